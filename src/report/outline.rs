//! The document in words and in order, once for all the forms that people read.

use super::{AspectReport, CardFacts, Report, SessionFacts, phrases};
use crate::domain::{Answer, Mark, Spread, Status, Tally};
use crate::words::{AnswerPhrase, Words};

/// An explanation up to this many characters goes into the summary; a longer one stands with its aspect only, whole.
const SHORT: usize = 200;

/// What the document says, without any mark-up.
pub struct Outline<'r> {
    /// What kind of document it is.
    pub kind: &'static str,
    pub title: String,
    /// Name and value.
    pub facts: Vec<(&'static str, String)>,
    pub aspects: Vec<AspectOutline<'r>>,
    /// What only a session has.
    pub meeting: Option<Meeting<'r>>,
}

/// What only a session has.
pub struct Meeting<'r> {
    pub summary: Vec<Sentence>,
    pub steps: Vec<Step<'r>>,
    pub open: Vec<Sentence>,
}

/// A sentence in which a name may stand out.
pub struct Sentence {
    pub before: &'static str,
    pub name: String,
    pub after: String,
}

pub struct AspectOutline<'r> {
    pub title: String,
    pub choices: Vec<Choice<'r>>,
    pub direction: Option<String>,
    /// What people wrote: its name and their words.
    pub notes: Vec<(&'static str, &'r str)>,
    pub spread: Vec<Votes<'r>>,
}

/// An answer, with the words of the card that it stands for.
pub struct Choice<'r> {
    /// What was asked, where something was.
    pub question: Option<String>,
    pub answer: String,
    pub quotes: Vec<Quote<'r>>,
}

/// A cell of the card.
pub struct Quote<'r> {
    /// Which scenario, where the answer does not say it.
    pub scenario: Option<String>,
    /// The published words; none where the cell is empty in the source.
    pub text: Option<&'r str>,
}

/// What the ballots say about one question.
pub struct Votes<'r> {
    pub question: &'static str,
    pub told: String,
    pub tally: &'r Tally,
}

pub struct Step<'r> {
    pub aspect: &'r str,
    pub what: &'r str,
    pub owner: String,
    pub due: String,
    pub status: &'static str,
}

impl<'r> Outline<'r> {
    pub fn new(report: &'r Report, words: &'r Words) -> Self {
        let card = &report.card;
        let teller = Phraser { card, words };
        let card_name = (words.report.card_with_theme)(&card.title, &card.theme);
        let (kind, title) = match &report.session {
            Some(session) => (words.report.report, session.title.clone()),
            None => (words.domain.card, card_name.clone()),
        };
        let mut facts = vec![(words.domain.card, card_name.clone()), (words.domain.source, card.source.clone())];
        facts.extend(report.session.iter().flat_map(|session| teller.facts(session)));
        let aspects = report.aspects.iter().enumerate();
        Self {
            kind,
            title,
            facts,
            aspects: aspects.map(|(row, aspect)| teller.aspect(row, aspect, report.session.is_some())).collect(),
            meeting: report.session.as_ref().map(|session| Meeting {
                summary: teller.summary(session, &card_name, &report.aspects),
                steps: report.aspects.iter().flat_map(|aspect| teller.steps(aspect)).collect(),
                open: teller.open(&report.aspects),
            }),
        }
    }
}

impl Sentence {
    fn plain(text: impl Into<String>) -> Self {
        Self { before: "", name: String::new(), after: text.into() }
    }

    /// The sentence with its name between two marks.
    pub fn marked(&self, mark: &str) -> String {
        if self.name.is_empty() {
            return self.after.clone();
        }
        format!("{} {mark}{}{mark}{}", self.before, self.name, self.after)
    }
}

/// Puts one card's answers into words.
struct Phraser<'r> {
    card: &'r CardFacts,
    words: &'r Words,
}

