//! In Dutch: the words of a meeting: rounds and what they bring, presenting, the agenda.

use crate::words::actions::action;
use crate::words::errors::Sentences;
use crate::words::meeting::MeetingWords;

pub const MEETING: MeetingWords = MeetingWords {
    round_running: "Er loopt een ronde; wat daarin is gezegd, is nog niet onthuld.",
    nothing_answered: Sentences {
        why: "Er staat geen antwoord bij.",
        hint: "Schrijf per aspect wat huidig is en wat gewenst: 1=2:4, 2=2-3, 3=:n/a.",
    },
    no_role: Sentences { why: "Een stem heeft een rol nodig.", hint: "Schrijf bijvoorbeeld: --role schoolopleider" },
    not_asked: Sentences {
        why: "Een van de antwoorden is op een vraag die nu niet wordt gesteld.",
        hint: "ASPECT=HUIDIG antwoordt op wat huidig is, ASPECT=:GEWENST op wat gewenst is.",
    },
    bad_ballot: |text| format!("'{text}' is geen antwoord."),
    bad_ballot_hint: "Schrijf ASPECT=HUIDIG, ASPECT=HUIDIG:GEWENST of ASPECT=:GEWENST, zoals 1=2:4.",
    twice: |aspect| format!("{aspect} staat er twee keer."),
    sealed: "De stem is verzegeld tot de ronde wordt onthuld.",
    added: |round| format!("De stem is bewaard in ronde {round}."),
    no_other_round: Sentences {
        why: "Er loopt een ronde; een stem kan nu alleen daarin.",
        hint: "Laat --round new weg, of onthul eerst de ronde in het programma.",
    },
    plan_title: "Met de groep",
    reveal_title: |question| format!("Verschil in beeld: {question}"),
    most_difference_first: ["meest verschil bovenaan", "verschil bovenaan"],
    of_present: |voices, present| format!("{voices} van {present}"),
    unchanged: "gelijk",
    was: |votes| format!("was {votes}"),
    pass_on: "Geef het toetsenbord door",
    pass_on_about: "Wie aan de beurt is, drukt op Enter, kiest een rol en markeert. Niemand ziet wat jij kiest.",
    sealed_count: |count| match count {
        0 => "Nog geen stemmen verzegeld.".to_owned(),
        1 => "1 stem verzegeld.".to_owned(),
        count => format!("{count} stemmen verzegeld."),
    },
    role_title: "Vanuit welke rol kijk je?",
    other_role: "een andere rol typen…",
    role_label: "Rol",
    question_in_hand: |question| format!("Markeer per aspect wat {question} is"),
    sealed_title: "Welke stem gaat terug?",
    sealed_line: |place, role| format!("stem {place}, {role}"),
    hands_about: |scenarios| {
        format!(
            "Tel per aspect de handen: {scenarios} getallen met een spatie ertussen, zoals 2 0 5 1. Leeg laten mag."
        )
    },
    hands_wrong: |aspect, scenarios| {
        format!("{aspect}: hier horen {scenarios} getallen van 0 tot 999, met een spatie ertussen.")
    },
    hands_too_many: |aspect, hands, present| {
        format!(
            "{aspect}: dit zijn {hands} handen, en er zijn {present} aanwezigen. Tel opnieuw, of ga met Esc terug en pas het aantal aan."
        )
    },
    hand_in_question: |missing| match missing {
        0 => "Stem inleveren? Daarna is het scherm leeg voor de volgende.".to_owned(),
        1 => "Er is 1 antwoord nog leeg. Toch inleveren?".to_owned(),
        missing => format!("Er zijn {missing} antwoorden nog leeg. Toch inleveren?"),
    },
    replaces_sealed: "Deze stem komt in de plaats van de vorige.",
    drop_ballot_question: |answers| match answers {
        1 => "Deze stem is nog niet ingeleverd: 1 antwoord gaat verloren. Weggooien?".to_owned(),
        answers => format!("Deze stem is nog niet ingeleverd: {answers} antwoorden gaan verloren. Weggooien?"),
    },
    sealed_stays: "De vorige stem blijft verzegeld.",
    everyone_question: |sealed| match sealed {
        1 => "Is iedereen geweest? 1 stem gaat open. Onthullen kan maar één keer. Onthullen?".to_owned(),
        sealed => format!("Is iedereen geweest? {sealed} stemmen gaan open. Onthullen kan maar één keer. Onthullen?"),
    },
    stop_question: |sealed| match sealed {
        0 => "Stoppen zonder te onthullen?".to_owned(),
        1 => "Stoppen zonder te onthullen? 1 stem gaat verloren.".to_owned(),
        sealed => format!("Stoppen zonder te onthullen? {sealed} stemmen gaan verloren."),
    },
    half_is_lost: |half| match half {
        1 => "1 stem is nog half ingevuld, en gaat verloren.".to_owned(),
        half => format!("{half} stemmen zijn nog half ingevuld, en gaan verloren."),
    },
    show_roles_question: "Een van de rollen is maar één persoon: met letters is te zien wat die koos, en het verslag kan die rol dan ook apart noemen. Toch letters?",
    nobody: "Hierover is niets gezegd.",
    round: action("samen", "met de groep: doorgeven, dicht, op papier of met handen; het verschil in beeld, de rondes")
        .also("ronde groep stil stemmen stemronde peiling anoniem deelnemers doorgeven dicht briefjes tellen weghalen"),
    next_person: action("volgende", "de volgende is aan de beurt"),
    reveal: action("onthullen", "iedereen is geweest: alle stemmen onthullen").also("uitslag resultaat tonen"),
    take_back: action("stem terug", "een verzegelde stem teruggeven om opnieuw te doen"),
    stop_round: action("stoppen", "de ronde stoppen zonder te onthullen"),
    say_unknown: action("weet niet", "weet ik niet; nog eens: wissen"),
    say_not_applicable: action("nvt", "dit is niet van toepassing; nog eens: wissen"),
    say_between: action("tussen", "tussen dit scenario en het volgende; nog eens: wissen"),
    next_question: action("gewenst", "verder met wat gewenst is"),
    hand_in: action("klaar", "verder met gewenst, of de stem inleveren"),
    show_roles: action("rollen", "letters van rollen in plaats van stippen, of terug"),
    other_question: action("huidig/gewenst", "naar de andere vraag"),
    present: action("presenteren", "presenteren op de beamer, of weer ophouden")
        .also("beamer scherm dia volledig diavoorstelling"),
    blank: action("zwart scherm", "even een zwart scherm").also("pauze uit leeg"),
    unblank: action("verder", "of een andere toets: weer tonen wat er stond"),
    agenda: action("draaiboek", "draaiboek van de bijeenkomst, met een stille klok")
        .also("timer klok tijd planning programma"),
    begin_part: action("beginnen", "aan dit onderdeel beginnen: de klok loopt"),
    pause: action("pauze", "de klok stilzetten, of weer laten lopen").also("timer stop"),
    stop_agenda: action("opnieuw", "het draaiboek weer op het begin zetten"),
    agenda_title: |title| if title.is_empty() { "Draaiboek".to_owned() } else { format!("Draaiboek: {title}") },
    agenda_minutes: |spent, planned| match spent {
        0 => format!("{planned} minuten"),
        spent => format!("{spent} van {planned} minuten"),
    },
    agenda_of: |spent, planned| format!("{spent} van {planned}"),
    agenda_left: |time| format!("nog {time}"),
    agenda_over: |time| format!("{time} over tijd"),
    agenda_paused: |time| format!("pauze, {time}"),
    agenda_next: |what| format!("straks {what}"),
    agenda_empty: "Er staat geen onderdeel in het draaiboek.",
    silence: "Ronde",
    no_steps: "Er zijn nog geen vervolgstappen.",
    something_wrong: "Er is iets te melden: Esc toont het.",
    link_ended: "Het programma van de begeleider is niet open. Dit is de laatste stand.",
    link_trashed: "De sessie ligt in de prullenbak. Dit is de laatste stand.",
    link_gone: "Het bestand van de sessie is er niet meer. Dit is de laatste stand.",
    link_unreadable: "Het bestand van de sessie is nu niet te lezen. Dit is de laatste stand.",
};
