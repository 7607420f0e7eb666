//! Sessions on file systems that lack something: links, locks, or a rename that never replaces.
//!
//! `.ci/filesystems` mounts them and runs these tests, which nothing else does; run alone, they fail for want of a folder.
//!
//! - `SPIEGEL_TEST_FOLDER`: a folder on the file system.
//! - `SPIEGEL_TEST_OTHER_WAY`: another path to the same folder, as from a second computer; the same one if it is not set.
//! - `SPIEGEL_TEST_REFUSE`: a system call that fails every time, such as `flock:ENOLCK`.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::home::{Home, SESSION, marks_in};
use crate::screen::{is_saved_card, is_start, shows};
use crate::window::{PATIENCE, Window};
use crate::{CTRL_C, DOWN, ENTER, PROGRAM, USUAL};

const FOREIGN_TITLE: &str = "Van een ander";

#[test]
#[ignore = "run by .ci/filesystems"]
fn a_story_is_kept_and_opens_again() {
    let disk = Disk::of_test();
    let home = disk.home();
    let mut window = disk.window(&home, &[]);
    window.wait_for("the start screen", is_start);
    window.send(ENTER);
    window.wait_for("the form for a new session", |screen| shows(screen, "Titel") && shows(screen, "Datum"));
    window.send(ENTER);
    window.wait_for("the card of a session on disk", is_saved_card);
    window.send(b"h");
    window.wait_for("the mark, saved", |screen| is_saved_card(screen) && shows(screen, "● H"));
    window.send(b"tNiet iedereen komt.");
    window.wait_for("the note", |screen| shows(screen, "Niet iedereen komt."));
    window.send(b"\x1b");
    window.wait_for("the note, saved", |screen| is_saved_card(screen) && shows(screen, "Niet iedereen komt."));
    window.send(b"q");
    window.wait_for("the start screen", |screen| is_start(screen) && shows(screen, "Verder met"));
    window.send(b"q");
    window.end().restored_with(0);

    let file = home.session_file();
    assert!(is_kept_beside(&home, "revision: 1,"), "the first version is not kept");
    let mut window = disk.window(&home, &["open", &file.to_string_lossy()]);
    window.wait_for("what was kept", |screen| {
        is_saved_card(screen) && shows(screen, "● H") && shows(screen, "Niet iedereen komt.")
    });
    window.send(CTRL_C);
    window.end().restored_with(0);
    home.assert_no_leftovers();
}

#[test]
#[ignore = "run by .ci/filesystems"]
fn a_foreign_change_is_kept_beside_ours() {
    let disk = Disk::of_test();
    let home = disk.home();
    home.put_session(&new_session());
    let mut window = disk.window(&home, &["open", SESSION]);
    window.wait_for("the card of the session", is_saved_card);
    // The first save, after which the program knows the file by what it wrote itself.
    window.send(b"h");
    window.wait_for("the mark, saved", |screen| is_saved_card(screen) && shows(screen, "● H"));
    home.put_session(&new_session().replace("Teamoverleg West", FOREIGN_TITLE));
    window.send(b"g");
    window.wait_for("both marks, saved", |screen| is_saved_card(screen) && shows(screen, "◉ H+G"));
    window.send(CTRL_C);
    window.end().restored_with(0);
    let ours = home.sessions().join("west-0aaaaaaa.ron");
    assert_eq!(marks_in(&ours), 2, "our marks are not in the file");
    assert!(is_kept_beside(&home, FOREIGN_TITLE), "what somebody else wrote is gone");
}

#[test]
#[ignore = "run by .ci/filesystems"]
fn a_second_window_reads_only() {
    let disk = Disk::of_test();
    let home = disk.home();
    home.put_session(&new_session());
    let mut first = disk.window(&home, &["open", SESSION]);
    first.wait_for("the card of the session", is_saved_card);
    first.send(b"h");
    first.wait_for("the mark, saved", |screen| is_saved_card(screen) && shows(screen, "● H"));
    let mut second = disk.window_from_elsewhere(&home, &["open", SESSION]);
    second.wait_for("the card, to read only", |screen| shows(screen, "4 Voorwaarden") && shows(screen, "alleen lezen"));
    second.send(b"g");
    second.wait_for("why not", |screen| shows(screen, "ergens anders open"));
    assert!(!second.shows("bewaard"), "it says that something is kept");
    first.send(DOWN.as_bytes());
    first.send(b"h");
    first.wait_for("a second mark, saved", |screen| is_saved_card(screen) && shows(screen, "● H"));
    for mut window in [second, first] {
        window.send(CTRL_C);
        window.end().restored_with(0);
    }
    assert_eq!(marks_in(&home.session_file()), 2, "the marks of the first window are not in the only file");
}

#[test]
#[ignore = "run by .ci/filesystems"]
fn a_session_whose_program_was_killed_can_be_changed_again() {
    let disk = Disk::of_test();
    let home = disk.home();
    home.put_session(&new_session());
    let mut window = disk.window(&home, &["open", SESSION]);
    window.wait_for("the card of the session", is_saved_card);
    window.send(b"h");
    window.wait_for("the mark, saved", |screen| is_saved_card(screen) && shows(screen, "● H"));
    window.signal("KILL");
    window.wait_for_end();
    let deadline = Instant::now() + PATIENCE;
    while !disk.mark(&home) {
        assert!(Instant::now() < deadline, "the session of a program that was killed stays closed");
    }
    assert_eq!(marks_in(&home.session_file()), 2);
    home.assert_no_leftovers();
}

