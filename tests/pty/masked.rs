//! A masked round in a real terminal: every byte that goes to the screen of the room, and to a second screen, is the same
//! whatever is chosen.

use vt100::Screen;

use crate::home::Home;
use crate::screen::shows;
use crate::window::{Window, open_session};
use crate::{CTRL_C, DOWN, ENTER};

/// A masked round in which one person answers with these keys.
struct Played {
    /// What the room saw of the ballot, from its first frame to the question whether to hand it in.
    ballot: Vec<u8>,
    /// All that a second screen ever got.
    second_screen: Vec<u8>,
    /// The ballot, as the file has it.
    file: String,
}

fn play(answers: [&str; 4]) -> Played {
    let home = Home::new();
    let mut leader = open_session(&home);
    leader.send(b"s");
    leader.wait_for("what to begin", |screen| shows(screen, "Vraag: huidig"));
    leader.send(DOWN.as_bytes());
    leader.send(ENTER);
    leader.wait_for("the lobby", |screen| shows(screen, "Dicht: huidig") && shows(screen, "✓ bewaard"));
    let mut follower = Window::start(&home, &["follow", crate::home::SESSION], &[], (60, 18));
    follower.wait_for("that nobody has been", |screen| shows(screen, "nog niemand geweest"));
    leader.send(ENTER);
    leader.wait_for("the roles", |screen| shows(screen, "Vanuit welke rol"));
    leader.send(ENTER);
    leader.wait_for("the ballot", |screen| shows(screen, "4 Voorwaarden") && shows(screen, "Beantwoord:"));
    for (answer, number) in answers.into_iter().zip(1..) {
        for key in answer.bytes() {
            leader.send(&[key]);
            leader.wait_for("that it is answered", |screen| shows(screen, &format!("{number} ✓")));
        }
        leader.send(DOWN.as_bytes());
        leader.wait_for("the next aspect", |screen| stands_at(screen, (number + 1).min(4)));
    }
    leader.send(ENTER);
    leader.wait_for("the question", |screen| shows(screen, "inleveren?"));
    leader.send(b"j");
    leader.wait_for("the ballot on disk", |screen| shows(screen, "1 stem verzegeld") && shows(screen, "✓ bewaard"));
    let file = std::fs::read_to_string(home.session_file()).expect("a session");
    follower.wait_for("that one has been", |screen| shows(screen, "1 geweest"));
    follower.send(b"q");
    let second_screen = follower.end().restored_with(0);
    leader.send(CTRL_C);
    let ballot = between(&leader.end().restored_with(0), "Beantwoord", "inleveren?");
    let file = file.split("rounds:").nth(1).expect("rounds").to_owned();
    Played { ballot, second_screen, file }
}

fn stands_at(screen: &Screen, number: usize) -> bool {
    screen.contents().lines().any(|line| line.starts_with(&format!("▌{number}")))
}

/// The bytes from the first to the last of these texts.
fn between(raw: &[u8], from: &str, to: &str) -> Vec<u8> {
    let find = |text: &str| raw.windows(text.len()).position(|bytes| bytes == text.as_bytes());
    let (from, to) = (find(from).expect("the ballot"), find(to).expect("the question"));
    raw[from..to].to_vec()
}

#[test]
fn the_bytes_of_a_masked_round_are_the_same_for_every_answer() {
    let one = play(["1", "2", "3", "4"]);
    for answers in [["4", "1", "1", "2"], ["w", "n", "w", "3"]] {
        let other = play(answers);
        assert_ne!(one.file, other.file, "the test compares the same ballots");
        assert_eq!(text(&one.ballot), text(&other.ballot), "{answers:?}");
        assert_eq!(text(&one.second_screen), text(&other.second_screen), "the second screen, {answers:?}");
    }
    // Between two takes a second key, as does an answer that is changed.
    let one = play(["3t", "11", "44", "2t"]);
    let other = play(["12", "4t", "wn", "33"]);
    assert_ne!(one.file, other.file);
    assert_eq!(text(&one.ballot), text(&other.ballot));
    assert_eq!(text(&one.second_screen), text(&other.second_screen));
}

fn text(raw: &[u8]) -> String {
    raw.escape_ascii().to_string()
}
