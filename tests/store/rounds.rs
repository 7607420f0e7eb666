//! Rounds in a session's file: what becomes of those of an older schema, what a person may write, and what nobody can read.

use std::fs;

use spiegel::domain::{
    Answer, Asked, Ballot, BallotAnswer, Edit, How, Mark, Round, RoundPlan, RunningRound, Sharing, Tally,
};
use spiegel::store::{BUNDLED_CARD, Error, Kept};

use crate::files::{draft, library};

/// The ballots of all rounds lie in one list in schema 2. What was asked the same becomes a round; hands are rounds of their
/// own, and what is sealed stays sealed.
#[test]
fn schema_2_becomes_rounds_and_nothing_is_lost() {
    let (_folder, library) = library();
    let older = include_str!("../fixtures/schema-2.ron");
    let path = library.sessions_folder().join("west-0mhk3v9q.ron");
    fs::create_dir_all(library.sessions_folder()).unwrap();
    fs::write(&path, older).unwrap();
    let mut opened = library.open(&path).unwrap();
    assert_eq!(opened.repairs, []);
    let session = &opened.session;
    let rounds: Vec<_> =
        session.rounds.iter().map(|round| (round.number, round.asks, round.how, round.voices())).collect();
    assert_eq!(
        rounds,
        [
            (1, Asked::Current, How::Silent, 3),
            (2, Asked::Both, How::Silent, 1),
            (3, Asked::Current, How::Hands, 8),
            (4, Asked::Desired, How::Hands, 5),
        ]
    );
    let tally = |number, row: usize, mark| {
        let aspect = &opened.card.aspects()[row].id;
        Tally::of(session.round(number).unwrap(), aspect, mark, &opened.card)
            .map(|tally| tally.scenarios().collect::<Vec<_>>())
    };
    assert_eq!(tally(1, 0, Mark::Current), Some(vec![0, 2, 1, 0]));
    assert_eq!(tally(2, 0, Mark::Desired), Some(vec![0, 0, 0, 1]));
    assert_eq!(
        (tally(3, 0, Mark::Current), tally(3, 1, Mark::Current)),
        (Some(vec![2, 0, 5, 1]), Some(vec![0, 0, 3, 0]))
    );
    assert_eq!((tally(4, 0, Mark::Desired), tally(3, 0, Mark::Desired)), (Some(vec![0, 1, 4, 0]), None));
    let running = session.running.as_ref().unwrap();
    assert_eq!((running.plan.asks, running.plan.how, running.voices()), (Asked::Desired, How::Silent, 2));
    assert_eq!(session.note, "Stil");
    opened.session.apply(Edit::Note("Later".to_owned()));
    opened.file.save(&opened.session).unwrap();
    let saved = opened.session.clone();
    drop(opened);
    assert_eq!(library.read(&path).unwrap().0, saved);
    assert_eq!(saved.running.map(|running| running.voices()), Some(2));
}

/// A session that carries nothing on and in which nobody was heard from home reads as it did, and says schema 4 from the first save.
#[test]
fn schema_3_is_read_whole_and_becomes_schema_4() {
    let (_folder, library) = library();
    let older = include_str!("../fixtures/schema-3.ron");
    let path = library.sessions_folder().join("west-0mhk3v9q.ron");
    fs::create_dir_all(library.sessions_folder()).unwrap();
    fs::write(&path, older).unwrap();
    let mut opened = library.open(&path).unwrap();
    assert_eq!((opened.repairs.as_slice(), opened.session.revision), ([].as_slice(), 42));
    let session = opened.session.clone();
    assert_eq!((session.carries_on.as_ref(), session.sharing), (None, Sharing::default()));
    assert_eq!(session.rounds.iter().map(Round::voices).collect::<Vec<_>>(), [3, 8]);
    assert!(session.rounds[0].ballots().iter().all(|ballot| ballot.origin.is_none() && ballot.explanations.is_empty()));
    assert_eq!(session.running.as_ref().map(RunningRound::voices), Some(1));
    assert!(session.reflections.iter().flat_map(|said| &said.next_steps).all(|step| step.from.is_none()));
    opened.session.apply(Edit::Note("Later".to_owned()));
    opened.file.save(&opened.session).unwrap();
    let saved = opened.session.clone();
    drop(opened);
    assert!(fs::read_to_string(&path).unwrap().starts_with("Session(\n    schema: 4,"));
    let (read, _) = library.read(&path).unwrap();
    assert_eq!(read, saved);
    assert_eq!((read.rounds, read.reflections, read.running), (session.rounds, session.reflections, session.running));
}

