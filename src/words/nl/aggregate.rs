//! The picture of many sessions, in Dutch.

use crate::words::aggregate::{AggregateHelp, AggregateWords};

pub(super) const AGGREGATE: AggregateWords = AggregateWords {
    title: |sessions| match sessions {
        1 => "Het beeld van 1 sessie".to_owned(),
        _ => format!("Het beeld van {sessions} sessies"),
    },
    files: |files, copies| {
        let files = if files == 1 { "1 bestand".to_owned() } else { format!("{files} bestanden") };
        format!("{files} gelezen, waarvan {copies} met een eerdere versie of een kopie")
    },
    other_files: |count| match count {
        1 => "1 ander bestand overgeslagen".to_owned(),
        _ => format!("{count} andere bestanden overgeslagen"),
    },
    refused: |count, kinds| format!("{count} niet meegeteld: {kinds}"),
    refusals: [
        "niet te lezen",
        "te groot",
        "beschadigd",
        "geen sessie",
        "van een nieuwere versie van Spiegel",
        "over een kaart die hier niet is",
    ],
    nothing: "Er zijn geen sessies gevonden die meetellen.",
    rounded: "Elk aantal is willekeurig naar boven of beneden afgerond op een drietal, zodat niet te zien is wat één sessie \
              zei, ook niet door twee overzichten van elkaar af te trekken. Aantallen tellen daarom niet precies op.",
    small_groups: "Een jaar en een antwoord van toen staan er vanaf 3 sessies, een rol vanaf 6 antwoorden uit 3 sessies; wat kleiner is, staat \
                   samen bij de andere.",
    of_card: |sessions, other_wording, carried_on| {
        let sessions = if sessions == 1 { "1 sessie".to_owned() } else { format!("{sessions} sessies") };
        let part = |count: u64, what: &str| if count > 0 { format!(", waarvan {count} {what}") } else { String::new() };
        let other_wording = part(other_wording, "over een andere tekst van deze kaart");
        sessions + &other_wording + &part(carried_on, "als vervolg op een eerdere")
    },
    too_few: "Minder dan 3 sessies: daarvan is geen beeld te zien zonder te zien wie wat zei.",
    all_sessions: "alle sessies",
    per_year: "per jaar",
    other_years: "andere jaren",
    per_role: "stemmen per rol",
    other_roles: "andere rollen",
    no_role: "zonder rol",
    spread: "verschil in beeld, in sessies",
    then_and_now: "huidig toen, en wat er nu staat",
    then: |answer| format!("toen {answer}"),
    other_answers: "andere antwoorden",
    outcomes: "wat er van gewenst werd, in sessies",
    numbers: "De scenario's",
    raw_material: "Let op: dit is je eigen materiaal, met wat elke groep en elke rol antwoordde. Geef het niet door.",
    written: |path| format!("Geschreven: {path}"),
    refused_file: |path, why| format!("Niet meegeteld: {path}: {why}"),
    more_refused: |count| format!("En nog {count}. Met --refused BESTAND komen ze allemaal in een bestand."),
    stopped: "Gestopt. Er is niets geschreven.",
    stopped_hint: "Geef de opdracht opnieuw om van voren af aan te lezen.",
    only_in_lines: "Titels, partnerschappen, begeleiders, teksten en stappen gaan alleen mee met --format jsonl.",
    only_in_lines_hint: "Laat --include weg: de andere bestandstypen zijn er om door te geven.",
    nowhere: "Er is geen map met sessies.",
    nowhere_hint: "Geef een map of bestanden: spiegel aggregate MAP",
    progress: "{human_pos} van {human_len} bestanden, {per_sec} per seconde, nog {eta}",
    help: AggregateHelp {
        about: "Telt de antwoorden van veel sessies, per aspect en scenario, per rol en per jaar; zonder namen",
        paths: "Mappen en bestanden met sessies, ook in mappen daarin; anders de eigen sessies",
        placeholder: "MAP|BESTAND",
        format: "Het bestandstype: text, html, json of csv om door te geven, of jsonl: het eigen materiaal, een regel per sessie",
        include: "Wat er in jsonl bij moet: title, partnership, facilitator, texts, steps",
        include_placeholder: "WAT",
        output: "Het bestand waarin het komt; anders de standaarduitvoer",
        force: "Vervangt het bestand als het al bestaat",
        refused: "Een bestand voor de lijst van alles wat niet meetelt: pad, soort en reden, met tabs ertussen",
    },
};
