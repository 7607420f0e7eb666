//! In Dutch: the words of the reflection: the card, the two questions, the answers, the next steps and what ballots
//! bring.

use crate::words::domain::DomainWords;

pub const DOMAIN: DomainWords = DomainWords {
    card: "Kaart",
    theme: "Thema",
    scenario: "Scenario",
    aspect: "Aspect",
    source: "Bron",
    current: "Huidig",
    desired: "Gewenst",
    keep: "Behouden",
    current_letter: "H",
    desired_letter: "G",
    unset: "nog niet gemarkeerd",
    between: |left, right| format!("tussen {left} en {right}"),
    unknown: "weet ik niet",
    not_applicable: "n.v.t.",
    explanation: "Toelichting",
    evidence: "Onderbouwing",
    next_step: "Vervolgstap",
    next_steps: "Vervolgstappen",
    step_what: "Wat",
    step_owner: "Wie",
    step_due: "Wanneer",
    step_status: "Status",
    other_roles: "andere rollen samen",
    role_sees: |role, first, last| match last {
        Some(last) => format!("{role} van {first} tot {last}"),
        None => format!("{role} bij {first}"),
    },
    roles_differ: |seen| format!("Rollen zien het anders: {seen}."),
    carried_over: "meegenomen",
    statuses: &["open", "loopt", "klaar", "vervallen"],
    empty_in_source: "In de bron is deze cel leeg.",
    date: "Datum",
    partnership: "Partnerschap",
    facilitator: "Begeleider",
    roles: "Rollen",
    session: "Sessie",
    ballots: "Stemmen",
    rounds: "Rondes",
    round: |number| format!("ronde {number}"),
    earlier: "eerder",
    hows: ["doorgeven", "dicht", "met handen", "op papier", "apart ingevuld"],
    votes,
    votes_of_present: |count, present| format!("{} van {present} aanwezigen", votes(count)),
    votes_for: |count, answer| format!("{} voor {answer}", votes(count)),
    votes_between: |count, left, right| format!("{} tussen {left} en {right}", votes(count)),
    votes_without_answer: |count| format!("{} zonder antwoord", votes(count)),
    moved: |moved, all, round| match moved {
        0 => format!("even veel stemmen per antwoord als in ronde {round}"),
        _ => format!("sinds ronde {round} minstens {moved} van {} verschoven", votes(all)),
    },
    unanimous: "eensgezind",
    close: "dicht bij elkaar",
    one_apart: "één stem apart",
    opposed: "tegenover elkaar",
    scattered: "verspreid",
    note: "Notitie",
};

fn votes(count: usize) -> String {
    if count == 1 { "1 stem".to_owned() } else { format!("{count} stemmen") }
}
