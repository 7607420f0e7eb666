//! A text on its way to the user's own editor and back. A file that the editor has changed stays where it is until its text
//! is in the session and on disk.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::Program;
use super::stage_request::StageRequest;
use crate::app::{EditTarget, Editor, Msg, OpenCard, SaveState};
use crate::domain::{AspectId, Part};
use crate::store::{Error, slug};
use crate::text::{Encoding, decode};
use crate::tui::event::EditorEnd;
use crate::words::Trouble;

/// The files that are with the user's own editor, or were: one that has a window of its own may still write.
#[derive(Debug, Default)]
pub struct EditorFiles {
    known: BTreeMap<PathBuf, Known>,
}

/// What this program knows of such a file.
#[derive(Debug)]
struct Known {
    /// What it held when it was written, or when its text was taken over.
    bytes: Vec<u8>,
    is_taken_over: bool,
}

/// What is in a file that was with an editor.
enum Found {
    /// Nothing that is not known already.
    Nothing,
    TooLong,
    Text(Vec<u8>),
}

impl Program {
    /// Hands the text that is being written to the user's own editor. If that has left a text from before, takes it over
    /// instead.
    pub(super) fn hand_to_editor(&mut self, text: &str) -> Option<Msg> {
        let path = self.path_for_editor()?;
        match self.look_into(&path, text) {
            Ok(Found::Nothing) => {
                if let Err(error) = self.library.write_editor_text(&path, text) {
                    return Some(self.failed(&error));
                }
                let known = Known { bytes: text.as_bytes().to_vec(), is_taken_over: false };
                self.editor_files.known.insert(path.clone(), known);
                self.ask_stage(StageRequest::Edit(path))
            }
            Ok(Found::TooLong) => self.ask_stage(StageRequest::Edit(path)),
            Ok(Found::Text(bytes)) => {
                let words = &self.display.look.words.own_editor;
                let message = Trouble::new((words.taken_over)(&path.to_string_lossy()), words.taken_over_hint);
                self.tell(message);
                self.take_over(&path, bytes);
                None
            }
            Err(error) => Some(self.failed(&error)),
        }
    }

    /// Takes the text back from the user's own editor, or says why not, and where it is.
    pub fn edited(&mut self, path: &Path, ended: io::Result<EditorEnd>) {
        let words = &self.display.look.words.own_editor;
        let shown_path = path.to_string_lossy();
        let ended = match ended {
            Ok(ended) => ended,
            Err(error) => {
                self.forget_unchanged(path);
                return self.tell_not_started(&error);
            }
        };
        match (self.look_into(path, ""), ended) {
            (Ok(Found::Nothing), EditorEnd::Failed) => {
                self.forget_unchanged(path);
                self.tell(words.failed.into());
            }
            (Ok(Found::Nothing), EditorEnd::AtOnce) => {
                self.tell(Trouble::new(words.came_back_at_once, (words.came_back_at_once_hint)(&shown_path)));
            }
            (Ok(Found::Nothing), EditorEnd::Left | EditorEnd::Interrupted) => {}
            (Ok(Found::TooLong), _) => self.tell(Trouble::new((words.too_long)(&shown_path), words.too_long_hint)),
            (Ok(Found::Text(_)), EditorEnd::Failed) => {
                self.tell(Trouble::new((words.failed_with_text)(&shown_path), words.failed_with_text_hint));
            }
            // The text was left by keys that came at once with the one that opened the editor.
            (Ok(Found::Text(_)), _) if self.path_for_editor().is_none_or(|written| written != path) => {
                self.tell(Trouble::new((words.left_behind)(&shown_path), words.left_behind_hint));
            }
            (Ok(Found::Text(bytes)), _) => self.take_over(path, bytes),
            (Err(error), _) => self.handle(self.failed(&error)),
        }
    }

    fn tell_not_started(&mut self, error: &io::Error) {
        let words = self.display.look.words;
        let (why, hint) = (words.own_editor.not_started, words.own_editor.not_started_hint);
        self.tell(if error.kind() == io::ErrorKind::InvalidInput {
            words.own_editor.not_understood.into()
        } else {
            Trouble::new(why(&words.io_reason(error)), hint)
        });
    }

