//! What the widgets of this program draw with: ratatui's buffer, the state that goes with it, and the look.

mod area;
mod glyphs;
mod theme;

use std::ops::Range;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Clear, Fill, StatefulWidget, Widget};

use crate::app::{Extent, Target};
use crate::text::{Line as WrappedLine, Typesetter, columns, find, is_plain};
pub use area::{after, at_most, below, cells, even_columns, rightmost, row, split_bottom, split_top};
pub use glyphs::Glyphs;
pub use theme::{Look, Theme};

/// The state that every widget of this program draws with.
#[derive(Debug, Default)]
pub struct Drawing {
    /// Remembers wrapped texts from frame to frame.
    pub typesetter: Typesetter,
    /// What came of drawing the last frame.
    pub drawn: Drawn,
    /// Whether the clock of the meeting stands in this frame already.
    pub shows_clock: bool,
    /// The word that was searched for, highlighted in every text.
    found: Option<String>,
}

/// What the program must know of a frame that has been drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Where the cursor belongs: at what is in focus, for those who follow it with a screen reader.
    pub cursor: Option<Position>,
    /// The areas that can be clicked.
    pub targets: Vec<(Rect, Target)>,
    /// How far the text in focus can be scrolled.
    pub extent: Extent,
    /// Whether a running clock is on screen.
    pub has_clock: bool,
}

impl Drawn {
    /// What is at a position, if it can be clicked.
    #[must_use]
    pub fn target(&self, column: u16, row: u16) -> Option<Target> {
        let position = Position::new(column, row);
        self.targets.iter().find(|(area, _)| area.contains(position)).map(|(_, target)| *target)
    }
}

impl Drawing {
    /// Draws with the texts that have been wrapped before.
    #[must_use]
    pub fn new(typesetter: Typesetter) -> Self {
        Self { typesetter, ..Self::default() }
    }

    /// Forgets the last frame, not the wrapped texts, and takes the word that is to be highlighted in the next one.
    pub fn begin(&mut self, found: Option<&str>) {
        self.drawn = Drawn::default();
        self.shows_clock = false;
        self.found = found.map(str::to_owned);
    }
}

/// What one widget draws on: its methods are those that `Buffer` does not have.
pub struct Canvas<'a> {
    buf: &'a mut Buffer,
    /// The wrapped texts, and what came of drawing so far.
    pub drawing: &'a mut Drawing,
    /// Colours, signs and words.
    pub look: &'a Look,
}

impl<'a> Canvas<'a> {
    pub fn new(buf: &'a mut Buffer, drawing: &'a mut Drawing, look: &'a Look) -> Self {
        Self { buf, drawing, look }
    }

    /// Draws another widget of this program, as `Frame::render_stateful_widget` does.
    pub fn render(&mut self, widget: impl StatefulWidget<State = Drawing>, area: Rect) {
        widget.render(area, self.buf, self.drawing);
    }

    /// Writes one line at the top left of an area, cut at its edge. Returns the columns that it took.
    pub fn put(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let area = area.intersection(self.buf.area);
        if area.is_empty() {
            return 0;
        }
        if is_plain(text) {
            return self.put_plain(area, text, style);
        }
        let (end, _) = self.buf.set_stringn(area.x, area.y, text, area.width.into(), style);
        end - area.x
    }

    /// Nearly all text has one character a cell. Searching it for graphemes, as `set_stringn` does, takes as long as the rest
    /// of a frame.
    fn put_plain(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let first = self.buf.index_of(area.x, area.y);
        let cells = &mut self.buf.content[first..first + usize::from(area.width)];
        let mut used = 0;
        for (cell, char) in cells.iter_mut().zip(text.chars()) {
            cell.set_char(char).set_style(style);
            used += 1;
        }
        used
    }

    /// Writes a line of several styles.
    pub fn put_line(&mut self, area: Rect, line: &Line) -> u16 {
        let mut used = 0;
        for span in line {
            used += self.put(after(area, used), &span.content, line.style.patch(span.style));
        }
        used
    }

    /// Writes a line that ends at the right edge; one that is too wide keeps its beginning, unlike a right-aligned `Line`.
    pub fn put_right(&mut self, area: Rect, text: &str, style: Style) {
        self.put(rightmost(area, cells(columns(text))), text, style);
    }

    /// Writes one line, with an ellipsis if it does not fit.
    pub fn put_short(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        if columns(text) <= usize::from(area.width) {
            return self.put(area, text, style);
        }
        let ellipsis = self.look.glyphs.ellipsis;
        let beginning = at_most(area, area.width.saturating_sub(cells(columns(ellipsis))));
        let used = self.put(beginning, text, style);
        used + self.put(after(area, used), ellipsis, style)
    }

