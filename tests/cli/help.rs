//! `--help`, `help` and `--version`.

use std::collections::HashSet;

use insta::assert_snapshot;

use super::home::Home;

/// All commands, as help lists them: `[]`, `["new"]`, .., `["card"]`, `["card", "list"]`, ..
pub fn commands() -> Vec<Vec<String>> {
    let mut all = Vec::new();
    add_commands(&[], &mut all);
    all
}

fn add_commands(command: &[String], all: &mut Vec<Vec<String>>) {
    let help = run(&Home::new(), &[], command, &["--help"]);
    all.push(command.to_owned());
    let listed = help.split_once("Opdrachten:\n").map_or("", |(_, listed)| listed);
    for name in listed.lines().map_while(|line| line.split_whitespace().next()) {
        add_commands(&[command, &[name.to_owned()]].concat(), all);
    }
}

fn run(home: &Home, before: &[&str], command: &[String], after: &[&str]) -> String {
    let command: Vec<&str> = command.iter().map(String::as_str).collect();
    home.run([before, &command, after].concat()).done()
}

#[test]
fn help_describes_every_subcommand() {
    let home = Home::new();
    for command in commands() {
        run(&home, &[], &command, &["--help"]);
    }
    assert_snapshot!(home.transcript());
}

#[test]
fn english_help_describes_every_subcommand() {
    let home = Home::new();
    for command in commands() {
        run(&home, &["--lang", "en"], &command, &["--help"]);
    }
    assert_snapshot!(home.transcript());
}

#[test]
fn help_lists_every_level_of_commands() {
    let commands = commands();
    assert!(commands.contains(&vec!["mark".to_owned()]), "{commands:?}");
    assert!(commands.contains(&vec!["card".to_owned(), "show".to_owned()]), "{commands:?}");
}

#[test]
fn help_is_in_one_language() {
    let english = ["Usage", "Options", "OPTIONS", "Commands", "COMMAND", "Arguments", "default", "possible values"];
    let dutch = ["Gebruik", "Opties", "OPTIES", "Opdrachten", "OPDRACHT", "Argumenten", " de ", " een ", " het "];
    for (lang, foreign) in [("nl", english.as_slice()), ("en", &dutch)] {
        let home = Home::new();
        for command in commands() {
            let help = run(&home, &[], &command, &["--help", "--lang", lang]);
            for word in foreign {
                assert!(!help.contains(word), "help of {command:?} in {lang} says {word:?}:\n{help}");
            }
        }
    }
}

#[test]
fn every_argument_has_a_text() {
    let home = Home::new();
    for command in &commands()[1..] {
        let help = run(&home, &[], command, &["-h"]);
        let (arguments, examples) = help.split_once("Voorbeelden:").unwrap_or((&help, ""));
        let itself = format!("spiegel {}", command.join(" "));
        let shows_itself = examples.contains(&itself);
        assert!(shows_itself || command == &["help"], "{command:?} has no example");
        let is_other = |line: &&str| command.len() > 1 && line.contains("spiegel") && !line.contains(&itself);
        assert_eq!(examples.lines().find(is_other), None, "{command:?} has an example of another command");
        for line in arguments.lines().filter(|line| line.starts_with("  ")) {
            assert!(line.trim().contains("  "), "{command:?} says nothing of: {line}");
        }
    }
}

#[test]
fn the_language_is_known_wherever_it_is_given() {
    let home = Home::new();
    let english = home.run(["mark", "--help", "--lang", "en"]).done();
    assert!(english.starts_with("Marks "), "{english}");
    let arguments: [&[&str]; 6] = [
        &["--lang", "en", "mark", "--help"],
        &["--lang=en", "mark", "--help"],
        &["mark", "--lang", "en", "--help"],
        &["mark", "--lang=en", "-h"],
        &["--lang", "en", "help", "mark"],
        &["help", "mark", "--lang=en"],
    ];
    for arguments in arguments {
        assert_eq!(home.run(arguments).done(), english, "{arguments:?}");
    }
    assert!(home.run(["new", "--help", "--", "--lang", "en"]).done().starts_with("Begint "));
}

#[test]
fn the_settings_choose_the_language_of_help() {
    let home = Home::new();
    home.put("config.ron", "(lang: \"en\")");
    assert!(home.run(["mark", "--help"]).done().starts_with("Marks "));
    assert!(home.run(["mark", "--help", "--lang", "nl"]).done().starts_with("Markeert "));
    let elsewhere = home.root().join("elsewhere");
    assert!(home.run(["mark", "--help", "--data-dir", elsewhere.to_str().unwrap()]).done().starts_with("Markeert "));
    home.put("config.ron", "(lang: ");
    assert!(home.run(["mark", "--help"]).done().starts_with("Markeert "));
}

#[test]
fn help_is_a_subcommand_too() {
    let home = Home::new();
    for command in commands() {
        let help = run(&home, &["help"], &command, &[]);
        assert_eq!(help, run(&home, &[], &command, &["--help"]), "{command:?}");
    }
}

#[test]
fn the_version_is_that_of_the_crate() {
    let home = Home::new();
    for option in ["--version", "-V"] {
        assert_eq!(home.run([option]).done(), concat!("spiegel ", env!("CARGO_PKG_VERSION"), "\n"));
    }
}

/// What the manuals write behind `spiegel` are commands, and every option that they name is one somewhere.
#[test]
fn the_manuals_name_commands_and_options_that_there_are() {
    let home = Home::new();
    let all = commands();
    let helps: String = all.iter().map(|command| run(&home, &[], command, &["--help"])).collect();
    let known: HashSet<&str> = helps.split(|char: char| !char.is_alphanumeric() && char != '-').collect();
    for file in ["assets/handleiding.md", "assets/manual.en.md"] {
        let manual = std::fs::read_to_string(file).unwrap();
        let spans: Vec<&str> = manual.split('`').skip(1).step_by(2).collect();
        let named: Vec<&str> = spans.iter().filter_map(|span| span.strip_prefix("spiegel ")).collect();
        assert!(named.len() > 25, "{} commands in {file}", named.len());
        for name in named.iter().filter_map(|span| span.split(' ').next()).filter(|name| !name.starts_with('-')) {
            assert!(all.iter().any(|command| command.first().is_some_and(|known| known == name)), "{file}: {name}");
        }
        let options =
            spans.iter().flat_map(|span| span.split(' ')).filter(|word| word.starts_with("--") && word.len() > 2);
        for option in options {
            assert!(known.contains(option), "{file}: {option}");
        }
        for name in ["--lang", "NO_COLOR", "ACCESSIBLE"] {
            assert!(manual.contains(name), "{file} says nothing of {name}");
        }
        for command in all.iter().filter(|command| command.len() == 1) {
            let is_named = spans.iter().any(|span| span.split(' ').any(|word| word == command[0]));
            // Each of these is told by the screen that does the same.
            let is_elsewhere = ["open", "browse", "help"].contains(&command[0].as_str());
            assert!(is_named || is_elsewhere, "{file} says nothing of spiegel {}", command[0]);
        }
    }
}
