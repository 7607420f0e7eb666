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

/// Words that were read aloud and found wanting, or that the words of the domain forbid, do not come back.
#[test]
fn outlawed_words_stay_away() {
    let outlawed: [(&str, &[&str]); 2] = [
        (
            "nl",
            &[
                "vindplaats",
                "geeft haar id",
                "de gekozen regel nemen",
                "terug wat het laatst",
                "toch weer doen",
                "hoort hier niet",
                "kan niet bij",
                "op de terminal",
                "stem van een persoon",
                "nergens bewaard",
                "Iedereen geweest?",
                "kiest haar",
                "niets gezegd om",
                "achterstand",
                "score",
                "stap terug",
                "niveau",
                "kaart haar",
                "maak haar",
                "plak haar",
                "Haar ",
                "in een andere vorm",
            ],
        ),
        (
            "en",
            &[
                "Has everyone been",
                "veryone has been",
                "have been{",
                "beamer.",
                "ere belong",
                "stands there twice",
                "Questions of Spiegel",
                " gap ",
                "levels",
            ],
        ),
    ];
    for (lang, words) in outlawed {
        for (file, text) in texts(lang) {
            // It is said that something is none of these.
            let text = text.replace("geen score", "").replace("geen niveau", "");
            let found: Vec<&&str> = words.iter().filter(|word| text.contains(**word)).collect();
            assert!(found.is_empty(), "{file}: {text:?} says {found:?}");
        }
    }
    for (file, text) in texts("nl") {
        assert!(!["Anders", "anders", "VORM", "Vorm"].contains(&text.as_str()), "{file} says {text:?}");
    }
}

/// An example with a year in it has passed one day.
#[test]
fn no_example_has_a_year() {
    for lang in ["nl", "en"] {
        for (file, text) in texts(lang) {
            let figures: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
            let year = figures.iter().find(|figures| figures.len() == 4 && figures.starts_with("20"));
            assert!(year.is_none(), "{file}: {text:?}");
        }
    }
}
