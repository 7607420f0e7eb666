//! The reveal: what everyone said, as a picture where there is space for it, at every size with the same numbers as in every
//! document; from a row to its aspect and back; and as a slide.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;
use spiegel::app::{
    Keymap, Meeting, Model, Msg, OpenCard, Overlay, RevealView, SaveState, Screen, Settings, ThemeName, View, keys,
    update,
};
use spiegel::domain::{
    Answer, Asked, Ballot, BallotAnswer, Card, Earlier, Edit, Hands, How, Mark, People, RoundPlan, Session, Slide,
    Tally, Votes, by_disagreement,
};
use spiegel::report::{Format, Report};
use spiegel::words::words;

use crate::second_screen::{follow, frame};
use crate::stage::{Stage, Window, shown};
use crate::story;

const SIZES: [&str; 5] = ["40x12", "60x18", "80x24", "120x40", "200x50"];
/// From the start screen to the reveal of the question that was asked last.
const REVEAL: &str = "<Enter>s<End><Up><Enter>";

/// What six people said: a role, and an answer an aspect as it is typed on the command line.
type Six = [(&'static str, [&'static str; 4]); 6];

const FIRST: Six = [
    ("schoolopleider", ["1", "1", "1", "2"]),
    ("schoolopleider", ["1", "1", "2", "3"]),
    ("werkplekbegeleider", ["1", "2", "2", "3"]),
    ("werkplekbegeleider", ["3", "2", "3", "3"]),
    ("student", ["4", "2", "3", "3"]),
    ("student", ["4", "2", "3", "3"]),
];
const SECOND: Six = [
    ("schoolopleider", ["1", "1", "2", "2"]),
    ("schoolopleider", ["1", "1-2", "2", "3"]),
    ("werkplekbegeleider", ["3", "2", "2", "3"]),
    ("werkplekbegeleider", ["3", "2", "2", "3"]),
    ("student", ["3", "2", "unknown", "3"]),
    ("student", ["4", "2", "none", "3"]),
];

fn ballots(six: &Six, mark: Mark, card: &Card) -> Votes {
    let ballot = |(role, answers): &(&str, [&str; 4])| {
        let answers = card.aspects().iter().zip(answers).map(|(aspect, text)| {
            let answer = Answer::parse(text, card).unwrap();
            let [current, desired] = Mark::BOTH.map(|other| answer.clone().filter(|_| other == mark));
            BallotAnswer { aspect: aspect.id.clone(), current, desired }
        });
        Ballot::new((*role).to_owned(), answers.collect())
    };
    Votes::of_ballots(six.iter().map(ballot).collect())
}

/// A projector's colours, and a session that this has been done to.
fn licht(change: impl FnOnce(&mut Session, &Card)) -> Stage {
    let mut stage = Stage::fresh();
    stage.preferences.settings = Settings::with_theme(ThemeName::Licht);
    let path = stage.add("Teamoverleg opleidingsschool West", &[]);
    let mut opened = stage.library().open(&path).unwrap();
    change(&mut opened.session, &opened.card);
    opened.file.save(&opened.session).unwrap();
    stage
}

fn add(session: &mut Session, plan: RoundPlan, votes: Votes) {
    let edit = Edit::add_round(session, plan, votes);
    session.apply(edit).unwrap();
}

fn silent(present: Option<u32>) -> RoundPlan {
    RoundPlan { asks: Asked::Current, present, ..RoundPlan::default() }
}

/// One round of six people, of whom a seventh did not answer.
fn one_round() -> Stage {
    licht(|session, card| add(session, silent(Some(7)), ballots(&FIRST, Mark::Current, card)))
}

/// A second round on the same question beside the first.
fn two_rounds() -> Stage {
    licht(|session, card| {
        add(session, silent(Some(6)), ballots(&FIRST, Mark::Current, card));
        add(session, silent(Some(6)), ballots(&SECOND, Mark::Current, card));
    })
}

/// A show of many hands over two of the aspects.
fn many_hands() -> Stage {
    licht(|session, card| {
        let count = |aspect: usize, counts: [usize; 4]| Hands {
            aspect: card.aspects()[aspect].id.clone(),
            counts: card.scenarios().iter().map(|scenario| scenario.id.clone()).zip(counts).collect(),
        };
        let plan = RoundPlan { how: How::Hands, ..silent(None) };
        add(session, plan, Votes::Hands(vec![count(0, [2, 14, 23, 1]), count(2, [0, 0, 9, 12])]));
    })
}

