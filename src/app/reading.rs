//! What the keys do on a card: reading, marking, and the ways to the conversation.

use super::key::Key;
use super::keymap::Intent;
use super::model::{Form, FormAsks, Model, Notice, Overlay, Question, Screen};
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
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    match intent {
        Intent::Back => return back(model),
        Intent::Present => return present::enter(model),
        Intent::MarkCurrent => return mark(model, Mark::Current),
        Intent::MarkDesired => return mark(model, Mark::Desired),
        Intent::Undo | Intent::Redo => return undo_or_redo(model, intent),
        Intent::KeepSketch => return ask_new_session(model, FormAsks::KeepSketch { then_back: false }, words),
        Intent::CopySession => return ask_copy(model, words),
        Intent::SaveElsewhere => {
            model.overlays.push(Overlay::Form(Form::place(FormAsks::SaveElsewhere)));
        }
        Intent::Rename => return ask_title(model, words),
        Intent::Explain => return write_about(model, Part::Explanation),
        Intent::Evidence => return write_about(model, Part::Evidence),
        Intent::Steps => return show_steps(model, words),
        Intent::MoreAnswers => return more_answers(model),
        Intent::Facts => return show_facts(model, words),
        Intent::Round => return room::open(model, words),
        Intent::Guide => return guide::open(model),
        Intent::Report => return vec![Effect::FindReportPlace],
        Intent::Talk => model.overlays.push(Overlay::Talk(0)),
        Intent::Search => return ask_word(model),
        Intent::NextHit => sitting.search_on(1),
        Intent::PreviousHit => sitting.search_on(-1),
        Intent::Overview if sitting.view == View::Overview => sitting.look(View::Card),
        Intent::Overview => sitting.look(View::Overview),
        Intent::ReadAspect => sitting.look(View::Aspect),
        Intent::Turn => sitting.look(if sitting.view == View::Scenario { View::Aspect } else { View::Scenario }),
        Intent::ReadOn => sitting.read_on(extent),
        Intent::ToScenario => {
            let last = sitting.card.scenarios().len() - 1;
            let scenario = key.digit().map_or(sitting.focus.scenario, |digit| digit - 1);
            if scenario <= last {
                sitting.focus_on(Focus { scenario, ..sitting.focus });
            }
        }
        Intent::Left => sitting.move_focus(0, -1),
        Intent::Right => sitting.move_focus(0, 1),
        Intent::First => sitting.focus_on(Focus { scenario: 0, ..sitting.focus }),
        Intent::Last => sitting.move_focus(0, isize::MAX),
        Intent::Up if sitting.view == View::Aspect && extent.furthest() > 0 => {
            sitting.scroll = sitting.scroll.saturating_sub(1);
        }
        Intent::Down if sitting.view == View::Aspect && extent.furthest() > 0 => {
            sitting.scroll = (sitting.scroll + 1).min(extent.furthest());
        }
        Intent::Up | Intent::PreviousAspect => sitting.move_focus(-1, 0),
        Intent::Down | Intent::NextAspect => sitting.move_focus(1, 0),
        _ => {}
    }
    Vec::new()
}

fn mark(model: &mut Model, mark: Mark) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    if sitting.is_read_only() {
        return tell(model, Notice::CannotMark);
    }
    sitting.toggle(mark);
    save(sitting)
}

pub(super) fn undo_or_redo(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    let notice = match intent {
        Intent::Undo => sitting.undo().map_or(Notice::NothingToUndo, Notice::Undone),
        _ => sitting.redo().map_or(Notice::NothingToRedo, Notice::Redone),
    };
    let effects = save(sitting);
    model.notice = Some(notice);
    effects
}

fn back(model: &mut Model) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    if sitting.found.take().is_some() {
        return Vec::new();
    }
    if sitting.view != View::Card {
        sitting.look(View::Card);
        return Vec::new();
    }
    if sitting.is_unkept_sketch() {
        model.overlays.push(Overlay::Question(Question::KeepSketch { then_quit: false }));
        return Vec::new();
    }
    vec![Effect::Close]
}
