//! What the screens draw on.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::Drawn;
use super::area::{cells, left};
use super::theme::Look;
use crate::app::{Extent, Target};
use crate::text::{Line, Typesetter, columns, find, is_plain};

/// The cells of the screen, the wrapped texts, and what came of drawing so far.
pub struct Canvas<'a> {
    buf: &'a mut Buffer,
    typesetter: &'a mut Typesetter,
    /// Colours, signs and words.
    pub look: &'a Look,
    /// What came of drawing so far.
    pub drawn: Drawn,
    /// The word that is shown wherever it stands.
    pub found: Option<&'a str>,
}

impl<'a> Canvas<'a> {
    pub fn new(buf: &'a mut Buffer, look: &'a Look, typesetter: &'a mut Typesetter) -> Self {
        Self { buf, typesetter, look, drawn: Drawn::default(), found: None }
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

    /// What `set_stringn` does too, without its search for graphemes.
    fn put_plain(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let start = self.buf.index_of(area.x, area.y);
        let cells = &mut self.buf.content[start..start + usize::from(area.width)];
        let mut used = 0;
        for (cell, char) in cells.iter_mut().zip(text.chars()) {
            cell.set_char(char).set_style(style);
            used += 1;
        }
        used
    }

    /// The same, ending at the right edge.
    pub fn put_right(&mut self, area: Rect, text: &str, style: Style) {
        let width = cells(columns(text)).min(area.width);
        self.put(Rect { x: area.x + area.width - width, width, ..area }, text, style);
    }

    /// Writes one line, with an ellipsis where it does not fit.
    pub fn put_short(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        if columns(text) <= usize::from(area.width) {
            return self.put(area, text, style);
        }
        let ellipsis = self.look.glyphs.ellipsis;
        let kept = area.width.saturating_sub(cells(columns(ellipsis)));
        let used = self.put(Rect { width: kept, ..area }, text, style);
        let rest = Rect { x: area.x + used, width: area.width - used, ..area };
        used + self.put(rest, ellipsis, style)
    }

    /// Fills a row of an area with one sign.
    pub fn fill(&mut self, area: Rect, sign: &str, style: Style) {
        let area = area.intersection(self.buf.area);
        if area.is_empty() {
            return;
        }
        let start = self.buf.index_of(area.x, area.y);
        for cell in &mut self.buf.content[start..start + usize::from(area.width)] {
            cell.set_symbol(sign).set_style(style);
        }
    }

    /// Puts a sign at the left edge of every row of an area.
    pub fn bar(&mut self, area: Rect, sign: &str, style: Style) {
        for y in area.y..area.bottom() {
            self.put(Rect { y, height: 1, ..area }, sign, style);
        }
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        for position in area.intersection(self.buf.area).positions() {
            if let Some(cell) = self.buf.cell_mut(position) {
                cell.reset();
                cell.set_style(self.look.theme.ground);
            }
        }
    }

    /// Writes one line over what is there already, such as a rule, of which nothing then shines through.
    pub fn put_over(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        self.clear(Rect { width: cells(columns(text)).min(area.width), height: 1, ..area });
        self.put(area, text, style)
    }

    /// A text wrapped to a width.
    pub fn lines(&mut self, text: &str, width: u16) -> std::rc::Rc<[Line]> {
        self.typesetter.lines(text, width)
    }

    /// How many lines a text takes.
    pub fn height(&mut self, text: &str, width: u16) -> u16 {
        cells(self.lines(text, width).len())
    }

    /// Writes as many whole lines as fit, from line `first` on. Returns how many there are in all.
    pub fn write(&mut self, area: Rect, text: &str, first: usize, style: Style) -> usize {
        let lines = self.lines(text, area.width);
        for (line, y) in lines.iter().skip(first).zip(area.y..area.bottom()) {
            self.put(Rect { y, height: 1, ..area }, &line.of(text), style);
        }
        if let Some(word) = self.found {
            self.light_up(area, text, &lines[first.min(lines.len())..], word);
        }
        lines.len()
    }

    /// Shows a word wherever it stands in a text that has been written in these lines.
    fn light_up(&mut self, area: Rect, text: &str, lines: &[Line], word: &str) {
        let found = find(text, word);
        for (line, y) in lines.iter().zip(area.y..area.bottom()) {
            for range in &found {
                let (start, end) = (range.start.max(line.range.start), range.end.min(line.range.end));
                if start < end {
                    let (_, behind) =
                        left(Rect { y, height: 1, ..area }, cells(columns(&text[line.range.start..start])));
                    let (lit, _) = left(behind, cells(columns(&text[start..end])));
                    self.buf.set_style(lit.intersection(self.buf.area), self.look.theme.found);
                }
            }
        }
    }

    /// Writes a text to be read: its last column is kept for signs that say there is more above or below.
    pub fn read(&mut self, area: Rect, text: &str, scroll: usize, style: Style) {
        let measure = area.width.saturating_sub(1);
        let lines = self.height(text, measure).into();
        let extent = Extent::new(lines, area.height.into());
        self.write(Rect { width: measure, ..area }, text, scroll.min(extent.furthest()), style);
        self.more(area, extent, scroll);
    }

    /// Draws the signs for more text in the last column of an area, and makes its extent known.
    pub fn more(&mut self, area: Rect, extent: Extent, scroll: usize) {
        self.drawn.extent = Extent { top: scroll.min(extent.furthest()), ..extent };
        let sign_at = |y| Rect { x: area.right().saturating_sub(1), y, width: 1, height: 1 };
        if area.is_empty() {
            return;
        }
        if scroll > 0 && extent.furthest() > 0 {
            self.put(sign_at(area.y), self.look.glyphs.above, self.look.theme.key);
        }
        if scroll < extent.furthest() {
            self.put(sign_at(area.bottom() - 1), self.look.glyphs.below, self.look.theme.key);
        }
    }

    /// Puts the cursor at the top left of an area.
    pub fn cursor(&mut self, area: Rect) {
        let area = area.intersection(self.buf.area);
        if !area.is_empty() {
            self.drawn.cursor = Some(Position::new(area.x, area.y));
        }
    }

    /// Makes an area something that can be pointed at.
    pub fn target(&mut self, area: Rect, target: Target) {
        self.drawn.targets.push((area.intersection(self.buf.area), target));
    }
}
