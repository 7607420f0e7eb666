//! Tables of HTML, as web pages have them and as clipboards hold cells that were copied from an office program. Only the tags of
//! tables mean something here; nothing is loaded and no script is run.

use super::Unreadable;
use super::table::{Cell, CellCount, Row, Table};

/// The most rows or columns that one cell may span.
const MAX_SPAN: usize = 200;
/// What is inside these is no text.
const SILENT: [&str; 4] = ["script", "style", "head", "title"];

/// Whether a text is HTML and has a table.
pub(super) fn is_html(text: &str) -> bool {
    let text = text.trim_start();
    // The clipboard of Windows has a head of its own before the HTML.
    let begins = text.starts_with('<') || text.starts_with("Version:");
    begins && find_tag(text, "<table").is_some()
}

/// Where a tag begins, in capitals or not.
fn find_tag(text: &str, tag: &str) -> Option<usize> {
    text.as_bytes().windows(tag.len()).position(|window| window.eq_ignore_ascii_case(tag.as_bytes()))
}

pub(super) fn read(text: &str) -> Result<Vec<Table>, Unreadable> {
    let mut reader = HtmlReader::default();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        reader.text(&rest[..at]);
        rest = reader.markup(&rest[at..])?;
    }
    reader.text(rest);
    reader.close_table();
    Ok(reader.tables)
}

/// The words of a text with tags in it, on lines as a page shows them.
pub(super) fn words(text: &str) -> String {
    let mut reader = HtmlReader { cell: Some((String::new(), 1, 1)), ..HtmlReader::default() };
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        reader.text(&rest[..at]);
        // A table in a cell is no table of its own; its cells are words too.
        let Ok(after) = reader.inline(&rest[at..]) else { break };
        rest = after;
    }
    reader.text(rest);
    reader.cell.map(|(text, ..)| text).unwrap_or_default()
}

#[derive(Default)]
struct HtmlReader {
    tables: Vec<Table>,
    /// The table that is open, and how many tables are open inside it.
    table: Option<(Table, usize)>,
    before: String,
    /// The cells that reach down into the next rows: their column, how many rows, and the cell.
    below: Vec<(usize, usize, Cell)>,
    row: Option<Vec<Cell>>,
    /// The text of the open cell, and how many columns and rows it takes.
    cell: Option<(String, usize, usize)>,
    silent: Option<&'static str>,
    /// Whether a table is open whose cells are those of the row around it.
    is_flat: bool,
    count: CellCount,
}

impl HtmlReader {
    fn text(&mut self, text: &str) {
        if self.silent.is_some() {
            return;
        }
        let text = entities(text);
        match (&mut self.cell, &self.table) {
            (Some((cell, ..)), _) => push_words(cell, &text),
            (None, None) => push_words(&mut self.before, &text),
            (None, Some(_)) => {}
        }
    }

