//! The whole reflection by single commands: facts, rounds, hands, undo and redo, search, the plan, one aspect at a time.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use insta::assert_snapshot;

use super::fixtures::session;
use super::home::{Home, Run};

fn west() -> Home {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home
}

/// Runs a command that reads this from standard input.
fn piped(home: &Home, arguments: &[&str], input: &str) -> Run {
    let mut command = home.command(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that refuses its arguments does not read.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    home.record(&format!("{} < …", arguments.join(" ")), &child.wait_with_output().unwrap())
}

#[test]
fn facts_are_shown_changed_and_cleared() {
    let home = west();
    home.run(["facts", "West"]).done();
    home.run([
        "facts",
        "west",
        "--facilitator",
        "Noor",
        "--partnership",
        "Opleidingsschool West",
        "--date",
        "8-12-2026",
    ])
    .done();
    home.run(["facts", "WEST", "--role", "Schoolopleider", "--role", "student", "--role", "schoolopleider"]).done();
    home.run(["facts", "West", "--add-role", "bestuur/hr", "--remove-role", "Student"]).done();
    home.run(["facts", "West", "--role", "none", "--facilitator", "none", "--title", "-West-"]).done();
    home.run(["facts", "0aaaaaaa", "--remove-role", "student"]).failed();
    home.run(["facts", "0aaaaaaa", "--date", "1-2-3"]).failed();
    home.run(["facts", "0aaaaaaa", "--title", " "]).failed();
    piped(&home, &["facts", "0aaaaaaa", "--note", "-"], "Denk aan de\nkoffie.\n").done();
    assert_eq!(home.run(["facts", "-West-"]).code, 2);
    home.run(["--lang", "en", "facts", "--", "-West-"]).done();
    assert_snapshot!(home.transcript());
}

#[test]
fn long_texts_come_from_standard_input() {
    let home = west();
    piped(&home, &["note", "West", "1", "--explanation", "-"], "- Eerste\r\n- Tweede\u{1b}[31m\r\n").done();
    piped(&home, &["step", "West", "1", "-"], "Een lange stap\n").done();
    assert_eq!(piped(&home, &["note", "West", "1", "--explanation", "-", "--evidence", "-"], "x").code, 2);
    let shown = home.json(["show", "West", "1", "--format", "json"]);
    assert_eq!(shown["aspects"].as_array().unwrap().len(), 1);
    assert_eq!(shown["aspects"][0]["explanation"], "- Eerste\n- Tweede[31m");
    assert_eq!(shown["aspects"][0]["next_steps"][0]["what"], "Een lange stap");
    assert_snapshot!(home.transcript());
}

#[test]
fn steps_are_named_by_number_or_beginning() {
    let home = west();
    home.run(["step", "West", "1", "Plan schrijven", "--owner", "Noor"]).done();
    home.run(["step", "West", "1", "PLAN SCHRIJVEN", "--status", "Loopt"]).done();
    home.run(["step", "West", "1", "plan", "--due", "voor de zomer"]).done();
    home.run(["step", "West", "1", "1", "--what", "-10% verzuim", "--owner", "none"]).done();
    home.run(["step", "West", "1", "Plan delen"]).done();
    home.run(["step", "West", "1", "Plan delen", "--new"]).done();
    home.run(["step", "West", "1", "plan", "--status", "under way"]).failed();
    home.run(["step", "West", "1", "3", "--remove"]).done();
    home.run(["step", "West", "1", "7", "--remove"]).failed();
    home.run(["step", "West", "1", "Onbekend", "--what", "x"]).failed();
    home.run(["step", "West", "2", "1"]).failed();
    home.run(["step", "West", "1", "plan", "--due", "1-2-2020"]).failed();
    home.run(["step", "West", "1", "plan", "--due", "1-2-2020", "--past"]).done();
    home.run(["step", "West", "1", "plan", "--due", "none"]).done();
    home.run(["--lang", "en", "step", "West", "1", "plan", "--status", "klaar"]).done();
    assert_snapshot!(home.transcript());
}

#[test]
fn commands_are_taken_back_and_made_again() {
    let home = west();
    home.run(["undo", "West"]).failed();
    home.run(["mark", "West", "1", "--current", "2"]).done();
    home.run(["note", "West", "1", "--explanation", "Daarom."]).done();
    home.run(["rename", "West", "Oost"]).done();
    home.run(["undo", "oost"]).done();
    home.run(["undo", "West"]).done();
    home.run(["redo", "West"]).done();
    home.run(["undo", "West"]).done();
    home.run(["undo", "West"]).done();
    home.run(["undo", "West"]).failed();
    home.run(["redo", "West"]).done();
    home.run(["step", "West", "1", "Plan"]).done();
    home.run(["redo", "West"]).failed();
    assert_snapshot!(home.transcript());
}

/// What somebody else changed since is never taken back with it.
#[test]
fn a_change_of_another_program_is_not_taken_back() {
    let home = west();
    home.run(["mark", "West", "1", "--current", "2"]).done();
    let file = home.session_files().pop().unwrap();
    let text =
        fs::read_to_string(&file).unwrap().replace("revision: 2", "revision: 3").replace("commitment", "verbinden");
    fs::write(&file, text).unwrap();
    home.run(["undo", "West"]).failed();
    assert!(home.run(["show", "West", "1"]).done().contains("Huidig: 3"));
}

#[test]
fn a_round_is_begun_filled_and_revealed() {
    let home = west();
    home.run(["round", "list", "West"]).done();
    home.run(["round", "reveal", "West"]).failed();
    home.run(["round", "start", "West", "--asks", "huidig", "--present", "3"]).done();
    home.run(["round", "start", "West"]).failed();
    home.run(["round", "reveal", "West"]).failed();
    home.run(["ballot", "West", "--role", "student", "1=2", "2=3"]).done();
    home.run(["ballot", "West", "--role", "schoolopleider", "1=2"]).done();
    home.run(["undo", "West"]).failed();
    home.run(["round", "list", "West"]).done();
    home.run(["hands", "West", "1=1,0,0,0"]).failed();
    home.run(["round", "stop", "West"]).failed();
    home.run(["round", "reveal", "West"]).done();
    home.run(["hands", "West", "1=0,0,1,2", "--asks", "desired", "--present", "3"]).done();
    home.run(["round", "list", "West"]).done();
    home.run(["round", "remove", "West", "2"]).done();
    home.run(["undo", "West"]).done();
    home.run(["round", "remove", "West", "9"]).failed();
    home.run(["round", "start", "West", "--how", "dicht"]).done();
    home.run(["round", "stop", "West"]).done();
    assert_snapshot!(home.transcript());
}

/// The order in which sealed votes came must not be found in any file.
#[test]
fn no_history_of_a_sealed_round_is_kept() {
    let home = west();
    home.run(["mark", "West", "1", "--current", "2"]).done();
    home.run(["round", "start", "West"]).done();
    home.run(["ballot", "West", "--role", "student", "1=4"]).done();
    let backups = home.data().join("backups");
    for folder in fs::read_dir(backups).unwrap() {
        assert!(!folder.unwrap().path().join("commands.ron").exists());
    }
}

#[test]
fn hands_that_cannot_be_are_refused() {
    let home = west();
    for wrong in ["1", "1=1,2,3", "1=1,2,3,4,5", "1=-1,0,0,0", "9=1,0,0,0", "1=9999,0,0,0"] {
        home.run(["hands", "West", wrong]).failed();
    }
    home.run(["hands", "West", "1=1,0,0,0", "1=1,0,0,0"]).failed();
    home.run(["hands", "West", "1=5,0,0,0", "--present", "4"]).failed();
    for wrong in [["--asks", "both"], ["--asks", "x"], ["--present", "0"]] {
        assert_eq!(home.run([&["hands", "West", "1=1,0,0,0"], wrong.as_slice()].concat()).code, 2);
    }
    assert_snapshot!(home.transcript());
}

#[test]
fn a_word_is_found_on_the_card_and_in_what_was_written() {
    let home = west();
    home.run(["note", "West", "2", "--explanation", "De INTERVISIE loopt goed.\nAltijd."]).done();
    home.run(["step", "West", "1", "Intervisie plannen", "--owner", "Noor"]).done();
    home.run(["search", "intervisie", "West"]).done();
    home.run(["search", "intervisie"]).done();
    home.run(["--lang", "en", "search", "west"]).done();
    home.run(["search", "xyzzy"]).failed();
    home.run(["search", " "]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn the_plan_has_minutes_for_the_people() {
    let home = Home::new();
    home.run(["plan"]).done();
    home.run(["plan", "--people", "20", "--how", "met handen"]).done();
    assert_eq!(home.run(["plan", "--people", "0"]).code, 2);
    assert_snapshot!(home.transcript());
}

#[test]
fn one_aspect_is_shown_with_its_marks_and_numbered_steps() {
    let home = west();
    home.run(["mark", "West", "1", "--current", "2", "--desired", "4"]).done();
    home.run(["step", "West", "1", "Plan", "--owner", "Noor", "--due", "8-12-2026"]).done();
    home.run(["show", "West", "1"]).done();
    home.run(["show", "West", "9"]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn own_questions_are_written_once() {
    let home = Home::new();
    home.run(["questions", "--own"]).done();
    home.run(["questions", "--own"]).failed();
    assert!(fs::read_to_string(home.data().join("gesprek.ron")).unwrap().contains("always"));
    assert_eq!(home.run(["questions", "West"]).code, 2);
}

/// The program itself, over a pipe, as a screen reader's user runs it.
#[test]
fn a_conversation_over_a_pipe_is_kept() {
    let home = Home::new();
    let lines = "1\nWest\n\n\n1\n1\n2\nstop\n";
    let said = piped(&home, &["--plain"], lines).done();
    assert!(said.ends_with("Alles is bewaard. Tot ziens.\n") && !said.contains('\u{1b}'), "{said}");
    assert!(home.run(["show", "West", "1"]).done().contains("Huidig: 2 Commitment Samen Opleiden"));
    let said = piped(&home, &["--plain", "--lang", "en", "open", "west"], "1\n").done();
    assert!(said.contains("Aspect 1:") && said.ends_with("Everything is saved. Goodbye.\n"), "{said}");
    home.run(["--plain", "follow"]).failed();
    home.put("config.ron", "Config(plain: true)");
    assert!(piped(&home, &["browse"], "").done().starts_with("Spiegel, regel voor regel."));
}

/// Whatever comes in, it is read no further than a text or a list of codes can be long.
#[test]
fn what_is_too_long_is_refused_and_changes_nothing() {
    let home = west();
    let before = fs::read_to_string(&home.session_files()[0]).unwrap();
    let refused = |arguments: &[&str], length: usize| {
        let told = piped(&home, arguments, &"a".repeat(length)).failed();
        assert!(told.contains("is te lang"), "{arguments:?}: {told}");
        assert_eq!(fs::read_to_string(&home.session_files()[0]).unwrap(), before);
    };
    for length in [400_001, 5 << 20] {
        refused(&["note", "West", "1", "--explanation", "-"], length);
        refused(&["facts", "West", "--note", "-"], length);
    }
    refused(&["merge", "West", "-"], 5 << 20);
    assert_eq!(piped(&home, &["merge", "West", "-", "-"], "x").code, 2);
    let longest = "a".repeat(400_000);
    piped(&home, &["note", "West", "1", "--explanation", "-"], &longest).done();
    assert_eq!(home.json(["show", "West", "1", "--format", "json"])["aspects"][0]["explanation"], *longest);
}

#[test]
fn a_session_comes_back_from_the_trash_by_its_title_unless_another_has_that() {
    let home = west();
    home.put_session("west-0bbbbbbb.ron", &session("0bbbbbbb", "West"), 2);
    home.run(["trash", "0bbbbbbb"]).done();
    // One that is there goes before one that was thrown away: this lists its versions, of which there are none.
    home.run(["recover", "west"]).done_with_a_message();
    assert_eq!(home.session_files().len(), 1);
    home.run(["trash", "west"]).done();
    home.run(["recover", "west"]).done();
    assert_eq!(home.session_files().len(), 1);
    home.run(["recover", "oost"]).failed();
}
