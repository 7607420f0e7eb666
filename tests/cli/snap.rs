//! `spiegel snap`.

use std::fs;

use insta::assert_snapshot;
use unicode_width::UnicodeWidthStr;

use super::fixtures::session;
use super::home::Home;

#[test]
fn snap_draws_the_card() {
    let home = Home::new();
    home.run(["snap"]).done();
    home.run(["snap", "--ascii", "--size", "60x18"]).done();
    home.run(["snap", "--lang", "en", "--size", "60x18", "--keys", "<PgDn><PgDn>2"]).done();
    assert_snapshot!(home.transcript());
}

#[test]
fn snap_plays_keys_and_changes_nothing() {
    let home = Home::new();
    let text = session("0aaaaaaa", "Teamoverleg West");
    let file = home.put_session("west-0aaaaaaa.ron", &text, 1);
    let picture = home.run(["snap", "0aaaaaaa", "--keys", "<Down><Right>h"]).done();
    assert!(picture.contains("● H"), "{picture}");
    home.run(["snap", file.to_str().unwrap(), "--keys", "<Enter>g"]).done();
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    assert_eq!(home.session_files(), [file]);
    home.run(["snap", "0aaaaaaa", "--keys", "<Neer>"]).failed();
    home.run(["snap", "onbekend"]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn snap_has_the_requested_size() {
    let home = Home::new();
    for (width, height) in [(60, 18), (1, 1), (19, 4), (20, 5), (80, 24), (400, 120)] {
        let picture = home.run(["snap", "--size", &format!("{width}x{height}"), "--keys", "<Down>h"]).done();
        assert_eq!(picture.lines().count(), height, "{width}x{height}");
        let widest = picture.lines().map(UnicodeWidthStr::width).max();
        assert!(widest <= Some(width), "{width}x{height} is {widest:?} columns wide:\n{picture}");
    }
}

#[test]
fn snap_leaves_nothing_behind_whatever_its_keys_do() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "Teamoverleg West"), 1);
    home.put_session("half-0bbbbbbb.ron", "Session(", 1);
    let temporary = home.root().join("tmp");
    fs::create_dir(&temporary).unwrap();
    let everything = || {
        let mut paths: Vec<_> = fs::read_dir(home.root()).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.extend(fs::read_dir(&temporary).unwrap().map(|entry| entry.unwrap().path()));
        paths.extend(home.session_files());
        paths.sort();
        paths
    };
    let before = everything();
    let attempts: [(&[&str], i32); 4] = [
        (&["snap", "0aaaaaaa", "--size", "120x40", "--keys", "hr<Enter><Enter>"], 0),
        (&["snap", "--size", "120x40", "--keys", "hr<Enter><Enter>"], 0),
        (&["snap", "half-0bbbbbbb"], 1),
        (&["snap", "0aaaaaaa", "--keys", "<Neer>"], 1),
    ];
    for (arguments, code) in attempts {
        let output = home.command(arguments).env("TMPDIR", &temporary).output().unwrap();
        let run = home.record(&arguments.join(" "), &output);
        assert_eq!(run.code, code, "{run}");
        assert_eq!(everything(), before, "{run}");
        if code == 0 {
            assert!(run.stdout.contains("schrijft geen bestanden"), "{run}");
        }
    }
}
