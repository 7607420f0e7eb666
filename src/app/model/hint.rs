//! Hints: what is told once, at the moment when it helps, to somebody who has not used the program before.

use super::{Model, OpenCard, View};
use crate::app::Intent;
use crate::domain::Mark;

/// What is told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// On a card without marks: how to read, and how to mark what is current.
    Read,
    /// Something is current: how to mark what is desired.
    Desire,
    /// Both are marked: how to write down why.
    Explain,
    /// Every aspect is marked: where the overview is, and the report.
    Conclude,
    /// In the overview: how to show it to the group.
    Present,
}

/// Which hints have been told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeenHints(u8);

impl SeenHints {
    /// All of them.
    pub const ALL: Self = Self(u8::MAX);

    /// The hints with these names, as in the settings file; names of another release are left out.
    pub fn named<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut seen = Self::default();
        for name in names {
            if let Some(hint) = Hint::ALL.into_iter().find(|hint| hint.name() == name) {
                seen.add(hint);
            }
        }
        seen
    }

    /// Their names.
    #[must_use]
    pub fn names(self) -> Vec<String> {
        Hint::ALL.into_iter().filter(|hint| self.has(*hint)).map(|hint| hint.name().to_owned()).collect()
    }

    /// Whether a hint has been told.
    #[must_use]
    pub fn has(self, hint: Hint) -> bool {
        self.0 & hint.bit() != 0
    }

    /// From now on a hint has been told.
    pub fn add(&mut self, hint: Hint) {
        self.0 |= hint.bit();
    }
}

impl Hint {
    /// All of them, in the order in which somebody meets them.
    pub const ALL: [Self; 5] = [Self::Read, Self::Desire, Self::Explain, Self::Conclude, Self::Present];

    fn bit(self) -> u8 {
        match self {
            Self::Read => 1,
            Self::Desire => 2,
            Self::Explain => 4,
            Self::Conclude => 8,
            Self::Present => 16,
        }
    }

    /// The name in the settings file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Desire => "desire",
            Self::Explain => "explain",
            Self::Conclude => "conclude",
            Self::Present => "present",
        }
    }

    /// Whether a key with this meaning does what the hint tells, so that it has done its work.
    pub(in crate::app) fn is_done_by(self, intent: Intent) -> bool {
        match self {
            Self::Read => intent == Intent::MarkCurrent,
            Self::Desire => intent == Intent::MarkDesired,
            Self::Explain => intent == Intent::Explain,
            Self::Conclude => matches!(intent, Intent::Overview | Intent::Report),
            Self::Present => intent == Intent::Present,
        }
    }

    /// Whether this is the moment for it.
    fn fits(self, open_card: &OpenCard) -> bool {
        let marked = open_card.session.marked();
        let has = |mark| open_card.reflection().is_some_and(|reflection| reflection.answer(mark).is_some());
        let is_explained = open_card.reflection().is_some_and(|reflection| !reflection.explanation.is_empty());
        match self {
            Self::Read => marked.current == 0 && marked.desired == 0,
            Self::Desire => has(Mark::Current) && !has(Mark::Desired),
            Self::Explain => has(Mark::Current) && has(Mark::Desired) && !is_explained,
            Self::Conclude => marked.current == marked.aspects,
            Self::Present => open_card.view == View::Overview,
        }
    }
}

impl Model {
    /// The hint that is on screen: the one of the moment, unless something lies over the card.
    #[must_use]
    pub fn hint_on_screen(&self) -> Option<Hint> {
        // An audience sees no hints.
        self.hint.filter(|_| self.overlays.is_empty() && !self.is_presenting())
    }

    /// Picks the hint for the moment, if none is up: the first that has not been told. One that is up stays until it is done
    /// or put away: nothing may jump because the focus moves.
    pub(in crate::app) fn pick_hint(&mut self) {
        if self.hint.is_some() || !self.overlays.is_empty() || self.notice.is_some() || self.is_presenting() {
            return;
        }
        let Some(open_card) = self.screen.open_card().filter(|open_card| open_card.takes_hints()) else { return };
        let is_now = |hint: &Hint| !self.settings.seen_hints.has(*hint) && hint.fits(open_card);
        self.hint = Hint::ALL.into_iter().find(is_now);
    }
}

impl OpenCard {
    /// Whether somebody works on the card here: on a second screen, and where nothing can be changed, hints do not hold.
    fn takes_hints(&self) -> bool {
        !self.is_read_only() && !matches!(self.save_state, super::SaveState::Following(_))
    }
}