impl<'r> Phraser<'r> {
    fn facts(&self, session: &SessionFacts) -> Vec<(&'static str, String)> {
        let (domain, words) = (&self.words.domain, &self.words.report);
        let mut facts = vec![(domain.date, (self.words.date)(session.date))];
        for (name, value) in [(domain.partnership, &session.partnership), (domain.facilitator, &session.facilitator)] {
            if !value.is_empty() {
                facts.push((name, value.clone()));
            }
        }
        if session.roles.is_empty() {
            facts.push((words.present, words.roles_not_recorded.to_owned()));
            return facts;
        }
        let missing = self.words.missing_roles(&session.roles);
        facts.push((words.present, session.roles.join(", ")));
        let missing = if missing.is_empty() { words.nobody_missing.to_owned() } else { missing.join(", ") };
        facts.push((words.missing, missing));
        facts
    }

    fn summary(&self, session: &SessionFacts, card_name: &str, aspects: &[AspectReport]) -> Vec<Sentence> {
        let words = &self.words.report;
        let mut told = vec![Sentence::plain((words.opening)(session.date, &session.partnership, card_name))];
        if aspects.iter().all(|aspect| aspect.current.is_none() && aspect.desired.is_none()) {
            told.push(Sentence::plain(words.nothing_marked));
        } else {
            told.extend(aspects.iter().map(|aspect| self.standing(aspect)));
        }
        let steps = || aspects.iter().flat_map(|aspect| &aspect.next_steps);
        let unfinished = steps().filter(|step| is_unfinished(step.status)).count();
        told.push(Sentence::plain((words.steps_agreed)(steps().count(), unfinished)));
        told
    }

    /// What is current and what is desired of one aspect, why, and how far the votes lay apart.
    fn standing(&self, aspect: &AspectReport) -> Sentence {
        let words = &self.words.report;
        let (current, desired) = (self.spot(aspect.current.as_ref()), self.spot(aspect.desired.as_ref()));
        let mut after = (words.answers_after_aspect)(&current, &desired);
        for (question, tally) in self.questions().into_iter().zip(&aspect.tallies) {
            if let Some(spread @ (Spread::Divided | Spread::Opposed)) = tally.spread() {
                after.push(' ');
                after.push_str(&(words.spread_sentence)(&question.to_lowercase(), spread));
            }
        }
        let why = aspect.explanation.trim();
        if !why.is_empty() && why.chars().count() <= SHORT && !why.contains('\n') {
            after.push(' ');
            after.push_str(&(words.explained)(&(words.quoted)(why)));
        }
        Sentence { before: words.before_aspect, name: aspect.label.clone(), after }
    }

