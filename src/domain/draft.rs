//! Drafts: what was typed into a form, or answered on a ballot, and has not been taken over.

use super::answer::Mark;
use super::ballots::{Asked, Ballot};
use super::card::AspectId;
use super::session::NextStep;

/// The drafts of a session, or those that belong to none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    /// What was typed into forms, at most one for each subject.
    pub forms: Vec<Draft>,
    /// Ballots that were not finished when the program ended.
    pub ballots: Vec<HalfBallot>,
}

/// What was typed into a form that has not been taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What the form is about.
    pub subject: DraftSubject,
    /// The text of each field, from the top.
    pub texts: Vec<String>,
}

/// What a form is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftSubject {
    /// The facts of a new session.
    NewSession,
    /// The facts of a copy of the session with this id.
    Copy(String),
    /// Another title for a session that is not open, by the name of its file.
    ListedTitle(String),
    /// Another title for the session.
    Title,
    /// The day of the meeting.
    Date,
    /// The partnership.
    Partnership,
    /// The facilitator.
    Facilitator,
    /// A role that was present.
    Role,
    /// The role of somebody who is about to answer.
    Speaker,
    /// A next step.
    Step {
        /// The aspect.
        aspect: AspectId,
        /// The step as it is without the draft; `None` if it is a new one. An index would mean another step as soon as
        /// one before it is removed.
        before: Option<NextStep>,
    },
    /// Hands that are counted.
    Hands(Mark),
    /// Slips of paper that are typed in.
    Slips(Asked),
    /// Where to write the session.
    SaveElsewhere,
    /// Where to write the report.
    Report,
    /// A card that is brought in.
    AddCard,
    /// Voices from home.
    Voices,
    /// Where to write a form.
    VoteForm,
    /// The folder of which the sessions are counted.
    CountFolder,
    /// The folder that is suggested for reports.
    ReportFolder,
}

/// A ballot that has not been handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HalfBallot {
    /// What has been answered so far.
    pub ballot: Ballot,
    /// The sealed ballot that it takes the place of, if it does.
    pub replaces: Option<Ballot>,
}

impl DraftSubject {
    /// Whether it belongs to the open session and not to the program.
    #[must_use]
    pub fn is_of_session(&self) -> bool {
        !matches!(
            self,
            Self::NewSession
                | Self::Copy(_)
                | Self::ListedTitle(_)
                | Self::AddCard
                | Self::CountFolder
                | Self::ReportFolder
        )
    }
}

impl Drafts {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.forms.is_empty() && self.ballots.is_empty()
    }

    /// The draft on a subject.
    #[must_use]
    pub fn find(&self, subject: &DraftSubject) -> Option<&Draft> {
        self.forms.iter().find(|draft| draft.subject == *subject)
    }

    /// The draft of a step of an aspect that now has `steps`, which are without the one that the draft is about.
    #[must_use]
    pub fn of_step_that_is_gone(&self, of: &AspectId, steps: &[NextStep]) -> Option<&Draft> {
        self.forms.iter().find(|draft| match &draft.subject {
            DraftSubject::Step { aspect, before: Some(step) } => aspect == of && !steps.contains(step),
            _ => false,
        })
    }

    /// Keeps a draft in place of another on the same subject; says whether that changes anything.
    pub fn put(&mut self, draft: Draft) -> bool {
        if self.forms.contains(&draft) {
            return false;
        }
        self.remove(&draft.subject);
        self.forms.push(draft);
        true
    }

    /// Drops the draft on a subject; says whether there was one.
    pub fn remove(&mut self, subject: &DraftSubject) -> bool {
        let count = self.forms.len();
        self.forms.retain(|draft| draft.subject != *subject);
        self.forms.len() < count
    }
}
