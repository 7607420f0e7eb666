//! A card on the table: what is read, what is marked, and whether it is kept.

use jiff::civil::Time;

use super::history::UndoStack;
use super::msg::Extent;
use super::present::Link;
use super::search::{Place, Search};
use crate::domain::{Answer, Aspect, Card, Edit, Mark, Reflection, Scenario, Session, Slide};

/// An open card with the session about it.
#[derive(Clone, Debug)]
pub struct OpenCard {
    /// The card.
    pub card: Card,
    /// The session; while browsing, one that exists nowhere else.
    pub session: Session,
    /// Whether the session is on disk.
    pub save_state: SaveState,
    /// How the card is looked at.
    pub view: View,
    /// The cell in focus, the same in every view.
    pub focus: Focus,
    /// How many lines of the text in focus are above its window.
    pub scroll: usize,
    /// The word that is being looked for.
    pub found: Option<Search>,
    /// The text, and the byte in it, that the next frame must show.
    pub seek: Option<(Place, usize)>,
    undo_stack: UndoStack,
}

/// How the card is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// All aspects and scenarios.
    Card,
    /// One aspect in all scenarios.
    Aspect,
    /// One scenario in all aspects.
    Scenario,
    /// The picture of it all, with the line.
    Overview,
    /// What the room sees.
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

/// Whether what is on screen is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// There is no file: the card is only being looked at.
    Sketch,
    /// On its way to the disk.
    Saving,
    /// On disk, since then.
    Saved(Time),
    /// The disk did not take it, for this reason.
    Failed(String),
    /// It cannot be changed.
    ReadOnly(WhyReadOnly),
    /// It is what another program shows.
    Following(Link),
}

/// Why a session cannot be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyReadOnly {
    /// Another program has it open.
    HeldElsewhere,
    /// A newer version of the program made it.
    Newer,
    /// The folder does not let us write.
    NotAllowed,
}

impl OpenCard {
    /// Lays a card on the table.
    #[must_use]
    pub fn new(card: Card, session: Session, save_state: SaveState) -> Self {
        let (view, focus) = (View::Card, Focus::default());
        Self {
            card,
            session,
            save_state,
            view,
            focus,
            scroll: 0,
            found: None,
            seek: None,
            undo_stack: UndoStack::default(),
        }
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
        let along = |place: usize, by: isize, count: usize| place.saturating_add_signed(by).min(count - 1);
        let to = Focus {
            aspect: along(self.focus.aspect, aspects, self.card.aspects().len()),
            scenario: along(self.focus.scenario, scenarios, self.card.scenarios().len()),
        };
        self.focus_on(to);
    }

    /// Puts the focus on a cell of the card.
    pub fn focus_on(&mut self, focus: Focus) {
        if focus != self.focus {
            self.focus = focus;
            self.scroll = 0;
            self.seek = None;
        }
    }

    /// Looks at the card in another way; the focus stays where the eye left it.
    pub fn look(&mut self, view: View) {
        self.view = view;
        self.scroll = 0;
        self.seek = None;
    }

    /// Shows the next windowful of a text, or its top again after the last.
    pub fn read_on(&mut self, extent: Extent) {
        self.scroll = if self.scroll >= extent.furthest() { 0 } else { self.scroll + extent.window.max(2) - 1 };
    }

    /// Whether anything has been said while there is no file to keep it in.
    #[must_use]
    pub fn is_unsaved_sketch(&self) -> bool {
        self.save_state == SaveState::Sketch && !self.session.is_blank()
    }

    /// Whether the disk has refused the last changes.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        matches!(self.save_state, SaveState::Failed(_))
    }

    /// Whether marks cannot be changed.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        matches!(self.save_state, SaveState::ReadOnly(_) | SaveState::Following(_))
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
            self.needs_saving();
        }
    }

    /// Changes a text that is being written; says whether anything changed.
    pub fn write(&mut self, edit: Edit) -> bool {
        let changed = self.undo_stack.write(edit, &mut self.session);
        if changed {
            self.needs_saving();
        }
        changed
    }

    /// The text is written.
    pub fn stop_writing(&mut self) {
        self.undo_stack.stop_writing();
    }

    /// What was said of the aspect in focus.
    #[must_use]
    pub fn said(&self) -> Option<&Reflection> {
        self.session.reflection(&self.aspect().id)
    }

    /// Changes the session in a way that undo does not take back.
    pub fn change_for_good(&mut self, edit: Edit) {
        if self.session.apply(edit).is_some() {
            self.needs_saving();
        }
    }

    /// Whether there is anything to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.undo_stack.can_undo()
    }

    /// Takes the last change back, and shows where it was.
    pub fn undo(&mut self) -> Option<Edit> {
        let edit = self.undo_stack.undo(&mut self.session)?;
        self.show_change(&edit);
        Some(edit)
    }

    /// Makes the change that was last taken back again, and shows where it was.
    pub fn redo(&mut self) -> Option<Edit> {
        let edit = self.undo_stack.redo(&mut self.session)?;
        self.show_change(&edit);
        Some(edit)
    }

    fn show_change(&mut self, edit: &Edit) {
        self.needs_saving();
        if let Some(aspect) = edit.aspect().and_then(|aspect| self.card.row(aspect)) {
            self.focus_on(Focus { aspect, ..self.focus });
        }
    }

    /// A change is not on disk yet. A sketch has no file.
    fn needs_saving(&mut self) {
        if self.save_state != SaveState::Sketch {
            self.save_state = SaveState::Saving;
        }
    }
}
