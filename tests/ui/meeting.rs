//! A whole meeting of six with a second round, as the facilitator sees it on a beamer and on a large screen: plan, a round that
//! is passed round, the reveal, the conversation, a masked round beside it, hands, next steps, and the report.

use spiegel::domain::{How, Mark, Tally};

use crate::stage::Stage;

/// What each of six people thinks is current, before the conversation and after it.
const BEFORE: [[u8; 4]; 6] = [[1, 2, 2, 1], [1, 2, 2, 4], [1, 3, 2, 1], [1, 2, 2, 4], [1, 4, 3, 1], [1, 2, 2, 4]];
const AFTER: [[u8; 4]; 6] = [[1, 2, 2, 2], [1, 2, 2, 2], [1, 3, 2, 2], [1, 2, 2, 3], [1, 2, 2, 1], [1, 2, 2, 2]];

/// The keys with which somebody marks a ballot, from between two people and back.
fn passed(columns: [u8; 4]) -> String {
    format!("<Enter><Enter>{}<Enter>j", columns.map(|column| format!("{column}h<Down>")).concat())
}

fn masked(columns: [u8; 4]) -> String {
    format!("<Enter><Enter>{}<Enter>j", columns.map(|column| format!("{column}<Down>")).concat())
}

/// The meeting in parts, each of which ends at a moment that the group sees.
fn parts() -> [(&'static str, String); 14] {
    [
        ("the session", "nTeamoverleg opleidingsschool West<Enter>".into()),
        ("the plan for six", "d<Right>".into()),
        ("how to ask what is current", "<Down><Down><Enter>s".into()),
        ("the keyboard goes round", "<Enter>".into()),
        ("four of six", BEFORE[..4].iter().map(|columns| passed(*columns)).collect()),
        ("everyone has been", BEFORE[4..].iter().map(|columns| passed(*columns)).collect()),
        ("the reveal", "oj".into()),
        ("the conversation about where they differ most", "<Enter>2htDaar zit het verschil.<Esc>".into()),
        ("a second round beside the first, masked", "s<Tab><Tab><Down>".into()),
        ("a masked ballot", "<Enter><Enter><Enter>1<Down>2".into()),
        ("both rounds", format!("<Esc>j{}oj", AFTER.map(masked).concat())),
        (
            "hands for what is desired",
            "<Esc>s<Down><Down><Down><Enter>0 0 2 4<Tab>0 1 5 0<Tab>0 0 6 0<Tab>0 2 4 0<Enter>".into(),
        ),
        ("what is agreed", "<Esc><Home>vSpreekuur voor begeleiders<Tab>Noor<Tab>1-2-2027<Enter>".into()),
        ("the report", "<Esc>r".into()),
    ]
}

fn stage() -> Stage {
    let mut stage = Stage::fresh();
    stage.preferences.settings = spiegel::app::Settings::with_theme(spiegel::app::ThemeName::Licht);
    stage
}

/// The screen at the end of each part; the snapshots are named after these.
fn tell(size: &str) {
    let mut keys = String::new();
    for ((what, part), number) in parts().into_iter().zip(1..) {
        keys += &part;
        let name = format!("meeting_{size}_{number:02}_{}", what.replace([' ', ','], "_"));
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/ui" }, {
            insta::assert_snapshot!(name, stage().screen(size, &keys));
        });
    }
}

#[test]
fn a_whole_meeting_on_a_beamer() {
    tell("60x18");
}

#[test]
fn a_whole_meeting_on_a_large_screen() {
    tell("120x40");
}

/// What was said in the meeting is what is kept: six people in each of the rounds, and nothing is added up.
#[test]
fn a_whole_meeting_is_counted_as_it_was_held() {
    let stage = stage();
    let keys: String = parts().into_iter().map(|(_, keys)| keys).collect();
    stage.play("60x18", &keys);
    let (session, card) = stage.on_disk();
    let rounds: Vec<_> =
        session.rounds.iter().map(|round| (round.number, round.how, round.present, round.voices())).collect();
    let six = Some(6);
    assert_eq!(rounds, [(1, How::Silent, six, 6), (2, How::Masked, six, 6), (3, How::Hands, six, 6)]);
    let tally = |row: usize, mark| Tally::of_last(&session, &card.aspects()[row].id, mark, &card).unwrap();
    assert_eq!(tally(3, Mark::Current).scenarios().collect::<Vec<_>>(), [1, 4, 1, 0]);
    assert_eq!(tally(0, Mark::Desired).scenarios().collect::<Vec<_>>(), [0, 0, 2, 4]);
    let steps: usize = session.reflections.iter().map(|said| said.next_steps.len()).sum();
    assert_eq!((steps, session.running.is_none()), (1, true));
}
