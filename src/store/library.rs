//! The data folder: finding, listing, making, trashing and restoring sessions.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::civil::Date;

use super::error::{Doing, Error};
use super::lock::Lock;
use super::session_file::SessionFile;
use super::{atomic, cards, config::Config, format};
use crate::domain::{Card, Session};

/// A data folder with sessions, cards, trash and settings. Nothing is created before something is saved.
#[derive(Clone, Debug)]
pub struct Library {
    folder: PathBuf,
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

/// One session file, as the list shows it.
#[derive(Debug)]
pub struct Entry {
    /// The file.
    pub path: PathBuf,
    /// What the file says, or why it cannot be read.
    pub summary: Result<Summary, Error>,
}

/// What the list shows of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The session's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
    /// The partnership, or empty.
    pub partnership: String,
    /// How many aspects have at least one answer.
    pub marked: usize,
    /// How many aspects there are.
    pub aspects: usize,
}

/// A session in the trash, and the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    from: PathBuf,
    to: PathBuf,
}

impl Library {
    /// The library in this folder.
    #[must_use]
    pub fn at(folder: PathBuf) -> Self {
        Self { folder }
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
        match read(&path) {
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
        atomic::create_folder(&self.folder).map_err(Error::io(Doing::Saving, &path))?;
        atomic::write(&path, format!("{text}\n").as_bytes()).map_err(Error::io(Doing::Saving, &path))
    }

    /// All session files, the one that was saved last first.
    ///
    /// # Errors
    /// Where the folder is there but cannot be read.
    pub fn session_files(&self) -> Result<Vec<PathBuf>, Error> {
        let mut files: Vec<(SystemTime, PathBuf)> = ron_files(&self.sessions_folder())?
            .into_iter()
            .map(|path| {
                (fs::metadata(&path).and_then(|found| found.modified()).unwrap_or(SystemTime::UNIX_EPOCH), path)
            })
            .collect();
        files.sort_by(|one, other| other.cmp(one));
        Ok(files.into_iter().map(|(_, path)| path).collect())
    }

    /// All sessions, the one that was saved last first; damaged ones too.
    ///
    /// # Errors
    /// Where the folder is there but cannot be read.
    pub fn entries(&self) -> Result<Vec<Entry>, Error> {
        Ok(self.session_files()?.into_iter().map(Entry::read).collect())
    }

    /// The whole session that was saved last.
    #[must_use]
    pub fn latest(&self) -> Option<Entry> {
        let entries = self.session_files().ok()?.into_iter().map(Entry::read);
        entries.into_iter().find(|entry| entry.summary.is_ok())
    }

    /// The file of the session that a user calls so: a path, an id, an exact title, a slug, or the unique
    /// start of an id, in this order.
    ///
    /// # Errors
    /// [`Error::NoSession`] or [`Error::Ambiguous`].
    pub fn find(&self, reference: &str) -> Result<PathBuf, Error> {
        let path = Path::new(reference);
        if path.components().count() > 1 || path.extension().is_some_and(|ending| ending == "ron") {
            return if path.is_file() { Ok(path.to_owned()) } else { Err(Error::NoSession(reference.to_owned())) };
        }
        let readable: Vec<(PathBuf, Summary)> =
            self.entries()?.into_iter().filter_map(|entry| Some((entry.path, entry.summary.ok()?))).collect();
        let calls: [&dyn Fn(&Summary) -> bool; 4] = [
            &|summary| summary.id == reference,
            &|summary| summary.title == reference,
            &|summary| slug(&summary.title) == reference,
            &|summary| !reference.is_empty() && summary.id.starts_with(reference),
        ];
        for called_so in calls {
            let found: Vec<_> = readable.iter().filter(|(_, summary)| called_so(summary)).collect();
            match found.as_slice() {
                [] => {}
                [(path, _)] => return Ok(path.clone()),
                several => {
                    let matches = several.iter().map(|(_, summary)| (summary.id.clone(), summary.title.clone()));
                    return Err(Error::Ambiguous { reference: reference.to_owned(), matches: matches.collect() });
                }
            }
        }
        Err(Error::NoSession(reference.to_owned()))
    }

    /// Reads a session without taking its lock.
    ///
    /// # Errors
    /// Where the file cannot be read or is no session.
    pub fn read(&self, path: &Path) -> Result<(Session, Card), Error> {
        let (mut session, _) = format::read_session(&read(path)?, path)?;
        let card = self.card(&session.card.id)?;
        fit(&mut session, &card, path)?;
        Ok((session, card))
    }

    /// Opens a session to change it, or read-only where another program has it or a newer one made it.
    ///
    /// # Errors
    /// Where the file cannot be read or is no session.
    pub fn open(&self, path: &Path) -> Result<(SessionFile, Session, Card), Error> {
        SessionFile::open(path, |session| {
            let card = self.card(&session.card.id)?;
            fit(session, &card, path)?;
            Ok(card)
        })
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
        atomic::create_folder(&folder).map_err(Error::io(Doing::Saving, &folder))?;
        SessionFile::create(&folder.join(format!("{}-{}.ron", slug(&session.title), session.id)), session)
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
        atomic::create_folder(&folder).map_err(Error::io(Doing::Moving, &folder))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let to = free_name(&folder, &name);
        atomic::move_file(path, &to).map_err(moving())?;
        Ok(Trashed { from: path.to_owned(), to })
    }

    /// Takes a session back from the trash.
    ///
    /// # Errors
    /// Where it cannot be moved, or another file has taken its place.
    pub fn restore(&self, trashed: &Trashed) -> Result<(), Error> {
        atomic::move_file(&trashed.to, &trashed.from).map_err(Error::io(Doing::Moving, &trashed.from))
    }

    /// A card by its id: the user's own, or the one that comes with the program.
    ///
    /// # Errors
    /// [`Error::NoCard`], or what is wrong with the card's file.
    pub fn card(&self, id: &str) -> Result<Card, Error> {
        if id == super::BUNDLED_CARD {
            return cards::bundled();
        }
        let own = self.own_cards()?.into_iter().filter_map(Result::ok).find(|card| card.id() == id);
        own.ok_or_else(|| Error::NoCard(id.to_owned()))
    }

    /// Every card there is, the bundled one first; unreadable ones as the error they give.
    ///
    /// # Errors
    /// Where the folder is there but cannot be read.
    pub fn cards(&self) -> Result<Vec<Result<Card, Error>>, Error> {
        let mut all = vec![cards::bundled()];
        all.extend(self.own_cards()?);
        Ok(all)
    }

    fn own_cards(&self) -> Result<Vec<Result<Card, Error>>, Error> {
        let files = ron_files(&self.cards_folder())?;
        Ok(files.iter().map(|path| cards::read_card(&read(path)?, path)).collect())
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

impl Entry {
    fn read(path: PathBuf) -> Self {
        let summary = read(&path).and_then(|bytes| format::read_session(&bytes, &path)).map(|(session, _)| Summary {
            marked: session.aspects_marked(),
            aspects: session.reflections.len(),
            id: session.id,
            title: session.title,
            date: session.date,
            partnership: session.partnership,
        });
        Self { path, summary }
    }
}

/// The title as a part of a file name: lower case, `a-z`, `0-9` and single hyphens, at most 40 characters.
#[must_use]
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for char in title.chars().flat_map(char::to_lowercase) {
        match unaccented(char) {
            Some(letter) => slug.push(letter),
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
        if slug.len() >= 40 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "sessie".to_owned() } else { slug.to_owned() }
}

fn unaccented(char: char) -> Option<char> {
    match char {
        'a'..='z' | '0'..='9' => Some(char),
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => Some('a'),
        'ç' => Some('c'),
        'è' | 'é' | 'ê' | 'ë' => Some('e'),
        'ì' | 'í' | 'î' | 'ï' => Some('i'),
        'ñ' => Some('n'),
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => Some('o'),
        'ù' | 'ú' | 'û' | 'ü' => Some('u'),
        _ => None,
    }
}

/// Refuses a session about things that are not on its card, and covers every aspect of the card.
fn fit(session: &mut Session, card: &Card, path: &Path) -> Result<(), Error> {
    if let Some(id) = session.not_on(card) {
        return Err(Error::NotOnCard { path: path.to_owned(), id });
    }
    session.cover(card);
    Ok(())
}

/// The bytes of a file of bearable size.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    let bytes = atomic::read(path).map_err(Error::io(Doing::Reading, path))?;
    bytes.ok_or_else(|| Error::TooLarge { path: path.to_owned() })
}

/// The visible `.ron` files of a folder, by name; none where the folder does not exist yet.
fn ron_files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::io(Doing::Reading, folder)(error)),
    };
    let is_ron = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "ron");
    let is_hidden = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let mut files: Vec<_> =
        entries.flatten().map(|entry| entry.path()).filter(|path| is_ron(path) && !is_hidden(path)).collect();
    files.sort();
    Ok(files)
}

fn free_name(folder: &Path, name: &str) -> PathBuf {
    let numbered = (2..).map(|number| folder.join(format!("{number}-{name}")));
    // The numbers do not run out before the disk does.
    std::iter::once(folder.join(name)).chain(numbered).find(|path| !path.exists()).unwrap_or_else(|| folder.join(name))
}

/// Eight characters of Crockford's base 32 (no i, l, o, u: they are misread): 40 random bits.
fn random_id() -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    // The standard library seeds its hash maps from the system's random numbers; that is all we need.
    let bits = RandomState::new().hash_one(SystemTime::now());
    (0..8).map(|place| char::from(ALPHABET[(bits >> (5 * place) & 31) as usize])).collect()
}
