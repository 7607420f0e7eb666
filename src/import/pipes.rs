//! Tables of Markdown, and those that are drawn with `+`, `-` and `|`. No parser of Markdown reads what people really write:
//! rows without their last pipe, tables without the row of dashes. What is inside a cell is left to one.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::table::{Cell, CellCount, Row, Table};
use super::{SourceKind, Unreadable};

/// Reads the tables of a text; none if it has no lines with pipes.
pub(super) fn read(text: &str) -> Result<Option<(SourceKind, Vec<Table>)>, Unreadable> {
    let mut reader = PipeReader::default();
    let mut in_code = false;
    for (index, line) in text.lines().enumerate() {
        in_code ^= line.trim_start().starts_with("```");
        reader.line(index + 1, if in_code && !is_drawn(line) { "" } else { line.trim() })?;
    }
    reader.end();
    let tables: Vec<Table> = reader.tables.into_iter().filter(|table| table.rows.len() > 1).collect();
    Ok((!tables.is_empty()).then_some((SourceKind::Pipes, tables)))
}

/// Whether two of these lines at least are a part of a drawn table.
pub(super) fn are_drawn<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    lines.filter(|line| is_drawn(line)).nth(1).is_some()
}

/// Whether a line is a part of a drawn table.
fn is_drawn(line: &str) -> bool {
    line.trim_start().starts_with(['|', '+'])
}

#[derive(Default)]
struct PipeReader {
    tables: Vec<Table>,
    table: Table,
    /// The lines since the last table.
    before: Vec<String>,
    /// Whether rows end only at a drawn line, so that the lines between two of them are one row.
    is_drawn: bool,
    /// Whether the next line begins a row in a drawn table.
    begins_row: bool,
    /// Whether the dashes below the titles have been read.
    has_dashes: bool,
    count: CellCount,
}

impl PipeReader {
    fn line(&mut self, number: usize, line: &str) -> Result<(), Unreadable> {
        if is_frame(line) {
            if self.table.rows.is_empty() {
                self.is_drawn = true;
            }
            self.begins_row = true;
            return Ok(());
        }
        let is_row = line.starts_with('|') || (fields(line).len() > 1 && !line.is_empty());
        if !is_row {
            self.end();
            if !line.is_empty() {
                self.before.push(cell(line).text);
            }
            return Ok(());
        }
        let is_below_titles = self.table.rows.len() == 1 && !self.has_dashes;
        if is_dashes(line) || (is_below_titles && is_short_dashes(line)) {
            self.has_dashes = true;
            return Ok(());
        }
        let fields = fields(line);
        self.count.add(fields.len())?;
        if self.is_drawn && !self.begins_row {
            self.go_on(&fields);
        } else {
            let cells = fields.iter().map(|field| cell(field)).collect();
            self.table.rows.push(Row { line: number, cells });
        }
        self.begins_row = false;
        Ok(())
    }

    /// Another line of the last row.
    fn go_on(&mut self, fields: &[&str]) {
        let Some(row) = self.table.rows.last_mut() else { return };
        row.cells.resize(row.cells.len().max(fields.len()), Cell::default());
        for (cell, field) in row.cells.iter_mut().zip(fields) {
            let next = self::cell(field);
            let gap = if cell.is_empty() || next.is_empty() { "" } else { " " };
            cell.text = format!("{}{gap}{}", cell.text, next.text);
            cell.is_stripped |= next.is_stripped;
        }
    }

    /// The table ends here, if there is one.
    fn end(&mut self) {
        (self.is_drawn, self.begins_row, self.has_dashes) = (false, false, false);
        if self.table.rows.is_empty() {
            return;
        }
        let mut table = std::mem::take(&mut self.table);
        table.rows.retain(|row| !row.is_empty());
        table.before = std::mem::take(&mut self.before);
        self.tables.push(table);
    }
}

/// Whether a line is a drawn one, such as `+---+===+`.
fn is_frame(line: &str) -> bool {
    line.len() > 2 && line.starts_with('+') && line.chars().all(|c| matches!(c, '+' | '-' | '=' | ':' | '|'))
}

/// Whether a line is the row of dashes below the titles of a Markdown table.
fn is_dashes(line: &str) -> bool {
    line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '='))
}

