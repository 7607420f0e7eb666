//! The clipboard of the machine that the terminal runs on, also over SSH, by OSC 52; or else of this computer, by a program.

use std::env;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::process::{Command, Stdio};

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;

use super::system::{ClipboardProgram, clipboard_program};

/// How much of a sequence GNU screen passes on at once: a longer one overflows its buffer, and the rest of it is shown.
const MOST_FOR_SCREEN: usize = 240;

/// What stands between the program and the clipboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clipboard {
    /// The terminal.
    #[default]
    Terminal,
    /// tmux, which drops what programs send unless it is told otherwise.
    Tmux,
    /// GNU screen, which does not know the sequence and shows its letters.
    Screen,
    /// A program of this computer, because the terminal knows no such sequence.
    Program,
}

impl Clipboard {
    /// The one of these surroundings.
    #[must_use]
    pub fn here() -> Self {
        let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
        if clipboard_program().is_some() && !is_set("SSH_CONNECTION") {
            return Self::Program;
        }
        Self::of(is_set("TMUX"), is_set("STY"), &env::var("TERM").unwrap_or_default())
    }

    /// Variables do not come along over SSH, but the name of the terminal does.
    fn of(has_tmux: bool, has_screen: bool, term: &str) -> Self {
        match (has_tmux, has_screen) {
            (true, _) => Self::Tmux,
            (false, true) => Self::Screen,
            _ if term.starts_with("tmux") => Self::Tmux,
            _ if term.starts_with("screen") => Self::Screen,
            _ => Self::Terminal,
        }
    }

    /// Sends a text there. Whether it arrives is not known.
    ///
    /// # Errors
    /// If the terminal is gone, or the program fails.
    pub fn send(self, text: &str, out: &mut impl Write) -> io::Result<()> {
        if self == Self::Program {
            return clipboard_program().map_or(Ok(()), |program| run(program, text));
        }
        let mut sequence = String::new();
        CopyToClipboard::to_clipboard_from(text).write_ansi(&mut sequence).map_err(io::Error::other)?;
        if self == Self::Screen {
            sequence = passed_on(&sequence);
        }
        out.write_all(sequence.as_bytes())?;
        out.flush()
    }
}

/// Has a program take a text.
fn run(program: ClipboardProgram, text: &str) -> io::Result<()> {
    let mut command = Command::new(program.name);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    // Dropping the pipe is what tells the program that this was all.
    let written = child.stdin.take().map_or(Ok(()), |mut pipe| pipe.write_all(&(program.encode)(text)));
    let succeeded = child.wait()?.success();
    written.and_then(|()| if succeeded { Ok(()) } else { Err(io::Error::other(program.name)) })
}

/// A sequence in pieces that GNU screen sends on as they are: each in a device control string.
fn passed_on(sequence: &str) -> String {
    // The terminator of the sequence would end the string around it.
    let sequence = sequence.trim_end_matches("\x1b\\").to_owned() + "\x07";
    let mut passed_on = String::new();
    let mut rest = sequence.as_str();
    while !rest.is_empty() {
        // The sequence is ASCII: every index is between two characters.
        let (piece, after) = rest.split_at(rest.len().min(MOST_FOR_SCREEN));
        let _ = write!(passed_on, "\x1bP{piece}\x1b\\");
        rest = after;
    }
    passed_on
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surroundings_are_known_by_their_variables_and_by_the_terminal_s_name() {
        assert_eq!(Clipboard::of(true, false, "screen-256color"), Clipboard::Tmux);
        assert_eq!(Clipboard::of(false, true, "xterm-256color"), Clipboard::Screen);
        assert_eq!(Clipboard::of(false, false, "screen.xterm-256color"), Clipboard::Screen);
        assert_eq!(Clipboard::of(false, false, "tmux-256color"), Clipboard::Tmux);
        assert_eq!(Clipboard::of(false, false, "xterm-256color"), Clipboard::Terminal);
    }

    #[test]
    fn a_program_gets_the_text_and_its_failure_is_told() {
        let sent = |name, encode: fn(&str) -> Vec<u8>| run(ClipboardProgram { name, encode }, "tekst");
        assert!(sent("true", |_| Vec::new()).is_ok());
        assert!(sent("false", |_| Vec::new()).is_err(), "it failed");
        assert!(sent("spiegel-bestaat-niet", |_| Vec::new()).is_err(), "there is none");
    }

    #[test]
    fn screen_gets_the_sequence_in_pieces_that_it_passes_on() {
        let text = "verslag ".repeat(200);
        let sent = |clipboard: Clipboard| {
            let mut bytes = Vec::new();
            clipboard.send(&text, &mut bytes).map(|()| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
        };
        let plain = sent(Clipboard::Terminal);
        assert_eq!(plain, sent(Clipboard::Tmux));
        let in_pieces = sent(Clipboard::Screen);
        let pieces: Vec<&str> = in_pieces.split("\x1b\\").filter(|piece| !piece.is_empty()).collect();
        assert!(pieces.len() > 5 && pieces.iter().all(|piece| piece.starts_with("\x1bP") && piece.len() <= 242));
        let together: String = pieces.iter().filter_map(|piece| piece.strip_prefix("\x1bP")).collect();
        assert_eq!(together.trim_end_matches('\x07'), plain.trim_end_matches("\x1b\\"));
        assert!(!together.trim_start_matches('\x1b').contains('\x1b'), "nothing in it ends the string around it");
    }
}
