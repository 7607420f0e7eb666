//! The titles and texts of a table, read as somebody chose.

use super::About;
use super::choices::{Choices, first_wide_row, is_published};
use super::finding::{Finding, FindingKind, MAX_TITLE, NoMatrix};
use super::language::is_right_to_left;
use super::table::{Cell, Place, Table};

/// What joins titles of two levels.
const BETWEEN: &str = " – ";

/// The titles of a table and the texts between them. Every row has one text for each scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// What stands above it.
    pub about: About,
    /// The titles of the scenarios.
    pub scenarios: Vec<Title>,
    /// The aspects.
    pub aspects: Vec<MatrixRow>,
    /// What to look at, apart from the titles and texts.
    pub findings: Vec<Finding>,
}

/// A title and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// Its text.
    pub text: String,
    /// Its place.
    pub place: Place,
}

/// An aspect: its title and its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The title.
    pub title: Title,
    /// One for every scenario.
    pub texts: Vec<(Cell, Place)>,
}

/// Reads the titles and texts of a table.
///
/// # Errors
/// If it is no matrix.
pub fn matrix(tables: &[Table], choices: &Choices) -> Result<Matrix, NoMatrix> {
    let table = tables.get(choices.table).ok_or(NoMatrix::NoSuchTable)?;
    let mut reader = Reader { table, choices, columns: choices.kept(table), matrix: Matrix::default() };
    reader.read()?;
    let mut matrix = reader.matrix;
    matrix.about = about(table, choices);
    Ok(matrix)
}

fn about(table: &Table, choices: &Choices) -> About {
    let first = choices.titles.unwrap_or_else(|| first_wide_row(table));
    let own = table.rows[..first.min(table.rows.len())].iter().map(|row| row.text(0));
    // A table that is drawn in a text has its title around it, all others in their first rows.
    let around = About::of_lines(table.before.iter().map(String::as_str), false);
    About::of_lines(own, true).or(around)
}

struct Reader<'t> {
    table: &'t Table,
    choices: &'t Choices,
    /// The columns that are read.
    columns: Vec<usize>,
    matrix: Matrix,
}

impl Reader<'_> {
    fn read(&mut self) -> Result<(), NoMatrix> {
        let rows: Vec<usize> = (self.choices.first_text_row(self.table)..self.table.rows.len()).collect();
        let rows: Vec<usize> = rows.into_iter().filter(|row| self.is_written(*row)).collect();
        let levels = if self.has_two_levels(&rows) { 2 } else { 1 };
        let has_titles = self.choices.titles.is_some() || rows.len() > 1;
        if rows.is_empty() || !has_titles || self.columns.len() <= levels {
            return Err(NoMatrix::TooSmall);
        }
        let heads: Vec<Title> = self.columns[levels..].iter().map(|column| self.head(*column)).collect();
        let titles: Vec<Title> = self.row_titles(&rows, levels);
        let texts: Vec<Vec<(Cell, Place)>> = rows.iter().map(|row| self.texts(*row, levels)).collect();
        self.note(levels);
        let (scenarios, aspects, texts) =
            if self.choices.is_turned { (titles, heads, turned(&texts)) } else { (heads, titles, texts) };
        let rows = aspects.into_iter().zip(texts).map(|(title, texts)| MatrixRow { title, texts });
        (self.matrix.scenarios, self.matrix.aspects) = (scenarios, rows.collect());
        Ok(())
    }

    fn is_written(&self, row: usize) -> bool {
        self.columns.iter().any(|column| !self.table.rows[row].text(*column).is_empty())
    }

    fn head(&self, column: usize) -> Title {
        let Some(row) = self.choices.titles else {
            return Title { text: String::new(), place: self.table.place(first_wide_row(self.table), column) };
        };
        let first = self.table.rows[row].text(column);
        let second = if self.choices.has_second_titles { self.table.rows[row + 1].text(column) } else { "" };
        // The title above spans columns: what does not repeat it belongs to the last one that is written.
        let spanned = (0..=column).rev().map(|column| self.table.rows[row].text(column)).find(|text| !text.is_empty());
        let first = if first.is_empty() && !second.is_empty() { spanned.unwrap_or_default() } else { first };
        Title { text: joined(first, second), place: self.table.place(row, column) }
    }

    /// Whether the first column has titles that several rows share, and the second one the titles of the rows.
    fn has_two_levels(&self, rows: &[usize]) -> bool {
        let [first, second, _, ..] = self.columns.as_slice() else { return false };
        if self.choices.is_turned || is_published(self.table, self.choices) || rows.len() < 2 {
            return false;
        }
        // The second column has a title where the first has none: it is a scenario.
        let head = |column: &usize| self.choices.titles.map_or("", |row| self.table.rows[row].text(*column));
        if head(first).is_empty() != head(second).is_empty() {
            return false;
        }
        let texts = |column: &usize| rows.iter().map(|row| self.table.rows[*row].text(*column)).collect::<Vec<_>>();
        let (groups, titles) = (texts(first), texts(second));
        let is_shared = |pair: &[&str]| pair[1].is_empty() || pair[0] == pair[1];
        let shares = groups.windows(2).any(is_shared) && !groups[0].is_empty();
        let are_titles = titles.iter().all(|title| !title.is_empty() && title.chars().count() <= 80);
        // The same title may stand in several groups, and once in each.
        let mut group = "";
        let pairs = groups.iter().zip(&titles).map(|(own, title)| {
            group = if own.is_empty() { group } else { own };
            (group, *title)
        });
        let distinct: std::collections::HashSet<(&str, &str)> = pairs.collect();
        shares && are_titles && distinct.len() == titles.len()
    }

    fn row_titles(&self, rows: &[usize], levels: usize) -> Vec<Title> {
        let mut group = "";
        let title = |row: &usize| {
            let [first, last] = [self.columns[0], self.columns[levels - 1]];
            let own = self.table.rows[*row].text(last);
            if levels == 2 && !self.table.rows[*row].text(first).is_empty() {
                group = self.table.rows[*row].text(first);
            }
            Title { text: below(group, own), place: self.table.place(*row, last) }
        };
        rows.iter().map(title).collect()
    }

    fn texts(&self, row: usize, levels: usize) -> Vec<(Cell, Place)> {
        let cell = |column: &usize| {
            let cell = self.table.rows[row].cells.get(*column).cloned().unwrap_or_default();
            (cell, self.table.place(row, *column))
        };
        self.columns[levels..].iter().map(cell).collect()
    }

    fn note(&mut self, levels: usize) {
        if self.choices.has_second_titles {
            self.matrix.findings.push(Finding::of_all(FindingKind::TwoHeads));
        }
        if levels == 2 {
            self.matrix.findings.push(Finding::of_all(FindingKind::TwoLevels));
        }
    }
}

