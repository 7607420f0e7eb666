//! In Dutch: the commands that do everything the screens do, and an example or more of every command.

use crate::words::actions::action;
use crate::words::commands::CommandWords;
use crate::words::errors::Sentences;

pub const COMMANDS: CommandWords = CommandWords {
    question: "VRAAG",
    way: "MANIER",
    count: "AANTAL",
    counts: "ASPECT=AANTALLEN",
    word: "WOORD",
    and: " en ",
    yes: "Niet vragen: doen",
    one_from_stdin: Sentences {
        why: "Er kan maar één tekst uit de standaardinvoer komen.",
        hint: "Zet maar één keer een - en schrijf de andere tekst uit, of doe het in twee keer.",
    },
    stdin_failed: |why| format!("De standaardinvoer is niet te lezen: {why}."),
    stdin_hint: "Er is niets gewijzigd. Geef de tekst als argument, of uit een bestand: < tekst.txt",
    stdin_too_long: Sentences {
        why: "De standaardinvoer is te lang: langer dan 4 MB is geen tekst en geen lijst met codes.",
        hint: "Er is niets gewijzigd. Kijk of dit het goede bestand is.",
    },
    too_long: Sentences {
        why: "Deze tekst is te lang: een tekst heeft hoogstens 400.000 bytes, ongeveer zoveel letters.",
        hint: "Er is niets gewijzigd. Kijk of dit het goede bestand is, of kort de tekst in.",
    },
    not_filled_in: "niet ingevuld",
    facts_about: "Toont de gegevens van een sessie, of wijzigt ze: titel, datum, partnerschap, begeleider, rollen, notitie",
    facts_date: "De dag van de bijeenkomst: vandaag, vrijdag, di 8 dec, 8-12",
    facts_partnership: "Het partnerschap; none wist het",
    facts_facilitator: "Wie begeleidt; none wist de naam",
    facts_roles: "De rollen die er waren, elk met een eigen --role; samen vervangen ze de lijst; none maakt hem leeg",
    facts_add_role: "Een rol die er ook was",
    facts_remove_role: "Een rol die er niet was",
    facts_single_roles: "Of een rol die maar één persoon heeft apart te zien mag zijn, op het scherm en in het verslag; alleen als de groep dat zegt",
    facts_note: "De notitie voor de begeleider, die nooit in beeld komt; - leest hem uit de standaardinvoer, none wist hem",
    no_such_role: |role| format!("De rol '{role}' staat niet in de lijst."),
    roles_hint: |roles| {
        if roles.is_empty() {
            "Er staat nog geen rol in de lijst.".to_owned()
        } else {
            format!("In de lijst staan: {roles}.")
        }
    },
    step_named: "Wat er gaat gebeuren, of een stap die er al is: zijn nummer, zijn woorden of het begin daarvan; - leest de woorden uit de standaardinvoer",
    step_owner: "Wie het doet; none wist de naam",
    step_reword: "Andere woorden voor een stap die er al is",
    step_remove: "De stap weghalen",
    step_new: "Een nieuwe stap, ook als er al een is die zo begint",
    step_past: "De dag is bedoeld, ook al is hij geweest",
    no_such_step: |named| format!("Bij dit aspect staat geen stap '{named}'."),
    ambiguous_step: |named| format!("Er zijn meer stappen die met '{named}' beginnen."),
    no_steps_hint: "Er staat er nog geen; schrijf met woorden wat er gaat gebeuren.",
    steps_hint: |all| format!("Noem het nummer, of begin een nieuwe met --new. Er staan: {all}."),
    undo_about: "Maakt ongedaan wat de laatste opdracht in een sessie wijzigde",
    redo_about: "Voert opnieuw uit wat ongedaan is gemaakt",
    nothing_to_undo: Sentences {
        why: "Er is geen opdracht om ongedaan te maken.",
        hint: "Wat op het scherm is gewijzigd, of voor een ronde, kan zo niet terug. Bekijk de eerdere versies met: spiegel recover",
    },
    nothing_to_redo: Sentences {
        why: "Er is niets om opnieuw uit te voeren.",
        hint: "Dat kan alleen meteen na: spiegel undo",
    },
    undone: "Ongedaan gemaakt; zo is het nu:",
    redone: "Opnieuw uitgevoerd; zo is het nu:",
    search_about: "Zoekt een woord: op de kaart, en in wat de groep schreef",
    search_word: "Het woord; hoofdletters en accenten maken niet uit",
    search_session: "De sessie; zonder sessie de kaart en alle sessies",
    no_word: Sentences {
        why: "Er is geen woord om te zoeken.",
        hint: "Schrijf bijvoorbeeld: spiegel search intervisie",
    },
    not_found: |word| format!("'{word}' staat nergens."),
    not_found_hint: "Probeer een korter woord, of het begin ervan.",
    plan_about: "Toont het draaiboek van een bijeenkomst, met de minuten voor het aantal mensen",
    plan_people: "Hoeveel mensen er komen",
    plan_how: "Hoe ze stemmen: doorgeven, dicht, op papier of met handen",
    plan_total: |minutes| format!("Samen {minutes} minuten."),
    round_about: "Een ronde: ieder stemt, en alles wordt in één keer onthuld",
    round_start: "Begint een ronde; de stemmen komen daarna met spiegel ballot, en blijven verzegeld",
    round_reveal: "Onthult alle stemmen van de ronde; dat kan maar één keer",
    round_stop: "Stopt de ronde zonder te onthullen; de stemmen gaan verloren",
    round_list: "Toont de rondes, en hoeveel stemmen er in de lopende zijn verzegeld",
    round_remove: "Haalt een onthulde ronde weg; undo zet hem terug",
    round_number: "Het nummer van de ronde",
    asks: "Wat iedereen gevraagd wordt: huidig, gewenst of beide; anders wat nog niet is gevraagd",
    asks_values: "huidig, gewenst, beide",
    how: "Hoe er wordt gestemd: doorgeven, dicht of op papier",
    hows: "doorgeven, dicht, met handen, op papier",
    sealed_hows: "doorgeven, dicht, op papier",
    present: "Hoeveel mensen er zijn",
    present_hint: "Schrijf een getal van 1 tot 99.",
    replace: "Deze ronde komt in de plaats van de vorige op dezelfde vraag",
    round_is_running: Sentences {
        why: "Er loopt al een ronde.",
        hint: "Onthul hem met spiegel round reveal SESSIE, of stop hem met spiegel round stop SESSIE.",
    },
    round_started: |question, title| {
        format!("De ronde loopt: wat is {question}? Elke stem komt met: spiegel ballot \"{title}\" --role ROL 1=… 2=…")
    },
    no_round: Sentences { why: "Er loopt geen ronde.", hint: "Begin er een met: spiegel round start SESSIE" },
    no_votes_yet: Sentences {
        why: "In deze ronde is nog niet gestemd.",
        hint: "Elke stem komt met: spiegel ballot SESSIE --role ROL 1=… 2=…",
    },
    stop_hint: "Stemmen komen niet terug. Wil je dat, voeg dan --yes toe.",
    round_stopped: "De ronde is gestopt.",
    no_rounds: "Er zijn nog geen rondes.",
    no_such_round: |number| format!("Er is geen ronde {number}."),
    rounds_hint: "Bekijk welke er zijn met: spiegel round list SESSIE",
    hands_about: "Bewaart getelde handen als ronde",
    hands_counts: "Per aspect de handen bij elk scenario, van links naar rechts: 1=2,0,5,1",
    hands_asks: "Waarvoor handen omhoog gingen: huidig of gewenst; anders huidig",
    one_question_by_hands: Sentences {
        why: "Met handen wordt één vraag tegelijk beantwoord.",
        hint: "Tel eerst huidig en daarna gewenst.",
    },
    bad_hands: |text| format!("'{text}' is geen telling."),
    hands_hint: |scenarios| {
        format!(
            "Schrijf elk aspect één keer, met {scenarios} getallen, zoals 1={}.",
            ["2", "0", "5", "1"].iter().cycle().take(scenarios).copied().collect::<Vec<_>>().join(",")
        )
    },
    too_many_hands: |aspect, hands, present| format!("{aspect}: {hands} handen, en er zijn {present} mensen."),
    too_many_hint: "Tel opnieuw, of pas --present aan.",
    hands_counted: |round| format!("De handen zijn bewaard als ronde {round}."),
    show_aspect: "Alleen dit aspect: nummer, id of begin van de titel",
    questions_own: "Schrijft de vragen in een eigen bestand, waarin je ze kunt wijzigen",
    plan_own: "Schrijft het draaiboek in een eigen bestand, waarin je het kunt wijzigen",
    own_file_written: |path| format!("Jullie eigen versie staat in {path}. Wijzig die daar in een teksteditor."),
    own_file_exists: |path| format!("Er is al een eigen versie: {path}."),
    own_file_hint: "Die is gebleven zoals hij is; wijzig hem in een teksteditor. Haal het bestand weg om opnieuw te beginnen.",
    write_own_questions: action("eigen vragen", "de vragen in een eigen bestand zetten, om ze te wijzigen")
        .also("aanpassen eigen bestand"),
    write_own_plan: action("eigen draaiboek", "het draaiboek in een eigen bestand zetten, om het te wijzigen")
        .also("aanpassen eigen bestand"),
    no_follow_in_plain: Sentences {
        why: "Meekijken gaat op een scherm, en niet regel voor regel.",
        hint: "Lees de sessie met: spiegel show SESSIE",
    },
    plain: "Geen schermen maar regel voor regel vragen, voor een schermlezer of brailleregel (ook met de variabele `ACCESSIBLE`)",
    examples_heading: "Voorbeelden",
    examples: EXAMPLES,
};

