//! The document as GitHub-flavoured Markdown. Everything that people or the card say is escaped: it makes no heading,
//! list, table, link or picture, and no HTML.

use std::borrow::Cow;
use std::io::{self, Write};

use super::outline::{AspectOutline, Choice, Meeting, Outline, Quote, Sentence};
use super::{AspectReport, Report, phrases};
use crate::words::Words;

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = Outline::new(report, words);
    writeln!(out, "# {}: {}\n", outline.kind, line(&outline.title))?;
    for (name, value) in &outline.facts {
        writeln!(out, "- **{name}:** {}", line(value))?;
    }
    if let Some(meeting) = &outline.meeting {
        writeln!(out, "\n## {}", words.report.summary)?;
        meeting.summary.iter().try_for_each(|sentence| writeln!(out, "\n{}", told(sentence)))?;
        write_grid(report, words, out)?;
    }
    writeln!(out, "\n## {}", words.report.per_aspect)?;
    outline.aspects.iter().try_for_each(|aspect| write_aspect(aspect, words, out))?;
    outline.meeting.iter().try_for_each(|meeting| write_steps_and_open(meeting, words, out))
}

/// The marks by letter. A table has no place between two columns: what lies there is told in a column of its own.
fn write_grid(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let told = &words.report;
    let scenarios = &report.card.scenarios;
    let elsewhere: Vec<String> = report.aspects.iter().map(|aspect| elsewhere(aspect, words)).collect();
    let is_wider = elsewhere.iter().any(|text| !text.is_empty());
    let heads = scenarios.iter().map(|scenario| line(&report.card.numbered(&scenario.id)).into_owned());
    let heads: Vec<String> = heads.chain(is_wider.then(|| told.no_scenario.to_owned())).collect();
    writeln!(out, "\n## {}\n\n| {} | {} |", told.grid, words.domain.aspect, heads.join(" | "))?;
    writeln!(out, "|---|{}", ":-:|".repeat(heads.len()))?;
    for ((row, aspect), elsewhere) in report.aspects.iter().enumerate().zip(elsewhere) {
        let marks = (0..scenarios.len()).map(|column| phrases::letters(aspect.places, 2 * column, words));
        let cells: Vec<String> = marks.chain(is_wider.then_some(elsewhere)).collect();
        writeln!(out, "| {} {} | {} |", row + 1, line(&aspect.label), cells.join(" | "))?;
    }
    writeln!(out, "\n{}", told.legend)
}

fn elsewhere(aspect: &AspectReport, words: &Words) -> String {
    let letters = [words.domain.current_letter, words.domain.desired_letter];
    let between = letters.into_iter().zip(aspect.places).filter_map(|(letter, place)| {
        let left = place.filter(|place| place % 2 == 1)? / 2;
        Some((words.report.between_letters)(letter, left + 1, left + 2))
    });
    let no_place = Some(phrases::not_on_the_card(aspect, words)).filter(|text| !text.is_empty());
    between.chain(no_place).collect::<Vec<_>>().join("; ")
}

fn write_aspect(aspect: &AspectOutline, words: &Words, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n### {}", line(&aspect.title))?;
    aspect.choices.iter().try_for_each(|choice| write_choice(choice, words, out))?;
    if let Some(direction) = &aspect.direction {
        writeln!(out, "\n**{}:** {direction}", words.report.direction)?;
    }
    for (name, text) in &aspect.notes {
        writeln!(out, "\n**{name}**\n")?;
        write_quoted(text, out)?;
    }
    for votes in &aspect.spread {
        let name = format!("{}, {}", words.report.spread, votes.question.to_lowercase());
        writeln!(out, "\n**{name}:** {}", line(&votes.told))?;
    }
    Ok(())
}

