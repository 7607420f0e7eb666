//! The start screen.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::frame;
use super::theme::Look;
use crate::app::{Choice, Model, SessionRow, Start, Target};
use crate::text::columns;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, start: &Start) {
    let look = canvas.look;
    let choices = start.choices();
    let body = frame::body(area);
    let needed = 4 + 2 * cells(choices.len());
    let air = if body.height >= needed + 4 { (body.height - needed) / 3 } else { 0 };
    // Wide screens get a margin: the eye looks for a list, not for a corner.
    let (_, body) = left(body, if area.width >= 100 { area.width / 6 } else { 1 });
    let (_, body) = top(body, air);
    canvas.put(left(body, 1).1, "Spiegel", look.theme.title);
    canvas.put_short(top(left(body, 1).1, 1).1, look.words.screen.tagline, look.theme.faint);
    let roomy = body.height >= needed;
    let (_, list) = top(body, if roomy { 4 } else { 2 });
    let mut rest = list;
    for (line, choice) in choices.iter().enumerate() {
        let (area, below) = top(rest, if roomy { 2 } else { 1 });
        let is_two_rows = draw_choice(canvas, area, line, *choice, start);
        // Every choice is followed by a row of air.
        rest = top(below, u16::from(is_two_rows)).1;
    }
    frame::footer(canvas, area, model);
}

/// The name, and what it is about behind it, or under it where there is a row for that; says whether it did the latter.
fn draw_choice(canvas: &mut Canvas, area: Rect, line: usize, choice: Choice, start: &Start) -> bool {
    let look = canvas.look;
    let (row, under) = top(area, 1);
    let chosen = line == start.list.chosen;
    let (label, about) = told(choice, start, look);
    let style = if chosen { look.theme.title } else { look.theme.text };
    if chosen {
        canvas.bar(row, look.glyphs.bar, look.theme.focus);
        canvas.cursor(left(row, 1).1);
    }
    canvas.target(row, Target::Line(line));
    let (_, inner) = left(row, 2);
    let used = canvas.put_short(inner, &label, style);
    let column = names_width(start, look).max(used) + 3;
    let (_, rest) = left(inner, column);
    if columns(&about) <= usize::from(rest.width) {
        canvas.put(rest, &about, look.theme.faint);
        return false;
    }
    let goes_under = choice == Choice::Continue && under.height > 0;
    if goes_under {
        canvas.put_short(left(under, 2).1, &about, look.theme.faint);
    }
    goes_under
}

/// The descriptions stand under each other, behind the longest name that is not a session's.
fn names_width(start: &Start, look: &Look) -> u16 {
    let fixed = start.choices().into_iter().filter(|choice| *choice != Choice::Continue);
    cells(fixed.map(|choice| columns(&told(choice, start, look).0)).max().unwrap_or(0))
}

fn told(choice: Choice, start: &Start, look: &Look) -> (String, String) {
    let words = &look.words.screen;
    match (choice, &start.latest) {
        (Choice::Continue, Some(SessionRow::Readable { title, date, marked, aspects, .. })) => {
            let about = format!("{}, {}", (look.words.date)(*date), (words.marked)(*marked, *aspects));
            ((words.go_on_with)(title), about)
        }
        (Choice::Continue, _) => (String::new(), String::new()),
        (Choice::New, _) => (words.new_session.to_owned(), words.new_session_about.to_owned()),
        (Choice::Browse, _) => (words.browse.to_owned(), words.browse_about.to_owned()),
        (Choice::Open, _) => (words.open.to_owned(), words.open_about.to_owned()),
        (Choice::Quit, _) => (words.quit.to_owned(), String::new()),
    }
}
