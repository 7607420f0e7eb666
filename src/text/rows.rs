//! Rows: the lines of a text that is being typed.
//!
//! Unlike [`super::wrap()`] nothing is hyphenated and no white space is dropped, so that the cursor can be on every
//! character and a row does not change before it.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::pieces::{columns, is_plain};

/// The rows of a text in a window of `width` columns, as byte ranges. A row may be wider than that by the white space
/// at its end. A line break belongs to no row. A text has at least one row.
#[must_use]
pub fn rows(text: &str, width: u16) -> Vec<Range<usize>> {
    let width = usize::from(width.max(1));
    let mut rows = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        rows_of_paragraph(paragraph, start, width, &mut rows);
        start += paragraph.len() + 1;
    }
    rows
}

fn rows_of_paragraph(paragraph: &str, offset: usize, width: usize, rows: &mut Vec<Range<usize>>) {
    let (mut start, mut end, mut used) = (0, 0, 0);
    for word in paragraph.split_inclusive(char::is_whitespace) {
        let letters = columns(word.trim_end());
        if used > 0 && used + letters > width {
            rows.push(offset + start..offset + end);
            (start, used) = (end, 0);
        }
        if letters > width {
            (start, used) = cut_word(word, offset + end, width, rows, start, offset);
        } else {
            used += columns(word);
        }
        end += word.len();
    }
    rows.push(offset + start..offset + end);
}

/// Cuts a word that is wider than a row; returns the byte offset in the paragraph where its last row begins, and the
/// columns of that row.
fn cut_word(
    word: &str,
    at: usize,
    width: usize,
    rows: &mut Vec<Range<usize>>,
    start: usize,
    offset: usize,
) -> (usize, usize) {
    let (mut start, mut used) = (offset + start, 0);
    // To find graphemes is slow, and such a word may be a whole text without a space.
    if is_plain(word) {
        for (index, char) in word.char_indices() {
            if used == width && char != ' ' {
                rows.push(start..at + index);
                (start, used) = (at + index, 0);
            }
            used += 1;
        }
        return (start - offset, used);
    }
    for (index, grapheme) in word.grapheme_indices(true) {
        let takes = columns(grapheme);
        if used > 0 && used + takes > width && !grapheme.trim().is_empty() {
            rows.push(start..at + index);
            (start, used) = (at + index, 0);
        }
        used += takes;
    }
    (start - offset, used)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str, width: u16) -> Vec<&str> {
        rows(text, width).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn rows_end_at_white_space_and_keep_it() {
        assert_eq!(shown("een twee drie", 7), ["een ", "twee ", "drie"]);
        assert_eq!(shown("een twee drie", 9), ["een twee ", "drie"]);
        assert_eq!(shown("een\n\ntwee\n", 9), ["een", "", "twee", ""]);
        assert_eq!(shown("", 5), [""]);
    }

    #[test]
    fn a_word_that_is_too_wide_is_cut() {
        assert_eq!(shown("a onbegrensd b", 4), ["a ", "onbe", "gren", "sd b"]);
        assert_eq!(shown("onbegren zonder", 4), ["onbe", "gren ", "zond", "er"]);
        assert_eq!(shown("日本語日本 日", 4), ["日本", "語日", "本 ", "日"]);
    }

    proptest! {
        #[test]
        fn nothing_is_left_out_and_nothing_is_too_wide(text in "[a-z ïé\n\u{1f600}]{0,80}", width in 2_u16..20) {
            let rows = rows(&text, width);
            let mut end = 0;
            for row in &rows {
                prop_assert!(row.start == end || text[end..row.start] == *"\n", "{rows:?}");
                prop_assert!(columns(text[row.clone()].trim_end()) <= width.into());
                end = row.end;
            }
            prop_assert_eq!(end, text.len());
        }
    }
}
