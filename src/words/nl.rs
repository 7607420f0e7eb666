//! Nederlands.

use jiff::civil::Date;

use super::{Action, ActionWords, CliWords, DomainWords, ErrorWords, NoticeWords, ScreenWords, Sentences, Words};

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The texts in Dutch.
pub const NL: Words = Words {
    lang: "nl",
    date,
    suggested_title: |today| format!("Reflectie {}", date(today)),
    domain: DOMAIN,
    screen: SCREEN,
    notice: NOTICE,
    actions: ACTIONS,
    cli: CLI,
    errors: ERRORS,
};

fn date(date: Date) -> String {
    let month = usize::from(date.month().unsigned_abs()) - 1;
    format!("{} {} {}", date.day(), MONTHS[month], date.year())
}

const DOMAIN: DomainWords = DomainWords {
    card: "Kaart",
    theme: "Thema",
    scenario: "Scenario",
    aspect: "Aspect",
    source: "Bron",
    current: "Huidig",
    desired: "Gewenst",
    keep: "Behouden",
    current_letter: "H",
    desired_letter: "G",
    unset: "nog niet gemarkeerd",
    between: |left, right| format!("tussen {left} en {right}"),
    unknown: "weet ik niet",
    not_applicable: "n.v.t.",
    explanation: "Toelichting",
    evidence: "Onderbouwing",
    next_steps: "Vervolgstappen",
    step_open: "open",
    step_running: "loopt",
    step_done: "klaar",
    step_dropped: "vervallen",
    empty_in_source: "In de bron is deze cel leeg.",
    date: "Datum",
    partnership: "Partnerschap",
    facilitator: "Begeleider",
    roles: "Rollen",
    session: "Sessie",
    ballots: "Stemmen",
};

const SCREEN: ScreenWords = ScreenWords {
    tagline: "Samen kijken waar jullie staan en waar jullie heen willen",
    go_on_with: |title| format!("Verder met {title}"),
    new_session: "Nieuwe sessie",
    new_session_about: "markeren wat huidig en gewenst is; alles wordt bewaard",
    browse: "Kaart bekijken",
    browse_about: "lezen en uitproberen; er wordt niets bewaard",
    open: "Sessie openen",
    open_about: "kiezen, hernoemen of weggooien",
    quit: "Afsluiten",
    sessions: "Sessies",
    no_sessions: "Er zijn nog geen sessies. Druk op n voor een nieuwe.",
    marked: |marked, aspects| format!("{marked} van {aspects} gemarkeerd"),
    damaged: "beschadigd",
    title: "Titel",
    optional: "(mag leeg blijven)",
    bad_date: "Deze datum is niet te lezen. Schrijf bijvoorbeeld 23-11-2026.",
    rename: "Sessie hernoemen",
    keep_sketch: "Bewaren als sessie",
    keep_sketch_question: "Wat je hebt gemarkeerd is nog nergens bewaard. Bewaren als sessie?",
    saving: "bewaren…",
    saved: |at| format!("bewaard {at}"),
    not_saved: |why| format!("NIET BEWAARD: {why}"),
    sketch: "alleen bekijken",
    sketch_marked: "niet bewaard",
    read_only: "alleen lezen",
    held_elsewhere: "De sessie is al ergens anders open. Sluit haar daar om hier te markeren.",
    newer: "De sessie is gemaakt met een nieuwere Spiegel. Werk Spiegel bij om te markeren.",
    not_allowed: "In de map van deze sessie mag Spiegel niet schrijven. Markeren gaat hier niet.",
    help: "Hulp",
    help_moving: "Lezen en bewegen",
    help_marking: "Markeren",
    help_start: "Startscherm",
    help_sessions: "Sessies",
    help_fields: "Velden en vragen",
    help_always: "Altijd",
    help_signs: "Tekens",
    too_small: "Venster te klein (min. 20x5)",
    arrows: "bewegen",
    arrows_help: "een vak verder; bij een lange tekst: lezen",
};

