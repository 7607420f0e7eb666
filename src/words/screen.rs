//! The words of the screens.

use crate::domain::Marked;

/// The words of the screens.
#[derive(Debug)]
pub struct ScreenWords {
    pub tagline: &'static str,
    /// From the title of the session that was saved last.
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
    pub no_such_sessions: &'static str,
    pub looking_up: &'static str,
    /// From how many sessions hold a word, how many there are, and how many of those have been read.
    pub sessions_found: fn(usize, usize, usize) -> String,
    pub sorted_by_date: &'static str,
    pub sorted_by_title: &'static str,
    /// On a small window.
    pub tagline_short: &'static str,
    /// Before the title of the card.
    pub the_card: &'static str,
    pub quit_about: &'static str,
    /// Above the sessions that were saved last.
    pub saved_last: &'static str,
    /// Above how a reflection goes, step by step.
    pub how_it_goes: &'static str,
    pub steps_of_it: [&'static str; 4],
    /// How many aspects are marked.
    pub marked: fn(Marked) -> String,
    /// From the number of aspects that are marked, and of all aspects.
    pub of: fn(usize, usize) -> String,
    /// Of a session with a silent round of which nothing has been revealed.
    pub sealed_round: &'static str,
    pub sealed: &'static str,
    pub damaged: &'static str,
    pub conflict: &'static str,
    /// From the name of a file, to tell copies of a session apart.
    pub in_file: fn(&str) -> String,
    /// From the title of a session.
    pub versions: fn(&str) -> String,
    /// From a revision.
    pub version: fn(u64) -> String,
    pub no_versions: &'static str,
    /// The label of the field for a file of another place.
    pub path: &'static str,
    pub save_elsewhere: &'static str,
    pub copy: &'static str,
    pub leave_unsaved_question: &'static str,
    pub title: &'static str,
    /// In a field that is empty, and may be.
    pub optional: &'static str,
    /// In a field that is empty, and must not be.
    pub required: &'static str,
    /// From the label of a field.
    pub bad_date: fn(&str) -> String,
    pub rename: &'static str,
    pub keep_sketch: &'static str,
    pub keep_sketch_question: &'static str,
    pub saving: &'static str,
    /// From the time of day.
    pub saved: fn(&str) -> String,
    /// From the reason.
    pub not_saved: fn(&str) -> String,
    /// The state of a card that is opened without a session.
    pub sketch: &'static str,
    pub sketch_marked: &'static str,
    pub read_only: &'static str,
    pub held_elsewhere: &'static str,
    /// The session was saved by a newer version of the program.
    pub newer: &'static str,
    pub not_allowed: &'static str,
    pub help: &'static str,
    pub help_signs: &'static str,
    pub too_small: &'static str,
    pub arrows: &'static str,
    pub no_steps: &'static str,
    pub why_prompt: &'static str,
    pub evidence_prompt: &'static str,
    pub note_prompt: &'static str,
    pub more_answers: &'static str,
    pub clear_answer: &'static str,
    pub facts: &'static str,
    /// For a detail that nobody filled in.
    pub none_yet: &'static str,
    pub roles_present: &'static str,
    pub new_role: &'static str,
    pub facilitator_note: &'static str,
    pub note_is_private: &'static str,
    pub overview: &'static str,
    pub questions: &'static str,
    /// From the source that the questions mention.
    pub questions_source: fn(&str) -> String,
    pub commands: &'static str,
    pub search: &'static str,
    /// From the number of the hit, and of all hits.
    pub found: fn(usize, usize) -> String,
    /// From the number of words of a text that there is no space for; the second form is for a narrow column.
    pub more_words: fn(usize) -> [String; 2],
    pub nothing_found: &'static str,
    /// From the label of a field.
    pub must_not_be_empty: fn(&str) -> String,
    /// Why the system refuses what is in a field, from its label and a sentence.
    pub refused: fn(&str, &str) -> String,
    pub choose_with: &'static str,
    /// How the program read a date, from the date in words.
    pub read_as: fn(&str) -> String,
    pub stays_words: &'static str,
    /// From a day.
    pub has_passed: fn(&str) -> String,
}
