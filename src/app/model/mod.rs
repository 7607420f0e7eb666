//! Everything the screen shows. What keys and mouse change in it is in `update`.

mod agenda;
mod answers;
mod applies;
mod ballot;
mod card_draft;
mod card_link;
mod compare;
mod copies;
mod draft;
mod facts;
mod follow;
mod form;
mod gathered;
mod hands;
mod hint;
mod list;
mod manual;
mod meeting;
mod merge;
mod new_session;
mod notice;
mod open_card;
mod overlay;
mod palette;
mod present;
mod question;
mod reading;
mod region;
mod report;
mod reveal;
mod roles;
mod round;
mod save_state;
mod scroll;
mod search;
mod sessions;
mod settings;
mod settings_sheet;
mod slips;
mod start;
mod typing;
mod undo;
mod versions;

use core::time::Duration;
use std::rc::Rc;

use jiff::civil::Date;

pub use agenda::{ASSUMED_PEOPLE, Agenda, AgendaPart, Audience, Pace, PerPerson, TimeLeft};
pub use answers::Answers;
pub use ballot::BallotDraft;
pub use card_draft::{CardDetail, CardDraft, CardDraftChoice};
pub use card_link::{CardLink, LinkableCard};
pub use compare::{CompareView, EarlierSessions};
pub use copies::CopyDialog;
pub use facts::Fact;
pub use follow::{FollowCommand, Followed, Link};
pub(in crate::app) use form::Typed;
pub use form::{Form, FormError, FormPurpose};
pub use gathered::{FoundCopy, Gathered};
pub use hands::{HandCount, HandsError};
pub use hint::{Hint, SeenHints};
pub use list::List;
pub use manual::Manual;
pub use meeting::Meeting;
pub use merge::MergeChoice;
pub use new_session::NewSession;
pub use notice::{MergeNotice, Notice};
pub use open_card::{Focus, OpenCard, View};
pub use palette::Palette;
pub use question::Question;
pub use reading::Reading;
pub use region::{CountProgress, RefusedFile, Region, RegionDetail, RegionPicture, RegionStage};
pub use report::{ReportChoice, ReportSheet};
pub use reveal::RevealView;
pub use roles::role_choices;
pub(in crate::app) use round::counted;
pub use round::{MeetingChoice, RoundStart};
pub use save_state::{SaveState, WhyReadOnly};
pub use scroll::Extent;
pub(in crate::app) use scroll::scrolled;
pub use search::{Hit, Search, TextLocation, hits, hits_in};
pub use sessions::{SessionOrder, SessionRow, Sessions};
pub use settings::{Setting, Settings, ThemeName};
pub use settings_sheet::{SettingLine, SettingName, SettingsSheet, StoredSettings, WrongSetting};
pub use slips::{SlipError, Slips};
pub use start::{Choice, Start};
pub use undo::{Lasting, Undoing};
pub use versions::{VersionRow, Versions};

use crate::app::input::{Editor, Field};
use crate::app::{Context, Keymap};
use crate::domain::{Countdown, Drafts, Questions, Slide};
use crate::words::Words;

/// The state of the program.
#[derive(Clone, Debug)]
pub struct Model {
    /// What fills the screen.
    pub screen: Screen,
    /// What lies over it, the last one on top.
    pub overlays: Vec<Overlay>,
    /// The cards that a new session can be about, the published one first: id and name, each name once. As last looked up.
    pub cards: Rc<[(String, String)]>,
    /// The card that is being brought in.
    pub card_draft: Option<Box<CardDraft>>,
    /// What the user is told, until the next key.
    pub notice: Option<Notice>,
    /// What is told once, because this is the moment for it.
    pub hint: Option<Hint>,
    /// What the user prefers.
    pub settings: Settings,
    /// Whether there is anything in the trash, as last listed.
    pub has_trash: bool,
    /// The day it is, as of the last event or frame: the program may be open over midnight.
    pub today: Date,
    /// The number of people that is being typed, figure by figure; `None` if the last key was not one of its figures.
    pub typed_people: Option<u32>,
    /// How far the text in focus goes, as last drawn.
    pub extent: Extent,
    /// How far the same text goes on the screens that follow this program; `None` if there are none, or if what they show is
    /// not read page by page.
    pub rooms: Option<Extent>,
    /// What was typed and not taken over, and belongs to no open session.
    pub drafts: Drafts,
    /// The open questions for a conversation about an aspect.
    pub questions: Questions,
    /// The key table.
    pub keymap: Keymap,
    /// Whether the hint how to make everything larger has been shown.
    pub has_shown_zoom_hint: bool,
    /// What to type elsewhere so that another screen follows this one.
    pub follow_command: FollowCommand,
    /// The agenda of the meeting, once it has been read.
    pub agenda: Option<Agenda>,
    /// The clock of the program that is followed, if it is for everyone.
    pub followed_clock: Option<Countdown>,
    /// The current time, measured from the same beginning as in [`Agenda`].
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
    /// The picture of many sessions.
    Region(Region),
    /// Nothing yet: no session is open that could be followed.
    Waiting,
}

