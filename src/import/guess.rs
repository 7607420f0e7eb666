//! How a table is most likely to be read. Every guess is shown before anything is written, and can be answered otherwise.

use std::collections::BTreeSet;

use super::choices::{Choices, first_wide_row, is_published};
use super::finding::{MAX_ASPECTS, MAX_SCENARIOS};
use super::matrix::matrix;
use super::table::{Row, Table};

/// What can be asked about a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which table?
    Table,
    /// Where do titles begin?
    Titles,
    /// Is it to be turned?
    Turned,
    /// Which columns are left out?
    Dropped,
}

/// The likely way to read a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// That way.
    pub choices: Choices,
    /// What is worth asking: the other questions have but one answer.
    pub questions: Vec<Question>,
}

/// Guesses how tables are to be read: the likeliest one, or else this one.
#[must_use]
pub fn guess(tables: &[Table], asked: Option<usize>) -> Guess {
    let likeliest = || (0..tables.len()).rev().max_by_key(|index| likelihood(tables, *index)).unwrap_or(0);
    let index = asked.unwrap_or_else(likeliest);
    let choices = first_choices(tables, index);
    let Some(table) = tables.get(index) else { return Guess { choices, questions: Vec::new() } };
    let asks_table = (tables.len() > 1).then_some(Question::Table);
    let asks_dropped = (table.width() > 2).then_some(Question::Dropped);
    let questions = [asks_table, Some(Question::Titles), Some(Question::Turned), asks_dropped].into_iter().flatten();
    Guess { choices, questions: questions.collect() }
}

/// How a table is most likely to be read.
fn first_choices(tables: &[Table], index: usize) -> Choices {
    let Some(table) = tables.get(index) else { return Choices { table: index, ..Choices::default() } };
    let titles = title_row(table);
    let has_second = titles.is_some_and(|titles| is_second_head(table, titles));
    with_titles(table, index, (titles, has_second))
}

/// The same table with titles elsewhere: the row, and whether the one below it has titles too. What depends on them is guessed
/// anew.
#[must_use]
pub fn with_titles(table: &Table, index: usize, (titles, has_second_titles): (Option<usize>, bool)) -> Choices {
    let mut choices = Choices { table: index, titles, has_second_titles, ..Choices::default() };
    // The published form leaves nothing to guess.
    if !is_published(table, &choices) {
        choices.dropped = needless_columns(table, &choices);
        choices.is_turned = is_turned(table, &choices);
    }
    choices
}

/// What speaks for a table: that it is a matrix of the size of a card, that it has this size at least, then how much is written in it.
fn likelihood(tables: &[Table], index: usize) -> (bool, bool, bool, usize) {
    let table = &tables[index];
    let choices = first_choices(tables, index);
    let matrix = matrix(tables, &choices).ok();
    let is_matrix = matrix.as_ref().is_some_and(|matrix| matrix.look(tables, &choices).is_ok());
    let has_size = matrix.as_ref().is_some_and(|matrix| {
        matrix.aspects.len() <= MAX_ASPECTS && (2..=MAX_SCENARIOS).contains(&matrix.scenarios.len())
    });
    let written = table.rows.iter().flat_map(|row| &row.cells).filter(|cell| !cell.is_empty() && !cell.is_merged);
    (has_size && is_matrix, has_size, is_matrix, written.count())
}

/// The first row with more than one cell, or with an empty one at its beginning; `None` if it looks like the rows below it.
fn title_row(table: &Table) -> Option<usize> {
    let row = first_wide_row(table);
    let body = table.rows.get(row + 1..).filter(|body| !body.is_empty())?;
    let head = &table.rows[row];
    let is_number = |text: &str| !text.is_empty() && is_number(text);
    let is_data = |column: usize| is_number(head.text(column)) && body.iter().all(|row| is_number(row.text(column)));
    let (of_head, of_body) = (average_length([head]), average_length(body));
    let is_text = of_head > 80 && of_head * 10 > of_body * 7;
    let has_points = |row: &Row| {
        let texts: Vec<&str> =
            row.cells.iter().skip(1).map(|cell| cell.text.as_str()).filter(|it| !it.is_empty()).collect();
        !texts.is_empty() && texts.iter().all(|text| ends_with_points(text))
    };
    let are_scored = has_points(head) && body.iter().any(has_points);
    let is_body = is_text || are_scored || (0..head.cells.len()).any(is_data);
    (head.text(0).is_empty() || !is_body).then_some(row)
}

/// Whether a text ends with how many points it is worth, as rubrics of Moodle do: a title below which there are points too may, but
/// then the texts below it do not.
fn ends_with_points(text: &str) -> bool {
    let lower = text.to_lowercase();
    let units = ["punten", "punt", "points", "point", "pts", "pt"];
    let before = units.iter().find_map(|unit| lower.trim_end_matches([')', '.']).strip_suffix(unit));
    before.is_some_and(|before| before.trim_end().ends_with(|c: char| c.is_ascii_digit()))
}

fn average_length<'a>(rows: impl IntoIterator<Item = &'a Row>) -> usize {
    let cells = rows.into_iter().flat_map(|row| &row.cells).filter(|cell| !cell.is_empty());
    let (count, length) = cells.fold((0, 0), |(count, sum), cell| (count + 1, sum + cell.text.chars().count()));
    length / usize::max(count, 1)
}

