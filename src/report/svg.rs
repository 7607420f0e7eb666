//! The pictures of the page: de lijn through the card, and how the votes lie. Each says in words what it shows; shape and
//! letter carry the meaning, colour repeats it. All looks are in `assets/report.css`.

use maud::{Markup, html};

use super::outline::{Outline, Votes};
use super::{AspectReport, Report, phrases};
use crate::text::fill;
use crate::words::Words;

/// Space for the names of the aspects.
const LABEL: usize = 132;
/// From one scenario to the next.
const COLUMN: usize = 76;
/// One line of a name.
const LINE: usize = 15;
/// A name of an aspect, and of a scenario, is broken at this many letters.
const LETTERS: (usize, usize) = (19, 11);
/// The lines pass each other at this distance from the middle of a place.
const APART: usize = 4;

/// The whole card with its marks, and de lijn through them.
pub fn line(report: &Report, outline: &Outline, words: &Words) -> Markup {
    let heads: Vec<Vec<String>> =
        report.card.scenarios.iter().map(|scenario| fill(scenario.label.trim(), LETTERS.1)).collect();
    let mut top = 34 + LINE * heads.iter().map(Vec::len).max().unwrap_or_default();
    let rows: Vec<Row> =
        report.aspects.iter().enumerate().map(|(place, aspect)| Row::new(place, aspect, words, &mut top)).collect();
    let width = LABEL + COLUMN * heads.len();
    html! {
        svg.line viewBox={ "0 0 " (width) " " (top) } width=(width) height=(top) role="img" aria-labelledby="lijn lijn-tekst" {
            title #lijn { (words.report.grid) }
            desc #lijn-tekst { (in_words(report, outline)) }
            @for (place, head) in heads.iter().enumerate() {
                text.number x=(middle(2 * place)) y="20" { (place + 1) }
                (name(head, middle(2 * place), 36, "head"))
            }
            @for row in &rows {
                path.rule d={ "M0 " (row.top) "H" (width) } {}
                (name(&row.label, 0, row.top + 22, "name"))
                @for place in 0..heads.len() {
                    circle.place cx=(middle(2 * place)) cy=(row.middle) r="2" {}
                }
            }
            @for run in runs(&rows, 0) { polyline.current points=(points(&run, -1)) {} }
            @for run in runs(&rows, 1) { polyline.desired points=(points(&run, 1)) {} }
            @for row in &rows { (marks(row, words)) }
        }
    }
}

/// A row as it is drawn.
struct Row {
    top: usize,
    middle: usize,
    label: Vec<String>,
    places: [Option<usize>; 2],
}

impl Row {
    /// Takes the room below `top` that its name needs.
    fn new(place: usize, aspect: &AspectReport, words: &Words, top: &mut usize) -> Self {
        let mut label = fill(&format!("{} {}", place + 1, aspect.label.trim()), LETTERS.0);
        let elsewhere = phrases::not_on_the_card(aspect, words);
        label.extend(elsewhere.split("; ").filter(|text| !text.is_empty()).flat_map(|text| fill(text, LETTERS.0)));
        let height = (LINE * label.len() + 18).max(50);
        let row = Self { top: *top, middle: *top + height / 2, label, places: aspect.places };
        *top += height;
        row
    }
}

/// What a reader who does not see the picture is told.
fn in_words(report: &Report, outline: &Outline) -> String {
    let rows = report.aspects.iter().zip(&outline.aspects).map(|(aspect, told)| {
        let answers = told
            .choices
            .iter()
            .map(|choice| format!("{}: {}", choice.question.as_deref().unwrap_or_default(), choice.answer));
        format!("{}. {}.", aspect.label, answers.collect::<Vec<_>>().join("; "))
    });
    rows.collect::<Vec<_>>().join(" ")
}

/// The unbroken pieces of a line: a row without a place breaks it.
fn runs(rows: &[Row], question: usize) -> Vec<Vec<(usize, usize)>> {
    let points: Vec<_> = rows.iter().map(|row| Some((middle(row.places[question]?), row.middle))).collect();
    let pieces = points.split(Option::is_none).map(|piece| piece.iter().flatten().copied().collect::<Vec<_>>());
    pieces.filter(|piece| piece.len() > 1).collect()
}

/// The points of a line, which keeps to one side of the middle so that two lines in one place stay two.
fn points(run: &[(usize, usize)], side: isize) -> String {
    let beside = |x: usize| x.saturating_add_signed(side * APART.cast_signed());
    run.iter().map(|(x, y)| format!("{},{y}", beside(*x))).collect::<Vec<_>>().join(" ")
}

fn marks(row: &Row, words: &Words) -> Markup {
    let (current, desired) = (words.domain.current_letter, words.domain.desired_letter);
    let y = row.middle;
    html! {
        @match row.places {
            [Some(place), Some(same)] if place == same => {
                circle.keep cx=(middle(place)) cy=(y) r="17" {}
                circle.current cx=(middle(place)) cy=(y) r="13" {}
                text.letters x=(middle(place)) y=(y + 3) { (current) "+" (desired) }
            }
            [here, there] => {
                @if let Some(x) = here.map(middle) {
                    circle.current cx=(x) cy=(y) r="13" {}
                    text.letter x=(x) y=(y + 5) { (current) }
                }
                @if let Some(x) = there.map(middle) {
                    path.desired d={ "M" (x) " " (y - 16) "l16 16l-16 16l-16 -16z" } {}
                    text.letter x=(x) y=(y + 5) { (desired) }
                }
            }
        }
    }
}

/// How many votes lie where, from the first scenario to the last.
pub fn votes(votes: &Votes, id: &str, words: &Words) -> Markup {
    let counts = votes.tally.half_columns();
    let x = |place: usize| COLUMN / 2 + place * COLUMN / 2;
    let width = COLUMN * (counts.len() / 2 + 1);
    let (title, told) = (format!("{id}-naam"), format!("{id}-tekst"));
    html! {
        svg.votes viewBox={ "0 0 " (width) " 56" } width=(width) height="56" role="img" aria-labelledby={ (title) " " (told) } {
            title id=(title) { ((words.report.picture_of_spread)(votes.question)) }
            desc id=(told) { (votes.told) }
            path.rule d={ "M" (x(0)) " 18H" (x(counts.len() - 1)) } {}
            @for (place, count) in counts.iter().enumerate() {
                @if place % 2 == 0 {
                    circle.place cx=(x(place)) cy="18" r="2" {}
                    text.number x=(x(place)) y="50" { (place / 2 + 1) }
                }
                @if *count > 0 {
                    circle.count cx=(x(place)) cy="18" r="14" {}
                    text.letter x=(x(place)) y="23" { (count) }
                }
            }
        }
    }
}

fn name(lines: &[String], x: usize, y: usize, class: &str) -> Markup {
    html! {
        @for (place, line) in lines.iter().enumerate() {
            text class=(class) x=(x) y=(y + LINE * place) { (line) }
        }
    }
}

/// The middle of a place on the card, counted in half columns: between two scenarios lies halfway.
fn middle(place: usize) -> usize {
    LABEL + COLUMN / 2 + place * COLUMN / 2
}