/// What lies over the screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The keys of what lies below, and then all others, with the first line that is shown.
    Help(usize),
    /// The manual.
    Manual(Manual),
    /// Fields to fill in.
    Form(Form),
    /// A question with yes and no.
    Question(Question),
    /// A text that is being edited.
    Notes(Box<Editor>),
    /// The answers that are not one single scenario.
    Answers(Answers),
    /// The next steps of the aspect in focus, with the chosen one.
    Steps(List),
    /// Open questions about the aspect in focus, with the first line that is shown.
    Questions(usize),
    /// Then and now.
    Compare(CompareView),
    /// The earlier sessions to compare with.
    Earlier(EarlierSessions),
    /// Voices from home that are brought together, with the chosen line.
    Merge(List),
    /// The sessions on the start screen into which voices can be merged, with the chosen one.
    MergeInto(List),
    /// A copy of the open session.
    Copy(CopyDialog),
    /// The code of the open session, with the chosen role.
    OwnCode(List),
    /// The facts of the session, with the chosen one.
    Facts(List),
    /// The roles to choose from, with the chosen one.
    Roles(List),
    /// The field for a word to search for.
    Search(Field),
    /// Every action by name.
    Palette(Palette),
    /// A screen of a meeting.
    Meeting(Meeting),
    /// A blank screen, so that people look at each other.
    Blank,
    /// The agenda of the meeting, with the chosen part.
    Agenda(List),
    /// The report, and what can be done with it.
    ReportSheet(ReportSheet),
    /// The questions about a card that is being brought in.
    CardDraft(List),
    /// The cards to which the session can be linked, as its own is missing.
    CardLink(CardLink),
    /// The settings.
    Settings(SettingsSheet),
}

impl Screen {
    /// The open card, if one fills the screen.
    #[must_use]
    pub fn open_card(&self) -> Option<&OpenCard> {
        match self {
            Self::OpenCard(open_card) => Some(open_card),
            Self::Start(_) | Self::Sessions(_) | Self::Versions(_) | Self::Region(_) | Self::Waiting => None,
        }
    }

