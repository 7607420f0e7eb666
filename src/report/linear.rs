//! Everything as linear text: no columns, no lines drawn, one paragraph a line.

use std::io::{self, Write};

use super::{AspectReport, CardFacts, Report, SessionFacts, phrases};
use crate::domain::Answer;
use crate::words::Words;

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    if let Some(session) = &report.session {
        write_session(session, words, out)?;
    }
    let card = &report.card;
    writeln!(out, "{}: {}, {} {}", words.domain.card, card.title, words.domain.theme.to_lowercase(), card.theme)?;
    writeln!(out, "{}: {}", words.domain.source, card.source)?;
    for (place, aspect) in report.aspects.iter().enumerate() {
        writeln!(out)?;
        writeln!(out, "{} {}: {}", words.domain.aspect, place + 1, aspect.title)?;
        if report.session.is_some() {
            write_answers(aspect, card, words, out)?;
        }
        write_descriptions(aspect, card, words, out)?;
    }
    Ok(())
}

fn write_session(session: &SessionFacts, words: &Words, out: &mut impl Write) -> io::Result<()> {
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
    if session.is_sealed {
        writeln!(out, "{}", words.meeting.round_running)?;
    }
    writeln!(out, "{}: {}", words.cli.revision, session.revision)
}

/// What was answered on an aspect, indented under its title.
pub fn write_answers(aspect: &AspectReport, card: &CardFacts, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let domain = &words.domain;
    let told = |answer: &Option<Answer>| {
        answer.as_ref().map_or(domain.unset.to_owned(), |answer| phrases::answer(answer, card, words))
    };
    writeln!(out, "  {}: {}", domain.current, told(&aspect.current))?;
    let kept = if aspect.kept { format!(" ({})", domain.keep.to_lowercase()) } else { String::new() };
    writeln!(out, "  {}: {}{kept}", domain.desired, told(&aspect.desired))?;
    for (name, text) in [(domain.explanation, &aspect.explanation), (domain.evidence, &aspect.evidence)] {
        if !text.is_empty() {
            writeln!(out, "  {name}: {}", text.replace('\n', "\n    "))?;
        }
    }
    for step in &aspect.next_steps {
        writeln!(out, "  {}: {}", domain.next_step, phrases::step(step, words))?;
    }
    write_votes(aspect, card, words, out)
}

/// How many persons named what, without names and without a mean.
fn write_votes(aspect: &AspectReport, card: &CardFacts, words: &Words, out: &mut impl Write) -> io::Result<()> {
    if aspect.ballots == 0 {
        return Ok(());
    }
    let domain = &words.domain;
    for (question, tally) in [domain.current, domain.desired].into_iter().zip(&aspect.tallies) {
        if tally.people() == 0 {
            continue;
        }
        let told = phrases::counts(tally, domain.unset, card, words);
        let spread = tally.spread().map_or_else(String::new, |spread| format!(" ({})", domain.spread(spread)));
        let votes = (words.cli.votes)(tally.people());
        writeln!(out, "  {} ({}), {votes}: {told}{spread}", domain.ballots, question.to_lowercase())?;
    }
    Ok(())
}

fn write_descriptions(aspect: &AspectReport, card: &CardFacts, words: &Words, out: &mut impl Write) -> io::Result<()> {
    for (place, (scenario, text)) in card.scenarios.iter().zip(&aspect.descriptions).enumerate() {
        let text = text.as_deref().unwrap_or(words.domain.empty_in_source);
        writeln!(out, "  {} {}, {}: {text}", words.domain.scenario, place + 1, scenario.title)?;
    }
    Ok(())
}
