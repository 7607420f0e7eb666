//! In English: the file of a session, on its way elsewhere and back.

use crate::words::actions::action;
use crate::words::session_file::{SessionFileHelp, SessionFileWords};

pub const SESSION_FILE: SessionFileWords = SessionFileWords {
    keep_card_question: |title| {
        format!("The card '{title}' came with this session and is not among your cards yet. Keep it there?")
    },
    written: |path| format!("The session is in {path}"),
    linked: |title, lapsed| match lapsed {
        0 => format!("The session is now about the card '{title}'."),
        1 => {
            format!("The session is now about the card '{title}'. What does not fit, at one aspect, is kept as lapsed.")
        }
        _ => format!(
            "The session is now about the card '{title}'. What does not fit, at {lapsed} aspects, is kept as lapsed."
        ),
    },
    place: "Missing card",
    link: action("link", "link the session to another card").also("missing renamed connect"),
    link_title: "Which card is this session about?",
    link_about: "The card of this session is not there. If it has another name now, choose that card: what is here goes to the aspects and scenarios with the same ids.",
    linkable: |name, lapses| match lapses {
        0 => format!("{name}: everything fits"),
        1 => format!("{name}: something about one aspect does not fit"),
        _ => format!("{name}: something about {lapses} aspects does not fit"),
    },
    link_question: |name, lapses| match lapses {
        0 => format!("Link the session to '{name}'? Everything that is here fits on it."),
        1 => format!("Link the session to '{name}'? What does not fit about one aspect is kept as lapsed."),
        _ => format!("Link the session to '{name}'? What does not fit about {lapses} aspects is kept as lapsed."),
    },
    help: HELP,
};

const HELP: SessionFileHelp = SessionFileHelp {
    about: "The file of a session: passing it on, and linking it to a card",
    export: "Gives a session as one file that opens elsewhere too: a card of your own goes along",
    with_card: "Takes the card along that comes with the program, too",
    output: "The file; without this option the session goes to standard output",
    link: "Links a session whose card is not there to another card; what does not fit it is kept as lapsed",
};
