//! The keys that somebody would press on the screens for what an answer means. They go into the same update, so that saving,
//! locks, undo and sealed rounds are one path. After each series nothing lies over the card any more, but for the screens of
//! a round that is running, for slips, slides and settings.
//!
//! ```text
//! round.rs      rounds, by show of hands and on paper too, and votes
//! settings.rs   the settings
//! ```

mod round;
mod settings;

use super::choices::SessionChoices;
use crate::app::{
    Fact, Field, FormError, Key, Meeting, Msg, OpenCard, Overlay, OwnFile, Question, ReportChoice, Screen, View, keys,
};
use crate::domain::{Answer, Mark, Part};
use crate::tui::Program;
use crate::words::Words;

pub use round::{
    begin_round, begin_slips, count_hands, hand_in, keep_slips, next_person, resume_ballot, show_round, type_slip, vote,
};
pub use settings::{set, set_folder, show_settings, stored};

/// More keys than this are never needed to get somewhere.
const PATIENCE: usize = 10_000;
/// More overlays than this are never open at once.
const MOST_LAYERS: usize = 10;

/// Presses keys, written as in a script: `<Down>h`.
pub fn press(program: &mut Program, text: &str) {
    // Every script in this module names keys that there are, and a test plays all of them.
    for key in keys(text).unwrap_or_default() {
        program.handle(Msg::Key(key));
    }
}

/// Presses a key as long as something holds.
fn press_while(program: &mut Program, key: &str, holds: impl Fn(&Program) -> bool) {
    press_at_most(PATIENCE, program, key, holds);
}

/// Presses a key as long as something holds, so many times at most.
fn press_at_most(most: usize, program: &mut Program, key: &str, holds: impl Fn(&Program) -> bool) {
    let mut presses = 0;
    while presses < most && holds(program) {
        press(program, key);
        presses += 1;
    }
}

/// Goes back until nothing lies over the card. A question is answered with no.
pub fn close_all(program: &mut Program) {
    press_at_most(MOST_LAYERS, program, "<Esc>", |program| !program.model().overlays.is_empty());
}

/// Puts the focus on an aspect and a scenario, on the card or on the ballot that is being filled in.
pub fn focus(program: &mut Program, aspect: usize, scenario: usize) {
    let at = |program: &Program| focused(program).map(|card| (card.focus.aspect, card.focus.scenario));
    press_while(program, "<Up>", |program| at(program).is_some_and(|(row, _)| row > aspect));
    press_while(program, "<Down>", |program| at(program).is_some_and(|(row, _)| row < aspect));
    press_while(program, "<Left>", |program| at(program).is_some_and(|(_, column)| column > scenario));
    press_while(program, "<Right>", |program| at(program).is_some_and(|(_, column)| column < scenario));
}

/// The card that keys move on.
fn focused(program: &Program) -> Option<&OpenCard> {
    match program.model().overlays.last() {
        Some(Overlay::Meeting(Meeting::Ballot(draft))) => Some(&draft.open_card),
        _ => program.open_card(),
    }
}

/// Answers a question about an aspect; what is answered so already stays, because the same key again would clear it.
pub fn mark(program: &mut Program, aspect: usize, mark: Mark, answer: Option<&Answer>) {
    let Some(open_card) = program.open_card() else { return };
    let id = open_card.card.aspects()[aspect].id.clone();
    if open_card.session.answer(&id, mark) == answer {
        return;
    }
    let column = answer.and_then(|answer| scenario(open_card, answer));
    let line = open_card.more_answers().iter().position(|offered| offered.as_ref() == answer);
    let key = if mark == Mark::Current { "h" } else { "g" };
    focus(program, aspect, column.unwrap_or(0));
    match (column, line) {
        (Some(_), _) => press(program, key),
        (None, Some(line)) => {
            press(program, "m");
            choose_line(program, line);
            press(program, key);
        }
        (None, None) => {}
    }
    close_all(program);
}

/// The column of an answer that is a scenario.
fn scenario(open_card: &OpenCard, answer: &Answer) -> Option<usize> {
    match answer {
        Answer::Scenario(id) => open_card.card.column(id),
        Answer::Between(..) | Answer::Unknown | Answer::NotApplicable => None,
    }
}

