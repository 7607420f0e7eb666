//! A ballot: the card with nothing on it but what this person marked.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, row};
use super::card::Matrix;
use super::choice::readable;
use super::frame::{self, Header};
use super::marks;
use crate::app::BallotDraft;

/// A ballot that is being filled in.
pub struct BallotScreen<'a> {
    pub draft: &'a BallotDraft,
    pub look: &'a Look,
}

impl StatefulWidget for BallotScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { draft, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        let question = marks::question(draft.mark, look);
        let title = (look.words.meeting.question_in_hand)(&question.to_lowercase());
        let titles = [title.as_str(), question];
        canvas.render(Header { status: &draft.role, ..Header::new(&titles, look) }, header);
        if draft.is_masked() {
            self.draw_masked(canvas, body);
        } else {
            canvas.render(Matrix { open_card: &draft.open_card, look }, body);
        }
    }
}

impl BallotScreen<'_> {
    /// The card without any mark, and which aspects have been answered. What is drawn here must be the same for every answer.
    fn draw_masked(&self, canvas: &mut Canvas, body: Rect) {
        let Self { draft, look } = self;
        let answered = draft.is_answered();
        let done = if look.glyphs.is_ascii() { "x" } else { look.glyphs.saved };
        let sign = |is_answered: &bool| if *is_answered { done } else { look.glyphs.unset };
        let signs = answered.iter().zip(1..).map(|(is_answered, number)| format!("{number} {}", sign(is_answered)));
        let signs = signs.collect::<Vec<_>>().join("   ");
        let line = format!("{} {signs}", look.words.round.answered);
        canvas.put(after(row(body, 0), 1), &line, look.theme.title);
        let about = look.words.round.masked_about;
        let text = readable(after(body, 1));
        let about_height = canvas.height(about, text.width);
        // In a low window the card needs all rows.
        let about_height = if body.height >= about_height + 15 { about_height } else { 0 };
        canvas.write(Rect { height: about_height, ..below(text, 1) }, about, look.theme.second);
        canvas.render(Matrix { open_card: &draft.open_card.unmarked(), look }, below(body, 1 + about_height));
    }
}
