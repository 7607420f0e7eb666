//! The words for taking the report home.

use super::actions::Action;
use super::errors::Sentences;

/// The words for taking the report home.
#[derive(Debug)]
pub struct ReportSheetWords {
    pub report: Action,
    pub title: &'static str,
    pub about: &'static str,
    pub save: &'static str,
    pub copy_text: &'static str,
    pub copy_markdown: &'static str,
    pub open_file: &'static str,
    pub open_folder: &'static str,
    pub save_title: &'static str,
    pub format: &'static str,
    /// What the forms are called, in the order of [`crate::report::Format::OFFERED`].
    pub formats: &'static [&'static str],
    pub place: &'static str,
    /// What the file is called, from what it is about.
    pub file: fn(&str) -> String,
    pub replace_question: &'static str,
    pub sent: &'static str,
    pub too_large: Sentences,
    pub asked_to_open: fn(&str) -> String,
    pub not_opened: fn(&str, &str) -> String,
    pub not_opened_hint: &'static str,
    pub not_sent: fn(&str) -> String,
    pub not_sent_hint: &'static str,
}
