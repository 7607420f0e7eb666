//! The facts of a session.

/// A fact of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// What it is called.
    Title,
    /// The day of the meeting.
    Date,
    /// The partnership of schools and institute.
    Partnership,
    /// Who leads the conversation.
    Facilitator,
    /// The roles of those who are present.
    Roles,
    /// A note that only the facilitator sees.
    Note,
}

impl Fact {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::Title, Self::Date, Self::Partnership, Self::Facilitator, Self::Roles, Self::Note];
}
