//! `spiegel rename`: gives a session another title.

use std::io::Write;

use super::args::RenameArgs;
use super::{Failure, Setting};
use crate::text::sanitise_line;

pub fn run(setting: &Setting, args: &RenameArgs, out: &mut impl Write) -> Result<(), Failure> {
    let title = sanitise_line(&args.title).trim().to_owned();
    if title.is_empty() {
        return Err(Failure::of(setting.words.errors.no_title));
    }
    setting.library.tidy();
    let path = setting.library.find(&args.session).map_err(|error| setting.explain(&error))?;
    setting.library.rename(&path, title.clone()).map_err(|error| setting.explain(&error))?;
    Ok(writeln!(out, "{}", (setting.words.cli.renamed)(&title))?)
}
