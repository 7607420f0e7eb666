//! What can happen, and what the program must do about it.

use std::path::PathBuf;
use std::rc::Rc;

use jiff::civil::{Date, Time};

use super::guide::Agenda;
use super::input::Key;
use super::keys::Intent;
use super::model::{SessionRow, Settings, Versions};
use super::present::Followed;
use super::sitting::SaveState;
use crate::domain::{Card, Session};
use crate::report::Format;
use crate::words::Trouble;

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// The mouse clicked on something.
    Click(Target),
    /// The mouse wheel turned so many notches, down is positive.
    Wheel(isize),
    /// The start screen has been looked up.
    Started(Option<SessionRow>),
    /// It has been looked up which sessions there are.
    Listed {
        /// Their files, the one that was saved last first.
        files: Rc<[PathBuf]>,
        /// Whether there is anything in the trash.
        has_trash: bool,
    },
    /// Sessions of the list have been read.
    Read {
        /// What they say.
        rows: Vec<SessionRow>,
        /// What was to be done as soon as that was known.
        then: Option<Intent>,
    },
    /// A card is on the table.
    Opened(Box<(Card, Session, SaveState)>),
    /// What was marked while browsing is a session now, under this id.
    Kept {
        /// The new id.
        id: String,
        /// Its first revision.
        revision: u64,
        /// When it was on disk.
        at: Time,
    },
    /// A revision is on disk.
    Saved {
        /// Which.
        revision: u64,
        /// When it was on disk.
        at: Time,
    },
    /// A revision is not on disk.
    NotSaved {
        /// Why, in a few words.
        reason: String,
        /// Why, and what to do.
        trouble: Trouble,
    },
    /// The program was to leave, and the last changes are not on disk.
    StillUnsaved,
    /// A session is in the trash.
    Trashed(String),
    /// The session that was trashed last is back, under this name.
    Restored(String),
    /// The earlier versions of a session have been looked up.
    Versions(Versions),
    /// An earlier version is the newest one now, under this revision.
    Recovered(u64),
    /// The session has been written there too.
    SavedElsewhere(String),
    /// Nobody has typed for a while.
    Rested,
    /// The text is back from the user's own editor.
    Edited(String),
    /// The room is to see what is on the table.
    Present,
    /// The plan of the meeting has been read.
    Agenda(Agenda),
    /// The program that is followed shows this.
    Followed(Box<Followed>),
    /// Where a report would be written, as people write a path, without the end that says its form.
    ReportPlace(String),
    /// The report is in this file.
    ReportWritten(PathBuf),
    /// There is a file of that name already.
    ReportExists,
    /// The report could not be written there.
    ReportRefused(Trouble),
    /// The report has been sent to the terminal.
    CopySent,
    /// The system has been asked to open this.
    AskedToOpen(PathBuf),
    /// Something else did not work, or must be known.
    Failed(Trouble),
}

/// Something the program must do.
#[derive(Debug)]
pub enum Effect {
    /// Look up what the start screen shows.
    Start,
    /// Look up which sessions there are.
    List,
    /// Read a session of the list, to do something with it.
    Read {
        /// Its file.
        path: PathBuf,
        /// What.
        then: Intent,
    },
    /// Open a session.
    Open(PathBuf),
    /// Put the bundled card on the table without a session.
    Browse,
    /// Make a session and open it.
    Create(NewSession),
    /// Make a file for the session that so far exists only here.
    Keep(Box<Session>),
    /// Save the open session.
    Save(Box<Session>),
    /// Give a session that is not open another title.
    Rename {
        /// Its file.
        path: PathBuf,
        /// The title.
        title: String,
    },
    /// Move a session to the trash.
    Trash(PathBuf),
    /// Take the session that was trashed last back.
    Restore,
    /// Look up the earlier versions of a session.
    Versions {
        /// Its file.
        path: PathBuf,
        /// What it is called.
        name: String,
    },
    /// Make an earlier version of a session the newest one.
    Recover {
        /// The session's file.
        path: PathBuf,
        /// Which version.
        revision: u64,
    },
    /// Write a session to another place.
    SaveElsewhere {
        /// Where.
        path: PathBuf,
        /// What.
        session: Box<Session>,
    },
    /// Let the user write a text in an editor of their own.
    EditElsewhere(String),
    /// Look up where a report would be written.
    FindReportPlace,
    /// Write the report.
    WriteReport {
        /// In which form.
        format: Format,
        /// Where, as people write a path.
        place: String,
        /// Whether to write over a file that is there.
        replace: bool,
    },
    /// Send the report to the terminal, for the clipboard.
    CopyReport(Format),
    /// Have the system open a file or a folder.
    OpenOutside(PathBuf),
    /// Read the plan of the meeting.
    ReadAgenda,
    /// Let go of the open session and go back to the start screen.
    Close,
    /// Keep the settings.
    SaveSettings(Settings),
    /// End the program.
    Quit {
        /// Also where the last changes are not on disk.
        sure: bool,
    },
}

/// The facts of a new session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Its title.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
    /// The partnership, or empty.
    pub partnership: String,
}

/// Something on screen that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A cell of the card.
    Cell {
        /// The row, from 0.
        aspect: usize,
        /// The column, from 0.
        scenario: usize,
    },
    /// A row's title.
    Aspect(usize),
    /// A column's title.
    Scenario(usize),
    /// A line of a list.
    Line(usize),
}

/// How long the text in focus is, and how much of it its window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// All lines.
    pub lines: usize,
    /// The lines that the window shows.
    pub window: usize,
    /// The columns of a text that is being written.
    pub width: u16,
    /// The first line that the window shows.
    pub top: usize,
}

impl Extent {
    /// So many lines, of which a window shows so many.
    #[must_use]
    pub fn new(lines: usize, window: usize) -> Self {
        Self { lines, window, ..Self::default() }
    }

    /// The furthest that the text can be scrolled.
    #[must_use]
    pub fn furthest(self) -> usize {
        self.lines.saturating_sub(self.window)
    }
}