    /// As [`Self::markup`], where tags only part words and lines.
    fn inline<'t>(&mut self, text: &'t str) -> Result<&'t str, Unreadable> {
        let is_table = self.table.replace((Table::default(), 1)).is_none();
        let rest = self.markup(text);
        if is_table {
            self.table = None;
        }
        rest
    }

    /// Reads one tag or comment, and returns what is behind it.
    fn markup<'t>(&mut self, text: &'t str) -> Result<&'t str, Unreadable> {
        if let Some(comment) = text.strip_prefix("<!--") {
            return Ok(comment.find("-->").map_or("", |at| &comment[at + 3..]));
        }
        let is_tag = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        if !is_tag {
            self.text("<");
            return Ok(&text[1..]);
        }
        let (tag, rest) = text[1..].split_once('>').unwrap_or((&text[1..], ""));
        self.tag(tag.trim_end_matches('/'), rest)?;
        Ok(rest)
    }

    fn tag(&mut self, tag: &str, rest: &str) -> Result<(), Unreadable> {
        let (name, attributes) = tag.split_once(|c: char| c.is_whitespace()).unwrap_or((tag, ""));
        let name = name.to_ascii_lowercase();
        if let Some(silent) = self.silent {
            if name.strip_prefix('/') == Some(silent) {
                self.silent = None;
            }
            return Ok(());
        }
        match name.as_str() {
            "table" if self.opens_flat(rest) => {}
            "/table" if self.is_flat => self.is_flat = false,
            "tr" | "/tr" if self.is_flat => {}
            "table" => self.open_table(),
            "/table" => self.close_table(),
            _ if self.is_nested() => self.space(&name),
            "tr" | "/tr" => {
                self.close_row()?;
                self.row = (name == "tr" && self.table.is_some()).then(Vec::new);
            }
            "td" | "th" => self.open_cell(attributes)?,
            "/td" | "/th" => self.close_cell()?,
            _ => self.space(&name),
        }
        Ok(())
    }

    /// Opens a table inside a cell that says nothing else, and that has one row: its cells are cells of the row around it.
    fn opens_flat(&mut self, rest: &str) -> bool {
        let is_empty = self.cell.as_ref().is_some_and(|(text, ..)| text.trim().is_empty());
        if self.is_flat || !is_empty || self.is_nested() {
            return false;
        }
        let inside = find_tag(rest, "</table").map_or("", |end| &rest[..end]);
        let has = |tag: &str| inside.to_ascii_lowercase().matches(tag).count();
        self.is_flat = has("<tr") == 1 && has("<td") > 1 && has("<table") == 0;
        if self.is_flat {
            self.cell = None;
        }
        self.is_flat
    }

    fn is_nested(&self) -> bool {
        self.table.as_ref().is_some_and(|(_, nested)| *nested > 0)
    }

    /// Tags that part words or lines.
    fn space(&mut self, name: &str) {
        self.silent = SILENT.into_iter().find(|silent| *silent == name);
        let parts_lines =
            matches!(name, "br" | "/p" | "/li" | "/div" | "/h1" | "/h2" | "/h3" | "/h4" | "tr" | "td" | "/tr");
        if parts_lines {
            let text = self.cell.as_mut().map_or(&mut self.before, |(text, ..)| text);
            text.truncate(text.trim_end_matches(' ').len());
            text.push('\n');
        }
    }

    fn open_table(&mut self) {
        if let Some((_, nested)) = &mut self.table {
            *nested += 1;
        } else {
            let before = std::mem::take(&mut self.before);
            let before = before.lines().map(|line| Cell::new(line).text).filter(|line| !line.is_empty()).collect();
            self.table = Some((Table { before, ..Table::default() }, 0));
        }
    }

    fn close_table(&mut self) {
        if let Some((_, nested)) = self.table.as_mut().filter(|(_, nested)| *nested > 0) {
            *nested -= 1;
            return;
        }
        // Too many cells are told by the row that has them.
        let _ = self.close_row();
        self.below.clear();
        if let Some((mut table, _)) = self.table.take() {
            table.rows.retain(|row| !row.is_empty());
            self.tables.push(table);
        }
    }

    fn open_cell(&mut self, attributes: &str) -> Result<(), Unreadable> {
        self.close_cell()?;
        if self.table.is_some() {
            self.row.get_or_insert_default();
            self.cell = Some((String::new(), span(attributes, "colspan"), span(attributes, "rowspan")));
        }
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Unreadable> {
        let Some((text, columns, rows)) = self.cell.take() else { return Ok(()) };
        self.fill_from_above()?;
        let Some(row) = &mut self.row else { return Ok(()) };
        let cell = Cell::new(&text);
        self.count.add(columns)?;
        for index in 0..columns {
            if rows > 1 {
                self.below.push((row.len(), rows - 1, cell.clone()));
            }
            row.push(Cell { is_merged: index > 0, ..cell.clone() });
        }
        Ok(())
    }

    /// Puts cells of rows above into the row, as long as they are next.
    fn fill_from_above(&mut self) -> Result<(), Unreadable> {
        let Some(row) = &mut self.row else { return Ok(()) };
        while let Some(above) = self.below.iter_mut().find(|(column, rows, _)| *column == row.len() && *rows > 0) {
            above.1 -= 1;
            row.push(Cell { is_merged: true, ..above.2.clone() });
            self.count.add(1)?;
        }
        self.below.retain(|(_, rows, _)| *rows > 0);
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), Unreadable> {
        self.close_cell()?;
        self.fill_from_above()?;
        if let (Some(cells), Some((table, _))) = (self.row.take(), &mut self.table) {
            table.rows.push(Row { line: table.rows.len() + 1, cells });
        }
        Ok(())
    }
}

