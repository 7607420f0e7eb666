//! A terminal that takes nothing any more, as when a connection stalls: keys still mean something, what is typed is kept,
//! and the program ends when it is told to.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags, open};

use crate::USUAL;
use crate::home::{Home, SESSION};
use crate::screen::{is_saved_card, shows};
use crate::window::Window;

/// A window that nobody looks at any more, full to its edge, with a note open.
fn stalled(home: &Home) -> Window {
    let mut window = Window::start(home, &["open", SESSION], &[], USUAL);
    window.wait_for("the card", is_saved_card);
    window.close_at("● H");
    window.send(b"h");
    window.join_reader();
    fill(&window);
    window
}

/// Writes what terminals ignore, until the system takes no more of it.
fn fill(window: &Window) {
    let terminal = window.master().tty_name().expect("a terminal with a name");
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let terminal = open(terminal, flags, Mode::empty()).expect("the terminal");
    let rest = Timespec { tv_sec: 0, tv_nsec: 200_000_000 };
    while poll(&mut [PollFd::new(&terminal, PollFlags::OUT)], Some(&rest)).expect("an answer") > 0 {
        while rustix::io::write(&terminal, &[0; 4096]).is_ok() {}
    }
}

#[test]
fn a_terminal_that_takes_nothing_holds_up_neither_saving_nor_the_end() {
    for (signal, number) in [("TERM", 15), ("HUP", 1)] {
        let home = Home::new();
        let mut window = stalled(&home);
        window.send(b"tHallo daar");
        home.wait_for_text("Hallo daar");
        window.signal(signal);
        assert_eq!(window.wait_for_end(), 128 + number);
        assert!(window.settings_are_as_found(), "SIG{signal}: the terminal is still in raw mode");
        home.assert_no_leftovers();
    }
}

#[test]
fn a_terminal_that_takes_something_again_shows_what_is_so_then() {
    let home = Home::new();
    let mut window = stalled(&home);
    window.send(b"tHallo");
    home.wait_for_text("Hallo");
    window.read_on();
    window.wait_for("what was typed meanwhile", |screen| shows(screen, "Hallo") && shows(screen, "✓ bewaard"));
    window.send(b"\x03");
    window.end().restored_with(0);
}
