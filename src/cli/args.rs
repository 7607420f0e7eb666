//! The options of every subcommand, and what is said of wrong ones.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, Args, FromArgMatches, ValueEnum};

use super::commands::{CardCommand, Command, dutch};
use crate::app::ThemeName;
use crate::domain::{Asked, Status};
use crate::report::Format;
use crate::store::{BUNDLED_CARD, Existing};
use crate::text::sanitise_line;

/// Zet een reflectiekaart van Samen Opleiden & Professionaliseren op de terminal: lezen, markeren, bewaren.
///
/// Zonder opdracht opent het startscherm.
#[derive(Debug, Args)]
#[command(
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_value_name = "OPDRACHT"
)]
pub struct Arguments {
    /// Filled in by [`parse`].
    #[arg(skip)]
    pub command: Option<Command>,

    /// De map waarin sessies, kaarten en instellingen staan
    #[arg(long, value_name = "MAP", global = true)]
    pub data_dir: Option<PathBuf>,

    /// De taal van het programma; de tekst van de kaart blijft zoals zij is
    #[arg(long, value_name = "TAAL", global = true, hide_possible_values = true)]
    pub lang: Option<Lang>,

    /// De kleuren: terminal, licht, donker, contrast of mono
    #[arg(long, value_name = "THEMA", global = true, value_parser = theme)]
    pub theme: Option<ThemeName>,

    /// Tekens alleen in ASCII
    #[arg(long, global = true)]
    pub ascii: bool,

    /// Geen kleuren (ook met de variabele `NO_COLOR`)
    #[arg(long, global = true)]
    pub no_color: bool,

    /// Deze hulp
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,

    /// De versie
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Args)]
pub struct NewArgs {
    /// De titel van de sessie
    #[arg(value_name = "TITEL")]
    pub title: String,
    /// De kaart
    #[arg(long, value_name = "KAART", default_value = BUNDLED_CARD, hide_default_value = true)]
    pub card: String,
    /// De dag van de bijeenkomst; anders vandaag
    #[arg(long, value_name = "DATUM")]
    pub date: Option<String>,
    /// Het partnerschap
    #[arg(long, value_name = "PARTNERSCHAP", default_value = "", hide_default_value = true)]
    pub partnership: String,
}

#[derive(Debug, Args)]
pub struct OpenArgs {
    /// De sessie: id, begin van een id, titel of bestand
    #[arg(value_name = "SESSIE")]
    pub session: String,
    /// Meteen presenteren
    #[arg(long)]
    pub present: bool,
}

#[derive(Debug, Args)]
pub struct FollowArgs {
    /// De sessie: id, begin van een id, titel of bestand
    #[arg(value_name = "SESSIE")]
    pub session: String,
}

#[derive(Debug, Args)]
pub struct BrowseArgs {
    /// De kaart
    #[arg(long, value_name = "KAART", default_value = BUNDLED_CARD, hide_default_value = true)]
    pub card: String,
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// De vorm: text of json
    #[arg(long, value_name = "VORM", value_enum, default_value_t = FormatArg::Text, hide_default_value = true, hide_possible_values = true)]
    pub format: FormatArg,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    /// De sessie: id, begin van een id, titel of bestand
    #[arg(value_name = "SESSIE")]
    pub session: String,
    /// De vorm: text of json
    #[arg(long, value_name = "VORM", value_enum, default_value_t = FormatArg::Text, hide_default_value = true, hide_possible_values = true)]
    pub format: FormatArg,
}

