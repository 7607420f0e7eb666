//! The painter: makes the terminal show a frame, with the fewest bytes that do.
//!
//! It knows what the terminal shows and writes only what is different. Between two differences on a row it goes on
//! writing where that takes fewer bytes than moving the cursor: new text over old agrees in a letter here and there.

use std::io::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};

use crate::text::columns;

/// A move of the cursor to a row and a column takes six bytes at least, one along the row four.
const LONG_MOVE: usize = 6;
const SHORT_MOVE: usize = 4;

/// Erasing takes four bytes or five, and some more to go on behind it.
const WORTH_ERASING: usize = 9;

/// Attributes that show where no sign is.
const SEEN_ON_A_BLANK: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

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
    /// Whether a row that is shown has signs of more than one column.
    wide_rows: Vec<bool>,
    /// The columns in which a row differs.
    differing: Vec<usize>,
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
            self.wide_rows = vec![false; area.height.into()];
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
        let width = usize::from(self.frame.area.width).max(1);
        let blank = vec![Cell::EMPTY; width];
        let old_rows = self.shown.content.chunks_exact(width).chain(std::iter::repeat(blank.as_slice()));
        let rows = self.frame.content.chunks_exact(width).zip(old_rows);
        let mut brush = Brush { bytes: &mut self.bytes, pen: PLAIN, is_sure: false };
        for (y, ((new, old), is_wide)) in (0..).zip(rows.zip(&mut self.wide_rows)) {
            self.differing.clear();
            self.differing.extend((0..width).filter(|x| !is_same(&new[*x], &old[*x])));
            if self.differing.is_empty() {
                continue;
            }
            if *is_wide || self.differing.iter().any(|x| !takes_one_column(new[*x].symbol())) {
                brush.whole_row(y, new);
                *is_wide = new.iter().any(|cell| !takes_one_column(cell.symbol()));
            } else {
                brush.row(y, new, &self.differing);
            }
        }
        if !is_same_pen(brush.pen, PLAIN) {
            brush.dip(PLAIN);
        }
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

/// Writes signs, one after the other, and knows in which looks the next one comes.
struct Brush<'b> {
    bytes: &'b mut Vec<u8>,
    pen: Pen,
    /// Whether the terminal can only be where it was last told to go, so many letters further: about other signs it may
    /// think otherwise.
    is_sure: bool,
}

