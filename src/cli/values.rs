//! Values that several subcommands take.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::{OsStringValueParser, TypedValueParser};

use super::language::{commands, usage};
use crate::domain::{Asked, How};
use crate::report::Format;
use crate::store::expand_home;
use crate::words::{EN, NL};

/// The formats in which a session or a card is shown.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FormatArg {
    Text,
    Json,
}

impl From<FormatArg> for Format {
    fn from(format: FormatArg) -> Self {
        match format {
            FormatArg::Text => Self::Linear,
            FormatArg::Json => Self::Json,
        }
    }
}

/// The path of a file or a folder. `~` is the home folder also where no shell has replaced it: in the Windows command prompt, and in
/// `--output=~/...`.
pub fn path() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(|typed| expand_home(Path::new(&typed)))
}

/// What is asked in a round, as a screen says it in either language.
pub fn asked(text: &str) -> Result<Asked, String> {
    match text.trim().to_lowercase().as_str() {
        "huidig" | "current" => Ok(Asked::Current),
        "gewenst" | "desired" => Ok(Asked::Desired),
        "beide" | "allebei" | "both" => Ok(Asked::Both),
        _ => Err((usage().choose_from)(commands().asks_values)),
    }
}

/// How people vote, as a screen says it in either language, or as the data does.
pub fn how(text: &str) -> Result<How, String> {
    const CODES: [&str; 4] = ["silent", "masked", "hands", "paper"];
    let text = text.trim().to_lowercase();
    let said = |index: &usize| {
        [CODES[*index], NL.domain.hows[*index], EN.domain.hows[*index]].into_iter().any(|known| known == text)
    };
    let index = (0..CODES.len()).find(said);
    index.map(|index| How::ALL[index]).ok_or_else(|| (usage().choose_from)(commands().hows))
}

/// A way to vote of which the votes are sealed.
pub fn sealed_how(text: &str) -> Result<How, String> {
    how(text).ok().filter(|how| *how != How::Hands).ok_or_else(|| (usage().choose_from)(commands().sealed_hows))
}

/// How many people are there.
pub fn present(text: &str) -> Result<u32, String> {
    let number = text.trim().parse().ok().filter(|number| (1..=99).contains(number));
    number.ok_or_else(|| commands().present_hint.to_owned())
}
