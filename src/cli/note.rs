//! `spiegel note`: writes why, and what shows it, with an aspect.

use std::io::Write;

use super::args::NoteArgs;
use super::change::Change;
use super::{Failure, Setting};
use crate::domain::{Edit, Part};
use crate::text::sanitise;

pub fn run(setting: &Setting, args: &NoteArgs, out: &mut impl Write) -> Result<(), Failure> {
    let written = [(Part::Explanation, &args.explanation), (Part::Evidence, &args.evidence)];
    if written.iter().all(|(_, text)| text.is_none()) {
        return Err(Failure::of(setting.words.errors.nothing_to_note));
    }
    let mut change = Change::open(setting, &args.session, &args.aspect)?;
    for (part, text) in written {
        let Some(text) = text else { continue };
        let to = sanitise(text).trim_end().to_owned();
        change.make(Edit::Text { aspect: change.aspect.clone(), part, to });
    }
    change.save(setting, out)
}
