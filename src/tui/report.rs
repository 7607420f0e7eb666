//! The report of the open card, on its way to a file or to the clipboard.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::app::{Msg, OpenCard};
use crate::report::Format;
use crate::store::{Error, Existing, Library, expand_home, slug};
use crate::words::Words;

/// The path that is offered for the report: in the folder of the last one, and still without an extension.
pub fn path(library: &Library, open_card: &OpenCard, words: &Words) -> String {
    Path::new(&library.report_folder()).join(name(open_card, words)).to_string_lossy().into_owned()
}

/// The name of the file, without an extension: after what the report is about.
pub fn name(open_card: &OpenCard, words: &Words) -> String {
    let about = if open_card.is_untouched_sketch() { open_card.card.id() } else { &open_card.session.title };
    (words.report_sheet.file)(&slug(about))
}

/// Writes a document to the path that was typed, with the ending of `file` if it has none; or under the name `file` if the path
/// is a folder. The next report is offered the same folder.
pub fn write(library: &Library, document: &[u8], typed: &str, file: &str, existing: Existing, words: &Words) -> Msg {
    let asked = Path::new(typed);
    let path = expand_home(asked);
    let (folder, path) = if path.is_dir() {
        (Some(asked), path.join(file))
    } else {
        (asked.parent(), with_ending(path, Path::new(file)))
    };
    match library.write_document(&path, document, existing) {
        Ok(written) => {
            if let Some(folder) = folder {
                remember(library, folder, words);
            }
            Msg::ReportWritten(written)
        }
        Err(Error::Io { source, .. }) if existing == Existing::Keep && source.kind() == ErrorKind::AlreadyExists => {
            Msg::ReportExists
        }
        Err(error) => Msg::ReportRefused(words.explain_document(&error)),
    }
}

/// The computer opens a file by its ending.
fn with_ending(path: PathBuf, file: &Path) -> PathBuf {
    match (Format::of_file(&path, None), file.extension()) {
        (Ok(None), Some(ending)) => {
            let mut path = path.into_os_string();
            path.push(".");
            path.push(ending);
            path.into()
        }
        _ => path,
    }
}

/// An error is ignored: all that is lost is typing the folder again.
fn remember(library: &Library, folder: &Path, words: &Words) {
    let is_fixed = folder.is_absolute() || folder.starts_with("~");
    let folder = if is_fixed { Ok(folder.to_owned()) } else { std::path::absolute(Path::new(".").join(folder)) };
    let folder = folder.ok().and_then(|folder| folder.into_os_string().into_string().ok());
    if folder.is_some() && library.readable_config().0.report_folder != folder {
        let _ = library.change_config(words.settings.file, |config| config.report_folder = folder);
    }
}
