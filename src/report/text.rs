//! The document as plain text in 80 columns: for a mail, a printer or a screen reader.

use std::io::{self, Write};

use super::compare;
use super::facts::{AspectFacts, Report};
use super::outline::{AnswerOutline, AspectOutline, CellQuote, LapsedOutline, OpenOutline, Outline, StepOutline};
use super::phrases;
use crate::text::{columns, fill};
use crate::words::Words;

const WIDTH: usize = 80;
/// Before every line of a quotation.
const QUOTE_INDENT: &str = "    ";
/// The column in which the grid begins, behind the names of the aspects.
const GRID_START: usize = 24;
/// The columns between two positions of the grid: few enough for a compact grid, enough for "H+G" and a space.
const MAX_GRID_STEP: usize = 6;
const MIN_GRID_STEP: usize = 4;

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = Outline::new(report, words);
    let mut page = TextPage { out };
    page.title(&format!("{}: {}", outline.kind, outline.title))?;
    for fact in &outline.facts {
        page.item("", &format!("{}: {}", fact.name, fact.value))?;
    }
    if let Some(meeting) = &outline.meeting {
        page.heading(words.report.summary)?;
        for (index, sentence) in meeting.summary.iter().enumerate() {
            if index > 0 {
                writeln!(page.out)?;
            }
            page.paragraph("", &sentence.text())?;
        }
        page.open(&meeting.open, words)?;
        page.finished(&meeting.finished, words)?;
        page.heading(words.report.grid)?;
        page.grid(report, words)?;
    }
    if let (Some(compared), Some(comparison)) = (&report.compared, &outline.comparison) {
        page.heading(words.compare.title)?;
        compare::text_section(compared, comparison, words).iter().try_for_each(|line| writeln!(page.out, "{line}"))?;
    }
    page.heading(words.report.per_aspect)?;
    for (index, aspect) in outline.aspects.iter().enumerate() {
        if index > 0 {
            writeln!(page.out)?;
        }
        page.aspect(aspect, words)?;
    }
    outline.lapsed.as_ref().map_or(Ok(()), |lapsed| page.lapsed(lapsed, words))
}

/// Writes only the next steps, for a mail.
pub fn write_steps(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = Outline::new(report, words);
    writeln!(out, "{}: {}\n", words.domain.next_steps, outline.title)?;
    let steps = outline.meeting.map(|meeting| [meeting.open.steps, meeting.finished].concat()).unwrap_or_default();
    let mut page = TextPage { out };
    if steps.is_empty() { page.paragraph("", words.report.no_steps) } else { page.steps(&steps, words) }
}

struct TextPage<'o, W> {
    out: &'o mut W,
}

