//! What every subcommand works with: the library, the language and the user's preferences.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use super::colours::colour_depth;
use super::data_folder::{Reason, library};
use super::failure::{Failure, warn};
use super::options::{GlobalOptions, Lang};
use crate::app::{SeenHints, Settings, ThemeName};
use crate::domain::{Card, Session};
use crate::store::{Config, Error, Library, Repair, Wording};
use crate::text::sanitise_line;
use crate::tui::{Clock, Preferences, has_signs};
use crate::ui::ColourDepth;
use crate::words::{Trouble, Words, words};

pub struct Environment {
    pub library: Library,
    pub words: &'static Words,
    pub preferences: Preferences,
    pub clock: Clock,
    /// Why the library is where it is.
    pub reason: Reason,
    /// Whether the program talks line by line instead of drawing screens.
    pub plain: bool,
    /// What is wrong with the user's settings. It stops no command.
    pub config_trouble: Option<Trouble>,
}

impl Environment {
    /// Reads the settings; an option counts more than a setting.
    ///
    /// # Errors
    ///
    /// If no folder for data is known, in `words`.
    pub fn new(options: &GlobalOptions, default: &'static Words) -> Result<Self, Failure> {
        let found = library(options.data_dir.as_deref()).map_err(|error| Failure::of(default.explain(&error)))?;
        let (library, reason) = found;
        let (config, errors) = library.readable_config();
        let words = words(options.lang.map(Lang::name).or(config.lang.as_deref()).unwrap_or("nl"));
        let config_trouble = words.explain_settings(&errors);
        let preferences = preferences(options, &config, words);
        let plain = options.plain || is_set("ACCESSIBLE") || config.plain || is_dumb_terminal();
        Ok(Self { library, reason, words, preferences, clock: Clock::System, plain, config_trouble })
    }

    /// The failure that an error of the store leads to.
    pub fn explain(&self, error: &Error) -> Failure {
        Failure::of(self.words.explain_with_versions(error, self.library.has_versions_for(error)))
    }

    /// The session that is meant, to be read, and its card. Says it if that card is not there.
    pub fn session(&self, reference: &str) -> Result<(Session, Card), Failure> {
        let (session, card, missing) = self.read(reference)?;
        missing.iter().for_each(warn);
        Ok((session, card))
    }

    /// As [`Self::session`], for what needs the card itself.
    ///
    /// # Errors
    /// Also if the card is not there.
    pub fn session_on_card(&self, reference: &str) -> Result<(Session, Card), Failure> {
        match self.read(reference)? {
            (_, _, Some(missing)) => Err(Failure::of(missing)),
            (session, card, None) => Ok((session, card)),
        }
    }

    /// The session that is meant, its card, and what to say if that is not there.
    fn read(&self, reference: &str) -> Result<(Session, Card, Option<Trouble>), Failure> {
        let found = self.library.find(reference).and_then(|path| self.library.read(&path));
        let (session, card) = found.map_err(|error| self.explain(&error))?;
        let missing = card.is_of_ids().then(|| Wording::Missing(card.id().to_owned()));
        let missing = missing.and_then(|missing| self.words.explain_wording(&missing));
        Ok((session, card, missing))
    }

    /// Says where a document was written.
    ///
    /// # Errors
    /// What was wrong with writing it.
    pub fn tell_written(&self, written: Result<PathBuf, Error>, message: fn(&str) -> String) -> Result<(), Failure> {
        let path = written.map_err(|error| Failure::of(self.words.explain_document(&error)))?;
        let _ = writeln!(io::stderr(), "{}", sanitise_line(&message(&path.to_string_lossy())));
        Ok(())
    }

    /// Says what was repaired in a session, and what has become of its card.
    pub fn warn_of_repairs(&self, repairs: &[Repair], wording: &Wording, card: &Card) {
        self.words.explain_wording(wording).iter().for_each(warn);
        if !repairs.is_empty() {
            warn(&self.words.explain_repairs(repairs, card));
        }
    }

    /// Says which files hold another card with the same id.
    pub fn warn_of_unused_cards(&self, card: &Card) {
        self.library.unused_cards(card.id()).iter().for_each(|unused| warn(&self.words.explain(unused)));
    }

    /// Says that another program changed the session in the meantime, where its version is, and whether ours is saved.
    pub fn warn_of_conflicts(&self, conflicts: &[PathBuf], is_saved: bool) {
        for conflict in conflicts {
            warn(&self.words.explain_conflict(conflict, is_saved));
        }
    }
}

fn preferences(options: &GlobalOptions, config: &Config, words: &'static Words) -> Preferences {
    let colours = if options.no_color || is_set("NO_COLOR") { ColourDepth::None } else { colour_depth() };
    // What the user chose wins; tints need more than 16 colours of which nobody knows how they look.
    let chosen = |setting: &Option<String>| {
        let asked = options.theme.as_deref().and_then(ThemeName::named);
        asked.or_else(|| ThemeName::named(setting.as_deref()?))
    };
    let default = if colours == ColourDepth::TrueColour { ThemeName::Donker } else { ThemeName::Terminal };
    let theme = chosen(&config.theme).unwrap_or(default);
    let audience_theme = chosen(&config.presenting_theme).unwrap_or(ThemeName::FOR_AUDIENCE);
    let seen_hints = SeenHints::named(config.seen_hints.iter().map(String::as_str));
    Preferences {
        settings: Settings { theme, audience_theme, default_theme: default, mouse: !config.mouse_off, seen_hints },
        ascii: options.ascii || config.ascii || !has_signs(),
        colours,
        words,
    }
}

/// `NO_COLOR` counts when it is there and not empty (no-color.org).
fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// Whether somebody sits at a terminal that says of itself that it can only print.
fn is_dumb_terminal() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
        && io::stdin().is_terminal()
        && io::stdout().is_terminal()
}
