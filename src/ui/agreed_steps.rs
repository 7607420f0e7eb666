//! All next steps that were agreed, for an audience.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, at_most};
use super::corner::Corner;
use super::frame::{self, Header};
use super::next_step;
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
        let spaced = self.lines(true);
        let rows: usize = spaced.iter().map(|line| line.rows(canvas, body.width)).sum();
        let lines = if rows <= body.height.into() { spaced } else { self.lines(false) };
        if lines.is_empty() {
            canvas.write(body, look.words.meeting.no_steps, look.theme.prompt);
        } else {
            canvas.render(SlideText { lines: &lines, scroll: self.open_card.scroll, look }, body);
        }
        let status = self.corner.of(canvas.drawing.drawn.extent);
        canvas.render(Header { status: &status, ..Header::new(&[look.words.domain.next_steps], look) }, header);
    }
}

impl AgreedSteps<'_> {
    /// All steps, if there is space for that with an empty line between one aspect and the next.
    fn lines(&self, spaced: bool) -> Vec<SlideLine> {
        let mut lines = Vec::new();
        for aspect in self.open_card.card.aspects() {
            let steps = self.open_card.session.next_steps(&aspect.id);
            if !steps.is_empty() {
                if spaced && !lines.is_empty() {
                    lines.push(SlideLine { text: String::new(), indent: 0, style: self.look.theme.text });
                }
                lines.push(SlideLine { text: aspect.label.clone(), indent: 0, style: self.look.theme.title });
                let (to_do, over): (Vec<_>, Vec<_>) = steps.iter().partition(|step| is_to_do(step));
                lines.extend(to_do.into_iter().chain(over).flat_map(|step| self.step(step)));
            }
        }
        lines
    }

    /// What is to be done, and below it how far that is, who does it and by when. What is over stands behind what is to be
    /// done, and is fainter.
    fn step(&self, step: &NextStep) -> [SlideLine; 2] {
        let theme = &self.look.theme;
        let style = if is_to_do(step) { theme.text } else { theme.second };
        [
            SlideLine { text: step.what.clone(), indent: 2, style },
            SlideLine { text: next_step::details(step, self.look), indent: 4, style: theme.second },
        ]
    }
}

fn is_to_do(step: &NextStep) -> bool {
    matches!(step.status, Status::Open | Status::Running)
}
