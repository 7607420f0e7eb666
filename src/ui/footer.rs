//! The keys that work now, as many as fit: those of the moment from the left, and in a fixed place at the right the round,
//! the report, the way back and help.

use ratatui::layout::{Margin, Rect};

use super::canvas::{Canvas, Look, after, at_most, cells, rightmost, row, split_bottom, split_top};
use super::form;
use super::frame::progress;
use crate::app::{Binding, Code, Context, Extent, Hint as FirstTime, Intent, Key, Meeting, Model, Overlay};
use crate::text::columns;

/// Below this many columns `Enter` is a sign, and the card's arrows are not told.
const WIDE: u16 = 70;
/// Below this many columns the round and the report are told only if there is space.
const MIN_FOR_ALL_FIXED: u16 = 60;
/// Below this many rows the keys never take a second one.
const MIN_FOR_TWO_ROWS: u16 = 24;
/// From this many columns on one row is enough, and the card needs the other.
const MAX_FOR_TWO_ROWS: u16 = 160;
/// The columns between two hints.
const GAP: u16 = 2;

/// A key and what it does.
#[derive(Clone, Debug)]
pub struct Hint {
    /// The key; `None` for the arrows, which share a hint.
    pub key: Option<Key>,
    name: String,
    /// What it does.
    pub word: String,
}

impl Hint {
    fn new(binding: &Binding, look: &Look, is_wide: bool) -> Self {
        let name = match binding.keys.first() {
            Some(Key { code: Code::Enter, .. }) if !is_wide => look.glyphs.enter.to_owned(),
            _ => binding.key_name(look.words),
        };
        Self { key: binding.keys.first().copied(), name, word: (binding.label)(look.words).short.to_owned() }
    }

