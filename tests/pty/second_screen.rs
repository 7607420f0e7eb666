//! What a group sees: presenting, a second screen that follows the first, and a silent round.

use std::fs;

use vt100::Screen;

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
    leader.send(DOWN.as_bytes());
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
    let mut leader = open_session(&home);
    let follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden") && !shows(screen, "niet open"));
    leader.signal("KILL");
    // Only then the system has released all of its locks.
    leader.wait_for_end();
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
    let slides = ["1/4", "2/4", "3/4", "4/4", "Verschil in beeld", "━●━", "open · Noor"];
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

const OTHER: &str = "0bbbbbbb";

/// A second session beside the one of [`open_session`].
fn put_other_session(home: &Home) {
    let other = BLANK.replace(SESSION, OTHER).replace("Teamoverleg West", "Teamoverleg Oost");
    fs::write(home.sessions().join("oost-0bbbbbbb.ron"), other).expect("a session");
}

#[test]
fn a_second_screen_without_a_session_follows_the_one_that_is_open_and_waits_for_it() {
    let home = Home::new();
    // There is not even a folder yet.
    let mut follower = Window::start(&home, &["follow"], &[], (60, 18));
    follower.wait_for("that it waits", |screen| shows(screen, "Nog niets te volgen"));
    let mut leader = open_session(&home);
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden") && !shows(screen, "niet open"));
    leader.send(ENTER);
    follower.wait_for("the first aspect", |screen| shows(screen, "1/4  Doelgroepen professionalisering"));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
    follower.wait_for("the last view", |screen| shows(screen, "1/4") && shows(screen, "niet open"));
    // Another one is opened, beside which the first one is opened again.
    put_other_session(&home);
    let other = Window::start(&home, &["open", OTHER], &[], USUAL);
    other.wait_for("the other session", |screen| shows(screen, "Teamoverleg Oost"));
    follower.wait_for("its card", |screen| shows(screen, "4 Voorwaarden") && !shows(screen, "niet open"));
    let mut leader = Window::start(&home, &["open", SESSION], &[], USUAL);
    leader.wait_for("the first session", |screen| shows(screen, "Teamoverleg West"));
    leader.send(b"h");
    follower.wait_for("a mark in the session that was opened last", |screen| shows(screen, "● H"));
    // When that is gone, the one that is still open is followed.
    leader.signal("KILL");
    follower.wait_for("the other session", |screen| !shows(screen, "● H") && !shows(screen, "niet open"));
    other.signal("TERM");
    other.end().restored_with(128 + 15);
    follower.wait_for("that none is open", |screen| shows(screen, "niet open"));
    follower.send(b"q");
    follower.end().restored_with(0);
}

#[test]
fn a_second_screen_that_waits_ends_with_esc_and_writes_nothing() {
    let home = Home::new();
    let mut follower = Window::start(&home, &["follow"], &[], (40, 12));
    follower.wait_for("that it waits", |screen| shows(screen, "Nog niets te volgen"));
    follower.send(b"hg?");
    follower.send(b"\x1b");
    follower.end().restored_with(0);
    assert!(!home.data().exists(), "a folder was made");
}

/// The room has something to read, and sees how many have been: neither who, nor what they chose, nor where they look.
#[test]
fn during_a_round_a_second_screen_shows_the_card_and_how_many_have_been() {
    let home = Home::new();
    let mut leader = open_session(&home);
    let follower = Window::start(&home, &["follow"], &[], (60, 18));
    leader.send(b"2hs");
    leader.wait_for("what to begin", |screen| shows(screen, "Vraag: huidig"));
    leader.send(ENTER);
    let is_begun = |screen: &Screen| shows(screen, "Doorgeven: huidig") && shows(screen, "nog niemand geweest");
    follower.wait_for("that nobody has been", is_begun);
    let before = follower.text().replace("nog niemand geweest", "");
    assert!(before.contains("4 Voorwaarden"), "{before}");
    assert!(!before.contains('●'), "the mark of the group leads the voters:\n{before}");
    leader.send(b"\r\r\x1b[B4h");
    leader.wait_for("the mark of the first", |screen| shows(screen, "● H"));
    leader.send(b"\rj");
    follower.wait_for("one who has been", |screen| shows(screen, "1 geweest"));
    assert_eq!(words(&follower.text().replace("1 geweest", "")), words(&before));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
}

