//! `spiegel questions`.

use insta::assert_snapshot;

use super::fixtures::session;
use super::home::Home;

#[test]
fn questions_depend_on_what_is_marked() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home.run(["questions", "West", "1"]).done();
    home.run(["mark", "West", "1", "--current", "3", "--desired", "1"]).done();
    home.run(["questions", "West", "doel"]).done();
    home.run(["questions", "West", "9"]).failed();
    home.run(["--lang", "en", "questions", "Oost", "1"]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn own_questions_are_shown_without_what_a_terminal_would_obey() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home.put("gesprek.ron", "Questions(source: \"het team\", always: [\"Wie mist\\u{1b}[31m hier?\"])");
    let own = home.run(["questions", "West", "1"]).done();
    assert!(own.starts_with("Wie mist") && own.contains("het team"), "{own}");
    home.put("gesprek.ron", "Questions(source: kapot");
    let bundled = home.run(["questions", "West", "1"]).done_with_a_message();
    assert!(bundled.contains("Spiegel"), "{bundled}");
}

#[test]
fn questions_and_plan_come_in_the_language_and_can_be_made_ones_own() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    assert!(home.run(["--lang", "en", "questions", "West", "1"]).done().contains("Are we doing the right things?"));
    assert!(home.run(["--lang", "en", "plan"]).done().contains("Reading the card"));
    for command in ["questions", "plan"] {
        assert!(home.run([command, "--own"]).done().contains("eigen versie staat in"));
        assert!(home.run([command, "--own"]).failed().contains("Er is al een eigen versie"));
    }
    // One's own is in one's own language.
    assert!(home.run(["--lang", "en", "plan"]).done().contains("De kaart lezen"));
    assert!(home.run(["plan", "--own", "--people", "3"]).code == 2);
}
