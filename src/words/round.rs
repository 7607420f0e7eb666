//! The words of asking: how a round begins, a screen that shows nothing of what one chooses, slips of paper, and the list of
//! rounds.

use super::actions::Action;
use crate::domain::{Asked, How};

/// The words of asking.
#[derive(Debug)]
pub struct RoundWords {
    /// What is asked, inside a sentence: "huidig en gewenst".
    pub asked: fn(Asked) -> String,
    /// A way to answer in one sentence, of at most a line in a narrow window.
    pub way_about: fn(How) -> &'static str,
    /// From a number of votes and how many people were present.
    pub votes_of: fn(usize, u32) -> String,
    /// Above the ways to answer, from what is asked.
    pub asks: fn(&str) -> String,
    /// From how many people are present.
    pub present: fn(u32) -> String,
    pub present_unknown: &'static str,
    /// From the number of the round that begins and that of the one before it.
    pub beside: fn(u32, u32) -> String,
    /// From the numbers of the rounds that are replaced.
    pub replaces: fn(&[u32]) -> String,
    pub off_the_beamer: &'static str,
    pub come_forward: &'static str,
    pub come_forward_about: &'static str,
    pub all_have_been: &'static str,
    pub all_have_been_about: &'static str,
    /// From the number of ballots and how many people are present.
    pub sealed_of: fn(usize, u32) -> String,
    /// Before the aspects that have been answered.
    pub answered: &'static str,
    pub masked_about: &'static str,
    /// From a role.
    pub masked_resume_question: fn(&str) -> String,
    pub other_ballot_title: &'static str,
    pub other_ballot_about: &'static str,
    pub no_other_ballot: &'static str,
    /// From the number of ballots and how many people are present.
    pub reveal_question: fn(usize, u32) -> String,
    /// From the number of slips.
    pub slips: fn(usize) -> String,
    /// From the number of slips and how many people are present.
    pub slips_of: fn(usize, u32) -> String,
    /// From the number of a slip.
    pub slip: fn(usize) -> String,
    /// How to type a slip, from the number of aspects, the number of scenarios and what is asked.
    pub slips_about: fn(usize, usize, Asked) -> String,
    /// From the number of answers on a slip and how many belong there.
    pub slip_count: fn(usize, usize) -> String,
    /// From what is no answer and the number of scenarios.
    pub slip_wrong: fn(&str, usize) -> String,
    /// From what answers a question that was not asked.
    pub slip_not_asked: fn(&str) -> String,
    pub slip_empty: &'static str,
    /// From what [`RoundWords::slips`] or [`RoundWords::slips_of`] says.
    pub keep_slips_question: fn(&str) -> String,
    pub not_filled_in: &'static str,
    pub rounds_title: &'static str,
    pub rounds_none: &'static str,
    pub rounds_about: &'static str,
    /// From a round in words.
    pub remove_question: fn(&str) -> String,
    /// From the number of a round that is away now, and the key that brings it back.
    pub gone: fn(u32, &str) -> String,
    /// From a round in words that is there again.
    pub back: fn(&str) -> String,
    /// From how many aspects nothing was counted for.
    pub keep_hands_question: fn(usize) -> String,
    /// From the number of scenarios.
    pub no_scenario: fn(usize) -> String,
    pub waits: &'static str,
    /// On the card, while a round waits.
    pub waits_short: &'static str,
    pub type_present: Action,
    pub keep_beside: Action,
    pub next_slip: Action,
    pub begin: Action,
    pub turn_question: Action,
    pub more_present: Action,
    pub fewer_present: Action,
    pub replace: Action,
    pub answer: Action,
    pub clear: Action,
    pub say_unknown: Action,
    pub say_not_applicable: Action,
    pub say_between: Action,
    pub remove_round: Action,
    pub show_round: Action,
}
