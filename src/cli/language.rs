//! The language in which help is built.

use std::cell::Cell;

use crate::words::{AggregateHelp, CommandWords, HelpWords, SessionFileHelp, UsageWords, Words, words};

thread_local! {
    // clap's derive evaluates the texts of help while it builds a command, and hands nothing in: hence a variable.
    static LANGUAGE: Cell<&'static Words> = Cell::new(words("nl"));
}

/// Sets the language of every command that this thread builds from now on.
pub fn set(words: &'static Words) {
    LANGUAGE.set(words);
}

/// The texts of help, for the attributes of clap's derive.
pub fn help() -> &'static HelpWords {
    &LANGUAGE.get().cli.help
}

/// The texts of help of `spiegel aggregate`.
pub fn aggregate() -> &'static AggregateHelp {
    &LANGUAGE.get().aggregate.help
}

/// The texts of help of `spiegel session`.
pub fn session_file() -> &'static SessionFileHelp {
    &LANGUAGE.get().session_file.help
}

/// The texts of wrong usage, for value parsers.
pub fn usage() -> &'static UsageWords {
    &LANGUAGE.get().cli.usage
}

/// The texts of the commands with which everything is done that the screens do, for the attributes of clap's derive.
pub fn commands() -> &'static CommandWords {
    &LANGUAGE.get().commands
}
