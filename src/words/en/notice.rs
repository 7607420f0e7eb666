//! In English: what the program says once, in the notice line.

use crate::words::notice::NoticeWords;

pub const NOTICE: NoticeWords = NoticeWords {
    undone: |what| format!("Undone: {what}"),
    redone: |what| format!("Redone: {what}"),
    mark_of: |mark, aspect| format!("{mark} at {aspect}"),
    title_change: "the title",
    nothing_to_undo: "There is nothing to undo.",
    stays: |what, next| match next {
        Some(next) => format!("{what} stays as it is. Press u once more to undo something from before: {next}."),
        None => format!("{what} stays as it is, and there is nothing before it to undo."),
    },
    round_begun: "The beginning of the round",
    ballot_handed_in: "The handing in of a vote",
    round_stopped: "The end of the round",
    how_to_leave: "Esc goes no further back. Press q for the start screen.",
    nothing_to_redo: "There is nothing to redo.",
    trashed: |title| format!("In the trash: {title}. Press u to undo."),
    restored: |title| format!("Back from the trash: {title}"),
    only_link: |title, file| format!("{title} (only the link; the session itself stays at {file})"),
    under_other_name: |title, path| format!("{title} (as {path}, because its old place is taken or gone)"),
    renamed: |title| format!("New title: {title}"),
    recovered: |revision| format!("Version {revision} is back; what was there is kept too."),
    saved_elsewhere: |place| format!("Saved as {place} too"),
    cannot_mark: "This session is read-only.",
    paste_ignored: "Pasting only works in a text field.",
    theme: |name| format!("Theme: {name}"),
    mouse_on: "The mouse chooses and scrolls. M gives it back to the terminal.",
    mouse_off: "The mouse is the terminal's: you can select text with it.",
    text_of: |text, aspect| format!("{text} for {aspect}"),
    step_of: |aspect| format!("next step for {aspect}"),
    fact_change: |fact| format!("the change of {fact}"),
    step_removed: |what| format!("Removed: {what}. Press u to undo this."),
    text_full: "The text is too long: what did not fit was left out.",
    not_found: |word| format!("Nothing found: {word}"),
};