const EXAMPLES: &[(&str, &[&str])] = &[
    ("new", &["spiegel new West", "spiegel new West --date \"di 8 dec\" --partnership \"Opleidingsschool West\""]),
    ("open", &["spiegel open West", "spiegel open West --present"]),
    ("browse", &["spiegel browse"]),
    ("follow", &["spiegel follow"]),
    ("list", &["spiegel list", "spiegel list --format json"]),
    ("show", &["spiegel show West", "spiegel show West 2", "spiegel show West --format json"]),
    ("questions", &["spiegel questions West 2", "spiegel questions --own"]),
    ("report", &["spiegel report West --output verslag.docx", "spiegel report West --format markdown"]),
    (
        "compare",
        &["spiegel compare West \"Een jaar later\"", "spiegel compare West \"Een jaar later\" --format markdown"],
    ),
    ("aggregate", &["spiegel aggregate", "spiegel aggregate sessies --format html --output beeld.html"]),
    ("form", &["spiegel form West --output formulier.html"]),
    ("code", &["spiegel code \"Thuis ingevuld\" --role schoolopleider"]),
    ("merge", &["spiegel merge West van-noor.ron \"7K2M 9QRT 4XWB 3D\"", "spiegel merge West --sealed - < codes.txt"]),
    ("search", &["spiegel search intervisie", "spiegel search intervisie West"]),
    ("plan", &["spiegel plan --people 12", "spiegel plan --people 20 --how \"met handen\"", "spiegel plan --own"]),
    (
        "facts",
        &[
            "spiegel facts West",
            "spiegel facts West --facilitator Noor --role schoolopleider --role student",
            "spiegel facts West --add-role bestuur/HR",
            "spiegel facts West --note - < notitie.txt",
        ],
    ),
    (
        "mark",
        &[
            "spiegel mark West 1 --current 2 --desired 4",
            "spiegel mark West beleid --current 2-3",
            "spiegel mark West 3 --desired none",
        ],
    ),
    (
        "note",
        &[
            "spiegel note West 1 --explanation \"Niet iedereen komt.\"",
            "spiegel note West 1 --evidence - < onderbouwing.txt",
        ],
    ),
    (
        "step",
        &[
            "spiegel step West 1 \"Plan schrijven\" --owner Noor --due \"over zes weken\"",
            "spiegel step West 1 plan --status loopt",
            "spiegel step West 1 1 --what \"Plan herschrijven\" --due \"eind maart\"",
            "spiegel step West 1 2 --remove",
        ],
    ),
    (
        "round",
        &[
            "spiegel round start West --asks huidig --present 6",
            "spiegel ballot West --role schoolopleider 1=2 2=3",
            "spiegel round reveal West",
            "spiegel round list West",
            "spiegel round remove West 2",
            "spiegel round stop West --yes",
        ],
    ),
    (
        "ballot",
        &[
            "spiegel ballot West --role schoolopleider 1=2:4 2=2-3",
            "spiegel ballot West --role student 1=:4 --round new",
        ],
    ),
    ("hands", &["spiegel hands West 1=2,0,5,1 2=1,4,3,0 --present 8", "spiegel hands West 1=0,0,3,5 --asks gewenst"]),
    ("undo", &["spiegel undo West"]),
    ("redo", &["spiegel redo West"]),
    ("rename", &["spiegel rename West \"Teamoverleg West, vervolg\""]),
    ("trash", &["spiegel trash West"]),
    ("recover", &["spiegel recover", "spiegel recover West", "spiegel recover West 12"]),
    (
        "session",
        &["spiegel session export West --output voor-noor.ron", "spiegel session link West professionalisering"],
    ),
    (
        "card",
        &[
            "spiegel card list",
            "spiegel card show professionalisering",
            "spiegel card import kaart.docx",
            "spiegel card import rubric.csv --drop A,F --source \"School West\" --yes",
            "spiegel card import voor-noor.ron --yes",
            "spiegel card check kaart.xlsx",
            "spiegel card export professionalisering --output kaart.xlsx",
        ],
    ),
    ("snap", &["spiegel snap West --size 60x18"]),
    ("paths", &["spiegel paths"]),
    ("completions", &["spiegel completions bash > ~/.local/share/bash-completion/completions/spiegel"]),
    ("man", &["spiegel man > spiegel.1"]),
];
