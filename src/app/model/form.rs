//! Forms: fields to fill in, what they are for, and why they cannot be taken as they are.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::card_draft::CardDetail;
use super::facts::Fact;
use super::new_session::{NewSession, SessionChoices};
use crate::app::Key;
use crate::app::input::Field;
use crate::domain::{AspectId, Draft, DraftSubject, NextStep, Status};
use crate::report::Format;
use crate::words::{Trouble, Words, numeric_date};

/// Fields to fill in.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for.
    pub purpose: FormPurpose,
    /// What it is about, by which a draft of it is found again.
    pub subject: DraftSubject,
    /// The fields, from the top; which they are depends on the purpose.
    pub fields: Vec<Field>,
    /// The fields as they are without anything that was typed into them.
    before: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// Why it cannot be taken as it is, and the field that is wrong.
    pub error: Option<(FormError, usize)>,
    /// Whether it holds a draft from before.
    pub is_draft: bool,
    /// What can be chosen for a new session.
    choices: SessionChoices,
}

/// Why a form cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormError {
    /// The date is not understood.
    Date,
    /// The day by which something is to be done has passed. Whoever means it confirms it once more.
    Passed(Date),
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
    /// The path of a file with a card, or a paste of one.
    AddCard,
    /// A code, or the path of a file or folder, that brings voices from home.
    Voices,
    /// Where to write the form that people fill in at home.
    VoteForm,
    /// The folder of which the sessions are counted.
    CountFolder,
    /// Something about a card that is being brought in.
    CardDetail(CardDetail),
    /// The folder that is suggested for a report.
    ReportFolder,
}

/// What the fields of an open form hold.
pub(in crate::app) struct Typed {
    /// What they hold, as a draft.
    pub draft: Draft,
    /// Whether any of that was typed, so that it can be lost.
    pub is_changed: bool,
}

/// The text of each field.
pub(super) fn texts(fields: &[Field]) -> Vec<String> {
    fields.iter().map(|field| field.text().to_owned()).collect()
}

/// Fills in a draft.
pub(super) fn fill_in(fields: &mut [Field], draft: &Draft) {
    for (field, text) in fields.iter_mut().zip(&draft.texts) {
        field.fill_in(text);
    }
}

impl Form {
    fn new(purpose: FormPurpose, subject: DraftSubject, fields: Vec<Field>) -> Self {
        Self {
            purpose,
            subject,
            before: fields.clone(),
            fields,
            focus: 0,
            error: None,
            is_draft: false,
            choices: SessionChoices::default(),
        }
    }

    /// A form for the facts of a session.
    #[must_use]
    pub fn session(purpose: FormPurpose, subject: DraftSubject, title: String, date: String) -> Self {
        let fields = vec![Field::suggesting(title), Field::suggesting(date), Field::default()];
        Self::new(purpose, subject, fields)
    }

    /// The same form, which also asks which of these sessions, by name and file, the new one carries on, and which of these
    /// cards, by id and name, it is about.
    #[must_use]
    pub fn choosing(mut self, earlier: Vec<(String, PathBuf)>, cards: &[(String, String)], words: &Words) -> Self {
        let (choices, fields) = SessionChoices::among(earlier, cards, words);
        self.fields.extend(fields);
        (self.before, self.choices) = (self.fields.clone(), choices);
        self
    }

    /// A form with one empty field.
    #[must_use]
    pub fn single(purpose: FormPurpose, subject: DraftSubject) -> Self {
        Self::new(purpose, subject, vec![Field::default()])
    }

    /// A form with this field.
    #[must_use]
    pub fn of_field(purpose: FormPurpose, subject: DraftSubject, field: Field) -> Self {
        Self::new(purpose, subject, vec![field])
    }

    /// A form for a title.
    #[must_use]
    pub fn title(purpose: FormPurpose, subject: DraftSubject, title: String) -> Self {
        Self::new(purpose, subject, vec![Field::holding(title)])
    }

    /// A form for a fact of the open session that is a text in one line.
    #[must_use]
    pub fn fact(fact: Fact, subject: DraftSubject, text: String) -> Self {
        Self::new(FormPurpose::Fact(fact), subject, vec![Field::at_end(text)])
    }

    /// A form for the report: its format, and its path without the extension, which is added.
    #[must_use]
    pub fn report(path: &str, words: &Words) -> Self {
        let path = format!("{path}.{}", Format::OFFERED[0].extension());
        let fields = vec![Field::choosing(words.report_sheet.formats, 0), Field::path(path)];
        Self::new(FormPurpose::Report, DraftSubject::Report, fields)
    }

    /// A form for a next step of an aspect: a new one, or the one with this index.
    #[must_use]
    pub fn step(aspect: AspectId, known: Option<(usize, NextStep)>, words: &Words) -> Self {
        let (index, before) = known.unzip();
        let step = before.clone().unwrap_or_else(|| NextStep::new(String::new()));
        let status = Status::ALL.iter().position(|status| *status == step.status).unwrap_or(0);
        let due = step.due.map_or_else(String::new, numeric_date);
        let fields = vec![
            Field::long(step.what),
            Field::at_end(step.owner),
            Field::at_end(due),
            Field::choosing(words.domain.statuses, status),
        ];
        Self::new(FormPurpose::Step(index), DraftSubject::Step { aspect, before }, fields)
    }

    /// Whether it asks what a new session carries on.
    #[must_use]
    pub fn offers_earlier(&self) -> bool {
        self.choices.offers_earlier()
    }

