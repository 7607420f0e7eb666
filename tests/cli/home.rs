//! A home folder of its own for every test, and a transcript of what was run there.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::fs;
use std::fs::File;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;
use std::time::Duration;
use std::time::SystemTime;

use serde_json::Value;
use tempfile::TempDir;

use super::windows;

pub struct Home {
    folder: TempDir,
    log: RefCell<Vec<Run>>,
    /// What `new` made, in that order.
    ids: RefCell<Vec<String>>,
}

/// A command and what came of it.
#[derive(Clone)]
pub struct Run {
    pub command: String,
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for temporary files");
        Self { folder, log: RefCell::default(), ids: RefCell::default() }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> PathBuf {
        self.root().join("data")
    }

    pub fn sessions(&self) -> PathBuf {
        self.data().join("sessions")
    }

    /// Runs the program, which must not say anything that steers a terminal.
    pub fn run<'a>(&self, arguments: impl AsRef<[&'a str]>) -> Run {
        let arguments = arguments.as_ref();
        let output = self.command(arguments).output().expect("the program starts");
        let command = arguments.iter().map(|argument| quoted(argument)).collect::<Vec<_>>().join(" ");
        self.record(&command, &output)
    }

    /// The program in surroundings that are the same everywhere.
    pub fn command<'a>(&self, arguments: impl AsRef<[&'a str]>) -> Command {
        let mut command = Command::new(windows::program().unwrap_or_else(|| env!("CARGO_BIN_EXE_spiegel").into()));
        command.args(arguments.as_ref()).stdin(Stdio::null()).env_clear().current_dir(self.root());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", self.root()).env("SPIEGEL_DATA_DIR", self.data()).env("TZ", "UTC").env("LANG", "C.UTF-8");
        command
    }

    pub fn record(&self, command: &str, output: &Output) -> Run {
        let harmless = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).expect("text in UTF-8");
            let steering = |char: char| (char.is_control() && char != '\n') || char == '\u{202e}';
            assert!(!text.contains(steering), "spiegel {command} lets a control character out: {text:?}");
            windows::with_paths_of_here(text, self.root())
        };
        let code = output.status.code().expect("an exit code, and no signal");
        let command = command.to_owned();
        let run = Run { command, stdout: harmless(&output.stdout), stderr: harmless(&output.stderr), code };
        assert!(!run.stderr.contains("panicked"), "{run}");
        self.log.borrow_mut().push(run.clone());
        run
    }

    pub fn new_session(&self, title: &str, options: &[&str]) -> String {
        let id = self.run([&["new", title], options].concat()).done().trim_end().to_owned();
        self.ids.borrow_mut().push(id.clone());
        id
    }

    /// What the program tells other programs; looked at by field, and not a part of the transcript.
    pub fn json<'a>(&self, arguments: impl AsRef<[&'a str]>) -> Value {
        let printed = self.run(arguments).done();
        self.log.borrow_mut().pop();
        serde_json::from_str(&printed).expect("JSON")
    }

    pub fn date_of(&self, id: &str) -> String {
        self.json(["show", id, "--format", "json"])["session"]["date"].as_str().expect("a date").to_owned()
    }

    pub fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.data().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    pub fn put_card(&self, name: &str, text: &str) {
        self.put(&format!("cards/{name}"), text);
    }

    /// Writes a session file that was saved on this day of 1970: the list goes by that.
    pub fn put_session(&self, name: &str, text: &str, day: u64) -> PathBuf {
        let path = self.put(&format!("sessions/{name}"), text);
        let saved = SystemTime::UNIX_EPOCH + Duration::from_secs(day * 86_400);
        File::options().write(true).open(&path).and_then(|file| file.set_modified(saved)).unwrap();
        path
    }

    pub fn session_files(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.sessions()) else { return Vec::new() };
        entries.map(|entry| entry.unwrap().path()).filter(|path| !windows::is_kept_lock(path)).collect()
    }

    /// All that was run and said, without what differs from day to day and from place to place.
    pub fn transcript(&self) -> String {
        let told: Vec<String> = self.log.borrow().iter().map(Run::to_string).collect();
        self.redact(&told.join("\n"))
    }

    /// The one place where temporary folders, random ids and the time of day are taken out.
    pub fn redact(&self, text: &str) -> String {
        let mut redacted = text.replace(self.root().to_str().expect("a path in UTF-8"), "[HOME]");
        for (place, id) in self.ids.borrow().iter().enumerate() {
            redacted = redacted.replace(id, &format!("[ID{}]", place + 1));
        }
        for saved in ["bewaard ", "saved "] {
            redacted = without_time(&redacted, saved);
        }
        redacted
    }
}

impl Run {
    /// It did what was asked, and had nothing to add: what it printed.
    pub fn done(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{self}");
        self.stdout
    }

    /// It did what was asked, and had something to say to a person.
    pub fn done_with_a_message(self) -> String {
        assert_eq!(self.code, 0, "{self}");
        assert_ne!(self.stderr, "", "{self}");
        self.stdout
    }

    /// It could not do what was asked, and said why and what to do: what it said.
    pub fn failed(self) -> String {
        assert_eq!((self.code, self.stdout.as_str()), (1, ""), "{self}");
        self.assert_reason_and_hint();
        self.stderr
    }

    pub fn assert_reason_and_hint(&self) {
        let lines: Vec<&str> = self.stderr.lines().collect();
        assert!(
            matches!(lines.as_slice(), [why, hint]
            if why.strip_prefix("spiegel: ").is_some_and(|why| !why.trim().is_empty())
            && hint.strip_prefix("  ").is_some_and(|hint| !hint.trim().is_empty())),
            "not two lines: {self}"
        );
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{}", format!("$ spiegel {}", self.command).trim_end())?;
        f.write_str(&self.stdout)?;
        if !self.stderr.is_empty() {
            write!(f, "--- stderr ---\n{}", self.stderr)?;
        }
        writeln!(f, "--- exit {} ---", self.code)
    }
}

/// An argument as a person would type it.
fn quoted(argument: &str) -> String {
    let plain = |char: char| char.is_alphanumeric() || "-_./:".contains(char);
    if !argument.is_empty() && argument.chars().all(plain) {
        return argument.to_owned();
    }
    let mut typed = String::from("'");
    for char in argument.chars() {
        if char.is_control() || char == '\u{200b}' {
            write!(typed, "{}", char.escape_default()).expect("a string takes anything");
        } else {
            typed.push(char);
        }
    }
    typed + "'"
}

/// Takes the time out of `bewaard 21:04`.
fn without_time(text: &str, before: &str) -> String {
    let mut parts = text.split(before);
    let mut redacted = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_time = part.len() >= 5
            && part
                .bytes()
                .take(5)
                .enumerate()
                .all(|(at, byte)| if at == 2 { byte == b':' } else { byte.is_ascii_digit() });
        redacted.push_str(before);
        redacted.push_str(if is_time { "[TIME]" } else { "" });
        redacted.push_str(if is_time { &part[5..] } else { part });
    }
    redacted
}
