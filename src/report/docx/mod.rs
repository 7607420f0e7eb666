//! The document for Word (ECMA-376, part 1, WordprocessingML): what a school works on further. The same headings in the same
//! order as the page, with real styles, lists and table heads, so that a screen reader and a table of contents find them.

mod blocks;
mod picture;
mod styles;

use std::io::{self, Write};

use maud::{Markup, html};

use super::facts::Report;
use super::outline::{AnswerOutline, AspectOutline, CellQuote, MeetingOutline, Outline, VotesOutline};
use super::package::{Package, content_types, core_properties, relations};
use crate::words::Words;
use blocks::{Language, Run, heading, paragraph, run, sentence, table, text_of_person};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The size of A4 and of its margins, in twentieths of a point.
const PAGE: [usize; 2] = [11_906, 16_838];
const MARGIN: usize = 1_134;
/// The widths of the columns of the table of steps, in twentieths of a point; together the width of the text.
const STEP_COLUMNS: [usize; 5] = [1_900, 3_350, 1_550, 1_450, 1_388];

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let outline = Outline::new(report, words);
    let document = WordDocument { report, outline: &outline, words, card: Language::of(&report.card.language) };
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
}

impl WordDocument<'_> {
    fn markup(&self) -> Markup {
        html! {
            w:document xmlns:w=(MAIN) xmlns:r=(RELATIONSHIPS) xmlns:mc=(picture::COMPATIBILITY) xmlns:wp=(picture::PLACING)
                xmlns:a=(picture::DRAWING) xmlns:wpg=(picture::GROUP) xmlns:wps=(picture::SHAPE) {
                w:body {
                    (paragraph("Subtitle", &run(self.outline.kind)))
                    (heading(1, &run(&self.outline.title)))
                    @for (name, value) in &self.outline.facts {
                        (paragraph("Fact", &html! { (Run::bold(&format!("{name}: "))) (run(value)) }))
                    }
                    @if let Some(meeting) = &self.outline.meeting {
                        (self.summary(meeting)) (self.steps(meeting)) (self.open(meeting)) (self.line())
                    }
                    (heading(2, &run(self.words.report.per_aspect)))
                    @for aspect in &self.outline.aspects { (self.aspect(aspect)) }
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

    fn steps(&self, meeting: &MeetingOutline) -> Markup {
        let domain = &self.words.domain;
        let heads = [domain.aspect, domain.step_what, domain.step_owner, domain.step_due, domain.step_status];
        let steps = meeting.steps.iter();
        let rows: Vec<_> =
            steps.map(|step| [step.aspect, step.what, step.owner.as_str(), step.due.as_str(), step.status]).collect();
        html! {
            (heading(2, &run(domain.next_steps)))
            @if rows.is_empty() {
                (paragraph("Normal", &run(self.words.report.no_steps)))
            } @else {
                (table(domain.next_steps, STEP_COLUMNS, heads, &rows))
            }
        }
    }

    fn open(&self, meeting: &MeetingOutline) -> Markup {
        html! {
            (heading(2, &run(self.words.report.open)))
            @if meeting.open.is_empty() {
                (paragraph("Normal", &run(self.words.report.nothing_open)))
            } @else {
                @for text in &meeting.open { (paragraph("ListBullet", &sentence(text))) }
            }
        }
    }

    fn line(&self) -> Markup {
        let words = &self.words.report;
        html! {
            (heading(2, &run(words.grid)))
            (picture::line(self.report, self.outline, self.words))
            (paragraph("Caption", &run(&format!("{}. {}", words.legend, words.legend_of_line))))
            @for scenario in &self.report.card.scenarios {
                (paragraph("ListNumber", &self.card.run(&scenario.title)))
            }
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
                @for votes in &aspect.votes { (votes_in_words(votes)) }
            }
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

    fn header(&self) -> Markup {
        let title = format!("{}: {}", self.outline.kind, self.outline.title);
        html! { w:hdr xmlns:w=(MAIN) { (paragraph("Header", &run(&title))) } }
    }

    fn footer(&self) -> Markup {
        let [page, of] = self.words.report.page_of;
        let field = |name: &str| html! { w:fldSimple w:instr=(name) { (run("1")) } };
        html! {
            w:ftr xmlns:w=(MAIN) {
                (paragraph("Footer", &html! {
                    (run(&self.report.card.source)) w:r { w:tab {} }
                    (run(page)) (field("PAGE")) (run(of)) (field("NUMPAGES"))
                }))
            }
        }
    }
}

fn votes_in_words(votes: &VotesOutline) -> Markup {
    html! {
        (paragraph("Normal", &html! { (Run::bold(votes.question)) (run(&format!(", {}", votes.in_words))) }))
        @for earlier in &votes.earlier { (paragraph("Normal", &run(earlier))) }
    }
}

/// The page. The header and the footer are the fourth and the fifth of the relations.
fn section() -> Markup {
    let [width, height] = PAGE;
    html! {
        w:sectPr {
            w:headerReference w:type="default" r:id="r4" {}
            w:footerReference w:type="default" r:id="r5" {}
            w:pgSz w:w=(width) w:h=(height) {}
            w:pgMar w:top=(MARGIN) w:right=(MARGIN) w:bottom=(MARGIN) w:left=(MARGIN) w:header="567" w:footer="567" w:gutter="0" {}
        }
    }
}
