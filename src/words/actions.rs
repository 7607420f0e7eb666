//! What every key does, for the footer, the help and the palette.

/// What a key does: a word for the footer and a sentence for the help.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// For the footer.
    pub short: &'static str,
    /// For the help and the manual.
    pub long: &'static str,
    /// Other words by which people look for it in the palette, with spaces in between.
    pub also: &'static str,
}

impl Action {
    /// The same action, which is found by these words too.
    pub(super) const fn also(self, also: &'static str) -> Self {
        Self { also, ..self }
    }
}

/// Makes the words of one action.
pub(super) const fn action(short: &'static str, long: &'static str) -> Action {
    Action { short, long, also: "" }
}

/// What each key does.
#[derive(Debug)]
pub struct ActionWords {
    pub choose: Action,
    pub new_session: Action,
    pub browse: Action,
    pub open_list: Action,
    pub search_sessions: Action,
    pub sort_sessions: Action,
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
    pub keep_step: Action,
    pub previous_field: Action,
    pub yes: Action,
    pub no: Action,
    pub back: Action,
    pub no_way_back: Action,
    pub close_card: Action,
    pub cancel: Action,
    pub quit: Action,
    pub change_theme: Action,
    pub toggle_mouse: Action,
    pub help: Action,
    pub manual: Action,
    pub search_manual: Action,
    pub about_current: Action,
    pub about_desired: Action,
    pub repaint: Action,
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
