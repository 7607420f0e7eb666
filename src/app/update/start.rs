//! The start screen.

use super::{ask, card_draft};
use crate::app::model::{Choice, FormPurpose, Model, Screen};
use crate::app::{Effect, Intent};
use crate::words::Words;

/// A key on the start screen.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let Screen::Start(start) = &model.screen else { return Vec::new() };
    let choices = start.choices();
    let choice = match intent {
        Intent::Choose => choices[start.list.chosen],
        Intent::NewSession => Choice::New,
        Intent::Browse => Choice::Browse,
        Intent::OpenList => Choice::Open,
        Intent::Quit => Choice::Quit,
        _ => return Vec::new(),
    };
    match (choice, start.session(choice)) {
        (Choice::Continue | Choice::Session(_), Some(row)) => vec![Effect::Open(row.path().clone())],
        (Choice::Continue | Choice::Session(_), None) => Vec::new(),
        (Choice::New, _) => ask::new_session(model, FormPurpose::NewSession, words),
        (Choice::Browse, _) => vec![Effect::Browse],
        (Choice::OwnCard(index), _) => {
            start.own_cards.get(index).map(|(id, _)| Effect::BrowseCard(id.clone())).into_iter().collect()
        }
        (Choice::AddCard, _) => card_draft::ask(model),
        (Choice::Open, _) => vec![Effect::List],
        (Choice::Quit, _) => vec![Effect::Quit { sure: false }],
    }
}
