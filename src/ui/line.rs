//! De lijn: the current marks joined by a solid line from aspect to aspect, the desired ones by a dashed line.
//!
//! Every scenario has one track, under the middle of its title, and every two neighbours have one between them, so that marks of
//! one place stand below each other and marks of two places never on one cell. Where both lines run down one track the dashed
//! one moves a cell to the right. Where an aspect has no place on the card for a question, its line stops, and begins again
//! below, instead of guessing.

use std::cmp::Ordering;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, even_columns};
use super::grid;
use super::heads::Heads;
use super::marks::{self, CellMark};
use crate::app::{OpenCard, Target};
use crate::domain::Mark;

/// The signs of a line.
struct Strokes {
    down: &'static str,
    along: &'static str,
    /// From above to the right, from above to the left, from the left down, from the right down.
    corners: [&'static str; 4],
}

const SOLID: Strokes = Strokes { down: "┃", along: "━", corners: ["┗", "┛", "┓", "┏"] };
const DASHED: Strokes = Strokes { down: "┊", along: "┄", corners: ["└", "┘", "┐", "┌"] };
const SOLID_ASCII: Strokes = Strokes { down: "|", along: "=", corners: ["+", "+", "+", "+"] };
const DASHED_ASCII: Strokes = Strokes { down: ":", along: ".", corners: [":", ":", ":", ":"] };

/// With more rows between two aspects the eye loses the line.
const MAX_GAP: u16 = 6;

/// The picture, laid out for a size; its columns are relative to the area that it is rendered in.
pub struct Picture<'a> {
    open_card: &'a OpenCard,
    look: &'a Look,
    heads: Heads,
    labels_width: u16,
    columns: Vec<Rect>,
    /// The rows between two aspects.
    gap: u16,
}

impl<'a> Picture<'a> {
    /// Lays the picture out for an area, without rows between the aspects.
    pub fn new<'l: 'a>(canvas: &mut Canvas<'l>, area: Rect, open_card: &'a OpenCard) -> Self {
        let labels_width = grid::label_width(area.width, open_card).min(area.width);
        let fields = after(Rect::from(area.as_size()), labels_width);
        let columns = even_columns(fields, cells(open_card.card.scenarios().len()));
        let numbered: Vec<_> = columns.iter().copied().enumerate().collect();
        let heads = Heads::new(canvas, &numbered, open_card, 2);
        Self { open_card, look: canvas.look, heads, labels_width, columns, gap: 0 }
    }

    /// The rows that the picture takes with so many rows between two aspects.
    pub fn height(&self, gap: u16) -> u16 {
        let aspects = self.aspects();
        self.heads.height + aspects + gap * aspects.saturating_sub(1)
    }

    /// Takes as many rows between two aspects as fit into so many rows in all.
    pub fn stretched(self, height: u16) -> Self {
        let gap = height.saturating_sub(self.height(0)) / self.aspects().saturating_sub(1).max(1);
        Self { gap: gap.min(MAX_GAP), ..self }
    }

    /// The rows that the picture takes as it is.
    pub fn stretched_height(&self) -> u16 {
        self.height(self.gap)
    }

    fn aspects(&self) -> u16 {
        cells(self.open_card.card.aspects().len())
    }
}

impl StatefulWidget for &Picture<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        for (index, column) in self.columns.iter().enumerate() {
            let head = Rect { x: area.x + column.x, width: column.width, ..area };
            self.heads.write_centred(canvas, index, head, self.look.theme.text);
        }
        let body = below(area, self.heads.height);
        let step = usize::from(self.gap) + 1;
        let rows = (body.y..body.bottom()).step_by(step).take(self.open_card.card.aspects().len()).collect();
        let tracks = Tracks { picture: self, x: area.x, rows };
        tracks.draw_labels(canvas, at_most(body, self.labels_width));
        tracks.draw_dots(canvas);
        // The solid line lies over the dashed one where they cross.
        tracks.draw_line(canvas, Mark::Desired);
        tracks.draw_line(canvas, Mark::Current);
        tracks.draw_marks(canvas);
    }
}

/// Where the lines run on screen.
struct Tracks<'a> {
    picture: &'a Picture<'a>,
    /// The left edge of the picture.
    x: u16,
    /// The row of every aspect that fits.
    rows: Vec<u16>,
}

