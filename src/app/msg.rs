//! What can happen.

use std::path::PathBuf;
use std::rc::Rc;

use jiff::civil::Time;

use super::model::{
    Agenda, CardDraft, CountProgress, EarlierSessions, Followed, FoundCopy, LinkableCard, RegionPicture, SaveState,
    SessionRow, StoredSettings, Versions,
};
use super::{Intent, Key};
use crate::domain::{Card, Drafts, Session};
use crate::report::voices::Voice;
use crate::words::Trouble;

/// A card that was opened, with its session.
#[derive(Debug)]
pub struct OpenedCard {
    /// The card.
    pub card: Card,
    /// The session; while browsing, one that exists nowhere else.
    pub session: Session,
    /// Whether the session is on disk.
    pub save_state: SaveState,
    /// What was typed and not taken over.
    pub drafts: Drafts,
    /// Whether the card came with the file of the session, and is not among the user's own.
    pub came_along: bool,
}

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// The mouse clicked on something.
    Click(Target),
    /// The mouse wheel turned by this many notches, down is positive.
    Wheel(isize),
    /// The start screen has been looked up.
    Started {
        /// The sessions that were saved last, the last one first.
        recent: Vec<SessionRow>,
        /// The card that can be read without a session, unless it cannot be read.
        card: Option<Box<Card>>,
        /// Whether it is still being looked up which ones were saved last.
        is_looking: bool,
        /// The user's own cards: id and title.
        own_cards: Vec<(String, String)>,
    },
    /// A file or a paste has been understood as a card.
    CardRead(Box<CardDraft>),
    /// A file or a paste cannot be a card.
    CardRefused(Trouble),
    /// A card that was brought in is kept.
    CardKept(Box<Card>),
    /// The cards have been looked up to which the open session can be linked.
    CardsToLink(Vec<LinkableCard>),
    /// The session has been linked to another card, and was opened again with that.
    Linked(Box<OpenedCard>),
    /// There is news of the count of many sessions.
    Count(CountNews),
    /// It has been looked up which sessions there are.
    Listed {
        /// Their files, the most recently saved first.
        files: Rc<[PathBuf]>,
        /// Whether there is anything in the trash.
        has_trash: bool,
        /// Whether it is still being looked up: these are the ones of the last time.
        is_looking: bool,
    },
    /// Some of all sessions of the list have been read.
    RowsRead {
        /// Their rows.
        rows: Vec<SessionRow>,
        /// Whether these are the last ones.
        is_last: bool,
    },
    /// Sessions of the list have been read.
    Read {
        /// Their rows.
        rows: Vec<SessionRow>,
        /// The key that waited for this.
        then: Option<Intent>,
    },
    /// The sessions have been looked up with which one can be compared.
    Earlier(Box<EarlierSessions>),
    /// Something about voices from home.
    Merge(MergeMsg),
    /// A session has been opened to bring voices together for it.
    OpenedToMerge(Box<OpenedCard>),
    /// A card has been opened, with what was typed about its session and not taken over.
    Opened(Box<OpenedCard>),
    /// The card that came with a session is kept among the user's own.
    CameAlong(String),
    /// What was typed before and belongs to no session has been read.
    Drafts(Drafts),
    /// A file has been made for a session that existed only in memory.
    Created {
        /// The id of the session.
        id: String,
        /// Its first revision.
        revision: u64,
        /// When it was on disk.
        at: Time,
    },
    /// A revision is on disk.
    Saved {
        /// The revision.
        revision: u64,
        /// When it was on disk.
        at: Time,
    },
    /// A save failed.
    NotSaved {
        /// Why, in a few words.
        reason: String,
        /// Why, and what to do.
        trouble: Trouble,
    },
    /// The session cannot be closed yet, because the last changes are not on disk.
    StillUnsaved,
    /// A session is in the trash.
    Trashed(String),
    /// The session that was trashed last is back, with this title.
    Restored(String),
    /// The earlier versions of a session have been looked up.
    Versions(Versions),
    /// An earlier version is the newest one now, under this revision.
    Recovered(u64),
    /// A copy of the session has been written to this path.
    SavedElsewhere(String),
    /// What has been typed is to be kept now.
    KeepTyping,
    /// The program is about to end.
    Ending,
    /// The text is back from the editor that the user prefers.
    Edited(String),
    /// The card is to be presented.
    Present,
    /// The agenda of the meeting has been read.
    Agenda(Agenda),
    /// The meeting was this far when the program was closed.
    AgendaResumed(Agenda),
    /// The program that is followed presents this.
    Followed(Box<Followed>),
    /// The path that is suggested for a report, as people write paths (with `~`), without an extension.
    ReportPath(String),
    /// The report has been written to this file.
    ReportWritten(PathBuf),
    /// The report has not been written, because there is a file with that name.
    ReportExists,
    /// The report could not be written.
    ReportRefused(Trouble),
    /// The report has been sent to the terminal, for the clipboard.
    CopySent {
        /// Whether tmux stands between, which must be told to pass it on.
        through_tmux: bool,
    },
    /// The system has been asked to open this.
    AskedToOpen(PathBuf),
    /// A file that comes with the program stands where the user's own version of it belongs.
    OwnWritten {
        /// The path of that version.
        path: PathBuf,
        /// Whether it was written just now; else it was there already, and stays.
        is_new: bool,
    },
    /// The settings have been read from their file.
    SettingsRead(Box<StoredSettings>),
    /// Something else failed, or the user must know something.
    Failed(Trouble),
}

/// Something that happened about voices from home.
#[derive(Debug)]
pub enum MergeMsg {
    /// The copies of the open session have been looked up.
    Copies(Vec<FoundCopy>),
    /// Voices have been gathered.
    Gathered(Vec<Voice>),
    /// The path that is suggested for the form that people fill in at home.
    FormPath(String),
    /// That form has been written to this file.
    FormWritten(PathBuf),
}

/// News of the count of many sessions.
#[derive(Debug)]
pub enum CountNews {
    /// The sessions below the folder with this name are being counted.
    Begun(String),
    /// More of them have been read.
    WentOn(CountProgress),
    /// All of them have been counted.
    Counted(Box<RegionPicture>),
    /// They cannot be counted.
    Refused(Trouble),
}

/// Something on screen that can be clicked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A cell of the card.
    Cell {
        /// The row, from 0.
        aspect: usize,
        /// The column, from 0.
        scenario: usize,
    },
    /// The title of a row.
    Aspect(usize),
    /// The title of a column.
    Scenario(usize),
    /// A line of a list.
    Line(usize),
}