#[test]
fn one_round_at_every_size() {
    for size in SIZES {
        story!(one_round(), size, REVEAL);
    }
}

#[test]
fn two_rounds_on_a_question_at_every_size() {
    for size in SIZES {
        story!(two_rounds(), size, REVEAL);
    }
    story!(two_rounds(), "40x12", &format!("{REVEAL}<End>"));
}

#[test]
fn many_hands_at_every_size() {
    for size in SIZES {
        story!(many_hands(), size, REVEAL);
    }
}

#[test]
fn letters_stand_in_the_bars_and_beside_dots() {
    for size in ["60x18", "120x40"] {
        story!(one_round(), size, &format!("{REVEAL}r"));
    }
}

#[test]
fn a_question_that_nobody_was_asked_says_so() {
    story!(one_round(), "60x18", &format!("{REVEAL}<Tab>"));
}

#[test]
fn in_ascii_the_picture_is_the_same() {
    let mut stage = two_rounds();
    stage.preferences.ascii = true;
    story!(stage, "120x40", REVEAL);
    let screen = shown(&stage.play("120x40", REVEAL).frame);
    assert!(screen.is_ascii(), "{screen}");
}

#[test]
fn an_aspect_has_its_voices_in_view() {
    let stage = licht(|session, card| {
        add(session, silent(Some(6)), ballots(&FIRST, Mark::Current, card));
        add(session, silent(Some(6)), ballots(&SECOND, Mark::Current, card));
        let plan = RoundPlan { asks: Asked::Desired, how: How::Paper, ..silent(None) };
        add(session, plan, ballots(&FIRST, Mark::Desired, card));
    });
    for size in SIZES {
        story!(stage, size, &format!("{REVEAL}<Enter>"));
    }
    for size in SIZES {
        story!(stage, size, &format!("{REVEAL}<Enter><F5><Down>"));
    }
}

impl Window {
    /// The chosen row of the reveal; `None` if another screen is shown.
    fn chosen(&self) -> Option<(Mark, usize)> {
        match self.program.model().overlays.last() {
            Some(Overlay::Meeting(Meeting::Reveal(view))) => Some((view.mark, view.list.chosen)),
            _ => None,
        }
    }

    fn view(&self) -> View {
        self.program.open_card().unwrap().view
    }
}

#[test]
fn an_aspect_leads_back_to_its_row() {
    for row in 0..4 {
        let mut window = Window::new(&two_rounds(), (60, 18), REVEAL);
        let before = window.press(&"<Down>".repeat(row));
        window.press("<Enter>");
        assert_eq!((window.view(), window.chosen()), (View::Aspect, None));
        // The conversation goes on here: what it leads to does not lose the way back.
        window.press("h<F5><Esc>k<Esc>");
        assert_eq!(window.view(), View::Aspect);
        assert_eq!(window.press("<Esc>"), before);
        assert_eq!(window.chosen(), Some((Mark::Current, row)));
        window.press("<Esc>");
        assert_eq!((window.view(), window.chosen()), (View::Card, None));
    }
}

#[test]
fn an_aspect_that_was_opened_otherwise_leads_back_to_the_card() {
    let mut window = Window::new(&two_rounds(), (60, 18), &format!("{REVEAL}<Enter><Tab><Tab>"));
    assert_eq!(window.view(), View::Aspect);
    window.press("<Esc>");
    assert_eq!((window.view(), window.chosen()), (View::Card, None));
    // A round that was undone is no longer there to go back to.
    let round = "<Enter>s<Enter><Enter><Enter>1h<Enter>joj<Enter>";
    let mut window = Window::new(&licht(|_, _| {}), (60, 18), round);
    assert_eq!(window.view(), View::Aspect);
    window.press("u<Esc>");
    assert_eq!((window.view(), window.chosen()), (View::Card, None));
}

