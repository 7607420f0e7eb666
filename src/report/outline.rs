//! The whole document in words and in order, once for the three formats that people read.

use super::facts::{AspectFacts, CardFacts, Report, SessionFacts, VotesFacts};
use super::phrases;
use crate::domain::{Answer, Mark, NextStep, Spread, Status, Tally};
use crate::words::Words;

/// How much of an explanation the summary quotes at most, in characters; its aspect has it in full.
const MAX_QUOTATION: usize = 200;

/// What the document says, without any mark-up.
pub struct Outline<'r> {
    /// What kind of document it is.
    pub kind: &'static str,
    pub title: String,
    /// Names and values.
    pub facts: Vec<(&'static str, String)>,
    pub aspects: Vec<AspectOutline<'r>>,
    /// `None` for a card alone.
    pub meeting: Option<MeetingOutline<'r>>,
}

/// What a meeting brought about the card as a whole.
pub struct MeetingOutline<'r> {
    pub summary: Vec<Sentence>,
    pub steps: Vec<StepOutline<'r>>,
    /// What is not marked or not finished yet.
    pub open: Vec<Sentence>,
}

/// A sentence, with the name in it apart so that a format can emphasise it.
pub struct Sentence {
    pub before: &'static str,
    /// Empty if the sentence names nothing; it is all in `after` then.
    pub name: String,
    pub after: String,
}

/// All about one aspect.
pub struct AspectOutline<'r> {
    pub title: String,
    /// The two answers; every cell of the aspect for a card alone.
    pub answers: Vec<AnswerOutline<'r>>,
    pub direction: Option<String>,
    /// What people wrote: what it is called, and their text.
    pub notes: Vec<(&'static str, &'r str)>,
    pub votes: Vec<VotesOutline<'r>>,
}

/// An answer, with the card's text that it stands for.
pub struct AnswerOutline<'r> {
    /// `None` for a card alone.
    pub question: Option<String>,
    pub answer: String,
    pub quotes: Vec<CellQuote<'r>>,
}

/// The text of one cell of the card.
pub struct CellQuote<'r> {
    /// Number and title of the scenario; `None` if the answer names it already.
    pub scenario: Option<String>,
    /// The text as published; `None` if the cell is empty in the source.
    pub text: Option<&'r str>,
}

/// The votes on one question.
pub struct VotesOutline<'r> {
    pub question: &'static str,
    /// The last round, which counts, and how it differs from the one before it.
    pub in_words: String,
    pub tally: &'r Tally,
    /// The rounds before it, the last one first.
    pub earlier: Vec<String>,
}

/// A next step.
pub struct StepOutline<'r> {
    pub aspect: &'r str,
    pub what: &'r str,
    pub owner: String,
    pub due: String,
    pub status: &'static str,
}

impl<'r> Outline<'r> {
    pub fn new(report: &'r Report, words: &'r Words) -> Self {
        let card = &report.card;
        let phraser = Phraser { card, words };
        let card_name = (words.report.card_with_theme)(&card.title, &card.theme);
        let (kind, title) = match &report.session {
            Some(session) => (words.report.report, session.title.clone()),
            None => (words.domain.card, card_name.clone()),
        };
        let mut facts = vec![(words.domain.card, card_name.clone()), (words.domain.source, card.source.clone())];
        facts.extend(report.session.iter().flat_map(|session| phraser.facts(session)));
        if !report.rounds.is_empty() {
            let rounds: Vec<String> = report.rounds.iter().map(|round| phrases::round(round, words)).collect();
            facts.push((words.domain.rounds, rounds.join("; ")));
        }
        facts.extend(report.made.map(|day| (words.report.made, (words.date)(day))));
        let has_session = report.session.is_some();
        let aspects = report.aspects.iter().enumerate();
        Self {
            kind,
            title,
            facts,
            aspects: aspects.map(|(row, aspect)| phraser.aspect(row, aspect, has_session)).collect(),
            meeting: report.session.as_ref().map(|session| phraser.meeting(session, &card_name, &report.aspects)),
        }
    }
}

impl Sentence {
    fn plain(text: impl Into<String>) -> Self {
        Self { before: "", name: String::new(), after: text.into() }
    }

