//! The words of a meeting: silent rounds and what they bring, presenting, the agenda.

use super::actions::Action;
use super::errors::Sentences;
use crate::domain::{Asked, Spread};

/// The words of a meeting.
#[derive(Debug)]
pub struct MeetingWords {
    pub unanimous: &'static str,
    pub divided: &'static str,
    pub opposed: &'static str,
    pub round_running: &'static str,
    pub nothing_answered: Sentences,
    pub no_role: Sentences,
    pub not_asked: Sentences,
    pub bad_ballot: fn(&str) -> String,
    pub bad_ballot_hint: &'static str,
    pub twice: fn(&str) -> String,
    pub sealed: &'static str,
    pub added: &'static str,
    pub plan_title: &'static str,
    pub plan_round: fn(Asked) -> String,
    pub plan_hands: fn(&str) -> String,
    pub spread_title: fn(&str) -> String,
    pub plan_about: &'static str,
    pub round_title: fn(Asked) -> String,
    pub pass_on: &'static str,
    pub pass_on_about: &'static str,
    pub sealed_count: fn(usize) -> String,
    pub role_title: &'static str,
    pub other_role: &'static str,
    pub role_label: &'static str,
    pub question_in_hand: fn(&str) -> String,
    pub sealed_title: &'static str,
    pub sealed_line: fn(usize, &str) -> String,
    pub hands_title: fn(&str) -> String,
    pub hands_about: fn(usize) -> String,
    pub hands_wrong: fn(usize) -> String,
    pub hand_in_question: fn(usize) -> String,
    pub drop_ballot_question: &'static str,
    pub everyone_question: &'static str,
    pub stop_question: &'static str,
    pub show_roles_question: &'static str,
    pub nobody: &'static str,
    pub help_round: &'static str,
    pub round: Action,
    pub next_person: Action,
    pub reveal: Action,
    pub take_back: Action,
    pub stop_round: Action,
    pub say_unknown: Action,
    pub say_not_applicable: Action,
    pub say_between: Action,
    pub hand_in: Action,
    pub show_roles: Action,
    pub other_question: Action,
    pub present: Action,
    pub blank: Action,
    pub unblank: Action,
    pub agenda: Action,
    pub begin_part: Action,
    pub pause: Action,
    pub stop_agenda: Action,
    pub guide_title: fn(&str) -> String,
    pub guide_minutes: fn(u64, u64) -> String,
    pub guide_of: fn(&str, &str) -> String,
    pub guide_left: fn(&str) -> String,
    pub guide_over: fn(&str) -> String,
    pub guide_paused: fn(&str) -> String,
    pub guide_next: fn(&str) -> String,
    pub guide_empty: &'static str,
    pub enlarge: &'static str,
    pub silence: &'static str,
    pub no_steps: &'static str,
    pub something_wrong: &'static str,
    pub link_ended: &'static str,
    pub link_trashed: &'static str,
    pub link_gone: &'static str,
    pub link_unreadable: &'static str,
    pub hands_of: fn(&str, &str) -> String,
}

impl MeetingWords {
    /// How far people are apart.
    #[must_use]
    pub fn spread(&self, spread: Spread) -> &'static str {
        match spread {
            Spread::Unanimous => self.unanimous,
            Spread::Divided => self.divided,
            Spread::Opposed => self.opposed,
        }
    }
}
