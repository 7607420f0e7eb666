//! The words for what was typed, or answered on a ballot, and not taken over.

use super::actions::Action;

/// The words for drafts.
#[derive(Debug)]
pub struct DraftWords {
    /// The state of a form that holds a draft.
    pub draft: &'static str,
    /// What a draft is and what to do with it.
    pub about: &'static str,
    /// After a form was closed.
    pub kept: &'static str,
    /// From what was typed.
    pub drop_question: fn(&str) -> String,
    /// Between two people of a round, from the roles of half ballots.
    pub half_ballots: fn(&str) -> String,
    /// From a role.
    pub resume_question: fn(&str) -> String,
    pub forget: Action,
    pub leave_form: Action,
    pub resume_ballot: Action,
}
