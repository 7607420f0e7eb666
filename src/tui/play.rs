//! The loop.

use std::io;

use super::event::{Ended, Event};
use super::program::{Program, StageRequest};
use super::stage::Stage;
use crate::app::Msg;

/// Plays the program to its end: draws it whenever something changed, and sleeps in between.
pub fn play(program: &mut Program, stage: &mut impl Stage) -> Ended {
    let mut changed = true;
    program.begin();
    loop {
        if changed && show(program, stage).is_err() {
            return Ended::Gone;
        }
        if program.after_frame() {
            changed = true;
            continue;
        }
        let events = stage.wait(program);
        changed = program.receive();
        for event in events {
            changed |= !program.ignores(&event);
            if let Some(ended) = handle(program, stage, event) {
                return ended;
            }
        }
        changed |= program.autosave_if_due();
        if let Some(request) = program.stage_request() {
            fulfil(program, stage, request);
        }
        if let Some(ended) = program.ended() {
            return ended;
        }
    }
}

/// Whatever a frame needs is read before it is drawn.
fn show(program: &mut Program, stage: &mut impl Stage) -> io::Result<()> {
    let area = stage.area()?;
    program.prepare(area);
    stage.draw(program)
}

fn handle(program: &mut Program, stage: &mut impl Stage, event: Event) -> Option<Ended> {
    match event {
        // Holding a key must not do and undo the same thing.
        Event::Msg(Msg::Key(key)) if stage.is_repeat(key) && program.is_toggle(key) => {}
        Event::Msg(msg) => program.handle(msg),
        Event::Press(column, row) => program.press(column, row),
        Event::Redraw => {}
        Event::Suspend => {
            program.keep_typing();
            program.wait_for_saver();
            stage.suspend();
        }
        Event::TimedOut => program.keep_typing(),
        Event::Over(ended) => return Some(ended),
    }
    None
}

fn fulfil(program: &mut Program, stage: &mut impl Stage, request: StageRequest) {
    match request {
        // If the terminal is gone, the next frame tells.
        StageRequest::Repaint => drop(stage.repaint()),
        StageRequest::Edit(path) => {
            program.keep_typing();
            let ended = stage.edit(&path);
            program.edited(&path, ended);
        }
        StageRequest::Copy(text) => {
            let sent = stage.copy(&text);
            program.copied(sent);
        }
        StageRequest::Open(path) => {
            let opened = stage.open(&path);
            program.opened(path, opened);
        }
    }
}
