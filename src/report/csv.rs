//! The document as a table: a row for every aspect and one for every next step. A cell that a spreadsheet would take
//! for a formula is made plain text.

use std::borrow::Cow;
use std::io::{self, Write};

use super::compare::CompareOutline;
use super::facts::{AspectFacts, CardFacts, Report};
use super::phrases;
use crate::domain::NextStep;
use crate::words::{Register, Words};

const COLUMNS: usize = 20;
/// The column with the number of an aspect on the card.
const NUMBER_COLUMN: usize = 5;
/// The first of the columns that only the row of an aspect fills.
const FIRST_ASPECT_COLUMN: usize = 7;
/// The first of the columns that only the row of a next step fills.
const FIRST_STEP_COLUMN: usize = 16;

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let compared = report.compared.as_ref();
    let comparison = compared.map(|compared| compared.outline(words, Register::AboutGroup));
    let mut table = CsvTable { report, words, comparison, out };
    let heads = table.heads();
    let then = table.then_heads();
    table.row(&heads.map(Cow::Borrowed), &then)?;
    for (row, aspect) in report.aspects.iter().enumerate() {
        table.aspect(row, aspect)?;
        aspect.next_steps.iter().try_for_each(|step| table.step(row, aspect, step))?;
    }
    table.lapsed()
}

struct CsvTable<'r, W> {
    report: &'r Report,
    words: &'r Words,
    comparison: Option<CompareOutline>,
    out: &'r mut W,
}