    fn aspect(&self, row: usize, aspect: &'r AspectReport, is_sitting: bool) -> AspectOutline<'r> {
        let domain = &self.words.domain;
        let notes = [(domain.explanation, aspect.explanation.trim()), (domain.evidence, aspect.evidence.trim())];
        AspectOutline {
            title: format!("{} {}", row + 1, aspect.title),
            choices: if is_sitting { self.choices(aspect) } else { self.every_cell(aspect) },
            direction: aspect.direction.filter(|halves| *halves != 0).map(self.words.report.columns),
            notes: notes.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
            spread: self.votes(aspect),
        }
    }

    fn choices(&self, aspect: &'r AspectReport) -> Vec<Choice<'r>> {
        let domain = &self.words.domain;
        if aspect.kept && aspect.places[0].is_some() {
            return vec![self.choice(domain.keep, aspect.current.as_ref(), aspect)];
        }
        let answers = [aspect.current.as_ref(), aspect.desired.as_ref()];
        self.questions()
            .into_iter()
            .zip(answers)
            .map(|(question, answer)| self.choice(question, answer, aspect))
            .collect()
    }

    fn choice(&self, question: &str, answer: Option<&Answer>, aspect: &'r AspectReport) -> Choice<'r> {
        let told =
            answer.map_or(self.words.domain.unset.to_owned(), |answer| phrases::answer(answer, self.card, self.words));
        let quotes = match answer {
            Some(Answer::Scenario(id)) => self.quote(id.as_str(), aspect, false).into_iter().collect(),
            Some(Answer::Between(left, right)) => {
                [left, right].into_iter().filter_map(|id| self.quote(id.as_str(), aspect, true)).collect()
            }
            _ => Vec::new(),
        };
        Choice { question: Some(question.to_owned()), answer: told, quotes }
    }

    fn quote(&self, id: &str, aspect: &'r AspectReport, is_named: bool) -> Option<Quote<'r>> {
        let text = aspect.descriptions.get(self.card.column(id)?)?.as_deref();
        Some(Quote { scenario: is_named.then(|| self.card.numbered(id)), text })
    }

    fn every_cell(&self, aspect: &'r AspectReport) -> Vec<Choice<'r>> {
        let cells = self.card.scenarios.iter().map(|scenario| Choice {
            question: None,
            answer: self.card.numbered(&scenario.id),
            quotes: self.quote(&scenario.id, aspect, false).into_iter().collect(),
        });
        cells.collect()
    }

    fn votes(&self, aspect: &'r AspectReport) -> Vec<Votes<'r>> {
        if aspect.ballots == 0 {
            return Vec::new();
        }
        let asked = self.questions().into_iter().zip(&aspect.tallies);
        let votes = asked.filter(|(_, tally)| tally.absent < aspect.ballots).map(|(question, tally)| {
            let counts = phrases::counts(tally, self.words.report.no_answer, self.card, self.words);
            let how = tally.spread().map(|spread| format!(", {}", self.words.domain.spread(spread)));
            let told = format!("{}{}: {counts}.", (self.words.cli.votes)(aspect.ballots), how.unwrap_or_default());
            Votes { question, told, tally }
        });
        votes.collect()
    }

    fn steps(&self, aspect: &'r AspectReport) -> impl Iterator<Item = Step<'r>> {
        let words = self.words;
        aspect.next_steps.iter().map(move |step| Step {
            aspect: &aspect.label,
            what: &step.what,
            owner: if step.owner.is_empty() { words.report.nobody.to_owned() } else { step.owner.clone() },
            due: step.due.map_or(words.report.no_date.to_owned(), words.date),
            status: words.domain.status(step.status),
        })
    }

    /// Aspects without an answer, and steps that are not finished.
    fn open(&self, aspects: &'r [AspectReport]) -> Vec<Sentence> {
        let words = &self.words.report;
        let unmarked = aspects.iter().filter(|aspect| aspect.current.is_none() || aspect.desired.is_none());
        let mut open: Vec<Sentence> = unmarked
            .map(|aspect| Sentence {
                before: words.before_aspect,
                name: aspect.label.clone(),
                after: (words.unmarked_after_aspect)(aspect.current.is_none(), aspect.desired.is_none()).to_owned(),
            })
            .collect();
        for aspect in aspects {
            let unfinished = aspect.next_steps.iter().map(|step| is_unfinished(step.status));
            for (step, _) in self.steps(aspect).zip(unfinished).filter(|(_, unfinished)| *unfinished) {
                let facts = (words.step_facts)(step.aspect, &step.owner, &step.due, step.status);
                open.push(Sentence::plain(format!("{} ({facts})", step.what.replace('\n', " "))));
            }
        }
        open
    }

    fn questions(&self) -> [&'static str; 2] {
        Mark::BOTH.map(|mark| self.words.domain.mark(mark))
    }

    fn spot(&self, answer: Option<&Answer>) -> AnswerPhrase {
        let named = |id: &str| match self.card.column(id) {
            Some(column) => (self.words.report.scenario)(column + 1, &self.card.scenarios[column].title),
            None => id.to_owned(),
        };
        match answer {
            None => AnswerPhrase::Unset,
            Some(Answer::Unknown) => AnswerPhrase::Unknown,
            Some(Answer::NotApplicable) => AnswerPhrase::NotApplicable,
            Some(Answer::Scenario(id)) => AnswerPhrase::Scenario(named(id.as_str())),
            Some(Answer::Between(left, right)) => AnswerPhrase::Between(named(left.as_str()), named(right.as_str())),
        }
    }
}

fn is_unfinished(status: Status) -> bool {
    matches!(status, Status::Open | Status::Running)
}
