//! Nothing that people write does anything: not in a terminal, not in a browser, not in a spreadsheet.

use spiegel::report::Format;
use spiegel::text::columns;

use crate::fixtures::{report, reports, written};
use crate::sha256;

#[test]
fn no_control_or_direction_characters() {
    for (name, report) in reports() {
        for format in [Format::Text, Format::Markdown, Format::Html, Format::Csv, Format::Json] {
            let document = written(&report, format, "nl");
            let steers = |c: char| (c.is_control() && c != '\n' && c != '\r') || ('\u{202a}'..='\u{202e}').contains(&c);
            assert_eq!(document.chars().find(|c| steers(*c)), None, "{name} as {format:?}");
        }
    }
}

#[test]
fn no_line_of_text_is_wider_than_eighty_columns() {
    for (name, report) in reports() {
        let text = written(&report, Format::Text, "nl");
        text.lines().for_each(|line| assert!(columns(line) <= 80, "{name}: {line}"));
    }
}

#[test]
fn no_line_ends_in_space() {
    for (name, report) in reports() {
        for format in [Format::Text, Format::Markdown] {
            let document = written(&report, format, "nl");
            document.lines().for_each(|line| assert_eq!(line, line.trim_end(), "{name} as {format:?}"));
        }
    }
}

#[test]
fn texts_add_no_markup_to_the_page() {
    for (name, report) in reports() {
        let page = written(&report, Format::Html, "nl");
        for wrong in
            ["<script", "<img", "<b>haken", "<i>", "<a ", "style=\"", "onload=alert(1)>\"", "http://kwaad.example\""]
        {
            assert!(!page.contains(wrong), "the page of {name} has {wrong}");
        }
        assert_eq!(page.matches("</style>").count(), 1, "{name}");
        assert_eq!(page.matches("</title>").count(), 1 + page.matches("<svg").count(), "{name}");
    }
}

#[test]
fn no_cell_begins_like_a_formula() {
    let table = written(&report("hostile"), Format::Csv, "nl");
    for start in ["\"=", "\"+", "\"-", "\"@"] {
        let cells = table.split(',').filter(|cell| cell.starts_with(start));
        assert_eq!(cells.collect::<Vec<_>>(), Vec::<&str>::new());
    }
    assert!(table.contains("\"'=HYPERLINK(\"\"http://kwaad.example\"\")\""));
}

#[test]
fn excel_gets_semicolons_and_a_mark() {
    let table = written(&report("full"), Format::CsvForExcel, "nl");
    assert!(table.starts_with("\u{feff}\"Regel\";\"Sessie\";"));
}

/// The page allows the style by this hash and no other; a browser ignores a style that has another one.
#[test]
fn the_hash_is_that_of_the_style() {
    let style = include_str!("../../assets/report.css");
    let hash = sha256::base64(&sha256::sha256(style.as_bytes()));
    if std::env::var_os("SPIEGEL_WRITE_DOCUMENTS").is_some() {
        std::fs::write("assets/report.css.sha256", hash).unwrap();
    } else {
        let message = "assets/report.css.sha256 is out of date: run this test with SPIEGEL_WRITE_DOCUMENTS=1";
        assert_eq!(include_str!("../../assets/report.css.sha256"), hash, "{message}");
    }
}
