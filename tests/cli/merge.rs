//! `spiegel code`, `spiegel form` and `spiegel merge`: voices from home.

use std::fs;

use insta::assert_snapshot;

use super::home::Home;

/// The session of a group, and one of somebody at home, who marked two aspects.
fn group_and_home(home: &Home) -> String {
    home.new_session("Groep", &["--date", "2026-11-20"]);
    let own = home.new_session("Thuis", &["--date", "2026-11-19"]);
    home.run(["mark", "Thuis", "1", "--current", "2", "--desired", "3"]).done();
    home.run(["mark", "Thuis", "2", "--current", "1-2"]).done();
    home.run(["note", "Thuis", "1", "--explanation", "Omdat twee scholen meedoen."]).done();
    own
}

#[test]
fn a_code_counts_once_and_a_correction_takes_its_place() {
    let home = Home::new();
    group_and_home(&home);
    let code =
        |home: &Home| home.run(["code", "Thuis", "--role", "schoolopleider"]).done_with_a_message().trim().to_owned();
    let first = code(&home);
    assert_eq!((first.len(), first.split(' ').count()), (19, 4), "{first}");
    let merged = home.run(["merge", "Groep", &first]).done();
    assert!(
        merged.contains("schoolopleider, 2 aspecten: telt mee") && merged.contains("1 stem samengevoegd in ronde 1."),
        "{merged}"
    );
    let groups: Vec<&str> = first.split(' ').collect();
    let again = home.run([["merge", "Groep"].as_slice(), &groups].concat()).done();
    assert!(again.contains("telde al mee") && again.contains("Er is niets veranderd."), "{again}");
    home.run(["mark", "Thuis", "3", "--current", "4"]).done();
    let corrected = home.run(["merge", "Groep", &code(&home)]).done();
    assert!(corrected.contains("vervangt een eerdere stem"), "{corrected}");
    let older = home.run(["merge", "Groep", &first.to_lowercase()]).done();
    assert!(older.contains("telt niet mee: er is een nieuwere stem"), "{older}");
    assert_eq!(home.json(["show", "Groep", "--format", "json"])["rounds"][0]["voices"], 1);
}

#[test]
fn one_bad_voice_stops_none_of_the_others() {
    let home = Home::new();
    let own = group_and_home(&home);
    let file = home.sessions().join(format!("thuis-{own}.ron"));
    fs::copy(&file, home.root().join("stem.ron")).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    fs::write(
        home.root().join("anders.ron"),
        text.replace(&own, "0anders0").replace("id: \"professionalisering\"", "id: \"andere-kaart\""),
    )
    .unwrap();
    fs::write(
        home.root().join("tekst.ron"),
        text.replace(&own, "0tekst00").replace("fingerprint: \"", "fingerprint: \"ff"),
    )
    .unwrap();
    fs::write(home.root().join("kapot.ron"), "Session(").unwrap();
    fs::write(home.root().join("mail.txt"), "Hoi, hier is hij:\nABCD EFGH JKLM NPQR\nGroet\n").unwrap();
    let arguments = ["merge", "Groep", "kapot.ron", "stem.ron", "anders.ron", "tekst.ron", "mail.txt", "weg.ron"];
    home.run([arguments.as_slice(), &["--dry-run"]].concat()).done_with_a_message();
    home.run(arguments).done_with_a_message();
    assert_eq!(home.run(["merge", "Groep", "kapot.ron", "0000"]).code, 1);
    assert_snapshot!(home.transcript());
}

/// As some mail programs save a mail; a name in the encoding of Windows stands beside it.
#[test]
fn a_code_is_found_in_a_mail_that_is_not_utf_8() {
    for encode in [utf16, windows_1252] {
        let home = Home::new();
        group_and_home(&home);
        let code = home.run(["code", "Thuis"]).done_with_a_message();
        fs::write(home.root().join("mail.txt"), encode(&format!("Hoi Zoë,\r\n{code}\r\n"))).unwrap();
        let merged = home.run(["merge", "Groep", "mail.txt"]).done();
        assert!(merged.contains("1 stem samengevoegd in ronde 1."), "{merged}");
    }
}

