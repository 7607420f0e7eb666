//! `spiegel snap`: one frame of the program as text.

use super::language::{help, usage};
use clap::Args;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::failure::Failure;
use crate::app::Keymap;
use crate::store::{BUNDLED_CARD, Error, Library, Operation};
use crate::tui::{Opening, Program, Script, play, screen_text, steps};
use crate::words::Trouble;

#[derive(Debug, Args)]
#[command(about = help().snap.about)]
pub struct SnapArgs {
    #[arg(value_name = help().placeholders.session, help = help().snap.session)]
    pub session: Option<String>,
    #[arg(long, value_name = help().placeholders.size, help = help().snap.size, default_value = "80x24", value_parser = size)]
    pub size: (u16, u16),
    #[arg(
        long,
        value_name = help().placeholders.keys,
        help = help().snap.keys,
        default_value = "",
        allow_hyphen_values = true
    )]
    pub keys: String,
}

pub fn run(env: &Environment, args: &SnapArgs, out: &mut impl Write) -> Result<(), Failure> {
    let words = &env.words.errors;
    let steps = steps(&args.keys)
        .map_err(|wrong| Failure::of(Trouble::new((words.bad_keys)(&wrong.0), words.bad_keys_hint)))?;
    let explain = |error: Error| env.explain(&error);
    let copy = LibraryCopy::of(&env.library).map_err(explain)?;
    let opening = match &args.session {
        Some(session) => {
            let path = env.library.find(session).map_err(explain)?;
            env.library.read(&path).map_err(explain)?;
            let copied = copy.of_session(&path).map_err(explain)?;
            Opening::Session(Box::new(copy.library.open(&copied).map_err(explain)?))
        }
        None => Opening::Browse(Box::new(env.library.card(BUNDLED_CARD).map_err(explain)?)),
    };
    let mut program = Program::new(copy.library.clone(), Keymap::default(), env.preferences, env.clock, opening);
    let mut script = Script::new(args.size.0, args.size.1, steps);
    play(&mut program, &mut script);
    program.finish();
    Ok(write!(out, "{}", screen_text(script.frame()))?)
}

/// A copy of the data folder, for keys that change things: a picture must not change what it is of.
struct LibraryCopy {
    folder: tempfile::TempDir,
    library: Library,
}

impl LibraryCopy {
    fn of(original: &Library) -> Result<Self, Error> {
        let temporary = std::env::temp_dir();
        let folder = tempfile::tempdir().map_err(|source| saving(&temporary, source))?;
        let library = Library::at(folder.path().to_owned());
        for (from, to) in
            [(original.sessions_folder(), library.sessions_folder()), (original.cards_folder(), library.cards_folder())]
        {
            copy_files(&from, &to).map_err(|source| saving(&to, source))?;
        }
        Ok(Self { folder, library })
    }

    /// The copy of a session file, also of one that is elsewhere.
    fn of_session(&self, path: &Path) -> Result<PathBuf, Error> {
        let name = path.file_name().unwrap_or_default();
        let copy = self.library.sessions_folder().join(name);
        if !copy.exists() {
            fs::create_dir_all(self.folder.path().join("sessions")).map_err(|source| saving(&copy, source))?;
            fs::copy(path, &copy).map_err(|source| saving(&copy, source))?;
        }
        Ok(copy)
    }
}

fn saving(path: &Path, source: io::Error) -> Error {
    Error::Io { operation: Operation::Saving, path: path.to_owned(), source }
}

/// Copies the plain files of a folder, if there is such a folder.
fn copy_files(from: &Path, to: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(from) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    fs::create_dir_all(to)?;
    for entry in entries {
        let entry = entry?;
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let parsed = text.split_once('x').and_then(|(columns, rows)| Some((columns.parse().ok()?, rows.parse().ok()?)));
    let is_possible = |size: &(u16, u16)| (1..=1000).contains(&size.0) && (1..=1000).contains(&size.1);
    parsed.filter(is_possible).ok_or_else(|| usage().size_hint.to_owned())
}
