//! `spiegel completions` and `spiegel man`.

use super::home::Home;

#[test]
fn every_shell_is_told_every_subcommand() {
    let home = Home::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let completions = home.run(["completions", shell]).done();
        let missing = ["new", "report", "ballot", "recover", "data-dir"].map(|name| !completions.contains(name));
        assert_eq!(missing, [false; 5], "{shell}");
    }
    assert_eq!(home.run(["completions", "cmd"]).code, 2);
}

#[test]
fn a_manual_page_has_headings_in_the_language_that_was_asked_for() {
    let home = Home::new();
    let headings = |page: String| {
        let lines = page.lines().filter_map(|line| line.strip_prefix(".SH ").map(str::to_owned));
        lines.collect::<Vec<_>>()
    };
    let dutch = headings(home.run(["man"]).done());
    assert_eq!(dutch, ["NAAM", "OVERZICHT", "BESCHRIJVING", "OPTIES", "OPDRACHTEN", "VERSIE"]);
    let english = headings(home.run(["--lang", "en", "man"]).done());
    assert_eq!(english, ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "VERSION"]);
    let page = home.run(["man", "card", "show"]).done();
    assert!(page.contains(r"spiegel\-card\-show"), "{page}");
    assert_eq!(home.run(["man", "bestaat-niet"]).code, 2);
}
