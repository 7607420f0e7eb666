//! Then and now as a document, and as a part of the report of a session that carries another one on: the picture on the card's
//! own columns with a strip a session, one sentence an aspect, and what became of the steps.
//!
//! ```text
//! mod.rs        CompareOutline: the whole in words and in order
//! text.rs       in 80 columns       markdown.rs   as a table
//! html.rs       with its picture    json.rs       for programs, a contract
//! ```

mod html;
mod json;
mod markdown;
mod text;

use std::io::{self, Write};

use super::format::Format;
use crate::domain::{Answer, AspectChange, Card, Comparison, Mark, Moment, NextStep, Outcome, StepChange};
use crate::text::{sanitise, sanitise_line};
use crate::words::{AnswerPhrase, ChangePhrase, Register, Words, numeric_date};

pub(super) use html::{SHEET, section as html_section};
pub(super) use json::JsonComparison;
pub(super) use markdown::write_section as write_markdown_section;
pub(super) use text::section as text_section;

/// Then and now, with the card that it is about.
#[derive(Clone, Debug)]
pub struct Compared {
    pub(super) comparison: Comparison,
    pub(super) card: Card,
}

/// Then and now in words and in order.
pub struct CompareOutline {
    /// Every session, the oldest first: its name in the picture, its title and day.
    pub moments: Vec<MomentOutline>,
    /// One for every aspect of the card.
    pub rows: Vec<CompareRow>,
    /// The outcomes that there are, each with its sentences.
    pub groups: Vec<(&'static str, Vec<CompareSentence>)>,
    /// The steps of the earlier session, with what became of them.
    pub steps: Vec<StepLine>,
    /// Who was there, as a name and the roles; a sentence alone has no name.
    pub people: Vec<(&'static str, String)>,
    /// What is to be said about the card.
    pub card: Vec<String>,
}

/// A session of the comparison.
pub struct MomentOutline {
    /// As it is called beside its strips: its year, or its day if that is not enough.
    pub name: String,
    /// The title and the day in words.
    pub title: String,
}

/// An aspect in the picture.
pub struct CompareRow {
    /// Its number and short title.
    pub label: String,
    /// One for every session, the oldest first.
    pub strips: Vec<CompareStrip>,
    /// What became of it.
    pub outcome: &'static str,
}

/// The answers of one session on one aspect.
pub struct CompareStrip {
    /// The places of current and desired in half columns from the left; `None` for an answer without a place.
    pub positions: [Option<usize>; 2],
    /// Both answers in words, in the order of [`Mark::BOTH`].
    pub answers: [String; 2],
    /// The answers that have no place, each behind its letter; empty if there are none.
    pub others: String,
    /// Whether it is the last session, whose marks are filled.
    pub is_now: bool,
}

/// What became of an aspect, in one sentence.
pub struct CompareSentence {
    /// The aspect's number and short title.
    pub aspect: String,
    /// The sentence.
    pub text: String,
}

/// A step that was agreed then.
pub struct StepLine {
    /// The aspect's short title.
    pub aspect: String,
    /// What, and who if somebody owns it.
    pub what: String,
    /// How far it was and how far it is.
    pub status: String,
}

impl Compared {
    /// A comparison of sessions about this card. What it quotes of people is made safe here.
    #[must_use]
    pub fn new(comparison: Comparison, card: &Card) -> Self {
        Self { comparison: safe(comparison), card: card.clone() }
    }

    /// The card that the sessions are about.
    #[must_use]
    pub fn card(&self) -> &Card {
        &self.card
    }

    fn card_name(&self, words: &Words) -> String {
        (words.report.card_with_theme)(self.card.title(), self.card.theme())
    }

    /// Then and now in words.
    #[must_use]
    pub fn outline(&self, words: &Words, register: Register) -> CompareOutline {
        let phraser = Phraser { comparison: &self.comparison, card: &self.card, words, register };
        CompareOutline {
            moments: phraser.moments(),
            rows: self.card.aspects().iter().enumerate().map(|(index, _)| phraser.row(index)).collect(),
            groups: phraser.groups(),
            steps: self.comparison.steps.iter().map(|step| phraser.step(step)).collect(),
            people: phraser.people(),
            card: phraser.card(),
        }
    }

    /// What became of an aspect in one sentence, by the index of the aspect.
    #[must_use]
    pub fn sentence(&self, index: usize, words: &Words, register: Register) -> Option<String> {
        let phraser = Phraser { comparison: &self.comparison, card: &self.card, words, register };
        Some(phraser.sentence(self.comparison.aspects.get(index)?))
    }

    /// Writes it as a document of its own; `None` if there is none in this format.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write(&self, format: Format, words: &Words, out: &mut impl Write) -> Option<io::Result<()>> {
        match format {
            Format::Text => Some(text::write(self, words, out)),
            Format::Markdown => Some(markdown::write(self, words, out)),
            Format::Html => Some(html::write(self, words, out)),
            Format::Json => Some(json::write(self, out)),
            _ => None,
        }
    }
}

struct Phraser<'c> {
    comparison: &'c Comparison,
    card: &'c Card,
    words: &'c Words,
    register: Register,
}

