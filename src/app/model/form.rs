//! Forms: fields to fill in, what they are for, and why they cannot be taken as they are.

use std::path::PathBuf;

use jiff::civil::Date;

use super::facts::Fact;
use crate::app::Key;
use crate::app::input::Field;
use crate::domain::{NextStep, Status};
use crate::report::Format;
use crate::words::{Trouble, Words, numeric_date, read_date};

/// Fields to fill in.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for.
    pub purpose: FormPurpose,
    /// The fields, from the top; which they are depends on the purpose.
    pub fields: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// Why it cannot be taken as it is.
    pub error: Option<FormError>,
}

/// Why a form cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormError {
    /// The date is not understood.
    Date,
    /// A field that must be filled in is empty.
    Empty,
    /// The system refuses it.
    Refused(Trouble),
}

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormPurpose {
    /// The facts of a new session.
    NewSession,
    /// The facts of the session that a sketch becomes.
    KeepSketch {
        /// Whether to go back to the start screen after it.
        then_back: bool,
    },
    /// The facts of a copy of a session that can only be read.
    Copy,
    /// Where to write a session that the disk does not take.
    SaveElsewhere,
    /// Another title for the open session.
    Rename,
    /// A next step: a new one, or the one with this index.
    Step(Option<usize>),
    /// A fact of the open session.
    Fact(Fact),
    /// A role that is not in the list of those that were present.
    Role,
    /// Another title for a session in the list.
    RenameListed(PathBuf),
    /// A role that is not in the list, of somebody who is about to answer.
    Speaker,
    /// Where to write the report, and in which format.
    Report,
}

/// The facts of a new session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Its title.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
    /// The partnership, or empty.
    pub partnership: String,
}

impl Form {
    /// A form for the facts of a session.
    #[must_use]
    pub fn session(purpose: FormPurpose, title: String, date: String) -> Self {
        let fields = vec![Field::suggesting(title), Field::suggesting(date), Field::default()];
        Self { purpose, fields, focus: 0, error: None }
    }

    /// A form with one empty field.
    #[must_use]
    pub fn single(purpose: FormPurpose) -> Self {
        Self { purpose, fields: vec![Field::default()], focus: 0, error: None }
    }

    /// A form for a title.
    #[must_use]
    pub fn title(purpose: FormPurpose, title: String) -> Self {
        Self { purpose, fields: vec![Field::holding(title)], focus: 0, error: None }
    }

    /// A form for a fact of the open session.
    #[must_use]
    pub fn fact(fact: Fact, text: String) -> Self {
        Self { purpose: FormPurpose::Fact(fact), fields: vec![Field::at_end(text)], focus: 0, error: None }
    }

    /// A form for the report: its format, and its path without the extension, which is added.
    #[must_use]
    pub fn report(path: &str, words: &Words) -> Self {
        let path = format!("{path}.{}", Format::OFFERED[0].extension());
        let fields = vec![Field::choosing(words.report_sheet.formats, 0), Field::path(path)];
        Self { purpose: FormPurpose::Report, fields, focus: 0, error: None }
    }

    /// A form for a next step: a new one, or the one with this index.
    #[must_use]
    pub fn step(index: Option<usize>, step: &NextStep, words: &Words) -> Self {
        let status = Status::ALL.iter().position(|status| *status == step.status).unwrap_or(0);
        let due = step.due.map_or_else(String::new, numeric_date);
        let fields = vec![
            Field::long(step.what.clone()),
            Field::at_end(step.owner.clone()),
            Field::at_end(due),
            Field::choosing(words.domain.statuses, status),
        ];
        Self { purpose: FormPurpose::Step(index), fields, focus: 0, error: None }
    }

    /// The facts of a new session; `None` if the date is not understood.
    #[must_use]
    pub fn new_session(&self, today: Date) -> Option<NewSession> {
        let [title, date, partnership] = self.fields.as_slice() else { return None };
        Some(NewSession {
            title: title.value().to_owned(),
            date: read_date(date.value(), today)?,
            partnership: partnership.value().to_owned(),
        })
    }

    /// Refuses what is filled in, and puts the cursor into the field that is wrong.
    pub(in crate::app) fn refuse(&mut self, error: FormError, field: usize) {
        (self.error, self.focus) = (Some(error), field);
    }

    /// The format in which the report is to be written.
    pub(in crate::app) fn format(&self) -> Format {
        let chosen = self.fields.first().and_then(Field::chosen);
        chosen.and_then(|chosen| Format::OFFERED.get(chosen).copied()).unwrap_or_default()
    }

    /// Presses a key in the field in focus. The extension of the report's path follows its format, unless the user has
    /// typed another extension.
    pub(in crate::app) fn press(&mut self, key: Key) {
        self.error = None;
        let before = self.format();
        self.fields[self.focus].press(key);
        let after = self.format();
        if self.purpose != FormPurpose::Report || before == after {
            return;
        }
        if let Some(name) = self.fields[1].value().strip_suffix(before.extension())
            && name.ends_with('.')
        {
            self.fields[1] = Field::path(format!("{name}{}", after.extension()));
        }
    }
}
