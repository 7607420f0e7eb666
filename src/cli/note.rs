//! `spiegel note`: writes why, and what shows it, with an aspect.

use super::language::help;
use clap::Args;
use std::io::Write;

use super::change::AspectEditor;
use super::environment::Environment;
use super::failure::Failure;
use super::typed;
use crate::domain::{Edit, Part};

#[derive(Debug, Args)]
#[command(about = help().note.about)]
pub struct NoteArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(value_name = help().placeholders.aspect, help = help().aspect)]
    pub aspect: String,
    #[arg(long, value_name = help().placeholders.text, help = help().note.explanation, allow_hyphen_values = true)]
    pub explanation: Option<String>,
    #[arg(long, value_name = help().placeholders.text, help = help().note.evidence, allow_hyphen_values = true)]
    pub evidence: Option<String>,
}

pub fn run(env: &Environment, args: &NoteArgs, out: &mut impl Write) -> Result<(), Failure> {
    let written = [(Part::Explanation, &args.explanation), (Part::Evidence, &args.evidence)];
    if written.iter().all(|(_, text)| text.is_none()) {
        return Err(Failure::of(env.words.errors.nothing_to_note));
    }
    typed::refuse_twice(env, &[args.explanation.as_ref(), args.evidence.as_ref()])?;
    let mut texts = Vec::new();
    for (part, text) in written {
        if let Some(text) = text {
            texts.push((part, typed::text(env, text)?));
        }
    }
    let mut editor = AspectEditor::open(env, &args.session, &args.aspect)?;
    for (part, to) in texts {
        editor.add(Edit::Text { aspect: editor.aspect.clone(), part, to });
    }
    editor.save(env, out)
}
