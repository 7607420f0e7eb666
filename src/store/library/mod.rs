//! The data folder: creating, opening and changing sessions.
//!
//! ```text
//! listing     all sessions, the most recent one first
//! each        reading every one of thousands
//! finding     a session by what a user calls it
//! trash       moving sessions to the trash and back
//! recovery    bringing earlier versions back
//! tidying     what a crash or an earlier release left behind
//! cards       the bundled card, and the user's own
//! carried     sessions that carry their card along
//! documents   writing what the user asked for, never over what is kept here
//! drafts      what was typed and not taken over
//! agenda, questions    the bundled file, or the user's own
//! bundled     reading either of these two
//! config, config_text    the settings, and changing one in the text of their file
//! command_history  what commands can take back
//! copy        a copy of what showing one session takes
//! copies      files that hold one session twice
//! kept_agenda how far a meeting is
//! editor_texts    texts that are with the user's own editor
//! ```

mod agenda;
mod bundled;
mod cards;
mod carried;
mod command_history;
mod config;
mod config_text;
mod copies;
mod copy;
mod documents;
mod drafts;
mod each;
mod editor_texts;
mod finding;
mod kept_agenda;
mod listing;
mod questions;
mod recovery;
mod tidying;
mod trash;
mod voices;

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::disk::Disk;
use super::error::{Access, Error, Operation};
use super::format::SCHEMA;
use super::names::{file_stem, id_in_name, random_id, ron_files};
use super::repair::Repair;
use super::session::{SessionFile, VersionFolder};
use crate::domain::{Card, Edit, Session};
use cards::SessionCard;
use each::CardsByFingerprint;

pub use agenda::{AgendaFile, AgendaPartFile, PerPersonFile};
pub use cards::BUNDLED_CARD;
pub use command_history::{CommandHistory, Way};
pub use config::Config;
pub(super) use finding::has_own_name;
pub use kept_agenda::{KeptAgenda, KeptHow, KeptPace, KeptPart};
pub use listing::{SessionEntry, SessionSummary};
pub use recovery::{Kept, Recoverable, Recovered};
pub use trash::{Restored, Trashed};

/// A data folder with sessions, cards, trash and settings. No folder is created before something is saved in it.
#[derive(Clone, Debug)]
pub struct Library {
    folder: PathBuf,
    disk: Disk,
    /// Where documents are suggested, if that is not the user's own folder for them.
    documents: Option<PathBuf>,
}

/// An open session.
#[derive(Debug)]
pub struct Opened {
    /// Its file, with the lock.
    pub file: SessionFile,
    /// The session in the file, after the repairs.
    pub session: Session,
    /// The card it is about.
    pub card: Card,
    /// What was repaired.
    pub repairs: Vec<Repair>,
    /// Whether the card is still the one that the group read.
    pub wording: Wording,
    /// The card, if it came with the file and is not among the user's own.
    pub carried: Option<Card>,
}

/// Whether the card of a session is still the one that its group read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wording {
    /// As far as is known, it is.
    Current,
    /// It has changed since.
    Changed {
        /// What the aspects of the former card are called of which the text has changed, or that are gone; none if that card is not
        /// known.
        aspects: Vec<String>,
        /// About how many aspects something was said that has no place on the card any more.
        lapsed: usize,
    },
    /// It is gone: the session is read with the text that its group read, which is kept.
    Former,
    /// The card with this id is not there: the ids in the session stand for titles and texts.
    Missing(String),
}

/// What a new session begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionDraft {
    /// The title as the user gave it.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
    /// The partnership, or empty.
    pub partnership: String,
}

impl Library {
    /// The library in this folder.
    #[must_use]
    pub fn at(folder: PathBuf) -> Self {
        Self::on(Disk::default(), folder)
    }

    /// The library in this folder of a disk.
    #[must_use]
    pub fn on(disk: Disk, folder: PathBuf) -> Self {
        Self { folder, disk, documents: None }
    }

    /// The same library, which suggests this folder for documents: what goes along on a stick leaves nothing on a computer.
    #[must_use]
    pub fn with_documents_in(self, folder: PathBuf) -> Self {
        Self { documents: Some(folder), ..self }
    }

