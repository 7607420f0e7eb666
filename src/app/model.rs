//! Everything the screen shows.

use std::path::PathBuf;

use jiff::civil::{Date, DateTime};

use super::field::Field;
use super::keymap::{Context, Keymap};
use super::msg::{Extent, NewSession};
use super::sitting::{Keeping, Sitting, View};
use crate::domain::Edit;
use crate::words::Trouble;

/// The state of the program.
#[derive(Clone, Debug)]
pub struct Model {
    /// What fills the screen.
    pub screen: Screen,
    /// What lies over it, the last one on top.
    pub overlays: Vec<Overlay>,
    /// What is to be told once, until the next key.
    pub notice: Option<Notice>,
    /// What the user prefers.
    pub settings: Settings,
    /// The names of what is in the trash, the last one last.
    pub trashed: Vec<String>,
    /// The day on which the program was started.
    pub today: Date,
    /// How far the text in focus goes, as last drawn.
    pub extent: Extent,
    /// The key table.
    pub keymap: Keymap,
}

/// What fills the screen.
#[derive(Clone, Debug)]
pub enum Screen {
    /// The start screen.
    Start(Start),
    /// The list of sessions.
    Sessions(Sessions),
    /// The earlier versions of a session.
    Versions(Versions),
    /// A card.
    Sitting(Box<Sitting>),
}

/// The start screen.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The session that was saved last.
    pub latest: Option<SessionRow>,
    /// The chosen line.
    pub chosen: usize,
}

/// A line of the start screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// On with the session that was saved last.
    Continue,
    /// A new session.
    New,
    /// Only look at the card.
    Browse,
    /// Choose a session.
    Open,
    /// Leave.
    Quit,
}

/// The list of sessions.
#[derive(Clone, Debug, Default)]
pub struct Sessions {
    /// One line a session.
    pub rows: Vec<SessionRow>,
    /// The chosen line.
    pub chosen: usize,
}

/// The earlier versions of a session, the newest first.
#[derive(Clone, Debug)]
pub struct Versions {
    /// The session's file.
    pub path: PathBuf,
    /// What the session is called.
    pub name: String,
    /// One line a version.
    pub rows: Vec<VersionRow>,
    /// The chosen line.
    pub chosen: usize,
}

/// An earlier version in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    /// Which.
    pub revision: u64,
    /// When it was saved.
    pub saved: DateTime,
    /// How many aspects have an answer; none where it cannot be read.
    pub marked: Option<(usize, usize)>,
}

/// A session in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionRow {
    /// One that can be opened.
    Whole {
        /// Its file.
        path: PathBuf,
        /// What it is called.
        title: String,
        /// The day of the meeting.
        date: Date,
        /// The partnership, or empty.
        partnership: String,
        /// How many aspects have an answer.
        marked: usize,
        /// How many aspects there are.
        aspects: usize,
        /// Whether this is what somebody else wrote into a session's file.
        is_conflict: bool,
    },
    /// One that cannot be read.
    Damaged {
        /// Its file.
        path: PathBuf,
        /// What is wrong, and what to do.
        trouble: Trouble,
    },
}

/// What lies over the screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// All keys, with the first line that is shown.
    Help(usize),
    /// Fields to fill in.
    Form(Form),
    /// A question with yes and no.
    Question(Question),
}

/// Fields to fill in.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for.
    pub asks: FormAsks,
    /// The fields: title, date, partnership; or only the title.
    pub fields: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// Whether the date was not understood.
    pub bad_date: bool,
}

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormAsks {
    /// The facts of a new session.
    NewSession,
    /// The facts of a session that so far was only looking.
    KeepSketch {
        /// Whether to go back to the start screen after it.
        then_back: bool,
    },
    /// The facts of a copy of a session that can only be read.
    Copy,
    /// Where to write a session that the disk does not take.
    SaveElsewhere,
    /// Another title for the open session.
    Rename,
    /// Another title for a session in the list.
    RenameListed(PathBuf),
}

/// A question with yes and no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether to keep what was marked while browsing, asked on the way out.
    KeepSketch {
        /// Whether the way out ends the program.
        then_quit: bool,
    },
    /// Whether to leave though the last changes are not on disk.
    LeaveUnsaved,
}

/// What is to be told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// This edit took something back.
    Undone(Edit),
    /// This edit made something again.
    Redone(Edit),
    /// There is nothing to take back.
    NothingToUndo,
    /// There is nothing to make again.
    NothingToRedo,
    /// The session with this title is in the trash.
    Trashed(String),
    /// The session with this title is back.
    Restored(String),
    /// The session has this title now.
    Renamed(String),
    /// An earlier version is the newest one now.
    Recovered(u64),
    /// The session has been written there too.
    SavedElsewhere(String),
    /// The session cannot be changed.
    CannotMark,
    /// A text was pasted where there is no field.
    PasteIgnored,
    /// The theme is this now.
    Theme(ThemeName),
    /// The mouse is ours, or the terminal's.
    Mouse(bool),
    /// Something did not work.
    Trouble(Trouble),
}

