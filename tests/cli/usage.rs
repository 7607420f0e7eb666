//! Wrong usage: one sentence, one hint, exit code 2.

use insta::assert_snapshot;

use super::home::Home;

const WRONG: [&[&str]; 21] = [
    &["vlieg"],
    &["card"],
    &["card", "vlieg"],
    &["--vlieg"],
    &["list", "--vlieg"],
    &["list", "extra"],
    &["new"],
    &["open"],
    &["show"],
    &["mark", "sessie"],
    &["card", "show"],
    &["snap", "--size", "80"],
    &["snap", "--size", "0x24"],
    &["snap", "--size", "80x-1"],
    &["snap", "--size", "1001x24"],
    &["list", "--theme", "roze"],
    &["list", "--lang", "de"],
    &["list", "--format", "xml"],
    &["list", "--format"],
    &["list", "--format", "text", "--format", "json"],
    &["list", "--theme", "\u{1b}[31mrood"],
];

const ALSO_WRONG: [&[&str]; 13] = [
    &["mark"],
    &["report"],
    &["report", "West", "--card", "professionalisering"],
    &["report", "West", "--format", "csv", "--excel"],
    &["report", "West", "--format", "pdf"],
    &["step", "West", "1", "Plan", "--status", "bijna"],
    &["step", "West", "1", "Plan", "--owner"],
    &["ballot", "West", "1=2", "--role", "anders", "--round", "oude"],
    &["recover", "West", "eerste"],
    &["--ascii=ja"],
    &["-x"],
    &["--", "list"],
    &["--explanation", "Tekst", "note", "West", "1"],
];

const MISTYPED: [&[&str]; 10] = [
    &["mrak"],
    &["card", "shwo"],
    &["help", "mrak"],
    &["help", "card", "lst"],
    &["help", "vlieg"],
    &["list", "--formt", "json"],
    &["open", "West", "--presnt"],
    &["--data-dri", "map"],
    &["list", "--format", "jsn"],
    &["--lnag", "en"],
];

const TEXTS_WITH_A_DASH: [&[&str]; 4] = [
    &["new", "-5 graden"],
    &["rename", "West", "--Oost--"],
    &["step", "West", "1", "Plan", "--owner", "-Noor"],
    &["mark", "West", "1", "--current", "-1"],
];

fn transcript(lang: &[&str], wrong: &[&[&str]]) -> String {
    let home = Home::new();
    for arguments in wrong {
        let run = home.run([lang, arguments].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}");
        run.assert_reason_and_hint();
    }
    home.transcript()
}

#[test]
fn wrong_usage_exits_with_2_and_a_hint() {
    assert_snapshot!(transcript(&[], &WRONG));
}

#[test]
fn wrong_usage_is_explained_in_dutch() {
    assert_snapshot!(transcript(&[], &ALSO_WRONG));
}

#[test]
fn wrong_usage_is_explained_in_english() {
    assert_snapshot!(transcript(&["--lang", "en"], &[&WRONG[..], &ALSO_WRONG].concat()));
}

#[test]
fn what_is_mistyped_gets_the_nearest() {
    let both = [transcript(&[], &MISTYPED), transcript(&["--lang=en"], &MISTYPED)];
    assert_snapshot!(both.join("\n"));
}

#[test]
fn a_text_with_a_dash_gets_a_hint() {
    let both = [transcript(&[], &TEXTS_WITH_A_DASH), transcript(&["--lang=en"], &TEXTS_WITH_A_DASH)];
    assert_snapshot!(both.join("\n"));
}

/// The hints of the test above work.
#[test]
fn a_text_may_begin_with_a_dash() {
    let home = Home::new();
    let id = home.run(["new", "--", "-5 graden"]).done().trim().to_owned();
    home.run(["rename", &id, "--", "--Oost--"]).done();
    home.run(["step", &id, "1", "Plan", "--owner=-Noor"]).done();
    home.run(["note", &id, "1", "--explanation", "- een streepje", "--evidence=--twee"]).done();
    let shown = home.json(["show", &id, "--format", "json"]);
    assert_eq!(shown["session"]["title"], "--Oost--");
    let aspect = &shown["aspects"][0];
    assert_eq!(aspect["next_steps"][0]["owner"], "-Noor");
    assert_eq!((&aspect["explanation"], &aspect["evidence"]), (&"- een streepje".into(), &"--twee".into()));
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_utf_8_is_reported() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let home = Home::new();
    for (lang, reason) in [("nl", "geen leesbare tekst"), ("en", "not readable text")] {
        let output = home.command(["--lang", lang, "show"]).arg(OsStr::from_bytes(b"West\xff")).output().unwrap();
        let run = home.record("show West?", &output);
        run.assert_reason_and_hint();
        assert!(run.code == 2 && run.stderr.contains(reason), "{run}");
    }
}

#[test]
fn a_missing_subcommand_of_card_is_named() {
    let home = Home::new();
    let run = home.run(["card"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("Er ontbreekt een opdracht."), "{}", run.stderr);
}
