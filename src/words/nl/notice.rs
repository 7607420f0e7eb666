//! In Dutch: what the program says once, in the notice line.

use crate::words::notice::NoticeWords;

pub const NOTICE: NoticeWords = NoticeWords {
    undone: |what| format!("Ongedaan gemaakt: {what}"),
    redone: |what| format!("Opnieuw gedaan: {what}"),
    mark_of: |mark, aspect| format!("{mark} bij {aspect}"),
    title_change: "de titel",
    nothing_to_undo: "Er is niets om ongedaan te maken.",
    stays: |what, next| match next {
        Some(next) => format!("{what} blijft zoals het is. Met nog eens u maak je iets van daarvoor ongedaan: {next}."),
        None => format!("{what} blijft zoals het is, en daarvoor is er niets om ongedaan te maken."),
    },
    round_begun: "Het begin van de ronde",
    ballot_handed_in: "Het inleveren van een stem",
    round_stopped: "Het stoppen van de ronde",
    how_to_leave: "Verder terug gaat Esc niet. Met q ga je naar het startscherm.",
    nothing_to_redo: "Er is niets om opnieuw te doen.",
    trashed: |title| format!("In de prullenbak: {title}. Druk op u om dit ongedaan te maken."),
    restored: |title| format!("Terug uit de prullenbak: {title}"),
    only_link: |title, file| format!("{title} (alleen de koppeling; de sessie zelf blijft staan als {file})"),
    under_other_name: |title, path| format!("{title} (als {path}, want de oude plek is bezet of weg)"),
    renamed: |title| format!("Nieuwe titel: {title}"),
    recovered: |revision| format!("Versie {revision} is teruggezet; wat er stond, is ook bewaard."),
    saved_elsewhere: |place| format!("Ook bewaard als {place}"),
    cannot_mark: "Deze sessie is alleen te lezen.",
    paste_ignored: "Plakken kan alleen in een tekstveld.",
    theme: |name| format!("Thema: {name}"),
    mouse_on: "De muis kiest en scrolt. M geeft de muis terug aan de terminal.",
    mouse_off: "De muis is van de terminal: je kunt er tekst mee selecteren.",
    text_of: |text, aspect| format!("{text} bij {aspect}"),
    step_of: |aspect| format!("vervolgstap bij {aspect}"),
    fact_change: |fact| format!("de wijziging van {fact}"),
    step_removed: |what| format!("Weggehaald: {what}. Druk op u om dit ongedaan te maken."),
    text_full: "De tekst is te lang: wat niet paste, is weggelaten.",
    not_found: |word| format!("Niets gevonden: {word}"),
};
