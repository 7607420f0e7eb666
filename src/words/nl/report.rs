//! In Dutch: the words of the document that is mailed after a meeting.

use super::domain::DOMAIN;
use crate::domain::Spread;
use crate::words::report::{AnswerPhrase, CsvWords, ReportWords};

pub const REPORT: ReportWords = ReportWords {
    default_roles: [
        "werkplekbegeleider",
        "schoolopleider",
        "instituutsopleider",
        "programmaleider",
        "schoolleider/MT-lid",
        "bestuur/HR",
        "startende leraar",
        "aanstaande leraar (student)",
        "anders",
    ],
    report: "Verslag",
    card_with_theme: |title, theme| format!("{title}, thema {theme}"),
    present: "Aanwezige rollen",
    missing: "Niet aanwezig",
    nobody_missing: "geen van de gebruikelijke rollen",
    roles_not_recorded: "niet vastgelegd",
    summary: "Samenvatting",
    opening: |date, partnership, card| {
        let date = super::dates::date(date);
        if partnership.is_empty() {
            format!("Op {date} hebben jullie met de kaart {card}, naar jullie eigen situatie gekeken.")
        } else {
            format!("Op {date} hebben jullie met de kaart {card}, naar de situatie van {partnership} gekeken.")
        }
    },
    nothing_marked: "Op de kaart is nog niets gemarkeerd.",
    before_aspect: "Bij",
    answers_after_aspect,
    scenario: |number, title| format!("scenario {number} ({title})"),
    explained: |text| format!("Toelichting: {text}"),
    steps_agreed: |steps, unfinished| match (steps, unfinished) {
        (0, _) => "Er zijn nog geen vervolgstappen afgesproken.".to_owned(),
        (1, 0) => "Er is één vervolgstap afgesproken; die is afgerond.".to_owned(),
        (1, _) => "Er is één vervolgstap afgesproken; die is nog niet afgerond.".to_owned(),
        (_, 0) => format!("Er zijn {steps} vervolgstappen afgesproken; ze zijn allemaal afgerond."),
        (_, 1) => format!("Er zijn {steps} vervolgstappen afgesproken; één daarvan is nog niet afgerond."),
        _ if steps == unfinished => format!("Er zijn {steps} vervolgstappen afgesproken; geen daarvan is al afgerond."),
        _ => format!("Er zijn {steps} vervolgstappen afgesproken; {unfinished} daarvan zijn nog niet afgerond."),
    },
    grid: "De lijn op de kaart",
    legend: "H = huidig, G = gewenst, H+G = behouden",
    legend_of_line: "De doorgetrokken lijn verbindt wat huidig is, de gestreepte lijn wat gewenst is.",
    between_letters: |letter, left, right| format!("{letter} tussen {left} en {right}"),
    no_scenario: "Anders",
    per_aspect: "Per aspect",
    direction: "Ontwikkelrichting",
    columns,
    spread: "Verschil in beeld",
    spread_sentence: |question, spread| {
        let how = DOMAIN.spread(spread);
        match spread {
            Spread::OneApart => format!("Over wat {question} is, stond {how}."),
            Spread::Opposed => format!("Over wat {question} is, stonden de stemmen {how}."),
            Spread::Close | Spread::Scattered => format!("Over wat {question} is, lagen de stemmen {how}."),
            Spread::Unanimous => format!("Over wat {question} is, waren de stemmen {how}."),
        }
    },
    picture_of_spread: |question| format!("{question}: hoeveel stemmen bij welk scenario"),
    no_steps: "Er zijn nog geen vervolgstappen afgesproken.",
    nobody: "nog niemand",
    no_date: "nog geen datum",
    open: "Wat nog open is",
    unmarked_after_aspect: |current, desired| match (current, desired) {
        (true, true) => " is nog niets gemarkeerd.",
        (true, false) => " is nog niet gemarkeerd wat huidig is.",
        _ => " is nog niet gemarkeerd wat gewenst is.",
    },
    step_facts: |aspect, owner, due, status| format!("{aspect}; wie: {owner}; wanneer: {due}; {status}"),
    nothing_open: "Alle aspecten zijn gemarkeerd en er staan geen vervolgstappen meer open.",
    quoted: |text| format!("‘{text}’"),
    csv: CsvWords {
        row: "Regel",
        number: "Nummer",
        votes_current: "Stemmen huidig",
        votes_desired: "Stemmen gewenst",
        description_current: "Omschrijving huidig",
        description_desired: "Omschrijving gewenst",
    },
};

/// The rest of a sentence that begins with "Bij Doelgroepen".
fn answers_after_aspect(current: &AnswerPhrase, desired: &AnswerPhrase) -> String {
    match (current, desired) {
        (AnswerPhrase::Unset, AnswerPhrase::Unset) => " is nog niets gemarkeerd.".to_owned(),
        (AnswerPhrase::Unknown, AnswerPhrase::Unknown) => {
            " weten jullie nog niet waar jullie nu staan en ook niet waar jullie heen willen.".to_owned()
        }
        (AnswerPhrase::NotApplicable, AnswerPhrase::NotApplicable) => {
            " is de kaart voor jullie niet van toepassing.".to_owned()
        }
        _ if current == desired => format!(" staan jullie nu {}, en dat willen jullie zo houden.", at(current)),
        _ if current.has_position() && desired.has_position() => {
            format!(" staan jullie nu {} en willen jullie {}.", at(current), to(desired))
        }
        _ => format!(" {}; {}.", now(current), then(desired)),
    }
}

fn at(answer: &AnswerPhrase) -> String {
    match answer {
        AnswerPhrase::Between(left, right) => format!("tussen {left} en {right} in"),
        AnswerPhrase::Scenario(scenario) => format!("op {scenario}"),
        _ => String::new(),
    }
}

fn to(answer: &AnswerPhrase) -> String {
    match answer {
        AnswerPhrase::Between(left, right) => format!("uitkomen tussen {left} en {right}"),
        AnswerPhrase::Scenario(scenario) => format!("naar {scenario}"),
        _ => String::new(),
    }
}

fn now(current: &AnswerPhrase) -> String {
    match current {
        AnswerPhrase::Unset => "is nog niet gemarkeerd wat huidig is".to_owned(),
        AnswerPhrase::Unknown => "weten jullie nog niet waar jullie nu staan".to_owned(),
        AnswerPhrase::NotApplicable => "is huidig volgens jullie niet van toepassing".to_owned(),
        position => format!("staan jullie nu {}", at(position)),
    }
}

fn then(desired: &AnswerPhrase) -> String {
    match desired {
        AnswerPhrase::Unset => "wat gewenst is, is nog niet gemarkeerd".to_owned(),
        AnswerPhrase::Unknown => "waar jullie heen willen, weten jullie nog niet".to_owned(),
        AnswerPhrase::NotApplicable => "gewenst is volgens jullie niet van toepassing".to_owned(),
        position => format!("jullie willen {}", to(position)),
    }
}

fn columns(halves: isize) -> String {
    let direction = if halves < 0 { "links" } else { "rechts" };
    let distance = match halves.unsigned_abs() {
        0 => return "geen".to_owned(),
        1 => "een halve kolom".to_owned(),
        2 => "één kolom".to_owned(),
        3 => "anderhalve kolom".to_owned(),
        halves if halves % 2 == 0 => format!("{} kolommen", halves / 2),
        halves => format!("{} en een halve kolom", halves / 2),
    };
    format!("{distance} naar {direction}")
}