    /// The open card, to change it.
    pub fn open_card_mut(&mut self) -> Option<&mut OpenCard> {
        match self {
            Self::OpenCard(open_card) => Some(open_card),
            Self::Start(_) | Self::Sessions(_) | Self::Versions(_) | Self::Region(_) | Self::Waiting => None,
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
            cards: Rc::default(),
            card_draft: None,
            notice: None,
            hint: None,
            settings,
            has_trash: false,
            today,
            typed_people: None,
            extent: Extent::default(),
            rooms: None,
            drafts: Drafts::default(),
            questions: Questions::default(),
            keymap,
            has_shown_zoom_hint: false,
            follow_command: FollowCommand::default(),
            agenda: None,
            followed_clock: None,
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

    /// The contexts in which a key is looked up now.
    #[must_use]
    pub fn contexts(&self) -> Vec<Context> {
        self.overlays.last().map_or_else(|| self.screen_contexts(), |overlay| vec![overlay.context()])
    }

    /// The contexts of what lies directly below the topmost overlay.
    #[must_use]
    pub fn contexts_below(&self) -> Vec<Context> {
        let below = self.overlays.iter().rev().nth(1);
        below.map_or_else(|| self.screen_contexts(), |overlay| vec![overlay.context()])
    }

    /// The contexts of the screen itself, whatever lies over it.
    #[must_use]
    pub fn screen_contexts(&self) -> Vec<Context> {
        match &self.screen {
            Screen::Start(_) => vec![Context::Start],
            Screen::Sessions(_) => vec![Context::Sessions],
            Screen::Versions(_) => vec![Context::Versions],
            Screen::OpenCard(open_card) => open_card.contexts(),
            Screen::Region(Region { stage: RegionStage::Counting(_), .. }) => vec![Context::Counting],
            Screen::Region(Region { stage: RegionStage::Counted(_), .. }) => vec![Context::Region],
            Screen::Waiting => vec![Context::Following],
        }
    }

    /// The list that keys and mouse move in, if the topmost overlay, or else the screen, is one.
    pub fn list_mut(&mut self) -> Option<&mut List> {
        match (self.overlays.last_mut(), &mut self.screen) {
            (Some(overlay), _) => overlay.list_mut(),
            (None, Screen::Start(start)) => Some(&mut start.list),
            (None, Screen::Sessions(sessions)) => Some(&mut sessions.list),
            (None, Screen::Versions(versions)) => Some(&mut versions.list),
            (None, Screen::OpenCard(_) | Screen::Region(_) | Screen::Waiting) => None,
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
            (None, Screen::OpenCard(_) | Screen::Region(_) | Screen::Waiting) => 0,
        }
    }

    fn overlay_len(&self, overlay: &Overlay, words: &Words) -> Option<usize> {
        Some(match overlay {
            Overlay::Answers(_) => self.open_card()?.more_answers().len(),
            Overlay::Steps(_) => self.open_card()?.next_steps().len(),
            Overlay::Facts(_) => Fact::ALL.len(),
            Overlay::Roles(_) => self.open_card()?.possible_roles(words).len(),
            Overlay::Palette(palette) => palette.commands(&self.keymap, &self.contexts_below(), words).len(),
            Overlay::Meeting(meeting) => meeting.list_len(self.open_card()?, words)?,
            Overlay::Agenda(_) => self.agenda.as_ref()?.parts.len(),
            Overlay::ReportSheet(sheet) => sheet.choices().len(),
            Overlay::Earlier(earlier) => earlier.lines(),
            Overlay::Merge(_) => self.open_card()?.merge_choices().len(),
            Overlay::MergeInto(_) => self.screen.recent_len(),
            Overlay::Copy(dialog) => 1 + self.open_card()?.gathered.copies.get(dialog.copy)?.merge.changes.len(),
            Overlay::OwnCode(_) => self.open_card()?.code_roles(words).len(),
            Overlay::CardLink(link) => link.cards.len(),
            Overlay::CardDraft(_) => self.card_draft.as_ref()?.lines().len(),
            Overlay::Settings(sheet) => sheet.lines().len(),
            Overlay::Help(_)
            | Overlay::Compare(_)
            | Overlay::Manual(_)
            | Overlay::Form(_)
            | Overlay::Question(_)
            | Overlay::Notes(_)
            | Overlay::Questions(_)
            | Overlay::Search(_)
            | Overlay::Blank => return None,
        })
    }

    /// Records how far the text in focus goes, now that it has been drawn, and limits scrolling to that.
    pub fn record_extent(&mut self, extent: Extent) {
        self.extent = extent;
        if let Some(manual) = self.manual_mut() {
            manual.record(extent.top);
            return;
        }
        let pages = self.pages();
        let has_rooms = self.rooms.is_some();
        match (self.overlays.last_mut(), &mut self.screen) {
            (Some(Overlay::Help(scroll)), _) => *scroll = (*scroll).min(extent.furthest()),
            (Some(Overlay::Questions(scroll)), _) => *scroll = (*scroll).min(pages.furthest()),
            (Some(Overlay::Compare(view)), _) => view.scroll = view.scroll.min(extent.furthest()),
            (Some(Overlay::Notes(editor)), _) => editor.scroll = extent.top,
            (Some(Overlay::Meeting(Meeting::Ballot(draft))), _) => draft.open_card.scroll = extent.top,
            (None | Some(Overlay::Search(_)), Screen::OpenCard(open_card)) => {
                let is_read_together = has_rooms && open_card.seek.is_none();
                open_card.scroll = if is_read_together { open_card.scroll.min(pages.furthest()) } else { extent.top };
                open_card.seek = None;
                if open_card.view == View::Present(Slide::Aspect) || has_rooms {
                    open_card.reading.all_at_once = pages.all_at_once;
                }
            }
            (None, Screen::Region(Region { stage: RegionStage::Counted(picture), .. })) => picture.scroll = extent.top,
            _ => {}
        }
    }
}
