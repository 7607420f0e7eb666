//! The start screen: what this is, which card and from whom, what each line does, and the sessions that were saved last.

use crate::stage::{Stage, Window, in_one_line};
use crate::story;

const SIZES: [(u16, u16); 5] = [(40, 12), (60, 18), (80, 24), (120, 40), (200, 50)];

/// Three sessions: one that is half marked, one with nothing desired and a round that is still sealed, and an empty one.
fn three() -> Stage {
    let stage = Stage::fresh();
    stage.add("Startgesprek", &[]);
    stage.add("Stil", &[(0, "2", "none"), (1, "2", "none"), (2, "2", "none"), (3, "2", "none")]);
    stage.play("60x18", "<Enter>s<Enter><Enter><Enter>1h<Enter>j");
    stage.add("Teamoverleg opleidingsschool West", &[(0, "2", "4"), (1, "2", "none"), (2, "3", "3")]);
    stage
}

#[test]
fn it_says_what_this_is_and_from_whom_and_what_each_line_does() {
    for size in SIZES {
        let stage = Stage::fresh();
        let mut window = Window::new(&stage, size, "");
        let screen = in_one_line(&window.screen());
        for part in ["Spiegel", "markeren", "thema Professionalisering", "Samen Opleiden & Professionaliseren"] {
            assert!(screen.contains(part), "{part} is not at {size:?}: {screen}");
        }
        for about in [
            "alles wordt bewaard",
            "bewaren kan later",
            "kiezen, hernoemen of weggooien",
            "een tabel uit Word of Excel",
            "bestanden en stemcodes van thuis",
            "kleuren, taal",
            "alles is bewaard",
        ] {
            let screen = in_one_line(&window.screen());
            assert!(screen.contains(about), "{about} is not at {size:?}: {screen}");
            window.press("<Down>");
        }
    }
}

#[test]
fn the_start_screen_at_every_size() {
    for size in ["40x12", "60x18", "80x24", "120x40", "200x50"] {
        story!(three(), size, "");
    }
}

#[test]
fn sessions_are_the_same_table_in_the_list() {
    for size in ["40x12", "60x18", "120x40"] {
        story!(three(), size, "o");
    }
}

/// What is not desired by anyone must not look marked.
#[test]
fn current_and_desired_are_told_apart_and_a_sealed_round_is_told() {
    for (size, list) in SIZES.iter().flat_map(|size| [(*size, ""), (*size, "o")]) {
        let screen = Window::new(&three(), size, list).screen();
        let row = screen.lines().find(|line| line.contains("-2026") && line.contains("Stil"));
        let Some(row) = row else {
            assert_eq!(list, "", "{screen}");
            continue;
        };
        assert!(row.contains("verzegeld"), "{row}");
        let is_told = row.contains("4/4") || row.contains("4 van 4") || size.0 == 40;
        assert!(is_told && !row.contains("0/4") && !row.contains("0 van 4"), "{row}");
    }
}

#[test]
fn a_session_of_the_table_opens() {
    let stage = three();
    for (keys, title) in [("<End><Enter>", "Startgesprek"), ("<End><Up><Enter>", "Stil"), ("<Enter>", "Teamoverleg")] {
        let played = stage.play("60x18", keys);
        let open = &played.program.open_card().unwrap().session.title;
        assert!(open.starts_with(title), "{keys} opens {open}");
    }
}

/// A name that is cut in its row stands whole below the list, with what it is about if there is space for that too.
#[test]
fn a_long_title_can_be_read_on_a_narrow_screen() {
    let stage = Stage::fresh();
    let title = "Teamoverleg van de opleidingsschool in West, derde keer";
    stage.add(title, &[(0, "2", "4")]);
    assert!(in_one_line(&stage.screen("40x12", "")).contains(title));
    story!(stage, "40x12", "<End>");
    assert!(in_one_line(&stage.screen("40x12", "<End>")).contains(title));
}
