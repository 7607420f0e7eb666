//! A home folder of its own for every test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::PROGRAM;
use crate::window::PATIENCE;

/// The session that [`open_session`] opens.
pub const SESSION: &str = "0aaaaaaa";

pub const BLANK: &str = r#"Session(
    schema: 1,
    id: "0aaaaaaa",
    revision: 1,
    title: "Teamoverleg West",
    card: (id: "professionalisering"),
    date: "2026-11-23",
)
"#;

pub struct Home {
    folder: TempDir,
}

/// How many marks a session file holds, as a person would count them.
pub fn marks_in(file: &Path) -> usize {
    fs::read_to_string(file).expect("a session file").matches("Scenario(\"").count()
}

impl Home {
    /// A home folder without any data yet.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder for temporary files") }
    }

    /// A home folder in this folder.
    pub fn in_folder(parent: &Path) -> Self {
        Self { folder: tempfile::tempdir_in(parent).expect("a folder that can be written to") }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn sessions(&self) -> PathBuf {
        self.data().join("sessions")
    }

    pub fn put_session(&self, text: &str) {
        fs::create_dir_all(self.sessions()).expect("a folder for sessions");
        fs::write(self.sessions().join("west-0aaaaaaa.ron"), text).expect("a session");
    }

    pub fn has_session(&self) -> bool {
        self.sessions().exists() && self.names_in_sessions().iter().any(|name| !name.starts_with('.'))
    }

    pub fn names_in_sessions(&self) -> Vec<String> {
        let entries = fs::read_dir(self.sessions()).expect("a folder with sessions");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    /// No temporary file and no lock has stayed behind.
    pub fn assert_no_leftovers(&self) {
        let hidden: Vec<_> = self.names_in_sessions().into_iter().filter(|name| name.starts_with('.')).collect();
        assert!(hidden.is_empty(), "left over: {hidden:?}");
    }

    /// The only session there is.
    pub fn session_file(&self) -> PathBuf {
        let names = self.names_in_sessions();
        let mut files = names.iter().filter(|name| !name.starts_with('.'));
        let file = self.sessions().join(files.next().expect("a session file"));
        assert_eq!(files.next(), None, "more than one session file");
        file
    }

    /// What the program prints, run without a terminal.
    pub fn spiegel(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).env_clear().envs(self.environment());
        let output = command.output().expect("the program starts");
        assert!(output.status.success(), "spiegel {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text in UTF-8")
    }

    /// The session as the program itself draws it.
    pub fn picture(&self, keys: &str, (columns, rows): (u16, u16)) -> String {
        self.spiegel(&["snap", SESSION, "--keys", keys, "--size", &format!("{columns}x{rows}")])
    }

    /// Waits until the only session's file holds a text: the disk tells nobody when it changes.
    pub fn wait_for_text(&self, text: &str) {
        let deadline = Instant::now() + PATIENCE;
        let read = || fs::read_to_string(self.session_file()).expect("a session file");
        while !read().contains(text) {
            assert!(Instant::now() < deadline, "waited in vain for {text:?} in:\n{}", read());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Surroundings that are the same everywhere.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let text = |path: &Path| path.to_str().expect("a path in UTF-8").to_owned();
        vec![
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", text(self.folder.path())),
            ("SPIEGEL_DATA_DIR", text(&self.data())),
            // For what is started by a shell.
            ("SPIEGEL", PROGRAM.to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("TZ", "UTC".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
        ]
    }
}
