//! The user's settings: `config.ron`.

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::Library;
use super::config_text::{Entries, Entry, entries, line_and_column, plain_name, with_value};
use crate::store::document::{documents_folder, expand_home};
use crate::store::error::{Damage, Error, Operation};
use crate::store::format::parse;
use crate::store::session::Lock;

/// The user's settings. Whatever the file leaves out has its default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
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
}

/// A name that is more like none of the settings than this is no misspelling of one.
const LIKE: f64 = 0.75;

impl Config {
    /// The names of all settings, in the order of the file.
    pub const NAMES: [&str; 8] =
        ["theme", "presenting_theme", "lang", "ascii", "plain", "report_folder", "mouse_off", "seen_hints"];
    /// The names of the themes.
    pub const THEMES: [&str; 5] = ["terminal", "licht", "donker", "contrast", "mono"];
    /// The languages.
    pub const LANGUAGES: [&str; 2] = ["nl", "en"];

    /// Each setting as RON, in the order of [`Self::NAMES`].
    fn values(&self) -> [String; 8] {
        let text = |value: &Option<String>| ron::to_string(value);
        let values = [
            text(&self.theme),
            text(&self.presenting_theme),
            text(&self.lang),
            ron::to_string(&self.ascii),
            ron::to_string(&self.plain),
            text(&self.report_folder),
            ron::to_string(&self.mouse_off),
            ron::to_string(&self.seen_hints),
        ];
        // RON can write options, booleans and lists.
        values.map(Result::unwrap_or_default)
    }

    /// What is wrong with what was chosen, in a file that holds only that.
    fn unknown_choice(&self) -> Option<Damage> {
        let themes = &Self::THEMES[..];
        let chosen = [(&self.theme, themes), (&self.presenting_theme, themes), (&self.lang, &Self::LANGUAGES[..])];
        let wrong = chosen.into_iter().find_map(|(value, all)| {
            let value = value.as_deref().filter(|value| !all.contains(value))?;
            Some((value.to_owned(), all.iter().map(|name| (*name).to_owned()).collect()))
        });
        wrong.map(|(value, all)| Damage::UnknownValue(value, all))
    }
}

impl Library {
    /// The path of the settings file.
    #[must_use]
    pub fn config_file(&self) -> PathBuf {
        self.folder().join("config.ron")
    }

    /// The user's settings, of which one that is wrong has its default; the defaults if there is no file yet.
    ///
    /// # Errors
    /// If the file exists but cannot be read at all.
    pub fn config(&self) -> Result<Config, Error> {
        self.config_in(&self.config_text()?)
    }

    fn config_in(&self, text: &str) -> Result<Config, Error> {
        let (config, errors) = read(text, &self.config_file());
        let is_unreadable = is_text(text) && entries(text).end.is_none();
        match errors.into_iter().next_back() {
            Some(error) if is_unreadable => Err(error),
            _ => Ok(config),
        }
    }

    /// The user's settings as far as they can be read, and everything that is wrong with them, each with its place.
    #[must_use]
    pub fn readable_config(&self) -> (Config, Vec<Error>) {
        match self.config_text() {
            Ok(text) => read(&text, &self.config_file()),
            Err(error) => (Config::default(), vec![error]),
        }
    }

    /// The folder that is suggested for documents, as it can be typed: the last one, or what the settings name.
    #[must_use]
    pub fn report_folder(&self) -> String {
        let known = self.readable_config().0.report_folder;
        match &self.documents {
            None => known.unwrap_or_else(documents_folder),
            // On the next computer a stick may have another letter.
            Some(own) => known
                .filter(|folder| expand_home(Path::new(folder)).is_dir())
                .unwrap_or_else(|| own.to_string_lossy().into_owned()),
        }
    }

    /// The names in the settings file, each with the line on which its value stands, counted from 1, in the order of the file;
    /// none if it cannot be read. What stands there twice is here twice.
    #[must_use]
    pub fn lines_of_settings(&self) -> Vec<(String, usize)> {
        let text = self.config_text().unwrap_or_default();
        let line =
            |entry: Entry| (plain_name(&text[entry.name]).to_owned(), line_and_column(&text, entry.value.start).0);
        entries(&text).all.into_iter().map(line).collect()
    }

