//! The screens of a meeting: what to begin, a role, what was handed in; and, in files of their own, the rest.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::ballot::BallotScreen;
use super::canvas::{Drawing, Look};
use super::choice::ChoiceDialog;
use super::hands::HandsScreen;
use super::reveal::RevealScreen;
use super::round::RoundScreen;
use super::round_start::RoundStartScreen;
use super::rounds::RoundsScreen;
use super::slips::SlipsScreen;
use crate::app::{Meeting, OpenCard, role_choices};
use crate::domain::RunningRound;

/// What a meeting has on screen.
pub struct MeetingScreen<'a> {
    pub open_card: &'a OpenCard,
    pub meeting: &'a Meeting,
    pub look: &'a Look,
}

impl StatefulWidget for MeetingScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, look, .. } = self;
        let words = &look.words.meeting;
        let mut choose = |title, about, lines: Vec<String>, list| {
            ChoiceDialog { title, about, lines: &lines, list, look }.render(area, buf, drawing);
        };
        match self.meeting {
            Meeting::Choose(start) => RoundStartScreen { start, open_card, look }.render(area, buf, drawing),
            Meeting::Role(list) => choose(words.role_title, "", self.roles(), *list),
            Meeting::Sealed(list) => choose(words.sealed_title, "", self.sealed(), *list),
            Meeting::Replace(_, list) => {
                let mut lines = self.sealed();
                lines.push(look.words.round.no_other_ballot.to_owned());
                choose(look.words.round.other_ballot_title, look.words.round.other_ballot_about, lines, *list);
            }
            Meeting::Rounds(list) => RoundsScreen { open_card, list: *list, look }.render(area, buf, drawing),
            Meeting::Slips(slips) => SlipsScreen { open_card, slips, look }.render(area, buf, drawing),
            Meeting::Lobby => RoundScreen { open_card, look }.render(area, buf, drawing),
            Meeting::Ballot(draft) => BallotScreen { draft, look }.render(area, buf, drawing),
            Meeting::HandCount(hand_count) => {
                HandsScreen { open_card, hand_count, look }.render(area, buf, drawing);
            }
            Meeting::Reveal(view) => {
                let open_card = &open_card.as_of_round();
                RevealScreen { view: *view, open_card, corner: None, look }.render(area, buf, drawing);
            }
        }
    }
}

impl MeetingScreen<'_> {
    fn roles(&self) -> Vec<String> {
        let mut roles = role_choices(&self.open_card.session, self.look.words);
        roles.push(self.look.words.meeting.other_role.to_owned());
        roles
    }

    /// The ballots that were handed in: only whose they are.
    fn sealed(&self) -> Vec<String> {
        let roles = self.open_card.session.running.iter().flat_map(RunningRound::roles).enumerate();
        roles.map(|(index, role)| (self.look.words.meeting.sealed_line)(index + 1, role)).collect()
    }
}
