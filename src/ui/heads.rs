//! The scenarios' titles above the columns of a grid.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::{Canvas, after, at_most, below, cells};
use crate::app::OpenCard;
use crate::domain::Scenario;
use crate::text::columns;

/// The titles of the scenarios whose columns are visible.
pub struct Heads {
    form: Form,
    /// The number of every scenario and its title, in the longest form that all columns can show.
    titles: Vec<(String, String)>,
    /// The rows that the highest of them takes.
    pub height: u16,
}

/// How a title stands at its number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Behind it, all lines below each other.
    Beside,
    /// Below it, where that leaves the title just enough columns.
    Below,
    /// Behind it, up to the last cell of the column.
    Close,
    /// There is only the number.
    Number,
}

impl Heads {
    /// Takes titles of at most so many lines. Every column is given with the index of its scenario.
    pub fn new(canvas: &mut Canvas, columns: &[(usize, Rect)], open_card: &OpenCard, lines: u16) -> Self {
        let scenarios = open_card.card.scenarios();
        let title: fn(&Scenario) -> &str = |scenario| &scenario.title;
        let label: fn(&Scenario) -> &str = |scenario| &scenario.label;
        let forms = [(Form::Beside, title), (Form::Beside, label), (Form::Below, label), (Form::Close, label)];
        let mut heads = forms.into_iter().map(|(form, name)| {
            let head = |(index, _): &(usize, Rect)| ((index + 1).to_string(), name(&scenarios[*index]).to_owned());
            Self { form, titles: columns.iter().map(head).collect(), height: 0 }
        });
        let numbers = || {
            let titles = columns.iter().map(|(index, _)| ((index + 1).to_string(), String::new())).collect();
            Self { form: Form::Number, titles, height: 1 }
        };
        heads.find_map(|heads| heads.fitting(canvas, columns, lines)).unwrap_or_else(numbers)
    }

    /// Whether there is space for no more than the numbers.
    pub fn are_numbers(&self) -> bool {
        self.form == Form::Number
    }

    /// The same with their height; `None` if a title does not fit in its column without a hyphen.
    fn fitting(mut self, canvas: &mut Canvas, columns: &[(usize, Rect)], lines: u16) -> Option<Self> {
        for ((number, title), (_, column)) in self.titles.iter().zip(columns) {
            let [_, area] = self.form.divide(*column, number);
            let wrapped = canvas.lines(title, area.width);
            let has_hyphen = wrapped.iter().any(|line| line.hyphen || line.width(title) > area.width.into());
            let height = cells(wrapped.len()) + u16::from(self.form == Form::Below);
            if has_hyphen || height > lines.max(1) || area.width == 0 {
                return None;
            }
            self.height = self.height.max(height);
        }
        Some(self)
    }

    /// Writes the title of the column with this index at the left of its area.
    pub fn write(&self, canvas: &mut Canvas, index: usize, area: Rect, style: Style) {
        let (number, title) = &self.titles[index];
        let [number_area, title_area] = self.form.divide(area, number);
        canvas.put(number_area, number, style);
        canvas.write(title_area, title, style);
    }

    /// Writes the title of the column with this index in the middle of its area, line by line.
    pub fn write_centred(&self, canvas: &mut Canvas, index: usize, area: Rect, style: Style) {
        let (number, title) = &self.titles[index];
        let [_, title_area] = self.form.divide(area, number);
        let mut lines: Vec<String> =
            canvas.lines(title, title_area.width).iter().map(|line| line.of(title).into_owned()).collect();
        match self.form {
            Form::Beside | Form::Close => lines[0] = format!("{number} {}", lines[0]),
            Form::Below => lines.insert(0, number.clone()),
            Form::Number => lines = vec![number.clone()],
        }
        for (line, row) in lines.iter().zip(area.rows()) {
            let width = cells(columns(line));
            // The first cell keeps it apart from the title before it.
            let start = (row.width / 2).saturating_sub(width / 2).max(1);
            canvas.put(after(row, start), line, style);
        }
    }
}

impl Form {
    /// Where the number of a scenario stands in its column, and where its title.
    fn divide(self, column: Rect, number: &str) -> [Rect; 2] {
        let width = cells(columns(number));
        match self {
            Self::Beside => [at_most(inner(column), width), after(inner(column), width + 1)],
            // The bar of the next column keeps the titles apart.
            Self::Below => [at_most(after(column, 1), width), below(after(column, 1), 1)],
            Self::Close => [at_most(after(column, 1), width), after(column, width + 2)],
            Self::Number => [at_most(after(column, 1), width), at_most(column, 0)],
        }
    }
}

/// A column without the bar at its left, and without its last cell, which keeps the titles apart.
pub fn inner(column: Rect) -> Rect {
    let inner = after(column, 1);
    at_most(inner, inner.width.saturating_sub(1))
}

/// A scenario's number and title.
pub fn title(open_card: &OpenCard, scenario: usize) -> String {
    format!("{} {}", scenario + 1, open_card.card.scenarios()[scenario].title)
}

/// A scenario's number and label.
pub fn label(open_card: &OpenCard, scenario: usize) -> String {
    format!("{} {}", scenario + 1, open_card.card.scenarios()[scenario].label)
}
