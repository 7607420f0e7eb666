//! Sheets: dialogs about one aspect, over the lower part of the card. The card stays in sight above them, and the texts that a
//! sheet is about.

use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::canvas::{Canvas, Look, at_most, cells, even_columns, split_top};
use super::frame::{self, CardHeader};
use super::grid::Grid;
use super::marks::{self, CellMark};
use super::pane::MEASURE;
use super::rule::{Rule, spaced};
use super::{description, excerpt, heads};
use crate::app::{Model, OpenCard};
use crate::domain::Mark;
use crate::text::columns;

/// A sheet with fewer rows is of no use: the card makes way for it then.
const MIN_ROWS: u16 = 8;
/// The rows that the texts above a sheet leave for what is written in it.
const MIN_CONTENTS: u16 = 4;
/// A narrower column is not worth having one of several texts.
const MIN_TEXT_COLUMN: u16 = 45;
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
    /// Whether the texts that are marked stand above it, or the one in focus.
    pub shows_texts: bool,
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
        let texts_height = if self.shows_texts { self.texts_height(canvas, body) } else { 0 };
        let grid_height = Grid::min_height(canvas, body.width, open_card) + 1;
        let card_height = if body.height >= grid_height + texts_height + MIN_ROWS { grid_height } else { 0 };
        let layout = [card_height, texts_height, 1].map(Constraint::Length);
        let [card, texts, rule, contents] =
            Layout::vertical(layout.into_iter().chain([Constraint::Fill(1)])).areas(body);
        if card_height > 0 {
            let card = Rect { height: card_height - 1, ..card };
            let grid = Grid::new(canvas, card, open_card);
            canvas.render(&grid, card);
            canvas.clear_interaction();
        }
        self.draw_texts(canvas, texts);
        canvas.tint(rule.union(contents), look.theme.panel);
        canvas.render(self.heading(look, rule.width), rule);
        at_most(contents, MAX_LINE + 2).inner(Margin::new(1, 0))
    }

    /// The scenarios whose texts are in view: those that are marked if there is space for all, else the one in focus if it is
    /// among them. Without a mark it is the one in focus.
    fn scenarios(&self, width: u16) -> Vec<usize> {
        let open_card = self.open_card;
        let focus = open_card.focus.scenario;
        let answers = Mark::BOTH.into_iter().filter_map(|mark| open_card.session.answer(&open_card.aspect().id, mark));
        let mut marked: Vec<usize> = answers.flat_map(|answer| answer.columns(&open_card.card)).collect();
        marked.sort_unstable();
        marked.dedup();
        let space = usize::from(width / MIN_TEXT_COLUMN).max(1);
        if marked.len() <= space && !marked.is_empty() {
            return marked;
        }
        vec![if marked.contains(&focus) { focus } else { marked.first().copied().unwrap_or(focus) }]
    }

    fn text_columns(&self, area: Rect) -> Vec<(usize, Rect)> {
        let scenarios = self.scenarios(area.width);
        let columns = even_columns(area, cells(scenarios.len()));
        scenarios.into_iter().zip(columns.into_iter().map(|column| at_most(column, MEASURE + 2))).collect()
    }

    /// The rows of the texts with their titles and an empty one, as far as they leave enough for what is written.
    fn texts_height(&self, canvas: &mut Canvas, body: Rect) -> u16 {
        let descriptions = &self.open_card.aspect().descriptions;
        let columns = self.text_columns(body).into_iter();
        let text = |scenario: usize| description::or_empty(&descriptions[scenario], canvas.look).0;
        let columns: Vec<_> = columns.map(|(scenario, column)| (text(scenario), heads::inner(column).width)).collect();
        let longest = columns.into_iter().map(|(text, width)| canvas.height(text, width)).max().unwrap_or(0);
        match body.height.saturating_sub(MIN_CONTENTS + 1) {
            0 | 1 => 0,
            space if space > longest + 1 => longest + 2,
            space => space,
        }
    }

    /// The texts with their titles and marks.
    fn draw_texts(&self, canvas: &mut Canvas, area: Rect) {
        let Self { open_card, .. } = *self;
        for (scenario, column) in self.text_columns(area) {
            let [head, text] = split_top(heads::inner(column), 1);
            let mark = CellMark::at(open_card, open_card.focus.aspect, scenario);
            let (word, style) = (mark.word(canvas.look), mark.style(canvas.look));
            canvas.put_right(head, &word, style);
            let title = at_most(head, head.width.saturating_sub(cells(columns(&word)) + 2));
            canvas.put(title, &heads::title(open_card, scenario), canvas.look.theme.title);
            excerpt::write(canvas, text, &open_card.aspect().descriptions[scenario..=scenario], 0, false);
        }
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
