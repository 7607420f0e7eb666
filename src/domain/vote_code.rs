//! The code of a vote (stemcode): what one person answered at home, short enough to read aloud.
//!
//! A code is a number in the alphabet below, in groups of four: who the answers are from (a role and a number that tells two people
//! with equal answers apart), which card they are about, how often they were corrected, the answers themselves, and two letters
//! that check the rest. It hides nothing from who knows how to read it.
//!
//! The check is that of a Reed-Solomon code (I. S. Reed and G. Solomon, "Polynomial codes over certain finite fields", 1960) over
//! the field of 32 elements: the letters are the coefficients of a polynomial with the roots a and a^2, where a is a root of
//! x^5 + x^2 + 1. One root alone notices every single wrong letter and every swap of two neighbours: a wrong letter changes the
//! value at a by a product of two elements that are not zero, and so does a swap.

use super::answer::Answer;
use super::ballots::{Ballot, BallotAnswer, Origin};
use super::card::Card;
use super::code_number::{CHECKS, divide, hash, multiply_add, remainder};
use super::leaving::Destination;
use super::session::Session;

/// The letters of a code: none that can be taken for another one.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// A longer code nobody reads aloud; then the file is sent.
const MAX_LETTERS: usize = 60;
/// How many roles, cards, people and corrections a code tells apart.
const ROLES: u32 = 1 << 8;
const CARDS: u32 = 1 << 8;
const PEOPLE: u32 = 1 << 18;
const REVISIONS: u32 = 1 << 9;
/// What the origin of a vote from a code begins with.
const ORIGIN: &str = "code-";

/// What a code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteCode {
    /// The role, or empty.
    pub role: String,
    /// The number of the person or the session: below [`VoteCode::PEOPLE`].
    pub person: u32,
    /// How often the answers were corrected; the highest number stands for all above it.
    pub revision: u64,
    /// The answers, in the card's order.
    pub answers: Vec<BallotAnswer>,
}

/// Why a text is no code of a vote about this card.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// A sign that is in no code.
    #[error("{0:?} is in no code")]
    Letter(char),
    /// Too few or too many letters.
    #[error("{found} letters, not {expected}")]
    Length {
        /// How many there are.
        found: usize,
        /// How many a code about this card has.
        expected: usize,
    },
    /// A letter is wrong, or two have changed places.
    #[error("the check does not match")]
    Check,
    /// It is about another card, or about another text of it.
    #[error("about another card")]
    OtherCard,
    /// It is from a role that is not known here.
    #[error("an unknown role")]
    UnknownRole,
    /// The card is too large for a code.
    #[error("too large for a code")]
    TooLarge,
    /// Two roles would be the same in a code.
    #[error("{0:?} and {1:?} are the same in a code")]
    SameRole(String, String),
}

impl VoteCode {
    /// How many people a code tells apart.
    pub const PEOPLE: u32 = PEOPLE;

    /// What a session says as a code.
    #[must_use]
    pub fn of_session(session: &Session, role: String) -> Self {
        let session = session.leaving(Destination::Code);
        Self {
            role,
            person: person_of(&session.id),
            revision: session.revision.min(u64::from(REVISIONS) - 1),
            answers: session.own_answers(),
        }
    }

    /// Whether it is a code of this very session.
    #[must_use]
    pub fn is_of(&self, session: &Session) -> bool {
        self.person == person_of(&session.id)
    }

