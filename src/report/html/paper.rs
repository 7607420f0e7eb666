//! What a group has on paper in a meeting: the bare card on one sheet, slips for a round on paper, four to a page, and the
//! card on A3 to read together.

use maud::{Markup, html};

use super::paragraphs;
use crate::domain::Mark;
use crate::report::facts::Report;
use crate::report::outline::Outline;
use crate::words::Words;

const SLIPS_ON_A_PAGE: usize = 4;

/// Which page is for what; it is not printed.
pub fn about(words: &Words) -> Markup {
    html! { p.about { (words.report.paper.about) } }
}

/// The whole card as a table: a row for every aspect and a column for every scenario.
pub fn card(report: &Report, words: &Words) -> Markup {
    let lang = &report.card.language;
    html! {
        section.sheet lang=(lang) {
            table.card {
                thead {
                    tr {
                        @for (column, scenario) in report.card.scenarios.iter().enumerate() {
                            th scope="col" { (column + 1) " " (scenario.title) }
                        }
                    }
                }
                @for (row, aspect) in report.aspects.iter().enumerate() {
                    tbody {
                        tr.aspect {
                            th scope="rowgroup" colspan=(report.card.scenarios.len()) { (row + 1) " " (aspect.title) }
                        }
                        tr { @for (scenario, text) in report.card.scenarios.iter().zip(&aspect.descriptions) {
                            td data-head=(scenario.title) {
                                @match text {
                                    Some(text) => (paragraphs(text)),
                                    None => p.empty lang=(words.lang) { (words.domain.empty_in_source) },
                                }
                            }
                        } }
                    }
                }
            }
        }
    }
}

/// Slips on which somebody answers both questions about every aspect.
pub fn slips(report: &Report, words: &Words) -> Markup {
    html! {
        section.slips {
            h2 { (words.report.paper.slips) }
            div.page { @for number in 1..=SLIPS_ON_A_PAGE { (slip(report, number, words)) } }
        }
    }
}

/// The whole card in two columns, aspect by aspect, in letters that people around a table can read. The table says the same
/// on a screen, so that this is only printed.
pub fn reading(outline: &Outline, report: &Report, words: &Words) -> Markup {
    html! {
        section.reading lang=(report.card.language) {
            h2 { (outline.title) }
            div.columns {
                @for aspect in &outline.aspects {
                    article {
                        h3 { (aspect.title) }
                        @for cell in &aspect.answers {
                            div.cell {
                                h4 { (cell.answer) }
                                @for quote in &cell.quotes {
                                    @match quote.text {
                                        Some(text) => (paragraphs(text)),
                                        None => p.empty lang=(words.lang) { (words.domain.empty_in_source) },
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn slip(report: &Report, number: usize, words: &Words) -> Markup {
    let paper = &words.report.paper;
    let columns = report.card.scenarios.len();
    html! {
        table.slip aria-label={ (paper.slips) " " (number) } {
            caption { b { (paper.slip) } " " (paper.slip_about) }
            thead {
                tr {
                    td {}
                    td {}
                    @for column in 1..=columns { th scope="col" { (column) } }
                    th scope="col" { (paper.slip_unknown) }
                }
            }
            @for (row, aspect) in report.aspects.iter().enumerate() {
                tbody {
                    @for (index, mark) in Mark::BOTH.into_iter().enumerate() {
                        tr {
                            @if index == 0 { th scope="rowgroup" rowspan="2" lang=(report.card.language) { (row + 1) " " (aspect.label) } }
                            th scope="row" { (words.domain.mark(mark).to_lowercase()) }
                            @for _ in 0..=columns { td.box { "☐" } }
                        }
                    }
                }
            }
            tfoot { tr { td colspan=(columns + 3) { (paper.slip_role) ":" } } }
        }
    }
}
