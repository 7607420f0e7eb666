//! What surrounds the program.

use std::env;
use std::fs::OpenOptions;
use std::io::{self, IsTerminal};
use std::process::Command;

use crossterm::event::EnableMouseCapture;

use super::super::ClipboardProgram;

/// The console reports no moves of the mouse that it is not asked for.
pub const CAPTURE_MOUSE: EnableMouseCapture = EnableMouseCapture;

/// What opens a file or a folder in the program that the user has for it.
pub const OPENER: &str = "explorer";

/// The editor of a user who has not chosen one.
pub const EDITOR: &str = "notepad";

/// Variables that a terminal sets which has a glyph for every sign: Windows Terminal, `ConEmu`, and those that other systems have
/// too. The old console has one font only, without most of them (microsoft/terminal#219, #387).
const OF_TERMINALS: [&str; 4] = ["WT_SESSION", "ConEmuPID", "TERM_PROGRAM", "TERM"];

/// Whether the terminal shows the program's signs.
#[must_use]
pub fn has_signs() -> bool {
    OF_TERMINALS.iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// A double click opens a window for the program alone, which closes with it: what it said last would not be read.
pub fn keep_window_open(prompt: &str) {
    if io::stdin().is_terminal() && io::stderr().is_terminal() {
        eprint!("{prompt}");
        let _ = io::stdin().read_line(&mut String::new());
    }
}

/// What is made in the user's own folders, only the user can read.
pub fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Ctrl-C is a key here, which nobody but this program gets.
pub fn detach(command: &mut Command) -> &mut Command {
    command
}

/// The old console knows no sequence for the clipboard.
pub fn clipboard_program() -> Option<ClipboardProgram> {
    (!has_signs()).then_some(ClipboardProgram { name: "clip", encode: utf16 })
}

/// With a byte order mark, without which the program takes it for the characters of an old code page.
fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_for_the_clipboard_is_told_from_an_old_code_page() {
        assert_eq!(utf16("a€"), [0xff, 0xfe, 0x61, 0, 0xac, 0x20]);
    }
}
