//! Lines: fits the pieces of a text into lines of a given width.

use std::borrow::Cow;
use std::iter;
use std::ops::Range;

use super::pieces::{Piece, columns, pieces};

/// One finished line: a byte range of the text that was wrapped, without the white space at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The bytes of the wrapped text that stand on this line.
    pub range: Range<usize>,
    /// Whether a hyphen is to be drawn behind the line.
    pub hyphen: bool,
}

impl Line {
    /// Gives the finished line, with its hyphen, out of the text that was wrapped.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let slice = self.slice(text);
        if self.hyphen { Cow::Owned(format!("{slice}-")) } else { Cow::Borrowed(slice) }
    }

    /// Counts the terminal columns of the finished line, its hyphen included.
    #[must_use]
    pub fn width(&self, text: &str) -> usize {
        columns(self.slice(text)) + usize::from(self.hyphen)
    }

    /// Takes the line out of its text; of any other text it takes what is there, and never panics.
    fn slice<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range.clone()).unwrap_or_default()
    }
}

/// Wraps a text into lines of at most `width` terminal columns.
///
/// A `'\n'` ends a line, so a text has at least one line, and an empty line in it stays. White space
/// is kept inside a line and dropped where a line breaks. Only a single grapheme that is wider than
/// `width` makes a line that is too wide. A `width` of 0 counts as 1.
#[must_use]
pub fn wrap(text: &str, width: u16) -> Vec<Line> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, start, width, &mut lines);
        start += paragraph.len() + 1;
    }
    lines
}

/// Wraps one paragraph, that begins at byte `offset` of the text, onto the end of `lines`.
fn wrap_paragraph(paragraph: &str, offset: usize, width: u16, lines: &mut Vec<Line>) {
    let pieces = pieces(paragraph, width);
    if pieces.is_empty() {
        lines.push(Line { range: offset..offset, hyphen: false });
        return;
    }
    let first = lines.len();
    let fit = Fit::new(&pieces, width);
    // Only the end of a paragraph knows where its lines begin, so they come last line first.
    lines.extend(fit.lines().map(|line| Line {
        range: offset + pieces[line.start].range.start..offset + pieces[line.end - 1].range.end,
        hyphen: pieces[line.end - 1].hyphen,
    }));
    lines[first..].reverse();
}

/// The price of a line, in squared columns, as that of a gap: fewer lines are better.
const LINE: u64 = 1_000;

/// The cheapest way to divide pieces into lines.
struct Fit<'p> {
    pieces: &'p [Piece],
    width: usize,
    /// The price of a hyphen.
    hyphen: u64,
    /// For every number of pieces, the line that ends behind them.
    ends: Vec<End>,
}

/// The best line that ends at a place.
#[derive(Clone, Copy)]
struct End {
    /// The piece that begins the line.
    start: usize,
    /// The price of this line and all before it.
    cost: u64,
}

impl<'p> Fit<'p> {
    /// Finds the best line to every end, from the first piece to the last.
    fn new(pieces: &'p [Piece], width: u16) -> Self {
        // It is worth its while if it spares a gap of a third of the line, or a whole line.
        let hyphen = u64::from(width / 3).pow(2).clamp(25, LINE - 100);
        let mut ends = Vec::with_capacity(pieces.len() + 1);
        ends.push(End { start: 0, cost: 0 });
        let mut fit = Self { pieces, width: usize::from(width), hyphen, ends };
        for end in 1..=pieces.len() {
            fit.ends.push(fit.best_line_to(end));
        }
        fit
    }

    /// Finds the best line that ends behind `end` pieces: every start that fits is tried.
    fn best_line_to(&self, end: usize) -> End {
        let last = &self.pieces[end - 1];
        let mut width = last.drawn();
        let mut start = end - 1;
        let mut best = End { start, cost: self.cost(start, end, width) };
        while start > 0 {
            start -= 1;
            width += self.pieces[start].advance();
            if width > self.width {
                break;
            }
            let cost = self.cost(start, end, width);
            if cost < best.cost {
                best = End { start, cost };
            }
        }
        best
    }

    /// Adds the price of one line to that of all lines before it.
    fn cost(&self, start: usize, end: usize, width: usize) -> u64 {
        let before = self.ends[start].cost + LINE;
        if end == self.pieces.len() {
            // Any gap will do at the end, but a lone short word is lost there.
            return before + squared((self.width / 4).saturating_sub(width));
        }
        before + squared(self.width.saturating_sub(width)) + self.price_of_break(start, end)
    }

    /// Prices the end of a line inside a word; two hyphens running are three times as dear.
    fn price_of_break(&self, start: usize, end: usize) -> u64 {
        let last = &self.pieces[end - 1];
        if last.hyphen {
            let is_second = start > 0 && self.pieces[start - 1].hyphen;
            self.hyphen * if is_second { 3 } else { 1 }
        } else if last.is_inside_word() {
            self.hyphen / 4
        } else {
            0
        }
    }

    /// Tells the pieces of every line, from the last line back to the first.
    fn lines(&self) -> impl Iterator<Item = Range<usize>> {
        let mut end = self.pieces.len();
        iter::from_fn(move || {
            let start = self.ends[end].start;
            let line = start..end;
            end = start;
            (!line.is_empty()).then_some(line)
        })
    }
}

fn squared(columns: usize) -> u64 {
    (columns as u64).pow(2)
}