/// The data folder is on a disk that works until it does not; the disk of this test is where the session goes then.
#[test]
#[ignore = "run by .ci/filesystems"]
fn a_session_that_cannot_be_saved_is_saved_here() {
    let disk = Disk::of_test();
    let (here, home) = (disk.home(), Home::new());
    home.put_session(&new_session());
    let mut window = disk.window(&home, &["open", SESSION]);
    window.wait_for("the card of the session", is_saved_card);
    fs::rename(home.sessions(), home.path().join("weg")).expect("a folder that can be renamed");
    fs::write(home.sessions(), "").expect("a file in the place of the folder");
    window.send(b"h");
    window.wait_for("that it cannot be saved", |screen| shows(screen, "NIET BEWAARD"));
    let target = here.path().join("elders.ron");
    window.send(b"e");
    window.wait_for("where to", |screen| shows(screen, "Elders bewaren"));
    window.send(target.to_string_lossy().as_bytes());
    window.send(ENTER);
    window.wait_for("that it is saved", |screen| shows(screen, "Ook bewaard als"));
    assert_eq!(marks_in(&target), 1);
    window.signal("KILL");
    window.wait_for_end();
}

/// [`SESSION`] as the program itself writes it, so that nothing has to be repaired or kept before the first save. It is made
/// on another disk, because this one may refuse that.
fn new_session() -> String {
    let home = Home::new();
    let id = home.spiegel(&["new", "Teamoverleg West", "--date", "2026-11-23"]);
    fs::read_to_string(home.session_file()).expect("a session").replace(id.trim(), SESSION)
}

/// Whether one of the files in the data folder, other than the session itself, contains this text.
fn is_kept_beside(home: &Home, text: &str) -> bool {
    let session = home.sessions().join("west-0aaaaaaa.ron");
    let mut folders = vec![home.data()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry != session && fs::read_to_string(&entry).is_ok_and(|content| content.contains(text)) {
                return true;
            }
        }
    }
    false
}

/// The file system that the surroundings name.
struct Disk {
    folder: PathBuf,
    other_way: PathBuf,
    /// A system call and the error that it always gives.
    refused: Option<(String, String)>,
}

impl Disk {
    fn of_test() -> Self {
        let folder = env::var_os("SPIEGEL_TEST_FOLDER").expect("SPIEGEL_TEST_FOLDER, a folder on the file system");
        let other_way = env::var_os("SPIEGEL_TEST_OTHER_WAY").unwrap_or_else(|| folder.clone()).into();
        let refused = env::var("SPIEGEL_TEST_REFUSE").ok().map(|refused| {
            let (call, error) = refused.split_once(':').expect("CALL:ERROR in SPIEGEL_TEST_REFUSE");
            (call.to_owned(), error.to_owned())
        });
        Self { folder: folder.into(), other_way, refused }
    }

    /// A home folder there.
    fn home(&self) -> Home {
        Home::in_folder(&self.folder)
    }

    fn window(&self, home: &Home, arguments: &[&str]) -> Window {
        self.run(home, arguments, &[])
    }

    /// A window of the same data folder, on the other way to it.
    fn window_from_elsewhere(&self, home: &Home, arguments: &[&str]) -> Window {
        let within = home.data().strip_prefix(&self.folder).expect("a home on this disk").to_owned();
        let data = self.other_way.join(within).to_string_lossy().into_owned();
        self.run(home, arguments, &[("SPIEGEL_DATA_DIR", &data)])
    }

    fn run(&self, home: &Home, arguments: &[&str], environment: &[(&str, &str)]) -> Window {
        let command = self.command(arguments);
        let words: Vec<&str> = command.iter().map(|word| word.to_str().expect("UTF-8")).collect();
        Window::run(home, words[0], &words[1..], environment, USUAL)
    }

    /// Marks something without a window. Whether it was told as kept.
    fn mark(&self, home: &Home) -> bool {
        let command = self.command(&["mark", SESSION, "2", "--desired", "3"]);
        let output = Command::new(&command[0]).args(&command[1..]).env_clear().envs(home.environment()).output();
        output.expect("the program starts").status.success()
    }

    /// The program with these arguments. If a call is refused, strace does that; as a grandchild (-D), so that the process
    /// in the window is the program itself.
    fn command(&self, arguments: &[&str]) -> Vec<OsString> {
        let strace = self.refused.iter().flat_map(|(call, error)| {
            let (trace, inject) = (format!("trace={call}"), format!("inject={call}:error={error}"));
            let words = ["strace", "-D", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", &trace, "-e", &inject];
            words.map(OsString::from)
        });
        let program = std::iter::once(PROGRAM).chain(arguments.iter().copied()).map(OsString::from);
        strace.chain(program).collect()
    }
}
