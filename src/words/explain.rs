//! Errors as sentences: what went wrong, and what to do about it.

use std::io;
use std::path::Path;

use super::{Sentences, Words};
use crate::domain::{AnswerError, AspectId, Card, CardError, Mark};
use crate::store::{Access, Error, Identity, Operation, Repair, Restored, Trashed, Wording};
use crate::text::sanitise_line;

/// Something that went wrong, in the user's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// One sentence: what went wrong, and why.
    pub why: String,
    /// One sentence: what to do.
    pub hint: String,
}

impl From<Sentences> for Trouble {
    fn from(sentences: Sentences) -> Self {
        Self::new(sentences.why, sentences.hint)
    }
}

impl Trouble {
    /// Makes both sentences safe to show, because a file name or a message of the system in them can hold any
    /// character.
    #[must_use]
    pub fn new(why: impl AsRef<str>, hint: impl AsRef<str>) -> Self {
        Self { why: sanitise_line(why.as_ref()).into_owned(), hint: sanitise_line(hint.as_ref()).into_owned() }
    }
}

impl Words {
    /// Explains why a report could not be written. The hint is about the place that was chosen for it, not about the
    /// data folder as in [`Self::explain`].
    #[must_use]
    pub fn explain_document(&self, error: &Error) -> Trouble {
        let words = &self.errors;
        match error {
            Error::Io { path, source, .. } => {
                let hint = match source.kind() {
                    io::ErrorKind::AlreadyExists => words.report_exists_hint,
                    io::ErrorKind::IsADirectory => words.report_folder_hint,
                    _ => words.report_hint,
                };
                Trouble::new((words.saving)(&path.to_string_lossy(), &self.io_reason(source)), hint)
            }
            _ => self.explain(error),
        }
    }

    /// Explains an error of the store.
    #[must_use]
    pub fn explain(&self, error: &Error) -> Trouble {
        let words = &self.errors;
        match error {
            Error::NoHome => words.no_home.into(),
            Error::Io { operation, path, source } => self.explain_io(*operation, path, source),
            Error::Unconfirmed { path, source } => {
                let why = (words.unconfirmed)(&path.to_string_lossy(), &self.io_reason(source));
                Trouble::new(why, words.unconfirmed_hint)
            }
            Error::Damaged { path, line, column, what } => {
                Trouble::new((words.damaged)(&name(path), *line, *column, &(words.damage)(what)), words.damaged_hint)
            }
            Error::TooLarge { path } => Trouble::new((words.too_large)(&name(path)), words.too_large_hint),
            Error::NoSession(reference) => Trouble::new((words.no_session)(reference), words.no_session_hint),
            Error::Ambiguous { reference, matches } => {
                let all: Vec<_> = matches.iter().map(|(id, title)| format!("{id} ({title})")).collect();
                Trouble::new((words.ambiguous)(reference), (words.ambiguous_hint)(&all.join(", ")))
            }
            Error::NoVersion(number) => Trouble::new((words.no_version)(&number.to_string()), words.no_version_hint),
            Error::OtherVersion { path, what, file, version } => {
                let sentence = match what {
                    Identity::Session => words.version_of_other_session,
                    Identity::Card => words.version_on_other_card,
                };
                Trouble::new(sentence(&name(path), version, file), words.other_version_hint)
            }
            Error::NoCard(id) => Trouble::new((words.no_card)(id), words.no_card_hint),
            Error::NotACard { path, why } => {
                Trouble::new((words.not_a_card)(&name(path), &self.explain_card(why)), words.not_a_card_hint)
            }
            Error::CardUnused { path, id, used } => {
                let used = used.as_deref().map(name);
                Trouble::new((words.card_unused)(&name(path), id, used.as_deref()), words.card_unused_hint)
            }
            Error::HeldElsewhere { path } => Trouble::new((words.held)(&name(path)), words.held_hint),
            Error::Sealed { path } => Trouble::new((words.sealed)(&name(path)), words.sealed_hint),
            Error::ReadOnly { path, why: Access::Newer } => {
                Trouble::new((words.read_only)(&name(path)), self.screen.newer)
            }
            Error::ReadOnly { path, why: Access::NotAllowed } => {
                Trouble::new((words.read_only)(&name(path)), self.screen.not_allowed)
            }
            Error::ReadOnly { path, .. } => Trouble::new((words.read_only)(&name(path)), words.held_hint),
            Error::NotRegular { path } => {
                Trouble::new((words.not_regular)(&path.to_string_lossy()), words.not_regular_hint)
            }
            Error::OtherFolder { path } => {
                Trouble::new((words.other_folder)(&path.to_string_lossy()), words.other_folder_hint)
            }
            Error::NotADate { path, text } => Trouble::new((words.not_a_date)(&name(path), text), words.damaged_hint),
        }
    }

