//! What is told of the user's own editor.

use super::Sentences;

/// What is told of the user's own editor, and what to do. Paths are those of the file with the text.
#[derive(Debug)]
pub struct OwnEditorWords {
    /// From the reason.
    pub not_started: fn(&str) -> String,
    pub not_started_hint: &'static str,
    pub not_understood: Sentences,
    pub failed: Sentences,
    /// It failed, and the text was changed: from a path.
    pub failed_with_text: fn(&str) -> String,
    pub failed_with_text_hint: &'static str,
    pub came_back_at_once: &'static str,
    /// From a path.
    pub came_back_at_once_hint: fn(&str) -> String,
    /// From a path.
    pub too_long: fn(&str) -> String,
    pub too_long_hint: &'static str,
    /// From a path and the name of an encoding.
    pub converted: fn(&str, &str) -> String,
    pub converted_hint: &'static str,
    /// A text that an editor had left was taken over: from a path.
    pub taken_over: fn(&str) -> String,
    pub taken_over_hint: &'static str,
    /// From a path.
    pub left_behind: fn(&str) -> String,
    pub left_behind_hint: &'static str,
}
