//! In English: planning a meeting for the people who are there.

use crate::words::actions::action;
use crate::words::agenda::AgendaWords;

pub const AGENDA: AgendaWords = AgendaWords {
    people: |people| if people == 1 { "1 person".to_owned() } else { format!("{people} people") },
    how_many: |people| format!("How many are you? Counted here with {people}"),
    voting: |how| format!("voting: {how}"),
    reset_question: "Put the plan back to its beginning? How long the parts have taken is then gone.",
    clock_for: |everyone| {
        if everyone {
            "The clock is on the screen that the group sees as well now. D takes it away there."
        } else {
            "The clock is not on the screen that the group sees. D puts it there too."
        }
    },
    more_people: action("people", "plan: count with one person more"),
    fewer_people: action("fewer people", "plan: count with one person less"),
    type_people: action("present", "plan: how many people there are: type the number; Backspace takes a figure back"),
    vote_otherwise: action("voting", "plan: count with voting in turn, on paper or by show of hands"),
    show_clock: action("clock for all", "the clock on the screen that the group sees too, or not again")
        .also("timer time"),
};
