//! The document as a workbook for Excel (ECMA-376, part 1, SpreadsheetML): a sheet for the session, one for its aspects, one
//! for the next steps and one for the votes.

mod cell;
mod tables;

use std::io::{self, Write};

use maud::{Markup, html};

use super::facts::Report;
use super::outline::Outline;
use super::package::{Package, content_types, core_properties, relations};
use crate::text::{beginning, fill};
use crate::words::Words;
use cell::Cell;
pub use cell::without_codes;
use tables::SheetMaker;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The height of a line and the most that a row can have, in points.
const LINE_HEIGHT: usize = 15;
const MAX_HEIGHT: usize = 405;
/// The most of a title in the head of a printed page, in characters; Excel takes 255 with all its codes.
const MAX_TITLE: usize = 100;

pub fn write(report: &Report, words: &Words, out: &mut impl Write) -> io::Result<()> {
    let tables = SheetMaker { report, words };
    let outline = Outline::new(report, words);
    let sheets = match &report.session {
        Some(_) => {
            let sheets = [tables.session(&outline), tables.aspects(), tables.steps(), tables.votes()];
            sheets
                .into_iter()
                .chain(outline.comparison.as_ref().map(|comparison| tables.comparison(comparison)))
                .chain(tables.lapsed())
                .collect()
        }
        None => vec![tables.card()],
    };
    let title = outline.title;
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
                        @for (column, (head, _)) in self.columns.iter().enumerate() { (cell::head(head, column, words)) }
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
    beginning(title, MAX_TITLE).replace('&', "&&")
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
