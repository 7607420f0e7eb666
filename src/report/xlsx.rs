//! The document as a workbook for Excel (ECMA-376, part 1, SpreadsheetML): a sheet for the aspects, one for the next steps
//! and one for the votes. Every cell is what was typed: a text is never taken for a number, a date or a formula.

use std::io::{self, Write};

use jiff::civil::{Date, date};
use maud::{Markup, html};

use super::facts::{AspectFacts, Report, VotesFacts};
use super::outline::Outline;
use super::package::{Package, content_types, core_properties, relations};
use super::phrases;
use crate::domain::{Answer, Mark};
use crate::text::fill;
use crate::words::Words;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The most that Excel keeps of a cell, in UTF-16 code units ("Excel specifications and limits").
const MAX_CELL: usize = 32_767;
/// The height of a line and the most that a row can have, in points.
const LINE_HEIGHT: usize = 15;
const MAX_HEIGHT: usize = 405;
/// The most of a title in the head of a printed page, in characters; Excel takes 255 with all its codes.
const MAX_TITLE: usize = 100;

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let tables = SheetMaker { report, words };
    let sheets = match &report.session {
        Some(_) => vec![tables.aspects(), tables.steps(), tables.votes()],
        None => vec![tables.card()],
    };
    let title = Outline::new(report, words).title;
    let mut package = Package::new();
    package.part("[Content_Types].xml", types(&sheets))?;
    package.part(
        "_rels/.rels",
        relations(&[("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml")]),
    )?;
    let day = report.session.as_ref().map(|session| session.date);
    package.part("docProps/core.xml", core_properties(&title, words.lang, day))?;
    package.part("xl/workbook.xml", workbook(&sheets))?;
    let paths: Vec<String> = (1..=sheets.len()).map(|number| format!("worksheets/sheet{number}.xml")).collect();
    let mut targets: Vec<_> = paths.iter().map(|path| ("worksheet", path.as_str())).collect();
    targets.push(("styles", "styles.xml"));
    package.part("xl/_rels/workbook.xml.rels", relations(&targets))?;
    package.part("xl/styles.xml", styles())?;
    for (sheet, path) in sheets.iter().zip(&paths) {
        package.part(&format!("xl/{path}"), sheet.markup(&title, words))?;
    }
    package.write_to(out)
}

/// A table with a head.
struct Sheet {
    name: &'static str,
    /// The head and the width of every column; widths are in digits of the normal font.
    columns: Vec<(String, usize)>,
    rows: Vec<Vec<Cell>>,
}

enum Cell {
    Text(String),
    Number(usize),
    Day(Date),
}

impl Cell {
    fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

/// Puts facts into tables.
struct SheetMaker<'r> {
    report: &'r Report,
    words: &'r Words,
}

