//! Wrapping, hyphenating and sanitising, seen from outside.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write;

use proptest::prelude::*;
use spiegel::text::{Line, Typesetter, columns, sanitise, sanitise_line, wrap};
use unicode_segmentation::UnicodeSegmentation;

const CARD: &str = include_str!("fixtures/professionalisering.txt");

/// The sixteen cells of the card, row by row; one of them is empty.
fn cells() -> Vec<&'static str> {
    let rows = CARD.lines().filter(|line| line.contains('\t')).skip(1);
    let cells: Vec<_> = rows.flat_map(|row| row.split('\t').skip(1)).collect();
    assert_eq!(cells.len(), 16);
    cells
}

fn wrapped(text: &str, width: u16) -> Vec<String> {
    let lines = wrap(text, width);
    lines.iter().map(|line| line.of(text).into_owned()).collect()
}

/// Draws the cells between bars, for a person to review every break.
fn sheet(width: u16) -> String {
    let mut sheet = String::new();
    for cell in cells() {
        for line in wrap(cell, width) {
            let padding = usize::from(width) - line.width(cell);
            writeln!(sheet, "|{}{}|", line.of(cell), " ".repeat(padding)).unwrap();
        }
        sheet.push('\n');
    }
    sheet
}

#[test]
fn the_card_at_every_reviewed_width() {
    for width in [12, 18, 26, 38, 60] {
        insta::assert_snapshot!(format!("card_{width}"), sheet(width));
    }
}

#[test]
fn the_card_keeps_the_rules_at_every_width() {
    for cell in cells() {
        for width in 1..=80 {
            assert_rules(cell, width);
        }
    }
}

/// Asserts that nothing is lost, nothing sticks out and no grapheme is split.
fn assert_rules(text: &str, width: u16) {
    let lines = wrap(text, width);
    let mut end = 0;
    for line in &lines {
        assert!(line.range.start >= end, "lines in order: {line:?} in {text:?}");
        assert_blank(&text[end..line.range.start]);
        end = line.range.end;
        assert_fits(line, text, width);
    }
    assert_blank(&text[end..]);
    assert_whole_graphemes(&lines, text);
}

fn assert_blank(left_out: &str) {
    assert!(left_out.chars().all(char::is_whitespace), "lost: {left_out:?}");
}

fn assert_fits(line: &Line, text: &str, width: u16) {
    let is_single_grapheme = line.of(text).graphemes(true).filter(|g| columns(g) > 0).count() == 1;
    assert!(
        line.width(text) <= usize::from(width.max(1)) || is_single_grapheme,
        "{:?} is wider than {width}",
        line.of(text)
    );
}

