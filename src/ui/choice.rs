//! A short list to choose from, with what it is about.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, split_top};
use super::frame::Header;
use super::list;
use super::panel::Panel;
use crate::app::{Extent, List};
use crate::text::columns;

/// A line longer than this is hard to follow back to the next one.
const MAX_LINE: u16 = 64;

/// A title, lines to choose from, and below them what it is about if there is space for that.
pub struct ChoiceDialog<'a> {
    pub title: &'a str,
    pub about: &'a str,
    pub lines: &'a [String],
    pub list: List,
    pub look: &'a Look,
}

impl StatefulWidget for ChoiceDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let theme = &self.look.theme;
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let titles = [self.title];
        let panel = Panel::new(Header::new(&titles, self.look), self.width());
        let body = panel.draw(canvas, area, |canvas, space| self.height(canvas, space.width));
        let list_height = cells(self.lines.len()).min(body.height);
        let [list, rest] = split_top(body, list_height);
        let visible = self.list.window(list.height.into(), self.lines.len());
        let first = visible.start;
        for (index, row) in visible.zip(list.rows()) {
            let inner = list::row(canvas, row, index, index == self.list.chosen);
            let style = if index == self.list.chosen { theme.title } else { theme.text };
            canvas.put(inner, &self.lines[index], style);
        }
        canvas.more(list, Extent::new(self.lines.len(), list.height.into()), first);
        let about = readable(after(below(rest, 1), 2));
        if canvas.height(self.about, about.width) <= about.height {
            canvas.write(about, self.about, theme.second);
        }
    }
}

impl ChoiceDialog<'_> {
    fn width(&self) -> u16 {
        let longest = self.lines.iter().map(|line| columns(line)).max().unwrap_or(0);
        cells(longest.max(columns(self.about).min(MAX_LINE.into())) + 3)
    }

    fn height(&self, canvas: &mut Canvas, width: u16) -> u16 {
        let about = readable(Rect::new(0, 0, width.saturating_sub(2), 1)).width;
        let about = if self.about.is_empty() { 0 } else { 1 + canvas.height(self.about, about) };
        cells(self.lines.len()) + about
    }
}

/// As much of an area's width as a text can have and still be read with ease.
pub fn readable(area: Rect) -> Rect {
    at_most(area, area.width.saturating_sub(1).min(MAX_LINE))
}
