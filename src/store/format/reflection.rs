//! A row of a session's file: what the group said about one aspect. Read field by field, because the derived code would
//! reject the whole file if somebody who edited it wrote a mark twice; here that is noticed and repaired.

use std::fmt;
use std::path::Path;

use serde::de::{Error as _, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::answer::AnswerRecord;
use super::next_step::NextStepRecord;
use crate::domain::{Answer, Mark, Reflection};
use crate::store::error::Error;
use crate::store::repair::Repair;
use crate::text::sanitised;

#[derive(Serialize)]
pub struct ReflectionRecord {
    aspect: String,
    current: Option<AnswerRecord>,
    desired: Option<AnswerRecord>,
    explanation: String,
    evidence: String,
    next_steps: Vec<NextStepRecord>,
    /// The marks that the file gives more than once.
    #[serde(skip)]
    repeated: Vec<Mark>,
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum ReflectionField {
    Aspect,
    Current,
    Desired,
    Explanation,
    Evidence,
    NextSteps,
    #[serde(other)]
    Other,
}

impl<'de> Deserialize<'de> for ReflectionRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const FIELDS: &[&str] = &["aspect", "current", "desired", "explanation", "evidence", "next_steps"];
        deserializer.deserialize_struct("ReflectionRecord", FIELDS, ReflectionVisitor)
    }
}

struct ReflectionVisitor;

impl<'de> Visitor<'de> for ReflectionVisitor {
    type Value = ReflectionRecord;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row about one aspect")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ReflectionRecord, A::Error> {
        let (mut aspect, mut current, mut desired, mut repeated) = (None, None, None, Vec::new());
        let (mut explanation, mut evidence, mut next_steps) = (None, None, None);
        while let Some(field) = map.next_key()? {
            match field {
                ReflectionField::Aspect => read_once(&mut aspect, &mut map, "aspect")?,
                ReflectionField::Current => read_first(&mut current, &mut map, Mark::Current, &mut repeated)?,
                ReflectionField::Desired => read_first(&mut desired, &mut map, Mark::Desired, &mut repeated)?,
                ReflectionField::Explanation => read_once(&mut explanation, &mut map, "explanation")?,
                ReflectionField::Evidence => read_once(&mut evidence, &mut map, "evidence")?,
                ReflectionField::NextSteps => read_once(&mut next_steps, &mut map, "next_steps")?,
                ReflectionField::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(ReflectionRecord {
            aspect: aspect.ok_or_else(|| A::Error::missing_field("aspect"))?,
            current: current.unwrap_or_default(),
            desired: desired.unwrap_or_default(),
            explanation: explanation.unwrap_or_default(),
            evidence: evidence.unwrap_or_default(),
            next_steps: next_steps.unwrap_or_default(),
            repeated,
        })
    }
}

fn read_once<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    value: &mut Option<T>,
    map: &mut A,
    name: &'static str,
) -> Result<(), A::Error> {
    if value.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *value = Some(map.next_value()?);
    Ok(())
}

/// Keeps the first of two marks, and notes that there was a second one. A mark that is cleared can be the first one.
fn read_first<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    value: &mut Option<T>,
    map: &mut A,
    mark: Mark,
    repeated: &mut Vec<Mark>,
) -> Result<(), A::Error> {
    let answer = map.next_value()?;
    if value.is_some() {
        repeated.push(mark);
    } else {
        *value = Some(answer);
    }
    Ok(())
}

impl ReflectionRecord {
    pub fn repairs(&self) -> impl Iterator<Item = Repair> {
        self.repeated.iter().map(|mark| Repair::MarkTwice(self.aspect.as_str().into(), *mark))
    }

    pub fn into_domain(self, path: &Path) -> Result<Reflection, Error> {
        Ok(Reflection {
            aspect: self.aspect.into(),
            current: self.current.map(Answer::from),
            desired: self.desired.map(Answer::from),
            explanation: sanitised(self.explanation),
            evidence: sanitised(self.evidence),
            next_steps: self.next_steps.into_iter().map(|step| step.into_domain(path)).collect::<Result<_, _>>()?,
        })
    }
}

impl From<&Reflection> for ReflectionRecord {
    fn from(reflection: &Reflection) -> Self {
        Self {
            aspect: reflection.aspect.to_string(),
            current: reflection.current.as_ref().map(AnswerRecord::from),
            desired: reflection.desired.as_ref().map(AnswerRecord::from),
            explanation: reflection.explanation.clone(),
            evidence: reflection.evidence.clone(),
            next_steps: reflection.next_steps.iter().map(NextStepRecord::from).collect(),
            repeated: Vec::new(),
        }
    }
}
