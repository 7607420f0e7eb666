//! Every format as it is written, for a person to review; and the same in a folder, for checks by other programs.

use std::fs;
use std::path::PathBuf;

use insta::assert_snapshot;
use spiegel::report::{Format, Report};

use crate::fixtures::{NAMES, bytes, card, formats, report, reports, written};

fn document(name: &str, format: Format) -> String {
    let text = written(&report(name), format, "nl");
    // The style is a file of its own, and its hash is another one after every change.
    let text = text.replace(include_str!("../../assets/report.css"), "…");
    match text.split_once("'sha256-").and_then(|(before, rest)| Some((before, rest.split_once('\'')?.1))) {
        Some((before, after)) => format!("{before}'sha256-…'{after}"),
        None => text,
    }
}

fn pin(name_of_format: &str, format: Format) {
    for name in NAMES {
        assert_snapshot!(format!("{name}_{name_of_format}"), document(name, format));
    }
}

#[test]
fn text() {
    pin("text", Format::Text);
}

#[test]
fn markdown() {
    pin("markdown", Format::Markdown);
}

#[test]
fn html() {
    pin("html", Format::Html);
}

#[test]
fn csv() {
    pin("csv", Format::Csv);
}

#[test]
fn json() {
    pin("json", Format::Json);
}

#[test]
fn english_stands_around_the_dutch_card() {
    assert_snapshot!(written(&report("full"), Format::Text, "en"));
}

#[test]
fn a_card_alone_is_all_its_descriptions() {
    assert_snapshot!(written(&Report::of_card(&card()), Format::Markdown, "nl"));
}

/// `.ci/browser` asks for the files; without a folder this only checks that every format can be written.
#[test]
fn every_document_can_be_written() {
    let folder = std::env::var_os("SPIEGEL_REPORTS_TO").map(PathBuf::from);
    for (name, report) in reports() {
        for format in formats().filter(|format| *format != Format::Linear) {
            let document = bytes(&report, format, "nl");
            assert!(!document.is_empty());
            if let Some(folder) = &folder {
                fs::write(folder.join(format!("{name}.{}", format.extension())), document).unwrap();
            }
        }
    }
}

#[test]
fn the_same_document_is_always_the_same_bytes() {
    for (name, report) in reports() {
        for format in formats() {
            assert!(bytes(&report, format, "nl") == bytes(&report, format, "nl"), "{name} as {format:?}");
        }
    }
}
