//! The revealed rounds, to look at one or to take it away.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Drawing, Look};
use super::choice::ChoiceDialog;
use crate::app::{List, OpenCard};
use crate::domain::{Round, RoundPlan};

/// The list of rounds.
pub struct RoundsScreen<'a> {
    pub open_card: &'a OpenCard,
    pub list: List,
    pub look: &'a Look,
}

impl StatefulWidget for RoundsScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, list, look } = self;
        let words = &look.words.round;
        let lines: Vec<String> = open_card.session.rounds.iter().map(|round| in_words(round, look)).collect();
        let about = if lines.is_empty() { words.rounds_none } else { words.rounds_about };
        ChoiceDialog { title: words.rounds_title, about, lines: &lines, list, look }.render(area, buf, drawing);
    }
}

/// What a round asks and how people answer: "Doorgeven: huidig".
pub fn round_title(plan: &RoundPlan, look: &Look) -> String {
    look.words.domain.round_title(plan.how, &(look.words.round.asked)(plan.asks))
}

/// A round in words: "ronde 1: huidig, doorgeven, 6 van 6 stemmen".
pub fn in_words(round: &Round, look: &Look) -> String {
    let (domain, words) = (&look.words.domain, &look.words.round);
    let voices = round.voices();
    let votes = match round.present {
        Some(present) => (words.votes_of)(voices, present),
        None => (domain.votes)(voices),
    };
    let asks = (words.asked)(round.asks);
    format!("{}: {asks}, {}, {votes}", (domain.round)(round.number), domain.how(round.how))
}
