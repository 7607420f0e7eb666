//! The earlier versions of a session.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::frame;
use crate::app::{Extent, Model, Target, VersionRow, Versions};
use crate::words::{clock, numeric_date};

const REVISION_WIDTH: u16 = 14;
const DATE_WIDTH: u16 = 20;

pub fn draw(canvas: &mut Canvas, area: Rect, model: &Model, versions: &Versions) {
    let look = canvas.look;
    frame::header(canvas, area, &[&(look.words.screen.versions)(&versions.name)], "", "");
    let (_, body) = top(frame::body(area), u16::from(area.height > 12));
    if versions.rows.is_empty() {
        canvas.write(left(body, 2).1, look.words.screen.no_versions, 0, look.theme.text);
    }
    let window = usize::from(body.height);
    let extent = Extent::new(versions.rows.len(), window);
    let first = versions.list.chosen.saturating_sub(window / 2).min(extent.furthest());
    for (line, row) in versions.rows.iter().enumerate().skip(first).take(window) {
        draw_row(canvas, top(top(body, cells(line - first)).1, 1).0, line, row, line == versions.list.chosen);
    }
    canvas.more(body, extent, first);
    frame::footer(canvas, area, model);
}

fn draw_row(canvas: &mut Canvas, area: Rect, line: usize, row: &VersionRow, chosen: bool) {
    let look = canvas.look;
    let words = &look.words.screen;
    let style = if chosen { look.theme.title } else { look.theme.text };
    if chosen {
        canvas.bar(area, look.glyphs.bar, look.theme.focus);
        canvas.cursor(left(area, 1).1);
    }
    canvas.target(area, Target::Line(line));
    let (revision, rest) = left(left(area, 2).1, REVISION_WIDTH);
    let (date, rest) = left(rest, DATE_WIDTH);
    canvas.put(revision, &(words.version)(row.revision), style);
    canvas.put(date, &format!("{} {}", numeric_date(row.saved.date()), clock(row.saved.time())), style);
    let told = row.marked.map_or_else(|| words.damaged.to_owned(), |(marked, all)| (words.marked)(marked, all));
    canvas.put_short(rest, &told, style);
}
