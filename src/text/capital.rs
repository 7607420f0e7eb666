//! A capital letter at the beginning of a text.

/// The text with a capital letter at its beginning, as a line or an answer begins.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}
