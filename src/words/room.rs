//! The words of a meeting, in both languages: silent rounds and what they bring, presenting, the guide.

use super::{Action, Sentences};
use crate::domain::{Asked, Spread};

/// The words of a meeting.
#[derive(Debug)]
pub struct RoomWords {
    pub unanimous: &'static str,
    pub divided: &'static str,
    pub opposed: &'static str,
    pub round_running: &'static str,
    pub nothing_answered: Sentences,
    pub no_role: Sentences,
    pub not_asked: Sentences,
    pub bad_ballot: fn(&str) -> String,
    pub bad_ballot_hint: &'static str,
    pub twice: fn(&str) -> String,
    pub sealed: &'static str,
    pub added: &'static str,
    pub plan_title: &'static str,
    pub plan_round: fn(Asked) -> String,
    pub plan_hands: fn(&str) -> String,
    pub spread_title: fn(&str) -> String,
    pub plan_about: &'static str,
    pub round_title: fn(Asked) -> String,
    pub pass_on: &'static str,
    pub pass_on_about: &'static str,
    pub sealed_count: fn(usize) -> String,
    pub role_title: &'static str,
    pub other_role: &'static str,
    pub role_label: &'static str,
    pub question_in_hand: fn(&str) -> String,
    pub sealed_title: &'static str,
    pub sealed_line: fn(usize, &str) -> String,
    pub hands_title: fn(&str) -> String,
    pub hands_about: fn(usize) -> String,
    pub hands_wrong: fn(usize) -> String,
    pub hand_in_question: fn(usize) -> String,
    pub drop_ballot_question: &'static str,
    pub everyone_question: &'static str,
    pub stop_question: &'static str,
    pub show_roles_question: &'static str,
    pub nobody: &'static str,
    pub help_round: &'static str,
    pub round: Action,
    pub next_person: Action,
    pub reveal: Action,
    pub take_back: Action,
    pub stop_round: Action,
    pub say_unknown: Action,
    pub say_not_applicable: Action,
    pub say_between: Action,
    pub hand_in: Action,
    pub show_roles: Action,
    pub other_question: Action,
    pub present: Action,
    pub blank: Action,
    pub unblank: Action,
    pub enlarge: &'static str,
    pub silence: &'static str,
    pub no_steps: &'static str,
    pub something_wrong: &'static str,
    pub link_ended: &'static str,
    pub link_trashed: &'static str,
    pub link_gone: &'static str,
    pub link_unreadable: &'static str,
    pub hands_of: fn(&str, &str) -> String,
}

impl RoomWords {
    /// How far people are apart.
    #[must_use]
    pub fn spread(&self, spread: Spread) -> &'static str {
        match spread {
            Spread::Unanimous => self.unanimous,
            Spread::Divided => self.divided,
            Spread::Opposed => self.opposed,
        }
    }
}

