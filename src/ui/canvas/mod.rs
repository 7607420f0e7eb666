//! What the widgets of this program draw with: ratatui's buffer, the state that goes with it, and the look.

mod area;
mod glyphs;
mod theme;
#[cfg(debug_assertions)]
mod written;

use std::ops::Range;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Fill, Scrollbar, ScrollbarOrientation, ScrollbarState, StatefulWidget, Widget};

use crate::app::{Extent, Target};
use crate::text::{Line as WrappedLine, Typesetter, columns, find, is_plain};
pub use area::{after, at_most, below, cells, even_columns, rightmost, row, split_bottom, split_top};
pub use glyphs::Glyphs;
pub use theme::{ColourDepth, Look, Theme};
#[cfg(debug_assertions)]
use written::Written;

/// The columns at the right of a text that can be scrolled: an empty one, and one for the scrollbar.
pub const SCROLL_MARGIN: u16 = 2;
/// In an area of fewer rows a scrollbar would say less than a sign.
const MIN_SCROLLBAR: u16 = 4;

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
    /// What has been written in this frame, so that tests can see whether something was drawn over it.
    #[cfg(debug_assertions)]
    written: Written,
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
    /// The texts that were cut without a sign. There should never be one: tests look.
    #[cfg(debug_assertions)]
    pub cut: Vec<String>,
    /// The texts that were cut with one. None should be a text of the program itself: tests look.
    #[cfg(debug_assertions)]
    pub shortened: Vec<String>,
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
        #[cfg(debug_assertions)]
        self.written.begin();
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

    /// Writes one line at the top left of an area. What does not fit is never cut in silence: an ellipsis stands for it, or as
    /// much of one as there is space for. Returns the columns that it took.
    pub fn put(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let area = area.intersection(self.buf.area);
        if area.is_empty() {
            return 0;
        }
        let text = &*self.look.glyphs.spelled(text, area.width.into());
        let used = if columns(text.trim_end()) <= area.width.into() {
            self.put_beginning(area, text, style)
        } else {
            let ellipsis = self.look.glyphs.ellipsis;
            let beginning = at_most(area, area.width.saturating_sub(cells(columns(ellipsis))));
            #[cfg(debug_assertions)]
            self.drawing.written.shorten(area, text);
            let used = self.put_beginning(beginning, text, style);
            used + self.put_beginning(after(area, used), ellipsis, style)
        };
        #[cfg(debug_assertions)]
        self.drawing.written.record(at_most(area, used), text);
        used
    }

    /// Writes what fits.
    fn put_beginning(&mut self, area: Rect, text: &str, style: Style) -> u16 {
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
        let area = area.intersection(self.buf.area);
        let ellipsis = self.look.glyphs.ellipsis;
        let is_cut = line.width() > usize::from(area.width);
        let space = if is_cut { at_most(area, area.width.saturating_sub(cells(columns(ellipsis)))) } else { area };
        let (mut used, mut style) = (0, line.style);
        for span in line {
            let left = after(space, used);
            style = if left.is_empty() { style } else { line.style.patch(span.style) };
            used += self.put_beginning(left, &span.content, style);
        }
        used += if is_cut { self.put_beginning(after(area, used), ellipsis, style) } else { 0 };
        #[cfg(debug_assertions)]
        if is_cut {
            self.drawing.written.shorten(area, &line.to_string());
        }
        #[cfg(debug_assertions)]
        self.drawing.written.record(at_most(area, used), &line.to_string());
        used
    }

    /// Writes a line that ends at the right edge; one that is too wide keeps its beginning, unlike a right-aligned `Line`.
    pub fn put_right(&mut self, area: Rect, text: &str, style: Style) {
        self.put(rightmost(area, cells(columns(text))), text, style);
    }

    /// Writes a line over what is there already, such as a rule, of which nothing is left but the ground.
    pub fn put_over(&mut self, area: Rect, line: &Line) -> u16 {
        let covered = Rect { height: 1, ..at_most(area, cells(line.width())) };
        #[cfg(debug_assertions)]
        self.drawing.written.forget(covered);
        for position in covered.intersection(self.buf.area).positions() {
            let cell = &mut self.buf[position];
            let ground = Style::new().bg(cell.bg);
            cell.reset();
            cell.set_style(self.look.theme.ground.patch(ground));
        }
        self.put_line(area, line)
    }

    /// Gives all of an area a style, such as a tint, on which what is written then stands.
    pub fn tint(&mut self, area: Rect, style: Style) {
        if style != Style::new() {
            self.buf.set_style(area, style);
        }
    }

    /// Makes an area step back behind what is going to be drawn over it, and takes back what could be done there.
    pub fn dim(&mut self, area: Rect) {
        let style = self.look.theme.dimmed;
        for position in area.intersection(self.buf.area).positions() {
            let cell = &mut self.buf[position];
            (cell.fg, cell.bg, cell.modifier) = (Color::Reset, Color::Reset, Modifier::empty());
            cell.set_style(style);
        }
        self.clear_interaction();
        self.drawing.drawn.extent = Extent::default();
    }

    /// Draws a widget of ratatui itself.
    pub fn draw(&mut self, widget: impl Widget, area: Rect) {
        widget.render(area, self.buf);
    }

    /// The same, over whatever is there: of a wide symbol that it would cut in two nothing is left.
    pub fn draw_over(&mut self, widget: impl Widget, area: Rect) {
        let area = area.intersection(self.buf.area);
        #[cfg(debug_assertions)]
        self.drawing.written.forget(area);
        for y in area.rows().map(|row| row.y) {
            if area.x > 0 && columns(self.buf[(area.x - 1, y)].symbol()) > 1 {
                self.buf[(area.x - 1, y)].set_symbol(" ");
            }
        }
        Clear.render(area, self.buf);
        widget.render(area, self.buf);
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
        #[cfg(debug_assertions)]
        self.drawing.written.forget(area);
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

    /// Writes a hyphenated text. If it has more lines than the area, the last one that fits ends in an
    /// ellipsis. Returns how many lines there are in all.
    pub fn write(&mut self, area: Rect, text: &str, style: Style) -> usize {
        let lines = self.lines(text, area.width);
        let fit = usize::from(area.height);
        if lines.len() <= fit || fit == 0 {
            return self.write_from(area, text, 0, style);
        }
        self.write_from(Rect { height: area.height - 1, ..area }, text, 0, style);
        let rest = text[lines[fit - 1].range.start..].lines().next().unwrap_or_default();
        #[cfg(debug_assertions)]
        self.drawing.written.shorten(row(area, area.height - 1), text);
        // It is too wide because of the ellipsis, if not because of its words.
        let last = format!("{rest}{}", self.look.glyphs.ellipsis);
        self.put(row(area, area.height - 1), &last, style);
        lines.len()
    }

    /// Writes as many whole lines of a hyphenated text as fit, from line `first` on: for texts that can be scrolled, or whose
    /// rest is counted beside them. Returns how many lines there are in all.
    pub fn write_from(&mut self, area: Rect, text: &str, first: usize, style: Style) -> usize {
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

    /// Writes a text that can be scrolled, with a scrollbar at its right.
    pub fn read(&mut self, area: Rect, text: &str, scroll: usize, style: Style) {
        let text_area = at_most(area, area.width.saturating_sub(SCROLL_MARGIN));
        let lines = self.height(text, text_area.width).into();
        let extent = Extent { width: text_area.width, ..Extent::new(lines, area.height.into()) };
        self.write_from(text_area, text, scroll.min(extent.furthest()), style);
        self.more(area, extent, scroll);
    }

    /// Shows in the last column of an area where in a longer text it is, and makes its extent known.
    pub fn more(&mut self, area: Rect, extent: Extent, scroll: usize) {
        self.drawing.drawn.extent = Extent { top: scroll.min(extent.furthest()), ..extent };
        self.scrollbar(area, extent, scroll);
    }

    /// The same only at the top and the bottom, for an area of which the last column is full.
    pub fn more_in_signs(&mut self, area: Rect, extent: Extent, scroll: usize) {
        self.drawing.drawn.extent = Extent { top: scroll.min(extent.furthest()), ..extent };
        self.signs(area, extent, scroll);
    }

    /// Draws where in a longer text an area is; in a low area, only that there is more.
    pub fn scrollbar(&mut self, area: Rect, extent: Extent, scroll: usize) {
        if extent.furthest() == 0 || area.height < MIN_SCROLLBAR {
            return self.signs(area, extent, scroll);
        }
        let (glyphs, theme) = (self.look.glyphs, &self.look.theme);
        let scrollbar = Scrollbar::new(ScrollbarOrientation::VerticalRight).begin_symbol(None).end_symbol(None);
        let scrollbar = scrollbar.thumb_symbol(glyphs.thumb).thumb_style(theme.second);
        let scrollbar = scrollbar.track_symbol(Some(glyphs.track)).track_style(theme.rule);
        let mut state = ScrollbarState::new(extent.furthest() + 1).position(scroll.min(extent.furthest()));
        state = state.viewport_content_length(extent.window);
        StatefulWidget::render(scrollbar, rightmost(area, 1), self.buf, &mut state);
    }

    /// Draws the signs that there is more above or below.
    fn signs(&mut self, area: Rect, extent: Extent, scroll: usize) {
        let (column, glyphs, style) = (rightmost(area, 1), self.look.glyphs, self.look.theme.key);
        if scroll > 0 && extent.furthest() > 0 {
            self.put(column, glyphs.above, style);
        }
        if scroll < extent.furthest() {
            self.put(row(column, area.height.saturating_sub(1)), glyphs.below, style);
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

    /// Tells which texts were cut without a sign.
    #[cfg(debug_assertions)]
    pub fn tell_cut(&mut self) {
        self.drawing.drawn.cut = self.drawing.written.cut(self.buf, self.look.glyphs.ellipsis);
        self.drawing.drawn.shortened = self.drawing.written.shortened();
    }

    /// Takes back the cursor and the targets of what has been drawn so far: it is only to be looked at.
    pub fn clear_interaction(&mut self) {
        self.drawing.drawn.targets.clear();
        self.drawing.drawn.cursor = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::ThemeName;
    use crate::words::words;

    /// What is on screen after drawing in an area of this size.
    fn drawn((width, height): (u16, u16), ascii: bool, draw: impl FnOnce(&mut Canvas, Rect)) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let (mut buf, mut drawing) = (Buffer::empty(area), Drawing::default());
        let look = Look {
            theme: Theme::named(ThemeName::Mono, ColourDepth::None),
            glyphs: Glyphs::new(ascii),
            words: words("nl"),
        };
        draw(&mut Canvas::new(&mut buf, &mut drawing, &look), area);
        area.rows().map(|row| row.columns().map(|cell| buf[(cell.x, cell.y)].symbol().to_owned()).collect()).collect()
    }

    #[test]
    fn a_line_that_does_not_fit_ends_in_a_sign() {
        let put = |width, ascii, text: &str| {
            drawn((width, 1), ascii, |canvas, area| {
                canvas.put(area, text, Style::new());
            })
        };
        assert_eq!(put(6, false, "Zwolle"), ["Zwolle"]);
        assert_eq!(put(6, false, "Zwolle "), ["Zwolle"], "white space is no text");
        assert_eq!(put(5, false, "Zwolle"), ["Zwol…"]);
        assert_eq!(put(5, true, "Zwolle"), ["Zw..."]);
        assert_eq!(put(1, false, "Zwolle"), ["…"]);
        assert_eq!(put(2, true, "Zwolle"), [".."]);
        assert_eq!([put(10, true, "Opslaan…"), put(9, true, "Opslaan…")].concat(), ["Opslaan...", "Opslaan… "]);
    }

    #[test]
    fn a_line_of_several_styles_ends_in_a_sign_wherever_it_is_cut() {
        let line = Line::from(vec!["Zwol".into(), "le".into(), " West".into()]);
        let put = |width| {
            drawn((width, 1), false, |canvas, area| {
                canvas.put_line(area, &line);
            })
        };
        assert_eq!([put(11), put(10), put(6), put(4)].concat(), ["Zwolle West", "Zwolle We…", "Zwoll…", "Zwo…"]);
    }

    #[test]
    fn a_text_with_too_many_lines_ends_in_a_sign() {
        let write = |height| {
            drawn((8, height), false, |canvas, area| {
                canvas.write(area, "een twee drie\nvier", Style::new());
            })
        };
        assert_eq!(write(3), ["een twee", "drie    ", "vier    "]);
        assert_eq!(write(2), ["een twee", "drie…   "]);
        assert_eq!(write(1), ["een twe…"]);
    }
}
