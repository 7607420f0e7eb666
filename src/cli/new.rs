//! `spiegel new`: begins a session and prints its id.

use super::language::help;
use clap::Args;
use std::io::Write;

use super::environment::Environment;
use super::failure::{Failure, tell_done};
use crate::store::{BUNDLED_CARD, SessionDraft};
use crate::text::sanitise_line;
use crate::words::{Trouble, read_date};

#[derive(Debug, Args)]
#[command(about = help().new.about)]
pub struct NewArgs {
    #[arg(value_name = help().placeholders.title, help = help().new.title)]
    pub title: String,
    #[arg(long, value_name = help().placeholders.card, help = help().card, default_value = BUNDLED_CARD)]
    pub card: String,
    #[arg(long, value_name = help().placeholders.date, help = help().new.date)]
    pub date: Option<String>,
    #[arg(long, value_name = help().placeholders.partnership, help = help().new.partnership, default_value = "")]
    pub partnership: String,
    #[arg(long, value_name = help().placeholders.session, help = help().over_time.carries_on, conflicts_with = "card")]
    pub carries_on: Option<String>,
}

pub fn run(env: &Environment, args: NewArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.errors;
    let title = sanitise_line(&args.title).trim().to_owned();
    if title.is_empty() {
        return Err(Failure::of(words.no_title));
    }
    let today = env.clock.today();
    let date = match args.date {
        Some(text) => read_date(&text, today)
            .ok_or_else(|| Failure::of(Trouble::new((words.bad_date)(&text), words.bad_date_hint)))?,
        None => today,
    };
    let partnership = sanitise_line(&args.partnership).trim().to_owned();
    let earlier = args.carries_on.map(|reference| env.session(&reference)).transpose()?;
    let card = match &earlier {
        Some((_, card)) => card.clone(),
        None => env.library.card(&args.card).map_err(|error| env.explain(&error))?,
    };
    env.warn_of_unused_cards(&card);
    env.library.tidy();
    let draft = SessionDraft { title, date, partnership };
    let created = match &earlier {
        Some((earlier, _)) => env.library.carry_on(earlier, draft, &card),
        None => env.library.create(draft, &card),
    };
    let (_, session) = created.map_err(|error| env.explain(&error))?;
    tell_done(&format!("{}\n", session.id), out)
}
