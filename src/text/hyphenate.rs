//! Hyphenation: where a line may end inside a Dutch word.

use hypher::{Lang, hyphenate_bounded};

use super::reviewed::{BEGINNINGS, INITIALS};

/// The fewest letters before a hyphen, and after it.
const FEWEST_LETTERS: usize = 3;

/// The most letters of an ending. If no more than these follow a reviewed beginning, they are its ending and the word
/// is reviewed as a whole.
const LETTERS_OF_AN_ENDING: usize = 5;

/// Whether a character is a letter of a European language in Latin script, with its accent in the same character.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' if c != '×' && c != '÷')
}

/// The byte offsets in a run of letters where a hyphen may be, in order: those of a reviewed beginning, and after it
/// those of the patterns.
pub(super) fn breaks(letters: &str) -> impl Iterator<Item = usize> {
    let reviewed = reviewed(letters);
    let known = reviewed.bytes().filter(|byte| *byte != b'-').count();
    let is_known = letters.len() <= known + LETTERS_OF_AN_ENDING && known > 0;
    let after = if reviewed.ends_with('-') { known + 1 } else { known };
    let rest = (!is_known).then(|| breaks_by_pattern(letters));
    breaks_of(reviewed)
        .filter(|at| at + FEWEST_LETTERS <= letters.len())
        .chain(rest.into_iter().flatten().skip_while(move |&at| at < after))
}

/// The reviewed beginning of a word, in capitals or not; empty if it has none, as most words.
fn reviewed(word: &str) -> &'static str {
    let Some(initials) = word.as_bytes().first_chunk::<INITIALS>() else { return "" };
    let initials = initials.map(|letter| letter.to_ascii_lowercase());
    let first = BEGINNINGS.partition_point(|entry| entry.as_bytes()[..INITIALS] < initials[..]);
    let alike = BEGINNINGS[first..].iter().take_while(|entry| entry.as_bytes()[..INITIALS] == initials[..]);
    alike.copied().find(|entry| begins_with(word.as_bytes(), entry)).unwrap_or_default()
}

fn begins_with(word: &[u8], entry: &str) -> bool {
    let mut letters = word.iter();
    let mut expected = entry.bytes().filter(|byte| *byte != b'-');
    expected.all(|expected| letters.next().is_some_and(|letter| letter.to_ascii_lowercase() == expected))
}

/// The byte offsets of the hyphens of an entry, in the same word without hyphens.
fn breaks_of(reviewed: &'static str) -> impl Iterator<Item = usize> {
    let hyphens = reviewed.bytes().enumerate().filter(|(_, byte)| *byte == b'-');
    hyphens.enumerate().map(|(earlier, (at, _))| at - earlier)
}

/// The breaks between the syllables that the patterns find.
fn breaks_by_pattern(letters: &str) -> impl Iterator<Item = usize> {
    let mut at = 0;
    hyphenate_bounded(letters, Lang::Dutch, FEWEST_LETTERS, FEWEST_LETTERS).filter_map(move |syllable| {
        let start = at;
        at += syllable.len();
        (start > 0 && !must_not_begin_a_line(syllable)).then_some(start)
    })
}

/// Whether a syllable must not begin a line.
///
/// Dutch drops a trema after a hyphen (*beëindigen*, *be-eindigen*), and a syllable of
/// one letter would begin the line with almost nothing (*evalu-atie*).
fn must_not_begin_a_line(syllable: &str) -> bool {
    let mut letters = syllable.chars();
    let first = letters.next();
    matches!(first, Some('ä' | 'ë' | 'ï' | 'ö' | 'ü' | 'Ä' | 'Ë' | 'Ï' | 'Ö' | 'Ü')) || letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hyphenated(word: &str) -> String {
        let mut hyphenated = String::new();
        let mut start = 0;
        for at in breaks(word) {
            hyphenated.push_str(&word[start..at]);
            hyphenated.push('-');
            start = at;
        }
        hyphenated + &word[start..]
    }

    #[test]
    fn breaks_dutch_words_between_syllables() {
        for word in [
            "oplei-dings-school",
            "voort-du-rende",
            "arbeids-on-ge-schikt-heids-ver-ze-ke-rings-maat-schap-pij",
            "Ken-mer-ken",
        ] {
            assert_eq!(hyphenated(&word.replace('-', "")), word);
        }
    }

    #[test]
    fn never_breaks_before_a_trema() {
        for word in ["beëin-di-gen", "geë-va-lu-eerd", "ideeën", "coör-di-na-tor", "patiën-ten"] {
            assert_eq!(hyphenated(&word.replace('-', "")), word);
        }
    }

    #[test]
    fn never_begins_a_line_with_a_syllable_of_one_letter() {
        assert_eq!(hyphenated("variatie"), "varia-tie");
        assert_eq!(hyphenated("situatieschets"), "situa-tie-schets");
    }

    #[test]
    fn knows_better_than_the_patterns() {
        for word in [
            "mede-wer-kers-tevre-den-heid",
            "School-oplei-ders",
            "leer-omge-vin-gen",
            "lera-ren-oplei-ding",
            "inter-beoor-de-laar-inter-vi-sie",
            "pro-fes-sio-na-li-se-rings-beleid",
            "pro-fes-sio-na-li-se-rings-plan",
            "pro-fes-sio-na-li-se-ren",
            "oplei-dings-school",
            "ont-wik-ke-lin-gen",
            "ont-wik-keld",
            "vak-groep-over-leg",
        ] {
            assert_eq!(hyphenated(&word.replace('-', "")), word);
        }
    }
}
