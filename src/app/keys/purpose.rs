//! What one wants to do with a key: the parts of the help.

use super::intent::Intent;
use crate::words::Words;

/// What one wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Reading and moving about.
    Reading,
    /// Marking what is current and what is desired.
    Marking,
    /// Writing down why, and agreeing on what to do next.
    Writing,
    /// What is done with the whole group.
    Group,
    /// Sessions, and the report about one.
    Keeping,
    /// Choosing from a list, and filling in.
    Filling,
    /// Help, and what concerns the program itself.
    Program,
}

impl Purpose {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 7] =
        [Self::Reading, Self::Marking, Self::Writing, Self::Group, Self::Keeping, Self::Filling, Self::Program];

    /// The heading of the part.
    #[must_use]
    pub fn title(self, words: &Words) -> &'static str {
        let titles = &words.places;
        match self {
            Self::Reading => titles.to_read,
            Self::Marking => titles.to_mark,
            Self::Writing => titles.to_write,
            Self::Group => titles.with_the_group,
            Self::Keeping => titles.to_keep,
            Self::Filling => titles.to_fill_in,
            Self::Program => titles.about_the_program,
        }
    }
}

impl Intent {
    /// What one most often wants to do with it.
    #[must_use]
    #[rustfmt::skip]
    pub const fn purpose(self) -> Purpose {
        match self {
            Self::Browse | Self::ShowFiles | Self::Overview | Self::Compare | Self::ShowThen | Self::Questions | Self::Search | Self::NextHit | Self::PreviousHit
            | Self::ReadAspect | Self::ReadOn | Self::Turn | Self::NextAspect | Self::PreviousAspect
            | Self::ToScenario | Self::Left | Self::Right | Self::Up | Self::Down | Self::First | Self::Last
            | Self::PageDown | Self::PageUp | Self::Back | Self::CloseCard => Purpose::Reading,
            Self::MarkCurrent | Self::MarkDesired | Self::MoreAnswers | Self::Undo | Self::Redo => Purpose::Marking,
            Self::Explain | Self::Evidence | Self::Steps => Purpose::Writing,
            Self::Round | Self::Merge | Self::NextPerson | Self::Reveal | Self::TakeBack | Self::ResumeBallot
            | Self::StopRound | Self::SayUnknown | Self::SayNotApplicable | Self::SayBetween | Self::Answer
            | Self::ReplaceRound | Self::HandIn | Self::ShowRoles | Self::Present | Self::Blank | Self::Agenda
            | Self::Pause | Self::StopAgenda | Self::MorePeople | Self::FewerPeople | Self::TypePeople | Self::VoteOtherwise
            | Self::ShowClock => Purpose::Group,
            Self::NewSession | Self::CountSessions | Self::OpenList | Self::SortSessions | Self::Rename | Self::Trash | Self::Report | Self::Facts
            | Self::KeepSketch | Self::LinkCard | Self::CopySession | Self::SaveElsewhere | Self::Versions => Purpose::Keeping,
            Self::Choose | Self::Add | Self::Remove | Self::NextStatus | Self::UndoTyping | Self::RedoTyping
            | Self::EditElsewhere | Self::Confirm | Self::NextField | Self::PreviousField | Self::Yes | Self::No
            | Self::ForgetDraft => Purpose::Filling,
            Self::Palette | Self::Quit | Self::WriteOwn | Self::Settings | Self::ChangeTheme | Self::ToggleMouse | Self::Help | Self::Manual
            | Self::Repaint | Self::Leave => Purpose::Program,
        }
    }
}
