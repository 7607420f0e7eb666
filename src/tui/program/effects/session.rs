//! The session that is open: opened, made, kept, closed, followed.

use std::path::Path;

use crate::app::{Msg, NewSession, OpenedCard, SaveState, WhyReadOnly};
use crate::domain::{Card, Drafts, Session};
use crate::store::{Access, BUNDLED_CARD, Opened, SessionDraft, SessionFile, expand_home, free_name};
use crate::tui::follow::Follower;
use crate::tui::program::Program;
use crate::tui::program::open_session::OpenSession;
use crate::tui::watch::Change;

impl Program {
    pub(super) fn open_session(&mut self, path: &Path) -> Msg {
        self.close_open_session();
        match self.tidied().open(path) {
            Ok(opened) => self.opened_session(opened),
            Err(error) => self.failed(&error),
        }
    }

    /// Keeps the file of a session that has been opened, and says what was wrong with it.
    pub(in crate::tui::program) fn opened_session(&mut self, opened: Opened) -> Msg {
        let Opened { file, session, card, repairs, wording, carried } = opened;
        let drafts = match file.access() {
            Access::Writable => self.drafts_of(&session),
            Access::HeldElsewhere | Access::Newer | Access::NotAllowed => Drafts::default(),
        };
        let save_state = match file.access() {
            Access::Writable => SaveState::Saved(self.clock.now()),
            Access::HeldElsewhere => SaveState::ReadOnly(WhyReadOnly::HeldElsewhere),
            Access::Newer => SaveState::ReadOnly(WhyReadOnly::Newer),
            Access::NotAllowed => SaveState::ReadOnly(WhyReadOnly::NotAllowed),
        };
        self.save_to(file);
        self.tell_unused_card(&card);
        if let Some(told) = self.display.look.words.explain_wording(&wording) {
            self.tell(told);
        }
        if !repairs.is_empty() {
            self.tell(self.display.look.words.explain_repairs(&repairs, &card));
        }
        let came_along = carried.is_some();
        Msg::Opened(Box::new(OpenedCard { card, session, save_state, drafts, came_along }))
    }

    pub(super) fn create_session(&mut self, new: NewSession) -> Msg {
        self.close_open_session();
        let NewSession { title, date, partnership, carries_on, card } = new;
        let draft = SessionDraft { title, date, partnership };
        let created = match carries_on {
            None => self.library.card(card.as_deref().unwrap_or(BUNDLED_CARD)).and_then(|card| {
                let (file, session) = self.library.create(draft, &card)?;
                Ok((file, session, card))
            }),
            Some(path) => self.library.read(&path).and_then(|(earlier, card)| {
                let (file, session) = self.library.carry_on(&earlier, draft, &card)?;
                Ok((file, session, card))
            }),
        };
        match created {
            Ok((file, session, card)) => {
                self.save_to(file);
                let save_state = SaveState::Saved(self.clock.now());
                let drafts = Drafts::default();
                Msg::Opened(Box::new(OpenedCard { card, session, save_state, drafts, came_along: false }))
            }
            Err(error) => self.failed(&error),
        }
    }

    /// Makes a file for what was marked while browsing.
    pub(super) fn keep_sketch(&mut self, mut session: Session) -> Msg {
        self.close_open_session();
        match self.library.adopt(&mut session) {
            Ok(file) => {
                self.save_to(file);
                Msg::Created { id: session.id, revision: session.revision, at: self.clock.now() }
            }
            Err(error) => self.failed(&error),
        }
    }

    /// From now on the open session is saved to this file.
    fn save_to(&mut self, file: SessionFile) {
        let waker = self.waker.as_ref().and_then(|waker| waker.try_clone().ok());
        self.model.follow_command.elsewhere = self.place_outside_library(file.path());
        self.session = Some(OpenSession::new(file, waker));
    }

    /// The path of a session that is not in the folder of the sessions, where a program that follows would not find it.
    fn place_outside_library(&self, path: &Path) -> Option<String> {
        let is_in_library = path.parent().and_then(|folder| dunce::canonicalize(folder).ok())
            == dunce::canonicalize(self.library.sessions_folder()).ok();
        (!is_in_library).then(|| path.to_string_lossy().into_owned())
    }

    /// Writes the session to another place: a path, or a folder, where it keeps the name of its file.
    pub(super) fn save_elsewhere(&self, typed: &Path, session: &Session) -> Msg {
        if !self.writes_outside {
            return Msg::Failed(self.display.look.words.errors.only_a_picture.into());
        }
        let path = expand_home(typed);
        let name = self.session.as_ref().and_then(|open| open.path().file_name()).unwrap_or_default();
        let path = if path.is_dir() { free_name(&path, &name.to_string_lossy()) } else { path };
        let Some(card) = self.model.open_card().map(|open_card| &open_card.card) else {
            return Msg::Failed(self.display.look.words.errors.only_a_picture.into());
        };
        match self.library.export(&path, session, card) {
            Ok(()) => Msg::SavedElsewhere(path.to_string_lossy().into_owned()),
            Err(error) => Msg::Failed(self.display.look.words.explain_elsewhere(&error)),
        }
    }

    /// Lets go of the open session, all of which is on disk.
    pub(super) fn close_session(&mut self) -> Msg {
        self.close_open_session();
        self.look_up_start()
    }

    pub(super) fn browse_bundled_card(&mut self) -> Msg {
        match self.library.card(BUNDLED_CARD) {
            Ok(card) => self.browse(card),
            Err(error) => self.failed(&error),
        }
    }

    /// Opens a card with a session that is not kept.
    pub(in crate::tui::program) fn browse(&mut self, card: Card) -> Msg {
        self.tell_unused_card(&card);
        let session = Session::new(String::new(), String::new(), self.model.today, &card);
        let (save_state, drafts) = (SaveState::Sketch, Drafts::default());
        Msg::Opened(Box::new(OpenedCard { card, session, save_state, drafts, came_along: false }))
    }

    /// If several cards have the id of the one that is opened, says which one it is.
    fn tell_unused_card(&mut self, card: &Card) {
        if let Some(unused) = self.library.unused_cards(card.id()).first() {
            self.tell(self.display.look.words.explain(unused));
        }
    }

    /// Shows a session, or whichever is open, as another program shows it, from now on.
    pub(in crate::tui::program) fn follow(&mut self, path: Option<&Path>) -> Msg {
        let waker = self.waker.as_ref().and_then(|waker| waker.try_clone().ok());
        let follower = self.follower.insert(Follower::new(self.library.clone(), path, waker));
        Msg::Followed(Box::new(follower.read(&Change::Written)))
    }
}
