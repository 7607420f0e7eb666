//! `spiegel completions` and `spiegel man`.

use std::collections::HashSet;

use insta::{Settings, assert_snapshot};

use super::help::commands;
use super::home::Home;

/// The shells, with what the part of their script about `spiegel step` begins and ends with; in fish that is every line with this.
const SHELLS: [(&str, &str, &str); 5] = [
    ("bash", "        spiegel__subcmd__step)", "            ;;"),
    ("elvish", "        &'spiegel;step'= {", "        }"),
    ("fish", "-n \"__fish_spiegel_using_subcommand step\"", ""),
    ("powershell", "        'spiegel;step' {", "        }"),
    ("zsh", "(step)", ";;"),
];

/// The part of a script that is about `spiegel step`.
fn about_step(script: &str, (_, begin, end): (&str, &str, &str)) -> String {
    let lines = script.lines();
    let part: Vec<&str> = if end.is_empty() {
        lines.filter(|line| line.contains(begin)).collect()
    } else {
        let mut is_over = false;
        let in_part = |line: &&str| !std::mem::replace(&mut is_over, *line == end);
        lines.skip_while(|line| *line != begin).take_while(in_part).collect()
    };
    assert!(part.len() > 10, "{begin} is not in the script");
    part.join("\n")
}

#[test]
fn every_shell_is_told_every_subcommand_in_each_language() {
    let home = Home::new();
    for shell in SHELLS {
        for lang in ["nl", "en"] {
            let script = home.run(["completions", shell.0, "--lang", lang]).done();
            let words: HashSet<&str> = script.split(|char: char| !char.is_alphanumeric() && char != '-').collect();
            for command in commands() {
                let name = command.last().map_or("spiegel", String::as_str);
                assert!(words.contains(name), "{} does not know {command:?}", shell.0);
            }
            let mut settings = Settings::clone_current();
            settings.set_omit_expression(true);
            settings.bind(|| assert_snapshot!(format!("{}_{lang}", shell.0), about_step(&script, shell)));
        }
    }
    assert_eq!(home.run(["completions", "cmd"]).code, 2);
}

#[test]
fn the_manual_page_is_in_the_language_that_was_asked_for() {
    let home = Home::new();
    for lang in ["nl", "en"] {
        for path in [&[][..], &["step"], &["card", "show"]] {
            let page = home.run([&["--lang", lang, "man"], path].concat()).done();
            assert_snapshot!([&["man", lang], path].concat().join("_"), page);
        }
    }
    assert_eq!(home.run(["man", "bestaat-niet"]).code, 2);
}
