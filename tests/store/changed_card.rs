//! Sessions on a card that has been replaced since, or is not there: nothing that was said is lost.

use std::fs;
use std::path::{Path, PathBuf};

use spiegel::domain::{
    Answer, Aspect, Ballot, BallotAnswer, Card, Description, Edit, How, Imprint, Mark, Round, RoundPlan, Scenario,
    Session, Votes,
};
use spiegel::store::{Disk, Library, Wording, write_session};

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
    assert_eq!(told, Wording::Changed { aspects: vec!["TAAL".into(), "LEEG".into()], lapsed: 0 });
}

/// The order of the rows is that of the card, and may change with it.
fn sorted_lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines
}

/// The aspects of which something has lapsed, with what is current there.
fn lapsed(session: &Session) -> Vec<(&str, Option<&Answer>)> {
    let all = session.lapsed.iter().flat_map(|lapsed| &lapsed.reflections);
    all.map(|said| (said.aspect.as_str(), said.current.as_ref())).collect()
}

#[test]
fn what_has_no_place_on_the_new_card_lapses_and_is_there_again_on_the_old_one() {
    let (between, third) = (Answer::Between("b".into(), "c".into()), Answer::Scenario("c".into()));
    let replaced = [
        (card(&[("taal", "oud"), ("leeg", "oud")], &["a", "b", "c"]), vec![("bron", Some(&third))]),
        (card(ASPECTS, &["a", "b"]), vec![("taal", Some(&between)), ("bron", Some(&third))]),
        // The two are no neighbours any more.
        (card(ASPECTS, &["b", "a", "c"]), vec![("taal", Some(&between))]),
    ];
    for (replaced, gone) in replaced {
        let (_folder, library) = library_on(Disk::default());
        let before = card(ASPECTS, &["a", "b", "c"]);
        let path = session_on(&library, &before);
        let file = fs::read_to_string(&path).unwrap();
        library.keep_card(&replaced).unwrap();
        let read = library.read(&path).unwrap();
        let mut opened = library.open(&path).unwrap();
        for (session, card) in [(&read.0, &read.1), (&opened.session, &opened.card)] {
            assert_eq!((card, lapsed(session)), (&replaced, gone.clone()));
            // Each has the titles that the group read.
            assert_eq!(session.lapsed.as_ref().unwrap().card, before);
        }
        assert_eq!(opened.repairs, []);
        let Wording::Changed { lapsed: count, .. } = opened.wording else { panic!("{:?}", opened.wording) };
        assert_eq!(count, gone.len());
        let written = write_session(&opened.session);
        assert_eq!(sorted_lines(&written), sorted_lines(&file), "the file holds what has lapsed as it was");
        opened.session.apply(Edit::Answer { aspect: "leeg".into(), mark: Mark::Desired, to: Some(Answer::Unknown) });
        opened.file.save(&opened.session).unwrap();
        drop(opened);
        library.keep_card(&before).unwrap();
        assert_eq!(is_whole(&library, &path), (before, Wording::Current));
    }
}

#[test]
fn a_new_answer_leaves_the_lapsed_one_as_it_was() {
    let (_folder, library) = library_on(Disk::default());
    let path = session_on(&library, &card(ASPECTS, &["a", "b", "c"]));
    library.keep_card(&card(ASPECTS, &["a", "b"])).unwrap();
    let first = Answer::Scenario("a".into());
    for _ in 0..2 {
        let mut opened = library.open(&path).unwrap();
        let third = Answer::Scenario("c".into());
        assert!(lapsed(&opened.session).contains(&("bron", Some(&third))), "{:?}", lapsed(&opened.session));
        assert_eq!(opened.session.reflections.len(), 3);
        opened.session.apply(Edit::Answer { aspect: "bron".into(), mark: Mark::Current, to: Some(first.clone()) });
        opened.file.save(&opened.session).unwrap();
    }
    let read = library.read(&path).unwrap().0;
    assert_eq!(read.answer(&"bron".into(), Mark::Current), Some(&first));
    assert_eq!(lapsed(&read).len(), 2);
}

#[test]
fn votes_lapse_as_a_whole_and_stay_in_the_file() {
    let (_folder, library) = library_on(Disk::default());
    library.keep_card(&card(ASPECTS, &["a", "b", "c"])).unwrap();
    let (mut file, mut session) = library.create(draft("Stemmen"), &card(ASPECTS, &["a", "b", "c"])).unwrap();
    let answer = |aspect: &str, id: &str| BallotAnswer {
        aspect: aspect.into(),
        current: Some(Answer::Scenario(id.into())),
        desired: Some(Answer::Scenario("a".into())),
    };
    let ballots = ["b", "c"].map(|id| Ballot::new("rol".into(), vec![answer("taal", id), answer("bron", "a")]));
    let plan = RoundPlan { how: How::Paper, ..RoundPlan::default() };
    session.rounds.push(Round::new(1, plan, Votes::of_ballots(ballots.into())));
    session.revision = 2;
    file.save(&session).unwrap();
    let (path, whole) = (file.path().to_owned(), session.rounds.clone());
    drop(file);
    library.keep_card(&card(ASPECTS, &["a", "b"])).unwrap();
    let read = library.read(&path).unwrap().0;
    let questions = &read.lapsed.as_ref().unwrap().rounds[0].questions;
    assert_eq!(*questions, [("taal".into(), Mark::Current)]);
    let voted = |aspect: &str, mark| read.rounds[0].asked(&aspect.into(), mark);
    assert_eq!(["taal", "bron"].map(|aspect| voted(aspect, Mark::Current)), [false, true]);
    assert!(voted("taal", Mark::Desired));
    assert_eq!(read.with_lapsed().rounds, whole);
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
