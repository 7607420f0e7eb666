//! All about one aspect, in words.

use super::{AnswerOutline, AspectOutline, CellQuote, Phraser, VotesOutline};
use crate::domain::{Answer, RoleView};
use crate::report::facts::{AspectFacts, VotesFacts};
use crate::report::phrases;

impl<'r> Phraser<'r> {
    pub(super) fn aspect(&self, row: usize, aspect: &'r AspectFacts, has_session: bool) -> AspectOutline<'r> {
        let domain = &self.words.domain;
        let notes = [(domain.explanation, aspect.explanation.trim()), (domain.evidence, aspect.evidence.trim())];
        let notes = notes.into_iter().map(|(name, text)| (name.to_owned(), text));
        let from_home = aspect.explanations_from_home.iter();
        let from_home = from_home.map(|(role, text)| (phrases::explanation_of(role, self.words), text.trim()));
        AspectOutline {
            title: format!("{} {}", row + 1, aspect.title),
            answers: if has_session { self.answers(aspect) } else { self.every_cell(aspect) },
            direction: phrases::direction(aspect, self.card, self.words),
            notes: notes.chain(from_home).filter(|(_, text)| !text.is_empty()).collect(),
            votes: self.votes(aspect),
        }
    }

    fn answers(&self, aspect: &'r AspectFacts) -> Vec<AnswerOutline<'r>> {
        if aspect.is_kept {
            return vec![self.answer(self.words.domain.keep, aspect.current.as_ref(), aspect)];
        }
        let answers = self.questions().into_iter().zip(aspect.answers());
        answers.map(|(question, answer)| self.answer(question, answer, aspect)).collect()
    }

    fn answer(&self, question: &str, answer: Option<&Answer>, aspect: &'r AspectFacts) -> AnswerOutline<'r> {
        let quotes = match answer {
            Some(Answer::Scenario(id)) => self.quote(id.as_str(), aspect, false).into_iter().collect(),
            Some(Answer::Between(left, right)) => {
                [left, right].into_iter().filter_map(|id| self.quote(id.as_str(), aspect, true)).collect()
            }
            _ => Vec::new(),
        };
        let answer = phrases::answer_or_unset(answer, self.card, self.words);
        AnswerOutline { question: Some(question.to_owned()), answer, quotes }
    }

    fn quote(&self, id: &str, aspect: &'r AspectFacts, is_named: bool) -> Option<CellQuote<'r>> {
        let text = aspect.descriptions.get(self.card.column(id)?)?.as_deref();
        Some(CellQuote { scenario: is_named.then(|| self.card.numbered_title(id)), text })
    }

    fn every_cell(&self, aspect: &'r AspectFacts) -> Vec<AnswerOutline<'r>> {
        let cells = self.card.scenarios.iter().map(|scenario| AnswerOutline {
            question: None,
            answer: self.card.numbered_title(&scenario.id),
            quotes: self.quote(&scenario.id, aspect, false).into_iter().collect(),
        });
        cells.collect()
    }

    /// What was not asked is left out.
    fn votes(&self, aspect: &'r AspectFacts) -> Vec<VotesOutline<'r>> {
        let asked = self.questions().into_iter().zip(&aspect.votes).zip(&aspect.roles);
        asked.filter_map(|((question, rounds), roles)| self.votes_on(question, rounds, roles)).collect()
    }

    fn votes_on(
        &self,
        question: &'static str,
        rounds: &'r [VotesFacts],
        roles: &[RoleView],
    ) -> Option<VotesOutline<'r>> {
        let (last, earlier) = rounds.split_last()?;
        let in_words = |votes| phrases::votes(votes, self.card, self.words);
        let moved = phrases::moved(rounds, self.words).map_or_else(String::new, |moved| format!("; {moved}"));
        Some(VotesOutline {
            question,
            in_words: format!("{}{moved}.", in_words(last)),
            tally: &last.tally,
            roles: phrases::roles(roles, self.card, self.words),
            earlier: earlier
                .iter()
                .rev()
                .map(|votes| format!("{}, {}.", self.words.domain.earlier, in_words(votes)))
                .collect(),
        })
    }
}
