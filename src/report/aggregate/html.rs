//! The picture of many sessions as one page. It has no script and needs no other file, and its security policy allows none.

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::AggregateReport;
use super::outline::{Table, answers, counts, moved, notes, outcomes, questions, spreads, tables};
use crate::domain::CardPicture;
use crate::report::html::style::{SHEET, policy};
use crate::words::Words;

/// Besides the sheet of the report: counts stand under one another, and wide tables scroll by themselves.
const TABLES: &str = "main { max-width: 60rem } .counts { overflow-x: auto; margin: 0 0 1rem } .counts th, .counts td { \
                      text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap } .counts th:first-child { \
                      text-align: left; font-weight: 400 } .counts caption { text-align: left; color: var(--quiet) }";

pub fn write(report: &AggregateReport, words: &Words, out: &mut impl Write) -> io::Result<()> {
    out.write_all(page(report, words).into_string().as_bytes())?;
    writeln!(out)
}

fn page(report: &AggregateReport, words: &Words) -> Markup {
    let style = format!("{SHEET}{TABLES}");
    let title = (words.aggregate.title)(report.census.sessions);
    html! {
        (DOCTYPE)
        html lang=(words.lang) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(&style));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                style { (PreEscaped(style)) }
            }
            body {
                main {
                    h1 { (title) }
                    @for note in notes(report, words) { p { (note) } }
                    @if report.picture.cards.is_empty() {
                        p { (words.aggregate.nothing) }
                    } @else {
                        p { (words.aggregate.rounded) }
                        p { (words.aggregate.small_groups) }
                    }
                    @for card in &report.picture.cards { (section(card, words)) }
                }
            }
        }
    }
}

fn section(card: &CardPicture, words: &Words) -> Markup {
    let answers = answers(&card.card, words);
    html! {
        section {
            h2 dir="auto" { ((words.report.card_with_theme)(card.card.title(), card.card.theme())) }
            p { ((words.aggregate.of_card)(card.sessions, card.other_wording, card.carried_on)) }
            @if let Some(aspects) = &card.aspects {
                h3 { (words.aggregate.numbers) }
                ol { @for scenario in card.card.scenarios() { li dir="auto" { (scenario.title) } } }
                @for (index, (aspect, pictures)) in card.card.aspects().iter().zip(aspects).enumerate() {
                    @for (question, picture) in questions(pictures, words) {
                        article {
                            h3 dir="auto" { (index + 1) ". " (aspect.title) ": " (question.to_lowercase()) }
                            @for table in tables(picture, words) { (counted(&table, &answers)) }
                            @if let Some(spreads) = spreads(picture, words) { p { (spreads) } }
                        }
                    }
                    @if let Some(picture) = card.moves.iter().flatten().nth(index) {
                        article {
                            h3 dir="auto" { (index + 1) ". " (aspect.title) ": " (words.compare.title.to_lowercase()) }
                            @if let Some(table) = moved(picture, &answers, words) { (counted(&table, &answers)) }
                            @if let Some(outcomes) = outcomes(picture, words) { p { (outcomes) } }
                        }
                    }
                }
            } @else {
                p { (words.aggregate.too_few) }
            }
        }
    }
}

fn counted(table: &Table, answers: &[String]) -> Markup {
    html! {
        div.counts tabindex="0" {
            table {
                caption { (table.title) }
                thead { tr { th scope="col" {} @for answer in answers { th scope="col" { (answer) } } } }
                tbody {
                    @for (label, rounded) in &table.rows {
                        tr {
                            th scope="row" dir="auto" { (label) }
                            @for count in counts(rounded) { td { (count) } }
                        }
                    }
                }
            }
        }
    }
}
