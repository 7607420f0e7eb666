//! What the README and the manual show is what the program shows.

use std::fmt::Write;
use std::fs;

use spiegel::app::{Keymap, ThemeName};
use spiegel::ui::{Glyphs, Look, Theme, key_table};
use spiegel::words::words;

use crate::stage::Stage;

/// Compares the part of a file between two lines with what it should be; `SPIEGEL_WRITE_PAPERS=1` writes it instead.
fn holds(file: &str, from: &str, to: &str, expected: &str) {
    let text = fs::read_to_string(file).unwrap();
    let start = text.find(from).unwrap_or_else(|| panic!("{file} has no line {from}")) + from.len() + 1;
    let end = start + text[start..].find(to).unwrap_or_else(|| panic!("{file} has no line {to}"));
    if std::env::var_os("SPIEGEL_WRITE_PAPERS").is_some() {
        fs::write(file, format!("{}{expected}{}", &text[..start], &text[end..])).unwrap();
    } else {
        assert_eq!(&text[start..end], expected, "{file} is out of date: run this test with SPIEGEL_WRITE_PAPERS=1");
    }
}

#[test]
fn the_picture_in_the_readme_is_the_screen() {
    let played = Stage::with_session().play("80x24", "<Enter><Down><Right>");
    let screen = spiegel::tui::screen_text(&played.frame);
    holds("README.md", "```text", "```", &screen);
}

#[test]
fn the_keys_in_the_manual_are_the_keys() {
    let look = Look { theme: Theme::named(ThemeName::Terminal), glyphs: Glyphs::new(false), words: words("nl") };
    let mut table = String::new();
    for section in key_table(&Keymap::default(), &look) {
        write!(table, "\n**{}**\n\n| toets | wat zij doet |\n|---|---|\n", section.title).unwrap();
        for (keys, what) in section.entries {
            writeln!(table, "| {keys} | {what} |").unwrap();
        }
    }
    table.push('\n');
    holds("assets/handleiding.md", "<!-- toetsen -->", "<!-- einde toetsen -->", &table);
}
