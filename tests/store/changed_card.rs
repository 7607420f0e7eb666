//! Sessions on a card that has been replaced since, or is not there: nothing that was said is lost.

use std::fs;
use std::path::{Path, PathBuf};

use spiegel::domain::{Answer, Aspect, Card, Description, Edit, Imprint, Mark, Scenario};
use spiegel::store::{Disk, Library, Wording};

use super::fixtures::{draft, library_on};

/// A card of these aspects and of scenarios a, b and c.
fn card(aspects: &[(&str, &str)], scenarios: &[&str]) -> Card {
    let imprint = Imprint {
        id: "eigen".to_owned(),
        title: "Eigen".to_owned(),
        theme: "Eigen".to_owned(),
        source: "School".to_owned(),
        owner: String::new(),
        licence: String::new(),
        language: "nl".to_owned(),
    };
    let scenario = |id: &&str| Scenario { id: (*id).into(), title: id.to_uppercase(), label: id.to_uppercase() };
    let aspect = |(id, text): &(&str, &str)| Aspect {
        id: (*id).into(),
        title: id.to_uppercase(),
        label: id.to_uppercase(),
        descriptions: vec![Description::Text((*text).to_owned()); scenarios.len()],
    };
    Card::new(imprint, scenarios.iter().map(scenario).collect(), aspects.iter().map(aspect).collect()).unwrap()
}

/// A session on the first card, in which taal is between b and c and bron is c.
fn session_on(library: &Library, card: &Card) -> PathBuf {
    library.keep_card(card).unwrap();
    let (mut file, mut session) = library.create(draft("Proef"), card).unwrap();
    let between = Answer::Between("b".into(), "c".into());
    for (aspect, to) in [("taal", between), ("bron", Answer::Scenario("c".into()))] {
        session.apply(Edit::Answer { aspect: aspect.into(), mark: Mark::Current, to: Some(to) });
    }
    file.save(&session).unwrap();
    file.path().to_owned()
}

fn is_whole(library: &Library, path: &Path) -> (Card, Wording) {
    let read = library.read(path).unwrap().0;
    let opened = library.open(path).unwrap();
    for session in [&read, &opened.session] {
        let current = |aspect: &str| session.answer(&aspect.into(), Mark::Current).cloned();
        assert_eq!(current("taal"), Some(Answer::Between("b".into(), "c".into())));
        assert_eq!(current("bron"), Some(Answer::Scenario("c".into())));
    }
    assert_eq!(opened.repairs, []);
    (opened.card, opened.wording)
}

const ASPECTS: &[(&str, &str)] = &[("taal", "oud"), ("bron", "oud"), ("leeg", "oud")];

#[test]
fn a_corrected_text_is_read_and_what_changed_is_told() {
    let (_folder, library) = library_on(Disk::default());
    let path = session_on(&library, &card(ASPECTS, &["a", "b", "c"]));
    // Nothing was said about the aspect that is gone.
    let corrected = card(&[("taal", "nieuw"), ("bron", "oud")], &["a", "b", "c"]);
    library.keep_card(&corrected).unwrap();
    let (read, told) = is_whole(&library, &path);
    assert_eq!(read, corrected);
    assert_eq!(told, Wording::Changed(vec!["taal".into(), "leeg".into()]));
}

#[test]
fn where_not_all_has_a_place_on_the_new_card_the_old_one_is_read() {
    let replaced = [
        card(&[("taal", "oud"), ("leeg", "oud")], &["a", "b", "c"]),
        card(ASPECTS, &["a", "b"]),
        card(ASPECTS, &["b", "a", "c"]),
    ];
    for replaced in replaced {
        let (_folder, library) = library_on(Disk::default());
        let before = card(ASPECTS, &["a", "b", "c"]);
        let path = session_on(&library, &before);
        library.keep_card(&replaced).unwrap();
        assert_eq!(is_whole(&library, &path), (before, Wording::Former));
    }
}

#[test]
fn a_card_that_is_not_there_is_read_as_its_ids_until_it_is_there_again() {
    let (_folder, library) = library_on(Disk::default());
    let before = card(ASPECTS, &["a", "b", "c"]);
    let path = session_on(&library, &before);
    fs::remove_dir_all(library.cards_folder()).unwrap();
    let (stand_in, told) = is_whole(&library, &path);
    assert_eq!(told, Wording::Missing("eigen".to_owned()));
    let titles: Vec<&str> = stand_in.aspects().iter().map(|aspect| aspect.title.as_str()).collect();
    assert_eq!(titles, ["taal", "bron", "leeg"]);
    let mut opened = library.open(&path).unwrap();
    opened.session.apply(Edit::Answer { aspect: "leeg".into(), mark: Mark::Desired, to: Some(Answer::Unknown) });
    opened.file.save(&opened.session).unwrap();
    drop(opened);
    library.keep_card(&before).unwrap();
    assert_eq!(is_whole(&library, &path), (before, Wording::Current));
}
