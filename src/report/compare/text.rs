//! Then and now as plain text in 80 columns. Small letters are then, capitals are now: that is clear in print, too.

use std::io::{self, Write};

use super::{CompareOutline, CompareRow, Compared};
use crate::text::{columns, fill};
use crate::words::{Register, Words};

const WIDTH: usize = 80;
/// The column in which the picture begins.
const START: usize = 24;
const MAX_STEP: usize = 6;
const MIN_STEP: usize = 4;

pub fn write(compared: &Compared, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = compared.outline(words, Register::AboutGroup);
    let title = format!("{}: {}", words.compare.title, compared.card_name(words));
    writeln!(out, "{title}\n{}", "=".repeat(columns(&title)))?;
    for line in section(compared, &outline, words) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// The whole in lines, without a heading of its own.
pub fn section(compared: &Compared, outline: &CompareOutline, words: &Words) -> Vec<String> {
    let compare = &words.compare;
    let mut lines: Vec<String> =
        outline.moments.iter().flat_map(|moment| item(&format!("{}: {}", moment.name, moment.title))).collect();
    lines.push(String::new());
    lines.extend(strip_lines(compared, outline, words));
    for (title, sentences) in &outline.groups {
        lines.extend([String::new(), format!("{title}:")]);
        lines.extend(sentences.iter().flat_map(|said| bullet(&format!("{}. {}", said.aspect, said.text))));
    }
    if !outline.steps.is_empty() {
        lines.extend([String::new(), format!("{}:", compare.steps)]);
        lines.extend(
            outline.steps.iter().flat_map(|step| bullet(&format!("{}: {}; {}", step.aspect, step.what, step.status))),
        );
    }
    lines.extend([String::new(), format!("{}:", compare.people)]);
    lines.extend(outline.people.iter().flat_map(|(name, roles)| match *name {
        "" => bullet(roles),
        name => bullet(&format!("{name}: {roles}")),
    }));
    lines.extend([String::new(), format!("{}:", compare.card)]);
    lines.extend(outline.card.iter().flat_map(|said| bullet(said)));
    lines
}

/// The picture: an aspect's name, and below it a strip a session. A card with more scenarios than fit on a line has its marks
/// in the sentences only.
fn strip_lines(compared: &Compared, outline: &CompareOutline, words: &Words) -> Vec<String> {
    let scenarios = compared.card.scenarios();
    let positions = 2 * scenarios.len() - 1;
    let step = ((WIDTH - START - 2) / positions).min(MAX_STEP);
    let mut lines = Vec::new();
    if step >= MIN_STEP {
        let heads = (0..positions).map(|at| if at % 2 == 0 { (at / 2 + 1).to_string() } else { String::new() });
        lines.push(format!("{}{}", " ".repeat(START), cells(heads, step)));
        lines.extend(outline.rows.iter().flat_map(|row| row_lines(row, outline, positions, step, words)));
        lines.push(String::new());
    }
    let titles = scenarios.iter().enumerate();
    lines.extend(titles.flat_map(|(index, scenario)| item(&format!("{} {}", index + 1, scenario.title))));
    lines.extend(item(words.compare.legend_letters));
    lines
}

fn row_lines(row: &CompareRow, outline: &CompareOutline, positions: usize, step: usize, words: &Words) -> Vec<String> {
    let mut lines = fill(&row.label, WIDTH);
    for (strip, moment) in row.strips.iter().zip(&outline.moments) {
        let marks = (0..positions).map(|at| {
            let letters = words.domain.letters_at(at, strip.positions);
            match letters.as_str() {
                "" if at % 2 == 0 => "·".to_owned(),
                _ if strip.is_now => letters,
                _ => letters.to_lowercase(),
            }
        });
        let name = format!("  {}", moment.name);
        let pad = " ".repeat(START.saturating_sub(columns(&name)));
        lines.push(format!("{name}{pad}{}", cells(marks, step)));
        if !strip.others.is_empty() {
            lines.push(format!("    {}", strip.others));
        }
    }
    lines
}

/// Every text in a cell of `step` columns.
fn cells(texts: impl Iterator<Item = String>, step: usize) -> String {
    let mut line = String::new();
    for text in texts {
        line.push_str(&text);
        line.push_str(&" ".repeat(step.saturating_sub(columns(&text))));
    }
    line.trim_end().to_owned()
}

fn item(text: &str) -> Vec<String> {
    hanging("", text)
}

fn bullet(text: &str) -> Vec<String> {
    hanging("- ", text)
}

fn hanging(bullet: &str, text: &str) -> Vec<String> {
    let lines = fill(text, WIDTH - 2);
    let lines = lines.iter().enumerate();
    lines.map(|(index, line)| if index == 0 { format!("{bullet}{line}") } else { format!("  {line}") }).collect()
}
