//! `spiegel report` as people and scripts meet it: the real binary, files, pipes and exit codes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use jiff::civil::Date;
use spiegel::report::Format;
use spiegel::tui::Clock;

use crate::fixtures::{bytes, report};

const SESSION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/report/fixtures/full.ron");

/// Whether a report of the session was made on the day on which a command ran, which may have begun meanwhile.
fn is_made_today(document: &[u8], format: Format, before: Date) -> bool {
    [before, Clock::System.today()]
        .map(|day| bytes(&report("full").made_on(day), format, "nl"))
        .contains(&document.to_vec())
}

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_spiegel"));
        command.args(["--data-dir", "data", "report"]).args(arguments).current_dir(self.folder.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Runs the command, checks its exit code and that it wrote no data, and returns its messages.
    fn stderr_of(&self, arguments: &[&str], code: i32) -> String {
        let output = self.run(arguments);
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), output.stdout.as_slice()),
            (Some(code), &b""[..]),
            "{arguments:?}: {message}"
        );
        message
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

#[test]
fn every_format_is_written_to_standard_output() {
    let desk = Desk::new();
    let forms = [
        ("text", Format::Text),
        ("markdown", Format::Markdown),
        ("html", Format::Html),
        ("csv", Format::Csv),
        ("json", Format::Json),
        ("docx", Format::Docx),
        ("xlsx", Format::Xlsx),
        ("ics", Format::Calendar),
    ];
    for (name, format) in forms {
        let before = Clock::System.today();
        let output = desk.run(&[SESSION, "--format", name, "--output", "-"]);
        let told = if name == "ics" { "3 vervolgstappen zonder datum staan er niet in.\n" } else { "" };
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), told.as_bytes()));
        assert!(is_made_today(&output.stdout, format, before), "{name}");
    }
    assert!(desk.names().is_empty(), "reporting writes nothing unasked");
}

#[test]
fn file_extension_chooses_the_format_and_the_path_is_reported() {
    let desk = Desk::new();
    let message = desk.stderr_of(&[SESSION, "-o", "verslag.html"], 0);
    let path = dunce::canonicalize(desk.path("verslag.html")).unwrap();
    assert_eq!(message, format!("Het verslag staat in {}\n", path.display()));
    assert!(fs::read_to_string(&path).unwrap().starts_with("<!DOCTYPE html>"));
    let before = Clock::System.today();
    desk.stderr_of(&[SESSION, "-o", "verslag.xlsx", "--excel"], 0);
    assert!(is_made_today(&fs::read(desk.path("verslag.xlsx")).unwrap(), Format::Xlsx, before));
    desk.stderr_of(&["--card", "professionalisering", "-o", "kaart.md"], 0);
    assert!(fs::read_to_string(desk.path("kaart.md")).unwrap().starts_with("# Kaart: "));
    assert_eq!(desk.names(), ["kaart.md", "verslag.html", "verslag.xlsx"], "nothing else is left behind");
}

#[test]
fn an_existing_file_is_overwritten_only_with_force() {
    let desk = Desk::new();
    fs::write(desk.path("brief.txt"), "van mij").unwrap();
    let message = desk.stderr_of(&[SESSION, "-o", "brief.txt"], 1);
    assert!(message.contains("er staat al iets met die naam") && message.contains("--force"), "{message}");
    assert_eq!(fs::read_to_string(desk.path("brief.txt")).unwrap(), "van mij");
    desk.stderr_of(&[SESSION, "-o", "brief.txt", "--force"], 0);
    assert!(fs::read_to_string(desk.path("brief.txt")).unwrap().starts_with("Verslag: "));
    desk.stderr_of(&[SESSION, "-o", "nieuw.txt", "--force"], 0);
}

#[test]
fn a_failed_write_is_reported_and_leaves_no_file() {
    let desk = Desk::new();
    fs::create_dir(desk.path("map")).unwrap();
    for output in ["map", ".", "nergens/verslag.html"] {
        let message = desk.stderr_of(&[SESSION, "-o", output, "--force"], 1);
        assert!(message.starts_with("spiegel: ") && message.lines().count() == 2, "{output}: {message}");
    }
    assert_eq!(desk.names(), ["map"]);
    desk.stderr_of(&["niemand"], 1);
}

#[test]
fn wrong_usage_exits_with_2() {
    let desk = Desk::new();
    let wrong: [(&[&str], &str); 4] = [
        (&[], "spiegel report --help"),
        (&[SESSION, "--card", "professionalisering"], "spiegel report --help"),
        (&[SESSION, "--format", "pdf"], "text, markdown, html, docx, xlsx, ics, csv, json"),
        (&[SESSION, "--format", "csv", "--excel"], "spiegel report --help"),
    ];
    for (arguments, hint) in wrong {
        assert!(desk.stderr_of(arguments, 2).contains(hint));
    }
}