const NOTICE: NoticeWords = NoticeWords {
    undone: |what| format!("Ongedaan gemaakt: {what}"),
    redone: |what| format!("Opnieuw gedaan: {what}"),
    mark_of: |mark, aspect| format!("{mark} bij {aspect}"),
    title_change: "de titel",
    nothing_to_undo: "Er is niets om ongedaan te maken.",
    nothing_to_redo: "Er is niets om opnieuw te doen.",
    trashed: |title| format!("In de prullenbak: {title}. Druk op u om dit ongedaan te maken."),
    restored: |title| format!("Terug uit de prullenbak: {title}"),
    renamed: |title| format!("Nieuwe titel: {title}"),
    cannot_mark: "Deze sessie is alleen te lezen.",
    paste_ignored: "Plakken kan alleen in een tekstveld.",
    theme: |name| format!("Thema: {name}"),
    mouse_on: "De muis kiest en scrolt. M geeft de muis terug aan de terminal.",
    mouse_off: "De muis is van de terminal: je kunt er tekst mee selecteren.",
};

const fn action(short: &'static str, long: &'static str) -> Action {
    Action { short, long }
}

const ACTIONS: ActionWords = ActionWords {
    choose: action("kiezen", "de gekozen regel nemen"),
    new_session: action("nieuwe sessie", "een nieuwe sessie beginnen"),
    browse: action("kaart", "de kaart bekijken zonder sessie"),
    open_list: action("openen", "de lijst van sessies"),
    rename: action("hernoemen", "de sessie een andere titel geven"),
    trash: action("weggooien", "de sessie naar de prullenbak"),
    mark_current: action("huidig", "dit scenario is de huidige situatie; nog eens: wissen"),
    mark_desired: action("gewenst", "dit scenario is de gewenste situatie; nog eens: wissen"),
    keep_sketch: action("bewaren", "wat je hebt gemarkeerd bewaren als sessie"),
    read_aspect: action("aspect", "dit aspect lezen, in alle scenario's"),
    read_on: action("verder", "het volgende stuk van een lange tekst"),
    turn_to_scenario: action("scenario", "dit scenario lezen, in alle aspecten"),
    turn_to_aspect: action("aspect", "dit aspect lezen, in alle scenario's"),
    next_aspect: action("volgende", "naar het volgende aspect"),
    previous_aspect: action("vorige", "naar het vorige aspect"),
    to_scenario: action("scenario", "naar het scenario met dit nummer"),
    undo: action("ongedaan", "de laatste wijziging ongedaan maken"),
    redo: action("opnieuw", "de wijziging toch weer doen"),
    left: action("links", "naar links"),
    right: action("rechts", "naar rechts"),
    up: action("omhoog", "omhoog"),
    down: action("omlaag", "omlaag"),
    first: action("eerste", "naar het begin"),
    last: action("laatste", "naar het eind"),
    page_down: action("verder", "een bladzijde verder"),
    page_up: action("terug", "een bladzijde terug"),
    confirm: action("klaar", "overnemen wat er staat"),
    next_field: action("volgende veld", "naar het volgende veld"),
    previous_field: action("vorige veld", "naar het vorige veld"),
    yes: action("ja", "ja"),
    no: action("nee", "nee"),
    back: action("terug", "een stap terug"),
    cancel: action("annuleren", "terug zonder iets te veranderen"),
    quit: action("afsluiten", "Spiegel afsluiten"),
    change_theme: action("thema", "andere kleuren: terminal, licht, donker, contrast, mono"),
    toggle_mouse: action("muis", "de muis voor Spiegel, of voor de terminal om tekst te selecteren"),
    help: action("hulp", "alle toetsen"),
    leave: action("afsluiten", "Spiegel afsluiten, waar je ook bent"),
    space_key: "spatie",
};

const CLI: CliWords = CliWords {
    no_sessions: "Er zijn nog geen sessies. Begin er een met: spiegel new TITEL",
    bundled: "meegeleverd",
    data_folder: "Gegevens",
    sessions_folder: "Sessies",
    cards_folder: "Kaarten",
    trash_folder: "Prullenbak",
    config_file: "Instellingen",
    revision: "Versie",
    of_card: |aspects, scenarios| format!("{aspects} aspecten, {scenarios} scenario's"),
    votes: |count| if count == 1 { "1 stem".to_owned() } else { format!("{count} stemmen") },
};

