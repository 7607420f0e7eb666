//! The conversation line by line: whole reflections as a log that somebody hears, and the same session as on the screens.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod new_session;
mod same_as_screens;

use std::io;

use jiff::civil::{date, time};
use spiegel::app::{Keymap, Settings, ThemeName};
use spiegel::domain::{Aspect, Card, Description, Imprint, Scenario, Session};
use spiegel::plain::{Conversation, Input, talk};
use spiegel::store::{Library, SessionDraft};
use spiegel::tui::{Clock, Opening, Preferences, Program};
use spiegel::ui::ColourDepth;
use spiegel::words::words;

/// A data folder.
struct Stage {
    folder: tempfile::TempDir,
    lang: &'static str,
}

impl Stage {
    fn new(lang: &'static str) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), lang }
    }

    fn library(&self) -> Library {
        Library::at(self.folder.path().to_owned())
    }

    fn program(&self) -> Program {
        let settings = Settings::with_theme(ThemeName::Terminal);
        let preferences = Preferences { settings, ascii: false, colours: ColourDepth::None, words: words(self.lang) };
        let clock = Clock::Fixed(date(2026, 11, 23), time(21, 4, 0, 0));
        Program::new(self.library(), Keymap::default(), preferences, clock, Opening::Start)
    }

    fn conversation(&self) -> Conversation {
        Conversation::new(self.program(), words(self.lang))
    }

    /// Types lines until the conversation ends; what was heard, with each line that was typed behind a `>`.
    fn log(&self, lines: &[&str]) -> String {
        let mut conversation = self.conversation();
        let mut log = conversation.begin();
        for line in lines {
            assert!(!conversation.is_over(), "{line:?} comes after the end:\n{log}");
            log = [&log, "> ", line, "\n", &conversation.hear(line)].concat();
        }
        if !conversation.is_over() {
            log += &conversation.end();
        }
        assert!(conversation.into_program().finish().is_none(), "something was not saved");
        log
    }

    fn on_disk(&self) -> (Session, Card) {
        let files = self.library().listing().unwrap();
        assert_eq!(files.len(), 1, "{files:?}");
        self.library().read(&files[0]).unwrap()
    }
}

/// What nobody can hear must not carry a meaning, and what a terminal obeys must not be there.
fn assert_can_be_heard(log: &str) {
    let is_sign = |char: char| {
        (char.is_control() && char != '\n') || ('\u{2500}'..='\u{27bf}').contains(&char) || "●◆◉·▌✓".contains(char)
    };
    let signs: String = log.chars().filter(|char| is_sign(*char)).collect();
    assert!(signs.is_empty(), "{signs:?} in\n{log}");
}

#[test]
fn a_whole_reflection_in_dutch() {
    let stage = Stage::new("nl");
    let log = stage.log(&[
        "1",
        "Teamoverleg West",
        "di 8 dec",
        "Opleidingsschool West",
        // The first aspect: both questions, why, what shows it, a step.
        "1",
        "1",
        "2",
        "2",
        "4",
        "3",
        "Niet iedereen komt.",
        "De startende leraren wel.",
        ".",
        "onderbouwing",
        "Jaarplan",
        ".",
        "5",
        "Plan schrijven",
        "Noor",
        "over zes weken",
        "",
        // Other answers, by beginning and by number; undo and redo.
        "ga 2",
        "1",
        "tussen 2",
        "2",
        "weet ik",
        "ongedaan",
        "overdoen",
        "?",
        "7",
        // A word, an aspect, a step that is changed.
        "zoek jaarplan",
        "1",
        "6",
        "1",
        "1",
        "",
        "Sam",
        "1-2-2020",
        "1-2-2020",
        "loopt",
        "terug",
        // Facts, roles, a note.
        "5",
        "facilit",
        "4",
        "Noor",
        "5",
        "2",
        "terug",
        "6",
        "Koffie.",
        ".",
        "terug",
        // What cannot be.
        "99",
        "x",
        "ga 9",
        "opnieuw",
        "stop",
    ]);
    assert_can_be_heard(&log);
    insta::assert_snapshot!(log);
    let (session, _) = stage.on_disk();
    assert_eq!(session.date, date(2026, 12, 8));
    assert_eq!(session.reflections[0].explanation, "Niet iedereen komt.\nDe startende leraren wel.");
    assert_eq!(session.reflections[0].next_steps[0].owner, "Sam");
    assert_eq!(session.reflections[0].next_steps[0].due, Some(date(2020, 2, 1)));
    assert_eq!(session.roles, ["schoolopleider"]);
    assert_eq!((session.facilitator.as_str(), session.note.as_str()), ("Noor", "Koffie."));
}

