//! The workbook for Excel: every cell is what was typed. `.ci/browser` opens it with other programs.

use spiegel::domain::{AspectId, NextStep};
use spiegel::report::{Format, Report};
use spiegel::words::words;

use crate::fixtures::{bytes, parts, report, reports, session};

/// A sheet of a workbook as XML, counted from 1.
fn sheet(report: &Report, number: usize) -> String {
    let name = format!("xl/worksheets/sheet{number}.xml");
    parts(&bytes(report, Format::Xlsx, "nl")).into_iter().find(|(part, _)| *part == name).unwrap().1
}

fn with_steps(steps: Vec<NextStep>) -> Report {
    let (mut session, card) = session("empty");
    session.reflection_mut(&AspectId::from("doelgroepen")).unwrap().next_steps = steps;
    Report::of_session(&session, &card)
}

fn step(what: &str, due: Option<&str>) -> NextStep {
    let due = due.map(|due| due.parse().unwrap());
    NextStep { due, ..NextStep::new(what.to_owned()) }
}

#[test]
fn a_text_is_never_taken_for_something_else() {
    let typed = ["3-4", "2-1", "MRT 3", "1E5", "0123", "=1+1", "+31 6", "@noor", "_x0041_", "WAAR", "50 %"];
    let sheet = sheet(&with_steps(typed.map(|text| step(text, None)).to_vec()), 3);
    for text in typed {
        let cell = format!("t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is>", text.replace("_x", "_x005F_x"));
        assert!(sheet.contains(&cell), "{cell} is not in {sheet}");
    }
    assert!(!sheet.contains("<f>"));
}

#[test]
fn a_day_is_a_day_and_one_that_excel_does_not_know_is_a_text() {
    let sheet = sheet(&with_steps(vec![step("Plan", Some("2027-02-01")), step("Ooit", Some("1848-11-03"))]), 3);
    assert!(sheet.contains("<c r=\"D2\" s=\"4\"><v>46419</v></c>"), "{sheet}");
    assert!(sheet.contains(">1848-11-03</t>"), "{sheet}");
}

/// The value beside a name on the first sheet, as it is written.
fn fact(sheet: &str, name: &str) -> Option<String> {
    let row = sheet.split("<row ").find(|row| row.contains(&format!(">{name}</t>")))?;
    Some(row.rsplit("<c ").next()?.split("</row>").next()?.to_owned())
}

#[test]
fn the_first_sheet_tells_what_the_session_was() {
    let sheet = sheet(&report("full"), 1);
    for (name, value) in [
        ("Titel", ">Teamoverleg West<"),
        ("Kaart", ">Scenario's, thema Professionalisering<"),
        ("Partnerschap", ">Opleidingsschool West<"),
        ("Begeleider", ">Noor<"),
        ("Aanwezige rollen", ">schoolopleider, anders<"),
        ("Niet aanwezig", ">werkplekbegeleider, instituutsopleider, programmaleider"),
        // A day that Excel counts with.
        ("Datum", "s=\"4\"><v>46349</v>"),
        ("Gemaakt op", "s=\"4\"><v>46352</v>"),
    ] {
        assert!(fact(&sheet, name).is_some_and(|cell| cell.contains(value)), "{name} in {sheet}");
    }
}

#[test]
fn the_head_of_every_sheet_stays_in_sight() {
    for number in 1..=4 {
        let sheet = sheet(&report("full"), number);
        assert!(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\">"));
        assert!(sheet.matches("customWidth=\"1\"").count() >= if number == 1 { 2 } else { 5 });
    }
}

#[test]
fn a_text_longer_than_a_cell_is_cut_and_says_so() {
    let (_, huge) = reports().into_iter().find(|(name, _)| *name == "huge").unwrap();
    let sheet = sheet(&huge, 2);
    let cells = sheet.split("<t xml:space=\"preserve\">").skip(1).map(|cell| cell.split("</t>").next().unwrap());
    let cut: Vec<&str> = cells.filter(|cell| cell.ends_with(words("nl").office.cut)).collect();
    let [cut] = cut.as_slice() else { panic!("{} cells are cut", cut.len()) };
    assert_eq!(cut.replace("&lt;", "<").replace("&gt;", ">").encode_utf16().count(), 32_767);
}

#[test]
fn a_title_cannot_steer_the_head_of_a_printed_page() {
    let (mut session, card) = session("empty");
    session.title = "Jan & Piet &D".repeat(40);
    let sheet = sheet(&Report::of_session(&session, &card), 1);
    let head = sheet.split("<oddHeader>").nth(1).unwrap().split("</oddHeader>").next().unwrap().replace("&amp;", "&");
    assert!(head.starts_with("&LJan && Piet &&DJan") && head.len() < 255, "{head}");
}
