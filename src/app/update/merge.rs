//! Bringing voices from home together: gathering them, looking at what they bring, and merging them; and what one gives others to
//! take part with, a form or a code.

use std::path::PathBuf;

use super::change::{notify, save};
use super::{copies, draft, overlay};
use crate::app::input::Field;
use crate::app::model::{
    Choice, Form, FormError, FormPurpose, List, MergeChoice, MergeNotice, Model, Notice, Overlay, Screen, SessionRow,
};
use crate::app::{Effect, Intent, MergeMsg, VoicesEffect};
use crate::domain::{DraftSubject, Edit};
use crate::report::voices::Voice;
use crate::words::{Trouble, Words};

/// Opens the dialog for the open session; from a list for the chosen one, and from the start screen for one that is asked for.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let row = match &model.screen {
        Screen::OpenCard(open_card) => {
            let has_file = !open_card.session.id.is_empty();
            overlay::open(model, Overlay::Merge(List::default()));
            return has_file.then_some(Effect::Voices(VoicesEffect::LookUpCopies)).into_iter().collect();
        }
        Screen::Start(start) => match start.choices().get(start.list.chosen) {
            Some(choice @ Choice::Session(_)) => start.session(*choice),
            _ => return ask_session(model),
        },
        Screen::Sessions(sessions) => {
            match (sessions.files.get(sessions.list.chosen), sessions.row(sessions.list.chosen)) {
                // Keys can be faster than drawing, which is when sessions are read.
                (Some(path), None) => return vec![Effect::Read { path: path.clone(), then: Intent::Merge }],
                (_, row) => row,
            }
        }
        Screen::Versions(_) | Screen::Region(_) | Screen::Waiting => None,
    };
    let row = row.cloned();
    open_row(model, row)
}

fn open_row(model: &mut Model, row: Option<SessionRow>) -> Vec<Effect> {
    match row {
        Some(SessionRow::Readable { path, .. }) => vec![Effect::Voices(VoicesEffect::Open(path))],
        Some(SessionRow::Damaged { trouble, .. }) => notify(model, Notice::Trouble(trouble)),
        None => notify(model, Notice::Merge(MergeNotice::NothingToMergeInto)),
    }
}

fn ask_session(model: &mut Model) -> Vec<Effect> {
    match &model.screen {
        Screen::Start(start) if !start.recent.is_empty() => overlay::open(model, Overlay::MergeInto(List::default())),
        _ => notify(model, Notice::Merge(MergeNotice::NothingToMergeInto)),
    }
}

/// A key in the list of sessions into which voices can be merged.
pub(super) fn choose_session(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let (Some(Overlay::MergeInto(list)), Screen::Start(start)) = (model.overlays.last(), &model.screen) else {
        return Vec::new();
    };
    let row = start.recent.get(list.chosen).cloned();
    match intent {
        Intent::Choose => open_row(model, row),
        Intent::Back => overlay::close(model),
        _ => Vec::new(),
    }
}

/// A key in the dialog.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    match intent {
        Intent::Choose => choose(model, words),
        Intent::Remove => leave_out(model),
        Intent::Back => overlay::close(model),
        _ => Vec::new(),
    }
}

fn choose(model: &mut Model, words: &Words) -> Vec<Effect> {
    let (Some(Overlay::Merge(list)), Some(open_card)) = (model.overlays.last(), model.screen.open_card_mut()) else {
        return Vec::new();
    };
    let Some(choice) = open_card.merge_choices().get(list.chosen).copied() else { return Vec::new() };
    match (choice, &open_card.gathered.form) {
        (MergeChoice::Merge, _) => merge(model),
        (MergeChoice::Copy(copy), _) => copies::open(model, copy),
        (MergeChoice::Add, _) => draft::open_form(model, Form::single(FormPurpose::Voices, DraftSubject::Voices)),
        (MergeChoice::Sealed, _) => {
            open_card.gathered.is_sealed = !open_card.gathered.is_sealed;
            Vec::new()
        }
        (MergeChoice::Form, _) => match crate::domain::CodeShape::of(&open_card.card) {
            Ok(_) => vec![Effect::Voices(VoicesEffect::FindFormPath)],
            Err(error) => notify(model, Notice::Trouble(words.explain_no_code(&error))),
        },
        (MergeChoice::OpenForm, Some(path)) => vec![Effect::OpenOutside(path.clone())],
        (MergeChoice::OpenFolder, Some(path)) => {
            path.parent().map(|folder| Effect::OpenOutside(folder.to_owned())).into_iter().collect()
        }
        (MergeChoice::OwnCode, _) => overlay::open(model, Overlay::OwnCode(List::default())),
        (MergeChoice::Voice(_) | MergeChoice::OpenForm | MergeChoice::OpenFolder, _) => Vec::new(),
    }
}

/// Merges what was gathered. One undo takes all of it back.
fn merge(model: &mut Model) -> Vec<Effect> {
    let Some(open_card) = model.screen.open_card_mut() else { return Vec::new() };
    let plan = open_card.gathered.plan(&open_card.session);
    let (count, is_sealed) = (plan.counted(), plan.is_sealed);
    let before = open_card.session.rounds.clone();
    open_card.change(Edit::Several(plan.edits));
    let round = open_card.session.rounds.iter().find(|round| !before.contains(round)).map(|round| round.number);
    open_card.gathered.voices.clear();
    let effects = save(open_card);
    overlay::close(model);
    notify(model, Notice::Merge(MergeNotice::Merged { count, round: round.filter(|_| !is_sealed) }));
    effects
}

