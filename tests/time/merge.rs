//! Merging voices from home: neither the order nor how often makes a difference.

use proptest::prelude::*;
use spiegel::domain::{Asked, Ballot, Edit, How, MergeError, Origin, RoundPlan, Session, Taken, VoteCode};

use crate::fixtures::{card, card_of, session};

fn group() -> Session {
    session("0groep00", 2026, &["1:2"])
}

fn voice(id: &str, revision: u64, answers: &[&str]) -> Ballot {
    let mut voice = session(id, 2026, answers);
    voice.revision = revision;
    voice.as_voice(&group(), &card(), Some("schoolopleider")).unwrap()
}

fn code(person: u32, revision: u64, answers: &[&str]) -> Ballot {
    let answers = session("0x", 2026, answers).own_answers();
    let code = VoteCode { role: "anders".into(), person, revision, answers };
    let text = code.write(&card()).unwrap();
    VoteCode::read(&text, &card(), &["anders".to_owned()]).unwrap().into_ballot()
}

fn merged(session: &Session, voices: &[Ballot], sealed: bool) -> (Session, Vec<Taken>) {
    let mut session = session.clone();
    let plan = session.plan_merge(voices.to_vec(), sealed);
    session.apply_all(plan.edits);
    (session, plan.taken)
}

/// What counts of a session, apart from how often it was changed.
fn counted(session: &Session) -> (Vec<spiegel::domain::Round>, Option<spiegel::domain::RunningRound>) {
    (session.rounds.clone(), session.running.clone())
}

#[test]
fn a_voice_counts_once_and_a_newer_one_takes_its_place() {
    let (once, taken) = merged(&group(), &[voice("0a", 3, &["1:2"]), code(9, 1, &["4:4"])], false);
    assert_eq!(taken, [Taken::New, Taken::New]);
    assert_eq!((once.rounds.len(), once.rounds[0].how, once.rounds[0].voices()), (1, How::Brought, 2));
    let (twice, taken) = merged(&once, &[voice("0a", 3, &["1:2"]), code(9, 1, &["4:4"])], false);
    assert_eq!((taken.as_slice(), counted(&twice)), ([Taken::Known, Taken::Known].as_slice(), counted(&once)));
    assert_eq!(twice.revision, once.revision, "nothing was changed");
    let (newer, taken) = merged(&once, &[voice("0a", 5, &["2:3"]), code(9, 2, &["3:4"])], false);
    assert_eq!((taken.as_slice(), newer.rounds[0].voices()), ([Taken::Replaces, Taken::Replaces].as_slice(), 2));
    let (older, taken) = merged(&newer, &[voice("0a", 3, &["1:2"]), code(9, 1, &["4:4"])], false);
    assert_eq!((taken.as_slice(), counted(&older)), ([Taken::Older, Taken::Older].as_slice(), counted(&newer)));
}

#[test]
fn a_file_and_its_own_code_are_one_voice() {
    let mut own = session("0zelf000", 2026, &["1:2", "2:3"]);
    own.revision = 6;
    let code = VoteCode::of_session(&own, "anders".into()).into_ballot();
    let file = own.as_voice(&group(), &card(), None).unwrap();
    for order in [[code.clone(), file.clone()], [file.clone(), code.clone()]] {
        let (session, _) = merged(&group(), &order, false);
        assert_eq!(session.rounds[0].ballots(), std::slice::from_ref(&file), "the file says more");
    }
    own.revision = 9;
    let corrected = VoteCode::of_session(&own, "anders".into()).into_ballot();
    let (session, taken) = merged(&group(), &[file, corrected.clone()], false);
    assert_eq!((taken, session.rounds[0].ballots()), (vec![Taken::New, Taken::Replaces], [corrected].as_slice()));
}

