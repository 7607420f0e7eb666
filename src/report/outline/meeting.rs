//! What a meeting brought about the card as a whole, in words.

use super::{MeetingOutline, OpenOutline, Phraser, Sentence, StepOutline};
use crate::domain::{NextStep, Spread, Status};
use crate::report::facts::AspectFacts;
use crate::report::phrases;
use crate::text::{beginning, whole_words};

/// How much of an explanation the summary quotes at most, in characters; its aspect has it in full.
const MAX_QUOTATION: usize = 200;

impl<'r> Phraser<'r> {
    pub(super) fn meeting(&self, aspects: &'r [AspectFacts]) -> MeetingOutline<'r> {
        let steps = aspects.iter().flat_map(|aspect| aspect.next_steps.iter().map(move |step| (aspect, step)));
        let (open, finished): (Vec<_>, Vec<_>) = steps.partition(|(_, step)| is_unfinished(step));
        let outlines = |steps: Vec<(&'r AspectFacts, &'r NextStep)>| {
            steps.into_iter().map(|(aspect, step)| self.step(aspect, step)).collect::<Vec<_>>()
        };
        let (steps, finished) = (outlines(open), outlines(finished));
        let questions = self.open_questions(aspects);
        let has_open = !(steps.is_empty() && questions.is_empty());
        let nothing = (!has_open).then(|| (self.words.report.nothing_open)(!finished.is_empty()));
        MeetingOutline { summary: self.summary(aspects), open: OpenOutline { steps, questions, nothing }, finished }
    }

    fn summary(&self, aspects: &[AspectFacts]) -> Vec<Sentence> {
        let words = &self.words.report;
        let mut summary: Vec<Sentence> = aspects.iter().filter_map(|aspect| self.known(aspect)).collect();
        if is_blank(aspects) {
            summary.push(Sentence::plain(words.nothing_marked));
        }
        let steps: Vec<&NextStep> = aspects.iter().flat_map(|aspect| &aspect.next_steps).collect();
        let counts = Status::ALL.map(|status| steps.iter().filter(|step| step.status == status).count());
        summary.push(Sentence::plain((words.steps_agreed)(counts)));
        summary
    }

    /// What is current and what is desired of one aspect, with remarks; `None` if neither is known.
    fn known(&self, aspect: &AspectFacts) -> Option<Sentence> {
        let [current, desired] = phrases::answer_phrases(aspect, self.card, self.words);
        let is_known = !(current.is_open() && desired.is_open());
        is_known.then(|| {
            let after = (self.words.report.answers_after_aspect)(&current, &desired);
            self.about(aspect, after + &self.remarks(aspect))
        })
    }

    /// The questions about one aspect that are open, with remarks if nothing else is told of it; `None` if there are none.
    fn open(&self, aspect: &AspectFacts) -> Option<Sentence> {
        let [current, desired] = phrases::answer_phrases(aspect, self.card, self.words);
        (current.is_open() || desired.is_open()).then(|| {
            let after = (self.words.report.open_after_aspect)(&current, &desired);
            let remarks = if current.is_open() && desired.is_open() { self.remarks(aspect) } else { String::new() };
            self.about(aspect, after + &remarks)
        })
    }

    fn open_questions(&self, aspects: &[AspectFacts]) -> Vec<Sentence> {
        // A sentence for every aspect would say the same as one for all of them.
        if is_blank(aspects) && aspects.iter().all(|aspect| self.remarks(aspect).is_empty()) {
            return vec![Sentence::plain(self.words.report.all_open)];
        }
        aspects.iter().filter_map(|aspect| self.open(aspect)).collect()
    }

    fn about(&self, aspect: &AspectFacts, after: String) -> Sentence {
        Sentence { before: self.words.report.before_aspect, name: aspect.label.clone(), after }
    }

    /// Sentences on how far the votes on an aspect lay apart, and why; empty if there is nothing to say.
    fn remarks(&self, aspect: &AspectFacts) -> String {
        let words = &self.words.report;
        let mut remarks = String::new();
        for (question, votes) in self.questions().into_iter().zip(&aspect.votes) {
            let spread = votes.last().and_then(|last| last.tally.spread());
            if let Some(spread @ (Spread::OneApart | Spread::Opposed | Spread::Scattered)) = spread {
                remarks.push(' ');
                remarks.push_str(&(words.spread_sentence)(&question.to_lowercase(), spread));
            }
        }
        let why = first_sentence(&aspect.explanation);
        if !why.is_empty() {
            remarks.push(' ');
            remarks.push_str(&(words.explained)(&(words.quoted)(&why)));
        }
        remarks
    }

    pub(super) fn step(&self, aspect: &'r AspectFacts, step: &'r NextStep) -> StepOutline<'r> {
        let words = &self.words.report;
        // Nobody will take over or plan any more what is done or dropped.
        let [nobody, no_date] =
            if is_unfinished(step) { [words.nobody, words.no_date] } else { [words.not_recorded; 2] };
        StepOutline {
            aspect: &aspect.label,
            what: &step.what,
            owner: if step.owner.is_empty() { nobody.to_owned() } else { step.owner.clone() },
            due: step.due.map_or_else(|| no_date.to_owned(), self.words.date),
            status: self.words.domain.status(step.status),
        }
    }
}

/// The first sentence of a text, or as much of it as stays short; "…" stands for what is cut off.
fn first_sentence(text: &str) -> String {
    let text = text.trim();
    let line = text.split('\n').next().unwrap_or_default();
    let ends = line.match_indices(". ").chain(line.match_indices("! ")).chain(line.match_indices("? "));
    let end = ends.map(|(at, _)| at + 1).min().unwrap_or(line.len());
    let sentence = line[..end].trim_end();
    let most = beginning(sentence, MAX_QUOTATION).len();
    let fits = whole_words(sentence, most);
    if fits.len() < text.len() { format!("{fits} …") } else { fits.to_owned() }
}

fn is_blank(aspects: &[AspectFacts]) -> bool {
    aspects.iter().all(|aspect| aspect.current.is_none() && aspect.desired.is_none())
}

fn is_unfinished(step: &NextStep) -> bool {
    matches!(step.status, Status::Open | Status::Running)
}
