//! In Dutch: the words of then and now.

use jiff::civil::Date;

use super::dates;
use crate::domain::Outcome;
use crate::words::actions::action;
use crate::words::compare::{ChangePhrase, CompareWords, Register};
use crate::words::report::AnswerPhrase;

pub const COMPARE: CompareWords = CompareWords {
    title: "Toen en nu",
    then: "toen",
    now: "nu",
    outcomes: [
        ["Daar waar jullie wilden zijn", "Daar waar de groep wilde zijn"],
        ["Onderweg"; 2],
        ["Anders dan gewild"; 2],
        ["Niet besproken of nog niet bekend"; 2],
        ["Vervallen"; 2],
    ],
    since,
    sentence,
    legend: "open = toen, dicht = nu: ○ ● huidig, ◇ ◆ gewenst, ◎ ◉ behouden",
    legend_letters: "kleine letter = toen, hoofdletter = nu: h H huidig, g G gewenst",
    steps: "Wat er van de vervolgstappen werd",
    step: |then, now| match now {
        Some(now) if now == then => format!("toen en nu {now}"),
        Some(now) => format!("toen {then}, nu {now}"),
        None => format!("toen {then}, niet meegenomen"),
    },
    people: "Wie erbij waren",
    both: "toen en nu",
    only_then: "alleen toen",
    only_now: "alleen nu",
    people_unknown: ["Wie er toen was, is niet vastgelegd.", "Wie er nu is, is niet vastgelegd."],
    card: "De kaart",
    same_card: "De kaart is dezelfde als toen.",
    card_unknown: "De kaart is er niet: of die dezelfde is als toen, is onbekend.",
    reworded: "De tekst van de kaart is sinds toen veranderd.",
    gone: |aspects| format!("Niet meer op de kaart: {aspects}."),
    show_then: action("toen", "bij een vervolg: wat er toen stond vaag erbij, of weer weg")
        .also("vorige eerder vroeger"),
    not_a_sequel: "Deze sessie is nergens een vervolg op: er is niets van toen om te tonen.",
    with_all: "Met alle sessies, een regel elk",
    with_which: "Vergelijken met welke sessie?",
    sessions: "De sessies",
    none_yet: "Er is nog geen eerdere sessie over deze kaart om mee te vergelijken.",
    after_round: "Vergelijken kan na de ronde: wat er toen stond, mag niemand sturen.",
    action: action("vergelijken", "toen en nu: wat er werd van wat jullie wilden"),
    too_few: "Eén sessie valt nergens mee te vergelijken.",
    too_few_hint: "Geef twee sessies, de eerste het eerst: spiegel compare EERDER LATER.",
    other_card: |one, other| format!("De sessies gaan over verschillende kaarten: '{one}' en '{other}'."),
    other_card_hint: "Vergelijk sessies over dezelfde kaart; 'spiegel list' toont ze.",
    carries_on: "Vervolg op",
    carries_on_nothing: "niets",
    card_of_earlier: "die van de vorige sessie",
    outcome_head: "Wat ervan werd",
};

fn since(then: Date, now: Date) -> String {
    match now.year() - then.year() {
        1 => "Vorig jaar".to_owned(),
        0 if then == now => "Eerder die dag".to_owned(),
        _ => format!("Op {}", dates::date(then)),
    }
}

fn sentence(change: &ChangePhrase) -> String {
    let wanted = wanted(change);
    let also = match &change.wants {
        wants if wants.has_position() && *wants != change.wanted => format!("; gewenst is nu {}", place(wants)),
        _ => String::new(),
    };
    let now = match &change.is {
        _ if change.outcome == Outcome::Reached => return format!("{wanted}, en dat past nu ook{also}."),
        AnswerPhrase::Unset => "nu is niet gemarkeerd wat huidig is".to_owned(),
        AnswerPhrase::Unknown => "nu is nog niet bekend wat past".to_owned(),
        AnswerPhrase::NotApplicable => "nu is de vraag wat past niet van toepassing".to_owned(),
        is if change.stayed => format!("nu past nog steeds {}", place(is)),
        is => format!("nu past {}", place(is)),
    };
    format!("{wanted}; {now}{also}.")
}

fn wanted(change: &ChangePhrase) -> String {
    let ChangePhrase { since, wanted, register, .. } = change;
    match (wanted, register) {
        (AnswerPhrase::Unset, _) => format!("{since} is niet gemarkeerd wat gewenst was"),
        (AnswerPhrase::Unknown, Register::ToGroup) => format!("{since} wisten jullie nog niet wat jullie wilden"),
        (AnswerPhrase::Unknown, Register::AboutGroup) => format!("{since} was nog niet bekend wat gewenst was"),
        (AnswerPhrase::NotApplicable, _) => format!("{since} was de vraag wat gewenst is niet van toepassing"),
        (position, Register::ToGroup) => format!("{since} wilden jullie {}", place(position)),
        (position, Register::AboutGroup) => format!("{since} was {} gewenst", place(position)),
    }
}

fn place(answer: &AnswerPhrase) -> String {
    match answer {
        AnswerPhrase::Between(left, right) => format!("iets tussen {left} en {right}"),
        AnswerPhrase::Scenario(scenario) => scenario.clone(),
        _ => String::new(),
    }
}
