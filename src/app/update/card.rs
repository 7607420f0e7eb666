//! Keys on a card: reading, marking, and the ways to everything that lies over it.

use super::change::{mark, undo_or_redo};
use super::{agenda, answers, ask, facts, meeting, notes, overlay, present, search, steps};
use crate::app::model::{Focus, Form, FormPurpose, Model, Overlay, Question, View};
use crate::app::{Effect, Intent, Key};
use crate::domain::{Mark, Part};
use crate::words::Words;

/// A key on a card. It means the same in every view; a few have another meaning while presenting.
pub(super) fn press(model: &mut Model, key: Key, intent: Intent, words: &Words) -> Vec<Effect> {
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
        Intent::KeepSketch => return ask::new_session(model, FormPurpose::KeepSketch { then_back: false }, words),
        Intent::CopySession => return ask::copy(model, words),
        Intent::SaveElsewhere => {
            model.overlays.push(Overlay::Form(Form::single(FormPurpose::SaveElsewhere)));
        }
        Intent::Rename => return ask::title(model, words),
        Intent::Explain => return notes::write_about(model, Part::Explanation),
        Intent::Evidence => return notes::write_about(model, Part::Evidence),
        Intent::Steps => return steps::open(model, words),
        Intent::MoreAnswers => return answers::open(model),
        Intent::Facts => return facts::open(model, words),
        Intent::Round => return meeting::open(model, words),
        Intent::Agenda => return agenda::open(model),
        Intent::Report => return vec![Effect::FindReportPath],
        Intent::Questions => model.overlays.push(Overlay::Questions(0)),
        Intent::Search => return search::ask(model),
        Intent::NextHit => open_card.search_on(1),
        Intent::PreviousHit => open_card.search_on(-1),
        Intent::Overview if open_card.view == View::Overview => open_card.switch_to(View::Card),
        Intent::Overview => open_card.switch_to(View::Overview),
        Intent::ReadAspect => open_card.switch_to(View::Aspect),
        Intent::Turn if open_card.view == View::Scenario => open_card.switch_to(View::Aspect),
        Intent::Turn => open_card.switch_to(View::Scenario),
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

/// One step back: out of a search, a view, or the card.
fn back(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    if open_card.found.take().is_some() {
        return Vec::new();
    }
    if open_card.view != View::Card {
        open_card.switch_to(View::Card);
        return Vec::new();
    }
    if open_card.is_unsaved_sketch() {
        return overlay::open(model, Overlay::Question(Question::KeepSketch { then_quit: false }));
    }
    vec![Effect::Close]
}
