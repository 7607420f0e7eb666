//! The pane: the whole story of the aspect in focus. Its description at a measure that reads well, and beside it, or below it in a
//! narrow window, why it is marked so, what comes next, and how the voices lay.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, SCROLL_MARGIN, after, at_most, cells, split_top};
use super::marks::{self, CellMark};
use super::passages::Passages;
use super::rule::{Rule, spaced};
use crate::app::{Extent, OpenCard};
use crate::text::columns;

/// The length of line that reads best.
pub const MEASURE: u16 = 66;
/// A longer line is hard to follow back to the next one.
const MAX_LINE: u16 = 100;
/// What was said stands beside the description if it has at least so many columns there.
const MIN_BESIDE: u16 = 30;
/// The columns between the description and what stands beside it.
const GUTTER: u16 = 3;

/// The heading, the description, and what was said.
pub struct Pane<'a> {
    pub open_card: &'a OpenCard,
    /// Whether the heading names the aspect too, because nothing else on screen does.
    pub names_aspect: bool,
    /// Whether it tells how the voices lay.
    pub shows_voices: bool,
    pub look: &'a Look,
}

impl StatefulWidget for Pane<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let [heading, body] = split_top(area, 1);
        canvas.render(self.heading(heading.width), heading);
        let Self { open_card, look, .. } = self;
        let (description, written) =
            (Passages::description(open_card, look), Passages::written(open_card, open_card.focus.aspect, look));
        let voices = if self.shows_voices { Passages::voices(open_card, look) } else { Passages::default() };
        let text = at_most(after(body, 1), body.width.saturating_sub(1 + SCROLL_MARGIN));
        if is_divided(area.width) {
            let beside = at_most(after(text, MEASURE + GUTTER), MEASURE);
            let written = written.fitted(canvas, beside.width, body.height.into());
            let columns = [(description.and(voices), at_most(text, MEASURE)), (written, beside)];
            scroll(canvas, open_card, at_most(body, beside.right() + SCROLL_MARGIN - body.x), &columns);
        } else {
            let text = at_most(text, Self::text_width(area.width));
            let area = at_most(body, 1 + text.width + SCROLL_MARGIN);
            scroll(canvas, open_card, area, &[(description.and(written).and(voices), text)]);
        }
    }
}

/// Whether there is space for what was said beside the description.
fn is_divided(width: u16) -> bool {
    width >= MEASURE + GUTTER + MIN_BESIDE + 2
}

/// Draws columns of passages, which are scrolled together: each only as far as it is too long.
pub fn scroll(canvas: &mut Canvas, open_card: &OpenCard, body: Rect, columns: &[(Passages, Rect)]) {
    let window = usize::from(body.height);
    let mut lines = 0;
    let mut to_hit = None;
    for (passages, area) in columns {
        lines = lines.max(passages.height(canvas, area.width));
        to_hit = to_hit.or(passages.scroll_to_hit(canvas, open_card, area.width));
    }
    let extent = Extent::new(lines, window);
    let scroll = to_hit.unwrap_or(open_card.scroll).min(extent.furthest());
    for (passages, area) in columns {
        let furthest = passages.height(canvas, area.width).saturating_sub(window);
        passages.draw(canvas, *area, scroll.min(furthest));
    }
    canvas.more(body, extent, scroll);
}

impl Pane<'_> {
    /// The width of the description in a pane of this width.
    pub fn text_width(width: u16) -> u16 {
        if is_divided(width) { MEASURE } else { width.saturating_sub(1 + SCROLL_MARGIN).min(MAX_LINE) }
    }

    /// The rows in which a pane of this width shows the longest text of the card and what was written about the aspect in focus.
    pub fn wanted_height(canvas: &mut Canvas, width: u16, open_card: &OpenCard) -> u16 {
        let text_width = Self::text_width(width);
        let longest = canvas.height(open_card.card.longest_description(), text_width);
        let written =
            cells(Passages::written(open_card, open_card.focus.aspect, canvas.look).height(canvas, text_width));
        let text = if is_divided(width) || written == 0 { longest.max(written) } else { longest + 1 + written };
        text.saturating_add(1)
    }

    /// `── 2 Beleid en aanbod · 2 Commitment Samen Opleiden ─────── ● Huidig ──`, in the longest form that fits.
    fn heading(&self, width: u16) -> Rule<'_> {
        let (words, letters) =
            (spaced(self.marks(CellMark::word)), spaced(self.marks(|mark, look| mark.letter(look, false))));
        let [full, short, scenario, label] = self.titles();
        // The word for a mark is worth more than the rest of a title that stands in the grid too.
        let forms = [(&full, &words), (&short, &words), (&short, &letters), (&scenario, &words), (&scenario, &letters)];
        let forms = if self.names_aspect { &forms[..] } else { &forms[3..] };
        let fits = |(title, marks): &(&String, &Line)| columns(title) + 2 + marks.width() + 2 <= width.into();
        let (title, marks) = forms.iter().copied().find(fits).unwrap_or((&label, &letters));
        Rule {
            title: Line::styled(format!(" {title} "), self.look.theme.title),
            details: marks.clone(),
            is_title_whole: false,
            look: self.look,
        }
    }

    /// What is marked in the cell in focus, and the answers on its aspect that are no cell of the card.
    fn marks(&self, name: fn(CellMark, &Look) -> String) -> Vec<(String, Style)> {
        let open_card = self.open_card;
        let mark = CellMark::at(open_card, open_card.focus.aspect, open_card.focus.scenario);
        let off_grid = marks::off_grid(open_card, &open_card.aspect().id, self.look);
        let mut marks: Vec<_> = off_grid.into_iter().map(|text| (text, self.look.theme.title)).collect();
        if mark != CellMark::Unmarked {
            marks.push((name(mark, self.look), mark.chip(self.look)));
        }
        marks
    }

    /// The heading's title, from its longest form to its shortest.
    fn titles(&self) -> [String; 4] {
        let open_card = self.open_card;
        let (aspect, scenario) = (open_card.aspect(), open_card.scenario());
        let (row, column) = (open_card.focus.aspect + 1, open_card.focus.scenario + 1);
        let dot = self.look.glyphs.dot;
        [
            format!("{row} {} {dot} {column} {}", aspect.title, scenario.title),
            format!("{row} {} {dot} {column} {}", aspect.label, scenario.title),
            format!("{column} {}", scenario.title),
            format!("{column} {}", scenario.label),
        ]
    }
}
