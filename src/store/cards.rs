//! Cards: the one that comes with the program, and those in the user's `cards` folder.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde::Deserialize;

use super::error::Error;
use super::format::{parse, without_mark};
use crate::domain::{Aspect, Card, Description, Imprint, Scenario};
use crate::text::{sanitise, sanitise_line};

/// The id of the card that comes with the program.
pub const BUNDLED_CARD: &str = "professionalisering";

const BUNDLED_TEXT: &str = include_str!("../../assets/cards/professionalisering.ron");

#[derive(Deserialize)]
#[serde(rename = "Card")]
struct CardText {
    id: String,
    title: String,
    theme: String,
    source: String,
    language: String,
    scenarios: Vec<ScenarioFile>,
    aspects: Vec<AspectFile>,
}

#[derive(Deserialize)]
struct ScenarioFile {
    id: String,
    title: String,
    #[serde(default)]
    label: String,
}

#[derive(Deserialize)]
struct AspectFile {
    id: String,
    title: String,
    #[serde(default)]
    label: String,
    cells: Vec<CellFile>,
}

/// `Empty` is written out, so that an empty cell is told from a forgotten one.
#[derive(Deserialize)]
enum CellFile {
    Text(String),
    Empty,
}

/// The card that comes with the program. It is read once, however often it is asked for.
pub fn bundled() -> Result<Card, Error> {
    static READ: OnceLock<Card> = OnceLock::new();
    if let Some(card) = READ.get() {
        return Ok(card.clone());
    }
    let card = read_card(BUNDLED_TEXT.as_bytes(), Path::new("professionalisering.ron"))?;
    Ok(READ.get_or_init(|| card).clone())
}

/// Reads a card from the bytes of a file; `path` is for the messages.
pub fn read_card(bytes: &[u8], path: &Path) -> Result<Card, Error> {
    let file: CardText = parse(without_mark(bytes), path)?;
    file.into_domain().map_err(|why| Error::NotACard { path: path.to_owned(), why })
}

/// A file in the folder of cards, and the card in it.
pub type CardFile = (PathBuf, Result<Card, Error>);

/// Every id means one card: the bundled one, or else that of the first file by name. The others say that they are not
/// used.
pub fn each_once(files: impl Iterator<Item = CardFile>) -> Vec<CardFile> {
    let mut used: HashMap<String, Option<PathBuf>> = HashMap::from([(BUNDLED_CARD.to_owned(), None)]);
    let once = |(path, card): CardFile| {
        let card = card.and_then(|card| {
            if let Some(used) = used.get(card.id()) {
                return Err(Error::CardUnused { path: path.clone(), id: card.id().to_owned(), used: used.clone() });
            }
            used.insert(card.id().to_owned(), Some(path.clone()));
            Ok(card)
        });
        (path, card)
    };
    files.map(once).collect()
}

impl CardText {
    fn into_domain(self) -> Result<Card, crate::domain::CardError> {
        let imprint = Imprint {
            id: sanitise_line(&self.id).into_owned(),
            title: sanitise_line(&self.title).into_owned(),
            theme: sanitise_line(&self.theme).into_owned(),
            source: sanitise_line(&self.source).into_owned(),
            language: sanitise_line(&self.language).into_owned(),
        };
        let scenarios = self.scenarios.into_iter().map(ScenarioFile::into_domain).collect();
        let aspects = self.aspects.into_iter().map(AspectFile::into_domain).collect();
        Card::new(imprint, scenarios, aspects)
    }
}

impl ScenarioFile {
    fn into_domain(self) -> Scenario {
        let title = sanitise_line(&self.title).into_owned();
        Scenario { id: sanitise_line(&self.id).as_ref().into(), label: label(&self.label, &title), title }
    }
}

impl AspectFile {
    fn into_domain(self) -> Aspect {
        let title = sanitise_line(&self.title).into_owned();
        let descriptions = self.cells.into_iter().map(CellFile::into_domain).collect();
        Aspect { id: sanitise_line(&self.id).as_ref().into(), label: label(&self.label, &title), title, descriptions }
    }
}

impl CellFile {
    fn into_domain(self) -> Description {
        match self {
            Self::Text(text) => Description::Text(sanitise(&text).into_owned()),
            Self::Empty => Description::Empty,
        }
    }
}

/// A card without a label of its own shows the title everywhere.
fn label(label: &str, title: &str) -> String {
    let label = sanitise_line(label);
    if label.trim().is_empty() { title.to_owned() } else { label.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_of_which_nothing_can_be_seen_is_none() {
        assert_eq!(label("\u{200b}\u{1b} ", "Titel"), "Titel");
        assert_eq!(label("\u{200b}Kort", "Titel"), "Kort");
    }
}
