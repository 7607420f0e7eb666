//! The pane: the whole description of the cell in focus.

use ratatui::layout::Rect;

use super::area::{cells, left, top};
use super::canvas::Canvas;
use super::marks::{self, Stands};
use crate::app::Sitting;
use crate::text::columns;

/// A line longer than this is hard to follow back to the next one.
const LONGEST_LINE: u16 = 100;

/// The width of the text in a pane.
pub fn measure(pane: Rect) -> u16 {
    pane.width.saturating_sub(2).min(LONGEST_LINE)
}

/// Draws the heading and the description.
pub fn draw(canvas: &mut Canvas, area: Rect, sitting: &Sitting) {
    let (heading_row, text_area) = top(area, 1);
    heading(canvas, heading_row, sitting);
    let (_, text_area) = left(text_area, 1);
    description(canvas, Rect { width: measure(area) + 1, ..text_area }.intersection(text_area), sitting);
}

/// The description in focus, or the program's own word that the source has none.
pub fn description(canvas: &mut Canvas, area: Rect, sitting: &Sitting) {
    let look = canvas.look;
    match sitting.aspect().descriptions[sitting.focus.scenario].text() {
        Some(text) => canvas.read(area, text, sitting.scroll, look.theme.text),
        None => canvas.read(area, look.words.domain.empty_in_source, sitting.scroll, look.theme.prompt),
    }
}

/// `── 2 Beleid en aanbod · 2 Commitment Samen Opleiden ─────── ● Huidig ──`, as much of it as fits.
fn heading(canvas: &mut Canvas, area: Rect, sitting: &Sitting) {
    let look = canvas.look;
    canvas.fill(area, look.glyphs.rule, look.theme.rule);
    let stands = Stands::at(sitting, sitting.focus.aspect, sitting.focus.scenario);
    let said = said(sitting, stands, canvas);
    let marks_width = said.iter().map(|(text, _)| cells(columns(text)) + 3).sum::<u16>();
    let room = area.width.saturating_sub(marks_width + 6);
    let (_, inner) = left(area, 2);
    let title = title(sitting, room, look.glyphs.dot);
    canvas.put_short(Rect { width: room + 2, ..inner }.intersection(inner), &format!(" {title} "), look.theme.title);
    let mut right = area.right().saturating_sub(marks_width + 1);
    for (text, style) in said {
        let text = format!(" {text} ");
        right += canvas.put(Rect { x: right, width: area.right().saturating_sub(right), ..area }, &text, style) + 1;
    }
}

fn said(sitting: &Sitting, stands: Stands, canvas: &Canvas) -> Vec<(String, ratatui::style::Style)> {
    let look = canvas.look;
    let off_grid = marks::off_grid(sitting, &sitting.aspect().id, look);
    let mut said: Vec<_> = off_grid.into_iter().map(|text| (text, look.theme.title)).collect();
    if stands != Stands::Nothing {
        said.push((stands.word(look), stands.style(look)));
    }
    said
}

/// The fullest heading that fits.
fn title(sitting: &Sitting, room: u16, dot: &str) -> String {
    let (aspect, scenario) = (sitting.aspect(), sitting.scenario());
    let (row, column) = (sitting.focus.aspect + 1, sitting.focus.scenario + 1);
    let both = |aspect: &str| format!("{row} {aspect} {dot} {column} {}", scenario.title);
    let all = [both(&aspect.title), both(&aspect.label), format!("{column} {}", scenario.title)];
    let last = format!("{row} {} {dot} {column} {}", aspect.label, scenario.label);
    let fits = |title: &String| columns(title) <= usize::from(room);
    let short = format!("{column} {}", scenario.label);
    all.into_iter().chain([last]).find(fits).unwrap_or(short)
}
