//! Presenting: small windows first, for that is what a beamer leaves.

use ratatui::buffer::Cell;
use ratatui::style::Color;
use spiegel::app::{Extent, Focus, Settings, ThemeName, View};
use spiegel::domain::{Asked, Edit, Hands, How, Mark, NextStep, People, RoundPlan, Slide, Status, Votes};
use spiegel::tui::screen_text;
use spiegel::ui::ColourDepth;

use crate::stage::{Stage, Window, next_screen, press, press_and_save};
use crate::story;

fn licht() -> Stage {
    let mut stage = Stage::with_session();
    stage.preferences.settings = Settings::with_theme(ThemeName::Licht);
    stage
}

#[test]
fn presenting_begins_with_the_card_and_a_hint() {
    story!(licht(), "60x18", "<Enter><F5>");
    story!(licht(), "40x12", "<Enter><F5>");
}

/// A stage with every kind of thing that is presented: marks, voices that lie open, steps in every status.
fn after_a_meeting() -> Stage {
    let stage = licht();
    let path = stage.library().listing().unwrap()[0].clone();
    let mut opened = stage.library().open(&path).unwrap();
    let (aspects, scenarios) = (opened.card.aspects(), opened.card.scenarios());
    let step = |what: &str, owner: &str, status| NextStep {
        owner: owner.to_owned(),
        status,
        ..NextStep::new(what.to_owned())
    };
    for step in [
        step("Oude werkgroep voortzetten", "Bo", Status::Dropped),
        step("Rooster naast elkaar leggen", "Sam", Status::Done),
        step("Plan schrijven met alle begeleiders", "Noor", Status::Open),
        step("Scholing voor startende begeleiders uitwerken", "Kim", Status::Running),
    ] {
        let index = opened.session.reflection(&aspects[0].id).unwrap().next_steps.len();
        opened.session.apply(Edit::AddStep { aspect: aspects[0].id.clone(), index, step });
    }
    let hands = [(0, 1), (3, 0)].map(|(aspect, column)| Hands {
        aspect: aspects[aspect].id.clone(),
        counts: vec![(scenarios[column].id.clone(), 4), (scenarios[column + 2].id.clone(), 2)],
    });
    let plan = RoundPlan { asks: Asked::Current, how: How::Hands, ..RoundPlan::default() };
    let round = Edit::add_round(&opened.session, plan, Votes::Hands(hands.to_vec()));
    opened.session.apply(round);
    opened.file.save(&opened.session).unwrap();
    stage
}

/// A window in which a presentation has just begun.
fn presenting(stage: &Stage, size: (u16, u16)) -> Window {
    Window::new(stage, size, "<Enter><F5><Home>")
}

/// Every screen from this one on, until the key changes nothing any more.
fn read(window: &mut Window, key: &str) -> Vec<String> {
    let mut screens = vec![window.screen()];
    loop {
        let screen = window.press(key);
        if screens.last() == Some(&screen) {
            return screens;
        }
        screens.push(screen);
    }
}

const SIZES: [(u16, u16); 4] = [(40, 12), (60, 18), (80, 24), (120, 40)];

#[test]
fn a_remote_alone_brings_every_line_into_view() {
    for size in SIZES {
        let stage = after_a_meeting();
        let mut window = presenting(&stage, size);
        let mut seen: Vec<(Slide, Focus, Extent)> = Vec::new();
        loop {
            let open_card = window.program.open_card().unwrap();
            let View::Present(slide) = open_card.view else { panic!("no slide") };
            let now = (slide, open_card.focus, window.program.model().extent);
            if seen.last() == Some(&now) {
                break;
            }
            seen.push(now);
            window.press("<PgDn>");
        }
        let (_, card) = stage.on_disk();
        for aspect in 0..card.aspects().len() {
            let of_aspect = seen.iter().filter(|(slide, focus, _)| *slide == Slide::Aspect && focus.aspect == aspect);
            let of_aspect: Vec<_> = of_aspect.collect();
            for scenario in 0..card.scenarios().len() {
                let mut next = 0;
                for (_, _, extent) in of_aspect.iter().filter(|(_, focus, _)| focus.scenario == scenario) {
                    assert!(extent.top <= next, "{size:?}: lines of {aspect}.{scenario} are skipped");
                    next = (extent.top + extent.window).min(extent.lines);
                    if next == extent.lines {
                        next = usize::MAX;
                    }
                }
                let all_at_once = of_aspect.iter().any(|(_, _, extent)| extent.all_at_once);
                assert!(next == usize::MAX || all_at_once, "{size:?}: {aspect}.{scenario} is not read to its end");
            }
        }
        let slides: Vec<Slide> = seen.iter().map(|(slide, ..)| *slide).collect();
        for slide in [Slide::Card, Slide::Reveal(Mark::Current, People::Dots), Slide::Overview, Slide::Steps] {
            assert!(slides.contains(&slide), "{size:?}: {slide:?} is not shown");
        }
        assert_eq!(seen.last().unwrap().2.furthest(), seen.last().unwrap().2.top, "{size:?}: the steps are cut");
    }
}