    /// The code, in groups of four letters.
    ///
    /// # Errors
    /// If a code about this card would be too long.
    pub fn write(&self, card: &Card) -> Result<String, CodeError> {
        let mut number = vec![0; data_letters(card)?];
        let revision = u32::try_from(self.revision).unwrap_or(u32::MAX).min(REVISIONS - 1);
        for (value, size) in [
            (role_number(&self.role), ROLES),
            (card_number(card), CARDS),
            (self.person % PEOPLE, PEOPLE),
            (revision, REVISIONS),
        ] {
            multiply_add(&mut number, size, value);
        }
        let choices = choices(card);
        for aspect in card.aspects() {
            let answers = self.answers.iter().find(|answers| answers.aspect == aspect.id);
            for answer in
                [answers.and_then(|said| said.current.as_ref()), answers.and_then(|said| said.desired.as_ref())]
            {
                multiply_add(&mut number, choices, choice(answer, card));
            }
        }
        let check = remainder(&number);
        let letters: Vec<char> =
            number.iter().chain(&check).map(|value| char::from(ALPHABET[usize::from(*value)])).collect();
        Ok(letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" "))
    }

    /// Reads a code in large or small letters, with whatever stands between its groups. `roles` are those that may be meant; what
    /// a code says of a role is only a number.
    ///
    /// # Errors
    /// If it is not a code of a vote about this card, or a letter in it is wrong.
    pub fn read(text: &str, card: &Card, roles: &[String]) -> Result<Self, CodeError> {
        let mut number = values(text)?;
        let expected = data_letters(card)? + CHECKS;
        if number.len() != expected {
            return Err(CodeError::Length { found: number.len(), expected });
        }
        let check = number.split_off(expected - CHECKS);
        if remainder(&number) != check.as_slice() {
            return Err(CodeError::Check);
        }
        let answers = read_answers(&mut number, card)?;
        let revision = divide(&mut number, REVISIONS);
        let person = divide(&mut number, PEOPLE);
        if divide(&mut number, CARDS) != card_number(card) {
            return Err(CodeError::OtherCard);
        }
        let role = divide(&mut number, ROLES);
        let role = match role {
            0 => String::new(),
            _ => roles.iter().find(|known| role_number(known) == role).cloned().ok_or(CodeError::UnknownRole)?,
        };
        Ok(Self { role, person, revision: revision.into(), answers })
    }

    /// The vote as it is counted.
    #[must_use]
    pub fn into_ballot(self) -> Ballot {
        let id = format!("{ORIGIN}{}", self.person);
        let answers =
            self.answers.into_iter().filter(|said| said.current.is_some() || said.desired.is_some()).collect();
        Ballot {
            role: self.role,
            answers,
            origin: Some(Origin { id, revision: self.revision }),
            explanations: Vec::new(),
        }
    }

    /// How many letters a code about this card has; `None` if it would be too long.
    #[must_use]
    pub fn length(card: &Card) -> Option<usize> {
        data_letters(card).ok().map(|letters| letters + CHECKS)
    }

    /// Whether a code about one of these cards would be read as one about the other: a code knows a card by a number only.
    #[must_use]
    pub fn has_same_number(card: &Card, other: &Card) -> bool {
        let is_other = card.fingerprint() != other.fingerprint();
        is_other && card_number(card) == card_number(other) && Self::length(card) == Self::length(other)
    }

    /// Makes sure that a role is not the same in a code as another one of these.
    ///
    /// # Errors
    /// Names the other one.
    pub fn tell_role_apart(role: &str, known: &[String]) -> Result<(), CodeError> {
        let other = known.iter().find(|other| role_number(other) == role_number(role) && !is_same_text(other, role));
        other.map_or(Ok(()), |other| Err(CodeError::SameRole(other.clone(), role.to_owned())))
    }

    /// Makes sure that no two of these roles are the same in a code.
    ///
    /// # Errors
    /// Names the first two that are.
    pub fn tell_apart(roles: &[String]) -> Result<(), CodeError> {
        for (index, role) in roles.iter().enumerate() {
            let same = roles[..index].iter().find(|other| role_number(other) == role_number(role) && *other != role);
            if let Some(other) = same {
                return Err(CodeError::SameRole(other.clone(), role.clone()));
            }
        }
        Ok(())
    }
}

/// What a form needs to know to write the same code as [`VoteCode::write`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeShape {
    /// The letters.
    pub alphabet: &'static str,
    /// How many letters say something; the check follows them.
    pub letters: usize,
    /// The number of the card.
    pub card: u32,
    /// How many roles, cards, people and corrections there are.
    pub sizes: [u32; 4],
    /// How many answers each question has, the one of not answering included.
    pub choices: u32,
}

impl CodeShape {
    /// The shape of the codes about a card.
    ///
    /// # Errors
    /// If they would be too long.
    pub fn of(card: &Card) -> Result<Self, CodeError> {
        Ok(Self {
            alphabet: "23456789ABCDEFGHJKLMNPQRSTUVWXYZ",
            letters: data_letters(card)?,
            card: card_number(card),
            sizes: [ROLES, CARDS, PEOPLE, REVISIONS],
            choices: choices(card),
        })
    }

    /// The number of a role.
    #[must_use]
    pub fn role(role: &str) -> u32 {
        role_number(role)
    }
}

impl Origin {
    /// Whether both are from the same person: the same file, the same form, or a file and a code of it.
    #[must_use]
    pub fn is_same_person(&self, other: &Self) -> bool {
        match (self.of_code(), other.of_code()) {
            (None, Some(person)) => person_of(&self.id) == person,
            (Some(person), None) => person_of(&other.id) == person,
            _ => self.id == other.id,
        }
    }

