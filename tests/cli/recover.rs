//! `spiegel recover` and `spiegel trash`.

use std::fs;

use insta::assert_snapshot;

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

#[test]
fn recover_says_what_became_of_the_present_content() {
    let home = Home::new();
    let file = home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    for scenario in ["1", "2"] {
        home.run(["mark", "0aaaaaaa", "1", "--current", scenario]).done();
    }
    home.run(["recover", "0aaaaaaa", "1"]).done();
    fs::write(&file, "kapot").unwrap();
    home.run(["recover", "west-0aaaaaaa", "2"]).done();
    fs::remove_file(&file).unwrap();
    home.run(["recover", "west-0aaaaaaa", "2"]).done();
    home.run(["recover", "west-0aaaaaaa", "9"]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn recover_refuses_a_newer_schema_as_every_other_command_does() {
    let home = Home::new();
    let file = home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home.run(["mark", "0aaaaaaa", "1", "--current", "1"]).done();
    let newer = fs::read_to_string(&file).unwrap().replacen("schema: ", "schema: 9", 1);
    fs::write(&file, &newer).unwrap();
    let told = home.run(["recover", "0aaaaaaa", "1"]).failed();
    assert_eq!(home.run(["mark", "0aaaaaaa", "1", "--current", "2"]).failed(), told);
    assert_eq!(fs::read_to_string(&file).unwrap(), newer);
}

/// Root may do anything, so that permissions stop nobody here: a file in the place of the folder does.
#[test]
fn recover_does_not_take_what_cannot_be_read_for_nothing() {
    for folder in ["backups", "trash"] {
        let home = Home::new();
        home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
        home.put(folder, "in the way");
        let told = home.run(["recover"]).failed();
        assert!(told.contains("niet te lezen") && told.contains(folder), "{told}");
    }
}

#[test]
fn a_session_comes_out_of_the_trash_beside_one_that_has_its_name() {
    let home = Home::new();
    let file = home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home.run(["trash", "0aaaaaaa"]).done();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "Intussen"), 1);
    home.run(["recover", "0aaaaaaa"]).done();
    home.run(["list"]).done();
    assert!(fs::read_to_string(file).unwrap().contains("Intussen"));
    home.run(["trash", "west-0aaaaaaa.terug-1"]).done();
    assert_snapshot!(home.transcript());
}

#[cfg(unix)]
#[test]
fn what_was_done_with_a_link_is_told() {
    let home = Home::new();
    let path = home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home.run(["mark", "0aaaaaaa", "1", "--current", "1"]).done();
    let file = home.root().join("gedeeld.ron");
    fs::rename(&path, &file).unwrap();
    std::os::unix::fs::symlink(&file, &path).unwrap();
    let told = home.run(["recover", "west-0aaaaaaa", "1"]).done();
    assert!(told.contains("koppeling naar") && told.contains("gedeeld.ron"), "{told}");
    let told = home.run(["trash", "0aaaaaaa"]).done();
    assert!(told.contains("alleen de koppeling") && told.contains("gedeeld.ron"), "{told}");
    assert!(file.exists() && fs::symlink_metadata(&path).is_err());
    home.run(["recover", "west-0aaaaaaa"]).done();
    home.run(["show", "0aaaaaaa"]).done();
}
