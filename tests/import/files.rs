//! Files of office programs, as small as they can be, and reading a file as the command does.

use std::io::{Cursor, Write};

use spiegel::domain::Card;
use spiegel::import::{About, Choices, Finding, FindingKind, Made, guess, make, matrix, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A document: these parts in a zip archive.
pub fn document(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A document of Word with this in its body.
pub fn docx(body: &str) -> Vec<u8> {
    let xml = format!(r#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#);
    document(&[("word/document.xml", &xml)])
}

/// A table of Word. A cell may begin with `^` to go on with the one above, or with `2:` to span two columns.
pub fn word_table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| {
        let (properties, text) = match (text.strip_prefix('^'), text.strip_prefix("2:")) {
            (Some(text), _) => ("<w:vMerge/>", text),
            (_, Some(text)) => (r#"<w:gridSpan w:val="2"/>"#, text),
            _ => (r#"<w:vMerge w:val="restart"/>"#, *text),
        };
        let paragraphs: String =
            text.split('\n').map(|line| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")).collect();
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs}</w:tc>")
    };
    let row = |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// A spreadsheet with this in its body.
pub fn ods(body: &str) -> Vec<u8> {
    let xml = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>{body}</office:body></office:document-content>"#
    );
    document(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &xml)])
}

/// A workbook with these sheets, each the XML of its rows and what follows them.
pub fn xlsx(sheets: &[(&str, &str)]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut parts = vec![];
    let (mut names, mut links) = (String::new(), String::new());
    for (index, (name, rows)) in sheets.iter().enumerate() {
        let number = index + 1;
        names += &format!(r#"<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>"#);
        links += &format!(
            r#"<Relationship Id="r{number}" Type="{office}/worksheet" Target="worksheets/sheet{number}.xml"/>"#
        );
        let xml = format!(r#"<worksheet xmlns="{main}">{rows}</worksheet>"#);
        parts.push((format!("xl/worksheets/sheet{number}.xml"), xml));
    }
    let book = format!(r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{names}</sheets></workbook>"#);
    parts.push(("xl/workbook.xml".to_owned(), book));
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    parts.push((
        "xl/_rels/workbook.xml.rels".to_owned(),
        format!(r#"<Relationships xmlns="{relations}">{links}</Relationships>"#),
    ));
    let root = format!(
        r#"<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    parts.push(("_rels/.rels".to_owned(), root));
    document(&parts.iter().map(|(name, xml)| (name.as_str(), xml.as_str())).collect::<Vec<_>>())
}

/// A cell of a workbook with a text.
pub fn c(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// How a file is read if nobody says otherwise.
pub fn guessed(bytes: &[u8]) -> (Choices, Made) {
    let source = read(bytes).unwrap();
    let choices = guess(&source.tables, None).choices;
    let matrix = matrix(&source.tables, &choices).unwrap();
    matrix.look(&source.tables, &choices).unwrap();
    (choices, make(&matrix, &About::default(), None).unwrap())
}

/// The card that is read if nobody says otherwise.
pub fn card(bytes: &[u8]) -> Card {
    guessed(bytes).1.card
}

/// A card line by line: its scenarios, then every aspect with its texts; `-` is an empty cell.
pub fn lines(card: &Card) -> Vec<String> {
    let scenarios = card.scenarios().iter().map(|scenario| scenario.title.clone()).collect::<Vec<_>>().join(" | ");
    let aspects = card.aspects().iter().map(|aspect| {
        let texts: Vec<&str> = aspect.descriptions.iter().map(|text| text.text().unwrap_or("-")).collect();
        format!("{}: {}", aspect.title, texts.join(" | "))
    });
    [scenarios].into_iter().chain(aspects).collect()
}

/// The kinds of what there is to look at, apart from the source that no table names.
pub fn kinds(findings: &[Finding]) -> Vec<&FindingKind> {
    findings.iter().map(|finding| &finding.kind).filter(|kind| **kind != FindingKind::NoSource).collect()
}
