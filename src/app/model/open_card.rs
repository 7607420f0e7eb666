//! An open card: what is read, what is marked, and whether it is saved.

use std::borrow::Cow;

use jiff::civil::Time;

use super::gathered::Gathered;
use super::reading::Reading;
use super::save_state::SaveState;
use super::scroll::{Extent, moved};
use super::search::{Search, TextLocation};
use super::undo::{Lasting, UndoStack, Undoing};
use crate::app::Context;
use crate::domain::{Answer, Aspect, Card, Drafts, Edit, Mark, NextStep, Reflection, Scenario, Session, Slide};

/// An open card with the session about it.
#[derive(Clone, Debug)]
pub struct OpenCard {
    /// The card.
    pub card: Card,
    /// The session; while browsing, one that exists nowhere else.
    pub session: Session,
    /// Whether the session is on disk.
    pub save_state: SaveState,
    /// What is shown of the card.
    pub view: View,
    /// The cell in focus, the same in every view.
    pub focus: Focus,
    /// How many lines of the text in focus are above its window.
    pub scroll: usize,
    /// The question of the reveal that the aspect in view was opened from: one step back leads there.
    pub opened_from: Option<Mark>,
    /// The number of the round up to which answers are shown, while an earlier one is looked at.
    pub until: Option<u32>,
    /// In which order the aspect in focus is read while presenting.
    pub reading: Reading,
    /// The search that is going on, if any.
    pub found: Option<Search>,
    /// The text, and the byte in it, that the next frame must scroll to.
    pub seek: Option<(TextLocation, usize)>,
    /// What was typed and not taken over.
    pub drafts: Drafts,
    /// The voices from home that were gathered and are not merged.
    pub gathered: Gathered,
    /// Whether the marks of the session that this one carries on are shown faintly.
    pub shows_then: bool,
    undo_stack: UndoStack,
}

/// What is shown of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// All aspects and scenarios.
    Card,
    /// One aspect in all scenarios.
    Aspect,
    /// One scenario in all aspects.
    Scenario,
    /// All aspects as one picture, with the line.
    Overview,
    /// A slide for the group.
    Present(Slide),
}

/// A cell of the card, counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The row.
    pub aspect: usize,
    /// The column.
    pub scenario: usize,
}

impl OpenCard {
    /// A card as it is when it has just been opened.
    #[must_use]
    pub fn new(card: Card, session: Session, save_state: SaveState) -> Self {
        let (view, focus) = (View::Card, Focus::default());
        let reading = Reading { order: Reading::order(&card.aspects()[0], &session, &card), all_at_once: false };
        Self {
            card,
            session,
            save_state,
            view,
            focus,
            scroll: 0,
            opened_from: None,
            until: None,
            reading,
            found: None,
            seek: None,
            drafts: Drafts::default(),
            gathered: Gathered::default(),
            shows_then: false,
            undo_stack: UndoStack::default(),
        }
    }

    /// The same card without what was said about it: nobody who answers should be led by that.
    #[must_use]
    pub fn unmarked(&self) -> Self {
        let blank = Session::new(String::new(), String::new(), self.session.date, &self.card);
        let mut unmarked = Self::new(self.card.clone(), blank, SaveState::Sketch);
        unmarked.focus_on(self.focus);
        unmarked.scroll = self.scroll;
        unmarked
    }

    /// The aspect in focus.
    #[must_use]
    pub fn aspect(&self) -> &Aspect {
        &self.card.aspects()[self.focus.aspect]
    }

