//! In English: the words for what was typed, or answered on a ballot, and not taken over.

use crate::words::actions::action;
use crate::words::draft::DraftWords;

pub const DRAFT: DraftWords = DraftWords {
    draft: "draft",
    about: "You typed this before; it has not been taken over yet. Enter takes it over, Ctrl-X throws it away.",
    kept: "Not taken over. What you typed is saved as a draft: it is there again when you open this once more.",
    drop_question: |typed| format!("What you typed here will be lost: {typed}. Throw it away?"),
    half_ballots: |roles| format!("Still half filled in: {roles}. Whoever that was goes on with v."),
    resume_question: |role| {
        format!("A vote is half filled in: {role}. Is that you? The answers will then be on screen.")
    },
    forget: action("throw away", "throw away what was typed or chosen here; asks first"),
    leave_form: action("back", "back; what you typed is saved as a draft"),
    resume_ballot: action("fill in", "go on with a vote that is half filled in"),
};