    /// The number in the code that it was read from; `None` if it was a file.
    fn of_code(&self) -> Option<u32> {
        self.id.strip_prefix(ORIGIN)?.parse().ok()
    }

    /// What decides which of two votes of one person counts: the corrections that both can tell, then the file before its code,
    /// because it says more.
    #[must_use]
    pub fn rank(&self) -> (u64, bool, u64) {
        (self.revision.min(u64::from(REVISIONS) - 1), self.of_code().is_none(), self.revision)
    }
}

/// The values of the letters of a text, without what stands between the groups.
fn values(text: &str) -> Result<Vec<u8>, CodeError> {
    let letters =
        text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '.' | '\u{2013}' | '·'));
    letters
        .map(|letter| {
            let index = ALPHABET.iter().position(|known| char::from(*known) == letter.to_ascii_uppercase());
            index.and_then(|index| u8::try_from(index).ok()).ok_or(CodeError::Letter(letter))
        })
        .collect()
}

/// How many letters a code about this card needs for what it says.
fn data_letters(card: &Card) -> Result<usize, CodeError> {
    let questions = 2 * card.aspects().len();
    // The largest number that has to fit, written with more letters than are allowed.
    let mut largest = vec![0; MAX_LETTERS + 1];
    let sizes = [ROLES, CARDS, PEOPLE, REVISIONS].into_iter().chain(std::iter::repeat_n(choices(card), questions));
    for size in sizes {
        if multiply_add(&mut largest, size, size - 1) > 0 {
            return Err(CodeError::TooLarge);
        }
    }
    let letters = largest.len() - largest.iter().position(|value| *value > 0).unwrap_or(0);
    if letters + CHECKS > MAX_LETTERS { Err(CodeError::TooLarge) } else { Ok(letters) }
}

/// How many answers a question has: none, every scenario, every two neighbours, not known, not applicable.
fn choices(card: &Card) -> u32 {
    u32::try_from(2 * card.scenarios().len() + 2).unwrap_or(u32::MAX)
}

/// The number of an answer: 0 is none, then follow the places on the card from the left, scenarios and what is between them in
/// turn, and then the other two answers.
fn choice(answer: Option<&Answer>, card: &Card) -> u32 {
    let places = card.positions();
    let number = match answer {
        None => 0,
        Some(Answer::Unknown) => places + 1,
        Some(Answer::NotApplicable) => places + 2,
        Some(place) => place.half_columns(card).map_or(0, |place| place + 1),
    };
    u32::try_from(number).unwrap_or(0)
}

fn chosen(number: u32, card: &Card) -> Result<Option<Answer>, CodeError> {
    let places = card.positions();
    let Some(place) = usize::try_from(number).unwrap_or(usize::MAX).checked_sub(1) else { return Ok(None) };
    let id = |column: usize| card.scenarios()[column].id.clone();
    Ok(Some(match place {
        _ if place < places && place % 2 == 0 => Answer::Scenario(id(place / 2)),
        _ if place < places => Answer::Between(id(place / 2), id(place / 2 + 1)),
        _ if place == places => Answer::Unknown,
        _ if place == places + 1 => Answer::NotApplicable,
        _ => return Err(CodeError::Check),
    }))
}

/// Takes the answers off the end of a number, the last one first.
fn read_answers(number: &mut [u8], card: &Card) -> Result<Vec<BallotAnswer>, CodeError> {
    let choices = choices(card);
    let mut answers = Vec::new();
    for aspect in card.aspects().iter().rev() {
        let desired = chosen(divide(number, choices), card)?;
        let current = chosen(divide(number, choices), card)?;
        answers.push(BallotAnswer { aspect: aspect.id.clone(), current, desired });
    }
    answers.reverse();
    Ok(answers)
}

fn person_of(id: &str) -> u32 {
    u32::try_from(hash(id) % u64::from(PEOPLE)).unwrap_or(0)
}

fn card_number(card: &Card) -> u32 {
    u32::try_from(hash(&card.fingerprint()) % u64::from(CARDS)).unwrap_or(0)
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_same_text(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// The number of a role, 0 for none. Capitals and spaces make no difference.
fn role_number(role: &str) -> u32 {
    let folded = folded(role);
    if folded.is_empty() {
        return 0;
    }
    // With this beginning the usual roles of both languages all have another number.
    u32::try_from(hash(&format!("role {folded}")) % u64::from(ROLES - 1)).unwrap_or(0) + 1
}