#[test]
fn a_closed_pipe_gives_no_message() {
    let desk = Desk::new();
    let mut child =
        desk.command(&[SESSION, "--format", "html"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[cfg(unix)]
#[test]
fn export_honours_umask_and_keeps_symlinks() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    for (mask, mode) in [("022", 0o644), ("077", 0o600)] {
        let command = format!("umask {mask}; exec \"$0\" --data-dir data report {SESSION} -o {mask}.html");
        let mut shell = Command::new("sh");
        shell.args(["-c", &command, env!("CARGO_BIN_EXE_spiegel")]).current_dir(desk.folder.path());
        assert!(shell.output().unwrap().status.success());
        let found = fs::metadata(desk.path(&format!("{mask}.html"))).unwrap().permissions().mode();
        assert_eq!(found & 0o777, mode);
    }
    symlink("022.html", desk.path("link.html")).unwrap();
    desk.stderr_of(&[SESSION, "-o", "link.html"], 1);
    desk.stderr_of(&[SESSION, "-o", "link.html", "--force"], 0);
    assert_eq!(fs::read_link(desk.path("link.html")).unwrap(), Path::new("022.html"));
    // A device is never replaced by a file.
    symlink("/dev/null", desk.path("niets.html")).unwrap();
    desk.stderr_of(&[SESSION, "-o", "niets.html", "--force"], 1);
}

#[test]
fn a_file_never_gets_a_name_that_says_something_else() {
    let desk = Desk::new();
    for ending in ["pdf", "xls", "doc", "DOCM", "odt"] {
        let message = desk.stderr_of(&[SESSION, "--output", &format!("verslag.{ending}")], 2);
        let all = Format::OFFERED.map(|format| format!(".{}", format.extension())).join(", ");
        assert!(message.contains(&format!("niet op .{ending} eindigen")) && message.contains(&all), "{message}");
        desk.stderr_of(&[SESSION, "--format", "text", "--output", &format!("verslag.{ending}")], 2);
    }
    for (arguments, fitting) in [
        (&["--format", "csv", "-o", "verslag.html"][..], "op .csv eindigen"),
        (&["--excel", "-o", "verslag.csv"], "op .xlsx eindigen"),
        (&["--format", "html", "-o", "verslag.TXT"], "op .html eindigen"),
    ] {
        let message = desk.stderr_of(&[&[SESSION], arguments].concat(), 2);
        assert!(message.contains(fitting) && message.lines().count() == 2, "{message}");
    }
    assert!(desk.names().is_empty(), "{:?}", desk.names());
}

#[test]
fn a_dot_in_a_name_is_no_ending() {
    let desk = Desk::new();
    for name in ["verslag", "verslag 23.11", "gesprek met dr. Jansen", "map.2026"] {
        desk.stderr_of(&[SESSION, "--format", "markdown", "-o", name], 0);
        assert!(fs::read_to_string(desk.path(name)).unwrap().starts_with("# Verslag: "), "{name}");
    }
}

#[test]
fn a_folder_as_file_asks_for_a_file_name() {
    let desk = Desk::new();
    fs::create_dir(desk.path("map")).unwrap();
    for arguments in [&["-o", "map"][..], &["-o", "map", "--force"], &["-o", "."]] {
        let message = desk.stderr_of(&[&[SESSION], arguments].concat(), 1);
        assert!(message.contains("het is een map") && message.contains("Noem ook een bestand"), "{message}");
        assert!(!message.contains("--force"), "{message}");
    }
}

#[test]
fn a_calendar_without_any_day_is_not_written() {
    let desk = Desk::new();
    let message = desk.stderr_of(&[&SESSION.replace("full", "empty"), "-o", "stappen.ics"], 1);
    assert!(message.contains("geen vervolgstap heeft een datum"), "{message}");
    assert!(desk.names().is_empty());
    let message = desk.stderr_of(&[SESSION, "-o", "stappen.ics"], 0);
    assert!(message.ends_with("\n3 vervolgstappen zonder datum staan er niet in.\n"), "{message}");
    assert!(fs::read_to_string(desk.path("stappen.ics")).unwrap().starts_with("BEGIN:VCALENDAR\r\n"));
}

/// Nobody would find a hidden file, nor one whose ending has become its name.
#[test]
fn an_ending_without_a_name_is_refused() {
    let desk = Desk::new();
    for ending in ["docx", "html", "csv"] {
        let message = desk.stderr_of(&[SESSION, "--output", &format!(".{ending}")], 2);
        assert!(message.contains(&format!("verslag.{ending}")), "{message}");
    }
    assert!(desk.names().iter().all(|name| !name.starts_with('.')), "{:?}", desk.names());
}
