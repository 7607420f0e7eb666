//! The program without its terminal: the model, the files, and the [`effects`] that connect them.

mod effects;

use std::collections::VecDeque;
use std::io::PipeWriter;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::clock::Clock;
use super::follow::Follower;
use super::saver::{Outcome, Saver};
use super::shelf::Shelf;
use super::tidying::Tidying;
use super::{Event, StageRequest};
use crate::app::{Key, Keymap, Model, Msg, Notice, OpenCard, Questions, Screen, Sessions, Settings, ThemeName, update};
use crate::domain::{Card, Session, SharedView};
use crate::store::{Library, Opened, QuestionsFile, Trashed, ViewFile};
use crate::text::Typesetter;
use crate::ui::{Drawn, Glyphs, Look, Theme, draw, session_lines};
use crate::words::{Trouble, Words};

/// What is typed is kept when nobody has typed for so long.
const AUTOSAVE_AFTER: Duration = Duration::from_secs(1);

/// What the program opens with.
#[derive(Debug)]
pub enum Opening {
    /// The start screen.
    Start,
    /// A session.
    Session(Box<Opened>),
    /// A session, for the room to see.
    Present(Box<Opened>),
    /// A session as another program shows it.
    Follow(PathBuf),
    /// A card, without a session.
    Browse(Box<Card>),
}

/// Where those who follow read what the room sees.
#[derive(Debug)]
enum View {
    /// Nowhere: there is nothing to follow.
    Closed,
    /// Beside this session, once its first frame has been drawn: nobody should wait for that.
    Expected(PathBuf),
    /// Here, and this was told last.
    Open(ViewFile, Option<SharedView>),
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

/// The program without its terminal.
#[derive(Debug)]
pub struct Program {
    /// What to begin with, until that has been done.
    opening: Option<Opening>,
    model: Model,
    library: Library,
    tidying: Tidying,
    /// Whether the questions of the gesprekskaart have been laid ready.
    has_questions: bool,
    shelf: Shelf,
    clock: Clock,
    look: Look,
    no_color: bool,
    typesetter: Typesetter,
    /// The window, as last drawn.
    area: Rect,
    drawn: Drawn,
    saver: Option<Saver>,
    /// The open session's file.
    path: Option<PathBuf>,
    wake: Option<PipeWriter>,
    /// What was moved to the trash since the program started, the last one last.
    thrown_away: Vec<Trashed>,
    view: View,
    follower: Option<Follower>,
    over: bool,
    /// What only the stage can do.
    stage_request: Option<StageRequest>,
}

impl Program {
    /// Sets the program up. `keymap` is the key table; `wake` is written to when something happens elsewhere.
    #[must_use]
    pub fn new(library: Library, keymap: Keymap, preferences: Preferences, clock: Clock, opening: Opening) -> Self {
        let Preferences { settings, ascii, no_color, words } = preferences;
        let look = Look { theme: theme(settings.theme, no_color), glyphs: Glyphs::new(ascii), words };
        Self {
            opening: Some(opening),
            model: Model::new(keymap, settings, clock.today()),
            tidying: Tidying::default(),
            has_questions: false,
            library,
            shelf: Shelf::default(),
            clock,
            look,
            no_color,
            typesetter: Typesetter::default(),
            area: Rect::ZERO,
            drawn: Drawn::default(),
            saver: None,
            path: None,
            wake: None,
            thrown_away: Vec::new(),
            view: View::Closed,
            follower: None,
            over: false,
            stage_request: None,
        }
    }

    /// Opens what the program was asked to open; only once, and before anything else. By then it is known whom to wake.
    pub fn begin(&mut self) {
        if let Some(opening) = self.opening.take() {
            self.open(opening);
        }
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

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.library.folder()
    }

    /// Whether the user has asked to leave.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// Whether the program wants the mouse.
    #[must_use]
    pub fn wants_mouse(&self) -> bool {
        self.model.settings.mouse && self.follower.is_none()
    }

    /// How many texts have been wrapped so far: each once per width.
    #[must_use]
    pub fn wraps(&self) -> usize {
        self.typesetter.wraps()
    }

