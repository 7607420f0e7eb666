//! The card: aspects (rows) against scenarios (columns), as published.

use std::fmt;

/// The stable name of an aspect, as sessions refer to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AspectId(String);

/// The stable name of a scenario, as sessions refer to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScenarioId(String);

macro_rules! id {
    ($name:ident) => {
        impl $name {
            /// The id as it is written in files.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(AspectId);
id!(ScenarioId);

/// A published reflection card. Always has at least one aspect and one scenario, and exactly one
/// description for each pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    id: String,
    title: String,
    theme: String,
    source: String,
    owner: String,
    licence: String,
    language: String,
    scenarios: Vec<Scenario>,
    aspects: Vec<Aspect>,
    is_of_ids: bool,
}

/// A column of the card. A scenario is not a level: its position says nothing about its worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// How sessions refer to it.
    pub id: ScenarioId,
    /// The title as published.
    pub title: String,
    /// A part of the title, for use where the whole does not fit.
    pub label: String,
}

/// A row of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aspect {
    /// How sessions refer to it.
    pub id: AspectId,
    /// The title as published.
    pub title: String,
    /// A part of the title, for use where the whole does not fit.
    pub label: String,
    /// One description per scenario, in the card's order.
    pub descriptions: Vec<Description>,
}

/// What the card says about one aspect in one scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Description {
    /// The published words, never edited.
    Text(String),
    /// The cell is empty in the source, and stays empty.
    Empty,
    /// The card is not there, so nobody knows what it says.
    Unknown,
}

impl Description {
    /// The published words; `None` if the source has none, or if they are unknown.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Empty | Self::Unknown => None,
        }
    }
}

/// Why a card cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CardError {
    /// No aspects, or no scenarios.
    #[error("the card has no aspects or no scenarios")]
    Bare,
    /// Two aspects or two scenarios share an id.
    #[error("the id {0:?} occurs twice")]
    Twice(String),
    /// An aspect has not exactly one description per scenario.
    #[error("aspect {aspect:?} has {found} descriptions, not {expected}")]
    Descriptions {
        /// The aspect's id.
        aspect: String,
        /// How many it has.
        found: usize,
        /// How many scenarios the card has.
        expected: usize,
    },
}

/// What a card says about itself, apart from its matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imprint {
    /// How sessions refer to the card.
    pub id: String,
    /// The published title.
    pub title: String,
    /// The published theme.
    pub theme: String,
    /// Who published it.
    pub source: String,
    /// Whose it is, or empty.
    pub owner: String,
    /// The licence that it may be used under, or empty.
    pub licence: String,
    /// The language of the card's text, as a BCP 47 tag.
    pub language: String,
}

impl Card {
    /// Puts a card together.
    ///
    /// # Errors
    /// If the matrix is not complete or an id occurs twice.
    pub fn new(imprint: Imprint, scenarios: Vec<Scenario>, aspects: Vec<Aspect>) -> Result<Self, CardError> {
        if scenarios.is_empty() || aspects.is_empty() {
            return Err(CardError::Bare);
        }
        once(scenarios.iter().map(|scenario| scenario.id.as_str()))?;
        once(aspects.iter().map(|aspect| aspect.id.as_str()))?;
        for aspect in &aspects {
            if aspect.descriptions.len() != scenarios.len() {
                return Err(CardError::Descriptions {
                    aspect: aspect.id.to_string(),
                    found: aspect.descriptions.len(),
                    expected: scenarios.len(),
                });
            }
        }
        let Imprint { id, title, theme, source, owner, licence, language } = imprint;
        Ok(Self { id, title, theme, source, owner, licence, language, scenarios, aspects, is_of_ids: false })
    }

    /// The aspects of which the title or a description is another one on a later card, or that are not on it.
    #[must_use]
    pub fn changed_aspects(&self, later: &Self) -> Vec<AspectId> {
        let descriptions = |card: &Self, aspect: &Aspect| -> Vec<(ScenarioId, Description)> {
            card.scenarios.iter().map(|scenario| scenario.id.clone()).zip(aspect.descriptions.iter().cloned()).collect()
        };
        let is_same = |aspect: &&Aspect| {
            later.row(&aspect.id).is_some_and(|row| {
                let now = &later.aspects[row];
                now.title == aspect.title && descriptions(later, now) == descriptions(self, aspect)
            })
        };
        self.aspects.iter().filter(|aspect| !is_same(aspect)).map(|aspect| aspect.id.clone()).collect()
    }

