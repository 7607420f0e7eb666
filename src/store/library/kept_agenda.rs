//! How far the meeting is in its agenda, kept in the data folder for when the program is closed or killed meanwhile.
//!
//! It is not in the session's file: it belongs to the person who leads the meeting and not to what the group said, a session
//! that can only be read has it too, and a clock that is paused should not make another version of the session. There is one
//! file, because one person leads one meeting at a time.

use std::path::PathBuf;

use ron::ser::{PrettyConfig, to_string_pretty};
use serde::{Deserialize, Serialize};

use super::Library;
use super::agenda::PerPersonFile;
use crate::store::error::{Error, Operation};
use crate::store::format::parse;
use crate::store::session::Lock;
use crate::text::sanitise_line;

/// A meeting as it was when something about its agenda changed last. Moments are milliseconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename = "Meeting", default)]
pub struct KeptAgenda {
    /// The id of the session that the meeting is about.
    pub session: String,
    /// When this was kept.
    pub at: u64,
    /// What kind of meeting the agenda is for.
    pub title: String,
    /// Its parts.
    pub parts: Vec<KeptPart>,
    /// How many people are there, if somebody has said so.
    pub people: Option<u16>,
    /// How they vote.
    pub how: KeptHow,
    /// Whether everyone sees the clock.
    pub everyone: bool,
    /// Whether the clock is running.
    pub pace: KeptPace,
}

/// A part of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename = "Part", default)]
pub struct KeptPart {
    /// Its title.
    pub what: String,
    /// What to do in it.
    pub about: String,
    /// How long it is to take, in minutes, however many people there are.
    pub minutes: u16,
    /// How much longer for every person.
    pub per_person: PerPersonFile,
    /// How long it has taken, in milliseconds.
    pub spent: u64,
}

/// How people vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum KeptHow {
    /// In turn at the keyboard.
    #[default]
    Silent,
    /// In turn, on a screen that everyone sees.
    Masked,
    /// On paper.
    Paper,
    /// With hands.
    Hands,
}

/// Whether the clock is running, and for which part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum KeptPace {
    /// The meeting has not begun.
    #[default]
    Ready,
    /// The clock of this part runs.
    Running {
        /// Its index.
        part: usize,
        /// Since when.
        since: u64,
    },
    /// The clock of this part is stopped.
    Paused {
        /// Its index.
        part: usize,
    },
}

impl Library {
    /// The path of the file.
    fn kept_agenda_file(&self) -> PathBuf {
        self.folder().join("draaiboek-stand.ron")
    }

    /// The meeting about the session with this id; `None` if none is kept, or it cannot be read: a clock is not worth an error.
    #[must_use]
    pub fn kept_agenda(&self, session: &str) -> Option<KeptAgenda> {
        let path = self.kept_agenda_file();
        let kept: KeptAgenda = parse(&self.disk().read_file(&path).ok()?, &path).ok()?;
        (kept.session == session).then(|| kept.sanitised())
    }

    /// Keeps how far a meeting is, in the place of the one before.
    ///
    /// # Errors
    /// If the file cannot be written, or another program is writing it.
    pub fn keep_agenda(&self, kept: &KeptAgenda) -> Result<(), Error> {
        let path = self.kept_agenda_file();
        // RON can write all of these types.
        let text = to_string_pretty(kept, PrettyConfig::new().new_line("\n")).unwrap_or_default();
        let saving = || Error::io(Operation::Saving, &path);
        self.disk().create_folder(self.folder()).map_err(saving())?;
        // Without the lock, the program that clears away what a crash has left would take the temporary file for that.
        let _lock = Lock::take(&path, self.disk())
            .map_err(saving())?
            .ok_or_else(|| Error::HeldElsewhere { path: path.clone() })?;
        self.disk().replace(&path, format!("{text}\n").as_bytes()).map_err(saving())
    }
}

impl KeptAgenda {
    /// Without what no program has written: somebody may have edited the file.
    fn sanitised(mut self) -> Self {
        let texts = self.parts.iter_mut().flat_map(|part| [&mut part.what, &mut part.about]);
        for text in texts.chain([&mut self.title]) {
            *text = sanitise_line(text).into_owned();
        }
        let is_there = |part| part < self.parts.len();
        if !matches!(self.pace, KeptPace::Running { part, .. } | KeptPace::Paused { part } if is_there(part)) {
            self.pace = KeptPace::Ready;
        }
        self
    }
}