fn words(screen: &str) -> Vec<&str> {
    screen.split_whitespace().collect()
}

#[test]
fn the_questions_that_the_facilitator_opens_are_on_the_second_screen_too() {
    let home = Home::new();
    let mut leader = open_session(&home);
    let follower = Window::start(&home, &["follow"], &[], (60, 18));
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden"));
    leader.send(b"k");
    follower.wait_for("the questions", |screen| shows(screen, "gesprekskaart") && shows(screen, "?"));
    leader.send(PAGE_DOWN);
    follower.wait_for("the rest of them", |screen| shows(screen, "blad 2 van 2"));
    leader.send(PAGE_DOWN);
    follower.wait_for("those about the next aspect", |screen| shows(screen, "2/4  Beleid en aanbod"));
    leader.send(b"k");
    follower.wait_for("the card again", |screen| shows(screen, "4 Voorwaarden"));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
}

/// The second screen counts by itself: the facilitator's program has nothing to tell it every second.
#[test]
fn the_clock_is_on_the_second_screen_only_when_asked() {
    let home = Home::new();
    let mut leader = open_session(&home);
    let follower = Window::start(&home, &["follow"], &[], (60, 18));
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden"));
    leader.send(b"d");
    leader.wait_for("the agenda", |screen| shows(screen, "Inleiding"));
    leader.send(b"\r\r");
    follower.wait_for("the first aspect", |screen| shows(screen, "1/4"));
    leader.wait_for("a clock that runs", |screen| shows(screen, "4:5"));
    assert!(!follower.shows("4:5") && !follower.shows("5:00"), "{}", follower.text());
    leader.send(b"D");
    leader.wait_for("what that does", |screen| shows(screen, "ook op het scherm dat de groep ziet"));
    let counts_down = |second: &str| follower.wait_for(second, |screen| shows(screen, second));
    counts_down("4:57");
    counts_down("4:56");
    leader.send(b"D");
    follower.wait_for("no clock", |screen| !shows(screen, "4:5"));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
}

/// The room may have a smaller window than the facilitator: what it does not show can be read there.
#[test]
fn a_second_screen_can_be_paged_by_itself() {
    let home = Home::new();
    let mut leader = open_session(&home);
    leader.send(ENTER);
    let mut follower = Window::start(&home, &["follow"], &[], (60, 18));
    follower.wait_for("the first scenario", |screen| shows(screen, "blad 1 van 4"));
    follower.send(PAGE_DOWN);
    follower.wait_for("the second scenario", |screen| shows(screen, "blad 2 van 4"));
    follower.send(PAGE_UP);
    follower.wait_for("the first scenario", |screen| shows(screen, "blad 1 van 4"));
    // The facilitator need not present for that: the remote turns the pages in the room first.
    leader.send(PAGE_DOWN);
    follower.wait_for("the second scenario", |screen| shows(screen, "blad 2 van 4"));
    leader.send(DOWN.as_bytes());
    follower.wait_for("what the facilitator shows", |screen| shows(screen, "2/4"));
    leader.send(CTRL_C);
    leader.end().restored_with(0);
}

/// Which page of how many a screen shows; the first of one if all of the text is in view.
fn page_of(window: &Window) -> (usize, usize) {
    let text = window.text();
    let numbers = |rest: &str| {
        let mut words = rest.split_whitespace();
        let page = words.next()?.parse().ok()?;
        Some((page, words.nth(1)?.parse().ok()?))
    };
    let own = text.split("blad ").nth(1).filter(|_| !text.contains("zaal: blad"));
    own.and_then(numbers).unwrap_or((1, 1))
}

