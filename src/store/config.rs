//! What the user prefers: `config.ron`.

use serde::{Deserialize, Serialize};

/// The user's preferences. Whatever the file leaves out has its default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Config {
    /// The name of the theme, or none for the default.
    pub theme: Option<String>,
    /// `nl` or `en`.
    pub lang: Option<String>,
    /// Marks and lines in ASCII only.
    pub ascii: bool,
    /// The folder in which a report was written last, as people write it.
    pub report_folder: Option<String>,
    /// Leaves the mouse to the terminal, so that it can select text.
    pub mouse_off: bool,
}
