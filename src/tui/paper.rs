//! The report of what is on the table, on its way to a file or to the clipboard.

use std::io::ErrorKind;
use std::path::Path;

use jiff::civil::Date;

use crate::app::{Keeping, Msg, Sitting};
use crate::domain::Session;
use crate::report::{Format, Report};
use crate::store::{Config, Error, Existing, Library, place_of, slug, usual_folder, write_document};
use crate::words::Words;

/// Where the report would be written: in the folder of the last one. The end that says its form is still to come.
pub fn place(library: &Library, sitting: &Sitting, words: &Words) -> String {
    let known = library.config().ok().and_then(|config| config.report_folder);
    let folder = known.unwrap_or_else(usual_folder);
    Path::new(&folder).join(name(sitting, words)).to_string_lossy().into_owned()
}

/// What the file is called, after what it is about.
pub fn name(sitting: &Sitting, words: &Words) -> String {
    let about = if is_bare(sitting) { sitting.card.id() } else { &sitting.session.title };
    (words.paper.file)(&slug(about))
}

/// The report itself. What was marked while browsing has no title of its own yet.
pub fn document(sitting: &Sitting, format: Format, today: Date, words: &Words) -> Vec<u8> {
    let report = match sitting.keeping {
        _ if is_bare(sitting) => Report::of_card(&sitting.card),
        Keeping::Sketch => {
            let title = (words.suggested_title)(today);
            Report::of_session(&Session { title, ..sitting.session.clone() }, &sitting.card)
        }
        _ => Report::of_session(&sitting.session, &sitting.card),
    };
    let mut document = Vec::new();
    // Memory takes everything.
    let _ = report.write(format, words, &mut document);
    document
}

/// Writes a document where somebody wants it; in a folder under the name `file`. The next one is offered that folder.
pub fn write(library: &Library, document: &[u8], place: &str, file: &str, existing: Existing, words: &Words) -> Msg {
    let (asked, path) = (Path::new(place), place_of(place));
    let (folder, path) = if path.is_dir() { (Some(asked), path.join(file)) } else { (asked.parent(), path) };
    match write_document(&path, document, existing) {
        Ok(written) => {
            if let Some(folder) = folder {
                remember(library, folder);
            }
            Msg::ReportWritten(written)
        }
        Err(Error::Io { source, .. }) if existing == Existing::Keep && source.kind() == ErrorKind::AlreadyExists => {
            Msg::ReportExists
        }
        Err(error) => Msg::ReportRefused(words.explain_document(&error)),
    }
}

/// Where a folder cannot be remembered, nothing is lost but a few keys.
fn remember(library: &Library, folder: &Path) {
    let is_fixed = folder.is_absolute() || folder.starts_with("~");
    let folder = if is_fixed { Ok(folder.to_owned()) } else { std::path::absolute(Path::new(".").join(folder)) };
    let folder = folder.ok().and_then(|folder| folder.into_os_string().into_string().ok());
    if let (Some(folder), Ok(config)) = (folder, library.config())
        && config.report_folder.as_ref() != Some(&folder)
    {
        let _ = library.save_config(&Config { report_folder: Some(folder), ..config });
    }
}

/// Whether there is nothing to tell but the card.
fn is_bare(sitting: &Sitting) -> bool {
    sitting.keeping == Keeping::Sketch && !sitting.is_unkept_sketch()
}
