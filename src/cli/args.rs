//! The command line as a whole: parsed once, in the language of the user.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use clap::error::ErrorKind;
use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, ValueEnum};

use super::Command;
use super::data_folder::library;
use super::help;
use super::language::{self, help as texts};
use super::options::{GlobalOptions, Lang};
use super::usage;
use crate::words::{Trouble, Words, words};

#[derive(Debug, Default, Parser)]
#[command(
    name = "spiegel",
    bin_name = "spiegel",
    version,
    about = texts().about,
    long_about = format!("{}\n\n{}", texts().about, texts().without_command),
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    hide_possible_values = true,
)]
pub struct Arguments {
    // In front of the global options, so that help lists these behind the options of a subcommand.
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub global: GlobalOptions,
    #[arg(short = 'V', long, action = ArgAction::Version, help = texts().version)]
    version: Option<bool>,
}

/// What is printed instead of running a command.
pub enum EarlyExit {
    /// Help or the version.
    Text(String),
    /// The arguments are wrong.
    WrongUsage(Trouble),
}

/// Parses the arguments, the first of which is the program's own name.
///
/// # Errors
///
/// If they ask for help or the version, or are wrong.
pub fn parse(arguments: &[OsString], words: &'static Words) -> Result<Arguments, EarlyExit> {
    // clap builds all commands with all of their options before it looks at what was typed, which takes a fifth of the time
    // until the first frame.
    if arguments.len() < 2 {
        return Ok(Arguments::default());
    }
    let mut command = command(words);
    let parsed = command.try_get_matches_from_mut(arguments).and_then(|matches| Arguments::from_arg_matches(&matches));
    parsed.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp => EarlyExit::Text(help::finish(&error.to_string(), words)),
        ErrorKind::DisplayVersion => EarlyExit::Text(error.to_string()),
        _ => EarlyExit::WrongUsage(usage::explain(&error, &command, arguments, &words.cli.usage)),
    })
}

/// The tree of commands, with its help in this language.
pub fn command(words: &'static Words) -> clap::Command {
    language::set(words);
    help::with_command_names(help::localise(Arguments::command(), &words.cli.help))
}

/// The language of help, of wrong usage, and of errors before the settings are read: that of `--lang`, else that of the
/// settings, else Dutch. clap cannot tell it, because help is built before arguments are parsed.
pub fn choose_language(arguments: &[OsString]) -> &'static Words {
    let option = option_value(arguments, "--lang").and_then(|lang| Lang::from_str(lang.to_str()?, false).ok());
    if let Some(lang) = option {
        return words(lang.name());
    }
    let found = library(option_value(arguments, "--data-dir").map(Path::new));
    let config = found.ok().map(|(library, _)| library.readable_config().0);
    words(config.and_then(|config| config.lang).as_deref().unwrap_or("nl"))
}

/// The value of `--option value` or `--option=value`, wherever it stands.
fn option_value<'a>(arguments: &'a [OsString], option: &str) -> Option<&'a OsStr> {
    let mut options = arguments.iter().take_while(|argument| *argument != "--");
    while let Some(argument) = options.next() {
        if argument == option {
            return options.next().map(OsString::as_os_str);
        }
        let value = argument.to_str().and_then(|text| text.strip_prefix(option)?.strip_prefix('='));
        if let Some(value) = value {
            return Some(OsStr::new(value));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_arguments_are_what_clap_makes_of_none() {
        let matches = command(words("nl")).try_get_matches_from(["spiegel"]);
        let parsed = matches.and_then(|matches| Arguments::from_arg_matches(&matches));
        assert_eq!(format!("{parsed:?}"), format!("{:?}", Ok::<_, clap::Error>(Arguments::default())));
    }
}
