//! With `--lang en` nothing is Dutch but the card and what people wrote: every command, its help, and what it says to mistakes.

use std::collections::BTreeMap;

use super::help::commands;
use super::home::Home;
use crate::vocabulary::Vocabulary;

/// Every command as it is used, and some as they are not.
const USES: &[&[&str]] = &[
    &["list"],
    &["new", "West", "--date", "Friday"],
    &["new", "East", "--date", "never"],
    &["new", " "],
    &["list"],
    &["show", "West"],
    &["show", "WEST", "1"],
    &["show", "North"],
    &["mark", "West", "1", "--current", "2", "--desired", "4"],
    &["mark", "West", "1", "--current", "9"],
    &["mark", "West", "9", "--current", "1"],
    &["mark", "West", "1"],
    &["mark", "West", "2", "--current", "n/a"],
    &["mark", "West", "3", "--current", "unknown", "--desired", "2-3"],
    &["note", "West", "1", "--explanation", "Because.", "--evidence", "Plan"],
    &["note", "West", "1"],
    &["step", "West", "1", "Write", "--owner", "Noor", "--due", "in six weeks"],
    &["step", "West", "1", "Past", "--due", "1-1-2020"],
    &["step", "West", "1", "1", "--status", "under_way"],
    &["step", "West", "1", "1", "--status", "half"],
    &["step", "West", "1", "write", "--owner", "none"],
    &["facts", "West", "--facilitator", "Noor", "--role", "school-based teacher educator"],
    &["facts", "West"],
    &["facts", "West", "--remove-role", "nobody"],
    &["undo", "West"],
    &["redo", "West"],
    &["search", "plan", "West"],
    &["search", "qqq"],
    &["questions", "West", "1"],
    &["plan", "--people", "12"],
    &["plan", "--how", "by show of hands"],
    &["round", "list", "West"],
    &["round", "start", "West", "--asks", "current", "--present", "2"],
    &["round", "start", "West"],
    &["round", "reveal", "West"],
    &["ballot", "West", "--role", "teacher", "1=2", "2=3"],
    &["ballot", "West", "--role", "teacher", "x"],
    &["round", "list", "West"],
    &["round", "stop", "West"],
    &["round", "reveal", "West"],
    &["hands", "West", "1=2,0,5,1", "--present", "8"],
    &["hands", "West", "1=2,0"],
    &["round", "list", "West"],
    &["report", "West", "--format", "text"],
    &["report", "West", "--format", "markdown"],
    &["report", "West", "--format", "html"],
    &["report", "West", "--output", "report.pdf"],
    &["report", "--card", "professionalisering", "--format", "text"],
    &["compare", "West", "West"],
    &["aggregate"],
    &["form", "West", "--output", "form.html"],
    &["form", "West", "--output", "form.txt"],
    &["code", "West", "--role", "teacher"],
    &["merge", "West", "AAAA AAAA AAAA AA"],
    &["card", "list"],
    &["card", "show", "professionalisering"],
    &["card", "check", "nowhere.csv"],
    &["card", "import", "nowhere.csv"],
    &["snap", "West", "--size", "60x18"],
    &["snap", "--size", "80x24", "--keys", "?"],
    &["snap", "--size", "80x24", "--keys", "<F1>"],
    &["paths"],
    &["recover"],
    &["recover", "West"],
    &["recover", "West", "999"],
    &["rename", "West", "West again"],
    &["trash", "West again"],
    &["recover"],
    &["open", "North"],
    &["open", "North", "--plain"],
    &["follow", "--plain"],
    &["lst"],
    &["list", "--formt", "json"],
    &["list", "--format", "pdf"],
    &["step"],
    &["questions", "--own"],
    &["questions", "--own"],
    &["plan", "--own"],
    &["--plain"],
];

#[test]
fn no_command_says_anything_dutch_in_english() {
    let home = Home::new();
    let vocabulary = Vocabulary::read();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let helps = commands().into_iter().map(|command| [command, vec!["--help".to_owned()]].concat());
    let uses = USES.iter().map(|words| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
    for command in helps.chain(uses) {
        let words: Vec<&str> = ["--lang", "en"].into_iter().chain(command.iter().map(String::as_str)).collect();
        let run = home.run(words);
        // The names of themes and files are the same in every language.
        let said = format!("{}\n{}", without_markup(&run.stdout), run.stderr);
        let said = ["donker", "licht", "gegevens", "gesprek.ron", "draaiboek.ron", "huidig", "professionalisering"]
            .into_iter()
            .fold(said, |said, name| said.replace(name, ""));
        for word in vocabulary.dutch_in(&said) {
            found.entry(word).or_insert_with(|| command.join(" "));
        }
    }
    assert!(found.is_empty(), "Dutch with --lang en: {found:?}");
}

/// A page without its tags and its style; any other text as it is.
fn without_markup(text: &str) -> String {
    if !text.starts_with("<!DOCTYPE") {
        return text.to_owned();
    }
    let body = text.split_once("</style>").map_or(text, |(_, body)| body);
    body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect::<Vec<_>>().join(" ")
}
