//! What lies over the screen: its list, and where its keys work.

use super::{List, Overlay};
use crate::app::Context;

impl Overlay {
    /// The list in it that keys and mouse move in.
    pub(super) fn list_mut(&mut self) -> Option<&mut List> {
        match self {
            Self::Answers(answers) => Some(&mut answers.list),
            Self::Steps(list)
            | Self::Facts(list)
            | Self::Roles(list)
            | Self::Agenda(list)
            | Self::CardDraft(list)
            | Self::Merge(list)
            | Self::MergeInto(list)
            | Self::OwnCode(list) => Some(list),
            Self::Palette(palette) => Some(&mut palette.list),
            Self::Meeting(meeting) => meeting.list_mut(),
            Self::ReportSheet(sheet) => Some(&mut sheet.list),
            Self::Earlier(earlier) => Some(&mut earlier.list),
            Self::Copy(dialog) => Some(&mut dialog.list),
            Self::CardLink(link) => Some(&mut link.list),
            Self::Settings(sheet) => Some(&mut sheet.list),
            Self::Help(_)
            | Self::Compare(_)
            | Self::Manual(_)
            | Self::Form(_)
            | Self::Question(_)
            | Self::Notes(_)
            | Self::Questions(_)
            | Self::Search(_)
            | Self::Blank => None,
        }
    }

    /// The context in which a key is looked up over it.
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Help(_) => Context::Help,
            Self::Manual(_) => Context::Manual,
            Self::Form(_) => Context::Form,
            Self::Question(question) if question.is_harmless() => Context::HarmlessQuestion,
            Self::Question(_) => Context::Question,
            Self::Notes(_) => Context::Notes,
            Self::Answers(_) => Context::Answers,
            Self::Steps(_) => Context::Steps,
            Self::Questions(_) => Context::Questions,
            Self::Compare(_) => Context::Compare,
            Self::Facts(_) => Context::Facts,
            Self::Roles(_) => Context::Roles,
            Self::Search(_) => Context::Search,
            Self::Palette(_) => Context::Palette,
            Self::Meeting(meeting) => meeting.context(),
            Self::Blank => Context::Blank,
            Self::Agenda(_) => Context::Agenda,
            Self::ReportSheet(_) => Context::ReportSheet,
            Self::Merge(_) => Context::Merge,
            Self::OwnCode(_) => Context::OwnCode,
            Self::Settings(_) => Context::Settings,
            Self::Earlier(_) | Self::CardDraft(_) | Self::CardLink(_) | Self::MergeInto(_) | Self::Copy(_) => {
                Context::Choice
            }
        }
    }
}