    /// The sentence as plain text.
    pub fn text(&self) -> String {
        if self.name.is_empty() {
            return self.after.clone();
        }
        format!("{} {}{}", self.before, self.name, self.after)
    }
}

/// Puts facts about one card into words.
struct Phraser<'r> {
    card: &'r CardFacts,
    words: &'r Words,
}

impl<'r> Phraser<'r> {
    fn facts(&self, session: &SessionFacts) -> Vec<(&'static str, String)> {
        let domain = &self.words.domain;
        let mut facts = vec![(domain.date, (self.words.date)(session.date))];
        for (name, value) in [(domain.partnership, &session.partnership), (domain.facilitator, &session.facilitator)] {
            if !value.is_empty() {
                facts.push((name, value.clone()));
            }
        }
        facts.extend(self.roles(session));
        facts
    }

    /// Who was present and who was not; nobody is called absent if nobody wrote down who was present.
    fn roles(&self, session: &SessionFacts) -> Vec<(&'static str, String)> {
        let words = &self.words.report;
        if session.roles.is_empty() {
            let not_recorded = if session.votes_have_roles { words.only_voters } else { words.not_recorded };
            return vec![(words.present, not_recorded.to_owned())];
        }
        let missing = self.words.missing_roles(&session.roles);
        let missing = if missing.is_empty() { words.nobody_missing.to_owned() } else { missing.join(", ") };
        vec![(words.present, session.roles.join(", ")), (words.missing, missing)]
    }