pub(super) const NL: RoomWords = RoomWords {
    unanimous: "eensgezind",
    divided: "verdeeld",
    opposed: "tegenover elkaar",
    round_running: "Er loopt een stille ronde; wat daarin is gezegd, is nog niet onthuld.",
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
    sealed: "De stem is verzegeld tot de stille ronde wordt onthuld.",
    added: "De stem is bewaard.",
    plan_title: "Met de groep",
    plan_round: |asked| format!("Stille ronde: {}", asked_nl(asked)),
    plan_hands: |question| format!("Handen tellen: {question}"),
    spread_title: |question| format!("Verschil in beeld: {question}"),
    plan_about: "In een stille ronde krijgt iedereen om beurten het toetsenbord. Niemand ziet wat een ander kiest, tot jullie alles in één keer onthullen.",
    round_title: |asked| format!("Stille ronde: {}", asked_nl(asked)),
    pass_on: "Geef het toetsenbord door",
    pass_on_about: "Wie aan de beurt is, drukt op Enter, kiest een rol en markeert in stilte. Niemand ziet wat jij kiest.",
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
    hands_title: |question| format!("Handen tellen: {question}"),
    hands_about: |scenarios| {
        format!(
            "Tel per aspect de handen: {scenarios} getallen met een spatie ertussen, zoals 2 0 5 1. Leeg laten mag."
        )
    },
    hands_wrong: |scenarios| format!("Hier horen {scenarios} getallen, met een spatie ertussen."),
    hand_in_question: |missing| match missing {
        0 => "Stem inleveren? Daarna is het scherm leeg voor de volgende.".to_owned(),
        1 => "Er is 1 antwoord nog leeg. Toch inleveren?".to_owned(),
        missing => format!("Er zijn {missing} antwoorden nog leeg. Toch inleveren?"),
    },
    drop_ballot_question: "Deze stem is nog niet ingeleverd. Weggooien?",
    everyone_question: "Iedereen geweest? Onthullen kan één keer.",
    stop_question: "Stoppen zonder te onthullen? De verzegelde stemmen zijn dan weg.",
    show_roles_question: "Een van de rollen is maar één persoon: met letters is te zien wat die koos. Toch letters?",
    nobody: "Hierover is niets gezegd.",
    help_round: "Met de groep",
    round: action("stille ronde", "met de groep: een stille ronde, handen tellen, het verschil in beeld"),
    next_person: action("volgende", "de volgende is aan de beurt"),
    reveal: action("onthullen", "iedereen is geweest: alle stemmen onthullen"),
    take_back: action("stem terug", "een verzegelde stem teruggeven om opnieuw te doen"),
    stop_round: action("stoppen", "de stille ronde stoppen zonder te onthullen"),
    say_unknown: action("weet niet", "weet ik niet; nog eens: wissen"),
    say_not_applicable: action("n.v.t.", "dit is niet van toepassing; nog eens: wissen"),
    say_between: action("tussen", "tussen dit scenario en het volgende; nog eens: wissen"),
    hand_in: action("klaar", "verder met gewenst, of de stem inleveren"),
    show_roles: action("rollen", "letters van rollen in plaats van stippen, of terug"),
    other_question: action("huidig/gewenst", "naar de andere vraag"),
    present: action("presenteren", "presenteren op de beamer, of weer ophouden"),
    blank: action("zwart scherm", "even niets op het scherm"),
    unblank: action("verder", "weer tonen wat er stond"),
    enlarge: "Ctrl en + vergroot de letters. PgDn verder, Esc terug.",
    silence: "Stille ronde",
    no_steps: "Er zijn nog geen vervolgstappen.",
    something_wrong: "Er is iets te melden: Esc toont het.",
    link_ended: "Het programma van de begeleider is niet open. Dit is de laatste stand.",
    link_trashed: "De sessie ligt in de prullenbak. Dit is de laatste stand.",
    link_gone: "Het bestand van de sessie is er niet meer. Dit is de laatste stand.",
    link_unreadable: "Het bestand van de sessie is nu niet te lezen. Dit is de laatste stand.",
    hands_of: |question, aspect| format!("de handen voor {question} bij {aspect}"),
};

fn asked_nl(asked: Asked) -> &'static str {
    match asked {
        Asked::Current => "huidig",
        Asked::Desired => "gewenst",
        Asked::Both => "huidig en gewenst",
    }
}

