//! Sheets: what lies over the lower part of the card while there is talk about one aspect. The card stays in sight above.

use ratatui::layout::Rect;

use super::area::{cells, inset, left, top};
use super::canvas::Canvas;
use super::frame;
use super::grid;
use super::marks::{self, CellMark};
use crate::app::{Model, OpenCard, Screen};
use crate::text::columns;

/// A sheet with fewer rows is no use: the card then makes way for it.
const LEAST: u16 = 8;
/// A line longer than this is hard to follow back to the next one.
const LONGEST_LINE: u16 = 100;

/// Draws everything around a sheet and returns the room for what is on it.
pub fn lay(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard, title: &str) -> Rect {
    let (row, rows) = (open_card.focus.aspect + 1, open_card.card.aspects().len());
    let names = [&open_card.aspect().title, &open_card.aspect().label].map(|name| format!("{row}/{rows} {name}"));
    frame::sitting_header(canvas, area, model, open_card, &[&names[0], &names[1]], "");
    let body = frame::body(area);
    let grid_height = grid::least_height(canvas, body.width, open_card);
    let shows_card = body.height >= grid_height + 1 + LEAST;
    let (upper, lower) = top(body, if shows_card { grid_height + 1 } else { 0 });
    if shows_card {
        grid::draw(canvas, Rect { height: grid_height, ..upper }, open_card);
        canvas.drawn.targets.clear();
        canvas.drawn.cursor = None;
    }
    let (rule, room) = top(lower, 1);
    heading(canvas, rule, open_card, title);
    frame::footer(canvas, area, model);
    inset(Rect { width: room.width.min(LONGEST_LINE + 2), ..room }, 1)
}

/// `── Toelichting ─────── ● Huidig 2 Commitment  ◆ Gewenst 4 Innovatie ──`, as far as it fits.
fn heading(canvas: &mut Canvas, rule: Rect, open_card: &OpenCard, title: &str) {
    let look = canvas.look;
    canvas.fill(rule, look.glyphs.rule, look.theme.rule);
    let inner = inset(rule, 1);
    let used = canvas.put_over(inner, &format!(" {title} "), look.theme.title);
    let (_, mut rest) = left(inner, used + 1);
    for form in [Form::Title, Form::Label, Form::Number] {
        let told = told(open_card, canvas, form);
        let width = cells(told.iter().map(|(text, _)| columns(text) + 2).sum());
        if width > rest.width {
            continue;
        }
        rest = left(rest, rest.width - width).1;
        for (text, stands) in told {
            let used = canvas.put_over(rest, &format!(" {text} "), stands.style(look));
            rest = left(rest, used).1;
        }
        return;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Title,
    Label,
    Number,
}

/// What is marked at the aspect in focus: a sign, and the scenario by its title, its label or its number.
fn told(open_card: &OpenCard, canvas: &Canvas, form: Form) -> Vec<(String, CellMark)> {
    let look = canvas.look;
    let scenarios = open_card.card.scenarios();
    let mut told = Vec::new();
    for (column, scenario) in scenarios.iter().enumerate() {
        let stands = CellMark::at(open_card, open_card.focus.aspect, column);
        if stands != CellMark::Nothing {
            let name = match form {
                Form::Title => format!("{} {} {}", stands.letter(look, false), column + 1, scenario.title),
                Form::Label => format!("{} {} {}", stands.letter(look, false), column + 1, scenario.label),
                Form::Number => format!("{} {}", stands.letter(look, false), column + 1),
            };
            told.push((name, stands));
        }
    }
    let off_grid = marks::off_grid(open_card, &open_card.aspect().id, look);
    told.extend(off_grid.into_iter().map(|text| (text, CellMark::Both)));
    told
}

/// The card that a sheet lies over.
pub fn open_card(model: &Model) -> Option<&OpenCard> {
    match &model.screen {
        Screen::OpenCard(open_card) => Some(open_card),
        Screen::Start(_) | Screen::Sessions(_) | Screen::Versions(_) => None,
    }
}

/// A row of a list: the bar and the cursor where it is chosen. Returns the room behind the bar.
pub fn row(canvas: &mut Canvas, area: Rect, line: usize, is_chosen: bool) -> Rect {
    if is_chosen {
        canvas.bar(area, canvas.look.glyphs.bar, canvas.look.theme.focus);
        canvas.cursor(left(area, 1).1);
    }
    canvas.target(area, crate::app::Target::Line(line));
    left(area, 2).1
}

/// The rows of a list that a window shows, the chosen one among them.
pub fn window(chosen: usize, height: u16, count: usize) -> std::ops::Range<usize> {
    let height = usize::from(height);
    let first = chosen.saturating_sub(height / 2).min(count.saturating_sub(height));
    first..(first + height).min(count)
}
