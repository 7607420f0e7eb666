//! The document for Word. `.ci/browser` opens it with other programs.

use spiegel::domain::AspectId;
use spiegel::report::{Format, Report};

use crate::fixtures::{bytes, parts, report, reports, session, written};

fn part(report: &Report, name: &str) -> String {
    parts(&bytes(report, Format::Docx, "nl")).into_iter().find(|(part, _)| part == name).unwrap().1
}

/// The text between tags, as it is written.
fn plain(markup: &str) -> String {
    let pieces = markup.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.collect::<String>().trim().replace("&quot;", "\"")
}

fn headings_of_page(report: &Report) -> Vec<(String, String)> {
    let page = written(report, Format::Html, "nl");
    let starts = page.split("<h").skip(1).filter(|rest| rest.starts_with(['1', '2', '3', '4']));
    starts.map(|rest| (rest[..1].to_owned(), plain(&format!("<{}", rest.split("</h").next().unwrap())))).collect()
}

fn headings_of_word(report: &Report) -> Vec<(String, String)> {
    let document = part(report, "word/document.xml");
    let starts = document.split("<w:pStyle w:val=\"Heading").skip(1);
    starts.map(|rest| (rest[..1].to_owned(), plain(&format!("<{}", rest.split("</w:p>").next().unwrap())))).collect()
}

#[test]
fn the_headings_are_those_of_the_page() {
    for (name, report) in reports().into_iter().filter(|(name, _)| *name != "card") {
        let headings = headings_of_word(&report);
        assert_eq!(headings, headings_of_page(&report), "{name}");
        assert!(headings.len() > 10, "{name}: {headings:?}");
    }
}

#[test]
fn no_level_of_headings_is_left_out() {
    for (name, report) in reports() {
        let levels: Vec<u32> = headings_of_word(&report).iter().map(|(level, _)| level.parse().unwrap()).collect();
        assert_eq!(levels[0], 1, "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] > 1 && pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn the_page_is_a4_and_numbered_and_in_dutch() {
    let report = report("full");
    assert!(part(&report, "word/document.xml").contains("<w:pgSz w:w=\"11906\" w:h=\"16838\">"));
    let footer = part(&report, "word/footer.xml");
    assert!(footer.contains("w:instr=\"PAGE\"") && footer.contains("w:instr=\"NUMPAGES\""), "{footer}");
    assert!(footer.contains(">Bron: Scenario's, thema Professionalisering. Reflectiekaart Samen"), "{footer}");
    let header = part(&report, "word/header.xml");
    assert!(
        header.contains(">Verslag: Teamoverleg West<") && header.contains(">Gemaakt op 26 november 2026<"),
        "{header}"
    );
    assert!(part(&report, "word/styles.xml").contains("<w:lang w:val=\"nl-NL\""));
    assert!(part(&report, "docProps/core.xml").contains("<dc:title>Teamoverleg West</dc:title>"));
}

#[test]
fn the_card_is_quoted_in_its_own_language() {
    let english = parts(&bytes(&report("full"), Format::Docx, "en"));
    let part = |name: &str| &english.iter().find(|(part, _)| part == name).unwrap().1;
    assert!(part("word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
    let quote = part("word/document.xml").split("<w:pStyle w:val=\"Quote\">").nth(1).unwrap();
    assert!(quote.split("</w:p>").next().unwrap().contains("<w:lang w:val=\"nl-NL\">"), "{quote}");
}

#[test]
fn the_picture_says_in_words_what_it_shows() {
    let document = part(&report("full"), "word/document.xml");
    let described = document.split("descr=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(
        described.starts_with("Doelgroepen. Huidig: 2 Commitment Samen Opleiden; Gewenst: tussen 3"),
        "{described}"
    );
    // The votes on three questions have pictures of their own, which say what stands above them.
    assert_eq!(document.matches("<w:drawing>").count(), 4);
    assert_eq!(document.matches("descr=\"ronde 1, ").count(), 3);
    assert_eq!(document.matches("<w:t>ronde 1, ").count(), 3, "a program that draws nothing shows the words");
}

#[test]
fn a_picture_of_votes_counts_them_where_they_are() {
    let document = part(&report("full"), "word/document.xml");
    let picture = document.split("<w:drawing>").nth(2).unwrap().split("</w:drawing>").next().unwrap();
    let texts: Vec<&str> = picture
        .split("<w:t xml:space=\"preserve\">")
        .skip(1)
        .map(|rest| rest.split("</w:t>").next().unwrap())
        .collect();
    assert_eq!(texts, ["1", "2", "2", "3", "4", "2"], "two votes at each end");
    let middle = |shape: &str| {
        let number =
            |name: &str| shape.split(name).nth(1).unwrap().split('"').next().unwrap().parse::<usize>().unwrap();
        number("<a:off x=\"") + number("<a:ext cx=\"") / 2
    };
    let shapes: Vec<&str> = picture.split("<wps:wsp>").skip(1).collect();
    let of = |form: &str, text: &str| {
        let found = shapes.iter().filter(|shape| shape.contains(form) && shape.contains(&format!(">{text}</w:t>")));
        found.map(|shape| middle(shape)).collect::<Vec<_>>()
    };
    assert_eq!(
        of("\"ellipse\"", "2"),
        [of("\"rect\"", "1"), of("\"rect\"", "4")].concat(),
        "counts stand above their numbers"
    );
}

/// A row without a place interrupts the line; what is on one place has one mark.
#[test]
fn the_lines_go_through_the_marks() {
    let document = part(&report("full"), "word/document.xml");
    let thick = document.matches("<a:ln w=\"28575\">").count();
    assert_eq!((thick, document.matches("<a:prstDash val=\"dash\">").count()), (3, 3));
    assert!(document.contains(">H+G</w:t>"));
    let (mut session, card) = session("full");
    session.reflection_mut(&AspectId::from("beleid")).unwrap().current = None;
    let document = part(&Report::of_session(&session, &card), "word/document.xml");
    assert_eq!(document.matches("<a:ln w=\"28575\">").count(), 1);
}

#[test]
fn the_head_of_the_steps_is_repeated_on_every_page() {
    let (_, huge) = reports().into_iter().find(|(name, _)| *name == "huge").unwrap();
    let document = part(&huge, "word/document.xml");
    assert_eq!(document.matches("<w:tbl>").count(), document.matches("<w:tblHeader>").count());
    assert!(document.matches("<w:tr>").count() > 40);
}

#[test]
fn what_people_wrote_is_no_markup() {
    let (mut session, card) = session("empty");
    let typed = "]]> </w:t><w:p> <![CDATA[ &amp; \u{fffe}";
    session.reflection_mut(&AspectId::from("doelgroepen")).unwrap().explanation = typed.to_owned();
    let document = part(&Report::of_session(&session, &card), "word/document.xml");
    assert!(document.contains("]]&gt; &lt;/w:t&gt;&lt;w:p&gt; &lt;![CDATA[ &amp;amp;"), "{document}");
    assert!(!document.contains('\u{fffe}'));
}
