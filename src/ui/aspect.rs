//! Aspect: one row of the card, its descriptions side by side as far as they fit.
//!
//! Three ways, the first that fits: all texts in full in columns of one width; the text in focus in a wide
//! column and the others narrow (a fisheye); a strip with the scenarios and one text below it.

use ratatui::layout::Rect;

use super::area::{cells, columns as split, inset, left, top};
use super::canvas::Canvas;
use super::marks::{self, CellMark};
use super::{frame, pane};
use crate::app::{Model, OpenCard, Target};
use crate::domain::Description;
use crate::text::columns;

/// A narrower column has no room for a scenario's title.
const NARROWEST: u16 = 15;
/// The text in focus is not worth a column narrower than this.
const NARROWEST_IN_FOCUS: u16 = 32;
/// A line longer than this is hard to follow back to the next one.
const LONGEST_LINE: u16 = 68;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard) {
    let (row, rows) = (open_card.focus.aspect + 1, open_card.card.aspects().len());
    let title = format!("{row}/{rows} {}", open_card.aspect().title);
    let label = format!("{row}/{rows} {}", open_card.aspect().label);
    let off_grid = marks::off_grid(open_card, &open_card.aspect().id, canvas.look).join(", ");
    frame::sitting_header(canvas, area, model, open_card, &[&title, &label], &off_grid);
    texts(canvas, frame::body(area), open_card);
    frame::footer(canvas, area, model);
}

/// The four texts, in the first way that fits.
pub fn texts(canvas: &mut Canvas, body: Rect, open_card: &OpenCard) {
    let (_, spaced) = top(body, u16::from(body.height > 16));
    let even = split(spaced, cells(open_card.card.scenarios().len()));
    if body.height > 8 && all_fit(canvas, &even, open_card) {
        side_by_side(canvas, &even, open_card);
    } else if let Some(fisheye) = fisheye(spaced, open_card).filter(|_| body.height > 8) {
        side_by_side(canvas, &fisheye, open_card);
    } else {
        strip(canvas, body, open_card);
    }
}

/// Whether every text stands in full in its column.
fn all_fit(canvas: &mut Canvas, columns: &[Rect], open_card: &OpenCard) -> bool {
    let head = heads_height(canvas, columns, open_card) + 1;
    columns.iter().zip(&open_card.aspect().descriptions).all(|(column, description)| {
        let area = text_part(*column);
        let text = description.text().unwrap_or_default();
        column.width >= NARROWEST_IN_FOCUS - 6 && canvas.height(text, area.width - 1) + head <= area.height
    })
}

/// The column in focus as wide as it is worth, the others sharing the rest; none where that is too narrow.
fn fisheye(area: Rect, open_card: &OpenCard) -> Option<Vec<Rect>> {
    let others = cells(open_card.card.scenarios().len()) - 1;
    let narrow = (area.width.saturating_sub(LONGEST_LINE) / others.max(1)).max(NARROWEST);
    let wide = area.width.checked_sub(narrow * others).filter(|wide| *wide >= NARROWEST_IN_FOCUS)?;
    let mut x = area.x;
    let column = |scenario| {
        let width = if scenario == open_card.focus.scenario { wide } else { narrow };
        let column = Rect { x, width, ..area };
        x += width;
        column
    };
    Some((0..open_card.card.scenarios().len()).map(column).collect())
}

fn side_by_side(canvas: &mut Canvas, columns: &[Rect], open_card: &OpenCard) {
    let head = heads_height(canvas, columns, open_card);
    for (scenario, column) in columns.iter().enumerate() {
        draw_column(canvas, *column, head, scenario, open_card);
    }
}

fn draw_column(canvas: &mut Canvas, column: Rect, head: u16, scenario: usize, open_card: &OpenCard) {
    let look = canvas.look;
    let in_focus = scenario == open_card.focus.scenario;
    let style = if in_focus { look.theme.title } else { look.theme.text };
    let (head_area, rest) = top(text_part(column), head);
    let (mark_area, text_area) = top(rest, 1);
    canvas.write(head_area, &title(scenario, open_card), 0, style);
    marks::put(canvas, mark_area, CellMark::at(open_card, open_card.focus.aspect, scenario), false);
    canvas.target(column, Target::Cell { aspect: open_card.focus.aspect, scenario });
    if in_focus {
        let text = open_card.aspect().descriptions[scenario].text().unwrap_or_default();
        let height = canvas.height(text, text_area.width.saturating_sub(1)).max(1).saturating_add(head + 1);
        canvas.bar(Rect { width: 1, height: height.min(column.height), ..column }, look.glyphs.bar, look.theme.focus);
        canvas.cursor(mark_area);
        pane::description(canvas, text_area, open_card);
    } else {
        beside_focus(canvas, text_area, &open_card.aspect().descriptions[scenario]);
    }
}

