//! Files that were made to harm, and files that are just large.

use std::time::{Duration, Instant};

use spiegel::import::{Unreadable, read};

use super::files::{c, card, document, docx, lines, ods, word_table, xlsx};

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = " ".repeat(70_000_000);
    assert_eq!(read(&document(&[("word/document.xml", &zeros)])), Err(Unreadable::Bomb));
    let half = " ".repeat(35_000_000);
    assert_eq!(read(&document(&[("xl/workbook.xml", &half), ("xl/a.xml", &half)])), Err(Unreadable::Bomb));
    let many: Vec<String> = (0..5_001).map(|number| format!("{number}.xml")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|name| (name.as_str(), "")).collect();
    assert_eq!(read(&document(&many)), Err(Unreadable::Bomb));
}

#[test]
fn entities_are_refused() {
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><w:document/>";
    assert_eq!(read(&document(&[("word/document.xml", laughs)])), Err(Unreadable::Entities));
    let outside = "<!doctype x SYSTEM \"file:///etc/passwd\"><x/>";
    assert_eq!(read(&document(&[("content.xml", outside)])), Err(Unreadable::Entities));
    assert_eq!(
        read(&docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
        Err(Unreadable::Entities)
    );
}

const CELL: &str = "<table:table-cell><text:p>x</text:p></table:table-cell>";

#[test]
fn repetitions_and_distances_take_no_space() {
    let cell = "<table:table-cell table:number-columns-repeated=\"999999999\"><text:p>x</text:p></table:table-cell>";
    let row = format!("<table:table-row table:number-rows-repeated=\"999999999\">{cell}</table:table-row>");
    assert_eq!(read(&ods(&format!("<table:table>{row}</table:table>"))), Err(Unreadable::TooManyCells));
    // Each cell counts once.
    let row = format!("<table:table-row>{}</table:table-row>", CELL.repeat(100));
    assert!(read(&ods(&format!("<table:table>{}</table:table>", row.repeat(1_000)))).is_ok());
    let far = format!(
        "<sheetData><row r=\"1\">{}{}</row><row r=\"1048576\">{}</row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>",
        c("A1", "x"),
        c("B1", "Nu"),
        c("XFD1048576", "y")
    );
    assert_eq!(read(&xlsx(&[("Ver", &far)])).unwrap().tables[0].rows.len(), 1);
    let wide = format!(
        "<w:tbl>{}</w:tbl>",
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999999\"/></w:tcPr></w:tc></w:tr>".repeat(1_001)
    );
    assert_eq!(read(&docx(&wide)), Err(Unreadable::TooManyCells));
}

#[test]
fn damaged_and_locked_documents_are_refused() {
    assert_eq!(read(b"PK\x03\x04 dit is geen archief"), Err(Unreadable::Damaged));
    let whole = docx(&word_table(&[&["", "Nu"], &["Rij", "a"]]));
    assert_eq!(read(&whole[..whole.len() / 2]), Err(Unreadable::Damaged));
    // What Office writes with a password is another container.
    assert_eq!(read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), Err(Unreadable::Unknown));
    assert_eq!(read(&document(&[("a.xml", "<a/>")])), Err(Unreadable::Unknown));
    assert_eq!(read(&docx(&"<w:p>".repeat(100_000))), Err(Unreadable::Damaged));
}

#[test]
fn hostile_text_is_made_safe() {
    let hostile = card("\tNu\u{1b}[31m\u{202e}\nRij\u{7}\t\u{1b}]0;weg\u{7}tekst\n".as_bytes());
    assert_eq!(lines(&hostile), ["Nu[31m", "Rij: ]0;wegtekst"]);
}

#[test]
fn what_is_too_large_is_refused_and_what_is_not_is_quick() {
    assert_eq!(read(&vec![b'a'; 10_000_001]), Err(Unreadable::TooLarge));
    assert_eq!(read("a;b\n".repeat(50_001).as_bytes()), Err(Unreadable::TooManyCells));
    let long = format!("Rij;{};b\n", "woord ".repeat(30));
    let text = format!("titel;Nu;Later\n{}", long.repeat(33_000));
    let begin = Instant::now();
    assert_eq!(read(text.as_bytes()).unwrap().tables[0].rows.len(), 33_001);
    // Unoptimised and beside other tests: what is quadratic takes minutes.
    assert!(begin.elapsed() < Duration::from_secs(5));
}