#[test]
fn a_remote_leads_back_through_the_same_screens() {
    for size in SIZES {
        let mut window = presenting(&after_a_meeting(), size);
        let forward = read(&mut window, "<PgDn>");
        let mut back = read(&mut window, "<PgUp>");
        back.reverse();
        assert_eq!(forward.len(), back.len(), "{size:?}");
        // On the other slides the bar is at the aspect that one comes from.
        for (there, again) in forward.iter().zip(&back).filter(|(there, _)| there.contains("/4  ")) {
            assert_eq!(there, again, "{size:?}");
        }
    }
}

/// The bar is at the scenario in focus.
#[test]
fn what_is_marked_is_read_first_and_marking_does_not_change_the_order() {
    let stage = licht();
    let mut window = presenting(&stage, (60, 18));
    let mut scenario = |key: &str| {
        window.press(key);
        let focus = window.program.open_card().unwrap().focus;
        (focus.aspect, focus.scenario)
    };
    // Current is the second scenario, desired the fourth.
    let read: Vec<_> = ["<PgDn>"; 5].into_iter().map(&mut scenario).collect();
    assert_eq!(read, [(0, 1), (0, 3), (0, 0), (0, 2), (1, 1)]);
    let read: Vec<_> = ["3", "h", "4", "g"].into_iter().map(&mut scenario).collect();
    assert_eq!(read.last(), Some(&(1, 3)));
    assert_eq!(scenario("<PgDn>"), (2, 2), "the last of the aspect was in focus");
    // When one comes back to it, the new marks are read first.
    assert_eq!(scenario("<Up>"), (1, 2));
}

#[test]
fn pages_are_counted_so_that_a_room_understands() {
    for size in [(40, 12), (60, 18), (80, 12), (80, 24), (100, 16)] {
        let mut window = presenting(&licht(), size);
        let screens = read(&mut window, "<PgDn>");
        let counters = screens.iter().filter(|screen| screen.contains("4/4  ")).map(|screen| {
            let counter = screen.split("blad ").nth(1).unwrap().lines().next().unwrap();
            let (page, pages) = counter.trim().split_once(" van ").unwrap();
            (page.parse().unwrap(), pages.parse().unwrap())
        });
        let counted: Vec<(usize, usize)> = counters.collect();
        let pages = counted.len();
        assert!(pages >= 4, "{size:?}: {counted:?}");
        assert_eq!(counted, (1..=pages).map(|page| (page, pages)).collect::<Vec<_>>(), "{size:?}");
    }
    // Where all is in view at once there is nothing to count.
    let mut window = presenting(&licht(), (240, 67));
    assert!(read(&mut window, "<PgDn>").iter().all(|screen| !screen.contains("blad ")));
}

#[test]
fn an_aspect_slide_at_every_size() {
    for size in ["60x18", "40x12", "120x40", "240x67"] {
        story!(licht(), size, "<Enter><F5><PgDn><Down><Down><Down><Right><Right>");
    }
    story!(licht(), "20x5", "<Enter><F5><PgDn>");
}

#[test]
fn an_aspect_is_read_page_by_page() {
    story!(licht(), "40x12", "<Enter><F5><PgDn><Down><Down><Down><PgDn><PgDn>");
    story!(licht(), "60x18", "<Enter><F5><PgDn><PgDn>");
    story!(licht(), "120x40", "<Enter><F5><PgDn>");
}

#[test]
fn the_overview_slide() {
    for size in ["60x18", "120x40", "240x67"] {
        story!(licht(), size, "<Enter>l<F5>");
    }
    // Where it does not fit, the picture comes first and then the words.
    story!(licht(), "40x12", "<Enter>l<F5><Esc><F5>");
    story!(licht(), "40x12", "<Enter>l<F5><PgDn>");
}

#[test]
fn the_answers_of_everyone_are_a_slide_once_they_are_revealed() {
    let stage = after_a_meeting();
    for size in ["40x12", "60x18", "120x40"] {
        story!(stage, size, "<Enter>l<F5><PgUp>");
    }
}

/// What is done or dropped must not look as if it were still to be done.
#[test]
fn the_steps_slide_tells_how_far_each_step_is() {
    let stage = after_a_meeting();
    for size in ["40x12", "60x18", "120x40"] {
        story!(stage, size, "<Enter><F5><End>");
    }
    story!(stage, "40x12", "<Enter><F5><End><PgDn>");
    let screen = stage.screen("60x18", "<Enter><F5><End>");
    for told in ["open · Noor", "loopt · Kim", "klaar · Sam", "vervallen · Bo"] {
        assert!(screen.contains(told), "{told}:\n{screen}");
    }
}

