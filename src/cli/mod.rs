//! The command line. One file a subcommand; each writes to `impl Write`. Data goes to standard output, messages to
//! standard error. Exit codes: 0 done, 1 cannot be done (a line why, a line what to do), 2 wrong usage.

mod args;
mod ballot;
mod card;
mod change;
mod commands;
mod failure;
mod list;
mod mark;
mod new;
mod note;
mod paths;
mod play;
mod recover;
mod rename;
mod report;
mod show;
mod snap;
mod step;
mod trash;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
#[cfg(unix)]
use std::sync::Arc;

use crate::app::{Settings, ThemeName};
use crate::domain::Card;
use crate::store::{Config, Error, Library, Repair, SaveOutcome};
use crate::text::sanitise_line;
use crate::tui::{Clock, Opening, Preferences};
use crate::words::{Trouble, Words, words};
use args::{Arguments, CardArgs};
use commands::{CardCommand, Command};
use failure::Failure;

/// Runs the program with these arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match args::parse(arguments) {
        Ok(arguments) => arguments,
        Err(answer) => return answer.give(),
    };
    outlive_limits();
    let lang = arguments.lang.map_or("nl", args::Lang::name);
    let mut out = io::BufWriter::new(io::stdout());
    let done = Setting::new(&arguments).and_then(|setting| {
        command(&setting, arguments.command, &mut out)?;
        Ok(out.flush()?)
    });
    // What is left in the buffer was not taken the first time: nobody waits for a second try.
    let _ = out.into_parts();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(words(lang)),
    }
}

/// What all subcommands share.
pub struct Setting {
    library: Library,
    words: &'static Words,
    preferences: Preferences,
    clock: Clock,
    /// What is wrong with the user's settings, which stops nothing.
    trouble: Option<Trouble>,
}

impl Setting {
    fn new(arguments: &Arguments) -> Result<Self, Failure> {
        let library = match &arguments.data_dir {
            Some(folder) => Library::at(folder.clone()),
            None => Library::of_user().map_err(|error| Failure::of(words("nl").explain(&error)))?,
        };
        let (config, wrong) = match library.config() {
            Ok(config) => (config, None),
            Err(error) => (Config::default(), Some(error)),
        };
        let lang = arguments.lang.map(args::Lang::name).or(config.lang.as_deref()).unwrap_or("nl");
        let words = words(lang);
        let theme = arguments.theme.or_else(|| ThemeName::named(config.theme.as_deref()?)).unwrap_or_default();
        let preferences = Preferences {
            settings: Settings { theme, mouse: !config.mouse_off },
            ascii: arguments.ascii || config.ascii || is_plain_terminal(),
            no_color: arguments.no_color || is_set("NO_COLOR"),
            words,
        };
        let trouble = wrong.map(|error| words.explain(&error));
        Ok(Self { library, words, preferences, clock: Clock::System, trouble })
    }

    fn explain(&self, error: &Error) -> Failure {
        Failure::of(self.words.explain_with_versions(error, self.library.has_versions_for(error)))
    }

    /// Messages go to standard error: they are no data, and change no exit code.
    fn tell_repairs(&self, repairs: &[Repair], card: &Card) {
        if !repairs.is_empty() {
            tell(&self.words.explain_repairs(repairs, card));
        }
    }

    fn tell_unused_cards(&self, card: &Card) {
        self.library.unused_cards(card.id()).iter().for_each(|unused| tell(&self.words.explain(unused)));
    }

    fn tell_conflict(&self, saved: &SaveOutcome) {
        if let Some(conflict) = &saved.conflict {
            tell(&self.words.explain_conflict(conflict));
        }
    }
}

/// A session file without its folder and ending: so it can be called here, also when it cannot be read. File names may
/// hold anything but a slash.
fn name(session: &Path) -> String {
    sanitise_line(&session.file_stem().unwrap_or_default().to_string_lossy()).into_owned()
}

fn tell(trouble: &Trouble) {
    let _ = writeln!(io::stderr(), "spiegel: {}\n  {}", trouble.why, trouble.hint);
}

/// A limit on the size of files must refuse a save, as a full disk does, and not end the program: with any handler at all
/// for the signal that says so, the system returns an error instead.
fn outlive_limits() {
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

/// The Linux console has no more than a few hundred signs.
fn is_plain_terminal() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "linux" || term == "dumb")
}

/// `NO_COLOR` counts when it is there and not empty (no-color.org).
fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

fn command(setting: &Setting, command: Option<Command>, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        None => play::run(setting, Opening::Start),
        Some(Command::New(args)) => new::run(setting, args, out),
        Some(Command::Open(args)) if args.present => play::open(setting, &args.session, Opening::Present),
        Some(Command::Open(args)) => play::open(setting, &args.session, Opening::Session),
        Some(Command::Follow(args)) => play::follow(setting, &args.session),
        Some(Command::Browse(args)) => play::browse(setting, &args.card),
        Some(Command::List(args)) => list::run(setting, args.format, out),
        Some(Command::Show(args)) => show::run(setting, &args, out),
        Some(Command::Report(args)) => report::run(setting, &args, out),
        Some(Command::Mark(args)) => mark::run(setting, &args, out),
        Some(Command::Note(args)) => note::run(setting, &args, out),
        Some(Command::Step(args)) => step::run(setting, &args, out),
        Some(Command::Ballot(args)) => ballot::run(setting, &args, out),
        Some(Command::Rename(args)) => rename::run(setting, &args, out),
        Some(Command::Trash(args)) => trash::run(setting, &args, out),
        Some(Command::Recover(args)) => recover::run(setting, &args, out),
        Some(Command::Card(CardArgs { command: CardCommand::List })) => card::list(setting, out),
        Some(Command::Card(CardArgs { command: CardCommand::Show(args) })) => card::show(setting, &args, out),
        Some(Command::Snap(args)) => snap::run(setting, &args, out),
        Some(Command::Paths) => paths::run(setting, out),
    }
}
