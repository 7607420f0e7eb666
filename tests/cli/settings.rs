//! The language and the settings.

use insta::assert_snapshot;

use super::fixtures::FULL;
use super::home::Home;

#[test]
fn commands_print_english_on_request() {
    let home = Home::new();
    home.put_session("vol-0mhk3v9q.ron", FULL, 1);
    let elsewhere = home.root().join("leeg");
    home.run(["list", "--lang", "en", "--data-dir", elsewhere.to_str().unwrap()]).done_with_a_message();
    let said: [(&[&str], i32); 8] = [
        (&["list"], 0),
        (&["show", "0mhk3v9q"], 0),
        (&["mark", "0mhk3v9q", "1", "--desired", "n/a"], 0),
        (&["mark", "0mhk3v9q", "1", "--current", "9"], 1),
        (&["show", "nobody"], 1),
        (&["new", " "], 1),
        (&["open", "0mhk3v9q"], 1),
        (&["paths"], 0),
    ];
    for (arguments, code) in said {
        let run = home.run([&["--lang", "en"], arguments].concat());
        assert_eq!(run.code, code, "{arguments:?}: {}", run.stderr);
    }
    assert_snapshot!(home.transcript());
}

#[test]
fn config_sets_the_language_and_a_damaged_one_is_ignored() {
    let home = Home::new();
    home.put("config.ron", "(lang: \"en\")");
    assert_eq!(home.run(["show", "x"]).failed().lines().next(), Some("spiegel: There is no session 'x'."));
    assert!(home.run(["--lang", "nl", "show", "x"]).failed().contains("Er is geen sessie 'x'."));
    home.put("config.ron", "(\n lang: \"fr\",\n theme: \"paars\",\n ascii: 1,\n thema: \"licht\")");
    let told = piped_start(&home);
    for part in [
        "Regel 2, teken 8: 'fr' kan hier niet; kies uit nl, en.",
        "Regel 3, teken 9: 'paars' kan hier niet; kies uit terminal, licht, donker, contrast, mono.",
        "Regel 4, teken 9: hier hoort true of false.",
        "Regel 5, teken 2: 'thema' is geen instelling; bedoel je theme?",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    home.put("config.ron", "(lang: ");
    assert!(home.run(["show", "x"]).failed().contains("Er is geen sessie 'x'."));
    home.run(["card", "list"]).done();
}

/// What the program says first, without a screen.
fn piped_start(home: &Home) -> String {
    home.run(["--plain"]).done()
}