#[test]
fn f5_presents_the_reveal_and_leads_back_to_it() {
    let mut window = Window::new(&two_rounds(), (60, 18), &format!("{REVEAL}<Down><Down><F5>"));
    let slide = Slide::Reveal(Mark::Current, People::Dots);
    assert_eq!(window.view(), View::Present(slide));
    assert_eq!(window.program.model().shown().unwrap().slide, slide);
    let rows = { by_disagreement(&two_rounds().on_disk().0, Mark::Current, &two_rounds().on_disk().1) };
    assert_eq!(window.program.open_card().unwrap().focus.aspect, rows[2]);
    window.press("<Esc>");
    assert_eq!(window.chosen(), Some((Mark::Current, 2)));
    // A question without an answer is a slide as well, from which the remote goes on.
    window.press("<Tab><F5>");
    assert_eq!(window.view(), View::Present(Slide::Reveal(Mark::Desired, People::Dots)));
    window.press("<PgDn>");
    assert_eq!(window.view(), View::Present(Slide::Overview));
}

/// A round that was begun while presenting ends on the beamer: what is opened from its reveal is a slide.
#[test]
fn over_a_presentation_an_aspect_is_a_slide() {
    let (session, card) = two_rounds().on_disk();
    let mut model = Model::new(Keymap::default(), Settings::with_theme(ThemeName::Licht), session.date);
    let mut open_card = OpenCard::new(card, session, SaveState::Saved(jiff::civil::time(21, 4, 0, 0)));
    open_card.switch_to(View::Present(Slide::Card));
    model.screen = Screen::OpenCard(Box::new(open_card));
    model.overlays.push(Overlay::Meeting(Meeting::Reveal(RevealView::new(Mark::Current))));
    let mut press = |text: &str| {
        keys(text).unwrap().into_iter().for_each(|key| drop(update(&mut model, Msg::Key(key), words("nl"))));
        (model.open_card().unwrap().view, model.overlays.len())
    };
    assert_eq!(press("<Down><Enter>"), (View::Present(Slide::Aspect), 0));
    assert_eq!(press("<Esc><Esc>"), (View::Card, 1));
}

/// A slip of paper has no role: without one there is no letter, and nobody to warn about.
#[test]
fn without_roles_there_are_no_letters() {
    let stage = licht(|session, card| {
        let six = FIRST.map(|(_, answers)| ("", answers));
        add(session, RoundPlan { how: How::Paper, ..silent(Some(6)) }, ballots(&six, Mark::Current, card));
    });
    let screen = stage.screen("80x24", REVEAL);
    assert!(!screen.contains("r rollen"), "{screen}");
    assert_eq!(stage.screen("80x24", &format!("{REVEAL}r")), screen);
}

/// A second screen shows the row that is chosen here, whether this is the facilitator's reveal or a slide.
#[test]
fn the_reveal_follows_to_a_second_screen() {
    for keys_behind in ["<End>", "<End><F5>"] {
        let stage = two_rounds();
        let mut leader = stage.program();
        for key in keys(&format!("{REVEAL}{keys_behind}")).unwrap() {
            leader.handle(Msg::Key(key));
            frame(&mut leader, (120, 40));
        }
        let screen = follow(&stage, (40, 12));
        assert!(screen.contains("▌3 Initiatief") && screen.contains("‘weet ik niet’"), "{keys_behind}:\n{screen}");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/ui" }, {
            insta::assert_snapshot!(follow(&stage, (120, 40)));
        });
    }
}

/// Every name of an aspect comes into view, forwards and backwards.
#[test]
fn a_remote_reads_through_the_reveal() {
    for size in [(40, 12), (30, 9), (60, 18), (120, 40)] {
        for stage in [one_round(), two_rounds(), many_hands()] {
            let mut window = Window::new(&stage, size, &format!("{REVEAL}<F5>x"));
            for (key, edge) in [("<PgDn>", View::Present(Slide::Overview)), ("<PgUp>", View::Present(Slide::Aspect))] {
                let mut seen = String::new();
                while window.view() == View::Present(Slide::Reveal(Mark::Current, People::Dots)) {
                    seen += &window.screen();
                    window.press(key);
                }
                assert_eq!(window.view(), edge, "{size:?}");
                for name in ["1 Doelgroepen", "2 Beleid", "3 Initiatief", "4 Voorwaarden"] {
                    assert!(seen.contains(name), "{size:?}, {key}: {name} is not in\n{seen}");
                }
                window.press(if key == "<PgDn>" { "<PgUp>" } else { "<PgDn>" });
            }
        }
    }
}

