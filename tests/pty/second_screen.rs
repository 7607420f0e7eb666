//! What a group sees: presenting, a second screen that follows the first, and a silent round.

use std::fs;

use crate::home::{BLANK, Home, SESSION};
use crate::screen::{shows, text_of};
use crate::window::{Window, open_session};
use crate::{CTRL_C, DOWN, ENTER, USUAL};

const PAGE_DOWN: &[u8] = b"\x1b[6~";
const PAGE_UP: &[u8] = b"\x1b[5~";
const F5: &[u8] = b"\x1b[15~";

#[test]
fn a_second_screen_shows_what_the_facilitator_shows() {
    let home = Home::new();
    let mut leader = open_session(&home);
    let follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden") && !shows(screen, "niet open"));
    leader.send(ENTER);
    follower.wait_for("the first aspect", |screen| shows(screen, "1/4  Doelgroepen professionalisering"));
    leader.send(PAGE_DOWN);
    follower.wait_for("the second aspect", |screen| shows(screen, "2/4  Professionaliseringsbeleid en aanbod"));
    leader.send(b"h");
    follower.wait_for("the mark", |screen| shows(screen, "● H"));
    leader.send(b"h");
    follower.wait_for("no mark", |screen| !shows(screen, "● H"));
    leader.send(F5);
    leader.send(PAGE_UP);
    follower.wait_for("the first aspect again", |screen| shows(screen, "1/4"));
    leader.send(b"b");
    follower.wait_for("nothing", |screen| text_of(screen).trim().is_empty());
    leader.send(b"b");
    follower.wait_for("the first aspect again", |screen| shows(screen, "1/4"));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
    follower.wait_for("that the facilitator has left", |screen| shows(screen, "niet open") && shows(screen, "1/4"));
    let left_behind: Vec<_> = home.names_in_sessions().into_iter().filter(|name| name.starts_with('.')).collect();
    assert!(left_behind.is_empty(), "{left_behind:?}");
    let mut follower = follower;
    follower.send(b"q");
    follower.end().restored_with(0);
}

#[test]
fn a_second_screen_follows_through_kills_renames_trash_and_removal() {
    let home = Home::new();
    let leader = open_session(&home);
    let follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden") && !shows(screen, "niet open"));
    leader.signal("KILL");
    follower.wait_for("that the facilitator is gone", |screen| shows(screen, "niet open"));
    // The next one picks up where that one was killed.
    let mut leader = open_session(&home);
    follower.wait_for("the facilitator again", |screen| !shows(screen, "niet open"));
    leader.send(b"h");
    follower.wait_for("the mark", |screen| shows(screen, "● H"));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
    let (old, new) = (home.sessions().join("west-0aaaaaaa.ron"), home.sessions().join("oost-0aaaaaaa.ron"));
    fs::rename(&old, &new).expect("a file that can be renamed");
    home.spiegel(&["mark", SESSION, "1", "--desired", "3"]);
    follower.wait_for("the mark under the new name", |screen| shows(screen, "◆ G"));
    fs::rename(&new, &old).expect("a file that can be renamed");
    home.spiegel(&["trash", SESSION]);
    follower.wait_for("that it is in the trash", |screen| shows(screen, "prullenbak") && shows(screen, "◆ G"));
    home.spiegel(&["recover", SESSION]);
    follower.wait_for("the session again", |screen| !shows(screen, "prullenbak"));
    fs::remove_file(&old).expect("a file that can be removed");
    follower.wait_for("that it is gone", |screen| shows(screen, "er niet meer"));
    follower.signal("TERM");
    follower.end().restored_with(128 + 15);
}

#[test]
fn a_second_screen_notices_a_folder_that_is_made_anew() {
    let home = Home::new();
    home.put_session(BLANK);
    let mut follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden"));
    let (old, made) = (home.path().join("weg"), [home.sessions(), home.data()]);
    // Moved away, as before a backup is put back, and removed: the folder of the sessions, and the one above it.
    for (moved, round) in made.iter().chain(&made).zip(1..) {
        if round <= 2 {
            fs::rename(moved, &old).expect("a folder that can be moved");
        } else {
            fs::remove_dir_all(moved).expect("a folder that can be removed");
        }
        follower.wait_for("that it is gone", |screen| shows(screen, "er niet meer"));
        home.put_session(BLANK);
        follower.wait_for("the session again", |screen| !shows(screen, "er niet meer"));
        home.spiegel(&["mark", SESSION, "1", "--desired", "3"]);
        follower.wait_for("a mark", |screen| shows(screen, "◆ G"));
        home.put_session(BLANK);
        follower.wait_for("no mark", |screen| !shows(screen, "◆ G"));
        let _ = fs::remove_dir_all(&old);
    }
    follower.send(b"q");
    follower.end().restored_with(0);
}