    fn meeting(&self, session: &SessionFacts, card_name: &str, aspects: &'r [AspectFacts]) -> MeetingOutline<'r> {
        let steps = aspects.iter().flat_map(|aspect| aspect.next_steps.iter().map(|step| self.step(aspect, step)));
        MeetingOutline {
            summary: self.summary(session, card_name, aspects),
            steps: steps.collect(),
            open: self.open(aspects),
        }
    }

    fn summary(&self, session: &SessionFacts, card_name: &str, aspects: &[AspectFacts]) -> Vec<Sentence> {
        let words = &self.words.report;
        let mut summary = vec![Sentence::plain((words.opening)(session.date, &session.partnership, card_name))];
        if aspects.iter().all(|aspect| aspect.current.is_none() && aspect.desired.is_none()) {
            summary.push(Sentence::plain(words.nothing_marked));
        } else {
            summary.extend(aspects.iter().map(|aspect| self.aspect_in_summary(aspect)));
        }
        let steps: Vec<&NextStep> = aspects.iter().flat_map(|aspect| &aspect.next_steps).collect();
        let counts = Status::ALL.map(|status| steps.iter().filter(|step| step.status == status).count());
        summary.push(Sentence::plain((words.steps_agreed)(counts)));
        summary
    }

    /// What is current and what is desired of one aspect, how far the votes lay apart, and why.
    fn aspect_in_summary(&self, aspect: &AspectFacts) -> Sentence {
        let words = &self.words.report;
        let [current, desired] = phrases::answer_phrases(aspect, self.card, self.words);
        let mut after = (words.answers_after_aspect)(&current, &desired);
        for (question, votes) in self.questions().into_iter().zip(&aspect.votes) {
            let spread = votes.last().and_then(|last| last.tally.spread());
            if let Some(spread @ (Spread::OneApart | Spread::Opposed | Spread::Scattered)) = spread {
                after.push(' ');
                after.push_str(&(words.spread_sentence)(&question.to_lowercase(), spread));
            }
        }
        let why = first_sentence(&aspect.explanation);
        if !why.is_empty() {
            after.push(' ');
            after.push_str(&(words.explained)(&(words.quoted)(&why)));
        }
        Sentence { before: words.before_aspect, name: aspect.label.clone(), after }
    }

    fn aspect(&self, row: usize, aspect: &'r AspectFacts, has_session: bool) -> AspectOutline<'r> {
        let domain = &self.words.domain;
        let notes = [(domain.explanation, aspect.explanation.trim()), (domain.evidence, aspect.evidence.trim())];
        AspectOutline {
            title: format!("{} {}", row + 1, aspect.title),
            answers: if has_session { self.answers(aspect) } else { self.every_cell(aspect) },
            direction: phrases::direction(aspect, self.card, self.words),
            notes: notes.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
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
        let asked = self.questions().into_iter().zip(&aspect.votes);
        asked.filter_map(|(question, rounds)| self.votes_on(question, rounds)).collect()
    }

    fn votes_on(&self, question: &'static str, rounds: &'r [VotesFacts]) -> Option<VotesOutline<'r>> {
        let (last, earlier) = rounds.split_last()?;
        let in_words = |votes| phrases::votes(votes, self.card, self.words);
        let moved = phrases::moved(rounds, self.words).map_or_else(String::new, |moved| format!("; {moved}"));
        Some(VotesOutline {
            question,
            in_words: format!("{}{moved}.", in_words(last)),
            tally: &last.tally,
            earlier: earlier
                .iter()
                .rev()
                .map(|votes| format!("{}, {}.", self.words.domain.earlier, in_words(votes)))
                .collect(),
        })
    }

    fn step(&self, aspect: &'r AspectFacts, step: &'r NextStep) -> StepOutline<'r> {
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

    /// The aspects with a question that has no answer or "weet ik niet", and behind them the steps that are not finished.
    fn open(&self, aspects: &[AspectFacts]) -> Vec<Sentence> {
        let unanswered = aspects.iter().filter_map(|aspect| self.open_answers(aspect));
        let steps = aspects.iter().flat_map(|aspect| &aspect.next_steps);
        let unfinished = steps.filter(|step| is_unfinished(step)).map(|step| Sentence::plain(self.open_step(step)));
        unanswered.chain(unfinished).collect()
    }

    fn open_answers(&self, aspect: &AspectFacts) -> Option<Sentence> {
        let words = &self.words.report;
        let [current, desired] = phrases::answer_phrases(aspect, self.card, self.words);
        (current.is_open() || desired.is_open()).then(|| Sentence {
            before: words.before_aspect,
            name: aspect.label.clone(),
            after: (words.open_after_aspect)(&current, &desired),
        })
    }

    /// A step that is not finished, and what nobody has agreed on yet about it.
    fn open_step(&self, step: &NextStep) -> String {
        let (has_no_owner, has_no_date) = (step.owner.is_empty(), step.due.is_none());
        let lacks = (self.words.report.step_lacks)(has_no_owner, has_no_date);
        let parts = [self.words.domain.status(step.status), lacks];
        let parts = &parts[..if has_no_owner || has_no_date { 2 } else { 1 }];
        format!("{} ({})", step.what.replace('\n', " "), parts.join("; "))
    }

    fn questions(&self) -> [&'static str; 2] {
        Mark::BOTH.map(|mark| self.words.domain.mark(mark))
    }
}

/// What the picture of the lines shows, for a reader who does not see it.
pub fn line_in_words(report: &Report, outline: &Outline) -> String {
    let rows = report.aspects.iter().zip(&outline.aspects).map(|(aspect, outline)| {
        let answers = outline
            .answers
            .iter()
            .map(|answer| format!("{}: {}", answer.question.as_deref().unwrap_or_default(), answer.answer));
        format!("{}. {}.", aspect.label, answers.collect::<Vec<_>>().join("; "))
    });
    rows.collect::<Vec<_>>().join(" ")
}

/// The first sentence of a text, or as much of it as stays short; "…" stands for what is cut off.
fn first_sentence(text: &str) -> String {
    let text = text.trim();
    let line = text.split('\n').next().unwrap_or_default();
    let ends = line.match_indices(". ").chain(line.match_indices("! ")).chain(line.match_indices("? "));
    let end = ends.map(|(at, _)| at + 1).min().unwrap_or(line.len());
    let sentence = line[..end].trim_end();
    let Some((most, _)) = sentence.char_indices().nth(MAX_QUOTATION) else {
        return if sentence.len() < text.len() { format!("{sentence} …") } else { sentence.to_owned() };
    };
    let whole_words = sentence[..most].rfind(char::is_whitespace).unwrap_or(most);
    format!("{} …", sentence[..whole_words].trim_end())
}

fn is_unfinished(step: &NextStep) -> bool {
    matches!(step.status, Status::Open | Status::Running)
}
