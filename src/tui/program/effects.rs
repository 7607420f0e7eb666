//! What the model asks of the outside world, and what it hears of it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Program, View, theme};
use crate::app::{
    Agenda, AgendaPart, Effect, Intent, Msg, NewSession, OpenCard, SaveState, SessionRow, Settings, VersionRow,
    Versions, WhyReadOnly,
};
use crate::domain::{Card, Session};
use crate::report::Format;
use crate::store::{
    Access, AgendaPartFile, BUNDLED_CARD, Config, Draft, Entry, Error, Existing, Library, Opened, SessionFile, Trashed,
    Version,
};
use crate::tui::follow::Follower;
use crate::tui::saver::Saver;
use crate::tui::watch::Seen;
use crate::tui::{StageRequest, paper};

/// In bytes. Of 100,000 bytes of OSC 52, the most that terminals in use are known to take, a third goes to base64.
const LARGEST_COPY: usize = 74_994;

impl Program {
    /// Does what the model asks for; returns what the model is to hear of it.
    pub(super) fn perform(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Start => Some(self.start()),
            Effect::List => Some(self.list()),
            Effect::Read { path, then } => Some(self.read(&[path], Some(then))),
            Effect::Open(path) => Some(self.open_session(&path)),
            Effect::Browse => Some(match self.library.card(BUNDLED_CARD) {
                Ok(card) => self.browse(card),
                Err(error) => self.failed(&error),
            }),
            Effect::Create(new) => Some(self.create(new)),
            Effect::Keep(session) => Some(self.keep(*session)),
            Effect::Save(session) => {
                self.saver.as_mut()?.save(session);
                None
            }
            Effect::Rename { path, title } => Some(self.rename(&path, title)),
            Effect::Trash(path) => Some(self.trash(&path)),
            Effect::Restore => self.restore(),
            Effect::Versions { path, name } => Some(self.versions(path, name)),
            Effect::Recover { path, revision } => Some(self.recover(&path, revision)),
            Effect::SaveElsewhere { path, session } => Some(match self.library.export(&path, &session) {
                Ok(()) => Msg::SavedElsewhere(path.to_string_lossy().into_owned()),
                Err(error) => self.failed(&error),
            }),
            Effect::ReadAgenda => Some(Msg::Agenda(self.read_agenda())),
            Effect::EditElsewhere(text) => {
                self.stage_request = Some(StageRequest::Edit(text));
                None
            }
            Effect::FindReportPlace => {
                Some(Msg::ReportPlace(paper::place(&self.library, self.open_card()?, self.look.words)))
            }
            Effect::WriteReport { format, place, replace } => self.write_report(format, &place, replace),
            Effect::CopyReport(format) => self.copy_report(format),
            Effect::OpenOutside(path) => {
                self.stage_request = Some(StageRequest::Open(path));
                None
            }
            Effect::Close => Some(if self.is_unsaved() { Msg::StillUnsaved } else { self.close() }),
            Effect::SaveSettings(settings) => self.save_settings(settings),
            Effect::Quit { sure } => {
                let stays = !sure && self.is_unsaved();
                self.over = !stays;
                stays.then_some(Msg::StillUnsaved)
            }
        }
    }

    /// Reads the plan of the meeting; what is wrong with the user's own is told, and stops nothing.
    fn read_agenda(&mut self) -> Agenda {
        let (file, wrong) = self.library.agenda();
        if let Some(error) = wrong {
            self.tell(self.look.words.explain(&error));
        }
        let part = |part: AgendaPartFile| AgendaPart {
            what: part.what,
            about: part.about,
            planned: Duration::from_secs(60 * u64::from(part.minutes)),
            spent: Duration::ZERO,
        };
        Agenda::new(file.title, file.parts.into_iter().map(part).collect())
    }

    /// Whether the disk has refused the last changes. Waits for what is on its way there.
    fn is_unsaved(&mut self) -> bool {
        self.settle();
        self.open_card().is_some_and(OpenCard::is_unsaved)
    }

    /// Lets go of the open session, all of which is on disk.
    fn close(&mut self) -> Msg {
        self.finish();
        self.start()
    }

    fn failed(&self, error: &Error) -> Msg {
        Msg::Failed(self.look.words.explain_in(&self.library, error))
    }

    pub(super) fn start(&mut self) -> Msg {
        let latest = self.shelf.files(&self.library).ok().and_then(|files| self.library.first_readable(&files));
        Msg::Started(latest.map(|entry| self.row(entry)))
    }

    fn list(&mut self) -> Msg {
        match self.shelf.files(&self.library) {
            Ok(files) => Msg::Listed { files, has_trash: !self.trashed().is_empty() },
            Err(error) => self.failed(&error),
        }
    }

    pub(super) fn read(&mut self, files: &[PathBuf], then: Option<Intent>) -> Msg {
        let entries = self.shelf.entries(&self.library, files);
        Msg::Read { rows: entries.into_iter().map(|entry| self.row(entry)).collect(), then }
    }

    fn row(&self, entry: Entry) -> SessionRow {
        let Entry { path, summary } = entry;
        match summary {
            Ok(summary) => SessionRow::Readable {
                path,
                title: summary.title,
                date: summary.date,
                partnership: summary.partnership,
                marked: summary.marked,
                aspects: summary.aspects,
                is_conflict: summary.is_conflict,
            },
            Err(error) => SessionRow::Damaged { path, trouble: self.look.words.explain_in(&self.library, &error) },
        }
    }

    fn open_session(&mut self, path: &Path) -> Msg {
        self.finish();
        match self.tidied().open(path) {
            Ok(opened) => self.take_up(opened),
            Err(error) => self.failed(&error),
        }
    }

    pub(super) fn take_up(&mut self, opened: Opened) -> Msg {
        let Opened { file, session, card, repairs } = opened;
        let save_state = match file.access() {
            Access::Writable => SaveState::Saved(self.clock.now()),
            Access::HeldElsewhere => SaveState::ReadOnly(WhyReadOnly::HeldElsewhere),
            Access::Newer => SaveState::ReadOnly(WhyReadOnly::Newer),
            Access::NotAllowed => SaveState::ReadOnly(WhyReadOnly::NotAllowed),
        };
        self.put_in_charge(file);
        self.tell_unused_card(&card);
        if !repairs.is_empty() {
            self.tell(self.look.words.explain_repairs(&repairs, &card));
        }
        Msg::Opened(Box::new((card, session, save_state)))
    }

    pub(super) fn follow(&mut self, path: &Path) -> Msg {
        let wake = self.wake.as_ref().and_then(|wake| wake.try_clone().ok());
        let follower = self.follower.insert(Follower::new(self.library.clone(), path, wake));
        Msg::Followed(Box::new(follower.look(Seen::Changed)))
    }

    /// Where several cards have the id of the one that is opened, it is said which one it is.
    fn tell_unused_card(&mut self, card: &Card) {
        if let Some(unused) = self.library.unused_cards(card.id()).first() {
            self.tell(self.look.words.explain(unused));
        }
    }

    pub(super) fn browse(&mut self, card: Card) -> Msg {
        self.tell_unused_card(&card);
        let session = Session::new(String::new(), String::new(), self.model.today, &card);
        Msg::Opened(Box::new((card, session, SaveState::Sketch)))
    }

    fn create(&mut self, new: NewSession) -> Msg {
        self.finish();
        let NewSession { title, date, partnership } = new;
        let created = self.library.card(BUNDLED_CARD).and_then(|card| {
            let (file, session) = self.library.create(Draft { title, date, partnership }, &card)?;
            Ok((file, session, card))
        });
        match created {
            Ok((file, session, card)) => {
                self.put_in_charge(file);
                Msg::Opened(Box::new((card, session, SaveState::Saved(self.clock.now()))))
            }
            Err(error) => self.failed(&error),
        }
    }

    fn keep(&mut self, mut session: Session) -> Msg {
        self.finish();
        match self.library.adopt(&mut session) {
            Ok(file) => {
                self.put_in_charge(file);
                Msg::Kept { id: session.id, revision: session.revision, at: self.clock.now() }
            }
            Err(error) => self.failed(&error),
        }
    }

    fn put_in_charge(&mut self, file: SessionFile) {
        let wake = self.wake.as_ref().and_then(|wake| wake.try_clone().ok());
        self.path = Some(file.path().to_owned());
        self.view =
            if file.access() == Access::Writable { View::Expected(file.path().to_owned()) } else { View::Closed };
        self.saver = Some(Saver::new(file, wake));
    }

    /// The library, once nobody tidies it any more.
    fn tidied(&mut self) -> &Library {
        self.tidying.wait();
        &self.library
    }

    fn rename(&mut self, path: &Path, title: String) -> Msg {
        match self.tidied().rename(path, title) {
            Ok(()) => self.list(),
            Err(error) => self.failed(&error),
        }
    }

    fn versions(&self, path: PathBuf, name: String) -> Msg {
        let rows = self.library.versions(&path).iter().map(|version| self.version_row(version)).collect();
        Msg::Versions(Versions { path, name, rows, chosen: 0 })
    }

    fn version_row(&self, version: &Version) -> VersionRow {
        let marked = self.library.read_version(version).ok();
        let marked = marked.map(|session| (session.aspects_marked(), session.reflections.len()));
        VersionRow { revision: version.revision, saved: self.clock.local(version.saved), marked }
    }

    fn recover(&mut self, path: &Path, revision: u64) -> Msg {
        let Some(version) = self.library.versions(path).into_iter().find(|version| version.revision == revision) else {
            return self.failed(&Error::NoSession(revision.to_string()));
        };
        match self.tidied().recover(path, &version) {
            Ok(_) => Msg::Recovered(revision),
            Err(error) => self.failed(&error),
        }
    }

    fn trash(&mut self, path: &Path) -> Msg {
        match self.tidied().trash(path) {
            Ok(trashed) => {
                let name = trashed.name();
                self.thrown_away.push(trashed);
                Msg::Trashed(name)
            }
            Err(error) => self.failed(&error),
        }
    }

    /// What is in the trash: what lay there already, then what was thrown away since the program started.
    fn trashed(&self) -> Vec<Trashed> {
        let mut all = self.library.trashed();
        all.retain(|trashed| !self.thrown_away.contains(trashed));
        all.extend(self.thrown_away.iter().cloned());
        all
    }

    fn restore(&mut self) -> Option<Msg> {
        let trashed = self.trashed().pop()?;
        let name = trashed.name();
        Some(match self.library.restore(&trashed) {
            Ok(()) => {
                self.thrown_away.retain(|thrown_away| *thrown_away != trashed);
                Msg::Restored(name)
            }
            Err(error) => self.failed(&error),
        })
    }

    fn write_report(&self, format: Format, place: &str, replace: bool) -> Option<Msg> {
        let document = paper::document(self.open_card()?, format, self.model.today, self.look.words);
        let name = paper::name(self.open_card()?, self.look.words);
        let existing = if replace { Existing::Replace } else { Existing::Keep };
        let file = format!("{name}.{}", format.extension());
        Some(paper::write(&self.library, &document, place, &file, existing, self.look.words))
    }

    fn copy_report(&mut self, format: Format) -> Option<Msg> {
        let document = paper::document(self.open_card()?, format, self.model.today, self.look.words);
        if document.len() > LARGEST_COPY {
            return Some(Msg::Failed(self.look.words.report_sheet.too_large.into()));
        }
        self.stage_request = Some(StageRequest::Copy(String::from_utf8_lossy(&document).into_owned()));
        None
    }

    fn save_settings(&mut self, settings: Settings) -> Option<Msg> {
        self.look.theme = theme(settings.theme, self.no_color);
        let saved = self.library.config().and_then(|config| {
            let theme = Some(settings.theme.name().to_owned());
            self.library.save_config(&Config { theme, mouse_off: !settings.mouse, ..config })
        });
        saved.err().map(|error| self.failed(&error))
    }
}
