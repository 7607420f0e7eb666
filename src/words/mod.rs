//! Every text of the program itself, once per language: a missing one does not compile.
//!
//! The card's own text is not here: it is quoted, never translated.

#![expect(missing_docs, reason = "the fields are named after the text they hold")]

mod dates;
mod en;
mod explain;
mod meeting;
mod nl;
mod report;
mod report_sheet;
mod roles;

use jiff::civil::Date;

pub use dates::{clock, numeric_date, read_date, read_due, stopwatch};
pub use en::EN;
pub use explain::Trouble;
pub use meeting::MeetingWords;
pub use nl::NL;
pub use report::{AnswerPhrase, CsvWords, DefaultRoles, ReportWords};
pub use report_sheet::ReportSheetWords;

/// The texts in one language.
#[derive(Debug)]
pub struct Words {
    /// The language, as `nl` or `en`.
    pub lang: &'static str,
    /// A date in words: "23 november 2026".
    pub date: fn(Date) -> String,
    /// What a session of that day is called unless somebody says otherwise.
    pub suggested_title: fn(Date) -> String,
    /// What a copy of a session is called unless somebody says otherwise.
    pub copy_title: fn(&str) -> String,
    /// The words of the reflection.
    pub domain: DomainWords,
    /// The words of the screens.
    pub screen: ScreenWords,
    /// What the program tells once.
    pub notice: NoticeWords,
    /// What each key does.
    pub actions: ActionWords,
    /// The words of the command line.
    pub cli: CliWords,
    /// What went wrong.
    pub errors: ErrorWords,
    /// The words of the document.
    pub report: ReportWords,
    /// The words of a meeting: silent rounds, what they bring, presenting, the agenda.
    pub meeting: MeetingWords,
    /// The words for taking the report home.
    pub report_sheet: ReportSheetWords,
}

/// The words of the reflection.
#[derive(Debug)]
pub struct DomainWords {
    pub card: &'static str,
    pub theme: &'static str,
    pub scenario: &'static str,
    pub aspect: &'static str,
    pub source: &'static str,
    pub current: &'static str,
    pub desired: &'static str,
    pub keep: &'static str,
    pub current_letter: &'static str,
    pub desired_letter: &'static str,
    pub unset: &'static str,
    pub between: fn(&str, &str) -> String,
    pub unknown: &'static str,
    pub not_applicable: &'static str,
    pub explanation: &'static str,
    pub evidence: &'static str,
    pub next_steps: &'static str,
    pub step_open: &'static str,
    pub step_running: &'static str,
    pub step_done: &'static str,
    pub step_dropped: &'static str,
    pub empty_in_source: &'static str,
    pub date: &'static str,
    pub partnership: &'static str,
    pub facilitator: &'static str,
    pub roles: &'static str,
    pub session: &'static str,
    pub ballots: &'static str,
    pub statuses: &'static [&'static str],
    pub next_step: &'static str,
    pub note: &'static str,
}

/// The words of the screens.
#[derive(Debug)]
pub struct ScreenWords {
    pub tagline: &'static str,
    pub go_on_with: fn(&str) -> String,
    pub new_session: &'static str,
    pub new_session_about: &'static str,
    pub browse: &'static str,
    pub browse_about: &'static str,
    pub open: &'static str,
    pub open_about: &'static str,
    pub quit: &'static str,
    pub sessions: &'static str,
    pub no_sessions: &'static str,
    pub marked: fn(usize, usize) -> String,
    pub damaged: &'static str,
    pub conflict: &'static str,
    pub versions: fn(&str) -> String,
    pub version: fn(u64) -> String,
    pub no_versions: &'static str,
    pub place: &'static str,
    pub save_elsewhere: &'static str,
    pub copy: &'static str,
    pub leave_unsaved_question: &'static str,
    pub title: &'static str,
    pub optional: &'static str,
    pub bad_date: &'static str,
    pub rename: &'static str,
    pub keep_sketch: &'static str,
    pub keep_sketch_question: &'static str,
    pub saving: &'static str,
    pub saved: fn(&str) -> String,
    pub not_saved: fn(&str) -> String,
    pub sketch: &'static str,
    pub sketch_marked: &'static str,
    pub read_only: &'static str,
    pub held_elsewhere: &'static str,
    pub newer: &'static str,
    pub not_allowed: &'static str,
    pub help: &'static str,
    pub help_moving: &'static str,
    pub help_marking: &'static str,
    pub help_start: &'static str,
    pub help_sessions: &'static str,
    pub help_fields: &'static str,
    pub help_always: &'static str,
    pub help_signs: &'static str,
    pub too_small: &'static str,
    pub arrows: &'static str,
    pub arrows_help: &'static str,
    pub steps_of: fn(&str) -> String,
    pub no_steps: &'static str,
    pub what: &'static str,
    pub owner: &'static str,
    pub due: &'static str,
    pub status: &'static str,
    pub why_prompt: &'static str,
    pub evidence_prompt: &'static str,
    pub note_prompt: &'static str,
    pub more_answers: &'static str,
    pub clear_answer: &'static str,
    pub facts: &'static str,
    pub none_yet: &'static str,
    pub roles_present: &'static str,
    pub new_role: &'static str,
    pub facilitator_note: &'static str,
    pub note_is_private: &'static str,
    pub overview: &'static str,
    pub line_legend: fn(&str, &str) -> String,
    pub steps_by_status: fn(&[(usize, &str)]) -> String,
    pub talk: &'static str,
    pub talk_source: fn(&str) -> String,
    pub commands: &'static str,
    pub search: &'static str,
    pub found: fn(usize, usize) -> String,
    pub nothing_found: &'static str,
    pub must_not_be_empty: &'static str,
    pub choose_with: &'static str,
    pub help_talking: &'static str,
    pub to: &'static str,
    pub read_as: fn(&str) -> String,
}

