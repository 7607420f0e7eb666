//! What was said about aspects and scenarios that are no longer on the card, in words.

use super::{AspectOutline, Phraser, StepOutline};
use crate::report::facts::LapsedFacts;
use crate::report::phrases;
use crate::words::Words;

/// What has lapsed.
pub struct LapsedOutline<'r> {
    pub title: &'static str,
    pub about: &'static str,
    pub aspects: Vec<AspectOutline<'r>>,
    pub steps: Vec<StepOutline<'r>>,
}

/// Something that has lapsed, as a table has it.
pub struct LapsedLine {
    pub aspect: String,
    /// What the text is.
    pub name: String,
    pub text: String,
}

impl<'r> LapsedOutline<'r> {
    pub fn new(lapsed: &'r LapsedFacts, words: &'r Words) -> Self {
        let phraser = Phraser { card: &lapsed.card, words };
        let outline = |facts| {
            let mut outline = phraser.aspect(0, facts, true);
            outline.title.clone_from(&facts.title);
            // What was not marked has not lapsed.
            if !facts.is_kept {
                let is_set = facts.answers().map(|answer| answer.is_some());
                let mut is_set = is_set.into_iter();
                outline.answers.retain(|_| is_set.next().unwrap_or(false));
            }
            outline
        };
        let steps = lapsed.aspects.iter().flat_map(|facts| facts.next_steps.iter().map(move |step| (facts, step)));
        Self {
            title: words.lapsed.title,
            about: words.lapsed.about,
            aspects: lapsed.aspects.iter().map(outline).collect(),
            steps: steps.map(|(facts, step)| phraser.step(facts, step)).collect(),
        }
    }

    /// All of it, line by line, from the facts that it was made of.
    pub fn lines(&self, facts: &LapsedFacts, words: &Words) -> Vec<LapsedLine> {
        let mut lines = Vec::new();
        for (aspect, facts) in self.aspects.iter().zip(&facts.aspects) {
            let mut add = |name: &str, text: String| {
                lines.push(LapsedLine { aspect: aspect.title.clone(), name: name.to_owned(), text });
            };
            for answer in &aspect.answers {
                add(answer.question.as_deref().unwrap_or_default(), answer.answer.clone());
            }
            aspect.notes.iter().for_each(|(name, text)| add(name, (*text).to_owned()));
            for votes in &aspect.votes {
                add(&format!("{} ({})", words.domain.ballots, votes.question.to_lowercase()), votes.in_words.clone());
            }
            facts.next_steps.iter().for_each(|step| add(words.domain.next_step, phrases::step(step, words)));
        }
        lines
    }
}
