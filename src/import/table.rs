//! A table of texts, each with the place that it comes from.

use super::{MAX_CELLS, Unreadable};
use crate::text::sanitise;

/// A table as it stands in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The name of its sheet, or empty.
    pub name: String,
    /// The lines of text that stand above it.
    pub before: Vec<String>,
    /// Its rows that are not empty.
    pub rows: Vec<Row>,
    /// Whether its places are called as in a spreadsheet (`B7`), and not by line and column.
    pub is_sheet: bool,
    /// Where its columns stand in the file, if they were put together from others; empty if they are those of the file.
    pub columns: Vec<usize>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line of the file that it begins on, or the row of the sheet; from 1.
    pub line: usize,
    /// Its cells; what is missing at the end is empty.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its text, safe to show, without space at either end.
    pub text: String,
    /// Whether it is a part of a larger cell, whose text it repeats.
    pub is_merged: bool,
    /// What was left out of it, if anything: HTML, or where a link leads to.
    pub is_stripped: bool,
    /// Whether it was put together from lines that no mark holds together.
    pub is_joined: bool,
}

/// Where a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In a text: the line, and the column of the table; both from 1.
    Line(usize, usize),
    /// In a sheet: the row and the column, both from 1.
    Sheet(usize, usize),
}

impl Cell {
    /// A cell with this text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: sanitise(text).trim().to_owned(), ..Self::default() }
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl Row {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }

    /// The text of a cell; empty if the row ends before it.
    #[must_use]
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| &cell.text)
    }
}

impl Table {
    /// How many columns the widest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }

    /// The cells of this row and column, counted from 0: where they stand in the file.
    #[must_use]
    pub fn place(&self, row: usize, column: usize) -> Place {
        let line = self.rows.get(row).map_or(0, |row| row.line);
        let column = self.columns.get(column).copied().unwrap_or(column);
        if self.is_sheet { Place::Sheet(line, column + 1) } else { Place::Line(line, column + 1) }
    }
}

/// Refuses a file of too many cells as soon as they are counted.
#[derive(Debug, Default)]
pub(super) struct CellCount(usize);

impl CellCount {
    pub(super) fn add(&mut self, cells: usize) -> Result<(), Unreadable> {
        self.0 = self.0.saturating_add(cells);
        if self.0 > MAX_CELLS { Err(Unreadable::TooManyCells) } else { Ok(()) }
    }
}

/// The name of a column in a spreadsheet; the first has index 0.
#[must_use]
pub fn column_name(mut index: usize) -> String {
    let mut name = Vec::new();
    loop {
        let letter = u8::try_from(index % 26).unwrap_or_default();
        name.push(char::from(b'A' + letter));
        if index < 26 {
            return name.into_iter().rev().collect();
        }
        index = index / 26 - 1;
    }
}
