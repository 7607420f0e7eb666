//! In English: what is told of the user's own editor.

use crate::words::Sentences;
use crate::words::own_editor::OwnEditorWords;

pub const OWN_EDITOR: OwnEditorWords = OwnEditorWords {
    not_started: |why| format!("The editor cannot be started: {why}. Your text has not changed."),
    not_started_hint: "Put the name of an editor into the variable EDITOR, for instance nano.",
    not_understood: Sentences {
        why: "The variable VISUAL or EDITOR has a quotation mark that is not closed. Your text has not changed.",
        hint: "Close it, as in EDITOR=\"'/folder with spaces/editor' --wait\".",
    },
    failed: Sentences {
        why: "The editor ended with an error. Your text has not changed.",
        hint: "Try again with Ctrl-E, or choose another editor with the variable EDITOR.",
    },
    failed_with_text: |path| format!("The editor ended with an error. What you saved in it is in {path}."),
    failed_with_text_hint: "Ctrl-E brings that text here.",
    came_back_at_once: "The editor came back at once, without a change.",
    came_back_at_once_hint: |path| {
        format!("Does it have a window of its own? Save your text there, then press Ctrl-E here; the file is {path}.")
    },
    too_long: |path| format!("The text is too long for a session and is still in {path}."),
    too_long_hint: "Ctrl-E opens it again, to make it shorter.",
    converted: |path, encoding| format!("The text in {path} was in {encoding} and has been converted."),
    converted_hint: "See whether all letters are right. Ctrl-Z takes the text back.",
    taken_over: |path| format!("The text in {path} has been taken over."),
    taken_over_hint: "Ctrl-Z takes that back.",
    left_behind: |path| format!("A text from your own editor is still in {path}."),
    left_behind_hint: "Open the same text here and press Ctrl-E to take it over, or remove the file.",
};
