//! De lijn: the current marks joined by a solid line from aspect to aspect, the desired ones by a dashed line.
//!
//! Two tracks run down every place, as on a map of the underground: the current one on the left, the desired one two
//! columns to its right, so that neither ever hides the other; a mark for both stands between them. Where an aspect has
//! no place on the card for a question, its line stops and begins anew below: it does not guess.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::area::{cells, columns as split, left};
use super::canvas::Canvas;
use super::grid;
use crate::app::{OpenCard, Target};
use crate::domain::Mark;

/// The signs of one line.
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

/// From the track of the current marks to that of the desired ones.
const TRACKS_APART: u16 = 2;
/// More rows than this between two aspects make the eye lose the line.
const FURTHEST_APART: u16 = 4;

/// Where everything is.
struct MeetingChoice<'s> {
    open_card: &'s OpenCard,
    columns: Vec<Rect>,
    /// The row of every aspect that fits.
    rows: Vec<u16>,
    gap: u16,
}

/// The rows that the picture takes with so many rows between two aspects, its heads not counted.
pub fn height(aspects: usize, gap: u16) -> u16 {
    let count = cells(aspects);
    count + gap * count.saturating_sub(1)
}

/// The most rows between two aspects with which the picture fits into so many.
pub fn gap(aspects: usize, room: u16) -> u16 {
    let count = cells(aspects);
    let between = room.saturating_sub(count) / count.saturating_sub(1).max(1);
    between.min(FURTHEST_APART)
}

/// Draws the picture.
pub fn draw(canvas: &mut Canvas, area: Rect, open_card: &OpenCard, gap: u16) {
    let (labels, fields) = left(area, grid::label_width(area.width, open_card));
    let plan = MeetingChoice {
        open_card,
        columns: split(fields, cells(open_card.card.scenarios().len())),
        rows: (area.y..area.bottom()).step_by(usize::from(gap) + 1).collect(),
        gap,
    };
    plan.draw_labels(canvas, labels);
    plan.draw_dots(canvas);
    // The solid line lies over the dashed one where they cross.
    plan.draw_line(canvas, Mark::Desired);
    plan.draw_line(canvas, Mark::Current);
    plan.draw_marks(canvas);
}