    /// As [`Self::explain`]; of a damaged session with earlier versions it says that one of these can be brought back.
    #[must_use]
    pub fn explain_with_versions(&self, error: &Error, has_versions: bool) -> Trouble {
        let trouble = self.explain(error);
        match error.damaged_file() {
            Some(file) if has_versions => {
                let session = file.file_stem().unwrap_or_default().to_string_lossy();
                Trouble::new(trouble.why, (self.errors.damaged_hint_versions)(&session))
            }
            _ => trouble,
        }
    }

    /// Why something went wrong, in a few words that fit in another sentence.
    #[must_use]
    pub fn reason(&self, error: &Error) -> String {
        match error {
            Error::Io { source, .. } => self.io_reason(source),
            Error::Unconfirmed { .. } => self.errors.unconfirmed_reason.to_owned(),
            Error::OtherFolder { .. } => self.errors.other_folder_reason.to_owned(),
            _ => self.explain(error).why,
        }
    }

    /// Explains that the open session could not be saved.
    #[must_use]
    pub fn explain_unsaved(&self, error: &Error) -> Trouble {
        let hint = match error {
            Error::NotRegular { .. } => self.errors.not_regular_hint,
            Error::OtherFolder { .. } => self.errors.other_folder_hint,
            Error::HeldElsewhere { .. } => self.errors.held_hint,
            _ => self.errors.unsaved_hint,
        };
        Trouble::new((self.screen.not_saved)(&self.reason(error)), hint)
    }

    /// Explains why a session could not be saved elsewhere.
    #[must_use]
    pub fn explain_elsewhere(&self, error: &Error) -> Trouble {
        let trouble = self.explain_document(error);
        match error {
            Error::Io { source, .. } if source.kind() == io::ErrorKind::AlreadyExists => {
                Trouble::new(trouble.why, self.errors.elsewhere_exists_hint)
            }
            _ => trouble,
        }
    }

    /// Why the system refused, in a few words that fit in another sentence.
    #[must_use]
    pub fn io_reason(&self, source: &io::Error) -> String {
        let words = &self.errors;
        let reason = match source.kind() {
            io::ErrorKind::NotFound => words.not_found,
            io::ErrorKind::PermissionDenied => words.not_allowed,
            io::ErrorKind::StorageFull => words.disk_full,
            io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => words.no_room,
            io::ErrorKind::ReadOnlyFilesystem => words.read_only_disk,
            io::ErrorKind::AlreadyExists => words.already_there,
            io::ErrorKind::NotADirectory => words.not_a_folder,
            io::ErrorKind::InvalidFilename => words.bad_name,
            io::ErrorKind::CrossesDevices => words.other_disk,
            io::ErrorKind::ResourceBusy => words.busy,
            io::ErrorKind::IsADirectory => words.a_folder,
            io::ErrorKind::InvalidInput => words.not_a_file,
            _ => return (words.system_says)(&sanitise_line(&source.to_string())),
        };
        reason.to_owned()
    }

    fn explain_io(&self, operation: Operation, path: &Path, source: &io::Error) -> Trouble {
        let words = &self.errors;
        let why = self.io_reason(source);
        let sentence = match operation {
            Operation::Reading => words.reading,
            Operation::Saving => words.saving,
            Operation::Moving => words.moving,
        };
        Trouble::new(sentence(&path.to_string_lossy(), &why), words.io_hint)
    }

