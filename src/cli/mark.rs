//! `spiegel mark`: answers the two questions about an aspect.

use std::io::Write;

use super::args::MarkArgs;
use super::{Failure, Setting};
use crate::domain::{Answer, AspectId, Card, Edit, Mark, Session};
use crate::report::Report;
use crate::store::{Access, Error, Opened};
use crate::words::Trouble;

pub fn run(setting: &Setting, args: &MarkArgs, out: &mut impl Write) -> Result<(), Failure> {
    let asked = [(Mark::Current, &args.current), (Mark::Desired, &args.desired)];
    if asked.iter().all(|(_, text)| text.is_none()) {
        return Err(Failure::of(setting.words.errors.nothing_to_mark));
    }
    let explain = |error: Error| setting.explain(&error);
    let Opened { mut file, mut session, card, repairs } = open(setting, &args.session)?;
    let aspect = aspect(setting, &args.aspect, &card)?;
    let mut changed = false;
    for (mark, text) in asked {
        let Some(text) = text else { continue };
        let answer = Answer::parse(text, &card);
        let to = answer.map_err(|error| Failure::of(setting.words.explain_answer(&error, &card)))?;
        changed |= Edit::Answer { aspect: aspect.clone(), mark, to }.apply(&mut session).is_some();
    }
    setting.tell_repairs(&repairs, &card);
    if changed {
        session.revision += 1;
        let saved = file.save(&session).map_err(explain)?;
        setting.tell_conflict(&saved);
    }
    tell(setting, &session, &card, &aspect, out)
}

/// Opens a session that is to be changed.
pub fn open(setting: &Setting, session: &str) -> Result<Opened, Failure> {
    let explain = |error: Error| setting.explain(&error);
    let path = setting.library.find(session).map_err(explain)?;
    setting.library.tidy();
    let opened = setting.library.open(&path).map_err(explain)?;
    match opened.file.access() {
        Access::Writable => Ok(opened),
        Access::HeldElsewhere => Err(explain(Error::HeldElsewhere { path })),
        why @ (Access::Newer | Access::NotAllowed) => Err(explain(Error::ReadOnly { path, why })),
    }
}

/// Says what the aspect looks like now.
fn tell(
    setting: &Setting,
    session: &Session,
    card: &Card,
    aspect: &AspectId,
    out: &mut impl Write,
) -> Result<(), Failure> {
    Ok(Report::of_session(session, card).write_answers_on(aspect, setting.words, out)?)
}

/// The aspect that a user calls so: by number, id, or the unique start of its title.
pub fn aspect(setting: &Setting, text: &str, card: &Card) -> Result<AspectId, Failure> {
    let words = &setting.words.errors;
    let aspects = card.aspects();
    let hint = || {
        let all = aspects.iter().enumerate().map(|(place, aspect)| format!("{} {}", place + 1, aspect.title));
        (words.aspect_hint)(&all.collect::<Vec<_>>().join(", "))
    };
    let failure = |why: String| Failure::of(Trouble::new(why, hint()));
    let text = text.trim();
    if let Ok(number) = text.parse::<usize>() {
        let aspect = number.checked_sub(1).and_then(|place| aspects.get(place));
        return aspect.map(|aspect| aspect.id.clone()).ok_or_else(|| failure((words.no_aspect)(text)));
    }
    let start = text.to_lowercase();
    let named = aspects.iter().find(|aspect| aspect.id.as_str() == text);
    let mut starting =
        aspects.iter().filter(|aspect| !start.is_empty() && aspect.title.to_lowercase().starts_with(&start));
    match (named, starting.next(), starting.next()) {
        (Some(aspect), ..) | (None, Some(aspect), None) => Ok(aspect.id.clone()),
        (None, Some(_), Some(_)) => Err(failure((words.ambiguous_aspect)(text))),
        (None, None, _) => Err(failure((words.no_aspect)(text))),
    }
}