fn utf16(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Of a text of which the letters are in Latin-1.
fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|char| u8::try_from(u32::from(char)).unwrap()).collect()
}

#[test]
fn sealed_voices_show_nothing_before_the_reveal() {
    let home = Home::new();
    let own = group_and_home(&home);
    let merged =
        home.run(["merge", "Groep", &format!("data/sessions/thuis-{own}.ron"), "--sealed", "--role", "anders"]).done();
    assert!(merged.contains("verzegeld tot de ronde wordt onthuld"), "{merged}");
    let shown = home.json(["show", "Groep", "--format", "json"]);
    assert_eq!(
        (shown["rounds"].as_array().unwrap().len(), &shown["aspects"][0]["ballots"]["current"]),
        (0, &serde_json::Value::Null)
    );
}

#[test]
fn explanations_come_along_when_their_writer_said_so() {
    let home = Home::new();
    let own = group_and_home(&home);
    let file = format!("data/sessions/thuis-{own}.ron");
    home.run(["code", "Thuis", "--role", "anders", "--explanations", "yes"]).done_with_a_message();
    home.run(["merge", "Groep", &file, "--role", "anders"]).done();
    let report = home.run(["report", "Groep"]).done();
    assert!(
        report.contains("Toelichting van thuis (anders)") && report.contains("Omdat twee scholen meedoen."),
        "{report}"
    );
}

#[test]
fn a_form_is_one_page_that_allows_itself_only() {
    let home = Home::new();
    group_and_home(&home);
    home.run(["form", "Groep", "--output", "formulier.html"]).done_with_a_message();
    let page = fs::read_to_string(home.root().join("formulier.html")).unwrap();
    assert!(
        page.contains("default-src 'none'; style-src 'sha256-") && page.contains("; script-src 'sha256-"),
        "{page}"
    );
    for outside in ["http://", "https://", "src=", "url(", "@import", "fetch(", "XMLHttp", "localStorage", "<link"] {
        assert!(!page.contains(outside), "the page has {outside}");
    }
    home.run(["form", "Groep", "--output", "formulier.html"]).failed();
    assert_eq!(home.run(["form", "--output", "formulier.pdf"]).code, 2);
    let card = home.run(["--lang", "en", "form", "--output", "-"]).done();
    assert!(card.contains("Make my vote code"));
}

/// A year: a session, its sequel, three voices brought along in any order, revealed with the rest, compared and reported.
#[test]
fn a_year_from_one_meeting_to_the_next() {
    let home = Home::new();
    home.new_session("Overleg 2025", &["--date", "2025-11-20", "--partnership", "West"]);
    home.run(["mark", "Overleg 2025", "1", "--current", "1", "--desired", "3"]).done();
    home.run(["step", "Overleg 2025", "1", "Plan schrijven", "--owner", "Noor"]).done();
    home.new_session("Overleg 2026", &["--date", "2026-11-20", "--carries-on", "Overleg 2025"]);
    let mut voices = Vec::new();
    for (name, answer, role) in [("Kim", "2", "schoolopleider"), ("Bo", "3", "anders"), ("Sam", "3", "programmaleider")]
    {
        let id = home.new_session(name, &["--date", "2026-11-19"]);
        home.run(["mark", name, "1", "--current", answer]).done();
        let code = home.run(["code", name, "--role", role]).done_with_a_message().trim().to_owned();
        let stem = name.to_lowercase();
        voices.push(if name == "Bo" { format!("data/sessions/{stem}-{id}.ron") } else { code });
    }
    home.run(["merge", "Overleg 2026", &voices[2], &voices[1], &voices[0]]).done();
    let again = home.run(["merge", "Overleg 2026", &voices[0], &voices[1]]).done();
    assert!(again.contains("Er is niets veranderd."), "{again}");
    home.run(["mark", "Overleg 2026", "1", "--current", "3", "--desired", "4"]).done();
    let compared = home.json(["compare", "Overleg 2025", "Overleg 2026", "--format", "json"]);
    assert_eq!((&compared["aspects"][0]["outcome"], &compared["steps"][0]["now"]), (&"reached".into(), &"open".into()));
    let report = home.run(["report", "Overleg 2026"]).done();
    for told in
        ["Vervolg op: Overleg 2025", "Daar waar de groep wilde zijn", "apart ingevuld, 3 stemmen", "Plan schrijven"]
    {
        assert!(report.contains(told), "{told} is not in {report}");
    }
}

