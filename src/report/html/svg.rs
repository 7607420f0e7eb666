//! The pictures of the page: the lines through the marks on the card, and where the votes are. Each says in words what
//! it shows. Shape and letter carry the meaning and colour only repeats it; colours are in `assets/report.css`.
//!
//! All lengths are in units of the view box, which is a pixel at the page's normal size.

use maud::{Markup, html};

use crate::report::facts::{AspectFacts, Report};
use crate::report::outline::{self, Outline, VotesOutline};
use crate::report::phrases;
use crate::text::fill;
use crate::words::Words;

/// The width of the names of the aspects.
const LABEL_WIDTH: usize = 132;
/// The width of a scenario.
const COLUMN_WIDTH: usize = 76;
/// The height of one line of a name.
const LINE_HEIGHT: usize = 15;
/// A name is broken into lines of at most this many letters.
const ASPECT_LETTERS: usize = 19;
const SCENARIO_LETTERS: usize = 11;
/// A picture that is higher does not fit on a page.
const PAGE_HEIGHT: usize = 1_000;
/// With more scenarios a picture needs the whole width of a page.
const MAX_BESIDE: usize = 6;
/// How far each line keeps from the middle of a position, so that two lines through one position stay apart.
const LINE_OFFSET: usize = 4;

/// The whole card with its marks, a line through the current ones and a line through the desired ones; in parts that fit on a
/// page. The first of them says all in words.
pub fn line(report: &Report, outline: &Outline, words: &Words) -> Vec<Markup> {
    let heads: Vec<Vec<String>> =
        report.card.scenarios.iter().map(|scenario| fill(scenario.title.trim(), SCENARIO_LETTERS)).collect();
    let above = 34 + LINE_HEIGHT * heads.iter().map(Vec::len).max().unwrap_or_default();
    let in_words = html! {
        title #lijn { (words.report.grid) }
        desc #lijn-tekst { (outline::line_in_words(report, outline)) }
    };
    let parts = parts(report, words, above).into_iter().enumerate();
    parts.map(|(part, rows)| picture(&heads, &rows, (part == 0).then_some(&in_words), words)).collect()
}

/// Whether the picture has a page to itself, and not what it says beside it.
pub fn is_large(report: &Report, parts: &[Markup]) -> bool {
    parts.len() > 1 || report.card.scenarios.len() > MAX_BESIDE
}

/// The aspects, with the heads of the columns above each part.
fn parts(report: &Report, words: &Words, above: usize) -> Vec<Vec<LineRow>> {
    let mut top = above;
    let mut parts: Vec<Vec<LineRow>> = vec![Vec::new()];
    for (row, aspect) in report.aspects.iter().enumerate() {
        if top > PAGE_HEIGHT {
            top = above;
            parts.push(Vec::new());
        }
        let row = LineRow::new(row, aspect, words, &mut top);
        if let Some(part) = parts.last_mut() {
            part.push(row);
        }
    }
    parts
}

/// A part of the picture; one that `in_words` does not tell is hidden from who hears it.
fn picture(heads: &[Vec<String>], rows: &[LineRow], in_words: Option<&Markup>, words: &Words) -> Markup {
    let width = LABEL_WIDTH + COLUMN_WIDTH * heads.len();
    let height = rows.last().map_or(0, |row| row.bottom);
    let [role, labels] = ["img", "lijn lijn-tekst"].map(|text| in_words.map(|_| text));
    let is_hidden = in_words.is_none().then_some("true");
    html! {
        svg.line viewBox={ "0 0 " (width) " " (height) } width=(width) height=(height) role=[role] aria-labelledby=[labels] aria-hidden=[is_hidden] {
            @if let Some(in_words) = in_words { (in_words) }
            @for (column, head) in heads.iter().enumerate() {
                text.number x=(middle(2 * column)) y="20" { (column + 1) }
                (name(head, middle(2 * column), 36, "head"))
            }
            @for row in rows {
                path.rule d={ "M0 " (row.top) "H" (width) } {}
                (name(&row.label, 0, row.top + 22, "name"))
                @for column in 0..heads.len() {
                    circle.place cx=(middle(2 * column)) cy=(row.middle) r="2" {}
                }
            }
            @for run in runs(rows, 0) { polyline.current points=(points(&run, -1)) {} }
            @for run in runs(rows, 1) { polyline.desired points=(points(&run, 1)) {} }
            @for row in rows { (marks(row, words)) }
        }
    }
}

