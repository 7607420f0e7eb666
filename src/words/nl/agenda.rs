//! In Dutch: planning a meeting for the people who are there.

use crate::words::actions::action;
use crate::words::agenda::AgendaWords;

pub const AGENDA: AgendaWords = AgendaWords {
    people: |people| if people == 1 { "1 mens".to_owned() } else { format!("{people} mensen") },
    how_many: |people| format!("Met hoeveel zijn jullie? Hier gerekend met {people}"),
    voting: |how| format!("stemmen: {how}"),
    reset_question: "Het draaiboek weer op het begin zetten? Wat de onderdelen hebben geduurd is dan weg.",
    clock_for: |everyone| {
        if everyone {
            "De klok staat nu ook op het scherm dat de groep ziet. D haalt die daar weer weg."
        } else {
            "De klok staat niet op het scherm dat de groep ziet. D zet die daar ook."
        }
    },
    more_people: action("mensen", "draaiboek: met een mens meer rekenen"),
    fewer_people: action("minder mensen", "draaiboek: met een mens minder rekenen"),
    type_people: action("aanwezig", "draaiboek: hoeveel mensen er zijn: typ het getal; Backspace wist een cijfer"),
    vote_otherwise: action("stemmen", "draaiboek: rekenen met stemmen om de beurt, op papier of met handen"),
    show_clock: action("klok voor allen", "de klok ook op het scherm dat de groep ziet, of weer niet")
        .also("timer tijd"),
};
