//! A corrected file: rows and columns that are recognisably the same keep their ids.

use spiegel::domain::Card;
use spiegel::import::{About, FindingKind, guess, make, matrix, read};

use super::files::{card, kinds};

const FIRST: &str = "\tNu\tLater\nTaal van de school\teen\ttwee\nBronnen\tdrie\tvier\nOuders\tvijf\tzes\n";

fn again(text: &str, known: &Card) -> spiegel::import::Made {
    let source = read(text.as_bytes()).unwrap();
    let matrix = matrix(&source.tables, &guess(&source.tables, None).choices).unwrap();
    make(&matrix, &About::default(), Some(known)).unwrap()
}

fn ids(card: &Card) -> Vec<&str> {
    card.aspects().iter().map(|aspect| aspect.id.as_str()).collect()
}

#[test]
fn a_new_order_and_other_texts_change_no_id() {
    let first = card(FIRST.as_bytes());
    let made = again("\tLater\tNu\nOuders\tanders\tvijf\nTaal van de school\ttwee\teen\nBronnen\tvier\tdrie\n", &first);
    assert_eq!(ids(&made.card), ["ouders", "taal-van-de-school", "bronnen"]);
    assert_eq!(made.card.scenarios()[0].id.as_str(), "later");
    assert!(kinds(&made.findings).is_empty(), "{:?}", made.findings);
}

#[test]
fn a_row_with_another_title_is_known_by_its_texts_and_told() {
    let first = card(FIRST.as_bytes());
    let made = again("\tNu\tLater\nDe taal\teen\ttwee\nBronnen\tdrie\tvier\nNieuw\tx\ty\n", &first);
    assert_eq!(ids(&made.card), ["taal-van-de-school", "bronnen", "nieuw"]);
    assert_eq!(
        kinds(&made.findings),
        [
            &FindingKind::TakenFor { title: "De taal".to_owned(), known: "Taal van de school".to_owned() },
            &FindingKind::Gone("Ouders".to_owned())
        ]
    );
}

#[test]
fn a_row_that_somebody_calls_new_gets_an_id_of_its_own() {
    let first = card(FIRST.as_bytes());
    let text = "\tNu\tLater\nDe taal\teen\ttwee\nBronnen\tdrie\tvier\nOuders\tvijf\tzes\n";
    let source = read(text.as_bytes()).unwrap();
    let matrix = matrix(&source.tables, &guess(&source.tables, None).choices).unwrap();
    let made = make(&matrix.with_new(&["De taal".to_owned()].into()), &About::default(), Some(&first)).unwrap();
    assert_eq!(ids(&made.card), ["de-taal", "bronnen", "ouders"]);
    assert_eq!(kinds(&made.findings), [&FindingKind::Gone("Taal van de school".to_owned())]);
}