    /// The scenario in focus.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.card.scenarios()[self.focus.scenario]
    }

    /// Moves the focus, which stops at the edges of the card; the text in focus starts at its top again.
    pub fn move_focus(&mut self, aspects: isize, scenarios: isize) {
        self.focus_on(Focus {
            aspect: moved(self.focus.aspect, aspects, self.card.aspects().len()),
            scenario: moved(self.focus.scenario, scenarios, self.card.scenarios().len()),
        });
    }

    /// Puts the focus on a cell of the card.
    pub fn focus_on(&mut self, focus: Focus) {
        if focus != self.focus {
            let is_other_aspect = focus.aspect != self.focus.aspect;
            self.focus = focus;
            self.scroll = 0;
            self.seek = None;
            if is_other_aspect {
                self.begin_reading();
            }
        }
    }

    /// As it was when the round was revealed that is looked at; as it is, if it is the last one of every question.
    #[must_use]
    pub fn as_of_round(&self) -> Cow<'_, Self> {
        let Some(until) = self.until else { return Cow::Borrowed(self) };
        let mut earlier = self.clone();
        earlier.session.rounds.retain(|round| round.number <= until);
        Cow::Owned(earlier)
    }

    /// Shows the card in another view; the focus stays on the same cell.
    pub fn switch_to(&mut self, view: View) {
        self.view = view;
        if !matches!(view, View::Present(Slide::Reveal(..))) {
            self.until = None;
        }
        if matches!(view, View::Card | View::Scenario | View::Overview) {
            self.opened_from = None;
        }
        self.scroll = 0;
        self.seek = None;
        self.begin_reading();
    }

    /// The aspect in focus is read from its beginning: in an order that fits what is marked now.
    fn begin_reading(&mut self) {
        self.reading.order = Reading::order(self.aspect(), &self.session, &self.card);
    }

    /// Scrolls the text in focus by a page, and from its end back to its top.
    pub fn read_on(&mut self, extent: Extent) {
        self.scroll = if self.scroll >= extent.furthest() { 0 } else { self.scroll + extent.window.max(2) - 1 };
    }

    /// Whether anything has been marked or written while there is no file to save it in.
    #[must_use]
    pub fn is_unsaved_sketch(&self) -> bool {
        self.save_state == SaveState::Sketch && !self.session.is_blank()
    }

    /// Whether there is nothing but the card: no file, and nothing marked or written.
    #[must_use]
    pub fn is_untouched_sketch(&self) -> bool {
        self.save_state == SaveState::Sketch && self.session.is_blank()
    }

    /// Whether the last changes could not be saved.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        matches!(self.save_state, SaveState::Failed(_))
    }

    /// Whether the session cannot be changed.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.save_state.is_read_only()
    }

    /// Marks the scenario in focus, or clears the mark that is there.
    pub fn toggle(&mut self, mark: Mark) {
        let (aspect, scenario) = (self.aspect().id.clone(), self.scenario().id.clone());
        let is_there = self.session.answer(&aspect, mark).is_some_and(|answer| answer.is_scenario(&scenario));
        let to = (!is_there).then_some(Answer::Scenario(scenario));
        self.change(Edit::Answer { aspect, mark, to });
    }

    /// Changes the session.
    pub fn change(&mut self, edit: Edit) {
        if self.undo_stack.apply(edit, &mut self.session) {
            self.require_save();
        }
    }

    /// Puts a text that is being typed into the session.
    pub fn write(&mut self, edit: Edit) {
        let has_changed = self.undo_stack.write(edit, &mut self.session);
        // Typed and deleted again: nothing has changed, and the same revision is saved once more so that all is saved.
        if has_changed || self.save_state == SaveState::Saving {
            self.require_save();
        }
    }

    /// The text has been written: what is typed next is another change for undo.
    pub fn stop_writing(&mut self) {
        self.undo_stack.stop_writing();
    }

    /// What was marked and written about the aspect in focus.
    #[must_use]
    pub fn reflection(&self) -> Option<&Reflection> {
        self.session.reflection(&self.aspect().id)
    }

    /// The next steps of the aspect in focus.
    #[must_use]
    pub fn next_steps(&self) -> &[NextStep] {
        self.session.next_steps(&self.aspect().id)
    }

    /// Changes the session in a way that undo does not take back, and that says whether it changed anything.
    pub fn change_for_good(&mut self, change: impl FnOnce(&mut Session) -> bool, lasting: Lasting) {
        if change(&mut self.session) {
            self.undo_stack.note(lasting);
            self.require_save();
        }
    }

    /// Changes the session in a way that is no step for undo, and that says whether it changed anything.
    pub fn change_quietly(&mut self, change: impl FnOnce(&mut Session) -> bool) {
        if change(&mut self.session) {
            self.require_save();
        }
    }

    /// Whether there is anything to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.undo_stack.can_undo()
    }

    /// Takes the last change back and moves the focus to its aspect, or says that it stays.
    pub fn undo(&mut self) -> Undoing {
        let undoing = self.undo_stack.undo(&mut self.session);
        if let Undoing::Done(edit) = &undoing {
            self.show_change(edit);
        }
        undoing
    }

    /// Makes the change that was undone last again and moves the focus to its aspect. Returns that edit.
    pub fn redo(&mut self) -> Option<Edit> {
        let edit = self.undo_stack.redo(&mut self.session)?;
        self.show_change(&edit);
        Some(edit)
    }

    fn show_change(&mut self, edit: &Edit) {
        self.require_save();
        if let Some(aspect) = edit.aspect().and_then(|aspect| self.card.row(aspect)) {
            self.focus_on(Focus { aspect, ..self.focus });
        }
    }

    /// A change is not on disk yet. A sketch has no file.
    fn require_save(&mut self) {
        if self.save_state != SaveState::Sketch {
            self.save_state = SaveState::Saving;
        }
    }

    /// Something has been typed that is not in the session yet.
    pub(in crate::app) fn typed(&mut self) {
        if matches!(self.save_state, SaveState::Saved(_)) {
            self.save_state = SaveState::Saving;
        }
    }

    /// A revision is on disk. If the session has changed since then, a later one is on its way.
    pub(in crate::app) fn saved(&mut self, revision: u64, at: Time) {
        if self.session.revision == revision {
            self.save_state = SaveState::Saved(at);
        }
    }

    /// A save failed, for this reason.
    pub(in crate::app) fn save_failed(&mut self, reason: String) {
        self.save_state = SaveState::Failed(reason);
    }

    /// A file has been made for the session, under this id and with this first revision.
    pub(in crate::app) fn created(&mut self, id: String, revision: u64, at: Time) {
        (self.session.id, self.session.revision) = (id, revision);
        self.save_state = SaveState::Saved(at);
    }

    /// The view that is on screen, and every state of the session that keys depend on.
    pub(super) fn contexts(&self) -> Vec<Context> {
        let view = match self.view {
            View::Card => Context::Card,
            View::Aspect => Context::Aspect,
            View::Scenario => Context::Scenario,
            View::Overview => Context::Overview,
            View::Present(_) if matches!(self.save_state, SaveState::Following(_)) => Context::Following,
            View::Present(_) => Context::Present,
        };
        let state = match self.save_state {
            SaveState::Sketch => Some(Context::Sketch),
            SaveState::ReadOnly(_) => Some(Context::ReadOnly),
            SaveState::Failed(_) => Some(Context::Unsaved),
            SaveState::Saving | SaveState::Saved(_) if self.card.is_of_ids() => Some(Context::CardMissing),
            SaveState::Saving | SaveState::Saved(_) | SaveState::Following(_) => None,
        };
        let found = self.found.is_some().then_some(Context::Found);
        [Some(view), state, found].into_iter().flatten().collect()
    }
}
