//! What was understood of a file, before a card is made of it.

use std::io::{self, Write};

use super::super::environment::Environment;
use crate::domain::Card;
use crate::import::{Choices, Finding, Made, Source, column_name};
use crate::text::{Encoding, beginning};

/// How many findings are shown; `card check` shows all.
const MAX_FINDINGS: usize = 20;
/// How many characters of a text are shown.
const MAX_EXCERPT: usize = 60;

/// A card that was understood from a file.
pub struct Understood {
    pub made: Made,
    /// The tables that it came from, and how they were read; `None` if the file holds a card already.
    pub reading: Option<(Source, Choices)>,
}

/// What is shown of a card before it is kept.
pub struct Preview<'a> {
    pub env: &'a Environment,
    pub understood: &'a Understood,
    /// The card that it replaces.
    pub known: Option<&'a Card>,
}

impl Preview<'_> {
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let words = &self.env.words.import;
        if let Some((source, choices)) = &self.understood.reading {
            self.write_reading(source, choices, out)?;
        }
        let card = &self.understood.made.card;
        let about = [
            (words.title, card.title()),
            (words.theme, card.theme()),
            (words.source, card.source()),
            (words.owner, card.owner()),
            (words.licence, card.licence()),
            (words.language, card.language()),
        ];
        for (name, value) in about {
            writeln!(out, "{name}: {}", if value.is_empty() { words.not_known } else { value })?;
        }
        writeln!(out)?;
        self.write_matrix(out)?;
        if self.known.is_some() {
            self.write_replaced(out)?;
            writeln!(out)?;
        }
        self.write_findings(out)
    }

    /// Which card it takes the place of, if any.
    pub fn write_replaced(&self, out: &mut impl Write) -> io::Result<()> {
        let Some(known) = self.known else { return Ok(()) };
        writeln!(out, "{}", (self.env.words.import.replaces)(known.name()))
    }

    fn write_reading(&self, source: &Source, choices: &Choices, out: &mut impl Write) -> io::Result<()> {
        let words = &self.env.words.import;
        let encoding = source.encoding.filter(|encoding| *encoding != Encoding::Utf8).map(Encoding::name);
        writeln!(out, "{}", (words.read_as)((words.kind)(source.kind), encoding))?;
        if source.tables.len() > 1 {
            write_tables(self.env, source, choices.table, out)?;
        }
        let table = &source.tables[choices.table];
        let line = |row: usize| table.rows.get(row).map_or(0, |row| row.line);
        let titles = match choices.titles {
            Some(row) => (words.row)(table.is_sheet, line(row), choices.has_second_titles.then(|| line(row + 1))),
            None => words.none.to_owned(),
        };
        writeln!(out, "{}: {titles}  (--header)", words.titles)?;
        let turned = if choices.is_turned { words.yes } else { words.no };
        writeln!(out, "{}: {turned}  (--transpose)", words.turned)?;
        let dropped = choices.dropped.iter().map(|column| {
            let title = choices.titles.map_or("", |row| table.rows[row].text(*column));
            format!("{} {title}", column_name(*column)).trim().to_owned()
        });
        let dropped: Vec<String> = dropped.collect();
        let dropped = if dropped.is_empty() { words.none.to_owned() } else { dropped.join(", ") };
        writeln!(out, "{}: {dropped}  (--drop)\n", words.dropped)
    }

    /// Every title, and the beginning of every text.
    fn write_matrix(&self, out: &mut impl Write) -> io::Result<()> {
        let card = &self.understood.made.card;
        let words = self.env.words;
        writeln!(out, "{}", (words.cli.of_card)(card.aspects().len(), card.scenarios().len()))?;
        for (number, aspect) in card.aspects().iter().enumerate() {
            writeln!(out, "\n{} {}", number + 1, aspect.title)?;
            for (scenario, description) in card.scenarios().iter().zip(&aspect.descriptions) {
                let text = description.text().map_or_else(|| format!("({})", words.import.none), excerpt);
                writeln!(out, "    {}: {text}", scenario.title)?;
            }
        }
        writeln!(out)
    }

    pub fn write_findings(&self, out: &mut impl Write) -> io::Result<()> {
        let findings = &self.understood.made.findings;
        for finding in findings.iter().take(MAX_FINDINGS) {
            writeln!(out, "{}", line(self.env, finding))?;
        }
        match findings.len().checked_sub(MAX_FINDINGS).filter(|left| *left > 0) {
            Some(left) => writeln!(out, "{}", (self.env.words.import.more_findings)(left)),
            None => Ok(()),
        }
    }
}

/// The tables of a file, the chosen one with a star.
pub fn write_tables(env: &Environment, source: &Source, chosen: usize, out: &mut impl Write) -> io::Result<()> {
    let words = &env.words.import;
    for (index, table) in source.tables.iter().enumerate() {
        let sign = if index == chosen { "*" } else { " " };
        let of = (words.table_of)(index + 1, &table.name, table.rows.len(), table.width());
        writeln!(out, "{sign} {} {of}", words.table)?;
    }
    Ok(())
}

/// A finding in a line: how serious it is, where it is, what it is.
pub fn line(env: &Environment, finding: &Finding) -> String {
    let words = &env.words.import;
    let place = finding.place.map(|place| format!("{}: ", (words.place)(place))).unwrap_or_default();
    format!("{}: {place}{}", (words.severity)(finding.severity()), (words.finding)(&finding.kind))
}

fn excerpt(text: &str) -> String {
    let line = text.replace('\n', " ");
    let fits = beginning(&line, MAX_EXCERPT);
    if fits == line { line } else { format!("{} …", fits.trim_end()) }
}
