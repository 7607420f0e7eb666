//! The whole program as a conversation, line by line, for who reads by ear or in braille, and for terminals without screens:
//! numbered questions, text that is only ever added, no colours, no signs that mean something, no clock.
//!
//! ```text
//! conversation.rs   the state: the program, and where one is in the conversation
//! place.rs fields.rs   where one can be, and the lines that are typed there
//! listening.rs      what a line means, and what is done then
//! commands.rs       the words that work everywhere
//! typing.rs         questions that take more than one line: a session, a step, texts, a round, hands, slips
//! presenting.rs     the slides
//! settings.rs       the settings
//! options.rs        the numbered answers at a place
//! reading.rs        what is read out there
//! remote/           the keys for what an answer means: the same messages into the same update as the screens
//! found.rs          where a word stands
//! ```

mod commands;
mod conversation;
mod fields;
mod found;
mod listening;
mod options;
mod place;
mod presenting;
mod reading;
mod remote;
mod settings;
mod typing;

use std::io::{self, BufRead, Write};

pub use conversation::Conversation;
pub use found::{Found, found, found_in};

use crate::text::decode;

/// Talks until the user stops, or there is no line any more.
///
/// # Errors
/// If the output does not take what is said. What was answered is kept all the same.
pub fn talk(conversation: &mut Conversation, input: &mut impl BufRead, output: &mut impl Write) -> io::Result<()> {
    say(output, &conversation.begin())?;
    while !conversation.is_over() {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            return say(output, &conversation.end());
        }
        let line = decode(&line).0.into_owned();
        say(output, &conversation.hear(line.trim_end_matches(['\n', '\r'])))?;
    }
    Ok(())
}

fn say(output: &mut impl Write, text: &str) -> io::Result<()> {
    output.write_all(text.as_bytes())?;
    output.flush()
}
