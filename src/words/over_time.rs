//! The help of the commands that reach over time and beyond the room: compare, form, code and merge.

/// The help of these commands.
#[derive(Debug)]
pub struct OverTimeHelp {
    pub carries_on: &'static str,
    pub compare: &'static str,
    pub compare_sessions: &'static str,
    pub compare_format: &'static str,
    pub form: &'static str,
    pub form_session: &'static str,
    pub form_output: &'static str,
    pub code: &'static str,
    pub code_role: &'static str,
    pub code_explanations: &'static str,
    pub merge: &'static str,
    pub merge_voices: &'static str,
    pub merge_role: &'static str,
    pub merge_sealed: &'static str,
    pub merge_dry_run: &'static str,
    pub merge_choose: &'static str,
    pub choose_placeholder: &'static str,
    pub voices_placeholder: &'static str,
    pub sessions_placeholder: &'static str,
}
