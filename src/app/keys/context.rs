//! Where one can be: the screens, dialogs and states in which keys have a meaning.

use crate::words::Words;

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
    /// State: the card of the session is not there.
    CardMissing,
    /// The earlier versions of a session.
    Versions,
    /// Many sessions that are being counted.
    Counting,
    /// The picture of many sessions.
    Region,
    /// All answers in one picture.
    Overview,
    /// Then and now.
    Compare,
    /// Voices from home that are brought together.
    Merge,
    /// The code of the open session.
    OwnCode,
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
    /// What can be done with the report.
    ReportSheet,
    /// The manual.
    Manual,
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
    /// The settings.
    Settings,
}

impl Context {
    /// All of them, in the order of the manual.
    pub const ALL: [Self; 43] = [
        Self::Start,
        Self::Sessions,
        Self::Versions,
        Self::Counting,
        Self::Region,
        Self::Card,
        Self::Aspect,
        Self::Scenario,
        Self::Overview,
        Self::Compare,
        Self::Sketch,
        Self::ReadOnly,
        Self::Unsaved,
        Self::CardMissing,
        Self::Search,
        Self::Found,
        Self::Notes,
        Self::Answers,
        Self::Steps,
        Self::Questions,
        Self::Facts,
        Self::Roles,
        Self::Merge,
        Self::OwnCode,
        Self::RoundStart,
        Self::Lobby,
        Self::Ballot,
        Self::MaskedBallot,
        Self::Rounds,
        Self::Reveal,
        Self::Agenda,
        Self::Present,
        Self::Following,
        Self::Blank,
        Self::ReportSheet,
        Self::Settings,
        Self::Form,
        Self::Choice,
        Self::Question,
        Self::HarmlessQuestion,
        Self::Palette,
        Self::Help,
        Self::Manual,
    ];

    /// The views of an open card, of which one is on screen.
    pub const VIEWS: [Self; 6] =
        [Self::Card, Self::Aspect, Self::Scenario, Self::Overview, Self::Present, Self::Following];

    /// The states of an open card. Any of them may hold, in every view.
    pub const STATES: [Self; 5] = [Self::Sketch, Self::ReadOnly, Self::Unsaved, Self::CardMissing, Self::Found];

    /// Whether both may hold at the same time. It counts every pair of states, also those that exclude each other
    /// today: what a key means must not depend on that.
    #[must_use]
    pub fn can_hold_with(self, other: Self) -> bool {
        let is_state = |context| Self::STATES.contains(&context);
        let is_of_card = |context| is_state(context) || Self::VIEWS.contains(&context);
        self == other || (is_state(self) && is_of_card(other)) || (is_of_card(self) && is_state(other))
    }

    /// What the help calls it.
    #[must_use]
    pub fn title(self, words: &Words) -> &'static str {
        let titles = &words.places;
        match self {
            Self::Start => titles.start,
            Self::Sessions => titles.sessions,
            Self::Versions => titles.versions,
            Self::Counting => titles.counting,
            Self::Region => titles.region,
            Self::Card => titles.card,
            Self::Aspect => titles.aspect,
            Self::Scenario => titles.scenario,
            Self::Overview => titles.overview,
            Self::Compare => titles.compare,
            Self::Merge => words.merge.place,
            Self::OwnCode => words.merge.code_place,
            Self::Sketch => titles.sketch,
            Self::ReadOnly => titles.read_only,
            Self::Unsaved => titles.unsaved,
            Self::CardMissing => words.session_file.place,
            Self::Search => titles.search,
            Self::Found => titles.found,
            Self::Notes => titles.notes,
            Self::Answers => titles.answers,
            Self::Steps => titles.steps,
            Self::Questions => titles.questions,
            Self::Facts => titles.facts,
            Self::Roles => titles.roles,
            Self::RoundStart => titles.round_start,
            Self::Lobby => titles.lobby,
            Self::Ballot => titles.ballot,
            Self::MaskedBallot => titles.masked_ballot,
            Self::Rounds => titles.rounds,
            Self::Reveal => titles.reveal,
            Self::Agenda => titles.agenda,
            Self::Present => titles.present,
            Self::Following => titles.following,
            Self::Blank => titles.blank,
            Self::ReportSheet => titles.report_sheet,
            Self::Settings => words.settings.title,
            Self::Form => titles.form,
            Self::Choice => titles.choice,
            Self::Question => titles.question,
            Self::HarmlessQuestion => titles.harmless_question,
            Self::Palette => titles.palette,
            Self::Help => titles.help,
            Self::Manual => titles.manual,
        }
    }
}
