//! `spiegel step`: adds a next step to an aspect, or changes the one with the same words.

use std::io::Write;

use super::args::StepArgs;
use super::change::Change;
use super::{Failure, Setting};
use crate::domain::{Edit, NextStep};
use crate::text::sanitise_line;
use crate::words::{Trouble, read_due};

pub fn run(setting: &Setting, args: &StepArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &setting.words.errors;
    let what = sanitise_line(&args.what).trim().to_owned();
    if what.is_empty() {
        return Err(Failure::of(words.no_step));
    }
    let due = match args.due.as_deref().map(str::trim) {
        None => None,
        Some("" | "none" | "geen") => Some(None),
        Some(text) => {
            let read = read_due(text, setting.clock.today());
            let wrong = || Failure::of(Trouble::new((words.bad_date)(text), words.bad_due_hint));
            Some(Some(read.ok_or_else(wrong)?))
        }
    };
    let mut change = Change::open(setting, &args.session, &args.aspect)?;
    let steps = change.said().map_or(&[][..], |said| &said.next_steps);
    let known = steps.iter().position(|step| step.what == what);
    let mut step = known.map_or_else(|| NextStep::new(what), |place| steps[place].clone());
    if let Some(owner) = &args.owner {
        sanitise_line(owner).trim().clone_into(&mut step.owner);
    }
    step.due = due.unwrap_or(step.due);
    step.status = args.status.unwrap_or(step.status);
    let (aspect, count) = (change.aspect.clone(), steps.len());
    change.make(match known {
        Some(place) => Edit::ChangeStep { aspect, index: place, to: step },
        None => Edit::AddStep { aspect, index: count, step },
    });
    change.save(setting, out)
}
