//! Sessions that carry their card along, and sessions that are linked to a card.

use std::fs;
use std::path::PathBuf;

use spiegel::domain::{Answer, Card, Edit, Imprint, Mark};
use spiegel::store::{Disk, Library, Wording, carried_card};

use super::fixtures::{draft, library_on};

fn own_card(library: &Library) -> Card {
    let bundled = library.card("professionalisering").unwrap();
    let imprint = Imprint { id: "eigen".into(), title: "Eigen".into(), theme: "Eigen".into(), ..Imprint::default() };
    Card::new(imprint, bundled.scenarios().to_vec(), bundled.aspects().to_vec()).unwrap()
}

/// A session about an own card, in a library of its own, as one file in this folder.
fn mailed(folder: &tempfile::TempDir) -> (PathBuf, Card) {
    let (_elsewhere, library) = library_on(Disk::default());
    let card = own_card(&library);
    library.keep_card(&card).unwrap();
    let (mut file, mut session) = library.create(draft("Van Noor"), &card).unwrap();
    let to = Some(Answer::Scenario("verbinden".into()));
    session.apply(Edit::Answer { aspect: "beleid".into(), mark: Mark::Current, to });
    file.save(&session).unwrap();
    let path = folder.path().join("van-noor.ron");
    library.export(&path, &session, &card).unwrap();
    (path, card)
}

#[test]
fn a_mailed_session_opens_with_its_card_and_keeps_it_when_it_is_saved() {
    let (folder, library) = library_on(Disk::default());
    let (path, card) = mailed(&folder);
    assert_eq!(library.read(&path).unwrap().1, card);
    let mut opened = library.open(&path).unwrap();
    assert_eq!((&opened.card, &opened.wording, &opened.carried), (&card, &Wording::Current, &Some(card.clone())));
    opened.session.apply(Edit::Title("Van Noor, gelezen".into()));
    opened.file.save(&opened.session).unwrap();
    drop(opened);
    assert_eq!(carried_card(&fs::read(&path).unwrap(), &path).unwrap(), Some(card.clone()));
    assert_eq!(library.read(&path).unwrap().0.title, "Van Noor, gelezen");
    // What our own program wrote is not taken for an edit by hand.
    assert!(
        library.versions(&path).unwrap().iter().all(|version| !version.path.to_string_lossy().contains("original"))
    );
    library.keep_card(&card).unwrap();
    assert_eq!(library.open(&path).unwrap().carried, None, "it is not asked for again");
}

#[test]
fn the_card_is_found_with_the_line_ends_of_windows_too() {
    let (folder, library) = library_on(Disk::default());
    let (path, card) = mailed(&folder);
    let text = fs::read_to_string(&path).unwrap().replace('\n', "\r\n");
    fs::write(&path, text).unwrap();
    let mut opened = library.open(&path).unwrap();
    assert_eq!((&opened.card, &opened.carried), (&card, &Some(card.clone())));
    opened.session.apply(Edit::Title("Van Noor, gelezen".into()));
    opened.file.save(&opened.session).unwrap();
    drop(opened);
    let (session, kept) = library.read(&path).unwrap();
    assert_eq!((session.title.as_str(), kept), ("Van Noor, gelezen", card));
}

#[test]
fn the_text_that_the_group_read_counts_more_than_a_later_one() {
    let (folder, library) = library_on(Disk::default());
    let (path, card) = mailed(&folder);
    library.keep_card(&card.clone().about("Eigen, herzien", "Eigen", "")).unwrap();
    let opened = library.open(&path).unwrap();
    assert_eq!((opened.card, opened.wording, opened.carried), (card, Wording::Current, None));
}

#[test]
fn the_card_in_a_folder_beside_the_session_comes_along() {
    let (folder, library) = library_on(Disk::default());
    let (elsewhere, other) = library_on(Disk::default());
    let card = own_card(&other);
    other.keep_card(&card).unwrap();
    let (file, _) = other.create(draft("Elders"), &card).unwrap();
    let path = file.path().to_owned();
    drop(file);
    assert_eq!(library.open(&path).unwrap().carried, Some(card.clone()));
    let beside = folder.path().join("los.ron");
    fs::copy(&path, &beside).unwrap();
    assert!(matches!(library.open(&beside).unwrap().wording, Wording::Missing(_)));
    fs::copy(other.cards_folder().join("eigen.ron"), folder.path().join("eigen.ron")).unwrap();
    assert_eq!(library.open(&beside).unwrap().card, card);
    drop(elsewhere);
}

#[test]
fn a_damaged_card_below_a_session_is_as_good_as_none_and_stays_in_the_file() {
    let (folder, library) = library_on(Disk::default());
    let (path, _) = mailed(&folder);
    let torn = fs::read_to_string(&path).unwrap().replace("aspects: [\n", "aspects: {\n");
    fs::write(&path, &torn).unwrap();
    let mut opened = library.open(&path).unwrap();
    assert!(matches!(opened.wording, Wording::Missing(_)));
    opened.session.apply(Edit::Title("Anders".into()));
    opened.file.save(&opened.session).unwrap();
    let card = |text: &str| text.split_once("\n// ").unwrap().1.to_owned();
    assert_eq!(card(&fs::read_to_string(&path).unwrap()), card(&torn));
}

#[test]
fn a_session_without_its_card_is_linked_to_another_one() {
    let (folder, library) = library_on(Disk::default());
    let (mailed, card) = mailed(&folder);
    let bytes = fs::read_to_string(&mailed).unwrap();
    let path = folder.path().join("kaal.ron");
    fs::write(&path, bytes.split("\n// ").next().unwrap()).unwrap();
    assert!(matches!(library.open(&path).unwrap().wording, Wording::Missing(_)));
    let linked = library.link(&path, &library.card("professionalisering").unwrap()).1.unwrap();
    assert_eq!(linked.lapsed, None);
    let opened = library.open(&path).unwrap();
    assert_eq!((opened.card.id(), opened.wording), ("professionalisering", Wording::Current));
    let said = opened.session.answer(&"beleid".into(), Mark::Current).cloned();
    assert_eq!(said, Some(Answer::Scenario("verbinden".into())));
    drop(opened.file);
    // On a card without that aspect the mark lapses, and comes back with the next link.
    let aspects = card.aspects().iter().filter(|aspect| aspect.id.as_str() != "beleid").cloned().collect();
    let imprint = Imprint { id: "smal".into(), title: "Smal".into(), theme: "Smal".into(), ..Imprint::default() };
    let narrow = Card::new(imprint, card.scenarios().to_vec(), aspects).unwrap();
    library.keep_card(&narrow).unwrap();
    assert_eq!(library.link(&path, &narrow).1.unwrap().lapsed.unwrap().titles().len(), 1);
    let opened = library.open(&path).unwrap();
    assert!(matches!(opened.wording, Wording::Changed { lapsed: 1, .. }), "{:?}", opened.wording);
    drop(opened);
    library.keep_card(&card).unwrap();
    assert_eq!(library.link(&path, &card).1.unwrap().answer(&"beleid".into(), Mark::Current).cloned(), said);
}
