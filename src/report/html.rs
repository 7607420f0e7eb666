//! The document as one page that needs nothing else: no script, no other file, and a policy that allows none. It reads
//! on a telephone and prints on A4.

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::outline::{AspectOutline, Choice, Meeting, Outline, Quote, Sentence};
use super::{Report, svg};
use crate::words::Words;

const STYLE: &str = include_str!("../../assets/report.css");
/// The style is allowed by what it says, so that no other one is. A test holds this to be the SHA-256 of the file.
const POLICY: &str = concat!(
    "default-src 'none'; style-src 'sha256-",
    include_str!("../../assets/report.css.sha256"),
    "'; base-uri 'none'; form-action 'none'"
);

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = Outline::new(report, words);
    let page = Page { report, outline: &outline, words };
    out.write_all(page.markup().into_string().as_bytes())?;
    writeln!(out)
}

struct Page<'r> {
    report: &'r Report,
    outline: &'r Outline<'r>,
    words: &'r Words,
}

impl Page<'_> {
    fn markup(&self) -> Markup {
        let Outline { kind, title, .. } = self.outline;
        html! {
            (DOCTYPE)
            html lang=(self.words.lang) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (kind) ": " (title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    main {
                        (self.header())
                        @if let Some(meeting) = &self.outline.meeting { (self.summary(meeting)) (self.line()) }
                        section {
                            h2 { (self.words.report.per_aspect) }
                            @for (row, aspect) in self.outline.aspects.iter().enumerate() { (self.aspect(row, aspect)) }
                        }
                        @if let Some(meeting) = &self.outline.meeting { (self.steps(meeting)) (self.open(meeting)) }
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
                    @for (name, value) in &self.outline.facts {
                        div { dt { (name) } dd dir="auto" { (value) } }
                    }
                }
            }
        }
    }

    fn summary(&self, meeting: &Meeting) -> Markup {
        html! {
            section {
                h2 { (self.words.report.summary) }
                @for sentence in &meeting.summary { p { (told(sentence)) } }
            }
        }
    }

    fn line(&self) -> Markup {
        html! {
            section.whole {
                h2 { (self.words.report.grid) }
                figure {
                    (svg::line(self.report, self.outline, self.words))
                    figcaption {
                        (self.words.report.legend) ". " (self.words.report.legend_of_line)
                        ol { @for scenario in &self.report.card.scenarios { li lang=(self.report.card.language) { (scenario.title) } } }
                    }
                }
            }
        }
    }

    fn aspect(&self, row: usize, aspect: &AspectOutline) -> Markup {
        html! {
            article {
                h3 lang=(self.report.card.language) { (aspect.title) }
                @for choice in &aspect.choices { (self.choice(choice)) }
                @if let Some(direction) = &aspect.direction {
                    p { b { (self.words.report.direction) ":" } " " (direction) }
                }
                @for (name, text) in &aspect.notes {
                    h4 { (name) }
                    div.said { (paragraphs(text)) }
                }
                @if !aspect.spread.is_empty() {
                    h4 { (self.words.report.spread) }
                    div.spread {
                        @for (question, votes) in aspect.spread.iter().enumerate() {
                            div {
                                p { b { (votes.question) } ", " (votes.told) }
                                (svg::votes(votes, &format!("stemmen-{row}-{question}"), self.words))
                            }
                        }
                    }
                }
            }
        }
    }

    fn choice(&self, choice: &Choice) -> Markup {
        html! {
            h4 {
                @if let Some(question) = &choice.question { span.question { (question) ":" } " " }
                (choice.answer)
            }
            @for quote in &choice.quotes { (self.quote(quote)) }
        }
    }

    fn quote(&self, quote: &Quote) -> Markup {
        html! {
            @if let Some(scenario) = &quote.scenario { p.which { (scenario) } }
            @match quote.text {
                Some(text) => blockquote lang=(self.report.card.language) { (paragraphs(text)) },
                None => p.empty { (self.words.domain.empty_in_source) },
            }
        }
    }

    /// On a narrow screen every cell names its column itself; the roles say that it is still a table.
    fn steps(&self, meeting: &Meeting) -> Markup {
        let (words, domain) = (&self.words.report, &self.words.domain);
        let heads = [domain.aspect, domain.step_what, domain.step_owner, domain.step_due, domain.step_status];
        html! {
            section {
                h2 { (self.words.domain.next_steps) }
                @if meeting.steps.is_empty() {
                    p { (words.no_steps) }
                } @else {
                    table role="table" aria-label=(self.words.domain.next_steps) {
                        thead role="rowgroup" {
                            tr role="row" { @for head in heads { th role="columnheader" scope="col" { (head) } } }
                        }
                        tbody role="rowgroup" {
                            @for step in &meeting.steps {
                                tr role="row" {
                                    @for (head, cell) in heads.iter().zip([step.aspect, step.what, &step.owner, &step.due, step.status]) {
                                        td role="cell" data-head=(head) { span dir="auto" { (lines(cell)) } }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn open(&self, meeting: &Meeting) -> Markup {
        html! {
            section {
                h2 { (self.words.report.open) }
                @if meeting.open.is_empty() {
                    p { (self.words.report.nothing_open) }
                } @else {
                    ul { @for sentence in &meeting.open { li { (told(sentence)) } } }
                }
            }
        }
    }
}

fn told(sentence: &Sentence) -> Markup {
    html! {
        @if !sentence.name.is_empty() { (sentence.before) " " em { (sentence.name) } }
        (sentence.after)
    }
}

/// An empty line parts paragraphs, every other line break stays one.
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
        @for (place, line) in text.split('\n').enumerate() {
            @if place > 0 { br; }
            (line)
        }
    }
}
