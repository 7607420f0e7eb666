//! The program without its terminal: the model, the files, and the effects that connect them.
//!
//! ```text
//! startup.rs        what it opens with, and what it does once after the first frame
//! display.rs        how it looks, and what came of the last frame
//! open_session.rs   the file of the open session, with its saver and shared_view.rs
//! region.rs         counting the sessions of a folder, on a thread of its own
//! session_list.rs   which sessions there are, and what is in the trash
//! lookup.rs         looking up which of thousands there are, on a thread of its own
//! autosave.rs       when what has been typed is kept
//! saving.rs         what comes of saving, up to the final save
//! own_editor.rs     a text on its way to the user's own editor and back
//! spoken.rs         what it says in words, for a conversation without a screen
//! stage_request.rs  what only the stage can do
//! effects/          what the model asks for
//! ```

mod autosave;
mod display;
mod effects;
mod lookup;
mod open_session;
mod own_editor;
mod region;
mod saving;
mod session_list;
mod shared_view;
mod spoken;
mod stage_request;
mod startup;

use std::collections::VecDeque;
use std::io::PipeWriter;
use std::path::Path;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::clock::Clock;
use super::event::{Ended, Event};
use super::follow::Follower;
use crate::app::{Intent, Key, Keymap, Model, Msg, Notice, OpenCard, Screen, update};
use crate::store::{Library, room_sizes};
use crate::ui::session_lines;
use crate::words::Trouble;
use autosave::Autosave;
use display::Display;
pub use effects::agenda_of;
use open_session::OpenSession;
use own_editor::EditorFiles;
use region::RegionCount;
use session_list::SessionList;
pub use stage_request::StageRequest;
use startup::Startup;
pub use startup::{Opening, Preferences};

/// The program without its terminal.
#[derive(Debug)]
pub struct Program {
    model: Model,
    library: Library,
    clock: Clock,
    display: Display,
    startup: Startup,
    list: SessionList,
    /// The folder that is being counted, if one is.
    region: Option<RegionCount>,
    autosave: Autosave,
    editor_files: EditorFiles,
    /// The file of the session that is open, if one is.
    session: Option<OpenSession>,
    /// The session of another program that is followed, if one is.
    follower: Option<Follower>,
    /// Where other threads write a byte to wake the program up.
    waker: Option<PipeWriter>,
    stage_request: Option<StageRequest>,
    /// Whether documents and copies may be written outside the data folder.
    writes_outside: bool,
    /// Whether the user has left.
    is_over: bool,
}

impl Program {
    /// Sets the program up. `keymap` is the key table.
    #[must_use]
    pub fn new(library: Library, keymap: Keymap, preferences: Preferences, clock: Clock, opening: Opening) -> Self {
        Self {
            model: Model::new(keymap, preferences.settings, clock.today()),
            library,
            clock,
            display: Display::new(&preferences),
            startup: Startup::new(opening),
            list: SessionList::default(),
            region: None,
            autosave: Autosave::default(),
            editor_files: EditorFiles::default(),
            session: None,
            follower: None,
            waker: None,
            stage_request: None,
            writes_outside: true,
            is_over: false,
        }
    }

    /// Sets where to write when something happens on another thread.
    pub fn set_waker(&mut self, waker: PipeWriter) {
        self.waker = Some(waker);
    }

    /// From now on writes no file outside the data folder: for a program whose keys are played for a picture.
    pub fn write_nothing_outside(&mut self) {
        self.writes_outside = false;
    }

    /// The state of the program.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The open card and session.
    #[must_use]
    pub fn open_card(&self) -> Option<&OpenCard> {
        self.model.open_card()
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.library.folder()
    }

    /// Whether the program wants the mouse.
    #[must_use]
    pub fn wants_mouse(&self) -> bool {
        self.model.settings.mouse && self.follower.is_none()
    }

    /// How many texts have been wrapped so far: each once for every width.
    #[must_use]
    pub fn wraps(&self) -> usize {
        self.display.wraps()
    }

    /// Why the program is over, once it is.
    #[must_use]
    pub fn ended(&self) -> Option<Ended> {
        if self.is_over {
            return Some(Ended::Quit);
        }
        self.session.as_ref().is_some_and(OpenSession::saver_has_died).then_some(Ended::Panicked)
    }

    /// Says that the folder of the data was given on the command line: whoever follows must give it too.
    pub fn name_data_folder(&mut self, folder: &Path) {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        self.model.follow_command.data_folder = Some(folder.to_string_lossy().into_owned());
    }

    /// Shows the user a message.
    pub fn tell(&mut self, trouble: Trouble) {
        self.model.notice = Some(Notice::Trouble(trouble));
    }
}

