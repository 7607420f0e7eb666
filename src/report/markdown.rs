//! The document as GitHub-flavoured Markdown. Every text of people and of the card is escaped, so that it makes no
//! heading, list, table, link or picture, and no HTML.

use std::io::{self, Write};

use super::compare;
use super::escape::{escaped, inline, line};
use super::facts::{AspectFacts, Report};
use super::outline::{
    AnswerOutline, AspectOutline, CellQuote, LapsedOutline, OpenOutline, Outline, Sentence, StepOutline, step_heads,
};
use super::phrases;
use crate::domain::Mark;
use crate::words::Words;

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = Outline::new(report, words);
    writeln!(out, "# {}: {}\n", outline.kind, line(&outline.title))?;
    for fact in &outline.facts {
        writeln!(out, "- **{}:** {}", fact.name, line(&fact.value))?;
    }
    if let Some(meeting) = &outline.meeting {
        writeln!(out, "\n## {}", words.report.summary)?;
        meeting.summary.iter().try_for_each(|sentence| writeln!(out, "\n{}", sentence_line(sentence)))?;
        write_open(&meeting.open, words, out)?;
        write_finished(&meeting.finished, words, out)?;
        write_grid(report, words, out)?;
    }
    if let Some(comparison) = &outline.comparison {
        writeln!(out, "\n## {}\n", words.compare.title)?;
        compare::write_markdown_section(comparison, words, "###", out)?;
    }
    writeln!(out, "\n## {}", words.report.per_aspect)?;
    outline.aspects.iter().try_for_each(|aspect| write_aspect(aspect, words, out))?;
    outline.lapsed.as_ref().map_or(Ok(()), |lapsed| write_lapsed(lapsed, words, out))
}

fn write_lapsed(lapsed: &LapsedOutline, words: &Words, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## {}\n\n{}", lapsed.title, lapsed.about)?;
    lapsed.aspects.iter().try_for_each(|aspect| write_aspect(aspect, words, out))?;
    if lapsed.steps.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n### {}\n", words.domain.next_steps)?;
    write_steps(&lapsed.steps, words, out)
}

/// The marks by letter. A table has no room between two columns, so a last column has what is not one scenario.
fn write_grid(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let scenarios = &report.card.scenarios;
    let others: Vec<String> = report.aspects.iter().map(|aspect| other_answers(aspect, words)).collect();
    let has_others = others.iter().any(|text| !text.is_empty());
    let heads = scenarios.iter().map(|scenario| line(&report.card.numbered_title(&scenario.id)));
    let heads: Vec<String> = heads.chain(has_others.then(|| words.report.no_scenario.to_owned())).collect();
    writeln!(out, "\n## {}\n\n| {} | {} |", words.report.grid, words.domain.aspect, heads.join(" | "))?;
    writeln!(out, "|---|{}", ":-:|".repeat(heads.len()))?;
    for ((row, aspect), other) in report.aspects.iter().enumerate().zip(others) {
        let marks = (0..scenarios.len()).map(|column| words.domain.letters_at(2 * column, aspect.positions));
        let cells: Vec<String> = marks.chain(has_others.then_some(other)).collect();
        writeln!(out, "| {} {} | {} |", row + 1, line(&aspect.label), cells.join(" | "))?;
    }
    writeln!(out, "\n{}", words.report.legend)
}

/// The answers that are not one scenario: "H tussen 2 en 3; G: n.v.t.".
fn other_answers(aspect: &AspectFacts, words: &Words) -> String {
    let between = Mark::BOTH.into_iter().zip(aspect.positions).filter_map(|(mark, position)| {
        // A position is counted in half columns: an odd one lies between two scenarios.
        let left = position.filter(|position| position % 2 == 1)? / 2;
        Some((words.report.between_letters)(words.domain.letter(mark), left + 1, left + 2))
    });
    let without_position = Some(phrases::answers_without_position(aspect, words)).filter(|text| !text.is_empty());
    between.chain(without_position).collect::<Vec<_>>().join("; ")
}

