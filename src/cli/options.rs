//! The options that every subcommand takes.

use std::path::PathBuf;

use clap::{ArgAction, Args, ValueEnum};

use super::language::{commands, help, usage};
use super::values::path;
use crate::app::ThemeName;

#[derive(Debug, Default, Args)]
pub struct GlobalOptions {
    #[arg(long, global = true, value_name = help().placeholders.folder, help = help().data_dir, value_parser = path())]
    pub data_dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = help().placeholders.language, help = help().lang)]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = help().placeholders.theme, help = help().theme, value_parser = theme)]
    // A text, because a command that brings a card in has an option of this name for the theme of the card.
    pub theme: Option<String>,
    #[arg(long, global = true, help = help().ascii)]
    pub ascii: bool,
    #[arg(long, global = true, help = help().no_color)]
    pub no_color: bool,
    #[arg(long, global = true, help = commands().plain)]
    pub plain: bool,
    // The help option that clap adds by itself speaks English only.
    #[arg(short, long, global = true, action = ArgAction::Help, help = help().help)]
    help: Option<bool>,
}

/// The languages.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    Nl,
    En,
}

impl Lang {
    /// The name that [`crate::words::words`] knows.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

fn theme(name: &str) -> Result<String, String> {
    let known = ThemeName::named(name).map(|_| name.to_owned());
    known.ok_or_else(|| (usage().choose_from)(&ThemeName::ALL.map(ThemeName::name).join(", ")))
}
