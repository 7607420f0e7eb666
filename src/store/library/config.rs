//! The user's settings: `config.ron`.

use std::fmt;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use ron::ser::{PrettyConfig, to_string_pretty};
use ron::value::RawValue;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
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
    /// The name of the theme for an audience, while presenting and on a second screen; `None` for the default.
    pub presenting_theme: Option<String>,
    /// `nl` or `en`.
    pub lang: Option<String>,
    /// Whether marks and lines are drawn in ASCII only.
    pub ascii: bool,
    /// Whether the program talks line by line instead of drawing screens.
    pub plain: bool,
    /// The folder in which a report was written last, as the user typed it.
    pub report_folder: Option<String>,
    /// Whether the mouse is left to the terminal, so that it can select text.
    pub mouse_off: bool,
    /// The names of the hints that have been told.
    pub seen_hints: Vec<String>,
    /// The settings that this release does not know, by name and as RON. They stay in the file.
    #[serde(skip)]
    pub unknown: Vec<(String, String)>,
}

const KNOWN: [&str; 8] =
    ["theme", "presenting_theme", "lang", "ascii", "plain", "report_folder", "mouse_off", "seen_hints"];

/// The names and values of a settings file that are not [`KNOWN`].
struct Unknown(Vec<(String, String)>);

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
            Ok(bytes) => read(&bytes, &path),
            Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => Ok(Config::default()),
            Err(error) => Err(error),
        }
    }

    /// Changes the user's settings. What another program or a later release has written there meanwhile stays.
    ///
    /// # Errors
    /// If the file cannot be read or written, or another program is writing it.
    pub fn change_config(&self, change: impl FnOnce(&mut Config)) -> Result<(), Error> {
        let path = self.config_file();
        let saving = || Error::io(Operation::Saving, &path);
        self.disk().create_folder(self.folder()).map_err(saving())?;
        let _lock = Lock::take(&path, self.disk())
            .map_err(saving())?
            .ok_or_else(|| Error::HeldElsewhere { path: path.clone() })?;
        let mut config = self.config()?;
        change(&mut config);
        self.disk().replace(&path, write(&config).as_bytes()).map_err(saving())
    }
}

fn read(bytes: &[u8], path: &Path) -> Result<Config, Error> {
    let mut config: Config = parse(bytes, path)?;
    config.unknown = parse::<Unknown>(bytes, path)?.0;
    Ok(config)
}

fn write(config: &Config) -> String {
    // The settings are plain options and booleans, and RON can write all of these.
    let text = to_string_pretty(config, PrettyConfig::new().new_line("\n")).unwrap_or_default();
    let mut text = text.trim_end_matches(')').to_owned();
    for (name, value) in &config.unknown {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "    {}: {value},", identifier(name));
    }
    text + ")\n"
}

/// A name as RON writes it: one with other characters than these begins with `r#`.
fn identifier(name: &str) -> String {
    let is_plain = name.chars().all(|char| char.is_ascii_alphanumeric() || char == '_');
    if is_plain && !name.starts_with(|char: char| char.is_ascii_digit()) {
        name.to_owned()
    } else {
        format!("r#{name}")
    }
}

impl<'de> Deserialize<'de> for Unknown {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Config", &KNOWN, UnknownReader)
    }
}

struct UnknownReader;

impl<'de> Visitor<'de> for UnknownReader {
    type Value = Unknown;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("settings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Unknown, A::Error> {
        let mut unknown = Vec::new();
        while let Some(name) = map.next_key::<Name>()? {
            if KNOWN.contains(&name.0.as_str()) {
                map.next_value::<IgnoredAny>()?;
            } else {
                unknown.push((name.0, map.next_value::<Box<RawValue>>()?.trim().get_ron().to_owned()));
            }
        }
        Ok(Unknown(unknown))
    }
}

/// The name of a setting, which RON writes without quotation marks.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(NameReader)
    }
}

struct NameReader;

impl Visitor<'_> for NameReader {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a setting")
    }

    fn visit_str<E>(self, name: &str) -> Result<Name, E> {
        Ok(Name(name.to_owned()))
    }
}
