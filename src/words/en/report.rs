//! In English: the words of the document that is mailed after a meeting.

use super::domain::DOMAIN;
use crate::domain::Spread;
use crate::words::report::{AnswerPhrase, CsvWords, PaperWords, ReportWords};

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
    made: "Made on",
    page_of: ["page ", " of "],
    card_with_theme: |title, theme| {
        if title == theme { title.to_owned() } else { format!("{title}, theme {theme}") }
    },
    present: "Roles present",
    missing: "Not present",
    nobody_missing: "none of the usual roles",
    not_recorded: "not recorded",
    only_voters: "not recorded; the roles behind the votes are not told here, because they would show who is who",
    summary: "Summary",
    nothing_marked: "Nothing has been marked on the card yet.",
    before_aspect: "On",
    answers_after_aspect,
    explained: |text| format!("Explanation: {text}"),
    steps_agreed,
    grid: "The line on the card",
    legend: "H = current (huidig), G = desired (gewenst), H+G = keep",
    legend_of_line: "The solid line joins what is current, the dashed line what is desired.",
    between_letters: |letter, left, right| format!("{letter} between {left} and {right}"),
    no_scenario: "Other",
    per_aspect: "Aspect by aspect",
    direction: "Direction",
    direction_between: |current, desired| format!("from {} to {}", place(current), place(desired)),
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
    open_questions: "Questions",
    all_open: "On each aspect: what fits now and what is desired.",
    finished: "Next steps that are done or dropped",
    open_after_aspect: |current, desired| match (current, desired) {
        (AnswerPhrase::Unset, AnswerPhrase::Unset) => ", nothing has been marked yet.".to_owned(),
        (AnswerPhrase::Unknown, AnswerPhrase::Unknown) => {
            ", it is not known yet what fits now or what is desired.".to_owned()
        }
        _ if current.is_open() && desired.is_open() => format!(", {}; {}.", now(current), then(desired)),
        (AnswerPhrase::Unset | AnswerPhrase::Unknown, _) => format!(", {}.", now(current)),
        _ => format!(", {}.", then(desired)),
    },
    step_facts: |aspect, owner, due, status| format!("{aspect}; who: {owner}; when: {due}; {status}"),
    nothing_open: |has_steps| {
        if has_steps {
            "Every question has an answer, and every next step is done or dropped."
        } else {
            "Every question has an answer."
        }
    },
    quoted: |text| format!("‘{text}’"),
    csv: CsvWords {
        row: "Row",
        number: "Number",
        votes_current: "Votes current",
        votes_desired: "Votes desired",
        description_current: "Description current",
        description_desired: "Description desired",
    },
    paper: PaperWords {
        about: "To print: page 1 is the whole card on A4, page 2 is four slips for a round on paper, and page 3 is the card on A3, in two columns. Choose in the print dialog which of them you want.",
        slips: "Slips for a round on paper",
        slip: "Which scenario fits?",
        slip_about: "For each aspect, put one cross at what fits now (current) and one at what you want (desired). Do not write your name.",
        slip_role: "My role (may stay empty)",
        slip_unknown: "don't know",
    },
};

/// What became of the steps that were agreed on.
fn steps_agreed(counts: [usize; 4]) -> String {
    let ends = ["open", "under way", "done", "dropped"];
    let all: usize = counts.iter().sum();
    let only = counts.iter().position(|count| *count == all);
    match (all, only) {
        (0, _) => "No next steps have been agreed yet.".to_owned(),
        (1, Some(status)) => format!("One next step was agreed; it is {}.", ends[status]),
        (_, Some(status)) => format!("{all} next steps were agreed; all of them are {}.", ends[status]),
        _ => {
            let parts = counts.into_iter().zip(ends).filter(|(count, _)| *count > 0);
            let parts: Vec<String> = parts.map(|(count, end)| format!("{count} {end}")).collect();
            format!("{all} next steps were agreed: {}.", parts.join(", "))
        }
    }
}

/// The rest of a sentence that begins with "On Doelgroepen".
fn answers_after_aspect(current: &AnswerPhrase, desired: &AnswerPhrase) -> String {
    match (current, desired) {
        (AnswerPhrase::NotApplicable, AnswerPhrase::NotApplicable) => ", the card does not apply.".to_owned(),
        (_, open) if open.is_open() => format!(", {}.", now(current)),
        (open, AnswerPhrase::NotApplicable) if open.is_open() => format!(", {}.", then(desired)),
        (open, _) if open.is_open() => format!(", what is desired is {}.", place(desired)),
        _ if current == desired => format!(", {}, and that is also what is desired.", now(current)),
        _ => format!(", {}; {}.", now(current), then(desired)),
    }
}

fn place(answer: &AnswerPhrase) -> String {
    match answer {
        AnswerPhrase::Between(left, right) => format!("something between {left} and {right}"),
        AnswerPhrase::Scenario(scenario) => scenario.clone(),
        _ => String::new(),
    }
}

fn now(current: &AnswerPhrase) -> String {
    match current {
        AnswerPhrase::Unset => "what is current has not been marked yet".to_owned(),
        AnswerPhrase::Unknown => "it is not known yet what fits now".to_owned(),
        AnswerPhrase::NotApplicable => "the question what fits now does not apply".to_owned(),
        position => format!("what fits now is {}", place(position)),
    }
}

fn then(desired: &AnswerPhrase) -> String {
    match desired {
        AnswerPhrase::Unset => "what is desired has not been marked yet".to_owned(),
        AnswerPhrase::Unknown => "what is desired is not known yet".to_owned(),
        AnswerPhrase::NotApplicable => "the question what is desired does not apply".to_owned(),
        position => format!("desired is {}", place(position)),
    }
}