    fn explain_card(&self, why: &CardError) -> String {
        match why {
            CardError::Bare => self.errors.bare_card.to_owned(),
            CardError::Twice(id) => (self.errors.twice_on_card)(id),
            CardError::Descriptions { aspect, found, expected } => {
                (self.errors.cells_of_card)(aspect, *found, *expected)
            }
        }
    }

    /// Explains that somebody else changed a session's file; `conflict` is the file with their version. Ours may not be saved
    /// yet.
    #[must_use]
    pub fn explain_conflict(&self, conflict: &Path, is_saved: bool) -> Trouble {
        let words = &self.errors;
        let hint = if is_saved { words.conflict_hint } else { words.conflict_unsaved_hint };
        Trouble::new(words.conflict, hint(&name(conflict)))
    }

    /// What was moved to the trash, in a few words that fit in another sentence.
    #[must_use]
    pub fn name_of_trashed(&self, trashed: &Trashed) -> String {
        match trashed.link_to() {
            Some(file) => (self.notice.only_link)(&trashed.name(), &sanitise_line(&file.to_string_lossy())),
            None => trashed.name(),
        }
    }

    /// What was taken back from the trash, in a few words that fit in another sentence.
    #[must_use]
    pub fn name_of_restored(&self, name: &str, restored: &Restored) -> String {
        if restored.is_elsewhere {
            (self.notice.under_other_name)(name, &sanitise_line(&restored.path.to_string_lossy()))
        } else {
            name.to_owned()
        }
    }

    /// Explains what was repaired in a session's file.
    #[must_use]
    pub fn explain_repairs(&self, repairs: &[Repair], card: &Card) -> Trouble {
        let words = &self.errors;
        let title = |aspect: &AspectId| label(aspect, card);
        let mark = |mark: &Mark| self.domain.mark(*mark);
        let sentences = repairs.iter().map(|repair| match repair {
            Repair::RowTwice(aspect) => (words.row_twice)(&title(aspect)),
            Repair::MarkTwice(aspect, which) => (words.mark_twice)(mark(which), &title(aspect)),
            Repair::NoSuchAspect(aspect) => (words.no_such_aspect)(aspect.as_str()),
            Repair::NoSuchPlace(aspect, which) => (words.no_such_place)(mark(which), &title(aspect)),
        });
        let why = format!("{} {}", words.repaired, sentences.collect::<Vec<_>>().join(" "));
        Trouble::new(why, words.repaired_hint)
    }

    /// Explains what has become of the card that the group read; `None` if it is still the same.
    #[must_use]
    pub fn explain_wording(&self, wording: &Wording) -> Option<Trouble> {
        let words = &self.errors;
        match wording {
            Wording::Current => None,
            Wording::Changed { aspects, lapsed } => {
                let hint = if *lapsed == 0 { words.card_changed_hint.to_owned() } else { (self.lapsed.told)(*lapsed) };
                Some(Trouble::new((words.card_changed)(&aspects.join(", ")), hint))
            }
            Wording::Former => Some(words.card_replaced.into()),
            Wording::Missing(id) => Some(Trouble::new((words.card_missing)(id), words.card_missing_hint)),
        }
    }

    /// Explains why a text is not an answer on this card.
    #[must_use]
    pub fn explain_answer(&self, error: &AnswerError, card: &Card) -> Trouble {
        let words = &self.errors;
        let why = match error {
            AnswerError::NoScenario(text) => (words.no_scenario)(text),
            AnswerError::Ambiguous(text) => (words.ambiguous_scenario)(text),
            AnswerError::NotAdjacent(text) => (words.not_adjacent)(text),
        };
        let all =
            card.scenarios().iter().enumerate().map(|(column, scenario)| format!("{} {}", column + 1, scenario.title));
        Trouble::new(why, (words.scenario_hint)(&all.collect::<Vec<_>>().join(", ")))
    }
}

/// What an aspect is called; one that is not on the card by its id.
fn label(aspect: &AspectId, card: &Card) -> String {
    card.row(aspect).map_or_else(|| aspect.to_string(), |row| card.aspects()[row].label.clone())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
