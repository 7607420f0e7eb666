//! What a second screen shows: the program that presents and the one that follows it, in one process.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::{Keymap, Msg, Settings, ThemeName, keys};
use spiegel::tui::{Clock, Opening, Program};

use crate::stage::{Stage, in_one_line, shown};

const SIZES: [(u16, u16); 3] = [(40, 12), (60, 18), (120, 40)];

fn licht() -> Stage {
    let mut stage = Stage::with_session();
    stage.preferences.settings = Settings::with_theme(ThemeName::Licht);
    stage
}

/// A frame of a program, and what comes after it.
pub fn frame(program: &mut Program, (width, height): (u16, u16)) -> Buffer {
    loop {
        let area = Rect::new(0, 0, width, height);
        let mut frame = Buffer::empty(area);
        program.prepare(area);
        program.draw(&mut frame);
        if !program.after_frame() {
            return frame;
        }
    }
}

/// The screen of a program that has just begun to follow whatever is open on this stage.
pub fn follow(stage: &Stage, size: (u16, u16)) -> String {
    let (today, now) = (jiff::civil::date(2026, 11, 23), jiff::civil::time(21, 4, 0, 0));
    let (keymap, clock) = (Keymap::default(), Clock::Fixed(today, now));
    let mut program = Program::new(stage.library(), keymap, stage.preferences, clock, Opening::Follow(None));
    program.begin();
    frame(&mut program, size);
    shown(&frame(&mut program, size))
}

/// The second screen at every size, after these keys on the first one.
fn followed(keys_of_leader: &str) -> Vec<String> {
    let stage = licht();
    let mut leader = stage.program();
    for key in keys(keys_of_leader).unwrap() {
        leader.handle(Msg::Key(key));
        frame(&mut leader, (80, 24));
    }
    leader.wait_for_saver();
    SIZES.iter().map(|size| follow(&stage, *size)).collect()
}

macro_rules! snapshots {
    ($screens:expr) => {
        for screen in $screens {
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots/ui" }, {
                insta::assert_snapshot!(screen);
            });
        }
    };
}

#[test]
fn a_second_screen_waits_calmly() {
    snapshots!(SIZES.iter().map(|size| follow(&licht(), *size)));
}

#[test]
fn a_second_screen_during_a_round() {
    snapshots!(followed("<Enter><Down>s<Enter>"));
}

#[test]
fn a_second_screen_with_the_questions() {
    snapshots!(followed("<Enter><Down>k"));
}

/// On the screen of the room there is no file and no folder; the help is not for the room.
#[test]
fn the_line_for_a_second_screen_is_told_where_it_may_be_seen() {
    let stage = licht();
    let told = |program: &mut Program, text: &str| {
        keys(text).unwrap().into_iter().for_each(|key| program.handle(Msg::Key(key)));
        spiegel::tui::screen_text(&frame(program, (100, 200)))
    };
    let mut program = stage.program();
    let presented = in_one_line(&told(&mut program, "<Enter><F5>"));
    assert!(presented.ends_with("Op een tweede scherm: spiegel follow"), "{presented}");
    let help = |program: &mut Program| {
        told(program, "?");
        in_one_line(&told(program, "<End>"))
    };
    assert!(help(&mut program).contains("Typ in een andere terminal op deze computer: spiegel follow"));
    let mut program = stage.program();
    program.name_data_folder(std::path::Path::new("/media/usb stick"));
    let presented = told(&mut program, "<Enter><F5>");
    assert!(presented.contains("Ctrl en +") && !presented.contains("usb"), "{presented}");
    let help = help(&mut program);
    assert!(help.contains("spiegel follow --data-dir \"/media/usb stick\""), "{help}");
}
