//! Sheets: dialogs about one aspect, over the lower part of the card. The card stays in sight above them.

use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::canvas::{Canvas, Look, at_most};
use super::frame::{self, CardHeader};
use super::grid::Grid;
use super::marks::{self, CellMark};
use super::rule::{Rule, spaced};
use crate::app::{Model, OpenCard};

/// A sheet with fewer rows is of no use: the card makes way for it then.
const MIN_ROWS: u16 = 8;
/// A line longer than this is hard to follow back to the next one.
const MAX_LINE: u16 = 100;

/// Everything around the contents of a sheet.
pub struct Sheet<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    /// What it is called; if one turns to others with a key, all of them.
    pub titles: &'a [&'a str],
    /// Which of them is open.
    pub open: usize,
}

impl Sheet<'_> {
    /// Draws the header, the card as far as there is space for it, and the heading. Returns the area for the contents.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect) -> Rect {
        let Self { model, open_card, .. } = *self;
        let look = canvas.look;
        let (number, count) = (open_card.focus.aspect + 1, open_card.card.aspects().len());
        let titles =
            [&open_card.aspect().title, &open_card.aspect().label].map(|name| format!("{number}/{count} {name}"));
        let [header, body] = frame::areas(area);
        let titles = titles.each_ref().map(String::as_str);
        canvas.render(CardHeader { model, open_card, titles: &titles, aside: "", look }, header);
        let grid_height = Grid::min_height(canvas, body.width, open_card);
        let shows_card = body.height > grid_height + MIN_ROWS;
        let card_height = if shows_card { grid_height } else { 0 };
        let layout = [card_height, u16::from(shows_card), 1].map(Constraint::Length);
        let [card, _, rule, contents] = Layout::vertical(layout.into_iter().chain([Constraint::Fill(1)])).areas(body);
        if shows_card {
            let grid = Grid::new(canvas, card, open_card);
            canvas.render(&grid, card);
            canvas.clear_interaction();
        }
        canvas.tint(rule.union(contents), look.theme.panel);
        canvas.render(self.heading(look, rule.width), rule);
        at_most(contents, MAX_LINE + 2).inner(Margin::new(1, 0))
    }

    /// `── Toelichting ─────── ● Huidig 2 Commitment  ◆ Gewenst 4 Innovatie ──`, in the longest form that fits.
    fn heading<'l>(&self, look: &'l Look, width: u16) -> Rule<'l> {
        let title = self.tabs(look);
        let space = usize::from(width).saturating_sub(2 + title.width() + 1);
        let forms = [ScenarioName::Title, ScenarioName::Label, ScenarioName::Number];
        let details = forms.into_iter().map(|form| spaced(self.marks(look, form)));
        Rule {
            title,
            details: details.into_iter().find(|details| details.width() <= space).unwrap_or_default(),
            is_title_whole: true,
            look,
        }
    }

    /// The open one in bold, the others behind it as they are to be turned to.
    fn tabs(&self, look: &Look) -> Line<'static> {
        let style = |index| if index == self.open { look.theme.title } else { look.theme.second };
        spaced(self.titles.iter().enumerate().map(|(index, title)| ((*title).to_owned(), style(index))))
    }

    /// What is marked at the aspect in focus: a sign, and the scenario.
    fn marks(&self, look: &Look, name: ScenarioName) -> Vec<(String, Style)> {
        let open_card = self.open_card;
        let mut marks = Vec::new();
        for (column, scenario) in open_card.card.scenarios().iter().enumerate() {
            let mark = CellMark::at(open_card, open_card.focus.aspect, column);
            if mark == CellMark::Unmarked {
                continue;
            }
            let sign = format!("{} {}", mark.letter(look, false), column + 1);
            let text = match name {
                ScenarioName::Title => format!("{sign} {}", scenario.title),
                ScenarioName::Label => format!("{sign} {}", scenario.label),
                ScenarioName::Number => sign,
            };
            marks.push((text, mark.chip(look)));
        }
        let off_grid = marks::off_grid(open_card, &open_card.aspect().id, look);
        marks.extend(off_grid.into_iter().map(|text| (text, CellMark::Both.style(look))));
        marks
    }
}

/// How a scenario is named in a heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ScenarioName {
    Title,
    Label,
    Number,
}
