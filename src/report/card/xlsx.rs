//! A card as a workbook of one sheet.

use std::io;

use maud::{Markup, html};

use crate::domain::Card;
use crate::report::package::{Package, content_types, core_properties, relations};
use crate::report::xlsx::without_codes;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The widths of the titles and of the texts, in digits of the normal font.
const WIDTHS: [usize; 2] = [28, 44];

/// Writes the lines, each in a row, and below them the table.
pub fn write(card: &Card, lines: &[String], rows: &[Vec<&str>]) -> io::Result<Vec<u8>> {
    let mut package = Package::new();
    let kinds = [
        ("docProps/core.xml", "package.core-properties"),
        ("xl/workbook.xml", "officedocument.spreadsheetml.sheet.main"),
        ("xl/styles.xml", "officedocument.spreadsheetml.styles"),
        ("xl/worksheets/sheet1.xml", "officedocument.spreadsheetml.worksheet"),
    ];
    package.part("[Content_Types].xml", content_types(&kinds.map(|(path, kind)| (path.to_owned(), kind))))?;
    let parts = [("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml")];
    package.part("_rels/.rels", relations(&parts))?;
    package.part("docProps/core.xml", core_properties(card.title(), card.language(), None))?;
    package.part("xl/workbook.xml", workbook())?;
    let targets = [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")];
    package.part("xl/_rels/workbook.xml.rels", relations(&targets))?;
    package.part("xl/styles.xml", styles())?;
    package.part("xl/worksheets/sheet1.xml", sheet(lines, rows))?;
    let mut bytes = Vec::new();
    package.write_to(&mut bytes)?;
    Ok(bytes)
}

fn workbook() -> Markup {
    html! {
        workbook xmlns=(MAIN) xmlns:r=(RELATIONSHIPS) { sheets { sheet name="Kaart" sheetId="1" r:id="r1" {} } }
    }
}

/// Format 1 is a text whose lines are broken.
fn styles() -> Markup {
    html! {
        styleSheet xmlns=(MAIN) {
            fonts count="1" { font { sz val="11" {} name val="Calibri" {} family val="2" {} } }
            fills count="2" { fill { patternFill patternType="none" {} } fill { patternFill patternType="gray125" {} } }
            borders count="1" { border { left {} right {} top {} bottom {} diagonal {} } }
            cellStyleXfs count="1" { xf numFmtId="0" fontId="0" fillId="0" borderId="0" {} }
            cellXfs count="2" {
                xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" {}
                xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" {
                    alignment horizontal="left" vertical="top" wrapText="1" {}
                }
            }
        }
    }
}

fn sheet(lines: &[String], rows: &[Vec<&str>]) -> Markup {
    let columns = rows.first().map_or(1, Vec::len);
    html! {
        worksheet xmlns=(MAIN) {
            cols {
                @for column in 1..=columns {
                    col min=(column) max=(column) width=(WIDTHS[usize::from(column > 1)]) customWidth="1" {}
                }
            }
            sheetData {
                @for (index, line) in lines.iter().enumerate() {
                    row r=(index + 1) { (cell(line, 0, index + 1, 0)) }
                }
                @for (index, texts) in rows.iter().enumerate() {
                    @let number = lines.len() + index + 1;
                    row r=(number) {
                        @for (column, text) in texts.iter().enumerate() { (cell(text, column, number, 1)) }
                    }
                }
            }
        }
    }
}

fn cell(text: &str, column: usize, row: usize, style: usize) -> Markup {
    if text.is_empty() {
        return html! {};
    }
    let name = format!("{}{row}", crate::import::column_name(column));
    html! { c r=(name) s=(style) t="inlineStr" { is { t xml:space="preserve" { (without_codes(text)) } } } }
}
