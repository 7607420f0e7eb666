//! The picture of many sessions: which folder is counted, watching that, and walking through what came of it.

use super::change::notify;
use super::draft;
use super::overlay::show_screen;
use crate::app::model::{
    CountProgress, Focus, Form, FormError, FormPurpose, Model, Notice, Overlay, Region, RegionDetail, RegionPicture,
    RegionStage, Screen,
};
use crate::app::{CountNews, Effect, Intent, Target};
use crate::domain::DraftSubject;
use crate::words::Trouble;

/// Asks which folder is to be counted.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    draft::open_form(model, Form::single(FormPurpose::CountFolder, DraftSubject::CountFolder))
}

/// The folder has been typed; nothing means the program's own sessions.
pub(super) fn confirm(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last() else { return Vec::new() };
    vec![Effect::CountFolder(form.fields[0].value().to_owned())]
}

/// There is news of the count.
pub(super) fn hear(model: &mut Model, news: CountNews) -> Vec<Effect> {
    match news {
        CountNews::Begun(folder) => begun(model, folder),
        CountNews::WentOn(progress) => went_on(model, progress),
        CountNews::Counted(picture) => counted(model, *picture),
        CountNews::Refused(trouble) => refused(model, trouble),
    }
}

/// The folder is being counted.
fn begun(model: &mut Model, folder: String) -> Vec<Effect> {
    let effects = draft::forget(model, &DraftSubject::CountFolder);
    show_screen(model, Screen::Region(Region { folder, stage: RegionStage::Counting(CountProgress::default()) }));
    effects
}

/// The folder cannot be counted. The form stays open, so that the user can try another one.
fn refused(model: &mut Model, trouble: Trouble) -> Vec<Effect> {
    match (model.overlays.last_mut(), &model.screen) {
        (Some(Overlay::Form(form)), _) if form.purpose == FormPurpose::CountFolder => {
            form.refuse(FormError::Refused(trouble), 0);
            Vec::new()
        }
        (_, Screen::Region(_)) => {
            // The start screen closes whatever is open over this one.
            let mut effects = draft::keep_typing(model);
            notify(model, Notice::Trouble(trouble));
            effects.push(Effect::Start);
            effects
        }
        _ => notify(model, Notice::Trouble(trouble)),
    }
}

/// More files have been read.
fn went_on(model: &mut Model, progress: CountProgress) -> Vec<Effect> {
    if let Screen::Region(Region { stage: RegionStage::Counting(before), .. }) = &mut model.screen {
        *before = progress;
    }
    Vec::new()
}

/// All files have been read.
fn counted(model: &mut Model, picture: RegionPicture) -> Vec<Effect> {
    if let Screen::Region(region) = &mut model.screen {
        region.stage = RegionStage::Counted(Box::new(picture));
    }
    Vec::new()
}

/// A key while it is counted, or in the picture.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let (furthest, page) = (model.extent.furthest(), model.extent.window.saturating_sub(1));
    let Screen::Region(region) = &mut model.screen else { return Vec::new() };
    match (&mut region.stage, intent) {
        (RegionStage::Counting(_), Intent::Back) => vec![Effect::StopCounting, Effect::Start],
        (RegionStage::Counted(picture), Intent::Back) if picture.shown == RegionDetail::Cell => vec![Effect::Start],
        (RegionStage::Counted(picture), Intent::Back) => {
            picture.show(RegionDetail::Cell);
            Vec::new()
        }
        (RegionStage::Counted(picture), Intent::ShowFiles) => {
            let is_shown = picture.shown == RegionDetail::Files;
            picture.show(if is_shown { RegionDetail::Cell } else { RegionDetail::Files });
            Vec::new()
        }
        (RegionStage::Counted(picture), Intent::Turn) => {
            picture.turn();
            Vec::new()
        }
        (RegionStage::Counted(picture), intent) => {
            picture.press(intent, furthest, page);
            Vec::new()
        }
        (RegionStage::Counting(_), _) => Vec::new(),
    }
}

/// A click moves the focus.
pub(super) fn click(model: &mut Model, target: Target) {
    let Screen::Region(Region { stage: RegionStage::Counted(picture), .. }) = &mut model.screen else { return };
    let to = match target {
        Target::Cell { aspect, scenario } => Focus { aspect, scenario },
        Target::Aspect(aspect) => Focus { aspect, ..picture.focus },
        Target::Scenario(scenario) => Focus { scenario, ..picture.focus },
        Target::Line(_) => return,
    };
    picture.focus_on(to);
}
