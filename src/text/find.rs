//! Finding words as people type them: without regard to capitals and accents, so that `ie` finds `ië`.

use std::ops::Range;

/// The byte ranges of a text in which a word stands, without overlap.
///
/// White space around the word does not count, and white space in it stands for any.
#[must_use]
pub fn find(text: &str, word: &str) -> Vec<Range<usize>> {
    let word: Vec<char> = fold(word.trim()).map(|(_, char)| char).collect();
    if word.is_empty() {
        return Vec::new();
    }
    let folded: Vec<(usize, char)> = fold(text).collect();
    let mut found = Vec::new();
    let mut place = 0;
    while place + word.len() <= folded.len() {
        let candidate = &folded[place..place + word.len()];
        if candidate.iter().map(|(_, char)| char).eq(&word) && are_whole(&folded, place..place + word.len()) {
            let end = folded.get(place + word.len()).map_or(text.len(), |(at, _)| *at);
            found.push(candidate[0].0..end.max(candidate[0].0));
            place += word.len();
        } else {
            place += 1;
        }
    }
    found
}

/// How well a row of letters fits a name, for choosing from many by typing a few letters; none where it does not. Higher
/// is better: letters at the starts of words and in one run count more.
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

fn fit_from(name: &[char], start: usize, letters: &[char]) -> Option<usize> {
    let (mut place, mut points, mut before) = (start, 0, None);
    for letter in letters {
        let at = place + name[place..].iter().position(|char| char == letter)?;
        let begins_a_word = at == 0 || !name[at - 1].is_alphanumeric();
        let goes_on = before.is_some_and(|before| before + 1 == at);
        points += 1 + 4 * usize::from(begins_a_word) + 3 * usize::from(goes_on);
        before = Some(at);
        place = at + 1;
    }
    Some(points)
}

/// A match must not begin or end in the middle of a letter that was folded into two.
fn are_whole(folded: &[(usize, char)], places: Range<usize>) -> bool {
    let is_cut_before = |place: usize| place > 0 && place < folded.len() && folded[place - 1].0 == folded[place].0;
    !is_cut_before(places.start) && !is_cut_before(places.end)
}

/// The letters of a text without capitals and accents, each with the byte at which it stands. Runs of white space are
/// one space, and marks that combine with the letter before them are left out.
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

/// The plain letters of an accented one, as far as European names and words have them.
fn unaccented(char: char) -> impl Iterator<Item = char> {
    let plain = match char {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'ı' => "i",
        'ĳ' => "ij",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ť' | 'ţ' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '’' | '‘' => "'",
        '“' | '”' => "\"",
        '‑' | '–' => "-",
        _ => "",
    };
    let itself = plain.is_empty().then_some(char);
    plain.chars().chain(itself).filter(|char| !matches!(char, '\u{300}'..='\u{36f}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words<'t>(text: &'t str, word: &str) -> Vec<&'t str> {
        find(text, word).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn capitals_and_accents_do_not_count() {
        assert_eq!(words("Initiatief, coördinatie, IE en ië", "ie"), ["ie", "ie", "IE", "ië"]);
        assert_eq!(words("co\u{308}ordinatie COÖRDINATIE", "coord"), ["co\u{308}ord", "COÖRD"]);
        assert_eq!(words("één plan", "een"), ["één"]);
    }

    #[test]
    fn white_space_stands_for_any() {
        assert_eq!(words("samen\n opleiden", " samen opleiden "), ["samen\n opleiden"]);
        assert!(words("samen", "  ").is_empty());
    }

    #[test]
    fn a_letter_of_two_is_found_whole_or_not_at_all() {
        assert_eq!(words("Œuvre", "oe"), ["Œ"]);
        assert!(words("œ", "e").is_empty() && words("œ", "o").is_empty());
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
