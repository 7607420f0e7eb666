//! In Dutch: the help of the commands that reach over time and beyond the room.

use crate::words::over_time::OverTimeHelp;

pub const OVER_TIME: OverTimeHelp = OverTimeHelp {
    carries_on: "De sessie waarop deze een vervolg is: partnerschap, rollen, kaart en open vervolgstappen gaan mee",
    compare: "Vergelijkt toen en nu: wat er werd van wat gewenst was, van de vervolgstappen en van wie erbij waren",
    compare_sessions: "Twee of meer sessies over dezelfde kaart; hun datum bepaalt wat toen is en wat nu",
    compare_format: "Het bestandstype: text, markdown, html of json",
    form: "Maakt een formulier om thuis in te vullen: één HTML-bestand, zonder internet, dat een stemcode geeft",
    form_session: "De sessie waarvoor het formulier is: met die kaart en die rollen; anders de kaart van --card",
    form_output: "Het bestand, dat eindigt op .html",
    code: "Geeft wat er in een sessie is gemarkeerd als stemcode, om door te geven of voor te lezen",
    code_role: "De rol van wie de sessie invulde",
    code_explanations: "Of de toelichtingen meegaan als deze sessie als bestand wordt samengevoegd; dit blijft zo",
    merge: "Voegt stemmen van thuis samen in een groepssessie: bestanden en stemcodes, in welke volgorde ook",
    merge_voices: "Sessiebestanden, stemcodes, of een tekstbestand met één stemcode op een regel; - leest codes van standaardinvoer",
    merge_role: "De rol bij bestanden die zelf niet één rol noemen",
    merge_sealed: "Houdt de stemmen verzegeld tot de ronde wordt onthuld",
    merge_dry_run: "Toont wat er zou gebeuren, en verandert niets",
    merge_choose: "Wat te kiezen waar deze sessie en een kopie ervan allebei iets wijzigden: NUMMER=hier, NUMMER=kopie, hier of kopie",
    choose_placeholder: "KEUZE",
    voices_placeholder: "BESTAND|CODE",
    sessions_placeholder: "SESSIE",
};
