//! The whole document in words and in order, once for the three formats that people read.

mod aspect;
mod lapsed;
mod meeting;

use jiff::civil::Date;

use super::compare::CompareOutline;
use super::facts::{CardFacts, Report, SessionFacts};
use super::phrases;
use crate::domain::{Mark, Tally};
use crate::words::{Register, Words};
pub use lapsed::LapsedOutline;

/// What the document says, without any mark-up.
pub struct Outline<'r> {
    /// What kind of document it is.
    pub kind: &'static str,
    pub title: String,
    pub facts: Vec<Fact>,
    pub aspects: Vec<AspectOutline<'r>>,
    /// `None` for a card alone.
    pub meeting: Option<MeetingOutline<'r>>,
    /// Then and now, if the session carries another one on.
    pub comparison: Option<CompareOutline>,
    /// What is no longer on the card.
    pub lapsed: Option<LapsedOutline<'r>>,
}

/// Something about the document as a whole.
pub struct Fact {
    pub name: &'static str,
    pub value: String,
    /// The day that the value is, if it is one.
    pub day: Option<Date>,
}

/// What a meeting brought about the card as a whole. Each thing is in one of these only.
pub struct MeetingOutline<'r> {
    /// What is known about the aspects, and how many steps there are.
    pub summary: Vec<Sentence>,
    pub open: OpenOutline<'r>,
    /// The steps that are done or dropped.
    pub finished: Vec<StepOutline<'r>>,
}

/// What is still open.
pub struct OpenOutline<'r> {
    pub steps: Vec<StepOutline<'r>>,
    /// The questions that have no answer or "weet ik niet".
    pub questions: Vec<Sentence>,
    /// A sentence instead of both, if there is neither.
    pub nothing: Option<&'static str>,
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
    pub notes: Vec<(String, &'r str)>,
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
    /// How roles see it differently: a sentence, and a strip for each of them.
    pub roles: Vec<String>,
}

/// A next step.
#[derive(Clone)]
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
        let has_session = report.session.is_some();
        let aspects = report.aspects.iter().enumerate();
        Self {
            kind,
            title,
            facts: phraser.facts(report, card_name),
            aspects: aspects.map(|(row, aspect)| phraser.aspect(row, aspect, has_session)).collect(),
            meeting: has_session.then(|| phraser.meeting(&report.aspects)),
            comparison: report.compared.as_ref().map(|compared| compared.outline(words, Register::AboutGroup)),
            lapsed: report.lapsed.as_ref().map(|lapsed| LapsedOutline::new(lapsed, words)),
        }
    }
}

impl Fact {
    fn text(name: &'static str, value: String) -> Self {
        Self { name, value, day: None }
    }

    fn day(name: &'static str, day: Date, words: &Words) -> Self {
        Self { name, value: (words.date)(day), day: Some(day) }
    }
}

impl StepOutline<'_> {
    /// What stands in a row of a table, below the [`step_heads`].
    pub fn cells(&self) -> [&str; 5] {
        [self.aspect, self.what, &self.owner, &self.due, self.status]
    }
}

/// The heads of a table of next steps.
pub fn step_heads(words: &Words) -> [&'static str; 5] {
    let domain = &words.domain;
    [domain.aspect, domain.step_what, domain.step_owner, domain.step_due, domain.step_status]
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

impl Phraser<'_> {
    fn facts(&self, report: &Report, card_name: String) -> Vec<Fact> {
        let domain = &self.words.domain;
        let source = source_beside(self.card);
        let source = (!source.is_empty()).then(|| Fact::text(domain.source, source.to_owned()));
        // A card alone has its name as the title.
        let card = report.session.is_some().then(|| Fact::text(domain.card, card_name));
        let mut facts: Vec<Fact> = card.into_iter().chain(source).collect();
        facts.extend(report.session.iter().flat_map(|session| self.session_facts(session)));
        if !report.rounds.is_empty() {
            let rounds: Vec<String> = report.rounds.iter().map(|round| phrases::round(round, self.words)).collect();
            facts.push(Fact::text(domain.rounds, rounds.join("; ")));
        }
        facts.extend(report.made.map(|day| Fact::day(self.words.report.made, day, self.words)));
        facts
    }

    fn session_facts(&self, session: &SessionFacts) -> Vec<Fact> {
        let domain = &self.words.domain;
        let mut facts = vec![Fact::day(domain.date, session.date, self.words)];
        for (name, value) in [(domain.partnership, &session.partnership), (domain.facilitator, &session.facilitator)] {
            if !value.is_empty() {
                facts.push(Fact::text(name, value.clone()));
            }
        }
        facts.extend(self.roles(session));
        facts.extend(session.carries_on.clone().map(|title| Fact::text(self.words.compare.carries_on, title)));
        facts
    }

    /// Who was present and who was not; nobody is called absent if nobody wrote down who was present.
    fn roles(&self, session: &SessionFacts) -> Vec<Fact> {
        let words = &self.words.report;
        if session.roles.is_empty() {
            let not_recorded = if session.votes_have_roles { words.only_voters } else { words.not_recorded };
            return vec![Fact::text(words.present, not_recorded.to_owned())];
        }
        let missing = self.words.missing_roles(&session.roles);
        let missing = if missing.is_empty() { words.nobody_missing.to_owned() } else { missing.join(", ") };
        vec![Fact::text(words.present, session.roles.join(", ")), Fact::text(words.missing, missing)]
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

/// What a source says beside the title and the theme of the card, which are told before it.
fn source_beside(card: &CardFacts) -> &str {
    let named = card.source.strip_prefix(&card.title).and_then(|rest| rest.split_once(&card.theme));
    match named {
        // ", thema " stands between them, in the language of the card.
        Some((between, rest)) if between.split_whitespace().count() <= 2 => {
            rest.trim_start_matches(|c: char| !c.is_alphanumeric())
        }
        _ => &card.source,
    }
}
