//! Texts that are given as arguments: as they are, or from standard input with `-`.

use std::io::{self, Read};

use super::environment::Environment;
use super::failure::Failure;
use crate::app::Editor;
use crate::text::{decode, sanitise, sanitise_line};
use crate::words::Trouble;

/// Stands for standard input.
const STDIN: &str = "-";

/// More bytes than any text or list of codes is read from standard input, in any encoding, and few enough to hold in memory.
const MAX_BYTES: u64 = 4 << 20;

/// A text of one or more lines, without what a terminal would obey; `-` reads it from standard input.
pub fn text(env: &Environment, argument: &str) -> Result<String, Failure> {
    let read = if argument == STDIN { Some(read_stdin(env)?) } else { None };
    let text = sanitise(read.as_deref().unwrap_or(argument));
    let text = text.trim_end();
    if !Editor::has_room_for(text.len()) {
        return Err(Failure::of(env.words.commands.too_long));
    }
    Ok(text.to_owned())
}

/// A text of one line.
pub fn line(argument: &str) -> String {
    sanitise_line(argument).trim().to_owned()
}

/// Refuses more than one text from standard input: the first would take all of it.
pub fn refuse_twice(env: &Environment, arguments: &[Option<&String>]) -> Result<(), Failure> {
    let count = arguments.iter().flatten().filter(|argument| argument.as_str() == STDIN).count();
    if count > 1 { Err(Failure::WrongUsage(env.words.commands.one_from_stdin.into())) } else { Ok(()) }
}

/// All of standard input as text; what is too long to be one is refused without reading on.
pub fn read_stdin(env: &Environment) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    match io::stdin().lock().take(MAX_BYTES + 1).read_to_end(&mut bytes) {
        Ok(count) if count as u64 > MAX_BYTES => Err(Failure::of(env.words.commands.stdin_too_long)),
        Ok(_) => Ok(decode(&bytes).0.into_owned()),
        Err(error) => {
            let why = (env.words.commands.stdin_failed)(&env.words.io_reason(&error));
            Err(Failure::of(Trouble::new(why, env.words.commands.stdin_hint)))
        }
    }
}

/// Whether an argument clears what was there.
pub fn clears(argument: &str) -> bool {
    matches!(argument.trim().to_lowercase().as_str(), "" | "none" | "geen")
}
