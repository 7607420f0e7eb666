//! Slips of paper that are typed in, one line a person.

use super::change::change;
use super::{draft, overlay};
use crate::app::model::{Meeting, Model, Overlay, Question, RevealView, SlipError, Slips};
use crate::app::{Effect, Intent};
use crate::domain::{Ballot, Card, Edit, Mark, Votes};

/// A key while slips are typed in.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(Overlay::Meeting(Meeting::Slips(slips))) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        Intent::NextField => slips.go_to(slips.focus + 1),
        Intent::PreviousField => slips.go_to(slips.focus.saturating_sub(1)),
        Intent::Confirm if slips.is_at_empty_line() => return finish(model),
        Intent::Confirm => return confirm(model),
        Intent::ForgetDraft if slips.is_changed() => return overlay::ask(model, Question::DropDraft),
        Intent::Back => return draft::close_meeting(model),
        _ => {}
    }
    Vec::new()
}

/// Takes the line with the cursor and goes on to the next one, or says what is wrong with it.
fn confirm(model: &mut Model) -> Vec<Effect> {
    let Some((slips, card)) = slips_and_card(model) else { return Vec::new() };
    match slips.ballot(slips.focus, card) {
        Ok(_) => slips.go_to(slips.focus + 1),
        Err(error) => slips.error = Some(error),
    }
    Vec::new()
}

/// Asks whether these are all slips; or shows the first line that is not right.
fn finish(model: &mut Model) -> Vec<Effect> {
    let Some((slips, card)) = slips_and_card(model) else { return Vec::new() };
    match ballots(slips, card) {
        Ok(_) => overlay::ask(model, Question::KeepSlips),
        Err((line, error)) => {
            slips.go_to(line);
            slips.error = Some(error);
            Vec::new()
        }
    }
}

/// Makes a round of all slips: the user has agreed to that.
pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    let Some((slips, card)) = slips_and_card(model) else { return Vec::new() };
    let Ok(ballots) = ballots(slips, card) else { return Vec::new() };
    let (plan, subject) = (slips.plan, slips.subject());
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let edit = Edit::add_round(&open_card.session, plan, Votes::of_ballots(ballots));
    let mut effects = change(model, edit);
    model.remember_present(plan.present);
    let mark = plan.asks.marks().next().unwrap_or(Mark::Current);
    overlay::show_meeting(model, Meeting::Reveal(RevealView::new(mark)));
    effects.extend(draft::forget(model, &subject));
    effects
}

fn slips_and_card(model: &mut Model) -> Option<(&mut Slips, &Card)> {
    match (model.overlays.last_mut(), model.screen.open_card()) {
        (Some(Overlay::Meeting(Meeting::Slips(slips))), Some(open_card)) => Some((slips, &open_card.card)),
        _ => None,
    }
}

/// All ballots; or the first line that is not right, and why. Empty lines do not count, unless there is nothing else.
fn ballots(slips: &Slips, card: &Card) -> Result<Vec<Ballot>, (usize, SlipError)> {
    let mut ballots = Vec::new();
    for line in 0..slips.fields.len() {
        match slips.ballot(line, card) {
            Ok(ballot) => ballots.push(ballot),
            Err(SlipError::Empty) => {}
            Err(error) => return Err((line, error)),
        }
    }
    if ballots.is_empty() { Err((0, SlipError::Empty)) } else { Ok(ballots) }
}
