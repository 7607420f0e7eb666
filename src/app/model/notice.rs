//! Notices: what the user is told, until the next key.

use super::agenda::Audience;
use super::settings::ThemeName;
use super::undo::Lasting;
use crate::domain::Edit;
use crate::words::Trouble;

/// What the user is told, until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A card that was brought in is kept; its title.
    CardKept(String),
    /// The card that came with the session is kept; its title.
    CardCameAlong(String),
    /// A change was undone, by this edit.
    Undone(Edit),
    /// The last change cannot be undone. The next undo makes this edit, if there is anything to undo.
    Stays(Lasting, Option<Edit>),
    /// A change was made again, by this edit.
    Redone(Edit),
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to redo.
    NothingToRedo,
    /// The session with this title is in the trash.
    Trashed(String),
    /// The session with this title is back.
    Restored(String),
    /// The session has this title now.
    Renamed(String),
    /// An earlier version is the newest one now.
    Recovered(u64),
    /// The round with this number has been taken away.
    RoundRemoved(u32),
    /// A copy of the session has been written to this path.
    SavedElsewhere(String),
    /// The session cannot be changed.
    CannotMark,
    /// Esc goes no further back here; how to leave.
    HowToLeave,
    /// Something about voices from home, or about copies of the session.
    Merge(MergeNotice),
    /// There is no session to compare with.
    NothingToCompare,
    /// The session carries no other one on.
    NotASequel,
    /// What was marked then must not be seen while people answer.
    CompareAfterRound,
    /// What was typed has not been taken over, and is kept as a draft.
    DraftKept,
    /// A key names no scenario; the last one has this number.
    NoScenario(usize),
    /// The card is open, and a round waits.
    RoundWaits,
    /// This next step has been removed.
    StepRemoved(String),
    /// A pasted text was cut, because it was too long.
    TextFull,
    /// This word is not found.
    NothingFound(String),
    /// A text was pasted where there is no field.
    PasteIgnored,
    /// The theme has changed to this one.
    Theme(ThemeName),
    /// How to make everything larger.
    Enlarge,
    /// The report has been written to this file.
    ReportWritten {
        /// As people write it.
        path: String,
        /// How many next steps are not in it, because they have no day.
        left_out: usize,
    },
    /// The report has been sent to the terminal, for the clipboard.
    CopySent {
        /// Whether tmux stands between, which must be told to pass it on.
        through_tmux: bool,
    },
    /// The user's own version of a file that comes with the program.
    OwnFile {
        /// Its path.
        path: String,
        /// Whether it was written just now.
        is_new: bool,
    },
    /// The system has been asked to open this.
    AskedToOpen(String),
    /// Whether the program uses the mouse, after that has changed.
    Mouse(bool),
    /// Who sees the clock of the meeting, after that has changed.
    ClockFor(Audience),
    /// Something did not work.
    Trouble(Trouble),
}

/// What the user is told about voices from home, and about copies of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeNotice {
    /// Voices have been merged.
    Merged {
        /// How many count.
        count: usize,
        /// The number of the round in which they are seen; `None` if they wait for a reveal.
        round: Option<u32>,
    },
    /// A copy has been merged.
    CopyMerged,
    /// A copy has nothing that is not here.
    CopyBringsNothing,
    /// So many fields wait for a person before a copy is merged.
    ChooseFirst(usize),
    /// All voices that were brought are in the list already.
    GatheredAlready,
    /// There is no session to merge voices into.
    NothingToMergeInto,
    /// A form has been written to this file.
    FormWritten(String),
}