fn assert_whole_graphemes(lines: &[Line], text: &str) {
    let borders: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    for line in lines {
        for at in [line.range.start, line.range.end] {
            // A carriage return and its newline are one grapheme, and end a line between them.
            let is_line_end = text[at..].starts_with(['\r', '\n']);
            assert!(
                at == text.len() || is_line_end || borders.binary_search(&at).is_ok(),
                "grapheme split at {at} in {text:?}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_keeps_the_rules(text in "\\PC{0,120}|.{0,80}", width in 0_u16..40) {
        assert_rules(&text, width);
    }

    #[test]
    fn text_like_dutch_keeps_the_rules(
        text in "(([a-zë]{1,30}|[A-Z]{1,20}|[0-9]{1,9}|[-/.,(' \u{301}\u{a0}日👩🏽\n])[ -/]{0,2}){0,40}",
        width in 0_u16..90,
    ) {
        assert_rules(&text, width);
    }

    #[test]
    fn sanitised_text_is_safe_and_sanitised_once(text in "[\\x00-\\x{9f}a\u{301}\u{200b}-\u{2030}\\PC]{0,60}") {
        let clean = sanitise(&text);
        prop_assert!(clean.chars().all(|c| c == '\n' || !c.is_control()));
        prop_assert_eq!(sanitise(&clean), &*clean);
        let line = sanitise_line(&text);
        prop_assert!(!line.contains(char::is_control));
        prop_assert_eq!(line, clean.replace('\n', " "));
    }
}

#[test]
fn a_long_paragraph_keeps_the_rules() {
    let text = cells().join(" ");
    assert!(text.len() > 4_000);
    for width in [1, 12, 26, 60] {
        assert_rules(&text, width);
    }
}

#[test]
fn line_breaks_and_white_space() {
    assert_eq!(wrapped("", 10), [""]);
    assert_eq!(wrapped("een\n\ntwee\n", 10), ["een", "", "twee", ""]);
    assert_eq!(wrapped("een  twee   drie  ", 10), ["een  twee", "drie"]);
    assert_eq!(wrapped("  een twee", 6), ["  een", "twee"]);
    assert_eq!(wrapped("      een", 6), ["een"]);
    assert_eq!(wrapped("   ", 10), [""]);
    assert_eq!(wrapped("blz.\u{a0}12 en 13", 7), ["blz.\u{a0}12", "en 13"]);
}

#[test]
fn slashes_and_hyphens() {
    assert_eq!(wrapped("ja/nee/misschien/straks", 12), ["ja/nee/", "misschien/", "straks"]);
    assert_eq!(wrapped("lange-termijn-strategie", 15), ["lange-termijn-", "strategie"]);
    assert_eq!(wrapped("het MT-lid en co-creatie", 8), ["het", "MT-lid", "en co-", "creatie"]);
    assert_eq!(wrapped("een co-creatie", 12), ["een", "co-creatie"]);
    assert_eq!(wrapped("6/7 en 1-2", 5), ["6/7", "en", "1-2"]);
}

#[test]
fn hard_words() {
    assert_eq!(
        wrapped("arbeidsongeschiktheidsverzekeringsmaatschappij", 20),
        ["arbeidsongeschikt-", "heidsverzekerings-", "maatschappij"]
    );
    assert_eq!(wrapped("medewerkerstevredenheid", 15), ["medewerkers-", "tevredenheid"]);
    for width in 1..30 {
        for word in ["beëindigen", "ideeën", "geëvalueerd", "coördinator"] {
            let lines = wrapped(word, width);
            // Only where a word must be sliced anyhow may a trema begin a line.
            let begins_with_trema = lines.iter().any(|line| line.starts_with(['ë', 'ö']));
            assert!(!begins_with_trema || width < 6, "{lines:?}");
        }
    }
}

#[test]
fn punctuation_does_not_disturb_a_word() {
    assert_eq!(wrapped("(bijvoorbeeld) is", 10), ["(bijvoor-", "beeld) is"]);
    assert_eq!(wrapped("\u{2018}Kenmerken\u{2019}, enz. enz.", 9), ["\u{2018}Kenmer-", "ken\u{2019},", "enz. enz."]);
    assert_eq!(wrapped("de o.b.v. (bijv. enz.)", 9), ["de o.b.v.", "(bijv.", "enz.)"]);
}

#[test]
fn words_that_are_not_hyphenated() {
    for word in ["PROFESSIONALISERING", "professional4isering", "n@voorbeeldschool.nl"] {
        assert_eq!(wrapped(&format!("deze {word} is"), 21), ["deze", word, "is"]);
    }
    assert_eq!(wrapped("https://voorbeeldschool", 12), ["https://voor", "beeldschool"]);
    assert_eq!(wrapped("123456789", 4), ["1234", "5678", "9"]);
}

#[test]
fn a_word_that_ends_a_paragraph_stays_whole() {
    assert_eq!(wrapped("wij gaan professionaliseren", 20), ["wij gaan", "professionaliseren"]);
}

#[test]
fn wide_graphemes() {
    assert_eq!(columns("日本"), 4);
    assert_eq!(columns("e\u{301}\u{1b}"), 1);
    assert_eq!(wrapped("日本語", 5), ["日本", "語"]);
    assert_eq!(wrapped("日本", 1), ["日", "本"]);
    assert_eq!(wrapped("ab", 0), ["a", "b"]);
}

/// A sign that stands before a letter makes one grapheme with it, so a letter may take the whole line.
#[test]
fn a_full_line_has_no_room_for_a_hyphen() {
    assert_eq!(wrapped("\u{600}doel", 2), ["\u{600}d", "o-", "el"]);
}

#[test]
fn a_line_of_another_text_does_not_panic() {
    let line = Line { range: 3..9, hyphen: false };
    assert_eq!(line.of("kort"), "");
}

#[test]
fn the_typesetter_wraps_every_text_and_width_once() {
    let mut typesetter = Typesetter::default();
    for _ in 0..3 {
        for width in [26, 38] {
            for cell in cells() {
                assert_eq!(*typesetter.lines(cell, width), wrap(cell, width));
            }
        }
    }
    assert_eq!(typesetter.wraps(), 2 * 16);
    typesetter.lines("iets nieuws", 26);
    assert_eq!(typesetter.wraps(), 2 * 16 + 1);
}
