//! `spiegel undo` and `spiegel redo`: takes back what the last command changed, and makes it again.

use std::io::Write;

use clap::Args;

use super::change::open;
use super::environment::Environment;
use super::failure::{Failure, tell_done};
use super::language::{commands, help};
use crate::domain::{Card, Reflection, Session};
use crate::report::Report;
use crate::store::{Opened, Way};

#[derive(Debug, Args)]
#[command(about = commands().undo_about)]
pub struct UndoArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
}

#[derive(Debug, Args)]
#[command(about = commands().redo_about)]
pub struct RedoArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
}

/// Goes one step back, or forth again.
pub fn run(env: &Environment, reference: &str, way: Way, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.commands;
    let Opened { mut file, session, card, .. } = open(env, reference)?;
    let mut steps = env.library.command_history(&session);
    let Some(target) = steps.step(&session, way) else {
        let nothing = match way {
            Way::Back => words.nothing_to_undo,
            Way::Forth => words.nothing_to_redo,
        };
        return Err(Failure::of(nothing));
    };
    super::change::write(env, &mut file, &target)?;
    env.library.keep_command_history(&target, &steps);
    let done = match way {
        Way::Back => words.undone,
        Way::Forth => words.redone,
    };
    // Its card may be another one now.
    let read = || env.library.read(file.path()).map_err(|error| env.explain(&error));
    let (target, card_now) = if target.card == session.card { (target, card) } else { read()? };
    tell_done(&format!("{done}\n{}", differences(env, &session, &target, &card_now)), out)
}

/// What is different now: the aspects as they are, and the kinds of facts.
fn differences(env: &Environment, before: &Session, now: &Session, card: &Card) -> String {
    let words = env.words;
    let mut text = Vec::new();
    let report = Report::of_session(now, card);
    let same = |said: &&Reflection| before.reflection(&said.aspect) == Some(said);
    for said in now.reflections.iter().filter(|said| !same(said)) {
        // Writing to memory cannot fail.
        let _ = report.write_answers_on(&said.aspect, words, &mut text);
    }
    let facts = [
        (before.card.id != now.card.id, words.domain.card, card.name().to_owned()),
        (before.title != now.title, words.screen.title, now.title.clone()),
        (before.date != now.date, words.domain.date, (words.date)(now.date)),
        (before.partnership != now.partnership, words.domain.partnership, now.partnership.clone()),
        (before.facilitator != now.facilitator, words.domain.facilitator, now.facilitator.clone()),
        (before.roles != now.roles, words.domain.roles, now.roles.join(", ")),
        (before.note != now.note, words.domain.note, now.note.clone()),
        (before.rounds != now.rounds, words.domain.rounds, now.rounds.len().to_string()),
    ];
    let mut text = String::from_utf8_lossy(&text).into_owned();
    for (_, name, value) in facts.into_iter().filter(|(is_changed, ..)| *is_changed) {
        let value = if value.is_empty() { words.commands.not_filled_in } else { &value };
        text += name;
        text += ": ";
        text += value;
        text += "\n";
    }
    text
}