impl Tracks<'_> {
    /// The track at so many half columns of the card; `None` if that is outside the picture.
    fn track(&self, half_columns: usize) -> Option<u16> {
        let centre = |column: usize| {
            let column = self.picture.columns.get(column)?;
            Some(self.x + column.x + column.width / 2)
        };
        Some(u16::midpoint(centre(half_columns / 2)?, centre(half_columns.div_ceil(2))?))
    }

    /// Where a mark stands; `None` if it has no place on the card.
    fn position(&self, row: usize, mark: Mark) -> Option<Position> {
        let open_card = self.picture.open_card;
        let aspect = &open_card.card.aspects().get(row)?.id;
        let half_columns = open_card.session.answer(aspect, mark)?.half_columns(&open_card.card)?;
        Some(Position::new(self.track(half_columns)?, *self.rows.get(row)?))
    }

    fn draw_labels(&self, canvas: &mut Canvas, area: Rect) {
        let Picture { open_card, look, gap, .. } = *self.picture;
        for (index, (aspect, y)) in open_card.card.aspects().iter().zip(&self.rows).enumerate() {
            let in_focus = index == open_card.focus.aspect;
            let line = Rect { y: *y, height: 1, ..area };
            if in_focus {
                canvas.focus(line);
            }
            let style = if in_focus { look.theme.title } else { look.theme.text };
            let inner = after(at_most(line, line.width.saturating_sub(1)), 1);
            let number = (index + 1).to_string();
            let used = canvas.put(inner, &number, style) + 1;
            let label = Rect { height: 1 + gap.min(1), ..after(inner, used) }.intersection(area);
            canvas.write(label, &aspect.label, style);
            if gap > 1 {
                let unplaced = marks::unplaced(open_card, index, look);
                canvas.put(Rect { y: y + 2, ..after(inner, used) }.intersection(area), &unplaced, look.theme.title);
            }
            canvas.target(line, Target::Aspect(index));
        }
    }

    /// The places of the card without a mark.
    fn draw_dots(&self, canvas: &mut Canvas) {
        let (sign, style) = (canvas.look.glyphs.unset, canvas.look.theme.faint);
        for y in &self.rows {
            for x in (0..self.picture.columns.len()).filter_map(|column| self.track(2 * column)) {
                put(canvas, x, *y, sign, style);
            }
        }
    }

    fn draw_line(&self, canvas: &mut Canvas, mark: Mark) {
        let theme = &canvas.look.theme;
        let (strokes, style) = match (mark, canvas.look.glyphs.is_ascii()) {
            (Mark::Current, false) => (&SOLID, theme.current),
            (Mark::Current, true) => (&SOLID_ASCII, theme.current),
            (Mark::Desired, false) => (&DASHED, theme.desired),
            (Mark::Desired, true) => (&DASHED_ASCII, theme.desired),
        };
        for row in 1..self.rows.len() {
            if let (Some(from), Some(to)) = (self.position(row - 1, mark), self.position(row, mark)) {
                let beside = u16::from(mark == Mark::Desired && self.shares_track(row));
                self.draw_stretch(canvas, (from, to), beside, self.turn(mark, from, to), strokes, style);
            }
        }
    }

    /// Whether both lines run straight down to a row on one track.
    fn shares_track(&self, row: usize) -> bool {
        let x = |row, mark| self.position(row, mark).map(|position| position.x);
        let [current, desired] = Mark::BOTH.map(|mark| [x(row - 1, mark), x(row, mark)]);
        current == desired && current[0] == current[1]
    }

    /// The row in which a line turns: the solid one at once, the dashed one as late as possible, so that they do not lie
    /// on each other.
    fn turn(&self, mark: Mark, from: Position, to: Position) -> u16 {
        match mark {
            Mark::Current => from.y + 1,
            Mark::Desired if self.picture.gap > 1 => to.y - 1,
            Mark::Desired => to.y,
        }
    }

    /// Down from one mark, along in the row of the turn, and down to the next mark.
    fn draw_stretch(
        &self,
        canvas: &mut Canvas,
        (from, to): (Position, Position),
        beside: u16,
        turn: u16,
        strokes: &Strokes,
        style: Style,
    ) {
        for y in from.y + 1..to.y {
            match y.cmp(&turn) {
                _ if from.x == to.x => put(canvas, from.x + beside, y, strokes.down, style),
                Ordering::Less => put(canvas, from.x, y, strokes.down, style),
                Ordering::Greater => put(canvas, to.x, y, strokes.down, style),
                Ordering::Equal => {}
            }
        }
        if from.x == to.x || self.picture.gap == 0 {
            return;
        }
        for x in from.x.min(to.x) + 1..from.x.max(to.x) {
            put(canvas, x, turn, strokes.along, style);
        }
        let [right, left, from_left, from_right] = strokes.corners;
        let goes_right = to.x > from.x;
        put(canvas, from.x, turn, if goes_right { right } else { left }, style);
        // In the row of the mark itself the mark is the corner.
        if turn < to.y {
            put(canvas, to.x, turn, if goes_right { from_left } else { from_right }, style);
        }
    }

    fn draw_marks(&self, canvas: &mut Canvas) {
        let look = canvas.look;
        for row in 0..self.rows.len() {
            let (current, desired) = (self.position(row, Mark::Current), self.position(row, Mark::Desired));
            let marks = match (current, desired) {
                (Some(current), Some(desired)) if current == desired => {
                    [(Some(current), CellMark::Both), (None, CellMark::Both)]
                }
                _ => [(current, CellMark::Current), (desired, CellMark::Desired)],
            };
            for (at, mark) in marks {
                if let Some(at) = at {
                    put(canvas, at.x, at.y, mark.sign(look), mark.style(look));
                }
            }
        }
    }
}

fn put(canvas: &mut Canvas, x: u16, y: u16, sign: &str, style: Style) {
    canvas.put_over(Rect { x, y, width: 1, height: 1 }, &Line::styled(sign, style));
}
