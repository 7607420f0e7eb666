//! The data folder: finding, listing, making, trashing and restoring sessions.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::cards::{self, CardFile};
use super::disk::Disk;
use super::error::{Doing, Error};
use super::history::History;
use super::lock::Lock;
use super::names::{free_name, random_id, ron_files, slug};
use super::repair::{Repair, fit};
use super::session_file::{Access, SessionFile, read};
use super::{config::Config, format};
use crate::domain::{Card, Edit, Session};
use crate::text::sanitise_line;

/// A data folder with sessions, cards, trash and settings. Nothing is created before something is saved.
#[derive(Clone, Debug)]
pub struct Library {
    folder: PathBuf,
    disk: Disk,
}

/// An open session.
#[derive(Debug)]
pub struct Opened {
    /// Its file, with the lock.
    pub file: SessionFile,
    /// What the file says, mended where need be.
    pub session: Session,
    /// The card it is about.
    pub card: Card,
    /// What was mended.
    pub repairs: Vec<Repair>,
}

/// What a new session starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The title as the user gave it.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
    /// The partnership, or empty.
    pub partnership: String,
}

/// A session in the trash, and the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    from: PathBuf,
    to: PathBuf,
}

impl Trashed {
    pub(super) fn new(from: PathBuf, to: PathBuf) -> Self {
        Self { from, to }
    }

    /// What the session in it is called, or else the name of its file.
    #[must_use]
    pub fn name(&self) -> String {
        let read = read(&Disk::default(), &self.to).and_then(|bytes| format::read_session(&bytes, &self.to));
        let name = || sanitise_line(&self.from.file_stem().unwrap_or_default().to_string_lossy()).into_owned();
        read.map_or_else(|_| name(), |(session, _, _)| session.title)
    }

