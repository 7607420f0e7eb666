//! How a table is to be read.

use std::collections::BTreeSet;

use super::table::{Row, Table, column_name};

/// How a table is to be read. Rows and columns are those of the table, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Which table.
    pub table: usize,
    /// The row with the titles; `None` if there is none.
    pub titles: Option<usize>,
    /// Whether the row below it has titles too.
    pub has_second_titles: bool,
    /// Whether the scenarios are rows and the aspects are columns.
    pub is_turned: bool,
    /// The columns that are left out.
    pub dropped: BTreeSet<usize>,
}

impl Choices {
    /// Columns by title, by number from 1 or by letter, with commas between them; `None` if one of them is not there.
    #[must_use]
    pub fn columns_named(&self, text: &str, table: &Table) -> Option<BTreeSet<usize>> {
        let text = text.trim();
        if text.is_empty() || ["none", "geen"].iter().any(|none| text.eq_ignore_ascii_case(none)) {
            return Some(BTreeSet::new());
        }
        let width = table.width();
        let column = |name: &str| {
            let name = name.trim();
            let by_number = name.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let by_letter = (0..width).find(|column| column_name(*column).eq_ignore_ascii_case(name));
            let title = |column: &usize| self.titles.map_or("", |row| table.rows[row].text(*column));
            let by_title = (0..width).find(|column| title(column).eq_ignore_ascii_case(name));
            by_title.or(by_number).or(by_letter).filter(|column| *column < width)
        };
        text.split(',').map(column).collect()
    }

    /// The first row below the titles.
    pub(super) fn first_text_row(&self, table: &Table) -> usize {
        match self.titles {
            Some(row) => row + 1 + usize::from(self.has_second_titles),
            None => first_wide_row(table),
        }
    }

    /// The columns that are not left out and not empty.
    pub(super) fn kept(&self, table: &Table) -> Vec<usize> {
        let first = self.titles.unwrap_or_else(|| first_wide_row(table));
        let rows = table.rows.get(first..).unwrap_or_default();
        let is_written = |column: &usize| rows.iter().any(|row| !row.text(*column).is_empty());
        (0..table.width()).filter(|column| !self.dropped.contains(column)).filter(is_written).collect()
    }
}

/// Whether a table has the form in which cards are published: a line with the theme, and titles that begin with an empty cell.
pub(super) fn is_published(table: &Table, choices: &Choices) -> bool {
    choices.titles.is_some_and(|titles| table.rows[titles].text(0).is_empty() && has_theme_above(table, titles))
}

/// Whether a line above this row names the theme, as in cards that are published: what is in them is meant as it stands.
pub(super) fn has_theme_above(table: &Table, row: usize) -> bool {
    let mut lines = table.before.iter().map(String::as_str).chain(table.rows[..row].iter().map(|row| row.text(0)));
    lines.any(|line| line.split_once(':').is_some_and(|(name, _)| name.eq_ignore_ascii_case("thema")))
}

/// The first row that belongs to the matrix: what is above it are lines of one cell.
pub(super) fn first_wide_row(table: &Table) -> usize {
    let is_wide = |row: &Row| {
        let written = row.cells.iter().filter(|cell| !cell.is_empty() && !cell.is_merged).count();
        written > 1 || (written == 1 && row.text(0).is_empty())
    };
    table.rows.iter().position(is_wide).unwrap_or(0)
}
