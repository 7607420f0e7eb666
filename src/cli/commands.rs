//! The subcommands. Of clap's tree only the branch that was asked for grows, and only it gets its leaves: every start would
//! wait for the others too.

use clap::error::ErrorKind;
use clap::{ArgMatches, Args, FromArgMatches, Subcommand};

use super::args::{
    BallotArgs, BrowseArgs, CardArgs, CardShowArgs, FollowArgs, ListArgs, MarkArgs, NewArgs, NoteArgs, OpenArgs,
    RecoverArgs, RenameArgs, ReportArgs, ShowArgs, SnapArgs, StepArgs, TrashArgs,
};

/// Makes what clap's own derive makes of such an enum, but for one thing: a subcommand gets its options when it is asked for.
macro_rules! subcommands {
    ($commands:ident { $(#[doc = $about:literal] $name:literal => $variant:ident $(($args:ty))?,)* }) => {
        #[derive(Debug)]
        pub enum $commands {
            $(#[doc = $about] $variant $(($args))?,)*
        }

        impl $commands {
            /// Adds the subcommands that are wanted, by their names.
            pub fn add(mut parent: clap::Command, is_wanted: impl Fn(&str) -> bool) -> clap::Command {
                $(if is_wanted($name) {
                    parent = parent.subcommand(clap::Command::new($name).about($about.trim()).defer(|command| {
                        $(let command = <$args>::augment_args(command);)?
                        dutch(command)
                    }));
                })*
                parent
            }
        }

        impl Subcommand for $commands {
            fn augment_subcommands(parent: clap::Command) -> clap::Command {
                Self::add(parent, |_| true)
            }

            fn augment_subcommands_for_update(parent: clap::Command) -> clap::Command {
                Self::augment_subcommands(parent)
            }

            fn has_subcommand(name: &str) -> bool {
                [$($name),*].contains(&name)
            }
        }

        impl FromArgMatches for $commands {
            fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
                match matches.subcommand() {
                    $(Some(($name, _matches)) => Ok(Self::$variant $((<$args>::from_arg_matches(_matches)?))?),)*
                    _ => Err(clap::Error::new(ErrorKind::MissingSubcommand)),
                }
            }

            fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
                *self = Self::from_arg_matches(matches)?;
                Ok(())
            }
        }
    };
}

subcommands! { Command {
    /// Begint een sessie en geeft haar id
    "new" => New(NewArgs),
    /// Opent een sessie
    "open" => Open(OpenArgs),
    /// Toont op een tweede scherm wat de begeleider presenteert; zonder notities en namen
    "follow" => Follow(FollowArgs),
    /// Bekijkt de kaart; bewaren kan achteraf
    "browse" => Browse(BrowseArgs),
    /// Toont alle sessies
    "list" => List(ListArgs),
    /// Toont een sessie als doorlopende tekst: alle aspecten, cellen en antwoorden
    "show" => Show(ShowArgs),
    /// Maakt een verslag van een sessie, of een leesbare kaart: om te mailen, te printen of verder te gebruiken
    "report" => Report(ReportArgs),
    /// Markeert bij een aspect wat huidig en gewenst is
    "mark" => Mark(MarkArgs),
    /// Schrijft bij een aspect de toelichting en de onderbouwing
    "note" => Note(NoteArgs),
    /// Zet bij een aspect een vervolgstap, of wijzigt er een
    "step" => Step(StepArgs),
    /// Voegt de stem van een persoon toe
    "ballot" => Ballot(BallotArgs),
    /// Geeft een sessie een andere titel
    "rename" => Rename(RenameArgs),
    /// Legt een sessie in de prullenbak
    "trash" => Trash(TrashArgs),
    /// Toont eerdere versies en de prullenbak, en zet terug
    "recover" => Recover(RecoverArgs),
    /// Toont kaarten
    "card" => Card(CardArgs),
    /// Toont een beeld van het scherm als tekst; wat de toetsen doen, blijft nergens bewaard
    "snap" => Snap(SnapArgs),
    /// Toont waar alles staat
    "paths" => Paths,
}}

subcommands! { CardCommand {
    /// Toont welke kaarten er zijn
    "list" => List,
    /// Toont een kaart
    "show" => Show(CardShowArgs),
}}

/// The help, with the headings that clap has in English only.
pub fn dutch(command: clap::Command) -> clap::Command {
    let arguments = if command.get_positionals().next().is_some() { "Argumenten:\n{positionals}\n\n" } else { "" };
    let commands = if command.has_subcommands() { "Opdrachten:\n{subcommands}\n\n" } else { "" };
    command.help_template(format!(
        "{{about-with-newline}}\nGebruik: {{usage}}\n\n{commands}{arguments}Opties:\n{{options}}{{after-help}}"
    ))
}
