//! The document for Word (ECMA-376, part 1, WordprocessingML): what a school works on further. The same headings in the same
//! order as the page, with real styles, lists and table heads, so that a screen reader and a table of contents find them.

mod blocks;
mod compare;
mod picture;
mod shape;
mod styles;

use std::io::{self, Write};

use maud::{Markup, html};

use super::facts::Report;
use super::outline::{
    AnswerOutline, AspectOutline, CellQuote, LapsedOutline, MeetingOutline, OpenOutline, Outline, StepOutline,
    VotesOutline, step_heads,
};
use super::package::{Package, content_types, core_properties, relations};
use crate::words::Words;
use blocks::{Language, Run, heading, paragraph, run, sentence, table, text_of_person};
use shape::Ids;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The size of A4 and of its margins, in twentieths of a point.
const PAGE: [usize; 2] = [11_906, 16_838];
const MARGIN: usize = 1_134;
/// The widths of the columns of the table of steps, in twentieths of a point; together the width of the text.
const STEP_COLUMNS: [usize; 5] = [1_850, 3_000, 1_700, 1_788, 1_300];

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = Outline::new(report, words);
    let card = Language::of(&report.card.language);
    let document = WordDocument { report, outline: &outline, words, card, ids: Ids::default() };
    let mut package = Package::new();
    package.part("[Content_Types].xml", types())?;
    package.part(
        "_rels/.rels",
        relations(&[("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")]),
    )?;
    let day = report.session.as_ref().map(|session| session.date);
    package.part("docProps/core.xml", core_properties(&outline.title, words.lang, day))?;
    package.part("word/document.xml", document.markup())?;
    let parts = [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("header", "header.xml"),
        ("footer", "footer.xml"),
    ];
    package.part("word/_rels/document.xml.rels", relations(&parts))?;
    package.part("word/styles.xml", styles::styles(Language::of(words.lang)))?;
    package.part("word/numbering.xml", styles::numbering())?;
    package.part("word/settings.xml", styles::settings(Language::of(words.lang)))?;
    package.part("word/header.xml", document.header())?;
    package.part("word/footer.xml", document.footer())?;
    package.write_to(out)
}

fn types() -> Markup {
    const WORD: &str = "officedocument.wordprocessingml.";
    let names = ["document", "styles", "numbering", "settings", "header", "footer"];
    let kinds = names.map(|name| format!("{WORD}{}", if name == "document" { "document.main" } else { name }));
    let mut parts = vec![("docProps/core.xml".to_owned(), "package.core-properties")];
    parts.extend(names.iter().zip(&kinds).map(|(name, kind)| (format!("word/{name}.xml"), kind.as_str())));
    content_types(&parts)
}

struct WordDocument<'r> {
    report: &'r Report,
    outline: &'r Outline<'r>,
    words: &'r Words,
    /// The language of the card, whose text is quoted and never translated.
    card: Language<'r>,
    ids: Ids,
}

