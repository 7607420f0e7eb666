//! The pane: the whole description of the cell in focus.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::area::{cells, inset, left, top};
use super::canvas::Canvas;
use super::marks::{self, CellMark};
use super::reading;
use super::theme::Look;
use crate::app::OpenCard;
use crate::text::columns;

/// A line longer than this is hard to follow back to the next one.
const LONGEST_LINE: u16 = 100;

/// The width of the text in a pane.
pub fn measure(pane: Rect) -> u16 {
    pane.width.saturating_sub(2).min(LONGEST_LINE)
}

/// Draws the heading and the description.
pub fn draw(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) {
    let (heading_row, text_area) = top(area, 1);
    heading(canvas, heading_row, open_card);
    let (_, text_area) = left(text_area, 1);
    reading::draw(canvas, Rect { width: measure(area) + 1, ..text_area }.intersection(text_area), open_card);
}

/// The description in focus, or the program's own word that the source has none.
pub fn description(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) {
    let look = canvas.look;
    match open_card.aspect().descriptions[open_card.focus.scenario].text() {
        Some(text) => canvas.read(area, text, open_card.scroll, look.theme.text),
        None => canvas.read(area, look.words.domain.empty_in_source, open_card.scroll, look.theme.prompt),
    }
}

/// `── 2 Beleid en aanbod · 2 Commitment Samen Opleiden ─────── ● Huidig ──`, in the fullest form that fits.
fn heading(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) {
    let look = canvas.look;
    canvas.fill(area, look.glyphs.rule, look.theme.rule);
    let inner = inset(area, 1);
    let titles = titles(open_card, look.glyphs.dot);
    let words = said(open_card, look, false);
    let letters = said(open_card, look, true);
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
fn said(open_card: &OpenCard, look: &Look, in_letters: bool) -> Vec<Said> {
    let stands = CellMark::at(open_card, open_card.focus.aspect, open_card.focus.scenario);
    let off_grid = marks::off_grid(open_card, &open_card.aspect().id, look);
    let mut said: Vec<Said> = off_grid.into_iter().map(|text| (text, look.theme.title)).collect();
    if stands != CellMark::Nothing {
        let text = if in_letters { stands.letter(look, false) } else { stands.word(look) };
        said.push((text, stands.style(look)));
    }
    said
}

/// The heading, from the fullest form to the shortest.
fn titles(open_card: &OpenCard, dot: &str) -> [String; 4] {
    let (aspect, scenario) = (open_card.aspect(), open_card.scenario());
    let (row, column) = (open_card.focus.aspect + 1, open_card.focus.scenario + 1);
    [
        format!("{row} {} {dot} {column} {}", aspect.title, scenario.title),
        format!("{row} {} {dot} {column} {}", aspect.label, scenario.title),
        format!("{column} {}", scenario.title),
        format!("{column} {}", scenario.label),
    ]
}
