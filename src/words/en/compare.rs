//! In English: the words of then and now.

use jiff::civil::Date;

use super::dates;
use crate::domain::Outcome;
use crate::words::actions::action;
use crate::words::compare::{ChangePhrase, CompareWords, Register};
use crate::words::report::AnswerPhrase;

pub const COMPARE: CompareWords = CompareWords {
    title: "Then and now",
    then: "then",
    now: "now",
    outcomes: [
        ["Where you wanted to be", "Where the group wanted to be"],
        ["Under way"; 2],
        ["Other than wanted"; 2],
        ["Not discussed, or not known yet"; 2],
        ["No longer applicable"; 2],
    ],
    since,
    sentence,
    legend: "hollow = then, filled = now: ○ ● current, ◇ ◆ desired, ◎ ◉ keep",
    legend_letters: "small letter = then, capital = now: h H current, g G desired",
    steps: "What became of the next steps",
    step: |then, now| match now {
        Some(now) if now == then => format!("{now} then and now"),
        Some(now) => format!("{then} then, {now} now"),
        None => format!("{then} then, not carried over"),
    },
    people: "Who was there",
    both: "then and now",
    only_then: "only then",
    only_now: "only now",
    people_unknown: ["Who was there then was not recorded.", "Who is there now is not recorded."],
    card: "The card",
    same_card: "The card is the same as then.",
    card_unknown: "The card is not there: whether it is the same as then is unknown.",
    reworded: "The text of the card has changed since then.",
    gone: |aspects| format!("No longer on the card: {aspects}."),
    show_then: action("then", "in a sequel: what was marked then beside it, faintly, or away again")
        .also("previous earlier before"),
    not_a_sequel: "This session carries no other one on: there is nothing of then to show.",
    with_all: "With all sessions, a row each",
    with_which: "Compare with which session?",
    sessions: "The sessions",
    none_yet: "There is no earlier session about this card to compare with.",
    after_round: "Compare after the round: what was marked then must not steer anybody.",
    action: action("compare", "then and now: what became of what you wanted"),
    too_few: "One session cannot be compared with anything.",
    too_few_hint: "Give two sessions, the first one first: spiegel compare EARLIER LATER.",
    other_card: |one, other| format!("The sessions are about different cards: '{one}' and '{other}'."),
    other_card_hint: "Compare sessions about the same card; 'spiegel list' shows them.",
    carries_on: "Carries on",
    carries_on_nothing: "nothing",
    card_of_earlier: "that of the earlier session",
    outcome_head: "What became of it",
};

fn since(then: Date, now: Date) -> String {
    match now.year() - then.year() {
        1 => "Last year".to_owned(),
        0 if then == now => "Earlier that day".to_owned(),
        _ => format!("On {},", dates::date(then)),
    }
}

fn sentence(change: &ChangePhrase) -> String {
    let wanted = wanted(change);
    let also = match &change.wants {
        wants if wants.has_position() && *wants != change.wanted => format!("; desired is now {}", place(wants)),
        _ => String::new(),
    };
    let now = match &change.is {
        _ if change.outcome == Outcome::Reached => return format!("{wanted}, and that fits now{also}."),
        AnswerPhrase::Unset => "what is current has not been marked now".to_owned(),
        AnswerPhrase::Unknown => "it is not known yet what fits now".to_owned(),
        AnswerPhrase::NotApplicable => "the question what fits does not apply now".to_owned(),
        is if change.stayed => format!("what fits now is still {}", place(is)),
        is => format!("what fits now is {}", place(is)),
    };
    format!("{wanted}; {now}{also}.")
}

fn wanted(change: &ChangePhrase) -> String {
    let ChangePhrase { since, wanted, register, .. } = change;
    match (wanted, register) {
        (AnswerPhrase::Unset, _) => format!("{since} it was not marked what was desired"),
        (AnswerPhrase::Unknown, Register::ToGroup) => format!("{since} you did not know yet what you wanted"),
        (AnswerPhrase::Unknown, Register::AboutGroup) => format!("{since} it was not known yet what was desired"),
        (AnswerPhrase::NotApplicable, _) => format!("{since} the question what is desired did not apply"),
        (position, Register::ToGroup) => format!("{since} you wanted {}", place(position)),
        (position, Register::AboutGroup) => format!("{since} {} was desired", place(position)),
    }
}

fn place(answer: &AnswerPhrase) -> String {
    match answer {
        AnswerPhrase::Between(left, right) => format!("something between {left} and {right}"),
        AnswerPhrase::Scenario(scenario) => scenario.clone(),
        _ => String::new(),
    }
}
