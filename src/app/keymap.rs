//! What keys mean, and where: the table itself is in `keys.rs`.

use super::key::Key;
use super::keys::TABLE;

/// What the user means by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Intent {
    /// Takes the chosen line.
    Choose,
    /// Asks for the facts of a new session.
    NewSession,
    /// Looks at the card without a session.
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
    /// Writes why (toelichting).
    Explain,
    /// Writes what shows it (onderbouwing).
    Evidence,
    /// Shows the next steps of an aspect.
    Steps,
    /// Adds to the list.
    Add,
    /// Takes out of the list.
    Remove,
    /// Gives a next step its next status.
    NextStatus,
    /// Shows the whole conversation in one picture, with the line.
    Overview,
    /// Shows open questions about the aspect.
    Questions,
    /// Takes the report home: as a file, or over the clipboard.
    Report,
    /// Shows the facts of the session.
    Facts,
    /// Looks for a word.
    Search,
    /// To the next place where the word stands.
    NextHit,
    /// To the previous place where the word stands.
    PreviousHit,
    /// Offers every action by name.
    Palette,
    /// Takes back what was typed last in a field.
    UndoTyping,
    /// Types it again.
    RedoTyping,
    /// Writes the text in the user's own editor.
    EditElsewhere,
    /// Makes a session of what was marked while browsing.
    KeepSketch,
    /// Makes a session of one's own of what can only be read.
    CopySession,
    /// Writes what the disk does not take to another place.
    SaveElsewhere,
    /// Shows the earlier versions of a session.
    Versions,
    /// Reads one aspect in all scenarios.
    ReadAspect,
    /// Shows the next part of a text that does not fit.
    ReadOn,
    /// Reads one scenario in all aspects, or back.
    Turn,
    /// Goes to the next aspect.
    NextAspect,
    /// Goes to the previous aspect.
    PreviousAspect,
    /// Goes to the scenario with the key's number.
    ToScenario,
    /// Takes the last change back.
    Undo,
    /// Makes the change again.
    Redo,
    /// One to the left.
    Left,
    /// One to the right.
    Right,
    /// One up.
    Up,
    /// One down.
    Down,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// Takes what the form says.
    Confirm,
    /// To the next field.
    NextField,
    /// To the previous field.
    PreviousField,
    /// Yes.
    Yes,
    /// No.
    No,
    /// One step back.
    Back,
    /// Ends the program from the start screen.
    Quit,
    /// Takes the next theme.
    ChangeTheme,
    /// Takes the mouse, or leaves it to the terminal.
    ToggleMouse,
    /// Shows all keys.
    Help,
    /// Ends the program from anywhere.
    Leave,
    /// Goes on with the silent round, or begins something with the group.
    Round,
    /// The keyboard has gone to somebody else.
    NextPerson,
    /// Everyone has been: what was said lies open.
    Reveal,
    /// Gives somebody their ballot back.
    TakeBack,
    /// Ends the silent round without a reveal.
    StopRound,
    /// "Weet ik niet."
    SayUnknown,
    /// "N.v.t."
    SayNotApplicable,
    /// Between the scenario in focus and the next one.
    SayBetween,
    /// The ballot is filled in.
    HandIn,
    /// Letters of roles instead of dots, or back.
    ShowRoles,
    /// Shows the room, or no longer.
    Present,
    /// Shows nothing for a while.
    Blank,
    /// Shows the plan of the meeting.
    Agenda,
    /// Stops the time, or lets it go on.
    Pause,
    /// Ends the plan of the meeting: it is as if it had not begun.
    StopAgenda,
}

/// Where a key works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// The start screen.
    Start,
    /// The list of sessions.
    Sessions,
    /// The card as a whole.
    Card,
    /// One aspect.
    Aspect,
    /// One scenario.
    Scenario,
    /// Any view of the card, while there is no session yet.
    Sketch,
    /// Any view of the card, while the session can only be read.
    ReadOnly,
    /// Any view of the card, while the disk does not take the session.
    Unsaved,
    /// The earlier versions of a session.
    Versions,
    /// The picture of it all.
    Overview,
    /// Any view of the card, while a word is looked for.
    Found,
    /// A text that is being written.
    Notes,
    /// The answers that are no single scenario.
    Answers,
    /// The next steps of an aspect.
    Steps,
    /// Open questions about an aspect.
    Questions,
    /// The facts of the session.
    Facts,
    /// The roles that were in the room.
    Roles,
    /// A word to look for.
    Search,
    /// Every action by name.
    Palette,
    /// Fields to type in.
    Form,
    /// A question.
    Question,
    /// All keys.
    Help,
    /// A short list to choose from.
    Choice,
    /// Between two people of a silent round.
    Lobby,
    /// Somebody's ballot.
    Ballot,
    /// What everyone said.
    Spread,
    /// What the room sees.
    Present,
    /// What another program shows.
    Following,
    /// Nothing.
    Blank,
    /// The plan of the meeting.
    Agenda,
}

/// One line of the key table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Binding {
    /// What it means.
    pub intent: Intent,
    /// The keys; the first one is shown.
    pub keys: &'static [Key],
    /// Where it works.
    pub contexts: &'static [Context],
    /// Whether the footer shows it.
    pub footer: bool,
}

/// A whole table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keymap {
    bindings: &'static [Binding],
}

impl Default for Keymap {
    /// The table that comes with the program.
    fn default() -> Self {
        Self::new(TABLE)
    }
}

impl Keymap {
    /// A table out of its lines.
    #[must_use]
    pub const fn new(bindings: &'static [Binding]) -> Self {
        Self { bindings }
    }

    /// All bindings, in the order of the table.
    #[must_use]
    pub fn bindings(&self) -> &'static [Binding] {
        self.bindings
    }

    /// What a key means here.
    #[must_use]
    pub fn intent(&self, key: Key, contexts: &[Context]) -> Option<Intent> {
        let works = |binding: &&Binding| binding.keys.contains(&key) && binding.works_in(contexts);
        self.bindings.iter().find(works).map(|binding| binding.intent)
    }

    /// The bindings that work here, in the order of the table.
    pub fn of<'a>(&'a self, contexts: &'a [Context]) -> impl Iterator<Item = &'a Binding> {
        self.bindings.iter().filter(|binding| binding.works_in(contexts))
    }

    /// Every key that means two things in one place.
    #[must_use]
    pub fn conflicts(&self) -> Vec<String> {
        let all = self.bindings.iter().enumerate();
        let pairs = all.flat_map(|(place, one)| self.bindings[place + 1..].iter().map(move |other| (one, other)));
        pairs.filter_map(|(one, other)| one.conflict(other)).collect()
    }
}

impl Binding {
    fn works_in(&self, contexts: &[Context]) -> bool {
        self.contexts.iter().any(|context| contexts.contains(context))
    }

    /// A key that means two things in one place. A sketch, say, is at the same time a card, an aspect or a scenario.
    fn conflict(&self, other: &Self) -> Option<String> {
        let reading = |context: &Context| {
            matches!(context, Context::Card | Context::Aspect | Context::Scenario | Context::Overview)
        };
        let state = |context: &Context| {
            matches!(context, Context::Sketch | Context::ReadOnly | Context::Unsaved | Context::Found)
        };
        let meets =
            |one: &Context, two: &Context| one == two || (state(one) && reading(two)) || (state(two) && reading(one));
        let place = self.contexts.iter().find(|one| other.contexts.iter().any(|two| meets(one, two)))?;
        let key = self.keys.iter().find(|key| other.keys.contains(key))?;
        Some(format!("{key} in {place:?}: {:?} and {:?}", self.intent, other.intent))
    }
}
