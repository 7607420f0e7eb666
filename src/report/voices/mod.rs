//! Voices from home: the form to fill in, and the codes that come back in mails.
//!
//! ```text
//! mod.rs     which roles a code may name, and the codes in a text
//! form.rs    the form as one HTML page
//! gather.rs  voices in files, in folders and in what is typed
//! ```

mod form;
mod gather;

use crate::domain::{Card, CodeError, Session, VoteCode};
use crate::words::{EN, NL};

pub use form::{form, form_roles, session_form};
pub use gather::{Gathering, Voice};

/// The roles that a code may name in a session: its own, those on its votes, and the usual ones in every language.
#[must_use]
pub fn known_roles(session: &Session) -> Vec<String> {
    let usual = [&NL, &EN].into_iter().flat_map(|words| words.report.default_roles).map(str::to_owned);
    session.roles.iter().cloned().chain(session.voter_roles()).chain(usual).collect()
}

/// What may be a code in a text: alone on a line or behind other words, with or without its groups, or the groups of several
/// codes in a row. Prose is left out; what looks like a code and is none is left for the check to refuse.
#[must_use]
pub fn codes_in(text: &str, card: &Card) -> Vec<String> {
    let Some(length) = VoteCode::length(card) else { return Vec::new() };
    text.lines().flat_map(|line| codes_in_line(line, card, length)).collect()
}

fn codes_in_line(line: &str, card: &Card, length: usize) -> Vec<String> {
    let words: Vec<&str> = line.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (mut codes, mut rest, mut index) = (Vec::new(), Vec::new(), 0);
    while index < words.len() {
        if let Some(end) = whole_code(&words[index..], card, length) {
            codes.extend(doubtful(&rest, length));
            codes.push(words[index..index + end].join(" "));
            rest.clear();
            index += end;
        } else {
            rest.push(words[index]);
            index += 1;
        }
    }
    codes.extend(doubtful(&rest, length));
    codes
}

/// How many of these words from the first one on are a code without a wrong letter.
fn whole_code(words: &[&str], card: &Card, length: usize) -> Option<usize> {
    let mut letters = 0;
    let end = words.iter().position(|word| {
        letters += word.chars().count();
        letters >= length
    })?;
    let is_whole =
        || !matches!(VoteCode::read(&words[..=end].join(" "), card, &[]), Err(CodeError::Check | CodeError::Letter(_)));
    (letters == length && is_whole()).then_some(end + 1)
}

/// The last of these words as a code in which something is wrong, if they look like one: groups of about four letters, about as
/// many as a code has, and not the small letters of a sentence.
fn doubtful(words: &[&str], length: usize) -> Option<String> {
    let is_group = |word: &&&str| {
        let is_plain = word.chars().all(|char| char.is_ascii_alphanumeric());
        is_plain && ((3..=5).contains(&word.len()) || word.len().abs_diff(length) <= 2)
    };
    let groups = words.iter().rev().take_while(is_group).count();
    let letters = |groups: &usize| words[words.len() - groups..].iter().map(|word| word.chars().count()).sum::<usize>();
    // What stands before a code may look like one more group of it.
    let groups = (1..=groups).min_by_key(|groups| letters(groups).abs_diff(length))?;
    let text = words[words.len() - groups..].join(" ");
    let is_sentence =
        text.chars().any(|char| char.is_ascii_lowercase()) && !text.chars().any(|char| char.is_ascii_digit());
    (letters(&groups).abs_diff(length) <= 2 && !is_sentence).then_some(text)
}
