//! `spiegel trash`: moves a session to the trash, from where `spiegel recover` brings it back.

use std::io::Write;

use super::args::TrashArgs;
use super::{Failure, Setting, name};

pub fn run(setting: &Setting, args: &TrashArgs, out: &mut impl Write) -> Result<(), Failure> {
    setting.library.tidy();
    let path = setting.library.find(&args.session).map_err(|error| setting.explain(&error))?;
    setting.library.trash(&path).map_err(|error| setting.explain(&error))?;
    Ok(writeln!(out, "{}", (setting.words.cli.trashed)(&name(&path)))?)
}
