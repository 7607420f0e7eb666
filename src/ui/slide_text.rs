//! Lines that an audience reads from top to bottom, page by page.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, SCROLL_MARGIN, after, at_most, below, cells};
use crate::app::Extent;

/// Lines on a wall are read from afar: longer ones lose their beginning.
pub const MAX_LINE: u16 = 80;

/// A line, which takes as many rows as it needs.
pub struct SlideLine {
    pub text: String,
    pub indent: u16,
    pub style: Style,
}

impl SlideLine {
    /// How many rows it takes in an area of this width.
    pub fn rows(&self, canvas: &mut Canvas, width: u16) -> usize {
        canvas.lines(&self.text, self.width(width)).len()
    }

    fn width(&self, width: u16) -> u16 {
        width.saturating_sub(self.indent + SCROLL_MARGIN)
    }
}

/// Lines, of which as many rows are in view as fit.
pub struct SlideText<'a> {
    pub lines: &'a [SlideLine],
    /// How many rows are above the window.
    pub scroll: usize,
    pub look: &'a Look,
}

impl SlideText<'_> {
    /// How many rows the lines take.
    pub fn rows(&self, canvas: &mut Canvas, width: u16) -> usize {
        self.lines.iter().map(|line| line.rows(canvas, width)).sum()
    }
}

impl StatefulWidget for SlideText<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let extent = Extent::new(self.rows(canvas, area.width), area.height.into());
        let scroll = self.scroll.min(extent.furthest());
        let mut start = 0;
        for line in self.lines {
            let height = line.rows(canvas, area.width);
            if start + height > scroll && start < scroll + usize::from(area.height) {
                let rows = below(after(area, line.indent), cells(start.saturating_sub(scroll)));
                let text_area = at_most(rows, line.width(area.width));
                canvas.write_from(text_area, &line.text, scroll.saturating_sub(start), line.style);
            }
            start += height;
        }
        canvas.more(area, extent, scroll);
    }
}