impl Brush<'_> {
    /// A row of signs of one column: what is different, and short stretches between.
    fn row(&mut self, y: u16, new: &[Cell], differing: &[usize]) {
        let mut at = None;
        let mut rest = differing;
        while let [x, ..] = *rest {
            match at.map(|at| &new[at..x]) {
                Some([]) => {}
                Some(between) if self.is_worth_writing(between) => between.iter().for_each(|cell| self.sign(cell)),
                Some(between) if self.is_sure => put(self.bytes, format_args!("\x1b[{}C", between.len())),
                Some(_) | None => self.go(x, y),
            }
            let empty = new[x..].iter().take_while(|cell| is_empty(cell)).count();
            let erased = rest.iter().take_while(|other| **other < x + empty).count();
            if erased > WORTH_ERASING {
                self.erase(rest[erased - 1] + 1 - x);
                (at, rest) = (Some(x), &rest[erased..]);
            } else {
                self.sign(&new[x]);
                (at, rest) = (Some(x + 1), &rest[1..]);
            }
        }
    }

    /// Whether it takes fewer bytes to write these once more than to move past them.
    fn is_worth_writing(&self, cells: &[Cell]) -> bool {
        let move_bytes = if self.is_sure { SHORT_MOVE } else { LONG_MOVE };
        cells.len() < move_bytes
            && cells.iter().all(|cell| self.suits(cell))
            && cells.iter().map(|cell| cell.symbol().len()).sum::<usize>() < move_bytes
    }

    /// Empties so many cells, and stays where it is.
    fn erase(&mut self, cells: usize) {
        if !shows_the_same_blank(self.pen, PLAIN) {
            self.dip(PLAIN);
        }
        put(self.bytes, format_args!("\x1b[{cells}X"));
    }

    /// A row with signs of more columns: every sign of it, so that none is left half.
    fn whole_row(&mut self, y: u16, new: &[Cell]) {
        let mut x = 0;
        self.go(x, y);
        while let Some(cell) = new.get(x) {
            let wide = columns(cell.symbol());
            self.sign(cell);
            x += wide.max(1);
            if wide != 1 && x < new.len() {
                // A terminal may think otherwise about how wide it is.
                self.go(x, y);
            }
        }
    }

    fn go(&mut self, x: usize, y: u16) {
        put(self.bytes, format_args!("\x1b[{};{}H", y + 1, x + 1));
        self.is_sure = true;
    }

    fn sign(&mut self, cell: &Cell) {
        if !self.suits(cell) {
            self.dip(pen(cell));
        }
        match cell.symbol().as_bytes() {
            [letter] => self.bytes.push(*letter),
            sign => {
                self.is_sure = false;
                self.bytes.extend_from_slice(sign);
            }
        }
    }

    /// Whether a sign may be written in the looks that were taken last.
    fn suits(&self, cell: &Cell) -> bool {
        is_same_pen(pen(cell), self.pen) || (is_blank(cell) && shows_the_same_blank(pen(cell), self.pen))
    }

    /// Takes other looks, all of them at once.
    fn dip(&mut self, pen: Pen) {
        let before = std::mem::replace(&mut self.pen, pen);
        if is_same_pen(pen, PLAIN) {
            return self.bytes.extend_from_slice(b"\x1b[m");
        }
        let (foreground, background, attributes) = pen;
        self.bytes.extend_from_slice(if is_same_pen(before, PLAIN) { b"\x1b[" } else { b"\x1b[0;" });
        for (_, number) in ATTRIBUTES.into_iter().filter(|(attribute, _)| attributes.contains(*attribute)) {
            put(self.bytes, format_args!("{number};"));
        }
        colour(self.bytes, foreground, 30);
        colour(self.bytes, background, 40);
        // The last semicolon gives way.
        self.bytes.pop();
        self.bytes.push(b'm');
    }
}

fn pen(cell: &Cell) -> Pen {
    (cell.fg, cell.bg, cell.modifier)
}

/// Whether two cells cannot be told apart. Asked of every cell for every key: nearly all are a sign of one byte in plain looks.
fn is_same(one: &Cell, other: &Cell) -> bool {
    let is_same_sign = match (one.symbol().as_bytes(), other.symbol().as_bytes()) {
        ([one], [other]) => one == other,
        (one, other) => one == other,
    };
    let is_same_pen =
        one.modifier == other.modifier && is_same_colour(one.fg, other.fg) && is_same_colour(one.bg, other.bg);
    is_same_sign && (is_same_pen || is_same_blank(one, other))
}

#[cold]
fn is_same_blank(one: &Cell, other: &Cell) -> bool {
    is_blank(one) && is_blank(other) && shows_the_same_blank(pen(one), pen(other))
}

fn is_blank(cell: &Cell) -> bool {
    matches!(cell.symbol().as_bytes(), [b' '])
}

/// Of a blank only what is behind it can be seen, and lines through it.
fn shows_the_same_blank(one: Pen, other: Pen) -> bool {
    one.1 == other.1 && !(one.2 | other.2).intersects(SEEN_ON_A_BLANK)
}

/// Whether nothing at all can be seen of a cell.
fn is_empty(cell: &Cell) -> bool {
    is_blank(cell) && shows_the_same_blank(pen(cell), PLAIN)
}

fn is_same_pen(one: Pen, other: Pen) -> bool {
    one.2 == other.2 && is_same_colour(one.0, other.0) && is_same_colour(one.1, other.1)
}

fn is_same_colour(one: Color, other: Color) -> bool {
    matches!((one, other), (Color::Reset, Color::Reset)) || one == other
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
        Color::Rgb(red, green, blue) => return put(bytes, format_args!("{};2;{red};{green};{blue};", base + 8)),
        Color::Indexed(index) => return put(bytes, format_args!("{};5;{index};", base + 8)),
    };
    put(bytes, format_args!("{};", named(number)));
}

fn put(bytes: &mut Vec<u8>, what: std::fmt::Arguments) {
    // Memory takes everything.
    let _ = bytes.write_fmt(what);
}
