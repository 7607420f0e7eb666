//! What things cost, and how that grows: `cargo bench`. A few seconds; `cargo bench -- WORD` for some of them.
//!
//! Every cost is measured at growing sizes in turn, so that a slow moment of the machine meets all of them; told are the
//! median and the exponent of growth from the smallest to the largest: 1.0 is proportional, 0.0 does not grow at all.
//! Only ratios of one run carry over to another machine.

#![allow(clippy::expect_used, reason = "a bench that cannot go on has failed")]

#[path = "../tests/browsing/mod.rs"]
mod browsing;
#[path = "../tests/screen/mod.rs"]
mod screen;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use jiff::civil::date;
use spiegel::app::{Msg, keys};
use spiegel::domain::{Aspect, Card, Description, Edit, Imprint, Part, Scenario, Session};
use spiegel::import::{guess, matrix, read};
use spiegel::report::{Format, Report};
use spiegel::store::{Library, SessionDraft, read_session, write_session};
use spiegel::text::wrap;
use spiegel::tui::{Opening, Program};
use spiegel::words::words;

use browsing::bundled;
use screen::Screen;

const ROUNDS: usize = 15;
/// A round lasts at least so long, so that the clock is fine enough for it.
const A_ROUND: Duration = Duration::from_millis(2);

/// Of an ordinary window.
const WINDOW: (u16, u16) = (120, 40);
/// Lengths of a note: a sentence, a page, far too much.
const NOTES: [u32; 3] = [100, 3_000, 100_000];

/// A cost at growing sizes.
struct Bench {
    name: String,
    cases: Vec<Case>,
}

/// A size as people and as the exponent read it, and what is done at it.
type Case = (String, f64, Box<dyn FnMut()>);

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let folder = tempfile::tempdir().expect("a folder");
    for bench in benches(folder.path()) {
        if wanted.is_empty() || wanted.iter().any(|word| bench.name.contains(word.as_str())) {
            run(bench);
        }
    }
}

fn run(mut bench: Bench) {
    let times: Vec<u32> = bench.cases.iter_mut().map(|(_, _, work)| times_for_a_round(work)).collect();
    let mut taken = vec![Vec::new(); bench.cases.len()];
    for _ in 0..ROUNDS {
        for (case, (_, _, work)) in bench.cases.iter_mut().enumerate() {
            let start = Instant::now();
            (0..times[case]).for_each(|_| work());
            taken[case].push(start.elapsed() / times[case]);
        }
    }
    println!("{}", bench.name);
    let medians: Vec<Duration> = taken.iter_mut().map(|taken| median(taken)).collect();
    for ((label, ..), median) in bench.cases.iter().zip(&medians) {
        let ratio = median.as_secs_f64() / medians[0].as_secs_f64();
        println!("  {label:<28} {:>12.1} us  {ratio:>8.2} x", median.as_secs_f64() * 1e6);
    }
    if let [(_, small, _), .., (_, large, _)] = bench.cases.as_slice() {
        let growth = medians[medians.len() - 1].as_secs_f64() / medians[0].as_secs_f64();
        println!("  grows by the power of {:.2}", growth.ln() / (large / small).ln());
    }
}

fn times_for_a_round(work: &mut dyn FnMut()) -> u32 {
    work();
    let start = Instant::now();
    let mut times = 0;
    while start.elapsed() < A_ROUND {
        work();
        times += 1;
    }
    times
}

fn median(taken: &mut [Duration]) -> Duration {
    taken.sort();
    taken[taken.len() / 2]
}

fn benches(folder: &Path) -> Vec<Bench> {
    let mut all = vec![
        reading_cards(folder),
        tables(),
        sessions(),
        saving(folder),
        wrapping(),
        frames(folder),
        large_cards(folder),
        cursor_moves(folder),
        updates(folder),
        notes(folder, "closing and opening a note", "<Esc>t"),
        notes(folder, "a letter at the end of a note, and its deletion", "x<BS>"),
        lists(folder),
    ];
    all.extend(Format::OFFERED.map(|format| report(folder, format)));
    all
}

