//! A screen as an SVG picture: its background, and every piece of text where it stands on the screen.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use spiegel::text::columns;

/// The size of a cell in pixels, and the distance from its top to the line that letters stand on.
const CELL: (usize, usize) = (9, 19);
const BASELINE: usize = 14;
const MARGIN: usize = 12;

/// Adjacent cells of the same style: either text, or only spaces.
struct Piece {
    column: usize,
    text: String,
    style: Style,
}

#[derive(Clone, PartialEq)]
struct Style {
    ink: String,
    paper: String,
    modifiers: Modifier,
}

/// Draws a frame; the title is for those who cannot see it. No colour may depend on the terminal.
pub fn svg(frame: &Buffer, title: &str) -> String {
    let ground = ground(frame);
    let (columns, rows) = (usize::from(frame.area.width), usize::from(frame.area.height));
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\"\n \
         font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"15\">\n\
         <title>{}</title>\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{}\"/>\n",
        escape(title),
        ground.paper,
    );
    for row in 0..rows {
        for piece in pieces(frame, row) {
            draw(&piece, row, &ground, &mut svg);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// The style of a cell on the background that most cells have.
fn ground(frame: &Buffer) -> Style {
    let papers: Vec<Color> = frame.content().iter().map(|cell| cell.bg).collect();
    let count = |paper: Color| papers.iter().filter(|other| **other == paper).count();
    let most = frame.content().iter().max_by_key(|cell| count(cell.bg)).unwrap();
    Style::of(most)
}

fn draw(piece: &Piece, row: usize, ground: &Style, svg: &mut String) {
    let (x, y) = (MARGIN + piece.column * CELL.0, MARGIN + row * CELL.1);
    if piece.style.paper != ground.paper {
        let (width, height, paper) = (columns(&piece.text) * CELL.0, CELL.1, &piece.style.paper);
        writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>").unwrap();
    }
    let text = piece.text.trim_end();
    if !text.is_empty() {
        // The length is given so that the columns stay columns in every font.
        let (base, width, style) = (y + BASELINE, columns(text) * CELL.0, piece.style.attributes());
        writeln!(svg, "<text x=\"{x}\" y=\"{base}\" textLength=\"{width}\"{style}>{}</text>", escape(text)).unwrap();
    }
}

/// The pieces of a row, from left to right.
fn pieces(frame: &Buffer, row: usize) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut column = 0;
    while column < usize::from(frame.area.width) {
        let cell = &frame[(u16::try_from(column).unwrap(), u16::try_from(row).unwrap())];
        let style = Style::of(cell);
        match pieces.last_mut() {
            Some(piece) if piece.style == style && piece.takes(cell.symbol()) => piece.text.push_str(cell.symbol()),
            _ => pieces.push(Piece { column, text: cell.symbol().to_owned(), style }),
        }
        // A wide character covers the cell behind it.
        column += columns(cell.symbol()).max(1);
    }
    pieces
}

impl Piece {
    /// Whether a symbol belongs to this piece. Two spaces end a text, so that what stands in columns starts in its own.
    fn takes(&self, symbol: &str) -> bool {
        let is_blank = self.text.trim().is_empty();
        if is_blank { symbol == " " } else { symbol != " " || !self.text.ends_with(' ') }
    }
}

impl Style {
    fn of(cell: &Cell) -> Self {
        let (mut ink, mut paper) = (hex(cell.fg), hex(cell.bg));
        if cell.modifier.contains(Modifier::REVERSED) {
            std::mem::swap(&mut ink, &mut paper);
        }
        Self { ink, paper, modifiers: cell.modifier }
    }

    fn attributes(&self) -> String {
        let mut attributes = format!(" fill=\"{}\"", self.ink);
        for (modifier, attribute) in [
            (Modifier::BOLD, " font-weight=\"bold\""),
            (Modifier::DIM, " opacity=\"0.6\""),
            (Modifier::ITALIC, " font-style=\"italic\""),
            (Modifier::UNDERLINED, " text-decoration=\"underline\""),
        ] {
            if self.modifiers.contains(modifier) {
                attributes.push_str(attribute);
            }
        }
        attributes
    }
}

fn hex(color: Color) -> String {
    let [red, green, blue] = rgb(color);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The red, green and blue of a colour. That of the 256-colour table is a cube of six steps a channel, then a ramp of greys.
pub fn rgb(color: Color) -> [u8; 3] {
    let step = |channel: u8| if channel == 0 { 0 } else { 55 + 40 * channel };
    match color {
        Color::Rgb(red, green, blue) => [red, green, blue],
        Color::Indexed(index @ 16..232) => [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(step),
        Color::Indexed(index @ 232..) => [8 + 10 * (index - 232); 3],
        other => panic!("{other} depends on the terminal"),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn colours_are_those_of_the_256_colour_table() {
    let table = [(16, "#000000"), (117, "#87d7ff"), (215, "#ffaf5f"), (231, "#ffffff"), (234, "#1c1c1c")];
    for (index, expected) in table {
        assert_eq!(hex(Color::Indexed(index)), expected);
    }
}

#[test]
fn text_is_escaped_and_keeps_its_columns() {
    let style = ratatui::style::Style::new().fg(Color::Indexed(231)).bg(Color::Indexed(16));
    let mut frame = Buffer::empty(ratatui::layout::Rect::new(0, 0, 10, 1));
    frame.set_style(frame.area, style);
    frame.set_string(1, 0, "a <b>  &", style);
    let picture = svg(&frame, "1 < 2");
    assert!(picture.contains("<title>1 &lt; 2</title>"), "{picture}");
    assert!(
        picture.contains("<text x=\"21\" y=\"26\" textLength=\"45\" fill=\"#ffffff\">a &lt;b&gt;</text>"),
        "{picture}"
    );
    assert!(picture.contains("<text x=\"84\" y=\"26\" textLength=\"9\" fill=\"#ffffff\">&amp;</text>"), "{picture}");
}
