//! Fields to fill in.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::frame;
use crate::app::{Field, Form, FormAsks, Model};
use crate::text::columns;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, form: &Form) {
    let look = canvas.look;
    let words = &look.words.screen;
    let title = match form.asks {
        FormAsks::NewSession => words.new_session,
        FormAsks::KeepSketch { .. } => words.keep_sketch,
        FormAsks::Copy => words.copy,
        FormAsks::SaveElsewhere => words.save_elsewhere,
        FormAsks::Rename | FormAsks::RenameListed(_) => words.rename,
    };
    frame::header(canvas, area, &[title], "", "");
    let body = frame::body(area);
    let roomy = body.height >= 2 + 3 * cells(form.fields.len());
    let step = if roomy { 3 } else { 1 };
    let (_, body) = top(body, u16::from(body.height > 4));
    let first = if form.asks == FormAsks::SaveElsewhere { words.place } else { words.title };
    let labels = [first, look.words.domain.date, look.words.domain.partnership];
    for (place, field) in form.fields.iter().enumerate() {
        let (_, below) = top(body, cells(place) * step);
        let (row, _) = top(below, step);
        draw_field(canvas, row, labels[place], field, place == form.focus);
    }
    if form.bad_date {
        let (_, below) = top(body, cells(form.fields.len()) * step);
        canvas.write(left(below, 2).1, words.bad_date, 0, look.theme.alarm);
    }
    frame::footer(canvas, area, model);
}

/// The label above the text where there is room, else before it.
fn draw_field(canvas: &mut Canvas, area: Rect, label: &str, field: &Field, in_focus: bool) {
    let look = canvas.look;
    let (_, inner) = left(area, 2);
    let style = if in_focus { look.theme.title } else { look.theme.text };
    let text_area = if area.height > 1 {
        canvas.put(inner, label, style);
        top(top(inner, 1).1, 1).0
    } else {
        canvas.put(inner, label, style);
        left(inner, 14).1
    };
    if in_focus {
        canvas.bar(Rect { height: area.height.min(2), ..area }, look.glyphs.bar, look.theme.focus);
    }
    let text_area = Rect { width: text_area.width.saturating_sub(2).min(72), ..text_area };
    draw_text(canvas, text_area, field, in_focus);
}

/// The text, moved to the left as far as it takes to see the cursor.
fn draw_text(canvas: &mut Canvas, area: Rect, field: &Field, in_focus: bool) {
    let look = canvas.look;
    let underlined = ratatui::style::Style::new().add_modifier(ratatui::style::Modifier::UNDERLINED);
    if in_focus {
        canvas.fill(area, " ", underlined);
    }
    if field.text().is_empty() {
        let suggestion = if field.suggestion().is_empty() { look.words.screen.optional } else { field.suggestion() };
        canvas.put_short(area, suggestion, look.theme.faint);
    } else {
        let selected = ratatui::style::Style::new().add_modifier(ratatui::style::Modifier::REVERSED);
        let style = if in_focus && field.is_selected() { selected } else { look.theme.text };
        canvas.put(area, visible(field, area.width), style);
    }
    if in_focus {
        let room = usize::from(area.width.saturating_sub(1));
        let before = cells(columns(field.before_cursor()).min(room));
        canvas.cursor(left(area, before).1);
    }
}

fn visible(field: &Field, width: u16) -> &str {
    let room = usize::from(width.saturating_sub(1));
    let before = field.before_cursor();
    let start = before.char_indices().map(|(at, _)| at).find(|at| columns(&before[*at..]) <= room);
    &field.text()[start.unwrap_or(before.len())..]
}
