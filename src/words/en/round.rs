//! In English: the words of asking.

use super::domain::DOMAIN;
use crate::domain::{Asked, How, Mark};
use crate::words::actions::action;
use crate::words::round::RoundWords;

pub const ROUND: RoundWords = RoundWords {
    asked,
    way_about: |how| match how {
        How::Silent | How::Brought => "One after the other; take this screen off the projector.",
        How::Masked => "One after the other; the screen never shows a choice.",
        How::Paper => "Everyone fills in a slip; you type them in.",
        How::Hands => "Everyone raises a hand; you type how many per cell.",
    },
    votes_of: |votes, present| format!("{votes} of {present} votes"),
    asks: |asked| format!("Question: {asked}"),
    present: |present| format!("{present} present"),
    present_unknown: "how many present? type the number",
    beside: |new, last| format!("round {new} beside round {last}"),
    replaces: |numbers| format!("replaces round {}", joined(numbers)),
    off_the_beamer: "Take this screen off the projector first: soon it shows what somebody chooses.",
    come_forward: "Whose turn is it?",
    come_forward_about: "Press Enter, choose a role and then a number for each aspect. The screen shows only that you answer, never what.",
    all_have_been: "Everyone has voted",
    all_have_been_about: "With o all votes open at once. If somebody joins: Enter.",
    sealed_of: |sealed, present| format!("{sealed} of {present} votes sealed."),
    answered: "Answered:",
    masked_about: "Number: choose, the screen does not show it. Arrows: read; the group sees where you read.",
    masked_resume_question: |role| {
        format!("A vote is half filled in: {role}. Is that you? The answers do not come on the screen.")
    },
    other_ballot_title: "In the place of which vote?",
    other_ballot_about: "The vote that you wanted to replace has changed or is gone. Choose which one this replaces, so that your vote counts once.",
    no_other_ballot: "none of these: one vote more",
    reveal_question: |sealed, present| {
        let missing = usize::try_from(present).unwrap_or(usize::MAX).saturating_sub(sealed);
        let missing = match missing {
            0 => String::new(),
            1 => ", 1 person not yet".to_owned(),
            _ => format!(", {missing} people not yet"),
        };
        let open = if sealed == 1 { "1 vote opens" } else { "All votes open" };
        format!("{sealed} of {present} have voted{missing}. {open}, and cannot be closed again. Reveal?")
    },
    slips,
    slips_of: |count, present| {
        if u32::try_from(count).is_ok_and(|count| count <= present) {
            format!("{count} of {present} slips")
        } else {
            format!("{count} slips, {present} present")
        }
    },
    slip: |number| format!("Slip {number}"),
    slips_about: |aspects, scenarios, asks| {
        let example = if asks == Asked::Both { "2:4 4:4 1:2 3:3 (current:desired)" } else { "2 4 1 3" };
        format!(
            "Shuffle the slips first. One line a slip, {aspects} answers: {example}. 1 to {scenarios} is a scenario, 2-3 between, ? don't know, n/a, - not filled in. Enter on an empty line: done."
        )
    },
    slip_count: |found, expected| {
        format!("{expected} answers are expected; these are {found}. Type - where nothing was filled in.")
    },
    slip_wrong: |wrong, scenarios| {
        format!("'{wrong}' is no answer. Type 1 to {scenarios}, 2-3 (two next to each other), ?, n/a or -.")
    },
    slip_not_asked: |wrong| format!("'{wrong}' also answers a question that is not asked now. Type one answer."),
    slip_empty: "There is no slip yet. Type one, or go back with Esc.",
    keep_slips_question: |slips| format!("All slips typed? {slips} will be shuffled, saved and revealed."),
    not_filled_in: "not filled in",
    rounds_title: "Rounds",
    rounds_none: "There is no round any more. u brings the last one back.",
    rounds_about: "x takes a round away, if it was practice for example. u brings it back.",
    remove_question: |round| {
        format!("This goes away: {round}. What was said in it then counts nowhere any more. Take it away?")
    },
    gone: |number, key| format!("Round {number} is gone, with what was said in it. {key} brings it back."),
    back: |round| format!("Back again: {round}."),
    keep_hands_question: |empty| match empty {
        1 => "Nothing is counted for 1 aspect yet. Save and show it so?".to_owned(),
        empty => format!("Nothing is counted for {empty} aspects yet. Save and show it so?"),
    },
    no_scenario: |last| format!("Choose a number from 1 to {last}."),
    waits: "The round has not stopped: it waits, with what is sealed. s goes on with it.",
    waits_short: "round waits: s goes on",
    type_present: action(
        "present",
        "how many people there are: type the number, or use the arrows; Backspace takes a figure back",
    ),
    keep_beside: action("beside", "round: put it beside the earlier one after all"),
    next_slip: action("next", "on paper: to the next slip"),
    begin: action("begin", "begin like this, with this question and this way"),
    turn_question: action("question", "round: ask what is current, desired or both"),
    more_present: action("present", "round: one person more is present"),
    fewer_present: action("fewer", "round: one person less is present"),
    replace: action("replace", "round: replace the one before, or stand beside it"),
    answer: action("choose", "masked round: this scenario is the answer; the screen does not show it"),
    clear: action("empty", "masked round: leave this aspect empty"),
    say_unknown: action("don't know", "masked round: don't know"),
    say_not_applicable: action("n/a", "masked round: this does not apply"),
    say_between: action("between", "masked round: after a number, between that scenario and the next"),
    remove_round: action("take away", "take a round away; it asks first"),
    show_round: action("show", "show what was said about this question"),
};

fn asked(asked: Asked) -> String {
    let [current, desired] = Mark::BOTH.map(|mark| DOMAIN.mark(mark).to_lowercase());
    match asked {
        Asked::Current => current,
        Asked::Desired => desired,
        Asked::Both => format!("{current} and {desired}"),
    }
}

fn slips(count: usize) -> String {
    if count == 1 { "1 slip".to_owned() } else { format!("{count} slips") }
}

fn joined(numbers: &[u32]) -> String {
    numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(" and ")
}
