//! A row of a session's file: what was said of one aspect. Read field by field, so that a mark that somebody wrote twice is
//! noticed and mended instead of making the whole file unreadable.

use std::fmt;
use std::path::Path;

use serde::de::{Error as _, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::error::Error;
use super::format::{AnswerFile, NextStepFile};
use super::repair::Repair;
use crate::domain::{Answer, Mark, Reflection};
use crate::text::sanitise;

#[derive(Serialize)]
pub struct ReflectionFile {
    aspect: String,
    current: Option<AnswerFile>,
    desired: Option<AnswerFile>,
    explanation: String,
    evidence: String,
    next_steps: Vec<NextStepFile>,
    #[serde(skip)]
    twice: Vec<Mark>,
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Field {
    Aspect,
    Current,
    Desired,
    Explanation,
    Evidence,
    NextSteps,
    #[serde(other)]
    Other,
}

impl<'de> Deserialize<'de> for ReflectionFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const FIELDS: &[&str] = &["aspect", "current", "desired", "explanation", "evidence", "next_steps"];
        deserializer.deserialize_struct("ReflectionFile", FIELDS, Row)
    }
}

struct Row;

impl<'de> Visitor<'de> for Row {
    type Value = ReflectionFile;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row about one aspect")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ReflectionFile, A::Error> {
        let (mut aspect, mut current, mut desired) = (None, None, None);
        let (mut explanation, mut evidence, mut next_steps) = (None, None, None);
        let (mut seen, mut twice) = (Vec::new(), Vec::new());
        while let Some(field) = map.next_key()? {
            match field {
                Field::Aspect => once(&mut aspect, &mut map, "aspect")?,
                Field::Current => first(&mut current, &mut map, Mark::Current, &mut seen, &mut twice)?,
                Field::Desired => first(&mut desired, &mut map, Mark::Desired, &mut seen, &mut twice)?,
                Field::Explanation => once(&mut explanation, &mut map, "explanation")?,
                Field::Evidence => once(&mut evidence, &mut map, "evidence")?,
                Field::NextSteps => once(&mut next_steps, &mut map, "next_steps")?,
                Field::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(ReflectionFile {
            aspect: aspect.ok_or_else(|| A::Error::missing_field("aspect"))?,
            current,
            desired,
            explanation: explanation.unwrap_or_default(),
            evidence: evidence.unwrap_or_default(),
            next_steps: next_steps.unwrap_or_default(),
            twice,
        })
    }
}

fn once<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    place: &mut Option<T>,
    map: &mut A,
    name: &'static str,
) -> Result<(), A::Error> {
    if place.is_some() {
        return Err(A::Error::duplicate_field(name));
    }
    *place = Some(map.next_value()?);
    Ok(())
}

/// The first of two marks holds; that there was a second one is noted.
fn first<'de, A: MapAccess<'de>>(
    place: &mut Option<AnswerFile>,
    map: &mut A,
    mark: Mark,
    seen: &mut Vec<Mark>,
    twice: &mut Vec<Mark>,
) -> Result<(), A::Error> {
    let answer = map.next_value()?;
    if seen.contains(&mark) {
        twice.push(mark);
    } else {
        seen.push(mark);
        *place = answer;
    }
    Ok(())
}

impl ReflectionFile {
    pub fn repairs(&self) -> impl Iterator<Item = Repair> {
        self.twice.iter().map(|mark| Repair::MarkTwice(self.aspect.as_str().into(), *mark))
    }

    pub fn into_domain(self, path: &Path) -> Result<Reflection, Error> {
        Ok(Reflection {
            aspect: self.aspect.into(),
            current: self.current.map(Answer::from),
            desired: self.desired.map(Answer::from),
            explanation: sanitise(&self.explanation).into_owned(),
            evidence: sanitise(&self.evidence).into_owned(),
            next_steps: self.next_steps.into_iter().map(|step| step.into_domain(path)).collect::<Result<_, _>>()?,
        })
    }
}

impl From<&Reflection> for ReflectionFile {
    fn from(reflection: &Reflection) -> Self {
        Self {
            aspect: reflection.aspect.to_string(),
            current: reflection.current.as_ref().map(AnswerFile::from),
            desired: reflection.desired.as_ref().map(AnswerFile::from),
            explanation: reflection.explanation.clone(),
            evidence: reflection.evidence.clone(),
            next_steps: reflection.next_steps.iter().map(NextStepFile::from).collect(),
            twice: Vec::new(),
        }
    }
}
