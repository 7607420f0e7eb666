//! `spiegel plan`: the agenda of the meeting, with the minutes for the people who come.

use std::io::Write;

use clap::Args;

use super::environment::Environment;
use super::failure::{Failure, warn};
use super::language::commands;
use super::own_file::own_file;
use super::values::{how, present};
use crate::app::ASSUMED_PEOPLE;
use crate::domain::How;
use crate::tui::agenda_of;

#[derive(Debug, Args)]
#[command(about = commands().plan_about)]
pub struct PlanArgs {
    #[arg(long, value_name = commands().count, help = commands().plan_people, value_parser = present)]
    people: Option<u32>,
    #[arg(long, value_name = commands().way, help = commands().plan_how, value_parser = how)]
    how: Option<How>,
    #[arg(long, help = commands().plan_own, conflicts_with_all = ["people", "how"])]
    own: bool,
}

pub fn run(env: &Environment, args: &PlanArgs, out: &mut impl Write) -> Result<(), Failure> {
    if args.own {
        return own_file(env, env.library.write_own_agenda(env.words.lang), out);
    }
    let (file, error) = env.library.agenda(env.words.lang);
    if let Some(error) = &error {
        warn(&env.words.explain(error));
    }
    let mut agenda = agenda_of(file);
    agenda.people = args.people.and_then(|people| people.try_into().ok());
    agenda.how = args.how.unwrap_or_default();
    let words = env.words;
    writeln!(out, "{}", (words.meeting.agenda_title)(&agenda.title))?;
    if agenda.depends_on_people() {
        let people = match agenda.people {
            Some(people) => (words.agenda.people)(people),
            None => (words.agenda.how_many)(ASSUMED_PEOPLE),
        };
        let how = How::ALL.iter().position(|how| *how == agenda.how).unwrap_or(0);
        writeln!(out, "{people}; {}", (words.agenda.voting)(words.domain.hows[how]))?;
    }
    let mut total = 0;
    for (index, part) in agenda.parts.iter().enumerate() {
        let minutes = agenda.planned_for(index).as_secs() / 60;
        total += minutes;
        writeln!(out, "{}. {}: {}", index + 1, part.what, (words.meeting.agenda_minutes)(0, minutes))?;
        if !part.about.is_empty() {
            writeln!(out, "   {}", part.about)?;
        }
    }
    Ok(writeln!(out, "{}", (words.commands.plan_total)(total))?)
}