#[test]
fn a_whole_reflection_in_english() {
    let stage = Stage::new("en");
    let log = stage.log(&[
        "1",
        "Team West",
        "",
        "",
        "1",
        "1",
        "3",
        "3",
        "Because.",
        ".",
        "5",
        "Write the plan",
        "",
        "before the summer",
        "",
        "back",
        "6",
        "1",
        "6",
        "1",
        "",
        "1",
        "1",
        "2",
        "1",
        "3",
        "1",
        "4",
        "1",
        "1",
        "2",
        "back",
        "find plan",
        "1",
        "stop",
    ]);
    assert_can_be_heard(&log);
    for dutch in ["Kies", "Bewaard", "Aspect 1: Doelgroepen\n", "Vervolg", "stemmen", " een ", "nog niet"] {
        let own = log.replace("gezamenlijke", "");
        let said: Vec<&str> =
            own.lines().filter(|line| !line.starts_with("Scenario ") && !line.contains(", scenario ")).collect();
        assert!(!said.iter().any(|line| line.contains(dutch)), "{dutch:?} in\n{log}");
    }
    insta::assert_snapshot!(log);
}

#[test]
fn a_silent_round_is_voted_handed_in_and_revealed() {
    let stage = Stage::new("nl");
    let vote = ["1", "2", "1", "3", "4", "1"];
    let other = ["10", "kwartiermaker", "8", "2", "tussen 1", "overslaan", "1"];
    let log = stage.log(
        &[
            ["1", "West", "", "", "6", "1", "3"].as_slice(),
            &["2"],
            &["1"],
            &["2"],
            &vote[1..],
            &["1"],
            &other,
            &["2", "1"],
            &["terug", "4", "8", "2 0 5 1", "", "9 0 0 0", "2 0 5 1", "", "terug", "stop"],
        ]
        .concat(),
    );
    assert_can_be_heard(&log);
    insta::assert_snapshot!(log);
}

#[test]
fn what_was_marked_while_browsing_is_asked_about() {
    let stage = Stage::new("nl");
    let log = stage.log(&["2", "1", "1", "2", "stop", "1", "Van de kaart", "", "", "stop"]);
    assert_eq!(stage.on_disk().0.title, "Van de kaart");
    insta::assert_snapshot!(log);
    let stage = Stage::new("nl");
    stage.log(&["2", "1", "1", "2", "stop", "2", "stop"]);
    assert!(stage.library().listing().unwrap().is_empty());
}

#[test]
fn in_the_midst_of_a_text_commands_begin_with_a_dot() {
    let stage = Stage::new("nl");
    let log = stage.log(&[
        "1",
        "West",
        "",
        "",
        "1",
        "3",
        "Een regel",
        "terug",
        ".terug",
        "Nog een",
        ".opnieuw",
        ".?",
        ".zoek regel",
        "1",
        "4",
        "zoek",
        "nergens",
        "1",
        "3",
        "Anders.",
        ".ga 2",
        "stop",
    ]);
    assert_can_be_heard(&log);
    insta::assert_snapshot!(log);
    assert_eq!(stage.on_disk().0.reflections[0].explanation, "Anders.");
}

#[test]
fn settings_open_from_the_midst_of_a_text_which_is_kept() {
    let stage = Stage::new("nl");
    let log = stage.log(&["1", "West", "", "", "1", "3", "Een regel", ".instellingen", "terug", "stop"]);
    assert!(log.contains("> .instellingen\nToelichting: Een regel. Bewaard.\n\nInstellingen\n"), "{log}");
    assert_eq!(stage.on_disk().0.reflections[0].explanation, "Een regel");
}