    /// Draws the program, and says where the cursor belongs.
    pub fn draw(&mut self, buf: &mut Buffer) -> Option<Position> {
        #[cfg(debug_assertions)]
        if self.saver.as_ref().is_some_and(Saver::has_been_asked) {
            super::crash::panic_if_told("draw");
        }
        self.model.now = self.clock.moment();
        self.area = buf.area;
        self.read_sessions_in_sight(buf.area);
        self.drawn = draw(buf, &self.model, &self.look, &mut self.typesetter);
        self.model.settle(self.drawn.extent);
        self.drawn.cursor
    }

    /// While somebody looks at the start screen: the list may be what comes next.
    fn read_ahead(&mut self) {
        let first_screen = |files: &Rc<[PathBuf]>| {
            session_lines(self.area, &Sessions { files: Rc::clone(files), ..Sessions::default() })
        };
        if let Screen::Start(_) = self.model.screen {
            self.shelf.read_ahead(&self.library, first_screen);
        }
    }

    fn read_sessions_in_sight(&mut self, area: Rect) {
        let Screen::Sessions(sessions) = &self.model.screen else { return };
        let unread = sessions.unread(session_lines(area, sessions));
        if !unread.is_empty() {
            let read = self.read(&unread, None);
            self.handle(read);
        }
    }

    /// Lets something happen, and everything that comes of it.
    pub fn handle(&mut self, msg: Msg) {
        self.model.now = self.clock.moment();
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
        let news = self.follower.as_mut().and_then(Follower::news);
        let is_new = news.is_some();
        if let Some(followed) = news {
            self.handle(Msg::Followed(Box::new(followed)));
        }
        self.take_in(outcomes) || is_new
    }

    /// What only the stage can do, if there is anything; asked once.
    pub fn stage_request(&mut self) -> Option<StageRequest> {
        self.stage_request.take()
    }

    /// Takes the text back from the user's own editor, or tells why there is none.
    pub fn take_back(&mut self, edited: std::io::Result<String>) {
        match edited {
            Ok(text) => self.handle(Msg::Edited(text)),
            Err(error) => {
                let words = &self.look.words.notice;
                let why = (words.no_editor)(&error.to_string());
                self.tell(Trouble::new(why, words.no_editor_hint));
            }
        }
    }

    /// Takes note of whether the report has gone to the terminal.
    pub fn copied(&mut self, sent: std::io::Result<()>) {
        let words = &self.look.words.report_sheet;
        self.handle(match sent {
            Ok(()) => Msg::CopySent,
            Err(error) => {
                let why = (words.not_sent)(&self.look.words.io_reason(&error));
                Msg::Failed(Trouble::new(why, words.not_sent_hint))
            }
        });
    }

    /// Takes note of whether the system opens a file or a folder.
    pub fn opened(&mut self, path: PathBuf, opened: std::io::Result<()>) {
        let words = &self.look.words.report_sheet;
        self.handle(match opened {
            Ok(()) => Msg::AskedToOpen(path),
            Err(error) => {
                let why = (words.not_opened)(&path.to_string_lossy(), &self.look.words.io_reason(&error));
                Msg::Failed(Trouble::new(why, words.not_opened_hint))
            }
        });
    }

    /// Whether a key means anything now.
    #[must_use]
    pub fn means(&self, key: Key) -> bool {
        self.model.keymap.intent(key, &self.model.contexts()).is_some()
    }

    /// Whether nothing can come of an event: a key that means nothing now, with nothing told that it would take away.
    #[must_use]
    pub fn ignores(&self, event: &Event) -> bool {
        let Event::Msg(Msg::Key(key)) = event else { return false };
        self.model.notice.is_none() && !self.model.is_typing() && !self.means(*key)
    }

