//! A card as the text of its file.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::ron;
use crate::domain::{Aspect, Card, CardError, Description, Imprint, Scenario};
use crate::store::error::Error;
use crate::text::{sanitise, sanitise_line};

/// The schema of a card's file.
const SCHEMA: u32 = 1;

#[derive(Deserialize, Serialize)]
#[serde(rename = "Card")]
pub struct CardRecord {
    #[serde(default)]
    schema: u32,
    id: String,
    title: String,
    theme: String,
    source: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    owner: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    licence: String,
    language: String,
    scenarios: Vec<ScenarioRecord>,
    aspects: Vec<AspectRecord>,
}

#[derive(Deserialize, Serialize)]
struct ScenarioRecord {
    id: String,
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    label: String,
}

#[derive(Deserialize, Serialize)]
struct AspectRecord {
    id: String,
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    label: String,
    cells: Vec<CellRecord>,
}

/// `Empty` is written out, so that an empty cell differs from a forgotten one.
#[derive(Deserialize, Serialize)]
enum CellRecord {
    Text(String),
    Empty,
}

/// Reads a card from the bytes of a file; `path` is for the messages.
///
/// # Errors
/// [`Error::Damaged`] with line and column, or [`Error::NotACard`].
pub fn read_card(bytes: &[u8], path: &Path) -> Result<Card, Error> {
    let record: CardRecord = ron::parse(ron::without_byte_order_mark(bytes), path)?;
    record.into_domain().map_err(|why| Error::NotACard { path: path.to_owned(), why })
}

/// The card as the text of its file.
#[must_use]
pub fn write_card(card: &Card) -> String {
    ron::write("Card", &CardRecord::from(card))
}

impl CardRecord {
    pub fn into_domain(self) -> Result<Card, CardError> {
        let imprint = Imprint {
            id: sanitise_line(&self.id).into_owned(),
            title: sanitise_line(&self.title).into_owned(),
            theme: sanitise_line(&self.theme).into_owned(),
            source: sanitise_line(&self.source).into_owned(),
            owner: sanitise_line(&self.owner).into_owned(),
            licence: sanitise_line(&self.licence).into_owned(),
            language: sanitise_line(&self.language).into_owned(),
        };
        let scenarios = self.scenarios.into_iter().map(ScenarioRecord::into_domain).collect();
        let aspects = self.aspects.into_iter().map(AspectRecord::into_domain).collect();
        Card::new(imprint, scenarios, aspects)
    }
}

impl From<&Card> for CardRecord {
    fn from(card: &Card) -> Self {
        let scenario = |it: &Scenario| ScenarioRecord {
            id: it.id.to_string(),
            title: it.title.clone(),
            label: written_label(&it.label, &it.title),
        };
        let aspect = |it: &Aspect| AspectRecord {
            id: it.id.to_string(),
            title: it.title.clone(),
            label: written_label(&it.label, &it.title),
            cells: it.descriptions.iter().map(CellRecord::from).collect(),
        };
        Self {
            schema: SCHEMA,
            id: card.id().to_owned(),
            title: card.title().to_owned(),
            theme: card.theme().to_owned(),
            source: card.source().to_owned(),
            owner: card.owner().to_owned(),
            licence: card.licence().to_owned(),
            language: card.language().to_owned(),
            scenarios: card.scenarios().iter().map(scenario).collect(),
            aspects: card.aspects().iter().map(aspect).collect(),
        }
    }
}

impl ScenarioRecord {
    fn into_domain(self) -> Scenario {
        let title = sanitise_line(&self.title).into_owned();
        Scenario { id: sanitise_line(&self.id).as_ref().into(), label: label(&self.label, &title), title }
    }
}

impl AspectRecord {
    fn into_domain(self) -> Aspect {
        let title = sanitise_line(&self.title).into_owned();
        let descriptions = self.cells.into_iter().map(CellRecord::into_domain).collect();
        Aspect { id: sanitise_line(&self.id).as_ref().into(), label: label(&self.label, &title), title, descriptions }
    }
}

impl CellRecord {
    fn into_domain(self) -> Description {
        match self {
            Self::Text(text) => Description::Text(sanitise(&text).into_owned()),
            Self::Empty => Description::Empty,
        }
    }
}

impl From<&Description> for CellRecord {
    fn from(description: &Description) -> Self {
        description.text().map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }
}

/// The label; a card that gives none shows the title everywhere.
fn label(label: &str, title: &str) -> String {
    let label = sanitise_line(label);
    if label.trim().is_empty() { title.to_owned() } else { label.into_owned() }
}

fn written_label(label: &str, title: &str) -> String {
    if label == title { String::new() } else { label.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invisible_label_is_replaced_by_the_title() {
        assert_eq!(label("\u{200b}\u{1b} ", "Titel"), "Titel");
        assert_eq!(label("\u{200b}Kort", "Titel"), "Kort");
    }
}
