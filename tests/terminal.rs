//! What ratatui's `Terminal` writes through the program's backend makes a terminal show the frame, whatever it showed before.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod browsing;
mod screen;

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style};
use spiegel::app::{Msg, keys};
use spiegel::text::columns;

use browsing::{bundled, program};
use screen::{AFTER_FRAME, BEFORE_FRAME, Screen};

const SIZE: (u16, u16) = (24, 4);

/// Texts at positions, in styles; each frame is drawn over nothing.
type Drawing = Vec<(u16, u16, &'static str, Style)>;

fn drawing() -> impl Strategy<Value = Drawing> {
    let text = prop::sample::select(vec![
        "een woord",
        "een goord",
        "een hele regel vol met",
        "─────",
        "日本語",
        "é",
        "🙂",
        "●H ◆G",
        " ",
        "x",
    ]);
    let styles = vec![
        Style::new(),
        Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
        Style::new().add_modifier(Modifier::REVERSED),
        Style::new().fg(Color::Indexed(130)).bg(Color::Indexed(255)),
        Style::new().fg(Color::Magenta).bg(Color::LightYellow),
        Style::new().fg(Color::Rgb(1, 2, 3)).add_modifier(Modifier::ITALIC),
    ];
    prop::collection::vec((0..SIZE.0, 0..SIZE.1, text, prop::sample::select(styles)), 0..8)
}

fn draw(frame: &mut Buffer, drawing: &Drawing) {
    for (x, y, text, style) in drawing {
        frame.set_string(*x, *y, text, *style);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn a_terminal_shows_every_frame(drawings in prop::collection::vec((drawing(), prop::option::of((0..24_u16, 0..4_u16))), 1..6)) {
        let mut screen = Screen::new(SIZE);
        let mut terminal = vt100::Parser::new(SIZE.1, SIZE.0, 0);
        for (drawing, cursor) in drawings {
            let cursor = cursor.map(|(x, y)| Position { x, y });
            let bytes = screen.draw(|frame| {
                draw(frame, &drawing);
                cursor
            });
            terminal.process(&bytes);
            is_shown(terminal.screen(), screen.shown())?;
            prop_assert_eq!(terminal.screen().hide_cursor(), cursor.is_none());
            if let Some(Position { x, y }) = cursor {
                prop_assert_eq!(terminal.screen().cursor_position(), (y, x));
            }
            let again = screen.draw(|frame| {
                draw(frame, &drawing);
                cursor
            });
            prop_assert_eq!(again, b"", "the same frame takes no byte");
        }
    }
}

/// Every symbol in its style, but what wide symbols cover; of a blank as much as can be seen.
fn is_shown(screen: &vt100::Screen, frame: &Buffer) -> Result<(), TestCaseError> {
    for y in 0..frame.area.height {
        let mut x = 0;
        while x < frame.area.width {
            let (cell, seen) = (&frame[(x, y)], screen.cell(y, x).unwrap());
            let symbol = if seen.contents().is_empty() { " " } else { seen.contents() };
            prop_assert_eq!(symbol, cell.symbol(), "at {}, {}", x, y);
            prop_assert_eq!(seen.underline(), cell.modifier.contains(Modifier::UNDERLINED), "at {}, {}", x, y);
            prop_assert_eq!(seen.inverse(), cell.modifier.contains(Modifier::REVERSED), "at {}, {}", x, y);
            prop_assert_eq!(seen.bgcolor(), colour(cell.bg), "at {}, {}", x, y);
            if symbol != " " || seen.inverse() {
                prop_assert_eq!(seen.bold(), cell.modifier.contains(Modifier::BOLD));
                prop_assert_eq!(seen.italic(), cell.modifier.contains(Modifier::ITALIC));
                prop_assert_eq!(seen.fgcolor(), colour(cell.fg), "at {}, {}", x, y);
            }
            x += u16::try_from(columns(cell.symbol()).max(1)).unwrap();
        }
    }
    Ok(())
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Magenta => vt100::Color::Idx(5),
        Color::LightYellow => vt100::Color::Idx(11),
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        _ => vt100::Color::Default,
    }
}

/// Through every kind of screen, with wide characters, and with windows that grow and shrink in between.
#[test]
fn a_terminal_shows_every_frame_of_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = program(folder.path(), bundled(folder.path()));
    program.begin();
    let mut screen = Screen::new((80, 24));
    let mut terminal = vt100::Parser::new(24, 80, 0);
    let story = "<Right><Down>hg<Enter><Right><Esc><Tab><Down><Esc>l<Down><Esc>k<PgDn><Esc>?<PgDn><Esc>:we<Esc>/les<Enter>\
                 n<Esc><F5><PgDn><PgDn><Esc>r<Down><Esc>m<Down><Esc>t日本語<BS>x🙂é<Left><Left><Left>语<Esc><Down><Up>d<Esc>T";
    let story = keys(story).unwrap();
    for size in [(80, 24), (120, 40), (60, 18), (240, 67), (20, 5), (1, 1), (80, 24)] {
        screen.resize(size);
        terminal.screen_mut().set_size(size.1, size.0);
        for key in &story {
            program.handle(Msg::Key(*key));
            terminal.process(&screen.draw_program(&mut program));
            is_shown(terminal.screen(), screen.shown()).unwrap_or_else(|error| panic!("{key} at {size:?}: {error}"));
        }
    }
}

