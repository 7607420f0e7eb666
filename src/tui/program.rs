//! The program without its terminal: the model, the files, and the effects that connect them.

use std::collections::VecDeque;
use std::io::PipeWriter;
use std::path::{Path, PathBuf};

use jiff::ZonedDateTime;
use jiff::civil::{Date, Time};
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::saver::{Outcome, Saver};
use crate::app::{
    Effect, Keeping, Keymap, Model, Msg, NewSession, Notice, Screen, SessionRow, Settings, Sitting, ThemeName,
    WhyReadOnly, update,
};
use crate::domain::{Card, Edit, Session};
use crate::store::{Access, BUNDLED_CARD, Config, Draft, Entry, Error, Library, SessionFile, Trashed};
use crate::text::Typesetter;
use crate::ui::{Drawn, Glyphs, Look, Theme, draw};
use crate::words::{Trouble, Words};

/// What the program opens with.
#[derive(Clone, Debug)]
pub enum Opening {
    /// The start screen.
    Start,
    /// A session.
    Session(PathBuf),
    /// A card, without a session.
    Browse(Box<Card>),
}

/// How the program looks and speaks here.
#[derive(Clone, Copy, Debug)]
pub struct Preferences {
    /// What the user can change in the program.
    pub settings: Settings,
    /// Signs in ASCII only.
    pub ascii: bool,
    /// No colours, whatever the theme.
    pub no_color: bool,
    /// The language.
    pub words: &'static Words,
}

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The computer.
    System,
    /// It stands still, for tests and pictures.
    Fixed(Date, Time),
}

impl Clock {
    /// Today.
    #[must_use]
    pub fn today(self) -> Date {
        match self {
            Self::System => ZonedDateTime::now().date(),
            Self::Fixed(date, _) => date,
        }
    }

    /// The time of day.
    #[must_use]
    pub fn now(self) -> Time {
        match self {
            Self::System => ZonedDateTime::now().time(),
            Self::Fixed(_, time) => time,
        }
    }
}

/// The program without its terminal.
#[derive(Debug)]
pub struct Program {
    model: Model,
    library: Library,
    clock: Clock,
    look: Look,
    no_color: bool,
    typesetter: Typesetter,
    drawn: Drawn,
    saver: Option<Saver>,
    wake: Option<PipeWriter>,
    trashed: Vec<Trashed>,
    over: bool,
}

impl Program {
    /// Sets the program up. `keymap` is the key table; `wake` is written to when something happens elsewhere.
    #[must_use]
    pub fn new(library: Library, keymap: Keymap, preferences: Preferences, clock: Clock, opening: Opening) -> Self {
        let Preferences { settings, ascii, no_color, words } = preferences;
        let look = Look { theme: theme(settings.theme, no_color), glyphs: Glyphs::new(ascii), words };
        let mut program = Self {
            model: Model::new(keymap, settings, clock.today()),
            library,
            clock,
            look,
            no_color,
            typesetter: Typesetter::default(),
            drawn: Drawn::default(),
            saver: None,
            wake: None,
            trashed: Vec::new(),
            over: false,
        };
        program.open(opening);
        program
    }

    /// Where to write when something happens on another thread.
    pub fn wake_through(&mut self, wake: PipeWriter) {
        self.wake = Some(wake);
    }

    /// The state of the program.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Whether the user has asked to leave.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// Whether the program wants the mouse.
    #[must_use]
    pub fn wants_mouse(&self) -> bool {
        self.model.settings.mouse
    }

    /// Where the cursor belongs, as last drawn.
    #[must_use]
    pub fn cursor(&self) -> Option<Position> {
        self.drawn.cursor
    }

    /// How many texts have been wrapped so far: each once per width.
    #[must_use]
    pub fn wraps(&self) -> usize {
        self.typesetter.wraps()
    }

    /// Draws the program.
    pub fn draw(&mut self, buf: &mut Buffer) {
        self.drawn = draw(buf, &self.model, &self.look, &mut self.typesetter);
        self.model.settle(self.drawn.extent);
    }

    /// Lets something happen, and everything that comes of it.
    pub fn handle(&mut self, msg: Msg) {
        let mut waiting = VecDeque::from([msg]);
        while let Some(msg) = waiting.pop_front() {
            for effect in update(&mut self.model, msg, self.look.words) {
                waiting.extend(self.perform(effect));
            }
        }
    }

    /// Lets the mouse press on what was drawn there.
    pub fn press(&mut self, column: u16, row: u16) {
        if let Some(target) = self.drawn.target(column, row) {
            self.handle(Msg::Click(target));
        }
    }

    /// Takes in what has come from other threads; says whether there was anything.
    pub fn collect(&mut self) -> bool {
        let outcomes = self.saver.as_mut().map(Saver::outcomes).unwrap_or_default();
        self.take_in(outcomes)
    }

    /// Waits until everything that is being saved has come to something.
    pub fn settle(&mut self) -> bool {
        let outcomes = self.saver.as_mut().map(Saver::settle).unwrap_or_default();
        self.take_in(outcomes)
    }

    /// Saves what is left and lets go of the session; says what is not on disk.
    pub fn finish(&mut self) -> Option<Trouble> {
        let failed = self.close()?;
        Some(self.look.words.explain(&failed))
    }

    fn take_in(&mut self, outcomes: Vec<Outcome>) -> bool {
        let any = !outcomes.is_empty();
        for Outcome { revision, result } in outcomes {
            let msg = match result {
                Ok(()) => Msg::Saved { revision, at: self.clock.now() },
                Err(error) => Msg::NotSaved(self.look.words.explain(&error)),
            };
            self.handle(msg);
        }
        any
    }