    /// Writes a line over what is there already, such as a rule, of which no style is left.
    pub fn put_over(&mut self, area: Rect, line: &Line) -> u16 {
        self.clear(Rect { height: 1, ..at_most(area, cells(line.width())) });
        self.put_line(area, line)
    }

    /// Fills an area with one sign.
    pub fn fill(&mut self, area: Rect, sign: &str, style: Style) {
        Fill::new(sign).style(style).render(area, self.buf);
    }

    /// Fills the first column of an area with one sign.
    pub fn bar(&mut self, area: Rect, sign: &str, style: Style) {
        self.fill(at_most(area, 1), sign, style);
    }

    /// Marks an area as the one in focus: the bar at its left, and the cursor behind that.
    pub fn focus(&mut self, area: Rect) {
        self.bar(area, self.look.glyphs.bar, self.look.theme.focus);
        self.cursor(after(area, 1));
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        Clear.render(area, self.buf);
        self.buf.set_style(area, self.look.theme.ground);
    }

    /// A text wrapped to a width.
    pub fn lines(&mut self, text: &str, width: u16) -> Rc<[WrappedLine]> {
        self.drawing.typesetter.lines(text, width)
    }

    /// How many lines a text takes.
    pub fn height(&mut self, text: &str, width: u16) -> u16 {
        cells(self.lines(text, width).len())
    }

    /// Writes as many whole lines of a hyphenated text as fit, from line `first` on. Returns how many there are in all.
    pub fn write(&mut self, area: Rect, text: &str, first: usize, style: Style) -> usize {
        let lines = self.lines(text, area.width);
        for (line, row) in lines.iter().skip(first).zip(area.rows()) {
            self.put(row, &line.of(text), style);
        }
        self.highlight(area, text, lines.get(first..).unwrap_or_default());
        lines.len()
    }

    /// Highlights the word that was searched for in a text that has been written in these lines.
    fn highlight(&mut self, area: Rect, text: &str, lines: &[WrappedLine]) {
        let Some(word) = &self.drawing.found else { return };
        let found = find(text, word);
        self.style_ranges(area, text, lines, &found, self.look.theme.found);
    }

    /// Gives these bytes of a text that has been written in these lines another style.
    pub fn style_ranges(
        &mut self,
        area: Rect,
        text: &str,
        lines: &[WrappedLine],
        ranges: &[Range<usize>],
        style: Style,
    ) {
        for (line, row) in lines.iter().zip(area.rows()) {
            for range in ranges {
                let (start, end) = (range.start.max(line.range.start), range.end.min(line.range.end));
                if start < end {
                    let rest = after(row, cells(columns(&text[line.range.start..start])));
                    self.buf.set_style(at_most(rest, cells(columns(&text[start..end]))), style);
                }
            }
        }
    }

    /// Writes a text that can be scrolled: its last column is kept for the signs that there is more above or below.
    pub fn read(&mut self, area: Rect, text: &str, scroll: usize, style: Style) {
        let text_area = at_most(area, area.width.saturating_sub(1));
        let lines = self.height(text, text_area.width).into();
        let extent = Extent { width: text_area.width, ..Extent::new(lines, area.height.into()) };
        self.write(text_area, text, scroll.min(extent.furthest()), style);
        self.more(area, extent, scroll);
    }

    /// Draws the signs for more above or below in the last column of an area, and makes its extent known.
    pub fn more(&mut self, area: Rect, extent: Extent, scroll: usize) {
        self.drawing.drawn.extent = Extent { top: scroll.min(extent.furthest()), ..extent };
        let column = rightmost(area, 1);
        if scroll > 0 && extent.furthest() > 0 {
            self.put(column, self.look.glyphs.above, self.look.theme.key);
        }
        if scroll < extent.furthest() {
            self.put(row(column, area.height.saturating_sub(1)), self.look.glyphs.below, self.look.theme.key);
        }
    }

    /// Puts the cursor at the top left of an area.
    pub fn cursor(&mut self, area: Rect) {
        let area = area.intersection(self.buf.area);
        if !area.is_empty() {
            self.drawing.drawn.cursor = Some(area.as_position());
        }
    }

    /// Makes an area something that can be clicked.
    pub fn target(&mut self, area: Rect, target: Target) {
        self.drawing.drawn.targets.push((area.intersection(self.buf.area), target));
    }

    /// Takes back the cursor and the targets of what has been drawn so far: it is only to be looked at.
    pub fn clear_interaction(&mut self) {
        self.drawing.drawn.targets.clear();
        self.drawing.drawn.cursor = None;
    }
}