/// One remote reads to the end on every screen, whichever of them is the smaller one.
#[test]
fn page_down_turns_every_page_of_a_screen_in_the_room_that_is_smaller() {
    let sizes = [((120, 40), (60, 18)), ((60, 18), (120, 40)), ((120, 40), (40, 12)), ((80, 12), (60, 30))];
    for (leader_size, room_size) in sizes {
        let home = Home::new();
        let mut leader = Window::start(&home, &["open", SESSION, "--present"], &[], leader_size);
        leader.wait_for("the card", |screen| shows(screen, "Voorwaarden"));
        let follower = Window::start(&home, &["follow", SESSION], &[], room_size);
        follower.wait_for("the card", |screen| shows(screen, "Voorwaarden") && !shows(screen, "niet open"));
        leader.send(b"2");
        let shows_second = |screen: &Screen| shows(screen, "2/4");
        follower.wait_for("the second aspect", shows_second);
        leader.wait_for("the second aspect", shows_second);
        let pages = [&leader, &follower].map(|window| page_of(window).1);
        assert!(pages.iter().any(|pages| *pages > 1), "nothing to turn: {pages:?}");
        let mut says_page_of_room = false;
        let mut seen = [vec![page_of(&leader)], vec![page_of(&follower)]];
        // Each page is the next one of whichever screen has more of them to turn.
        for _ in 1..*pages.iter().max().expect("two screens") {
            leader.send(PAGE_DOWN);
            // When both have gone black and come back, both have turned the page.
            for (key, sign) in [(b"b", ""), (b"b", "/4")] {
                leader.send(key);
                for window in [&leader, &follower] {
                    window.wait_for(sign, |screen| shows(screen, "/4") != sign.is_empty());
                }
            }
            says_page_of_room |= leader.shows("zaal: blad 2 van");
            seen[0].push(page_of(&leader));
            seen[1].push(page_of(&follower));
        }
        assert_eq!(says_page_of_room, room_size == (40, 12), "{leader_size:?} and {room_size:?}");
        leader.send(PAGE_DOWN);
        follower.wait_for("the third aspect", |screen| shows(screen, "3/4"));
        for (seen, pages) in seen.iter().zip(pages) {
            let missed = (1..=pages).find(|page| !seen.contains(&(*page, pages)));
            assert_eq!(missed, None, "{leader_size:?} and {room_size:?}: {seen:?}");
        }
        follower.signal("TERM");
        follower.end().restored_with(128 + 15);
        leader.send(CTRL_C);
        leader.end().restored_with(0);
        let left_behind: Vec<_> = home.names_in_sessions().into_iter().filter(|name| name.starts_with('.')).collect();
        assert!(left_behind.is_empty(), "{left_behind:?}");
    }
}

#[test]
fn a_killed_round_resumes_and_reveals_nothing() {
    let home = Home::new();
    let mut leader = open_session(&home);
    let follower = Window::start(&home, &["follow", SESSION], &[], (60, 18));
    leader.send(b"s");
    leader.wait_for("what to begin", |screen| shows(screen, "Vraag: huidig"));
    leader.send(ENTER);
    leader.wait_for("the lobby", |screen| shows(screen, "Geef het toetsenbord door"));
    leader.send(b"\r\rh\rj");
    leader.wait_for("one ballot, saved", |screen| shows(screen, "1 stem verzegeld") && shows(screen, "✓ bewaard"));
    // Somebody has not handed in yet: that is lost, and nobody has seen it.
    leader.send(b"\r\r4h");
    leader.wait_for("the mark of the second", |screen| shows(screen, "● H"));
    follower.wait_for("that people are answering", |screen| shows(screen, "Doorgeven: huidig"));
    leader.signal("KILL");
    follower.wait_for("that the facilitator is gone", |screen| shows(screen, "niet open"));
    assert!(!follower.shows("●"), "the second screen shows an answer");
    let shown = home.spiegel(&["show", SESSION]);
    assert!(shown.contains("Er loopt een ronde") && !shown.contains("werkplekbegeleider"), "{shown}");
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
