//! `spiegel paths`.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Output};
use std::thread;

use insta::assert_snapshot;

use super::home::Home;

#[test]
fn paths_lists_every_folder() {
    let home = Home::new();
    home.run(["paths"]).done();
    // The option counts more than the variable.
    let other = home.root().join("elders");
    home.run(["paths", "--data-dir", other.to_str().unwrap()]).done();
    let synced = home.root().join("OneDrive - Hogeschool West");
    home.run(["paths", "--data-dir", synced.to_str().unwrap()]).done();
    home.run(["paths", "--lang", "en", "--data-dir", synced.to_str().unwrap()]).done();
    assert!(!home.data().exists() && !other.exists(), "looking makes folders");
    assert_snapshot!(home.transcript());
}

#[cfg(target_os = "linux")]
#[test]
fn the_default_data_folder_is_in_the_home_folder() {
    let home = Home::new();
    let mut command = home.command(["paths"]);
    command.env_remove("SPIEGEL_DATA_DIR");
    home.record("paths", &command.output().unwrap()).done();
    command.env("SPIEGEL_DATA_DIR", "");
    home.record("paths", &command.output().unwrap()).done();
    assert_snapshot!(home.transcript());
}

/// Where no shell has replaced it: in the Windows command prompt, in `--data-dir=~/...`, in a file of settings.
#[test]
fn a_tilde_is_the_home_folder() {
    let home = Home::new();
    home.run(["new", "Teamoverleg", "--data-dir", "~/op school"]).done();
    assert!(home.root().join("op school/sessions").is_dir() && !home.root().join("~").exists());
    let mut command = home.command(["new", "Teamoverleg"]);
    command.env("SPIEGEL_DATA_DIR", "~/thuis");
    home.record("new Teamoverleg", &command.output().unwrap()).done();
    assert!(home.root().join("thuis/sessions").is_dir() && !home.root().join("~").exists());
}

/// As above: a document in the home folder, or a file that is there.
#[test]
fn a_tilde_is_the_home_folder_for_every_file() {
    let home = Home::new();
    let session = home.run(["new", "Teamoverleg"]).done().trim().to_owned();
    let write = |arguments: &[&str]| {
        let run = home.run(arguments);
        assert_eq!(run.code, 0, "{run}");
    };
    write(&["mark", &session, "1", "--current", "2"]);
    write(&["report", &session, "--output=~/verslag.html"]);
    write(&["form", &session, "--output=~/formulier.html"]);
    let lines = ["--format", "jsonl", "--output=~/regio.jsonl", "--refused=~/geweigerd.txt"];
    write(&[&["aggregate", "~/data/sessions"], &lines[..]].concat());
    write(&["card", "export", "professionalisering", "--output=~/kaart.csv"]);
    write(&["card", "check", "~/kaart.csv"]);
    let name = fs::read_dir(home.sessions()).unwrap().next().unwrap().unwrap().file_name().into_string().unwrap();
    home.run(["merge", &session, &format!("~/data/sessions/{name}"), "--dry-run"]);
    for name in ["verslag.html", "formulier.html", "regio.jsonl", "kaart.csv"] {
        assert!(home.root().join(name).is_file(), "{name}");
    }
    assert!(!home.root().join("~").exists());
    assert!(!home.transcript().contains("het bestand of de map is er niet"), "{}", home.transcript());
}

/// A program on a stick, with the folder that keeps everything there.
#[test]
fn a_folder_beside_the_program_keeps_everything() {
    let home = Home::new();
    let stick = home.root().join("stick");
    fs::create_dir_all(stick.join("gegevens")).unwrap();
    let program = stick.join(Path::new(env!("CARGO_BIN_EXE_spiegel")).file_name().unwrap());
    fs::copy(env!("CARGO_BIN_EXE_spiegel"), &program).unwrap();
    let run = |arguments: &[&str], variable: &str| {
        let mut command = Command::new(&program);
        command.args(arguments).env_clear().env("HOME", home.root()).env("LANG", "C.UTF-8");
        command.env("SPIEGEL_DATA_DIR", variable);
        home.record(&arguments.join(" "), &output_of_copy(&mut command)).done()
    };
    run(&["new", "Teamoverleg"], "");
    assert_eq!(fs::read_dir(stick.join("gegevens/sessions")).unwrap().count(), 1);
    let told = run(&["paths"], "");
    assert!(told.contains("Waarom daar: de map 'gegevens' staat naast het programma"), "{told}");
    assert!(told.contains(&format!("{}", Path::new("stick").join("gegevens").display())), "{told}");
    let named = run(&["paths"], home.data().to_str().unwrap());
    assert!(named.contains("SPIEGEL_DATA_DIR") && !named.contains("stick"), "{named}");
}

/// Runs a program that has just been copied. Another test that started a program at that moment may have kept the copy open for
/// writing until its own program began, and no system runs a file that is being written.
fn output_of_copy(command: &mut Command) -> Output {
    loop {
        match command.output() {
            Err(error) if error.kind() == ErrorKind::ExecutableFileBusy => thread::yield_now(),
            output => return output.unwrap(),
        }
    }
}
