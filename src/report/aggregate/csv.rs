//! The picture of many sessions as a table for programs: a row for every count. Its words are the same in every language.

use std::io::{self, Write};

use super::AggregateReport;
use crate::domain::{Card, CardPicture, Choice, Group, MovePicture, Outcome, QuestionPicture, Rounded, Spread};
use crate::report::csv::without_formula;
use crate::report::json::spread_code;

const HEADS: [&str; 7] = ["card", "aspect", "question", "part", "group", "answer", "count"];

pub fn write(report: &AggregateReport, out: &mut impl Write) -> io::Result<()> {
    row(&HEADS, out)?;
    report.picture.cards.iter().try_for_each(|card| write_card(card, out))
}

fn write_card(picture: &CardPicture, out: &mut impl Write) -> io::Result<()> {
    let card = &picture.card;
    for (aspect, questions) in card.aspects().iter().zip(picture.aspects.iter().flatten()) {
        for (question, picture) in ["current", "desired"].iter().zip(questions) {
            let place = [card.id(), aspect.id.as_str(), question];
            write_question(card, place, picture, out)?;
        }
    }
    for (aspect, moves) in card.aspects().iter().zip(picture.moves.iter().flatten()) {
        write_moves(card, [card.id(), aspect.id.as_str(), "current"], moves, out)?;
    }
    Ok(())
}

fn write_moves(card: &Card, place: [&str; 3], picture: &MovePicture, out: &mut impl Write) -> io::Result<()> {
    for (group, counts) in &picture.from {
        match group {
            Group::Named(from) => write_counts(card, place, ["moved_from", &from.code(card)], counts, out)?,
            Group::Others => write_counts(card, place, ["moved_from_others", ""], counts, out)?,
        }
    }
    for (outcome, count) in Outcome::ALL.into_iter().zip(picture.outcomes) {
        write_count(place, ["outcome", ""], outcome.code(), count, out)?;
    }
    Ok(())
}

fn write_question(card: &Card, place: [&str; 3], picture: &QuestionPicture, out: &mut impl Write) -> io::Result<()> {
    write_counts(card, place, ["sessions", ""], &picture.all, out)?;
    for (group, counts) in &picture.years {
        match group {
            Group::Named(year) => write_counts(card, place, ["year", &year.to_string()], counts, out)?,
            Group::Others => write_counts(card, place, ["other_years", ""], counts, out)?,
        }
    }
    for (group, counts) in &picture.roles {
        match group {
            Group::Named(role) => write_counts(card, place, ["role", role], counts, out)?,
            Group::Others => write_counts(card, place, ["other_roles", ""], counts, out)?,
        }
    }
    for (spread, count) in Spread::ALL.into_iter().zip(picture.spreads.into_iter().flatten()) {
        write_count(place, ["spread", ""], spread_code(spread), count, out)?;
    }
    Ok(())
}

fn write_counts(
    card: &Card,
    place: [&str; 3],
    group: [&str; 2],
    counts: &Rounded,
    out: &mut impl Write,
) -> io::Result<()> {
    let position = |half_column: usize| Choice::HalfColumn(half_column.try_into().unwrap_or(u16::MAX)).code(card);
    for (column, count) in counts.scenarios().enumerate() {
        write_count(place, group, &position(2 * column), count, out)?;
    }
    for (left, count) in counts.between().enumerate() {
        write_count(place, group, &position(2 * left + 1), count, out)?;
    }
    write_count(place, group, &Choice::Unknown.code(card), counts.unknown, out)?;
    write_count(place, group, &Choice::NotApplicable.code(card), counts.not_applicable, out)
}

fn write_count(place: [&str; 3], group: [&str; 2], answer: &str, count: u64, out: &mut impl Write) -> io::Result<()> {
    let ([card, aspect, question], [part, group]) = (place, group);
    row(&[card, aspect, question, part, group, answer, &count.to_string()], out)
}

fn row(cells: &[&str; HEADS.len()], out: &mut impl Write) -> io::Result<()> {
    for (column, cell) in cells.iter().enumerate() {
        let separator = if column == 0 { "" } else { "," };
        write!(out, "{separator}\"{}\"", without_formula(cell).replace('"', "\"\""))?;
    }
    write!(out, "\r\n")
}