    /// Where its file was, and where it goes back to.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.from
    }
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
        Self { folder, disk }
    }

    pub(super) fn disk(&self) -> &Disk {
        &self.disk
    }

    /// The library of this user.
    ///
    /// # Errors
    /// [`Error::NoHome`] where the system knows no home folder.
    pub fn of_user() -> Result<Self, Error> {
        let folders = directories::ProjectDirs::from("nl", "", "spiegel").ok_or(Error::NoHome)?;
        Ok(Self::at(folders.data_dir().to_owned()))
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where sessions are.
    #[must_use]
    pub fn sessions_folder(&self) -> PathBuf {
        self.folder.join("sessions")
    }

    /// Where the user's own cards are.
    #[must_use]
    pub fn cards_folder(&self) -> PathBuf {
        self.folder.join("cards")
    }

    /// Where trashed sessions are.
    #[must_use]
    pub fn trash_folder(&self) -> PathBuf {
        self.folder.join("trash")
    }

    /// Where earlier versions of sessions are.
    #[must_use]
    pub fn backups_folder(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// Where the settings are.
    #[must_use]
    pub fn config_file(&self) -> PathBuf {
        self.folder.join("config.ron")
    }

    /// The user's settings; the defaults where there is no file yet.
    ///
    /// # Errors
    /// Where the file is there but cannot be read.
    pub fn config(&self) -> Result<Config, Error> {
        let path = self.config_file();
        match read(&self.disk, &path) {
            Ok(bytes) => format::parse(&bytes, &path),
            Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => Ok(Config::default()),
            Err(error) => Err(error),
        }
    }

    /// Keeps the user's settings.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn save_config(&self, config: &Config) -> Result<(), Error> {
        let path = self.config_file();
        // Plain options and booleans: RON can write all of them.
        let text = ron::ser::to_string_pretty(config, ron::ser::PrettyConfig::new().new_line("\n")).unwrap_or_default();
        let saving = || Error::io(Doing::Saving, &path);
        self.disk.create_folder(&self.folder).map_err(saving())?;
        let _lock = Lock::take(&path).map_err(saving())?.ok_or_else(|| Error::HeldElsewhere { path: path.clone() })?;
        self.disk.replace(&path, format!("{text}\n").as_bytes()).map_err(saving())
    }

    /// Reads a session without taking its lock.
    ///
    /// # Errors
    /// Where the file cannot be read or is no session.
    pub fn read(&self, path: &Path) -> Result<(Session, Card), Error> {
        let (mut session, _, _) = format::read_session(&read(&self.disk, path)?, path)?;
        let card = self.card(&session.card.id)?;
        fit(&mut session, &card);
        Ok((session, card))
    }

    /// Opens a session to change it, or read-only where another program has it or a newer one made it. Where
    /// something had to be mended, or an older schema wrote it, the file as it was is kept for good, now or else before
    /// the first save; so is, then, one that was written by hand.
    ///
    /// # Errors
    /// Where the file cannot be read or is no session.
    pub fn open(&self, path: &Path) -> Result<Opened, Error> {
        // Two names of one file must meet the same lock.
        let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let mut file = SessionFile::take(path, self.history_of(path), self.disk.clone());
        let (mut session, schema, mut repairs) = file.read()?;
        let card = self.card(&session.card.id)?;
        repairs.extend(fit(&mut session, &card));
        if (schema < format::SCHEMA || !repairs.is_empty()) && file.access() == Access::Writable {
            file.owe_original();
        }
        Ok(Opened { file, session, card, repairs })
    }

    pub(super) fn history_of(&self, path: &Path) -> History {
        History::of(&self.backups_folder(), path, self.disk.clone())
    }

    /// Makes a new session and saves it.
    ///
    /// # Errors
    /// Where it cannot be saved.
    pub fn create(&self, draft: Draft, card: &Card) -> Result<(SessionFile, Session), Error> {
        let mut session = Session::new(self.new_id()?, draft.title, draft.date, card);
        session.partnership = draft.partnership;
        self.adopt(&mut session).map(|file| (file, session))
    }

    /// Saves a session that has no file yet, as the first revision under its own id.
    ///
    /// # Errors
    /// Where it cannot be saved.
    pub fn adopt(&self, session: &mut Session) -> Result<SessionFile, Error> {
        if session.id.is_empty() {
            session.id = self.new_id()?;
        }
        let folder = self.sessions_folder();
        self.disk.create_folder(&folder).map_err(Error::io(Doing::Saving, &folder))?;
        let path = folder.join(format!("{}-{}.ron", slug(&session.title), session.id));
        let mut file = SessionFile::take(&path, self.history_of(&path), self.disk.clone());
        file.create(session)?;
        Ok(file)
    }

    /// Gives a session another title.
    ///
    /// # Errors
    /// Where it is open in another program, or cannot be saved.
    pub fn rename(&self, path: &Path, title: String) -> Result<(), Error> {
        let Opened { mut file, mut session, .. } = self.open(path)?;
        if file.access() == Access::HeldElsewhere {
            return Err(Error::HeldElsewhere { path: path.to_owned() });
        }
        if session.apply(Edit::Title(title)).is_some() {
            file.save(&session)?;
        }
        Ok(())
    }

    /// Writes a session to any place where nothing is yet.
    ///
    /// # Errors
    /// Where something is there already, or it cannot be written.
    pub fn export(&self, path: &Path, session: &Session) -> Result<(), Error> {
        let text = format::write_session(session);
        self.disk.create(path, text.as_bytes()).map_err(Error::io(Doing::Saving, path))
    }

    /// Moves a session to the trash.
    ///
    /// # Errors
    /// Where it is open in another program, or cannot be moved.
    pub fn trash(&self, path: &Path) -> Result<Trashed, Error> {
        let moving = || Error::io(Doing::Moving, path);
        let _lock =
            Lock::take(path).map_err(moving())?.ok_or_else(|| Error::HeldElsewhere { path: path.to_owned() })?;
        let folder = self.trash_folder();
        self.disk.create_folder(&folder).map_err(Error::io(Doing::Moving, &folder))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let to = free_name(&folder, &name);
        self.disk.move_file(path, &to).map_err(moving())?;
        Ok(Trashed { from: path.to_owned(), to })
    }

    /// Takes a session back from the trash.
    ///
    /// # Errors
    /// Where it cannot be moved, or another file has taken its place.
    pub fn restore(&self, trashed: &Trashed) -> Result<(), Error> {
        self.disk.move_file(&trashed.to, &trashed.from).map_err(Error::io(Doing::Moving, &trashed.from))
    }

    /// A card by its id: the user's own, or the one that comes with the program.
    ///
    /// # Errors
    /// [`Error::NoCard`], or what is wrong with the card's file.
    pub fn card(&self, id: &str) -> Result<Card, Error> {
        if id == super::BUNDLED_CARD {
            return cards::bundled();
        }
        let mut broken = None;
        for (path, card) in self.own_cards()? {
            match card {
                Ok(card) if card.id() == id => return Ok(card),
                // A card that cannot be read cannot say its id: its file's name has to do.
                Err(error) if path.file_stem().is_some_and(|stem| stem == id) => broken = Some(error),
                _ => {}
            }
        }
        Err(broken.unwrap_or_else(|| Error::NoCard(id.to_owned())))
    }

    /// Every card there is, the bundled one first; unreadable ones as the error they give.
    ///
    /// # Errors
    /// Where the folder is there but cannot be read.
    pub fn cards(&self) -> Result<Vec<Result<Card, Error>>, Error> {
        let mut all = vec![cards::bundled()];
        all.extend(self.own_cards()?.into_iter().map(|(_, card)| card));
        Ok(all)
    }

    /// The files with a card of this id that are not used, because another one with it comes first.
    #[must_use]
    pub fn unused_cards(&self, id: &str) -> Vec<Error> {
        let cards = self.own_cards().unwrap_or_default().into_iter();
        cards.filter_map(|(_, card)| card.err().filter(|error| error.is_unused_card(id))).collect()
    }

    fn own_cards(&self) -> Result<Vec<CardFile>, Error> {
        let files = ron_files(&self.cards_folder())?;
        let card = |path: &PathBuf| cards::read_card(&read(&self.disk, path)?, path);
        Ok(cards::each_once(files.into_iter().map(|path| (path.clone(), card(&path)))))
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
