//! A ballot: the card with nothing on it but what this person marked.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Drawing, Look};
use super::card::Matrix;
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
        let [header, body] = frame::areas(area);
        let question = marks::question(draft.mark, look);
        let title = (look.words.meeting.question_in_hand)(&question.to_lowercase());
        let titles = [title.as_str(), question];
        Header { status: &draft.role, ..Header::new(&titles, look) }.render(header, buf, drawing);
        Matrix { open_card: &draft.open_card, look }.render(body, buf, drawing);
    }
}
