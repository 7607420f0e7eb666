//! `spiegel paths`: where everything is.

use std::io::Write;

use super::{Failure, Setting};
use crate::text::sanitise_line;

pub fn run(setting: &Setting, out: &mut impl Write) -> Result<(), Failure> {
    let (library, words) = (&setting.library, &setting.words.cli);
    let all = [
        (words.data_folder, library.folder().to_owned()),
        (words.sessions_folder, library.sessions_folder()),
        (words.cards_folder, library.cards_folder()),
        (words.backups_folder, library.backups_folder()),
        (words.trash_folder, library.trash_folder()),
        (words.config_file, library.config_file()),
    ];
    for (name, path) in all {
        writeln!(out, "{name}: {}", sanitise_line(&path.to_string_lossy()))?;
    }
    Ok(())
}
