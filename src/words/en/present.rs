//! In English: what an audience reads beside the card.

use crate::words::actions::action;
use crate::words::present::PresentWords;

pub const PRESENT: PresentWords = PresentWords {
    page: |page, pages| format!("page {page} of {pages}"),
    room_page: |page, pages| format!("room: page {page} of {pages}"),
    read_on: action("go on", "presenting: read on, page after page and slide after slide"),
    read_back: action("back", "presenting: back to what came before"),
    enlarge: |command| {
        let second = command.map_or_else(String::new, |command| format!(" On a second screen: {command}"));
        format!("Ctrl and +: larger. PgDn: card, aspects, picture, steps. Esc: back.{second}")
    },
    help_second_screen: "Second screen",
    follow_with: |command| format!("Type in another terminal on this computer: {command}"),
    waiting: "Nothing to follow yet",
    waiting_about: "As soon as a session is opened on this computer, it appears here by itself.",
    turnout: |been, present| match (been, present) {
        (0, None) => "nobody has voted yet".to_owned(),
        (been, None) => format!("{been} have voted"),
        (been, Some(present)) => format!("{been} of {present} have voted"),
    },
    blanked: "Black screen: any key shows again what was there.",
};
