//! The tables of a document of Word (ECMA-376, part 1, `WordprocessingML`): `w:tbl`, its rows `w:tr` and cells `w:tc`.

use super::Unreadable;
use super::table::{Cell, CellCount, Row, Table};
use super::xml::{Element, Node, read_nodes};

/// The most columns that a cell may span.
const MAX_SPAN: usize = 100;
/// The most paragraphs before a table that are remembered.
const MAX_BEFORE: usize = 40;

pub(super) fn read(xml: &str) -> Result<Vec<Table>, Unreadable> {
    let mut reader = DocxReader::default();
    read_nodes(xml, |node| match node {
        Node::Open(element) => reader.open(&element),
        Node::Close(name) => reader.close(&name),
        Node::Text(text) => {
            reader.text(&text);
            Ok(())
        }
    })?;
    Ok(reader.tables)
}

#[derive(Default)]
struct DocxReader {
    tables: Vec<Table>,
    /// How many tables are open: one in a cell belongs to its text.
    depth: usize,
    table: Table,
    cells: Vec<Cell>,
    cell: OpenCell,
    before: Vec<String>,
    paragraph: String,
    is_in_text: bool,
    is_deleted: bool,
    count: CellCount,
}

#[derive(Default)]
struct OpenCell {
    text: String,
    columns: usize,
    /// Whether it goes on with the cell above.
    continues: bool,
    is_stripped: bool,
}

impl DocxReader {
    fn open(&mut self, element: &Element) -> Result<(), Unreadable> {
        match element.name.as_str() {
            "tbl" => self.open_table(),
            "tr" if self.depth == 1 => self.cells.clear(),
            "tc" if self.depth == 1 => self.cell = OpenCell { columns: 1, ..OpenCell::default() },
            "gridSpan" if self.depth == 1 => self.cell.columns = element.count("val").clamp(1, MAX_SPAN),
            "gridBefore" if self.depth == 1 => self.skip(element.count("val"))?,
            "vMerge" if self.depth == 1 => {
                self.cell.continues = element.attribute("val").is_none_or(|val| val == "continue");
            }
            "t" => self.is_in_text = true,
            "del" | "moveFrom" => self.is_deleted = true,
            "br" | "cr" => self.paragraph.push('\n'),
            "tab" => self.paragraph.push(' '),
            "noBreakHyphen" => self.paragraph.push('-'),
            "drawing" | "pict" | "object" if self.depth > 0 => self.cell.is_stripped = true,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "t" => self.is_in_text = false,
            "del" | "moveFrom" => self.is_deleted = false,
            "p" => self.close_paragraph(),
            "tc" if self.depth == 1 => self.close_cell()?,
            "tr" if self.depth == 1 => {
                let line = self.table.rows.len() + 1;
                self.table.rows.push(Row { line, cells: std::mem::take(&mut self.cells) });
            }
            "tbl" => self.close_table(),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.is_in_text && !self.is_deleted {
            self.paragraph.push_str(text);
        }
    }

    fn open_table(&mut self) {
        self.depth += 1;
        if self.depth == 1 {
            let before = std::mem::take(&mut self.before);
            self.table = Table { before, is_sheet: true, ..Table::default() };
        }
    }

    fn close_table(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            let mut table = std::mem::take(&mut self.table);
            table.rows.retain(|row| !row.is_empty());
            self.tables.push(table);
        }
    }

    fn close_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        if self.depth > 0 {
            self.cell.text.push_str(&paragraph);
            self.cell.text.push('\n');
        } else if self.before.len() < MAX_BEFORE {
            self.before.extend(paragraph.lines().map(|line| Cell::new(line).text).filter(|line| !line.is_empty()));
        }
    }

    fn skip(&mut self, columns: usize) -> Result<(), Unreadable> {
        let columns = columns.min(MAX_SPAN);
        self.count.add(columns)?;
        self.cells.resize(self.cells.len() + columns, Cell::default());
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Unreadable> {
        let open = std::mem::take(&mut self.cell);
        let above = self.table.rows.last().and_then(|row| row.cells.get(self.cells.len()));
        let cell = match above.filter(|_| open.continues && open.text.trim().is_empty()) {
            Some(above) => Cell { is_merged: true, ..above.clone() },
            None => Cell { is_stripped: open.is_stripped, ..Cell::new(&open.text) },
        };
        self.count.add(open.columns)?;
        for index in 0..open.columns.max(1) {
            self.cells.push(Cell { is_merged: cell.is_merged || index > 0, ..cell.clone() });
        }
        Ok(())
    }
}
