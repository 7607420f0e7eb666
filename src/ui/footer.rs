//! The keys that work now, as many as fit.

use ratatui::layout::Rect;

use super::area::{cells, inset, left};
use super::canvas::Canvas;
use super::labels;
use crate::app::action;
use crate::app::{Binding, Code, Context, Extent, Intent, Key, Model, Overlay, Screen};
use crate::text::columns;

/// A key and what it does.
struct Hint {
    key: String,
    word: &'static str,
}

impl Hint {
    fn width(&self) -> u16 {
        cells(columns(&self.key) + 1 + columns(self.word))
    }
}

/// Writes the hints from the left in the order of the key table, and help at the right.
pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model) {
    let contexts = model.contexts();
    let narrow = area.width < 70;
    let row = inset(area, 1);
    let help = model.keymap.of(&contexts).find(|binding| binding.intent == Intent::Help);
    let help = help.map(|binding| hint(canvas, binding, &contexts, narrow));
    let help_width = help.as_ref().map_or(0, |hint| hint.width() + 2);
    let (mut rest, help_area) = left(row, row.width.saturating_sub(help_width.saturating_sub(2)));
    rest.width = rest.width.min(row.width.saturating_sub(help_width));
    for hint in hints(canvas, model, &contexts, narrow) {
        if hint.width() <= rest.width {
            let used = put(canvas, rest, &hint);
            rest = left(rest, used + 2).1;
        }
    }
    if let Some(hint) = help {
        put(canvas, help_area, &hint);
    }
}

fn put(canvas: &mut Canvas, area: Rect, hint: &Hint) -> u16 {
    let theme = &canvas.look.theme;
    let key = canvas.put(area, &hint.key, theme.key);
    let (_, rest) = left(area, key + 1);
    key + 1 + canvas.put(rest, hint.word, canvas.look.theme.text)
}

fn hints(canvas: &Canvas, model: &Model, contexts: &[Context], narrow: bool) -> Vec<Hint> {
    let shown = |binding: &&Binding| binding.footer && applies(binding.intent, model, canvas.drawn.extent);
    let mut hints: Vec<Hint> =
        model.keymap.of(contexts).filter(shown).map(|binding| hint(canvas, binding, contexts, narrow)).collect();
    let arrows = Hint { key: canvas.look.glyphs.arrows.to_owned(), word: canvas.look.words.screen.arrows };
    if contexts.contains(&Context::Card) && !narrow {
        hints.insert(0, arrows);
    }
    hints
}

fn hint(canvas: &Canvas, binding: &Binding, contexts: &[Context], narrow: bool) -> Hint {
    let look = canvas.look;
    let word = action(look.words, binding.intent, contexts).short;
    let key = match binding.keys.first() {
        Some(Key { code: Code::Enter, .. }) if narrow => look.glyphs.enter.to_owned(),
        Some(key) => labels::key(look.words, *key),
        None => String::new(),
    };
    Hint { key, word }
}

/// Whether a key would do anything now.
fn applies(intent: Intent, model: &Model, extent: Extent) -> bool {
    if let (Some(Overlay::Meeting(room)), Screen::OpenCard(open_card)) = (model.overlays.last(), &model.screen) {
        return room.applies(intent, open_card, extent);
    }
    match (intent, &model.screen) {
        (Intent::NextField, _) if matches!(model.overlays.last(), Some(Overlay::Notes(_))) => true,
        (Intent::NextField, _) => matches!(model.overlays.last(), Some(Overlay::Form(form)) if form.fields.len() > 1),
        (Intent::Pause | Intent::StopAgenda, _) => {
            model.agenda.as_ref().is_some_and(|agenda| agenda.current().is_some())
        }
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