fn write_choice(choice: &Choice, words: &Words, out: &mut impl Write) -> io::Result<()> {
    match &choice.question {
        Some(question) => writeln!(out, "\n**{question}:** {}", line(&choice.answer))?,
        None => writeln!(out, "\n**{}**", line(&choice.answer))?,
    }
    choice.quotes.iter().try_for_each(|quote| write_quote(quote, words, out))
}

fn write_quote(quote: &Quote, words: &Words, out: &mut impl Write) -> io::Result<()> {
    writeln!(out)?;
    if let Some(scenario) = &quote.scenario {
        writeln!(out, "{}:\n", line(scenario))?;
    }
    match quote.text {
        Some(text) => write_quoted(text, out),
        None => writeln!(out, "*{}*", words.domain.empty_in_source),
    }
}

/// Somebody's words: every paragraph and every line break of them stays.
fn write_quoted(text: &str, out: &mut impl Write) -> io::Result<()> {
    let mut lines = text.split('\n').map(str::trim).peekable();
    while let Some(text) = lines.next() {
        // A backslash at the end breaks the line, where another one follows in the same paragraph.
        let is_followed = !text.is_empty() && lines.peek().is_some_and(|next| !next.is_empty());
        let end = if is_followed { "\\" } else { "" };
        let text = escaped(text);
        writeln!(out, "{}", format!("> {text}{end}").trim_end())?;
    }
    Ok(())
}

fn write_steps_and_open(meeting: &Meeting, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let told_words = &words.report;
    writeln!(out, "\n## {}\n", words.domain.next_steps)?;
    if meeting.steps.is_empty() {
        writeln!(out, "{}", told_words.no_steps)?;
    } else {
        let heads = [
            words.domain.aspect,
            words.domain.step_what,
            words.domain.step_owner,
            words.domain.step_due,
            words.domain.step_status,
        ];
        writeln!(out, "| {} |\n|{}", heads.join(" | "), "---|".repeat(heads.len()))?;
    }
    for step in &meeting.steps {
        let cells = [step.aspect, step.what, &step.owner, &step.due, step.status].map(line);
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    writeln!(out, "\n## {}\n", told_words.open)?;
    if meeting.open.is_empty() {
        return writeln!(out, "{}", told_words.nothing_open);
    }
    meeting.open.iter().try_for_each(|sentence| writeln!(out, "- {}", told(sentence)))
}

fn told(sentence: &Sentence) -> String {
    if sentence.name.is_empty() {
        return line(&sentence.after).into_owned();
    }
    // The name is trimmed by its reader, so that the asterisks touch it.
    let after = inline(&sentence.after);
    format!("{} *{}*{after}", sentence.before, line(sentence.name.trim()))
}

/// A text on one line, harmless wherever it stands.
fn line(text: &str) -> Cow<'_, str> {
    Cow::Owned(escaped(&text.split('\n').map(str::trim).collect::<Vec<_>>().join(" ")))
}

/// Escapes a text that may stand at the beginning of a line.
fn escaped(text: &str) -> String {
    let escaped = inline(text.trim_start());
    let digits = escaped.len() - escaped.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // "1." and "1)" begin a list; so do "-" and "+"; "=" under a line makes it a heading.
    let at = if digits > 0 { digits } else { 0 };
    match escaped[at..].chars().next() {
        Some('.' | ')') if digits > 0 => format!("{}\\{}", &escaped[..at], &escaped[at..]),
        Some('-' | '+' | '=' | ':') if digits == 0 => format!("\\{escaped}"),
        _ => escaped,
    }
}

/// Escapes every sign that means something inside a line.
fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        let is_glued = rest.peek().is_some_and(|next| !next.is_whitespace());
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '!' | '$' => {
                escaped.push('\\');
                escaped.push(sign);
            }
            // What readers make links and little pictures of: http://, www., name@house, :smile:
            ':' | '.' if is_glued => {
                escaped.push('\\');
                escaped.push(sign);
            }
            '@' => escaped.push_str("`@`"),
            _ => escaped.push(sign),
        }
    }
    escaped
}
