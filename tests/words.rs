//! The texts for people, as they stand in the source.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;

/// Every text between quotation marks in a folder of words, with its file.
fn texts(folder: &str) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(Path::new("src/words").join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let source = fs::read_to_string(&path).unwrap().replace("\\\"", "\u{1}");
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let odd = line.split('"').skip(1).step_by(2);
            texts.extend(odd.map(|text| (path.display().to_string(), text.replace('\u{1}', "\""))));
        }
    }
    assert!(texts.len() > 300, "{} texts in {folder}", texts.len());
    texts
}

/// Whoever reads two words for one thing looks for two things.
#[test]
fn english_has_one_word_for_each_thing() {
    for (avoided, word) in [
        ("ballot", "vote"),
        ("unanimous", "of one mind"),
        ("by hands", "by show of hands"),
        ("with hands", "by show of hands"),
        ("brought along", "filled in separately"),
        ("agenda", "plan"),
        ("cancelled", "dropped"),
        ("I do not know", "don't know"),
        ("Form", "Format"),
    ] {
        for (file, text) in texts("en") {
            // The command is called so in every language.
            let text = if text == "ballot" { String::new() } else { text.replace("spiegel ballot", "") };
            let has = text.split(|c: char| !c.is_alphanumeric() && c != '\'').collect::<Vec<_>>().join(" ");
            let has = format!(" {has} ");
            let found = has.contains(&format!(" {avoided} ")) || has.contains(&format!(" {avoided}s "));
            assert!(!found, "{file}: {text:?} says {avoided:?}, where others say {word:?}");
        }
    }
}
