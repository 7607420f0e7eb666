//! In English: the words of the reflection: the card, the two questions, the answers, the next steps and what ballots
//! bring.

use crate::words::domain::DomainWords;

pub const DOMAIN: DomainWords = DomainWords {
    card: "Card",
    theme: "Theme",
    scenario: "Scenario",
    aspect: "Aspect",
    source: "Source",
    current: "Current",
    desired: "Desired",
    keep: "Keep",
    // The letters stay Dutch: they are the keys, and printed reports have them.
    current_letter: "H",
    desired_letter: "G",
    unset: "not marked yet",
    between: |left, right| format!("between {left} and {right}"),
    unknown: "don't know",
    not_applicable: "n/a",
    explanation: "Explanation",
    evidence: "What shows it",
    next_step: "Next step",
    next_steps: "Next steps",
    step_what: "What",
    step_owner: "Who",
    step_due: "When",
    step_status: "Status",
    statuses: &["open", "under way", "done", "dropped"],
    empty_in_source: "This cell is empty in the source.",
    date: "Date",
    partnership: "Partnership",
    facilitator: "Facilitator",
    roles: "Roles",
    session: "Session",
    ballots: "Votes",
    unanimous: "agreed",
    divided: "divided",
    opposed: "opposed",
    note: "Note",
};
