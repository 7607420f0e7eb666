//! The sheets of a spreadsheet in the `OpenDocument` format (ISO/IEC 26300). Read here, because libraries write out how often a
//! cell is repeated before anybody can say that it is too often.

use super::Unreadable;
use super::table::{Cell, CellCount, Row, Table};
use super::xml::{Element, Node, read_nodes};

/// The most columns of a sheet; what is repeated beyond is empty, or made to harm.
const MAX_COLUMNS: usize = 1_000;
/// How often a row with something in it may be repeated.
const MAX_REPEATED: usize = 1_000;

pub(super) fn read(xml: &str) -> Result<Vec<Table>, Unreadable> {
    let mut reader = OdsReader::default();
    read_nodes(xml, |node| match node {
        Node::Open(element) => {
            reader.open(&element);
            Ok(())
        }
        Node::Close(name) => reader.close(&name),
        Node::Text(text) => {
            reader.text(&text);
            Ok(())
        }
    })?;
    Ok(reader.tables)
}

#[derive(Default)]
struct OdsReader {
    tables: Vec<Table>,
    row: Row,
    /// How many empty cells are before the next one: they count only if one with a text follows.
    gap: usize,
    row_repeats: usize,
    next_row: usize,
    cell: OpenCell,
    /// How deep in notes the text is, which are no part of a cell.
    notes: usize,
    paragraphs: usize,
    /// The cells that reach down: their column, the rows left, and the cell.
    below: Vec<(usize, usize, Cell)>,
    count: CellCount,
}

#[derive(Default)]
struct OpenCell {
    text: String,
    repeats: usize,
    columns: usize,
    rows: usize,
    is_covered: bool,
}

impl OdsReader {
    fn open(&mut self, element: &Element) {
        match element.name.as_str() {
            "table" => {
                let name = Cell::new(&element.attribute("name").unwrap_or_default()).text;
                self.tables.push(Table { name, is_sheet: true, ..Table::default() });
                self.next_row = 1;
                self.below.clear();
            }
            "table-row" => {
                self.row = Row { line: self.next_row, cells: Vec::new() };
                self.row_repeats = element.count("number-rows-repeated").max(1);
                self.next_row = self.next_row.saturating_add(self.row_repeats);
            }
            name @ ("table-cell" | "covered-table-cell") => {
                self.cell = OpenCell {
                    text: String::new(),
                    repeats: element.count("number-columns-repeated").max(1),
                    columns: element.count("number-columns-spanned").clamp(1, MAX_COLUMNS),
                    rows: element.count("number-rows-spanned").max(1),
                    is_covered: name == "covered-table-cell",
                };
                self.paragraphs = 0;
            }
            "annotation" | "note" => self.notes += 1,
            "p" | "h" if self.notes == 0 => self.paragraphs += 1,
            "line-break" if self.notes == 0 => self.cell.text.push('\n'),
            "s" if self.notes == 0 => self.cell.text.extend(std::iter::repeat_n(' ', element.count("c").min(100))),
            "tab" if self.notes == 0 => self.cell.text.push(' '),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "annotation" | "note" => self.notes = self.notes.saturating_sub(1),
            "p" | "h" if self.notes == 0 => self.cell.text.push('\n'),
            "table-cell" | "covered-table-cell" => self.close_cell()?,
            "table-row" => self.close_row()?,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.paragraphs > 0 && self.notes == 0 {
            self.cell.text.push_str(text);
        }
    }

    fn close_cell(&mut self) -> Result<(), Unreadable> {
        let open = std::mem::take(&mut self.cell);
        self.paragraphs = 0;
        let column = self.row.cells.len() + self.gap;
        let repeats = open.repeats.min(MAX_COLUMNS.saturating_sub(column));
        let cell = if open.is_covered { self.covering(column) } else { Cell::new(&open.text) };
        if cell.is_empty() {
            self.gap += repeats;
            return Ok(());
        }
        self.count.add(std::mem::take(&mut self.gap) + repeats)?;
        self.row.cells.resize(column, Cell::default());
        self.row.cells.extend(std::iter::repeat_n(cell.clone(), repeats));
        let is_spanned = open.rows > 1 || open.columns > 1;
        if is_spanned && !open.is_covered && repeats > 0 {
            self.below.extend((column..column + open.columns).map(|column| (column, open.rows, cell.clone())));
        }
        Ok(())
    }

    /// The part of a larger cell that a covered one is.
    fn covering(&self, column: usize) -> Cell {
        let covering = self.below.iter().find(|(covered, rows, _)| *covered == column && *rows > 0);
        covering.map_or_else(Cell::default, |(.., cell)| Cell { is_merged: true, ..cell.clone() })
    }

    fn close_row(&mut self) -> Result<(), Unreadable> {
        let row = std::mem::take(&mut self.row);
        let used = row.cells.len();
        self.gap = 0;
        for (_, rows, _) in &mut self.below {
            *rows = rows.saturating_sub(self.row_repeats);
        }
        self.below.retain(|(_, rows, _)| *rows > 0);
        let Some(table) = self.tables.last_mut().filter(|_| used > 0) else { return Ok(()) };
        for index in 0..self.row_repeats.min(MAX_REPEATED) {
            // The cells of the first one have been counted one by one.
            self.count.add(if index == 0 { 0 } else { used })?;
            table.rows.push(Row { line: row.line + index, cells: row.cells.clone() });
        }
        Ok(())
    }
}