#[test]
fn absent_is_absent_and_what_was_not_asked_is_not_counted() {
    let (session, _) = merged(&group(), &[voice("0a", 1, &["1:", ":"])], false);
    assert_eq!(session.rounds[0].asks, Asked::Current);
    assert_eq!(session.rounds[0].ballots()[0].answers.len(), 1);
    // A round that is running asks only what it asks.
    let mut running = group();
    running.begin(RoundPlan { asks: Asked::Desired, ..RoundPlan::default() });
    let (sealed, taken) = merged(&running, &[voice("0a", 1, &["1:"]), voice("0b", 1, &["1:2"])], false);
    assert_eq!(taken, [Taken::NotAsked, Taken::New]);
    assert_eq!((sealed.rounds.len(), sealed.running.as_ref().map(spiegel::domain::RunningRound::voices)), (0, Some(1)));
}

#[test]
fn sealed_voices_wait_for_the_reveal_and_one_undo_takes_them_out() {
    let mut session = group();
    let before = counted(&session);
    let plan = session.plan_merge(vec![voice("0a", 1, &["1:2"]), voice("0b", 1, &["2:2"])], true);
    assert!(plan.is_sealed);
    let undo = session.apply_all(plan.edits);
    assert_eq!(
        (session.rounds.len(), session.running.as_ref().map(spiegel::domain::RunningRound::voices)),
        (0, Some(2))
    );
    let redo = session.apply_all(undo);
    assert_eq!(counted(&session), before);
    session.apply_all(redo);
    assert_eq!(session.running.as_ref().map(|running| (running.voices(), running.plan.how)), Some((2, How::Brought)));
    // The same file again counts once, sealed or revealed.
    let (again, taken) = merged(&session, &[voice("0a", 1, &["1:2"])], true);
    assert_eq!((taken, counted(&again)), (vec![Taken::Known], counted(&session)));
    session.apply(Edit::Reveal);
    let (again, taken) = merged(&session, &[voice("0a", 1, &["1:2"])], true);
    assert_eq!((taken, counted(&again)), (vec![Taken::Known], counted(&session)));
}

/// Undoing a merge into a round that somebody else is in takes out what was merged, and nothing else.
#[test]
fn undo_leaves_what_was_handed_in_here() {
    let mut session = group();
    session.begin(RoundPlan::default());
    let undo = session.apply_all(session.plan_merge(vec![voice("0a", 1, &["1:2"])], false).edits);
    let here = Ballot::new("anders".into(), voice("0b", 1, &["4:4"]).answers);
    session.hand_in(here.clone());
    session.apply_all(undo);
    assert_eq!(session.running.as_ref().unwrap().sealed_ballots(), [here]);
}

#[test]
fn what_cannot_be_merged_is_refused_by_what_differs() {
    let group = group();
    let voice = |change: &dyn Fn(&mut Session)| {
        let mut session = session("0a", 2026, &["1:2"]);
        change(&mut session);
        session.as_voice(&group, &card(), None)
    };
    assert_eq!(voice(&|voice| voice.card.id = "anders".into()), Err(MergeError::OtherCard("anders".into())));
    assert_eq!(voice(&|voice| voice.card.fingerprint = "00".into()), Err(MergeError::OtherText));
    assert_eq!(voice(&|voice| voice.id = "0groep00".into()), Err(MergeError::Itself));
    assert_eq!(voice(&|voice| voice.reflections.clear()), Err(MergeError::Nothing));
    assert_eq!(card_of(1, 1).id(), "proef");
}

#[test]
fn explanations_come_along_only_if_their_writer_chose_so() {
    let mut own = session("0a", 2026, &["1:2", "2:2"]);
    own.roles = vec!["schoolopleider".into()];
    own.reflections[0].explanation = "Omdat het zo is.".into();
    let brought = own.as_voice(&group(), &card(), None).unwrap();
    assert_eq!((brought.role.as_str(), brought.explanations.len()), ("schoolopleider", 0));
    own.sharing.explanations = true;
    let brought = own.as_voice(&group(), &card(), None).unwrap();
    assert_eq!(brought.explanations, [(card().aspects()[0].id.clone(), "Omdat het zo is.".to_owned())]);
}

