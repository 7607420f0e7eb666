//! The settings screen.

use std::fs;

use ratatui::buffer::Buffer;
use spiegel::app::ThemeName;

use crate::stage::{Stage, in_one_line, shown};
use crate::story;

fn snapshot(frame: &Buffer) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/ui" }, {
        insta::assert_snapshot!("a_change_of_settings_is_seen_at_once", shown(frame));
    });
}

#[test]
fn every_setting_is_shown_with_its_value_its_default_and_what_it_does() {
    let stage = Stage::fresh();
    story!(stage, "80x24", "I");
    story!(stage, "60x18", "I<Down>");
    story!(stage, "40x12", "I<Down><Down><Down><Down>");
    story!(stage, "120x40", "<Down><Down><Down><Down><Enter><End>");
}

#[test]
fn a_change_is_seen_at_once_and_kept_with_the_comments_of_the_file() {
    let stage = Stage::with_session();
    let config = stage.folder.path().join("config.ron");
    fs::write(&config, "( // mijn instellingen\n    lang: None, // de taal\n)\n").unwrap();
    let played = stage.play("80x24", "<Enter>I<Right><Down><Left><Down><Left><Down><Enter><Down>  ");
    let settings = played.program.model().settings;
    assert_eq!((settings.theme, settings.audience_theme), (ThemeName::Terminal, ThemeName::Mono));
    snapshot(&played.frame);
    let text = fs::read_to_string(&config).unwrap();
    assert!(text.starts_with("( // mijn instellingen\n    lang: Some(\"en\"), // de taal\n"), "{text}");
    for line in ["theme: Some(\"terminal\"),", "presenting_theme: Some(\"mono\"),", "ascii: true,", "mouse_off: false,"]
    {
        assert!(text.contains(&format!("    {line}\n")), "{line} is not in {text}");
    }
    stage.play("80x24", "Ix<Down>x<Down>x<Down>x");
    let text = fs::read_to_string(&config).unwrap();
    for line in ["theme: None,", "presenting_theme: None,", "lang: None,", "ascii: false,"] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
}

#[test]
fn the_folder_for_reports_is_typed_and_tips_come_once_more() {
    let stage = Stage::fresh();
    let config = stage.folder.path().join("config.ron");
    fs::write(&config, "(seen_hints: [\"read\", \"desire\"])").unwrap();
    story!(stage, "60x18", "I<End><Up><Enter>/mnt/verslagen");
    stage.play("60x18", "I<End><Up><Enter><Enter><Down><Enter>");
    let text = fs::read_to_string(&config).unwrap();
    assert!(text.contains("report_folder: Some(\"/mnt/verslagen\"),"), "{text}");
    assert!(text.contains("seen_hints: []"), "{text}");
}

#[test]
fn what_is_wrong_in_the_file_is_shown_at_its_line() {
    let stage = Stage::fresh();
    let config = stage.folder.path().join("config.ron");
    fs::write(&config, "(\n theme: \"paars\",\n thema: \"licht\",\n ascii: 1,\n)").unwrap();
    story!(stage, "80x24", "I");
    story!(stage, "60x18", "I<End>");
    stage.play("80x24", "I<Right><Down><Down><Down><Enter>");
    let text = fs::read_to_string(&config).unwrap();
    assert_eq!(text, "(\n theme: Some(\"terminal\"),\n thema: \"licht\",\n ascii: true,\n)");
}

#[test]
fn a_setting_that_cannot_be_kept_says_so() {
    let stage = Stage::fresh();
    fs::write(stage.folder.path().join("config.ron"), "(theme: ").unwrap();
    let screen = stage.screen("80x24", "I<Right>");
    assert!(screen.contains("beschadigd, regel 1"), "{screen}");
}

/// Questions and plan come in the language of the program, and a version of one's own is written by a key.
#[test]
fn questions_and_plan_speak_the_language_and_can_be_made_ones_own() {
    let stage = Stage::with_session();
    assert!(stage.screen("80x24", "<Enter>k").contains("Doen we de goede dingen?"));
    let english = stage.screen("80x24", "<Enter>I<Down><Down><Left><Esc>k");
    assert!(english.contains("Are we doing the right things?"), "{english}");
    assert!(stage.screen("80x24", "<Enter>I<Down><Down>x<Left><Esc>d").contains("Reading the card"));
    for (keys, name) in [("<Enter>ke", "gesprek.ron"), ("<Enter>de", "draaiboek.ron")] {
        let own = stage.folder.path().join(name);
        let written = stage.play("80x24", keys);
        assert!(shown(&written.frame).contains("eigen versie staat in"), "{}", shown(&written.frame));
        fs::write(&own, fs::read_to_string(&own).unwrap() + "// van ons").unwrap();
        assert!(stage.screen("80x24", keys).contains("Er is al een eigen versie"));
        assert!(fs::read_to_string(&own).unwrap().ends_with("// van ons"));
    }
}

/// What could not be kept holds until the program ends, and the screen does not say that the program was started so.
#[test]
fn after_a_failed_save_the_screen_says_what_holds_now() {
    let stage = Stage::fresh();
    fs::write(stage.folder.path().join("config.ron"), "(theme: ").unwrap();
    let told = |keys: &str| in_one_line(&stage.screen("80x24", keys).replace('│', " "));
    let screen = told("I<Left><Down><Up>");
    assert!(screen.contains("Nu geldt 'zonder kleur', omdat Spiegel zo is gestart of omdat bewaren"), "{screen}");
    let screen = told("I<Down><Down><Down><Down><Right><Up><Down>");
    assert!(screen.contains("Nu geldt 'voor de terminal'"), "{screen}");
}

#[test]
fn a_long_path_leaves_its_default_in_sight_and_is_told_whole() {
    let stage = Stage::fresh();
    let folder = "/mnt/schijf-van-de-opleidingsschool/samenwerking/verslagen";
    fs::write(stage.folder.path().join("config.ron"), format!("(report_folder: \"{folder}\")")).unwrap();
    for size in ["40x12", "80x24"] {
        story!(stage, size, "I<End><Up>");
    }
}
