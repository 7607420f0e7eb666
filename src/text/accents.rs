//! The one table of accented letters, for searching and for file names.

/// The plain letters of a lower-case letter with an accent, as far as European names and words have them; one can be
/// two, as `æ` is `ae`. Typographic quotes and dashes become those of a keyboard. Any other character is given back as
/// it is, except that a mark that combines with the letter before it gives nothing.
pub fn unaccented(char: char) -> impl Iterator<Item = char> {
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
    use super::unaccented;

    #[test]
    fn letters_lose_their_accents_and_other_characters_stay() {
        let fold = |text: &str| text.chars().flat_map(unaccented).collect::<String>();
        assert_eq!(fold("éénçñ øłźþ"), "eencn olzþ");
        assert_eq!(fold("œuvre æsir ĳs straße"), "oeuvre aesir ijs strasse");
        assert_eq!(fold("co\u{308}ordinatie ‘s–‘"), "coordinatie 's-'");
        assert_eq!(fold("abc 123 日本"), "abc 123 日本");
    }
}
