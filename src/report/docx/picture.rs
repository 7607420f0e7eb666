//! The pictures of the document: the lines through the marks on the card, and where the votes are. Shape and letter carry the
//! meaning and colour only repeats it.
//!
//! All lengths are in pixels of 1/96 inch.

use super::shape::{Form, Picture, Shape};
use crate::report::facts::{AspectFacts, Report};
use crate::report::outline::{self, Outline, VotesOutline};
use crate::report::phrases;
use crate::words::Words;

/// The width of the text on A4.
const WIDTH: usize = 640;
/// The width of the names of the aspects.
const LABEL_WIDTH: usize = 176;
/// The width of a scenario at most.
const MAX_COLUMN_WIDTH: usize = 116;
const HEAD_HEIGHT: usize = 62;
const ROW_HEIGHT: usize = 44;
/// With its heading, so many aspects fit on a page.
const ROWS_ON_A_PAGE: usize = 18;
/// How far each line keeps from the middle of a position, so that two lines through one position stay apart.
const LINE_OFFSET: usize = 4;
const MARK: usize = 28;
/// The size of a count of votes, the height of the numbers below it, and half a scenario at most.
const VOTE: usize = 24;
const NUMBER_HEIGHT: usize = 14;
const MAX_VOTES_STEP: usize = 34;
const CURRENT: &str = "1F5FA8";
const DESIRED: &str = "A34A00";
const RULE: &str = "B0B0B0";

/// The whole card with its marks, a line through the current ones and a line through the desired ones; in parts that fit on a
/// page. The first of them says all in words.
pub fn line(report: &Report, outline: &Outline, words: &Words) -> Vec<Picture> {
    let columns = report.card.scenarios.len();
    let column_width = MAX_COLUMN_WIDTH.min((WIDTH - LABEL_WIDTH) / columns.max(1));
    let parts = report.aspects.chunks(ROWS_ON_A_PAGE).enumerate().map(|(part, aspects)| {
        let first = part * ROWS_ON_A_PAGE;
        let name = words.report.grid.to_owned();
        Picture {
            description: if part == 0 { outline::line_in_words(report, outline) } else { name.clone() },
            name,
            size: [LABEL_WIDTH + columns * column_width, HEAD_HEIGHT + aspects.len() * ROW_HEIGHT],
            is_followed: first + aspects.len() == report.aspects.len(),
            shapes: Grid { column_width, first, aspects }.shapes(report, words),
        }
    });
    parts.collect()
}

/// How many people chose what, from the first scenario to the last.
pub fn votes(votes: &VotesOutline, words: &Words) -> Picture {
    let counts = votes.tally.half_columns();
    let step = MAX_VOTES_STEP.min(WIDTH / (counts.len() + 1));
    let middle = |position: usize| step + position * step;
    let axis = VOTE / 2 + 2;
    let mut shapes = vec![Shape {
        form: Form::Line { falls: true },
        line: Some((RULE, 1, false)),
        ..Shape::plain([middle(0), axis, step * (counts.len() - 1), 0])
    }];
    for (position, count) in counts.iter().enumerate() {
        if position % 2 == 0 {
            shapes.push(dot(middle(position), axis));
            let text = (position / 2 + 1).to_string();
            shapes.push(Shape { text, ..Shape::plain([middle(position) - step, VOTE + 4, 2 * step, NUMBER_HEIGHT]) });
        }
        if *count > 0 {
            let area = [middle(position) - VOTE / 2, axis - VOTE / 2, VOTE, VOTE];
            let line = Some((CURRENT, 2, false));
            shapes.push(Shape {
                form: Form::Ellipse,
                text: count.to_string(),
                fill: Some("FFFFFF"),
                line,
                ..Shape::plain(area)
            });
        }
    }
    Picture {
        name: (words.report.picture_of_spread)(votes.question),
        description: votes.in_words.clone(),
        size: [step * (counts.len() + 1), VOTE + 4 + NUMBER_HEIGHT],
        is_followed: false,
        shapes,
    }
}

/// The place of a scenario where nothing is.
fn dot(x: usize, y: usize) -> Shape {
    Shape { form: Form::Ellipse, fill: Some("606060"), ..Shape::plain([x - 2, y - 2, 4, 4]) }
}

/// Where columns are, and which aspects are in this part of the picture.
struct Grid<'r> {
    column_width: usize,
    /// How many aspects are in the parts before it.
    first: usize,
    aspects: &'r [AspectFacts],
}

