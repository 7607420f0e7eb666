//! Keys: what a key means here goes to what is on top.

use super::change::undo_or_redo;
use super::{
    agenda, answers, card_draft, card_link, compare, copies, facts, form, help, hint, list, manual, meeting, merge,
    notes, overlay, palette, question, questions, report, roles, screen, search, sessions, settings, steps,
};
use crate::app::model::{Model, Notice, OpenCard, Overlay, Palette, Question, Screen};
use crate::app::{Effect, Intent, Key};
use crate::words::Words;

/// A key was pressed. A text that is being typed gets the keys that mean nothing else.
pub(super) fn press(model: &mut Model, key: Key, words: &Words) -> Vec<Effect> {
    // While presenting a problem is not shown, so a key must not take it away unseen.
    if !(model.is_presenting() && matches!(model.notice, Some(Notice::Trouble(_)))) {
        model.notice = None;
    }
    let intent = model.keymap.intent(key, &model.contexts());
    if intent != Some(Intent::TypePeople) {
        model.typed_people = None;
    }
    if model.is_blank() && intent != Some(Intent::Leave) {
        return overlay::close(model);
    }
    match hint::press(model, intent) {
        hint::Outcome::Done(effects) => effects,
        hint::Outcome::GoesOn(mut effects) => {
            effects.extend(perform(model, key, intent, words));
            effects
        }
    }
}

/// Does what a key means to what is on top; `None` if it means nothing there, and may be typed.
fn perform(model: &mut Model, key: Key, intent: Option<Intent>, words: &Words) -> Vec<Effect> {
    if intent.is_some_and(|intent| list::press(model, intent, words)) {
        return Vec::new();
    }
    match (model.overlays.last_mut(), intent) {
        (_, Some(Intent::Leave)) => leave(model),
        (_, Some(Intent::Repaint)) => vec![Effect::Repaint],
        (_, Some(Intent::Help)) => overlay::open(model, Overlay::Help(0)),
        (_, Some(Intent::Manual)) => manual::open(model, words),
        (_, Some(Intent::Palette)) => overlay::open(model, Overlay::Palette(Palette::default())),
        (Some(Overlay::Form(form)), None) => {
            form.press(key);
            Vec::new()
        }
        (Some(Overlay::Notes(_)), intent) => notes::press(model, key, intent),
        (Some(Overlay::Search(_)), intent) => match model.manual() {
            Some(_) => manual::press_while_searching(model, key, intent),
            None if matches!(model.screen, Screen::Sessions(_)) => sessions::press_while_typing(model, key, intent),
            None => search::press(model, key, intent),
        },
        (Some(Overlay::Palette(_)), Some(Intent::Choose)) => match palette::take_chosen(model, words) {
            Some((intent, first)) => perform(model, first.unwrap_or(key), Some(intent), words),
            None => Vec::new(),
        },
        (Some(Overlay::Palette(_)), intent) => palette::press(model, key, intent),
        (Some(Overlay::Meeting(_)), intent) => meeting::press(model, key, intent, words),
        (_, None) => Vec::new(),
        (Some(_), Some(intent)) => press_on_overlay(model, key, intent, words),
        (None, Some(intent)) => screen::press(model, key, intent, words),
    }
}

fn press_on_overlay(model: &mut Model, key: Key, intent: Intent, words: &Words) -> Vec<Effect> {
    match (model.overlays.last(), intent) {
        (Some(Overlay::Help(_)), _) => help::press(model, intent),
        (Some(Overlay::Manual(_)), _) => manual::press(model, intent),
        (Some(Overlay::Form(_)), _) => form::press(model, intent, words),
        (Some(Overlay::Question(question)), _) => {
            let question = *question;
            question::answer(model, question, intent, words)
        }
        (_, Intent::Undo | Intent::Redo) => undo_or_redo(model, intent),
        (Some(Overlay::Answers(_)), _) => answers::press(model, intent),
        (Some(Overlay::Steps(_)), _) => steps::press(model, intent, words),
        (Some(Overlay::Questions(_)), _) => questions::press(model, intent, words),
        (Some(Overlay::Compare(_)), _) => compare::press(model, intent),
        (Some(Overlay::Earlier(_)), _) => compare::choose(model, intent),
        (Some(Overlay::Merge(_)), _) => merge::press(model, intent, words),
        (Some(Overlay::MergeInto(_)), _) => merge::choose_session(model, intent),
        (Some(Overlay::Copy(_)), _) => copies::press(model, intent),
        (Some(Overlay::OwnCode(_)), _) => merge::press_on_code(model, intent, words),
        (Some(Overlay::Facts(_)), _) => facts::press(model, intent, words),
        (Some(Overlay::Roles(_)), _) => roles::press(model, intent, words),
        (Some(Overlay::Agenda(_)), _) => agenda::press(model, key, intent),
        (Some(Overlay::CardLink(_)), _) => card_link::press(model, intent),
        (Some(Overlay::CardDraft(_)), _) => card_draft::press(model, intent, words),
        (Some(Overlay::ReportSheet(_)), _) => report::press(model, intent, words),
        (Some(Overlay::Settings(_)), _) => settings::press(model, intent),
        (
            Some(Overlay::Notes(_) | Overlay::Search(_) | Overlay::Palette(_) | Overlay::Meeting(_) | Overlay::Blank)
            | None,
            _,
        ) => Vec::new(),
    }
}

/// Ctrl-C leaves at once, except that marks without a file are asked about, once. What is being typed stays below the
/// question, and is kept when the program ends.
fn leave(model: &mut Model) -> Vec<Effect> {
    let mut effects = notes::save_typing(model);
    let was_asked = matches!(model.overlays.last(), Some(Overlay::Question(question)) if question.is_about_leaving());
    if !was_asked && model.open_card().is_some_and(OpenCard::is_unsaved_sketch) {
        overlay::ask(model, Question::KeepSketch { then_quit: true });
    } else {
        effects.push(Effect::Quit { sure: was_asked });
    }
    effects
}
