//! A meeting: what to do with the group, a silent round, a show of hands, and what everyone answered.

use super::ballot::BallotDraft;
use super::hands::HandCount;
use super::list::List;
use super::open_card::OpenCard;
use super::reveal::RevealView;
use super::roles::role_choices;
use super::scroll::Extent;
use crate::app::input::Field;
use crate::app::{Context, Intent};
use crate::domain::{Asked, Mark, RunningRound, Session};
use crate::words::Words;

/// A meeting's screens, which lie over the card.
#[derive(Clone, Debug)]
pub enum Meeting {
    /// What to do with the group.
    Choose(List),
    /// Between two people: the keyboard is passed on.
    Lobby,
    /// Somebody chooses the role they speak from.
    Role(List),
    /// Somebody fills in a ballot.
    Ballot(Box<BallotDraft>),
    /// Which of the sealed ballots to give back.
    Sealed(List),
    /// Hands are counted.
    HandCount(HandCount),
    /// What everyone answered is shown.
    Reveal(RevealView),
}

/// A line of [`Meeting::Choose`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingChoice {
    /// A silent round.
    Round(Asked),
    /// A show of hands.
    Hands(Mark),
    /// What everyone answered, which has been revealed.
    Reveal,
}

impl Meeting {
    /// The context in which a key is looked up.
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Choose(_) | Self::Role(_) | Self::Sealed(_) => Context::Choice,
            Self::Lobby => Context::Lobby,
            Self::Ballot(_) => Context::Ballot,
            Self::HandCount(_) => Context::Form,
            Self::Reveal(_) => Context::Reveal,
        }
    }

    /// The list that is on screen, if there is one.
    pub(super) fn list_mut(&mut self) -> Option<&mut List> {
        match self {
            Self::Choose(list) | Self::Role(list) | Self::Sealed(list) => Some(list),
            Self::Reveal(reveal_view) => Some(&mut reveal_view.list),
            Self::Lobby | Self::Ballot(_) | Self::HandCount(_) => None,
        }
    }

    /// How many lines that list has.
    pub(super) fn list_len(&self, open_card: &OpenCard, words: &Words) -> Option<usize> {
        let session = &open_card.session;
        match self {
            Self::Choose(_) => Some(MeetingChoice::all(session).len()),
            // The last line is for a role that is not in the list.
            Self::Role(_) => Some(role_choices(session, words).len() + 1),
            Self::Sealed(_) => Some(session.running.as_ref()?.voices()),
            Self::Reveal(_) => Some(open_card.card.aspects().len()),
            Self::Lobby | Self::Ballot(_) | Self::HandCount(_) => None,
        }
    }

    /// Whether a key would do anything now.
    #[must_use]
    pub fn applies(&self, intent: Intent, open_card: &OpenCard, extent: Extent) -> bool {
        let sealed = || open_card.session.running.as_ref().map_or(0, RunningRound::voices);
        match (self, intent) {
            (_, Intent::ReadOn) => extent.furthest() > 0,
            (Self::Ballot(draft), Intent::MarkCurrent) => draft.asked.asks(Mark::Current),
            (Self::Ballot(draft), Intent::MarkDesired) => draft.asked.asks(Mark::Desired),
            (Self::Lobby, Intent::Reveal | Intent::TakeBack) => sealed() > 0,
            (Self::Lobby, Intent::ResumeBallot) => !open_card.drafts.ballots.is_empty(),
            (Self::Ballot(draft), Intent::ForgetDraft) => draft.is_resumed && draft.answered() > 0,
            (Self::HandCount(hand_count), Intent::ForgetDraft) => hand_count.is_changed(),
            (Self::Reveal(reveal_view), Intent::ShowRoles) => {
                reveal_view.rounds(&open_card.session).iter().any(|round| !round.ballots().is_empty())
            }
            _ => true,
        }
    }

    /// The field that a text is typed or pasted into.
    pub(in crate::app) fn field(&mut self) -> Option<&mut Field> {
        match self {
            Self::HandCount(hand_count) => {
                hand_count.is_invalid = false;
                hand_count.fields.get_mut(hand_count.focus)
            }
            _ => None,
        }
    }
}

impl MeetingChoice {
    /// What can be done with a group now.
    #[must_use]
    pub fn all(session: &Session) -> Vec<Self> {
        let rounds = [Asked::Current, Asked::Desired, Asked::Both].map(Self::Round);
        let reveal = (!session.rounds.is_empty()).then_some(Self::Reveal);
        rounds.into_iter().chain(Mark::BOTH.map(Self::Hands)).chain(reveal).collect()
    }

    /// The index of what most groups do next: first ask what is current, and after the reveal what is desired.
    pub(in crate::app) fn suggested(session: &Session) -> usize {
        let was_asked = |mark| session.rounds.iter().any(|round| round.asks.asks(mark));
        usize::from(was_asked(Mark::Current) && !was_asked(Mark::Desired))
    }
}
