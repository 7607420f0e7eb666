//! The whole program as a conversation, line by line, for who reads by ear or in braille, and for terminals without screens:
//! numbered questions, text that is only ever added, no colours, no signs that mean something, no clock.
//!
//! ```text
//! input.rs          lines as they come, one at a time, and the end
//! conversation.rs   the state: the program, and where one is in the conversation
//! place.rs fields.rs   where one can be, and the lines that are typed there
//! listening.rs      what a line means, and what is done then
//! commands.rs       the words that work everywhere
//! typing.rs         questions that take more than one line: a step, texts, a round, hands, slips
//! new_session.rs    what is asked for a new session
//! choices.rs        what there is to choose from for it
//! presenting.rs     the slides
//! settings.rs       the settings
//! options.rs        the numbered answers at a place
//! reading.rs        what is read out there
//! remote/           the keys for what an answer means: the same messages into the same update as the screens
//! found.rs          where a word stands
//! ```

mod choices;
mod commands;
mod conversation;
mod fields;
mod found;
mod input;
mod listening;
mod new_session;
mod options;
mod place;
mod presenting;
mod reading;
mod remote;
mod settings;
mod typing;

use std::io::{self, Write};

pub use conversation::Conversation;
pub use found::{Found, found, found_in};
pub use input::{Heard, Input};

use crate::tui::Ended;

/// Talks until the user stops, there is no line any more, or the program is asked to end.
///
/// # Errors
/// If the output does not take what is said, or the input cannot be read. What was answered is kept all the same.
pub fn talk(conversation: &mut Conversation, input: &mut Input, output: &mut impl Write) -> io::Result<Ended> {
    let ended = converse(conversation, input, output);
    if ended.is_err() {
        // Nobody hears the end, but what was entered of a text is kept by it.
        conversation.end();
    }
    ended
}

fn converse(conversation: &mut Conversation, input: &mut Input, output: &mut impl Write) -> io::Result<Ended> {
    say(output, &conversation.begin())?;
    while !conversation.is_over() {
        match input.next()? {
            Heard::Line(line) => say(output, &conversation.hear(&line))?,
            Heard::TooLong => say(output, &conversation.refuse_long_line())?,
            Heard::Over(ended) => {
                // A signal overtakes lines that were entered before it.
                let rest = if ended == Ended::Quit { Vec::new() } else { input.rest() };
                for line in rest {
                    if !conversation.is_over() {
                        say(output, &conversation.hear(&line)).ok();
                    }
                }
                let farewell = conversation.end();
                // Who asks a program to end may have closed its terminal.
                let is_said = say(output, &farewell);
                return if ended == Ended::Quit { is_said.map(|()| ended) } else { Ok(ended) };
            }
        }
    }
    Ok(Ended::Quit)
}

fn say(output: &mut impl Write, text: &str) -> io::Result<()> {
    output.write_all(text.as_bytes())?;
    output.flush()
}
