//! In English: the words of the document that is mailed after a meeting.

use super::domain::DOMAIN;
use crate::domain::Spread;
use crate::words::report::{AnswerPhrase, CsvWords, ReportWords};

pub const REPORT: ReportWords = ReportWords {
    default_roles: [
        "workplace supervisor",
        "school-based teacher educator",
        "institute-based teacher educator",
        "programme leader",
        "school leader/management",
        "board/HR",
        "beginning teacher",
        "student teacher",
        "other",
    ],
    report: "Report",
    card_with_theme: |title, theme| format!("{title}, theme {theme}"),
    present: "Roles present",
    missing: "Not present",
    nobody_missing: "none of the usual roles",
    roles_not_recorded: "not recorded",
    summary: "Summary",
    opening: |date, partnership, card| {
        let date = super::dates::date(date);
        if partnership.is_empty() {
            format!("On {date} you looked at your own situation with the card {card}.")
        } else {
            format!("On {date} you looked at the situation of {partnership} with the card {card}.")
        }
    },
    nothing_marked: "Nothing has been marked on the card yet.",
    before_aspect: "On",
    answers_after_aspect,
    scenario: |number, title| format!("scenario {number} ({title})"),
    explained: |text| format!("Explanation: {text}"),
    steps_agreed: |steps, unfinished| match (steps, unfinished) {
        (0, _) => "No next steps have been agreed yet.".to_owned(),
        (1, 0) => "One next step was agreed; it is finished.".to_owned(),
        (1, _) => "One next step was agreed; it is not finished yet.".to_owned(),
        (_, 0) => format!("{steps} next steps were agreed; all of them are finished."),
        (_, 1) => format!("{steps} next steps were agreed; one of them is not finished yet."),
        _ if steps == unfinished => format!("{steps} next steps were agreed; none of them is finished yet."),
        _ => format!("{steps} next steps were agreed; {unfinished} of them are not finished yet."),
    },
    grid: "The line on the card",
    legend: "H = current (huidig), G = desired (gewenst), H+G = keep",
    legend_of_line: "The solid line joins what is current, the dashed line what is desired.",
    between_letters: |letter, left, right| format!("{letter} between {left} and {right}"),
    no_scenario: "Other",
    per_aspect: "Aspect by aspect",
    direction: "Direction",
    columns,
    spread: "Difference in view",
    spread_sentence: |question, spread| {
        let how = DOMAIN.spread(spread);
        match spread {
            Spread::OneApart => format!("On what is {question}, {how} stood out."),
            _ => format!("On what is {question}, the votes were {how}."),
        }
    },
    picture_of_spread: |question| format!("{question}: how many votes for which scenario"),
    no_steps: "No next steps have been agreed yet.",
    nobody: "nobody yet",
    no_date: "no date yet",
    open: "What is still open",
    unmarked_after_aspect: |current, desired| match (current, desired) {
        (true, true) => ", nothing has been marked yet.",
        (true, false) => ", what is current has not been marked yet.",
        _ => ", what is desired has not been marked yet.",
    },
    step_facts: |aspect, owner, due, status| format!("{aspect}; who: {owner}; when: {due}; {status}"),
    nothing_open: "All aspects are marked and no next steps are open.",
    quoted: |text| format!("‘{text}’"),
    csv: CsvWords {
        row: "Row",
        number: "Number",
        votes_current: "Votes current",
        votes_desired: "Votes desired",
        description_current: "Description current",
        description_desired: "Description desired",
    },
};

/// The rest of a sentence that begins with "On Doelgroepen".
fn answers_after_aspect(current: &AnswerPhrase, desired: &AnswerPhrase) -> String {
    match (current, desired) {
        (AnswerPhrase::Unset, AnswerPhrase::Unset) => ", nothing has been marked yet.".to_owned(),
        (AnswerPhrase::Unknown, AnswerPhrase::Unknown) => {
            ", you do not know yet where you are, nor where you want to go.".to_owned()
        }
        (AnswerPhrase::NotApplicable, AnswerPhrase::NotApplicable) => ", the card does not apply to you.".to_owned(),
        _ if current == desired => format!(", you are {} and want to keep it so.", at(current)),
        _ if current.has_position() && desired.has_position() => {
            format!(", you are {} and want to {}.", at(current), to(desired))
        }
        _ => format!(", {}; {}.", now(current), then(desired)),
    }
}

fn at(answer: &AnswerPhrase) -> String {
    match answer {
        AnswerPhrase::Between(left, right) => format!("between {left} and {right}"),
        AnswerPhrase::Scenario(scenario) => format!("at {scenario}"),
        _ => String::new(),
    }
}

fn to(answer: &AnswerPhrase) -> String {
    match answer {
        AnswerPhrase::Between(left, right) => format!("be between {left} and {right}"),
        AnswerPhrase::Scenario(scenario) => format!("go to {scenario}"),
        _ => String::new(),
    }
}

fn now(current: &AnswerPhrase) -> String {
    match current {
        AnswerPhrase::Unset => "what is current has not been marked yet".to_owned(),
        AnswerPhrase::Unknown => "you do not know yet where you are".to_owned(),
        AnswerPhrase::NotApplicable => "what is current does not apply to you".to_owned(),
        position => format!("you are {}", at(position)),
    }
}

fn then(desired: &AnswerPhrase) -> String {
    match desired {
        AnswerPhrase::Unset => "what is desired has not been marked yet".to_owned(),
        AnswerPhrase::Unknown => "where you want to go, you do not know yet".to_owned(),
        AnswerPhrase::NotApplicable => "what is desired does not apply to you".to_owned(),
        position => format!("you want to {}", to(position)),
    }
}

fn columns(halves: isize) -> String {
    let direction = if halves < 0 { "left" } else { "right" };
    let distance = match halves.unsigned_abs() {
        0 => return "none".to_owned(),
        1 => "half a column".to_owned(),
        2 => "one column".to_owned(),
        halves if halves % 2 == 0 => format!("{} columns", halves / 2),
        halves => format!("{} and a half columns", halves / 2),
    };
    format!("{distance} to the {direction}")
}
