//! In English: the words of copies of one session that were changed apart.

use crate::words::copies::CopiesWords;

pub const COPIES: CopiesWords = CopiesWords {
    title: "Copy of this session",
    here: "as here",
    copy: "from the copy",
    choose: "choose",
    side_here: "here",
    side_copy: "copy",
    nothing: "nothing",
    about: |name, aspect| format!("{name} at {aspect}"),
    round: |asks, voices, how| {
        let voices = if voices == 1 { "1 vote".to_owned() } else { format!("{voices} votes") };
        format!("{asks}, {voices}{how}")
    },
    by_hands: ", by show of hands",
    found: |file| format!("Copy of this session: {file}"),
    differs: |fields, open| {
        let fields = if fields == 1 { "1 difference".to_owned() } else { format!("{fields} differences") };
        if open == 0 { fields } else { format!("{fields}, {open} of them to choose") }
    },
    is_merged: "brings nothing new",
    merge: "Merge the copy",
    choose_first: |open| {
        if open == 1 {
            "Choose at 1 difference first".to_owned()
        } else {
            format!("Choose at {open} differences first")
        }
    },
    sealed_stays: "A round is running in the copy. What is sealed in it stays in the copy.",
    merged: "The copy is merged. Press u to undo this. Its file is still there: x in the list throws it away.",
    choose_by_option: |open| {
        let open = if open == 1 { "At 1 difference".to_owned() } else { format!("At {open} differences") };
        format!("{open} both sides changed something: nothing has been changed.")
    },
    choose_hint: "Choose with --choose NUMBER=here or --choose NUMBER=copy, or with --choose here or --choose copy for all.",
    bad_choice: |text| format!("'{text}' does not say what to choose."),
    bad_choice_hint: "Give for example --choose 2=copy, or --choose here for all differences.",
    copy_of_other_card: "the copy is about another card",
    undone: "the merged copy",
    line: |number, field, here, copy, taken| format!("{number}. {field}: here {here}; copy {copy}. Becomes: {taken}."),
};
