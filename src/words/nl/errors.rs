//! In Dutch: what went wrong, and what to do about it.

use crate::store::Damage;
use crate::words::errors::{ErrorWords, Sentences};

pub const ERRORS: ErrorWords = ErrorWords {
    no_home: Sentences {
        why: "Je computer noemt geen map voor jouw gegevens.",
        hint: "Noem zelf een map: spiegel --data-dir MAP",
    },
    reading: |path, why| format!("{path} is niet te lezen: {why}."),
    saving: |path, why| format!("{path} is niet te bewaren: {why}."),
    moving: |path, why| format!("{path} is niet te verplaatsen: {why}."),
    not_found: "het bestand of de map is er niet",
    not_allowed: "je mag daar niet lezen of schrijven",
    disk_full: "de schijf is vol",
    read_only_disk: "de schijf is alleen-lezen",
    not_a_date: |file, text| format!("In {file} staat '{text}' waar een datum hoort (JJJJ-MM-DD)."),
    not_a_folder: "een deel van het pad is geen map",
    bad_name: "de naam is te lang of kan niet",
    other_disk: "de prullenbak staat op een andere schijf",
    system_says: |text| format!("het systeem meldt: {text}"),
    no_room: "er is geen ruimte meer voor jouw bestanden",
    not_a_file: "het is geen gewoon bestand",
    a_folder: "het is een map",
    output: |why| format!("De uitvoer is niet te schrijven: {why}."),
    output_hint: "Schrijf naar een andere plek; aan je sessies is niets veranderd.",
    untold: |why| format!("De wijziging is bewaard; alleen de uitvoer is niet te schrijven: {why}."),
    untold_hint: |text| format!("Doe het niet nog eens. Er had gestaan: {text}"),
    unsaved_hint: "Spiegel blijft het proberen; wat op het scherm staat is niet weg. Maak ruimte, of druk op e om elders te bewaren.",
    already_there: "er staat al iets met die naam",
    io_hint: "Kijk of de map bestaat, van jou is en ruimte heeft; of kies een andere met --data-dir MAP.",
    input_hint: "Kijk of de naam klopt, en of je het bestand of de map mag lezen.",
    library_in_use: |path| {
        format!(
            "{path} hoort bij de sessies, kaarten en instellingen die Spiegel bewaart; daar komt niets anders overheen."
        )
    },
    library_in_use_hint: "Kies een plek buiten de map met gegevens; spiegel paths zegt waar die is.",
    command_in_use: |path| format!("Deze opdracht gebruikt {path} al; daar komt niets anders overheen."),
    command_in_use_hint: "Kies een andere naam; er is niets veranderd.",
    unconfirmed: |path, why| {
        format!("De wijziging staat in het bestand, maar de schijf bevestigt het niet ({why}): {path}.")
    },
    unconfirmed_reason: "de schijf bevestigt het niet",
    unconfirmed_hint: "Bij stroomuitval kan die verloren gaan. Bewaar een kopie op een andere schijf en laat deze nakijken.",
    damaged: |file, line, column, what| {
        if line == 0 {
            format!("{file} is beschadigd: {what}.")
        } else {
            format!("{file} is beschadigd, regel {line}, teken {column}: {what}.")
        }
    },
    damage: |damage| match damage {
        Damage::Ends => "het houdt te vroeg op".to_owned(),
        Damage::Missing(sign) => format!("hier hoort een {sign}"),
        Damage::Unexpected(char) => format!("het teken {char} staat hier verkeerd"),
        Damage::UnknownName(name) => format!("'{name}' is hier geen naam die Spiegel kent"),
        Damage::UnknownSetting(name, Some(nearest)) => format!("'{name}' is geen instelling; bedoel je {nearest}?"),
        Damage::UnknownSetting(name, None) => format!("'{name}' is geen instelling die Spiegel kent"),
        Damage::UnknownValue(found, all) if found.is_empty() => format!("hier hoort {}", all.join(" of ")),
        Damage::UnknownValue(found, all) => format!("'{found}' kan hier niet; kies uit {}", all.join(", ")),
        Damage::MissingName(name) => format!("'{name}' ontbreekt"),
        Damage::Twice(name) => format!("'{name}' staat er twee keer"),
        Damage::WrongValue(found) => format!("hier hoort een ander soort waarde dan {found}"),
        Damage::NotText => "het is geen tekst in UTF-8".to_owned(),
        Damage::Other => "dit kan Spiegel niet lezen".to_owned(),
    },
    damaged_hint: "Het bestand blijft staan zoals het is; je kunt het in een teksteditor herstellen.",
    damaged_hint_versions: |session| {
        format!("Zet een eerdere versie terug: met e in de lijst van sessies, of met spiegel recover {session}")
    },
    too_large: |file| format!("{file} is te groot om een bestand van Spiegel te zijn."),
    too_large_hint: "Kijk of dit het goede bestand is; het blijft staan zoals het is.",
    no_session: |reference| format!("Er is geen sessie '{reference}'."),
    no_session_hint: "Bekijk welke er zijn met: spiegel list",
    ambiguous: |reference| format!("Er zijn meer sessies die '{reference}' kunnen zijn."),
    ambiguous_hint: |all| format!("Noem er een bij het id: {all}"),
    no_card: |id| format!("Er is geen kaart '{id}'."),
    no_card_hint: "Bekijk welke er zijn met: spiegel card list",
    bare_card: "er zijn geen aspecten of geen scenario's",
    twice_on_card: |id| format!("het id '{id}' staat er twee keer"),
    cells_of_card: |aspect, found, expected| {
        format!("aspect '{aspect}' heeft {found} omschrijvingen, en er zijn {expected} scenario's")
    },
    not_a_card: |file, why| format!("{file} is geen hele kaart: {why}."),
    not_a_card_hint: "Herstel het bestand in een teksteditor, of haal het uit de map met kaarten.",
    card_unused: |file, id, used| {
        let used = used.map_or_else(|| "van Spiegel zelf".to_owned(), |used| format!("in {used}"));
        format!("De kaart in {file} wordt niet gebruikt: de kaart met het id '{id}' is die {used}.")
    },
    card_unused_hint: "Geef de kaart in het bestand een ander id, of haal het bestand uit de map met kaarten.",
    conflict: "Iemand anders heeft het bestand van deze sessie gewijzigd.",
    conflict_hint: |file| format!("Jullie versie is bewaard; de andere staat ernaast als {file}."),
    conflict_unsaved_hint: |file| {
        format!("De andere versie staat ernaast als {file}; die van jullie is nog niet bewaard.")
    },
    repaired: "In het bestand stond iets wat niet kan; dat is hersteld.",
    repaired_hint: "Het bestand zoals het was staat in de map backups (spiegel paths).",
    row_twice: |aspect| format!("{aspect} stond er twee keer: samengevoegd, de eerste gaat voor."),
    mark_twice: |mark, aspect| format!("{mark} bij {aspect} stond er twee keer: de eerste geldt."),
    no_such_aspect: |aspect| format!("'{aspect}' is geen aspect van de kaart: weggelaten."),
    no_such_place: |mark, aspect| format!("{mark} bij {aspect} noemde geen scenario van de kaart: gewist."),
    card_replaced: Sentences {
        why: "De kaart van deze sessie is er niet meer. Hier staat de tekst die jullie toen lazen; die is bewaard.",
        hint: "Voeg de kaart opnieuw toe (Kaart toevoegen op het startscherm) als je er nieuwe sessies mee wilt beginnen.",
    },
    card_changed: |aspects| {
        let at = if aspects.is_empty() { String::new() } else { format!(", bij: {aspects}") };
        format!("De tekst van de kaart is na deze sessie gewijzigd{at}.")
    },
    card_changed_hint: "Wat jullie markeerden staat er nog, nu bij de nieuwe tekst.",
    number_unknown: |text| {
        format!(
            "De kaart is er niet, dus is onbekend wat '{text}' daarop is. Zeg het met een naam die in de sessie staat."
        )
    },
    card_missing: |id| {
        format!(
            "De kaart '{id}' van deze sessie is er niet. In plaats van titels en teksten staan hier de namen uit het bestand."
        )
    },
    card_missing_hint: "Voeg de kaart toe (Kaart toevoegen op het startscherm); dan staan de teksten er weer. Heet die nu anders: koppel de sessie eraan (K op het scherm, of spiegel session link SESSIE KAART).",
    panicked: |report| format!("Spiegel is onverwacht gestopt. Verslag: {report}."),
    panicked_hint: "Wat gemarkeerd was, is bewaard. Start Spiegel opnieuw.",
    printed: "De sessie staat hierboven; kopieer die tekst naar een bestand dat op .ron eindigt.",
    version_of_other_session: |file, version, session| {
        format!("Versie {file} is van een andere sessie: het id is '{version}', dat van het bestand '{session}'.")
    },
    version_on_other_card: |file, version, session| {
        format!("Versie {file} gaat over een andere kaart: '{version}', en het bestand over '{session}'.")
    },
    other_version_hint: "Er is niets teruggezet. Bekijk welke versies er zijn met: spiegel recover",
    no_version: |text| format!("Er is geen eerdere versie '{text}'."),
    no_version_hint: "Bekijk welke er zijn met: spiegel recover SESSIE",
    not_regular: |path| format!("{path} is geen gewoon bestand, maar een koppeling of iets anders."),
    not_regular_hint: "Spiegel heeft er niets mee gedaan. Haal het daar weg en probeer het opnieuw.",
    other_folder: |path| format!("{path} is niet meer de map waarin deze sessie geopend is."),
    other_folder_reason: "de map is een andere geworden; is de schijf of kluis losgekoppeld?",
    other_folder_hint: "Daar schrijft Spiegel niets. Koppel de schijf weer aan, of druk op e om elders te bewaren.",
    busy: "andere programma's schrijven er steeds in",
    held: |file| format!("{file} is ergens anders open."),
    held_hint: "Sluit de sessie daar en probeer het opnieuw.",
    sealed: |file| format!("In {file} loopt een ronde, met stemmen die verzegeld zijn."),
    sealed_hint: "Open de sessie en onthul of stop de ronde eerst: een eerdere versie zou de stemmen wegzetten, of verraden wie er wanneer was.",
    read_only: |file| format!("{file} is alleen te lezen."),
    no_scenario: |text| format!("'{text}' is geen scenario van deze kaart."),
    ambiguous_scenario: |text| format!("'{text}' kan meer dan één scenario zijn."),
    not_adjacent: |text| format!("'{text}' zijn geen twee scenario's naast elkaar."),
    scenario_hint: |all| format!("Kies uit {all}; of 2-3 (tussen), 'weet ik niet', n.v.t., geen (wissen)."),
    no_aspect: |text| format!("'{text}' is geen aspect van deze kaart."),
    ambiguous_aspect: |text| format!("'{text}' kan meer dan één aspect zijn."),
    aspect_hint: |all| format!("Kies uit {all}."),
    bad_date: |text| format!("'{text}' is geen datum."),
    bad_date_hint: "Schrijf bijvoorbeeld vrijdag, di 8 dec of 8-12.",
    no_title: Sentences {
        why: "Een sessie heeft een titel nodig.",
        hint: "Schrijf bijvoorbeeld: spiegel new \"Teamoverleg West\"",
    },
    nothing_to_mark: Sentences {
        why: "Je hebt geen antwoord opgegeven.",
        hint: "Voeg --current, --desired of allebei toe; none wist een antwoord.",
    },
    nothing_to_note: Sentences {
        why: "Je hebt geen tekst opgegeven.",
        hint: "Voeg --explanation, --evidence of allebei toe; een lege tekst wist wat er stond.",
    },
    no_step: Sentences {
        why: "Een vervolgstap heeft woorden nodig: wat gaat er gebeuren?",
        hint: "Schrijf bijvoorbeeld: spiegel step West 1 \"Plan schrijven\" --owner Noor --due \"over 6 weken\"",
    },
    bad_due_hint: "Schrijf bijvoorbeeld vrijdag, di 8 dec, over 6 weken, eind maart of week 12; of een ruime term: voor de zomer.",
    passed: |text, day| format!("'{text}' is al geweest: {day}."),
    passed_hint: "Bedoel je die dag, voeg dan --past toe.",
    no_terminal: Sentences {
        why: "Dit is geen terminal waarin Spiegel kan tekenen.",
        hint: "Start Spiegel in een gewoon terminalvenster, of gebruik de opdrachten: spiegel --help",
    },
    bad_keys: |text| format!("'{text}' is geen toets."),
    bad_keys_hint: "Schrijf letters zoals ze zijn en andere toetsen als <Down>, <Enter>, <PgDn>, <C-c>.",
    terminal: |why| format!("De terminal geeft een fout: {why}."),
    terminal_hint: "Wat bewaard was, is bewaard. Start Spiegel opnieuw.",
    only_a_picture: Sentences {
        why: "Een beeld van het scherm schrijft geen bestanden.",
        hint: "Maak het verslag met: spiegel report",
    },
    report_exists_hint: "Kies een andere naam, of overschrijf het met --force.",
    nothing_planned: Sentences {
        why: "Er is niets voor de agenda: geen vervolgstap heeft een datum.",
        hint: "Spreek bij een vervolgstap af wanneer, of kies een ander bestandstype.",
    },
    not_for_a_terminal: Sentences {
        why: "Dit bestandstype is geen tekst voor een terminal.",
        hint: "Noem een bestand, bijvoorbeeld: --output verslag.docx",
    },
    report_folder_hint: "Noem ook een bestand daarin, bijvoorbeeld verslag.html in die map.",
    nameless: |ending| format!("'.{ending}' is een einde, en nog geen naam."),
    nameless_hint: |ending| format!("Zet er een naam voor, zoals verslag.{ending}."),
    unknown_ending: |ending| format!("Een verslag kan niet op .{ending} eindigen."),
    unknown_ending_hint: |all| format!("Geef het bestand een van deze eindes: {all}."),
    other_ending: |ending, fitting| format!("Een bestand dat op .{ending} eindigt, kan geen .{fitting} bevatten."),
    other_ending_hint: |ending, fitting| {
        format!("Laat de naam op .{fitting} eindigen, of laat het einde .{ending} het bestandstype kiezen.")
    },
    report_hint: "Kijk of de map bestaat, van jou is en ruimte heeft; of kies een andere plek.",
    elsewhere_exists_hint: "Er is niets overschreven. Kies een andere naam, of noem alleen een map.",
};
