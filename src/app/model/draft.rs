//! Drafts: what was typed into a form, or answered on a ballot, and has not been taken over. Closing a form never throws it
//! away: the form offers it again.

use super::form::Typed;
use super::{Meeting, Model, Overlay};
use crate::domain::{Draft, DraftSubject, Drafts};

impl Model {
    /// What the fields of the topmost form hold. `None` if no form is open.
    pub(in crate::app) fn typed(&self) -> Option<Typed> {
        self.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Form(form) => Some(form.typed()),
            Overlay::Meeting(Meeting::HandCount(hand_count)) => Some(hand_count.typed()),
            Overlay::Meeting(Meeting::Slips(slips)) => Some(slips.typed()),
            _ => None,
        })
    }

    /// The drafts among which one on this subject is. `None` if it is about a session that is not open any more.
    pub(in crate::app) fn drafts(&self, subject: &DraftSubject) -> Option<&Drafts> {
        if subject.is_of_session() { self.open_card().map(|open_card| &open_card.drafts) } else { Some(&self.drafts) }
    }

    /// The same drafts, to change them.
    pub(in crate::app) fn drafts_mut(&mut self, subject: &DraftSubject) -> Option<&mut Drafts> {
        if subject.is_of_session() {
            self.screen.open_card_mut().map(|open_card| &mut open_card.drafts)
        } else {
            Some(&mut self.drafts)
        }
    }

    /// The draft with which a form on this subject begins. A new step begins with what was typed about a step that is gone,
    /// because no other form would offer that.
    pub(in crate::app) fn draft(&self, subject: &DraftSubject) -> Option<&Draft> {
        let drafts = self.drafts(subject)?;
        let of_lost_step = || match (subject, self.open_card()) {
            (DraftSubject::Step { aspect, before: None }, Some(open_card)) => {
                drafts.of_step_that_is_gone(aspect, open_card.next_steps())
            }
            _ => None,
        };
        drafts.find(subject).or_else(of_lost_step)
    }

    /// How many characters are in a form that is not kept as it is; 0 if all that is typed is kept. Also what was typed and
    /// taken away again is to be kept: its draft must go.
    #[must_use]
    pub fn undrafted_chars(&self) -> usize {
        let Some(Typed { draft, is_changed }) = self.typed() else { return 0 };
        let kept = self.drafts(&draft.subject).and_then(|drafts| drafts.find(&draft.subject));
        let is_kept = kept == Some(&draft).filter(|_| is_changed);
        if is_kept { 0 } else { 1 + draft.texts.iter().map(|text| text.chars().count()).sum::<usize>() }
    }
}
