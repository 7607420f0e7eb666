//! What a key costs, told without a clock: bytes for the terminal, wrapped texts, and frames.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod browsing;
mod screen;

use std::collections::VecDeque;
use std::io;

use jiff::civil::date;
use ratatui::layout::Rect;
use spiegel::app::{Key, Msg, keys};
use spiegel::domain::{Edit, Part};
use spiegel::store::{Library, SessionDraft};
use spiegel::tui::{Ended, Event, Opening, Program, Stage, play};

use browsing::{bundled, opened, program};
use screen::Screen;

/// The size at which the goals are told.
const USUAL: (u16, u16) = (120, 40);

/// What a pseudo-terminal of Linux hands over at once. Of a longer frame the rest comes when its reader has been woken again.
const AT_ONCE: usize = 4_095;

/// A key, and what was drawn because of it.
struct Cost {
    key: Key,
    bytes: usize,
    /// The cells that look different now.
    changed: usize,
    wraps: usize,
}

/// A terminal of which only the bytes are looked at.
struct Meter {
    screen: Screen,
    keys: VecDeque<Key>,
    pressed: Option<Key>,
    costs: Vec<Cost>,
    frames: usize,
    /// How many keys come at once.
    burst: usize,
}

impl Meter {
    fn new(size: (u16, u16), pressed: &str, burst: usize) -> Self {
        Self {
            screen: Screen::new(size),
            keys: keys(pressed).unwrap().into(),
            pressed: None,
            costs: Vec::new(),
            frames: 0,
            burst,
        }
    }
}

impl Stage for Meter {
    fn area(&mut self) -> io::Result<Rect> {
        Ok(self.screen.area())
    }

    fn draw(&mut self, program: &mut Program) -> io::Result<()> {
        let (wraps, before) = (program.wraps(), self.screen.shown().clone());
        let bytes = self.screen.draw(|buf| program.draw(buf)).len();
        self.frames += 1;
        if let Some(key) = self.pressed.take() {
            let after = self.screen.shown().content().iter();
            let changed = after.zip(before.content()).filter(|(new, old)| new != old).count();
            self.costs.push(Cost { key, bytes, changed, wraps: program.wraps() - wraps });
        }
        Ok(())
    }

    fn wait(&mut self, program: &mut Program) -> Vec<Event> {
        program.wait_for_saver();
        let burst: Vec<Key> = self.keys.drain(..self.burst.min(self.keys.len())).collect();
        if burst.is_empty() {
            return vec![Event::Over(Ended::Quit)];
        }
        self.pressed = burst.last().copied();
        burst.into_iter().map(|key| Event::Msg(Msg::Key(key))).collect()
    }
}

/// Presses keys on the card, so many at once.
fn played(size: (u16, u16), pressed: &str, burst: usize) -> (Meter, Program) {
    let folder = tempfile::tempdir().unwrap();
    let mut program = program(folder.path(), bundled(folder.path()));
    let mut meter = Meter::new(size, pressed, burst);
    play(&mut program, &mut meter);
    (meter, program)
}

/// Over all sixteen cells and back.
const ROUND: &str = "<Right><Right><Right><Down><Left><Left><Left><Down><Right><Right><Right><Down><Left><Left><Left>\
                     <Up><Up><Up>";

#[test]
fn a_first_frame_is_handed_over_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = program(folder.path(), bundled(folder.path()));
    program.begin();
    let bytes = Screen::new(USUAL).draw_program(&mut program).len();
    assert!((2_000..=AT_ONCE).contains(&bytes), "{bytes} bytes");
}

#[test]
fn a_cursor_move_costs_few_bytes() {
    // The text below the grid changes with the cell in focus: about half of its letters differ, and each stretch of those
    // takes a move of the cursor. In a large window every row of it is a move more.
    for (size, most, moves) in
        [((60, 18), 1_100, 0), ((80, 24), 1_450, 0), (USUAL, 1_800, 0), ((240, 67), 2_100, 2 * 67)]
    {
        let (meter, _) = played(size, &ROUND.repeat(2), 1);
        for Cost { key, bytes, changed, .. } in meter.costs {
            assert!(bytes <= most && bytes <= 3 * changed + moves, "{key} at {size:?}: {bytes} bytes, {changed} cells");
        }
    }
}

#[test]
fn a_key_writes_bytes_in_proportion_to_the_cells_it_changes() {
    let screens = ["<Enter>", "<Tab>", "l", "k", "?", "/wer", ":", "hg", "m", "<F5>", "s", "d", "r"];
    for screen in screens {
        let (meter, _) = played(USUAL, &format!("{screen}<Down><Down><Up><PgDn><End>"), 1);
        for Cost { key, bytes, changed, .. } in meter.costs {
            assert!(bytes <= 5 * changed + 400, "{screen}, {key}: {bytes} bytes for {changed} cells");
        }
    }
}

#[test]
fn a_text_is_wrapped_once_for_every_width() {
    let (meter, program) = played(USUAL, &ROUND.repeat(3), 1);
    let once = meter.costs[..18].iter().map(|cost| cost.wraps).sum::<usize>();
    let again = meter.costs[18..].iter().map(|cost| cost.wraps).sum::<usize>();
    assert_eq!(again, 0, "of the second and third round");
    // In the first one the text below the grid, of the fifteen cells that were not in focus before.
    assert!(once <= 15, "{once} of {}", program.wraps());
}

#[test]
fn an_unbound_key_draws_nothing() {
    let (meter, _) = played(USUAL, "yyyyyy", 1);
    assert_eq!(meter.frames, 1, "the first frame only");
    // But it takes away what was told once.
    let (meter, _) = played(USUAL, "uyy", 1);
    assert_eq!(meter.frames, 3, "the first, the notice, and without it");
}

#[test]
fn a_burst_of_keys_draws_one_frame_and_loses_no_key() {
    let (meter, program) = played(USUAL, &"<Right><Down><Left>".repeat(700), 2_100);
    assert_eq!(meter.frames, 2);
    let focus = program.open_card().unwrap().focus;
    let one_by_one = played(USUAL, &"<Right><Down><Left>".repeat(700), 1).1;
    assert_eq!(focus, one_by_one.open_card().unwrap().focus);
}

/// Megabytes without a space, as somebody may paste them into a session's file. Wrapping them takes long, once.
#[test]
fn a_text_on_screen_is_wrapped_once_however_large_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (library, card) = (Library::at(folder.path().to_owned()), bundled(folder.path()));
    let draft = SessionDraft { title: "Lang".to_owned(), date: date(2026, 11, 23), partnership: String::new() };
    let (mut file, mut session) = library.create(draft, &card).unwrap();
    for part in [Part::Explanation, Part::Evidence] {
        let aspect = card.aspects()[0].id.clone();
        session.apply(Edit::Text { aspect, part, to: "langewoordenzonderspatie".repeat(90_000) });
    }
    file.save(&session).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let opening = Opening::Session(Box::new(library.open(&path).unwrap()));
    let mut program = opened(folder.path(), opening);
    let mut meter = Meter::new(USUAL, &"hg<Right>hg<Down><Enter><Up><Left><Esc>".repeat(5), 1);
    play(&mut program, &mut meter);
    let wraps: Vec<usize> = meter.costs.iter().map(|cost| cost.wraps).collect();
    assert_eq!(wraps[10..].iter().sum::<usize>(), 0, "{wraps:?}");
}