/// Leaves the chosen voice out.
fn leave_out(model: &mut Model) -> Vec<Effect> {
    let (Some(Overlay::Merge(list)), Some(open_card)) = (model.overlays.last_mut(), model.screen.open_card_mut())
    else {
        return Vec::new();
    };
    if let Some(MergeChoice::Voice(index)) = open_card.merge_choices().get(list.chosen) {
        open_card.gathered.voices.remove(*index);
        list.move_by(0, open_card.merge_choices().len());
    }
    Vec::new()
}

/// A text was pasted where voices can come from. A whole mail goes there at once; one line goes into the field that asks for it.
pub(super) fn paste(model: &Model, text: &str) -> Option<Vec<Effect>> {
    let takes = model.open_card().is_some_and(super::OpenCard::takes_voices);
    let is_asked = match model.overlays.last() {
        Some(Overlay::Merge(_)) => takes,
        Some(Overlay::Form(form)) => form.purpose == FormPurpose::Voices && text.trim().lines().count() > 1,
        _ => false,
    };
    is_asked.then(|| vec![Effect::Voices(VoicesEffect::Gather(text.to_owned()))])
}

/// A code or a path has been typed.
pub(super) fn confirm_typed(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last() else { return Vec::new() };
    vec![Effect::Voices(VoicesEffect::Gather(form.fields[0].value().to_owned()))]
}

/// Something happened that the dialog waited for.
pub(super) fn happened(model: &mut Model, msg: MergeMsg, words: &Words) -> Vec<Effect> {
    match msg {
        MergeMsg::Copies(found) => copies::found(model, found),
        MergeMsg::Gathered(voices) => gathered(model, voices, words),
        MergeMsg::FormPath(path) => ask_form_path(model, path),
        MergeMsg::FormWritten(path) => form_written(model, path),
    }
}

/// Voices have been gathered. If all that was typed is one that is refused, the field stays open to correct it.
fn gathered(model: &mut Model, voices: Vec<Voice>, words: &Words) -> Vec<Effect> {
    let is_typed = |form: &Form| form.purpose == FormPurpose::Voices;
    if let (Some(Overlay::Form(form)), [Voice { ballot: Err(why), .. }]) =
        (model.overlays.last_mut(), voices.as_slice())
        && is_typed(form)
    {
        let why = Trouble::new((words.voices.refused)(words.merge.this, why), words.voices.refused_alone_hint);
        form.refuse(FormError::Refused(why), 0);
        return Vec::new();
    }
    let mut effects = Vec::new();
    if matches!(model.overlays.last(), Some(Overlay::Form(form)) if is_typed(form)) {
        overlay::close(model);
        effects = draft::forget(model, &DraftSubject::Voices);
    }
    let Some(open_card) = model.screen.open_card_mut() else { return effects };
    if open_card.gathered.add(voices) == 0 {
        model.notice = Some(Notice::Merge(MergeNotice::GatheredAlready));
    }
    if let Some(Overlay::Merge(list)) = model.overlays.last_mut() {
        *list = List::default();
    }
    effects
}

/// Asks where to write the form.
fn ask_form_path(model: &mut Model, path: String) -> Vec<Effect> {
    let form = Form::of_field(FormPurpose::VoteForm, DraftSubject::VoteForm, Field::path(path));
    draft::open_form(model, form)
}

/// Writes the form where the user said.
pub(super) fn write_form(model: &Model, replace: bool) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last() else { return Vec::new() };
    vec![Effect::Voices(VoicesEffect::WriteForm { path: form.fields[0].value().to_owned(), replace })]
}

/// The form is in a file: says where, and offers to open it.
fn form_written(model: &mut Model, path: PathBuf) -> Vec<Effect> {
    let mut effects = Vec::new();
    if matches!(model.overlays.last(), Some(Overlay::Form(form)) if form.purpose == FormPurpose::VoteForm) {
        overlay::close(model);
        effects = draft::forget(model, &DraftSubject::VoteForm);
    }
    let label = path.to_string_lossy().into_owned();
    if let Some(open_card) = model.screen.open_card_mut() {
        open_card.gathered.form = Some(path);
    }
    if let Some(Overlay::Merge(list)) = model.overlays.last_mut() {
        *list = List::default();
    }
    notify(model, Notice::Merge(MergeNotice::FormWritten(label)));
    effects
}

/// A key while the code of this session is shown.
pub(super) fn press_on_code(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    let (Some(Overlay::OwnCode(list)), Some(open_card)) = (model.overlays.last(), model.open_card()) else {
        return Vec::new();
    };
    match intent {
        Intent::Back => overlay::close(model),
        Intent::Choose => {
            let role = open_card.code_roles(words).get(list.chosen).cloned().unwrap_or_default();
            open_card.own_code(&role).map(Effect::CopyText).into_iter().collect()
        }
        _ => Vec::new(),
    }
}