impl MeetingChoice<'_> {
    /// The column of the left track at a place in half columns; none where the place is outside the window.
    fn track(&self, half_columns: usize) -> Option<u16> {
        let centre =
            |column: usize| Some(self.columns.get(column)?.x + (self.columns[column].width / 2).saturating_sub(1));
        let (one, other) = (centre(half_columns / 2)?, centre(half_columns.div_ceil(2))?);
        Some(u16::midpoint(one, other))
    }

    /// Where a mark stands; none where it has no place on the card.
    fn place(&self, row: usize, mark: Mark) -> Option<(u16, u16)> {
        let aspect = &self.open_card.card.aspects().get(row)?.id;
        let place = self.open_card.session.answer(aspect, mark)?.half_columns(&self.open_card.card)?;
        let lane = if mark == Mark::Desired { TRACKS_APART } else { 0 };
        Some((self.track(place)? + lane, *self.rows.get(row)?))
    }

    fn draw_labels(&self, canvas: &mut Canvas, area: Rect) {
        let theme = &canvas.look.theme;
        let (text, title) = (theme.text, theme.title);
        for (row, y) in self.rows.iter().enumerate() {
            let Some(aspect) = self.open_card.card.aspects().get(row) else { break };
            let in_focus = row == self.open_card.focus.aspect;
            let line = Rect { y: *y, height: 1, ..area };
            if in_focus {
                canvas.bar(line, canvas.look.glyphs.bar, canvas.look.theme.focus);
                canvas.cursor(left(line, 1).1);
            }
            let style = if in_focus { title } else { text };
            let name = format!("{} {}", row + 1, aspect.label);
            let inner = left(line, 1).1;
            let room = Rect { width: inner.width.saturating_sub(1), height: 1 + self.gap.min(1), ..inner };
            canvas.write(room, &name, 0, style);
            let told = grid::unplaced(self.open_card, row, canvas.look);
            if self.gap > 1 && !told.is_empty() {
                canvas.put_short(left(Rect { y: y + 2, height: 1, ..room }, 2).1, &told, title);
            }
            canvas.target(line, Target::Aspect(row));
        }
    }

    fn draw_dots(&self, canvas: &mut Canvas) {
        let (sign, style) = (canvas.look.glyphs.unset, canvas.look.theme.faint);
        for (row, y) in self.rows.iter().enumerate().take(self.open_card.card.aspects().len()) {
            let marked = Mark::BOTH.map(|mark| self.place(row, mark).map(|(x, _)| x));
            for x in (0..self.columns.len()).filter_map(|column| self.track(2 * column)) {
                if !marked.contains(&Some(x)) && !marked.contains(&Some(x + TRACKS_APART)) {
                    put(canvas, x + TRACKS_APART / 2, *y, sign, style);
                }
            }
        }
    }

    fn draw_line(&self, canvas: &mut Canvas, mark: Mark) {
        let ascii = canvas.look.glyphs.is_ascii();
        let (strokes, style) = match (mark, ascii) {
            (Mark::Current, false) => (&SOLID, canvas.look.theme.current),
            (Mark::Current, true) => (&SOLID_ASCII, canvas.look.theme.current),
            (Mark::Desired, false) => (&DASHED, canvas.look.theme.desired),
            (Mark::Desired, true) => (&DASHED_ASCII, canvas.look.theme.desired),
        };
        for row in 1..self.rows.len() {
            if let (Some(from), Some(to)) = (self.place(row - 1, mark), self.place(row, mark)) {
                self.draw_stretch(canvas, from, to, self.turn(mark, from, to), strokes, style);
            }
        }
    }

    /// The row in which a line turns: the solid one at once, the dashed one as late as there is room, so that they do not
    /// lie on each other.
    fn turn(&self, mark: Mark, from: (u16, u16), to: (u16, u16)) -> u16 {
        match mark {
            Mark::Current => from.1 + 1,
            Mark::Desired if self.gap > 1 => to.1 - 1,
            Mark::Desired => to.1,
        }
    }

    /// Down from one mark, along in the row of the turn, and down to the next mark.
    fn draw_stretch(
        &self,
        canvas: &mut Canvas,
        from: (u16, u16),
        to: (u16, u16),
        turn: u16,
        strokes: &Strokes,
        style: Style,
    ) {
        for y in from.1 + 1..to.1 {
            match y.cmp(&turn) {
                std::cmp::Ordering::Less => put(canvas, from.0, y, strokes.down, style),
                std::cmp::Ordering::Greater => put(canvas, to.0, y, strokes.down, style),
                std::cmp::Ordering::Equal if from.0 == to.0 => put(canvas, from.0, y, strokes.down, style),
                std::cmp::Ordering::Equal => {}
            }
        }
        if from.0 == to.0 || self.gap == 0 {
            return;
        }
        for x in from.0.min(to.0) + 1..from.0.max(to.0) {
            put(canvas, x, turn, strokes.along, style);
        }
        let [right, left, from_left, from_right] = strokes.corners;
        let goes_right = to.0 > from.0;
        put(canvas, from.0, turn, if goes_right { right } else { left }, style);
        // In the row of the mark itself the mark is the corner.
        if turn < to.1 {
            put(canvas, to.0, turn, if goes_right { from_left } else { from_right }, style);
        }
    }

    fn draw_marks(&self, canvas: &mut Canvas) {
        let look = canvas.look;
        let (glyphs, domain) = (look.glyphs, &look.words.domain);
        let ascii = glyphs.is_ascii();
        let sign = |sign: &'static str, letter: &'static str| if ascii { letter } else { sign };
        for row in 0..self.rows.len() {
            let (current, desired) = (self.place(row, Mark::Current), self.place(row, Mark::Desired));
            if let (Some((x, y)), Some((other, _))) = (current, desired)
                && x + TRACKS_APART == other
            {
                let both = Rect { x, y, width: TRACKS_APART + 1, height: 1 };
                canvas.clear(both);
                if ascii {
                    canvas.put(both, &format!("{}+{}", domain.current_letter, domain.desired_letter), look.theme.keep);
                } else {
                    put(canvas, x + TRACKS_APART / 2, y, glyphs.keep, look.theme.keep);
                }
                continue;
            }
            if let Some((x, y)) = desired {
                put(canvas, x, y, sign(glyphs.desired, domain.desired_letter), look.theme.desired);
            }
            if let Some((x, y)) = current {
                put(canvas, x, y, sign(glyphs.current, domain.current_letter), look.theme.current);
            }
        }
    }
}

fn put(canvas: &mut Canvas, x: u16, y: u16, sign: &str, style: Style) {
    canvas.put_over(Rect { x, y, width: 1, height: 1 }, sign, style);
}