/// One of the things that a group does in a row of rounds.
#[derive(Clone, Debug)]
enum Step {
    Round(Asked, Earlier, Vec<[u8; 2]>),
    Hands(Mark, [usize; 4]),
    Remove(usize),
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    let asked = prop_oneof![Just(Asked::Current), Just(Asked::Desired), Just(Asked::Both)];
    let earlier = prop_oneof![Just(Earlier::Kept), Just(Earlier::Replaced)];
    let mark = prop_oneof![Just(Mark::Current), Just(Mark::Desired)];
    prop_oneof![
        (asked, earlier, vec([0_u8..10, 0_u8..10], 1..9))
            .prop_map(|(asked, earlier, all)| Step::Round(asked, earlier, all)),
        (mark, [0_usize..13, 0_usize..3, 0_usize..13, 0_usize..9]).prop_map(|(mark, all)| Step::Hands(mark, all)),
        (0_usize..4).prop_map(Step::Remove),
        Just(Step::Undo),
    ]
}

/// Any answer, and none.
fn answer(choice: u8, card: &Card) -> Option<Answer> {
    let texts = ["1", "2", "3", "4", "1-2", "2-3", "3-4", "unknown", "n/a", "none"];
    Answer::parse(texts[usize::from(choice)], card).unwrap()
}

fn take(step: Step, session: &mut Session, card: &Card, undo: &mut Vec<Edit>) {
    let edit = match step {
        Step::Round(asks, earlier, voices) => {
            assert!(session.begin(RoundPlan { asks, earlier, ..RoundPlan::default() }));
            for [current, desired] in voices {
                // Every aspect gets another answer of the same person.
                let answers = card.aspects().iter().enumerate().map(|(row, aspect)| BallotAnswer {
                    aspect: aspect.id.clone(),
                    current: answer((current + u8::try_from(row).unwrap()) % 10, card),
                    desired: answer(desired, card),
                });
                assert!(session.hand_in(Ballot::new("anders".to_owned(), answers.collect())));
            }
            Some(Edit::Reveal)
        }
        Step::Hands(mark, counts) => {
            let asks = Asked::of(|other| other == mark).unwrap();
            let plan = RoundPlan { asks, how: How::Hands, ..RoundPlan::default() };
            let counts = card.scenarios().iter().map(|scenario| scenario.id.clone()).zip(counts).collect();
            let hands = Hands { aspect: card.aspects()[0].id.clone(), counts };
            Some(Edit::add_round(session, plan, Votes::Hands(vec![hands])))
        }
        Step::Remove(index) => session.rounds.get(index).map(|round| Edit::remove_round(round.number)),
        Step::Undo => undo.pop().inspect(|edit| drop(session.apply(edit.clone()))).and(None),
    };
    undo.extend(edit.and_then(|edit| session.apply(edit)));
}

/// The counts that stand in the columns of each row, over all pages; the rows in the order of the card.
fn on_screen(window: &mut Window, columns: usize) -> Vec<Option<Vec<usize>>> {
    let mut rows = vec![None; 4];
    for _ in 0..4 {
        let screen = window.screen();
        if screen.contains("────") {
            read_picture(&screen, &mut rows);
        } else {
            read_rows(&screen, columns, &mut rows);
        }
        window.press("<Down>");
    }
    rows
}

/// Reads a screen in which every row has its name and its counts on one line: "1 Doelgroepen   ●●● 3   ·   4→1".
fn read_rows(screen: &str, columns: usize, rows: &mut [Option<Vec<usize>>]) {
    for line in screen.lines() {
        let line: String = line.chars().map(|char| if "▌▴▾".contains(char) { ' ' } else { char }).collect();
        let names = ["1 Doelgroepen", "2 Beleid en aanbod", "3 Initiatief", "4 Voorwaarden"];
        let Some((row, rest)) =
            names.iter().enumerate().find_map(|(row, name)| Some((row, line.trim_start().strip_prefix(name)?)))
        else {
            continue;
        };
        if rest.contains("Hierover") || rest.trim().is_empty() {
            continue;
        }
        let count = |cell: &str| cell.rsplit('→').next().unwrap().parse::<usize>();
        // A dot a voice stands before its count.
        let cells = rest.split_whitespace().filter(|cell| !cell.starts_with(['●', '◆']));
        let cells: Vec<usize> =
            cells.map(|cell| if cell == "·" { 0 } else { count(cell).unwrap_or_else(|_| panic!("{line}")) }).collect();
        assert_eq!(cells.len(), columns, "{line}");
        rows[row] = Some(cells);
    }
}

