//! Keys on a card: reading, marking, and the ways to everything that lies over it.

use super::change::{mark, notify, undo_or_redo};
use super::{
    agenda, answers, ask, card_draft, card_link, compare, draft, facts, focus, meeting, merge, notes, overlay, present,
    reveal, search, steps,
};
use crate::app::model::{Form, FormPurpose, Model, Notice, Overlay, Question, View, scrolled};
use crate::app::{Effect, Intent, Key};
use crate::domain::{DraftSubject, Mark, Part};
use crate::words::Words;

/// A key on a card. It means the same in every view; a few have another meaning while presenting.
pub(super) fn press(model: &mut Model, key: Key, intent: Intent, words: &Words) -> Vec<Effect> {
    if let Some(slide) = model.slide()
        && let Some(effects) = present::press(model, slide, key, intent)
    {
        return effects;
    }
    match intent {
        Intent::Back => back(model),
        Intent::CloseCard => close(model),
        Intent::Present => present::enter(model),
        Intent::MarkCurrent => mark(model, Mark::Current),
        Intent::MarkDesired => mark(model, Mark::Desired),
        Intent::Undo | Intent::Redo => undo_or_redo(model, intent),
        Intent::KeepSketch => ask::new_session(model, FormPurpose::KeepSketch { then_back: false }, words),
        Intent::LinkCard => card_link::open(),
        Intent::CopySession => ask::copy(model, words),
        Intent::SaveElsewhere => {
            let form = Form::single(FormPurpose::SaveElsewhere, DraftSubject::SaveElsewhere);
            draft::open_form(model, form)
        }
        Intent::Rename => ask::title(model, words),
        Intent::Explain => notes::write_about(model, Part::Explanation),
        Intent::Evidence => notes::write_about(model, Part::Evidence),
        Intent::Steps => steps::open(model, words),
        Intent::MoreAnswers => answers::open(model),
        Intent::Facts => facts::open(model, words),
        Intent::Round => meeting::open(model, words),
        Intent::Agenda => agenda::open(model),
        Intent::ShowClock => agenda::show_clock(model),
        Intent::Report => vec![Effect::FindReportPath],
        Intent::Compare => compare::open(model),
        Intent::Merge => merge::open(model),
        Intent::ShowThen => compare::show_then(model),
        Intent::Questions => overlay::open(model, Overlay::Questions(0)),
        Intent::Search => search::ask(model),
        _ => read(model, key, intent),
    }
}

/// A key for reading: to another hit, view or cell, or further in the text.
fn read(model: &mut Model, key: Key, intent: Intent) -> Vec<Effect> {
    let (extent, pages, has_rooms) = (model.extent, model.pages(), model.rooms.is_some());
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let scrolls = open_card.view == View::Aspect && extent.furthest() > 0;
    match intent {
        Intent::NextHit => open_card.search_on(1),
        Intent::PreviousHit => open_card.search_on(-1),
        Intent::Overview if open_card.view == View::Overview => open_card.switch_to(View::Card),
        Intent::Overview => open_card.switch_to(View::Overview),
        Intent::ReadAspect => open_card.switch_to(View::Aspect),
        Intent::Turn if open_card.view == View::Scenario => open_card.switch_to(View::Aspect),
        Intent::Turn => open_card.switch_to(View::Scenario),
        Intent::Up | Intent::Down if scrolls => {
            open_card.scroll = scrolled(open_card.scroll, intent, extent.furthest(), 1);
        }
        Intent::NextAspect | Intent::PreviousAspect if open_card.view == View::Aspect && has_rooms => {
            open_card.read_with_room(pages, intent == Intent::NextAspect);
        }
        _ => focus::press(open_card, key, intent, pages),
    }
    Vec::new()
}

/// One step back: out of a search or a view. The card itself is the last step: whoever presses the key once too often must
/// not find that the next keys act on the start screen.
fn back(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    if open_card.found.take().is_some() {
        return Vec::new();
    }
    if open_card.view == View::Card {
        if card_draft::back_to_questions(model) {
            return Vec::new();
        }
        return notify(model, Notice::HowToLeave);
    }
    let opened_from = open_card.opened_from.filter(|_| !open_card.session.rounds.is_empty());
    open_card.switch_to(View::Card);
    opened_from.map_or_else(Vec::new, |mark| reveal::open(model, mark))
}

/// Goes back to the start screen.
fn close(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    if open_card.found.take().is_some() {
        return Vec::new();
    }
    if open_card.is_unsaved_sketch() {
        return overlay::open(model, Overlay::Question(Question::KeepSketch { then_quit: false }));
    }
    vec![Effect::Close]
}
