//! In Dutch: the words of asking.

use super::domain::DOMAIN;
use crate::domain::{Asked, How, Mark};
use crate::words::actions::action;
use crate::words::round::RoundWords;

pub const ROUND: RoundWords = RoundWords {
    asked,
    way_about: |how| match how {
        How::Silent | How::Brought => "Ieder om beurten; zet dit scherm eerst van de beamer.",
        How::Masked => "Ieder om beurten; het scherm toont nooit wat je kiest.",
        How::Paper => "Ieder schrijft een briefje; jij typt ze in.",
        How::Hands => "Ieder steekt een hand op; jij typt hoeveel per vak.",
    },
    votes_of: |votes, present| format!("{votes} van {present} stemmen"),
    asks: |asked| format!("Vraag: {asked}"),
    present: |present| format!("{present} aanwezig"),
    present_unknown: "hoeveel aanwezig? typ het getal",
    beside: |new, last| format!("ronde {new} naast ronde {last}"),
    replaces: |numbers| format!("vervangt ronde {}", joined(numbers)),
    off_the_beamer: "Zet dit scherm eerst van de beamer: hier staat straks wat iemand kiest.",
    come_forward: "Wie is aan de beurt?",
    come_forward_about: "Druk op Enter, kies een rol en daarna per aspect een cijfer. Het scherm toont alleen dat je antwoordt, nooit wat.",
    all_have_been: "Iedereen is geweest",
    all_have_been_about: "Met o gaan alle stemmen tegelijk open. Komt er nog iemand bij: Enter.",
    sealed_of: |sealed, present| format!("{sealed} van {present} stemmen verzegeld."),
    answered: "Beantwoord:",
    masked_about: "Cijfer: kiezen, het scherm toont het niet. Pijlen: lezen; waar je leest, ziet de groep wel.",
    masked_resume_question: |role| {
        format!("Er is een stem half ingevuld: {role}. Ben jij dat? De antwoorden komen niet op het scherm.")
    },
    other_ballot_title: "In de plaats van welke stem?",
    other_ballot_about: "De stem die je wilde vervangen is intussen veranderd of weg. Kies welke deze vervangt, dan telt je stem één keer.",
    no_other_ballot: "geen van deze: een stem erbij",
    reveal_question: |sealed, present| {
        let missing = usize::try_from(present).unwrap_or(usize::MAX).saturating_sub(sealed);
        let missing = match missing {
            0 => String::new(),
            1 => ", 1 mens nog niet".to_owned(),
            _ => format!(", {missing} mensen nog niet"),
        };
        let open = if sealed == 1 { "1 stem gaat open, en kan" } else { "Alle stemmen gaan open, en kunnen" };
        format!("{sealed} van {present} zijn geweest{missing}. {open} niet meer dicht. Onthullen?")
    },
    slips,
    slips_of: |count, present| {
        if u32::try_from(count).is_ok_and(|count| count <= present) {
            format!("{count} van {present} briefjes")
        } else {
            format!("{count} briefjes, {present} aanwezig")
        }
    },
    slip: |number| format!("Briefje {number}"),
    slips_about: |aspects, scenarios, asks| {
        let example = if asks == Asked::Both { "2:4 4:4 1:2 3:3 (huidig:gewenst)" } else { "2 4 1 3" };
        format!(
            "Schud de briefjes eerst. Een regel per briefje, {aspects} antwoorden: {example}. 1 tot {scenarios} is een scenario, 2-3 ertussen, ? weet ik niet, nvt n.v.t., - niet ingevuld. Enter op een lege regel: klaar."
        )
    },
    slip_count: |found, expected| {
        let found = if found == 1 { "dit is er 1".to_owned() } else { format!("dit zijn er {found}") };
        format!("Hier horen {expected} antwoorden, {found}. Typ - waar niets is ingevuld.")
    },
    slip_wrong: |wrong, scenarios| {
        format!("'{wrong}' is geen antwoord. Typ 1 tot {scenarios}, 2-3 (twee die naast elkaar staan), ?, nvt of -.")
    },
    slip_not_asked: |wrong| {
        format!("'{wrong}' antwoordt ook op een vraag die nu niet wordt gesteld. Typ één antwoord.")
    },
    slip_empty: "Er staat nog geen briefje. Typ er een, of ga terug met Esc.",
    keep_slips_question: |slips| format!("Alle briefjes getypt? {slips} worden geschud, bewaard en onthuld."),
    not_filled_in: "niet ingevuld",
    rounds_title: "Rondes",
    rounds_none: "Er is geen ronde meer. u haalt de laatste terug.",
    rounds_about: "x haalt een ronde weg, bijvoorbeeld als het oefenen was. u brengt hem terug.",
    remove_question: |round| format!("Dit gaat weg: {round}. Wat erin is gezegd, telt dan nergens meer mee. Weghalen?"),
    gone: |number, key| format!("Ronde {number} is weg, met wat erin is gezegd. {key} haalt hem terug."),
    back: |round| format!("Terug: {round}."),
    keep_hands_question: |empty| match empty {
        1 => "Bij 1 aspect staat nog niets. Zo bewaren en tonen?".to_owned(),
        empty => format!("Bij {empty} aspecten staat nog niets. Zo bewaren en tonen?"),
    },
    no_scenario: |last| format!("Kies een cijfer van 1 tot {last}."),
    waits: "De ronde is niet gestopt: hij wacht, met wat er is verzegeld. s gaat ermee verder.",
    waits_short: "ronde wacht: s verder",
    type_present: action(
        "aanwezig",
        "hoeveel mensen er zijn: typ het getal, of gebruik de pijlen; Backspace wist een cijfer",
    ),
    keep_beside: action("ernaast", "ronde: toch naast de vorige zetten"),
    next_slip: action("volgende", "op papier: naar het volgende briefje"),
    begin: action("beginnen", "zo beginnen, met deze vraag en deze manier"),
    turn_question: action("vraag", "ronde: huidig, gewenst of beide vragen"),
    more_present: action("aanwezig", "ronde: een aanwezige meer"),
    fewer_present: action("minder", "ronde: een aanwezige minder"),
    replace: action("vervangen", "ronde: de vorige vervangen, of ernaast zetten"),
    answer: action("kiezen", "dichte ronde: dit scenario is het antwoord; het scherm toont het niet"),
    clear: action("leeg", "dichte ronde: dit aspect leeg laten"),
    say_unknown: action("weet niet", "dichte ronde: weet ik niet"),
    say_not_applicable: action("nvt", "dichte ronde: dit is niet van toepassing"),
    say_between: action("tussen", "dichte ronde: na een cijfer, tussen dat scenario en het volgende"),
    remove_round: action("weghalen", "een ronde weghalen; er wordt eerst gevraagd"),
    show_round: action("tonen", "tonen wat er op deze vraag is gezegd"),
};

fn asked(asked: Asked) -> String {
    let [current, desired] = Mark::BOTH.map(|mark| DOMAIN.mark(mark).to_lowercase());
    match asked {
        Asked::Current => current,
        Asked::Desired => desired,
        Asked::Both => format!("{current} en {desired}"),
    }
}

fn slips(count: usize) -> String {
    if count == 1 { "1 briefje".to_owned() } else { format!("{count} briefjes") }
}

fn joined(numbers: &[u32]) -> String {
    numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(" en ")
}