    /// The same card under another id.
    #[must_use]
    pub fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    /// The same card, described otherwise.
    #[must_use]
    pub fn about(self, title: &str, theme: &str, source: &str) -> Self {
        Self { title: title.to_owned(), theme: theme.to_owned(), source: source.to_owned(), ..self }
    }

    /// The same card, of which no more than its ids is known.
    pub(super) fn known_by_its_ids(self) -> Self {
        Self { is_of_ids: true, ..self }
    }

    /// Whether it was put together from the ids in a session, because the card is not there. Then its texts and its order are
    /// unknown, and a number means nothing on it.
    #[must_use]
    pub fn is_of_ids(&self) -> bool {
        self.is_of_ids
    }

    /// How sessions refer to the card.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// How many positions an answer can have: on each scenario, and between every two neighbours.
    #[must_use]
    pub fn positions(&self) -> usize {
        (2 * self.scenarios.len()).saturating_sub(1)
    }

    /// The published title, or the theme if there is none.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.title.is_empty() { &self.theme } else { &self.title }
    }

    /// The published title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The published theme.
    #[must_use]
    pub fn theme(&self) -> &str {
        &self.theme
    }

    /// Who published it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whose it is, or empty.
    #[must_use]
    pub fn owner(&self) -> &str {
        &self.owner
    }

    /// The licence that it may be used under, or empty.
    #[must_use]
    pub fn licence(&self) -> &str {
        &self.licence
    }

    /// Who published it, whose it is and under what licence: what stands with the card wherever it is shown.
    #[must_use]
    pub fn attribution(&self) -> String {
        let known = [&self.source, &self.owner, &self.licence].into_iter().filter(|part| !part.is_empty());
        known.map(String::as_str).collect::<Vec<_>>().join(" · ")
    }

    /// The language of the card's text, as a BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The columns; never empty.
    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// The rows; never empty.
    #[must_use]
    pub fn aspects(&self) -> &[Aspect] {
        &self.aspects
    }

    /// The column of a scenario, from 0; `None` if it is not on the card.
    #[must_use]
    pub fn column(&self, id: &ScenarioId) -> Option<usize> {
        self.scenarios.iter().position(|scenario| scenario.id == *id)
    }

    /// The row of an aspect, from 0; `None` if it is not on the card.
    #[must_use]
    pub fn row(&self, id: &AspectId) -> Option<usize> {
        self.aspects.iter().position(|aspect| aspect.id == *id)
    }

    /// The longest description, which decides how much space a text needs.
    #[must_use]
    pub fn longest_description(&self) -> &str {
        let texts = self.aspects.iter().flat_map(|aspect| &aspect.descriptions).filter_map(Description::text);
        texts.max_by_key(|text| text.len()).unwrap_or_default()
    }

    /// A fingerprint of every word and id on the card, to tell whether a session was made on this very
    /// text. 64-bit FNV-1a (Fowler, Noll and Vo) over the parts, each closed by a zero byte; as 16 hexadecimal digits.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut hash = Fnv1a::default();
        for part in [&self.id, &self.title, &self.theme, &self.language] {
            hash.write(part);
        }
        for scenario in &self.scenarios {
            hash.write(scenario.id.as_str());
            hash.write(&scenario.title);
        }
        for aspect in &self.aspects {
            hash.write(aspect.id.as_str());
            hash.write(&aspect.title);
            aspect.descriptions.iter().for_each(|description| hash.write(description.text().unwrap_or_default()));
        }
        format!("{:016x}", hash.0)
    }
}

fn once<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), CardError> {
    let mut seen = std::collections::HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(CardError::Twice(id.to_owned()));
        }
    }
    Ok(())
}

struct Fnv1a(u64);

impl Default for Fnv1a {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv1a {
    fn write(&mut self, part: &str) {
        for byte in part.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
