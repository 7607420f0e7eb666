//! `spiegel step`: adds a next step to an aspect, or changes the one with the same words.

use super::language::{help, usage};
use clap::Args;
use std::io::Write;

use super::change::AspectEditor;
use super::environment::Environment;
use super::failure::Failure;
use crate::domain::{Edit, NextStep, Status};
use crate::text::sanitise_line;
use crate::words::{Trouble, read_due};

#[derive(Debug, Args)]
#[command(about = help().step.about)]
pub struct StepArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(value_name = help().placeholders.aspect, help = help().aspect)]
    pub aspect: String,
    #[arg(value_name = help().placeholders.what, help = help().step.what)]
    pub what: String,
    #[arg(long, value_name = help().placeholders.who, help = help().step.owner)]
    pub owner: Option<String>,
    #[arg(long, value_name = help().placeholders.when, help = help().step.due)]
    pub due: Option<String>,
    #[arg(long, value_name = help().placeholders.status, help = help().step.status, value_parser = status)]
    pub status: Option<Status>,
}

pub fn run(env: &Environment, args: &StepArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.errors;
    let what = sanitise_line(&args.what).trim().to_owned();
    if what.is_empty() {
        return Err(Failure::of(words.no_step));
    }
    let due = match args.due.as_deref().map(str::trim) {
        None => None,
        Some("" | "none" | "geen") => Some(None),
        Some(text) => {
            let read = read_due(text, env.clock.today());
            let wrong = || Failure::of(Trouble::new((words.bad_date)(text), words.bad_due_hint));
            Some(Some(read.ok_or_else(wrong)?))
        }
    };
    let mut editor = AspectEditor::open(env, &args.session, &args.aspect)?;
    let steps = editor.next_steps();
    let known = steps.iter().position(|step| step.what == what);
    let mut step = known.map_or_else(|| NextStep::new(what), |index| steps[index].clone());
    if let Some(owner) = &args.owner {
        sanitise_line(owner).trim().clone_into(&mut step.owner);
    }
    step.due = due.unwrap_or(step.due);
    step.status = args.status.unwrap_or(step.status);
    let (aspect, count) = (editor.aspect.clone(), steps.len());
    editor.add(match known {
        Some(index) => Edit::ChangeStep { aspect, index, to: step },
        None => Edit::AddStep { aspect, index: count, step },
    });
    editor.save(env, out)
}

/// Dutch as on screen, English as in the data.
fn status(name: &str) -> Result<Status, String> {
    match name.trim().to_lowercase().as_str() {
        "open" => Ok(Status::Open),
        "loopt" | "under_way" | "under way" | "running" => Ok(Status::Running),
        "klaar" | "done" => Ok(Status::Done),
        "vervallen" | "dropped" => Ok(Status::Dropped),
        _ => Err((usage().choose_from)(usage().statuses)),
    }
}
