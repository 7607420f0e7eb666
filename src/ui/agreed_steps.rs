//! All next steps that were agreed, for an audience.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, at_most};
use super::corner::Corner;
use super::frame::{self, Header};
use super::next_step::sentence;
use super::slide_text::{MAX_LINE, SlideLine, SlideText};
use crate::app::OpenCard;
use crate::domain::{NextStep, Status};

/// All next steps with their status, aspect by aspect. The owner of a step is the one name that an audience sees.
pub struct AgreedSteps<'a> {
    pub open_card: &'a OpenCard,
    pub corner: Corner<'a>,
    pub look: &'a Look,
}

impl StatefulWidget for AgreedSteps<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let look = self.look;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        let margin = if area.width > 100 { area.width / 8 } else { 1 };
        let body = at_most(frame::spaced(body, 11).inner(Margin::new(margin, 0)), MAX_LINE);
        let lines = self.lines();
        if lines.is_empty() {
            canvas.write(body, look.words.meeting.no_steps, 0, look.theme.prompt);
        } else {
            canvas.render(SlideText { lines: &lines, scroll: self.open_card.scroll, look }, body);
        }
        let status = self.corner.of(canvas.drawing.drawn.extent);
        canvas.render(Header { status: &status, ..Header::new(&[look.words.domain.next_steps], look) }, header);
    }
}

impl AgreedSteps<'_> {
    fn lines(&self) -> Vec<SlideLine> {
        let mut lines = Vec::new();
        for aspect in self.open_card.card.aspects() {
            let steps = self.open_card.session.next_steps(&aspect.id);
            if !steps.is_empty() {
                lines.push(SlideLine { text: aspect.label.clone(), indent: 0, style: self.look.theme.title });
                let (to_do, over): (Vec<_>, Vec<_>) = steps.iter().partition(|step| is_to_do(step));
                lines.extend(to_do.into_iter().chain(over).map(|step| self.line(step)));
            }
        }
        lines
    }

    /// What is over stands behind what is to be done, and is fainter.
    fn line(&self, step: &NextStep) -> SlideLine {
        let theme = &self.look.theme;
        let style = if is_to_do(step) { theme.text } else { theme.second };
        SlideLine { text: sentence(step, self.look), indent: 2, style }
    }
}

fn is_to_do(step: &NextStep) -> bool {
    matches!(step.status, Status::Open | Status::Running)
}
