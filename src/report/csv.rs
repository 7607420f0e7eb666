//! The document as a table: a row for every aspect and one for every next step. What a spreadsheet could take for a
//! formula is kept from being one.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{AspectReport, CardFacts, Report, phrases};
use crate::domain::{Answer, NextStep};
use crate::words::Words;

/// How the cells are parted.
pub struct Dialect {
    separator: &'static str,
    /// What stands before everything.
    mark: &'static str,
}

/// As RFC 4180 has it.
pub const PLAIN: Dialect = Dialect { separator: ",", mark: "" };
/// A Dutch Excel takes the comma for the decimal sign, and takes a file for UTF-8 only if it says so.
pub const EXCEL: Dialect = Dialect { separator: ";", mark: "\u{feff}" };

const COLUMNS: usize = 20;

pub fn write(report: &Report, dialect: &Dialect, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let mut table = Table { report, words, separator: dialect.separator, out };
    write!(table.out, "{}", dialect.mark)?;
    let heads = table.heads();
    table.row(&heads.map(Cow::Borrowed))?;
    for (row, aspect) in report.aspects.iter().enumerate() {
        table.aspect(row, aspect)?;
        aspect.next_steps.iter().try_for_each(|step| table.step(row, aspect, step))?;
    }
    Ok(())
}

struct Table<'r, W> {
    report: &'r Report,
    words: &'r Words,
    separator: &'static str,
    out: &'r mut W,
}

impl<W: Write> Table<'_, W> {
    fn heads(&self) -> [&'static str; COLUMNS] {
        let (domain, report) = (&self.words.domain, &self.words.report);
        let csv = &report.csv;
        [
            csv.row,
            domain.session,
            domain.date,
            domain.partnership,
            domain.card,
            csv.number,
            domain.aspect,
            domain.current,
            domain.desired,
            report.direction,
            csv.description_current,
            csv.description_desired,
            domain.explanation,
            domain.evidence,
            csv.votes_current,
            csv.votes_desired,
            domain.step_what,
            domain.step_owner,
            domain.step_due,
            domain.step_status,
        ]
    }

    fn aspect(&mut self, row: usize, aspect: &AspectReport) -> io::Result<()> {
        let mut cells = self.begin(self.words.domain.aspect, row, aspect);
        let answers = [aspect.current.as_ref(), aspect.desired.as_ref()];
        let [current, desired] = answers.map(|answer| self.answer(answer));
        let [current_text, desired_text] = answers.map(|answer| descriptions(answer, aspect, self.report, self.words));
        let [current_votes, desired_votes] = [0, 1].map(|question| self.votes(aspect, question));
        let direction = aspect.direction.map(self.words.report.columns).unwrap_or_default();
        let told = [current, desired, direction, current_text, desired_text];
        let said = [aspect.explanation.clone(), aspect.evidence.clone(), current_votes, desired_votes];
        for (cell, text) in cells[7..].iter_mut().zip(told.into_iter().chain(said)) {
            *cell = Cow::Owned(text);
        }
        self.row(&cells)
    }

    fn step(&mut self, row: usize, aspect: &AspectReport, step: &NextStep) -> io::Result<()> {
        let mut cells = self.begin(self.words.domain.next_step, row, aspect);
        let due = step.due.map(|due| due.to_string()).unwrap_or_default();
        let status = self.words.domain.status(step.status).to_owned();
        for (cell, text) in cells[16..].iter_mut().zip([step.what.clone(), step.owner.clone(), due, status]) {
            *cell = Cow::Owned(text);
        }
        self.row(&cells)
    }

    /// What every row says of the session, the card and the aspect.
    fn begin(&self, kind: &'static str, row: usize, aspect: &AspectReport) -> [Cow<'static, str>; COLUMNS] {
        let card = (self.words.report.card_with_theme)(&self.report.card.title, &self.report.card.theme);
        let session = self.report.session.as_ref();
        let of_session = session.map(|told| [told.title.clone(), told.date.to_string(), told.partnership.clone()]);
        let [title, date, partnership] = of_session.unwrap_or_default();
        let mut cells = [const { Cow::Borrowed("") }; COLUMNS];
        cells[0] = Cow::Borrowed(kind);
        let facts = [title, date, partnership, card, (row + 1).to_string(), aspect.title.clone()];
        for (cell, text) in cells[1..].iter_mut().zip(facts) {
            *cell = Cow::Owned(text);
        }
        cells
    }

    /// An answer in words; no answer is an empty cell.
    fn answer(&self, answer: Option<&Answer>) -> String {
        answer.map(|answer| phrases::answer(answer, &self.report.card, self.words)).unwrap_or_default()
    }

    fn votes(&self, aspect: &AspectReport, question: usize) -> String {
        if aspect.ballots == 0 {
            return String::new();
        }
        let tally = &aspect.tallies[question];
        phrases::counts(tally, self.words.report.no_answer, &self.report.card, self.words)
    }

    fn row(&mut self, cells: &[Cow<'_, str>]) -> io::Result<()> {
        for (place, cell) in cells.iter().enumerate() {
            let separator = if place == 0 { "" } else { self.separator };
            write!(self.out, "{separator}\"{}\"", guarded(cell).replace('"', "\"\""))?;
        }
        write!(self.out, "\r\n")
    }
}

/// The card's words for an answer; those of both scenarios where it lies between two.
fn descriptions(answer: Option<&Answer>, aspect: &AspectReport, report: &Report, words: &Words) -> String {
    let card: &CardFacts = &report.card;
    let text = |id: &str| {
        let text = card.column(id).and_then(|column| aspect.descriptions.get(column));
        text.map(|text| text.as_deref().unwrap_or(words.domain.empty_in_source)).unwrap_or_default()
    };
    match answer {
        Some(Answer::Scenario(id)) => text(id.as_str()).to_owned(),
        Some(Answer::Between(left, right)) => format!("{}\n{}", text(left.as_str()), text(right.as_str())),
        _ => String::new(),
    }
}

/// A cell that begins like a formula gets an apostrophe, which spreadsheets show as text (OWASP, "CSV Injection").
fn guarded(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        return Cow::Owned(format!("'{cell}"));
    }
    Cow::Borrowed(cell)
}