fn case(label: impl Into<String>, size: impl Into<f64>, work: impl FnMut() + 'static) -> Case {
    (label.into(), size.into(), Box::new(work))
}

/// A card of so many scenarios and aspects, with so many characters in every cell.
fn card(scenarios: usize, aspects: usize, length: usize) -> Card {
    let word = "professionalisering van de opleiders in de school en het instituut ";
    let text: String = word.chars().cycle().take(length).collect();
    let imprint = Imprint {
        id: format!("kaart-{scenarios}-{aspects}"),
        title: "Kaart".to_owned(),
        theme: "Thema".to_owned(),
        source: "Bron".to_owned(),
        language: "nl".to_owned(),
        ..Imprint::default()
    };
    let scenario = |number| Scenario {
        id: format!("s{number}").as_str().into(),
        title: format!("Scenario {number}"),
        label: format!("S{number}"),
    };
    let aspect = |number| Aspect {
        id: format!("a{number}").as_str().into(),
        title: format!("Aspect {number}"),
        label: format!("A{number}"),
        descriptions: vec![Description::Text(text.clone()); scenarios],
    };
    Card::new(imprint, (0..scenarios).map(scenario).collect(), (0..aspects).map(aspect).collect()).expect("a card")
}

/// A session about a card, with so many characters of toelichting at every aspect.
fn session(card: &Card, length: usize) -> Session {
    let mut session = Session::new("0aaaaaaa".to_owned(), "Team Oost".to_owned(), date(2026, 11, 23), card);
    for aspect in card.aspects() {
        let to = "woorden die iets zeggen ".chars().cycle().take(length).collect();
        session.apply(Edit::Text { aspect: aspect.id.clone(), part: Part::Explanation, to });
    }
    session
}

/// The program, ready to be drawn.
fn program(folder: &Path, card: Card) -> Program {
    let mut program = browsing::program(folder, card);
    program.begin();
    program
}

