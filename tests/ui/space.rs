//! The space of a window goes to words, and nothing moves while a group reads along.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Color;
use spiegel::app::ThemeName;
use spiegel::domain::{Edit, NextStep, Part};

use crate::stage::{Stage, Window};

const SIZES: [(u16, u16); 5] = [(40, 12), (60, 18), (80, 24), (120, 40), (200, 50)];

/// A session in which every kind of answer was given, with all that a group can write about its second aspect.
fn talked_about() -> Stage {
    let stage = Stage::fresh();
    stage.add("West", &[(0, "2", "4"), (1, "2-3", "3"), (2, "3", "3"), (3, "unknown", "3-4")]);
    let path = stage.library().listing().unwrap()[0].clone();
    let mut opened = stage.library().open(&path).unwrap();
    let aspect = opened.card.aspects()[1].id.clone();
    for (part, to) in Part::BOTH.into_iter().zip(["Wij plannen per jaar.", "Jaarplan 2026."]) {
        opened.session.apply(Edit::Text { aspect: aspect.clone(), part, to: to.to_owned() });
    }
    let step = NextStep { owner: "Noor".to_owned(), ..NextStep::new("MT uitnodigen".to_owned()) };
    opened.session.apply(Edit::AddStep { aspect, index: 0, step });
    opened.file.save(&opened.session).unwrap();
    stage
}

fn size((width, height): (u16, u16)) -> String {
    format!("{width}x{height}")
}

#[test]
fn the_whole_card_stands_in_full_where_it_can() {
    let stage = talked_about();
    let card = stage.on_disk().1;
    for size in ["200x50", "240x67"] {
        let screen = stage.screen(size, "<Enter>");
        assert!(!screen.contains(" woorden") && !screen.contains('…'), "{size}:\n{screen}");
        for text in card.aspects().iter().flat_map(|aspect| &aspect.descriptions).filter_map(|text| text.text()) {
            let end: String = text.chars().skip(text.chars().count() - 5).collect();
            assert!(screen.contains(&end), "{size} lacks the end of {text}:\n{screen}");
        }
    }
}

#[test]
fn excerpts_begin_where_the_texts_of_an_aspect_differ_and_count_what_is_missing() {
    let screen = talked_about().screen("120x40", "<Enter>");
    for beginning in ["… is veelal het eigen", "… veelal vormgegeven", "… door experts van", "… gezamenlijk"] {
        assert!(screen.contains(beginning), "{beginning}:\n{screen}");
    }
    assert!(screen.matches("nog ").count() >= 12 && !screen.contains('▾'), "{screen}");
}

/// The lines above the text in focus, without the bar that tells where the focus is.
fn above_the_text(screen: &str) -> Vec<String> {
    screen.lines().skip(1).take_while(|line| !line.starts_with("─ ")).map(|line| line.replace('▌', " ")).collect()
}

#[test]
fn nothing_but_the_text_in_focus_changes_while_the_focus_moves() {
    let stage = talked_about();
    for size in SIZES.into_iter().chain([(100, 30), (160, 30), (160, 50), (240, 67)]) {
        let mut window = Window::new(&stage, size, "<Enter>");
        let first = above_the_text(&window.screen());
        for keys in ["<Right>", "<Right>", "<Right>", "<Down>", "<Left>", "<Down>", "<Left>", "<Down>", "<Left>"] {
            let screen = window.press(keys);
            // In the texts themselves arrows first scroll.
            if size.1 > 12 && size != (160, 30) {
                assert_eq!(above_the_text(&screen)[1..3], first[1..3], "{size:?}:\n{screen}");
            }
        }
        let mut window = Window::new(&stage, size, "<Enter><Down><Enter>");
        let first = above_the_text(&window.screen());
        for _ in 0..3 {
            let screen = window.press("<Right>");
            let end = first.len().min(above_the_text(&screen).len());
            assert_eq!(above_the_text(&screen)[..end], first[..end], "{size:?}:\n{screen}");
        }
    }
}

