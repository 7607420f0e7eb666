//! What can be said about one aspect: a scenario, something between two, or an honest "don't know".

use super::card::{Card, ScenarioId};

/// The two questions asked of every aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Which scenario describes today (huidig).
    Current,
    /// Which scenario is wanted (gewenst).
    Desired,
}

impl Mark {
    /// Both questions, in the order in which they are asked.
    pub const BOTH: [Self; 2] = [Self::Current, Self::Desired];
}

/// An answer to one of the two questions. No answer at all is `None`, never a variant: absent is absent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// This scenario.
    Scenario(ScenarioId),
    /// Between two adjacent scenarios, the left one first.
    Between(ScenarioId, ScenarioId),
    /// "Weet ik niet."
    Unknown,
    /// "N.v.t."
    NotApplicable,
}

/// Why a text is not an answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// It names no scenario of the card.
    #[error("no scenario {0:?}")]
    NoScenario(String),
    /// More than one title starts like this.
    #[error("more than one scenario starts with {0:?}")]
    Ambiguous(String),
    /// The two scenarios are not next to each other.
    #[error("{0:?} are not neighbours")]
    NotAdjacent(String),
    /// A number, while the card is not there that would say what it stands for.
    #[error("the card of {0:?} is not there")]
    NumberUnknown(String),
}

impl Answer {
    /// The answer in one word, for programs to count by: a scenario's id, two of them with a bar, or one of two words that are no
    /// ids.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Scenario(id) => id.to_string(),
            Self::Between(left, right) => format!("{left}|{right}"),
            Self::Unknown => "?".to_owned(),
            Self::NotApplicable => "n/a".to_owned(),
        }
    }

    /// Reads an answer as people write it on the command line: a column number, a scenario's id, the unique
    /// start of its title, `2-3` for between, `unknown`, `n/a`, or `none` for no answer; the last three also as the screens call
    /// them.
    ///
    /// # Errors
    /// Quotes the text if it is not an answer on this card.
    pub fn parse(text: &str, card: &Card) -> Result<Option<Self>, AnswerError> {
        let text = text.trim();
        match text.to_lowercase().as_str() {
            "none" | "geen" => return Ok(None),
            "unknown" | "don't know" | "don’t know" | "weet ik niet" | "?" => return Ok(Some(Self::Unknown)),
            "n/a" | "n.v.t." | "nvt" => return Ok(Some(Self::NotApplicable)),
            _ => {}
        }
        let is_number = between(text).is_some() || text.parse::<usize>().is_ok();
        if is_number && card.is_of_ids() && !card.scenarios().iter().any(|scenario| scenario.id.as_str() == text) {
            return Err(AnswerError::NumberUnknown(text.to_owned()));
        }
        if let Some((left, right)) = between(text) {
            return Self::between(left, right, card).map(Some).ok_or_else(|| AnswerError::NotAdjacent(text.to_owned()));
        }
        let column = scenario_column(text, card)?;
        Ok(Some(Self::Scenario(card.scenarios()[column].id.clone())))
    }

    /// The answer between two columns, counted from 1, in whichever order they are named.
    fn between(one: usize, other: usize, card: &Card) -> Option<Self> {
        let (left, right) = (one.min(other), one.max(other));
        let adjacent = left >= 1 && right - left == 1 && right <= card.scenarios().len();
        let id = |column: usize| card.scenarios()[column - 1].id.clone();
        adjacent.then(|| Self::Between(id(left), id(right)))
    }

    /// The columns that the answer names, counted from 0: one, two neighbours, or none.
    #[must_use]
    pub fn columns(&self, card: &Card) -> Vec<usize> {
        let named = match self {
            Self::Scenario(id) => vec![id],
            Self::Between(left, right) => vec![left, right],
            Self::Unknown | Self::NotApplicable => Vec::new(),
        };
        named.into_iter().filter_map(|id| card.column(id)).collect()
    }

    /// The position on the card in half columns from the left: column 0 is 0, between columns 0 and 1 is 1. `None` for an
    /// answer that is no position, or that names a scenario the card does not have.
    #[must_use]
    pub fn half_columns(&self, card: &Card) -> Option<usize> {
        match self {
            Self::Scenario(id) => Some(2 * card.column(id)?),
            Self::Between(left, right) => Some(card.column(left)? + card.column(right)?),
            Self::Unknown | Self::NotApplicable => None,
        }
    }

    /// Whether this card has the scenarios that it names, side by side if they are two.
    #[must_use]
    pub fn is_on(&self, card: &Card) -> bool {
        match self {
            Self::Scenario(id) => card.column(id).is_some(),
            Self::Between(left, right) => match (card.column(left), card.column(right)) {
                (Some(left), Some(right)) => left + 1 == right,
                _ => false,
            },
            Self::Unknown | Self::NotApplicable => true,
        }
    }

    /// Whether this is a place on the card: a scenario, or between two.
    #[must_use]
    pub fn is_position(&self) -> bool {
        matches!(self, Self::Scenario(_) | Self::Between(..))
    }

    /// Whether this is exactly that scenario.
    #[must_use]
    pub fn is_scenario(&self, scenario: &ScenarioId) -> bool {
        matches!(self, Self::Scenario(id) if id == scenario)
    }
}

/// `2-3` as two numbers.
fn between(text: &str) -> Option<(usize, usize)> {
    let (left, right) = text.split_once('-')?;
    Some((left.trim().parse().ok()?, right.trim().parse().ok()?))
}

fn scenario_column(text: &str, card: &Card) -> Result<usize, AnswerError> {
    let scenarios = card.scenarios();
    if let Ok(number) = text.parse::<usize>() {
        let exists = (1..=scenarios.len()).contains(&number);
        return exists.then(|| number - 1).ok_or_else(|| AnswerError::NoScenario(text.to_owned()));
    }
    if let Some(column) = scenarios.iter().position(|scenario| scenario.id.as_str() == text) {
        return Ok(column);
    }
    let start = text.to_lowercase();
    let mut matches = (0..scenarios.len()).filter(|column| scenarios[*column].title.to_lowercase().starts_with(&start));
    match (matches.next(), matches.next()) {
        (Some(column), None) if !start.is_empty() => Ok(column),
        (Some(_), Some(_)) if !start.is_empty() => Err(AnswerError::Ambiguous(text.to_owned())),
        _ => Err(AnswerError::NoScenario(text.to_owned())),
    }
}
