//! What one session adds to the counts, as bytes: a tenth of its file. No other program, and no other run, reads them.

use crate::domain::{AspectContribution, Choice, Contribution, Move, Outcome, RoundContribution, Spread};

const NONE: u16 = u16::MAX;
const UNKNOWN: u16 = u16::MAX - 1;
const NOT_APPLICABLE: u16 = u16::MAX - 2;

pub fn encode(from: &Contribution) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(256);
    text(&mut bytes, &from.card);
    bytes.push(u8::from(from.is_other_wording));
    bytes.extend(from.year.to_le_bytes());
    bytes.extend(from.key.to_le_bytes());
    number(&mut bytes, from.roles.len());
    from.roles.iter().for_each(|role| text(&mut bytes, role));
    number(&mut bytes, from.aspects.len());
    for aspect in &from.aspects {
        aspect.marks.iter().for_each(|mark| choice(&mut bytes, *mark));
        aspect.rounds.iter().for_each(|said| round(&mut bytes, said.as_ref()));
    }
    number(&mut bytes, from.moves.len());
    for moved in &from.moves {
        choice(&mut bytes, moved.from);
        bytes.push(moved.outcome as u8);
    }
    bytes
}

fn number(bytes: &mut Vec<u8>, number: usize) {
    bytes.extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
}

fn text(bytes: &mut Vec<u8>, text: &str) {
    number(bytes, text.len());
    bytes.extend(text.as_bytes());
}

fn choice(bytes: &mut Vec<u8>, choice: Option<Choice>) {
    let code = match choice {
        None => NONE,
        Some(Choice::Unknown) => UNKNOWN,
        Some(Choice::NotApplicable) => NOT_APPLICABLE,
        Some(Choice::HalfColumn(column)) => column,
    };
    bytes.extend(code.to_le_bytes());
}

fn round(bytes: &mut Vec<u8>, round: Option<&RoundContribution>) {
    let Some(round) = round else { return bytes.push(0) };
    bytes.push(1);
    bytes.push(round.spread.map_or(u8::MAX, |spread| spread as u8));
    number(bytes, round.voices.len());
    for (role, said) in &round.voices {
        bytes.extend(role.to_le_bytes());
        choice(bytes, Some(*said));
    }
}

/// What was encoded; `None` if these bytes are anything else.
pub fn decode(bytes: &[u8]) -> Option<Contribution> {
    Decoder { bytes }.contribution().ok()
}

/// The bytes end too early, or hold no text where one should be.
struct NotEncoded;

struct Decoder<'b> {
    bytes: &'b [u8],
}

impl Decoder<'_> {
    fn contribution(&mut self) -> Result<Contribution, NotEncoded> {
        Ok(Contribution {
            card: self.text()?,
            is_other_wording: self.byte()? == 1,
            year: i16::from_le_bytes(self.array()?),
            key: u64::from_le_bytes(self.array()?),
            roles: self.list(Self::text)?,
            aspects: self.list(Self::aspect)?,
            moves: self.list(Self::moved)?,
        })
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], NotEncoded> {
        let (array, rest) = self.bytes.split_first_chunk().ok_or(NotEncoded)?;
        self.bytes = rest;
        Ok(*array)
    }

    fn byte(&mut self) -> Result<u8, NotEncoded> {
        self.array().map(|[byte]| byte)
    }

    fn number(&mut self) -> Result<usize, NotEncoded> {
        usize::try_from(u32::from_le_bytes(self.array()?)).map_err(|_| NotEncoded)
    }

    fn text(&mut self) -> Result<String, NotEncoded> {
        let length = self.number()?;
        let (text, rest) = self.bytes.split_at_checked(length).ok_or(NotEncoded)?;
        self.bytes = rest;
        String::from_utf8(text.to_vec()).map_err(|_| NotEncoded)
    }

    fn list<T>(&mut self, item: impl Fn(&mut Self) -> Result<T, NotEncoded>) -> Result<Vec<T>, NotEncoded> {
        (0..self.number()?).map(|_| item(self)).collect()
    }

    fn choice(&mut self) -> Result<Option<Choice>, NotEncoded> {
        Ok(match u16::from_le_bytes(self.array()?) {
            NONE => None,
            UNKNOWN => Some(Choice::Unknown),
            NOT_APPLICABLE => Some(Choice::NotApplicable),
            column => Some(Choice::HalfColumn(column)),
        })
    }

    fn aspect(&mut self) -> Result<AspectContribution, NotEncoded> {
        Ok(AspectContribution { marks: [self.choice()?, self.choice()?], rounds: [self.round()?, self.round()?] })
    }

    fn moved(&mut self) -> Result<Move, NotEncoded> {
        let from = self.choice()?;
        let outcome = Outcome::ALL.get(usize::from(self.byte()?)).copied().ok_or(NotEncoded)?;
        Ok(Move { from, outcome })
    }

    fn round(&mut self) -> Result<Option<RoundContribution>, NotEncoded> {
        if self.byte()? == 0 {
            return Ok(None);
        }
        let spread = Spread::ALL.get(usize::from(self.byte()?)).copied();
        let voice = |from: &mut Self| {
            let role = u16::from_le_bytes(from.array()?);
            Ok((role, from.choice()?.ok_or(NotEncoded)?))
        };
        Ok(Some(RoundContribution { spread, voices: self.list(voice)? }))
    }
}
