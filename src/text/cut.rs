//! What of a text fits: whole graphemes, which are letters as people see them. Half of one would show something else.

use unicode_segmentation::UnicodeSegmentation;

use super::pieces::widths;

/// The beginning of a text that has no more than so many characters.
#[must_use]
pub fn beginning(text: &str, most: usize) -> &str {
    let Some((most, _)) = text.char_indices().nth(most) else { return text };
    up_to(text, most)
}

/// The end of a text that takes no more than so many columns.
#[must_use]
pub fn ending(text: &str, width: usize) -> &str {
    let mut rest: usize = widths(text).map(|(_, columns)| columns).sum();
    for (at, columns) in widths(text) {
        if rest <= width {
            return &text[at..];
        }
        rest -= columns;
    }
    ""
}

/// The beginning of a text that fits into so many bytes and ends between two words; within a word only if that is the first.
#[must_use]
pub fn whole_words(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let fits = up_to(text, most);
    let rest = &text[fits.len()..];
    let is_end_of_word = rest.starts_with(char::is_whitespace);
    match fits.rfind(char::is_whitespace).filter(|_| !is_end_of_word) {
        Some(space) if !fits[..space].trim().is_empty() => fits[..space].trim_end(),
        _ => fits,
    }
}

/// The graphemes that end before this byte offset, or at it.
fn up_to(text: &str, most: usize) -> &str {
    let ends = text.grapheme_indices(true).map(|(at, grapheme)| at + grapheme.len());
    &text[..ends.take_while(|end| *end <= most).last().unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_between_words() {
        assert_eq!(whole_words("een twee drie", 13), "een twee drie");
        assert_eq!(whole_words("een twee drie", 12), "een twee");
        assert_eq!(whole_words("een twee drie", 8), "een twee");
        assert_eq!(whole_words("een twee\ndrie", 11), "een twee");
        assert_eq!(whole_words("een   twee", 7), "een");
        assert_eq!(whole_words("een", 0), "");
    }

    #[test]
    fn keeps_a_beginning_or_an_end_of_whole_graphemes() {
        assert_eq!([0, 2, 4, 9].map(|most| beginning("twee", most)), ["", "tw", "twee", "twee"]);
        assert_eq!([0, 2, 4, 9].map(|width| ending("twee", width)), ["", "ee", "twee", "twee"]);
        assert_eq!([1, 2, 3].map(|most| beginning("e\u{301}👩\u{200d}🚀.", most)), ["", "e\u{301}", "e\u{301}"]);
        assert_eq!(
            [1, 2, 3, 4].map(|width| ending("e\u{301}👩\u{200d}🚀.", width)),
            [".", ".", "👩\u{200d}🚀.", "e\u{301}👩\u{200d}🚀."]
        );
        assert_eq!(ending("🙂\u{200d}2J", 2), "2J", "a joiner has nothing left to join");
    }

    #[test]
    fn cuts_a_single_word_between_letters_as_people_see_them() {
        assert_eq!(whole_words("e\u{301}e\u{301}e\u{301}", 7), "e\u{301}e\u{301}");
        assert_eq!(whole_words(" lang", 3), " la");
        assert_eq!(whole_words("👩\u{200d}🚀", 8), "");
    }
}
