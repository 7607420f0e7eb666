//! Everything the screen shows.

use core::time::Duration;
use std::collections::HashMap;
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;

use jiff::civil::{Date, DateTime};

use super::editor::Editor;
use super::field::Field;
use super::guide::Agenda;
use super::keys::{Context, Keymap};
use super::list::List;
use super::msg::{Extent, NewSession};
use super::paper::ReportSheet;
use super::room::Meeting;
use super::seeking::commands;
use super::sitting::{OpenCard, SaveState, View};
use super::talk::Questions;
use crate::domain::{Edit, Mark, NextStep, Status};
use crate::text::sanitise_line;
use crate::words::{Trouble, Words, numeric_date};

/// The state of the program.
#[derive(Clone, Debug)]
pub struct Model {
    /// What fills the screen.
    pub screen: Screen,
    /// What lies over it, the last one on top.
    pub overlays: Vec<Overlay>,
    /// What is to be told once, until the next key.
    pub notice: Option<Notice>,
    /// What the user prefers.
    pub settings: Settings,
    /// Whether there is anything in the trash, as last listed.
    pub has_trash: bool,
    /// The day on which the program was started.
    pub today: Date,
    /// How far the text in focus goes, as last drawn.
    pub extent: Extent,
    /// The open questions of the gesprekskaart.
    pub questions: Questions,
    /// The key table.
    pub keymap: Keymap,
    /// Whether it has been told how to make everything larger.
    pub told_to_enlarge: bool,
    /// The plan of the meeting, once it has been asked for.
    pub agenda: Option<Agenda>,
    /// This moment.
    pub now: Duration,
}

/// What fills the screen.
#[derive(Clone, Debug)]
pub enum Screen {
    /// The start screen.
    Start(Start),
    /// The list of sessions.
    Sessions(Sessions),
    /// The earlier versions of a session.
    Versions(Versions),
    /// A card.
    OpenCard(Box<OpenCard>),
}

/// The start screen.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The session that was saved last.
    pub latest: Option<SessionRow>,
    /// The chosen line.
    pub list: List,
}

/// A line of the start screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// On with the session that was saved last.
    Continue,
    /// A new session.
    New,
    /// Only look at the card.
    Browse,
    /// Choose a session.
    Open,
    /// Leave.
    Quit,
}

/// The list of sessions.
#[derive(Clone, Debug, Default)]
pub struct Sessions {
    /// Their files, one a line.
    pub files: Rc<[PathBuf]>,
    /// What those say that have been on screen: a list may be long.
    pub read: HashMap<PathBuf, SessionRow>,
    /// The chosen line.
    pub list: List,
}

/// The earlier versions of a session, the newest first.
#[derive(Clone, Debug)]
pub struct Versions {
    /// The session's file.
    pub path: PathBuf,
    /// What the session is called.
    pub name: String,
    /// One line a version.
    pub rows: Vec<VersionRow>,
    /// The chosen line.
    pub list: List,
}

/// An earlier version in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    /// Which.
    pub revision: u64,
    /// When it was saved.
    pub saved: DateTime,
    /// How many aspects have an answer; none where it cannot be read.
    pub marked: Option<(usize, usize)>,
}

/// A session in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionRow {
    /// One that can be opened.
    Readable {
        /// Its file.
        path: PathBuf,
        /// What it is called.
        title: String,
        /// The day of the meeting.
        date: Date,
        /// The partnership, or empty.
        partnership: String,
        /// How many aspects have an answer.
        marked: usize,
        /// How many aspects there are.
        aspects: usize,
        /// Whether this is what somebody else wrote into a session's file.
        is_conflict: bool,
    },
    /// One that cannot be read.
    Damaged {
        /// Its file.
        path: PathBuf,
        /// What is wrong, and what to do.
        trouble: Trouble,
    },
}