impl Grid<'_> {
    /// The shapes from the one behind to the one in front.
    fn shapes(&self, report: &Report, words: &Words) -> Vec<Shape> {
        let columns = report.card.scenarios.iter().enumerate();
        let mut shapes: Vec<Shape> = columns.map(|(column, scenario)| self.head(column, &scenario.title)).collect();
        for (row, aspect) in self.aspects.iter().enumerate() {
            shapes.extend(self.row(row, aspect, report.card.scenarios.len(), words));
        }
        for question in [0, 1] {
            for (row, pair) in self.aspects.windows(2).enumerate() {
                if let [Some(from), Some(to)] = [0, 1].map(|index| pair[index].positions[question]) {
                    shapes.push(self.segment(row, [from, to], question));
                }
            }
        }
        shapes.extend(self.aspects.iter().enumerate().flat_map(|(row, aspect)| self.marks(row, aspect, words)));
        shapes
    }

    fn head(&self, column: usize, title: &str) -> Shape {
        let left = LABEL_WIDTH + column * self.column_width;
        let text = format!("{}\n{}", column + 1, title.trim());
        Shape { text, ..Shape::plain([left + 2, 0, self.column_width - 4, HEAD_HEIGHT - 4]) }
    }

    /// The name of an aspect with its answers that have no position, a rule above it, and a dot for each scenario.
    fn row(&self, row: usize, aspect: &AspectFacts, columns: usize, words: &Words) -> Vec<Shape> {
        let top = HEAD_HEIGHT + row * ROW_HEIGHT;
        let rule = [0, top, LABEL_WIDTH + columns * self.column_width, 0];
        let others = phrases::answers_without_position(aspect, words);
        let text = format!("{} {}\n{others}", self.first + row + 1, aspect.label.trim());
        let name = [0, top + 1, LABEL_WIDTH - 6, ROW_HEIGHT - 2];
        let mut shapes = vec![
            Shape { form: Form::Line { falls: true }, line: Some((RULE, 1, false)), ..Shape::plain(rule) },
            Shape { text: text.trim_end().to_owned(), aligned: "left", ..Shape::plain(name) },
        ];
        shapes.extend((0..columns).map(|column| dot(self.middle(2 * column), top + ROW_HEIGHT / 2)));
        shapes
    }

    /// A line from a row to the next one.
    fn segment(&self, row: usize, [from, to]: [usize; 2], question: usize) -> Shape {
        let shift = |x: usize| if question == 0 { x - LINE_OFFSET } else { x + LINE_OFFSET };
        let (from, to) = (shift(self.middle(from)), shift(self.middle(to)));
        let area = [from.min(to), HEAD_HEIGHT + row * ROW_HEIGHT + ROW_HEIGHT / 2, from.abs_diff(to), ROW_HEIGHT];
        let line = if question == 0 { (CURRENT, 3, false) } else { (DESIRED, 2, true) };
        Shape { form: Form::Line { falls: from <= to }, line: Some(line), ..Shape::plain(area) }
    }

    fn marks(&self, row: usize, aspect: &AspectFacts, words: &Words) -> Vec<Shape> {
        let y = HEAD_HEIGHT + row * ROW_HEIGHT + ROW_HEIGHT / 2;
        let at = |position: usize, width: usize, height: usize| {
            [self.middle(position) - width / 2, y - height / 2, width, height]
        };
        let mark = |form, area, text: &str, color| Shape {
            form,
            text: text.to_owned(),
            fill: Some("FFFFFF"),
            line: Some((color, 2, false)),
            ..Shape::plain(area)
        };
        let (current, desired) = (words.domain.current_letter, words.domain.desired_letter);
        match aspect.positions {
            [Some(one), Some(other)] if one == other => {
                vec![mark(Form::Ellipse, at(one, 2 * MARK, MARK), &words.domain.keep_letters(), CURRENT)]
            }
            [one, other] => {
                let one = one.map(|one| mark(Form::Ellipse, at(one, MARK, MARK), current, CURRENT));
                let other = other.map(|other| mark(Form::Diamond, at(other, MARK + 10, MARK + 10), desired, DESIRED));
                one.into_iter().chain(other).collect()
            }
        }
    }

    /// The middle of a position on the card, which is counted in half columns.
    fn middle(&self, position: usize) -> usize {
        LABEL_WIDTH + self.column_width / 2 + position * self.column_width / 2
    }
}
