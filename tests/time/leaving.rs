//! What leaves the room follows one rule: a session in which every field holds a word of its own is sent out in every way, and
//! each word is looked for in what comes out.

use jiff::civil::date;
use spiegel::domain::{
    Answer, Ballot, BallotAnswer, CardRef, CarriesOn, Contribution, Destination, Mark, NextStep, Origin, Reflection,
    Round, RoundPlan, RunningRound, Session, Sharing, Status, VoteCode, Votes,
};
use spiegel::report::voices::session_form;
use spiegel::report::{Format, Report};
use spiegel::words::NL;

use crate::fixtures::card;

/// Every field by its name: one that is added does not compile here until it has a word, and somebody says where it may go.
fn marked() -> Session {
    let card = card();
    let aspect = card.aspects()[0].id.clone();
    let answer = |column: usize| Some(Answer::Scenario(card.scenarios()[column].id.clone()));
    let said = BallotAnswer { aspect: aspect.clone(), current: answer(1), desired: answer(2) };
    let ballot = |role: &str, origin: &str, text: &str| Ballot {
        role: role.into(),
        answers: vec![said.clone()],
        origin: Some(Origin { id: origin.into(), revision: 3 }),
        explanations: vec![(aspect.clone(), text.into())],
    };
    let round =
        Round::new(1, RoundPlan::default(), Votes::of_ballots(vec![ballot("rolvanstem", "herkomst", "vanthuis")]));
    let mut session = Session {
        id: "0merk000".into(),
        revision: 5,
        title: "detitel".into(),
        card: CardRef { id: card.id().into(), fingerprint: card.fingerprint() },
        date: date(2026, 11, 26),
        partnership: "hetpartnerschap".into(),
        facilitator: "debegeleider".into(),
        roles: vec!["aanwezigerol".into()],
        note: "denotitie".into(),
        reflections: vec![Reflection {
            aspect: aspect.clone(),
            current: answer(0),
            desired: answer(3),
            explanation: "detoelichting".into(),
            evidence: "deonderbouwing".into(),
            next_steps: vec![NextStep {
                what: "destap".into(),
                owner: "deeigenaar".into(),
                due: None,
                status: Status::Open,
                from: None,
            }],
        }],
        rounds: vec![round],
        running: Some(RunningRound::new(
            RoundPlan::default(),
            vec![ballot("geslotenrol", "geslotenherkomst", "geslotentekst")],
        )),
        carries_on: Some(CarriesOn {
            id: "0eerder0".into(),
            title: "deeerdere".into(),
            date: date(2025, 11, 26),
            fingerprint: card.fingerprint(),
            roles: vec!["eerdererol".into()],
            answers: Vec::new(),
        }),
        sharing: Sharing { explanations: false, single_roles: true },
        lapsed: None,
    };
    session.cover(&card);
    session
}

/// All words that stand in the fields.
const WORDS: [&str; 17] = [
    "detitel",
    "hetpartnerschap",
    "debegeleider",
    "aanwezigerol",
    "denotitie",
    "detoelichting",
    "deonderbouwing",
    "destap",
    "deeigenaar",
    "rolvanstem",
    "herkomst",
    "vanthuis",
    "geslotenrol",
    "geslotentekst",
    "deeerdere",
    "0merk000",
    "0eerder0",
];

fn found(text: &str) -> Vec<&'static str> {
    WORDS.into_iter().filter(|word| text.contains(word)).collect()
}

#[test]
fn what_leaves_in_each_way_is_what_the_rule_says() {
    let session = marked();
    let leaving = |way| found(&format!("{:?}", session.leaving(way)));
    assert_eq!(
        leaving(Destination::Report),
        [
            "detitel",
            "hetpartnerschap",
            "debegeleider",
            "aanwezigerol",
            "detoelichting",
            "deonderbouwing",
            "destap",
            "deeigenaar",
            "rolvanstem",
            "vanthuis",
            "deeerdere",
            "0merk000",
            "0eerder0"
        ]
    );
    assert_eq!(leaving(Destination::Voice), ["aanwezigerol", "0merk000"]);
    assert_eq!(leaving(Destination::Code), ["0merk000"]);
    assert_eq!(leaving(Destination::Form), ["detitel", "aanwezigerol"]);
    assert_eq!(leaving(Destination::Aggregate), ["rolvanstem", "0merk000"]);
    let sharing = Session { sharing: Sharing { explanations: true, ..session.sharing }, ..session };
    assert_eq!(
        found(&format!("{:?}", sharing.leaving(Destination::Voice))),
        ["aanwezigerol", "detoelichting", "0merk000"]
    );
}

#[test]
fn no_report_tells_the_note_a_sealed_vote_or_where_a_vote_came_from() {
    let report = Report::of_session(&marked(), &card());
    for format in Format::OFFERED {
        let text = String::from_utf8_lossy(&report.to_bytes(format, &NL)).into_owned();
        for word in ["denotitie", "geslotenrol", "geslotenherkomst", "geslotentekst", "herkomst"] {
            assert!(!text.contains(word), "{word} is in the report as {format:?}");
        }
    }
}

#[test]
fn voices_codes_forms_and_counts_carry_no_other_word() {
    let (session, card) = (marked(), card());
    let mut group = marked();
    group.id = "0groep00".into();
    let voice = session.as_voice(&group, &card, None).unwrap();
    assert_eq!(found(&format!("{voice:?}")), ["aanwezigerol", "0merk000"]);
    assert_eq!(voice.answers[0].answer(Mark::Current), session.reflections[0].current.as_ref());
    assert_eq!(found(&format!("{:?}", VoteCode::of_session(&session, String::new()))), [""; 0]);
    assert_eq!(found(&session_form(&session, &card, &NL).unwrap()), ["detitel", "aanwezigerol"]);
    let counted = Contribution::of(&session, &card, &card.fingerprint());
    assert_eq!(found(&format!("{counted:?}")), ["rolvanstem"]);
}