impl WordDocument<'_> {
    fn markup(&self) -> Markup {
        html! {
            w:document xmlns:w=(MAIN) xmlns:r=(RELATIONSHIPS) xmlns:mc=(shape::COMPATIBILITY) xmlns:wp=(shape::PLACING)
                xmlns:a=(shape::DRAWING) xmlns:wpg=(shape::GROUP) xmlns:wps=(shape::SHAPE) {
                w:body {
                    (paragraph("Subtitle", &run(self.outline.kind)))
                    (heading(1, &run(&self.outline.title)))
                    @for fact in &self.outline.facts {
                        (paragraph("Fact", &html! { (Run::bold(&format!("{}: ", fact.name))) (run(&fact.value)) }))
                    }
                    @if let Some(meeting) = &self.outline.meeting {
                        (self.summary(meeting)) (self.open(&meeting.open)) (self.finished(&meeting.finished)) (self.line())
                    }
                    @if let Some(comparison) = &self.outline.comparison { (compare::section(comparison, self.words)) }
                    (heading(2, &run(self.words.report.per_aspect)))
                    @for aspect in &self.outline.aspects { (self.aspect(aspect)) }
                    @if let Some(lapsed) = &self.outline.lapsed { (self.lapsed(lapsed)) }
                    (section())
                }
            }
        }
    }

    fn summary(&self, meeting: &MeetingOutline) -> Markup {
        html! {
            (heading(2, &run(self.words.report.summary)))
            @for text in &meeting.summary { (paragraph("Normal", &sentence(text))) }
        }
    }

    fn open(&self, open: &OpenOutline) -> Markup {
        let name = self.words.domain.next_steps;
        html! {
            (heading(2, &run(self.words.report.open)))
            @if let Some(nothing) = open.nothing { (paragraph("Normal", &run(nothing))) }
            @if !open.steps.is_empty() {
                (heading(3, &run(name))) (self.steps(&open.steps, name))
            }
            @if !open.questions.is_empty() {
                (heading(3, &run(self.words.report.open_questions)))
                @for text in &open.questions { (paragraph("ListBullet", &sentence(text))) }
            }
        }
    }

    fn finished(&self, steps: &[StepOutline]) -> Markup {
        let name = self.words.report.finished;
        html! {
            @if !steps.is_empty() { (heading(2, &run(name))) (self.steps(steps, name)) }
        }
    }

    fn steps(&self, steps: &[StepOutline], name: &str) -> Markup {
        let rows: Vec<_> = steps.iter().map(StepOutline::cells).collect();
        table(name, STEP_COLUMNS, step_heads(self.words), &rows)
    }

    fn line(&self) -> Markup {
        let words = &self.words.report;
        html! {
            (heading(2, &run(words.grid)))
            @for part in picture::line(self.report, self.outline, self.words) { (part.paragraph(&self.ids)) }
            (paragraph("Caption", &run(&format!("{}. {}", words.legend, words.legend_of_line))))
        }
    }

    fn aspect(&self, aspect: &AspectOutline) -> Markup {
        let words = &self.words.report;
        html! {
            (heading(3, &self.card.run(&aspect.title)))
            @for answer in &aspect.answers { (self.answer(answer)) }
            @if let Some(direction) = &aspect.direction {
                (paragraph("Normal", &html! { (Run::bold(&format!("{}: ", words.direction))) (run(direction)) }))
            }
            @for (name, text) in &aspect.notes {
                (heading(4, &run(name)))
                (text_of_person("Said", text, run))
            }
            @if !aspect.votes.is_empty() {
                (heading(4, &run(words.spread)))
                @for votes in &aspect.votes { (self.votes(votes)) }
            }
        }
    }

    fn lapsed(&self, lapsed: &LapsedOutline) -> Markup {
        let name = self.words.domain.next_steps;
        html! {
            (heading(2, &run(lapsed.title)))
            (paragraph("Normal", &run(lapsed.about)))
            @for aspect in &lapsed.aspects { (self.aspect(aspect)) }
            @if !lapsed.steps.is_empty() { (heading(3, &run(name))) (self.steps(&lapsed.steps, name)) }
        }
    }

    fn answer(&self, answer: &AnswerOutline) -> Markup {
        let question = answer.question.as_ref().map(|question| format!("{question}: ")).unwrap_or_default();
        html! {
            (heading(4, &run(&(question + &answer.answer))))
            @for quote in &answer.quotes { (self.quote(quote)) }
        }
    }

    fn quote(&self, quote: &CellQuote) -> Markup {
        html! {
            @if let Some(scenario) = &quote.scenario { (paragraph("Which", &self.card.run(scenario))) }
            @match quote.text {
                Some(text) => (text_of_person("Quote", text, |line| self.card.run(line))),
                None => (paragraph("Normal", &Run::italic(self.words.domain.empty_in_source))),
            }
        }
    }

    fn votes(&self, votes: &VotesOutline) -> Markup {
        html! {
            (paragraph(if votes.tally.has_positions() { "Votes" } else { "Normal" }, &html! { (Run::bold(votes.question)) (run(&format!(", {}", votes.in_words))) }))
            @if votes.tally.has_positions() { (picture::votes(votes, self.words).paragraph(&self.ids)) }
            @for said in votes.roles.iter().chain(&votes.earlier) { (paragraph("Normal", &run(said))) }
        }
    }

    /// Of every page but the first one, which has the title and the day in full.
    fn header(&self) -> Markup {
        let title = format!("{}: {}", self.outline.kind, self.outline.title);
        let made = self.report.made.map(|day| format!("{} {}", self.words.report.made, (self.words.date)(day)));
        html! {
            w:hdr xmlns:w=(MAIN) {
                (paragraph("Header", &html! { (run(&title)) w:r { w:tab {} } (run(&made.unwrap_or_default())) }))
            }
        }
    }

    fn footer(&self) -> Markup {
        let [page, of] = self.words.report.page_of;
        let field = |name: &str| html! { w:fldSimple w:instr=(name) { (run("1")) } };
        let source = format!("{}: {}", self.words.domain.source, self.report.card.source);
        html! {
            w:ftr xmlns:w=(MAIN) {
                (paragraph("Footer", &run(&source)))
                (paragraph("Footer", &html! { (run(page)) (field("PAGE")) (run(of)) (field("NUMPAGES")) }))
            }
        }
    }
}

/// The page. The header and the footer are the fourth and the fifth of the relations; the first page has no header.
fn section() -> Markup {
    let [width, height] = PAGE;
    html! {
        w:sectPr {
            w:headerReference w:type="default" r:id="r4" {}
            w:footerReference w:type="default" r:id="r5" {}
            w:footerReference w:type="first" r:id="r5" {}
            w:pgSz w:w=(width) w:h=(height) {}
            w:pgMar w:top=(MARGIN) w:right=(MARGIN) w:bottom=(MARGIN) w:left=(MARGIN) w:header="567" w:footer="567" w:gutter="0" {}
            w:titlePg {}
        }
    }
}