#[test]
fn another_size_and_another_program_begin_on_a_cleared_screen() {
    let mut screen = Screen::new(SIZE);
    let draw = |screen: &mut Screen| {
        let draw = |frame: &mut Buffer| {
            frame.set_string(0, 0, "tekst", Style::new());
            None
        };
        String::from_utf8(screen.draw(draw)).unwrap()
    };
    let is_drawn_anew = |frame: &str| frame.contains("\x1b[2J") && frame.contains("tekst");
    let first = draw(&mut screen);
    assert!(is_drawn_anew(&first), "{first:?}");
    assert_eq!(draw(&mut screen), "");
    screen.resize((30, SIZE.1));
    let resized = draw(&mut screen);
    assert!(is_drawn_anew(&resized), "{resized:?}");
    screen.clear();
    let cleared = draw(&mut screen);
    assert!(is_drawn_anew(&cleared), "{cleared:?}");
    screen.resize((0, 0));
    screen.draw(|_| None);
}

/// Nobody has such a window, but any program can say so of a terminal.
#[test]
fn a_window_of_any_size_is_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = program(folder.path(), bundled(folder.path()));
    program.begin();
    for (size, drawn) in [
        ((u16::MAX, u16::MAX), (1_000, 500)),
        ((u16::MAX, 24), (1_000, 24)),
        ((80, u16::MAX), (80, 500)),
        ((0, 0), (80, 24)),
        ((80, 0), (80, 24)),
    ] {
        let mut screen = Screen::new((80, 24));
        screen.resize(size);
        for key in keys("<Right>h?<Esc><Enter><F5>").unwrap() {
            program.handle(Msg::Key(key));
            screen.draw_program(&mut program);
        }
        assert_eq!((screen.area().width, screen.area().height), drawn, "{size:?}");
    }
}

#[test]
fn a_frame_is_shown_at_once_and_says_only_what_changed() {
    let mut screen = Screen::new(SIZE);
    let mut draw = |text: &'static str| {
        let draw = |frame: &mut Buffer| {
            frame.set_string(1, 1, text, Style::new());
            None
        };
        let frame = screen.draw(draw);
        let frame = frame.strip_prefix(BEFORE_FRAME).unwrap().strip_suffix(AFTER_FRAME).unwrap();
        String::from_utf8(frame.to_vec()).unwrap()
    };
    let reset = "\x1b[39m\x1b[49m\x1b[59m\x1b[0m";
    draw("een hele regel");
    assert_eq!(draw("een"), format!("\x1b[2;6H    \x1b[2;11H     {reset}"));
    assert_eq!(draw("een hele       vol"), format!("\x1b[2;6Hhele\x1b[2;17Hvol{reset}"));
}