impl SheetMaker<'_> {
    fn aspects(&self) -> Sheet {
        let (domain, report) = (&self.words.domain, &self.words.report);
        let heads = [
            (report.csv.number, 9),
            (domain.aspect, 28),
            (domain.current, 28),
            (domain.desired, 28),
            (report.direction, 36),
            (report.csv.description_current, 48),
            (report.csv.description_desired, 48),
            (domain.explanation, 48),
            (domain.evidence, 48),
        ];
        let rows = self.report.aspects.iter().enumerate();
        Sheet::new(self.words.office.aspects, &heads, rows.map(|(row, aspect)| self.aspect(row, aspect)).collect())
    }

    fn aspect(&self, row: usize, aspect: &AspectFacts) -> Vec<Cell> {
        let card = &self.report.card;
        let answers = aspect.answers();
        let [current, desired] =
            answers.map(|answer| answer.map(|answer| phrases::answer(answer, card, self.words)).unwrap_or_default());
        let [current_text, desired_text] =
            answers.map(|answer| phrases::descriptions(answer, aspect, card, self.words));
        let direction = phrases::direction(aspect, card, self.words).unwrap_or_default();
        let texts = [current, desired, direction, current_text, desired_text];
        let notes = [aspect.explanation.clone(), aspect.evidence.clone()];
        let texts = [aspect.title.clone()].into_iter().chain(texts).chain(notes).map(Cell::Text);
        [Cell::Number(row + 1)].into_iter().chain(texts).collect()
    }

    fn steps(&self) -> Sheet {
        let domain = &self.words.domain;
        let heads = [
            (domain.aspect, 28),
            (domain.step_what, 60),
            (domain.step_owner, 24),
            (domain.step_due, 14),
            (domain.step_status, 14),
        ];
        let steps =
            self.report.aspects.iter().flat_map(|aspect| aspect.next_steps.iter().map(move |step| (aspect, step)));
        let rows = steps.map(|(aspect, step)| {
            let due = step.due.map_or(Cell::text(""), Cell::Day);
            let status = Cell::text(domain.status(step.status));
            vec![Cell::text(&aspect.title), Cell::text(&step.what), Cell::text(&step.owner), due, status]
        });
        Sheet::new(domain.next_steps, &heads, rows.collect())
    }

    /// A row for every answer that somebody gave in a round. Who gave it is nowhere.
    fn votes(&self) -> Sheet {
        let (domain, office) = (&self.words.domain, &self.words.office);
        let heads = [
            (domain.aspect, 28),
            (office.question, 12),
            (office.round, 9),
            (office.how, 16),
            (office.answer, 48),
            (office.count, 16),
        ];
        let mut rows = Vec::new();
        for aspect in &self.report.aspects {
            for (mark, rounds) in Mark::BOTH.into_iter().zip(&aspect.votes) {
                for votes in rounds {
                    rows.extend(self.answers(votes).into_iter().filter(|(_, count)| *count > 0).map(
                        |(answer, count)| {
                            let texts = [aspect.title.as_str(), domain.mark(mark)].map(Cell::text);
                            let round = Cell::Number(usize::try_from(votes.round).unwrap_or(usize::MAX));
                            let rest =
                                [round, Cell::text(domain.how(votes.how)), Cell::Text(answer), Cell::Number(count)];
                            texts.into_iter().chain(rest).collect()
                        },
                    ));
                }
            }
        }
        Sheet::new(domain.ballots, &heads, rows)
    }

    /// Every answer and how many people gave it.
    fn answers(&self, votes: &VotesFacts) -> Vec<(String, usize)> {
        let (card, domain, tally) = (&self.report.card, &self.words.domain, &votes.tally);
        let name = |answer: &Answer| phrases::answer(answer, card, self.words);
        let scenarios = card.scenarios.iter().map(|scenario| name(&Answer::Scenario(scenario.id.as_str().into())));
        let pairs = card.scenarios.windows(2);
        let between = pairs.map(|pair| name(&Answer::Between(pair[0].id.as_str().into(), pair[1].id.as_str().into())));
        let others = [
            (domain.unknown, tally.unknown),
            (domain.not_applicable, tally.not_applicable),
            (self.words.office.no_answer, tally.absent),
        ];
        let others = others.into_iter().map(|(name, count)| (name.to_owned(), count));
        scenarios.zip(tally.scenarios()).chain(between.zip(tally.between())).chain(others).collect()
    }

    /// The card as it was published.
    fn card(&self) -> Sheet {
        let card = &self.report.card;
        let scenarios: Vec<String> = card.scenarios.iter().map(|scenario| card.numbered_title(&scenario.id)).collect();
        let mut heads = vec![(self.words.report.csv.number, 9), (self.words.domain.aspect, 28)];
        heads.extend(scenarios.iter().map(|scenario| (scenario.as_str(), 48)));
        let rows = self.report.aspects.iter().enumerate().map(|(row, aspect)| {
            let texts = aspect.descriptions.iter();
            let texts = texts.map(|text| Cell::text(text.as_deref().unwrap_or(self.words.domain.empty_in_source)));
            [Cell::Number(row + 1), Cell::text(&aspect.title)].into_iter().chain(texts).collect()
        });
        Sheet::new(self.words.office.aspects, &heads, rows.collect())
    }
}

impl Sheet {
    fn new(name: &'static str, heads: &[(&str, usize)], rows: Vec<Vec<Cell>>) -> Self {
        let columns = heads.iter().map(|(head, width)| ((*head).to_owned(), *width)).collect();
        Self { name, columns, rows }
    }

