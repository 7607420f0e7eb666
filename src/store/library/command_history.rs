//! What commands changed in a session, so that the next command can take it back. Each entry is the whole session as it was.
//! It stands with the earlier versions of the session, and counts only for the revision after the last of these commands:
//! what somebody changed since is never taken back with it.

use std::path::PathBuf;

use ron::ser::{PrettyConfig, to_string_pretty};
use serde::{Deserialize, Serialize};

use super::Library;
use crate::domain::Session;
use crate::store::format::{parse, read_session, write_session};

/// How many changes can be taken back.
const MOST: usize = 50;

/// Which way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Undo.
    Back,
    /// Redo.
    Forth,
}

/// The sessions before and after each change, the nearest one last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct CommandHistory {
    /// The revision that the last command saved.
    revision: u64,
    back: Vec<String>,
    forth: Vec<String>,
}

impl CommandHistory {
    /// The session as it was before the last change, or after the one that was taken back, with a revision above the present
    /// one; `None` if there is no such change, or a sealed round stands between.
    pub fn step(&mut self, now: &Session, way: Way) -> Option<Session> {
        let (from, to) = match way {
            Way::Back => (&mut self.back, &mut self.forth),
            Way::Forth => (&mut self.forth, &mut self.back),
        };
        let text = from.pop()?;
        let (mut session, ..) = read_session(text.as_bytes(), &PathBuf::new()).ok()?;
        to.push(write_session(now));
        session.revision = now.revision;
        session.raise_revision(now.revision);
        self.revision = session.revision;
        Some(session)
    }
}

impl Library {
    /// What can be taken back in a session as it is now; nothing if somebody else changed it since.
    #[must_use]
    pub fn command_history(&self, now: &Session) -> CommandHistory {
        let path = self.command_history_file(now);
        let read = self.disk().read_file(&path).and_then(|bytes| parse::<CommandHistory>(&bytes, &path));
        read.ok().filter(|history| history.revision == now.revision && !now.is_sealed()).unwrap_or_default()
    }

    /// Remembers that a command has changed a session. What is sealed is not remembered: a list of what was there before each
    /// vote would tell who came when.
    pub fn remember_command(&self, before: &Session, after: &Session) {
        if before.is_sealed() || after.is_sealed() {
            self.keep_command_history(after, &CommandHistory::default());
            return;
        }
        let mut history = self.command_history(before);
        history.back.push(write_session(before));
        let superfluous = history.back.len().saturating_sub(MOST);
        history.back.drain(..superfluous);
        history.forth.clear();
        history.revision = after.revision;
        self.keep_command_history(after, &history);
    }

    /// Keeps what can be taken back. The change itself is on disk by then; a history that cannot be written ends there, because
    /// its revision is no longer that of the session.
    pub fn keep_command_history(&self, session: &Session, history: &CommandHistory) {
        let path = self.command_history_file(session);
        if *history == CommandHistory::default() {
            if path.exists() {
                let _ = self.disk().remove(&path);
            }
            return;
        }
        // RON can write texts and numbers.
        let text = to_string_pretty(history, PrettyConfig::new().new_line("\n")).unwrap_or_default();
        let folder = self.version_folder(&session.id);
        let _ = self.disk().create_folder(folder.path());
        let _ = self.disk().replace(&path, text.as_bytes());
    }

    fn command_history_file(&self, session: &Session) -> PathBuf {
        self.version_folder(&session.id).path().join("commands.ron")
    }
}
