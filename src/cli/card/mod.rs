//! `spiegel card`: which cards there are, what they say, and bringing them in and out.

mod check;
mod export;
mod import;
mod preview;

use super::language::help;
use super::values::FormatArg;
use clap::{Args, Subcommand};
use std::io::Write;

use serde::Serialize;

use super::environment::Environment;
use super::failure::Failure;
use crate::domain::Card;
use crate::report::Report;
use crate::store::{BUNDLED_CARD, Error};
use crate::text::sanitise_line;
use check::CardCheckArgs;
use export::CardExportArgs;
use import::CardImportArgs;

#[derive(Debug, Args)]
#[command(about = help().card_command.about)]
pub struct CardArgs {
    #[command(subcommand)]
    command: CardCommand,
}

#[derive(Debug, Subcommand)]
enum CardCommand {
    List(CardListArgs),
    Show(CardShowArgs),
    Import(CardImportArgs),
    Check(CardCheckArgs),
    Export(CardExportArgs),
}

#[derive(Debug, Args)]
#[command(about = help().card_command.list)]
struct CardListArgs {
    #[arg(long, value_name = help().placeholders.format, help = help().format, value_enum, default_value_t = FormatArg::Text)]
    format: FormatArg,
}

#[derive(Debug, Args)]
#[command(about = help().card_command.show)]
struct CardShowArgs {
    #[arg(value_name = help().placeholders.card, help = help().card)]
    card: String,
    #[arg(long, value_name = help().placeholders.format, help = help().format, value_enum, default_value_t = FormatArg::Text)]
    format: FormatArg,
}

pub fn run(env: &Environment, args: &CardArgs, out: &mut impl Write) -> Result<(), Failure> {
    match &args.command {
        CardCommand::List(args) => list(env, args, out),
        CardCommand::Show(args) => show(env, args, out),
        CardCommand::Import(args) => import::run(env, args, out),
        CardCommand::Check(args) => check::run(env, args, out),
        CardCommand::Export(args) => export::run(env, args, out),
    }
}

/// A card of the list, for programs.
#[derive(Serialize)]
#[serde(untagged)]
enum ListedCard {
    Readable {
        id: String,
        title: String,
        theme: String,
        source: String,
        owner: String,
        licence: String,
        language: String,
        aspects: usize,
        scenarios: usize,
        bundled: bool,
    },
    Unused {
        damaged: String,
    },
}

fn list(env: &Environment, args: &CardListArgs, out: &mut impl Write) -> Result<(), Failure> {
    let cards = env.library.cards().map_err(|error| env.explain(&error))?;
    match args.format {
        FormatArg::Json => {
            let rows: Vec<ListedCard> = cards.iter().map(|card| listed(env, card)).collect();
            serde_json::to_writer_pretty(&mut *out, &rows).map_err(std::io::Error::from)?;
            Ok(writeln!(out)?)
        }
        FormatArg::Text => cards.iter().try_for_each(|card| write_line(env, card, out)),
    }
}

fn listed(env: &Environment, card: &Result<Card, Error>) -> ListedCard {
    match card {
        Ok(card) => ListedCard::Readable {
            id: card.id().to_owned(),
            title: card.title().to_owned(),
            theme: card.theme().to_owned(),
            source: card.source().to_owned(),
            owner: card.owner().to_owned(),
            licence: card.licence().to_owned(),
            language: card.language().to_owned(),
            aspects: card.aspects().len(),
            scenarios: card.scenarios().len(),
            bundled: card.id() == BUNDLED_CARD,
        },
        Err(error) => ListedCard::Unused { damaged: sanitise_line(&env.words.explain(error).why).into_owned() },
    }
}

fn write_line(env: &Environment, card: &Result<Card, Error>, out: &mut impl Write) -> Result<(), Failure> {
    match card {
        Ok(card) => {
            let size = (env.words.cli.of_card)(card.aspects().len(), card.scenarios().len());
            let bundled =
                if card.id() == BUNDLED_CARD { format!(", {}", env.words.cli.bundled) } else { String::new() };
            let theme = if card.theme() == card.title() { String::new() } else { format!(", {}", card.theme()) };
            writeln!(out, "{}  {}{theme}  ({size}{bundled})", card.id(), card.title())?;
        }
        Err(error @ Error::CardUnused { .. }) => writeln!(out, "{}", env.words.explain(error).why)?,
        Err(error) => writeln!(out, "{}: {}", env.words.screen.damaged, env.words.explain(error).why)?,
    }
    Ok(())
}

fn show(env: &Environment, args: &CardShowArgs, out: &mut impl Write) -> Result<(), Failure> {
    let card = env.library.card(&args.card).map_err(|error| env.explain(&error))?;
    env.warn_of_unused_cards(&card);
    Ok(Report::of_card(&card).write(args.format.into(), env.words, out)?)
}