/// What lies over the screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// All keys, with the first line that is shown.
    Help(usize),
    /// Fields to fill in.
    Form(Form),
    /// A question with yes and no.
    Question(Question),
    /// A text that is being written.
    Notes(Box<Editor>),
    /// The answers that are no single scenario.
    Answers(Answers),
    /// The next steps of the aspect in focus, with the chosen one.
    Steps(List),
    /// Open questions about the aspect in focus, with the first line that is shown.
    Questions(usize),
    /// The facts of the session, with the chosen one.
    Facts(List),
    /// The roles that may be in the room, with the chosen one.
    Roles(List),
    /// A word to look for.
    Search(Field),
    /// Every action by name.
    Palette(Palette),
    /// A screen of a meeting.
    Meeting(Meeting),
    /// Nothing at all, so that everyone looks at each other.
    Blank,
    /// The plan of the meeting, with the chosen part.
    Agenda(List),
    /// The report, and what can be done with it.
    ReportSheet(ReportSheet),
}

/// The choice among the answers that are no single scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The question that is answered.
    pub mark: Mark,
    /// The chosen line: the pairs of neighbours, then "weet ik niet", "n.v.t." and clearing.
    pub list: List,
}

/// The choice among all actions.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// What was typed.
    pub field: Field,
    /// The chosen line.
    pub list: List,
}

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
    /// Who are in the room.
    Roles,
    /// What the facilitator notes for nobody else.
    Note,
}

impl Fact {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [Self::Title, Self::Date, Self::Partnership, Self::Facilitator, Self::Roles, Self::Note];
}

/// Fields to fill in.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for.
    pub asks: FormPurpose,
    /// The fields: title, date, partnership; or only the title.
    pub fields: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// Why it cannot be taken as it is.
    pub wrong: Option<Wrong>,
}

/// Why a form cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The date is not understood.
    Date,
    /// What must be filled in is not.
    Empty,
    /// The system does not take it.
    Refused(Trouble),
}

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormPurpose {
    /// The facts of a new session.
    NewSession,
    /// The facts of a session that so far was only looking.
    KeepSketch {
        /// Whether to go back to the start screen after it.
        then_back: bool,
    },
    /// The facts of a copy of a session that can only be read.
    Copy,
    /// Where to write a session that the disk does not take.
    SaveElsewhere,
    /// Another title for the open session.
    Rename,
    /// A next step: a new one, or the one at this place.
    Step(Option<usize>),
    /// A fact of the open session.
    Fact(Fact),
    /// A role that is not in the list.
    Role,
    /// Another title for a session in the list.
    RenameListed(PathBuf),
    /// A role that is not in the list, of somebody who is about to answer.
    Speaker,
    /// Where to write the report, and in which form.
    Report,
}

/// A question with yes and no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether to keep what was marked while browsing, asked on the way out.
    KeepSketch {
        /// Whether the way out ends the program.
        then_quit: bool,
    },
    /// Whether to leave though the last changes are not on disk.
    LeaveUnsaved,
    /// Whether this ballot is as its person wants it.
    HandIn,
    /// Whether to throw away a ballot that was not handed in.
    DropBallot,
    /// Whether everyone has been, and the round can be revealed.
    Everyone,
    /// Whether to throw away what was sealed.
    StopRound,
    /// Whether to show letters of roles though one of them stands for one person.
    ShowRoles,
    /// Whether to write the report over a file that is there.
    ReplaceFile,
}

/// What is to be told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// This edit took something back.
    Undone(Edit),
    /// This edit made something again.
    Redone(Edit),
    /// There is nothing to take back.
    NothingToUndo,
    /// There is nothing to make again.
    NothingToRedo,
    /// The session with this title is in the trash.
    Trashed(String),
    /// The session with this title is back.
    Restored(String),
    /// The session has this title now.
    Renamed(String),
    /// An earlier version is the newest one now.
    Recovered(u64),
    /// The session has been written there too.
    SavedElsewhere(String),
    /// The session cannot be changed.
    CannotMark,
    /// A next step has been taken out of the list.
    StepRemoved(String),
    /// Not all of a text found room.
    TextFull,
    /// There is no place where this word stands.
    NothingFound(String),
    /// A text was pasted where there is no field.
    PasteIgnored,
    /// The theme is this now.
    Theme(ThemeName),
    /// How to make everything larger.
    Enlarge,
    /// The report stands in this file.
    ReportWritten(String),
    /// The report has been sent to the terminal, for the clipboard.
    CopySent,
    /// The system has been asked to open this.
    AskedToOpen(String),
    /// The mouse is ours, or the terminal's.
    Mouse(bool),
    /// Something did not work.
    Trouble(Trouble),
}

