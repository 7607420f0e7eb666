//! `spiegel recover` and `spiegel trash`.

use std::fs;

use super::fixtures::session;
use super::home::Home;

#[test]
fn a_damaged_session_hints_at_its_earlier_versions() {
    let home = Home::new();
    let id = home.new_session("Teamoverleg", &["--date", "2026-11-23"]);
    home.run(["mark", &id, "1", "--current", "2"]).done();
    let file = home.session_files().remove(0);
    fs::write(&file, "kapot").expect("a file that can be damaged");
    let path = file.to_str().expect("a path in UTF-8");
    for (lang, words) in [("nl", "Zet een eerdere versie terug"), ("en", "Bring an earlier version back")] {
        let told = home.run(["show", path, "--lang", lang]).failed();
        assert!(told.contains(words) && told.contains(&format!("spiegel recover teamoverleg-{id}")), "{told}");
    }
    home.run(["recover", &format!("teamoverleg-{id}"), "1"]).done();
    home.run(["show", path]).done();
}

#[cfg(unix)]
#[test]
fn a_session_with_a_strange_file_name_is_recovered_by_the_name_shown() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    for (name, shown) in [(&b"nieuwe\nregel"[..], "nieuwe regel"), (b"slecht\xff", "slecht\u{fffd}")] {
        let home = Home::new();
        let path = home.put_session("a.ron", &session("aaaaaaaa", "Vreemd"), 1);
        let mut strange = OsStr::from_bytes(name).to_owned();
        strange.push(".ron");
        fs::rename(path, home.sessions().join(strange)).unwrap();
        home.run(["mark", "aaaaaaaa", "1", "--current", "1"]).done();
        assert!(
            home.run(["recover"]).done().starts_with(shown),
            "its earlier version is not listed: {}",
            home.transcript()
        );
        home.run(["trash", "aaaaaaaa"]).done();
        home.run(["recover", shown]).done();
        home.run(["show", "aaaaaaaa"]).done();
    }
}
