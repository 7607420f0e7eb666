//! The report from a real terminal: to a file, and to the clipboard.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};

use crate::home::{Home, SESSION};
use crate::screen::{is_saved_card, shows};
use crate::window::{PATIENCE, Window, open_session};
use crate::{CTRL_C, ENTER, USUAL};

/// The bytes before and after what goes to the clipboard.
const OSC_52: (&[u8], u8) = (b"\x1b]52;c;", 0x1b);

#[test]
fn the_report_is_written_in_the_home_folder_and_opened_on_request() {
    let home = Home::new();
    let asked = opener_in(&home);
    let path = format!("{}:/usr/bin:/bin", home.path().display());
    let mut window = Window::start(&home, &["open", SESSION], &[("PATH", &path)], USUAL);
    window.wait_for("the card", is_saved_card);
    window.send(b"r\r");
    window.wait_for("where", |screen| shows(screen, "~/verslag-teamoverleg-west.html"));
    window.send(ENTER);
    window
        .wait_for("that it is there", |screen| shows(screen, "Het verslag staat in") && shows(screen, "De map openen"));
    let written = fs::read_to_string(home.path().join("verslag-teamoverleg-west.html")).expect("the report");
    assert_eq!(written, home.spiegel(&["report", SESSION, "--format", "html"]));
    window.send(ENTER);
    window.wait_for("that it was asked for", |screen| shows(screen, "gevraagd dit te openen"));
    let asked = asked.recv_timeout(PATIENCE).expect("a program that is started to open it");
    assert_eq!(asked, home.path().join("verslag-teamoverleg-west.html").to_string_lossy());
    window.send(CTRL_C);
    window.end().restored_with(0);
}

/// Puts a program into the home folder that opens things on this computer; what it is asked to open comes through a pipe.
fn opener_in(home: &Home) -> Receiver<String> {
    let opener = home.path().join("xdg-open");
    fs::write(&opener, "#!/bin/sh\nprintf '%s' \"$1\" > \"$HOME/asked\"\n").expect("a script");
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).expect("a script that can be run");
    let pipe = home.path().join("asked");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success(), "no pipe");
    let (sender, asked) = channel();
    std::thread::spawn(move || sender.send(fs::read_to_string(pipe).expect("what was asked")));
    asked
}

#[test]
fn a_missing_file_opener_is_reported() {
    let home = Home::new();
    let mut window = Window::start(&home, &["open", SESSION], &[("PATH", "/nergens")], USUAL);
    window.wait_for("the card", is_saved_card);
    window.send(b"r\r\r");
    window.wait_for("that it is there", |screen| shows(screen, "De map openen"));
    window.send(b"\x1b[B\r");
    window.wait_for("that it cannot be opened", |screen| shows(screen, "is niet te openen"));
    window.send(CTRL_C);
    window.end().restored_with(0);
}

/// A terminal would take the bytes of an archive for what it is to do.
#[test]
fn a_document_for_an_office_program_is_not_written_to_a_terminal() {
    let home = Home::new();
    for arguments in [&["--format", "docx"][..], &["--excel"], &["--format", "xlsx", "--output", "-"]] {
        let window = Window::start(&home, &[&["report", SESSION], arguments].concat(), &[], USUAL);
        let text = String::from_utf8(window.end().restored_with(1)).expect("text in UTF-8");
        assert!(
            text.contains("Dit bestandstype is geen tekst voor een terminal.")
                && text.contains("--output verslag.docx"),
            "{text}"
        );
        assert!(!text.contains("PK"), "{text}");
    }
    let text = Window::start(&home, &["report", SESSION, "--format", "csv"], &[], USUAL).end().restored_with(0);
    assert!(String::from_utf8(text).expect("text in UTF-8").contains("\"Regel\""));
}

#[test]
fn the_clipboard_gets_the_report_and_nothing_else() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(b"r\x1b[B\r");
    window.wait_for("that it was sent", |screen| shows(screen, "Naar de terminal gestuurd"));
    window.send(CTRL_C);
    let bytes = window.end().restored_with(0);
    let start = bytes.windows(OSC_52.0.len()).position(|seen| seen == OSC_52.0).expect("an OSC 52") + OSC_52.0.len();
    let length = bytes[start..].iter().position(|byte| *byte == OSC_52.1).expect("its end");
    let text = String::from_utf8(base64(&bytes[start..start + length])).expect("a text");
    assert_eq!(text, home.spiegel(&["report", SESSION]));
    assert!(!bytes[start + length..].windows(OSC_52.0.len()).any(|seen| seen == OSC_52.0), "sent once");
}

/// GNU screen does not know the sequence: it would show its letters on the wall.
#[test]
fn under_gnu_screen_the_clipboard_is_passed_on_in_pieces() {
    let home = Home::new();
    let mut window = Window::start(&home, &["open", SESSION], &[("STY", "1.pts"), ("TERM", "screen")], USUAL);
    window.wait_for("the card", is_saved_card);
    window.send(b"r\x1b[B\r");
    window.wait_for("that it was sent", |screen| shows(screen, "Naar de terminal gestuurd"));
    window.send(CTRL_C);
    let text = String::from_utf8(window.end().restored_with(0)).expect("text in UTF-8");
    let (before, sent) = text.split_once("\x1bP\x1b]52;c;").expect("an OSC 52 in a device control string");
    assert!(!before.contains("]52;"), "sent once");
    let (sent, _) = sent.split_once("\x07\x1b\\").expect("its end");
    assert!(sent.split("\x1b\\\x1bP").all(|piece| piece.len() <= 240), "{sent:?}");
    let text = String::from_utf8(base64(sent.replace("\x1b\\\x1bP", "").as_bytes())).expect("a text");
    assert_eq!(text, home.spiegel(&["report", SESSION]));
}

#[test]
fn under_tmux_the_user_is_told_what_to_set() {
    let home = Home::new();
    let mut window = Window::start(&home, &["open", SESSION], &[("TMUX", "/tmp/tmux,1,0"), ("TERM", "screen")], USUAL);
    window.wait_for("the card", is_saved_card);
    window.send(b"r\x1b[B\r");
    window.wait_for("what to set", |screen| shows(screen, "tmux set -g set-clipboard on"));
    window.send(CTRL_C);
    window.end().restored_with(0);
}

/// What base64 says (RFC 4648).
fn base64(text: &[u8]) -> Vec<u8> {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for sign in text.iter().filter(|sign| **sign != b'=') {
        let value = SIGNS.iter().position(|known| known == sign).expect("a sign of base64");
        bits = bits << 6 | u32::try_from(value).expect("six bits");
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).expect("eight bits"));
        }
    }
    bytes
}