    fn markup(&self, title: &str, words: &Words) -> Markup {
        html! {
            worksheet xmlns=(MAIN) {
                sheetPr { pageSetUpPr fitToPage="1" {} }
                sheetViews {
                    sheetView workbookViewId="0" {
                        pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen" {}
                        selection pane="bottomLeft" activeCell="A2" sqref="A2" {}
                    }
                }
                sheetFormatPr defaultRowHeight=(LINE_HEIGHT) {}
                cols {
                    @for (column, (_, width)) in self.columns.iter().enumerate() {
                        col min=(column + 1) max=(column + 1) width=(width) customWidth="1" {}
                    }
                }
                sheetData {
                    row r="1" {
                        @for (column, (head, _)) in self.columns.iter().enumerate() { (text(head, column, 1, HEAD, words)) }
                    }
                    @for (row, cells) in self.rows.iter().enumerate() {
                        row r=(row + 2) ht=(self.height(cells)) customHeight="1" {
                            @for (column, cell) in cells.iter().enumerate() { (cell.markup(column, row + 2, words)) }
                        }
                    }
                }
                pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3" {}
                pageSetup paperSize="9" orientation="landscape" fitToHeight="0" {}
                headerFooter { oddHeader { "&L" (in_head(title)) } oddFooter { "&L" (self.name) "&R&P / &N" } }
            }
        }
    }

    /// The height that a row needs, in points: not every program finds it out by itself.
    fn height(&self, cells: &[Cell]) -> usize {
        let lines = cells.iter().zip(&self.columns).map(|(cell, (_, width))| match cell {
            Cell::Text(content) => content.split('\n').map(|line| fill(line, *width).len().max(1)).sum(),
            Cell::Number(_) | Cell::Day(_) => 1,
        });
        (lines.max().unwrap_or(1) * LINE_HEIGHT).min(MAX_HEIGHT)
    }
}

/// A title as the head of a printed page: `&` begins a code there.
fn in_head(title: &str) -> String {
    title.chars().take(MAX_TITLE).collect::<String>().replace('&', "&&")
}

// The indices of the formats of cells in `styles`.
const HEAD: usize = 1;
const SHORT_TEXT: usize = 2;
const LONG_TEXT: usize = 3;
const DAY: usize = 4;
const NUMBER: usize = 5;

impl Cell {
    /// The cell in a column, counted from 0, and a row, counted from 1. One without anything is left out.
    fn markup(&self, column: usize, row: usize, words: &Words) -> Markup {
        match self {
            Self::Text(content) if content.is_empty() => html! {},
            Self::Text(content) => {
                // Excel shows long texts as "####" in the format that keeps a text a text while it is edited.
                let style = if content.chars().count() > 255 { LONG_TEXT } else { SHORT_TEXT };
                text(content, column, row, style, words)
            }
            Self::Number(number) => html! { c r=(name(column, row)) s=(NUMBER) { v { (number) } } },
            Self::Day(day) => match serial(*day) {
                Some(serial) => html! { c r=(name(column, row)) s=(DAY) { v { (serial) } } },
                None => text(&day.to_string(), column, row, SHORT_TEXT, words),
            },
        }
    }
}

fn text(content: &str, column: usize, row: usize, style: usize, words: &Words) -> Markup {
    let content = without_codes(&fitting(content, words.office.cut));
    html! { c r=(name(column, row)) s=(style) t="inlineStr" { is { t xml:space="preserve" { (content) } } } }
}

/// As Excel names a cell; there are fewer than 27 columns.
fn name(column: usize, row: usize) -> String {
    let letter = u8::try_from(column).ok().and_then(|column| b'A'.checked_add(column)).map_or('Z', char::from);
    format!("{letter}{row}")
}

/// The day as Excel counts days; `None` if Excel has no such day, or counts it wrongly as it does those before March 1900.
fn serial(day: Date) -> Option<i32> {
    let serial = date(1899, 12, 30).until(day).ok()?.get_days();
    (serial > 60).then_some(serial)
}

/// The text, with its end cut off if Excel could not hold all of it; it says so then.
fn fitting(text: &str, sign: &str) -> String {
    let length = |text: &str| text.encode_utf16().count();
    if length(text) <= MAX_CELL {
        return text.to_owned();
    }
    let mut free = MAX_CELL - length(sign);
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= free;
        free -= if fits { c.len_utf16() } else { 0 };
        fits
    });
    kept.collect::<String>() + sign
}

/// Excel reads `_x0041_` as the letter A (ECMA-376, part 1, 22.9.2.19), so an underscore that begins such a code is itself
/// written as one.
fn without_codes(text: &str) -> String {
    let is_code = |at: usize| {
        let code = text.as_bytes().get(at..at + 7);
        code.is_some_and(|code| code[1] == b'x' && code[2..6].iter().all(u8::is_ascii_hexdigit) && code[6] == b'_')
    };
    let mut safe = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        safe.push(c);
        if c == '_' && is_code(at) {
            safe.push_str("x005F_");
        }
    }
    safe
}

