//! Excerpts: the part of a description that tells it apart from the others of its aspect, for cells that cannot show it whole.

use std::ops::Range;

use ratatui::layout::Rect;

use super::canvas::{Canvas, split_bottom};
use super::description;
use crate::domain::Description;
use crate::text::columns;

/// A shorter beginning is not worth leaving out.
const MIN_LEFT_OUT: usize = 10;

/// Writes a description whole if it fits, else from where it differs from the other ones, and how many words are missing. A quiet
/// one leaves the eye to the marks.
pub fn write(canvas: &mut Canvas, area: Rect, descriptions: &[Description], index: usize, is_quiet: bool) {
    let look = canvas.look;
    let (text, style) = description::or_empty(&descriptions[index], look);
    let style = if is_quiet { look.theme.second.patch(style) } else { style };
    if canvas.height(text, area.width) <= area.height || area.height < 2 {
        canvas.write(area, text, style);
        return;
    }
    let start = distinct_start(descriptions, index);
    let rest = if start == 0 { text.to_owned() } else { format!("{} {}", look.glyphs.ellipsis, &text[start..]) };
    let lines = canvas.lines(&rest, area.width);
    if lines.len() <= area.height.into() {
        canvas.write(area, &rest, style);
        return;
    }
    let [shown, count] = split_bottom(area, 1);
    canvas.write_from(shown, &rest, 0, style);
    let end = lines[usize::from(shown.height) - 1].range.end;
    let missing = rest[end..].split_whitespace().count().max(1);
    let more = look.words.screen.more_words;
    // All columns of a width say it alike.
    let [longest, _] = more(99);
    let [words, number] = more(missing);
    let shown = if columns(&longest) <= count.width.into() { words } else { number };
    canvas.put(count, &shown, look.theme.second);
}

/// The byte from which a description differs from every other one: behind the words that it begins with like one of them.
fn distinct_start(descriptions: &[Description], index: usize) -> usize {
    let Some(text) = descriptions[index].text() else { return 0 };
    let words = words(text);
    let others = descriptions.iter().enumerate().filter(|(other, _)| *other != index);
    let alike = |other: &str| {
        let pairs = words.iter().zip(other.split_whitespace());
        pairs.take_while(|(word, other)| text[(*word).clone()] == **other).count()
    };
    let common = others.filter_map(|(_, other)| other.text()).map(alike).max().unwrap_or(0);
    let start = words.get(common).map_or(0, |word| word.start);
    if columns(&text[..start]) < MIN_LEFT_OUT { 0 } else { start }
}

/// The byte range of every word.
fn words(text: &str) -> Vec<Range<usize>> {
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace().map(|word| start(word)..start(word) + word.len()).collect()
}
