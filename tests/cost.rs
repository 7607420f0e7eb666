//! What a key costs, told without a clock: bytes for the terminal, wrapped texts, and frames.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod browsing;

use std::collections::VecDeque;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::{Key, Msg, keys};
use spiegel::tui::{Ended, Event, Painter, Program, Stage, play};

use browsing::{bundled, program};

/// The size at which the goals are told.
const USUAL: (u16, u16) = (120, 40);

/// What tells the terminal to show a frame at once, before and behind it.
const AROUND_A_FRAME: usize = "\x1b[?2026h\x1b[?2026l".len();

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
    area: Rect,
    painter: Painter,
    shown: Buffer,
    keys: VecDeque<Key>,
    pressed: Option<Key>,
    costs: Vec<Cost>,
    frames: usize,
    /// How many keys come at once.
    burst: usize,
}

impl Meter {
    fn new((width, height): (u16, u16), pressed: &str, burst: usize) -> Self {
        let area = Rect::new(0, 0, width, height);
        Self {
            area,
            painter: Painter::default(),
            shown: Buffer::empty(area),
            keys: keys(pressed).unwrap().into(),
            pressed: None,
            costs: Vec::new(),
            frames: 0,
            burst,
        }
    }
}

impl Stage for Meter {
    fn draw(&mut self, program: &mut Program) -> bool {
        let wraps = program.wraps();
        let painted = self.painter.paint(self.area, |frame| program.draw(frame));
        let bytes = painted.len();
        let frame = self.painter.shown().clone();
        self.frames += 1;
        if let Some(key) = self.pressed.take() {
            let changed = frame.content().iter().zip(self.shown.content()).filter(|(new, old)| new != old).count();
            self.costs.push(Cost { key, bytes, changed, wraps: program.wraps() - wraps });
        }
        self.shown = frame;
        true
    }

    fn wait(&mut self, program: &mut Program) -> Vec<Event> {
        program.settle();
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
fn a_cursor_move_costs_few_bytes() {
    // The text below the grid changes with the cell in focus. In a large window every row of it is a way to go.
    for (size, most, ways) in [((60, 18), 700, 0), ((80, 24), 950, 0), (USUAL, 1_200, 0), ((240, 67), 1_500, 2 * 67)] {
        let (meter, _) = played(size, &ROUND.repeat(2), 1);
        for Cost { key, bytes, changed, .. } in meter.costs {
            let bytes = bytes + AROUND_A_FRAME;
            assert!(bytes <= most && bytes <= 2 * changed + ways, "{key} at {size:?}: {bytes} bytes, {changed} cells");
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
