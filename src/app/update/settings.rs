//! The settings screen, and every change of a setting.

use super::{draft, overlay};
use crate::app::input::Field;
use crate::app::model::{
    Form, FormPurpose, Model, Overlay, Setting, SettingLine, SettingName, SettingsSheet, StoredSettings,
};
use crate::app::{Effect, Intent};
use crate::domain::DraftSubject;

/// Opens the settings screen. What the file says comes before the next frame.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    overlay::open(model, Overlay::Settings(SettingsSheet::default()));
    vec![Effect::ReadSettings]
}

/// The file has been read.
pub(super) fn read(model: &mut Model, stored: StoredSettings) -> Vec<Effect> {
    if let Some(sheet) = sheet_mut(model) {
        sheet.stored = stored;
        let count = sheet.lines().len();
        sheet.list.move_by(0, count);
    }
    Vec::new()
}

/// A key on the settings screen.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    if intent == Intent::Back {
        return overlay::close(model);
    }
    let Some(sheet) = sheet_mut(model) else { return Vec::new() };
    let Some(SettingLine::Setting(name)) = sheet.chosen() else { return Vec::new() };
    let setting = match (intent, name) {
        (Intent::Choose, SettingName::ReportFolder) => {
            let folder = sheet.stored.report_folder.clone().unwrap_or_default();
            let form = Form::of_field(FormPurpose::ReportFolder, DraftSubject::ReportFolder, Field::path(folder));
            return draft::open_form(model, form);
        }
        (Intent::Choose, SettingName::Hints) | (Intent::Remove, _) => Some(StoredSettings::default_of(name)),
        (Intent::Choose | Intent::Right, _) => sheet.stored.next(name, true),
        (Intent::Left, _) => sheet.stored.next(name, false),
        _ => None,
    };
    setting.map_or_else(Vec::new, |setting| change(model, setting))
}

/// The folder for reports has been typed; an empty one is the default again.
pub(super) fn confirm_folder(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last() else { return Vec::new() };
    let folder = form.fields[0].value().to_owned();
    overlay::close(model);
    change(model, Setting::ReportFolder(Some(folder).filter(|folder| !folder.is_empty())))
}

/// Changes a setting, and only that one: another program may have changed others in the file meanwhile, and an option of the
/// command line holds for one time. An open settings screen then shows it as it stands in the file.
pub(super) fn change(model: &mut Model, setting: Setting) -> Vec<Effect> {
    model.settings.change(&setting);
    let mut effects = vec![Effect::SaveSetting(setting)];
    if sheet_mut(model).is_some() {
        effects.push(Effect::ReadSettings);
    }
    effects
}

fn sheet_mut(model: &mut Model) -> Option<&mut SettingsSheet> {
    model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
        Overlay::Settings(sheet) => Some(sheet),
        _ => None,
    })
}
