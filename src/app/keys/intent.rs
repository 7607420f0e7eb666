//! What can be meant by a key.

/// What is meant by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Intent {
    /// Takes the chosen line of a list.
    Choose,
    /// Asks for the facts of a new session.
    NewSession,
    /// Reads the card without a session.
    Browse,
    /// Lists the sessions.
    OpenList,
    /// Put the sessions in another order.
    SortSessions,
    /// Asks of which folder the sessions are to be counted.
    CountSessions,
    /// Shows which files were counted and which were not, or the counts again.
    ShowFiles,
    /// Offers the cards to which a session can be linked whose own is missing.
    LinkCard,
    /// Gives the session another title.
    Rename,
    /// Moves the session to the trash.
    Trash,
    /// Marks or clears today's scenario.
    MarkCurrent,
    /// Marks or clears the wanted scenario.
    MarkDesired,
    /// Offers the answers that are no single scenario.
    MoreAnswers,
    /// Opens the text that says why an answer was chosen.
    Explain,
    /// Opens the text that says what the answer is based on.
    Evidence,
    /// Shows the next steps of an aspect.
    Steps,
    /// Adds to the list.
    Add,
    /// Removes the chosen line from the list.
    Remove,
    /// Gives a next step its next status.
    NextStatus,
    /// Shows all answers in one picture, with the lines through them, or goes back to the card.
    Overview,
    /// Shows then and now, or asks with which earlier session to compare.
    Compare,
    /// Shows the marks of the session that this one carries on faintly, or hides them.
    ShowThen,
    /// Brings voices from home together, or makes what these come back with.
    Merge,
    /// Shows open questions about the aspect.
    Questions,
    /// Saves or copies the report.
    Report,
    /// Shows the facts of the session.
    Facts,
    /// Asks for a word to search for.
    Search,
    /// Goes to the next place where the word was found.
    NextHit,
    /// Goes to the previous place where the word was found.
    PreviousHit,
    /// Offers every action by name.
    Palette,
    /// Undoes the last typing in a text.
    UndoTyping,
    /// Redoes the typing that was undone.
    RedoTyping,
    /// Opens the text in the user's own editor.
    EditElsewhere,
    /// Saves what was marked without a session as a new session.
    KeepSketch,
    /// Makes a copy that can be changed of a session that can only be read.
    CopySession,
    /// Saves a session that could not be saved to another place.
    SaveElsewhere,
    /// Shows the earlier versions of a session.
    Versions,
    /// Shows one aspect in all scenarios.
    ReadAspect,
    /// Shows the next part of a text that does not fit.
    ReadOn,
    /// Turns between one scenario in all aspects and one aspect in all scenarios, or to the other question.
    Turn,
    /// Goes to the next aspect.
    NextAspect,
    /// Goes to the previous aspect.
    PreviousAspect,
    /// Goes to the scenario with the key's number.
    ToScenario,
    /// Undoes the last change, or brings back the session that was moved to the trash last.
    Undo,
    /// Redoes the change that was undone.
    Redo,
    /// Moves one to the left.
    Left,
    /// Moves one to the right.
    Right,
    /// Moves one up.
    Up,
    /// Moves one down.
    Down,
    /// Moves to the first.
    First,
    /// Moves to the last.
    Last,
    /// Moves a page down.
    PageDown,
    /// Moves a page up.
    PageUp,
    /// Accepts what the form or field holds.
    Confirm,
    /// Goes to the next field.
    NextField,
    /// Goes to the previous field.
    PreviousField,
    /// Answers yes.
    Yes,
    /// Answers no.
    No,
    /// Goes one step back, or closes what is open.
    Back,
    /// Goes from the card to the start screen.
    CloseCard,
    /// Throws away what was typed into a form.
    ForgetDraft,
    /// Ends the program from the start screen.
    Quit,
    /// Writes the questions or the agenda where the user's own version of them belongs.
    WriteOwn,
    /// Shows the settings.
    Settings,
    /// Changes to the next colour theme.
    ChangeTheme,
    /// Turns mouse support on or off; off leaves selecting text to the terminal.
    ToggleMouse,
    /// Shows the keys that work here, and then all others.
    Help,
    /// Opens the manual.
    Manual,
    /// Draws the whole screen again, on which something else has written.
    Repaint,
    /// Ends the program from anywhere.
    Leave,
    /// Resumes the silent round, or offers what can be done with the group.
    Round,
    /// Begins the ballot of the next person in a silent round.
    NextPerson,
    /// Reveals all ballots of a silent round.
    Reveal,
    /// Takes a ballot that was handed in back, for its person to do again.
    TakeBack,
    /// Goes on with the ballot that was half filled in when the program ended.
    ResumeBallot,
    /// Ends the silent round without a reveal.
    StopRound,
    /// Answers "don't know" on a ballot.
    SayUnknown,
    /// Answers "not applicable" on a ballot.
    SayNotApplicable,
    /// Answers "between the scenario in focus and the next one" on a ballot.
    SayBetween,
    /// Answers with the scenario that has the key's number, on a screen that does not show it.
    Answer,
    /// Lets a round replace the one before it, or stand beside that.
    ReplaceRound,
    /// Goes on to the next question of a ballot, or hands it in.
    HandIn,
    /// Shows letters of roles instead of dots, or dots again.
    ShowRoles,
    /// Starts or ends the presentation.
    Present,
    /// Blanks the screen.
    Blank,
    /// Shows the agenda of the meeting.
    Agenda,
    /// Pauses or resumes the clock of the agenda.
    Pause,
    /// Resets the agenda, as if it had not begun.
    StopAgenda,
    /// Plans the meeting for one person more.
    MorePeople,
    /// Plans the meeting for one person less.
    FewerPeople,
    /// Types a figure of how many people there are, or takes the last one back.
    TypePeople,
    /// Plans the meeting with another way of voting.
    VoteOtherwise,
    /// Shows the clock of the meeting to everyone, or only to the facilitator.
    ShowClock,
}

impl Intent {
    /// Whether the same key a second time takes back what it did.
    #[must_use]
    pub fn is_toggle(self) -> bool {
        matches!(
            self,
            Self::MarkCurrent
                | Self::MarkDesired
                | Self::SayUnknown
                | Self::SayNotApplicable
                | Self::SayBetween
                | Self::ShowRoles
                | Self::ShowThen
                | Self::Overview
                | Self::Present
                | Self::ToggleMouse
                | Self::ShowFiles
        )
    }
}
