//! Fields to fill in.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::frame;
use crate::app::{Fact, Field, Form, FormError, FormPurpose, Model};
use crate::text::columns;
use crate::words::{Words, read_due};

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, form: &Form) {
    let look = canvas.look;
    let words = &look.words.screen;
    let title = title(form, look.words);
    frame::header(canvas, area, &[title], "", "");
    let body = frame::body(area);
    let roomy = body.height >= 2 + 3 * cells(form.fields.len());
    let step = if roomy { 3 } else { 1 };
    let (_, body) = top(body, u16::from(body.height > 4));
    let labels = labels(form, look.words);
    for (place, field) in form.fields.iter().enumerate() {
        let (_, below) = top(body, cells(place) * step);
        let (row, _) = top(below, step);
        draw_field(canvas, row, labels[place], field, place == form.focus);
        let told = beside(form, place, field, model, look.words);
        if let Some(told) = told {
            write_beside(canvas, row, field, &told);
        }
    }
    let (_, below) = top(body, cells(form.fields.len()) * step);
    let (_, below) = left(below, 2);
    match &form.error {
        Some(FormError::Date) => drop(canvas.write(below, words.bad_date, 0, look.theme.alarm)),
        Some(FormError::Empty) => drop(canvas.write(below, words.must_not_be_empty, 0, look.theme.alarm)),
        Some(FormError::Refused(trouble)) => {
            canvas.write(below, &format!("{} {}", trouble.why, trouble.hint), 0, look.theme.alarm);
        }
        None => {}
    }
    frame::footer(canvas, area, model);
}

/// The label above the text where there is room, else before it.
pub fn draw_field(canvas: &mut Canvas, area: Rect, label: &str, field: &Field, in_focus: bool) {
    let look = canvas.look;
    let (_, inner) = left(area, 2);
    let style = if in_focus { look.theme.title } else { look.theme.text };
    let text_area = if area.height > 1 {
        canvas.put(inner, label, style);
        top(top(inner, 1).1, 1).0
    } else {
        canvas.put(inner, label, style);
        left(inner, (cells(columns(label)) + 2).max(14)).1
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

fn title(form: &Form, words: &Words) -> &'static str {
    let (screen, domain) = (&words.screen, &words.domain);
    match form.purpose {
        FormPurpose::NewSession => screen.new_session,
        FormPurpose::KeepSketch { .. } => screen.keep_sketch,
        FormPurpose::Copy => screen.copy,
        FormPurpose::SaveElsewhere => screen.save_elsewhere,
        FormPurpose::Rename | FormPurpose::RenameListed(_) => screen.rename,
        FormPurpose::Step(_) => domain.next_step,
        FormPurpose::Fact(_) => screen.facts,
        FormPurpose::Role => screen.new_role,
        FormPurpose::Speaker => words.meeting.role_title,
        FormPurpose::Report => words.report_sheet.save_title,
    }
}

fn labels(form: &Form, words: &Words) -> [&'static str; 4] {
    let (screen, domain) = (&words.screen, &words.domain);
    let first = match form.purpose {
        FormPurpose::Step(_) => return [domain.step_what, domain.step_owner, domain.step_due, domain.step_status],
        FormPurpose::Report => return [words.report_sheet.format, words.report_sheet.path, "", ""],
        FormPurpose::SaveElsewhere => screen.path,
        FormPurpose::Fact(fact) => fact_label(fact, words),
        FormPurpose::Role => screen.new_role,
        FormPurpose::Speaker => words.meeting.role_label,
        _ => screen.title,
    };
    [first, domain.date, domain.partnership, ""]
}

/// What a fact of a session is called.
pub fn fact_label(fact: Fact, words: &Words) -> &'static str {
    match fact {
        Fact::Title => words.screen.title,
        Fact::Date => words.domain.date,
        Fact::Partnership => words.domain.partnership,
        Fact::Facilitator => words.domain.facilitator,
        Fact::Roles => words.domain.roles,
        Fact::Note => words.domain.note,
    }
}

/// Beside a day how it is understood, beside a choice how to choose.
fn beside(form: &Form, place: usize, field: &Field, model: &Model, words: &Words) -> Option<String> {
    match (&form.purpose, place) {
        (FormPurpose::Step(_), 2) => {
            read_due(field.value(), model.today).map(|due| (words.screen.read_as)(&(words.date)(due)))
        }
        (FormPurpose::Step(_), 3) | (FormPurpose::Report, 0) => Some(words.screen.choose_with.to_owned()),
        _ => None,
    }
}

fn write_beside(canvas: &mut Canvas, row: Rect, field: &Field, told: &str) {
    let line = if row.height > 1 { top(top(row, 1).1, 1).0 } else { row };
    let taken = if row.height > 1 { 4 } else { 16 } + cells(columns(field.text()));
    let (_, room) = left(line, taken + 2);
    if columns(told) <= room.width.into() {
        canvas.put(room, told, canvas.look.theme.faint);
    }
}
