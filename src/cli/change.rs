//! Changing the answers, notes and steps of one aspect of a session.

use std::io::Write;

use super::environment::Environment;
use super::failure::{Failure, tell_done};
use crate::domain::{AspectId, Card, Edit, NextStep, Session};
use crate::report::Report;
use crate::store::{Access, Error, Opened, Repair, SessionFile, Wording};
use crate::words::Trouble;

/// An open session, the aspect that is meant, and the edits to be made.
pub struct AspectEditor {
    file: SessionFile,
    session: Session,
    pub card: Card,
    pub aspect: AspectId,
    repairs: Vec<Repair>,
    wording: Wording,
    edits: Vec<Edit>,
}

impl AspectEditor {
    /// Opens the session and finds the aspect that the user refers to.
    pub fn open(env: &Environment, reference: &str, aspect_reference: &str) -> Result<Self, Failure> {
        let Opened { file, session, card, repairs, wording, .. } = open(env, reference)?;
        let aspect = aspect(env, aspect_reference, &card)?;
        Ok(Self { file, session, card, aspect, repairs, wording, edits: Vec::new() })
    }

    /// The next steps of the aspect.
    pub fn next_steps(&self) -> &[NextStep] {
        self.session.next_steps(&self.aspect)
    }

    /// Adds an edit. One command makes one revision, so its edits are applied together when it saves.
    pub fn add(&mut self, edit: Edit) {
        self.edits.push(edit);
    }

    /// Applies the edits, saves the session if they changed anything, and prints the aspect as it is now.
    pub fn save(mut self, env: &Environment, out: &mut impl Write) -> Result<(), Failure> {
        env.warn_of_repairs(&self.repairs, &self.wording, &self.card);
        let before = self.session.clone();
        let is_changed = !self.session.apply_all(self.edits).is_empty();
        if is_changed {
            save(env, &mut self.file, &before, &self.session)?;
        }
        let report = Report::of_session(&self.session, &self.card);
        if !is_changed {
            return Ok(report.write_answers_on(&self.aspect, env.words, out)?);
        }
        let mut text = Vec::new();
        report.write_answers_on(&self.aspect, env.words, &mut text)?;
        tell_done(&String::from_utf8_lossy(&text), out)
    }
}

/// Saves a session, and remembers what it was before, so that the next command can take it back.
pub fn save(env: &Environment, file: &mut SessionFile, before: &Session, session: &Session) -> Result<(), Failure> {
    write(env, file, session)?;
    env.library.remember_command(before, session);
    Ok(())
}

/// Saves a session, and says what was found in its file, also if saving then fails.
pub fn write(env: &Environment, file: &mut SessionFile, session: &Session) -> Result<(), Failure> {
    let saved = file.save(session);
    let conflicts = saved.as_ref().map_or_else(|_| file.take_conflicts(), |saved| saved.conflicts.clone());
    env.warn_of_conflicts(&conflicts, saved.is_ok());
    saved.map(drop).map_err(|error| env.explain(&error))
}

/// Opens a session that is to be changed.
pub fn open(env: &Environment, session: &str) -> Result<Opened, Failure> {
    let explain = |error: Error| env.explain(&error);
    let path = env.library.find(session).map_err(explain)?;
    env.library.tidy();
    let opened = env.library.open(&path).map_err(explain)?;
    match opened.file.access() {
        Access::Writable => Ok(opened),
        Access::HeldElsewhere => Err(explain(Error::HeldElsewhere { path })),
        why @ (Access::Newer | Access::NotAllowed) => Err(explain(Error::ReadOnly { path, why })),
    }
}

/// The aspect with this number or id, or the only one with a title that begins like this.
pub fn aspect(env: &Environment, text: &str, card: &Card) -> Result<AspectId, Failure> {
    let words = &env.words.errors;
    let aspects = card.aspects();
    let hint = || {
        let all = aspects.iter().enumerate().map(|(place, aspect)| format!("{} {}", place + 1, aspect.title));
        (words.aspect_hint)(&all.collect::<Vec<_>>().join(", "))
    };
    let failure = |why: String| Failure::of(Trouble::new(why, hint()));
    let text = text.trim();
    if let Ok(number) = text.parse::<usize>() {
        let aspect = number.checked_sub(1).and_then(|place| aspects.get(place));
        return aspect.map(|aspect| aspect.id.clone()).ok_or_else(|| failure((words.no_aspect)(text)));
    }
    let start = text.to_lowercase();
    let named = aspects.iter().find(|aspect| aspect.id.as_str().to_lowercase() == start);
    let mut starting =
        aspects.iter().filter(|aspect| !start.is_empty() && aspect.title.to_lowercase().starts_with(&start));
    match (named, starting.next(), starting.next()) {
        (Some(aspect), ..) | (None, Some(aspect), None) => Ok(aspect.id.clone()),
        (None, Some(_), Some(_)) => Err(failure((words.ambiguous_aspect)(text))),
        (None, None, _) => Err(failure((words.no_aspect)(text))),
    }
}
