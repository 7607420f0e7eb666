//! `spiegel mark`: answers the two questions about an aspect.

use super::language::help;
use clap::Args;
use std::io::Write;

use super::change::AspectEditor;
use super::environment::Environment;
use super::failure::Failure;
use crate::domain::{Answer, Edit, Mark};

#[derive(Debug, Args)]
#[command(about = help().mark.about)]
pub struct MarkArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(value_name = help().placeholders.aspect, help = help().aspect)]
    pub aspect: String,
    #[arg(long, value_name = help().placeholders.answer, help = help().mark.current)]
    pub current: Option<String>,
    #[arg(long, value_name = help().placeholders.answer, help = help().mark.desired)]
    pub desired: Option<String>,
}

pub fn run(env: &Environment, args: &MarkArgs, out: &mut impl Write) -> Result<(), Failure> {
    let asked = [(Mark::Current, &args.current), (Mark::Desired, &args.desired)];
    if asked.iter().all(|(_, text)| text.is_none()) {
        return Err(Failure::of(env.words.errors.nothing_to_mark));
    }
    let mut editor = AspectEditor::open(env, &args.session, &args.aspect)?;
    for (mark, text) in asked {
        let Some(text) = text else { continue };
        let answer = Answer::parse(text, &editor.card);
        let to = answer.map_err(|error| Failure::of(env.words.explain_answer(&error, &editor.card)))?;
        editor.add(Edit::Answer { aspect: editor.aspect.clone(), mark, to });
    }
    editor.save(env, out)
}
