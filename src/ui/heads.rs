//! The scenarios' titles above the columns of a grid.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::{Canvas, after, cells};
use crate::app::OpenCard;
use crate::domain::Scenario;

/// The titles of the scenarios whose columns are visible.
pub struct Heads {
    /// In the longest form that all columns can show.
    titles: Vec<String>,
    /// The rows that the highest of them takes.
    pub height: u16,
}

impl Heads {
    /// Takes titles of at most so many lines. Every column is given with the index of its scenario.
    pub fn new(canvas: &mut Canvas, columns: &[(usize, Rect)], open_card: &OpenCard, lines: u16) -> Self {
        let scenarios = open_card.card.scenarios();
        let forms: [fn(&Scenario) -> &str; 2] = [|scenario| &scenario.title, |scenario| &scenario.label];
        let titles = forms.into_iter().map(|form| {
            let title = |(index, _): &(usize, Rect)| format!("{} {}", index + 1, form(&scenarios[*index]));
            columns.iter().map(title).collect::<Vec<_>>()
        });
        let numbers = || columns.iter().map(|(index, _)| (index + 1).to_string()).collect();
        let titles = titles.into_iter().find(|titles| all_fit(canvas, titles, columns, lines)).unwrap_or_else(numbers);
        let heights = titles.iter().zip(columns).map(|(title, (_, column))| canvas.height(title, inner(*column).width));
        let height = heights.max().unwrap_or(1);
        Self { titles, height }
    }

    /// Writes the title of the column with this index at the left of its area.
    pub fn write(&self, canvas: &mut Canvas, index: usize, area: Rect, style: Style) {
        canvas.write(inner(area), &self.titles[index], 0, style);
    }

    /// Writes the title of the column with this index in the middle of its area.
    pub fn write_centred(&self, canvas: &mut Canvas, index: usize, area: Rect, style: Style) {
        let title = &self.titles[index];
        let width = canvas.lines(title, inner(area).width).iter().map(|line| line.width(title)).max().unwrap_or(0);
        let width = cells(width).min(inner(area).width);
        let start = (area.width / 2).saturating_sub(width / 2).max(1).min(area.width - width);
        canvas.write(after(area, start), title, 0, style);
    }
}

fn all_fit(canvas: &mut Canvas, titles: &[String], columns: &[(usize, Rect)], lines: u16) -> bool {
    titles.iter().zip(columns).all(|(title, (_, column))| {
        let wrapped = canvas.lines(title, inner(*column).width);
        wrapped.len() <= lines.into() && wrapped.iter().all(|line| !line.hyphen)
    })
}

/// A column without the bar at its left, which keeps the titles apart.
pub fn inner(column: Rect) -> Rect {
    after(column, 1)
}

/// A scenario's number and title.
pub fn title(open_card: &OpenCard, scenario: usize) -> String {
    format!("{} {}", scenario + 1, open_card.card.scenarios()[scenario].title)
}

/// A scenario's number and label.
pub fn label(open_card: &OpenCard, scenario: usize) -> String {
    format!("{} {}", scenario + 1, open_card.card.scenarios()[scenario].label)
}
