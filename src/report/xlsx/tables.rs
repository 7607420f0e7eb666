//! The tables of a workbook: one for the session, one for its aspects, one for the next steps and one for the votes.

use super::Sheet;
use super::cell::Cell;
use crate::domain::{Answer, Mark};
use crate::report::compare::CompareOutline;
use crate::report::facts::{AspectFacts, Report, VotesFacts};
use crate::report::outline::{LapsedOutline, Outline};
use crate::report::phrases;
use crate::words::Words;

/// Puts facts into tables.
pub struct SheetMaker<'r> {
    pub report: &'r Report,
    pub words: &'r Words,
}

impl SheetMaker<'_> {
    /// A row for everything that is known about the session as a whole.
    pub fn session(&self, outline: &Outline) -> Sheet {
        let (domain, office) = (&self.words.domain, &self.words.office);
        let heads = [(domain.session, 24), (office.value, 80)];
        let title = vec![Cell::text(office.title), Cell::text(&outline.title)];
        let facts = outline.facts.iter().map(|fact| {
            let value = fact.day.map_or_else(|| Cell::text(&fact.value), Cell::Day);
            vec![Cell::text(fact.name), value]
        });
        Sheet::new(domain.session, &heads, [title].into_iter().chain(facts).collect())
    }

    pub fn aspects(&self) -> Sheet {
        let (domain, report) = (&self.words.domain, &self.words.report);
        let heads = [
            (report.csv.number, 9),
            (domain.aspect, 28),
            (domain.current, 28),
            (domain.desired, 28),
            (report.direction, 36),
            (report.csv.description_current, 48),
            (report.csv.description_desired, 48),
            (domain.explanation, 48),
            (domain.evidence, 48),
        ];
        let rows = self.report.aspects.iter().enumerate();
        Sheet::new(self.words.office.aspects, &heads, rows.map(|(row, aspect)| self.aspect(row, aspect)).collect())
    }

    fn aspect(&self, row: usize, aspect: &AspectFacts) -> Vec<Cell> {
        let card = &self.report.card;
        let answers = aspect.answers();
        let [current, desired] =
            answers.map(|answer| answer.map(|answer| phrases::answer(answer, card, self.words)).unwrap_or_default());
        let [current_text, desired_text] =
            answers.map(|answer| phrases::descriptions(answer, aspect, card, self.words));
        let direction = phrases::direction(aspect, card, self.words).unwrap_or_default();
        let texts = [current, desired, direction, current_text, desired_text];
        let notes = [aspect.explanation.clone(), aspect.evidence.clone()];
        let texts = [aspect.title.clone()].into_iter().chain(texts).chain(notes).map(Cell::Text);
        [Cell::Number(row + 1)].into_iter().chain(texts).collect()
    }

    pub fn steps(&self) -> Sheet {
        let domain = &self.words.domain;
        let heads = [
            (domain.aspect, 28),
            (domain.step_what, 60),
            (domain.step_owner, 24),
            (domain.step_due, 14),
            (domain.step_status, 14),
        ];
        let steps =
            self.report.aspects.iter().flat_map(|aspect| aspect.next_steps.iter().map(move |step| (aspect, step)));
        let rows = steps.map(|(aspect, step)| {
            let due = step.due.map_or(Cell::text(""), Cell::Day);
            let status = Cell::text(domain.status(step.status));
            vec![Cell::text(&aspect.title), Cell::text(&step.what), Cell::text(&step.owner), due, status]
        });
        Sheet::new(domain.next_steps, &heads, rows.collect())
    }

    /// A row for every answer that somebody gave in a round. Who gave it is nowhere.
    pub fn votes(&self) -> Sheet {
        let (domain, office) = (&self.words.domain, &self.words.office);
        let heads = [
            (domain.aspect, 28),
            (office.question, 12),
            (office.round, 9),
            (office.how, 16),
            (office.answer, 48),
            (office.count, 16),
        ];
        let mut rows = Vec::new();
        for aspect in &self.report.aspects {
            for (mark, rounds) in Mark::BOTH.into_iter().zip(&aspect.votes) {
                for votes in rounds {
                    rows.extend(self.answers(votes).into_iter().filter(|(_, count)| *count > 0).map(
                        |(answer, count)| {
                            let texts = [aspect.title.as_str(), domain.mark(mark)].map(Cell::text);
                            let round = Cell::Number(usize::try_from(votes.round).unwrap_or(usize::MAX));
                            let rest =
                                [round, Cell::text(domain.how(votes.how)), Cell::Text(answer), Cell::Number(count)];
                            texts.into_iter().chain(rest).collect()
                        },
                    ));
                }
            }
        }
        Sheet::new(domain.ballots, &heads, rows)
    }

    /// Every answer and how many people gave it.
    fn answers(&self, votes: &VotesFacts) -> Vec<(String, usize)> {
        let (card, domain, tally) = (&self.report.card, &self.words.domain, &votes.tally);
        let name = |answer: &Answer| phrases::answer(answer, card, self.words);
        let scenarios = card.scenarios.iter().map(|scenario| name(&Answer::Scenario(scenario.id.as_str().into())));
        let pairs = card.scenarios.windows(2);
        let between = pairs.map(|pair| name(&Answer::Between(pair[0].id.as_str().into(), pair[1].id.as_str().into())));
        let others = [
            (domain.unknown, tally.unknown),
            (domain.not_applicable, tally.not_applicable),
            (self.words.office.no_answer, tally.absent),
        ];
        let others = others.into_iter().map(|(name, count)| (name.to_owned(), count));
        scenarios.zip(tally.scenarios()).chain(between.zip(tally.between())).chain(others).collect()
    }

    /// A row for every aspect and session, and what became of what was wanted beside the last one; then one for every step that
    /// was agreed then.
    pub fn comparison(&self, outline: &CompareOutline) -> Sheet {
        let (domain, compare) = (&self.words.domain, &self.words.compare);
        let heads = [
            (domain.aspect, 28),
            (domain.date, 14),
            (domain.current, 48),
            (domain.desired, 48),
            (compare.outcome_head, 32),
        ];
        let rows = outline.rows.iter().flat_map(|row| {
            row.strips.iter().zip(&outline.moments).map(|(strip, moment)| {
                let outcome = if strip.is_now { row.outcome } else { "" };
                let [current, desired] = strip.answers.each_ref();
                [&row.label, &moment.name, current, desired, outcome].map(Cell::text).into()
            })
        });
        let steps = outline
            .steps
            .iter()
            .map(|step| [step.aspect.as_str(), domain.next_step, &step.what, "", &step.status].map(Cell::text).into());
        Sheet::new(compare.title, &heads, rows.chain(steps).collect())
    }

    /// A row for everything that is no longer on the card; `None` if there is nothing.
    pub fn lapsed(&self) -> Option<Sheet> {
        let lapsed = self.report.lapsed.as_ref()?;
        let outline = LapsedOutline::new(lapsed, self.words);
        let heads = [(self.words.domain.aspect, 28), (self.words.lapsed.what, 28), (self.words.office.value, 80)];
        let rows = outline
            .lines(lapsed, self.words)
            .into_iter()
            .map(|line| [line.aspect, line.name, line.text].map(Cell::Text).into());
        Some(Sheet::new(outline.title, &heads, rows.collect()))
    }

    /// The card as it was published.
    pub fn card(&self) -> Sheet {
        let card = &self.report.card;
        let scenarios: Vec<String> = card.scenarios.iter().map(|scenario| card.numbered_title(&scenario.id)).collect();
        let mut heads = vec![(self.words.report.csv.number, 9), (self.words.domain.aspect, 28)];
        heads.extend(scenarios.iter().map(|scenario| (scenario.as_str(), 48)));
        let rows = self.report.aspects.iter().enumerate().map(|(row, aspect)| {
            let texts = aspect.descriptions.iter();
            let texts = texts.map(|text| Cell::text(text.as_deref().unwrap_or(self.words.domain.empty_in_source)));
            [Cell::Number(row + 1), Cell::text(&aspect.title)].into_iter().chain(texts).collect()
        });
        Sheet::new(self.words.office.aspects, &heads, rows.collect())
    }
}