/// Reads a picture: the numbers over the bars, of which the one that counts is the last in its column.
fn read_picture(screen: &str, rows: &mut [Option<Vec<usize>>]) {
    let heads = screen.lines().find(|line| line.contains("1 Individuele")).unwrap();
    let starts = ["1 Indi", "2 Comm", "3 Verb", "4 Inno"].map(|head| columns_before(heads, head));
    // A rule stands over every row, and the keys below the last one.
    let (body, _) = screen.trim_end().rsplit_once('\n').unwrap();
    for block in body.split("──").filter(|block| !block.trim().is_empty()).skip(1) {
        let part = |from: usize, to: usize| {
            let line = |line: &str| line.chars().take(to).skip(from).collect::<String>();
            block.lines().map(line).collect::<Vec<_>>()
        };
        let words = part(0, starts[0]).join(" ");
        let names = ["1 Doelgroepen", "2 Beleid en aanbod", "3 Initiatief", "4 Voorwaarden"];
        let Some(row) = names.iter().position(|name| words.contains(name)) else { continue };
        if block.contains("Hierover") {
            continue;
        }
        let count = |column: usize| {
            let lines = part(starts[column], starts.get(column + 1).copied().unwrap_or(usize::MAX));
            let is_zero = lines.iter().any(|line| line.contains('·'));
            let last = lines.iter().flat_map(|line| numbers(line)).max_by_key(|(at, _)| *at);
            if is_zero { 0 } else { last.unwrap_or_else(|| panic!("{column} in\n{block}")).1 }
        };
        rows[row] = Some((0..4).map(count).collect());
    }
}

/// The numbers in a line, and where each begins.
fn numbers(line: &str) -> Vec<(usize, usize)> {
    let mut numbers: Vec<(usize, usize)> = Vec::new();
    let mut is_inside = false;
    for (at, char) in line.chars().enumerate() {
        match (char.to_digit(10), numbers.last_mut()) {
            (Some(digit), Some((_, number))) if is_inside => *number = 10 * *number + digit as usize,
            (Some(digit), _) => numbers.push((at, digit as usize)),
            (None, _) => {}
        }
        is_inside = char.is_ascii_digit();
    }
    numbers
}

fn columns_before(line: &str, text: &str) -> usize {
    line[..line.find(text).unwrap()].chars().count()
}

/// The same counts as the JSON tells them.
fn in_json(json: &Value, mark: Mark) -> Vec<Option<Vec<usize>>> {
    let name = if mark == Mark::Current { "current" } else { "desired" };
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    let counts = |votes: &Value| votes["counts"].as_array().map(|counts| counts.iter().map(number).collect());
    json["aspects"].as_array().unwrap().iter().map(|aspect| counts(&aspect["ballots"][name])).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_screen_counts_as_every_document_does(steps in vec(step(), 1..7)) {
        let stage = licht(|session, card| {
            let mut undo = Vec::new();
            for step in steps {
                take(step, session, card, &mut undo);
            }
        });
        let (session, card) = stage.on_disk();
        prop_assume!(!session.rounds.is_empty());
        let report = Report::of_session(&session, &card);
        let mut json = Vec::new();
        report.write(Format::Json, words("nl"), &mut json).unwrap();
        let json: Value = serde_json::from_slice(&json).unwrap();
        for size in [(40, 12), (60, 18), (76, 18), (120, 40)] {
            let mut window = Window::new(&stage, size, REVEAL);
            for _ in Mark::BOTH {
                window.press("<Home>");
                let (mark, _) = window.chosen().unwrap();
                let shown = on_screen(&mut window, 4);
                prop_assert_eq!(&shown, &in_json(&json, mark), "{:?} at {:?}:\n{}", mark, size, window.screen());
                for (aspect, counts) in card.aspects().iter().zip(shown) {
                    let tally = Tally::of_last(&session, &aspect.id, mark, &card);
                    prop_assert_eq!(counts, tally.map(|tally| tally.scenarios().collect::<Vec<_>>()));
                }
                window.press("<Tab>");
            }
        }
    }
}
