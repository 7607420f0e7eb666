//! Where one is in the conversation, and what an answer does.

use super::fields::Fields;
use crate::app::{OwnFile, Setting, SettingName};
use crate::domain::{Answer, Mark};

/// Where one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The start screen.
    Start,
    /// The list of sessions.
    Sessions,
    /// A session, or a card without one: its aspects.
    Session,
    /// An aspect.
    Aspect(usize),
    /// Which answer to give to a question about an aspect.
    Mark(usize, Mark),
    /// The next steps of an aspect, to change or remove one.
    Steps(usize),
    /// A next step.
    Step(usize, usize),
    /// The facts of the session.
    Facts,
    /// The roles that were present.
    Roles,
    /// What can be done with the group.
    Together,
    /// What everyone answered.
    Revealed,
    /// Between two people in a silent round.
    Lobby,
    /// From which role somebody votes.
    Role,
    /// A vote on an aspect.
    Vote(usize, Mark),
    /// Whether to hand in the vote.
    HandIn(Mark),
    /// Places in which a word was found.
    Found(Vec<(Option<usize>, String)>),
    /// A question with yes and no that the program asks.
    Question,
    /// What was marked while browsing is to be kept or not.
    Sketch,
    /// The settings.
    Settings,
    /// A setting, to be given another value.
    Setting(SettingName),
    /// A slide of the presentation.
    Slide,
    /// Lines to be typed.
    Fields(Fields),
}

/// What an answer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Goes to a place.
    To(Place),
    /// Does what a line of the start screen says.
    AtStart(usize),
    /// Opens the session on a line of the list.
    Open(usize),
    /// Answers a question about an aspect.
    Mark(usize, Mark, Option<Answer>),
    /// Answers a question on a ballot.
    Vote(usize, Mark, Option<Answer>),
    /// Removes a next step.
    RemoveStep(usize, usize),
    /// Puts a role among those that were present, or takes it out.
    ToggleRole(usize),
    /// Reads the open questions about an aspect.
    Questions(usize),
    /// Votes from this role.
    Speak(usize),
    /// Hands in the vote.
    HandIn,
    /// Reveals the round.
    Reveal,
    /// Stops the round.
    StopRound,
    /// Goes on with a vote that is half filled in.
    Resume,
    /// Leaves the round as it is.
    LeaveRound,
    /// Reads the plan of the meeting.
    Plan,
    /// Goes back to the settings.
    ToSettings,
    /// Gives a setting another value.
    Set(SettingName, Setting),
    /// Begins to present.
    Present,
    /// Presses a key that goes to another slide.
    Turn(&'static str),
    /// Ends presenting.
    StopPresenting,
    /// Writes a file that comes with the program where the user's own version belongs.
    WriteOwn(OwnFile),
    /// Answers the question of the program.
    Yes,
    /// The same.
    No,
    /// Goes back to the start screen.
    Close,
    /// Ends the conversation.
    Stop,
    /// Ends it, and lets go of what was only tried.
    Discard,
}

impl Move {
    /// The answer that it gives to a question about an aspect.
    pub fn answer(&self) -> Option<&Answer> {
        match self {
            Self::Mark(_, _, answer) | Self::Vote(_, _, answer) => answer.as_ref(),
            _ => None,
        }
    }
}

/// An answer that can be given: what it is called, and what it does.
pub type Offer = (String, Move);
