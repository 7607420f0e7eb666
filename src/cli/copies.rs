//! Copies of a session in `spiegel merge`: what only one side changed is taken, and where both did an option chooses.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::failure::Failure;
use crate::domain::{Card, CopyMerge, Edit, Session, Side};
use crate::report::change_in_words;
use crate::text::sanitise;
use crate::words::Trouble;

/// What is to be chosen: at one difference, or at all that are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Choice {
    /// From 1; `None` for all.
    number: Option<usize>,
    side: Side,
}

/// The copies of a session among these arguments, and the other arguments.
pub fn split<'a>(env: &Environment, session: &Session, arguments: &'a [String]) -> (Vec<PathBuf>, Vec<&'a str>) {
    let is_copy = |argument: &str| {
        let path = Path::new(argument);
        let is_session = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
        is_session && env.library.read_voice(path).is_ok_and(|voice| voice.id == session.id)
    };
    let (copies, others): (Vec<&String>, Vec<&String>) = arguments.iter().partition(|argument| is_copy(argument));
    (copies.into_iter().map(PathBuf::from).collect(), others.into_iter().map(String::as_str).collect())
}

/// What merging a copy comes to.
pub struct PlannedCopy {
    /// A line for each difference.
    pub text: String,
    /// The changes.
    pub edits: Vec<Edit>,
    /// The revision of the copy, above which the session is then.
    pub revision: u64,
}

/// Plans to merge a copy, with these choices.
///
/// # Errors
/// If a choice means nothing, or one is missing.
pub fn plan(
    env: &Environment,
    (session, card): (&Session, &Card),
    path: &Path,
    choices: &[String],
) -> Result<PlannedCopy, Failure> {
    let words = &env.words.copies;
    let copy = env.library.read_voice(path).map_err(|error| env.explain(&error))?;
    let past = env.library.earlier_versions(&session.id);
    let Some(mut merge) = CopyMerge::new(session, &copy, &past) else {
        return Err(Failure::of(Trouble::new(words.copy_of_other_card, env.words.voices.refused_alone_hint)));
    };
    for text in choices {
        let choice = read(text)
            .ok_or_else(|| Failure::WrongUsage(Trouble::new((words.bad_choice)(text), words.bad_choice_hint)))?;
        choose(&mut merge, choice);
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut text = format!("{}: {}\n", (words.found)(&name), told(&merge, session, env));
    for (index, change) in merge.changes.iter().enumerate() {
        let said = change_in_words(change, card, env.words);
        text += &(words.line)(index + 1, &said.field, &said.here, &said.copy, said.taken);
        text.push('\n');
    }
    if merge.has_sealed {
        print_beside(words.sealed_stays);
    }
    match merge.undecided() {
        0 => Ok(PlannedCopy {
            text: sanitise(&text).into_owned(),
            edits: merge.edits(session),
            revision: merge.revision,
        }),
        open => {
            // What there is to choose from is not data: nothing was done.
            print_beside(text.trim_end());
            Err(Failure::of(Trouble::new((words.choose_by_option)(open), words.choose_hint)))
        }
    }
}

fn told(merge: &CopyMerge, session: &Session, env: &Environment) -> String {
    let words = &env.words.copies;
    if merge.is_merged(session) {
        return words.is_merged.to_owned();
    }
    (words.differs)(merge.changes.len(), merge.undecided())
}

/// If this cannot be printed, the exit code has to do.
fn print_beside(text: &str) {
    let _ = writeln!(io::stderr(), "{}", sanitise(text));
}

/// `2=kopie`, or `hier` for all that are left.
fn read(text: &str) -> Option<Choice> {
    let (number, side) = match text.split_once('=') {
        Some((number, side)) => (Some(number.trim().parse().ok()?), side),
        None => (None, text),
    };
    let side = match side.trim().to_lowercase().as_str() {
        "hier" | "here" => Side::Here,
        "kopie" | "copy" => Side::Copy,
        _ => return None,
    };
    Some(Choice { number, side })
}

fn choose(merge: &mut CopyMerge, choice: Choice) {
    for (index, change) in merge.changes.iter_mut().enumerate() {
        let is_meant = choice.number.map_or(change.side.is_none(), |number| number == index + 1);
        if is_meant {
            change.side = Some(choice.side);
        }
    }
}