/// Whether the row below the titles has titles too: nothing at its beginning, short texts, below titles that span columns.
fn is_second_head(table: &Table, titles: usize) -> bool {
    let [head, below] = [titles, titles + 1].map(|row| table.rows.get(row));
    let (Some(head), Some(below), Some(_)) = (head, below, table.rows.get(titles + 2)) else { return false };
    let begins_empty = below.text(0).is_empty() || below.cells[0].is_merged;
    let spans = (1..below.cells.len().max(head.cells.len())).any(|column| {
        head.cells
            .get(column)
            .is_none_or(|cell| cell.is_empty() || cell.is_merged || cell.text == head.text(column - 1))
    });
    let is_short = below.cells.iter().all(|cell| cell.text.chars().count() <= 60);
    begins_empty && spans && is_short && below.cells.iter().skip(1).filter(|cell| !cell.is_empty()).count() > 1
}

/// The columns that are neither titles nor scenarios: numbers, weights, points, comments, questions, and empty ones.
fn needless_columns(table: &Table, choices: &Choices) -> BTreeSet<usize> {
    let body = table.rows.get(choices.first_text_row(table)..).unwrap_or_default();
    let mut needless = BTreeSet::new();
    for column in 0..table.width() {
        let left = table.width() - needless.len();
        let head = choices.titles.map_or("", |row| table.rows[row].text(column));
        if left > 2 && is_needless(head, choices.titles.is_some(), body, column) {
            needless.insert(column);
        }
    }
    needless
}

fn is_needless(head: &str, has_titles: bool, body: &[Row], column: usize) -> bool {
    let texts = || body.iter().map(|row| row.text(column)).filter(|text| !text.is_empty());
    let count = texts().count();
    let all = |is: fn(&str) -> bool| count > 0 && texts().all(is);
    // A number may be the only title of a row of long texts.
    let is_only_title = column == 0 && body.iter().any(|row| row.text(1).chars().count() > 100);
    if count == 0 || is_only_title {
        return count == 0 && (head.is_empty() || is_named(head));
    }
    let is_told_by_texts = head.is_empty() && (all(is_number) || (all(|text| text.ends_with('?')) && count > 1));
    is_named(head) || (is_told_by_texts && (column > 0 || !has_titles))
}

/// Whether a title is that of a column beside a matrix.
fn is_named(head: &str) -> bool {
    let head = head.to_lowercase();
    let name = head.trim_matches(|c: char| !c.is_alphanumeric() && c != '#' && c != '%');
    [
        "nr",
        "no",
        "#",
        "id",
        "num",
        "nummer",
        "number",
        "volgnummer",
        "weight",
        "weights",
        "weging",
        "gewicht",
        "weegfactor",
        "punten",
        "points",
        "pts",
        "score",
        "scores",
        "max",
        "maximum",
        "cijfer",
        "%",
        "percentage",
        "comment",
        "comments",
        "opmerking",
        "opmerkingen",
        "commentaar",
        "feedback",
        "notes",
        "notities",
        "aantekeningen",
        "remarks",
        "rubric name",
        "criteria description",
        "criterion description",
        "criteria enable range",
        "enable range",
    ]
    .contains(&name)
}

/// Whether a text is a number, as in a list or with a unit of weight.
fn is_number(text: &str) -> bool {
    let digits = text.trim_end_matches(['.', ')', '%', ':']).trim_start_matches(['#', '(']);
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '/' | '+');
    digits.chars().any(|c| c.is_ascii_digit()) && digits.chars().all(is_figure)
}

/// What stands above the titles of rows that are levels.
const LEVELS: [&str; 14] = [
    "niveau",
    "niveaus",
    "level",
    "levels",
    "fase",
    "fasen",
    "phase",
    "stadium",
    "stage",
    "schaal",
    "rating",
    "scenario",
    "scenario's",
    "scenarios",
];

/// Whether the levels are rows: they are named as such or numbered, or only that way it is no more than a card can have.
fn is_turned(table: &Table, choices: &Choices) -> bool {
    let kept: Vec<usize> = choices.kept(table);
    let body = table.rows.get(choices.first_text_row(table)..).unwrap_or_default();
    let Some(first) = kept.first() else { return false };
    let rows: Vec<&str> = body.iter().map(|row| row.text(*first)).collect();
    let heads: Vec<&str> =
        kept.iter().skip(1).map(|column| choices.titles.map_or("", |row| table.rows[row].text(*column))).collect();
    let fits_turned = rows.len() <= MAX_SCENARIOS && kept.len() > 2;
    let head = choices.titles.map_or("", |row| table.rows[row].text(*first)).to_lowercase();
    let names_levels = LEVELS.contains(&head.trim());
    fits_turned && (names_levels || (are_levels(&rows) && !are_levels(&heads)) || kept.len() > MAX_SCENARIOS + 2)
}

/// Whether titles differ in a number only that goes up by one, as levels do.
fn are_levels(titles: &[&str]) -> bool {
    let split = |title: &&str| {
        let begin = title.trim_end_matches(|c: char| c.is_ascii_digit());
        title[begin.len()..].parse::<u32>().ok().map(|number| (begin.to_lowercase(), number))
    };
    let levels: Option<Vec<_>> = titles.iter().map(split).collect();
    let follows = |pair: &[(String, u32)]| pair[0].1.checked_add(1) == Some(pair[1].1);
    // One series may end and another begin: MG1 to MG5, then IC6.
    levels.is_some_and(|levels| {
        levels.len() > 1
            && levels.iter().all(|(begin, _)| begin.chars().any(char::is_alphabetic))
            && levels.windows(2).all(follows)
    })
}
