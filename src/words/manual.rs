//! The manual, which comes with the program in both languages.

use std::sync::OnceLock;

use crate::text::{Block, blocks};

static DUTCH: OnceLock<Vec<Block>> = OnceLock::new();
static ENGLISH: OnceLock<Vec<Block>> = OnceLock::new();

/// The manual in a language, in blocks.
#[must_use]
pub fn manual(lang: &str) -> &'static [Block] {
    match lang {
        "en" => ENGLISH.get_or_init(|| blocks(include_str!("../../assets/manual.en.md"))),
        _ => DUTCH.get_or_init(|| blocks(include_str!("../../assets/handleiding.md"))),
    }
}