fn types(sheets: &[Sheet]) -> Markup {
    const SPREADSHEET: &str = "officedocument.spreadsheetml.";
    let kind = |name: &str| format!("{SPREADSHEET}{name}");
    let (book, sheet, styles) = (kind("sheet.main"), kind("worksheet"), kind("styles"));
    let mut parts = vec![
        ("docProps/core.xml".to_owned(), "package.core-properties"),
        ("xl/workbook.xml".to_owned(), book.as_str()),
        ("xl/styles.xml".to_owned(), styles.as_str()),
    ];
    parts.extend((1..=sheets.len()).map(|number| (format!("xl/worksheets/sheet{number}.xml"), sheet.as_str())));
    content_types(&parts)
}

fn workbook(sheets: &[Sheet]) -> Markup {
    html! {
        workbook xmlns=(MAIN) xmlns:r=(RELATIONSHIPS) {
            sheets {
                @for (index, sheet) in sheets.iter().enumerate() {
                    sheet name=(sheet.name) sheetId=(index + 1) r:id={ "r" (index + 1) } {}
                }
            }
            definedNames {
                @for (index, sheet) in sheets.iter().enumerate() {
                    definedName name="_xlnm.Print_Titles" localSheetId=(index) { "'" (sheet.name) "'!$1:$1" }
                }
            }
        }
    }
}

/// The formats of cells: 49 is a text, 14 a day as the reader's country writes it.
fn styles() -> Markup {
    let formats = [("49", "1"), ("49", "0"), ("0", "0"), ("14", "0"), ("1", "0")];
    html! {
        styleSheet xmlns=(MAIN) {
            fonts count="2" {
                font { sz val="11" {} name val="Calibri" {} family val="2" {} }
                font { b {} sz val="11" {} name val="Calibri" {} family val="2" {} }
            }
            fills count="3" {
                fill { patternFill patternType="none" {} }
                fill { patternFill patternType="gray125" {} }
                fill { patternFill patternType="solid" { fgColor rgb="FFE8E8E8" {} bgColor indexed="64" {} } }
            }
            borders count="1" { border { left {} right {} top {} bottom {} diagonal {} } }
            cellStyleXfs count="1" { xf numFmtId="0" fontId="0" fillId="0" borderId="0" {} }
            cellXfs count=(formats.len() + 1) {
                xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" {}
                @for (format, head) in formats {
                    @let fill = if head == "1" { "2" } else { "0" };
                    xf numFmtId=(format) fontId=(head) fillId=(fill) borderId="0" xfId="0"
                        applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1" {
                        alignment horizontal="left" vertical="top" wrapText="1" {}
                    }
                }
            }
            cellStyles count="1" { cellStyle name="Normal" xfId="0" builtinId="0" {} }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_excel_does() {
        assert_eq!(serial(date(1900, 3, 1)), Some(61));
        assert_eq!(serial(date(2026, 11, 23)), Some(46_349));
        assert_eq!(serial(date(9999, 12, 31)), Some(2_958_465));
        assert_eq!(serial(date(1900, 2, 28)), None);
        assert_eq!(serial(date(-44, 3, 15)), None);
    }

    #[test]
    fn a_text_that_excel_cannot_hold_is_cut_with_a_sign() {
        let whole = "é".repeat(MAX_CELL);
        assert_eq!(fitting(&whole, " …"), whole);
        let cut = fitting(&format!("{whole}x"), " …");
        assert_eq!((cut.chars().count(), cut.ends_with("é …")), (MAX_CELL, true));
        // A sign beyond the first 65,536 is two units, and is not cut in half.
        let cut = fitting(&"😀".repeat(MAX_CELL), " …");
        assert_eq!((cut.encode_utf16().count(), cut.ends_with("😀 …")), (MAX_CELL - 1, true));
    }

    #[test]
    fn what_looks_like_a_code_stays_as_it_was_typed() {
        for (typed, written) in [
            ("_x0041_", "_x005F_x0041_"),
            ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
            ("_x00g1_ en _x41_", "_x00g1_ en _x41_"),
            ("_x004", "_x004"),
            ("é_x005F_", "é_x005F_x005F_"),
        ] {
            assert_eq!(without_codes(typed), written);
        }
    }
}
