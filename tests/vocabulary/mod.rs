//! Which words are Dutch: those of the Dutch texts of the program that no English text and no card has.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

const DUTCH: &[&str] = &["assets/gesprek.ron", "assets/draaiboek.ron", "assets/handleiding.md", "assets/config.ron"];
const ENGLISH: &[&str] =
    &["assets/gesprek.en.ron", "assets/draaiboek.en.ron", "assets/manual.en.md", "assets/config.en.ron"];

/// Words that are Dutch, and words that are English or of the card.
pub struct Vocabulary {
    dutch: HashSet<String>,
    known: HashSet<String>,
}

impl Vocabulary {
    pub fn read() -> Self {
        let mut known = texts("en", ENGLISH);
        known.extend(words_of(&fs::read_to_string("assets/cards/professionalisering.ron").unwrap()));
        Self { dutch: texts("nl", DUTCH), known }
    }

    /// The Dutch words of a text. A word of the card may be broken at the end of a line.
    pub fn dutch_in(&self, text: &str) -> Vec<String> {
        let is_dutch = |word: &String| self.dutch.contains(word) && !self.known.contains(word) && !self.is_part(word);
        words_of(text).filter(is_dutch).collect()
    }

    fn is_part(&self, word: &str) -> bool {
        self.known.iter().any(|other| other.starts_with(word) || other.ends_with(word))
    }
}

/// Words of four letters and more; shorter ones are in both languages too often.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 3).map(str::to_lowercase)
}

/// The words of all texts in one language, in the source and in what comes with the program.
fn texts(lang: &str, files: &[&str]) -> HashSet<String> {
    let mut all = HashSet::new();
    for entry in fs::read_dir(Path::new("src/words").join(lang)).unwrap() {
        let source = fs::read_to_string(entry.unwrap().path()).unwrap().replace("\\\"", "'");
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            line.split('"').skip(1).step_by(2).for_each(|text| all.extend(words_of(text)));
        }
    }
    assert!(all.len() > 500, "{} words in {lang}", all.len());
    for file in files {
        all.extend(words_of(&fs::read_to_string(file).unwrap()));
    }
    all
}
