//! Keys for rounds: silent ones, by show of hands, and on paper.

use super::{answer_question, choose_line, close_all, fill_in, focus, press, press_while};
use crate::app::{Meeting, MeetingChoice, Msg, Overlay, Question, SlipError, Slips};
use crate::domain::{Answer, Asked, How, Mark};
use crate::tui::Program;

/// Opens the choice of a round with this question and this many people, on the line for this way to vote.
fn open_round(program: &mut Program, asks: Asked, how: How, present: Option<u32>) {
    press(program, "s");
    let start = |program: &Program| match program.model().overlays.last() {
        Some(Overlay::Meeting(Meeting::Choose(start))) => Some(start.clone()),
        _ => None,
    };
    press_while(program, "<Tab>", |program| start(program).is_some_and(|start| start.asks != asks));
    press_while(program, "<BS>", |program| start(program).is_some_and(|start| start.present.is_some()));
    if let Some(present) = present {
        press(program, &present.to_string());
    }
    let choices = start(program).zip(program.open_card()).map(|(start, card)| start.choices(&card.session));
    let line = choices.and_then(|choices| choices.iter().position(|choice| *choice == MeetingChoice::Round(how)));
    choose_line(program, line.unwrap_or(0));
}

/// Begins a silent round.
pub fn begin_round(program: &mut Program, asks: Asked, present: Option<u32>) {
    open_round(program, asks, How::Silent, present);
    press(program, "<Enter>");
}

/// Keeps a show of hands: for every aspect the hands for each scenario, with spaces between them.
pub fn count_hands(program: &mut Program, mark: Mark, present: Option<u32>, hands: &[String]) {
    let asks = if mark == Mark::Current { Asked::Current } else { Asked::Desired };
    open_round(program, asks, How::Hands, present);
    press(program, "<Enter>");
    let values: Vec<&str> = hands.iter().map(String::as_str).collect();
    fill_in(program, &values);
    answer_question(program, |question| question == Question::KeepHands);
    close_all(program);
}

/// Begins a round on paper: its slips are typed next, one after the other.
pub fn begin_slips(program: &mut Program, asks: Asked, present: Option<u32>) {
    open_round(program, asks, How::Paper, present);
    press(program, "<Enter>");
    // What was typed before and not taken over is not heard here.
    press_while(program, "<C-u><Up>", |program| slips(program).is_some_and(|slips| slips.focus > 0));
    press(program, "<C-u>");
}

/// The slips that are being typed.
fn slips(program: &Program) -> Option<&Slips> {
    match program.model().overlays.last() {
        Some(Overlay::Meeting(Meeting::Slips(slips))) => Some(slips),
        _ => None,
    }
}

/// Types a slip; one that is refused is taken away again, and why it is comes back.
pub fn type_slip(program: &mut Program, text: &str) -> Option<SlipError> {
    program.handle(Msg::Paste(text.to_owned()));
    press(program, "<Enter>");
    let error = slips(program).and_then(|slips| slips.error.clone());
    if error.is_some() {
        press(program, "<C-u>");
    }
    error
}

/// Keeps and reveals the slips.
pub fn keep_slips(program: &mut Program) {
    press(program, "<Enter>");
    answer_question(program, |question| question == Question::KeepSlips);
    close_all(program);
}

/// Lets the next person vote from the role on this line.
pub fn next_person(program: &mut Program, line: usize, other: Option<&str>) {
    press(program, "<Enter>");
    choose_line(program, line);
    press(program, "<Enter>");
    if let Some(role) = other {
        fill_in(program, &[role]);
    }
}

/// Votes on an aspect, on the ballot that is being filled in. `None` leaves the answer open.
pub fn vote(program: &mut Program, aspect: usize, mark: Mark, answer: Option<&Answer>) {
    let Some(Overlay::Meeting(Meeting::Ballot(draft))) = program.model().overlays.last() else { return };
    let card = &draft.open_card;
    let given = card.session.answer(&card.card.aspects()[aspect].id, mark).cloned();
    if given.as_ref() == answer {
        return;
    }
    let to_clear = if answer.is_none() { given.as_ref() } else { answer };
    let (column, key) = match to_clear {
        Some(Answer::Scenario(id)) => (card.card.column(id), if mark == Mark::Current { "h" } else { "g" }),
        Some(Answer::Between(left, _)) => (card.card.column(left), "t"),
        Some(Answer::Unknown) => (None, "w"),
        Some(Answer::NotApplicable) => (None, "n"),
        None => return,
    };
    focus(program, aspect, column.unwrap_or(0));
    press(program, key);
}

/// Goes on to the next question of the ballot, or hands it in.
pub fn hand_in(program: &mut Program) {
    press(program, "<Enter>");
    answer_question(program, |question| question == Question::HandIn);
}

/// Goes on with the ballot that was half filled in.
pub fn resume_ballot(program: &mut Program) {
    press(program, "v");
    answer_question(program, |question| question == Question::ResumeBallot);
}

/// Shows the screens of the round that is running.
pub fn show_round(program: &mut Program) {
    close_all(program);
    press(program, "s");
}
