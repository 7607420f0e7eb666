//! The options that every subcommand takes.

use std::path::PathBuf;

use clap::{ArgAction, Args, ValueEnum};

use super::language::{help, usage};
use crate::app::ThemeName;
use crate::store::{Error, Library};

#[derive(Debug, Default, Args)]
pub struct GlobalOptions {
    #[arg(long, global = true, value_name = help().placeholders.folder, help = help().data_dir)]
    pub data_dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = help().placeholders.language, help = help().lang)]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = help().placeholders.theme, help = help().theme, value_parser = theme)]
    pub theme: Option<ThemeName>,
    #[arg(long, global = true, help = help().ascii)]
    pub ascii: bool,
    #[arg(long, global = true, help = help().no_color)]
    pub no_color: bool,
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

/// The library in this folder, else in the one that `SPIEGEL_DATA_DIR` names, else in the user's own.
///
/// # Errors
///
/// If none is named and the system names no folder for data.
pub fn library(data_dir: Option<PathBuf>) -> Result<Library, Error> {
    let variable = || std::env::var_os("SPIEGEL_DATA_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    data_dir.or_else(variable).map_or_else(Library::of_user, |folder| Ok(Library::at(folder)))
}

fn theme(name: &str) -> Result<ThemeName, String> {
    ThemeName::named(name).ok_or_else(|| (usage().choose_from)(&ThemeName::ALL.map(ThemeName::name).join(", ")))
}
