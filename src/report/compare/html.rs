//! Then and now as a part of a page: a picture in which hollow is then and filled is now, and the sentences.

use std::io::{self, Write};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{CompareOutline, CompareRow, CompareStrip, Compared};
use crate::text::fill;
use crate::words::{Register, Words};

/// The looks of the picture, beside those of the report.
pub const SHEET: &str = include_str!("../../../assets/compare.css");
const REPORT_SHEET: &str = include_str!("../../../assets/report.css");

const LABEL_WIDTH: usize = 132;
const COLUMN_WIDTH: usize = 76;
const STRIP_HEIGHT: usize = 38;
const LINE_HEIGHT: usize = 15;
const SCENARIO_LETTERS: usize = 11;
const LABEL_LETTERS: usize = 44;

pub fn write(compared: &Compared, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = compared.outline(words, Register::AboutGroup);
    let style = format!("{REPORT_SHEET}{SHEET}");
    let hash = BASE64_STANDARD.encode(hmac_sha256::Hash::hash(style.as_bytes()));
    let policy = format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'");
    let page = html! {
        (DOCTYPE)
        html lang=(words.lang) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (words.compare.title) ": " (compared.card_name(words)) }
                style { (PreEscaped(&style)) }
            }
            body {
                main {
                    header { p.kind { (words.compare.title) } h1 { (compared.card_name(words)) } }
                    (section(compared, &outline, words))
                }
            }
        }
    };
    out.write_all(page.into_string().as_bytes())?;
    writeln!(out)
}

/// The picture and the sentences, without a heading of its own.
pub fn section(compared: &Compared, outline: &CompareOutline, words: &Words) -> Markup {
    let compare = &words.compare;
    html! {
        dl {
            @for moment in &outline.moments { div { dt { (moment.name) } dd dir="auto" { (moment.title) } } }
        }
        figure.then-now {
            (picture(compared, outline, words))
            figcaption { (compare.legend) }
        }
        @for (title, sentences) in &outline.groups {
            h3 { (title) }
            ul { @for said in sentences { li { em { (said.aspect) "." } " " (said.text) } } }
        }
        @if !outline.steps.is_empty() {
            h3 { (compare.steps) }
            ul { @for step in &outline.steps { li dir="auto" { em { (step.aspect) "." } " " (step.what) "; " (step.status) } } }
        }
        h3 { (compare.people) }
        ul { @for (name, roles) in &outline.people { li { @if !name.is_empty() { (name) ": " } (roles) } } }
        h3 { (compare.card) }
        ul { @for said in &outline.card { li { (said) } } }
    }
}

fn picture(compared: &Compared, outline: &CompareOutline, words: &Words) -> Markup {
    let scenarios = compared.card.scenarios();
    let heads: Vec<Vec<String>> =
        scenarios.iter().map(|scenario| fill(scenario.title.trim(), SCENARIO_LETTERS)).collect();
    let top = 34 + LINE_HEIGHT * heads.iter().map(Vec::len).max().unwrap_or_default();
    let row_height = 24 + STRIP_HEIGHT * outline.moments.len();
    let (width, height) = (LABEL_WIDTH + COLUMN_WIDTH * heads.len(), top + row_height * outline.rows.len());
    html! {
        svg.line viewBox={ "0 0 " (width) " " (height) } width=(width) height=(height) role="img" aria-labelledby="toen toen-tekst" {
            title #toen { (words.compare.title) }
            desc #toen-tekst { (in_words(outline, words)) }
            @for (column, head) in heads.iter().enumerate() {
                text.number x=(middle(2 * column)) y="20" { (column + 1) }
                @for (index, line) in head.iter().enumerate() {
                    text.head x=(middle(2 * column)) y=(36 + LINE_HEIGHT * index) { (line) }
                }
            }
            @for (index, row) in outline.rows.iter().enumerate() {
                (row_markup(row, outline, top + row_height * index, heads.len(), words))
            }
        }
    }
}

fn row_markup(row: &CompareRow, outline: &CompareOutline, top: usize, columns: usize, words: &Words) -> Markup {
    let label = fill(&row.label, LABEL_LETTERS).into_iter().next().unwrap_or_default();
    html! {
        path.rule d={ "M0 " (top) "H" (middle(2 * columns - 1)) } {}
        text.name x="0" y=(top + 17) { (label) }
        @for (index, (strip, moment)) in row.strips.iter().zip(&outline.moments).enumerate() {
            @let y = top + 24 + STRIP_HEIGHT * index + STRIP_HEIGHT / 2;
            text.strip x="8" y=(y + 4) { (moment.name) }
            @if !strip.others.is_empty() { text.others x="8" y=(y + 17) { (strip.others) } }
            @for column in 0..columns { circle.place cx=(middle(2 * column)) cy=(y) r="2" {} }
            (marks(strip, y, words))
        }
    }
}

fn marks(strip: &CompareStrip, y: usize, words: &Words) -> Markup {
    let when = if strip.is_now { "now" } else { "then" };
    let domain = &words.domain;
    html! {
        g class=(when) {
            @match strip.positions {
                [Some(current), Some(desired)] if current == desired => {
                    circle.keep cx=(middle(current)) cy=(y) r="17" {}
                    circle.current cx=(middle(current)) cy=(y) r="13" {}
                    text.letters x=(middle(current)) y=(y + 3) { (domain.keep_letters()) }
                }
                [current, desired] => {
                    @if let Some(x) = current.map(middle) {
                        circle.current cx=(x) cy=(y) r="13" {}
                        text.letter x=(x) y=(y + 5) { (domain.current_letter) }
                    }
                    @if let Some(x) = desired.map(middle) {
                        path.desired d={ "M" (x) " " (y - 16) "l16 16l-16 16l-16 -16z" } {}
                        text.letter x=(x) y=(y + 5) { (domain.desired_letter) }
                    }
                }
            }
        }
    }
}

/// What the picture shows, for a reader who does not see it.
fn in_words(outline: &CompareOutline, words: &Words) -> String {
    let domain = &words.domain;
    let rows = outline.rows.iter().map(|row| {
        let strips = row.strips.iter().zip(&outline.moments).map(|(strip, moment)| {
            let [current, desired] = &strip.answers;
            format!(
                "{}: {} {current}, {} {desired}",
                moment.name,
                domain.current.to_lowercase(),
                domain.desired.to_lowercase()
            )
        });
        format!("{}. {}.", row.label, strips.collect::<Vec<_>>().join("; "))
    });
    rows.collect::<Vec<_>>().join(" ")
}

/// The middle of a position on the card, which is counted in half columns.
fn middle(position: usize) -> usize {
    LABEL_WIDTH + COLUMN_WIDTH / 2 + position * COLUMN_WIDTH / 2
}