#[derive(Debug, Args)]
pub struct ReportArgs {
    /// De sessie: id, begin van een id, titel of bestand
    #[arg(value_name = "SESSIE", required_unless_present = "card", conflicts_with = "card")]
    pub session: Option<String>,
    /// In plaats van een sessie alleen deze kaart, met al haar omschrijvingen
    #[arg(long, value_name = "KAART")]
    pub card: Option<String>,
    /// De vorm: text, markdown, html, csv of json; anders wat de bestandsnaam zegt, en anders text
    #[arg(long, value_name = "VORM", value_enum, hide_possible_values = true)]
    pub format: Option<ReportFormatArg>,
    /// CSV zoals een Nederlandse Excel het opent
    #[arg(long, conflicts_with = "format")]
    pub excel: bool,
    /// Het bestand waarin het verslag komt; - is de standaarduitvoer
    #[arg(long, short, value_name = "BESTAND")]
    pub output: Option<PathBuf>,
    /// Een bestand dat er al is overschrijven
    #[arg(long)]
    pub force: bool,
}

impl ReportArgs {
    pub fn existing(&self) -> Existing {
        if self.force { Existing::Replace } else { Existing::Keep }
    }
}

#[derive(Debug, Args)]
pub struct MarkArgs {
    /// De sessie: id, begin van een id, titel of bestand
    #[arg(value_name = "SESSIE", display_order = 1)]
    pub session: String,
    /// Het aspect: nummer, id of begin van de titel
    #[arg(value_name = "ASPECT", display_order = 2)]
    pub aspect: String,
    /// Wat jullie situatie nu beschrijft: nummer, id of begin van een scenario; 2-3 (tussen), unknown, n/a, of none (wissen)
    #[arg(long, value_name = "ANTWOORD")]
    pub current: Option<String>,
    /// Wat jullie willen; dezelfde antwoorden
    #[arg(long, value_name = "ANTWOORD")]
    pub desired: Option<String>,
}

#[derive(Debug, Args)]
pub struct NoteArgs {
    /// De sessie: id, begin van een id, titel of bestand
    #[arg(value_name = "SESSIE", display_order = 1)]
    pub session: String,
    /// Het aspect: nummer, id of begin van de titel
    #[arg(value_name = "ASPECT", display_order = 2)]
    pub aspect: String,
    /// De toelichting: waarom; een lege tekst wist haar
    #[arg(long, value_name = "TEKST", allow_hyphen_values = true)]
    pub explanation: Option<String>,
    /// De onderbouwing: waar blijkt dat uit; een lege tekst wist haar
    #[arg(long, value_name = "TEKST", allow_hyphen_values = true)]
    pub evidence: Option<String>,
}

#[derive(Debug, Args)]
pub struct StepArgs {
    /// De sessie: id, begin van een id, titel of bestand
    #[arg(value_name = "SESSIE", display_order = 1)]
    pub session: String,
    /// Het aspect: nummer, id of begin van de titel
    #[arg(value_name = "ASPECT", display_order = 2)]
    pub aspect: String,
    /// Wat er gaat gebeuren; bestaat die stap al, dan wordt zij gewijzigd
    #[arg(value_name = "WAT", display_order = 3)]
    pub what: String,
    /// Wie het doet
    #[arg(long, value_name = "WIE")]
    pub owner: Option<String>,
    /// Wanneer: 1-2-2027, 1 feb, over 6 weken; none wist de datum
    #[arg(long, value_name = "WANNEER")]
    pub due: Option<String>,
    /// Hoe ver het is: open, loopt, klaar of vervallen
    #[arg(long, value_name = "STATUS", value_parser = status)]
    pub status: Option<Status>,
}

#[derive(Debug, Args)]
pub struct BallotArgs {
    /// De sessie: id, begin van een id, titel of bestand
    #[arg(value_name = "SESSIE", display_order = 1)]
    pub session: String,
    // Not a doc comment: the colon and the brackets would be read as a link.
    #[arg(
        value_name = "ASPECT=HUIDIG[:GEWENST]",
        display_order = 2,
        required = true,
        help = "Per aspect (nummer, id of begin van de titel) wat huidig en gewenst is: 1=2:4, 2=2-3, 3=:n/a"
    )]
    pub answers: Vec<String>,
    /// De rol van wie stemt; geen naam
    #[arg(long, value_name = "ROL")]
    pub role: String,
    /// Wat er is gevraagd: current, desired of both; in een stille ronde is dat de vraag van de ronde
    #[arg(long, value_name = "VRAAG", value_enum, default_value_t = AskedArg::Both, hide_default_value = true, hide_possible_values = true)]
    pub asked: AskedArg,
}

