//! Beeld: the whole conversation in one picture, de lijn above and the aspects in words below.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::marks::{self, CellMark};
use super::theme::Look;
use super::{frame, grid, line, steps};
use crate::app::{Model, OpenCard};
use crate::domain::{Answer, Mark, Status};
use crate::text::columns;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, open_card: &OpenCard) {
    frame::sitting_header(
        canvas,
        area,
        model,
        open_card,
        &[canvas.look.words.screen.overview],
        &open_card.session.title,
    );
    picture(canvas, frame::body(area), open_card);
    frame::footer(canvas, area, model);
}

/// The picture itself, without header and footer.
pub fn picture(canvas: &mut Canvas, body: Rect, open_card: &OpenCard) {
    let aspects = open_card.card.aspects().len();
    let heads_height = grid::heads_height_of(canvas, body, open_card);
    // The words need a row for each aspect; where that is too much, the one in focus keeps its own.
    let whole = line::height(aspects, 1) + heads_height + cells(aspects) + 1;
    let lines_below = if body.height >= whole { cells(aspects) } else { 1 };
    let legend = u16::from(body.height > whole + 2);
    let room = body.height.saturating_sub(heads_height + lines_below + 1 + legend);
    let gap = line::gap(aspects, room);
    let used = heads_height + line::height(aspects, gap).min(room);
    let air = (body.height - (used + lines_below + 1 + legend).min(body.height)) / 2;
    let (_, below) = top(body, air.min(2));
    let (upper, rest) = top(below, used);
    grid::draw_heads_of(canvas, upper, open_card);
    line::draw(canvas, top(upper, heads_height).1, open_card, gap);
    let (_, rest) = top(rest, u16::from(rest.height > lines_below + legend));
    if legend > 0 {
        draw_legend(canvas, top(rest, 1).0);
    }
    let (_, rest) = top(rest, legend);
    in_words(canvas, top(rest, lines_below).0, open_card, lines_below == 1 && aspects > 1);
}

fn draw_legend(canvas: &mut Canvas, area: Rect) {
    let look = canvas.look;
    canvas.fill(area, look.glyphs.rule, look.theme.rule);
    let ascii = look.glyphs.is_ascii();
    let (solid, dashed) = if ascii { ("==", "..") } else { ("━●━", "┄◆┄") };
    let legend = look.words.domain.line_legend(solid, dashed);
    canvas.put_over(left(area, 1).1, &format!(" {legend} "), look.theme.text);
}

/// Every aspect in words, or only the one in focus.
fn in_words(canvas: &mut Canvas, area: Rect, open_card: &OpenCard, only_focus: bool) {
    let aspects = open_card.card.aspects();
    let labels = aspects.iter().map(|aspect| columns(&aspect.label)).max().unwrap_or(0);
    let label_width = cells(labels + 4).min(area.width / 3);
    let rows = (0..aspects.len()).filter(|row| !only_focus || *row == open_card.focus.aspect);
    for (row, y) in rows.zip(area.y..area.bottom()) {
        let look = canvas.look;
        let style = if row == open_card.focus.aspect { look.theme.title } else { look.theme.text };
        let (label, rest) = left(left(Rect { y, height: 1, ..area }, 1).1, label_width);
        let label = Rect { width: label.width.saturating_sub(1), ..label };
        canvas.put_short(label, &format!("{} {}", row + 1, aspects[row].label), style);
        let steps = told_steps(open_card, row, look);
        let steps_width = cells(columns(&steps));
        let rest = Rect { width: rest.width.saturating_sub(1), ..rest };
        let room = rest.width.saturating_sub(if steps_width > 0 { steps_width + 2 } else { 0 });
        let used = told_marks(canvas, Rect { width: room.max(rest.width / 2), ..rest }, open_card, row);
        canvas.put_right(left(rest, used + 1).1, &steps, look.theme.faint);
    }
}

/// `● 2 Commitment → ◆ 4 Innovatie`, in the fullest form that fits.
fn told_marks(canvas: &mut Canvas, area: Rect, open_card: &OpenCard, row: usize) -> u16 {
    let look = canvas.look;
    let forms = [true, false].map(|whole| told(open_card, row, look, whole));
    let width = |parts: &[(String, CellMark)]| parts.iter().map(|(text, _)| columns(text)).sum::<usize>();
    let [full, short] = forms;
    let parts = if width(&full) <= area.width.into() { full } else { short };
    let mut rest = area;
    for (text, stands) in parts {
        let style = if stands == CellMark::Nothing { look.theme.text } else { stands.style(look) };
        let used = canvas.put_short(rest, &text, style);
        rest = left(rest, used).1;
    }
    area.width - rest.width
}

fn told(open_card: &OpenCard, row: usize, look: &Look, whole: bool) -> Vec<(String, CellMark)> {
    let id = &open_card.card.aspects()[row].id;
    let [current, desired] = Mark::BOTH.map(|mark| open_card.session.answer(id, mark));
    let name = |answer: &Answer| match answer {
        Answer::Scenario(id) => {
            let column = open_card.card.column(id).unwrap_or(0);
            let scenario = &open_card.card.scenarios()[column];
            format!("{} {}", column + 1, if whole { &scenario.title } else { &scenario.label })
        }
        other => marks::answer_in_words(open_card, other, look),
    };
    let sign = |stands: CellMark| stands.letter(look, false);
    match (current, desired) {
        (None, None) => vec![(look.words.domain.unset.to_owned(), CellMark::Nothing)],
        (Some(current), Some(desired)) if current == desired => {
            vec![(format!("{} {}", sign(CellMark::Both), name(current)), CellMark::Both)]
        }
        (current, desired) => {
            let mut parts = Vec::new();
            let unset = || format!("{} {}", look.glyphs.unset, look.words.domain.unset);
            match current {
                Some(current) => {
                    parts.push((format!("{} {}", sign(CellMark::Current), name(current)), CellMark::Current));
                }
                None => parts.push((unset(), CellMark::Nothing)),
            }
            if let Some(desired) = desired {
                parts.push((format!(" {} ", look.glyphs.to), CellMark::Nothing));
                parts.push((format!("{} {}", sign(CellMark::Desired), name(desired)), CellMark::Desired));
            }
            parts
        }
    }
}

/// The next steps by their status: "2 open, 1 klaar".
fn told_steps(open_card: &OpenCard, row: usize, look: &Look) -> String {
    let id = &open_card.card.aspects()[row].id;
    let all = open_card.session.reflection(id).map_or(&[][..], |said| &said.next_steps);
    let count = |status: Status| all.iter().filter(|step| step.status == status).count();
    let counts: Vec<(usize, &str)> = Status::ALL
        .into_iter()
        .map(|kind| (count(kind), steps::status(kind, look)))
        .filter(|(count, _)| *count > 0)
        .collect();
    counts.iter().map(|(count, status)| format!("{count} {status}")).collect::<Vec<_>>().join(", ")
}