/// What the user prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The colours.
    pub theme: ThemeName,
    /// Whether the program takes the mouse.
    pub mouse: bool,
}

/// A set of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// The terminal's own colours.
    #[default]
    Terminal,
    /// Dark on white.
    Licht,
    /// Light on black.
    Donker,
    /// The strongest contrast.
    Contrast,
    /// No colours at all.
    Mono,
}

impl ThemeName {
    /// All of them, in the order in which a key goes through them.
    pub const ALL: [Self; 5] = [Self::Terminal, Self::Licht, Self::Donker, Self::Contrast, Self::Mono];

    /// The name, as it is written in settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Licht => "licht",
            Self::Donker => "donker",
            Self::Contrast => "contrast",
            Self::Mono => "mono",
        }
    }

    /// The theme with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The next one, after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(place + 1) % Self::ALL.len()]
    }
}

impl Screen {
    /// The open card, if one fills the screen.
    #[must_use]
    pub fn open_card(&self) -> Option<&OpenCard> {
        match self {
            Self::OpenCard(open_card) => Some(open_card),
            Self::Start(_) | Self::Sessions(_) | Self::Versions(_) => None,
        }
    }

    /// The open card, to change it.
    pub fn open_card_mut(&mut self) -> Option<&mut OpenCard> {
        match self {
            Self::OpenCard(open_card) => Some(open_card),
            Self::Start(_) | Self::Sessions(_) | Self::Versions(_) => None,
        }
    }
}

impl Model {
    /// The start screen, with nothing looked up yet.
    #[must_use]
    pub fn new(keymap: Keymap, settings: Settings, today: Date) -> Self {
        Self {
            screen: Screen::Start(Start::default()),
            overlays: Vec::new(),
            notice: None,
            settings,
            has_trash: false,
            today,
            extent: Extent::default(),
            questions: Questions::default(),
            keymap,
            told_to_enlarge: false,
            agenda: None,
            now: Duration::ZERO,
        }
    }

    /// The open card, if one fills the screen.
    #[must_use]
    pub fn open_card(&self) -> Option<&OpenCard> {
        self.screen.open_card()
    }

    /// The open card, to change it. Borrows the whole model: [`Screen::open_card_mut`] leaves the overlays free.
    pub fn open_card_mut(&mut self) -> Option<&mut OpenCard> {
        self.screen.open_card_mut()
    }

    /// Where the keys go now.
    #[must_use]
    pub fn contexts(&self) -> Vec<Context> {
        self.overlays.last().map_or_else(|| self.screen_contexts(), |overlay| vec![overlay.context()])
    }

    /// Where the keys of the screen itself go, whatever lies over it.
    #[must_use]
    pub fn screen_contexts(&self) -> Vec<Context> {
        match &self.screen {
            Screen::Start(_) => vec![Context::Start],
            Screen::Sessions(_) => vec![Context::Sessions],
            Screen::Versions(_) => vec![Context::Versions],
            Screen::OpenCard(open_card) => open_card.contexts(),
        }
    }

    /// The list that keys and mouse move in, if the topmost overlay, or else the screen, is one.
    pub fn list_mut(&mut self) -> Option<&mut List> {
        match (self.overlays.last_mut(), &mut self.screen) {
            (Some(overlay), _) => overlay.list_mut(),
            (None, Screen::Start(start)) => Some(&mut start.list),
            (None, Screen::Sessions(sessions)) => Some(&mut sessions.list),
            (None, Screen::Versions(versions)) => Some(&mut versions.list),
            (None, Screen::OpenCard(_)) => None,
        }
    }

