//! Wrapping: puts the pieces of a text into lines of a given width, where they look best.

use std::borrow::Cow;
use std::iter;
use std::ops::Range;

use super::pieces::{Piece, columns, pieces};

/// One finished line: a byte range of the text that was wrapped, without the white space at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The bytes of the wrapped text that are on this line.
    pub range: Range<usize>,
    /// Whether a hyphen is to be drawn after them.
    pub hyphen: bool,
}

impl Line {
    /// The finished line with its hyphen, from the text that was wrapped.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let slice = self.slice(text);
        if self.hyphen { Cow::Owned(format!("{slice}-")) } else { Cow::Borrowed(slice) }
    }

    /// The number of terminal columns of the finished line, its hyphen included.
    #[must_use]
    pub fn width(&self, text: &str) -> usize {
        columns(self.slice(text)) + usize::from(self.hyphen)
    }

    /// The line without its hyphen; empty, and no panic, if `text` is not the text that was wrapped.
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
    // The best breaks are known from the end of the paragraph only, so the last line comes first.
    lines.extend(fit.lines().map(|line| Line {
        range: offset + pieces[line.start].range.start..offset + pieces[line.end - 1].range.end,
        hyphen: pieces[line.end - 1].hyphen,
    }));
    lines[first..].reverse();
}

/// The cost of a line, so that fewer lines are better. All costs are in squared columns, as the gap at the end of a
/// line costs the square of its columns.
const LINE: u64 = 1_000;

/// The division of the pieces into lines that costs least.
struct Fit<'p> {
    pieces: &'p [Piece],
    width: usize,
    /// The cost of a hyphen.
    hyphen: u64,
    /// For every number of pieces, the best last line of just these.
    ends: Vec<End>,
}

/// The best line that ends after a certain piece.
#[derive(Clone, Copy)]
struct End {
    /// The piece that begins the line.
    start: usize,
    /// The cost of this line and all before it.
    cost: u64,
    /// Whether the line ends in a hyphen.
    hyphen: bool,
    /// The columns of all pieces so far, as if they stood on one line.
    columns: usize,
}

impl<'p> Fit<'p> {
    /// Finds the best line to every end, from the first piece to the last.
    fn new(pieces: &'p [Piece], width: u16) -> Self {
        // A hyphen is worth its cost if it saves a gap of a third of the line, or a whole line.
        let hyphen = u64::from(width / 3).pow(2).clamp(25, LINE - 100);
        let mut ends = Vec::with_capacity(pieces.len() + 1);
        ends.push(End { start: 0, cost: 0, hyphen: false, columns: 0 });
        let mut fit = Self { pieces, width: usize::from(width), hyphen, ends };
        for last in pieces {
            fit.ends.push(fit.best_line_to(last));
        }
        fit
    }

    /// The best line that ends after `last`, the first piece without an end: every start from which it fits is tried.
    fn best_line_to(&self, last: &Piece) -> End {
        let alone = self.ends.len() - 1;
        let before = self.ends[alone].columns;
        let (target, cost_of_end) = self.target_and_cost_of_end(last);
        // Two lines in a row with a hyphen look bad.
        let cost_after_hyphen = if last.hyphen { 3 * cost_of_end } else { cost_of_end };
        let mut best = End { start: alone, cost: u64::MAX, hyphen: last.hyphen, columns: before + last.advance() };
        for (start, from) in self.ends.iter().enumerate().rev() {
            let width = before - from.columns + last.drawn();
            if width > self.width && start < alone {
                break;
            }
            let gap = target.saturating_sub(width) as u64;
            let cost = from.cost + LINE + gap * gap + if from.hyphen { cost_after_hyphen } else { cost_of_end };
            if cost < best.cost {
                (best.start, best.cost) = (start, cost);
            }
        }
        best
    }

    /// How wide a line that ends after a piece should be, and what it costs to end it there.
    fn target_and_cost_of_end(&self, last: &Piece) -> (usize, u64) {
        if self.ends.len() == self.pieces.len() {
            // A paragraph may end with any gap, but its last line should not be a lone short word.
            (self.width / 4, 0)
        } else if last.hyphen {
            (self.width, self.hyphen)
        } else if last.is_inside_word() {
            (self.width, self.hyphen / 4)
        } else {
            (self.width, 0)
        }
    }

    /// The pieces of every line, from the last line to the first.
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
