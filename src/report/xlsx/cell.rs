//! A cell of a workbook. It is what was typed: a text is never taken for a number, a date or a formula.

use jiff::civil::{Date, date};
use maud::{Markup, html};

use crate::words::Words;

/// The most that Excel keeps of a cell, in UTF-16 code units ("Excel specifications and limits").
const MAX_CELL: usize = 32_767;

/// What stands in a cell.
pub enum Cell {
    Text(String),
    Number(usize),
    Day(Date),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

// The indices of the formats of cells in `styles`.
const HEAD: usize = 1;
const SHORT_TEXT: usize = 2;
const LONG_TEXT: usize = 3;
const DAY: usize = 4;
const NUMBER: usize = 5;

impl Cell {
    /// The cell in a column, counted from 0, and a row, counted from 1. One without anything is left out.
    pub fn markup(&self, column: usize, row: usize, words: &Words) -> Markup {
        match self {
            Self::Text(content) if content.is_empty() => html! {},
            Self::Text(content) => {
                // Excel shows long texts as "####" in the format that keeps a text a text while it is edited.
                let style = if content.chars().count() > 255 { LONG_TEXT } else { SHORT_TEXT };
                text(content, column, row, style, words)
            }
            Self::Number(number) => html! { c r=(name(column, row)) s=(NUMBER) { v { (number) } } },
            Self::Day(day) => match serial(*day) {
                Some(serial) => html! { c r=(name(column, row)) s=(DAY) { v { (serial) } } },
                None => text(&day.to_string(), column, row, SHORT_TEXT, words),
            },
        }
    }
}

/// The head of a column.
pub fn head(name: &str, column: usize, words: &Words) -> Markup {
    text(name, column, 1, HEAD, words)
}

fn text(content: &str, column: usize, row: usize, style: usize, words: &Words) -> Markup {
    let content = without_codes(&fitting(content, words.office.cut));
    html! { c r=(name(column, row)) s=(style) t="inlineStr" { is { t xml:space="preserve" { (content) } } } }
}

/// As Excel names a cell; there are fewer than 27 columns.
fn name(column: usize, row: usize) -> String {
    let letter = u8::try_from(column).ok().and_then(|column| b'A'.checked_add(column)).map_or('Z', char::from);
    format!("{letter}{row}")
}

/// The day as Excel counts days; `None` if Excel has no such day, or counts it wrongly as it does those before March 1900.
fn serial(day: Date) -> Option<i32> {
    let serial = date(1899, 12, 30).until(day).ok()?.get_days();
    (serial > 60).then_some(serial)
}

/// The text, with its end cut off if Excel could not hold all of it; it says so then.
fn fitting(text: &str, sign: &str) -> String {
    let length = |text: &str| text.encode_utf16().count();
    if length(text) <= MAX_CELL {
        return text.to_owned();
    }
    let mut free = MAX_CELL - length(sign);
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= free;
        free -= if fits { c.len_utf16() } else { 0 };
        fits
    });
    kept.collect::<String>() + sign
}

/// Excel reads `_x0041_` as the letter A (ECMA-376, part 1, 22.9.2.19), so an underscore that begins such a code is itself
/// written as one.
pub fn without_codes(text: &str) -> String {
    let is_code = |at: usize| {
        let code = text.as_bytes().get(at..at + 7);
        code.is_some_and(|code| code[1] == b'x' && code[2..6].iter().all(u8::is_ascii_hexdigit) && code[6] == b'_')
    };
    let mut safe = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        safe.push(c);
        if c == '_' && is_code(at) {
            safe.push_str("x005F_");
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_excel_does() {
        assert_eq!(serial(date(1900, 3, 1)), Some(61));
        assert_eq!(serial(date(2026, 11, 23)), Some(46_349));
        assert_eq!(serial(date(9999, 12, 31)), Some(2_958_465));
        assert_eq!(serial(date(1900, 2, 28)), None);
        assert_eq!(serial(date(-44, 3, 15)), None);
    }

    #[test]
    fn a_text_that_excel_cannot_hold_is_cut_with_a_sign() {
        let whole = "é".repeat(MAX_CELL);
        assert_eq!(fitting(&whole, " …"), whole);
        let cut = fitting(&format!("{whole}x"), " …");
        assert_eq!((cut.chars().count(), cut.ends_with("é …")), (MAX_CELL, true));
        // A sign beyond the first 65,536 is two units, and is not cut in half.
        let cut = fitting(&"😀".repeat(MAX_CELL), " …");
        assert_eq!((cut.encode_utf16().count(), cut.ends_with("😀 …")), (MAX_CELL - 1, true));
    }

    #[test]
    fn what_looks_like_a_code_stays_as_it_was_typed() {
        for (typed, written) in [
            ("_x0041_", "_x005F_x0041_"),
            ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
            ("_x00g1_ en _x41_", "_x00g1_ en _x41_"),
            ("_x004", "_x004"),
            ("é_x005F_", "é_x005F_x005F_"),
        ] {
            assert_eq!(without_codes(typed), written);
        }
    }
}
