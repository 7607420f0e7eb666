//! Questions with yes and no.

/// A question with yes and no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether to keep what was marked while browsing, asked on the way out.
    KeepSketch {
        /// Whether the way out ends the program.
        then_quit: bool,
    },
    /// Whether to leave although the last changes are not on disk.
    LeaveUnsaved,
    /// Whether the ballot is as its owner wants it.
    HandIn,
    /// Whether to throw away a ballot that was not handed in.
    DropBallot,
    /// Whether everyone has handed in a ballot, and the round can be revealed.
    Everyone,
    /// Whether to end the round and throw away the sealed ballots.
    StopRound,
    /// Whether to show letters of roles although one of them identifies a person.
    ShowRoles,
    /// Whether to overwrite an existing file with the report.
    ReplaceFile,
}