/// An aspect in the picture of the lines.
struct LineRow {
    /// The upper edge, and the lower one.
    top: usize,
    bottom: usize,
    /// The height at which the marks are.
    middle: usize,
    /// The name in lines, and below it the answers that have no position.
    label: Vec<String>,
    positions: [Option<usize>; 2],
}

impl LineRow {
    /// Puts a row at `top`, as high as its name needs, and moves `top` below it.
    fn new(row: usize, aspect: &AspectFacts, words: &Words, top: &mut usize) -> Self {
        let mut label = fill(&format!("{} {}", row + 1, aspect.label.trim()), ASPECT_LETTERS);
        let others = phrases::answers_without_position(aspect, words);
        label.extend(others.split("; ").filter(|text| !text.is_empty()).flat_map(|text| fill(text, ASPECT_LETTERS)));
        let height = (LINE_HEIGHT * label.len() + 18).max(50);
        let row =
            Self { top: *top, bottom: *top + height, middle: *top + height / 2, label, positions: aspect.positions };
        *top += height;
        row
    }
}

/// The unbroken pieces of a line, which a row without a position interrupts.
fn runs(rows: &[LineRow], question: usize) -> Vec<Vec<(usize, usize)>> {
    let points: Vec<_> = rows.iter().map(|row| Some((middle(row.positions[question]?), row.middle))).collect();
    let pieces = points.split(Option::is_none).map(|piece| piece.iter().flatten().copied().collect::<Vec<_>>());
    pieces.filter(|piece| piece.len() > 1).collect()
}

/// The points of a line, which passes every position on one side: -1 is left, 1 is right.
fn points(run: &[(usize, usize)], side: isize) -> String {
    let beside = |x: usize| x.saturating_add_signed(side * LINE_OFFSET.cast_signed());
    run.iter().map(|(x, y)| format!("{},{y}", beside(*x))).collect::<Vec<_>>().join(" ")
}

fn marks(row: &LineRow, words: &Words) -> Markup {
    let y = row.middle;
    html! {
        @match row.positions {
            [Some(current), Some(desired)] if current == desired => {
                circle.keep cx=(middle(current)) cy=(y) r="17" {}
                circle.current cx=(middle(current)) cy=(y) r="13" {}
                text.letters x=(middle(current)) y=(y + 3) { (words.domain.keep_letters()) }
            }
            [current, desired] => {
                @if let Some(x) = current.map(middle) {
                    circle.current cx=(x) cy=(y) r="13" {}
                    text.letter x=(x) y=(y + 5) { (words.domain.current_letter) }
                }
                @if let Some(x) = desired.map(middle) {
                    path.desired d={ "M" (x) " " (y - 16) "l16 16l-16 16l-16 -16z" } {}
                    text.letter x=(x) y=(y + 5) { (words.domain.desired_letter) }
                }
            }
        }
    }
}

/// How many people chose what, from the first scenario to the last. `id` must be unique on the page.
pub fn votes(votes: &VotesOutline, id: &str, words: &Words) -> Markup {
    let counts = votes.tally.half_columns();
    let x = |position: usize| COLUMN_WIDTH / 2 + position * COLUMN_WIDTH / 2;
    let width = COLUMN_WIDTH * (counts.len() / 2 + 1);
    let (title, description) = (format!("{id}-naam"), format!("{id}-tekst"));
    html! {
        svg.votes viewBox={ "0 0 " (width) " 56" } width=(width) height="56" role="img" aria-labelledby={ (title) " " (description) } {
            title id=(title) { ((words.report.picture_of_spread)(votes.question)) }
            desc id=(description) { (votes.in_words) }
            path.rule d={ "M" (x(0)) " 18H" (x(counts.len() - 1)) } {}
            @for (position, count) in counts.iter().enumerate() {
                @if position % 2 == 0 {
                    circle.place cx=(x(position)) cy="18" r="2" {}
                    text.number x=(x(position)) y="50" { (position / 2 + 1) }
                }
                @if *count > 0 {
                    circle.count cx=(x(position)) cy="18" r="14" {}
                    text.letter x=(x(position)) y="23" { (count) }
                }
            }
        }
    }
}

fn name(lines: &[String], x: usize, y: usize, class: &str) -> Markup {
    html! {
        @for (index, line) in lines.iter().enumerate() {
            text class=(class) x=(x) y=(y + LINE_HEIGHT * index) { (line) }
        }
    }
}

/// The middle of a position on the card, which is counted in half columns.
fn middle(position: usize) -> usize {
    LABEL_WIDTH + COLUMN_WIDTH / 2 + position * COLUMN_WIDTH / 2
}