    /// How long to wait for the next key before what has been typed is kept, or a clock on screen goes on; for ever
    /// where nothing has been typed and no clock runs.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match &self.model.agenda {
            _ if self.model.has_unsaved_typing() => Some(AUTOSAVE_AFTER),
            Some(agenda) if self.drawn.has_clock => agenda.until_next_second(self.clock.moment()),
            _ => None,
        }
    }

    /// Lets time pass on a clock that stands still; another one goes by itself.
    pub fn let_pass(&mut self, time: Duration) {
        self.clock = self.clock.after(time);
    }

    /// Keeps what has been typed, at once.
    pub fn rest(&mut self) {
        if self.model.has_unsaved_typing() {
            self.handle(Msg::Rested);
        }
    }

    /// Waits until everything that is being saved has come to something.
    pub fn settle(&mut self) -> bool {
        let outcomes = self.saver.as_mut().map(Saver::settle).unwrap_or_default();
        self.take_in(outcomes)
    }

    /// Whether a thread has panicked.
    #[must_use]
    pub fn is_broken(&self) -> bool {
        self.saver.as_ref().is_some_and(Saver::is_dead)
    }

    /// Saves what is left and lets go of the session. Returns what is not on disk whatever was tried, and why.
    pub fn finish(&mut self) -> Option<(Box<Session>, Trouble)> {
        self.rest();
        self.view = View::Closed;
        let (outcomes, left) = self.saver.take()?.finish();
        self.take_in(outcomes);
        let session = left?;
        // The saver may not have lived to save it, or the disk may have room again.
        let path = self.path.clone()?;
        let saved = self.library.open(&path).and_then(|mut opened| opened.file.save(&session));
        let error = saved.err()?;
        Some((session, self.look.words.explain(&error)))
    }

    fn take_in(&mut self, outcomes: Vec<Outcome>) -> bool {
        let any = !outcomes.is_empty();
        for Outcome { revision, result } in outcomes {
            match result {
                Ok(saved) => {
                    self.handle(Msg::Saved { revision, at: self.clock.now() });
                    if let Some(conflict) = saved.conflict {
                        self.handle(Msg::Failed(self.look.words.explain_conflict(&conflict)));
                    }
                }
                Err(error) => {
                    let reason = self.look.words.reason(&error);
                    let trouble = self.look.words.explain_unsaved(&reason);
                    self.handle(Msg::NotSaved { reason, trouble });
                }
            }
        }
        any
    }

    fn open(&mut self, opening: Opening) {
        let msg = match opening {
            Opening::Start => self.start(),
            Opening::Session(opened) => self.take_up(*opened),
            Opening::Browse(card) => self.browse(*card),
            Opening::Follow(path) => self.follow(&path),
            Opening::Present(opened) => {
                let opened = self.take_up(*opened);
                self.handle(opened);
                Msg::Present
            }
        };
        self.handle(msg);
    }

    /// Does what nobody at this terminal waits for, and what therefore comes after the frame; says whether that should be
    /// drawn anew.
    pub fn after_frame(&mut self) -> bool {
        self.show_the_room();
        self.read_ahead();
        self.tidying.begin(&self.library);
        !std::mem::replace(&mut self.has_questions, true) && self.ask_questions()
    }

    /// Lays the questions of the gesprekskaart ready. What is wrong with the user's own is told, and stops nothing; says
    /// whether there is.
    fn ask_questions(&mut self) -> bool {
        let (file, wrong) = self.library.questions();
        let QuestionsFile { source, always, unset, keep, change, back, unknown } = file;
        self.model.questions = Questions { source, always, unset, keep, change, back, unknown };
        if let Some(error) = &wrong {
            self.tell(self.look.words.explain(error));
        }
        wrong.is_some()
    }

    /// Tells those who follow what the room sees. What cannot be told now is told at the next change.
    fn show_the_room(&mut self) {
        if let View::Expected(path) = &self.view {
            self.view = ViewFile::open(path).map_or(View::Closed, |file| View::Open(file, None));
        }
        let View::Open(file, last) = &mut self.view else { return };
        let Some(shown) = self.model.shown() else { return };
        if last.as_ref() != Some(&shown) && file.show(&shown).is_ok() {
            *last = Some(shown);
        }
    }

    /// Tells the user something at the start.
    pub fn tell(&mut self, trouble: Trouble) {
        self.model.notice = Some(Notice::Trouble(trouble));
    }

    /// The open card and session.
    #[must_use]
    pub fn open_card(&self) -> Option<&OpenCard> {
        match &self.model.screen {
            Screen::OpenCard(open_card) => Some(open_card),
            Screen::Start(_) | Screen::Sessions(_) | Screen::Versions(_) => None,
        }
    }
}

fn theme(name: ThemeName, no_color: bool) -> Theme {
    Theme::named(if no_color { ThemeName::Mono } else { name })
}