fn span(attributes: &str, name: &str) -> usize {
    let lower = attributes.to_ascii_lowercase();
    let value = lower.split_once(name).and_then(|(_, rest)| rest.trim_start().strip_prefix('='));
    let number = value.map(|value| value.trim_start_matches([' ', '"', '\'']));
    let digits = number.map(|number| number.chars().take_while(char::is_ascii_digit).collect::<String>());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(1).clamp(1, MAX_SPAN)
}

/// Appends words as a browser shows them: any space between them is one space.
fn push_words(text: &mut String, words: &str) {
    for c in words.chars() {
        let is_space = matches!(c, ' ' | '\t' | '\n' | '\r');
        let is_wanted = !is_space || !(text.is_empty() || text.ends_with([' ', '\n']));
        if is_wanted {
            text.push(if is_space { ' ' } else { c });
        }
    }
}

/// The characters that HTML must write as entities, and those that office programs do.
fn entities(text: &str) -> String {
    let Some(first) = text.find('&') else { return text.to_owned() };
    let mut plain = text[..first].to_owned();
    let mut rest = &text[first..];
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        // No name is longer, and a text of nothing but ampersands is not searched through for each.
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        if let Some((end, c)) = end.and_then(|end| Some((end, entity(&rest[1..end])?))) {
            plain.push(c);
            rest = &rest[end + 1..];
        } else {
            plain.push('&');
            rest = &rest[1..];
        }
    }
    plain + rest
}

/// The characters with a name that office programs and editors on web pages write.
const NAMED: [(&str, char); 64] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("eacute", 'é'),
    ("euml", 'ë'),
    ("iuml", 'ï'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("auml", 'ä'),
    ("egrave", 'è'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("euro", '€'),
    ("middot", '·'),
    ("deg", '°'),
    ("sect", '§'),
    ("copy", '©'),
    ("reg", '®'),
    ("times", '×'),
    ("minus", '−'),
    ("plusmn", '±'),
    ("frac12", '½'),
    ("larr", '←'),
    ("rarr", '→'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("sbquo", '‚'),
    ("bdquo", '„'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("shy", '\u{ad}'),
    ("aacute", 'á'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
    ("agrave", 'à'),
    ("ograve", 'ò'),
    ("ugrave", 'ù'),
    ("acirc", 'â'),
    ("ecirc", 'ê'),
    ("icirc", 'î'),
    ("ocirc", 'ô'),
    ("ucirc", 'û'),
    ("ccedil", 'ç'),
    ("ntilde", 'ñ'),
    ("aring", 'å'),
    ("oslash", 'ø'),
    ("aelig", 'æ'),
    ("szlig", 'ß'),
    ("Eacute", 'É'),
    ("Euml", 'Ë'),
    ("Uuml", 'Ü'),
    ("Ouml", 'Ö'),
    ("Auml", 'Ä'),
];

fn entity(name: &str) -> Option<char> {
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    let named = || NAMED.into_iter().find(|(known, _)| *known == name);
    number.and_then(char::from_u32).or_else(|| named().map(|(_, c)| c))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end in a panic")]
mod tests {
    use super::*;

    #[test]
    fn spans_and_entities_of_a_clipboard() {
        let html = "<html><head><style>x{}</style></head><body><p>THEMA: Toets</p><TABLE><tr><td></td><td colspan=2>A&amp;B</td></tr>\
            <tr><td rowspan=\"2\">Rij</td><td><p>een</p><p>twee</p></td><td>drie<br>vier</td></tr><tr><td>5</td><td>6</td></table>";
        assert!(is_html(html));
        let tables = read(html).unwrap();
        let texts: Vec<Vec<&str>> =
            tables[0].rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect();
        assert_eq!(texts, [["", "A&B", "A&B"], ["Rij", "een\ntwee", "drie\nvier"], ["Rij", "5", "6"]]);
        assert!(tables[0].rows[2].cells[0].is_merged && tables[0].rows[0].cells[2].is_merged);
        assert_eq!(tables[0].before, ["THEMA: Toets"]);
    }
}
