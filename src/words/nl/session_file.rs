//! In Dutch: the file of a session, on its way elsewhere and back.

use crate::words::actions::action;
use crate::words::session_file::{SessionFileHelp, SessionFileWords};

pub const SESSION_FILE: SessionFileWords = SessionFileWords {
    keep_card_question: |title| {
        format!("De kaart '{title}' kwam met deze sessie mee en staat nog niet bij je kaarten. Daar bewaren?")
    },
    written: |path| format!("De sessie staat in {path}"),
    linked: |title, lapsed| match lapsed {
        0 => format!("De sessie gaat nu over de kaart '{title}'."),
        1 => format!(
            "De sessie gaat nu over de kaart '{title}'. Wat bij één aspect niet past, is bewaard als vervallen."
        ),
        _ => format!(
            "De sessie gaat nu over de kaart '{title}'. Wat bij {lapsed} aspecten niet past, is bewaard als vervallen."
        ),
    },
    place: "Kaart ontbreekt",
    link: action("koppelen", "de sessie aan een andere kaart koppelen").also("ontbreekt hernoemd verbinden"),
    link_title: "Over welke kaart gaat deze sessie?",
    link_about: "De kaart van deze sessie is er niet. Heet hij nu anders, kies dan die kaart: wat er staat, komt op de aspecten en scenario's met dezelfde id.",
    linkable: |name, lapses| match lapses {
        0 => format!("{name}: alles past"),
        1 => format!("{name}: bij één aspect past iets niet"),
        _ => format!("{name}: bij {lapses} aspecten past iets niet"),
    },
    link_question: |name, lapses| match lapses {
        0 => format!("De sessie koppelen aan '{name}'? Alles wat er staat, past erop."),
        1 => format!("De sessie koppelen aan '{name}'? Wat bij één aspect niet past, blijft bewaard als vervallen."),
        _ => format!(
            "De sessie koppelen aan '{name}'? Wat bij {lapses} aspecten niet past, blijft bewaard als vervallen."
        ),
    },
    help: HELP,
};

const HELP: SessionFileHelp = SessionFileHelp {
    about: "Het bestand van een sessie: meegeven, en koppelen aan een kaart",
    export: "Geeft een sessie als één bestand dat ook elders opengaat: een eigen kaart gaat mee",
    with_card: "Neemt ook de kaart mee die bij het programma hoort",
    output: "Het bestand; zonder deze optie komt de sessie op standaarduitvoer",
    link: "Koppelt een sessie waarvan de kaart er niet is aan een andere kaart; wat daarop niet past, blijft bewaard als vervallen",
};
