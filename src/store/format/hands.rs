//! Hands that were counted, in a session's file.

use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::Hands;

/// More people than this attend no meeting. A typing mistake in a file edited by hand must not overflow a sum.
const MAX_HANDS: u64 = 9_999;

#[derive(Deserialize, Serialize)]
pub struct HandsRecord {
    pub aspect: String,
    #[serde(default)]
    pub counts: CountsRecord,
}

/// How many hands for which scenario. Written with the scenarios' ids; a file may also give bare numbers, in the order of
/// the card, and then the scenario's number stands for its id until the card is known.
#[derive(Default, Serialize)]
#[serde(transparent)]
pub struct CountsRecord(Vec<(String, u64)>);

impl<'de> Deserialize<'de> for CountsRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let counts = Vec::<CountRecord>::deserialize(deserializer)?;
        let counts = counts.into_iter().enumerate().map(|(column, count)| match count {
            CountRecord::Bare(count) => ((column + 1).to_string(), count),
            CountRecord::Named(scenario, count) => (scenario, count),
        });
        Ok(Self(counts.collect()))
    }
}

enum CountRecord {
    Bare(u64),
    Named(String, u64),
}

impl<'de> Deserialize<'de> for CountRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CountVisitor)
    }
}

struct CountVisitor;

impl<'de> Visitor<'de> for CountVisitor {
    type Value = CountRecord;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number of hands, or a scenario and a number of hands")
    }

    fn visit_u64<E>(self, count: u64) -> Result<CountRecord, E> {
        Ok(CountRecord::Bare(count))
    }

    fn visit_u8<E>(self, count: u8) -> Result<CountRecord, E> {
        Ok(CountRecord::Bare(count.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut pair: A) -> Result<CountRecord, A::Error> {
        let missing = |index| serde::de::Error::invalid_length(index, &self);
        let scenario = pair.next_element()?.ok_or_else(|| missing(0))?;
        let count = pair.next_element()?.ok_or_else(|| missing(1))?;
        Ok(CountRecord::Named(scenario, count))
    }
}

impl HandsRecord {
    pub fn into_domain(self) -> Hands {
        let counts = self.counts.0.into_iter().map(|(scenario, count)| {
            let count = usize::try_from(count.min(MAX_HANDS)).unwrap_or(0);
            (scenario.into(), count)
        });
        Hands { aspect: self.aspect.into(), counts: counts.collect() }
    }
}

impl From<&Hands> for HandsRecord {
    fn from(hands: &Hands) -> Self {
        let counts = hands.counts.iter().map(|(scenario, count)| (scenario.to_string(), *count as u64));
        Self { aspect: hands.aspect.to_string(), counts: CountsRecord(counts.collect()) }
    }
}