    /// How many lines that list has; 0 if there is none.
    #[must_use]
    pub fn list_len(&self, words: &Words) -> usize {
        match (self.overlays.last(), &self.screen) {
            (Some(overlay), _) => self.overlay_len(overlay, words).unwrap_or(0),
            (None, Screen::Start(start)) => start.choices().len(),
            (None, Screen::Sessions(sessions)) => sessions.files.len(),
            (None, Screen::Versions(versions)) => versions.rows.len(),
            (None, Screen::OpenCard(_)) => 0,
        }
    }

    fn overlay_len(&self, overlay: &Overlay, words: &Words) -> Option<usize> {
        Some(match overlay {
            Overlay::Answers(_) => self.open_card()?.more_answers().len(),
            Overlay::Steps(_) => self.open_card()?.said()?.next_steps.len(),
            Overlay::Facts(_) => Fact::ALL.len(),
            Overlay::Roles(_) => self.open_card()?.possible_roles(words).len(),
            Overlay::Palette(palette) => commands(self, palette.field.text(), words).len(),
            Overlay::Meeting(meeting) => meeting.list_len(self.open_card()?, words)?,
            Overlay::Agenda(_) => self.agenda.as_ref()?.parts.len(),
            Overlay::ReportSheet(sheet) => sheet.choices().len(),
            Overlay::Help(_)
            | Overlay::Form(_)
            | Overlay::Question(_)
            | Overlay::Notes(_)
            | Overlay::Questions(_)
            | Overlay::Search(_)
            | Overlay::Blank => return None,
        })
    }

    /// Takes note of how far the text in focus goes, now that it has been laid out.
    pub fn settle(&mut self, extent: Extent) {
        self.extent = extent;
        match (self.overlays.last_mut(), &mut self.screen) {
            (Some(Overlay::Help(scroll) | Overlay::Questions(scroll)), _) => *scroll = (*scroll).min(extent.furthest()),
            (Some(Overlay::Notes(editor)), _) => editor.scroll = extent.top,
            (Some(Overlay::Meeting(Meeting::Ballot(draft))), _) => draft.open_card.scroll = extent.top,
            (None | Some(Overlay::Search(_)), Screen::OpenCard(open_card)) => {
                open_card.scroll = extent.top;
                open_card.seek = None;
            }
            _ => {}
        }
    }

    /// Whether a key that has no meaning of its own may type something.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        let overlay = self.overlays.last();
        matches!(
            overlay,
            Some(Overlay::Form(_) | Overlay::Notes(_) | Overlay::Search(_) | Overlay::Palette(_) | Overlay::Meeting(_))
        )
    }

    /// Whether something has been typed that is to be kept when nobody has typed for a while.
    #[must_use]
    pub fn has_unsaved_typing(&self) -> bool {
        matches!(self.overlays.last(), Some(Overlay::Notes(editor)) if editor.has_unsaved_typing())
    }
}

impl Overlay {
    fn list_mut(&mut self) -> Option<&mut List> {
        match self {
            Self::Answers(answers) => Some(&mut answers.list),
            Self::Steps(list) | Self::Facts(list) | Self::Roles(list) | Self::Agenda(list) => Some(list),
            Self::Palette(palette) => Some(&mut palette.list),
            Self::Meeting(meeting) => meeting.list_mut(),
            Self::ReportSheet(sheet) => Some(&mut sheet.list),
            Self::Help(_)
            | Self::Form(_)
            | Self::Question(_)
            | Self::Notes(_)
            | Self::Questions(_)
            | Self::Search(_)
            | Self::Blank => None,
        }
    }

    fn context(&self) -> Context {
        match self {
            Self::Help(_) => Context::Help,
            Self::Form(_) => Context::Form,
            Self::Question(_) => Context::Question,
            Self::Notes(_) => Context::Notes,
            Self::Answers(_) => Context::Answers,
            Self::Steps(_) => Context::Steps,
            Self::Questions(_) => Context::Questions,
            Self::Facts(_) => Context::Facts,
            Self::Roles(_) => Context::Roles,
            Self::Search(_) => Context::Search,
            Self::Palette(_) => Context::Palette,
            Self::Meeting(room) => room.context(),
            Self::Blank => Context::Blank,
            Self::Agenda(_) => Context::Agenda,
            Self::ReportSheet(_) => Context::Choice,
        }
    }
}

