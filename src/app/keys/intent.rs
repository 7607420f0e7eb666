//! What can be meant by a key, where one can be, and what a row of the key table tells.

use crate::app::input::Key;
use crate::words::{Action, Words};

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
    /// Changes to the next colour theme.
    ChangeTheme,
    /// Turns mouse support on or off; off leaves selecting text to the terminal.
    ToggleMouse,
    /// Shows all keys.
    Help,
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

/// Where a key works: a screen, a view of an open card, a state of that card, or a dialog over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// The start screen.
    Start,
    /// The list of sessions.
    Sessions,
    /// The card as a whole.
    Card,
    /// One aspect in all scenarios.
    Aspect,
    /// One scenario in all aspects.
    Scenario,
    /// State: what is marked is not a session yet.
    Sketch,
    /// State: the session can only be read.
    ReadOnly,
    /// State: the last changes could not be saved.
    Unsaved,
    /// The earlier versions of a session.
    Versions,
    /// All answers in one picture.
    Overview,
    /// State: a word has been searched for, and its hits are shown.
    Found,
    /// A text that is being written: why, or what it is based on.
    Notes,
    /// The answers that are no single scenario.
    Answers,
    /// The next steps of an aspect.
    Steps,
    /// Open questions about an aspect.
    Questions,
    /// The facts of the session.
    Facts,
    /// The roles that take part in the meeting.
    Roles,
    /// The field for a word to search for.
    Search,
    /// Every action by name, to choose from.
    Palette,
    /// Fields to type in.
    Form,
    /// A question with yes and no that wants a key which nobody presses by habit.
    Question,
    /// A question with yes and no to which Enter may say yes.
    HarmlessQuestion,
    /// All keys.
    Help,
    /// A short list to choose from.
    Choice,
    /// Between two people of a silent round.
    Lobby,
    /// Somebody's ballot.
    Ballot,
    /// Somebody's ballot, on a screen that shows nothing of it.
    MaskedBallot,
    /// A round before it begins.
    RoundStart,
    /// The rounds that have been revealed.
    Rounds,
    /// The answers of everyone, after a silent round.
    Reveal,
    /// The presentation, as the group sees it.
    Present,
    /// The presentation of another program, followed from here.
    Following,
    /// A blank screen.
    Blank,
    /// The agenda of the meeting.
    Agenda,
}

/// The text of what a key does, taken from the words of a language.
pub type Label = fn(&Words) -> Action;

/// A part of the help and of the manual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Marking what is current and what is desired.
    Marking,
    /// What the conversation is about: notes, next steps, the report.
    Talking,
    /// Reading and moving about.
    Moving,
    /// What works on every screen.
    Always,
    /// The start screen.
    Start,
    /// The list of sessions.
    Sessions,
    /// Fields to type in, and questions.
    Fields,
    /// What is done with the whole group.
    Group,
}

/// One row of the key table: a meaning, the keys for it, and everything that is shown of them.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What is meant by the keys.
    pub intent: Intent,
    /// The keys; the first one is shown where there is place for one only.
    pub keys: &'static [Key],
    /// Where the keys work: wherever one of these holds.
    pub contexts: &'static [Context],
    /// What it is called there.
    pub label: Label,
    /// The part of the help that lists it. `None` if another row tells the same already.
    pub help: Option<Section>,
    /// Where it stands in the footer: the lowest rank comes first, and the highest is left out first on a narrow screen.
    /// `None` if the footer does not show it.
    pub footer: Option<u8>,
    /// Whether the palette offers it by name.
    pub is_in_palette: bool,
}

impl Context {
    /// The views of an open card, of which one is on screen.
    pub const VIEWS: [Self; 6] =
        [Self::Card, Self::Aspect, Self::Scenario, Self::Overview, Self::Present, Self::Following];

    /// The states of an open card. Any of them may hold, in every view.
    pub const STATES: [Self; 4] = [Self::Sketch, Self::ReadOnly, Self::Unsaved, Self::Found];

    /// Whether both may hold at the same time. It counts every pair of states, also those that exclude each other
    /// today: what a key means must not depend on that.
    #[must_use]
    pub fn can_hold_with(self, other: Self) -> bool {
        let is_state = |context| Self::STATES.contains(&context);
        let is_of_card = |context| is_state(context) || Self::VIEWS.contains(&context);
        self == other || (is_state(self) && is_of_card(other)) || (is_of_card(self) && is_state(other))
    }
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
                | Self::Overview
                | Self::Present
                | Self::ToggleMouse
        )
    }
}

impl Section {
    /// All parts, in the order of the help.
    pub const ALL: [Self; 8] = [
        Self::Marking,
        Self::Talking,
        Self::Moving,
        Self::Always,
        Self::Start,
        Self::Sessions,
        Self::Fields,
        Self::Group,
    ];

    /// The heading of the part.
    #[must_use]
    pub fn title(self, words: &Words) -> &'static str {
        match self {
            Self::Marking => words.screen.help_marking,
            Self::Talking => words.screen.help_talking,
            Self::Moving => words.screen.help_moving,
            Self::Always => words.screen.help_always,
            Self::Start => words.screen.help_start,
            Self::Sessions => words.screen.help_sessions,
            Self::Fields => words.screen.help_fields,
            Self::Group => words.meeting.help_round,
        }
    }
}

impl Binding {
    /// A row that only the palette shows.
    #[must_use]
    pub const fn new(intent: Intent, keys: &'static [Key], contexts: &'static [Context], label: Label) -> Self {
        Self { intent, keys, contexts, label, help: None, footer: None, is_in_palette: true }
    }

    /// The same row, listed in this part of the help.
    #[must_use]
    pub const fn help(self, section: Section) -> Self {
        Self { help: Some(section), ..self }
    }

    /// The same row, shown in the footer at this rank.
    #[must_use]
    pub const fn footer(self, rank: u8) -> Self {
        Self { footer: Some(rank), ..self }
    }

    /// The same row, left out of the palette: moving about is done by keys, not by name.
    #[must_use]
    pub const fn not_in_palette(self) -> Self {
        Self { is_in_palette: false, ..self }
    }

    /// Whether the keys work where these contexts hold.
    #[must_use]
    pub fn works_in(&self, contexts: &[Context]) -> bool {
        self.contexts.iter().any(|context| contexts.contains(context))
    }
}