impl<W: Write> CsvTable<'_, W> {
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

    fn aspect(&mut self, row: usize, aspect: &AspectFacts) -> io::Result<()> {
        let mut cells = self.common_cells(self.words.domain.aspect, aspect);
        cells[NUMBER_COLUMN] = Cow::Owned((row + 1).to_string());
        self.fill_aspect(&mut cells, aspect, &self.report.card);
        let then = self.then(row);
        self.row(&cells, &then)
    }

    fn fill_aspect(&self, cells: &mut [Cow<'static, str>; COLUMNS], aspect: &AspectFacts, card: &CardFacts) {
        let [current, desired] = aspect
            .answers()
            .map(|answer| answer.map(|answer| phrases::answer(answer, card, self.words)).unwrap_or_default());
        let [current_text, desired_text] =
            aspect.answers().map(|answer| phrases::descriptions(answer, aspect, card, self.words));
        let [current_votes, desired_votes] = [0, 1].map(|question| self.votes(aspect, question, card));
        let direction = phrases::direction(aspect, card, self.words).unwrap_or_default();
        let marks = [current, desired, direction, current_text, desired_text];
        let notes_and_votes = [aspect.explanation.clone(), aspect.evidence.clone(), current_votes, desired_votes];
        for (cell, text) in cells[FIRST_ASPECT_COLUMN..].iter_mut().zip(marks.into_iter().chain(notes_and_votes)) {
            *cell = Cow::Owned(text);
        }
    }

    /// What is no longer on the card has no number on it.
    fn lapsed(&mut self) -> io::Result<()> {
        let Some(lapsed) = &self.report.lapsed else { return Ok(()) };
        let kind = |name: &str| (self.words.lapsed.row)(name);
        let [of_aspect, of_step] = [kind(self.words.domain.aspect), kind(self.words.domain.next_step)];
        let then = vec![String::new(); self.then_heads().len()];
        for aspect in &lapsed.aspects {
            let mut cells = self.common_cells(of_aspect.clone(), aspect);
            self.fill_aspect(&mut cells, aspect, &lapsed.card);
            self.row(&cells, &then)?;
            for step in &aspect.next_steps {
                let mut cells = self.common_cells(of_step.clone(), aspect);
                self.fill_step(&mut cells, step);
                self.row(&cells, &then)?;
            }
        }
        Ok(())
    }

    fn step(&mut self, row: usize, aspect: &AspectFacts, step: &NextStep) -> io::Result<()> {
        let mut cells = self.common_cells(self.words.domain.next_step, aspect);
        cells[NUMBER_COLUMN] = Cow::Owned((row + 1).to_string());
        self.fill_step(&mut cells, step);
        let mut then = vec![String::new(); self.then_heads().len()];
        // A step that was agreed then, and is told by how far it is now.
        if let (Some(outcome), true) = (then.last_mut(), step.from.is_some()) {
            self.words.domain.carried_over.clone_into(outcome);
        }
        self.row(&cells, &then)
    }

    fn fill_step(&self, cells: &mut [Cow<'static, str>; COLUMNS], step: &NextStep) {
        let due = step.due.map(|due| due.to_string()).unwrap_or_default();
        let status = self.words.domain.status(step.status).to_owned();
        let texts = [step.what.clone(), step.owner.clone(), due, status];
        for (cell, text) in cells[FIRST_STEP_COLUMN..].iter_mut().zip(texts) {
            *cell = Cow::Owned(text);
        }
    }

    /// What every row says about the session, the card and the aspect; the other cells are empty.
    fn common_cells(&self, kind: impl Into<Cow<'static, str>>, aspect: &AspectFacts) -> [Cow<'static, str>; COLUMNS] {
        let card = (self.words.report.card_with_theme)(&self.report.card.title, &self.report.card.theme);
        let session = self.report.session.as_ref();
        let [title, date, partnership] = session
            .map(|session| [session.title.clone(), session.date.to_string(), session.partnership.clone()])
            .unwrap_or_default();
        let mut cells = [const { Cow::Borrowed("") }; COLUMNS];
        cells[0] = kind.into();
        let texts = [title, date, partnership, card, String::new(), aspect.title.clone()];
        for (cell, text) in cells[1..].iter_mut().zip(texts) {
            *cell = Cow::Owned(text);
        }
        cells
    }

    /// The last round on a question, and below it the earlier ones; an empty cell if nobody was asked.
    fn votes(&self, aspect: &AspectFacts, question: usize, card: &CardFacts) -> String {
        let words = self.words;
        let Some((last, earlier)) = aspect.votes[question].split_last() else { return String::new() };
        let earlier = earlier
            .iter()
            .rev()
            .map(|votes| format!("{}, {}", words.domain.earlier, phrases::votes(votes, card, words)));
        let all = [phrases::votes(last, card, words)].into_iter().chain(earlier);
        all.collect::<Vec<_>>().join("\n")
    }

    /// The heads of the columns about the session that this one carries on; none if it carries on none.
    fn then_heads(&self) -> Vec<String> {
        let (domain, compare) = (&self.words.domain, &self.words.compare);
        let heads = [domain.current, domain.desired].map(|question| format!("{} ({})", question, compare.then));
        let heads = heads.into_iter().chain([compare.outcome_head.to_owned()]);
        if self.report.compared.is_some() { heads.collect() } else { Vec::new() }
    }

    fn then(&self, row: usize) -> Vec<String> {
        let Some(comparison) = &self.comparison else { return Vec::new() };
        let row = &comparison.rows[row];
        let [.., then, _] = row.strips.as_slice() else { return Vec::new() };
        then.answers.iter().cloned().chain([row.outcome.to_owned()]).collect()
    }

    fn row(&mut self, cells: &[Cow<'_, str>], then: &[String]) -> io::Result<()> {
        let then = then.iter().map(|cell| Cow::Borrowed(cell.as_str()));
        for (column, cell) in cells.iter().cloned().chain(then).enumerate() {
            let separator = if column == 0 { "" } else { "," };
            write!(self.out, "{separator}\"{}\"", without_formula(&cell).replace('"', "\"\""))?;
        }
        write!(self.out, "\r\n")
    }
}

/// Puts an apostrophe before what begins like a formula: spreadsheets show such a cell as text (OWASP, "CSV
/// Injection").
pub fn without_formula(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        return Cow::Owned(format!("'{cell}"));
    }
    Cow::Borrowed(cell)
}