/// A copy of the session of the group as a sync client leaves it, in which another computer changed these things.
fn copy_of_group(home: &Home, change: impl Fn(&str) -> String) -> String {
    let listed = home.json(["list", "--format", "json"]);
    let group = listed.as_array().unwrap().iter().find(|row| row["title"] == "Groep").unwrap();
    let path = std::path::PathBuf::from(group["path"].as_str().unwrap());
    let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
    let copy = path.with_file_name(format!("{stem} (conflicted copy 2026-11-26 120000).ron"));
    fs::write(&copy, change(&fs::read_to_string(&path).unwrap())).unwrap();
    copy.to_string_lossy().into_owned()
}

#[test]
fn a_conflict_copy_is_merged_field_by_field_and_what_both_changed_is_chosen() {
    let home = Home::new();
    let group = home.new_session("Groep", &["--date", "2026-11-20"]);
    home.run(["mark", "Groep", "1", "--current", "2"]).done();
    let copy = copy_of_group(&home, |text| {
        text.replacen("current: Some(Scenario(\"commitment\"))", "current: Some(Scenario(\"innovatie\"))", 1)
            .replacen("current: Scenario(\"commitment\")", "current: Scenario(\"innovatie\")", 1)
            .replace("partnership: \"\"", "partnership: \"West\"")
            .replace("revision: 2", "revision: 7")
    });
    home.run(["mark", "Groep", "1", "--current", "3"]).done();
    home.run(["note", "Groep", "2", "--explanation", "Alleen hier."]).done();
    // The list names the copy, and the id opens the session.
    let listed = home.run(["list"]).done();
    assert!(listed.contains("conflict: Groep"), "{listed}");
    assert!(home.run(["show", &group]).done().contains("Alleen hier."));
    let asked = home.run(["merge", "Groep", &copy]);
    assert_eq!(asked.code, 1);
    assert!(asked.stderr.contains("beide kanten") && asked.stderr.contains("kopie 4 Innovatie"), "{}", asked.stderr);
    let before = home.json(["show", "Groep", "--format", "json"]);
    assert_eq!(before["session"]["partnership"], "", "nothing is changed before the choice");
    assert_eq!(home.run(["merge", "Groep", &copy, "--choose", "misschien"]).code, 2);
    let merged = home.run(["merge", "Groep", &copy, "--choose", "kopie"]).done();
    assert!(merged.contains("uit de kopie"), "{merged}");
    let after = home.json(["show", "Groep", "--format", "json"]);
    assert_eq!(
        (
            &after["session"]["partnership"],
            &after["aspects"][0]["current"]["scenario"],
            &after["aspects"][1]["explanation"]
        ),
        (&"West".into(), &"innovatie".into(), &"Alleen hier.".into())
    );
    assert!(after["session"]["revision"].as_u64().unwrap() > 7, "the copy is not the newer one any more");
    let again = home.run(["merge", "Groep", &copy]).done();
    assert!(again.contains("niets veranderd"), "{again}");
    home.run(["undo", "Groep"]).done();
    assert_eq!(home.json(["show", "Groep", "--format", "json"])["session"]["partnership"], "");
}

#[test]
fn a_session_is_told_that_a_code_is_its_own_and_that_two_roles_are_the_same() {
    let home = Home::new();
    group_and_home(&home);
    let own = home.run(["code", "Thuis", "--role", "schoolopleider"]).done_with_a_message();
    let itself = home.run(["merge", "Thuis", own.trim()]);
    assert!(itself.code == 1 && itself.stderr.contains("van deze sessie zelf"), "{}", itself.stderr);
}
