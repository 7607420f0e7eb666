//! The report dialog: saving, opening and copying the report.

use std::fs;

use spiegel::report::Format;
use spiegel::tui::{Step, steps};

use crate::stage::{Stage, shown};
use crate::story;

/// A machine on which a report has been written before, in a folder whose name is the same everywhere.
fn stage() -> Stage {
    let stage = Stage::with_session();
    remember(&stage, "~/Verslagen");
    stage
}

fn remember(stage: &Stage, folder: &str) {
    stage.library().change_config("()", |config| config.report_folder = Some(folder.to_owned())).unwrap();
}

/// A machine whose next report is offered a folder that is really there.
fn stage_with_folder() -> (Stage, tempfile::TempDir) {
    let stage = Stage::with_session();
    let folder = tempfile::tempdir().unwrap();
    remember(&stage, folder.path().to_str().unwrap());
    (stage, folder)
}

const WHOLE_NAME: &str = "verslag-teamoverleg-opleidingsschool-west";

#[test]
fn the_report_dialog_opens_with_one_key() {
    story!(stage(), "80x24", "<Enter>r");
}

#[test]
fn the_report_dialog_in_a_small_window() {
    story!(stage(), "40x12", "<Enter>r<Down>");
}

#[test]
fn the_folder_of_the_last_report_is_suggested() {
    story!(stage(), "80x24", "<Enter>r<Enter>");
}

#[test]
fn the_file_extension_follows_the_format() {
    story!(stage(), "80x24", "<Enter>r<Enter><Left><Left><Left><Tab>");
}

#[test]
fn a_typed_file_extension_is_kept() {
    story!(stage(), "80x24", "<Enter>r<Enter><Tab><BS><BS><BS><BS>xyz<BackTab><Left>");
}

#[test]
fn a_typed_file_extension_chooses_the_format() {
    let (stage, folder) = stage_with_folder();
    let screen = stage.screen("80x24", "<Enter>r<Enter><Tab><BS><BS><BS><BS>md");
    assert!(screen.contains("Markdown") && !screen.contains("HTML"), "{screen}");
    stage.play("80x24", "<Enter>r<Enter><Enter>");
    let written = fs::read_to_string(folder.path().join(format!("{WHOLE_NAME}.md"))).unwrap();
    assert!(written.starts_with("# Verslag"), "{written}");
}

#[test]
fn a_pasted_file_extension_chooses_the_format() {
    let (stage, folder) = stage_with_folder();
    let mut keys = steps("<Enter>r<Enter><Tab><C-u>").unwrap();
    keys.push(Step::Paste(folder.path().join("alles.json").to_str().unwrap().to_owned()));
    keys.extend(steps("<Enter>").unwrap());
    stage.play_steps("80x24", keys);
    assert!(fs::read_to_string(folder.path().join("alles.json")).unwrap().starts_with('{'));
}

