//! `spiegel form`: a form to fill in at home, for a session or for a card.

use super::language::help;
use clap::Args;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::code::warn_of_same_card;
use super::environment::Environment;
use super::failure::Failure;
use super::values::path;
use crate::report::voices::{form, form_roles, session_form};
use crate::store::{BUNDLED_CARD, Existing};

#[derive(Debug, Args)]
#[command(about = help().over_time.form)]
pub struct FormArgs {
    #[arg(value_name = help().placeholders.session, help = help().over_time.form_session, conflicts_with = "card")]
    pub session: Option<String>,
    #[arg(long, value_name = help().placeholders.card, help = help().card, default_value = BUNDLED_CARD)]
    pub card: String,
    #[arg(long, short, value_name = help().placeholders.file, help = help().over_time.form_output, value_parser = path())]
    pub output: PathBuf,
    #[arg(long, help = help().report.force)]
    pub force: bool,
}

pub fn run(env: &Environment, args: &FormArgs, out: &mut impl Write) -> Result<(), Failure> {
    let explain = |error| env.explain(&error);
    let (page, card) = if let Some(reference) = &args.session {
        let (session, card) = env.session_on_card(reference)?;
        (session_form(&session, &card, env.words), card)
    } else {
        let card = env.library.card(&args.card).map_err(explain)?;
        let title = (env.words.report.card_with_theme)(card.title(), card.theme());
        (form(&card, &title, &form_roles(&[], env.words), env.words), card)
    };
    warn_of_same_card(env, &card);
    let page = page.map_err(|error| Failure::of(env.words.explain_no_code(&error)))?;
    if args.output == Path::new("-") {
        return Ok(out.write_all(page.as_bytes())?);
    }
    if !args.output.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("html")) {
        return Err(Failure::WrongUsage(env.words.voices.not_html.into()));
    }
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    env.tell_written(env.library.write_document(&args.output, page.as_bytes(), existing), env.words.voices.form_written)
}
