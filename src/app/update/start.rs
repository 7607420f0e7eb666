//! The start screen.

use super::{ask, card_draft, compare, merge, overlay, settings};
use crate::app::model::{Choice, FormPurpose, Model, Screen, Start};
use crate::app::{Effect, Intent};
use crate::words::Words;

/// It has been looked up what the start screen shows. If that took a while, the line that was chosen meanwhile stays chosen, and
/// what lies over the screen stays there.
pub(super) fn started(model: &mut Model, mut start: Start, words: &Words) -> Vec<Effect> {
    model.cards = start.cards(words).into();
    match &mut model.screen {
        Screen::Start(before) if before.is_looking => {
            let chosen = before.choices().get(before.list.chosen).copied();
            start.list.chosen = start.choices().iter().position(|choice| Some(*choice) == chosen).unwrap_or(0);
            *before = start;
            Vec::new()
        }
        _ => overlay::show_screen(model, Screen::Start(start)),
    }
}

/// A key on the start screen.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let Screen::Start(start) = &model.screen else { return Vec::new() };
    let choices = start.choices();
    let choice = match intent {
        Intent::Choose => choices[start.list.chosen],
        Intent::NewSession => Choice::New,
        Intent::Compare => return compare::open(model),
        Intent::Merge => return merge::open(model),
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
        (Choice::Merge, _) => merge::open(model),
        (Choice::Open, _) => vec![Effect::List],
        (Choice::Settings, _) => settings::open(model),
        (Choice::Quit, _) => vec![Effect::Quit { sure: false }],
    }
}