const ERRORS: ErrorWords = ErrorWords {
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
    already_there: "er staat al iets met die naam",
    io_hint: "Kijk of de map bestaat, van jou is en ruimte heeft; of kies een andere met --data-dir MAP.",
    damaged: |file, line, column, what| {
        if line == 0 {
            format!("{file} is beschadigd: {what}.")
        } else {
            format!("{file} is beschadigd, regel {line}, teken {column}: {what}.")
        }
    },
    damaged_hint: "Het bestand blijft staan zoals het is; je kunt het in een teksteditor herstellen.",
    too_large: |file| format!("{file} is te groot om een sessie of kaart te zijn."),
    too_large_hint: "Kijk of dit het goede bestand is; het blijft staan zoals het is.",
    no_session: |reference| format!("Er is geen sessie '{reference}'."),
    no_session_hint: "Bekijk welke er zijn met: spiegel list",
    ambiguous: |reference| format!("Er zijn meer sessies die '{reference}' kunnen zijn."),
    ambiguous_hint: |all| format!("Noem er een bij haar id: {all}"),
    no_card: |id| format!("Er is geen kaart '{id}'."),
    no_card_hint: "Bekijk welke er zijn met: spiegel card list",
    bare_card: "zij heeft geen aspecten of geen scenario's",
    twice_on_card: |id| format!("de id '{id}' staat er twee keer"),
    cells_of_card: |aspect, found, expected| {
        format!("aspect '{aspect}' heeft {found} omschrijvingen, en er zijn {expected} scenario's")
    },
    not_a_card: |file, why| format!("{file} is geen hele kaart: {why}."),
    not_a_card_hint: "Herstel het bestand in een teksteditor, of haal het uit de map met kaarten.",
    not_on_card: |file, id| format!("{file} noemt '{id}', en dat staat niet op de kaart."),
    not_on_card_hint: "Herstel de naam in een teksteditor; het bestand blijft staan zoals het is.",
    held: |file| format!("{file} is ergens anders open."),
    held_hint: "Sluit de sessie daar en probeer het opnieuw.",
    read_only: |file| format!("{file} is alleen te lezen."),
    read_only_hint: "Sluit de sessie waar zij nog open is, of werk Spiegel bij.",
    no_scenario: |text| format!("'{text}' is geen scenario van deze kaart."),
    ambiguous_scenario: |text| format!("'{text}' kan meer dan een scenario zijn."),
    not_adjacent: |text| format!("'{text}' zijn geen twee scenario's naast elkaar."),
    scenario_hint: |all| format!("Kies uit {all}; of 2-3 (tussen), unknown, n/a, none (wissen)."),
    no_aspect: |text| format!("'{text}' is geen aspect van deze kaart."),
    ambiguous_aspect: |text| format!("'{text}' kan meer dan een aspect zijn."),
    aspect_hint: |all| format!("Kies uit {all}."),
    bad_date: |text| format!("'{text}' is geen datum."),
    bad_date_hint: "Schrijf bijvoorbeeld 2026-11-23 of 23-11-2026.",
    no_title: Sentences {
        why: "Een sessie heeft een titel nodig.",
        hint: "Schrijf bijvoorbeeld: spiegel new \"Teamoverleg West\"",
    },
    nothing_to_mark: Sentences {
        why: "Er is niets gezegd om te markeren.",
        hint: "Voeg --current, --desired of allebei toe; none wist een antwoord.",
    },
    no_terminal: Sentences {
        why: "Dit is geen terminal waarin Spiegel kan tekenen.",
        hint: "Start Spiegel in een gewoon terminalvenster, of gebruik: spiegel show SESSIE",
    },
    bad_keys: |text| format!("'{text}' is geen toets."),
    bad_keys_hint: "Schrijf letters zoals ze zijn en andere toetsen als <Down>, <Enter>, <PgDn>, <C-c>.",
    terminal: |why| format!("De terminal geeft een fout: {why}."),
    terminal_hint: "Wat bewaard was, is bewaard. Start Spiegel opnieuw.",
};