/// A title in one line, with the one above it.
fn joined(above: &str, own: &str) -> String {
    let (above, own) = (above.replace('\n', " "), own.replace('\n', " "));
    match (above.as_str(), own.as_str()) {
        ("", own) => own.to_owned(),
        (above, "") => above.to_owned(),
        (above, own) if above == own => own.to_owned(),
        (above, own) => format!("{above}{BETWEEN}{own}"),
    }
}

/// A title of the second level with the one above it: with no more of that than a title has room for.
fn below(above: &str, own: &str) -> String {
    let first = above.lines().next().unwrap_or_default();
    let both = joined(first, own);
    if both.chars().count() <= MAX_TITLE { both } else { joined("", own) }
}

fn turned(texts: &[Vec<(Cell, Place)>]) -> Vec<Vec<(Cell, Place)>> {
    let width = texts.first().map_or(0, Vec::len);
    (0..width).map(|column| texts.iter().map(|row| row[column].clone()).collect()).collect()
}

impl Matrix {
    /// Whether what is there cannot be a card, although it has rows and columns.
    ///
    /// # Errors
    /// If it looks like another kind of table.
    pub fn look(&self, tables: &[Table], choices: &Choices) -> Result<(), NoMatrix> {
        let Some(table) = tables.get(choices.table) else { return Err(NoMatrix::NoSuchTable) };
        if is_published(table, choices) {
            return Ok(());
        }
        let heads: Vec<String> = choices
            .titles
            .map_or(&[][..], |row| &table.rows[row].cells)
            .iter()
            .map(|cell| cell.text.to_lowercase())
            .collect();
        let has = |names: &[&str]| heads.iter().filter(|head| names.contains(&head.as_str())).count();
        let titles: Vec<&str> = self.aspects.iter().map(|row| row.title.text.as_str()).collect();
        let are_keys = titles.len() > 1 && titles.iter().all(|title| is_key(title));
        if are_keys || has(&["source", "target", "msgid", "msgstr", "key", "locale", "context"]) > 1 {
            return Err(NoMatrix::Keys);
        }
        let has_level = has(&["level", "niveau", "scenario", "rating", "levels", "schaal"]) > 0;
        let has_text =
            has(&["description", "level_description", "beschrijving", "omschrijving", "definition", "tekst", "text"])
                > 0;
        if has_level && has_text || self.is_long_form() {
            return Err(NoMatrix::LongForm);
        }
        let texts = || self.aspects.iter().flat_map(|row| &row.texts).filter(|(cell, _)| !cell.is_empty());
        let are_numbers = texts().count() > 0 && texts().all(|(cell, _)| !cell.text.chars().any(char::is_alphabetic));
        if are_numbers { Err(NoMatrix::Numbers) } else { Ok(()) }
    }

    /// Whether titles come back in every group of rows, as where every cell has a row of its own.
    fn is_long_form(&self) -> bool {
        let mut titles: Vec<&str> = self.aspects.iter().map(|row| row.title.text.as_str()).collect();
        let all = titles.len();
        titles.sort_unstable();
        titles.dedup();
        all >= 6 && titles.len() * 2 <= all
    }

    /// What to look at in its titles and texts.
    pub(super) fn review_texts(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for row in &self.aspects {
            for (cell, place) in &row.texts {
                let kinds = [
                    (cell.is_empty(), FindingKind::EmptyCell),
                    (cell.is_merged, FindingKind::Merged),
                    (cell.is_stripped, FindingKind::Stripped),
                    (cell.is_joined, FindingKind::Joined),
                    (is_cut_off(&cell.text), FindingKind::CutOff),
                ];
                findings
                    .extend(kinds.into_iter().filter(|(is_so, _)| *is_so).map(|(_, kind)| Finding::at(*place, kind)));
            }
        }
        let texts = || self.aspects.iter().flat_map(|row| &row.texts).map(|(cell, _)| cell.text.as_str());
        if is_right_to_left(&texts().collect::<String>()) {
            findings.push(Finding::of_all(FindingKind::RightToLeft));
        }
        findings
    }
}

/// Whether a title is a key of a program: parts with dots or underscores between them, and no spaces.
fn is_key(title: &str) -> bool {
    title.contains(['.', '_'])
        && !title.contains(' ')
        && !title.ends_with('.')
        && title.chars().any(char::is_alphabetic)
}

/// Whether a text seems to end before its end: with dots, or where a spreadsheet cuts.
fn is_cut_off(text: &str) -> bool {
    let length = text.chars().count();
    (text.ends_with('…') || text.ends_with("...")) && length > 3 || matches!(length, 255 | 1_024 | 32_767)
}