impl Phraser<'_> {
    fn moments(&self) -> Vec<MomentOutline> {
        let moments = &self.comparison.moments;
        let are_years_apart = moments.windows(2).all(|pair| pair[0].date.year() != pair[1].date.year());
        let name = |moment: &Moment| {
            if are_years_apart { moment.date.year().to_string() } else { numeric_date(moment.date) }
        };
        let outline = |moment: &Moment| MomentOutline {
            name: name(moment),
            title: format!("{}, {}", moment.title, (self.words.date)(moment.date)),
        };
        moments.iter().map(outline).collect()
    }

    fn label(&self, index: usize) -> String {
        format!("{} {}", index + 1, self.card.aspects()[index].label)
    }

    fn row(&self, index: usize) -> CompareRow {
        let aspect = &self.card.aspects()[index].id;
        let moments = &self.comparison.moments;
        let strip = |(number, moment): (usize, &Moment)| {
            let answers = Mark::BOTH.map(|mark| moment.answer(aspect, mark));
            CompareStrip {
                positions: answers.map(|answer| answer?.half_columns(self.card)),
                answers: answers.map(|answer| self.answer(answer)),
                others: self.others(answers),
                is_now: number + 1 == moments.len(),
            }
        };
        CompareRow {
            label: self.label(index),
            strips: moments.iter().enumerate().map(strip).collect(),
            outcome: self.words.compare.outcome(self.comparison.aspects[index].outcome, self.register),
        }
    }

    /// "2 Commitment Samen Opleiden", or what else was answered.
    fn answer(&self, answer: Option<&Answer>) -> String {
        let domain = &self.words.domain;
        let title = |id| match self.card.column(id) {
            Some(column) if self.card.is_of_ids() => self.card.scenarios()[column].title.clone(),
            Some(column) => format!("{} {}", column + 1, self.card.scenarios()[column].title),
            None => id.to_string(),
        };
        match answer {
            None => domain.unset.to_owned(),
            Some(Answer::Unknown) => domain.unknown.to_owned(),
            Some(Answer::NotApplicable) => domain.not_applicable.to_owned(),
            Some(Answer::Scenario(id)) => title(id),
            Some(Answer::Between(left, right)) => (domain.between)(&title(left), &title(right)),
        }
    }

    fn others(&self, answers: [Option<&Answer>; 2]) -> String {
        let domain = &self.words.domain;
        let other = |(mark, answer): (Mark, Option<&Answer>)| {
            let answer = match answer? {
                Answer::Unknown => domain.unknown,
                Answer::NotApplicable => domain.not_applicable,
                Answer::Scenario(_) | Answer::Between(..) => return None,
            };
            Some(format!("{}: {answer}", domain.letter(mark)))
        };
        Mark::BOTH.into_iter().zip(answers).filter_map(other).collect::<Vec<_>>().join("; ")
    }

    fn groups(&self) -> Vec<(&'static str, Vec<CompareSentence>)> {
        let group = |outcome: Outcome| {
            let sentences: Vec<_> = self.comparison.with(outcome).map(|change| self.sentence_about(change)).collect();
            (!sentences.is_empty()).then(|| (self.words.compare.outcome(outcome, self.register), sentences))
        };
        Outcome::ALL.into_iter().filter_map(group).collect()
    }

    fn sentence_about(&self, change: &AspectChange) -> CompareSentence {
        let index = self.card.row(&change.aspect).unwrap_or(0);
        CompareSentence { aspect: self.label(index), text: self.sentence(change) }
    }

    fn sentence(&self, change: &AspectChange) -> String {
        let (then, now) = (self.comparison.then(), self.comparison.now());
        (self.words.compare.sentence)(&ChangePhrase {
            since: (self.words.compare.since)(then.date, now.date),
            wanted: self.phrase(change.then[1].as_ref()),
            is: self.phrase(change.now[0].as_ref()),
            wants: self.phrase(change.now[1].as_ref()),
            outcome: change.outcome,
            stayed: change.stayed(),
            register: self.register,
        })
    }

    fn phrase(&self, answer: Option<&Answer>) -> AnswerPhrase {
        let title =
            |id| self.card.column(id).map_or_else(|| id.to_string(), |at| self.card.scenarios()[at].title.clone());
        let quoted = |id| (self.words.report.quoted)(&title(id));
        match answer {
            None => AnswerPhrase::Unset,
            Some(Answer::Unknown) => AnswerPhrase::Unknown,
            Some(Answer::NotApplicable) => AnswerPhrase::NotApplicable,
            Some(Answer::Scenario(id)) => AnswerPhrase::Scenario(quoted(id)),
            Some(Answer::Between(left, right)) => AnswerPhrase::Between(quoted(left), quoted(right)),
        }
    }

    fn step(&self, change: &StepChange) -> StepLine {
        let domain = &self.words.domain;
        let index = self.card.row(&change.aspect);
        // Where only the carried step is known, how far it was then is not known either.
        let status = match (&self.comparison.then().steps, change.now) {
            (None, Some(now)) => format!("{} {}", self.words.compare.now, domain.status(now)),
            (_, now) => {
                let now = now.map(|now| domain.status(now));
                (self.words.compare.step)(domain.status(change.step.status), now)
            }
        };
        let parts = [change.step.what.as_str(), change.step.owner.as_str()];
        StepLine {
            aspect: index.map_or_else(|| change.aspect.to_string(), |index| self.card.aspects()[index].label.clone()),
            what: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; "),
            status,
        }
    }

    fn people(&self) -> Vec<(&'static str, String)> {
        let (words, roles) = (&self.words.compare, &self.comparison.roles);
        if roles.are_known != [true, true] {
            let unknown = roles.are_known.into_iter().zip(words.people_unknown).filter(|(is_known, _)| !is_known);
            return unknown.map(|(_, sentence)| ("", sentence.to_owned())).collect();
        }
        let parts = [(words.both, &roles.both), (words.only_then, &roles.only_then), (words.only_now, &roles.only_now)];
        parts.into_iter().filter(|(_, roles)| !roles.is_empty()).map(|(name, roles)| (name, roles.join(", "))).collect()
    }

    fn card(&self) -> Vec<String> {
        let (words, change) = (&self.words.compare, &self.comparison.card);
        if self.card.is_of_ids() {
            return vec![words.card_unknown.to_owned()];
        }
        if change.is_none() {
            return vec![words.same_card.to_owned()];
        }
        let gone: Vec<&str> = change.gone.iter().map(crate::domain::AspectId::as_str).collect();
        let gone = (!gone.is_empty()).then(|| (words.gone)(&gone.join(", ")));
        change.is_reworded.then(|| words.reworded.to_owned()).into_iter().chain(gone).collect()
    }
}

/// A comparison of which no text can steer a terminal or turn another text around.
fn safe(mut comparison: Comparison) -> Comparison {
    let line = |text: &mut String| *text = sanitise_line(text).trim().to_owned();
    for moment in &mut comparison.moments {
        line(&mut moment.title);
        moment.roles.iter_mut().for_each(line);
    }
    let roles = &mut comparison.roles;
    [&mut roles.both, &mut roles.only_then, &mut roles.only_now].into_iter().flatten().for_each(line);
    for change in &mut comparison.steps {
        let NextStep { what, owner, .. } = &mut change.step;
        *what = sanitise(what).trim().replace('\n', " ");
        line(owner);
    }
    comparison
}
