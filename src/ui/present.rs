//! Presenting: what the audience needs to read, and nothing else. No notes, no files, no keys, and of names only the owners
//! of next steps. What does not fit is read page by page.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::agreed_steps::AgreedSteps;
use super::aspect_slide::AspectSlide;
use super::canvas::{Canvas, Drawing, Look, cells, row};
use super::card::{Matrix, attribution_beside_theme};
use super::compare::CompareSlide;
use super::corner::Corner;
use super::follow::link_label;
use super::footer;
use super::frame::{self, Header};
use super::notice::{self, Sentence};
use super::overview_slide::OverviewSlide;
use super::questions::QuestionsSlide;
use super::reveal::RevealScreen;
use super::silence_slide::SilenceSlide;
use crate::app::{Model, Notice, OpenCard, Overlay, SaveState};
use crate::domain::Slide;
use crate::text::columns;

/// The card for an audience.
pub struct PresentScreen<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub slide: Slide,
    pub look: &'a Look,
}

impl StatefulWidget for PresentScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, look, .. } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        match self.slide {
            Slide::Card => self.draw_card(canvas, area),
            Slide::Aspect => canvas.render(AspectSlide { open_card, corner: self.corner(), look }, area),
            Slide::Overview => canvas.render(OverviewSlide { open_card, corner: self.corner(), look }, area),
            Slide::Compare => canvas.render(CompareSlide { open_card, corner: self.corner(), look }, area),
            Slide::Steps => canvas.render(AgreedSteps { open_card, corner: self.corner(), look }, area),
            Slide::Silence(turnout) => {
                canvas.render(SilenceSlide { open_card, turnout, corner: self.corner(), look }, area);
            }
            Slide::Questions => {
                let questions = &self.model.questions;
                canvas.render(QuestionsSlide { questions, open_card, corner: self.corner(), look }, area);
            }
            Slide::Reveal(mark, people) => {
                let open_card = &open_card.as_of_round();
                let view = open_card.reveal_view(mark, people);
                canvas.render(RevealScreen { view, open_card, corner: Some(self.corner()), look }, area);
            }
        }
        canvas.drawing.drawn.has_clock = self.corner().clock.is_some_and(|clock| clock.stopped.is_none());
        self.draw_notice(canvas, area);
    }
}

impl<'a> PresentScreen<'a> {
    fn corner(&self) -> Corner<'a> {
        Corner::new(self.model, self.look)
    }

    fn draw_card(&self, canvas: &mut Canvas, area: Rect) {
        let Self { open_card, look, .. } = *self;
        let [header, body] = frame::areas(area);
        canvas.render(Matrix { open_card, look }, body);
        let status = self.corner().of(canvas.drawing.drawn.extent);
        let space = header.width.saturating_sub(cells(columns(&status)) + 4);
        let aside = &attribution_beside_theme(&open_card.card, space);
        canvas.render(Header { aside, status: &status, ..Header::new(&[open_card.card.theme()], look) }, header);
    }

    /// What must be said while the audience looks on; not what went wrong, which may name files and people.
    fn draw_notice(&self, canvas: &mut Canvas, area: Rect) {
        let Self { model, open_card, look, .. } = *self;
        let text = match (&open_card.save_state, model.overlays.last(), &model.notice) {
            (SaveState::Failed(_), ..) => {
                let last = row(area, area.height.saturating_sub(1)).inner(Margin::new(1, 0));
                return canvas.put_right(last, &frame::status(open_card, look), look.theme.alarm);
            }
            (SaveState::Following(link), ..) => match link_label(*link, look) {
                Some(label) => label.to_owned(),
                None => return,
            },
            (_, Some(Overlay::Question(question)), _) => {
                let [above, keys] = footer::page_and_keys(area, model, look);
                canvas.render(Sentence { text: &notice::question(*question, model, look), look }, above);
                return footer::draw(canvas, keys, model);
            }
            (_, _, Some(Notice::Trouble(_))) => look.words.meeting.something_wrong.to_owned(),
            (_, _, Some(notice)) => notice::label(notice, model, look),
            (_, _, None) => return,
        };
        canvas.render(Sentence { text: &text, look }, area);
    }
}