#[test]
fn slips_are_typed_one_by_one_and_a_wrong_one_is_told() {
    let stage = Stage::new("nl");
    let log = stage.log(&[
        "1", "West", "", "", "6", "6", "3", "2 4 1 3", "2 4 1", "2 4 1 9", "2 2 2 ?", "", "8", "", "", "8", "",
        "terug", "stop",
    ]);
    assert_can_be_heard(&log);
    insta::assert_snapshot!(log);
    let (session, _) = stage.on_disk();
    assert_eq!((session.rounds.len(), session.rounds[0].present), (1, Some(3)));
}

#[test]
fn the_slides_are_read_from_beginning_to_end() {
    let stage = Stage::new("nl");
    let next = ["1"; 24];
    let log = stage.log(
        &[
            ["1", "West", "", "", "1", "1", "2", "5", "Plan", "Noor", "", "", "terug", "6", "12"].as_slice(),
            &next,
            &["2", "ga 2", "1", "3", "terug", "6", "12", "3", "opnieuw", "stop"],
        ]
        .concat(),
    );
    assert_can_be_heard(&log);
    insta::assert_snapshot!(log);
}

/// A card of somebody's own, with texts of several lines.
fn weather_card() -> Card {
    let scenario = |name: &str| Scenario { id: name.into(), title: name.to_owned(), label: name.to_owned() };
    let texts = ["Eerste regel.\nTweede regel.", "Alleen dit.", "Tot slot.\nEcht."];
    let aspect = Aspect {
        id: "rij".into(),
        title: "Rij".to_owned(),
        label: "Rij".to_owned(),
        descriptions: texts.map(|text| Description::Text(text.to_owned())).to_vec(),
    };
    let imprint = Imprint { id: "regels".to_owned(), title: "Regels".to_owned(), ..Imprint::default() };
    Card::new(imprint, ["Wind", "Regen", "Zon"].map(scenario).to_vec(), vec![aspect]).unwrap()
}

/// A description may have lines of its own, which are none of the scenarios behind it.
#[test]
fn the_scenario_in_focus_is_read_whole_while_presenting() {
    let stage = Stage::new("nl");
    let card = weather_card();
    stage.library().keep_card(&card).unwrap();
    let draft = SessionDraft { title: "Weer".to_owned(), date: date(2026, 11, 23), partnership: String::new() };
    drop(stage.library().create(draft, &card).unwrap());
    let mut conversation = stage.conversation();
    conversation.begin();
    for line in ["4", "1", "3", "12", "1"] {
        conversation.hear(line);
    }
    for scenario in ["Scenario 2, Regen: Alleen dit.\n", "Scenario 3, Zon: Tot slot.\nEcht.\n"] {
        let heard = conversation.hear("1");
        assert!(heard.starts_with(scenario), "{scenario:?} is not what is heard: {heard:?}");
    }
}

#[test]
fn settings_are_read_and_changed() {
    let stage = Stage::new("nl");
    let log = stage.log(&[
        "instellingen",
        "1",
        "licht",
        "3",
        "engels",
        "6",
        "2",
        "7",
        "/mnt/verslagen",
        "8",
        "back",
        "settings",
        "3",
        "1",
        "terug",
        "stop",
    ]);
    assert_can_be_heard(&log);
    insta::assert_snapshot!(log);
    let config = stage.library().config().unwrap();
    assert_eq!((config.theme.as_deref(), config.lang.as_deref(), config.plain), (Some("licht"), None, true));
    assert_eq!(config.report_folder.as_deref(), Some("/mnt/verslagen"));
}

#[test]
fn questions_and_plan_can_be_made_ones_own() {
    let stage = Stage::new("nl");
    let log = stage.log(&["1", "West", "", "", "6", "10", "11", "11", "stop"]);
    assert!(log.contains("eigen versie staat in") && log.contains("Er is al een eigen versie"), "{log}");
    assert!(stage.folder.path().join("draaiboek.ron").exists() && stage.folder.path().join("gesprek.ron").exists());
}

