//! `spiegel card`: which cards there are, and what they say.

use std::io::Write;

use super::args::CardShowArgs;
use super::{Failure, Setting};
use crate::report::Report;
use crate::store::{BUNDLED_CARD, Error};

pub fn list(setting: &Setting, out: &mut impl Write) -> Result<(), Failure> {
    let cards = setting.library.cards().map_err(|error| setting.explain(&error))?;
    for card in cards {
        match card {
            Ok(card) => {
                let size = (setting.words.cli.of_card)(card.aspects().len(), card.scenarios().len());
                let bundled =
                    if card.id() == BUNDLED_CARD { format!(", {}", setting.words.cli.bundled) } else { String::new() };
                writeln!(out, "{}  {}, {}  ({size}{bundled})", card.id(), card.title(), card.theme())?;
            }
            Err(error @ Error::CardUnused { .. }) => writeln!(out, "{}", setting.words.explain(&error).why)?,
            Err(error) => writeln!(out, "{}: {}", setting.words.screen.damaged, setting.words.explain(&error).why)?,
        }
    }
    Ok(())
}

pub fn show(setting: &Setting, args: &CardShowArgs, out: &mut impl Write) -> Result<(), Failure> {
    let card = setting.library.card(&args.card).map_err(|error| setting.explain(&error))?;
    setting.tell_unused_cards(&card);
    Ok(Report::of_card(&card).write(args.format.into(), setting.words, out)?)
}
