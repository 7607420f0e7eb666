//! In English: the words of bringing voices from home together.

use crate::words::actions::action;
use crate::words::merge::MergeWords;

pub const MERGE: MergeWords = MergeWords {
    title: "Merge votes",
    action: action("merge", "merge what people answered at home; make a form or a code")
        .also("form code home file mail fill in add html"),
    leave_out: action("leave out", "leave this vote out"),
    copy_code: action("copy", "the vote code to the clipboard"),
    start: "Merge votes",
    start_about: "files and vote codes from home",
    into_which: "Merge into which session?",
    nothing_to_merge_into: "There is no session yet to merge votes into. Make one first with n.",
    add: "Add a vote code, a file or a folder",
    add_about: "You can paste here too: a vote code, a whole mail full of them, or files that you drop on this window. You see first what it brings; only then you merge.",
    merge: |count| format!("Merge {}", votes(count)),
    sealed: |sealed| if sealed { "Sealed until the reveal: yes" } else { "Sealed until the reveal: no, seen at once" },
    round_is_running: "A round is running: what you merge stays sealed until that is revealed.",
    only_browsing: "You are browsing the card without a session: you can make a form for it. Merging is for a session.",
    read_only: "This session can only be read: nothing can be merged here.",
    refused: |why| format!("refused: {why}"),
    this: "What you typed",
    path_or_code: "Vote code, file or folder",
    gathered_already: "That is in the list already.",
    merged: |count, round| format!("{} merged in round {round}. Press u to undo this.", votes(count)),
    merged_sealed: |count| {
        format!("{} merged, sealed until the round is revealed. Press u to undo this.", votes(count))
    },
    empty_folder: "there are no sessions or mails in that folder (.ron, .txt or .eml)",
    own_code_refused: "it is the vote code of this very session",
    make_form: "Make a form to fill in at home",
    form_title: "Make a form",
    form_path: "File (.html)",
    form_file: |about| format!("form-{about}.html"),
    open_form: "Open the form",
    open_folder: "Open the folder with the form",
    show_code: "Show the vote code of this session",
    code_title: "Vote code",
    code_about: "Read it aloud in groups of four; letters and digits that look alike (0, O, 1 and I) are not used. The code hides nothing from who knows how to read it.",
    your_role: "Which role has whoever filled this in?",
    no_role: "name no role",
    place: "Merging votes",
    code_place: "The session's own vote code",
};

fn votes(count: usize) -> String {
    if count == 1 { "1 vote".to_owned() } else { format!("{count} votes") }
}