#[derive(Debug, Args)]
pub struct RenameArgs {
    /// De sessie: id, begin van een id, titel of bestand
    #[arg(value_name = "SESSIE")]
    pub session: String,
    /// De nieuwe titel
    #[arg(value_name = "TITEL")]
    pub title: String,
}

#[derive(Debug, Args)]
pub struct TrashArgs {
    /// De sessie: id, begin van een id, titel of bestand
    #[arg(value_name = "SESSIE")]
    pub session: String,
}

#[derive(Debug, Args)]
pub struct RecoverArgs {
    /// De sessie: id of bestandsnaam; zonder sessie alles wat terug te zetten is
    #[arg(value_name = "SESSIE")]
    pub session: Option<String>,
    /// De versie die terug moet; uit de prullenbak is geen versie nodig
    #[arg(value_name = "VERSIE")]
    pub version: Option<u64>,
}

#[derive(Debug, Args)]
#[command(subcommand_value_name = "OPDRACHT")]
pub struct CardArgs {
    #[command(subcommand)]
    pub command: CardCommand,
}

#[derive(Debug, Args)]
pub struct CardShowArgs {
    /// De kaart
    #[arg(value_name = "KAART")]
    pub card: String,
    /// De vorm: text of json
    #[arg(long, value_name = "VORM", value_enum, default_value_t = FormatArg::Text, hide_default_value = true, hide_possible_values = true)]
    pub format: FormatArg,
}

#[derive(Debug, Args)]
pub struct SnapArgs {
    /// De sessie; zonder sessie het bekijken van de kaart
    #[arg(value_name = "SESSIE")]
    pub session: Option<String>,
    /// Kolommen x rijen
    #[arg(long, value_name = "MAAT", default_value = "80x24", hide_default_value = true, value_parser = size)]
    pub size: (u16, u16),
    // Not a doc comment: that would be read as HTML.
    #[arg(
        long,
        help = "Toetsen, zoals '<Down><Right>h'",
        value_name = "TOETSEN",
        default_value = "",
        hide_default_value = true,
        allow_hyphen_values = true
    )]
    pub keys: String,
}

/// The languages.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    Nl,
    En,
}

impl Lang {
    pub fn name(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

/// What somebody was asked, as an option.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum AskedArg {
    Current,
    Desired,
    Both,
}

impl From<AskedArg> for Asked {
    fn from(asked: AskedArg) -> Self {
        match asked {
            AskedArg::Current => Self::Current,
            AskedArg::Desired => Self::Desired,
            AskedArg::Both => Self::Both,
        }
    }
}

/// The forms of a document, as options.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FormatArg {
    Text,
    Json,
}

impl From<FormatArg> for Format {
    fn from(format: FormatArg) -> Self {
        match format {
            FormatArg::Text => Self::Linear,
            FormatArg::Json => Self::Json,
        }
    }
}

/// The forms of a report, as options.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ReportFormatArg {
    Text,
    Markdown,
    Html,
    Csv,
    Json,
}

impl From<ReportFormatArg> for Format {
    fn from(format: ReportFormatArg) -> Self {
        match format {
            ReportFormatArg::Text => Self::Text,
            ReportFormatArg::Markdown => Self::Markdown,
            ReportFormatArg::Html => Self::Html,
            ReportFormatArg::Csv => Self::Csv,
            ReportFormatArg::Json => Self::Json,
        }
    }
}

