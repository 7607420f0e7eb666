//! The sheets of a workbook of Excel, read by calamine cell by cell: its whole ranges would hold all cells between the first
//! and the last one, however far apart these are. What a formula gave when the file was saved is a text like any other.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader, Xlsx};

use super::Unreadable;
use super::package::Package;
use super::table::{Cell, CellCount, Row, Table};
use super::xml::{Node, read_nodes};

/// The most columns of a sheet that are looked at.
const MAX_COLUMNS: u32 = 1_000;
/// The most cells that one merged cell may cover.
const MAX_MERGED: u64 = 5_000;

type Workbook = Xlsx<Cursor<Vec<u8>>>;

pub(super) fn read(package: &Package) -> Result<Vec<Table>, Unreadable> {
    refuse_far_cells(package)?;
    let mut book: Workbook = Xlsx::new(Cursor::new(package.repacked()?)).map_err(|_| Unreadable::Damaged)?;
    let mut count = CellCount::default();
    let names = book.sheet_names();
    names.iter().map(|name| sheet(&mut book, name, &mut count)).collect()
}

/// Refuses cells that no sheet has: the library counts their rows and columns without looking how far.
fn refuse_far_cells(package: &Package) -> Result<(), Unreadable> {
    for name in package.names().filter(|name| name.to_ascii_lowercase().starts_with("xl/worksheets/")) {
        read_nodes(&package.text(name)?, |node| match node {
            Node::Open(element) if ["c", "row", "mergeCell", "dimension"].contains(&element.name.as_str()) => {
                let references = ["r", "ref"].into_iter().filter_map(|name| element.attribute(name));
                if references.into_iter().all(|reference| is_near(&reference)) {
                    Ok(())
                } else {
                    Err(Unreadable::Damaged)
                }
            }
            _ => Ok(()),
        })?;
    }
    Ok(())
}

/// Whether cells are named as Excel names them: up to `XFD1048576`.
fn is_near(reference: &str) -> bool {
    reference.split(':').all(|cell| {
        let row = cell.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        cell.len() - row.len() <= 3 && row.len() <= 7
    })
}

fn sheet(book: &mut Workbook, name: &str, count: &mut CellCount) -> Result<Table, Unreadable> {
    // A sheet of nothing but a chart has neither cells nor merged ones.
    let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    let mut cells: BTreeMap<(u32, u32), Cell> = BTreeMap::new();
    if let Ok(mut reader) = book.worksheet_cells_reader(name) {
        while let Some(cell) = reader.next_cell().map_err(|_| Unreadable::Damaged)? {
            let text = Cell::new(&text(cell.get_value()));
            if !text.is_empty() && cell.get_position().1 < MAX_COLUMNS {
                count.add(1)?;
                cells.insert(cell.get_position(), text);
            }
        }
    }
    for region in merged {
        spread(&mut cells, region, count)?;
    }
    table(name, cells, count)
}

/// Repeats the text of a merged cell in all cells that it covers.
fn spread(cells: &mut BTreeMap<(u32, u32), Cell>, region: Dimensions, count: &mut CellCount) -> Result<(), Unreadable> {
    let Some(first) = cells.get(&region.start).cloned() else { return Ok(()) };
    let (rows, columns) = (region.start.0..=region.end.0, region.start.1..=region.end.1.min(MAX_COLUMNS));
    let size =
        u64::from(region.end.0.saturating_sub(region.start.0)) * u64::from(region.end.1.saturating_sub(region.start.1));
    if size > MAX_MERGED {
        return Ok(());
    }
    for row in rows {
        for column in columns.clone().filter(|column| (row, *column) != region.start) {
            count.add(1)?;
            cells.insert((row, column), Cell { is_merged: true, ..first.clone() });
        }
    }
    Ok(())
}

fn table(name: &str, cells: BTreeMap<(u32, u32), Cell>, count: &mut CellCount) -> Result<Table, Unreadable> {
    let mut rows: Vec<Row> = Vec::new();
    for ((row, column), cell) in cells {
        let line = row as usize + 1;
        if rows.last().is_none_or(|last| last.line != line) {
            rows.push(Row { line, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            let gap = (column as usize).saturating_sub(last.cells.len());
            count.add(gap)?;
            last.cells.resize(column as usize, Cell::default());
            last.cells.push(cell);
        }
    }
    Ok(Table { name: Cell::new(name).text, before: Vec::new(), rows, is_sheet: true, columns: Vec::new() })
}

/// What a cell shows, as near as that can be told without its format.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is_true) => is_true.to_string(),
        DataRef::DateTime(moment) if moment.is_duration() => moment.as_f64().to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}
