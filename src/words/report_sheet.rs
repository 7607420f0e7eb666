//! The words for taking the report home.

use super::actions::Action;
use super::errors::Sentences;

/// The words for taking the report home.
#[derive(Debug)]
pub struct ReportSheetWords {
    pub report: Action,
    pub another: Action,
    pub title: &'static str,
    pub about: &'static str,
    pub save: &'static str,
    pub copy_text: &'static str,
    pub copy_steps: &'static str,
    pub copy_markdown: &'static str,
    pub open_file: &'static str,
    pub open_folder: &'static str,
    pub save_title: &'static str,
    pub format: &'static str,
    /// The names of the formats, in the order in which the report offers them (`Format::OFFERED`).
    pub formats: &'static [&'static str],
    /// The same in a word each, to see all of them at once.
    pub format_names: &'static [&'static str],
    /// The label of the field for the file name.
    pub path: &'static str,
    /// The file name that is suggested, without extension, from the slug of the title.
    pub file: fn(&str) -> String,
    /// From the path.
    pub replace_question: fn(&str) -> String,
    /// After the report was sent to the clipboard of the terminal, which gives no answer.
    pub sent: &'static str,
    /// The same where tmux stands between.
    pub sent_to_tmux: &'static str,
    pub too_large: Sentences,
    /// From a path.
    pub asked_to_open: fn(&str) -> String,
    /// From a path and the reason.
    pub not_opened: fn(&str, &str) -> String,
    pub not_opened_hint: &'static str,
    /// From the reason.
    pub not_sent: fn(&str) -> String,
    pub not_sent_hint: &'static str,
}
