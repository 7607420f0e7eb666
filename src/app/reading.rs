//! What the keys do on a card: reading, marking, and the ways to the conversation.

use super::input::Key;
use super::keys::Intent;
use super::model::{Form, FormPurpose, Model, Notice, Overlay, Question};
use super::msg::Effect;
use super::overlays::{ask_copy, ask_new_session, ask_title};
use super::seeking::ask_word;
use super::sheets::{more_answers, show_facts, show_steps, write_about};
use super::sitting::{Focus, View};
use super::update::{save, tell};
use super::{guide, present, room};
use crate::domain::{Mark, Part};
use crate::words::Words;

pub(super) fn reading(model: &mut Model, key: Key, intent: Intent, words: &Words) -> Vec<Effect> {
    let extent = model.extent;
    if let Some(slide) = model.slide()
        && let Some(effects) = present::press(model, slide, key, intent)
    {
        return effects;
    }
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    match intent {
        Intent::Back => return back(model),
        Intent::Present => return present::enter(model),
        Intent::MarkCurrent => return mark(model, Mark::Current),
        Intent::MarkDesired => return mark(model, Mark::Desired),
        Intent::Undo | Intent::Redo => return undo_or_redo(model, intent),
        Intent::KeepSketch => return ask_new_session(model, FormPurpose::KeepSketch { then_back: false }, words),
        Intent::CopySession => return ask_copy(model, words),
        Intent::SaveElsewhere => {
            model.overlays.push(Overlay::Form(Form::place(FormPurpose::SaveElsewhere)));
        }
        Intent::Rename => return ask_title(model, words),
        Intent::Explain => return write_about(model, Part::Explanation),
        Intent::Evidence => return write_about(model, Part::Evidence),
        Intent::Steps => return show_steps(model, words),
        Intent::MoreAnswers => return more_answers(model),
        Intent::Facts => return show_facts(model, words),
        Intent::Round => return room::open(model, words),
        Intent::Agenda => return guide::open(model),
        Intent::Report => return vec![Effect::FindReportPlace],
        Intent::Questions => model.overlays.push(Overlay::Questions(0)),
        Intent::Search => return ask_word(model),
        Intent::NextHit => open_card.search_on(1),
        Intent::PreviousHit => open_card.search_on(-1),
        Intent::Overview if open_card.view == View::Overview => open_card.look(View::Card),
        Intent::Overview => open_card.look(View::Overview),
        Intent::ReadAspect => open_card.look(View::Aspect),
        Intent::Turn => open_card.look(if open_card.view == View::Scenario { View::Aspect } else { View::Scenario }),
        Intent::ReadOn => open_card.read_on(extent),
        Intent::ToScenario => {
            let last = open_card.card.scenarios().len() - 1;
            let scenario = key.digit().map_or(open_card.focus.scenario, |digit| digit - 1);
            if scenario <= last {
                open_card.focus_on(Focus { scenario, ..open_card.focus });
            }
        }
        Intent::Left => open_card.move_focus(0, -1),
        Intent::Right => open_card.move_focus(0, 1),
        Intent::First => open_card.focus_on(Focus { scenario: 0, ..open_card.focus }),
        Intent::Last => open_card.move_focus(0, isize::MAX),
        Intent::Up if open_card.view == View::Aspect && extent.furthest() > 0 => {
            open_card.scroll = open_card.scroll.saturating_sub(1);
        }
        Intent::Down if open_card.view == View::Aspect && extent.furthest() > 0 => {
            open_card.scroll = (open_card.scroll + 1).min(extent.furthest());
        }
        Intent::Up | Intent::PreviousAspect => open_card.move_focus(-1, 0),
        Intent::Down | Intent::NextAspect => open_card.move_focus(1, 0),
        _ => {}
    }
    Vec::new()
}

fn mark(model: &mut Model, mark: Mark) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    if open_card.is_read_only() {
        return tell(model, Notice::CannotMark);
    }
    open_card.toggle(mark);
    save(open_card)
}

pub(super) fn undo_or_redo(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let notice = match intent {
        Intent::Undo => open_card.undo().map_or(Notice::NothingToUndo, Notice::Undone),
        _ => open_card.redo().map_or(Notice::NothingToRedo, Notice::Redone),
    };
    let effects = save(open_card);
    model.notice = Some(notice);
    effects
}

fn back(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    if open_card.found.take().is_some() {
        return Vec::new();
    }
    if open_card.view != View::Card {
        open_card.look(View::Card);
        return Vec::new();
    }
    if open_card.is_unsaved_sketch() {
        model.overlays.push(Overlay::Question(Question::KeepSketch { then_quit: false }));
        return Vec::new();
    }
    vec![Effect::Close]
}
