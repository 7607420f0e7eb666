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
    /// Whether to throw away what was typed into a form.
    DropDraft,
    /// Whether the ballot is as its owner wants it.
    HandIn,
    /// Whether to throw away a ballot that was not handed in.
    DropBallot,
    /// Whether it is the owner of a half ballot who goes on with it.
    ResumeBallot,
    /// Whether all slips of paper have been typed in, and can be shuffled and revealed.
    KeepSlips,
    /// Whether the hands are all counted although fields are empty.
    KeepHands,
    /// Whether to take the revealed round with this number away.
    RemoveRound(u32),
    /// Whether everyone has handed in a ballot, and the round can be revealed.
    Everyone,
    /// Whether to end the round and throw away the sealed ballots.
    StopRound,
    /// Whether to show letters of roles although one of them identifies a person.
    ShowRoles,
    /// Whether to overwrite an existing file with the report.
    ReplaceFile,
    /// Whether to put the agenda back to its beginning.
    ResetAgenda,
    /// Whether to keep the card that came with a session among the user's own.
    KeepCard,
    /// Whether to link the session to the chosen card.
    LinkCard,
}

impl Question {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::KeepSketch { then_quit: false },
        Self::KeepSketch { then_quit: true },
        Self::LeaveUnsaved,
        Self::DropDraft,
        Self::HandIn,
        Self::DropBallot,
        Self::ResumeBallot,
        Self::KeepSlips,
        Self::KeepHands,
        Self::RemoveRound(1),
        Self::Everyone,
        Self::StopRound,
        Self::ShowRoles,
        Self::ReplaceFile,
        Self::ResetAgenda,
        Self::KeepCard,
        Self::LinkCard,
    ];

    /// Whether yes loses, shows or hands over nothing, so that Enter may mean it too: the question then says so. Everything
    /// else wants a key that nobody presses by habit.
    #[must_use]
    pub fn is_harmless(self) -> bool {
        match self {
            // Yes opens a form in which Esc still goes back.
            Self::KeepSketch { .. } => true,
            Self::LeaveUnsaved
            | Self::DropDraft
            | Self::HandIn
            | Self::DropBallot
            | Self::ResumeBallot
            | Self::KeepSlips
            | Self::KeepHands
            | Self::RemoveRound(_)
            | Self::Everyone
            | Self::StopRound
            | Self::ShowRoles
            | Self::ReplaceFile
            | Self::ResetAgenda
            | Self::KeepCard
            | Self::LinkCard => false,
        }
    }

    /// Whether it asks about leaving the program: the key that ends the program then means yes.
    #[must_use]
    pub fn is_about_leaving(self) -> bool {
        matches!(self, Self::LeaveUnsaved | Self::KeepSketch { then_quit: true })
    }
}
