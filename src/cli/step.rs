//! `spiegel step`: adds a next step to an aspect, or changes or removes one.

use super::language::{commands, help, usage};
use clap::Args;
use std::io::Write;

use super::change::AspectEditor;
use super::environment::Environment;
use super::failure::Failure;
use super::typed;
use crate::domain::{Edit, NextStep, Status};
use crate::text::{is_same, unaccented};
use crate::words::{Due, EN, NL, Trouble, read_due};

#[derive(Debug, Args)]
#[command(about = help().step.about)]
pub struct StepArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(value_name = help().placeholders.aspect, help = help().aspect)]
    pub aspect: String,
    #[arg(value_name = help().placeholders.what, help = commands().step_named)]
    pub step: String,
    #[arg(long, value_name = help().placeholders.who, help = commands().step_owner)]
    pub owner: Option<String>,
    #[arg(long, value_name = help().placeholders.when, help = help().step.due)]
    pub due: Option<String>,
    #[arg(long, value_name = help().placeholders.status, help = help().step.status, value_parser = status)]
    pub status: Option<Status>,
    #[arg(long, value_name = help().placeholders.what, help = commands().step_reword, allow_hyphen_values = true)]
    pub what: Option<String>,
    #[arg(long, help = commands().step_remove, conflicts_with_all = ["owner", "due", "status", "what", "new"])]
    pub remove: bool,
    #[arg(long, help = commands().step_new, conflicts_with = "what")]
    pub new: bool,
    #[arg(long, help = commands().step_past)]
    pub past: bool,
}

pub fn run(env: &Environment, args: &StepArgs, out: &mut impl Write) -> Result<(), Failure> {
    let named = typed::line(&typed::text(env, &args.step)?);
    if named.is_empty() || args.what.as_deref().is_some_and(|what| typed::line(what).is_empty()) {
        return Err(Failure::of(env.words.errors.no_step));
    }
    let due = args.due.as_deref().map(|text| due(env, text, args.past)).transpose()?;
    let mut editor = AspectEditor::open(env, &args.session, &args.aspect)?;
    let steps = editor.next_steps();
    let known = if args.new { None } else { find(env, args, &named, steps)? };
    let (aspect, count) = (editor.aspect.clone(), steps.len());
    let Some(index) = known else {
        editor.add(Edit::AddStep { aspect, index: count, step: changed(NextStep::new(named), args, due.as_ref()) });
        return editor.save(env, out);
    };
    let to = changed(steps[index].clone(), args, due.as_ref());
    editor.add(if args.remove { Edit::RemoveStep { aspect, index } } else { Edit::ChangeStep { aspect, index, to } });
    editor.save(env, out)
}

/// The step that is named by its number, its words, or the beginning of its words, whatever the capitals. `None` if it is a
/// new one: the beginning of another step names that only together with what is to change.
fn find(env: &Environment, args: &StepArgs, named: &str, steps: &[NextStep]) -> Result<Option<usize>, Failure> {
    let words = &env.words.commands;
    let list = || {
        let lines = steps.iter().enumerate().map(|(index, step)| format!("{} {}", index + 1, step.what));
        lines.collect::<Vec<_>>().join("; ")
    };
    let none = || {
        let hint = if steps.is_empty() { words.no_steps_hint.to_owned() } else { (words.steps_hint)(&list()) };
        Failure::of(Trouble::new((words.no_such_step)(named), hint))
    };
    if let Ok(number) = named.parse::<usize>() {
        let index = number.checked_sub(1).filter(|index| *index < steps.len());
        return index.map(Some).ok_or_else(none);
    }
    if let Some(index) = steps.iter().position(|step| is_same(&step.what, named)) {
        return Ok(Some(index));
    }
    let changes_something =
        args.remove || [&args.owner, &args.due, &args.what].into_iter().any(Option::is_some) || args.status.is_some();
    if !changes_something {
        return Ok(None);
    }
    let plain = |text: &str| text.to_lowercase().chars().flat_map(unaccented).collect::<String>();
    let start = plain(named);
    let begins = |step: &NextStep| plain(&step.what).starts_with(&start);
    let found: Vec<usize> = (0..steps.len()).filter(|index| begins(&steps[*index])).collect();
    match *found.as_slice() {
        [index] => Ok(Some(index)),
        [] if args.remove || args.what.is_some() => Err(none()),
        [] => Ok(None),
        _ => Err(Failure::of(Trouble::new((words.ambiguous_step)(named), (words.steps_hint)(&list())))),
    }
}

fn changed(mut step: NextStep, args: &StepArgs, due: Option<&NewDue>) -> NextStep {
    if let Some(what) = &args.what {
        step.what = typed::line(what);
    }
    if let Some(owner) = &args.owner {
        step.owner = if typed::clears(owner) { String::new() } else { typed::line(owner) };
    }
    match due {
        None => {}
        Some(NewDue::None) => step.due = None,
        Some(NewDue::Is(Due::On(day))) => step.due = Some(*day),
        Some(NewDue::Is(Due::Loose(term))) => step.set_loose_term(&typed::line(term)),
    }
    step.status = args.status.unwrap_or(step.status);
    step
}

/// What `--due` says.
enum NewDue {
    /// No day any more.
    None,
    Is(Due),
}

/// By when. A day that has passed must be meant.
fn due(env: &Environment, text: &str, past: bool) -> Result<NewDue, Failure> {
    let (words, today) = (&env.words.errors, env.clock.today());
    if typed::clears(text) {
        return Ok(NewDue::None);
    }
    match read_due(text, today) {
        None => Err(Failure::of(Trouble::new((words.bad_date)(text), words.bad_due_hint))),
        Some(Due::On(day)) if day < today && !past => {
            let day = (env.words.weekday_date)(day);
            Err(Failure::of(Trouble::new((words.passed)(text, &day), words.passed_hint)))
        }
        Some(due) => Ok(NewDue::Is(due)),
    }
}

/// As a screen says it, in either language, and as the data does.
fn status(name: &str) -> Result<Status, String> {
    const CODES: [&str; 4] = ["open", "under_way", "done", "dropped"];
    let name = name.trim().to_lowercase();
    let said = |index: usize| {
        [CODES[index], NL.domain.statuses[index], EN.domain.statuses[index]].into_iter().any(|known| known == name)
    };
    if name == "running" {
        return Ok(Status::Running);
    }
    let index = (0..Status::ALL.len()).find(|index| said(*index));
    index.map(|index| Status::ALL[index]).ok_or_else(|| (usage().choose_from)(usage().statuses))
}
