//! A silent round between two people: nothing of what anyone said is here, only that the keyboard goes on.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, cells, row};
use super::choice::readable;
use super::frame::{self, Header};
use crate::app::OpenCard;

/// The keyboard goes to the next person.
pub struct RoundScreen<'a> {
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for RoundScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, look } = self;
        let (words, theme) = (&look.words.meeting, &look.theme);
        let Some(running) = &open_card.session.running else { return };
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        let (title, status) = ((words.round_title)(running.plan.asks), frame::status(open_card, look));
        canvas.render(Header { status: &status, ..Header::new(&[&title], look) }, header);
        let body = frame::spaced(body, 10);
        canvas.bar(row(body, 0), look.glyphs.bar, theme.focus);
        let text = readable(after(body, 2));
        canvas.write(text, words.pass_on, 0, theme.title);
        let rest = below(text, 2);
        let used = canvas.write(rest, words.pass_on_about, 0, theme.text);
        let rest = below(rest, cells(used) + 1);
        let used = canvas.write(rest, &(words.sealed_count)(running.voices()), 0, theme.faint);
        let half: Vec<&str> = open_card.drafts.ballots.iter().map(|half| half.ballot.role.as_str()).collect();
        if !half.is_empty() {
            let text = (look.words.draft.half_ballots)(&half.join(", "));
            canvas.write(below(rest, cells(used)), &text, 0, theme.text);
        }
    }
}
