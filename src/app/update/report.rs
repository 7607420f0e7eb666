//! The report: as a file, or by way of the clipboard.

use std::path::{Path, PathBuf};

use super::change::notify;
use super::{draft, overlay};
use crate::app::input::Field;
use crate::app::model::{Form, FormError, FormPurpose, List, Model, Notice, Overlay, ReportChoice, ReportSheet};
use crate::app::{Effect, Intent};
use crate::report::Format;
use crate::words::{Trouble, Words};

/// Opens the report sheet, with the path that is suggested.
pub(super) fn open(model: &mut Model, path: String) -> Vec<Effect> {
    overlay::open(model, Overlay::ReportSheet(ReportSheet { path, ..ReportSheet::default() }))
}

/// A key on the report sheet.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    match intent {
        Intent::Choose => choose(model, words),
        // Another report, and not the one that was written before.
        Intent::Report => another(model),
        Intent::Back => overlay::close(model),
        _ => Vec::new(),
    }
}

fn another(model: &mut Model) -> Vec<Effect> {
    if let Some(Overlay::ReportSheet(sheet)) = model.overlays.last_mut() {
        (sheet.list, sheet.written) = (List::default(), None);
    }
    Vec::new()
}

fn choose(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(Overlay::ReportSheet(sheet)) = model.overlays.last() else { return Vec::new() };
    let Some(choice) = sheet.choices().get(sheet.list.chosen) else { return Vec::new() };
    match (choice, &sheet.written) {
        (ReportChoice::Copy(format), _) => vec![Effect::CopyReport(*format)],
        (ReportChoice::CopySteps, _) => vec![Effect::CopySteps],
        (ReportChoice::OpenFile, Some(path)) => vec![Effect::OpenOutside(path.clone())],
        (ReportChoice::OpenFolder, Some(path)) => {
            path.parent().map(|folder| Effect::OpenOutside(folder.to_owned())).into_iter().collect()
        }
        (ReportChoice::Save, _) | (_, None) => {
            let form = Form::report(&sheet.path, words);
            draft::open_form(model, form)
        }
    }
}

/// Writes the report as the form says.
pub(super) fn write(model: &mut Model, replace: bool, words: &Words) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let path = form.fields.last().map_or("", Field::value).to_owned();
    match Format::of_file(Path::new(&path), None) {
        // A typed ending decides.
        Ok(typed) => vec![Effect::WriteReport { format: typed.unwrap_or(form.format()), path, replace }],
        Err(wrong) => refused(model, wrong.explain(words)),
    }
}

/// The report is in a file: closes the form, and offers to open the file.
pub(super) fn written(model: &mut Model, path: PathBuf, words: &Words) -> Vec<Effect> {
    let left_out = left_out(model, &path, words);
    let effects = draft::close_form(model, &FormPurpose::Report);
    let label = path.to_string_lossy().into_owned();
    if let Some(Overlay::ReportSheet(sheet)) = model.overlays.last_mut() {
        (sheet.list, sheet.written) = (List::default(), Some(path));
    }
    notify(model, Notice::ReportWritten { path: label, left_out });
    effects
}

/// How many next steps are not in the file that was written, which the reader of a calendar does not see.
fn left_out(model: &Model, path: &Path, words: &Words) -> usize {
    let format = Format::of_file(path, None).ok().flatten();
    let report = model.open_card().map(|open_card| open_card.report(model.today, words));
    report.zip(format).map_or(0, |(report, format)| report.steps_left_out(format))
}

/// The report could not be written. The form stays open, so that the user can try another path.
pub(super) fn refused(model: &mut Model, trouble: Trouble) -> Vec<Effect> {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        let path = form.fields.len() - 1;
        form.refuse(FormError::Refused(trouble), path);
    }
    Vec::new()
}