/// What the program tells once.
#[derive(Debug)]
pub struct NoticeWords {
    pub undone: fn(&str) -> String,
    pub redone: fn(&str) -> String,
    pub mark_of: fn(&str, &str) -> String,
    pub title_change: &'static str,
    pub nothing_to_undo: &'static str,
    pub nothing_to_redo: &'static str,
    pub trashed: fn(&str) -> String,
    pub restored: fn(&str) -> String,
    pub renamed: fn(&str) -> String,
    pub recovered: fn(u64) -> String,
    pub saved_elsewhere: fn(&str) -> String,
    pub cannot_mark: &'static str,
    pub paste_ignored: &'static str,
    pub theme: fn(&str) -> String,
    pub mouse_on: &'static str,
    pub mouse_off: &'static str,
    pub text_of: fn(&str, &str) -> String,
    pub step_of: fn(&str) -> String,
    pub fact_change: fn(&str) -> String,
    pub step_removed: fn(&str) -> String,
    pub text_full: &'static str,
    pub not_found: fn(&str) -> String,
    pub no_editor: fn(&str) -> String,
    pub no_editor_hint: &'static str,
}

/// What a key does: a word for the footer and a sentence for the help.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// For the footer.
    pub short: &'static str,
    /// For the help and the manual.
    pub long: &'static str,
}

/// What each key does.
#[derive(Debug)]
pub struct ActionWords {
    pub choose: Action,
    pub new_session: Action,
    pub browse: Action,
    pub open_list: Action,
    pub rename: Action,
    pub trash: Action,
    pub mark_current: Action,
    pub mark_desired: Action,
    pub keep_sketch: Action,
    pub copy_session: Action,
    pub save_elsewhere: Action,
    pub versions: Action,
    pub recover: Action,
    pub read_aspect: Action,
    pub read_on: Action,
    pub turn_to_scenario: Action,
    pub turn_to_aspect: Action,
    pub next_aspect: Action,
    pub previous_aspect: Action,
    pub to_scenario: Action,
    pub undo: Action,
    pub untrash: Action,
    pub redo: Action,
    pub left: Action,
    pub right: Action,
    pub up: Action,
    pub down: Action,
    pub first: Action,
    pub last: Action,
    pub page_down: Action,
    pub page_up: Action,
    pub confirm: Action,
    pub next_field: Action,
    pub previous_field: Action,
    pub yes: Action,
    pub no: Action,
    pub back: Action,
    pub cancel: Action,
    pub quit: Action,
    pub change_theme: Action,
    pub toggle_mouse: Action,
    pub help: Action,
    pub leave: Action,
    pub space_key: &'static str,
    pub more_answers: Action,
    pub explain: Action,
    pub evidence: Action,
    pub steps: Action,
    pub add_step: Action,
    pub add_role: Action,
    pub remove_step: Action,
    pub next_status: Action,
    pub overview: Action,
    pub questions: Action,
    pub facts: Action,
    pub search: Action,
    pub next_hit: Action,
    pub previous_hit: Action,
    pub stop_searching: Action,
    pub palette: Action,
    pub undo_typing: Action,
    pub redo_typing: Action,
    pub edit_elsewhere: Action,
    pub answer: Action,
    pub toggle_role: Action,
    pub change: Action,
    pub perform: Action,
    pub next_text: Action,
    pub leave_text: Action,
}

