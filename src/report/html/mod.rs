//! The document as one page for a telephone, a screen and A4. It has no script and needs no other file, and its
//! security policy allows none.

mod paper;
pub(in crate::report) mod style;
mod svg;

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::compare;
use super::facts::Report;
use super::outline::{
    AnswerOutline, AspectOutline, CellQuote, LapsedOutline, MeetingOutline, OpenOutline, Outline, Sentence,
    StepOutline, step_heads,
};
use crate::words::Words;

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = Outline::new(report, words);
    let page = HtmlPage { report, outline: &outline, words };
    out.write_all(page.markup().into_string().as_bytes())?;
    writeln!(out)
}

struct HtmlPage<'r> {
    report: &'r Report,
    outline: &'r Outline<'r>,
    words: &'r Words,
}

impl HtmlPage<'_> {
    fn markup(&self) -> Markup {
        let Outline { kind, title, .. } = self.outline;
        let style = style::style(self.report, self.outline, self.words);
        html! {
            (DOCTYPE)
            html lang=(self.words.lang) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(style::policy(&style));
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (kind) ": " (title) }
                    style { (PreEscaped(style)) }
                }
                body {
                    main.bare[self.report.session.is_none()] {
                        (self.header())
                        @if let Some(meeting) = &self.outline.meeting {
                            (self.summary(meeting)) (self.open(&meeting.open)) (self.finished(&meeting.finished)) (self.line())
                        }
                        @if let (Some(compared), Some(comparison)) = (&self.report.compared, &self.outline.comparison) {
                            section.whole {
                                h2 { (self.words.compare.title) }
                                (compare::html_section(compared, comparison, self.words))
                            }
                        }
                        @if self.report.session.is_some() {
                            section {
                                h2 { (self.words.report.per_aspect) }
                                @for (row, aspect) in self.outline.aspects.iter().enumerate() { (self.aspect(row, aspect)) }
                            }
                            @if let Some(lapsed) = &self.outline.lapsed { (self.lapsed(lapsed)) }
                        } @else {
                            (paper::about(self.words))
                            (paper::card(self.report, self.words))
                            (paper::slips(self.report, self.words))
                            (paper::reading(self.outline, self.report, self.words))
                        }
                    }
                }
            }
        }
    }

    fn header(&self) -> Markup {
        html! {
            header {
                p.kind { (self.outline.kind) }
                h1 dir="auto" { (self.outline.title) }
                dl {
                    @for fact in &self.outline.facts {
                        div { dt { (fact.name) } dd dir="auto" { (fact.value) } }
                    }
                }
            }
        }
    }

    fn summary(&self, meeting: &MeetingOutline) -> Markup {
        html! {
            section {
                h2 { (self.words.report.summary) }
                @for sentence in &meeting.summary { p { (sentence_markup(sentence)) } }
            }
        }
    }

    fn line(&self) -> Markup {
        let parts = svg::line(self.report, self.outline, self.words);
        let is_large = svg::is_large(self.report, &parts);
        html! {
            section.whole[!is_large] {
                h2 { (self.words.report.grid) }
                figure class=[is_large.then_some("large")] {
                    @for part in &parts { (part) }
                    figcaption { (self.words.report.legend) ". " (self.words.report.legend_of_line) }
                }
            }
        }
    }

    fn aspect(&self, row: usize, aspect: &AspectOutline) -> Markup {
        html! {
            article {
                h3 lang=(self.report.card.language) { (aspect.title) }
                div.answers { @for answer in &aspect.answers { div { (self.answer(answer)) } } }
                @if let Some(direction) = &aspect.direction {
                    p { b { (self.words.report.direction) ":" } " " (direction) }
                }
                @if !aspect.notes.is_empty() {
                    div.notes {
                        @for (name, text) in &aspect.notes { div { h4 { (name) } div.said { (paragraphs(text)) } } }
                    }
                }
                @if !aspect.votes.is_empty() {
                    h4 { (self.words.report.spread) }
                    div.spread {
                        @for (question, votes) in aspect.votes.iter().enumerate() {
                            div {
                                p { b { (votes.question) } ", " (votes.in_words) }
                                @if votes.tally.has_positions() {
                                    (svg::votes(votes, &format!("stemmen-{row}-{question}"), self.words))
                                }
                                @for said in votes.roles.iter().chain(&votes.earlier) { p { (said) } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn lapsed(&self, lapsed: &LapsedOutline) -> Markup {
        let name = self.words.domain.next_steps;
        html! {
            section {
                h2 { (lapsed.title) }
                p { (lapsed.about) }
                // Pictures are named after their row: these come after all others.
                @for (row, aspect) in (self.outline.aspects.len()..).zip(&lapsed.aspects) { (self.aspect(row, aspect)) }
                @if !lapsed.steps.is_empty() { h3 { (name) } (self.steps(&lapsed.steps, name)) }
            }
        }
    }

    fn answer(&self, answer: &AnswerOutline) -> Markup {
        html! {
            h4 {
                @if let Some(question) = &answer.question { span.question { (question) ":" } " " }
                (answer.answer)
            }
            @for quote in &answer.quotes { (self.quote(quote)) }
        }
    }

    fn quote(&self, quote: &CellQuote) -> Markup {
        html! {
            @if let Some(scenario) = &quote.scenario { p.which { (scenario) } }
            @match quote.text {
                Some(text) => blockquote lang=(self.report.card.language) { (paragraphs(text)) },
                None => p.empty { (self.words.domain.empty_in_source) },
            }
        }
    }

    fn open(&self, open: &OpenOutline) -> Markup {
        html! {
            section {
                h2 { (self.words.report.open) }
                @if let Some(nothing) = open.nothing { p { (nothing) } }
                @if !open.steps.is_empty() {
                    h3 { (self.words.domain.next_steps) }
                    (self.steps(&open.steps, self.words.domain.next_steps))
                }
                @if !open.questions.is_empty() {
                    h3 { (self.words.report.open_questions) }
                    ul { @for sentence in &open.questions { li { (sentence_markup(sentence)) } } }
                }
            }
        }
    }

    fn finished(&self, steps: &[StepOutline]) -> Markup {
        let name = self.words.report.finished;
        html! {
            @if !steps.is_empty() {
                section { h2 { (name) } (self.steps(steps, name)) }
            }
        }
    }

    /// On a narrow screen the style sheet draws the rows as blocks, in which every cell names its column (`data-head`).
    /// A screen reader would no longer take that for a table, so the roles say it is one.
    fn steps(&self, steps: &[StepOutline], name: &str) -> Markup {
        let heads = step_heads(self.words);
        html! {
            table.steps role="table" aria-label=(name) {
                thead role="rowgroup" {
                    tr role="row" { @for head in heads { th role="columnheader" scope="col" { (head) } } }
                }
                tbody role="rowgroup" {
                    @for step in steps {
                        tr role="row" {
                            @for (head, cell) in heads.iter().zip(step.cells()) {
                                td role="cell" data-head=(head) { span dir="auto" { (lines(cell)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn sentence_markup(sentence: &Sentence) -> Markup {
    html! {
        @if !sentence.name.is_empty() { (sentence.before) " " em { (sentence.name) } }
        (sentence.after)
    }
}

/// A text with its paragraphs, which empty lines separate, and all its other line breaks.
fn paragraphs(text: &str) -> Markup {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.split('\n') {
        match paragraphs.last_mut() {
            Some(paragraph) if !line.trim().is_empty() => paragraph.push(line),
            _ => paragraphs.push(Vec::new()),
        }
    }
    html! {
        @for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
            p dir="auto" { (lines(&paragraph.join("\n"))) }
        }
    }
}

fn lines(text: &str) -> Markup {
    html! {
        @for (index, line) in text.split('\n').enumerate() {
            @if index > 0 { br; }
            (line)
        }
    }
}