#[test]
fn what_was_not_finished_at_the_end_is_not_said_to_be_kept() {
    let stage = Stage::new("nl");
    let mut said = Vec::new();
    talk(&mut stage.conversation(), &mut Input::of("1\nMijn titel\n".as_bytes()), &mut said).unwrap();
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("Niet bewaard, want nog niet af: Mijn titel."), "{said}");
    assert!(!said.contains("Alles is bewaard"), "{said}");
    assert!(stage.library().listing().unwrap().is_empty());
}

#[test]
fn an_answer_is_written_as_commands_take_it_and_undo_says_what_is_so_now() {
    let stage = Stage::new("nl");
    let log = stage
        .log(&["1", "West", "", "", "1", "1", "2-3", "ongedaan", "2", "5-6", "terug", "3", "Om.", ".", "ongedaan"]);
    let between = "huidig: tussen 2 Commitment Samen Opleiden en 3 Verbinden en verbreden. Bewaard.";
    assert!(log.contains(between) && log.contains("'5-6' is hier geen antwoord."), "{log}");
    let undone: Vec<&str> = log.lines().filter(|line| line.starts_with("Ongedaan gemaakt")).collect();
    assert!(undone[0].ends_with("Huidig: nog niet gemarkeerd. Bewaard."), "{undone:?}");
    assert!(undone[1].ends_with("Toelichting is leeg. Bewaard."), "{undone:?}");
}

#[test]
fn what_was_entered_of_a_text_is_kept_at_the_end_and_said() {
    let stage = Stage::new("nl");
    let log = stage.log(&["1", "West", "", "", "1", "3", "Een", "Twee"]);
    assert!(log.ends_with("Toelichting: Een Twee. Bewaard.\nAlles is bewaard. Tot ziens.\n"), "{log}");
}

#[test]
fn a_line_that_makes_a_text_too_long_is_not_taken_and_a_shorter_one_is() {
    let stage = Stage::new("nl");
    let line = "a".repeat(150_000);
    let log = stage.log(&["1", "West", "", "", "1", "3", &line, &line, &line, "b", ".", "stop"]);
    assert_eq!(log.matches("Dat is te lang: er is niets van overgenomen.").count(), 1);
    assert_eq!(stage.on_disk().0.reflections[0].explanation, [line.as_str(), &line, "b"].join("\n"));
}

/// Takes so many messages, and fails from then on.
struct Closing(usize);

impl io::Write for Closing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0 = self.0.checked_sub(1).ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(())
    }
}

#[test]
fn what_was_entered_of_a_text_is_kept_if_nobody_reads_what_is_said() {
    let stage = Stage::new("nl");
    let mut conversation = stage.conversation();
    let lines = "1\nWest\n\n\n1\n3\nOm.\nDaarom.\n";
    // The beginning, and what is said to every line but the last two.
    assert!(talk(&mut conversation, &mut Input::of(lines.as_bytes()), &mut Closing(7)).is_err());
    assert!(conversation.into_program().finish().is_none());
    assert_eq!(stage.on_disk().0.reflections[0].explanation, "Om.");
}

/// A pipe that ends is a stop, and every kind of line break is one.
#[test]
fn it_talks_over_a_pipe() {
    let stage = Stage::new("nl");
    let mut conversation = stage.conversation();
    let mut said = Vec::new();
    talk(&mut conversation, &mut Input::of("1\r\nWest\r\n\r\n\r\n1\n1\n2\n".as_bytes()), &mut said).unwrap();
    assert!(conversation.is_over());
    assert!(conversation.into_program().finish().is_none());
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("huidig: 2 Commitment Samen Opleiden. Bewaard."), "{said}");
    assert_eq!(stage.on_disk().0.title, "West");
}

#[test]
fn a_report_is_written_and_an_old_one_is_not_overwritten_unasked() {
    let stage = Stage::new("nl");
    let path = stage.folder.path().join("verslag.md");
    let path = path.to_str().unwrap();
    let log =
        stage.log(&["1", "West", "", "", "7", path, "7", path, "2", "7", path, "1", "7", "/nergens/x.md", "stop"]);
    assert!(std::fs::read_to_string(path).unwrap().contains("West"));
    insta::assert_snapshot!(log.replace(stage.folder.path().to_str().unwrap(), "[MAP]"));
}
