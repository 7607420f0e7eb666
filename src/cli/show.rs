//! `spiegel show`: a session as linear text or JSON.

use std::io::Write;

use super::args::ShowArgs;
use super::{Failure, Setting};
use crate::report::Report;

pub fn run(setting: &Setting, args: &ShowArgs, out: &mut impl Write) -> Result<(), Failure> {
    let found = setting.library.find(&args.session).and_then(|path| setting.library.read(&path));
    let (session, card) = found.map_err(|error| setting.explain(&error))?;
    Ok(Report::of_session(&session, &card).write(args.format.into(), setting.words, out)?)
}
