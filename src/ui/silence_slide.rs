//! What an audience sees while ballots are filled in: the card to read, and how many people have been.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Drawing, Look};
use super::card::Matrix;
use super::corner::Corner;
use super::frame::{self, Header};
use super::rounds::round_title;
use crate::app::OpenCard;
use crate::domain::Turnout;

/// The card during a round.
pub struct SilenceSlide<'a> {
    pub open_card: &'a OpenCard,
    pub turnout: Turnout,
    pub corner: Corner<'a>,
    pub look: &'a Look,
}

impl StatefulWidget for SilenceSlide<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, turnout, corner, look } = self;
        let [header, body] = frame::areas(area);
        let silence = look.words.meeting.silence.to_owned();
        let running = open_card.session.running.as_ref();
        let title = running.map_or_else(|| silence.clone(), |running| round_title(&running.plan, look));
        let turnout = (look.words.present.turnout)(turnout.been, turnout.present);
        let status = [turnout].into_iter().chain(corner.time()).collect::<Vec<_>>().join("   ");
        Header { status: &status, ..Header::new(&[&title, &silence], look) }.render(header, buf, drawing);
        Matrix { open_card: &open_card.unmarked(), look }.render(body, buf, drawing);
    }
}
