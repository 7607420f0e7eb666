//! `spiegel mark`: answers the two questions about an aspect.

use std::io::Write;

use super::args::MarkArgs;
use super::change::Change;
use super::{Failure, Setting};
use crate::domain::{Answer, Edit, Mark};

pub fn run(setting: &Setting, args: &MarkArgs, out: &mut impl Write) -> Result<(), Failure> {
    let asked = [(Mark::Current, &args.current), (Mark::Desired, &args.desired)];
    if asked.iter().all(|(_, text)| text.is_none()) {
        return Err(Failure::of(setting.words.errors.nothing_to_mark));
    }
    let mut change = Change::open(setting, &args.session, &args.aspect)?;
    for (mark, text) in asked {
        let Some(text) = text else { continue };
        let answer = Answer::parse(text, &change.card);
        let to = answer.map_err(|error| Failure::of(setting.words.explain_answer(&error, &change.card)))?;
        change.make(Edit::Answer { aspect: change.aspect.clone(), mark, to });
    }
    change.save(setting, out)
}
