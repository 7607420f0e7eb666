//! What single people said, as a session's file tells it: ballots, a round that is still sealed, and hands.

use serde::{Deserialize, Serialize};

use super::format::AnswerFile;
use crate::domain::{Answer, Asked, Ballot, BallotAnswer, Hands, Mark, Round};
use crate::text::sanitise_line;

#[derive(Deserialize, Serialize)]
pub struct BallotFile {
    role: String,
    #[serde(default)]
    asked: AskedFile,
    answers: Vec<BallotAnswerFile>,
}

#[derive(Deserialize, Serialize)]
struct BallotAnswerFile {
    aspect: String,
    #[serde(default)]
    current: Option<AnswerFile>,
    #[serde(default)]
    desired: Option<AnswerFile>,
}

#[derive(Clone, Copy, Default, Deserialize, Serialize)]
enum AskedFile {
    Current,
    Desired,
    #[default]
    Both,
}

#[derive(Deserialize, Serialize)]
pub struct RoundFile {
    #[serde(default)]
    asked: AskedFile,
    #[serde(default)]
    sealed: Vec<BallotFile>,
}

#[derive(Deserialize, Serialize)]
pub struct HandsFile {
    aspect: String,
    question: QuestionFile,
    #[serde(default)]
    counts: Vec<(String, usize)>,
}

#[derive(Clone, Copy, Deserialize, Serialize)]
enum QuestionFile {
    Current,
    Desired,
}

impl BallotFile {
    pub fn into_domain(self) -> Ballot {
        let answers = self.answers.into_iter().map(|answer| BallotAnswer {
            aspect: answer.aspect.into(),
            current: answer.current.map(Answer::from),
            desired: answer.desired.map(Answer::from),
        });
        let role = sanitise_line(&self.role).into_owned();
        Ballot { role, asked: self.asked.into(), answers: answers.collect() }
    }
}

impl From<&Ballot> for BallotFile {
    fn from(ballot: &Ballot) -> Self {
        let answers = ballot.answers.iter().map(|answer| BallotAnswerFile {
            aspect: answer.aspect.to_string(),
            current: answer.current.as_ref().map(AnswerFile::from),
            desired: answer.desired.as_ref().map(AnswerFile::from),
        });
        Self { role: ballot.role.clone(), asked: ballot.asked.into(), answers: answers.collect() }
    }
}

impl RoundFile {
    pub fn into_domain(self) -> Round {
        Round { asked: self.asked.into(), sealed: self.sealed.into_iter().map(BallotFile::into_domain).collect() }
    }
}

impl From<&Round> for RoundFile {
    fn from(round: &Round) -> Self {
        Self { asked: round.asked.into(), sealed: round.sealed.iter().map(BallotFile::from).collect() }
    }
}

impl HandsFile {
    pub fn into_domain(self) -> Hands {
        let mark = match self.question {
            QuestionFile::Current => Mark::Current,
            QuestionFile::Desired => Mark::Desired,
        };
        // Nobody counts more hands than a hall holds: a slip of the finger in the file must not overflow a sum.
        let counts = self.counts.into_iter().map(|(scenario, count)| (scenario.into(), count.min(MOST_HANDS)));
        Hands { aspect: self.aspect.into(), mark, counts: counts.collect() }
    }
}

/// More people than this are in no room.
const MOST_HANDS: usize = 9_999;

impl From<&Hands> for HandsFile {
    fn from(hands: &Hands) -> Self {
        let question = match hands.mark {
            Mark::Current => QuestionFile::Current,
            Mark::Desired => QuestionFile::Desired,
        };
        let counts = hands.counts.iter().map(|(scenario, count)| (scenario.to_string(), *count));
        Self { aspect: hands.aspect.to_string(), question, counts: counts.collect() }
    }
}

impl From<Asked> for AskedFile {
    fn from(asked: Asked) -> Self {
        match asked {
            Asked::Current => Self::Current,
            Asked::Desired => Self::Desired,
            Asked::Both => Self::Both,
        }
    }
}

impl From<AskedFile> for Asked {
    fn from(asked: AskedFile) -> Self {
        match asked {
            AskedFile::Current => Self::Current,
            AskedFile::Desired => Self::Desired,
            AskedFile::Both => Self::Both,
        }
    }
}