/// The same with a single dash in each column, which means this only below the titles: elsewhere it is a cell that says nothing.
fn is_short_dashes(line: &str) -> bool {
    let is_dash = |field: &&str| matches!(*field, "-" | ":-" | "-:" | ":-:");
    let fields = fields(line);
    fields.len() > 1 && fields.iter().all(|field| is_dash(&field.trim()))
}

/// The fields of a row: between pipes that are not escaped and not in code.
fn fields(line: &str) -> Vec<&str> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let (mut fields, mut start, mut is_escaped, mut in_code) = (Vec::new(), 0, false, false);
    for (at, c) in line.char_indices() {
        match c {
            '|' if !is_escaped && !in_code => {
                fields.push(line[start..at].trim());
                start = at + 1;
            }
            // A tick that no other one closes begins no code.
            '`' if !is_escaped => in_code = !in_code && line[at + 1..].contains('`'),
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    let last = line[start..].trim();
    if !last.is_empty() || fields.is_empty() {
        fields.push(last);
    }
    fields
}

/// What a cell says, without how it looks.
fn cell(field: &str) -> Cell {
    let source = format!("|a|\n|-|\n| {} |\n", escape_code_pipes(field));
    let (mut text, mut is_stripped, mut is_body) = (String::new(), false, false);
    for event in Parser::new_ext(&source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::End(TagEnd::TableHead) => is_body = true,
            Event::Text(part) | Event::Code(part) if is_body => text.push_str(&part),
            Event::Html(tag) | Event::InlineHtml(tag) if is_body && is_break(&tag) => text.push('\n'),
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Link { .. } | Tag::Image { .. }) if is_body => {
                is_stripped = true;
            }
            Event::SoftBreak | Event::HardBreak if is_body => text.push('\n'),
            _ => {}
        }
    }
    Cell { is_stripped, ..Cell::new(&text) }
}

/// A pipe in code has been told apart already.
fn escape_code_pipes(field: &str) -> String {
    let mut escaped = String::with_capacity(field.len());
    let mut is_escaped = false;
    for c in field.chars() {
        if c == '|' && !is_escaped {
            escaped.push('\\');
        }
        is_escaped = c == '\\' && !is_escaped;
        escaped.push(if c == '\n' || c == '\r' { ' ' } else { c });
    }
    escaped
}

fn is_break(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').trim_end_matches(['>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end in a panic")]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<Vec<Vec<String>>> {
        let (_, tables) = read(text).unwrap().unwrap();
        let row = |row: Row| row.cells.into_iter().map(|cell| cell.text).collect();
        tables.into_iter().map(|table| table.rows.into_iter().map(row).collect()).collect()
    }

    #[test]
    fn a_cell_keeps_its_words_only() {
        let table = "| Nr | <div style=\"x\">Aspect</div> | [Naam](#a) |\n|:--|--:|\n| 1 | _a_<br>b \\| **c** | `<div>` ![p](q) |";
        assert_eq!(texts(table), [[["Nr", "Aspect", "Naam"], ["1", "a\nb | c", "<div> p"]]]);
        let (_, tables) = read(table).unwrap().unwrap();
        let stripped = |row: &Row| row.cells.iter().map(|cell| cell.is_stripped).collect::<Vec<_>>();
        assert_eq!(
            tables[0].rows.iter().map(stripped).collect::<Vec<_>>(),
            [[false, true, true], [false, false, true]]
        );
    }

    #[test]
    fn rows_need_no_last_pipe_and_no_dashes() {
        assert_eq!(
            texts("tekst\n|a|b\n|c|\n\nx | y\nz | w\n"),
            [vec![vec!["a", "b"], vec!["c"]], vec![vec!["x", "y"], vec!["z", "w"]]]
        );
    }

    #[test]
    fn one_dash_is_a_line_below_titles_and_a_cell_elsewhere() {
        assert_eq!(texts("|a|b|\n|:-|-:|\n|-|-|\n|c|d|\n"), [[["a", "b"], ["-", "-"], ["c", "d"]]]);
    }

    #[test]
    fn a_drawn_table_has_rows_of_several_lines() {
        let drawn = "+---+----+\n|   | A  |\n+===+====+\n| x | een|\n|   | y  |\n+---+----+\n";
        assert_eq!(texts(drawn), [[["", "A"], ["x", "een y"]]]);
    }
}
