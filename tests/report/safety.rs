//! Nothing that people write does anything: not in a terminal, not in a browser, not in a spreadsheet.

use spiegel::report::{Format, Report};
use spiegel::text::columns;

use crate::fixtures::{formats, report, reports, session, written};

#[test]
fn no_control_or_direction_characters() {
    for (name, report) in reports() {
        for format in formats() {
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

/// The margins of the paper have the title in them, which is written by people.
#[test]
fn no_text_gets_out_of_the_style() {
    let (mut session, card) = session("empty");
    for title in ["\"} body { display: none } a {\"", "</style><script>", "\\", "a\nb", "/* open", "'); url(x)"] {
        title.clone_into(&mut session.title);
        let page = written(&Report::of_session(&session, &card), Format::Html, "nl");
        let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
        let margins = style.strip_prefix(include_str!("../../assets/report.css")).expect("the sheet comes first");
        let outside: String = margins.split('"').step_by(2).collect();
        assert_eq!(margins.matches('"').count(), 10, "{title:?}: {margins}");
        assert!(outside.chars().all(|char| char.is_ascii_alphanumeric() || "@-:;{}() \n".contains(char)), "{outside}");
    }
}

#[test]
fn a_long_title_leaves_room_in_the_margin() {
    let (mut session, card) = session("empty");
    session.title = "Lang ".repeat(40);
    let page = written(&Report::of_session(&session, &card), Format::Html, "nl");
    let margin = page.split_once("@page { @top-left { content: \"").unwrap().1.split_once('"').unwrap().0;
    assert!(margin.ends_with('…') && margin.chars().count() < 90, "{margin}");
}
