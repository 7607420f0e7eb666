//! Cards: the one that comes with the program, and those in the user's `cards` folder.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde::Deserialize;

use super::Library;
use crate::domain::{Aspect, Card, CardError, Description, Imprint, Scenario};
use crate::store::error::Error;
use crate::store::format::{parse, without_byte_order_mark};
use crate::store::names::ron_files;
use crate::text::{sanitise, sanitise_line};

/// The id of the card that comes with the program.
pub const BUNDLED_CARD: &str = "professionalisering";

const BUNDLED_BYTES: &[u8] = include_bytes!("../../../assets/cards/professionalisering.ron");

#[derive(Deserialize)]
#[serde(rename = "Card")]
struct CardRecord {
    id: String,
    title: String,
    theme: String,
    source: String,
    language: String,
    scenarios: Vec<ScenarioRecord>,
    aspects: Vec<AspectRecord>,
}

#[derive(Deserialize)]
struct ScenarioRecord {
    id: String,
    title: String,
    #[serde(default)]
    label: String,
}

#[derive(Deserialize)]
struct AspectRecord {
    id: String,
    title: String,
    #[serde(default)]
    label: String,
    cells: Vec<CellRecord>,
}

/// `Empty` is written out, so that an empty cell differs from a forgotten one.
#[derive(Deserialize)]
enum CellRecord {
    Text(String),
    Empty,
}

/// The card that comes with the program, read once.
fn bundled_card() -> Result<Card, Error> {
    static READ: OnceLock<Card> = OnceLock::new();
    if let Some(card) = READ.get() {
        return Ok(card.clone());
    }
    let card = read_card(BUNDLED_BYTES, Path::new("professionalisering.ron"))?;
    Ok(READ.get_or_init(|| card).clone())
}

/// Reads a card from the bytes of a file; `path` is for the messages.
fn read_card(bytes: &[u8], path: &Path) -> Result<Card, Error> {
    let file: CardRecord = parse(without_byte_order_mark(bytes), path)?;
    file.into_domain().map_err(|why| Error::NotACard { path: path.to_owned(), why })
}

/// A file in the folder of cards, and the card in it.
type CardFile = (PathBuf, Result<Card, Error>);

/// Replaces every card of which the id is taken by the error that says so: an id means the bundled card, or else the first file by
/// name.
fn without_duplicates(files: impl Iterator<Item = CardFile>) -> Vec<CardFile> {
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

impl Library {
    /// The folder of the user's own cards.
    #[must_use]
    pub fn cards_folder(&self) -> PathBuf {
        self.folder().join("cards")
    }

    /// A card by its id: the bundled one, or the user's own.
    ///
    /// # Errors
    /// [`Error::NoCard`], or what is wrong with the card's file.
    pub fn card(&self, id: &str) -> Result<Card, Error> {
        if id == BUNDLED_CARD {
            return bundled_card();
        }
        let mut broken = None;
        for (path, card) in self.own_cards()? {
            match card {
                Ok(card) if card.id() == id => return Ok(card),
                // The id of a card that cannot be read is unknown; the name of its file usually is the same.
                Err(error) if path.file_stem().is_some_and(|stem| stem == id) => broken = Some(error),
                _ => {}
            }
        }
        Err(broken.unwrap_or_else(|| Error::NoCard(id.to_owned())))
    }

    /// All cards, the bundled one first; for those that cannot be read, the error.
    ///
    /// # Errors
    /// If the folder exists but cannot be read.
    pub fn cards(&self) -> Result<Vec<Result<Card, Error>>, Error> {
        let mut all = vec![bundled_card()];
        all.extend(self.own_cards()?.into_iter().map(|(_, card)| card));
        Ok(all)
    }

    /// The errors of the files with a card of this id that are not used, because another one takes precedence.
    #[must_use]
    pub fn unused_cards(&self, id: &str) -> Vec<Error> {
        let cards = self.own_cards().unwrap_or_default().into_iter();
        cards.filter_map(|(_, card)| card.err().filter(|error| error.is_unused_card(id))).collect()
    }

    pub(super) fn own_cards(&self) -> Result<Vec<CardFile>, Error> {
        let card = |path: PathBuf| {
            let card = self.disk().read_file(&path).and_then(|bytes| read_card(&bytes, &path));
            (path, card)
        };
        Ok(without_duplicates(ron_files(&self.cards_folder())?.into_iter().map(card)))
    }
}

impl CardRecord {
    fn into_domain(self) -> Result<Card, CardError> {
        let imprint = Imprint {
            id: sanitise_line(&self.id).into_owned(),
            title: sanitise_line(&self.title).into_owned(),
            theme: sanitise_line(&self.theme).into_owned(),
            source: sanitise_line(&self.source).into_owned(),
            language: sanitise_line(&self.language).into_owned(),
        };
        let scenarios = self.scenarios.into_iter().map(ScenarioRecord::into_domain).collect();
        let aspects = self.aspects.into_iter().map(AspectRecord::into_domain).collect();
        Card::new(imprint, scenarios, aspects)
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

/// The label; a card that gives none shows the title everywhere.
fn label(label: &str, title: &str) -> String {
    let label = sanitise_line(label);
    if label.trim().is_empty() { title.to_owned() } else { label.into_owned() }
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