/// A voice from home: a file or a code of one of a few people, in one of a few revisions.
fn any_voice() -> impl Strategy<Value = Ballot> {
    let answers = prop::sample::select(vec!["1:2", "2:", ":4", "unknown:n/a", "2-3:3"]);
    (0_u32..5, 1_u64..4, answers, any::<bool>()).prop_map(|(person, revision, said, is_file)| {
        if is_file { voice(&format!("0pers{person}"), revision, &[said]) } else { code(person, revision, &[said]) }
    })
}

fn base() -> impl Strategy<Value = Session> {
    (any::<bool>(), any::<bool>()).prop_map(|(is_running, has_round)| {
        let mut session = group();
        if has_round {
            let ballot = Ballot::new("anders".into(), voice("0q", 1, &["3:3"]).answers);
            let round = session.brought(ballot, true).unwrap();
            session.apply(Edit::put_round(round));
        }
        if is_running {
            session.begin(RoundPlan::default());
        }
        session
    })
}

proptest! {
    #[test]
    fn the_order_does_not_matter(base in base(), sealed in any::<bool>(), voices in prop::collection::vec(any_voice(), 0..7), seed in any::<u64>()) {
        let mut shuffled = voices.clone();
        let length = shuffled.len().max(1);
        for index in 0..shuffled.len() {
            let other = usize::try_from(seed.rotate_left(u32::try_from(index).unwrap() * 7) % length as u64).unwrap();
            shuffled.swap(index, other);
        }
        prop_assert_eq!(counted(&merged(&base, &voices, sealed).0), counted(&merged(&base, &shuffled, sealed).0));
    }

    #[test]
    fn twice_is_once(base in base(), sealed in any::<bool>(), voices in prop::collection::vec(any_voice(), 0..6)) {
        let once = merged(&base, &voices, sealed).0;
        prop_assert_eq!(counted(&merged(&once, &voices, sealed).0), counted(&once));
        let doubled = [voices.clone(), voices].concat();
        prop_assert_eq!(counted(&merged(&base, &doubled, sealed).0), counted(&once));
    }

    #[test]
    fn in_parts_is_the_same_as_at_once(base in base(), sealed in any::<bool>(), voices in prop::collection::vec(any_voice(), 0..7), cut in 0_usize..7) {
        let (one, other) = voices.split_at(cut.min(voices.len()));
        let at_once = merged(&base, &voices, sealed).0;
        let in_parts = merged(&merged(&base, one, sealed).0, other, sealed).0;
        let turned = merged(&merged(&base, other, sealed).0, one, sealed).0;
        prop_assert_eq!(counted(&in_parts), counted(&at_once));
        prop_assert_eq!(counted(&turned), counted(&at_once));
    }

    #[test]
    fn undo_brings_back_what_was(base in base(), sealed in any::<bool>(), voices in prop::collection::vec(any_voice(), 0..6)) {
        let mut session = base.clone();
        let plan = session.plan_merge(voices, sealed);
        let undo = session.apply_all(plan.edits);
        session.apply_all(undo);
        prop_assert_eq!(counted(&session), counted(&base));
    }
}

#[test]
fn nobody_is_taken_for_another() {
    let people: Vec<Ballot> = (0..40).map(|person| code(person * 6_007, 1, &["1:2"])).collect();
    let (session, taken) = merged(&group(), &people, false);
    assert!(taken.iter().all(|taken| *taken == Taken::New));
    assert_eq!(session.rounds[0].voices(), 40);
    let origin = |id: &str| Origin { id: id.to_owned(), revision: 1 };
    assert!(!origin("0a").is_same_person(&origin("0b")) && origin("0a").is_same_person(&origin("0a")));
}
