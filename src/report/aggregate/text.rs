//! The picture of many sessions as plain text.

use std::io::{self, Write};

use super::AggregateReport;
use super::outline::{Table, answers, counts, moved, notes, outcomes, questions, spreads, tables};
use crate::domain::{CardPicture, MovePicture, QuestionPicture};
use crate::text::{columns, fill};
use crate::words::Words;

const WIDTH: usize = 80;
/// The least width of a column with counts, the space before it included.
const MIN_COLUMN: usize = 5;

pub fn write(report: &AggregateReport, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let title = (words.aggregate.title)(report.census.sessions);
    writeln!(out, "{title}\n{}\n", "=".repeat(columns(&title)))?;
    for note in notes(report, words) {
        paragraph(&note, out)?;
    }
    if report.picture.cards.is_empty() {
        return paragraph(words.aggregate.nothing, out);
    }
    paragraph(words.aggregate.rounded, out)?;
    paragraph(words.aggregate.small_groups, out)?;
    report.picture.cards.iter().try_for_each(|card| write_card(card, words, out))
}

fn paragraph(text: &str, out: &mut impl Write) -> io::Result<()> {
    fill(text, WIDTH).iter().try_for_each(|line| writeln!(out, "{line}"))
}

fn write_card(card: &CardPicture, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let title = (words.report.card_with_theme)(card.card.title(), card.card.theme());
    writeln!(out, "\n{title}\n{}\n", "-".repeat(columns(&title)))?;
    paragraph(&(words.aggregate.of_card)(card.sessions, card.other_wording, card.carried_on), out)?;
    let Some(aspects) = &card.aspects else { return paragraph(words.aggregate.too_few, out) };
    writeln!(out, "\n{}", words.aggregate.numbers)?;
    for (number, scenario) in (1..).zip(card.card.scenarios()) {
        writeln!(out, "{number}  {}", scenario.title)?;
    }
    let answers = answers(&card.card, words);
    for (index, (aspect, pictures)) in card.card.aspects().iter().zip(aspects).enumerate() {
        let number = index + 1;
        for (question, picture) in questions(pictures, words) {
            writeln!(out, "\n{number}. {}: {}", aspect.title, question.to_lowercase())?;
            write_question(picture, &answers, words, out)?;
        }
        if let Some(picture) = card.moves.iter().flatten().nth(index) {
            writeln!(out, "\n{number}. {}: {}", aspect.title, words.compare.title.to_lowercase())?;
            write_moves(picture, &answers, words, out)?;
        }
    }
    Ok(())
}

fn write_question(
    picture: &QuestionPicture,
    answers: &[String],
    words: &Words,
    out: &mut impl Write,
) -> io::Result<()> {
    write_tables(&tables(picture, words), answers, out)?;
    spreads(picture, words).map_or(Ok(()), |spreads| paragraph(&spreads, out))
}

fn write_moves(picture: &MovePicture, answers: &[String], words: &Words, out: &mut impl Write) -> io::Result<()> {
    let tables: Vec<Table> = moved(picture, answers, words).into_iter().collect();
    write_tables(&tables, answers, out)?;
    outcomes(picture, words).map_or(Ok(()), |outcomes| paragraph(&outcomes, out))
}

fn write_tables(tables: &[Table], answers: &[String], out: &mut impl Write) -> io::Result<()> {
    let labels = tables.iter().flat_map(|table| table.rows.iter().map(|(label, _)| columns(label)));
    let titles = tables.iter().map(|table| columns(table.title));
    let width = labels.chain(titles).max().unwrap_or(0) + 1;
    tables.iter().enumerate().try_for_each(|(index, table)| write_table(table, index == 0, answers, width, out))
}

/// The first table has the answers above it. One whose only row says what it is about has no title of its own.
fn write_table(
    table: &Table,
    is_first: bool,
    answers: &[String],
    width: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let title = if table.rows.len() == 1 && table.rows[0].0 == table.title { "" } else { table.title };
    if is_first {
        write!(out, "{title}{:padding$}", "", padding = width - columns(title))?;
        write_cells(answers.iter().cloned(), answers, out)?;
    } else {
        writeln!(out, "{title}")?;
    }
    for (label, rounded) in &table.rows {
        write!(out, "{label}{:padding$}", "", padding = width - columns(label))?;
        write_cells(counts(rounded).map(|count| count.to_string()), answers, out)?;
    }
    Ok(())
}

fn write_cells(cells: impl Iterator<Item = String>, heads: &[String], out: &mut impl Write) -> io::Result<()> {
    for (cell, head) in cells.zip(heads) {
        write!(out, "{cell:>width$}", width = MIN_COLUMN.max(columns(head) + 2))?;
    }
    writeln!(out)
}
