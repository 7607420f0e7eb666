//! The language of a card's texts: by the script, and else by the short words that only one language has often.

/// Short words of languages in Latin script.
const SHORT_WORDS: [(&str, &[&str]); 12] = [
    ("nl", &["de", "het", "een", "en", "van", "is", "op", "voor", "met", "zijn", "worden", "wordt", "niet", "ook"]),
    ("en", &["the", "and", "of", "to", "is", "are", "with", "for", "that", "their", "by", "on"]),
    ("de", &["der", "die", "das", "und", "ist", "werden", "mit", "nicht", "auf", "eine", "einen", "sich"]),
    ("fr", &["le", "la", "les", "et", "des", "est", "une", "dans", "pour", "sont", "avec", "du"]),
    ("es", &["el", "los", "las", "y", "una", "para", "con", "que", "del", "por", "sus"]),
    ("it", &["il", "gli", "che", "di", "una", "per", "sono", "con", "della", "delle"]),
    ("pl", &["i", "w", "na", "się", "jest", "z", "do", "są", "nie", "oraz", "przez"]),
    ("pt", &["os", "uma", "para", "com", "não", "são", "dos", "das", "em"]),
    ("sv", &["och", "att", "som", "är", "för", "ett", "med", "inte", "av"]),
    ("da", &["og", "at", "er", "til", "ikke", "af", "med", "det"]),
    ("fi", &["ja", "on", "ovat", "sekä", "että", "ei", "myös"]),
    ("tr", &["ve", "bir", "için", "ile", "olarak", "bu", "değil"]),
];

/// How many words are looked at: more of them tell no more.
const SAMPLE: usize = 20_000;

/// The language of texts, as a BCP 47 tag; empty if it cannot be told.
#[must_use]
pub fn language_of<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> &'static str {
    if let Some(language) = by_script(texts.clone()) {
        return language;
    }
    let mut counts = [0_usize; SHORT_WORDS.len()];
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphabetic()));
    for word in words.take(SAMPLE) {
        let word = word.to_lowercase();
        for (count, (_, words)) in counts.iter_mut().zip(SHORT_WORDS) {
            // A letter alone is a word in many languages, and the name of things in all.
            let weight = if word.chars().count() > 1 { 2 } else { 1 };
            *count += weight * usize::from(words.contains(&word.as_str()));
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    let mut best = SHORT_WORDS.iter().zip(counts).filter(|(_, count)| *count == most && most > 1);
    match (best.next(), best.next()) {
        (Some(((language, _), _)), None) => language,
        _ => "",
    }
}

/// The language of a script that only one of the languages here is written in, if most letters are of it.
fn by_script<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let (mut letters, mut counts) = (0_usize, [0_usize; 7]);
    for c in texts.flat_map(str::chars).filter(|c| c.is_alphabetic()) {
        letters += 1;
        let script = match c {
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => 0,
            '\u{400}'..='\u{52f}' => 1,
            '\u{600}'..='\u{6ff}' => 2,
            '\u{590}'..='\u{5ff}' => 3,
            '\u{3040}'..='\u{30ff}' => 4,
            '\u{ac00}'..='\u{d7af}' => 5,
            '\u{4e00}'..='\u{9fff}' => 6,
            _ => continue,
        };
        counts[script] += 1;
    }
    // Japanese is written with Chinese characters among its own letters.
    if counts[4] > 0 && (counts[4] + counts[6]) * 2 > letters {
        return Some("ja");
    }
    let languages = ["el", "ru", "ar", "he", "ja", "ko", "zh"];
    languages.into_iter().zip(counts).find(|(_, count)| count * 2 > letters).map(|(language, _)| language)
}

/// Whether most of a text is written from right to left.
pub(super) fn is_right_to_left(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (mut right, mut all) = (0_usize, 0_usize);
    for c in letters {
        all += 1;
        right += usize::from(matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'));
    }
    right * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_apart() {
        for (text, language) in [
            ("De school heeft een plan en het wordt gebruikt", "nl"),
            ("The school has a plan and it is used", "en"),
            ("Szkoła ma plan i jest on używany oraz znany", "pl"),
            ("Το σχολείο έχει ένα σχέδιο", "el"),
            ("لدى المدرسة خطة", "ar"),
            ("学校には計画がある", "ja"),
            ("123", ""),
        ] {
            assert_eq!(language_of([text].into_iter()), language, "{text}");
        }
    }
}
