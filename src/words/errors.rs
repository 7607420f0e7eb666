//! What went wrong, and what to do about it.

use crate::store::Damage;

/// What went wrong: one sentence why, one sentence what to do.
#[derive(Debug)]
pub struct ErrorWords {
    pub no_home: Sentences,
    /// From a path and the reason.
    pub reading: fn(&str, &str) -> String,
    /// From a path and the reason.
    pub saving: fn(&str, &str) -> String,
    /// From a path and the reason.
    pub moving: fn(&str, &str) -> String,
    pub not_found: &'static str,
    pub not_allowed: &'static str,
    pub disk_full: &'static str,
    pub read_only_disk: &'static str,
    /// From a file name and what is there instead.
    pub not_a_date: fn(&str, &str) -> String,
    pub not_a_folder: &'static str,
    pub bad_name: &'static str,
    pub other_disk: &'static str,
    pub system_says: fn(&str) -> String,
    /// If the quota of the user is used up.
    pub no_room: &'static str,
    pub not_a_file: &'static str,
    pub a_folder: &'static str,
    pub unsaved_hint: &'static str,
    pub output: fn(&str) -> String,
    pub output_hint: &'static str,
    /// From the reason, if a change is on disk and only the output about it was not taken.
    pub untold: fn(&str) -> String,
    /// From what would have been printed.
    pub untold_hint: fn(&str) -> String,
    pub already_there: &'static str,
    pub io_hint: &'static str,
    /// If it is about a file that the user named.
    pub input_hint: &'static str,
    /// From a path in which the program keeps something.
    pub library_in_use: fn(&str) -> String,
    pub library_in_use_hint: &'static str,
    /// From a path that the command itself uses.
    pub command_in_use: fn(&str) -> String,
    pub command_in_use_hint: &'static str,
    /// From a path and the reason.
    pub unconfirmed: fn(&str, &str) -> String,
    pub unconfirmed_reason: &'static str,
    pub unconfirmed_hint: &'static str,
    /// From a file name, the line and column (0 if they are not known) and what is wrong there.
    pub damaged: fn(&str, usize, usize, &str) -> String,
    pub damage: fn(&Damage) -> String,
    pub damaged_hint: &'static str,
    /// From the name of a session.
    pub damaged_hint_versions: fn(&str) -> String,
    pub too_large: fn(&str) -> String,
    pub too_large_hint: &'static str,
    pub no_session: fn(&str) -> String,
    pub no_session_hint: &'static str,
    pub ambiguous: fn(&str) -> String,
    /// From the ids and titles that match.
    pub ambiguous_hint: fn(&str) -> String,
    pub no_card: fn(&str) -> String,
    pub no_card_hint: &'static str,
    pub bare_card: &'static str,
    pub twice_on_card: fn(&str) -> String,
    /// From an aspect, the number of its descriptions, and the number of scenarios.
    pub cells_of_card: fn(&str, usize, usize) -> String,
    /// From a file name and the reason.
    pub not_a_card: fn(&str, &str) -> String,
    pub not_a_card_hint: &'static str,
    /// From a file name, the id of the card, and the file of the card that is used; `None` if that is the bundled one.
    pub card_unused: fn(&str, &str, Option<&str>) -> String,
    pub card_unused_hint: &'static str,
    pub conflict: &'static str,
    /// From the name of the other file.
    pub conflict_hint: fn(&str) -> String,
    /// From the name of the other file, if saving then failed.
    pub conflict_unsaved_hint: fn(&str) -> String,
    pub repaired: &'static str,
    pub repaired_hint: &'static str,
    pub row_twice: fn(&str) -> String,
    /// From a question and an aspect.
    pub mark_twice: fn(&str, &str) -> String,
    pub no_such_aspect: fn(&str) -> String,
    /// From a question and an aspect.
    pub no_such_place: fn(&str, &str) -> String,
    /// The card of a session has been replaced since.
    pub card_replaced: Sentences,
    /// From the aspects at which the text of a card has changed; empty if only its names have.
    pub card_changed: fn(&str) -> String,
    pub card_changed_hint: &'static str,
    /// From the id of a card that is not there.
    pub card_missing: fn(&str) -> String,
    pub number_unknown: fn(&str) -> String,
    pub card_missing_hint: &'static str,
    /// From the path of the crash report.
    pub panicked: fn(&str) -> String,
    pub panicked_hint: &'static str,
    /// The hint below a session that is printed because it could not be saved.
    pub printed: &'static str,
    /// From the name of the version's file, the id in the version and the id in the session's file.
    pub version_of_other_session: fn(&str, &str, &str) -> String,
    /// From the name of the version's file, the card of the version and the card of the session's file.
    pub version_on_other_card: fn(&str, &str, &str) -> String,
    pub other_version_hint: &'static str,
    pub no_version: fn(&str) -> String,
    pub no_version_hint: &'static str,
    /// From the path of what stands in the place of a hidden file.
    pub not_regular: fn(&str) -> String,
    pub not_regular_hint: &'static str,
    /// From the path of the folder.
    pub other_folder: fn(&str) -> String,
    pub other_folder_reason: &'static str,
    pub other_folder_hint: &'static str,
    /// If other programs change the file all the time.
    pub busy: &'static str,
    /// From a file name.
    pub held: fn(&str) -> String,
    pub held_hint: &'static str,
    /// From a file.
    pub sealed: fn(&str) -> String,
    pub sealed_hint: &'static str,
    pub read_only: fn(&str) -> String,
    pub no_scenario: fn(&str) -> String,
    pub ambiguous_scenario: fn(&str) -> String,
    pub not_adjacent: fn(&str) -> String,
    /// From the scenarios of the card.
    pub scenario_hint: fn(&str) -> String,
    pub no_aspect: fn(&str) -> String,
    pub ambiguous_aspect: fn(&str) -> String,
    /// From the aspects of the card.
    pub aspect_hint: fn(&str) -> String,
    pub bad_date: fn(&str) -> String,
    pub bad_date_hint: &'static str,
    pub no_title: Sentences,
    pub nothing_to_mark: Sentences,
    pub nothing_to_note: Sentences,
    pub no_step: Sentences,
    pub bad_due_hint: &'static str,
    /// From what was written, and that day.
    pub passed: fn(&str, &str) -> String,
    pub passed_hint: &'static str,
    pub no_terminal: Sentences,
    pub bad_keys: fn(&str) -> String,
    pub bad_keys_hint: &'static str,
    pub terminal: fn(&str) -> String,
    pub terminal_hint: &'static str,
    pub only_a_picture: Sentences,
    pub report_exists_hint: &'static str,
    pub report_hint: &'static str,
    /// If a calendar would have no event.
    pub nothing_planned: Sentences,
    /// If a document that is no text would go to a terminal.
    pub not_for_a_terminal: Sentences,
    pub report_folder_hint: &'static str,
    /// From the ending that is all of a file's name, without the dot.
    pub nameless: fn(&str) -> String,
    /// From the same.
    pub nameless_hint: fn(&str) -> String,
    /// From the ending of a file name, without the dot.
    pub unknown_ending: fn(&str) -> String,
    /// From the endings that are known.
    pub unknown_ending_hint: fn(&str) -> String,
    /// From the ending of a file name, and the one that belongs to what was asked for.
    pub other_ending: fn(&str, &str) -> String,
    /// From the same.
    pub other_ending_hint: fn(&str, &str) -> String,
    /// If a session is to be saved elsewhere, under a name that exists.
    pub elsewhere_exists_hint: &'static str,
}

/// What went wrong, and what to do: the pair as it is written down. [`super::Trouble`] is the pair as it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Sentences {
    /// What went wrong.
    pub why: &'static str,
    /// What to do.
    pub hint: &'static str,
}