/// The words of the command line.
#[derive(Debug)]
pub struct CliWords {
    pub no_sessions: &'static str,
    pub bundled: &'static str,
    pub data_folder: &'static str,
    pub sessions_folder: &'static str,
    pub cards_folder: &'static str,
    pub trash_folder: &'static str,
    pub config_file: &'static str,
    pub revision: &'static str,
    pub of_card: fn(usize, usize) -> String,
    pub votes: fn(usize) -> String,
    pub backups_folder: &'static str,
    pub versions: fn(usize) -> String,
    pub in_trash: &'static str,
    pub nothing_to_recover: &'static str,
    pub recovered: fn(&str, u64) -> String,
    pub untrashed: fn(&str) -> String,
    pub renamed: fn(&str) -> String,
    pub trashed: fn(&str) -> String,
    pub report_written: fn(&str) -> String,
}

/// What went wrong: one sentence why, one sentence what to do.
#[derive(Debug)]
pub struct ErrorWords {
    pub no_home: Sentences,
    pub reading: fn(&str, &str) -> String,
    pub saving: fn(&str, &str) -> String,
    pub moving: fn(&str, &str) -> String,
    pub not_found: &'static str,
    pub not_allowed: &'static str,
    pub disk_full: &'static str,
    pub read_only_disk: &'static str,
    pub not_a_date: fn(&str, &str) -> String,
    pub not_a_folder: &'static str,
    pub bad_name: &'static str,
    pub other_disk: &'static str,
    pub system_says: fn(&str) -> String,
    pub no_room: &'static str,
    pub not_a_file: &'static str,
    pub unsaved_hint: &'static str,
    pub output: fn(&str) -> String,
    pub output_hint: &'static str,
    pub already_there: &'static str,
    pub io_hint: &'static str,
    pub unconfirmed: fn(&str, &str) -> String,
    pub unconfirmed_reason: &'static str,
    pub unconfirmed_hint: &'static str,
    pub damaged: fn(&str, usize, usize, &str) -> String,
    pub damaged_hint: &'static str,
    pub damaged_hint_versions: fn(&str) -> String,
    pub too_large: fn(&str) -> String,
    pub too_large_hint: &'static str,
    pub no_session: fn(&str) -> String,
    pub no_session_hint: &'static str,
    pub ambiguous: fn(&str) -> String,
    pub ambiguous_hint: fn(&str) -> String,
    pub no_card: fn(&str) -> String,
    pub no_card_hint: &'static str,
    pub bare_card: &'static str,
    pub twice_on_card: fn(&str) -> String,
    pub cells_of_card: fn(&str, usize, usize) -> String,
    pub not_a_card: fn(&str, &str) -> String,
    pub not_a_card_hint: &'static str,
    pub card_unused: fn(&str, &str, Option<&str>) -> String,
    pub card_unused_hint: &'static str,
    pub conflict: &'static str,
    pub conflict_hint: fn(&str) -> String,
    pub repaired: &'static str,
    pub repaired_hint: &'static str,
    pub row_twice: fn(&str) -> String,
    pub mark_twice: fn(&str, &str) -> String,
    pub no_such_aspect: fn(&str) -> String,
    pub no_such_place: fn(&str, &str) -> String,
    pub panicked: fn(&str) -> String,
    pub panicked_hint: &'static str,
    pub printed: &'static str,
    pub no_version: fn(&str) -> String,
    pub no_version_hint: &'static str,
    pub held: fn(&str) -> String,
    pub held_hint: &'static str,
    pub read_only: fn(&str) -> String,
    pub no_scenario: fn(&str) -> String,
    pub ambiguous_scenario: fn(&str) -> String,
    pub not_adjacent: fn(&str) -> String,
    pub scenario_hint: fn(&str) -> String,
    pub no_aspect: fn(&str) -> String,
    pub ambiguous_aspect: fn(&str) -> String,
    pub aspect_hint: fn(&str) -> String,
    pub bad_date: fn(&str) -> String,
    pub bad_date_hint: &'static str,
    pub no_title: Sentences,
    pub nothing_to_mark: Sentences,
    pub nothing_to_note: Sentences,
    pub no_step: Sentences,
    pub bad_due_hint: &'static str,
    pub no_terminal: Sentences,
    pub bad_keys: fn(&str) -> String,
    pub bad_keys_hint: &'static str,
    pub terminal: fn(&str) -> String,
    pub terminal_hint: &'static str,
    pub report_exists_hint: &'static str,
    pub report_hint: &'static str,
}

/// Why, and what to do.
#[derive(Clone, Copy, Debug)]
pub struct Sentences {
    /// What went wrong.
    pub why: &'static str,
    /// What to do.
    pub hint: &'static str,
}

/// The texts in a language; Dutch where the language is not known.
#[must_use]
pub fn words(lang: &str) -> &'static Words {
    if lang == EN.lang { &EN } else { &NL }
}
