//! Bringing a card in: a path or a paste, the questions about it, and keeping it.

use super::change::notify;
use super::draft;
use super::overlay::{self, show_screen};
use crate::app::input::Field;
use crate::app::model::{
    CardDetail, CardDraft, CardDraftChoice, Form, FormError, FormPurpose, List, Model, Notice, OpenCard, Overlay,
    SaveState, Screen,
};
use crate::app::{Effect, Intent};
use crate::domain::{Card, DraftSubject, Session};
use crate::import::Severity;
use crate::words::{Trouble, Words};

/// Asks for a path, or for a paste.
pub(super) fn ask(model: &mut Model) -> Vec<Effect> {
    draft::open_form(model, Form::single(FormPurpose::AddCard, DraftSubject::AddCard))
}

/// A text was pasted where a card can come from: on the start screen, or into the field for its path. A path is one line
/// without tabs.
pub(super) fn paste(model: &Model, text: &str) -> Option<Vec<Effect>> {
    let is_asked = match (model.overlays.last(), &model.screen) {
        (Some(Overlay::Form(form)), _) => form.purpose == FormPurpose::AddCard,
        (None, Screen::Start(_)) => true,
        _ => false,
    };
    let is_table = text.contains('\t') || text.trim().lines().count() > 1;
    (is_asked && is_table).then(|| vec![Effect::ReadCardText(text.to_owned())])
}

/// The path has been typed.
pub(super) fn confirm_path(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last() else { return Vec::new() };
    vec![Effect::ReadCardFile(form.fields[0].value().to_owned())]
}

/// The file or paste has been understood: shows the card, and the questions about it.
pub(super) fn read(model: &mut Model, card_draft: CardDraft) -> Vec<Effect> {
    let effects = draft::forget(model, &DraftSubject::AddCard);
    show(model, card_draft, List::default());
    effects
}

/// The file or paste cannot be a card. The form stays open, so that the user can try another path.
pub(super) fn refused(model: &mut Model, trouble: Trouble) -> Vec<Effect> {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut()
        && form.purpose == FormPurpose::AddCard
    {
        form.refuse(FormError::Refused(trouble), 0);
        return Vec::new();
    }
    notify(model, Notice::Trouble(trouble))
}

fn show(model: &mut Model, card_draft: CardDraft, list: List) {
    let open_card = sketch(model, card_draft.made().card.clone());
    show_screen(model, Screen::OpenCard(Box::new(open_card)));
    model.card_draft = Some(Box::new(card_draft));
    overlay::open(model, Overlay::CardDraft(list));
}

fn sketch(model: &Model, card: Card) -> OpenCard {
    let session = Session::new(String::new(), String::new(), model.today, &card);
    OpenCard::new(card, session, SaveState::Sketch)
}

/// A key in the dialog.
pub(super) fn press(model: &mut Model, intent: Intent, words: &Words) -> Vec<Effect> {
    match intent {
        Intent::Choose => choose(model, words),
        Intent::Back => {
            model.card_draft = None;
            vec![Effect::Close]
        }
        _ => Vec::new(),
    }
}

fn choose(model: &mut Model, words: &Words) -> Vec<Effect> {
    let (Some(Overlay::CardDraft(list)), Some(card_draft)) = (model.overlays.last(), &mut model.card_draft) else {
        return Vec::new();
    };
    let list = *list;
    let Some(choice) = card_draft.lines().get(list.chosen).copied() else { return Vec::new() };
    match choice {
        CardDraftChoice::Keep => return keep(model, words),
        CardDraftChoice::Look => return overlay::close(model),
        CardDraftChoice::Detail(detail) => return ask_detail(model, detail),
        CardDraftChoice::Table => card_draft.next_table(),
        CardDraftChoice::Titles => card_draft.next_titles(),
        CardDraftChoice::Turned => card_draft.turn(),
        CardDraftChoice::Same(index) => card_draft.toggle_same(index),
    }
    if let Some(card_draft) = model.card_draft.take() {
        show(model, *card_draft, list);
    }
    Vec::new()
}

fn keep(model: &mut Model, words: &Words) -> Vec<Effect> {
    let Some(card_draft) = &model.card_draft else { return Vec::new() };
    let made = card_draft.made();
    let has_errors = made.findings.iter().any(|finding| finding.severity() == Severity::Error);
    if let Some(mistake) = card_draft.mistake {
        return notify(model, Notice::Trouble((words.import.no_matrix)(mistake).into()));
    }
    if has_errors {
        return notify(model, Notice::Trouble(words.import.has_errors.into()));
    }
    if made.card.title().is_empty() {
        return ask_detail(model, CardDetail::Title);
    }
    let replaces = card_draft.replaces.as_ref().map(|card| card.id().to_owned());
    vec![Effect::KeepCard { card: Box::new(made.card.clone()), replaces }]
}

fn ask_detail(model: &mut Model, detail: CardDetail) -> Vec<Effect> {
    let text = model.card_draft.as_ref().map(|card_draft| card_draft.detail(detail)).unwrap_or_default();
    let form = Form::of_field(FormPurpose::CardDetail(detail), DraftSubject::AddCard, Field::holding(text));
    overlay::open(model, Overlay::Form(form))
}

/// A detail has been typed.
pub(super) fn confirm_detail(model: &mut Model, detail: CardDetail) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else { return Vec::new() };
    let text = form.fields[0].value().to_owned();
    let Some(mut card_draft) = model.card_draft.take() else { return Vec::new() };
    if !card_draft.set_detail(detail, &text) {
        form.refuse(FormError::Empty, 0);
        model.card_draft = Some(card_draft);
        return Vec::new();
    }
    let below = model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::CardDraft(list) => Some(*list),
        _ => None,
    });
    show(model, *card_draft, below.unwrap_or_default());
    Vec::new()
}

/// The card is kept: it is open to be read, and marks on it can become a session.
pub(super) fn kept(model: &mut Model, card: Card) -> Vec<Effect> {
    model.card_draft = None;
    let title = card.title().to_owned();
    let open_card = sketch(model, card);
    show_screen(model, Screen::OpenCard(Box::new(open_card)));
    notify(model, Notice::CardKept(title))
}

/// One step back from looking at the card leads to the questions about it.
pub(super) fn back_to_questions(model: &mut Model) -> bool {
    let is_looking = model.card_draft.is_some();
    if is_looking {
        overlay::open(model, Overlay::CardDraft(List::default()));
    }
    is_looking
}
