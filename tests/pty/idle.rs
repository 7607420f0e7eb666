//! What the program does while nobody does anything: nothing.

#![cfg(target_os = "linux")]

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use crate::home::{Home, SESSION};
use crate::screen::{is_saved_card, shows};
use crate::window::{Window, open_session};
use crate::{CTRL_C, USUAL};

/// The one place where time itself is what is tested.
const A_WHILE: Duration = Duration::from_secs(3);

#[test]
fn nothing_wakes_an_idle_program() {
    let home = Home::new();
    let mut leader = open_session(&home);
    let mut follower = Window::start(&home, &["follow", SESSION], &[], USUAL);
    follower.wait_for("the card", |screen| shows(screen, "4 Voorwaarden") && !shows(screen, "niet open"));
    leader.send(b"h");
    follower.wait_for("the mark", |screen| shows(screen, "● H"));
    leader.wait_for("that it is kept", is_saved_card);
    let before = [switches_when_asleep(&leader), switches_when_asleep(&follower)];
    let bytes = [leader.bytes(), follower.bytes()];
    sleep(A_WHILE);
    assert_eq!([switches(leader.process()), switches(follower.process())], before, "context switches in three seconds");
    assert_eq!([leader.bytes(), follower.bytes()], bytes, "bytes in three seconds");
    follower.send(b"q");
    follower.end().restored_with(0);
    leader.send(CTRL_C);
    leader.end().restored_with(0);
}

/// The switches so far, once every thread is asleep and stays so for a moment.
fn switches_when_asleep(window: &Window) -> u64 {
    let mut last = switches(window.process());
    loop {
        sleep(Duration::from_millis(200));
        let now = switches(window.process());
        if now == last {
            return now;
        }
        last = now;
    }
}

/// How often the threads of a process were given the processor.
fn switches(process: u32) -> u64 {
    let threads = fs::read_dir(format!("/proc/{process}/task")).expect("a process");
    let of_thread = |thread: fs::DirEntry| {
        let status = fs::read_to_string(thread.path().join("status")).unwrap_or_default();
        let counts = status.lines().filter(|line| line.contains("ctxt_switches"));
        counts.filter_map(|line| line.split_whitespace().last()?.parse::<u64>().ok()).sum::<u64>()
    };
    threads.map(|thread| of_thread(thread.expect("a thread"))).sum()
}
