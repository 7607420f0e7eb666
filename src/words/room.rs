//! The words of a meeting, in both languages: silent rounds and what they bring, presenting, the guide.

use super::Sentences;
use crate::domain::Spread;

/// Roles as they are called in the field. Like the card's text they are not translated: what is stored is compared and
/// merged by these names. Every group may use others.
pub const DEFAULT_ROLES: [&str; 8] = [
    "werkplekbegeleider",
    "schoolopleider",
    "instituutsopleider",
    "programmaleider",
    "schoolleider/MT-lid",
    "bestuur/HR",
    "startende leraar",
    "aanstaande leraar (student)",
];

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
};

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
};
