//! The pane: the whole description of the cell in focus, below its heading.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, SCROLL_MARGIN, after, at_most, split_top};
use super::description::Description;
use super::marks::{self, CellMark};
use super::rule::{Rule, spaced};
use crate::app::OpenCard;
use crate::text::columns;

/// A line longer than this is hard to follow back to the next one.
const MAX_LINE: u16 = 100;

/// The heading and the description.
pub struct Pane<'a> {
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for Pane<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let [heading, text] = split_top(area, 1);
        canvas.render(self.heading(heading.width), heading);
        let text = at_most(after(text, 1), Self::text_width(area.width) + SCROLL_MARGIN);
        canvas.render(Description { open_card: self.open_card, look: self.look }, text);
    }
}

impl Pane<'_> {
    /// The width of the text in a pane of this width.
    pub fn text_width(width: u16) -> u16 {
        width.saturating_sub(1 + SCROLL_MARGIN).min(MAX_LINE)
    }

    /// `── 2 Beleid en aanbod · 2 Commitment Samen Opleiden ─────── ● Huidig ──`, in the longest form that fits.
    fn heading(&self, width: u16) -> Rule<'_> {
        let (words, letters) =
            (spaced(self.marks(CellMark::word)), spaced(self.marks(|mark, look| mark.letter(look, false))));
        let [full, short, scenario, label] = self.titles();
        // The word for a mark is worth more than the rest of a title that stands in the grid too.
        let forms = [(&full, &words), (&short, &words), (&short, &letters), (&scenario, &words), (&scenario, &letters)];
        let fits = |(title, marks): &(&String, &Line)| columns(title) + 2 + marks.width() + 2 <= width.into();
        let (title, marks) = forms.into_iter().find(fits).unwrap_or((&label, &letters));
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
