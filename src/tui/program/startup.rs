//! What the program begins with, and what it does once, after its first frame.

use std::path::PathBuf;

use super::Program;
use crate::app::{Msg, Settings};
use crate::domain::Card;
use crate::store::Opened;
use crate::tui::tidying::Tidying;
use crate::ui::ColourDepth;
use crate::words::Words;

/// What the program opens with.
#[derive(Debug)]
pub enum Opening {
    /// The start screen.
    Start,
    /// A session.
    Session(Box<Opened>),
    /// A session, on the slides that an audience sees.
    Present(Box<Opened>),
    /// A session as another program shows it; `None` for whichever is open.
    Follow(Option<PathBuf>),
    /// A card, without a session.
    Browse(Box<Card>),
}

/// How the program looks and speaks.
#[derive(Clone, Copy, Debug)]
pub struct Preferences {
    /// What the user can change in the program.
    pub settings: Settings,
    /// Glyphs in ASCII only.
    pub ascii: bool,
    /// The colours that the terminal shows.
    pub colours: ColourDepth,
    /// The language.
    pub words: &'static Words,
}

/// What is done once.
#[derive(Debug)]
pub struct Startup {
    /// What to open, until that has been done.
    opening: Option<Opening>,
    has_shown_a_frame: bool,
    tidying: Tidying,
}

impl Startup {
    pub fn new(opening: Opening) -> Self {
        Self { opening: Some(opening), has_shown_a_frame: false, tidying: Tidying::default() }
    }

    /// Waits until what a crash has left in the library has been cleared away, if that has begun.
    pub fn wait_for_tidying(&mut self) {
        self.tidying.wait();
    }
}

impl Drop for Startup {
    fn drop(&mut self) {
        self.tidying.stop();
    }
}

impl Program {
    /// Opens what the program was asked to open, the first time that this is called. That must be before anything else, but
    /// after [`Self::set_waker`].
    pub fn begin(&mut self) {
        let Some(opening) = self.startup.opening.take() else { return };
        let msg = match opening {
            Opening::Start => self.look_up_start(),
            Opening::Session(opened) => self.opened_session(*opened),
            Opening::Browse(card) => self.browse(*card),
            Opening::Follow(path) => self.follow(path.as_deref()),
            Opening::Present(opened) => {
                let msg = self.opened_session(*opened);
                self.handle(msg);
                Msg::Present
            }
        };
        self.handle(msg);
    }

    /// Does what the user does not wait for, and what therefore comes after the frame; whether that must be drawn again.
    pub fn after_frame(&mut self) -> bool {
        let shared = self.session.as_mut().map_or(Ok(()), |session| session.share(self.model.shown()));
        if let Err(error) = &shared {
            self.tell(self.display.look.words.explain(error));
        }
        self.startup.tidying.begin(&self.library);
        if std::mem::replace(&mut self.startup.has_shown_a_frame, true) {
            return shared.is_err();
        }
        let is_damaged = self.read_drafts();
        self.read_questions() || self.tell_of_left_texts() || is_damaged || shared.is_err()
    }

    /// Reads what was typed before and belongs to no session. An error stops nothing and is shown; returns whether there is
    /// one.
    fn read_drafts(&mut self) -> bool {
        let (drafts, error) = self.library.drafts(None);
        self.handle(Msg::Drafts(drafts));
        if let Some(error) = &error {
            self.tell(self.display.look.words.explain(error));
        }
        error.is_some()
    }

    /// Reads the questions of the conversation card. An error in the user's own file stops nothing and is shown; returns
    /// whether there is one.
    pub(super) fn read_questions(&mut self) -> bool {
        let (questions, error) = self.library.questions(self.display.look.words.lang);
        self.model.questions = questions;
        if let Some(error) = &error {
            self.tell(self.display.look.words.explain(error));
        }
        error.is_some()
    }
}
