//! Bringing voices from home together: what was gathered for the open session, and what can be done with it.

use super::gathered::Gathered;
use super::open_card::OpenCard;
use super::roles::role_choices;
use super::save_state::SaveState;
use crate::domain::{Card, CodeError, Session, VoteCode};
use crate::report::voices::known_roles;
use crate::words::Words;

/// A line of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeChoice {
    /// Merge what was gathered.
    Merge,
    /// Look at what differs in a copy of this session, by its index.
    Copy(usize),
    /// Type a code or a path.
    Add,
    /// Whether it waits for a reveal.
    Sealed,
    /// Make a form.
    Form,
    /// Open the form that was made.
    OpenForm,
    /// Open the folder that it is in.
    OpenFolder,
    /// Show what is marked here as a code.
    OwnCode,
    /// A voice that was gathered, by its index.
    Voice(usize),
}

impl OpenCard {
    /// Whether voices can be merged here: not while a card is only browsed, nor where nothing can be changed.
    #[must_use]
    pub fn takes_voices(&self) -> bool {
        self.save_state != SaveState::Sketch && !self.is_read_only()
    }

    /// The lines of the dialog, the likely one first.
    #[must_use]
    pub fn merge_choices(&self) -> Vec<MergeChoice> {
        use MergeChoice::{Add, Copy, Form, Merge, OpenFolder, OpenForm, OwnCode, Sealed, Voice};
        let Gathered { voices, form, copies, .. } = &self.gathered;
        let takes = self.takes_voices();
        let has_news = takes && self.gathered.plan(&self.session).counted() > 0;
        let has_code = self.save_state != SaveState::Sketch && self.session.aspects_marked() > 0;
        let lines = [
            (Merge, has_news),
            (Sealed, has_news && self.session.running.is_none()),
            (OpenForm, form.is_some()),
            (OpenFolder, form.is_some()),
        ];
        let last = [(Add, takes), (Form, true), (OwnCode, has_code)];
        let voices = (0..voices.len()).map(|index| (Voice(index), true));
        let copies = (0..copies.len()).map(|index| (Copy(index), true));
        let all = lines.into_iter().chain(voices).chain(copies).chain(last);
        all.filter(|(_, applies)| *applies).map(|(choice, _)| choice).collect()
    }

    /// The roles under which what is marked here can be given as a code; an empty one is none. That comes first unless it is
    /// known who filled this in: nobody is to read a role aloud that was only at the top of a list.
    #[must_use]
    pub fn code_roles(&self, words: &Words) -> Vec<String> {
        let (roles, none) = (role_choices(&self.session, words), vec![String::new()]);
        if self.session.roles.len() == 1 { [roles, none].concat() } else { [none, roles].concat() }
    }

    /// What is marked here as a code, under a role.
    ///
    /// # Errors
    /// If a code about this card would be too long, or another role would be the same in it.
    pub fn own_code(&self, role: &str) -> Result<String, CodeError> {
        own_code(&self.session, &self.card, role)
    }
}

fn own_code(session: &Session, card: &Card, role: &str) -> Result<String, CodeError> {
    VoteCode::tell_role_apart(role, &known_roles(session))?;
    VoteCode::of_session(session, role.to_owned()).write(card)
}
