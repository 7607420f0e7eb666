//! A meeting: what to do with the group, a round, a show of hands, slips of paper, and what everyone answered.

use super::ballot::BallotDraft;
use super::hands::HandCount;
use super::list::List;
use super::open_card::OpenCard;
use super::reveal::RevealView;
use super::roles::role_choices;
use super::round::RoundStart;
use super::scroll::Extent;
use super::slips::Slips;
use crate::app::input::Field;
use crate::app::{Context, Intent};
use crate::domain::{Mark, RunningRound};
use crate::words::{Action, Words};

/// A meeting's screens, which lie over the card.
#[derive(Clone, Debug)]
pub enum Meeting {
    /// What to do with the group.
    Choose(RoundStart),
    /// Between two people: the keyboard is passed on.
    Lobby,
    /// Somebody chooses the role they speak from.
    Role(List),
    /// Somebody fills in a ballot.
    Ballot(Box<BallotDraft>),
    /// Which of the sealed ballots to give back.
    Sealed(List),
    /// Which of the sealed ballots a ballot takes the place of: the one that it was to replace is not there as it was.
    Replace(Box<BallotDraft>, List),
    /// Hands are counted.
    HandCount(HandCount),
    /// Slips of paper are typed in.
    Slips(Slips),
    /// The rounds that have been revealed.
    Rounds(List),
    /// What everyone answered is shown.
    Reveal(RevealView),
}

impl Meeting {
    /// The context in which a key is looked up.
    pub(super) fn context(&self) -> Context {
        match self {
            Self::Choose(_) => Context::RoundStart,
            Self::Role(_) | Self::Sealed(_) | Self::Replace(..) => Context::Choice,
            Self::Lobby => Context::Lobby,
            Self::Ballot(draft) if draft.is_masked() => Context::MaskedBallot,
            Self::Ballot(_) => Context::Ballot,
            Self::HandCount(_) | Self::Slips(_) => Context::Form,
            Self::Rounds(_) => Context::Rounds,
            Self::Reveal(_) => Context::Reveal,
        }
    }

    /// The list that is on screen, if there is one.
    pub(super) fn list_mut(&mut self) -> Option<&mut List> {
        match self {
            Self::Choose(start) => Some(&mut start.list),
            Self::Role(list) | Self::Sealed(list) | Self::Replace(_, list) | Self::Rounds(list) => Some(list),
            Self::Reveal(reveal_view) => Some(&mut reveal_view.list),
            Self::Lobby | Self::Ballot(_) | Self::HandCount(_) | Self::Slips(_) => None,
        }
    }

    /// How many lines that list has.
    pub(super) fn list_len(&self, open_card: &OpenCard, words: &Words) -> Option<usize> {
        let session = &open_card.session;
        match self {
            Self::Choose(start) => Some(start.choices(session).len()),
            // The last line is for a role that is not in the list.
            Self::Role(_) => Some(role_choices(session, words).len() + 1),
            Self::Sealed(_) => Some(session.running.as_ref()?.voices()),
            // The last line is for none of them.
            Self::Replace(..) => Some(session.running.as_ref()?.voices() + 1),
            Self::Rounds(_) => Some(session.rounds.len()),
            Self::Reveal(_) => Some(open_card.card.aspects().len()),
            Self::Lobby | Self::Ballot(_) | Self::HandCount(_) | Self::Slips(_) => None,
        }
    }

    /// Whether people answer now, so that nobody may see what the group said before.
    pub(super) fn is_of_running_round(&self) -> bool {
        match self {
            Self::Lobby | Self::Role(_) | Self::Ballot(_) | Self::Sealed(_) | Self::Replace(..) => true,
            Self::Choose(_) | Self::HandCount(_) | Self::Slips(_) | Self::Rounds(_) | Self::Reveal(_) => false,
        }
    }

    /// Whether a key would do anything now.
    #[must_use]
    pub fn applies(&self, intent: Intent, open_card: &OpenCard, extent: Extent) -> bool {
        let session = &open_card.session;
        let sealed = || session.running.as_ref().map_or(0, RunningRound::voices);
        match (self, intent) {
            (_, Intent::ReadOn) => extent.furthest() > 0,
            // Both questions can be answered at any time; the footer tells of the one in hand.
            (Self::Ballot(draft), Intent::MarkCurrent) => draft.mark == Mark::Current,
            (Self::Ballot(draft), Intent::MarkDesired) => draft.mark == Mark::Desired,
            (Self::Lobby, Intent::Reveal | Intent::TakeBack) => sealed() > 0,
            (Self::Lobby, Intent::ResumeBallot) => !open_card.drafts.ballots.is_empty(),
            (Self::Choose(start), Intent::ReplaceRound) => session.last_round_asking(start.asks).is_some(),
            (Self::Rounds(_), Intent::Choose | Intent::Remove) => !session.rounds.is_empty(),
            (Self::Rounds(_), Intent::Undo) => open_card.can_undo(),
            (Self::Ballot(draft), Intent::ForgetDraft) => draft.answered() > 0,
            (Self::HandCount(hand_count), Intent::ForgetDraft) => hand_count.is_changed(),
            (Self::Slips(slips), Intent::NextField) => slips.fields.len() > 1,
            (Self::Slips(slips), Intent::ForgetDraft) => slips.is_changed(),
            (Self::Reveal(reveal_view), Intent::Turn) => {
                !reveal_view.turned().rounds(&open_card.as_of_round().session).is_empty()
            }
            (Self::Reveal(reveal_view), Intent::ShowRoles) => reveal_view.has_roles(&open_card.as_of_round().session),
            _ => true,
        }
    }

    /// What a key does now, where that depends on more than the screen.
    #[must_use]
    pub fn action(&self, intent: Intent, words: &Words) -> Option<Action> {
        match (self, intent) {
            (Self::Choose(start), Intent::ReplaceRound) if start.replaces() => Some(words.round.keep_beside),
            (Self::Ballot(draft), Intent::HandIn) if draft.has_next_question() => Some(words.meeting.next_question),
            (Self::Slips(slips), Intent::Confirm) if !slips.is_at_empty_line() => Some(words.round.next_slip),
            _ => None,
        }
    }

    /// The field that a text is typed or pasted into.
    pub(in crate::app) fn field(&mut self) -> Option<&mut Field> {
        match self {
            Self::HandCount(hand_count) => {
                hand_count.error = None;
                hand_count.fields.get_mut(hand_count.focus)
            }
            Self::Slips(slips) => {
                slips.error = None;
                slips.fields.get_mut(slips.focus)
            }
            _ => None,
        }
    }
}
