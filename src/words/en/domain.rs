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
    other_roles: "other roles together",
    role_sees: |role, first, last| match last {
        Some(last) => format!("{role} from {first} to {last}"),
        None => format!("{role} at {first}"),
    },
    roles_differ: |seen| format!("Roles see it differently: {seen}."),
    carried_over: "carried over",
    statuses: &["open", "under way", "done", "dropped"],
    empty_in_source: "This cell is empty in the source.",
    date: "Date",
    partnership: "Partnership",
    facilitator: "Facilitator",
    roles: "Roles",
    session: "Session",
    ballots: "Votes",
    rounds: "Rounds",
    round: |number| format!("round {number}"),
    earlier: "earlier",
    hows: ["passed round", "masked", "by show of hands", "on paper", "filled in separately"],
    votes,
    votes_of_present: |count, present| format!("{} of {present} present", votes(count)),
    votes_for: |count, answer| format!("{} for {answer}", votes(count)),
    votes_between: |count, left, right| format!("{} between {left} and {right}", votes(count)),
    votes_without_answer: |count| format!("{} without an answer", votes(count)),
    moved: |moved, all, round| match moved {
        0 => format!("as many votes for each answer as in round {round}"),
        _ => format!("at least {moved} of {} moved since round {round}", votes(all)),
    },
    unanimous: "of one mind",
    close: "close together",
    one_apart: "one vote apart",
    opposed: "opposite each other",
    scattered: "scattered",
    note: "Note",
};

fn votes(count: usize) -> String {
    if count == 1 { "1 vote".to_owned() } else { format!("{count} votes") }
}
