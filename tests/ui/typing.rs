//! What is typed is kept, whatever else happens; and what the clock says counts when it is needed.

use std::io;
use std::time::Duration;

use jiff::civil::date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::{Code, Key, Msg};
use spiegel::tui::{Ended, Event, Program, Stage as Place, Step, play, steps};

use crate::stage::{Stage, press};

/// A window in which the wheel turns, the mouse moves or the size changes, and no key is pressed any more.
struct Restless {
    turns: usize,
    event: fn() -> Event,
    frame: Buffer,
}

impl Place for Restless {
    fn area(&mut self) -> io::Result<Rect> {
        Ok(self.frame.area)
    }

    fn draw(&mut self, program: &mut Program) -> io::Result<()> {
        self.frame.reset();
        program.draw(&mut self.frame);
        Ok(())
    }

    /// Every 400 ms something happens.
    fn wait(&mut self, program: &mut Program) -> Vec<Event> {
        program.advance_clock(Duration::from_millis(400));
        match self.turns.checked_sub(1) {
            Some(left) => {
                self.turns = left;
                vec![(self.event)()]
            }
            None => vec![Event::Over(Ended::Signal(9))],
        }
    }
}

/// The program while a note is written, and what it says on disk.
fn kept(stage: &Stage) -> String {
    stage.on_disk().0.reflections[0].explanation.clone()
}

#[test]
fn only_typing_puts_off_keeping_a_note() {
    let events: [fn() -> Event; 4] = [
        || Event::Msg(Msg::Wheel(1)),
        || Event::Redraw,
        || Event::Press(79, 23),
        || Event::Msg(Msg::Key(Key::plain(Code::Left))),
    ];
    for event in events {
        for (turns, expected) in [(2, ""), (3, "Hallo")] {
            let stage = Stage::with_session();
            let mut program = stage.program();
            press(&mut program, "<Enter>tHallo");
            let frame = Buffer::empty(Rect::new(0, 0, 80, 24));
            play(&mut program, &mut Restless { turns, event, frame });
            program.wait_for_saver();
            assert_eq!(kept(&stage), expected, "after {turns} times {:?}", event());
        }
    }
}

#[test]
fn a_note_under_the_help_is_kept() {
    let stage = Stage::with_session();
    let mut program = stage.program();
    press(&mut program, "<Enter>tHallo<F1>");
    assert_eq!(program.timeout(), Some(Duration::from_secs(1)), "nobody would keep it");
    press(&mut program, "<C-c>");
    assert!(program.finish().is_none());
    assert_eq!(kept(&stage), "Hallo");
    // Without a word from the user: the window was closed.
    let mut program = stage.program();
    press(&mut program, "<Enter>t daar<F1>");
    assert!(program.finish().is_none());
    assert_eq!(kept(&stage), "Hallo daar");
}

#[test]
fn after_midnight_it_is_the_next_day() {
    let mut story = vec![Step::Pass(Duration::from_secs(3 * 3_600))];
    let stage = Stage::fresh();
    story.extend(steps("n<Enter>").unwrap());
    let mut played = stage.play_steps("80x24", story);
    assert_eq!(stage.on_disk().0.date, date(2026, 11, 24));
    // Midnight again, with the form open: what the screen says is what is taken.
    press(&mut played.program, "vPlan<Tab><Tab>over 1 week");
    played.program.advance_clock(Duration::from_secs(24 * 3_600));
    let mut frame = Buffer::empty(Rect::new(0, 0, 80, 24));
    played.program.prepare(frame.area);
    played.program.draw(&mut frame);
    let screen = spiegel::tui::screen_text(&frame);
    assert!(screen.contains("2 december 2026"), "{screen}");
    press(&mut played.program, "<Enter>");
    played.program.wait_for_saver();
    assert_eq!(stage.on_disk().0.reflections[0].next_steps[0].due, Some(date(2026, 12, 2)));
}
