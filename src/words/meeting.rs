//! The words of a meeting: silent rounds and what they bring, presenting, the agenda.

use super::actions::Action;
use super::errors::Sentences;

/// The words of a meeting.
#[derive(Debug)]
pub struct MeetingWords {
    pub round_running: &'static str,
    pub nothing_answered: Sentences,
    pub no_role: Sentences,
    pub not_asked: Sentences,
    /// From the text that is no ballot.
    pub bad_ballot: fn(&str) -> String,
    pub bad_ballot_hint: &'static str,
    /// From an aspect.
    pub twice: fn(&str) -> String,
    pub sealed: &'static str,
    /// From the number of the round that the ballot is in.
    pub added: fn(u32) -> String,
    pub no_other_round: Sentences,
    pub plan_title: &'static str,
    /// From a question in lower case.
    pub reveal_title: fn(&str) -> String,
    /// Over the rows of the reveal, from the longest form to the shortest.
    pub most_difference_first: [&'static str; 2],
    /// From how many people answered, and how many were present.
    pub of_present: fn(usize, u32) -> String,
    /// From how many votes there were in an earlier round.
    pub was: fn(usize) -> String,
    /// In its place, where there were as many.
    pub unchanged: &'static str,
    pub pass_on: &'static str,
    pub pass_on_about: &'static str,
    /// From the number of ballots.
    pub sealed_count: fn(usize) -> String,
    pub role_title: &'static str,
    pub other_role: &'static str,
    pub role_label: &'static str,
    /// From a question in lower case.
    pub question_in_hand: fn(&str) -> String,
    pub sealed_title: &'static str,
    /// From the number of a ballot and its role.
    pub sealed_line: fn(usize, &str) -> String,
    /// From the number of scenarios.
    pub hands_about: fn(usize) -> String,
    /// From an aspect and the number of scenarios.
    pub hands_wrong: fn(&str, usize) -> String,
    /// From an aspect, the number of hands and the number of people who are present.
    pub hands_too_many: fn(&str, usize, u32) -> String,
    /// From the number of answers that are missing.
    pub hand_in_question: fn(usize) -> String,
    /// Before it, for a ballot that takes the place of a sealed one.
    pub replaces_sealed: &'static str,
    /// From the number of answers that are on it.
    pub drop_ballot_question: fn(usize) -> String,
    /// Before it, for a ballot that would take the place of a sealed one.
    pub sealed_stays: &'static str,
    /// From the number of sealed ballots.
    pub everyone_question: fn(usize) -> String,
    /// From the number of sealed ballots.
    pub stop_question: fn(usize) -> String,
    /// Before these two, from the number of half ballots.
    pub half_is_lost: fn(usize) -> String,
    pub show_roles_question: &'static str,
    /// For a question without any answer.
    pub nobody: &'static str,
    pub round: Action,
    pub next_person: Action,
    pub reveal: Action,
    pub take_back: Action,
    pub stop_round: Action,
    pub say_unknown: Action,
    pub say_not_applicable: Action,
    pub say_between: Action,
    pub hand_in: Action,
    pub next_question: Action,
    pub show_roles: Action,
    pub other_question: Action,
    pub present: Action,
    pub blank: Action,
    pub unblank: Action,
    pub agenda: Action,
    pub begin_part: Action,
    pub pause: Action,
    pub stop_agenda: Action,
    /// From the title of the agenda, which may be empty.
    pub agenda_title: fn(&str) -> String,
    /// From the minutes spent and the minutes planned.
    pub agenda_minutes: fn(u64, u64) -> String,
    /// From the time spent and the time planned.
    pub agenda_of: fn(&str, &str) -> String,
    /// From a time.
    pub agenda_left: fn(&str) -> String,
    /// From a time.
    pub agenda_over: fn(&str) -> String,
    /// From what the clock shows.
    pub agenda_paused: fn(&str) -> String,
    /// From the next part.
    pub agenda_next: fn(&str) -> String,
    pub agenda_empty: &'static str,
    pub silence: &'static str,
    pub no_steps: &'static str,
    pub something_wrong: &'static str,
    /// On a second screen: the facilitator's program ended.
    pub link_ended: &'static str,
    pub link_trashed: &'static str,
    pub link_gone: &'static str,
    pub link_unreadable: &'static str,
}
