//! What of a text fits.

use unicode_segmentation::UnicodeSegmentation;

/// The beginning of a text that fits into so many bytes and ends between two words; within a word only if that is the first.
pub fn whole_words(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let ends = text.grapheme_indices(true).map(|(at, _)| at);
    let end = ends.take_while(|at| *at <= most).last().unwrap_or(0);
    let (fits, rest) = text.split_at(end);
    let is_end_of_word = rest.starts_with(char::is_whitespace);
    match fits.rfind(char::is_whitespace).filter(|_| !is_end_of_word) {
        Some(space) if !fits[..space].trim().is_empty() => fits[..space].trim_end(),
        _ => fits,
    }
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
    fn cuts_a_single_word_between_letters_as_people_see_them() {
        assert_eq!(whole_words("e\u{301}e\u{301}e\u{301}", 7), "e\u{301}e\u{301}");
        assert_eq!(whole_words(" lang", 3), " la");
        assert_eq!(whole_words("👩\u{200d}🚀", 8), "");
    }
}