/// Everything that the room must not see, looked for in all that ever went to its screen.
#[test]
fn a_second_screen_never_receives_notes_names_or_file_names() {
    const SECRETS: [&str; 5] = ["GEHEIMNOTITIE", "NAAMBEGELEIDER", "ROLVANEEN", "west-0aaaaaaa", "sessions"];
    let private = BLANK.replace("schema: 1", "schema: 2").replace(
        "    date:",
        "    note: \"GEHEIMNOTITIE\",\n    facilitator: \"NAAMBEGELEIDER\",\n    roles: [\"ROLVANEEN\"],
    ballots: [(role: \"ROLVANEEN\", answers: [(aspect: \"beleid\", current: Unknown)])],
    reflections: [(aspect: \"beleid\", next_steps: [(what: \"Plan schrijven\", owner: \"Noor\")])],\n    date:",
    );
    let home = Home::new();
    home.put_session(&private);
    let mut leader = Window::start(&home, &["open", SESSION, "--present"], &[], (60, 18));
    leader.wait_for("the card", |screen| shows(screen, "4 Voorwaarden") && shows(screen, "Ctrl en +"));
    let follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden"));
    let slides = ["1/4", "2/4", "3/4", "4/4", "Verschil in beeld", "━●━", "open: Plan schrijven · Noor"];
    for (index, slide) in slides.into_iter().enumerate() {
        // Down jumps from aspect to aspect; among the answers of everyone it goes from row to row.
        leader.send(if index < 5 { DOWN.as_bytes() } else { PAGE_DOWN });
        leader.wait_for(slide, |screen| shows(screen, slide));
        follower.wait_for(slide, |screen| shows(screen, slide));
    }
    leader.send(b"4h");
    follower.wait_for("the mark", |screen| shows(screen, "4/4") && shows(screen, "● H"));
    leader.send(CTRL_C);
    let shown = leader.end().restored_with(0);
    follower.wait_for("that the facilitator has left", |screen| shows(screen, "niet open"));
    follower.signal("TERM");
    for raw in [shown, follower.end().restored_with(128 + 15)] {
        let text = String::from_utf8_lossy(&raw);
        assert!(SECRETS.iter().all(|secret| !text.contains(secret)), "something private came out");
    }
}

#[test]
fn a_killed_round_resumes_and_reveals_nothing() {
    let home = Home::new();
    let mut leader = open_session(&home);
    let follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    leader.send(b"s");
    leader.wait_for("what to begin", |screen| shows(screen, "Stille ronde: huidig"));
    leader.send(ENTER);
    leader.wait_for("the lobby", |screen| shows(screen, "Geef het toetsenbord door"));
    leader.send(b"\r\rh\rj");
    leader.wait_for("one ballot, saved", |screen| shows(screen, "1 stem verzegeld") && shows(screen, "✓ bewaard"));
    // Somebody has not handed in yet: that is lost, and nobody has seen it.
    leader.send(b"\r\r4h");
    leader.wait_for("the mark of the second", |screen| shows(screen, "● H"));
    follower.wait_for("that people are answering", |screen| shows(screen, "Stille ronde"));
    leader.signal("KILL");
    follower.wait_for("that the facilitator is gone", |screen| shows(screen, "niet open"));
    assert!(!follower.shows("●"), "the second screen shows an answer");
    let shown = home.spiegel(&["show", SESSION]);
    assert!(shown.contains("Er loopt een stille ronde") && !shown.contains("werkplekbegeleider"), "{shown}");
    let mut leader = Window::start(&home, &["open", SESSION], &[], USUAL);
    leader.wait_for("the lobby", |screen| shows(screen, "1 stem verzegeld"));
    leader.send(b"\r\r2h\rj");
    leader.wait_for("two ballots", |screen| shows(screen, "2 stemmen verzegeld"));
    leader.send(b"oj");
    leader.wait_for("the reveal", |screen| shows(screen, "Verschil in beeld") && shows(screen, "dicht bij elkaar"));
    follower.wait_for("the reveal", |screen| shows(screen, "Verschil in beeld") && shows(screen, "dicht bij elkaar"));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
}