/// Dutch as on screen, English as in the data.
fn status(name: &str) -> Result<Status, String> {
    match name.trim().to_lowercase().as_str() {
        "open" => Ok(Status::Open),
        "loopt" | "running" => Ok(Status::Running),
        "klaar" | "done" => Ok(Status::Done),
        "vervallen" | "dropped" => Ok(Status::Dropped),
        _ => Err("open, loopt, klaar, vervallen".to_owned()),
    }
}

fn theme(name: &str) -> Result<ThemeName, String> {
    ThemeName::named(name).ok_or_else(|| "terminal, licht, donker, contrast, mono".to_owned())
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let parsed = text.split_once('x').and_then(|(columns, rows)| Some((columns.parse().ok()?, rows.parse().ok()?)));
    parsed.filter(|size| (1..=1000).contains(&size.0) && (1..=1000).contains(&size.1)).ok_or_else(|| "80x24".to_owned())
}

/// What is answered instead of running a command.
pub struct Answer {
    text: String,
    code: u8,
}

impl Answer {
    /// Help and version go to standard output, wrong usage to standard error.
    pub fn give(self) -> ExitCode {
        let _ = match self.code {
            0 => io::stdout().write_all(self.text.as_bytes()),
            _ => io::stderr().write_all(self.text.as_bytes()),
        };
        ExitCode::from(self.code)
    }
}

/// Reads the arguments; the variable `SPIEGEL_DATA_DIR` stands in for `--data-dir`.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, Answer> {
    let words: Vec<OsString> = arguments.into_iter().collect();
    // No other subcommand can be meant than those whose names are said; but all are to be seen in the help.
    let is_said = |name: &str| words.iter().any(|word| word == name);
    let parsed = understand(&words, is_said).or_else(|_| understand(&words, |_| true));
    let mut arguments = parsed.map_err(|error| answer(&error))?;
    let variable = || std::env::var_os("SPIEGEL_DATA_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    arguments.data_dir = arguments.data_dir.or_else(variable);
    Ok(arguments)
}

fn understand(words: &[OsString], is_wanted: impl Fn(&str) -> bool) -> Result<Arguments, clap::Error> {
    // In the help, the options of all subcommands stand behind those of their own.
    let commands = Command::add(clap::Command::new("spiegel"), is_wanted);
    let matches = dutch(Arguments::augment_args(commands)).try_get_matches_from(words)?;
    let command = matches.subcommand_name().map(|_| Command::from_arg_matches(&matches)).transpose()?;
    Ok(Arguments { command, ..Arguments::from_arg_matches(&matches)? })
}

fn answer(error: &clap::Error) -> Answer {
    match error.kind() {
        // The one word of clap's usage line that cannot be set.
        ErrorKind::DisplayHelp => Answer { text: error.to_string().replace("[OPTIONS]", "[OPTIES]"), code: 0 },
        ErrorKind::DisplayVersion => Answer { text: error.to_string(), code: 0 },
        _ => Answer {
            text: format!("spiegel: {}\n  Zo gebruik je Spiegel: spiegel --help\n", sanitise_line(&wrong_usage(error))),
            code: 2,
        },
    }
}

fn wrong_usage(error: &clap::Error) -> String {
    let said = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let (arg, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::InvalidSubcommand => format!("'{}' is geen opdracht.", said(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => format!("'{arg}' hoort hier niet."),
        ErrorKind::MissingRequiredArgument => format!("Er ontbreekt: {arg}."),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "Er ontbreekt een opdracht.".to_owned()
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("Bij {arg} ontbreekt een waarde."),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => format!("'{value}' kan niet bij {arg}."),
        ErrorKind::ArgumentConflict => format!("{arg} staat er twee keer, of past niet bij de rest."),
        ErrorKind::InvalidUtf8 => "Een van de woorden is geen leesbare tekst (UTF-8).".to_owned(),
        _ => "Zo is de opdracht niet te begrijpen.".to_owned(),
    }
}