    /// Changes the user's settings, and nothing else in the file: comments stay, and so does what another program or a later
    /// release has written there. A setting that is not there yet is added with its lines of `template`, which is the file
    /// that comes with the program; if there is no file, it is made of that.
    ///
    /// # Errors
    /// If the file cannot be read or written, or another program is writing it.
    pub fn change_config(&self, template: &str, change: impl FnOnce(&mut Config)) -> Result<(), Error> {
        let path = self.config_file();
        let saving = || Error::io(Operation::Saving, &path);
        self.disk().create_folder(self.folder()).map_err(saving())?;
        let _lock = Lock::take(&path, self.disk())
            .map_err(saving())?
            .ok_or_else(|| Error::HeldElsewhere { path: path.clone() })?;
        let text = self.config_text()?;
        let mut config = self.config_in(&text)?;
        let before = config.values();
        change(&mut config);
        let mut text = if is_text(&text) { text } else { template.to_owned() };
        let after = Config::NAMES.into_iter().zip(config.values());
        for ((name, value), _) in after.zip(before).filter(|((_, value), before)| value != before) {
            text = with_value(&text, name, &value, &lines_about(name, template)).unwrap_or(text);
        }
        self.disk().replace(&path, text.as_bytes()).map_err(saving())
    }

    /// The text of the settings file; empty if there is none.
    fn config_text(&self) -> Result<String, Error> {
        let path = self.config_file();
        let bytes = match self.disk().read_file(&path) {
            Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => return Ok(String::new()),
            bytes => bytes?,
        };
        String::from_utf8(bytes).map_err(|_| Error::Damaged { path, line: 0, column: 0, what: Damage::NotText })
    }
}

/// Whether there is anything in a file.
fn is_text(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Reads each setting by itself, so that one that is wrong takes no other with it.
fn read(text: &str, path: &Path) -> (Config, Vec<Error>) {
    let Entries { all, mut wrong, .. } = if is_text(text) { entries(text) } else { Entries::default() };
    let mut accepted = String::from("(");
    let mut seen: Vec<&str> = Vec::new();
    for entry in &all {
        let name = plain_name(&text[entry.name.clone()]);
        match read_setting(text, entry, &seen) {
            Ok(setting) => accepted += &setting,
            Err(error) => wrong.push(error),
        }
        seen.push(name);
    }
    wrong.sort_by_key(|(at, _)| *at);
    let error = |(at, what)| {
        let (line, column) = line_and_column(text, at);
        Error::Damaged { path: path.to_owned(), line, column, what }
    };
    // Each of them has been read by itself.
    let config = parse(format!("{accepted})").as_bytes(), path).unwrap_or_default();
    (config, wrong.into_iter().map(error).collect())
}

/// A setting as RON, or what is wrong with it and where.
fn read_setting(text: &str, entry: &Entry, seen: &[&str]) -> Result<String, (usize, Damage)> {
    let name = plain_name(&text[entry.name.clone()]);
    let value = &text[entry.value.clone()];
    if !Config::NAMES.contains(&name) {
        return Err((entry.name.start, Damage::UnknownSetting(name.to_owned(), nearest(name))));
    }
    if seen.contains(&name) {
        return Err((entry.name.start, Damage::Twice(name.to_owned())));
    }
    let setting = format!("{name}:{value},");
    let wrong = match parse::<Config>(format!("({setting})").as_bytes(), Path::new("")) {
        Ok(config) => config.unknown_choice(),
        Err(Error::Damaged { what, .. }) => Some(what),
        Err(_) => Some(Damage::Other),
    };
    wrong.map_or(Ok(setting), |what| Err((entry.value.start, what)))
}

/// The setting of which a name is a misspelling, if it is one.
fn nearest(name: &str) -> Option<&'static str> {
    let likeness = |known: &str| strsim::jaro_winkler(&name.to_lowercase(), known);
    let known = Config::NAMES.into_iter().max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    known.filter(|known| likeness(known) >= LIKE)
}

/// The lines of comment above a setting in the file that comes with the program.
fn lines_about(name: &str, template: &str) -> String {
    let lines: Vec<&str> = template.lines().collect();
    let is_setting = |line: &&str| line.trim_start().strip_prefix(name).is_some_and(|rest| rest.starts_with(':'));
    let Some(index) = lines.iter().position(is_setting) else { return String::new() };
    let count = lines[..index].iter().rev().take_while(|line| line.trim_start().starts_with("//")).count();
    lines[index - count..index].iter().flat_map(|line| [*line, "\n"]).collect()
}