/// Moves to a line of the list on top.
fn choose_line(program: &mut Program, line: usize) {
    press(program, "<Home>");
    (0..line).for_each(|_| press(program, "<Down>"));
}

/// Writes one of the texts about an aspect, in the place of what was there.
pub fn write_text(program: &mut Program, aspect: usize, part: Part, text: &str) {
    focus(program, aspect, 0);
    press(program, if part == Part::Explanation { "t" } else { "o" });
    replace_notes(program, text);
}

/// Replaces the text that is open, and leaves it, which keeps it.
fn replace_notes(program: &mut Program, text: &str) {
    press_while(program, "<C-w>", |program| program.model().editor().is_some_and(|editor| !editor.text().is_empty()));
    if !text.is_empty() {
        program.handle(Msg::Paste(text.to_owned()));
    }
    close_all(program);
}

/// The fields of the form on top.
fn fields(program: &Program) -> &[Field] {
    match program.model().overlays.last() {
        Some(Overlay::Form(form)) => &form.fields,
        Some(Overlay::Meeting(Meeting::HandCount(hand_count))) => &hand_count.fields,
        _ => &[],
    }
}

/// Fills in the form on top, field by field, and confirms it. A choice is made with the arrow keys.
fn fill_in(program: &mut Program, values: &[&str]) {
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            press(program, "<Tab>");
        }
        let is_choice = fields(program).get(index).is_some_and(|field| field.chosen().is_some());
        if is_choice {
            press_while(program, "<Right>", |program| {
                fields(program).get(index).is_some_and(|field| field.text() != *value)
            });
            continue;
        }
        press(program, "<C-u>");
        if !value.is_empty() {
            program.handle(Msg::Paste((*value).to_owned()));
        }
    }
    press(program, "<Enter>");
}

/// Why the form on top was not taken.
fn refused(program: &Program) -> Option<FormError> {
    match program.model().overlays.last() {
        Some(Overlay::Form(form)) => form.error.clone().map(|(error, _)| error),
        _ => None,
    }
}

/// Adds a next step to an aspect, or changes the one with this index: what, who, when and how far. A day that has passed has
/// been asked about, and is confirmed.
pub fn write_step(program: &mut Program, aspect: usize, index: Option<usize>, values: [&str; 4]) {
    focus(program, aspect, 0);
    press(program, "v");
    let is_list = matches!(program.model().overlays.last(), Some(Overlay::Steps(_)));
    match index {
        Some(index) => {
            choose_line(program, index);
            press(program, "<Enter>");
        }
        None if is_list => press(program, "n"),
        None => {}
    }
    fill_in(program, &values);
    if matches!(refused(program), Some(FormError::Passed(_))) {
        press(program, "<Enter>");
    }
    close_all(program);
}

/// Removes the next step with this index.
pub fn remove_step(program: &mut Program, aspect: usize, index: usize) {
    focus(program, aspect, 0);
    press(program, "v");
    choose_line(program, index);
    press(program, "x");
    close_all(program);
}

/// Changes a fact of the session.
pub fn change_fact(program: &mut Program, fact: Fact, value: &str) {
    open_fact(program, fact);
    if fact == Fact::Note {
        replace_notes(program, value);
    } else {
        fill_in(program, &[value]);
    }
    close_all(program);
}

/// Puts the role on this line of the list among those that were present, or takes it out.
pub fn toggle_role(program: &mut Program, line: usize) {
    open_fact(program, Fact::Roles);
    choose_line(program, line);
    press(program, "<Enter>");
    close_all(program);
}

/// Adds a role that is not in the list.
pub fn add_role(program: &mut Program, role: &str) {
    open_fact(program, Fact::Roles);
    press(program, "n");
    fill_in(program, &[role]);
    close_all(program);
}

fn open_fact(program: &mut Program, fact: Fact) {
    press(program, "i");
    choose_line(program, Fact::ALL.iter().position(|known| *known == fact).unwrap_or(0));
    press(program, "<Enter>");
}

/// Makes a session with this title, day and partnership, and with what is chosen for it: a new one, or of what was marked while
/// browsing.
pub fn make_session(program: &mut Program, values: &[String]) {
    open_session_form(program);
    fill_in(program, &values.iter().map(String::as_str).collect::<Vec<_>>());
}

