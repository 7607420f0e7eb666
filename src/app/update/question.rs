//! Answers to questions with yes and no.

use super::{agenda, ask, ballot, card_link, draft, hands, merge, overlay, report, reveal, round, rounds, slips};
use crate::app::model::{FormPurpose, Model, Overlay, Question};
use crate::app::{Effect, Intent};
use crate::words::Words;

/// Closes the question and does what was answered.
pub(super) fn answer(model: &mut Model, question: Question, intent: Intent, words: &Words) -> Vec<Effect> {
    overlay::close(model);
    match (question, intent) {
        (_, Intent::Yes) => agree(model, question, words),
        (Question::KeepSketch { then_quit: true }, Intent::No) => vec![Effect::Quit { sure: true }],
        (Question::KeepSketch { then_quit: false }, Intent::No) => vec![Effect::Close],
        (Question::ResumeBallot, Intent::No) => ballot::ask_next(model),
        _ => Vec::new(),
    }
}

fn agree(model: &mut Model, question: Question, words: &Words) -> Vec<Effect> {
    match question {
        Question::KeepSketch { then_quit } => {
            ask::new_session(model, FormPurpose::KeepSketch { then_back: !then_quit }, words)
        }
        Question::LeaveUnsaved => vec![Effect::Quit { sure: true }],
        Question::ReplaceFile => match model.overlays.last() {
            Some(Overlay::Form(form)) if form.purpose == FormPurpose::VoteForm => merge::write_form(model, true),
            _ => report::write(model, true, words),
        },
        Question::DropDraft => draft::drop_typed(model),
        Question::HandIn => ballot::hand_in(model),
        Question::DropBallot => ballot::throw_away(model),
        Question::ResumeBallot => ballot::resume(model),
        Question::KeepSlips => slips::keep(model),
        Question::KeepHands => hands::keep(model),
        Question::RemoveRound(number) => rounds::remove(model, number),
        Question::Everyone => round::reveal(model),
        Question::StopRound => round::stop(model),
        Question::ShowRoles => reveal::show_roles(model),
        Question::ResetAgenda => agenda::reset(model),
        Question::KeepCard => vec![Effect::KeepOpenCard],
        Question::LinkCard => card_link::link(model),
    }
}
