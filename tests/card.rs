//! The bundled card is the published one, word for word.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

use std::path::PathBuf;

use spiegel::domain::{Card, Description};
use spiegel::store::{BUNDLED_CARD, Library};

fn bundled() -> Card {
    Library::at(PathBuf::new()).card(BUNDLED_CARD).unwrap()
}

/// The published text: a row of scenario titles, then a row for every aspect, parted by tabs.
fn published() -> Vec<Vec<&'static str>> {
    let text = include_str!("fixtures/professionalisering.txt");
    text.lines().filter(|line| line.contains('\t')).map(|line| line.split('\t').collect()).collect()
}

#[test]
fn every_cell_is_the_published_text_byte_for_byte() {
    let (card, published) = (bundled(), published());
    assert_eq!(published.len(), 1 + card.aspects().len());
    for (aspect, row) in card.aspects().iter().zip(&published[1..]) {
        assert_eq!(aspect.descriptions.len(), row.len() - 1);
        for (description, cell) in aspect.descriptions.iter().zip(&row[1..]) {
            assert_eq!(description.text().unwrap_or_default().as_bytes(), cell.as_bytes());
        }
    }
}

#[test]
fn titles_differ_only_by_the_line_break_hyphen() {
    let (card, published) = (bundled(), published());
    for (scenario, title) in card.scenarios().iter().zip(&published[0][1..]) {
        assert_eq!(scenario.title, *title);
    }
    for (aspect, row) in card.aspects().iter().zip(&published[1..]) {
        assert_eq!(aspect.title, row[0].replacen("rings-beleid", "ringsbeleid", 1));
    }
    let changed = card.aspects().iter().zip(&published[1..]).filter(|(aspect, row)| aspect.title != row[0]);
    assert_eq!(changed.count(), 2);
}

#[test]
fn theme_and_title_are_the_published_ones() {
    let text = include_str!("fixtures/professionalisering.txt");
    assert!(text.contains(&bundled().title().to_uppercase()));
    assert!(text.contains(&format!("THEMA: {}", bundled().theme().to_uppercase())));
}

#[test]
fn only_the_cell_that_is_empty_in_the_source_is_empty() {
    let card = bundled();
    let empty: Vec<(usize, usize)> = (0..4)
        .flat_map(|row| (0..4).map(move |column| (row, column)))
        .filter(|(row, column)| card.aspects()[*row].descriptions[*column] == Description::Empty)
        .collect();
    assert_eq!(empty, [(3, 0)]);
}

#[test]
fn labels_are_parts_of_their_titles() {
    let card = bundled();
    let aspects = card.aspects().iter().map(|aspect| (&aspect.title, &aspect.label));
    let scenarios = card.scenarios().iter().map(|scenario| (&scenario.title, &scenario.label));
    for (title, label) in aspects.chain(scenarios) {
        assert!(title.to_lowercase().contains(&label.to_lowercase()), "{label:?} is not of {title:?}");
    }
}

/// Sessions carry it: if it changes, the card has changed, and every session made before says so.
#[test]
fn the_fingerprint_is_pinned() {
    assert_eq!(bundled().fingerprint(), "b328381a03fea457");
}
