//! `spiegel facts`: the facts of a session: title, day, partnership, facilitator, roles and the private note.

use std::io::Write;

use clap::Args;

use super::change::{self, open};
use super::code::ShareArg;
use super::environment::Environment;
use super::failure::{Failure, tell_done};
use super::language::{commands, help};
use super::typed;
use crate::domain::{Edit, Session, Sharing};
use crate::store::Opened;
use crate::text::first_spelling;
use crate::words::{Trouble, Words, is_same_role, read_date};

#[derive(Debug, Args)]
#[command(about = commands().facts_about)]
pub struct FactsArgs {
    #[arg(value_name = help().placeholders.session, help = help().session)]
    pub session: String,
    #[arg(long, value_name = help().placeholders.title, help = help().rename.title, allow_hyphen_values = true)]
    pub title: Option<String>,
    #[arg(long, value_name = help().placeholders.date, help = commands().facts_date)]
    pub date: Option<String>,
    #[arg(long, value_name = help().placeholders.partnership, help = commands().facts_partnership)]
    pub partnership: Option<String>,
    #[arg(long, value_name = help().placeholders.who, help = commands().facts_facilitator)]
    pub facilitator: Option<String>,
    #[arg(long = "role", value_name = help().placeholders.role, help = commands().facts_roles)]
    pub roles: Vec<String>,
    #[arg(long, value_name = help().placeholders.role, help = commands().facts_add_role, conflicts_with = "roles")]
    pub add_role: Vec<String>,
    #[arg(long, value_name = help().placeholders.role, help = commands().facts_remove_role, conflicts_with = "roles")]
    pub remove_role: Vec<String>,
    #[arg(long, value_name = help().placeholders.text, help = commands().facts_note, allow_hyphen_values = true)]
    pub note: Option<String>,
    #[arg(long, value_name = "yes|no", help = commands().facts_single_roles, value_enum)]
    pub single_roles: Option<ShareArg>,
}

impl FactsArgs {
    fn is_question(&self) -> bool {
        let texts = [&self.title, &self.date, &self.partnership, &self.facilitator, &self.note];
        let lists = [&self.roles, &self.add_role, &self.remove_role];
        self.single_roles.is_none()
            && texts.iter().all(|text| text.is_none())
            && lists.iter().all(|list| list.is_empty())
    }
}

pub fn run(env: &Environment, args: &FactsArgs, out: &mut impl Write) -> Result<(), Failure> {
    if args.is_question() {
        let (session, _) = env.session(&args.session)?;
        return Ok(out.write_all(facts(&session, env.words).as_bytes())?);
    }
    let Opened { mut file, mut session, card, repairs, wording, .. } = open(env, &args.session)?;
    let edits = edits(env, args, &session)?;
    env.warn_of_repairs(&repairs, &wording, &card);
    let before = session.clone();
    if !session.apply_all(edits).is_empty() {
        change::save(env, &mut file, &before, &session)?;
    }
    tell_done(&facts(&session, env.words), out)
}

fn edits(env: &Environment, args: &FactsArgs, session: &Session) -> Result<Vec<Edit>, Failure> {
    let mut edits = Vec::new();
    if let Some(title) = &args.title {
        let title = typed::line(title);
        if title.is_empty() {
            return Err(Failure::of(env.words.errors.no_title));
        }
        edits.push(Edit::Title(title));
    }
    if let Some(text) = &args.date {
        let date = read_date(text, env.clock.today());
        let errors = &env.words.errors;
        let wrong = || Failure::of(Trouble::new((errors.bad_date)(text), errors.bad_date_hint));
        edits.push(Edit::Date(date.ok_or_else(wrong)?));
    }
    let name = |text: &String| if typed::clears(text) { String::new() } else { typed::line(text) };
    edits.extend(args.partnership.as_ref().map(|text| Edit::Partnership(name(text))));
    edits.extend(args.facilitator.as_ref().map(|text| Edit::Facilitator(name(text))));
    edits.extend(roles(env, args, session)?.map(Edit::Roles));
    if let Some(share) = args.single_roles {
        edits.push(Edit::Sharing(Sharing { single_roles: share == ShareArg::Yes, ..session.sharing }));
    }
    if let Some(note) = &args.note {
        let note = if typed::clears(note) { String::new() } else { typed::text(env, note)? };
        edits.push(Edit::Note(note));
    }
    Ok(edits)
}

/// The roles as they will be; `None` if they stay.
fn roles(env: &Environment, args: &FactsArgs, session: &Session) -> Result<Option<Vec<String>>, Failure> {
    let mut roles = if args.roles.is_empty() { session.roles.clone() } else { Vec::new() };
    for role in &args.remove_role {
        let index = roles.iter().position(|known| is_same_role(known, role));
        let words = &env.words.commands;
        let none = || Failure::of(Trouble::new((words.no_such_role)(role), (words.roles_hint)(&roles.join(", "))));
        roles.remove(index.ok_or_else(none)?);
    }
    for role in args.roles.iter().chain(&args.add_role).filter(|role| !typed::clears(role)) {
        let role = typed::line(role);
        let usual = env.words.report.default_roles.iter().copied();
        let role = first_spelling(&role, usual).to_owned();
        if !roles.iter().any(|known| is_same_role(known, &role)) {
            roles.push(role);
        }
    }
    let is_asked = [&args.roles, &args.add_role, &args.remove_role].iter().any(|list| !list.is_empty());
    Ok(is_asked.then_some(roles))
}

/// All facts, a line each, also those that are not known.
fn facts(session: &Session, words: &Words) -> String {
    let (domain, none) = (&words.domain, words.commands.not_filled_in);
    let date = (words.date)(session.date);
    let roles = session.roles.join(", ");
    let facts = [
        (words.screen.title, session.title.as_str()),
        (domain.date, &date),
        (domain.partnership, &session.partnership),
        (domain.facilitator, &session.facilitator),
        (domain.roles, &roles),
        (domain.note, &session.note),
    ];
    let line = |(name, value): (&str, &str)| {
        let value = if value.is_empty() { none } else { value };
        format!("{name}: {}\n", value.replace('\n', "\n  "))
    };
    facts.into_iter().map(line).collect()
}
