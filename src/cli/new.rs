//! `spiegel new`: begins a session and prints its id.

use std::io::Write;

use super::args::NewArgs;
use super::{Failure, Setting};
use crate::store::SessionDraft;
use crate::text::sanitise_line;
use crate::words::{Trouble, read_date};

pub fn run(setting: &Setting, args: NewArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &setting.words.errors;
    let title = sanitise_line(&args.title).trim().to_owned();
    if title.is_empty() {
        return Err(Failure::of(words.no_title));
    }
    let today = setting.clock.today();
    let date = match args.date {
        Some(text) => read_date(&text, today)
            .ok_or_else(|| Failure::of(Trouble::new((words.bad_date)(&text), words.bad_date_hint)))?,
        None => today,
    };
    let partnership = sanitise_line(&args.partnership).trim().to_owned();
    let card = setting.library.card(&args.card).map_err(|error| setting.explain(&error))?;
    setting.tell_unused_cards(&card);
    setting.library.tidy();
    let created = setting.library.create(SessionDraft { title, date, partnership }, &card);
    let (_, session) = created.map_err(|error| setting.explain(&error))?;
    Ok(writeln!(out, "{}", session.id)?)
}