/// What there is to choose from for a new session.
pub fn session_choices(program: &mut Program) -> SessionChoices {
    open_session_form(program);
    let choices = match program.model().overlays.last() {
        Some(Overlay::Form(form)) => {
            let mut options = form.fields.iter().map(Field::options).filter(|options| !options.is_empty());
            let earlier = options.next().filter(|_| form.offers_earlier());
            let cards = if form.offers_card() { &program.model().cards[..] } else { &[] };
            SessionChoices {
                earlier: earlier.unwrap_or_default().to_vec(),
                cards: cards.iter().map(|(_, title)| title.clone()).collect(),
            }
        }
        _ => SessionChoices::default(),
    };
    close_all(program);
    choices
}

fn open_session_form(program: &mut Program) {
    press(program, if program.open_card().is_some() { "<C-s>" } else { "n" });
}

/// Opens the session on this line of the list of sessions, which is on screen.
pub fn open_listed(program: &mut Program, line: usize) {
    choose_line(program, line);
    press(program, "<Enter>");
}

/// Does what this line of the start screen says.
pub fn choose_at_start(program: &mut Program, line: usize) {
    close_all(program);
    if matches!(program.model().screen, Screen::Start(_)) {
        choose_line(program, line);
        press(program, "<Enter>");
    }
}

/// Ends presenting, and goes back to the card.
pub fn end_presenting(program: &mut Program) {
    close_all(program);
    let is_elsewhere = |program: &Program| program.open_card().is_some_and(|card| card.view != View::Card);
    let mut patience = 10;
    while (is_elsewhere(program) || !program.model().overlays.is_empty()) && patience > 0 {
        press(program, "<Esc>");
        patience -= 1;
    }
    program.forget_notice();
}

/// Answers a question with yes, if it is one that was meant.
pub fn answer_question(program: &mut Program, is_meant: impl Fn(Question) -> bool) {
    if program.asked().is_some_and(|(question, _)| is_meant(question)) {
        press(program, "j");
    }
}

/// The path that is suggested for the report.
pub fn suggested_report(program: &mut Program) -> String {
    press(program, "r");
    let path = match program.model().overlays.last() {
        Some(Overlay::ReportSheet(sheet)) => sheet.path.clone(),
        _ => String::new(),
    };
    close_all(program);
    path
}

/// Writes the report to this path, whose ending says the format. Whether to overwrite a file is asked then.
pub fn write_report(program: &mut Program, path: &str, words: &Words) {
    press(program, "r");
    let line = match program.model().overlays.last() {
        Some(Overlay::ReportSheet(sheet)) => sheet.choices().iter().position(|choice| *choice == ReportChoice::Save),
        _ => None,
    };
    choose_line(program, line.unwrap_or(0));
    press(program, "<Enter>");
    let format = fields(program).first().map_or("", Field::text).to_owned();
    debug_assert!(words.report_sheet.formats.contains(&format.as_str()) || format.is_empty());
    fill_in(program, &[&format, path]);
}

/// Undoes the last change, or redoes it.
pub fn undo(program: &mut Program, key: &str) {
    close_all(program);
    press(program, key);
}

/// Goes from the card to the start screen; whether that was possible at once.
pub fn close_card(program: &mut Program) -> bool {
    close_all(program);
    press(program, "q");
    program.open_card().is_none()
}

/// Ends the program; whether that was possible at once.
pub fn leave(program: &mut Program) -> bool {
    program.handle(Msg::Key(Key { code: crate::app::Code::Char('c'), ctrl: true }));
    program.ended().is_some()
}

/// Why the report was refused, if the form for it is still there.
pub fn refused_report(program: &Program) -> Option<String> {
    match program.model().overlays.last() {
        Some(Overlay::Form(form)) => match &form.error {
            Some((FormError::Refused(trouble), _)) => Some(format!("{} {}", trouble.why, trouble.hint)),
            _ => None,
        },
        _ => None,
    }
}

/// Writes the questions or the plan where the user's own version belongs. Both have a key on a sheet over the card, which
/// stays there until what came of it has been told.
pub fn write_own(program: &mut Program, file: OwnFile) {
    press(program, if file == OwnFile::Questions { "k" } else { "d" });
    press(program, "e");
}
