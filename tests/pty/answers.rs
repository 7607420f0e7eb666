//! What terminals send without anybody pressing a key, and keys that look like it.

use std::fs;
use std::time::{Duration, Instant};

use crate::home::{Home, SESSION};
use crate::screen::{in_focus, is_saved_card, shows, text_of};
use crate::window::{Window, open_session};
use crate::{CTRL_C, DOWN, ENTER, USUAL};

/// Reports of ECMA-48, xterm and kitty, most of them answers to questions that another program has asked before.
const ANSWERS: &[&str] = &[
    "\x1b[?997;1n",
    "\x1b[?2026;2$y",
    "\x1b[?62;22;52c",
    "\x1b[12;40R",
    "\x1b[0n",
    "\x1b[?1u",
    "\x1b[97;1:3u",
    "\x1b[I",
    "\x1b[8;24;80t",
    "\x1b[<35;10;5M",
    "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
    "\x1b]11;rgb:0000/0000/0000\x07",
    "\x1b]52;c;aG9p\x1b\\",
    "\x1bP>|XTerm(380)\x1b\\",
    "\x1bP1+r544e=787465726d\x1b\\",
    "\x1b_Gi=1;OK\x1b\\",
];

/// The watchdog: whatever has come before, Ctrl-C ends the program within this time.
const A_SECOND: Duration = Duration::from_secs(1);

#[test]
fn answers_type_nothing_and_keys_after_them_work() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(ANSWERS.concat().as_bytes());
    window.send(DOWN.as_bytes());
    window.wait_for("the focus on 2", |screen| in_focus(screen, "2 Beleid en aanbod", "1 Individuele begeleiding"));
    window.send(b"t");
    window.wait_for("the field", |screen| shows(screen, "Ctrl-E"));
    for (answer, letter) in ANSWERS.iter().zip(b'a'..) {
        window.send(answer.as_bytes());
        window.send(&[letter]);
    }
    window.wait_for("the letters and nothing else", |screen| shows(screen, " abcdefghijklmnop "));
    window.send(CTRL_C);
    window.end().restored_with(0);
    let text = fs::read_to_string(home.session_file()).expect("a session");
    assert!(text.contains("explanation: \"abcdefghijklmnop\""), "{text}");
}

/// `tests/input.rs` cuts every answer at every byte; here are some of these, from the terminal to the end of the program.
#[test]
fn ctrl_c_works_within_a_second_after_an_answer_that_was_cut() {
    let cuts = [
        "\x1b",
        "\x1b[",
        "\x1b[?997;",
        "\x1b[?2026;2$",
        "\x1b]11;rgb:0",
        "\x1bP>|XT",
        "\x1b_G",
        "\x1b[M!",
        "\x1bO",
        "é",
    ];
    for (index, cut) in cuts.iter().enumerate() {
        let home = Home::new();
        let mut window = open_session(&home);
        let cut = if *cut == "é" { &cut.as_bytes()[..1] } else { cut.as_bytes() };
        // In one write or in two.
        if index % 2 == 0 {
            window.send(&[cut, CTRL_C].concat());
        } else {
            window.send(cut);
            window.send(CTRL_C);
        }
        let sent = Instant::now();
        window.wait_for_end();
        assert!(sent.elapsed() < A_SECOND, "{cut:?}: {:?}", sent.elapsed());
        window.end().restored_with(0);
    }
}

#[test]
fn a_paste_that_does_not_end_ends_by_itself_and_is_kept() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(b"t\x1b[200~Hallo daar");
    window.wait_for("what was pasted", |screen| shows(screen, "Hallo daar"));
    window.send(b"!");
    window.wait_for("what was typed after it", |screen| shows(screen, "Hallo daar!"));
    window.send(CTRL_C);
    window.end().restored_with(0);
    let text = fs::read_to_string(home.session_file()).expect("a session");
    assert!(text.contains("explanation: \"Hallo daar!\""), "{text}");
}

/// While answers come, less than a second apart, the second of rest goes on.
#[test]
fn answers_do_not_keep_a_text_from_being_saved() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(b"tHallo");
    window.wait_for("the text", |screen| shows(screen, "Hallo"));
    let is_saved = || fs::read_to_string(home.session_file()).is_ok_and(|text| text.contains("Hallo"));
    let began = Instant::now();
    while !is_saved() {
        assert!(began.elapsed() < crate::window::PATIENCE, "it is not saved");
        window.send(b"\x1b[0n\x1b[<35;10;5M");
        // Not a wait for something: this is how often a mouse that moves reports it.
        std::thread::sleep(Duration::from_millis(20));
    }
    window.send(CTRL_C);
    window.end().restored_with(0);
}

/// tmux passes Escape and a letter on as one, if they are typed quickly.
#[test]
fn escape_and_a_letter_at_once_are_two_keys() {
    let home = Home::new();
    let mut window = open_session(&home);
    window.send(ENTER);
    window.wait_for("the aspect", |screen| shows(screen, "1/4 "));
    window.send(b"\x1bh");
    window.wait_for("the card, and the mark", |screen| is_saved_card(screen) && shows(screen, "● H"));
    window.send(CTRL_C);
    window.end().restored_with(0);
}

#[test]
fn both_usual_erase_characters_and_that_of_the_terminal_delete_one_character() {
    for (erase, sent) in [("^?", &b"\x7f\x08"[..]), ("^H", b"\x08\x7f"), ("^_", b"\x1f\x08")] {
        let home = Home::new();
        let script = format!("stty erase '{erase}'; \"$SPIEGEL\" open {SESSION}; stty erase '^?'");
        let mut window = Window::shell(&home, &script, &[], USUAL);
        window.wait_for("the card", is_saved_card);
        // In a text of many lines, and in a field of one.
        window.send(&[b"tHallo daar", sent].concat());
        window.wait_for("two characters less", |screen| text_of(screen).lines().any(|line| line.ends_with("Hallo da")));
        window.send(b"\x1b");
        window.wait_for("the card", is_saved_card);
        window.send(&[b"/begeleid", sent].concat());
        window.wait_for("two characters less", |screen| shows(screen, "begele "));
        window.send(CTRL_C);
        window.end();
    }
}
