//! Folders, pipes and terminals that do not cooperate.

use std::fs;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use insta::assert_snapshot;

use super::fixtures::session;
use super::home::Home;

/// Root may do anything, so that permissions stop nobody here: a file in the place of the folder does.
#[test]
fn an_unwritable_data_folder_is_reported() {
    let home = Home::new();
    home.put("sessions", "in the way");
    home.run(["new", "Teamoverleg"]).failed();
    home.run(["list"]).failed();
    let below_a_file = home.data().join("sessions").join("diep");
    home.run(["new", "Teamoverleg", "--data-dir", below_a_file.to_str().unwrap()]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn a_broken_pipe_is_silent() {
    let home = Home::new();
    let arguments: [&[&str]; 5] =
        [&["card", "show", "professionalisering"], &["card", "list"], &["snap"], &["paths"], &["--help"]];
    for arguments in arguments {
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let output = home.command(arguments).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_reported() {
    let home = Home::new();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = home.command(["card", "show", "professionalisering"]).stdout(full).output().unwrap();
    home.record("card show professionalisering > /dev/full", &output).failed();
}

/// Commands that change something, each of which works when the ones before it have been run.
const CHANGES: [&[&str]; 8] = [
    &["new", "Nieuw"],
    &["mark", "0aaaaaaa", "1", "--current", "2"],
    &["note", "0aaaaaaa", "1", "--explanation", "Daarom."],
    &["step", "0aaaaaaa", "1", "Plan schrijven"],
    &["ballot", "0aaaaaaa", "1=2", "--role", "schoolopleider"],
    &["recover", "0aaaaaaa", "2"],
    &["rename", "0aaaaaaa", "Anders"],
    &["trash", "0aaaaaaa"],
];

/// A home on which all of [`CHANGES`] can be run, and what is on its disk.
fn home_to_change() -> (Home, impl Fn() -> Vec<(PathBuf, Vec<u8>)>) {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    let data = home.data();
    (home, move || {
        let folders = ["sessions", "trash"].map(|folder| data.join(folder));
        let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).into_iter().flatten());
        let mut files: Vec<_> =
            entries.map(|entry| entry.unwrap().path()).map(|path| (path.clone(), fs::read(path).unwrap())).collect();
        files.sort();
        files
    })
}

/// Whoever is told that nothing has changed does it again, and then a ballot counts twice.
#[cfg(target_os = "linux")]
#[test]
fn a_change_that_is_made_is_told_although_the_output_is_full() {
    let (home, on_disk) = home_to_change();
    for arguments in CHANGES.into_iter().chain([&["recover", "0aaaaaaa"][..]]) {
        let before = on_disk();
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = home.command(arguments).stdout(full).output().unwrap();
        let run = home.record(&format!("{} > /dev/full", arguments[0]), &output);
        assert_ne!(on_disk(), before, "{run}");
        assert_eq!(run.code, 0, "{run}");
        run.assert_reason_and_hint();
        assert!(
            run.stderr.contains("De wijziging is bewaard") && run.stderr.contains("Doe het niet nog eens"),
            "{run}"
        );
    }
    let made = home.json(["list", "--format", "json"]);
    let run = home.command(["new", "Nog een"]).stdout(File::options().write(true).open("/dev/full").unwrap()).output();
    let told = String::from_utf8(run.unwrap().stderr).unwrap();
    let rows = home.json(["list", "--format", "json"]);
    let new = rows.as_array().unwrap().iter().find(|row| !made.as_array().unwrap().contains(row)).unwrap();
    assert!(told.contains(new["id"].as_str().unwrap()), "the id is lost: {told}");
}

#[cfg(target_os = "linux")]
#[test]
fn where_nothing_is_changed_a_full_output_is_a_failure() {
    let (home, on_disk) = home_to_change();
    home.run(["mark", "0aaaaaaa", "1", "--current", "2"]).done();
    let before = on_disk();
    for arguments in [&["mark", "0aaaaaaa", "1", "--current", "2"][..], &["list"], &["recover", "0aaaaaaa"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = home.command(arguments).stdout(full).output().unwrap();
        let told = home.record(&format!("{} > /dev/full", arguments[0]), &output).failed();
        assert!(told.contains("aan je sessies is niets veranderd"), "{told}");
    }
    assert_eq!(on_disk(), before);
}

#[test]
fn a_change_behind_a_pipe_that_nobody_reads_is_made_and_silent() {
    let (home, on_disk) = home_to_change();
    for arguments in CHANGES {
        let before = on_disk();
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let output = home.command(arguments).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(
            (String::from_utf8_lossy(&output.stderr).as_ref(), output.status.code()),
            ("", Some(0)),
            "{arguments:?}"
        );
        assert_ne!(on_disk(), before, "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_change_without_standard_output_is_made_once_and_silent() {
    let (home, on_disk) = home_to_change();
    for arguments in CHANGES {
        let before = on_disk();
        let mut shell = std::process::Command::new("sh");
        let program = home.command(arguments);
        shell.args(["-c", "exec \"$@\" >&-", "sh"]).arg(program.get_program()).args(program.get_args());
        let variables = program.get_envs().filter_map(|(name, value)| Some((name, value?)));
        let output = shell.env_clear().envs(variables).output().unwrap();
        assert_eq!(
            (String::from_utf8_lossy(&output.stderr).as_ref(), output.status.code()),
            ("", Some(0)),
            "{arguments:?}"
        );
        assert_ne!(on_disk(), before, "{arguments:?}");
    }
}

#[test]
fn without_a_terminal_there_is_a_hint() {
    let home = Home::new();
    home.put_session("west-0aaaaaaa.ron", &session("0aaaaaaa", "West"), 1);
    home.run(["open", "0aaaaaaa"]).failed();
    home.run(["browse"]).failed();
    home.run([""; 0]).failed();
    home.run(["open", "onbekend"]).failed();
    home.run(["browse", "--card", "onbekend"]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn nothing_is_written_over_what_the_program_keeps_or_what_a_command_reads() {
    let home = Home::new();
    home.new_session("West", &[]);
    home.new_session("Oost", &[]);
    home.put("config.ron", "(theme: Some(\"licht\"))");
    home.put_card("eigen.ron", "Card()");
    fs::create_dir(home.root().join("regio")).unwrap();
    let outside = home.root().join("regio/west.ron");
    fs::copy(&home.session_files()[0], &outside).unwrap();
    let mut kept = home.session_files();
    kept.extend(["config.ron", "cards/eigen.ron"].map(|name| home.data().join(name)));
    kept.push(outside.clone());
    let before: Vec<String> = kept.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let refuse = |command: &[&str], option: &str, path: &Path, why: &str| {
        let path = path.to_str().unwrap();
        let said = home.run([command, &[option, path, "--force"]].concat()).failed();
        assert!(said.contains(why), "{said}");
    };
    let own = "hoort bij de sessies, kaarten en instellingen";
    for path in &kept[..kept.len() - 1] {
        refuse(&["aggregate", "regio"], "--output", path, own);
        refuse(&["aggregate", "regio", "--format", "jsonl"], "--output", path, own);
        refuse(&["aggregate", "regio"], "--refused", path, own);
        refuse(&["card", "export", "professionalisering"], "--output", path, own);
        refuse(&["session", "export", "West"], "--output", path, own);
    }
    refuse(&["session", "export", "West"], "--output", &home.data().join("trash/../sessions/nieuw.ron"), own);
    let input = "Deze opdracht gebruikt";
    refuse(&["aggregate", "regio"], "--output", &outside, input);
    refuse(&["aggregate", "regio/west.ron"], "--refused", &outside, input);
    refuse(&["aggregate", "regio", "--output", "beeld"], "--refused", &home.root().join("beeld"), input);
    refuse(&["session", "export", "regio/west.ron"], "--output", &outside, input);
    #[cfg(unix)]
    {
        let link = home.root().join("link");
        for (path, why) in kept.iter().zip([own, own, own, own, input]) {
            std::os::unix::fs::symlink(path, &link).unwrap();
            refuse(&["aggregate", "regio"], "--output", &link, why);
            fs::remove_file(&link).unwrap();
        }
    }
    let after: Vec<String> = kept.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    assert_eq!(after, before);
    home.run(["session", "export", "West", "--output", "west.ron"]).done_with_a_message();
    home.run(["session", "export", "Oost", "--output", "west.ron", "--force"]).done_with_a_message();
}

#[test]
fn an_empty_data_folder_is_not_the_current_one() {
    let home = Home::new();
    let run = home.run(["--data-dir", "", "new", "West"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{run}");
    assert!(run.stderr.contains("--data-dir"), "{run}");
    assert!(!home.root().join("sessions").exists());
}