#[test]
fn an_aspect_shows_what_the_group_wrote() {
    let stage = talked_about();
    for size in SIZES {
        let mut window = Window::new(&stage, size, "<Enter><Down><Right><Enter>");
        let mut seen = window.screen();
        // In a small window it is read on to.
        for _ in 0..if size.1 < 24 { 6 } else { 0 } {
            seen += &window.press("<Space>");
        }
        for words in ["Wij plannen per jaar.", "Jaarplan 2026.", "MT uitnodigen", "open · Noor"] {
            assert!(seen.contains(words), "{size:?} lacks {words}:\n{seen}");
        }
    }
}

#[test]
fn the_description_is_in_view_while_an_explanation_is_typed() {
    let stage = talked_about();
    for at in SIZES {
        let screen = stage.screen(&size(at), "<Enter><Down><Right>t");
        assert!(screen.contains("Professionalisering en prof"), "{at:?}:\n{screen}");
        assert!(screen.contains("Wij plannen per jaar."), "{at:?}:\n{screen}");
    }
    // Where there is space all texts that are marked are.
    let screen = stage.screen("120x40", "<Enter>t");
    assert!(screen.contains("SO&P is gericht op het") && screen.contains("lerende cultuur"), "{screen}");
}

#[test]
fn an_answer_between_two_scenarios_names_both() {
    let stage = talked_about();
    for at in SIZES {
        let screen = stage.screen(&size(at), "<Enter>");
        let row = |number: &str| screen.lines().filter(|line| line.contains(number)).collect::<String>();
        let names = |one: &str, other: &str| [format!("{one}-{other}"), format!("tussen {one} en {other}")];
        assert!(names("2", "3").iter().any(|name| row("2 ").contains(name)), "{at:?}:\n{screen}");
        assert!(names("3", "4").iter().any(|name| row("4 ").contains(name)), "{at:?}:\n{screen}");
    }
}

/// The column of every cell that shows a sign, row by row.
fn columns_of(frame: &Buffer, sign: &str) -> Vec<u16> {
    let area = frame.area;
    let cells = area.rows().flat_map(Rect::columns).filter(|cell| frame[(cell.x, cell.y)].symbol() == sign);
    cells.map(|cell| cell.x).collect()
}

#[test]
fn no_mark_vanishes_from_the_line_and_the_arrows_stand_under_each_other() {
    let stage = talked_about();
    for at in SIZES {
        let frame = stage.play(&size(at), "<Enter>l").frame;
        let count = |sign| columns_of(&frame, sign).len();
        // Each mark stands in the picture; below it in words, and in the legend where there is one.
        assert!(count("●") >= 2 && count("◆") >= 3 && count("◉") >= 1, "{at:?}: {}", spiegel::tui::screen_text(&frame));
        let mut arrows = columns_of(&frame, "→");
        arrows.dedup();
        assert_eq!(arrows.len(), 1, "{at:?}: {}", spiegel::tui::screen_text(&frame));
    }
}

#[test]
fn the_legend_has_the_colours_of_the_lines() {
    let mut stage = talked_about();
    stage.preferences.settings.theme = ThemeName::Donker;
    for at in &SIZES[1..] {
        let frame = stage.play(&size(*at), "<Enter>l").frame;
        let colours = |sign: &str| {
            let cells = frame.content().iter().filter(|cell| cell.symbol() == sign);
            let mut colours: Vec<Color> = cells.map(|cell| cell.fg).collect();
            colours.dedup();
            colours
        };
        let (solid, dashed) = (colours("━"), colours("┄"));
        assert_eq!((solid.len(), dashed.len()), (1, 1), "{at:?}: {solid:?} {dashed:?}");
        assert_ne!(solid, dashed);
        assert!(spiegel::tui::screen_text(&frame).contains("━●━ Huidig"), "{at:?}");
    }
}