/// What the user prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The colours.
    pub theme: ThemeName,
    /// Whether the program takes the mouse.
    pub mouse: bool,
}

/// A set of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// The terminal's own colours.
    #[default]
    Terminal,
    /// Dark on white.
    Licht,
    /// Light on black.
    Donker,
    /// The strongest contrast.
    Contrast,
    /// No colours at all.
    Mono,
}

impl ThemeName {
    /// All of them, in the order in which a key goes through them.
    pub const ALL: [Self; 5] = [Self::Terminal, Self::Licht, Self::Donker, Self::Contrast, Self::Mono];

    /// The name, as it is written in settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Licht => "licht",
            Self::Donker => "donker",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// The theme with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The next one, after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(place + 1) % Self::ALL.len()]
    }
}

impl Model {
    /// The start screen, with nothing looked up yet.
    #[must_use]
    pub fn new(keymap: Keymap, settings: Settings, today: Date) -> Self {
        Self {
            screen: Screen::Start(Start::default()),
            overlays: Vec::new(),
            notice: None,
            settings,
            trashed: Vec::new(),
            today,
            extent: Extent::default(),
            keymap,
        }
    }

    /// Where the keys go now.
    #[must_use]
    pub fn contexts(&self) -> Vec<Context> {
        match (self.overlays.last(), &self.screen) {
            (Some(Overlay::Help(_)), _) => vec![Context::Help],
            (Some(Overlay::Form(_)), _) => vec![Context::Form],
            (Some(Overlay::Question(_)), _) => vec![Context::Question],
            (None, Screen::Start(_)) => vec![Context::Start],
            (None, Screen::Sessions(_)) => vec![Context::Sessions],
            (None, Screen::Versions(_)) => vec![Context::Versions],
            (None, Screen::Sitting(sitting)) => sitting.contexts(),
        }
    }

    /// Takes note of how far the text in focus goes, now that it has been laid out.
    pub fn settle(&mut self, extent: Extent) {
        self.extent = extent;
        match (self.overlays.last_mut(), &mut self.screen) {
            (Some(Overlay::Help(scroll)), _) => *scroll = (*scroll).min(extent.furthest()),
            (None, Screen::Sitting(sitting)) => sitting.scroll = sitting.scroll.min(extent.furthest()),
            _ => {}
        }
    }
}

impl Sitting {
    fn contexts(&self) -> Vec<Context> {
        let view = match self.view {
            View::Card => Context::Card,
            View::Aspect => Context::Aspect,
            View::Scenario => Context::Scenario,
        };
        let state = match self.keeping {
            Keeping::Sketch => Some(Context::Sketch),
            Keeping::ReadOnly(_) => Some(Context::ReadOnly),
            Keeping::Failed(_) => Some(Context::Unsaved),
            Keeping::Saving | Keeping::Saved(_) => None,
        };
        [Some(view), state].into_iter().flatten().collect()
    }
}

impl Start {
    /// The lines, from the top.
    #[must_use]
    pub fn choices(&self) -> Vec<Choice> {
        let all = [Choice::Continue, Choice::New, Choice::Browse, Choice::Open, Choice::Quit];
        all.into_iter().filter(|choice| *choice != Choice::Continue || self.latest.is_some()).collect()
    }
}

impl SessionRow {
    /// The session's file.
    #[must_use]
    pub fn path(&self) -> &PathBuf {
        match self {
            Self::Whole { path, .. } | Self::Damaged { path, .. } => path,
        }
    }

    /// What it is called: its title, or the name of a file that cannot be read.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Whole { title, .. } => title.clone(),
            Self::Damaged { path, .. } => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }
}

impl Form {
    /// A form for the facts of a session.
    #[must_use]
    pub fn session(asks: FormAsks, title: String, date: String) -> Self {
        let fields = vec![Field::suggesting(title), Field::suggesting(date), Field::default()];
        Self { asks, fields, focus: 0, bad_date: false }
    }

    /// A form for a place in the file system.
    #[must_use]
    pub fn place(asks: FormAsks) -> Self {
        Self { asks, fields: vec![Field::default()], focus: 0, bad_date: false }
    }

    /// A form for a title.
    #[must_use]
    pub fn title(asks: FormAsks, title: String) -> Self {
        Self { asks, fields: vec![Field::holding(title)], focus: 0, bad_date: false }
    }

    /// What the form says of a new session, unless the date is not understood.
    #[must_use]
    pub fn new_session(&self, today: Date) -> Option<NewSession> {
        let [title, date, partnership] = self.fields.as_slice() else { return None };
        Some(NewSession {
            title: title.value().to_owned(),
            date: crate::words::read_date(date.value(), today)?,
            partnership: partnership.value().to_owned(),
        })
    }
}
