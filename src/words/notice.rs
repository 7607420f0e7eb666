//! What the program says once, in the notice line.

/// What the notice line says once.
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
