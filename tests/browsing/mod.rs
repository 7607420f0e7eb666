//! The program before its first frame, most often with a card on the table and no session: what costs are measured on.

use std::path::Path;

use jiff::civil::{date, time};
use spiegel::app::{Keymap, SeenHints, Settings, ThemeName};
use spiegel::domain::Card;
use spiegel::store::{BUNDLED_CARD, Library};
use spiegel::tui::{Clock, Opening, Preferences, Program};
use spiegel::words::words;

/// The card that comes with the program.
pub fn bundled(folder: &Path) -> Card {
    Library::at(folder.to_owned()).card(BUNDLED_CARD).expect("the bundled card")
}

/// The program with a card on the table and its data in a folder.
pub fn program(folder: &Path, card: Card) -> Program {
    opened(folder, Opening::Browse(Box::new(card)))
}

/// The program with its data in a folder.
pub fn opened(folder: &Path, opening: Opening) -> Program {
    let settings = Settings { theme: ThemeName::Terminal, mouse: true, seen_hints: SeenHints::ALL };
    let preferences = Preferences { settings, ascii: false, no_color: false, words: words("nl") };
    let clock = Clock::Fixed(date(2026, 11, 23), time(21, 4, 0, 0));
    Program::new(Library::at(folder.to_owned()), Keymap::default(), preferences, clock, opening)
}
