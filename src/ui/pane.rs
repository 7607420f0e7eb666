//! The pane: the whole description of the cell in focus.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::area::{cells, inset, left, top};
use super::canvas::Canvas;
use super::marks::{self, Stands};
use super::reading;
use super::theme::Look;
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
    reading::draw(canvas, Rect { width: measure(area) + 1, ..text_area }.intersection(text_area), sitting);
}

/// The description in focus, or the program's own word that the source has none.
pub fn description(canvas: &mut Canvas, area: Rect, sitting: &Sitting) {
    let look = canvas.look;
    match sitting.aspect().descriptions[sitting.focus.scenario].text() {
        Some(text) => canvas.read(area, text, sitting.scroll, look.theme.text),
        None => canvas.read(area, look.words.domain.empty_in_source, sitting.scroll, look.theme.prompt),
    }
}

/// `── 2 Beleid en aanbod · 2 Commitment Samen Opleiden ─────── ● Huidig ──`, in the fullest form that fits.
fn heading(canvas: &mut Canvas, area: Rect, sitting: &Sitting) {
    let look = canvas.look;
    canvas.fill(area, look.glyphs.rule, look.theme.rule);
    let inner = inset(area, 1);
    let titles = titles(sitting, look.glyphs.dot);
    let words = said(sitting, look, false);
    let letters = said(sitting, look, true);
    let [full, short, scenario, label] = &titles;
    // The word for a mark is worth more than the rest of a title that stands in the grid too.
    let forms = [(full, &words), (short, &words), (short, &letters), (scenario, &words), (scenario, &letters)];
    let fits = |(title, said): &(&String, &Vec<Said>)| columns(title) + 2 + width(said) <= inner.width.into();
    let (title, said) = forms.into_iter().find(fits).unwrap_or((label, &letters));
    canvas.put_over(inner, &format!(" {title} "), look.theme.title);
    let (_, mut rest) = left(inner, inner.width.saturating_sub(cells(width(said))));
    for (text, style) in said {
        let used = canvas.put_over(rest, &format!(" {text} "), *style);
        rest = left(rest, used).1;
    }
}

/// A mark or another answer, and its style.
type Said = (String, Style);

fn width(said: &[Said]) -> usize {
    said.iter().map(|(text, _)| columns(text) + 2).sum()
}

/// What is said of the cell in focus, and of its aspect as far as it has no place on the card.
fn said(sitting: &Sitting, look: &Look, in_letters: bool) -> Vec<Said> {
    let stands = Stands::at(sitting, sitting.focus.aspect, sitting.focus.scenario);
    let off_grid = marks::off_grid(sitting, &sitting.aspect().id, look);
    let mut said: Vec<Said> = off_grid.into_iter().map(|text| (text, look.theme.title)).collect();
    if stands != Stands::Nothing {
        let text = if in_letters { stands.letter(look, false) } else { stands.word(look) };
        said.push((text, stands.style(look)));
    }
    said
}

/// The heading, from the fullest form to the shortest.
fn titles(sitting: &Sitting, dot: &str) -> [String; 4] {
    let (aspect, scenario) = (sitting.aspect(), sitting.scenario());
    let (row, column) = (sitting.focus.aspect + 1, sitting.focus.scenario + 1);
    [
        format!("{row} {} {dot} {column} {}", aspect.title, scenario.title),
        format!("{row} {} {dot} {column} {}", aspect.label, scenario.title),
        format!("{column} {}", scenario.title),
        format!("{column} {}", scenario.label),
    ]
}