fn write_aspect(aspect: &AspectOutline, words: &Words, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n### {}", line(&aspect.title))?;
    aspect.answers.iter().try_for_each(|answer| write_answer(answer, words, out))?;
    if let Some(direction) = &aspect.direction {
        writeln!(out, "\n**{}:** {direction}", words.report.direction)?;
    }
    for (name, text) in &aspect.notes {
        writeln!(out, "\n**{name}**\n")?;
        write_quoted(text, out)?;
    }
    for votes in &aspect.votes {
        let name = format!("{}, {}", words.report.spread, votes.question.to_lowercase());
        writeln!(out, "\n**{name}:** {}", line(&votes.in_words))?;
        votes.roles.iter().chain(&votes.earlier).try_for_each(|said| writeln!(out, "\n{}", line(said)))?;
    }
    Ok(())
}

fn write_answer(answer: &AnswerOutline, words: &Words, out: &mut impl Write) -> io::Result<()> {
    match &answer.question {
        Some(question) => writeln!(out, "\n**{question}:** {}", line(&answer.answer))?,
        None => writeln!(out, "\n**{}**", line(&answer.answer))?,
    }
    answer.quotes.iter().try_for_each(|quote| write_quote(quote, words, out))
}

fn write_quote(quote: &CellQuote, words: &Words, out: &mut impl Write) -> io::Result<()> {
    writeln!(out)?;
    if let Some(scenario) = &quote.scenario {
        writeln!(out, "{}:\n", line(scenario))?;
    }
    match quote.text {
        Some(text) => write_quoted(text, out),
        None => writeln!(out, "*{}*", words.domain.empty_in_source),
    }
}

/// Writes a text as a quotation that keeps every paragraph and every line break.
fn write_quoted(text: &str, out: &mut impl Write) -> io::Result<()> {
    let mut lines = text.split('\n').map(str::trim).peekable();
    while let Some(text) = lines.next() {
        // Markdown joins the lines of a paragraph; a backslash at the end of a line keeps the break.
        let is_followed = !text.is_empty() && lines.peek().is_some_and(|next| !next.is_empty());
        let end = if is_followed { "\\" } else { "" };
        let text = escaped(text);
        writeln!(out, "{}", format!("> {text}{end}").trim_end())?;
    }
    Ok(())
}

fn write_open(open: &OpenOutline, words: &Words, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## {}", words.report.open)?;
    if let Some(nothing) = open.nothing {
        writeln!(out, "\n{nothing}")?;
    }
    if !open.steps.is_empty() {
        writeln!(out, "\n### {}\n", words.domain.next_steps)?;
        write_steps(&open.steps, words, out)?;
    }
    if !open.questions.is_empty() {
        writeln!(out, "\n### {}\n", words.report.open_questions)?;
    }
    open.questions.iter().try_for_each(|sentence| writeln!(out, "- {}", sentence_line(sentence)))
}

fn write_finished(steps: &[StepOutline], words: &Words, out: &mut impl Write) -> io::Result<()> {
    if steps.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## {}\n", words.report.finished)?;
    write_steps(steps, words, out)
}

fn write_steps(steps: &[StepOutline], words: &Words, out: &mut impl Write) -> io::Result<()> {
    let heads = step_heads(words);
    writeln!(out, "| {} |\n|{}", heads.join(" | "), "---|".repeat(heads.len()))?;
    steps.iter().try_for_each(|step| writeln!(out, "| {} |", step.cells().map(line).join(" | ")))
}

fn sentence_line(sentence: &Sentence) -> String {
    if sentence.name.is_empty() {
        return line(&sentence.after);
    }
    // Asterisks emphasise only a text that they touch, so there must be no space inside them.
    let after = inline(&sentence.after);
    format!("{} *{}*{after}", sentence.before, line(sentence.name.trim()))
}
