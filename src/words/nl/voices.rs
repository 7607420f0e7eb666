//! In Dutch: the words of voices from home.

use crate::words::Sentences;
use crate::words::voices::{FormWords, VoicesWords};

pub const VOICES: VoicesWords = VoicesWords {
    taken: [
        "telt mee",
        "vervangt een eerdere stem van dezelfde persoon",
        "telde al mee",
        "telt niet mee: er is een nieuwere stem van dezelfde persoon",
        "telt niet mee: geen antwoord op wat deze ronde vraagt",
    ],
    from: |source, role, aspects| {
        let aspects = if aspects == 1 { "1 aspect".to_owned() } else { format!("{aspects} aspecten") };
        format!("{source}: {role}, {aspects}")
    },
    no_role: "geen rol genoemd",
    code: "stemcode",
    merged: |count, round| format!("{} samengevoegd in ronde {round}.", votes(count)),
    merged_sealed: |count| format!("{} samengevoegd; verzegeld tot de ronde wordt onthuld.", votes(count)),
    merged_none: "Er is niets veranderd.",
    dry_run: "Dit was een proef: er is niets veranderd.",
    refused: |source, why| format!("{source} is geweigerd: {why}"),
    refused_hint: "De andere stemmen zijn wel bekeken.",
    refused_alone_hint: "Kijk de code na, of geef een ander bestand.",
    all_refused: Sentences {
        why: "Geen enkele stem is samengevoegd.",
        hint: "Vraag het bestand of de stemcode opnieuw, of typ de stem over met 'spiegel ballot'.",
    },
    other_card: |other, card| format!("hij gaat over de kaart '{other}', en deze sessie over '{card}'"),
    other_text: "hij gaat over dezelfde kaart met een andere tekst",
    itself: "het is deze sessie zelf, of een kopie ervan",
    nothing: "er is niets in gemarkeerd",
    letter: |letter| format!("'{letter}' komt in een stemcode niet voor"),
    length: |found, expected| format!("hij telt {found} tekens, en een stemcode bij deze kaart telt er {expected}"),
    check: "er staat een verkeerd teken in, of twee tekens zijn verwisseld",
    code_of_other_card: "hij gaat over een andere kaart, of over een andere tekst van deze kaart",
    unknown_role: "hij noemt een rol die in deze sessie niet voorkomt; voeg die rol eerst toe",
    too_large: "de kaart is te groot voor een stemcode",
    same_role: |one, other| format!("de rollen '{one}' en '{other}' zijn in een stemcode dezelfde"),
    same_card: |card, other| {
        format!(
            "Let op: een stemcode kent de kaarten '{card}' en '{other}' niet uit elkaar. Zeg erbij over welke kaart hij gaat."
        )
    },
    code_hint: "Stuur het bestand van de sessie; 'spiegel merge' voegt ook bestanden samen. Bij twee gelijke rollen: noem er een anders.",
    no_code: "het is geen bestand en geen stemcode",
    nothing_marked: Sentences {
        why: "Er is in deze sessie nog niets gemarkeerd.",
        hint: "Markeer eerst wat past en wat gewenst is; dan is er een stemcode van te maken.",
    },
    form_written: |path| format!("Formulier geschreven: {path}"),
    not_html: Sentences {
        why: "De naam van een formulier eindigt op .html.",
        hint: "Geef bijvoorbeeld --output formulier.html.",
    },
    code_hides_nothing: "Een stemcode verbergt niets voor wie weet hoe hij gelezen wordt.",
    merged_votes: "samengevoegde stemmen",
    sharing: "wat anderen zien",
    explanation_of: |role| format!("Toelichting van thuis ({role})"),
    form: FormWords {
        title: "Welk scenario past?",
        about: "Kies bij elk aspect wat nu past en wat je wilt. Leeg laten mag. Er wordt niets verstuurd: onderaan krijg je een stemcode, die je zelf doorgeeft.",
        role: "Mijn rol",
        no_role: "liever niet",
        current: "Wat past nu?",
        desired: "Wat wil je?",
        open: "geen antwoord",
        between: |left, right| format!("tussen {left} en {right}"),
        unknown: "weet ik niet",
        not_applicable: "n.v.t.",
        make: "Maak mijn stemcode",
        code: "Je stemcode",
        send: "Mail deze code aan je begeleider of lees hem voor. Wil je iets wijzigen, doe dat dan hier en geef de nieuwe code: die vervangt de vorige. Na het sluiten van deze pagina is alles weg.",
        copy: "Kopieer de code",
        copied: "Gekopieerd.",
        changed: "Je hebt iets gewijzigd: maak de code opnieuw.",
        nothing: "Kies eerst ergens een antwoord.",
        without_script: "Deze pagina kan hier geen code maken. Druk de pagina af, kruis aan wat past en lever hem in.",
        hides_nothing: "De code verbergt niets voor wie weet hoe hij gelezen wordt.",
    },
};

fn votes(count: usize) -> String {
    if count == 1 { "1 stem".to_owned() } else { format!("{count} stemmen") }
}
