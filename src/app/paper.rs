//! Taking the report home: as a file, or over the clipboard.

use std::path::PathBuf;

use super::field::Field;
use super::input::Key;
use super::keys::Intent;
use super::list::List;
use super::model::{Form, FormPurpose, Model, Notice, Overlay, Question, Wrong};
use super::msg::Effect;
use super::update::tell;
use crate::report::Format;
use crate::words::{Trouble, Words};

/// The sheet of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportSheet {
    /// Where it would be written, as people write a path, without the end that says its form.
    pub place: String,
    /// The chosen line.
    pub list: List,
    /// The file in which it was written.
    pub written: Option<PathBuf>,
}

/// A line of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportChoice {
    /// Open the file.
    OpenFile,
    /// Open the folder that the file is in.
    OpenFolder,
    /// Write a file.
    Save,
    /// Send it to the clipboard in this form.
    Copy(Format),
}

impl ReportSheet {
    /// The lines, from the top: what was written can be opened at once.
    #[must_use]
    pub fn choices(&self) -> &'static [ReportChoice] {
        use ReportChoice::{Copy, OpenFile, OpenFolder, Save};
        const ALL: [ReportChoice; 5] = [OpenFile, OpenFolder, Save, Copy(Format::Text), Copy(Format::Markdown)];
        if self.written.is_some() { &ALL } else { &ALL[2..] }
    }
}

impl Form {
    /// The form in which the report is to be written.
    fn format(&self) -> Format {
        let chosen = self.fields.first().and_then(Field::chosen);
        chosen.and_then(|chosen| Format::OFFERED.get(chosen).copied()).unwrap_or_default()
    }
}

/// Shows the sheet.
pub(super) fn show(model: &mut Model, place: String) -> Vec<Effect> {
    model.overlays.push(Overlay::ReportSheet(ReportSheet { place, ..ReportSheet::default() }));
    Vec::new()
}

pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    match intent {
        Intent::Choose => choose(model, words),
        Intent::Back => {
            model.overlays.pop();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn choose(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(Overlay::ReportSheet(paper)) = model.overlays.last() else { return Vec::new() };
    let Some(choice) = paper.choices().get(paper.list.chosen) else { return Vec::new() };
    match (choice, &paper.written) {
        (ReportChoice::Copy(format), _) => vec![Effect::CopyReport(*format)],
        (ReportChoice::OpenFile, Some(path)) => vec![Effect::OpenOutside(path.clone())],
        (ReportChoice::OpenFolder, Some(path)) => {
            path.parent().map(|folder| Effect::OpenOutside(folder.to_owned())).into_iter().collect()
        }
        (ReportChoice::Save, _) | (_, None) => {
            let place = format!("{}.{}", paper.place, Format::OFFERED[0].extension());
            let fields = vec![Field::choosing(words.report_sheet.formats, 0), Field::place(place)];
            model.overlays.push(Overlay::Form(Form { asks: FormPurpose::Report, fields, focus: 0, wrong: None }));
            Vec::new()
        }
    }
}

/// Presses a key in the field in focus. The end of a file's name says its form: with another form it is another, unless the user
/// has given the file an end of their own.
pub(super) fn press_in_form(form: &mut Form, key: Key) {
    let before = form.format();
    form.fields[form.focus].press(key);
    let after = form.format();
    if form.asks != FormPurpose::Report || before == after {
        return;
    }
    if let Some(name) = form.fields[1].value().strip_suffix(before.extension())
        && name.ends_with('.')
    {
        form.fields[1] = Field::place(format!("{name}{}", after.extension()));
    }
}

/// Writes the report as the form says.
pub(super) fn write(model: &mut Model, replace: bool) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let place = form.fields.last().map_or("", Field::value).to_owned();
    vec![Effect::WriteReport { format: form.format(), place, replace }]
}

/// The report is in a file: the form has done its work.
pub(super) fn written(model: &mut Model, path: PathBuf) -> Vec<Effect> {
    if matches!(model.overlays.last(), Some(Overlay::Form(Form { asks: FormPurpose::Report, .. }))) {
        model.overlays.pop();
    }
    let told = path.to_string_lossy().into_owned();
    if let Some(Overlay::ReportSheet(paper)) = model.overlays.last_mut() {
        (paper.list, paper.written) = (List::default(), Some(path));
    }
    tell(model, Notice::ReportWritten(told))
}

pub(super) fn ask_to_replace(model: &mut Model) -> Vec<Effect> {
    model.overlays.push(Overlay::Question(Question::ReplaceFile));
    Vec::new()
}

/// The user can change the place and try again: what was filled in stays.
pub(super) fn refused(model: &mut Model, trouble: Trouble) -> Vec<Effect> {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        (form.wrong, form.focus) = (Some(Wrong::Refused(trouble)), 1);
    }
    Vec::new()
}
