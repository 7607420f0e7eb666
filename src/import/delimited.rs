//! Fields with a tab, a comma or a semicolon between them (RFC 4180), as files and clipboards have them.
//!
//! No library reads this: here a quote at the beginning of a published sentence is a part of that sentence, unless the field
//! ends with one too, and every field knows the line that it begins on.

use super::table::{Cell, CellCount, Row, Table};
use super::{SourceKind, Unreadable};

const DELIMITERS: [char; 3] = ['\t', ';', ','];
/// How many rows are looked at to tell the delimiter.
const SAMPLE: usize = 50;

/// Reads a text as a table; `None` if no delimiter makes one of it.
pub(super) fn read(text: &str) -> Result<Option<(SourceKind, Table)>, Unreadable> {
    let named = named_delimiter(text);
    let Some(delimiter) = named.or_else(|| delimiter_of(text)) else { return Ok(None) };
    let mut rows = split(text, delimiter)?;
    if named.is_some() {
        rows.remove(0);
    }
    if delimiter == '\t' {
        rows = join_lines(rows);
    }
    rows.retain(|row| !row.is_empty());
    Ok(Some((SourceKind::Delimited(delimiter), Table { rows, ..Table::default() })))
}

/// The delimiter that the first line names, as Excel writes and reads it: `sep=;`.
fn named_delimiter(text: &str) -> Option<char> {
    let line = text.lines().next()?.trim_end().trim_matches('"');
    let name = line.get(..4).filter(|name| name.eq_ignore_ascii_case("sep="))?;
    let mut named = line[name.len()..].chars();
    named.next().filter(|delimiter| DELIMITERS.contains(delimiter) && named.next().is_none())
}

/// The delimiter that gives most rows the same number of fields. A tab is never a part of a sentence, and so goes first.
fn delimiter_of(text: &str) -> Option<char> {
    let head: String = text.split_inclusive('\n').take(20 * SAMPLE).collect();
    let score = |delimiter: char| {
        let rows = split(&head, delimiter).unwrap_or_default();
        let widths = rows.iter().filter(|row| !row.is_empty()).map(|row| row.cells.len());
        // What stands above the table is no part of it.
        let widths: Vec<usize> = widths.skip_while(|width| *width == 1).take(SAMPLE).collect();
        let widest = widths.iter().copied().filter(|width| *width > 1).max().unwrap_or(0);
        let common = (2..=widest.min(1_000)).max_by_key(|width| widths.iter().filter(|it| *it == width).count());
        let alike = common.map_or(0, |common| widths.iter().filter(|width| **width == common).count());
        // Half of the rows, or else it is a text with commas in its sentences.
        (alike * 2 > widths.len() || alike > 1 && alike * 2 == widths.len()).then_some(alike)
    };
    if text.contains('\t') {
        return Some('\t');
    }
    let scored = DELIMITERS[1..].iter().filter_map(|delimiter| Some((score(*delimiter)?, *delimiter)));
    scored.rev().max_by_key(|(alike, _)| *alike).map(|(_, delimiter)| delimiter)
}

/// The lines on which rows begin, as they are written: those inside a quoted field begin none.
pub(super) fn lines_of_rows(text: &str) -> impl Iterator<Item = &str> {
    // Without a delimiter, a quoted field ends where a line does.
    let delimiter = named_delimiter(text).or_else(|| delimiter_of(text)).unwrap_or(',');
    let mut rest = text;
    std::iter::from_fn(move || {
        let line = rest.lines().next()?;
        loop {
            let field = Field::first_of(rest, delimiter);
            rest = field.rest;
            if field.ends_row {
                return Some(line);
            }
        }
    })
}

/// Splits a text into rows, the empty ones included.
fn split(text: &str, delimiter: char) -> Result<Vec<Row>, Unreadable> {
    let mut count = CellCount::default();
    let (mut rows, mut cells) = (Vec::new(), Vec::new());
    let (mut rest, mut line, mut first_line) = (text, 1, 1);
    while !rest.is_empty() || !cells.is_empty() {
        let field = Field::first_of(rest, delimiter);
        line += field.line_breaks;
        count.add(1)?;
        cells.push(field.cell);
        rest = field.rest;
        if !field.ends_row {
            continue;
        }
        rows.push(Row { line: first_line, cells: std::mem::take(&mut cells) });
        first_line = line;
    }
    Ok(rows)
}

struct Field<'t> {
    cell: Cell,
    rest: &'t str,
    ends_row: bool,
    line_breaks: usize,
}

impl<'t> Field<'t> {
    fn first_of(text: &'t str, delimiter: char) -> Self {
        Self::quoted(text, delimiter).unwrap_or_else(|| {
            let end = text.find([delimiter, '\n', '\r']).unwrap_or(text.len());
            Self::ended(&text[..end], &text[end..], delimiter, 0)
        })
    }

    /// A field in quotes; `None` if the text does not begin with one.
    fn quoted(text: &'t str, delimiter: char) -> Option<Self> {
        let inside = text.strip_prefix('"')?;
        let mut from = 0;
        loop {
            let at = from + inside[from..].find('"')?;
            let after = &inside[at + 1..];
            if after.starts_with('"') {
                from = at + 2;
                continue;
            }
            // A quote with words behind it does not end the field, so that none began it.
            let is_end = after.is_empty() || after.starts_with([delimiter, '\n', '\r']);
            let written = &inside[..at];
            return is_end.then(|| {
                let breaks = written.matches('\n').count();
                Self::ended(&written.replace("\"\"", "\""), after, delimiter, breaks)
            });
        }
    }

