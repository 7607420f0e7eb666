//! What the README and the manual show is what the program shows.

use std::fmt::Write;
use std::fs;

use spiegel::app::{Keymap, Settings, ThemeName};
use spiegel::ui::{ColourDepth, Glyphs, KeyEntry, Look, Theme, key_table};
use spiegel::words::words;

use crate::picture::svg;
use crate::stage::Stage;

/// Compares a file with what it should be; `SPIEGEL_WRITE_DOCUMENTS=1` writes it instead.
pub fn assert_file(file: &str, expected: &str) {
    if std::env::var_os("SPIEGEL_WRITE_DOCUMENTS").is_some() {
        fs::write(file, expected).unwrap();
    } else {
        let is_same = fs::read_to_string(file).is_ok_and(|text| text == expected);
        assert!(is_same, "{file} is out of date: run this test with SPIEGEL_WRITE_DOCUMENTS=1");
    }
}

/// A text with another part between two lines.
fn with_part(text: &str, from: &str, to: &str, part: &str) -> String {
    let (before, rest) = text.split_once(from).unwrap_or_else(|| panic!("there is no line {from}"));
    let (_, after) = rest.split_once(to).unwrap_or_else(|| panic!("there is no line {to}"));
    format!("{before}{from}\n{part}{to}{after}")
}

#[test]
fn the_picture_in_the_readme_is_the_screen() {
    let mut stage = Stage::with_session();
    stage.preferences.settings = Settings::with_theme(ThemeName::Donker);
    stage.preferences.colours = ColourDepth::TrueColour;
    let played = stage.play("100x30", "<Enter><Down><Right>tWie hier begint, hoort het van een collega.<Esc>");
    assert_file("assets/kaart.svg", &svg(&played.frame, "De kaart Professionalisering in Spiegel"));
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

#[test]
fn the_keys_in_the_manual_are_the_keys() {
    let dutch = ["<!-- toetsen -->", "<!-- einde toetsen -->", "| toets | wat hij doet |"];
    the_keys_in("nl", "assets/handleiding.md", dutch);
    let english = ["<!-- keys -->", "<!-- end of keys -->", "| key | what it does |"];
    the_keys_in("en", "assets/manual.en.md", english);
}

fn the_keys_in(lang: &str, file: &str, [from, to, head]: [&str; 3]) {
    let look = Look {
        theme: Theme::named(ThemeName::Terminal, ColourDepth::Table),
        glyphs: Glyphs::new(false),
        words: words(lang),
    };
    let mut table = String::new();
    for place in key_table(&Keymap::default(), &[], &look) {
        write!(table, "\n### {}\n", place.title).unwrap();
        if !place.groups.is_empty() {
            writeln!(table, "\n{head}\n|---|---|").unwrap();
        }
        for KeyEntry { names, what, .. } in place.groups.iter().flat_map(|group| &group.entries) {
            writeln!(table, "| {names} | {what} |").unwrap();
        }
        for (keys, earlier) in place.as_before {
            let same = (look.words.places.same_as)(earlier);
            writeln!(
                table,
                "\n{}: {}",
                capitalised(&same),
                keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
            )
            .unwrap();
        }
    }
    table.push('\n');
    let manual = fs::read_to_string(file).unwrap();
    assert_file(file, &with_part(&manual, from, to, &table));
}
