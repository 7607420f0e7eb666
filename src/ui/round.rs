//! A round between two people: nothing of what anyone said is here, only that the keyboard goes on.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, row};
use super::choice::readable;
use super::frame::{self, Header};
use super::panel::Panel;
use super::rounds::round_title;
use crate::app::OpenCard;
use crate::domain::{How, RunningRound};

/// The same for every round and however many have been, so that nothing moves under those who pass the keyboard on.
const WIDTH: u16 = 66;
const HEIGHT: u16 = 12;

/// The keyboard goes to the next person.
pub struct RoundScreen<'a> {
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for RoundScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, look } = self;
        let theme = &look.theme;
        let Some(running) = &open_card.session.running else { return };
        let canvas = &mut Canvas::new(buf, drawing, look);
        let (title, status) = (round_title(&running.plan, look), frame::status(open_card, look));
        let titles = [title.as_str()];
        let status_style = frame::status_style(open_card, look);
        let header = Header { status: &status, status_style, ..Header::new(&titles, look) };
        let body = Panel::new(header, WIDTH).draw(canvas, area, |_, _| HEIGHT);
        canvas.bar(row(body, 0), look.glyphs.bar, theme.focus);
        let mut rest = readable(after(body, 2));
        let (call, about) = self.call(running);
        canvas.write(rest, call, theme.title);
        rest = below(rest, 2);
        let half: Vec<&str> = open_card.drafts.ballots.iter().map(|half| half.ballot.role.as_str()).collect();
        let half = if half.is_empty() { String::new() } else { (look.words.draft.half_ballots)(&half.join(", ")) };
        // Before anybody has been there is time for it, and afterwards it is too late.
        let warns = running.plan.how == How::Silent && running.voices() == 0;
        let warning = if warns { look.words.round.off_the_beamer } else { "" };
        let sealed = self.sealed(running);
        let texts = [(warning, theme.title), (about, theme.text), (&sealed, theme.title), (&half, theme.text)];
        let mut gaps = rest.height.saturating_sub(texts.iter().map(|(text, _)| height(canvas, text, rest)).sum());
        for (text, style) in texts.into_iter().filter(|(text, _)| !text.is_empty()) {
            canvas.write(rest, text, style);
            rest = below(rest, height(canvas, text, rest) + gaps.min(1));
            gaps = gaps.saturating_sub(1);
        }
    }
}

impl RoundScreen<'_> {
    /// What happens now, and what to do.
    fn call(&self, running: &RunningRound) -> (&'static str, &'static str) {
        let words = self.look.words;
        match running.plan.how {
            _ if has_everyone_been(running) => (words.round.all_have_been, words.round.all_have_been_about),
            How::Masked => (words.round.come_forward, words.round.come_forward_about),
            _ => (words.meeting.pass_on, words.meeting.pass_on_about),
        }
    }

    /// How many ballots are sealed, of how many if that is known.
    fn sealed(&self, running: &RunningRound) -> String {
        let words = self.look.words;
        match running.plan.present {
            Some(present) => (words.round.sealed_of)(running.voices(), present),
            None => (words.meeting.sealed_count)(running.voices()),
        }
    }
}

/// Whether nobody is known to be missing.
fn has_everyone_been(running: &RunningRound) -> bool {
    let present = running.plan.present.and_then(|present| usize::try_from(present).ok());
    present.is_some_and(|present| running.voices() >= present)
}

/// The rows of a text, none if it is empty.
fn height(canvas: &mut Canvas, text: &str, area: Rect) -> u16 {
    if text.is_empty() { 0 } else { canvas.height(text, area.width) }
}
