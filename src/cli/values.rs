//! Values that several subcommands take.

use clap::ValueEnum;

use crate::report::Format;

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
