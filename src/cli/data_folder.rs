//! The folder in which everything is kept, and why that one.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::store::{Error, Library, expand_home};

/// The folder beside the program that keeps everything with it: on a stick, for example.
const BESIDE_PROGRAM: &str = "gegevens";

/// Why the data is where it is; each counts more than those below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// `--data-dir` names it.
    Option,
    /// `SPIEGEL_DATA_DIR` names it.
    Variable,
    /// It is named [`BESIDE_PROGRAM`], and stands beside the program.
    BesideProgram,
    /// It is this user's own folder for the data of programs.
    User,
}

/// The library, and why it is where it is.
///
/// # Errors
///
/// If no folder is named and the system names none for data.
pub fn library(option: Option<&Path>) -> Result<(Library, Reason), Error> {
    let variable = std::env::var_os("SPIEGEL_DATA_DIR");
    let program = std::env::current_exe().and_then(dunce::canonicalize).ok();
    match chosen(option, variable, program.as_deref()) {
        Some((folder, reason)) => Ok((opened(folder, reason), reason)),
        None => Ok((Library::of_user()?, Reason::User)),
    }
}

/// The library in a folder. What stands beside the program goes along with it, and so do its documents.
fn opened(folder: PathBuf, reason: Reason) -> Library {
    let of_program = folder.parent().filter(|_| reason == Reason::BesideProgram).map(Path::to_owned);
    let library = Library::at(folder);
    match of_program {
        Some(folder) => library.with_documents_in(folder),
        None => library,
    }
}

/// The folder that somebody has chosen. As in the option, `~` in the variable is the home folder.
fn chosen(option: Option<&Path>, variable: Option<OsString>, program: Option<&Path>) -> Option<(PathBuf, Reason)> {
    if let Some(folder) = option {
        return Some((folder.to_owned(), Reason::Option));
    }
    if let Some(folder) = variable.filter(|folder| !folder.is_empty()) {
        return Some((expand_home(Path::new(&folder)), Reason::Variable));
    }
    let beside = program?.with_file_name(BESIDE_PROGRAM);
    beside.is_dir().then_some((beside, Reason::BesideProgram))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_counts_more_than_what_stands_beside_the_program() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let program = folder.path().join("spiegel");
        let (named, in_variable) = (Path::new("/genoemd"), Some(OsString::from("/variabele")));
        assert_eq!(chosen(None, None, Some(&program)), None, "there is no such folder yet");
        let beside = folder.path().join("gegevens");
        std::fs::write(&beside, "")?;
        assert_eq!(chosen(None, None, Some(&program)), None, "it is a file");
        std::fs::remove_file(&beside)?;
        std::fs::create_dir(&beside)?;
        let found = |option, variable| chosen(option, variable, Some(&program));
        assert_eq!(found(Some(named), in_variable.clone()), Some((named.to_owned(), Reason::Option)));
        assert_eq!(found(None, in_variable), Some(("/variabele".into(), Reason::Variable)));
        assert_eq!(found(None, Some(OsString::new())), Some((beside, Reason::BesideProgram)));
        assert_eq!(chosen(None, None, None), None, "the system does not tell where the program is");
        Ok(())
    }

    #[test]
    fn what_stands_beside_the_program_takes_its_documents_along() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let beside_program = folder.path().to_string_lossy().into_owned();
        let data = folder.path().join(BESIDE_PROGRAM);
        std::fs::create_dir(&data)?;
        let suggested = |reason| opened(data.clone(), reason).report_folder();
        assert_eq!(suggested(Reason::BesideProgram), beside_program);
        assert_ne!(suggested(Reason::Option), beside_program);
        // What was written last, while it is there: the stick is E: here and F: there.
        let written = data.to_string_lossy().into_owned();
        for (last, now) in [("/nergens/meer", &beside_program), (&written, &written)] {
            std::fs::write(data.join("config.ron"), format!("(report_folder: {last:?})"))?;
            assert_eq!(&suggested(Reason::BesideProgram), now, "after {last}");
        }
        Ok(())
    }
}