    /// Whether it asks which card a new session is about.
    #[must_use]
    pub fn offers_card(&self) -> bool {
        self.choices.offers_card()
    }

    /// The facts of a new session; `None` if the date is not understood.
    #[must_use]
    pub fn new_session(&self, today: Date) -> Option<NewSession> {
        self.choices.new_session(&self.fields, today)
    }

    /// Refuses what is filled in, and puts the cursor into the field that is wrong.
    pub(in crate::app) fn refuse(&mut self, error: FormError, field: usize) {
        if matches!(error, FormError::Refused(_)) {
            self.select_path();
        }
        (self.error, self.focus) = (Some((error, field)), field);
    }

    /// Selects the path of what is to be opened, as the dialogs of other programs do: nobody types a path behind another one.
    fn select_path(&mut self) {
        if matches!(self.purpose, FormPurpose::AddCard | FormPurpose::CountFolder) {
            self.fields[0].select_all();
        }
    }

    /// Whether a field must be filled in. One with a suggestion never is empty.
    #[must_use]
    pub fn is_required(&self, field: usize) -> bool {
        match self.purpose {
            FormPurpose::NewSession
            | FormPurpose::KeepSketch { .. }
            | FormPurpose::Copy
            | FormPurpose::Report
            | FormPurpose::CountFolder
            | FormPurpose::ReportFolder
            | FormPurpose::CardDetail(_) => false,
            FormPurpose::Fact(fact) => matches!(fact, Fact::Title | Fact::Date),
            FormPurpose::Step(_)
            | FormPurpose::SaveElsewhere
            | FormPurpose::Rename
            | FormPurpose::RenameListed(_)
            | FormPurpose::Role
            | FormPurpose::AddCard
            | FormPurpose::Voices
            | FormPurpose::VoteForm
            | FormPurpose::Speaker => field == 0,
        }
    }

    /// The title that it would change; empty if it changes none.
    #[must_use]
    pub fn title_before(&self) -> &str {
        match self.purpose {
            FormPurpose::Rename | FormPurpose::RenameListed(_) => self.before[0].text(),
            _ => "",
        }
    }

    /// Whether a day by which a step is to be done has passed, and it is not certain that it is meant: it is neither the
    /// day that the step had before, nor has it been confirmed.
    pub(in crate::app) fn asks_about(&self, day: Date, today: Date) -> bool {
        let before = match &self.subject {
            DraftSubject::Step { before: Some(step), .. } => step.due,
            _ => None,
        };
        let is_confirmed = self.error == Some((FormError::Passed(day), 2));
        day < today && before != Some(day) && !is_confirmed
    }

    /// Whether it is about a next step.
    #[must_use]
    pub fn is_step(&self) -> bool {
        matches!(self.purpose, FormPurpose::Step(_))
    }

    /// Whether anything was typed that has not been taken over.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        texts(&self.fields) != texts(&self.before)
    }

    /// What the fields hold.
    pub(super) fn typed(&self) -> Typed {
        let draft = Draft { subject: self.subject.clone(), texts: texts(&self.fields) };
        Typed { draft, is_changed: self.is_changed() }
    }

    /// Fills in a draft.
    pub(in crate::app) fn resume(&mut self, draft: &Draft) {
        self.is_draft = true;
        self.subject = draft.subject.clone();
        fill_in(&mut self.fields, draft);
        self.choices.agree_on_card(&mut self.fields);
        self.select_path();
    }

    /// Forgets what was typed.
    pub(in crate::app) fn reset(&mut self) {
        (self.fields, self.focus, self.error, self.is_draft) = (self.before.clone(), 0, None, false);
        self.choices.agree_on_card(&mut self.fields);
    }

    /// The format in which the report is to be written.
    pub(in crate::app) fn format(&self) -> Format {
        let chosen = self.fields.first().and_then(Field::chosen);
        chosen.and_then(|chosen| Format::OFFERED.get(chosen).copied()).unwrap_or_default()
    }

    /// Presses a key in the field in focus.
    pub(in crate::app) fn press(&mut self, key: Key) {
        self.error = None;
        let before = self.format();
        self.fields[self.focus].press(key);
        self.agree_on_format(before);
        self.choices.agree_on_card(&mut self.fields);
    }

    /// Pastes a text into the field in focus; says whether all of it fits.
    pub(in crate::app) fn insert(&mut self, text: &str) -> bool {
        let before = self.format();
        let fits = self.fields[self.focus].insert(text);
        self.agree_on_format(before);
        fits
    }

    /// The ending of the report's path follows its format, and the format follows an ending that was typed. One that stands
    /// for no format is left to the user.
    fn agree_on_format(&mut self, before: Format) {
        if self.purpose != FormPurpose::Report {
            return;
        }
        let (chosen, path) = (self.format(), self.fields[1].value());
        if chosen != before {
            if let Some(name) = path.strip_suffix(before.extension()).filter(|name| name.ends_with('.')) {
                self.fields[1] = Field::path(format!("{name}{}", chosen.extension()));
            }
        } else if let Ok(Some(typed)) = Format::of_file(Path::new(path), None) {
            self.choose_format(typed);
        }
    }

    fn choose_format(&mut self, format: Format) {
        if let Some(field) = self.fields.first_mut()
            && let Some(index) = Format::OFFERED.iter().position(|offered| *offered == format)
        {
            field.choose_option(index);
        }
    }
}
