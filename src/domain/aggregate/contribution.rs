//! What one session adds to the picture of many: answers at places of the card, and roles; no other word of anybody.

use crate::domain::{
    Answer, AspectChange, AspectId, Card, Comparison, Destination, Mark, Outcome, Round, Session, Spread, Tally,
};

/// An answer at its place on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// This many half columns from the left: even ones are scenarios, odd ones lie between two.
    HalfColumn(u16),
    /// "Weet ik niet."
    Unknown,
    /// "N.v.t."
    NotApplicable,
}

impl Choice {
    /// The place of an answer; `None` if the card does not have it.
    #[must_use]
    pub fn of(answer: &Answer, card: &Card) -> Option<Self> {
        match answer {
            Answer::Unknown => Some(Self::Unknown),
            Answer::NotApplicable => Some(Self::NotApplicable),
            position => position.half_columns(card)?.try_into().ok().map(Self::HalfColumn),
        }
    }

    /// The answer in one word, as [`Answer::code`] has it.
    #[must_use]
    pub fn code(self, card: &Card) -> String {
        let id = |column: u16| card.scenarios().get(usize::from(column)).map_or("", |scenario| scenario.id.as_str());
        match self {
            Self::Unknown => Answer::Unknown.code(),
            Self::NotApplicable => Answer::NotApplicable.code(),
            Self::HalfColumn(half_column) if half_column % 2 == 0 => id(half_column / 2).to_owned(),
            Self::HalfColumn(half_column) => {
                let left = half_column / 2;
                format!("{}|{}", id(left), id(left + 1))
            }
        }
    }
}

/// What one session adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The id of its card.
    pub card: String,
    /// Whether the group read another wording of the card than the one that is here.
    pub is_other_wording: bool,
    /// The year of the meeting.
    pub year: i16,
    /// A number that depends on the session and its revision, and on nothing else.
    pub key: u64,
    /// The roles of those who voted, each once.
    pub roles: Vec<String>,
    /// What was said about each aspect, in the card's order.
    pub aspects: Vec<AspectContribution>,
    /// What became of each aspect, in the same order; empty if the session carries on no other.
    pub moves: Vec<Move>,
}

/// What was said about one aspect: about what is current, and about what is desired.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AspectContribution {
    /// The marks of the group.
    pub marks: [Option<Choice>; 2],
    /// The round that counts for each question, if there was one.
    pub rounds: [Option<RoundContribution>; 2],
}

/// What the voices of the round that counts said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundContribution {
    /// How far they lie apart; `None` if fewer than two chose a position.
    pub spread: Option<Spread>,
    /// Each answer that somebody gave, with the index of the role. None if hands were counted: nobody knows whose they were.
    pub voices: Vec<(u16, Choice)>,
}

/// What became of one aspect since the session that this one carries on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// What was current then; what is current now is among the marks.
    pub from: Option<Choice>,
    /// What became of what was wanted.
    pub outcome: Outcome,
}

impl Contribution {
    /// What a session adds that fits its card, of which the fingerprint is given: it is the same for thousands of sessions. What
    /// is sealed adds nothing.
    #[must_use]
    pub fn of(session: &Session, card: &Card, fingerprint: &str) -> Self {
        let session = &session.leaving(Destination::Aggregate);
        let mut roles = Vec::new();
        let aspects = card.aspects().iter().map(|aspect| {
            let round = |mark| {
                let round = session.last_round_on(&aspect.id, mark)?;
                let spread = Tally::of(round, &aspect.id, mark, card)?.spread();
                Some(RoundContribution { spread, voices: voices(round, &aspect.id, mark, card, &mut roles) })
            };
            let rounds = Mark::BOTH.map(round);
            let mark = |mark| session.answer(&aspect.id, mark).and_then(|answer| Choice::of(answer, card));
            AspectContribution { marks: Mark::BOTH.map(mark), rounds }
        });
        let aspects = aspects.collect();
        Self {
            card: session.card.id.clone(),
            is_other_wording: session.card.fingerprint != fingerprint,
            year: session.date.year(),
            key: key(session),
            roles,
            aspects,
            moves: Move::of_session(session, card),
        }
    }
}

impl Move {
    /// For every aspect of the card, in its order; none if the session carries on no other.
    fn of_session(session: &Session, card: &Card) -> Vec<Self> {
        let changes = Comparison::of_session(session, card).into_iter().flat_map(|compared| compared.aspects);
        let of = |change: AspectChange| {
            let [was_current, _] = &change.then;
            Self { from: was_current.as_ref().and_then(|was| Choice::of(was, card)), outcome: change.outcome }
        };
        changes.map(of).collect()
    }
}

fn voices(round: &Round, aspect: &AspectId, mark: Mark, card: &Card, roles: &mut Vec<String>) -> Vec<(u16, Choice)> {
    let answered = round.ballots().iter().filter_map(|ballot| {
        let choice = Choice::of(ballot.answer(aspect, mark)?, card)?;
        let role = roles.iter().position(|role| *role == ballot.role).unwrap_or(roles.len());
        if role == roles.len() {
            roles.push(ballot.role.clone());
        }
        // More than so many roles in one session are one.
        Some((u16::try_from(role).unwrap_or(u16::MAX), choice))
    });
    answered.collect()
}

/// FNV-1a, 64 bits (<https://www.rfc-editor.org/rfc/rfc9923>), over the id and the revision.
fn key(session: &Session) -> u64 {
    let bytes = session.id.bytes().chain(session.revision.to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
