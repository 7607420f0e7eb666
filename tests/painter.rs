//! What the painter writes makes a terminal show the frame, whatever it showed before.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};
use spiegel::text::columns;
use spiegel::tui::Painter;

const AREA: Rect = Rect::new(0, 0, 24, 4);

/// Texts at places, in looks; each frame is drawn over nothing.
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
    let looks = vec![
        Style::new(),
        Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
        Style::new().add_modifier(Modifier::REVERSED),
        Style::new().fg(Color::Indexed(130)).bg(Color::Indexed(255)),
        Style::new().fg(Color::Magenta).bg(Color::LightYellow),
        Style::new().fg(Color::Rgb(1, 2, 3)).add_modifier(Modifier::ITALIC),
    ];
    prop::collection::vec((0..AREA.width, 0..AREA.height, text, prop::sample::select(looks)), 0..8)
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
        let mut painter = Painter::default();
        let mut terminal = vt100::Parser::new(AREA.height, AREA.width, 0);
        for (drawing, cursor) in drawings {
            let cursor = cursor.map(|(x, y)| Position { x, y });
            let bytes = painter.paint(AREA, |frame| {
                draw(frame, &drawing);
                cursor
            }).to_vec();
            terminal.process(&bytes);
            is_shown(terminal.screen(), painter.shown())?;
            prop_assert_eq!(terminal.screen().hide_cursor(), cursor.is_none());
            if let Some(Position { x, y }) = cursor {
                prop_assert_eq!(terminal.screen().cursor_position(), (y, x));
            }
            let again = painter.paint(AREA, |frame| {
                draw(frame, &drawing);
                cursor
            });
            prop_assert_eq!(again, b"", "the same frame takes no byte");
        }
    }
}

/// Every sign in its looks, but what wide signs cover; of a blank as much as can be seen.
fn is_shown(screen: &vt100::Screen, frame: &Buffer) -> Result<(), TestCaseError> {
    for y in 0..AREA.height {
        let mut x = 0;
        while x < AREA.width {
            let (cell, seen) = (&frame[(x, y)], screen.cell(y, x).unwrap());
            let sign = if seen.contents().is_empty() { " " } else { seen.contents() };
            prop_assert_eq!(sign, cell.symbol(), "at {}, {}", x, y);
            prop_assert_eq!(seen.underline(), cell.modifier.contains(Modifier::UNDERLINED));
            prop_assert_eq!(seen.inverse(), cell.modifier.contains(Modifier::REVERSED));
            prop_assert_eq!(seen.bgcolor(), colour(cell.bg), "at {}, {}", x, y);
            if sign != " " || seen.inverse() {
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

#[test]
fn another_size_and_another_program_begin_anew() {
    let mut painter = Painter::default();
    let paint = |painter: &mut Painter, area| {
        let draw = |frame: &mut Buffer| {
            frame.set_string(0, 0, "tekst", Style::new());
            None
        };
        String::from_utf8(painter.paint(area, draw).to_vec()).unwrap()
    };
    assert!(paint(&mut painter, AREA).contains("\x1b[2J"));
    assert_eq!(paint(&mut painter, AREA), "");
    assert!(paint(&mut painter, Rect { width: 30, ..AREA }).contains("\x1b[2J"));
    painter.forget();
    let anew = paint(&mut painter, Rect { width: 30, ..AREA });
    assert!(anew.contains("\x1b[2J") && anew.contains("tekst"), "{anew:?}");
    assert!(paint(&mut painter, Rect::ZERO).contains("\x1b[2J"), "a window without a cell is no trouble");
}

#[test]
fn what_is_gone_is_erased_and_not_written_over() {
    let mut painter = Painter::default();
    let mut paint = |text: &'static str| {
        let draw = |frame: &mut Buffer| {
            frame.set_string(1, 1, text, Style::new());
            None
        };
        String::from_utf8(painter.paint(AREA, draw).to_vec()).unwrap()
    };
    assert!(paint("een hele regel vol met").ends_with("\x1b[2;2Heen hele regel vol met"));
    assert_eq!(paint("een"), "\x1b[2;6H\x1b[18X");
    assert_eq!(paint("een hele       vol"), "\x1b[2;6Hhele\x1b[7Cvol");
}
