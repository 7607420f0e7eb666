//! The document as plain text in 80 columns: for a mail, a printer, or a voice that reads it aloud.

use std::io::{self, Write};

use super::outline::{AspectOutline, Choice, Meeting, Outline, Quote};
use super::{AspectReport, Report, phrases};
use crate::text::{columns, fill};
use crate::words::Words;

const WIDTH: usize = 80;
/// A person's words, and the card's, stand this far in.
const QUOTE: &str = "    ";

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = Outline::new(report, words);
    let mut page = Page { out };
    page.title(&format!("{}: {}", outline.kind, outline.title))?;
    for (name, value) in &outline.facts {
        page.item("", &format!("{name}: {value}"))?;
    }
    if let Some(meeting) = &outline.meeting {
        page.heading(words.report.summary)?;
        for (place, sentence) in meeting.summary.iter().enumerate() {
            if place > 0 {
                writeln!(page.out)?;
            }
            page.paragraph("", &sentence.marked(""))?;
        }
        page.heading(words.report.grid)?;
        page.grid(report, words)?;
    }
    page.heading(words.report.per_aspect)?;
    for aspect in &outline.aspects {
        page.aspect(aspect, words)?;
    }
    outline.meeting.iter().try_for_each(|meeting| page.steps_and_open(meeting, words))
}

struct Page<'o, W> {
    out: &'o mut W,
}

impl<W: Write> Page<'_, W> {
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
        let wide = lines.iter().map(|line| columns(line)).max().unwrap_or_default();
        lines.iter().try_for_each(|line| writeln!(self.out, "{line}"))?;
        writeln!(self.out, "{}", sign.to_string().repeat(wide))
    }

    fn paragraph(&mut self, indent: &str, text: &str) -> io::Result<()> {
        for line in fill(text, WIDTH - indent.len()) {
            writeln!(self.out, "{}", format!("{indent}{line}").trim_end())?;
        }
        Ok(())
    }

    /// A paragraph whose further lines stand two columns in.
    fn item(&mut self, bullet: &str, text: &str) -> io::Result<()> {
        let mut lines = fill(text, WIDTH - 2 - bullet.len()).into_iter();
        writeln!(self.out, "{bullet}{}", lines.next().unwrap_or_default())?;
        let indent = " ".repeat(bullet.len().max(2));
        lines.try_for_each(|line| writeln!(self.out, "{indent}{line}"))
    }

    fn aspect(&mut self, aspect: &AspectOutline, words: &Words) -> io::Result<()> {
        self.item("", &aspect.title)?;
        writeln!(self.out)?;
        for choice in &aspect.choices {
            self.choice(choice, words)?;
        }
        if let Some(direction) = &aspect.direction {
            self.item("", &format!("{}: {direction}", words.report.direction))?;
        }
        for (name, text) in &aspect.notes {
            writeln!(self.out, "{name}:")?;
            self.paragraph(QUOTE, text)?;
        }
        for votes in &aspect.spread {
            let question = votes.question.to_lowercase();
            self.item("", &format!("{}, {question}, {}", words.report.spread, votes.told))?;
        }
        writeln!(self.out)
    }

    fn choice(&mut self, choice: &Choice, words: &Words) -> io::Result<()> {
        match &choice.question {
            Some(question) => self.item("", &format!("{question}: {}", choice.answer))?,
            None => self.item("", &choice.answer)?,
        }
        choice.quotes.iter().try_for_each(|quote| self.quote(quote, words))
    }

    fn quote(&mut self, quote: &Quote, words: &Words) -> io::Result<()> {
        let text = quote.text.unwrap_or(words.domain.empty_in_source);
        match &quote.scenario {
            Some(scenario) => self.paragraph(QUOTE, &format!("{scenario}: {text}")),
            None => self.paragraph(QUOTE, text),
        }
    }

    fn steps_and_open(&mut self, meeting: &Meeting, words: &Words) -> io::Result<()> {
        let told = &words.report;
        self.underlined_section(words.domain.next_steps)?;
        if meeting.steps.is_empty() {
            self.paragraph("", told.no_steps)?;
        }
        for (place, step) in meeting.steps.iter().enumerate() {
            self.item(&format!("{}. ", place + 1), step.what)?;
            let facts = (told.step_facts)(step.aspect, &step.owner, &step.due, step.status);
            self.paragraph(QUOTE, &facts)?;
        }
        self.heading(told.open)?;
        if meeting.open.is_empty() {
            self.paragraph("", told.nothing_open)?;
        }
        meeting.open.iter().try_for_each(|sentence| self.item("- ", &sentence.marked("")))
    }

    /// A heading behind an aspect, which ends with an empty line of its own.
    fn underlined_section(&mut self, text: &str) -> io::Result<()> {
        self.underlined(text, '-')?;
        writeln!(self.out)
    }

    /// The marks by letter, each in its column; what lies between two scenarios stands halfway.
    fn grid(&mut self, report: &Report, words: &Words) -> io::Result<()> {
        let places = 2 * report.card.scenarios.len() - 1;
        let step = ((WIDTH - LABEL - 2) / places).min(6);
        // More columns than a line can hold are told in the summary only.
        if step >= 4 {
            let heads =
                (0..places).map(|place| if place % 2 == 0 { (place / 2 + 1).to_string() } else { String::new() });
            writeln!(self.out, "{}{}", " ".repeat(LABEL), in_cells(heads, step))?;
            report
                .aspects
                .iter()
                .enumerate()
                .try_for_each(|(row, aspect)| self.row(row, aspect, places, step, words))?;
            writeln!(self.out)?;
        }
        for scenario in &report.card.scenarios {
            self.item("", &report.card.numbered(&scenario.id))?;
        }
        self.item("", words.report.legend)
    }

    fn row(&mut self, row: usize, aspect: &AspectReport, places: usize, step: usize, words: &Words) -> io::Result<()> {
        let cells = (0..places).map(|place| {
            let letters = phrases::letters(aspect.places, place, words);
            if letters.is_empty() && place % 2 == 0 { "·".to_owned() } else { letters }
        });
        let cells = in_cells(cells, step);
        let label = fill(&format!("{} {}", row + 1, aspect.label), LABEL - 2);
        for (place, line) in label.iter().enumerate() {
            let pad = " ".repeat(LABEL.saturating_sub(columns(line)));
            let cells = if place == 0 { cells.as_str() } else { "" };
            writeln!(self.out, "{}", format!("{line}{pad}{cells}").trim_end())?;
        }
        let elsewhere = phrases::not_on_the_card(aspect, words);
        if elsewhere.is_empty() { Ok(()) } else { self.paragraph(QUOTE, &elsewhere) }
    }
}

/// Where the names of the aspects end and the columns begin.
const LABEL: usize = 24;

fn in_cells(texts: impl Iterator<Item = String>, step: usize) -> String {
    let mut line = String::new();
    for text in texts {
        line.push_str(&text);
        line.push_str(&" ".repeat(step.saturating_sub(columns(&text))));
    }
    line.trim_end().to_owned()
}