#[test]
fn a_file_extension_that_no_format_has_is_refused_with_those_there_are() {
    let (stage, folder) = stage_with_folder();
    let screen = stage.screen("80x24", "<Enter>r<Enter><Tab><BS><BS><BS><BS>pdf<Enter>");
    assert!(screen.contains("niet op .pdf eindigen") && screen.contains(".html, "), "{screen}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_name_without_a_file_extension_gets_that_of_the_format() {
    let (stage, folder) = stage_with_folder();
    let path = folder.path().join("verslag 23.11");
    stage.play("80x24", &format!("<Enter>r<Enter><Left><Left><Left><Left><Tab><C-u>{}<Enter>", path.display()));
    assert!(folder.path().join("verslag 23.11.txt").is_file());
}

#[test]
fn after_a_report_r_begins_another_one() {
    let (stage, folder) = stage_with_folder();
    let screen = stage.screen("80x24", "<Enter>r<Enter><Enter>r<Enter>");
    assert!(screen.contains("Verslag opslaan"), "the form is open again:\n{screen}");
    assert!(folder.path().join(format!("{WHOLE_NAME}.html")).is_file());
}

#[test]
fn the_dialog_writes_the_same_report_as_the_command_line() {
    let (stage, folder) = stage_with_folder();
    let played = stage.play("80x24", "<Enter>r<Enter><Left><Left><Left><Left><Enter>");
    let written = folder.path().join(format!("{WHOLE_NAME}.txt"));
    let (session, card) = stage.on_disk();
    let mut expected = Vec::new();
    let report = spiegel::report::Report::of_session(&session, &card).made_on(played.program.model().today);
    report.write(spiegel::report::Format::Text, stage.preferences.words, &mut expected).unwrap();
    assert_eq!(fs::read_to_string(&written).unwrap(), String::from_utf8(expected).unwrap());
    let told: String = shown(&played.frame).split_whitespace().collect();
    assert!(told.contains("Hetverslagstaatin") && told.contains(&format!("{WHOLE_NAME}.txt")), "{told}");
}

#[test]
fn a_written_report_can_be_opened() {
    let (stage, folder) = stage_with_folder();
    let screen = stage.screen("80x24", "<Enter>r<Enter><Enter><Down><Down>");
    assert!(screen.contains("Het bestand openen") && screen.contains("De map openen"), "{screen}");
    let asked = stage.screen("80x24", "<Enter>r<Enter><Enter>j<Down><Enter>");
    let asked: String = asked.split_whitespace().collect();
    assert!(asked.contains("gevraagd") && asked.contains(folder.path().to_str().unwrap()), "{asked}");
}

#[test]
fn an_existing_file_is_not_overwritten_without_asking() {
    let (stage, folder) = stage_with_folder();
    let file = folder.path().join(format!("{WHOLE_NAME}.html"));
    fs::write(&file, "van iemand anders").unwrap();
    let asked = stage.screen("80x24", "<Enter>r<Enter><Enter>");
    assert!(
        asked.contains("Dit bestand is er al, en wat erin staat gaat verloren") && asked.contains("Overschrijven?"),
        "{asked}"
    );
    stage.play("80x24", "<Enter>r<Enter><Enter>n");
    assert_eq!(fs::read_to_string(&file).unwrap(), "van iemand anders");
    stage.play("80x24", "<Enter>r<Enter><Enter>j");
    assert!(fs::read_to_string(&file).unwrap().starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_failed_write_is_reported_in_the_form_and_can_be_retried_elsewhere() {
    let (stage, folder) = stage_with_folder();
    let nowhere = folder.path().join("nergens");
    remember(&stage, nowhere.to_str().unwrap());
    let screen = stage.screen("80x24", "<Enter>r<Enter><Enter>");
    let all: String = screen.split_whitespace().collect();
    assert!(all.contains("isnietteb") && all.contains("kieseenanderep"), "{screen}");
    assert!(screen.contains("Verslag opslaan"), "the form is still there:\n{screen}");
    // The name of a folder is enough.
    let elsewhere = format!("<Enter>r<Enter><Enter><C-u>{}<Enter>", folder.path().display());
    stage.play("80x24", &elsewhere);
    assert!(folder.path().join(format!("{WHOLE_NAME}.html")).is_file());
    // And from now on that folder is offered.
    assert_eq!(stage.library().config().unwrap().report_folder.as_deref(), folder.path().to_str());
}

#[test]
fn a_cleared_file_name_becomes_the_default_again() {
    story!(stage(), "80x24", "<Enter>r<Enter><Tab><C-u>");
}

#[test]
fn the_report_is_copied_as_text_and_as_markdown() {
    for (keys, start) in
        [("<Enter>r<Down><Enter>", "SAMENVATTING"), ("<Enter>r<Down><Down><Down><Enter>", "## Samenvatting")]
    {
        let played = Stage::with_session().play("80x24", keys);
        let copied = played.copied.unwrap();
        assert!(
            copied.to_uppercase().contains(&start.to_uppercase()) && copied.contains("##") == start.contains("##"),
            "{copied}"
        );
        assert!(shown(&played.frame).contains("Naar de terminal gestuurd"), "{}", shown(&played.frame));
    }
}

#[test]
fn the_next_steps_alone_are_copied_as_text() {
    let played = Stage::with_session().play("80x24", "<Enter>vPlan schrijven<Enter><Esc>r<Down><Down><Enter>");
    let copied = played.copied.unwrap();
    assert!(copied.starts_with("Vervolgstappen: Teamoverleg opleidingsschool West\n\n1. Plan schrijven\n"), "{copied}");
    assert!(
        copied.contains("wie: ") && !copied.contains("Toelichting") && !copied.contains("SAMENVATTING"),
        "{copied}"
    );
    let none = Stage::fresh().play("80x24", "kr<Down><Down><Enter>").copied.unwrap();
    assert!(none.contains("nog geen vervolgstappen"), "{none}");
}

#[test]
fn a_calendar_without_any_day_is_refused_in_the_form() {
    let stage = Stage::fresh();
    let folder = tempfile::tempdir().unwrap();
    remember(&stage, folder.path().to_str().unwrap());
    let screen = stage.screen("80x24", "kr<Enter><Right><Right><Right><Enter>");
    assert!(screen.contains("geen vervolgstap heeft"), "{screen}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// A calendar has no place for a step without a day, and whoever mails it is told so.
#[test]
fn a_calendar_tells_how_many_steps_are_not_in_it() {
    let (stage, _folder) = stage_with_folder();
    let steps = "<Enter>vPlan schrijven<Tab><Tab>1-2-2027<Enter><Esc>vRondvraag<Enter><Esc>";
    let screen = stage.screen("160x30", &format!("{steps}r<Enter><Right><Right><Right><Enter>"));
    assert!(screen.contains("vervolgstap zonder datum staat er niet in."), "{screen}");
    let screen = stage.screen("160x30", "<Enter>r<Enter><Enter>");
    assert!(screen.contains("Het verslag staat in") && !screen.contains("zonder datum"), "{screen}");
}

#[test]
fn every_format_of_the_form_is_written_under_its_ending() {
    for (index, format) in Format::OFFERED.into_iter().enumerate().filter(|(_, format)| *format != Format::Calendar) {
        let (stage, folder) = stage_with_folder();
        stage.play("80x24", &format!("<Enter>r<Enter>{}<Enter>", "<Right>".repeat(index)));
        let written = folder.path().join(format!("{WHOLE_NAME}.{}", format.extension()));
        assert_eq!(fs::read(written).unwrap().starts_with(b"PK"), format.is_binary(), "{format:?}");
    }
}

#[test]
fn a_report_that_is_too_long_for_the_clipboard_is_not_sent() {
    let stage = Stage::with_session();
    let mut keys = steps("<Enter>t").unwrap();
    keys.push(Step::Paste("lang ".repeat(16_000)));
    keys.extend(steps("<Esc>r<Down><Enter>").unwrap());
    let played = stage.play_steps("80x24", keys);
    assert_eq!(played.copied, None);
    assert!(shown(&played.frame).contains("te lang voor het klembord"), "{}", shown(&played.frame));
}

#[test]
fn a_report_without_a_session_can_be_saved() {
    let stage = Stage::fresh();
    let folder = tempfile::tempdir().unwrap();
    remember(&stage, folder.path().to_str().unwrap());
    stage.play("80x24", "kr<Enter><Enter>");
    let card = fs::read_to_string(folder.path().join("verslag-professionalisering.html")).unwrap();
    assert!(card.contains("Individuele begeleiding"));
    // What was marked while browsing is in it, though it is no session yet.
    stage.play("80x24", "k2hr<Enter><Enter>");
    let files: Vec<String> =
        fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert!(files.iter().any(|name| name == "verslag-sessie.html"), "{files:?}");
}
