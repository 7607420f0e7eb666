//! The next steps of the aspect in focus.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, cells};
use super::list;
use super::next_step::details;
use super::sheet::Sheet;
use crate::app::{List, Model, OpenCard};
use crate::domain::NextStep;

/// The next steps of the aspect in focus.
pub struct StepsSheet<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub list: List,
    pub look: &'a Look,
}

impl StatefulWidget for StepsSheet<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { model, open_card, look, .. } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let titles = [look.words.domain.next_steps];
        let body = Sheet { model, open_card, titles: &titles, open: 0, shows_texts: false }.draw(canvas, area);
        let steps = open_card.next_steps();
        if steps.is_empty() {
            canvas.write(after(body, 2), look.words.screen.no_steps, look.theme.text);
        }
        let chosen = self.list.chosen.min(steps.len().saturating_sub(1));
        let heights: Vec<u16> = steps.iter().map(|step| step_height(canvas, body, step)).collect();
        for (index, row) in list::stacked(body, &heights, 0, chosen) {
            let step = &steps[index];
            let inner = list::row(canvas, row, index, index == chosen);
            let style = if index == chosen { look.theme.title } else { look.theme.text };
            let lines = canvas.write(inner, &step.what, style);
            canvas.put(below(inner, cells(lines)), &details(step, look), look.theme.second);
        }
    }
}

fn step_height(canvas: &mut Canvas, body: Rect, step: &NextStep) -> u16 {
    canvas.height(&step.what, body.width.saturating_sub(2)).saturating_add(1).min(body.height)
}