impl<W: Write> TextPage<'_, W> {
    fn title(&mut self, text: &str) -> io::Result<()> {
        self.underlined(text, '=')
    }

    fn heading(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out)?;
        self.underlined(text, '-')?;
        writeln!(self.out)
    }

    fn underlined(&mut self, text: &str, sign: char) -> io::Result<()> {
        let lines = fill(text, WIDTH);
        let width = lines.iter().map(|line| columns(line)).max().unwrap_or_default();
        lines.iter().try_for_each(|line| writeln!(self.out, "{line}"))?;
        writeln!(self.out, "{}", sign.to_string().repeat(width))
    }

    fn paragraph(&mut self, indent: &str, text: &str) -> io::Result<()> {
        for line in fill(text, WIDTH - indent.len()) {
            writeln!(self.out, "{}", format!("{indent}{line}").trim_end())?;
        }
        Ok(())
    }

    /// A paragraph that is indented from its second line on, by the width of the bullet and at least by two columns.
    fn item(&mut self, bullet: &str, text: &str) -> io::Result<()> {
        let mut lines = fill(text, WIDTH - 2 - bullet.len()).into_iter();
        writeln!(self.out, "{bullet}{}", lines.next().unwrap_or_default())?;
        let indent = " ".repeat(bullet.len().max(2));
        lines.try_for_each(|line| writeln!(self.out, "{indent}{line}"))
    }

    fn aspect(&mut self, aspect: &AspectOutline, words: &Words) -> io::Result<()> {
        self.item("", &aspect.title)?;
        writeln!(self.out)?;
        for answer in &aspect.answers {
            self.answer(answer, words)?;
        }
        if let Some(direction) = &aspect.direction {
            self.item("", &format!("{}: {direction}", words.report.direction))?;
        }
        for (name, text) in &aspect.notes {
            writeln!(self.out, "{name}:")?;
            self.paragraph(QUOTE_INDENT, text)?;
        }
        for votes in &aspect.votes {
            let question = votes.question.to_lowercase();
            self.item("", &format!("{}, {question}, {}", words.report.spread, votes.in_words))?;
            votes.roles.iter().chain(&votes.earlier).try_for_each(|said| self.paragraph("  ", said))?;
        }
        Ok(())
    }

    fn lapsed(&mut self, lapsed: &LapsedOutline, words: &Words) -> io::Result<()> {
        self.heading(lapsed.title)?;
        self.paragraph("", lapsed.about)?;
        for aspect in &lapsed.aspects {
            writeln!(self.out)?;
            self.aspect(aspect, words)?;
        }
        if !lapsed.steps.is_empty() {
            writeln!(self.out, "\n{}:\n", words.domain.next_steps)?;
        }
        self.steps(&lapsed.steps, words)
    }

    fn answer(&mut self, answer: &AnswerOutline, words: &Words) -> io::Result<()> {
        match &answer.question {
            Some(question) => self.item("", &format!("{question}: {}", answer.answer))?,
            None => self.item("", &answer.answer)?,
        }
        answer.quotes.iter().try_for_each(|quote| self.quote(quote, words))
    }

    fn quote(&mut self, quote: &CellQuote, words: &Words) -> io::Result<()> {
        let text = quote.text.unwrap_or(words.domain.empty_in_source);
        match &quote.scenario {
            Some(scenario) => self.paragraph(QUOTE_INDENT, &format!("{scenario}: {text}")),
            None => self.paragraph(QUOTE_INDENT, text),
        }
    }

    fn open(&mut self, open: &OpenOutline, words: &Words) -> io::Result<()> {
        self.heading(words.report.open)?;
        if let Some(nothing) = open.nothing {
            self.paragraph("", nothing)?;
        }
        if !open.steps.is_empty() {
            writeln!(self.out, "{}:\n", words.domain.next_steps)?;
            self.steps(&open.steps, words)?;
        }
        if !open.questions.is_empty() {
            let gap = if open.steps.is_empty() { "" } else { "\n" };
            writeln!(self.out, "{gap}{}:\n", words.report.open_questions)?;
        }
        open.questions.iter().try_for_each(|sentence| self.item("- ", &sentence.text()))
    }

    fn finished(&mut self, steps: &[StepOutline], words: &Words) -> io::Result<()> {
        if steps.is_empty() {
            return Ok(());
        }
        self.heading(words.report.finished)?;
        self.steps(steps, words)
    }

    fn steps(&mut self, steps: &[StepOutline], words: &Words) -> io::Result<()> {
        for (index, step) in steps.iter().enumerate() {
            self.item(&format!("{}. ", index + 1), step.what)?;
            let facts = (words.report.step_facts)(step.aspect, &step.owner, &step.due, step.status);
            self.paragraph(QUOTE_INDENT, &facts)?;
        }
        Ok(())
    }

    /// The marks by letter, each in its column; one between two scenarios is halfway between their columns.
    fn grid(&mut self, report: &Report, words: &Words) -> io::Result<()> {
        let positions = 2 * report.card.scenarios.len() - 1;
        let step = ((WIDTH - GRID_START - 2) / positions).min(MAX_GRID_STEP);
        // A card with more scenarios than fit on a line has its marks in the summary only; so has one of which the order is unknown.
        let has_grid = step >= MIN_GRID_STEP && !report.card.is_of_ids;
        if has_grid {
            let heads = (0..positions).map(|at| if at % 2 == 0 { (at / 2 + 1).to_string() } else { String::new() });
            writeln!(self.out, "{}{}", " ".repeat(GRID_START), in_cells(heads, step))?;
            report.aspects.iter().enumerate().try_for_each(|(row, aspect)| self.grid_row(row, aspect, step, words))?;
            writeln!(self.out)?;
        }
        for scenario in &report.card.scenarios {
            self.item("", &report.card.numbered_title(&scenario.id))?;
        }
        if has_grid { self.item("", words.report.legend) } else { Ok(()) }
    }

    fn grid_row(&mut self, row: usize, aspect: &AspectFacts, step: usize, words: &Words) -> io::Result<()> {
        let positions = (2 * aspect.descriptions.len()).saturating_sub(1);
        let cells = (0..positions).map(|at| {
            let letters = words.domain.letters_at(at, aspect.positions);
            if letters.is_empty() && at % 2 == 0 { "·".to_owned() } else { letters }
        });
        let cells = in_cells(cells, step);
        let label = fill(&format!("{} {}", row + 1, aspect.label), GRID_START - 2);
        for (index, line) in label.iter().enumerate() {
            let pad = " ".repeat(GRID_START.saturating_sub(columns(line)));
            let cells = if index == 0 { cells.as_str() } else { "" };
            writeln!(self.out, "{}", format!("{line}{pad}{cells}").trim_end())?;
        }
        let others = phrases::answers_without_position(aspect, words);
        if others.is_empty() { Ok(()) } else { self.paragraph(QUOTE_INDENT, &others) }
    }
}

/// Puts every text in a cell of `step` columns; an overlong one is kept whole.
fn in_cells(texts: impl Iterator<Item = String>, step: usize) -> String {
    let mut line = String::new();
    for text in texts {
        line.push_str(&text);
        line.push_str(&" ".repeat(step.saturating_sub(columns(&text))));
    }
    line.trim_end().to_owned()
}
