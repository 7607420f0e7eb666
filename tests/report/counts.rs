//! Every document tells the same numbers, whatever rounds, hands, removals and undo came before it, and they are those of
//! the last round and of no other.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::Value;
use spiegel::domain::{
    Answer, Asked, Ballot, BallotAnswer, Earlier, Edit, Hands, How, Mark, RoundPlan, Session, Votes,
};
use spiegel::report::{Format, Report};

use crate::fixtures::{bytes, card, parts, session, text_of, written};

/// Which scenario somebody names as current and as desired, if any.
type Voice = [Option<usize>; 2];

#[derive(Clone, Debug)]
enum Step {
    Round(Asked, Earlier, Vec<Voice>),
    Hands(Mark, [usize; 4]),
    Brought(Voice, bool),
    Remove(usize),
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    let voice = || [option::of(0_usize..4), option::of(0_usize..4)];
    let asked = prop_oneof![Just(Asked::Current), Just(Asked::Desired), Just(Asked::Both)];
    let earlier = prop_oneof![Just(Earlier::Kept), Just(Earlier::Replaced)];
    let mark = prop_oneof![Just(Mark::Current), Just(Mark::Desired)];
    prop_oneof![
        (asked, earlier, vec(voice(), 1..7)).prop_map(|(asked, earlier, voices)| Step::Round(asked, earlier, voices)),
        (mark, [0_usize..9, 0_usize..9, 0_usize..9, 0_usize..9]).prop_map(|(mark, counts)| Step::Hands(mark, counts)),
        (voice(), any::<bool>()).prop_map(|(voice, joins)| Step::Brought(voice, joins)),
        (0_usize..4).prop_map(Step::Remove),
        Just(Step::Undo),
    ]
}

fn ballot(voice: Voice) -> Ballot {
    let card = card();
    let answer = |column: Option<usize>| Some(Answer::Scenario(card.scenarios()[column?].id.clone()));
    let [current, desired] = voice.map(answer);
    let answers = vec![BallotAnswer { aspect: card.aspects()[0].id.clone(), current, desired }];
    Ballot::new("anders".to_owned(), answers)
}

fn take(step: Step, session: &mut Session, undo: &mut Vec<Edit>) {
    let edit = match step {
        Step::Round(asks, earlier, voices) => {
            assert!(session.begin(RoundPlan { asks, earlier, ..RoundPlan::default() }));
            for voice in voices {
                assert!(session.hand_in(ballot(voice)));
            }
            Some(Edit::Reveal)
        }
        Step::Hands(mark, counts) => {
            let card = card();
            let asks = Asked::of(|other| other == mark).unwrap();
            let plan = RoundPlan { asks, how: How::Hands, ..RoundPlan::default() };
            let counts = card.scenarios().iter().map(|scenario| scenario.id.clone()).zip(counts).collect();
            let hands = Hands { aspect: card.aspects()[0].id.clone(), counts };
            Some(Edit::add_round(session, plan, Votes::Hands(vec![hands])))
        }
        Step::Brought(voice, joins) => session.brought(ballot(voice), joins).map(Edit::put_round),
        Step::Remove(index) => session.rounds.get(index).map(|round| Edit::remove_round(round.number)),
        Step::Undo => undo.pop().inspect(|edit| drop(session.apply(edit.clone()))).and(None),
    };
    undo.extend(edit.and_then(|edit| session.apply(edit)));
}

/// What people said about one question, one entry a round: counted here once more, and without the program.
fn counted(session: &Session, mark: Mark) -> Vec<(u32, Vec<usize>)> {
    let card = card();
    let aspect = &card.aspects()[0].id;
    let column = |answer: &Answer| (0..4).find(|column| answer.is_scenario(&card.scenarios()[*column].id)).unwrap();
    let mut counted = Vec::new();
    for round in session.rounds.iter().filter(|round| round.asks.asks(mark)) {
        let mut counts = vec![0; 4];
        match &round.votes {
            Votes::Hands(hands) => {
                for (column, (_, count)) in hands[0].counts.iter().enumerate() {
                    counts[column] = *count;
                }
            }
            Votes::Ballots(ballots) => {
                for answer in ballots.iter().filter_map(|ballot| ballot.answer(aspect, mark)) {
                    counts[column(answer)] += 1;
                }
            }
        }
        // What nobody answered was left aside by the whole group.
        if counts.iter().sum::<usize>() > 0 {
            counted.push((round.number, counts));
        }
    }
    counted
}

