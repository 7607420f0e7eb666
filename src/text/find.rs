//! Finding words as people type them: capitals and accents do not matter, so `ie` finds `ië`.

use std::ops::Range;

use super::accents::unaccented;

/// The byte ranges of a text that match a word, from left to right and without overlap.
///
/// White space around the word is ignored, and white space in it matches any white space.
#[must_use]
pub fn find(text: &str, word: &str) -> Vec<Range<usize>> {
    let word: Vec<char> = fold(word.trim()).map(|(_, char)| char).collect();
    if word.is_empty() {
        return Vec::new();
    }
    let folded: Vec<(usize, char)> = fold(text).collect();
    let mut found = Vec::new();
    let mut index = 0;
    while index + word.len() <= folded.len() {
        let candidate = &folded[index..index + word.len()];
        if candidate.iter().map(|(_, char)| char).eq(&word) && are_whole(&folded, index..index + word.len()) {
            let end = folded.get(index + word.len()).map_or(text.len(), |(at, _)| *at);
            found.push(candidate[0].0..end.max(candidate[0].0));
            index += word.len();
        } else {
            index += 1;
        }
    }
    found
}

/// How a word is found in a text, the better way last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordMatch {
    /// A word of the text begins with it.
    Beginning,
    /// It is a word of the text.
    Whole,
}

/// How a word, without white space in it, is found in a text; `None` if no word of the text begins with it.
#[must_use]
pub fn match_word(text: &str, word: &str) -> Option<WordMatch> {
    let word: Vec<char> = fold(word).map(|(_, char)| char).collect();
    let folded: Vec<char> = fold(text).map(|(_, char)| char).collect();
    let is_inside =
        |at: usize| at.checked_sub(1).and_then(|before| folded.get(before)).is_some_and(|char| char.is_alphanumeric());
    let starts = (0..folded.len()).filter(|at| !is_inside(*at) && folded[*at..].starts_with(&word));
    let found = starts.map(|at| match folded.get(at + word.len()) {
        Some(next) if next.is_alphanumeric() => WordMatch::Beginning,
        _ => WordMatch::Whole,
    });
    found.max()
}

/// Whether two texts are the same but for capitals, accents and the way these are encoded, and white space.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|text| fold(text.trim()).map(|(_, char)| char));
    one.eq(other)
}

/// A text as it was spelled the first time: the first of `known` that is the same, or else itself.
#[must_use]
pub fn first_spelling<'t>(text: &'t str, known: impl IntoIterator<Item = &'t str>) -> &'t str {
    known.into_iter().find(|known| is_same(known, text)).unwrap_or(text)
}

/// Whether a match neither begins nor ends in the middle of a letter that was folded into two, like `œ`.
fn are_whole(folded: &[(usize, char)], range: Range<usize>) -> bool {
    let is_cut_before = |index: usize| index > 0 && index < folded.len() && folded[index - 1].0 == folded[index].0;
    !is_cut_before(range.start) && !is_cut_before(range.end)
}

/// The characters of a text without capitals and accents, each with the byte offset of the one it comes from. A run of
/// white space is one space, and marks that combine with the letter before them are left out.
fn fold(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut after_space = false;
    let plain = text.char_indices().filter(move |(_, char)| {
        let is_space = char.is_whitespace();
        let is_more = is_space && after_space;
        after_space = is_space;
        !is_more && !matches!(char, '\u{300}'..='\u{36f}')
    });
    plain.flat_map(|(at, char)| {
        let char = if char.is_whitespace() { ' ' } else { char };
        char.to_lowercase().flat_map(unaccented).map(move |char| (at, char))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words<'t>(text: &'t str, word: &str) -> Vec<&'t str> {
        find(text, word).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn ignores_capitals_and_accents() {
        assert_eq!(words("Initiatief, coördinatie, IE en ië", "ie"), ["ie", "ie", "IE", "ië"]);
        assert_eq!(words("co\u{308}ordinatie COÖRDINATIE", "coord"), ["co\u{308}ord", "COÖRD"]);
        assert_eq!(words("één plan", "een"), ["één"]);
    }

    #[test]
    fn white_space_matches_any_white_space() {
        assert_eq!(words("samen\n opleiden", " samen opleiden "), ["samen\n opleiden"]);
        assert!(words("samen", "  ").is_empty());
    }

    #[test]
    fn a_letter_of_two_is_found_whole_or_not_at_all() {
        assert_eq!(words("Œuvre", "oe"), ["Œ"]);
        assert!(words("œ", "e").is_empty() && words("œ", "o").is_empty());
    }

    #[test]
    fn one_name_is_the_same_however_it_is_typed() {
        let spellings = ["Coördinator", "COO\u{308}RDINATOR", " coordinator ", "coördinator"];
        for one in spellings {
            assert!(spellings.iter().all(|other| is_same(one, other)), "{one}");
            assert_eq!(first_spelling(one, ["anders", "Coördinator", "coordinator"]), "Coördinator");
        }
        assert!(!is_same("coach", "coaches") && !is_same("", "coach"));
        assert_eq!(first_spelling("coach", ["anders"]), "coach");
    }

    #[test]
    fn a_word_is_found_by_its_beginning() {
        let text = "Vervolgstappen: wat, wie, coördinator";
        for word in ["wié", "wie,", "vervolgstappen", "coordinator"] {
            assert_eq!(match_word(text, word), Some(WordMatch::Whole), "{word}");
        }
        for word in ["ver", "Vervolg", "co", "w"] {
            assert_eq!(match_word(text, word), Some(WordMatch::Beginning), "{word}");
        }
        for word in ["olg", "ie", "stap", "coordinatoren"] {
            assert_eq!(match_word(text, word), None, "{word}");
        }
        assert_eq!(match_word("samenvatting samen", "samen"), Some(WordMatch::Whole));
    }
}