impl OpenCard {
    fn contexts(&self) -> Vec<Context> {
        let view = match self.view {
            View::Card => Context::Card,
            View::Aspect => Context::Aspect,
            View::Scenario => Context::Scenario,
            View::Overview => Context::Overview,
            View::Present(_) if matches!(self.save_state, SaveState::Following(_)) => Context::Following,
            View::Present(_) => Context::Present,
        };
        let state = match self.save_state {
            SaveState::Sketch => Some(Context::Sketch),
            SaveState::ReadOnly(_) => Some(Context::ReadOnly),
            SaveState::Failed(_) => Some(Context::Unsaved),
            SaveState::Saving | SaveState::Saved(_) | SaveState::Following(_) => None,
        };
        let found = self.found.is_some().then_some(Context::Found);
        [Some(view), state, found].into_iter().flatten().collect()
    }
}

impl Start {
    /// The lines, from the top.
    #[must_use]
    pub fn choices(&self) -> Vec<Choice> {
        let all = [Choice::Continue, Choice::New, Choice::Browse, Choice::Open, Choice::Quit];
        all.into_iter().filter(|choice| *choice != Choice::Continue || self.latest.is_some()).collect()
    }
}

impl Sessions {
    /// The session on a line, where that has been read.
    #[must_use]
    pub fn row(&self, line: usize) -> Option<&SessionRow> {
        self.read.get(self.files.get(line)?)
    }

    /// The files of these lines that have not been read.
    #[must_use]
    pub fn unread(&self, lines: Range<usize>) -> Vec<PathBuf> {
        let files = self.files.get(lines).unwrap_or_default();
        files.iter().filter(|path| !self.read.contains_key(*path)).cloned().collect()
    }
}

impl SessionRow {
    /// The session's file.
    #[must_use]
    pub fn path(&self) -> &PathBuf {
        match self {
            Self::Readable { path, .. } | Self::Damaged { path, .. } => path,
        }
    }

    /// What it is called: its title, or the name of a file that cannot be read.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Readable { title, .. } => title.clone(),
            // A file name may hold anything but a slash.
            Self::Damaged { path, .. } => {
                sanitise_line(&path.file_name().unwrap_or_default().to_string_lossy()).into_owned()
            }
        }
    }
}

impl Form {
    /// A form for the facts of a session.
    #[must_use]
    pub fn session(asks: FormPurpose, title: String, date: String) -> Self {
        let fields = vec![Field::suggesting(title), Field::suggesting(date), Field::default()];
        Self { asks, fields, focus: 0, wrong: None }
    }

    /// A form for a place in the file system.
    #[must_use]
    pub fn place(asks: FormPurpose) -> Self {
        Self { asks, fields: vec![Field::default()], focus: 0, wrong: None }
    }

    /// A form for a title.
    #[must_use]
    pub fn title(asks: FormPurpose, title: String) -> Self {
        Self { asks, fields: vec![Field::holding(title)], focus: 0, wrong: None }
    }

    /// A form for a next step: a new one, or this one.
    #[must_use]
    pub fn step(place: Option<usize>, step: &NextStep, words: &Words) -> Self {
        let status = Status::ALL.iter().position(|status| *status == step.status).unwrap_or(0);
        let due = step.due.map_or_else(String::new, numeric_date);
        let fields = vec![
            Field::long(step.what.clone()),
            Field::at_end(step.owner.clone()),
            Field::at_end(due),
            Field::choosing(words.domain.statuses, status),
        ];
        Self { asks: FormPurpose::Step(place), fields, focus: 0, wrong: None }
    }

    /// What the form says of a new session, unless the date is not understood.
    #[must_use]
    pub fn new_session(&self, today: Date) -> Option<NewSession> {
        let [title, date, partnership] = self.fields.as_slice() else { return None };
        Some(NewSession {
            title: title.value().to_owned(),
            date: crate::words::read_date(date.value(), today)?,
            partnership: partnership.value().to_owned(),
        })
    }
}