    fn open(&mut self, opening: Opening) {
        let msg = match opening {
            Opening::Start => self.start(),
            Opening::Session(path) => self.open_session(&path),
            Opening::Browse(card) => self.browse(*card),
        };
        self.handle(msg);
    }

    fn perform(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Start => Some(self.start()),
            Effect::List => Some(self.list()),
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
            Effect::Close => {
                let failed = self.close()?;
                Some(self.failed(&failed))
            }
            Effect::SaveSettings(settings) => self.save_settings(settings),
            Effect::Quit => {
                self.over = true;
                None
            }
        }
    }

    fn failed(&self, error: &Error) -> Msg {
        Msg::Failed(self.look.words.explain(error))
    }

    fn start(&self) -> Msg {
        Msg::Started(self.library.latest().map(|entry| self.row(entry)))
    }

    fn list(&self) -> Msg {
        match self.library.entries() {
            Ok(entries) => Msg::Listed(entries.into_iter().map(|entry| self.row(entry)).collect()),
            Err(error) => self.failed(&error),
        }
    }

    fn row(&self, entry: Entry) -> SessionRow {
        let Entry { path, summary } = entry;
        match summary {
            Ok(summary) => SessionRow::Whole {
                path,
                title: summary.title,
                date: summary.date,
                partnership: summary.partnership,
                marked: summary.marked,
                aspects: summary.aspects,
            },
            Err(error) => SessionRow::Damaged { path, trouble: self.look.words.explain(&error) },
        }
    }

    fn open_session(&mut self, path: &Path) -> Msg {
        self.close();
        match self.library.open(path) {
            Ok((file, session, card)) => {
                let keeping = match file.access() {
                    Access::Writable => Keeping::Saved(self.clock.now()),
                    Access::HeldElsewhere => Keeping::ReadOnly(WhyReadOnly::HeldElsewhere),
                    Access::Newer => Keeping::ReadOnly(WhyReadOnly::Newer),
                    Access::NotAllowed => Keeping::ReadOnly(WhyReadOnly::NotAllowed),
                };
                self.put_in_charge(file);
                Msg::Opened(Box::new((card, session, keeping)))
            }
            Err(error) => self.failed(&error),
        }
    }

    fn browse(&self, card: Card) -> Msg {
        let session = Session::new(String::new(), String::new(), self.model.today, &card);
        Msg::Opened(Box::new((card, session, Keeping::Sketch)))
    }

    fn create(&mut self, new: NewSession) -> Msg {
        self.close();
        let NewSession { title, date, partnership } = new;
        let created = self.library.card(BUNDLED_CARD).and_then(|card| {
            let (file, session) = self.library.create(Draft { title, date, partnership }, &card)?;
            Ok((file, session, card))
        });
        match created {
            Ok((file, session, card)) => {
                self.put_in_charge(file);
                Msg::Opened(Box::new((card, session, Keeping::Saved(self.clock.now()))))
            }
            Err(error) => self.failed(&error),
        }
    }

    fn keep(&mut self, mut session: Session) -> Msg {
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
        self.saver = Some(Saver::new(file, wake));
    }

    /// Lets go of the open session once it is saved; the error if it could not be.
    fn close(&mut self) -> Option<Error> {
        let outcomes = self.saver.take()?.finish();
        outcomes.into_iter().last()?.result.err()
    }

    fn rename(&self, path: &Path, title: String) -> Msg {
        let renamed = self.library.open(path).and_then(|(file, mut session, _)| {
            if Edit::Title(title).apply(&mut session).is_some() {
                session.revision += 1;
                file.save(&session)?;
            }
            Ok(())
        });
        match renamed {
            Ok(()) => self.list(),
            Err(error) => self.failed(&error),
        }
    }

    fn trash(&mut self, path: &Path) -> Msg {
        let name = match &self.model.screen {
            Screen::Sessions(sessions) => sessions.rows.iter().find(|row| row.path() == path).map(SessionRow::name),
            Screen::Start(_) | Screen::Sitting(_) => None,
        };
        match self.library.trash(path) {
            Ok(trashed) => {
                self.trashed.push(trashed);
                Msg::Trashed(name.unwrap_or_default())
            }
            Err(error) => self.failed(&error),
        }
    }

    fn restore(&mut self) -> Option<Msg> {
        let trashed = self.trashed.last()?;
        Some(match self.library.restore(trashed) {
            Ok(()) => {
                self.trashed.pop();
                Msg::Restored
            }
            Err(error) => self.failed(&error),
        })
    }

    fn save_settings(&mut self, settings: Settings) -> Option<Msg> {
        self.look.theme = theme(settings.theme, self.no_color);
        let saved = self.library.config().and_then(|config| {
            let theme = Some(settings.theme.name().to_owned());
            self.library.save_config(&Config { theme, mouse_off: !settings.mouse, ..config })
        });
        saved.err().map(|error| self.failed(&error))
    }

    /// Tells the user something at the start.
    pub fn tell(&mut self, trouble: Trouble) {
        self.model.notice = Some(Notice::Trouble(trouble));
    }

    /// The open card and session.
    #[must_use]
    pub fn sitting(&self) -> Option<&Sitting> {
        match &self.model.screen {
            Screen::Sitting(sitting) => Some(sitting),
            Screen::Start(_) | Screen::Sessions(_) => None,
        }
    }
}

fn theme(name: ThemeName, no_color: bool) -> Theme {
    Theme::named(if no_color { ThemeName::Mono } else { name })
}
