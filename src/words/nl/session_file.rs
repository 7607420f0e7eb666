//! In Dutch: the file of a session, on its way elsewhere and back.

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
    help: HELP,
};

const HELP: SessionFileHelp = SessionFileHelp {
    about: "Het bestand van een sessie: meegeven, en koppelen aan een kaart",
    export: "Geeft een sessie als één bestand dat ook elders opengaat: een eigen kaart gaat mee",
    with_card: "Neemt ook de kaart mee die bij het programma hoort",
    output: "Het bestand; zonder deze optie komt de sessie op standaarduitvoer",
    link: "Koppelt een sessie waarvan de kaart er niet is aan een andere kaart; wat daarop niet past, blijft bewaard als vervallen",
};
