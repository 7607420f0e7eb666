//! In Dutch: the words of the document that is mailed after a meeting.

use super::domain::DOMAIN;
use crate::domain::Spread;
use crate::words::report::{AnswerPhrase, CsvWords, PaperWords, ReportWords};

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
        "overig",
    ],
    report: "Verslag",
    made: "Gemaakt op",
    page_of: ["pagina ", " van "],
    card_with_theme: |title, theme| {
        if title == theme { title.to_owned() } else { format!("{title}, thema {theme}") }
    },
    present: "Aanwezige rollen",
    missing: "Niet aanwezig",
    nobody_missing: "geen van de gebruikelijke rollen",
    not_recorded: "niet vastgelegd",
    only_voters: "niet vastgelegd; de rollen bij de stemmen staan hier niet, omdat ze mensen herkenbaar maken",
    summary: "Samenvatting",
    nothing_marked: "Op de kaart is nog niets gemarkeerd.",
    before_aspect: "Bij",
    answers_after_aspect,
    explained: |text| format!("Toelichting: {text}"),
    steps_agreed,
    grid: "De lijn op de kaart",
    legend: "H = huidig, G = gewenst, H+G = behouden",
    legend_of_line: "De doorgetrokken lijn verbindt wat huidig is, de gestreepte lijn wat gewenst is.",
    between_letters: |letter, left, right| format!("{letter} tussen {left} en {right}"),
    no_scenario: "Overig",
    per_aspect: "Per aspect",
    direction: "Ontwikkelrichting",
    direction_between: |current, desired| format!("van {} naar {}", place(current), place(desired)),
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
    open_questions: "Vragen",
    all_open: "Bij elk aspect: wat nu past en wat gewenst is.",
    finished: "Vervolgstappen die klaar of vervallen zijn",
    open_after_aspect: |current, desired| match (current, desired) {
        (AnswerPhrase::Unset, AnswerPhrase::Unset) => " is nog niets gemarkeerd.".to_owned(),
        (AnswerPhrase::Unknown, AnswerPhrase::Unknown) => {
            " is nog niet bekend wat nu past en wat gewenst is.".to_owned()
        }
        _ if current.is_open() && desired.is_open() => format!(" {}; {}.", now(current), then(desired)),
        (AnswerPhrase::Unset | AnswerPhrase::Unknown, _) => format!(" {}.", now(current)),
        (_, AnswerPhrase::Unknown) => " is nog niet bekend wat gewenst is.".to_owned(),
        _ => " is nog niet gemarkeerd wat gewenst is.".to_owned(),
    },
    step_facts: |aspect, owner, due, status| format!("{aspect}; wie: {owner}; wanneer: {due}; {status}"),
    nothing_open: |has_steps| {
        if has_steps {
            "Op alle vragen is een antwoord gegeven, en elke vervolgstap is klaar of vervallen."
        } else {
            "Op alle vragen is een antwoord gegeven."
        }
    },
    quoted: |text| format!("‘{text}’"),
    csv: CsvWords {
        row: "Regel",
        number: "Nummer",
        votes_current: "Stemmen huidig",
        votes_desired: "Stemmen gewenst",
        description_current: "Omschrijving huidig",
        description_desired: "Omschrijving gewenst",
    },
    paper: PaperWords {
        about: "Om af te drukken: pagina 1 is de hele kaart op A4, pagina 2 zijn vier briefjes voor een ronde op papier, en pagina 3 is de kaart op A3, in twee kolommen. Kies in het afdrukvenster welke je wilt.",
        slips: "Briefjes voor een ronde op papier",
        slip: "Welk scenario past?",
        slip_about: "Zet bij elk aspect één kruisje voor wat nu past (huidig) en één voor wat je wilt (gewenst). Schrijf geen naam op.",
        slip_role: "Mijn rol (mag leeg blijven)",
        slip_unknown: "weet ik niet",
    },
};

/// What became of the steps that were agreed on.
fn steps_agreed(counts: [usize; 4]) -> String {
    let several = [
        |count: usize| if count == 1 { "1 staat nog open".to_owned() } else { format!("{count} staan nog open") },
        |count| if count == 1 { "1 loopt".to_owned() } else { format!("{count} lopen") },
        |count| if count == 1 { "1 is klaar".to_owned() } else { format!("{count} zijn klaar") },
        |count| if count == 1 { "1 is vervallen".to_owned() } else { format!("{count} zijn vervallen") },
    ];
    let alone = ["staat nog open", "loopt", "is klaar", "is vervallen"];
    let together = ["staan allemaal nog open", "lopen allemaal", "zijn allemaal klaar", "zijn allemaal vervallen"];
    let all: usize = counts.iter().sum();
    let only = counts.iter().position(|count| *count == all);
    match (all, only) {
        (0, _) => "Er zijn nog geen vervolgstappen afgesproken.".to_owned(),
        (1, Some(status)) => format!("Er is één vervolgstap afgesproken; die {}.", alone[status]),
        (_, Some(status)) => format!("Er zijn {all} vervolgstappen afgesproken; ze {}.", together[status]),
        _ => {
            let parts = counts.into_iter().zip(several).filter(|(count, _)| *count > 0);
            let parts: Vec<String> = parts.map(|(count, phrase)| phrase(count)).collect();
            format!("Er zijn {all} vervolgstappen afgesproken: {}.", parts.join(", "))
        }
    }
}

/// The rest of a sentence that begins with "Bij Doelgroepen".
fn answers_after_aspect(current: &AnswerPhrase, desired: &AnswerPhrase) -> String {
    match (current, desired) {
        (AnswerPhrase::NotApplicable, AnswerPhrase::NotApplicable) => " is de kaart niet van toepassing.".to_owned(),
        (_, open) if open.is_open() => format!(" {}.", now(current)),
        (open, AnswerPhrase::NotApplicable) if open.is_open() => {
            " is de vraag wat gewenst is niet van toepassing.".to_owned()
        }
        (open, _) if open.is_open() => format!(" is {} gewenst.", place(desired)),
        _ if current == desired => format!(" {}, en dat is ook gewenst.", now(current)),
        _ => format!(" {}; {}.", now(current), then(desired)),
    }
}

fn place(answer: &AnswerPhrase) -> String {
    match answer {
        AnswerPhrase::Between(left, right) => format!("iets tussen {left} en {right}"),
        AnswerPhrase::Scenario(scenario) => scenario.clone(),
        _ => String::new(),
    }
}

fn now(current: &AnswerPhrase) -> String {
    match current {
        AnswerPhrase::Unset => "is nog niet gemarkeerd wat huidig is".to_owned(),
        AnswerPhrase::Unknown => "is nog niet bekend wat nu past".to_owned(),
        AnswerPhrase::NotApplicable => "is de vraag wat nu past niet van toepassing".to_owned(),
        AnswerPhrase::Scenario(_) => format!("past nu vooral {}", place(current)),
        AnswerPhrase::Between(..) => format!("past nu {}", place(current)),
    }
}

fn then(desired: &AnswerPhrase) -> String {
    match desired {
        AnswerPhrase::Unset => "wat gewenst is, is nog niet gemarkeerd".to_owned(),
        AnswerPhrase::Unknown => "wat gewenst is, is nog niet bekend".to_owned(),
        AnswerPhrase::NotApplicable => "de vraag wat gewenst is, is niet van toepassing".to_owned(),
        position => format!("gewenst is {}", place(position)),
    }
}
