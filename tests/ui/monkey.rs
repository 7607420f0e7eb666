//! A monkey at the keyboard: 100,000 keys, resizes, clicks and pastes, and what must hold whatever it does.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use spiegel::app::{Code, Key, Msg};
use spiegel::tui::Program;

use crate::stage::Stage;

/// Keys with a meaning come more often than letters without one.
const KEYS: [&str; 56] = [
    "<Up>",
    "<Down>",
    "<Left>",
    "<Right>",
    "<Up>",
    "<Down>",
    "<Left>",
    "<Right>",
    "<Enter>",
    "<Enter>",
    "<Esc>",
    "<Tab>",
    "<BackTab>",
    "<Space>",
    "<PgUp>",
    "<PgDn>",
    "<Home>",
    "<End>",
    "h",
    "g",
    "h",
    "g",
    "u",
    "U",
    "n",
    "o",
    "k",
    "x",
    "r",
    "<F2>",
    "?",
    "T",
    "M",
    "3",
    "j",
    "é",
    "t",
    "o",
    "v",
    "m",
    "l",
    "/",
    ":",
    "i",
    "s",
    "N",
    "<BS>",
    "<Del>",
    "<C-s>",
    "c",
    "C",
    "e",
    "<C-z>",
    "<C-y>",
    "<C-Left>",
    "<C-w>",
];

#[test]
fn a_hundred_thousand_keys_break_nothing() {
    std::thread::scope(|scope| {
        for seed in 0..10 {
            scope.spawn(move || Monkey::new(seed).play(10_000));
        }
    });
}

struct Monkey {
    state: u64,
    stage: Stage,
    frame: Buffer,
}

impl Monkey {
    fn new(seed: u64) -> Self {
        let stage = if seed.is_multiple_of(2) { Stage::fresh() } else { Stage::with_session() };
        Self { state: seed.wrapping_mul(2).wrapping_add(1), stage, frame: Buffer::empty(Rect::new(0, 0, 80, 24)) }
    }

    fn play(&mut self, moves: usize) {
        let mut program = self.stage.program();
        // A path that was typed at random may be anywhere, also in the home folder of whoever runs the tests.
        program.write_nothing_outside();
        for _ in 0..moves {
            self.one_move(&mut program);
            program.receive();
            self.frame.reset();
            program.prepare(self.frame.area);
            let cursor = program.draw(&mut self.frame);
            check(&program, &self.frame, cursor);
            program.after_frame();
        }
        program.keep_typing();
        program.wait_for_saver();
        let shown = program.open_card().map(|open_card| open_card.session.clone());
        assert!(program.finish().is_none(), "something was not saved");
        if let Some(shown) = shown.filter(|session| !session.id.is_empty()) {
            self.check_disk(&shown);
        }
    }

    fn one_move(&mut self, program: &mut Program) {
        match self.random(100) {
            0 => {
                let (columns, rows) = (self.random(400) + 1, self.random(120) + 1);
                self.frame = Buffer::empty(Rect::new(0, 0, columns, rows));
            }
            1..5 => {
                let at = (self.random(self.frame.area.width), self.random(self.frame.area.height));
                program.press(at.0, at.1);
            }
            5 => program.handle(Msg::Wheel(if self.random(2) == 0 { 1 } else { -1 })),
            6 => program.handle(Msg::Paste("hq\u{1b}[31m\r\n\u{202e}é".to_owned())),
            _ => {
                let name = KEYS[usize::from(self.random(52))];
                let key =
                    name.strip_prefix('<').and_then(|name| name.strip_suffix('>')).unwrap_or(name).parse().unwrap();
                // Too easy a way out would end every round early.
                let leaves = key == Key::plain(Code::Char('q'));
                if !leaves {
                    program.handle(Msg::Key(key));
                }
            }
        }
    }

    /// A number below `limit`: xorshift64 (Marsaglia 2003), so that a seed always plays the same game.
    fn random(&mut self, limit: u16) -> u16 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        u16::try_from((self.state >> 16) % u64::from(limit)).unwrap()
    }

    fn check_disk(&self, shown: &spiegel::domain::Session) {
        let path = self.stage.library().find(&shown.id).unwrap();
        assert_eq!(&self.stage.library().read(&path).unwrap().0, shown, "disk and screen differ");
    }
}

fn check(program: &Program, frame: &Buffer, cursor: Option<Position>) {
    for cell in frame.content() {
        assert!(!cell.symbol().chars().any(char::is_control), "a control character on screen");
    }
    if let Some(cursor) = cursor {
        assert!(frame.area.contains(cursor), "the cursor is outside the window");
    }
    let Some(open_card) = program.open_card() else { return };
    assert!(open_card.focus.aspect < open_card.card.aspects().len());
    assert!(open_card.focus.scenario < open_card.card.scenarios().len());
    assert!(open_card.scroll <= program.model().extent.furthest().max(open_card.scroll.min(1_000)));
    // At most one mark of a kind an aspect, and never a second row for the same aspect.
    let mut aspects: Vec<_> = open_card.session.reflections.iter().map(|said| said.aspect.as_str()).collect();
    aspects.sort_unstable();
    aspects.dedup();
    assert_eq!(aspects.len(), open_card.card.aspects().len());
}
