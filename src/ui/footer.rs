//! The keys that work now, as many as fit.

use ratatui::layout::{Margin, Rect};

use super::canvas::{Canvas, after, at_most, cells, rightmost};
use super::form;
use super::frame::progress;
use crate::app::{Agenda, Binding, Code, Context, Extent, Intent, Key, Meeting, Model, Overlay, Screen};
use crate::text::columns;

/// A key and what it does.
struct Hint {
    key: String,
    word: String,
}

impl Hint {
    fn width(&self) -> u16 {
        cells(columns(&self.key) + 1 + columns(&self.word))
    }
}

/// Writes the hints from the left in the order of their ranks, and help at the right.
pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model) {
    canvas.tint(area, canvas.look.theme.bar);
    let contexts = model.contexts();
    let bindings = model.keymap.in_contexts(&contexts);
    let narrow = area.width < 70;
    let help = bindings.iter().find(|binding| binding.intent == Intent::Help);
    let help = help.map(|binding| hint(canvas, binding, narrow));
    let area = put_help(canvas, area.inner(Margin::new(1, 0)), help);
    let mut rest = put_clock(canvas, area, model);
    let arrows = (contexts.contains(&Context::Card) && !narrow).then(|| arrows(canvas));
    for hint in arrows.into_iter().chain(hints(canvas, model, bindings, narrow)) {
        if hint.width() <= rest.width {
            let used = put(canvas, rest, &hint);
            rest = after(rest, used + 2);
        }
    }
}

/// Writes the hint for help at the right, if there is help here, and returns the area that is left for the others.
fn put_help(canvas: &mut Canvas, area: Rect, help: Option<Hint>) -> Rect {
    let Some(help) = help else { return area };
    put(canvas, rightmost(area, help.width()), &help);
    at_most(area, area.width.saturating_sub(help.width() + 2))
}

/// Writes the clock of the meeting at the right, unless it stands in the header, and returns the area that is left.
fn put_clock(canvas: &mut Canvas, area: Rect, model: &Model) -> Rect {
    let Some(agenda) = model.agenda_on_screen().filter(|_| !canvas.drawing.shows_clock) else { return area };
    let [_, long, short] = progress(agenda, model.now, canvas.look);
    let clock = if area.width < 90 { short } else { long };
    canvas.put_right(area, &clock, canvas.look.theme.text);
    canvas.drawing.shows_clock = true;
    canvas.drawing.drawn.has_clock |= agenda.is_running();
    at_most(area, area.width.saturating_sub(cells(columns(&clock)) + 2))
}

fn put(canvas: &mut Canvas, area: Rect, hint: &Hint) -> u16 {
    let theme = &canvas.look.theme;
    let key = canvas.put(area, &hint.key, theme.key);
    key + 1 + canvas.put(after(area, key + 1), &hint.word, theme.second)
}

/// The hints for the keys that would do something now, the lowest rank first.
fn hints(canvas: &Canvas, model: &Model, bindings: Vec<&Binding>, narrow: bool) -> Vec<Hint> {
    let ranked = bindings.into_iter().filter_map(|binding| Some((binding.footer?, binding)));
    let mut shown: Vec<(u8, &Binding)> =
        ranked.filter(|(_, binding)| applies(binding.intent, model, canvas.drawing.drawn.extent)).collect();
    shown.sort_by_key(|(rank, _)| *rank);
    shown.into_iter().map(|(_, binding)| fitting_hint(canvas, model, binding, narrow)).collect()
}

fn hint(canvas: &Canvas, binding: &Binding, narrow: bool) -> Hint {
    let look = canvas.look;
    let key = match binding.keys.first() {
        Some(Key { code: Code::Enter, .. }) if narrow => look.glyphs.enter.to_owned(),
        _ => binding.key_name(look.words),
    };
    Hint { key, word: (binding.label)(look.words).short.to_owned() }
}

/// The hint for a key, in the words that fit what is filled in or chosen.
fn fitting_hint(canvas: &Canvas, model: &Model, binding: &Binding, narrow: bool) -> Hint {
    let (mut hint, words) = (hint(canvas, binding, narrow), canvas.look.words);
    match (model.overlays.last(), binding.intent) {
        (Some(Overlay::Meeting(Meeting::Ballot(draft))), Intent::Answer) => {
            hint.key = format!("1-{}", draft.open_card.card.scenarios().len());
        }
        (Some(Overlay::Meeting(meeting)), intent) => {
            if let Some(action) = meeting.action(intent, words) {
                action.short.clone_into(&mut hint.word);
            }
        }
        (Some(Overlay::Form(form)), Intent::Confirm) if form.is_step() => {
            words.actions.keep_step.short.clone_into(&mut hint.word);
        }
        // What is not filled in is what people look for.
        (Some(Overlay::Form(form)), Intent::NextField) if form.is_step() => {
            hint.word = form::next_label(form, words).to_lowercase();
        }
        _ => {}
    }
    hint
}

/// The four arrow keys, which share one hint.
fn arrows(canvas: &Canvas) -> Hint {
    Hint { key: canvas.look.glyphs.arrows.to_owned(), word: canvas.look.words.screen.arrows.to_owned() }
}

/// Whether a key would do anything now.
fn applies(intent: Intent, model: &Model, extent: Extent) -> bool {
    if let (Some(Overlay::Meeting(room)), Screen::OpenCard(open_card)) = (model.overlays.last(), &model.screen) {
        return room.applies(intent, open_card, extent);
    }
    match (intent, &model.screen) {
        (Intent::NextField, _) if matches!(model.overlays.last(), Some(Overlay::Notes(_))) => true,
        (Intent::NextField, _) => matches!(model.overlays.last(), Some(Overlay::Form(form)) if form.fields.len() > 1),
        (Intent::ForgetDraft, _) => {
            matches!(model.overlays.last(), Some(Overlay::Form(form)) if form.is_changed())
        }
        (Intent::Pause | Intent::StopAgenda, _) => {
            model.agenda.as_ref().is_some_and(|agenda| agenda.current().is_some())
        }
        (Intent::MorePeople | Intent::VoteOtherwise, _) => model.agenda.as_ref().is_some_and(Agenda::depends_on_people),
        (Intent::ReadOn | Intent::PageDown, _) => extent.furthest() > 0,
        (Intent::Undo, Screen::OpenCard(open_card)) => open_card.can_undo(),
        (Intent::Undo, _) => model.has_trash,
        (Intent::MarkCurrent | Intent::MarkDesired, Screen::OpenCard(open_card)) => !open_card.is_read_only(),
        (Intent::Choose | Intent::Rename | Intent::Trash | Intent::Versions, Screen::Sessions(sessions)) => {
            !sessions.files.is_empty()
        }
        (Intent::Choose, Screen::Versions(versions)) => !versions.rows.is_empty(),
        _ => true,
    }
}
