//! What the program says once, in the notice line.

/// What the notice line says once.
#[derive(Debug)]
pub struct NoticeWords {
    /// From a change: [`Self::mark_of`], [`Self::text_of`], [`Self::step_of`] and so on.
    pub undone: fn(&str) -> String,
    pub redone: fn(&str) -> String,
    /// A change, from a question in lower case and an aspect.
    pub mark_of: fn(&str, &str) -> String,
    /// A change of the title.
    pub title_change: &'static str,
    pub nothing_to_undo: &'static str,
    /// A change that cannot be undone, from what happened, and from the change that the next undo takes back, if any.
    pub stays: fn(&str, Option<&str>) -> String,
    /// What happened in a silent round.
    pub round_begun: &'static str,
    pub ballot_handed_in: &'static str,
    pub round_stopped: &'static str,
    pub how_to_leave: &'static str,
    pub nothing_to_redo: &'static str,
    /// From a title.
    pub trashed: fn(&str) -> String,
    pub restored: fn(&str) -> String,
    /// In the place of a title, from that and the file that a link leads to, if only the link was moved to the trash.
    pub only_link: fn(&str, &str) -> String,
    /// In the place of a title, from that and a path, if a session from the trash is not where it was.
    pub under_other_name: fn(&str, &str) -> String,
    pub renamed: fn(&str) -> String,
    /// From a revision.
    pub recovered: fn(u64) -> String,
    /// From a path.
    pub saved_elsewhere: fn(&str) -> String,
    pub cannot_mark: &'static str,
    pub paste_ignored: &'static str,
    /// From the name of the theme.
    pub theme: fn(&str) -> String,
    pub mouse_on: &'static str,
    pub mouse_off: &'static str,
    /// A change, from what was written (explanation or evidence) and an aspect.
    pub text_of: fn(&str, &str) -> String,
    /// A change, from an aspect.
    pub step_of: fn(&str) -> String,
    /// A change, from the name of a detail.
    pub fact_change: fn(&str) -> String,
    /// From the text of the step.
    pub step_removed: fn(&str) -> String,
    pub text_full: &'static str,
    /// From what was looked for.
    pub not_found: fn(&str) -> String,
    // What is told once, at the moment when it helps. Each fits beside a margin in 40 columns.
    pub hint_read: &'static str,
    pub hint_desire: &'static str,
    pub hint_explain: &'static str,
    pub hint_conclude: &'static str,
    pub hint_present: &'static str,
    /// How to put a hint away.
    pub hint_away: &'static str,
}