fn json_counts(votes: &Value) -> (u32, Vec<usize>) {
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    let counts: Vec<usize> = votes["counts"].as_array().unwrap().iter().map(number).collect();
    let others = ["unknown", "not_applicable", "absent"].map(|name| number(&votes[name]));
    assert_eq!(number(&votes["voices"]), counts.iter().chain(&others).sum::<usize>());
    (u32::try_from(number(&votes["round"])).unwrap(), counts)
}

/// A document without its pictures, which repeat in words what stands beside them.
fn without_pictures(report: &Report, format: Format) -> String {
    let (document, picture) = match format {
        Format::Docx => {
            let parts = parts(&bytes(report, format, "nl"));
            let (_, markup) = parts.into_iter().find(|(name, _)| name == "word/document.xml").unwrap();
            (markup, "mc:AlternateContent")
        }
        _ => (written(report, format, "nl"), "svg"),
    };
    let (start, end) = (format!("<{picture}"), format!("</{picture}>"));
    let mut pieces = document.split(&start);
    let before = pieces.next().unwrap().to_owned();
    let text = pieces.fold(before, |text, piece| text + piece.split_once(&end).unwrap().1);
    if format == Format::Docx { text_of(&text) } else { text }
}

/// Every "3 stemmen voor Commitment" in a document, as numbers in order of size.
fn told(document: &str) -> Vec<(usize, usize)> {
    let card = card();
    let bare = |text: &str| text.chars().filter(|char| !char.is_whitespace() && *char != '\\').collect::<String>();
    let titles: Vec<String> = card.scenarios().iter().map(|scenario| bare(&scenario.title)).collect();
    let text = bare(document).replace("stemvoor", "stemmenvoor");
    let mut told = Vec::new();
    let parts: Vec<&str> = text.split("stemmenvoor").collect();
    for pair in parts.windows(2) {
        let digits = pair[0].len() - pair[0].trim_end_matches(|char: char| char.is_ascii_digit()).len();
        let column = titles.iter().position(|title| pair[1].starts_with(title.as_str())).expect(pair[1]);
        told.push((column, pair[0][pair[0].len() - digits..].parse().expect(pair[0])));
    }
    told.sort_unstable();
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_document_tells_the_same_numbers(steps in vec(step(), 0..9)) {
        let (mut session, card) = session("empty");
        let mut undo = Vec::new();
        for step in steps {
            take(step, &mut session, &mut undo);
        }
        let report = Report::of_session(&session, &card);
        let json: Value = serde_json::from_str(&written(&report, Format::Json, "nl")).unwrap();
        let ballots = &json["aspects"][0]["ballots"];
        let mut expected = Vec::new();
        for (mark, name) in [(Mark::Current, "current"), (Mark::Desired, "desired")] {
            let counted = counted(&session, mark);
            let earlier: Vec<_> = ballots["earlier"][name].as_array().unwrap().iter().map(json_counts).collect();
            let last = (!ballots[name].is_null()).then(|| json_counts(&ballots[name]));
            prop_assert_eq!(earlier.into_iter().chain(last).collect::<Vec<_>>(), counted.clone());
            let counts = counted.into_iter().flat_map(|(_, counts)| counts.into_iter().enumerate());
            expected.extend(counts.filter(|(_, count)| *count > 0));
        }
        expected.sort_unstable();
        for format in [Format::Linear, Format::Text, Format::Markdown, Format::Html, Format::Docx, Format::Csv] {
            prop_assert_eq!(&told(&without_pictures(&report, format)), &expected, "{:?}", format);
        }
        let numbers: Vec<u64> = json["rounds"].as_array().unwrap().iter().map(|round| round["number"].as_u64().unwrap()).collect();
        prop_assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", numbers);
    }
}