pub(super) const EN: RoomWords = RoomWords {
    unanimous: "agreed",
    divided: "divided",
    opposed: "opposed",
    round_running: "A silent round is running; what was said in it has not been revealed.",
    nothing_answered: Sentences {
        why: "There is no answer.",
        hint: "Write what is current and what is desired for each aspect: 1=2:4, 2=2-3, 3=:n/a.",
    },
    no_role: Sentences { why: "A ballot needs a role.", hint: "Write for example: --role schoolopleider" },
    not_asked: Sentences {
        why: "One of the answers is to a question that is not being asked now.",
        hint: "ASPECT=CURRENT says what is current, ASPECT=:DESIRED what is desired.",
    },
    bad_ballot: |text| format!("'{text}' is not an answer."),
    bad_ballot_hint: "Write ASPECT=CURRENT, ASPECT=CURRENT:DESIRED or ASPECT=:DESIRED, as in 1=2:4.",
    twice: |aspect| format!("{aspect} stands there twice."),
    sealed: "The ballot is sealed until the silent round is revealed.",
    added: "The ballot is saved.",
    plan_title: "With the group",
    plan_round: |asked| format!("Silent round: {}", asked_en(asked)),
    plan_hands: |question| format!("Count hands: {question}"),
    spread_title: |question| format!("Difference in view: {question}"),
    plan_about: "In a silent round everyone gets the keyboard in turn. Nobody sees what another chooses, until you reveal everything at once.",
    round_title: |asked| format!("Silent round: {}", asked_en(asked)),
    pass_on: "Pass the keyboard on",
    pass_on_about: "Whose turn it is presses Enter, chooses a role and marks in silence. Nobody sees what you choose.",
    sealed_count: |count| match count {
        0 => "No ballots sealed yet.".to_owned(),
        1 => "1 ballot sealed.".to_owned(),
        count => format!("{count} ballots sealed."),
    },
    role_title: "From what role do you look?",
    other_role: "type another role…",
    role_label: "Role",
    question_in_hand: |question| format!("Mark for each aspect what is {question}"),
    sealed_title: "Which ballot goes back?",
    sealed_line: |place, role| format!("ballot {place}, {role}"),
    hands_title: |question| format!("Count hands: {question}"),
    hands_about: |scenarios| {
        format!("Count hands for each aspect: {scenarios} numbers with a space between, as in 2 0 5 1. May stay empty.")
    },
    hands_wrong: |scenarios| format!("Here belong {scenarios} numbers, with a space between."),
    hand_in_question: |missing| match missing {
        0 => "Hand the ballot in? The screen is then empty for the next person.".to_owned(),
        1 => "1 answer is still empty. Hand in all the same?".to_owned(),
        missing => format!("{missing} answers are still empty. Hand in all the same?"),
    },
    drop_ballot_question: "This ballot has not been handed in. Throw it away?",
    everyone_question: "Has everyone been? There is one reveal.",
    stop_question: "Stop without a reveal? The sealed ballots are then gone.",
    show_roles_question: "One of the roles is a single person: letters tell what they chose. Letters all the same?",
    nobody: "Nothing was said about this.",
    help_round: "With the group",
    round: action("silent round", "with the group: a silent round, counting hands, the difference in view"),
    next_person: action("next", "the next person's turn"),
    reveal: action("reveal", "everyone has been: reveal all ballots"),
    take_back: action("ballot back", "give a sealed ballot back to be done again"),
    stop_round: action("stop", "stop the silent round without a reveal"),
    say_unknown: action("don't know", "don't know; again: clear"),
    say_not_applicable: action("n/a", "this does not apply; again: clear"),
    say_between: action("between", "between this scenario and the next; again: clear"),
    hand_in: action("done", "on to desired, or hand the ballot in"),
    show_roles: action("roles", "letters of roles instead of dots, or back"),
    other_question: action("current/desired", "to the other question"),
    present: action("present", "present on the beamer, or stop presenting"),
    blank: action("blank", "nothing on the screen for a while"),
    unblank: action("go on", "show again what was there"),
    enlarge: "Ctrl and + make the letters larger. PgDn goes on, Esc back.",
    silence: "Silent round",
    no_steps: "There are no next steps yet.",
    something_wrong: "There is something to tell: Esc shows it.",
    link_ended: "The facilitator's program is not open. This is how it was last.",
    link_trashed: "The session is in the trash. This is how it was last.",
    link_gone: "The session's file is no longer there. This is how it was last.",
    link_unreadable: "The session's file cannot be read now. This is how it was last.",
    hands_of: |question, aspect| format!("the hands for {question} at {aspect}"),
};

fn asked_en(asked: Asked) -> &'static str {
    match asked {
        Asked::Current => "current",
        Asked::Desired => "desired",
        Asked::Both => "current and desired",
    }
}

const fn action(short: &'static str, long: &'static str) -> Action {
    Action { short, long }
}
