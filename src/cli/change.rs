//! Changing what is said of one aspect of a session, from the command line.

use std::io::Write;

use super::{Failure, Setting};
use crate::domain::{AspectId, Card, Edit, Reflection, Session};
use crate::report::Report;
use crate::store::{Access, Error, Opened, Repair, SessionFile};
use crate::words::Trouble;

/// An open session, the aspect that is meant, and the edits to be made.
pub struct Change {
    file: SessionFile,
    session: Session,
    /// The card.
    pub card: Card,
    /// The aspect that is meant.
    pub aspect: AspectId,
    repairs: Vec<Repair>,
    edits: Vec<Edit>,
}

impl Change {
    /// Opens the session that a user calls so, to change what is said of the aspect that they call so.
    pub fn open(setting: &Setting, reference: &str, aspect_reference: &str) -> Result<Self, Failure> {
        let Opened { file, session, card, repairs } = open(setting, reference)?;
        let aspect = aspect(setting, aspect_reference, &card)?;
        Ok(Self { file, session, card, aspect, repairs, edits: Vec::new() })
    }

    /// What is said of the aspect.
    pub fn said(&self) -> Option<&Reflection> {
        self.session.reflection(&self.aspect)
    }

    /// Adds an edit. One command makes one revision, so its edits are applied together when it saves.
    pub fn make(&mut self, edit: Edit) {
        self.edits.push(edit);
    }

    /// Applies the edits, saves the session if they changed anything, and prints what the aspect looks like now.
    pub fn save(mut self, setting: &Setting, out: &mut impl Write) -> Result<(), Failure> {
        setting.tell_repairs(&self.repairs, &self.card);
        if !self.session.apply_all(self.edits).is_empty() {
            let saved = self.file.save(&self.session).map_err(|error| setting.explain(&error))?;
            setting.tell_conflict(&saved);
        }
        Ok(Report::of_session(&self.session, &self.card).write_answers_on(&self.aspect, setting.words, out)?)
    }
}

/// Opens a session that is to be changed.
pub fn open(setting: &Setting, session: &str) -> Result<Opened, Failure> {
    let explain = |error: Error| setting.explain(&error);
    let path = setting.library.find(session).map_err(explain)?;
    setting.library.tidy();
    let opened = setting.library.open(&path).map_err(explain)?;
    match opened.file.access() {
        Access::Writable => Ok(opened),
        Access::HeldElsewhere => Err(explain(Error::HeldElsewhere { path })),
        why @ (Access::Newer | Access::NotAllowed) => Err(explain(Error::ReadOnly { path, why })),
    }
}

/// The aspect that a user calls so: by number, id, or the unique start of its title.
pub fn aspect(setting: &Setting, text: &str, card: &Card) -> Result<AspectId, Failure> {
    let words = &setting.words.errors;
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
    let named = aspects.iter().find(|aspect| aspect.id.as_str() == text);
    let mut starting =
        aspects.iter().filter(|aspect| !start.is_empty() && aspect.title.to_lowercase().starts_with(&start));
    match (named, starting.next(), starting.next()) {
        (Some(aspect), ..) | (None, Some(aspect), None) => Ok(aspect.id.clone()),
        (None, Some(_), Some(_)) => Err(failure((words.ambiguous_aspect)(text))),
        (None, None, _) => Err(failure((words.no_aspect)(text))),
    }
}