/// A person who writes a round by hand may count hands in the order of the card, and leave out what goes without saying.
#[test]
fn a_round_written_by_hand_is_read() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (file, _) = library.create(draft("Proef"), &card).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let rounds = r#"rounds: [
        (number: 1, asks: Current, how: Silent, present: Some(6), ballots: [(role: "schoolopleider", answers: [(aspect: "doelgroepen", current: Unknown)])]),
        (number: 2, asks: Desired, how: Hands, present: None, hands: [(aspect: "doelgroepen", counts: [0, 1, 2, 3])]),
        (number: 2, asks: Desired, how: Hands, hands: [(aspect: "beleid", counts: [("commitment", 4)])]),
    ]"#;
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("rounds: []", rounds)).unwrap();
    let opened = library.open(&path).unwrap();
    assert_eq!(opened.repairs, []);
    let session = opened.session;
    assert_eq!(session.rounds.iter().map(|round| round.number).collect::<Vec<_>>(), [1, 2, 3], "each has a number");
    let counts = |row: usize| {
        let tally = Tally::of_last(&session, &card.aspects()[row].id, Mark::Desired, &card);
        tally.map(|tally| tally.scenarios().collect::<Vec<_>>())
    };
    assert_eq!((counts(0), counts(1), counts(2)), (Some(vec![0, 1, 2, 3]), Some(vec![0, 4, 0, 0]), None));
    assert_eq!(session.rounds[0].present, Some(6));
}

/// Nobody who opens the file or an earlier version learns who was when: ballots are in no order of casting, and while the
/// round is sealed no version is kept. What a version held before the round is there, and so is all of it after the reveal.
#[test]
fn no_version_tells_when_a_sealed_ballot_came() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (mut file, mut session) = library.create(draft("Proef"), &card).unwrap();
    let path = file.path().to_owned();
    let ballot = |role: &str| {
        let aspect = card.aspects()[0].id.clone();
        Ballot::new(role.to_owned(), vec![BallotAnswer { aspect, current: Some(Answer::Unknown), desired: None }])
    };
    let id = session.id.clone();
    let versions = || {
        let kept = fs::read_dir(library.backups_folder().join(format!("{id}.versions"))).into_iter().flatten();
        let mut kept: Vec<_> = kept.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
        kept.sort();
        kept
    };
    session.begin(RoundPlan::default());
    file.save(&session).unwrap();
    let before = versions();
    assert_eq!(before.len(), 1, "the session as it was before the round");
    for role in ["c", "a", "b"] {
        session.hand_in(ballot(role));
        file.save(&session).unwrap();
        assert_eq!(versions(), before);
        // A crash at any moment finds all ballots in the file.
        assert_eq!(library.read(&path).unwrap().0.running, session.running);
    }
    session.apply(Edit::Note("onder de ronde".to_owned()));
    file.save(&session).unwrap();
    drop(file);
    let mut file = library.open(&path).unwrap().file;
    session.apply(Edit::Reveal);
    file.save(&session).unwrap();
    assert_eq!(versions(), before);
    let text = fs::read_to_string(&path).unwrap();
    let order: Vec<_> = ["a", "b", "c"].iter().map(|role| text.find(&format!("role: \"{role}\"")).unwrap()).collect();
    assert!(order.is_sorted(), "{text}");
    session.apply(Edit::Note("erna".to_owned()));
    file.save(&session).unwrap();
    assert_eq!(versions().len(), 2, "after the reveal every version is kept again");
}

/// Bringing an earlier version back keeps what the file holds as a version, and two of these, with a ballot between them, would
/// tell whose it is. So it waits until the round is over, and loses nothing by that.
#[test]
fn no_version_is_brought_back_while_a_round_is_sealed() {
    let (_folder, library) = library();
    let card = library.card(BUNDLED_CARD).unwrap();
    let (mut file, mut session) = library.create(draft("Proef"), &card).unwrap();
    let path = file.path().to_owned();
    session.begin(RoundPlan::default());
    file.save(&session).unwrap();
    session.hand_in(Ballot::new("a".to_owned(), Vec::new()));
    file.save(&session).unwrap();
    drop(file);
    let (version, before) = (library.versions(&path).unwrap().remove(0), fs::read(&path).unwrap());
    let refused = library.recover(&path, &version);
    assert!(matches!(refused, Err(Error::Sealed { .. })), "{refused:?}");
    assert_eq!((fs::read(&path).unwrap(), library.versions(&path).unwrap().len()), (before, 1));
    let mut opened = library.open(&path).unwrap();
    opened.session.apply(Edit::Reveal);
    opened.file.save(&opened.session).unwrap();
    drop(opened);
    let recovered = library.recover(&path, &version).unwrap();
    assert!(recovered.session.rounds.is_empty() && matches!(recovered.kept, Kept::AsVersion(_)), "{recovered:?}");
    let revealed = library.versions(&path).unwrap();
    let revealed = revealed.iter().map(|version| library.read_version(version).unwrap().rounds.len());
    assert!(revealed.max() == Some(1), "the revealed round is gone");
}
