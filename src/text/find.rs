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

/// How well some letters fit a name, for choosing one of many names by typing a few letters. Higher is better: letters
/// at the start of a word and letters in a row count more. `None` if the name does not have the letters in this order.
#[must_use]
pub fn fit(name: &str, letters: &str) -> Option<usize> {
    let letters: Vec<char> = fold(letters).map(|(_, char)| char).filter(|char| !char.is_whitespace()).collect();
    let name: Vec<char> = fold(name).map(|(_, char)| char).collect();
    let from_each_start = (0..name.len()).filter(|start| letters.first() == Some(&name[*start]));
    if letters.is_empty() {
        Some(0)
    } else {
        from_each_start.filter_map(|start| fit_from(&name, start, &letters)).max()
    }
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

/// The points of the letters if the first of them is looked for from `start` on.
fn fit_from(name: &[char], start: usize, letters: &[char]) -> Option<usize> {
    let (mut from, mut points, mut before) = (start, 0, None);
    for letter in letters {
        let at = from + name[from..].iter().position(|char| char == letter)?;
        let is_start_of_word = at == 0 || !name[at - 1].is_alphanumeric();
        let is_in_a_row = before.is_some_and(|before| before + 1 == at);
        points += 1 + 4 * usize::from(is_start_of_word) + 3 * usize::from(is_in_a_row);
        before = Some(at);
        from = at + 1;
    }
    Some(points)
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
    fn letters_at_the_starts_of_words_fit_best() {
        let best = |letters: &str| {
            let names = ["de lijn", "een nieuwe sessie beginnen", "ongedaan maken"];
            names.into_iter().filter_map(|name| Some((fit(name, letters)?, name))).max().map(|(_, name)| name)
        };
        assert_eq!(best("lijn"), Some("de lijn"));
        assert_eq!(best("ns"), Some("een nieuwe sessie beginnen"));
        assert_eq!(best("om"), Some("ongedaan maken"));
        assert_eq!(best("xyz"), None);
    }
}
