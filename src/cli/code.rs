//! `spiegel code`: what is marked in a session as a vote code, and whether its explanations come along in its file.

use super::language::help;
use clap::{Args, ValueEnum};
use std::io::{self, Write};

use super::change::{open, save};
use super::environment::Environment;
use super::failure::{Failure, tell_done};
use crate::domain::{Card, Edit, Sharing, VoteCode};
use crate::report::voices::known_roles;
use crate::store::Opened;
use crate::text::sanitise_line;

#[derive(Debug, Args)]
#[command(about = help().over_time.code)]
pub struct CodeArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(long, value_name = help().placeholders.role, help = help().over_time.code_role, default_value = "")]
    pub role: String,
    #[arg(long, value_name = "yes|no", help = help().over_time.code_explanations, value_enum)]
    pub explanations: Option<ShareArg>,
}

/// Whether something is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ShareArg {
    Yes,
    No,
}

pub fn run(env: &Environment, args: &CodeArgs, out: &mut impl Write) -> Result<(), Failure> {
    let mut found = env.session_on_card(&args.session)?;
    if let Some(share) = args.explanations {
        set_sharing(env, &args.session, share)?;
        found = env.session_on_card(&args.session)?;
    }
    let (session, card) = found;
    let role = sanitise_line(args.role.trim()).into_owned();
    VoteCode::tell_role_apart(&role, &known_roles(&session))
        .map_err(|error| Failure::of(env.words.explain_no_code(&error)))?;
    let code = VoteCode::of_session(&session, role);
    if code.answers.is_empty() {
        return Err(Failure::of(env.words.voices.nothing_marked));
    }
    let code = code.write(&card).map_err(|error| Failure::of(env.words.explain_no_code(&error)))?;
    let _ = writeln!(io::stderr(), "{}", env.words.voices.code_hides_nothing);
    warn_of_same_card(env, &card);
    if args.explanations.is_some() { tell_done(&format!("{code}\n"), out) } else { Ok(writeln!(out, "{code}")?) }
}

/// A code knows a card by a number only: if another card here has the same one, a code about the other would be taken too.
pub(super) fn warn_of_same_card(env: &Environment, card: &Card) {
    let cards = env.library.cards().unwrap_or_default().into_iter().flatten();
    for other in cards.filter(|other| VoteCode::has_same_number(card, other)) {
        let told = (env.words.voices.same_card)(card.name(), other.name());
        let _ = writeln!(io::stderr(), "{}", sanitise_line(&told));
    }
}

fn set_sharing(env: &Environment, reference: &str, share: ShareArg) -> Result<(), Failure> {
    let Opened { mut file, mut session, card, repairs, wording, .. } = open(env, reference)?;
    env.warn_of_repairs(&repairs, &wording, &card);
    let sharing = Sharing { explanations: share == ShareArg::Yes, ..session.sharing };
    let before = session.clone();
    match session.apply(Edit::Sharing(sharing)) {
        Some(_) => save(env, &mut file, &before, &session),
        None => Ok(()),
    }
}
