//! The sessions of the library: looked up, read for the list, renamed, moved to the trash and back.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crate::app::{Intent, Msg, Screen, SessionRow};
use crate::domain::{Card, Marked};
use crate::store::{BUNDLED_CARD, NamedIds, SessionEntry};
use crate::tui::program::Program;
use crate::tui::program::lookup::{Answer, Lookup, Question};

/// How many sessions the start screen shows at most.
const RECENT: usize = 8;
/// Up to so many files are listed before the frame that shows them. The times of more are looked at after it.
const LISTED_AT_ONCE: usize = 500;

impl Program {
    /// Looks up the sessions that were saved last, and the card that can be read without one.
    pub(in crate::tui::program) fn look_up_start(&mut self) -> Msg {
        if self.library.has_more_files_than(LISTED_AT_ONCE) {
            self.look_up_later(Question::Files);
            return Msg::Started {
                recent: Vec::new(),
                card: self.start_card(),
                own_cards: self.own_titles(),
                is_looking: true,
            };
        }
        self.list.named_ids = None;
        self.started(&self.library.listing().unwrap_or_default())
    }

    fn started(&self, files: &[PathBuf]) -> Msg {
        let named_ids = self.list.named_ids.as_ref().map_or_else(|| Cow::Owned(NamedIds::of(files)), Cow::Borrowed);
        let mut recent = self.library.readable(files, RECENT, &named_ids);
        if recent.is_empty() {
            recent.extend(self.library.first_readable(files, &named_ids));
        }
        let recent = recent.into_iter().map(|entry| self.row(entry)).collect();
        Msg::Started { recent, card: self.start_card(), own_cards: self.own_titles(), is_looking: false }
    }

    fn start_card(&self) -> Option<Box<Card>> {
        self.library.card(BUNDLED_CARD).ok().map(Box::new)
    }

    /// The user's own cards that can be read: id and title.
    fn own_titles(&self) -> Vec<(String, String)> {
        self.own_cards().into_iter().map(|card| (card.id().to_owned(), card.title().to_owned())).collect()
    }

    pub(super) fn look_up_list(&mut self) -> Msg {
        if self.library.has_more_files_than(LISTED_AT_ONCE) {
            self.look_up_later(Question::Files);
            return Msg::Listed { files: Rc::clone(&self.list.known), has_trash: self.has_trash(), is_looking: true };
        }
        self.list.named_ids = None;
        match self.library.listing() {
            Ok(files) => Msg::Listed { files, has_trash: self.has_trash(), is_looking: false },
            Err(error) => self.failed(&error),
        }
    }

    /// Reads all of these sessions, because a word is looked for in them or they are sorted by what is in them.
    pub(super) fn read_all(&mut self, files: Vec<PathBuf>) -> Option<Msg> {
        self.look_up_later(Question::Entries(files));
        None
    }

    fn look_up_later(&mut self, question: Question) {
        let waker = self.waker.as_ref().and_then(|waker| waker.try_clone().ok());
        // What was looked up before is told to stop first: it would keep the processors busy.
        self.list.lookup = None;
        self.list.lookup = Some(Lookup::new(&self.library, question, waker));
    }

    /// Handles what has been found out; whether there was anything.
    pub(in crate::tui::program) fn receive_lookups(&mut self) -> bool {
        let answers = self.list.answers();
        let has_news = !answers.is_empty();
        for answer in answers {
            if let Some(msg) = self.looked_up(answer) {
                self.handle(msg);
            }
        }
        has_news
    }

    fn looked_up(&mut self, answer: Answer) -> Option<Msg> {
        let files: Rc<[PathBuf]> = match answer {
            Answer::Files(Ok((files, named_ids))) => {
                self.list.named_ids = Some(named_ids);
                files.into()
            }
            Answer::Files(Err(error)) => return Some(self.failed(&error)),
            Answer::Entries(entries, is_last) => {
                let rows = entries.into_iter().map(|entry| self.row(entry)).collect();
                return Some(Msg::RowsRead { rows, is_last });
            }
        };
        self.list.known = Rc::clone(&files);
        match &self.model.screen {
            Screen::Start(start) if start.is_looking => Some(self.started(&files)),
            Screen::Sessions(_) => Some(Msg::Listed { files, has_trash: self.has_trash(), is_looking: false }),
            _ => None,
        }
    }

    /// Whether there is anything in the trash. If it cannot be read, trying to take something back tells why.
    fn has_trash(&self) -> bool {
        self.library.trashed().map_or(true, |trashed| !trashed.is_empty())
    }

    /// Reads what the list shows of these sessions, and then what was to be done with them.
    pub(in crate::tui::program) fn read_sessions(&self, files: &[PathBuf], then: Option<Intent>) -> Msg {
        let entries = self.library.entries(files, &self.named_ids());
        Msg::Read { rows: entries.into_iter().map(|entry| self.row(entry)).collect(), then }
    }

    fn named_ids(&self) -> Cow<'_, NamedIds> {
        self.list.named_ids.as_ref().map_or_else(|| Cow::Owned(self.library.named_ids()), Cow::Borrowed)
    }

    fn row(&self, entry: SessionEntry) -> SessionRow {
        let SessionEntry { path, summary } = entry;
        match summary {
            Ok(summary) => SessionRow::Readable {
                path,
                title: summary.title,
                date: summary.date,
                partnership: summary.partnership,
                marked: Marked { aspects: summary.aspects, ..summary.answered },
                is_sealed: summary.is_sealed,
                is_conflict: summary.is_conflict,
                file_name: summary.file_name,
            },
            Err(error) => {
                let trouble =
                    self.display.look.words.explain_with_versions(&error, self.library.has_versions_for(&error));
                SessionRow::Damaged { path, trouble }
            }
        }
    }

    pub(super) fn rename_session(&mut self, path: &Path, title: String) -> Msg {
        let (conflicts, renamed) = self.tidied().rename(path, title);
        self.tell_conflicts(&conflicts, renamed.is_ok());
        match renamed {
            Ok(()) => self.look_up_list(),
            Err(error) => self.failed(&error),
        }
    }

    pub(super) fn trash_session(&mut self, path: &Path) -> Msg {
        self.tidied();
        match self.list.trash(&self.library, path) {
            Ok(trashed) => Msg::Trashed(self.display.look.words.name_of_trashed(&trashed)),
            Err(error) => self.failed(&error),
        }
    }

    pub(super) fn restore_session(&mut self) -> Option<Msg> {
        match self.list.restore(&self.library) {
            Ok(restored) => restored
                .map(|(name, restored)| Msg::Restored(self.display.look.words.name_of_restored(&name, &restored))),
            Err(error) => Some(self.failed(&error)),
        }
    }
}
