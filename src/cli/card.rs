//! `spiegel card`: which cards there are, and what they say.

use super::language::help;
use super::values::FormatArg;
use clap::{Args, Subcommand};
use std::io::Write;

use super::environment::Environment;
use super::failure::Failure;
use crate::report::Report;
use crate::store::{BUNDLED_CARD, Error};

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
}

#[derive(Debug, Args)]
#[command(about = help().card_command.list)]
struct CardListArgs {}

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
        CardCommand::List(_) => list(env, out),
        CardCommand::Show(args) => show(env, args, out),
    }
}

fn list(env: &Environment, out: &mut impl Write) -> Result<(), Failure> {
    let cards = env.library.cards().map_err(|error| env.explain(&error))?;
    for card in cards {
        match card {
            Ok(card) => {
                let size = (env.words.cli.of_card)(card.aspects().len(), card.scenarios().len());
                let bundled =
                    if card.id() == BUNDLED_CARD { format!(", {}", env.words.cli.bundled) } else { String::new() };
                writeln!(out, "{}  {}, {}  ({size}{bundled})", card.id(), card.title(), card.theme())?;
            }
            Err(error @ Error::CardUnused { .. }) => writeln!(out, "{}", env.words.explain(&error).why)?,
            Err(error) => writeln!(out, "{}: {}", env.words.screen.damaged, env.words.explain(&error).why)?,
        }
    }
    Ok(())
}

fn show(env: &Environment, args: &CardShowArgs, out: &mut impl Write) -> Result<(), Failure> {
    let card = env.library.card(&args.card).map_err(|error| env.explain(&error))?;
    env.warn_of_unused_cards(&card);
    Ok(Report::of_card(&card).write(args.format.into(), env.words, out)?)
}
