//! What the keys do on the sheets of the conversation: texts, more answers, next steps, open questions, facts.

use super::editor::{Editor, Writes};
use super::field::Field;
use super::input::Key;
use super::keys::Intent;
use super::list::{List, scrolled};
use super::model::{Answers, Fact, Form, FormPurpose, Model, Notice, Overlay};
use super::msg::Effect;
use super::overlays::ask_title;
use super::sitting::{OpenCard, SaveState};
use super::update::{change, save, tell};
use crate::domain::{Answer, Edit, Mark, NextStep, Part, Status};
use crate::words::{Words, numeric_date};

/// Opens one of the two texts about the aspect in focus.
pub(super) fn write_about(model: &mut Model, part: Part) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    if open_card.is_read_only() {
        return tell(model, Notice::CannotMark);
    }
    let aspect = open_card.aspect().id.clone();
    let text = open_card.said().map(|said| said.text(part).to_owned()).unwrap_or_default();
    open(model, Writes::Said(aspect, part), text)
}

fn open(model: &mut Model, writes: Writes, text: String) -> Vec<Effect> {
    model.overlays.push(Overlay::Notes(Box::new(Editor::new(writes, text))));
    Vec::new()
}

/// A key in a text: one of the few with a meaning, or else something typed.
pub(super) fn text(model: &mut Model, key: Key, intent: Option<Intent>) -> Vec<Effect> {
    let extent = model.extent;
    let Some(Overlay::Notes(editor)) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        Some(Intent::Back) => return leave_text(model),
        Some(Intent::NextField) => return next_text(model),
        Some(Intent::EditElsewhere) => return vec![Effect::EditElsewhere(editor.text().to_owned())],
        Some(Intent::Help) => model.overlays.push(Overlay::Help(0)),
        Some(Intent::UndoTyping) if !editor.undo() => return tell(model, Notice::NothingToUndo),
        Some(Intent::RedoTyping) if !editor.redo() => return tell(model, Notice::NothingToRedo),
        Some(_) => {}
        None => editor.press(key, extent.width, extent.window),
    }
    typed(model)
}

/// Something may have been typed: the session is not on disk as it is on screen, and is kept at once if it was much.
pub(super) fn typed(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Notes(editor)) = model.overlays.last() else { return Vec::new() };
    if editor.is_overfull() {
        return keep_text(model);
    }
    if editor.has_unsaved_typing()
        && let Some(open_card) = model.screen.open_card_mut()
        && matches!(open_card.save_state, SaveState::Saved(_))
    {
        open_card.save_state = SaveState::Saving;
    }
    Vec::new()
}

