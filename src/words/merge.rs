//! The words of bringing voices from home together: the dialog, the form and the code of one's own session.

use super::actions::Action;

/// The words of bringing voices from home together.
#[derive(Debug)]
pub struct MergeWords {
    pub title: &'static str,
    pub action: Action,
    pub leave_out: Action,
    pub copy_code: Action,
    /// A line of the start screen, and what it is about.
    pub start: &'static str,
    pub start_about: &'static str,
    pub into_which: &'static str,
    pub nothing_to_merge_into: &'static str,
    pub add: &'static str,
    /// How to gather, below an empty dialog.
    pub add_about: &'static str,
    /// From how many voices.
    pub merge: fn(usize) -> String,
    /// Whether they wait for the reveal.
    pub sealed: fn(bool) -> &'static str,
    pub round_is_running: &'static str,
    pub only_browsing: &'static str,
    pub read_only: &'static str,
    /// Before why a voice is refused.
    pub refused: fn(&str) -> String,
    /// In the place of the source of what was just typed.
    pub this: &'static str,
    pub path_or_code: &'static str,
    pub gathered_already: &'static str,
    /// From how many voices and the number of the round.
    pub merged: fn(usize, u32) -> String,
    pub merged_sealed: fn(usize) -> String,
    pub empty_folder: &'static str,
    pub own_code_refused: &'static str,
    pub make_form: &'static str,
    pub form_title: &'static str,
    pub form_path: &'static str,
    /// The name of the file of a form, from what it is about.
    pub form_file: fn(&str) -> String,
    pub open_form: &'static str,
    pub open_folder: &'static str,
    pub show_code: &'static str,
    pub code_title: &'static str,
    pub code_about: &'static str,
    pub your_role: &'static str,
    pub no_role: &'static str,
    pub place: &'static str,
    pub code_place: &'static str,
}
