//! The picture of many sessions as plain text.

use std::io::{self, Write};

use super::AggregateReport;
use super::outline::{Table, answers, counts, notes, questions, spreads, tables};
use crate::domain::{CardPicture, QuestionPicture};
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
    paragraph(&(words.aggregate.of_card)(card.sessions, card.other_wording), out)?;
    let Some(aspects) = &card.aspects else { return paragraph(words.aggregate.too_few, out) };
    writeln!(out, "\n{}", words.aggregate.numbers)?;
    for (number, scenario) in (1..).zip(card.card.scenarios()) {
        writeln!(out, "{number}  {}", scenario.title)?;
    }
    for (number, (aspect, pictures)) in (1..).zip(card.card.aspects().iter().zip(aspects)) {
        for (question, picture) in questions(pictures, words) {
            writeln!(out, "\n{number}. {}: {}", aspect.title, question.to_lowercase())?;
            write_question(picture, &answers(&card.card, words), words, out)?;
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
    let tables = tables(picture, words);
    let labels = tables.iter().flat_map(|table| table.rows.iter().map(|(label, _)| columns(label)));
    let titles = tables.iter().map(|table| columns(table.title));
    let width = labels.chain(titles).max().unwrap_or(0) + 1;
    for table in &tables {
        write_table(table, answers, width, out)?;
    }
    spreads(picture, words).map_or(Ok(()), |spreads| paragraph(&spreads, out))
}

/// The first table has no title of its own: its only row says the same.
fn write_table(table: &Table, answers: &[String], width: usize, out: &mut impl Write) -> io::Result<()> {
    let is_first = table.rows.len() == 1 && table.rows[0].0 == table.title;
    if is_first {
        write!(out, "{:width$}", "")?;
        write_cells(answers.iter().cloned(), answers, out)?;
    } else {
        writeln!(out, "{}", table.title)?;
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