/// Frames.
impl Program {
    /// Reads what a frame of this area will show. Must be called before [`Self::draw`], which reads nothing but the model.
    pub fn prepare(&mut self, area: Rect) {
        self.display.area = area;
        self.read_clock();
        self.read_sessions_in_sight();
        self.tell_size_to_presenter();
        self.measure_rooms();
    }

    fn tell_size_to_presenter(&mut self) {
        if let Some(follower) = &mut self.follower {
            follower.tell_size((self.display.area.width, self.display.area.height));
        }
    }

    /// Looks which screens follow, and how far the text in focus goes there.
    fn measure_rooms(&mut self) {
        // What they show does not depend on what is known of them.
        self.model.rooms = None;
        let shown = self.model.slide_to_read().zip(self.session.as_ref());
        self.model.rooms = shown.and_then(|(slide, session)| {
            let sizes = room_sizes(session.path());
            self.display.rooms(&self.model, slide, &sizes)
        });
    }

    fn read_sessions_in_sight(&mut self) {
        let Screen::Sessions(sessions) = &self.model.screen else { return };
        let unread = sessions.unread(session_lines(self.display.area, &self.model, sessions, &self.display.look));
        if !unread.is_empty() {
            let read = self.read_sessions(&unread, None);
            self.handle(read);
        }
    }

    /// Draws the program as it was prepared, and returns where the cursor belongs. How far the drawn text goes is kept for
    /// the keys that scroll it.
    pub fn draw(&mut self, buf: &mut Buffer) -> Option<Position> {
        #[cfg(debug_assertions)]
        if self.session.as_ref().is_some_and(OpenSession::has_been_saved) {
            super::crash::panic_if_requested("draw");
        }
        self.display.draw(buf, &self.model);
        self.model.record_extent(self.display.extent());
        self.display.cursor()
    }
}

/// Events.
impl Program {
    /// Handles a message, and everything that comes of it.
    pub fn handle(&mut self, msg: Msg) {
        self.read_clock();
        // A screen may have begun to follow since the last frame.
        if matches!(msg, Msg::Key(_)) {
            self.measure_rooms();
        }
        let mut waiting = VecDeque::from([msg]);
        while let Some(msg) = waiting.pop_front() {
            for effect in update(&mut self.model, msg, self.display.look.words) {
                waiting.extend(self.perform(effect));
            }
        }
        self.autosave.watch(self.chars_on_screen_only(), self.clock.moment());
    }

    fn read_clock(&mut self) {
        self.model.now = self.clock.moment();
        self.model.today = self.clock.today();
    }

    /// Handles a press of the mouse on what was drawn there.
    pub fn press(&mut self, column: u16, row: u16) {
        if let Some(target) = self.display.target(column, row) {
            self.handle(Msg::Click(target));
        }
    }

    /// Handles what has come from other threads; whether there was anything.
    pub fn receive(&mut self) -> bool {
        let outcomes = self.session.as_mut().map(OpenSession::outcomes).unwrap_or_default();
        let news = self.follower.as_mut().and_then(Follower::news);
        let has_news = news.is_some();
        if let Some(followed) = news {
            self.handle(Msg::Followed(Box::new(followed)));
        }
        let has_looked_up = self.receive_lookups();
        let has_counted = self.receive_count();
        self.handle_outcomes(outcomes) || has_news || has_looked_up || has_counted
    }

    /// Whether a key means anything now.
    #[must_use]
    pub fn is_bound(&self, key: Key) -> bool {
        self.model.keymap.intent(key, &self.model.contexts()).is_some()
    }

    /// Whether a second press of this key would take the first one back.
    #[must_use]
    pub fn is_toggle(&self, key: Key) -> bool {
        self.model.keymap.intent(key, &self.model.contexts()).is_some_and(Intent::is_toggle)
    }

    /// Whether an event changes nothing: a key that means nothing now, without a notice that it would take away.
    #[must_use]
    pub fn ignores(&self, event: &Event) -> bool {
        let Event::Msg(Msg::Key(key)) = event else { return false };
        let is_awaited = self.model.is_typing() || self.model.is_blank() || self.is_bound(*key);
        self.model.notice.is_none() && !is_awaited
    }

    /// How long to wait for the next event before what has been typed is kept, or a clock on screen goes on. `None`, for
    /// ever, if nothing has been typed and no clock runs.
    #[must_use]
    pub fn timeout(&self) -> Option<Duration> {
        let now = self.clock.moment();
        let clock = || self.model.until_next_second(now).filter(|_| self.display.has_clock());
        self.autosave.remaining(now).or_else(clock)
    }

    /// Advances a fixed clock; the system's clock goes by itself.
    pub fn advance_clock(&mut self, time: Duration) {
        self.clock = self.clock.after(time);
    }
}