#[test]
fn the_hint_is_shown_once() {
    let screen = licht().screen("60x18", "<Enter><F5><F5><F5>");
    assert!(!screen.contains("Ctrl en +"), "{screen}");
}

#[test]
fn arrows_jump_from_slide_to_slide_and_from_scenario_to_scenario() {
    let stage = licht();
    let slide = |keys: &str| {
        let played = stage.play("60x18", &format!("<Enter><F5>{keys}"));
        let open_card = played.program.open_card().unwrap();
        (open_card.view, open_card.focus.aspect)
    };
    let down = "<Down>".repeat(5);
    assert_eq!(slide("<Up><PgUp>"), (View::Present(Slide::Card), 0));
    assert_eq!(slide("<Down><Down><Down>"), (View::Present(Slide::Aspect), 2));
    assert_eq!(slide(&down), (View::Present(Slide::Overview), 3));
    assert_eq!(slide(&format!("{down}<Down><Down>")), (View::Present(Slide::Steps), 3));
    assert_eq!(slide(&format!("{down}<Down><Up><Up>")), (View::Present(Slide::Aspect), 3));
    assert_eq!(slide("<End>").0, View::Present(Slide::Steps));
    assert_eq!(slide("<End><Home>"), (View::Present(Slide::Card), 0));
    // Left and right go from scenario to scenario in the order of the columns, and on.
    assert_eq!(slide("<PgDn><Left><Right><Right><Right><Right>"), (View::Present(Slide::Aspect), 1));
    assert_eq!(slide("<Down><Down><Left><Left>"), (View::Present(Slide::Aspect), 0));
    assert_eq!(slide("<Down><Down><Esc>"), (View::Aspect, 1));
    assert_eq!(slide("<Esc>").0, View::Card);
}

/// Also where the terminal is light, and where colours are off.
#[test]
fn a_blank_screen_is_black_in_every_theme() {
    for theme in ThemeName::ALL {
        for key in ["b", "."] {
            let mut stage = Stage::with_session();
            stage.preferences.settings = Settings::with_theme(theme);
            stage.preferences.colours = if theme == ThemeName::Mono { ColourDepth::None } else { ColourDepth::Table };
            let frame = stage.play("60x18", &format!("<Enter><F5><PgDn>{key}")).frame;
            let is_black = |cell: &Cell| cell.bg == Color::Indexed(16) && cell.symbol() == " ";
            assert!(frame.content().iter().all(is_black), "{theme:?}: {}", screen_text(&frame));
        }
    }
}

#[test]
fn any_key_ends_a_blank_screen_and_does_nothing_else() {
    let stage = licht();
    let before = stage.screen("60x18", "<Enter><F5><PgDn>");
    for key in ["b", ".", "<PgDn>", "<PgUp>", "<Esc>", "<F5>", "h", "z", "3", "<Tab>", "q", "<F9>"] {
        assert_eq!(stage.screen("60x18", &format!("<Enter><F5><PgDn>b{key}")), before, "{key}");
    }
    assert_eq!(stage.on_disk().0.revision, 2, "a key marked something");
}

/// The program may also be the one that the facilitator works on while the room looks at another screen.
#[test]
fn the_facilitators_own_screen_says_why_it_is_black() {
    story!(licht(), "60x18", "<Enter>b");
    let frame = licht().play("60x18", "<Enter>b").frame;
    assert!(frame.content().iter().all(|cell| cell.bg == Color::Indexed(16)));
}

#[test]
fn marks_can_be_made_while_presenting() {
    let stage = licht();
    story!(stage, "60x18", "<Enter><F5><Down><Down><Down><Down>4hu");
    story!(stage, "60x18", "<Enter><F5><Down><Down><Down><Down>4h");
    assert_eq!(stage.on_disk().0.aspects_marked(), 4);
}

/// What goes wrong may name a file: the room learns that there is something, the facilitator what.
#[test]
fn errors_are_shown_without_file_names_while_presenting() {
    let stage = licht();
    let path = stage.library().listing().unwrap()[0].clone();
    let mut program = stage.program();
    press(&mut program, "<Enter><F5>");
    let theirs = std::fs::read_to_string(&path).unwrap().replace("revision: ", "revision: 9");
    std::fs::write(&path, theirs).unwrap();
    press_and_save(&mut program, "h");
    let told = next_screen(&mut program, (60, 18));
    assert!(told.contains("Esc toont het") && !told.contains("conflict"), "{told}");
    press(&mut program, "<Esc>");
    let told = next_screen(&mut program, (60, 18));
    assert!(told.contains("conflict-1.ron"), "{told}");
}
