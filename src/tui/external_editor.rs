//! The user's own editor, for a text that is too long for a field.

use std::io;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::event::EditorEnd;
use super::system::{EDITOR, split, wait_for_editor};

/// Nobody reads a text and leaves the editor again in less time than this.
const AT_ONCE: Duration = Duration::from_secs(2);

/// Lets the user write in a file with the editor that `VISUAL` or `EDITOR` names, or the one that every computer has.
///
/// # Errors
/// If the editor cannot be started; of the kind [`io::ErrorKind::InvalidInput`] if the variable cannot be understood.
pub fn edit(file: &Path) -> io::Result<EditorEnd> {
    let mut editor = command()?;
    editor.arg(file);
    let begun = Instant::now();
    Ok(match wait_for_editor(&mut editor)? {
        EditorEnd::Left if begun.elapsed() < AT_ONCE => EditorEnd::AtOnce,
        end => end,
    })
}

/// The variable may hold arguments too, as in `code --wait`, and quotes where a path has spaces.
fn command() -> io::Result<Command> {
    let named =
        ["VISUAL", "EDITOR"].into_iter().find_map(|name| std::env::var(name).ok().filter(|it| !it.trim().is_empty()));
    let named = named.unwrap_or_else(|| EDITOR.to_owned());
    // A path with spaces in it, which nobody has quoted.
    let words = if Path::new(&named).is_file() { vec![named] } else { split(&named)? };
    let mut words = words.into_iter();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words);
    Ok(command)
}