    /// The hint for a key, in the words that fit what is filled in or chosen.
    fn fitting(model: &Model, binding: &Binding, look: &Look, is_wide: bool) -> Self {
        let (mut hint, words) = (Self::new(binding, look, is_wide), look.words);
        match (model.overlays.last(), binding.intent) {
            (Some(Overlay::Meeting(Meeting::Ballot(draft))), Intent::Answer) => {
                hint.name = format!("1-{}", draft.open_card.card.scenarios().len());
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

    fn width(&self) -> u16 {
        cells(columns(&self.name) + 1 + columns(&self.word))
    }
}

/// Divides a window into its page and the rows of the keys, with one above these for a hint if there is one.
pub fn page_and_keys(window: Rect, model: &Model, look: &Look) -> [Rect; 2] {
    split_bottom(window, height(model, look, window) + u16::from(model.hint_on_screen().is_some()))
}

/// How many rows the keys take in a window. That depends on where one is, and not on what can be done at the moment: nothing
/// above may move because there is something to undo.
fn height(model: &Model, look: &Look, window: Rect) -> u16 {
    let is_wide = window.width >= WIDE;
    // What is asked over a screen must not move that.
    let contexts = match model.overlays.last() {
        Some(Overlay::Question(_) | Overlay::Search(_)) => model.contexts_below(),
        _ => model.contexts(),
    };
    let bindings = model.keymap.in_contexts(&contexts);
    let is_needed =
        |binding: &&Binding| (binding.footer.is_some() && binding.intent != Intent::Manual) || is_fixed(binding);
    let told = bindings.into_iter().filter(is_needed);
    let needed: u16 = told.map(|binding| Hint::new(binding, look, is_wide).width() + GAP).sum();
    let has_space = window.height >= MIN_FOR_TWO_ROWS && window.width < MAX_FOR_TWO_ROWS;
    1 + u16::from(has_space && needed > window.width)
}

/// Writes the keys, and above them what a first-time user is told.
pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model) {
    canvas.tint(area, canvas.look.theme.bar);
    let [told, area] = split_top(area, u16::from(model.hint_on_screen().is_some()));
    if let Some(hint) = model.hint_on_screen() {
        draw_first_time(canvas, told, hint);
    }
    let clock = clock(canvas, area, model);
    let reserved = clock.as_ref().map_or(0, |clock| cells(columns(clock)) + GAP);
    let extent = canvas.drawing.drawn.extent;
    let (hints, free) = place(model, canvas.look, area, reserved, extent);
    for (area, hint) in &hints {
        let used = canvas.put(*area, &hint.name, canvas.look.theme.key);
        canvas.put(after(*area, used + 1), &hint.word, canvas.look.theme.second);
    }
    if let Some(clock) = clock {
        canvas.put_right(free, &clock, canvas.look.theme.text);
    }
}

/// Writes what is told once, and how to put it away if there is space for that.
fn draw_first_time(canvas: &mut Canvas, area: Rect, hint: FirstTime) {
    let (words, theme) = (&canvas.look.words.notice, &canvas.look.theme);
    let text = match hint {
        FirstTime::Read => words.hint_read,
        FirstTime::Desire => words.hint_desire,
        FirstTime::Explain => words.hint_explain,
        FirstTime::Conclude => words.hint_conclude,
        FirstTime::Present => words.hint_present,
    };
    let row = area.inner(Margin::new(1, 0));
    let used = canvas.put(row, text, theme.title);
    let rest = after(row, used + GAP);
    if columns(words.hint_away) <= rest.width.into() {
        canvas.put_right(rest, words.hint_away, theme.second);
    }
}

/// The hints of a window with the keys in `area`, in their places.
#[must_use]
pub fn hints(model: &Model, look: &Look, area: Rect, extent: Extent) -> Vec<Hint> {
    place(model, look, area, 0, extent).0.into_iter().map(|(_, hint)| hint).collect()
}

/// Every hint with its place, and what is reserved in the last row: `reserved` columns left of those in a fixed place.
fn place(model: &Model, look: &Look, area: Rect, reserved: u16, extent: Extent) -> (Vec<(Rect, Hint)>, Rect) {
    let inner = area.inner(Margin::new(1, 0));
    let is_wide = area.width >= WIDE;
    let hint = |binding: &&Binding| Hint::fitting(model, binding, look, is_wide);
    let contexts = model.contexts();
    let applies = |binding: &&Binding| model.applies(binding.intent, extent);
    let bindings: Vec<&Binding> = model.keymap.in_contexts(&contexts).into_iter().filter(applies).collect();
    let fixed = fixed(&bindings, area.width);
    let last = row(inner, inner.height.saturating_sub(1));
    let (mut placed, free) = place_fixed(last, fixed.iter().map(hint).collect());
    let mut moments: Vec<&&Binding> = bindings.iter().filter(|binding| !is_among(binding, &fixed)).collect();
    moments.retain(|binding| binding.footer.is_some());
    moments.sort_by_key(|binding| binding.footer);
    let arrows = (contexts.contains(&Context::Card) && is_wide).then(|| arrows(look));
    let hints: Vec<Hint> = arrows.into_iter().chain(moments.into_iter().map(hint)).collect();
    let before_fixed = at_most(free, free.width.saturating_sub(reserved));
    let needed: u16 = hints.iter().map(|hint| hint.width() + GAP).sum();
    // Few hints stand in one row with those in a fixed place.
    let other_rows = if needed <= before_fixed.width + GAP { 0 } else { inner.height.saturating_sub(1) };
    let mut rows: Vec<Rect> = (0..other_rows).map(|index| row(inner, index)).collect();
    rows.push(before_fixed);
    for hint in hints {
        if let Some(space) = rows.iter_mut().find(|space| hint.width() <= space.width) {
            let width = hint.width();
            placed.push((at_most(*space, width), hint));
            *space = after(*space, width + GAP);
        }
    }
    (placed, free)
}

/// The hints in a fixed place, from the right of a row; those that do not fit are left out, from the left. Also returns what
/// is left of the row before them.
fn place_fixed(row: Rect, hints: Vec<Hint>) -> (Vec<(Rect, Hint)>, Rect) {
    let mut free = row;
    let mut placed = Vec::new();
    for hint in hints.into_iter().rev() {
        let width = hint.width();
        if width > free.width {
            break;
        }
        placed.push((rightmost(free, width), hint));
        free = at_most(free, free.width.saturating_sub(width + GAP));
    }
    (placed, free)
}

/// The rows with a fixed place, from the left.
fn fixed<'b>(bindings: &[&'b Binding], width: u16) -> Vec<&'b Binding> {
    let of = |intent: Intent| bindings.iter().find(|binding| binding.intent == intent).copied();
    let back = bindings.iter().find(|binding| is_back(binding) && binding.footer.is_some()).copied();
    let with_the_group = [Intent::Round, Intent::Report].map(of).into_iter().filter(|_| width >= MIN_FOR_ALL_FIXED);
    let is_help = |binding: &&&Binding| binding.intent == Intent::Help;
    with_the_group.chain([back, bindings.iter().find(is_help).copied()]).flatten().collect()
}

fn is_back(binding: &Binding) -> bool {
    matches!(binding.intent, Intent::Back | Intent::CloseCard | Intent::Quit)
}

fn is_fixed(binding: &Binding) -> bool {
    binding.intent == Intent::Help
}

fn is_among(binding: &Binding, fixed: &[&Binding]) -> bool {
    fixed.iter().any(|fixed| fixed.intent == binding.intent)
}

/// The clock of the meeting, unless it stands in the header.
fn clock(canvas: &mut Canvas, area: Rect, model: &Model) -> Option<String> {
    let agenda = model.agenda_on_screen().filter(|_| !canvas.drawing.shows_clock)?;
    let [_, long, short] = progress(agenda, model.now, canvas.look);
    canvas.drawing.shows_clock = true;
    canvas.drawing.drawn.has_clock |= agenda.is_running();
    Some(if area.width < 90 { short } else { long })
}

/// The four arrow keys, which share one hint.
fn arrows(look: &Look) -> Hint {
    Hint { key: None, name: look.glyphs.arrows.to_owned(), word: look.words.screen.arrows.to_owned() }
}
