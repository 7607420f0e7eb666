//! The user's settings: `config.ron`.

use std::io;
use std::path::PathBuf;

use ron::ser::{PrettyConfig, to_string_pretty};
use serde::{Deserialize, Serialize};

use super::Library;
use crate::store::error::{Error, Operation};
use crate::store::format::parse;
use crate::store::session::Lock;

/// The user's settings. Whatever the file leaves out has its default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Config {
    /// The name of the theme; `None` for the default.
    pub theme: Option<String>,
    /// `nl` or `en`.
    pub lang: Option<String>,
    /// Whether marks and lines are drawn in ASCII only.
    pub ascii: bool,
    /// The folder in which a report was written last, as the user typed it.
    pub report_folder: Option<String>,
    /// Whether the mouse is left to the terminal, so that it can select text.
    pub mouse_off: bool,
}

impl Library {
    /// The path of the settings file.
    #[must_use]
    pub fn config_file(&self) -> PathBuf {
        self.folder().join("config.ron")
    }

    /// The user's settings; the defaults if there is no file yet.
    ///
    /// # Errors
    /// If the file exists but cannot be read.
    pub fn config(&self) -> Result<Config, Error> {
        let path = self.config_file();
        match self.disk().read_file(&path) {
            Ok(bytes) => parse(&bytes, &path),
            Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => Ok(Config::default()),
            Err(error) => Err(error),
        }
    }

    /// Saves the user's settings.
    ///
    /// # Errors
    /// If the file cannot be written, or another program is writing it.
    pub fn save_config(&self, config: &Config) -> Result<(), Error> {
        let path = self.config_file();
        // The settings are plain options and booleans, and RON can write all of these.
        let text = to_string_pretty(config, PrettyConfig::new().new_line("\n")).unwrap_or_default();
        let saving = || Error::io(Operation::Saving, &path);
        self.disk().create_folder(self.folder()).map_err(saving())?;
        let _lock = Lock::take(&path).map_err(saving())?.ok_or_else(|| Error::HeldElsewhere { path: path.clone() })?;
        self.disk().replace(&path, format!("{text}\n").as_bytes()).map_err(saving())
    }
}
