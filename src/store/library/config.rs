//! The user's settings: `config.ron`.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use ron::ser::{PrettyConfig, to_string_pretty};
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::Library;
use crate::store::error::{Damage, Error, Operation};
use crate::store::format::{parse, parse_seed};
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

/// The settings file that comes with the program: every setting with its default, and what it is for.
const TEMPLATE: &str = include_str!("../../../assets/config.ron");

/// The names and values of a settings file, but for some.
struct Unknown(Vec<(String, String)>);

/// Reads all names and values but those with these names.
struct Settings(&'static [&'static str]);

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

    /// The user's settings as far as they can be read, and everything that is wrong with them, each with its place.
    #[must_use]
    pub fn readable_config(&self) -> (Config, Vec<Error>) {
        match self.config() {
            Ok(config) => (config, Vec::new()),
            Err(error @ Error::Damaged { .. }) => {
                let path = self.config_file();
                let bytes = self.disk().read_file(&path).unwrap_or_default();
                read_each(&bytes, &path).unwrap_or_else(|| (Config::default(), vec![error]))
            }
            Err(error) => (Config::default(), vec![error]),
        }
    }

    /// The line of the settings file on which a setting stands, counted from 1.
    #[must_use]
    pub fn line_of_setting(&self, name: &str) -> usize {
        let text = self.disk().read_file(&self.config_file()).unwrap_or_default();
        line_of(&String::from_utf8_lossy(&text), name)
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
    let unplaced = |error| Error::Damaged { path: path.to_owned(), line: 0, column: 0, what: Damage::from(&error) };
    config.unknown = parse_seed(bytes, Settings(&KNOWN)).map_err(unplaced)?.0;
    Ok(config)
}

/// Reads each setting by itself, so that one that is wrong takes no other with it. `None` if not even their names can be read.
fn read_each(bytes: &[u8], path: &Path) -> Option<(Config, Vec<Error>)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let all = parse_seed(bytes, Settings(&[])).ok()?.0;
    let mut accepted = String::from("(");
    let mut errors = Vec::new();
    for (name, value) in &all {
        let with_it = format!("{accepted}{}: {value},", identifier(name));
        match parse::<Config>(format!("{with_it})").as_bytes(), path) {
            Ok(_) => accepted = with_it,
            Err(Error::Damaged { path, what, .. }) => {
                errors.push(Error::Damaged { path, line: line_of(text, name), column: 1, what });
            }
            Err(error) => errors.push(error),
        }
    }
    Some((read(format!("{accepted})").as_bytes(), path).unwrap_or_default(), errors))
}

/// The line on which a name stands before a colon, counted from 1.
fn line_of(text: &str, name: &str) -> usize {
    let is_it =
        |line: &str| line.match_indices(name).any(|(at, _)| line[at + name.len()..].trim_start().starts_with(':'));
    text.lines().position(is_it).map_or(1, |index| index + 1)
}

/// The settings, each with what it is for, as the file that comes with the program has them.
fn write(config: &Config) -> String {
    // The settings are plain options, booleans and lists, and RON can write all of these.
    let text = to_string_pretty(config, PrettyConfig::new().new_line("\n")).unwrap_or_default();
    let values: Vec<&str> = text.lines().collect();
    let mut lines: Vec<&str> = Vec::new();
    for line in TEMPLATE.lines().filter(|line| *line != ")") {
        let setting = KNOWN.iter().find(|name| is_of(line, name));
        let start = setting.and_then(|name| values.iter().position(|value| is_of(value, name)));
        match start {
            // A list takes several lines.
            Some(start) => {
                let is_rest = |value: &&&str| value.starts_with("     ") || value.trim() == "],";
                lines.push(values[start]);
                lines.extend(values[start + 1..].iter().take_while(is_rest));
            }
            None => lines.push(line),
        }
    }
    let unknown: Vec<String> =
        config.unknown.iter().map(|(name, value)| format!("    {}: {value},", identifier(name))).collect();
    lines.extend(unknown.iter().map(String::as_str));
    lines.join("\n") + "\n)\n"
}

/// Whether a line of the file is that of a setting.
fn is_of(line: &str, name: &str) -> bool {
    line.trim_start().strip_prefix(name).is_some_and(|rest| rest.starts_with(':'))
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

impl<'de> DeserializeSeed<'de> for Settings {
    type Value = Unknown;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Unknown, D::Error> {
        deserializer.deserialize_struct("Config", &KNOWN, self)
    }
}

impl<'de> Visitor<'de> for Settings {
    type Value = Unknown;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("settings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Unknown, A::Error> {
        let mut all = Vec::new();
        while let Some(name) = map.next_key::<Name>()? {
            if self.0.contains(&name.0.as_str()) {
                map.next_value::<IgnoredAny>()?;
            } else {
                all.push((name.0, map.next_value::<Box<RawValue>>()?.trim().get_ron().to_owned()));
            }
        }
        Ok(Unknown(all))
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
