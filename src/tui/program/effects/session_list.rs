//! The sessions of the library: looked up, read for the list, renamed, moved to the trash and back.

use std::path::{Path, PathBuf};

use crate::app::{Intent, Msg, SessionRow};
use crate::domain::Marked;
use crate::store::{BUNDLED_CARD, SessionEntry};
use crate::tui::program::Program;

/// How many sessions the start screen shows at most.
const RECENT: usize = 8;

impl Program {
    /// Looks up the sessions that were saved last, and the card that can be read without one.
    pub(in crate::tui::program) fn look_up_start(&mut self) -> Msg {
        let files = self.library.listing().unwrap_or_default();
        let mut recent = self.library.readable(&files, RECENT);
        if recent.is_empty() {
            recent.extend(self.library.first_readable(&files));
        }
        let recent = recent.into_iter().map(|entry| self.row(entry)).collect();
        let own_cards = self.library.cards().unwrap_or_default().into_iter().flatten();
        let own_cards = own_cards.filter(|card| card.id() != BUNDLED_CARD);
        let own_cards = own_cards.map(|card| (card.id().to_owned(), card.title().to_owned())).collect();
        Msg::Started { recent, card: self.library.card(BUNDLED_CARD).ok().map(Box::new), own_cards }
    }

    pub(super) fn look_up_list(&mut self) -> Msg {
        match self.library.listing() {
            Ok(files) => Msg::Listed { files, has_trash: self.has_trash() },
            Err(error) => self.failed(&error),
        }
    }

    /// Whether there is anything in the trash. If it cannot be read, trying to take something back tells why.
    fn has_trash(&self) -> bool {
        self.library.trashed().map_or(true, |trashed| !trashed.is_empty())
    }

    /// Reads what the list shows of these sessions, and then what was to be done with them.
    pub(in crate::tui::program) fn read_sessions(&self, files: &[PathBuf], then: Option<Intent>) -> Msg {
        let entries = self.library.entries(files);
        Msg::Read { rows: entries.into_iter().map(|entry| self.row(entry)).collect(), then }
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