    /// The library of this user.
    ///
    /// # Errors
    /// [`Error::NoHome`] if the system knows no home folder.
    pub fn of_user() -> Result<Self, Error> {
        let folders = directories::ProjectDirs::from("nl", "", "spiegel").ok_or(Error::NoHome)?;
        Ok(Self::at(folders.data_dir().to_owned()))
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of the sessions.
    #[must_use]
    pub fn sessions_folder(&self) -> PathBuf {
        self.folder.join("sessions")
    }

    pub(in crate::store) fn disk(&self) -> &Disk {
        &self.disk
    }

    fn version_folder(&self, id: &str) -> VersionFolder {
        VersionFolder::of(&self.backups_folder(), id, self.disk.clone())
    }

    /// Reads a session without taking its lock.
    ///
    /// # Errors
    /// If the file cannot be read or is no session.
    pub fn read(&self, path: &Path) -> Result<(Session, Card), Error> {
        let none = CardsByFingerprint::new();
        let (session, card) = self.read_with(&none, path)?;
        Ok((session, card.into_owned()))
    }

    /// Opens a session to change it, or read-only if another program has it open or a newer one wrote it. If something had to
    /// be repaired, or an older schema wrote it, the file as it was is kept for good, now or else before the first save. A
    /// file that was edited by hand is kept for good before the first save.
    ///
    /// # Errors
    /// If the file cannot be read or is no session.
    pub fn open(&self, path: &Path) -> Result<Opened, Error> {
        let path = &behind_links(path);
        let mut file = SessionFile::take(path, self.version_folder(&id_in_name(path)), self.disk.clone());
        let (mut session, schema, mut repairs) = file.read()?;
        let mut found = self.card_of(&session, file.known_bytes(), path)?;
        repairs.extend(found.fit(&mut session));
        let SessionCard { card, wording, came_along, .. } = found;
        let carried = came_along.then(|| card.clone());
        if (schema < SCHEMA || !repairs.is_empty()) && file.access() == Access::Writable {
            file.require_original_backup();
        }
        Ok(Opened { file, session, card, repairs, wording, carried })
    }

    /// Creates a session and saves it.
    ///
    /// # Errors
    /// If it cannot be saved.
    pub fn create(&self, draft: SessionDraft, card: &Card) -> Result<(SessionFile, Session), Error> {
        let mut session = Session::new(self.new_id()?, draft.title, draft.date, card);
        session.partnership = draft.partnership;
        self.adopt(&mut session).map(|file| (file, session))
    }

    /// As [`Self::create`], with what a session takes along from the one that it carries on.
    ///
    /// # Errors
    /// If it cannot be saved.
    pub fn carry_on(
        &self,
        earlier: &Session,
        draft: SessionDraft,
        card: &Card,
    ) -> Result<(SessionFile, Session), Error> {
        let mut session = Session::new(self.new_id()?, draft.title, draft.date, card);
        session.partnership = draft.partnership;
        session.carry_on(earlier);
        self.adopt(&mut session).map(|file| (file, session))
    }

    /// Saves a session that has no file yet, as revision 1. It keeps its id if it has one.
    ///
    /// # Errors
    /// If it cannot be saved.
    pub fn adopt(&self, session: &mut Session) -> Result<SessionFile, Error> {
        if session.id.is_empty() {
            session.id = self.new_id()?;
        }
        let folder = self.sessions_folder();
        self.disk.create_folder(&folder).map_err(Error::io(Operation::Saving, &folder))?;
        let path = folder.join(format!("{}.ron", file_stem(&session.title, &session.id)));
        let mut file = SessionFile::take(&path, self.version_folder(&session.id), self.disk.clone());
        file.create(session)?;
        Ok(file)
    }

    /// Gives a session another title. Returns where that was kept which somebody else had written into its file, also if saving
    /// then failed, and what came of it.
    ///
    /// # Errors
    /// If it is open in another program, or cannot be saved.
    pub fn rename(&self, path: &Path, title: String) -> (Vec<PathBuf>, Result<(), Error>) {
        let Opened { mut file, mut session, .. } = match self.open(path) {
            Ok(opened) => opened,
            Err(error) => return (Vec::new(), Err(error)),
        };
        if file.access() == Access::HeldElsewhere {
            return (Vec::new(), Err(Error::HeldElsewhere { path: path.to_owned() }));
        }
        if session.apply(Edit::Title(title)).is_none() {
            return (Vec::new(), Ok(()));
        }
        match file.save(&session) {
            Ok(saved) => (saved.conflicts, Ok(())),
            Err(error) => (file.take_conflicts(), Err(error)),
        }
    }

    fn new_id(&self) -> Result<String, Error> {
        let taken = ron_files(&self.sessions_folder())?;
        let is_taken = |id: &str| taken.iter().any(|path| path.to_string_lossy().ends_with(&format!("-{id}.ron")));
        loop {
            let id = random_id();
            if !is_taken(&id) {
                return Ok(id);
            }
        }
    }
}

/// The file that a path leads to, because two names of one file have to meet the same lock; the path itself if there is none.
fn behind_links(path: &Path) -> PathBuf {
    dunce::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}
