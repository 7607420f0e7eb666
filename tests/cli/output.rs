//! Folders, pipes and terminals that do not cooperate.

use std::fs::File;
use std::io;
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
