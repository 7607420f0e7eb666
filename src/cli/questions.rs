//! `spiegel questions`: the open questions about an aspect, as the conversation card asks them.

use super::language::help;
use clap::Args;
use std::io::Write;

use super::change;
use super::environment::Environment;
use super::failure::{Failure, warn};

#[derive(Debug, Args)]
#[command(about = help().questions.about)]
pub struct QuestionsArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(value_name = help().placeholders.aspect, help = help().aspect)]
    pub aspect: String,
}

pub fn run(env: &Environment, args: &QuestionsArgs, out: &mut impl Write) -> Result<(), Failure> {
    let found = env.library.find(&args.session).and_then(|path| env.library.read(&path));
    let (session, card) = found.map_err(|error| env.explain(&error))?;
    let aspect = change::aspect(env, &args.aspect, &card)?;
    let (questions, error) = env.library.questions();
    if let Some(error) = &error {
        warn(&env.words.explain(error));
    }
    for question in questions.about(session.reflection(&aspect), &card) {
        writeln!(out, "{question}")?;
    }
    Ok(writeln!(out, "\n{}", (env.words.screen.questions_source)(&questions.source))?)
}