/// A text that is not in focus: as many whole lines as fit.
fn beside_focus(canvas: &mut Canvas, area: Rect, description: &Description) {
    let look = canvas.look;
    let measure = Rect { width: area.width.saturating_sub(1), ..area };
    let text = description.text().unwrap_or(look.words.domain.empty_in_source);
    let lines = canvas.write(measure, text, 0, look.theme.faint);
    if lines > area.height.into() && area.height > 0 {
        let sign = Rect { x: measure.right(), y: area.bottom() - 1, width: 1, height: 1 };
        canvas.put(sign, look.glyphs.below, look.theme.faint);
    }
}

/// Too narrow for columns: all scenarios in a strip, the one in focus marked, and its text below.
fn strip(canvas: &mut Canvas, body: Rect, open_card: &OpenCard) {
    let count = open_card.card.scenarios().len();
    let per_row = if body.width < 50 || count > 6 { count } else { 2 };
    let rows = count.div_ceil(per_row);
    let (strip_area, rest) = top(body, cells(rows));
    for scenario in 0..count {
        let (_, row) = top(strip_area, cells(scenario / per_row));
        let cell = split(top(row, 1).0, cells(per_row))[scenario % per_row];
        strip_cell(canvas, cell, scenario, open_card);
    }
    let (heading, text_area) = top(rest, 1);
    canvas.fill(heading, canvas.look.glyphs.rule, canvas.look.theme.rule);
    strip_heading(canvas, heading, open_card);
    let (_, text_area) = left(text_area, 1);
    pane::description(canvas, text_area, open_card);
}

fn strip_cell(canvas: &mut Canvas, cell: Rect, scenario: usize, open_card: &OpenCard) {
    let look = canvas.look;
    let in_focus = scenario == open_card.focus.scenario;
    let stands = CellMark::at(open_card, open_card.focus.aspect, scenario);
    let style = if in_focus { look.theme.title } else { look.theme.text };
    if in_focus {
        canvas.bar(cell, look.glyphs.bar, look.theme.focus);
        canvas.cursor(left(cell, 1).1);
    }
    canvas.target(cell, Target::Cell { aspect: open_card.focus.aspect, scenario });
    let narrow = cell.width < 20;
    let (_, inner) = left(cell, 1);
    let mark = if stands == CellMark::Nothing && !narrow { String::new() } else { stands.letter(look, narrow) };
    let room = inner.width.saturating_sub(cells(columns(&mark)) + 2);
    let names = [title(scenario, open_card), label(scenario, open_card), (scenario + 1).to_string()];
    let name = names.iter().find(|name| columns(name) <= usize::from(room));
    let used = canvas.put(inner, name.unwrap_or(&names[2]), style);
    let (_, mark_area) = left(inner, used + 1);
    canvas.put(mark_area, &mark, stands.style(look));
}

fn strip_heading(canvas: &mut Canvas, heading: Rect, open_card: &OpenCard) {
    let look = canvas.look;
    let stands = CellMark::at(open_card, open_card.focus.aspect, open_card.focus.scenario);
    let title = format!(" {} ", title(open_card.focus.scenario, open_card));
    let used = canvas.put_over(left(heading, 1).1, &title, look.theme.title);
    if stands != CellMark::Nothing {
        let (_, rest) = left(inset(heading, 1), used);
        let told = format!(" {} ", stands.word(look));
        let (_, right) = left(rest, rest.width.saturating_sub(cells(columns(&told))));
        canvas.put_over(right, &told, stands.style(look));
    }
}

fn heads_height(canvas: &mut Canvas, columns: &[Rect], open_card: &OpenCard) -> u16 {
    let heights = columns.iter().enumerate();
    heights
        .map(|(scenario, column)| canvas.height(&title(scenario, open_card), text_part(*column).width))
        .max()
        .unwrap_or(1)
}

fn title(scenario: usize, open_card: &OpenCard) -> String {
    format!("{} {}", scenario + 1, open_card.card.scenarios()[scenario].title)
}

fn label(scenario: usize, open_card: &OpenCard) -> String {
    format!("{} {}", scenario + 1, open_card.card.scenarios()[scenario].label)
}

/// A column without its bar; its last cell holds the signs for more text, and keeps the columns apart.
fn text_part(column: Rect) -> Rect {
    left(column, 1).1
}
