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
