//! Where a word stands, in lines that can be read aloud.

use crate::app::{TextLocation, hits_in};
use crate::domain::{Card, Part, Session};
use crate::text::{find, sanitise_line};
use crate::words::Words;

/// How many characters around the word are shown.
const AROUND: usize = 60;

/// A place in which a word stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The row of its aspect; `None` if it is about a scenario as a whole.
    pub aspect: Option<usize>,
    /// The place and the words around it.
    pub line: String,
}

/// Every place in which a word stands, each once, in reading order.
#[must_use]
pub fn found(card: &Card, session: &Session, word: &str, words: &Words) -> Vec<Found> {
    found_in(card, session, word, words, |_| true)
}

/// As [`found`], in some of the texts.
pub fn found_in(
    card: &Card,
    session: &Session,
    word: &str,
    words: &Words,
    is_searched: impl Fn(TextLocation) -> bool,
) -> Vec<Found> {
    let hits = hits_in(card, session, word, is_searched).into_iter();
    let mut locations: Vec<TextLocation> = hits.map(|hit| hit.location).collect();
    locations.dedup();
    locations.into_iter().map(|location| found_at(card, session, location, word, words)).collect()
}

fn found_at(card: &Card, session: &Session, location: TextLocation, word: &str, words: &Words) -> Found {
    let (place, text) = place(card, session, location, words);
    let at = find(&text, word).first().map_or(0, |range| range.start);
    let aspect = match location {
        TextLocation::Scenario(_) => None,
        TextLocation::Aspect(row)
        | TextLocation::Description(row, _)
        | TextLocation::Reflection(row, _)
        | TextLocation::Step(row, _) => Some(row),
    };
    Found { aspect, line: format!("{place}: {}", excerpt(&text, at)) }
}

/// What a place is called, and the text that stands there.
fn place(card: &Card, session: &Session, location: TextLocation, words: &Words) -> (String, String) {
    let domain = &words.domain;
    let aspect = |row: usize| format!("{} {}", domain.aspect, row + 1);
    let scenario = |column: usize| format!("{} {}", domain.scenario, column + 1);
    match location {
        TextLocation::Scenario(column) => (scenario(column), card.scenarios()[column].title.clone()),
        TextLocation::Aspect(row) => (aspect(row), card.aspects()[row].title.clone()),
        TextLocation::Description(row, column) => {
            let text = card.aspects()[row].descriptions[column].text().unwrap_or_default();
            (format!("{}, {}", aspect(row), scenario(column).to_lowercase()), text.to_owned())
        }
        TextLocation::Reflection(row, part) => {
            let name = match part {
                Part::Explanation => domain.explanation,
                Part::Evidence => domain.evidence,
            };
            let said = session.reflection(&card.aspects()[row].id);
            let text = said.map_or_else(String::new, |said| said.text(part).to_owned());
            (format!("{}, {}", aspect(row), name.to_lowercase()), text)
        }
        TextLocation::Step(row, index) => {
            let step = session.next_steps(&card.aspects()[row].id).get(index);
            let text = step.map_or_else(String::new, |step| format!("{} {}", step.what, step.owner));
            (format!("{}, {} {}", aspect(row), domain.next_step.to_lowercase(), index + 1), text)
        }
    }
}

/// The words around a place in a text, in one line.
fn excerpt(text: &str, at: usize) -> String {
    let before: String = text[..at].chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = text[at..].chars().take(AROUND).collect();
    let starts = before.len() == at;
    let ends = at + after.len() == text.len();
    let from = if starts { "" } else { "… " };
    let to = if ends { "" } else { " …" };
    // A word that is cut tells nothing.
    let before =
        if starts { before.as_str() } else { before.split_once(char::is_whitespace).map_or("", |(_, rest)| rest) };
    let after = if ends {
        after.as_str()
    } else {
        after.rsplit_once(char::is_whitespace).map_or(after.as_str(), |(start, _)| start)
    };
    sanitise_line(&format!("{from}{before}{after}{to}")).into_owned()
}
