//! The text of a file with drafts. What it says is shown in the fields of a form, which sanitise it as they do what is typed.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::ballots::{AskedRecord, BallotRecord};
use super::next_step::NextStepRecord;
use super::ron::parse;
use crate::domain::{Draft, DraftSubject, Drafts, HalfBallot, Mark};
use crate::store::error::Error;

#[derive(Deserialize, Serialize)]
#[serde(rename = "Drafts")]
pub struct DraftsRecord {
    #[serde(default)]
    forms: Vec<DraftRecord>,
    #[serde(default)]
    ballots: Vec<HalfBallotRecord>,
}

#[derive(Deserialize, Serialize)]
struct DraftRecord {
    subject: SubjectRecord,
    texts: Vec<String>,
}

#[derive(Deserialize, Serialize)]
enum SubjectRecord {
    NewSession,
    Copy(String),
    ListedTitle(String),
    Title,
    Date,
    Partnership,
    Facilitator,
    Role,
    Speaker,
    Step { aspect: String, before: Option<NextStepRecord> },
    Hands { desired: bool },
    Slips { asks: AskedRecord },
    SaveElsewhere,
    Report,
    AddCard,
    Voices,
    VoteForm,
    CountFolder,
    ReportFolder,
}

#[derive(Deserialize, Serialize)]
struct HalfBallotRecord {
    ballot: BallotRecord,
    #[serde(default)]
    replaces: Option<BallotRecord>,
}

/// Reads drafts from the bytes of a file; `path` is for the messages.
pub fn read_drafts(bytes: &[u8], path: &Path) -> Result<Drafts, Error> {
    let record: DraftsRecord = parse(bytes, path)?;
    let forms = record.forms.into_iter().map(|draft| draft.into_domain(path)).collect::<Result<_, _>>()?;
    let ballots = record.ballots.into_iter().map(|half| HalfBallot {
        ballot: half.ballot.into_domain(),
        replaces: half.replaces.map(BallotRecord::into_domain),
    });
    Ok(Drafts { forms, ballots: ballots.collect() })
}

impl DraftRecord {
    fn into_domain(self, path: &Path) -> Result<Draft, Error> {
        Ok(Draft { subject: self.subject.into_domain(path)?, texts: self.texts })
    }
}

impl SubjectRecord {
    fn into_domain(self, path: &Path) -> Result<DraftSubject, Error> {
        Ok(match self {
            Self::NewSession => DraftSubject::NewSession,
            Self::Copy(id) => DraftSubject::Copy(id),
            Self::ListedTitle(file) => DraftSubject::ListedTitle(file),
            Self::Title => DraftSubject::Title,
            Self::Date => DraftSubject::Date,
            Self::Partnership => DraftSubject::Partnership,
            Self::Facilitator => DraftSubject::Facilitator,
            Self::Role => DraftSubject::Role,
            Self::Speaker => DraftSubject::Speaker,
            Self::Step { aspect, before } => DraftSubject::Step {
                aspect: aspect.into(),
                before: before.map(|step| step.into_domain(path)).transpose()?,
            },
            Self::Hands { desired } => DraftSubject::Hands(if desired { Mark::Desired } else { Mark::Current }),
            Self::Slips { asks } => DraftSubject::Slips(asks.into()),
            Self::SaveElsewhere => DraftSubject::SaveElsewhere,
            Self::Report => DraftSubject::Report,
            Self::AddCard => DraftSubject::AddCard,
            Self::Voices => DraftSubject::Voices,
            Self::VoteForm => DraftSubject::VoteForm,
            Self::CountFolder => DraftSubject::CountFolder,
            Self::ReportFolder => DraftSubject::ReportFolder,
        })
    }
}

impl From<&Drafts> for DraftsRecord {
    fn from(drafts: &Drafts) -> Self {
        let form = |draft: &Draft| DraftRecord { subject: (&draft.subject).into(), texts: draft.texts.clone() };
        let half = |half: &HalfBallot| HalfBallotRecord {
            ballot: (&half.ballot).into(),
            replaces: half.replaces.as_ref().map(BallotRecord::from),
        };
        Self { forms: drafts.forms.iter().map(form).collect(), ballots: drafts.ballots.iter().map(half).collect() }
    }
}

impl From<&DraftSubject> for SubjectRecord {
    fn from(subject: &DraftSubject) -> Self {
        match subject {
            DraftSubject::NewSession => Self::NewSession,
            DraftSubject::Copy(id) => Self::Copy(id.clone()),
            DraftSubject::ListedTitle(file) => Self::ListedTitle(file.clone()),
            DraftSubject::Title => Self::Title,
            DraftSubject::Date => Self::Date,
            DraftSubject::Partnership => Self::Partnership,
            DraftSubject::Facilitator => Self::Facilitator,
            DraftSubject::Role => Self::Role,
            DraftSubject::Speaker => Self::Speaker,
            DraftSubject::Step { aspect, before } => {
                Self::Step { aspect: aspect.to_string(), before: before.as_ref().map(NextStepRecord::from) }
            }
            DraftSubject::Hands(mark) => Self::Hands { desired: *mark == Mark::Desired },
            DraftSubject::Slips(asks) => Self::Slips { asks: (*asks).into() },
            DraftSubject::SaveElsewhere => Self::SaveElsewhere,
            DraftSubject::Report => Self::Report,
            DraftSubject::AddCard => Self::AddCard,
            DraftSubject::Voices => Self::Voices,
            DraftSubject::VoteForm => Self::VoteForm,
            DraftSubject::CountFolder => Self::CountFolder,
            DraftSubject::ReportFolder => Self::ReportFolder,
        }
    }
}
