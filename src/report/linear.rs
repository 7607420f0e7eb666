//! All facts as linear text, without columns or drawn lines, one paragraph a line.

use std::io::{self, Write};

use super::facts::{AspectFacts, CardFacts, LapsedFacts, Report, RoundFacts, SessionFacts};
use super::outline::LapsedOutline;
use super::phrases;
use crate::domain::{Answer, AspectId, Mark};
use crate::words::{Register, Words};

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    if let Some(session) = &report.session {
        write_session(session, &report.rounds, words, out)?;
    }
    let card = &report.card;
    writeln!(out, "{}: {}, {} {}", words.domain.card, card.title, words.domain.theme.to_lowercase(), card.theme)?;
    writeln!(out, "{}: {}", words.domain.source, card.source)?;
    for (row, aspect) in report.aspects.iter().enumerate() {
        writeln!(out)?;
        write_whole_aspect(report, row, aspect, words, out)?;
    }
    report.lapsed.as_ref().map_or(Ok(()), |lapsed| write_lapsed(lapsed, words, out))
}

/// What is no longer on the card.
fn write_lapsed(lapsed: &LapsedFacts, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = LapsedOutline::new(lapsed, words);
    writeln!(out, "\n{}: {}", outline.title, outline.about)?;
    for line in outline.lines(lapsed, words) {
        writeln!(out, "  {}, {}: {}", line.aspect, line.name, line.text.replace('\n', "\n    "))?;
    }
    Ok(())
}

/// Everything about the aspect with this id; nothing if there is none.
pub fn write_aspect(report: &Report, id: &AspectId, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let row = report.aspects.iter().position(|aspect| aspect.id == id.as_str());
    row.map_or(Ok(()), |row| write_whole_aspect(report, row, &report.aspects[row], words, out))
}

fn write_whole_aspect(
    report: &Report,
    row: usize,
    aspect: &AspectFacts,
    words: &Words,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "{} {}: {}", words.domain.aspect, row + 1, aspect.title)?;
    if report.session.is_some() {
        write_answers(aspect, &report.card, words, out)?;
    }
    let compared = report.compared.as_ref();
    if let Some(sentence) = compared.and_then(|compared| compared.sentence(row, words, Register::AboutGroup)) {
        writeln!(out, "  {}: {sentence}", words.compare.title)?;
    }
    write_descriptions(aspect, &report.card, words, out)
}

fn write_session(session: &SessionFacts, rounds: &[RoundFacts], words: &Words, out: &mut impl Write) -> io::Result<()> {
    let domain = &words.domain;
    writeln!(out, "{}", session.title)?;
    writeln!(out, "{}: {}", domain.session, session.id)?;
    writeln!(out, "{}: {}", domain.date, (words.date)(session.date))?;
    for (name, value) in [(domain.partnership, &session.partnership), (domain.facilitator, &session.facilitator)] {
        if !value.is_empty() {
            writeln!(out, "{name}: {value}")?;
        }
    }
    if !session.roles.is_empty() {
        writeln!(out, "{}: {}", domain.roles, session.roles.join(", "))?;
    }
    if !rounds.is_empty() {
        let rounds: Vec<String> = rounds.iter().map(|round| phrases::round(round, words)).collect();
        writeln!(out, "{}: {}", domain.rounds, rounds.join("; "))?;
    }
    if let Some(earlier) = &session.carries_on {
        writeln!(out, "{}: {earlier}", words.compare.carries_on)?;
    }
    if session.is_sealed {
        writeln!(out, "{}", words.meeting.round_running)?;
    }
    writeln!(out, "{}: {}", words.cli.revision, session.revision)
}

/// What was answered on an aspect, indented under its title.
pub fn write_answers(aspect: &AspectFacts, card: &CardFacts, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let domain = &words.domain;
    let [current, desired] = aspect.answers().map(|answer| phrases::answer_or_unset(answer, card, words));
    writeln!(out, "  {}: {current}", domain.current)?;
    let kept = if aspect.is_kept { format!(" ({})", domain.keep.to_lowercase()) } else { String::new() };
    writeln!(out, "  {}: {desired}{kept}", domain.desired)?;
    for (name, text) in [(domain.explanation, &aspect.explanation), (domain.evidence, &aspect.evidence)] {
        if !text.is_empty() {
            writeln!(out, "  {name}: {}", text.replace('\n', "\n    "))?;
        }
    }
    for (role, text) in &aspect.explanations_from_home {
        writeln!(out, "  {}: {}", phrases::explanation_of(role, words), text.replace('\n', "\n    "))?;
    }
    for (number, step) in (1..).zip(&aspect.next_steps) {
        writeln!(out, "  {} {}: {}", domain.next_step, number, phrases::step(step, words))?;
    }
    write_votes(aspect, card, words, out)
}

/// How many votes there are for what: never whose, and never a mean, because a scenario is not a score. The last round on a
/// question counts; the earlier ones follow it.
pub fn write_votes(aspect: &AspectFacts, card: &CardFacts, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let domain = &words.domain;
    for (mark, rounds) in Mark::BOTH.into_iter().zip(&aspect.votes) {
        let name = format!("{} ({})", domain.ballots, domain.mark(mark).to_lowercase());
        let Some((last, earlier)) = rounds.split_last() else { continue };
        let moved = phrases::moved(rounds, words).map_or_else(String::new, |moved| format!("; {moved}"));
        writeln!(out, "  {name}, {}{moved}", phrases::votes(last, card, words))?;
        for votes in earlier.iter().rev() {
            writeln!(out, "  {name}, {}, {}", domain.earlier, phrases::votes(votes, card, words))?;
        }
    }
    Ok(())
}

fn write_descriptions(aspect: &AspectFacts, card: &CardFacts, words: &Words, out: &mut impl Write) -> io::Result<()> {
    for (column, (scenario, text)) in card.scenarios.iter().zip(&aspect.descriptions).enumerate() {
        let text = text.as_deref().unwrap_or(words.domain.empty_in_source);
        let marks = Mark::BOTH.into_iter().zip(aspect.answers());
        let marks = marks.filter(|(_, answer)| answer.is_some_and(|answer| names(answer, &scenario.id)));
        let marks: Vec<String> = marks.map(|(mark, _)| words.domain.mark(mark).to_lowercase()).collect();
        let marks = if marks.is_empty() { String::new() } else { format!(", {}", marks.join(", ")) };
        writeln!(out, "  {} {}, {}{marks}: {text}", words.domain.scenario, column + 1, scenario.title)?;
    }
    Ok(())
}

/// Whether an answer is this scenario. One between two is neither of them.
fn names(answer: &Answer, scenario: &str) -> bool {
    matches!(answer, Answer::Scenario(id) if id.as_str() == scenario)
}