/// Puts what is written into the session.
pub(super) fn keep_text(model: &mut Model) -> Vec<Effect> {
    let (Some(Overlay::Notes(editor)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card_mut())
    else {
        return Vec::new();
    };
    if !editor.has_unsaved_typing() {
        return Vec::new();
    }
    // Typed and deleted again is no change, but saving the same revision once more says that all is on disk.
    open_card.write(editor.keep());
    save(open_card)
}

fn leave_text(model: &mut Model) -> Vec<Effect> {
    let effects = keep_text(model);
    model.overlays.pop();
    if let Some(open_card) = model.screen.open_card_mut() {
        open_card.stop_writing();
    }
    effects
}

/// From why to what shows it, and back; the facilitator's note has no neighbour.
fn next_text(model: &mut Model) -> Vec<Effect> {
    let next = match model.overlays.last() {
        Some(Overlay::Notes(editor)) => match &editor.writes {
            Writes::Said(_, Part::Explanation) => Part::Evidence,
            Writes::Said(_, Part::Evidence) => Part::Explanation,
            Writes::Note => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    let mut effects = leave_text(model);
    effects.extend(write_about(model, next));
    effects
}

/// The text is back from the user's own editor.
pub(super) fn edited(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(Overlay::Notes(editor)) = model.overlays.last_mut() {
        editor.rewrite(text);
    }
    keep_text(model)
}

/// Offers the answers that are no single scenario, beginning with the pair around the focus.
pub(super) fn more_answers(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    if open_card.is_read_only() {
        return tell(model, Notice::CannotMark);
    }
    let last_pair = open_card.card.scenarios().len().saturating_sub(2);
    let chosen = open_card.focus.scenario.min(last_pair);
    model.overlays.push(Overlay::Answers(Answers { mark: Mark::Current, list: List::at(chosen) }));
    Vec::new()
}

impl OpenCard {
    /// The answers that are no single scenario, in the order in which they are offered; none clears the answer.
    #[must_use]
    pub fn more_answers(&self) -> Vec<Option<Answer>> {
        let pairs = self.card.scenarios().windows(2);
        let between = pairs.map(|pair| Some(Answer::Between(pair[0].id.clone(), pair[1].id.clone())));
        between.chain([Some(Answer::Unknown), Some(Answer::NotApplicable), None]).collect()
    }
}

pub(super) fn answers(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let (Some(Overlay::Answers(choice)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card())
    else {
        return Vec::new();
    };
    let offered = open_card.more_answers();
    let mark = match intent {
        Intent::Back => {
            model.overlays.pop();
            return Vec::new();
        }
        Intent::Choose => choice.mark,
        Intent::MarkCurrent => Mark::Current,
        Intent::MarkDesired => Mark::Desired,
        Intent::Left | Intent::Right => {
            choice.mark = if intent == Intent::Left { Mark::Current } else { Mark::Desired };
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    choice.mark = mark;
    let aspect = open_card.aspect().id.clone();
    let chosen = offered.into_iter().nth(choice.list.chosen).flatten();
    // The same answer again clears it, as everywhere.
    let to = chosen.filter(|chosen| open_card.session.answer(&aspect, mark) != Some(chosen));
    change(model, Edit::Answer { aspect, mark, to })
}

/// Shows the next steps of the aspect in focus; where there are none yet, asks for the first.
pub(super) fn show_steps(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    let count = open_card.said().map_or(0, |said| said.next_steps.len());
    if open_card.is_read_only() && count == 0 {
        return tell(model, Notice::CannotMark);
    }
    model.overlays.push(Overlay::Steps(List::default()));
    if count == 0 { ask_step(model, None, words) } else { Vec::new() }
}

fn ask_step(model: &mut Model, place: Option<usize>, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    if open_card.is_read_only() {
        return tell(model, Notice::CannotMark);
    }
    let known = place.and_then(|place| open_card.said()?.next_steps.get(place).cloned());
    let step = known.unwrap_or_else(|| NextStep::new(String::new()));
    model.overlays.push(Overlay::Form(Form::step(place, &step, words)));
    Vec::new()
}

pub(super) fn steps(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let (Some(Overlay::Steps(list)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card()) else {
        return Vec::new();
    };
    let steps = open_card.said().map_or(&[][..], |said| &said.next_steps);
    // Undo may have taken the last ones out of the list.
    list.move_by(0, steps.len());
    let (place, aspect, step) = (list.chosen, open_card.aspect().id.clone(), steps.get(list.chosen).cloned());
    match (intent, step) {
        (Intent::Back, _) => {
            model.overlays.pop();
            Vec::new()
        }
        (Intent::Add, _) | (Intent::Choose, None) => ask_step(model, None, words),
        (Intent::Choose, Some(_)) => ask_step(model, Some(place), words),
        (Intent::NextStatus, Some(step)) => {
            let to = NextStep { status: step.status.next(), ..step };
            change(model, Edit::ChangeStep { aspect, index: place, to })
        }
        (Intent::Remove, Some(step)) => {
            let effects = change(model, Edit::RemoveStep { aspect, index: place });
            if model.notice.is_none() {
                model.notice = Some(Notice::StepRemoved(step.what));
            }
            effects
        }
        _ => Vec::new(),
    }
}

impl Status {
    /// The status that a step has next; after the last comes the first.
    fn next(self) -> Self {
        let place = Self::ALL.iter().position(|status| *status == self).unwrap_or(0);
        Self::ALL[(place + 1) % Self::ALL.len()]
    }
}

/// The keys at the open questions: reading on, going to another aspect, or writing down what was said.
pub(super) fn talk(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let extent = model.extent;
    let (Some(Overlay::Questions(scroll)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card_mut())
    else {
        return Vec::new();
    };
    match intent {
        Intent::Back => {
            model.overlays.pop();
        }
        Intent::Explain => return write_about(model, Part::Explanation),
        Intent::Evidence => return write_about(model, Part::Evidence),
        Intent::Steps => return show_steps(model, words),
        Intent::NextAspect | Intent::PreviousAspect => {
            open_card.move_focus(if intent == Intent::NextAspect { 1 } else { -1 }, 0);
            *scroll = 0;
        }
        Intent::ReadOn if *scroll >= extent.furthest() => *scroll = 0,
        Intent::ReadOn => *scroll += extent.window.max(2) - 1,
        _ => *scroll = scrolled(*scroll, intent, extent.furthest(), 1),
    }
    Vec::new()
}

/// Shows the facts of the session; what is only being looked at has none yet.
pub(super) fn show_facts(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    if open_card.save_state == SaveState::Sketch {
        return ask_title(model, words);
    }
    model.overlays.push(Overlay::Facts(List::default()));
    Vec::new()
}

pub(super) fn facts(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let Some(Overlay::Facts(list)) = model.overlays.last_mut() else { return Vec::new() };
    match intent {
        Intent::Back => {
            model.overlays.pop();
        }
        Intent::Choose => {
            let fact = Fact::ALL[list.chosen];
            return change_fact(model, fact, words);
        }
        _ => {}
    }
    Vec::new()
}

fn change_fact(model: &mut Model, fact: Fact, words: &Words) -> Vec<Effect> {
    let Some(open_card) = model.open_card() else { return Vec::new() };
    if open_card.is_read_only() {
        return tell(model, Notice::CannotMark);
    }
    let session = &open_card.session;
    let text = match fact {
        Fact::Title => return ask_title(model, words),
        Fact::Note => {
            let note = session.note.clone();
            return open(model, Writes::Note, note);
        }
        Fact::Roles => {
            model.overlays.push(Overlay::Roles(List::default()));
            return Vec::new();
        }
        Fact::Date => numeric_date(session.date),
        Fact::Partnership => session.partnership.clone(),
        Fact::Facilitator => session.facilitator.clone(),
    };
    let form = Form { asks: FormPurpose::Fact(fact), fields: vec![Field::at_end(text)], focus: 0, wrong: None };
    model.overlays.push(Overlay::Form(form));
    Vec::new()
}

impl OpenCard {
    /// The roles that may be in the room: those that usually are, then those that only this session knows.
    #[must_use]
    pub fn possible_roles(&self, words: &Words) -> Vec<String> {
        let usual = words.report.default_roles;
        let own = self.session.roles.iter().filter(|role| !usual.contains(&role.as_str())).cloned();
        usual.iter().map(|role| (*role).to_owned()).chain(own).collect()
    }
}

pub(super) fn roles(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let (Some(Overlay::Roles(list)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card()) else {
        return Vec::new();
    };
    let all = open_card.possible_roles(words);
    // Undo may have taken the last ones out of the list.
    list.move_by(0, all.len());
    match intent {
        Intent::Back => {
            model.overlays.pop();
        }
        Intent::Add => {
            let form = Form { asks: FormPurpose::Role, fields: vec![Field::default()], focus: 0, wrong: None };
            model.overlays.push(Overlay::Form(form));
        }
        Intent::Choose => {
            let toggled = all[list.chosen].clone();
            let is_in = |role: &&String| open_card.session.roles.contains(role) != (**role == toggled);
            // In the order of the list, whatever the order in which they were chosen.
            let roles = all.iter().filter(is_in).cloned().collect();
            return change(model, Edit::Roles(roles));
        }
        _ => {}
    }
    Vec::new()
}