/// Of a user's own card: the bundled one is read once and then copied.
fn reading_cards(folder: &Path) -> Bench {
    let cases = [4, 16, 60].map(|aspects| {
        let cells = r#"Text("een omschrijving van gewone lengte, zoals op een kaart"), "#.repeat(4);
        let row = |number| format!(r#"(id: "a{number}", title: "Aspect {number}", cells: [{cells}]),"#);
        let scenario = |number| format!(r#"(id: "s{number}", title: "S {number}"),"#);
        let scenarios = (0..4).map(scenario).collect::<Vec<_>>().concat();
        let id = format!("eigen-{aspects}");
        let text = format!(
            r#"Card(id: "{id}", title: "T", theme: "T", source: "B", language: "nl", scenarios: [{scenarios}], aspects: [{}])"#,
            (0..aspects).map(row).collect::<Vec<_>>().concat()
        );
        // Each in a folder of its own: an own card is looked for among all of them.
        let home = folder.join(&id);
        std::fs::create_dir_all(home.join("cards")).expect("a folder");
        std::fs::write(home.join("cards").join(format!("{id}.ron")), text).expect("a card");
        let library = Library::at(home);
        case(format!("{aspects} aspects"), f64::from(aspects), move || {
            black_box(library.card(&id).expect("the card"));
        })
    });
    Bench { name: "reading a card".to_owned(), cases: cases.into() }
}

/// Up to the most cells and bytes that are read of a file.
fn tables() -> Bench {
    let cases = [1_000_u32, 10_000, 99_900].map(|cells| {
        let text = "samen opleiden in de school ".chars().cycle().take(90).collect::<String>();
        let row = |name: String| [name.as_str(), &text, &text, &text, &text].join(";") + "\n";
        let rows = (1..cells / 5).map(|number| row(format!("Aspect {number}"))).collect::<Vec<_>>().concat();
        let table = format!(";Nu;Straks;Later;Ooit\n{rows}");
        case(format!("{cells} cells, {} kB", table.len() / 1_000), f64::from(cells), move || {
            let tables = read(black_box(table.as_bytes())).expect("a table").tables;
            black_box(matrix(&tables, &guess(&tables, None).choices).expect("a matrix"));
        })
    });
    Bench { name: "a table in CSV as a matrix".to_owned(), cases: cases.into() }
}

fn sessions() -> Bench {
    let cases = [250, 2_500, 25_000].map(|length| {
        let session = session(&card(4, 4, 100), length);
        case(format!("4 x {length} characters"), f64::from(u32::try_from(length).unwrap_or(0)), move || {
            let text = write_session(black_box(&session));
            black_box(read_session(text.as_bytes(), Path::new("a.ron")).expect("the session"));
        })
    });
    Bench { name: "writing a session as RON and reading it".to_owned(), cases: cases.into() }
}

fn saving(folder: &Path) -> Bench {
    let cases = [250, 2_500, 25_000].map(|length| {
        let card = bundled(folder);
        let library = Library::at(folder.join(format!("saving-{length}")));
        let draft = SessionDraft { title: "Team".to_owned(), date: date(2026, 11, 23), partnership: String::new() };
        let (mut file, created) = library.create(draft, &card).expect("a session");
        let mut session = Session { id: created.id, ..session(&card, length) };
        session.revision = created.revision;
        case(format!("4 x {length} characters"), f64::from(u32::try_from(length).unwrap_or(0)), move || {
            session.revision += 1;
            file.save(&session).expect("saved");
        })
    });
    Bench { name: "saving a session, synced".to_owned(), cases: cases.into() }
}

fn wrapping() -> Bench {
    let cases = [300_u32, 1_200, 4_800].map(|length| {
        let card = card(4, 4, length as usize);
        let texts: Vec<String> = card
            .aspects()
            .iter()
            .flat_map(|aspect| &aspect.descriptions)
            .filter_map(|it| it.text().map(str::to_owned))
            .collect();
        case(format!("16 x {length} characters"), f64::from(length), move || {
            for text in &texts {
                black_box(wrap(black_box(text), 28));
            }
        })
    });
    Bench { name: "wrapping and hyphenating 16 cells".to_owned(), cases: cases.into() }
}

fn frames(folder: &Path) -> Bench {
    let cases = [(60, 18), (120, 40), (240, 67)].map(|size| {
        let mut program = program(folder, bundled(folder));
        let mut screen = Screen::for_bench(size);
        case(format!("{}x{}", size.0, size.1), f64::from(size.0) * f64::from(size.1), move || {
            screen.clear();
            black_box(screen.draw_program(&mut program));
        })
    });
    Bench { name: "a whole frame of the card, by cells of the window".to_owned(), cases: cases.into() }
}

/// 12 scenarios, 60 aspects, 4,000 characters a cell: at most three times the bundled card.
fn large_cards(folder: &Path) -> Bench {
    let cards =
        [("the bundled card", 16.0, bundled(folder)), ("12 x 60, 4,000 characters", 720.0, card(12, 60, 4_000))];
    let cases = cards.map(|(label, cells, card)| {
        let mut program = program(folder, card);
        let mut screen = Screen::for_bench((240, 67));
        case(label, cells, move || {
            screen.clear();
            black_box(screen.draw_program(&mut program));
        })
    });
    Bench { name: "a whole frame at 240x67, by the cells of the card".to_owned(), cases: cases.into() }
}

fn cursor_moves(folder: &Path) -> Bench {
    let cases = [(60, 18), (120, 40), (240, 67)].map(|size| {
        let mut program = program(folder, bundled(folder));
        let mut screen = Screen::for_bench(size);
        let moves = keys("<Right><Left>").expect("keys");
        let mut next = moves.into_iter().cycle();
        let mut move_on = move || {
            next.by_ref().take(1).for_each(|key| program.handle(Msg::Key(key)));
            screen.draw_program(&mut program).len()
        };
        // The first frame is not that of a move.
        let bytes = [move_on(), move_on(), move_on()].into_iter().skip(1).max().unwrap_or_default();
        let (width, height) = size;
        case(format!("{width}x{height}, {bytes} bytes"), f64::from(width) * f64::from(height), move || {
            black_box(move_on());
        })
    });
    Bench { name: "a frame after one cursor move, by cells of the window".to_owned(), cases: cases.into() }
}

fn updates(folder: &Path) -> Bench {
    let cases = [1_000_u32, 4_000].map(|count| {
        let mut program = program(folder, bundled(folder));
        let moves = keys("<Right><Down>h<Left><Up>g").expect("keys");
        case(format!("{count} keys"), f64::from(count), move || {
            moves.iter().cycle().take(count as usize).for_each(|key| program.handle(Msg::Key(*key)));
        })
    });
    Bench { name: "what keys mean, without drawing".to_owned(), cases: cases.into() }
}

fn report(folder: &Path, format: Format) -> Bench {
    let card = bundled(folder);
    let cases = [250_u32, 2_500, 25_000].map(|length| {
        let report = Report::of_session(&session(&card, length as usize), &card);
        case(format!("4 x {length} characters"), f64::from(length), move || {
            let mut document = Vec::new();
            report.write(format, words("nl"), &mut document).expect("memory takes everything");
            black_box(document);
        })
    });
    Bench { name: format!("a report: {format:?}"), cases: cases.into() }
}

/// From the start screen to the list and back, of which only what is in sight is read. Ten sessions are a
/// third of a window.
fn lists(folder: &Path) -> Bench {
    let text = write_session(&session(&bundled(folder), 100));
    let cases = [10_u32, 1_000, 10_000].map(|count| {
        let home = folder.join(format!("list-{count}"));
        let sessions = home.join("sessions");
        std::fs::create_dir_all(&sessions).expect("a folder");
        for number in 0..count {
            let path = sessions.join(format!("team-{number}.ron"));
            std::fs::write(&path, &text).expect("a session");
            age(&path);
        }
        age(&sessions);
        let mut program = browsing::opened(&home, Opening::Start);
        program.begin();
        let mut screen = Screen::for_bench(WINDOW);
        screen.draw_program(&mut program);
        case(format!("{count} sessions"), f64::from(count), move || {
            program.after_frame();
            press("o<Esc>", &mut program, &mut screen);
        })
    });
    Bench { name: "the list of sessions, and back".to_owned(), cases: cases.into() }
}

/// Makes it long ago that something was changed: of what has just been changed nobody can tell whether it is again.
fn age(path: &Path) {
    std::fs::File::open(path).and_then(|file| file.set_modified(SystemTime::UNIX_EPOCH)).expect("another time");
}

/// What two keys cost, of which the second takes back the first, while somebody writes a note.
fn notes(folder: &Path, name: &str, there_and_back: &'static str) -> Bench {
    let cases = NOTES.map(|length| {
        let (mut program, mut screen) = writing(folder, length);
        case(format!("{length} characters"), f64::from(length), move || {
            press(there_and_back, &mut program, &mut screen);
        })
    });
    Bench { name: name.to_owned(), cases: cases.into() }
}

/// The program while somebody writes a note that is already so long.
fn writing(folder: &Path, length: u32) -> (Program, Screen) {
    let mut program = program(folder, bundled(folder));
    let mut screen = Screen::for_bench(WINDOW);
    screen.draw_program(&mut program);
    press("t", &mut program, &mut screen);
    program.handle(Msg::Paste("woorden die iets zeggen ".chars().cycle().take(length as usize).collect()));
    screen.draw_program(&mut program);
    (program, screen)
}

fn press(what: &str, program: &mut Program, screen: &mut Screen) {
    for key in keys(what).expect("keys") {
        program.handle(Msg::Key(key));
        black_box(screen.draw_program(program));
    }
}
