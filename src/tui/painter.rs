//! The painter: makes the terminal show a frame, with the fewest bytes that do.
//!
//! It knows what the terminal shows and writes only what is different. Between two differences on a row it goes on
//! writing where that takes fewer bytes than moving the cursor: new text over old agrees in a letter here and there.

use std::io::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};

use crate::text::columns;

/// A move of the cursor takes six to nine bytes.
const WORTH_A_MOVE: usize = 6;

/// The attributes of a cell, with the numbers that ECMA-48 (8.3.117, SGR) gives them.
const ATTRIBUTES: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// The looks of a cell but for its sign.
type Pen = (Color, Color, Modifier);

const PLAIN: Pen = (Color::Reset, Color::Reset, Modifier::empty());

/// Knows what the terminal shows.
#[derive(Debug, Default)]
pub struct Painter {
    /// What the terminal shows, where that is known.
    shown: Buffer,
    is_known: bool,
    /// What it is to show. Made when it is drawn on: the first frame, for which somebody waits, is compared with nothing.
    frame: Buffer,
    /// Where the cursor is seen.
    cursor: Option<Position>,
    bytes: Vec<u8>,
}

impl Painter {
    /// Takes it that the terminal may show anything: it was somebody else's.
    pub fn forget(&mut self) {
        self.is_known = false;
    }

    /// The bytes that make a terminal of this size show what is drawn, and the cursor where that says; none where it
    /// does so already.
    pub fn paint(&mut self, area: Rect, draw: impl FnOnce(&mut Buffer) -> Option<Position>) -> &[u8] {
        self.bytes.clear();
        if !self.is_known || self.shown.area != area {
            self.bytes.extend_from_slice(b"\x1b[0m\x1b[2J\x1b[?25l");
            (self.shown, self.cursor, self.is_known) = (Buffer::default(), None, true);
        }
        if self.frame.area == area {
            self.frame.reset();
        } else {
            self.frame = Buffer::empty(area);
        }
        let cursor = draw(&mut self.frame);
        self.paint_rows();
        self.put_cursor(cursor);
        std::mem::swap(&mut self.shown, &mut self.frame);
        &self.bytes
    }

    /// What the terminal shows.
    #[must_use]
    pub fn shown(&self) -> &Buffer {
        &self.shown
    }

    fn paint_rows(&mut self) {
        let Rect { width, height, .. } = self.frame.area;
        let blank = vec![Cell::EMPTY; width.into()];
        let mut brush = Brush { bytes: &mut self.bytes, at: None, pen: PLAIN };
        for y in 0..height {
            let row = usize::from(y) * usize::from(width)..usize::from(y + 1) * usize::from(width);
            let new = &self.frame.content[row.clone()];
            let old = self.shown.content.get(row).unwrap_or(&blank);
            let Some(first) = new.iter().zip(old).position(|(new, old)| !is_same(new, old)) else { continue };
            if new.iter().chain(old).all(|cell| takes_one_column(cell.symbol())) {
                brush.row(y, new, old, first);
            } else {
                brush.whole_row(y, new);
            }
        }
        brush.dip(PLAIN);
    }

    /// What was written has moved the cursor too.
    fn put_cursor(&mut self, cursor: Option<Position>) {
        if self.bytes.is_empty() && cursor == self.cursor {
            return;
        }
        if let Some(Position { x, y }) = cursor {
            put(&mut self.bytes, format_args!("\x1b[{};{}H", y + 1, x + 1));
        }
        match (cursor.is_some(), self.cursor.is_some()) {
            (true, false) => self.bytes.extend_from_slice(b"\x1b[?25h"),
            (false, true) => self.bytes.extend_from_slice(b"\x1b[?25l"),
            _ => {}
        }
        self.cursor = cursor;
    }
}

/// Writes signs, one after the other, and knows where the next one comes and in which looks.
struct Brush<'b> {
    bytes: &'b mut Vec<u8>,
    at: Option<(u16, u16)>,
    pen: Pen,
}

impl Brush<'_> {
    /// A row of signs of one column: what is different, and short stretches between.
    fn row(&mut self, y: u16, new: &[Cell], old: &[Cell], first: usize) {
        let mut done = first;
        let differing = (first..new.len()).filter(|x| !is_same(&new[*x], &old[*x]));
        for x in differing {
            let is_near = done < x && x - done < WORTH_A_MOVE && new[done..x].iter().all(|cell| pen(cell) == self.pen);
            let from = if is_near { done } else { x };
            for (x, cell) in (from..=x).zip(&new[from..=x]) {
                self.cell(x, y, cell, 1);
            }
            done = x + 1;
        }
    }

    /// A row with signs of more columns: every sign of it, so that none is left half.
    fn whole_row(&mut self, y: u16, new: &[Cell]) {
        let mut x = 0;
        while let Some(cell) = new.get(x) {
            let wide = columns(cell.symbol());
            self.cell(x, y, cell, wide);
            if wide != 1 {
                // A terminal may think otherwise about how wide it is.
                self.at = None;
            }
            x += wide.max(1);
        }
    }

    fn cell(&mut self, x: usize, y: u16, cell: &Cell, wide: usize) {
        let (x, wide) = (u16::try_from(x).unwrap_or(u16::MAX), u16::try_from(wide).unwrap_or(1));
        if self.at != Some((x, y)) {
            put(self.bytes, format_args!("\x1b[{};{}H", y + 1, x + 1));
        }
        self.dip(pen(cell));
        self.bytes.extend_from_slice(cell.symbol().as_bytes());
        self.at = Some((x + wide, y));
    }

    /// Takes other looks, all of them at once.
    fn dip(&mut self, pen: Pen) {
        if pen == self.pen {
            return;
        }
        self.pen = pen;
        let (foreground, background, attributes) = pen;
        self.bytes.extend_from_slice(b"\x1b[0");
        for (_, number) in ATTRIBUTES.into_iter().filter(|(attribute, _)| attributes.contains(*attribute)) {
            put(self.bytes, format_args!(";{number}"));
        }
        colour(self.bytes, foreground, 30);
        colour(self.bytes, background, 40);
        self.bytes.push(b'm');
    }
}

fn pen(cell: &Cell) -> Pen {
    (cell.fg, cell.bg, cell.modifier)
}

fn is_same(one: &Cell, other: &Cell) -> bool {
    pen(one) == pen(other) && one.symbol() == other.symbol()
}

/// Nearly every sign does: a letter, or one of those that lines and marks are drawn with.
fn takes_one_column(symbol: &str) -> bool {
    symbol.len() == 1 || columns(symbol) == 1
}

/// A colour as SGR numbers it, from 30 on for what is written and from 40 on for what is behind it.
fn colour(bytes: &mut Vec<u8>, colour: Color, base: u8) {
    let named = |number: u8| if number < 8 { base + number } else { base + 52 + number };
    let number = match colour {
        Color::Reset => return,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Rgb(red, green, blue) => return put(bytes, format_args!(";{};2;{red};{green};{blue}", base + 8)),
        Color::Indexed(index) => return put(bytes, format_args!(";{};5;{index}", base + 8)),
    };
    put(bytes, format_args!(";{}", named(number)));
}

fn put(bytes: &mut Vec<u8>, what: std::fmt::Arguments) {
    // Memory takes everything.
    let _ = bytes.write_fmt(what);
}
