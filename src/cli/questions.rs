//! `spiegel questions`: the open questions about an aspect, as the conversation card asks them.

use super::language::{commands, help};
use clap::Args;
use std::io::Write;

use super::change;
use super::environment::Environment;
use super::failure::{Failure, warn};
use super::own_file::own_file;

#[derive(Debug, Args)]
#[command(about = help().questions.about)]
pub struct QuestionsArgs {
    #[arg(value_name = help().placeholders.session, help = help().session, required_unless_present = "own")]
    pub session: Option<String>,
    #[arg(value_name = help().placeholders.aspect, help = help().aspect, required_unless_present = "own")]
    pub aspect: Option<String>,
    #[arg(long, help = commands().questions_own, conflicts_with_all = ["session", "aspect"])]
    pub own: bool,
}

pub fn run(env: &Environment, args: &QuestionsArgs, out: &mut impl Write) -> Result<(), Failure> {
    let (Some(session), Some(aspect)) = (&args.session, &args.aspect) else {
        return own_file(env, env.library.write_own_questions(env.words.lang), out);
    };
    let (session, card) = env.session(session)?;
    let aspect = change::aspect(env, aspect, &card)?;
    let (questions, error) = env.library.questions(env.words.lang);
    if let Some(error) = &error {
        warn(&env.words.explain(error));
    }
    for question in questions.about(session.reflection(&aspect), &card) {
        writeln!(out, "{question}")?;
    }
    Ok(writeln!(out, "\n{}", (env.words.screen.questions_source)(&questions.source))?)
}
