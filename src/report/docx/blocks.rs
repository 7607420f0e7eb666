//! What a document for Word is made of: runs of text, paragraphs in a style, tables with a head.

use maud::{Markup, html};

use crate::report::outline::Sentence;

/// A language as Word names it, `nl-NL`.
#[derive(Clone, Copy)]
pub struct Language<'l>(&'l str);

impl<'l> Language<'l> {
    pub fn of(code: &'l str) -> Self {
        Self(match code {
            "nl" => "nl-NL",
            "en" => "en-GB",
            other => other,
        })
    }

    pub fn tag(self) -> &'l str {
        self.0
    }

    /// A text in this language.
    pub fn run(self, text: &str) -> Markup {
        Run { text, look: html! { w:lang w:val=(self.0) {} } }.markup()
    }
}

/// A text and its look.
pub struct Run<'t> {
    text: &'t str,
    look: Markup,
}

impl Run<'_> {
    pub fn bold(text: &str) -> Markup {
        Run { text, look: html! { w:b {} } }.markup()
    }

    pub fn italic(text: &str) -> Markup {
        Run { text, look: html! { w:i {} } }.markup()
    }

    fn markup(&self) -> Markup {
        html! { w:r { w:rPr { (self.look) } (lines(self.text)) } }
    }
}

/// A text in the look and the language of its paragraph.
pub fn run(text: &str) -> Markup {
    html! { w:r { (lines(text)) } }
}

fn lines(text: &str) -> Markup {
    html! {
        @for (index, line) in text.split('\n').enumerate() {
            @if index > 0 { w:br {} }
            w:t xml:space="preserve" { (line) }
        }
    }
}

/// A sentence, with the name in it in italics.
pub fn sentence(sentence: &Sentence) -> Markup {
    html! {
        @if !sentence.name.is_empty() { (run(&format!("{} ", sentence.before))) (Run::italic(&sentence.name)) }
        (run(&sentence.after))
    }
}

pub fn paragraph(style: &str, runs: &Markup) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val=(style) {} } (runs) } }
}

/// A heading of a level from 1 to 4.
pub fn heading(level: usize, runs: &Markup) -> Markup {
    paragraph(&format!("Heading{level}"), runs)
}

/// A text with its paragraphs, which empty lines separate, and all its other line breaks.
pub fn text_of_person(style: &str, text: &str, run: impl Fn(&str) -> Markup) -> Markup {
    let lines: Vec<&str> = text.split('\n').collect();
    let paragraphs = lines.split(|line| line.trim().is_empty()).filter(|paragraph| !paragraph.is_empty());
    html! { @for text in paragraphs { (paragraph(style, &run(&text.join("\n")))) } }
}

/// A table whose head is repeated on every page; `name` is read to those who do not see it.
pub fn table<const N: usize>(name: &str, widths: [usize; N], heads: [&str; N], rows: &[[&str; N]]) -> Markup {
    let all: usize = widths.iter().sum();
    html! {
        w:tbl {
            w:tblPr {
                w:tblStyle w:val="Steps" {}
                w:tblW w:w=(all) w:type="dxa" {}
                w:tblLayout w:type="fixed" {}
                w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1" {}
                w:tblCaption w:val=(name) {}
            }
            w:tblGrid { @for width in widths { w:gridCol w:w=(width) {} } }
            w:tr {
                w:trPr { w:cantSplit {} w:tblHeader {} }
                @for (head, width) in heads.iter().zip(widths) { (cell(&Run::bold(head), width)) }
            }
            @for row in rows {
                w:tr {
                    w:trPr { w:cantSplit {} }
                    @for (text, width) in row.iter().zip(widths) { (cell(&run(text), width)) }
                }
            }
        }
        // Word wants a paragraph between a table and what follows.
        (paragraph("AfterTable", &html! {}))
    }
}

fn cell(runs: &Markup, width: usize) -> Markup {
    html! { w:tc { w:tcPr { w:tcW w:w=(width) w:type="dxa" {} } (paragraph("Cell", runs)) } }
}