    fn ended(text: &str, rest: &'t str, delimiter: char, breaks: usize) -> Self {
        let cell = Cell::new(if delimiter == '\t' { text } else { without_guard(text) });
        if let Some(rest) = rest.strip_prefix(delimiter) {
            // A delimiter at the very end has an empty field behind it.
            return Self { cell, rest, ends_row: false, line_breaks: breaks };
        }
        let after = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
        Self { cell, rest: after, ends_row: true, line_breaks: breaks + usize::from(after.len() < rest.len()) }
    }
}

/// Without the apostrophe that keeps a spreadsheet from taking a text for a formula.
fn without_guard(text: &str) -> &str {
    let guarded = text.strip_prefix('\'');
    let is_formula =
        |text: &&str| text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    guarded.filter(is_formula).unwrap_or(text)
}

/// Word puts the paragraphs of a cell on lines of their own, with nothing that holds them together. Where all rows are as
/// wide as the first one once such lines are joined, they are.
fn join_lines(rows: Vec<Row>) -> Vec<Row> {
    let Some(first) = rows.iter().position(|row| row.cells.len() > 1) else { return rows };
    let has_loose = rows[first..].iter().any(|row| row.cells.len() == 1 && !row.is_empty());
    let width = rows[first].cells.len();
    // A row that does not begin with a title goes on with the one before it.
    let goes_on =
        |row: &Row| (2..width).contains(&row.cells.len()) && !row.text(0).is_empty() && !is_title(row.text(0));
    if !has_loose && !rows[first..].iter().any(goes_on) {
        return rows;
    }
    let mut joined: Vec<Row> = rows[..first].to_vec();
    let mut is_closed = true;
    for row in &rows[first..] {
        let last = joined.last().map_or(0, |row| row.cells.len());
        let is_loose = row.cells.len() == 1;
        let goes_on =
            if last == width { is_loose && !is_title(row.text(0)) } else { last + row.cells.len() - 1 <= width };
        match joined.last_mut() {
            Some(before) if goes_on && !is_closed => append(before, row),
            _ => joined.push(row.clone()),
        }
        // A title without texts is a row whose cells are empty in the source.
        is_closed = is_loose && is_title(row.text(0)) && last == width;
    }
    let fits =
        joined[first..].iter().all(|row| row.cells.len() == width || is_title(row.text(0)) && row.cells.len() == 1);
    if fits { joined } else { rows }
}

/// Whether a line looks like the title of a row, and not like a sentence or an item of a list.
fn is_title(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphanumeric)
        && !text.starts_with(char::is_lowercase)
        && !text.ends_with(['.', '!', '?', ';', ','])
        && text.chars().count() <= 60
}

/// Appends a row: its first cell goes on with the last one before it.
fn append(before: &mut Row, row: &Row) {
    let mut cells = row.cells.iter();
    if let (Some(last), Some(next)) = (before.cells.last_mut(), cells.next()) {
        last.text = [last.text.as_str(), &next.text].join("\n");
        last.is_joined = true;
    }
    before.cells.extend(cells.cloned());
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end in a panic")]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        let (_, table) = read(text).unwrap().unwrap();
        table.rows.into_iter().map(|row| row.cells.into_iter().map(|cell| cell.text).collect()).collect()
    }

    #[test]
    fn quotes_hold_a_field_together_only_if_they_are_a_pair() {
        assert_eq!(texts("a;\"b;\r\n\"\"c\"\"\";d\r\n"), [["a", "b;\n\"c\"", "d"]]);
        assert_eq!(texts("\"Samen\" is\tb\n\"x\tc"), [["\"Samen\" is", "b"], ["\"x", "c"]]);
        assert_eq!(texts("\ta\nb\t\n"), [["", "a"], ["b", ""]]);
    }

    #[test]
    fn the_first_line_may_name_the_delimiter() {
        assert_eq!(texts("sep=;\r\n;a,b\r\nc;d\r\n"), [["", "a,b"], ["c", "d"]]);
        assert_eq!(texts("sep=x;b\nc;d\n"), [["sep=x", "b"], ["c", "d"]]);
    }

    #[test]
    fn rows_know_their_lines() {
        let (_, table) = read("a,\"b\nc\",d\n\ne,f,g").unwrap().unwrap();
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 4]);
    }

    #[test]
    fn paragraphs_in_cells_of_word_are_joined() {
        let pasted = "\tEerst\tDan\nTitel\teen\ntwee\tdrie\nTitel 2\tvier\tvijf\nzes.\n";
        assert_eq!(
            texts(pasted),
            [["", "Eerst", "Dan"], ["Titel", "een\ntwee", "drie"], ["Titel 2", "vier", "vijf\nzes."]]
        );
    }

    #[test]
    fn a_paragraph_in_the_middle_of_a_row_is_joined_too() {
        let pasted = "\tNu\tDan\nStart\tEen zin.\nNog een.\tDrie.\nEinde\tvier\tvijf\n";
        assert_eq!(
            texts(pasted),
            [["", "Nu", "Dan"], ["Start", "Een zin.\nNog een.", "Drie."], ["Einde", "vier", "vijf"]]
        );
        // Cells that are missing at the end are empty, and make no paragraph of the next row.
        let short = "\tNu\tDan\nRij A\tx\nRij B\ty\n";
        assert_eq!(texts(short), [vec!["", "Nu", "Dan"], vec!["Rij A", "x"], vec!["Rij B", "y"]]);
    }

    #[test]
    fn sentences_with_commas_are_no_table() {
        assert!(read("Een zin, met een komma.\nEn nog een.\nEn dan, ja, nog een.\nSlot.").unwrap().is_none());
    }
}
