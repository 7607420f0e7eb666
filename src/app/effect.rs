//! What the program must do.

use std::path::PathBuf;

use super::Intent;
use super::model::{Agenda, NewSession, SeenHints, Setting};
use crate::domain::{Card, Drafts, Session};
use crate::report::Format;

/// A file that comes with the program, of which users may have a version of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnFile {
    /// The open questions.
    Questions,
    /// The agenda of a meeting.
    Agenda,
}

/// Something the program must do for the dialog that brings voices from home together.
#[derive(Debug)]
pub enum VoicesEffect {
    /// Open a session, and then the dialog.
    Open(PathBuf),
    /// Look up the copies of the open session.
    LookUpCopies,
    /// Gather voices from what was typed or pasted: codes, or the paths of files and folders.
    Gather(String),
    /// Find a path to suggest for the form that people fill in at home.
    FindFormPath,
    /// Write that form.
    WriteForm {
        /// Its path, as people write paths (with `~`).
        path: String,
        /// Whether to overwrite an existing file.
        replace: bool,
    },
}

/// Something the program must do.
#[derive(Debug)]
pub enum Effect {
    /// Look up what the start screen shows.
    Start,
    /// Look up which sessions there are.
    List,
    /// Read a session of the list, because a key needs to know it.
    Read {
        /// Its file.
        path: PathBuf,
        /// That key.
        then: Intent,
    },
    /// Look up the sessions with which one can be compared: that in a file, or the open one.
    LookUpEarlier(Option<PathBuf>),
    /// Read all of these sessions, bit by bit.
    ReadAll(Vec<PathBuf>),
    /// Open a session.
    Open(PathBuf),
    /// Open the bundled card without a session.
    Browse,
    /// Open one of the user's own cards without a session, by its id.
    BrowseCard(String),
    /// Read a card from the file at this path, as people write paths.
    ReadCardFile(String),
    /// Read a card from a text that was pasted.
    ReadCardText(String),
    /// Keep a card that was brought in.
    KeepCard {
        /// The card.
        card: Box<Card>,
        /// The id of the card that it takes the place of.
        replaces: Option<String>,
    },
    /// Count the sessions below the folder at this path, as people write paths; below that of the program if it is empty.
    CountFolder(String),
    /// Stop counting.
    StopCounting,
    /// Make a session and open it.
    Create(NewSession),
    /// Make a file for a session that exists only in memory.
    CreateFrom(Box<Session>),
    /// Save the open session.
    Save(Box<Session>),
    /// Keep what was typed and not taken over.
    KeepDrafts {
        /// The id of the session that it belongs to; `None` if it belongs to none.
        session: Option<String>,
        /// All of it.
        drafts: Drafts,
    },
    /// Give a session that is not open another title.
    Rename {
        /// Its file.
        path: PathBuf,
        /// The new title.
        title: String,
    },
    /// Move a session to the trash.
    Trash(PathBuf),
    /// Take the session that was trashed last out of the trash.
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
        /// The revision of that version.
        revision: u64,
    },
    /// Write a copy of a session elsewhere.
    SaveElsewhere {
        /// The path of the copy.
        path: PathBuf,
        /// The session.
        session: Box<Session>,
    },
    /// Open a text in the editor that the user prefers.
    EditElsewhere(String),
    /// Something for the dialog that brings voices from home together.
    Voices(VoicesEffect),
    /// Send a text to the terminal, for the clipboard.
    CopyText(String),
    /// Keep the card that came with the open session among the user's own.
    KeepOpenCard,
    /// Find a path to suggest for the report.
    FindReportPath,
    /// Write the report.
    WriteReport {
        /// Its format.
        format: Format,
        /// Its path, as people write paths (with `~`).
        path: String,
        /// Whether to overwrite an existing file.
        replace: bool,
    },
    /// Send the report to the terminal, for the clipboard.
    CopyReport(Format),
    /// Send the next steps to the terminal, for the clipboard.
    CopySteps,
    /// Have the system open a file or a folder.
    OpenOutside(PathBuf),
    /// Read the agenda of the meeting.
    ReadAgenda,
    /// Keep how far the meeting about a session is.
    KeepAgenda {
        /// The id of the session.
        session: String,
        /// The agenda.
        agenda: Box<Agenda>,
    },
    /// Look up how far the meeting about a session was.
    ResumeAgenda {
        /// The id of the session.
        session: String,
    },
    /// Close the open session and go back to the start screen.
    Close,
    /// Write a file that comes with the program where the user's own version of it belongs.
    WriteOwn(OwnFile),
    /// Read the settings as they stand in their file.
    ReadSettings,
    /// Save a setting that the user has changed.
    SaveSetting(Setting),
    /// Keep which hints have been told.
    KeepHints(SeenHints),
    /// Draw the whole screen again.
    Repaint,
    /// End the program.
    Quit {
        /// Whether to do so even if the last changes are not on disk.
        sure: bool,
    },
}
