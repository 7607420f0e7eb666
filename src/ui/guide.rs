//! Draaiboek: the parts of the meeting, how much time each has, and what to do in the chosen one.
//!
//! ```text
//!    1 Inleiding                              4:40 van 5:00
//!  ▌ 2 De kaart lezen                              nog 3:12
//!      Ieder leest de vier scenario's bij elk aspect, …
//!    3 Huidig, in stilte                               5:00
//! ```

use core::time::Duration;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::area::{cells, inset, left, top};
use super::canvas::Canvas;
use super::theme::Look;
use super::{frame, sheet};
use crate::app::{Agenda, Extent, Model, TimeLeft};
use crate::text::columns;
use crate::words::stopwatch;

/// A time that stands far from its part is not seen as belonging to it.
const LONGEST_LINE: u16 = 80;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, chosen: usize) {
    let look = canvas.look;
    let words = &look.words.meeting;
    let Some(agenda) = &model.agenda else { return };
    let minutes = |time: Duration| time.as_secs() / 60;
    let in_all = (words.agenda_minutes)(minutes(agenda.spent_in_all(model.now)), minutes(agenda.planned()));
    frame::header(canvas, area, &[&(words.agenda_title)(&agenda.title), &(words.agenda_title)("")], "", &in_all);
    let (_, body) = top(frame::body(area), u16::from(area.height > 14));
    let body = inset(Rect { width: body.width.min(LONGEST_LINE), ..body }, 1);
    if agenda.parts.is_empty() {
        canvas.write(body, words.agenda_empty, 0, look.theme.text);
    }
    parts(canvas, body, model, agenda, chosen);
    canvas.drawn.has_clock = agenda.is_running();
    frame::footer(canvas, area, model);
}

/// As many parts as fit, the chosen one among them.
fn parts(canvas: &mut Canvas, body: Rect, model: &Model, agenda: &Agenda, chosen: usize) {
    let heights: Vec<u16> = (0..agenda.parts.len()).map(|place| height(canvas, body, agenda, place, chosen)).collect();
    let all = heights.iter().copied().fold(0, u16::saturating_add);
    let airy = u16::from(all.saturating_add(cells(heights.len())) <= body.height);
    let mut first = 0;
    while first < chosen && heights[first..=chosen].iter().sum::<u16>() > body.height {
        first += 1;
    }
    let mut y = body.y;
    for (place, height) in heights.iter().enumerate().skip(first) {
        if y + height > body.bottom() {
            break;
        }
        part(canvas, Rect { y, height: *height, ..body }, model, agenda, place, chosen);
        y += height + airy;
    }
    let extent = Extent::new(all.into(), body.height.into());
    if extent.furthest() > 0 {
        canvas.more(body, extent, heights[..first].iter().map(|height| usize::from(*height)).sum());
    }
}

fn height(canvas: &mut Canvas, body: Rect, agenda: &Agenda, place: usize, chosen: usize) -> u16 {
    let about = &agenda.parts[place].about;
    let told = if place == chosen && !about.is_empty() { canvas.height(about, told_width(body)) } else { 0 };
    (1 + told).min(body.height.max(1))
}

fn told_width(body: Rect) -> u16 {
    body.width.saturating_sub(6)
}

fn part(canvas: &mut Canvas, area: Rect, model: &Model, agenda: &Agenda, place: usize, chosen: usize) {
    let look = canvas.look;
    let is_current = agenda.current() == Some(place);
    let (row, below) = top(area, 1);
    let inner = sheet::row(canvas, row, place, place == chosen);
    // The bar stands at all that is said of the chosen part.
    if place == chosen {
        canvas.bar(area, look.glyphs.bar, look.theme.focus);
    }
    let style = if is_current || place == chosen { look.theme.title } else { look.theme.text };
    let (time, time_style) = time(model, agenda, place, look);
    let name = Rect { width: inner.width.saturating_sub(cells(columns(&time)) + 3), ..inner };
    canvas.put_short(name, &format!("{} {}", place + 1, agenda.parts[place].what), style);
    canvas.put_right(Rect { width: inner.width.saturating_sub(1), ..inner }, &time, time_style);
    if place == chosen {
        let told = Rect { width: told_width(area), ..left(below, 4).1 };
        canvas.write(told, &agenda.parts[place].about, 0, look.theme.text);
    }
}

/// What is told of a part's time: what is left of the one that is going on, what the others took, or may take.
fn time(model: &Model, agenda: &Agenda, place: usize, look: &Look) -> (String, Style) {
    let words = &look.words.meeting;
    let planned = stopwatch(agenda.parts[place].planned);
    if agenda.current() == Some(place) {
        let told = match agenda.left(place, model.now) {
            TimeLeft::Still(time) => (words.agenda_left)(&stopwatch(time)),
            TimeLeft::Over(time) => (words.agenda_over)(&stopwatch(time)),
        };
        let told = if agenda.is_running() { told } else { (words.agenda_paused)(&told) };
        return (told, look.theme.title);
    }
    match agenda.spent(place, model.now) {
        Duration::ZERO => (planned, look.theme.faint),
        spent => ((words.agenda_of)(&stopwatch(spent), &planned), look.theme.faint),
    }
}
