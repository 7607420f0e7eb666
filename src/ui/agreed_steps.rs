//! All next steps that were agreed, for an audience.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells};
use super::frame::{self, Header};
use super::next_step::sentence;
use crate::app::{Extent, OpenCard};

/// Lines on a wall are read from afar: longer ones lose their beginning.
const MAX_LINE: u16 = 80;

/// All next steps, aspect by aspect. The owner of a step is the one name that an audience sees.
pub struct AgreedSteps<'a> {
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

/// A line of the agreed steps.
struct AgreedLine {
    text: String,
    is_aspect: bool,
}

impl StatefulWidget for AgreedSteps<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let look = self.look;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        canvas.render(Header::new(&[look.words.domain.next_steps], look), header);
        let margin = if area.width > 100 { area.width / 8 } else { 1 };
        let body = at_most(frame::spaced(body, 11).inner(Margin::new(margin, 0)), MAX_LINE);
        let lines = self.lines();
        if lines.is_empty() {
            canvas.write(body, look.words.meeting.no_steps, 0, look.theme.prompt);
        } else {
            self.draw_lines(canvas, body, &lines);
        }
    }
}

impl AgreedSteps<'_> {
    fn lines(&self) -> Vec<AgreedLine> {
        let mut lines = Vec::new();
        for aspect in self.open_card.card.aspects() {
            let steps = self.open_card.session.reflection(&aspect.id).map_or(&[][..], |said| &said.next_steps);
            if !steps.is_empty() {
                lines.push(AgreedLine { text: aspect.label.clone(), is_aspect: true });
                lines.extend(steps.iter().map(|step| AgreedLine { text: sentence(step, self.look), is_aspect: false }));
            }
        }
        lines
    }

    fn draw_lines(&self, canvas: &mut Canvas, body: Rect, lines: &[AgreedLine]) {
        let theme = &self.look.theme;
        let width = body.width.saturating_sub(3);
        let heights: Vec<usize> = lines.iter().map(|line| canvas.height(&line.text, width).into()).collect();
        let extent = Extent::new(heights.iter().sum(), body.height.into());
        let scroll = self.open_card.scroll.min(extent.furthest());
        let mut start = 0;
        for (line, height) in lines.iter().zip(heights) {
            if start + height > scroll && start < scroll + usize::from(body.height) {
                let (indent, style) = if line.is_aspect { (0, theme.title) } else { (2, theme.text) };
                let area = below(after(body, indent), cells(start.saturating_sub(scroll)));
                canvas.write(at_most(area, width), &line.text, scroll.saturating_sub(start), style);
            }
            start += height;
        }
        canvas.more(body, extent, scroll);
    }
}
