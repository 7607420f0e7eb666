//! Presenting the overview: on one page where all of it fits, else first the picture and then the words.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, at_most, below, row};
use super::corner::Corner;
use super::frame::{self, Header};
use super::line::Picture;
use super::overview::{Naming, Overview};
use super::slide_text::{MAX_LINE, SlideLine, SlideText};
use crate::app::{Extent, OpenCard};

/// The overview for an audience.
pub struct OverviewSlide<'a> {
    pub open_card: &'a OpenCard,
    pub corner: Corner<'a>,
    pub look: &'a Look,
}

impl StatefulWidget for OverviewSlide<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let overview = self.overview();
        let spaced = frame::spaced(area, 20);
        if self.corner.width(None) == 0 && overview.fits(canvas, spaced) {
            return canvas.render(overview, spaced);
        }
        let [header, body] = frame::areas(area);
        if overview.fits(canvas, body) {
            canvas.render(overview, body);
        } else {
            self.draw_page(canvas, body);
        }
        let status = self.corner.of(canvas.drawing.drawn.extent);
        let title = self.look.words.screen.overview;
        canvas.render(Header { status: &status, ..Header::new(&[title], self.look) }, header);
    }
}

impl<'a> OverviewSlide<'a> {
    fn overview(&self) -> Overview<'a> {
        Overview { open_card: self.open_card, look: self.look }
    }

    /// The first page is the picture, those after it are the words.
    fn draw_page(&self, canvas: &mut Canvas, body: Rect) {
        let Self { open_card, look, .. } = *self;
        let window = usize::from(body.height);
        let words_area = at_most(frame::spaced(body, 11).inner(Margin::new(1, 0)), MAX_LINE);
        let lines = self.lines();
        let scroll = open_card.scroll.saturating_sub(window);
        let words = SlideText { lines: &lines, scroll, look };
        let words_extent = Extent::new(words.rows(canvas, words_area.width), words_area.height.into());
        if open_card.scroll < window {
            self.draw_picture(canvas, body);
        } else {
            canvas.render(words, words_area);
        }
        // The picture counts as a page of text, and so does what is left of the last page.
        let extent = Extent::new(window * (1 + words_extent.pages()), window);
        let top =
            if open_card.scroll < window { 0 } else { window * (1 + Extent { top: scroll, ..words_extent }.page()) };
        canvas.drawing.drawn.extent = Extent { top, ..extent };
    }

    fn draw_picture(&self, canvas: &mut Canvas, area: Rect) {
        let legend = u16::from(area.height > 8);
        let space = area.height - legend;
        let picture = Picture::new(canvas, area, self.open_card).stretched(space);
        let used = picture.stretched_height().min(space);
        canvas.render(&picture, area);
        canvas.render(self.overview().legend(), row(below(area, used), 0));
    }

    /// Every aspect with what is marked at it, and how far its next steps are.
    fn lines(&self) -> Vec<SlideLine> {
        let (theme, overview) = (&self.look.theme, self.overview());
        let mut lines = Vec::new();
        for (index, aspect) in self.open_card.card.aspects().iter().enumerate() {
            lines.push(SlideLine { text: format!("{} {}", index + 1, aspect.label), indent: 0, style: theme.title });
            let marks = overview.marks(index, Naming::Title, 0);
            let text: String = marks.iter().map(|span| span.content.as_ref()).collect();
            lines.push(SlideLine { text, indent: 2, style: theme.text });
            let steps = overview.steps(index);
            if !steps.is_empty() {
                lines.push(SlideLine { text: steps, indent: 2, style: theme.second });
            }
        }
        lines
    }
}