    /// The file of the text that is being written, the same every time: what was left in it is found again.
    fn path_for_editor(&self) -> Option<PathBuf> {
        let OpenCard { card, session, .. } = self.open_card()?;
        // Two programs may each have a card without a session.
        let session = if session.id.is_empty() { std::process::id().to_string() } else { slug(&session.id) };
        // Two ids may have one slug.
        let name =
            |aspect: &AspectId| format!("{}-{}", card.row(aspect).map_or(0, |row| row + 1), slug(aspect.as_str()));
        let text = match &self.model.editor()?.target {
            EditTarget::Reflection(aspect, Part::Explanation) => format!("{}-explanation", name(aspect)),
            EditTarget::Reflection(aspect, Part::Evidence) => format!("{}-evidence", name(aspect)),
            EditTarget::Note => "note".to_owned(),
        };
        Some(self.library.editor_text(&format!("{session}-{text}")))
    }

    /// Looks whether there is another text in a file than was handed over, or than `text`.
    fn look_into(&self, path: &Path, text: &str) -> Result<Found, Error> {
        let bytes = match self.library.read_editor_text(path) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(Found::Nothing),
            Err(Error::TooLarge { .. }) => return Ok(Found::TooLong),
            Err(error) => return Err(error),
        };
        let known = self.editor_files.known.get(path);
        let is_known = known.map_or(bytes == text.as_bytes(), |known| known.bytes == bytes);
        if is_known {
            return Ok(Found::Nothing);
        }
        Ok(if Editor::fits(&decode(&bytes).0) { Found::Text(bytes) } else { Found::TooLong })
    }

    fn take_over(&mut self, path: &Path, bytes: Vec<u8>) {
        let (text, encoding) = decode(&bytes);
        self.handle(Msg::Edited(text.into_owned()));
        self.editor_files.known.insert(path.to_owned(), Known { bytes, is_taken_over: true });
        self.wait_for_saver();
        if encoding == Encoding::Utf8 {
            self.forget_what_is_saved(path);
        } else {
            // Which letters were meant is a guess: until the session is closed, the file can be looked at.
            let words = &self.display.look.words.own_editor;
            let why = (words.converted)(&path.to_string_lossy(), encoding.name());
            self.tell(Trouble::new(why, words.converted_hint));
        }
    }

    /// Removes the files of a session that is closed, but those that hold what is nowhere else.
    pub(super) fn forget_editor_files(&mut self) {
        for path in self.editor_files.known.keys().cloned().collect::<Vec<_>>() {
            self.forget_unchanged(&path);
            self.forget_what_is_saved(&path);
        }
        self.editor_files.known.clear();
    }

    fn forget_unchanged(&mut self, path: &Path) {
        self.forget_if(path, |known| !known.is_taken_over);
    }

    fn forget_what_is_saved(&mut self, path: &Path) {
        let is_saved = self.open_card().is_some_and(|open_card| matches!(open_card.save_state, SaveState::Saved(_)));
        self.forget_if(path, |known| known.is_taken_over && is_saved);
    }

    /// Removes a file unless it holds something else than is known. If that fails, the next start tells of it.
    fn forget_if(&mut self, path: &Path, may_go: impl FnOnce(&Known) -> bool) {
        let held = self.library.read_editor_text(path).ok().flatten();
        let Some(known) = self.editor_files.known.get(path) else { return };
        if held.is_some_and(|held| held == known.bytes) && may_go(known) {
            let _ = self.library.remove_editor_text(path);
            self.editor_files.known.remove(path);
        }
    }

    /// Says where an editor has left a text when the program ended before it; whether there is any.
    pub(super) fn tell_of_left_texts(&mut self) -> bool {
        // Not on a screen that an audience sees, and not in the place of something else that matters.
        if self.follower.is_some() || self.model.is_presenting() || self.model.notice.is_some() {
            return false;
        }
        let Some(first) = self.library.editor_texts().into_iter().next() else { return false };
        let words = &self.display.look.words.own_editor;
        self.tell(Trouble::new((words.left_behind)(&first.to_string_lossy()), words.left_behind_hint));
        true
    }
}
