//! In English: what went wrong, and what to do about it.

use crate::store::Damage;
use crate::words::errors::{ErrorWords, Sentences};

pub const ERRORS: ErrorWords = ErrorWords {
    no_home: Sentences {
        why: "Your computer names no folder for your data.",
        hint: "Name a folder yourself: spiegel --data-dir FOLDER",
    },
    reading: |path, why| format!("{path} cannot be read: {why}."),
    saving: |path, why| format!("{path} cannot be saved: {why}."),
    moving: |path, why| format!("{path} cannot be moved: {why}."),
    not_found: "the file or folder is not there",
    not_allowed: "you may not read or write there",
    disk_full: "the disk is full",
    read_only_disk: "the disk is read-only",
    not_a_date: |file, text| format!("{file} says '{text}' where a date belongs (YYYY-MM-DD)."),
    not_a_folder: "a part of the path is not a folder",
    bad_name: "the name is too long or cannot be",
    other_disk: "the trash is on another disk",
    system_says: |text| format!("the system says: {text}"),
    no_room: "there is no room left for your files",
    not_a_file: "it is not a plain file",
    a_folder: "it is a folder",
    output: |why| format!("The output cannot be written: {why}."),
    output_hint: "Write to another place; nothing about your sessions has changed.",
    untold: |why| format!("The change is saved; only the output cannot be written: {why}."),
    untold_hint: |text| format!("Do not do it again. It would have said: {text}"),
    unsaved_hint: "Spiegel keeps trying; what is on screen is not lost. Make room, or press e to save elsewhere.",
    already_there: "something of that name is there already",
    io_hint: "See that the folder exists, is yours and has room; or choose another with --data-dir FOLDER.",
    input_hint: "See that the name is right, and that you may read the file or folder.",
    library_in_use: |path| {
        format!(
            "{path} belongs to the sessions, cards and settings that Spiegel keeps; nothing else is written over it."
        )
    },
    library_in_use_hint: "Choose a place outside the data folder; spiegel paths tells where that is.",
    command_in_use: |path| format!("This command uses {path} already; nothing else is written over it."),
    command_in_use_hint: "Choose another name; nothing has changed.",
    unconfirmed: |path, why| format!("The change is in the file, but the disk does not confirm it ({why}): {path}."),
    unconfirmed_reason: "the disk does not confirm it",
    unconfirmed_hint: "A power cut may lose it. Keep a copy on another disk, and have this one checked.",
    damaged: |file, line, column, what| {
        if line == 0 {
            format!("{file} is damaged: {what}.")
        } else {
            format!("{file} is damaged, line {line}, column {column}: {what}.")
        }
    },
    damage: |damage| match damage {
        Damage::Ends => "it ends too early".to_owned(),
        Damage::Missing(sign) => format!("a {sign} belongs here"),
        Damage::Unexpected(char) => format!("the sign {char} does not belong here"),
        Damage::UnknownName(name) => format!("'{name}' is no name that Spiegel knows here"),
        Damage::UnknownSetting(name, Some(nearest)) => format!("'{name}' is no setting; do you mean {nearest}?"),
        Damage::UnknownSetting(name, None) => format!("'{name}' is no setting that Spiegel knows"),
        Damage::UnknownValue(found, all) if found.is_empty() => format!("{} belongs here", all.join(" or ")),
        Damage::UnknownValue(found, all) => format!("'{found}' is not possible here; choose from {}", all.join(", ")),
        Damage::MissingName(name) => format!("'{name}' is missing"),
        Damage::Twice(name) => format!("'{name}' is there twice"),
        Damage::WrongValue(found) => format!("another kind of value than {found} belongs here"),
        Damage::NotText => "it is not text in UTF-8".to_owned(),
        Damage::Other => "Spiegel does not write it like this".to_owned(),
    },
    damaged_hint: "The file stays as it is; you can mend it in a text editor.",
    damaged_hint_versions: |session| {
        format!("Bring an earlier version back: with e in the list of sessions, or with spiegel recover {session}")
    },
    too_large: |file| format!("{file} is too large to be a file of Spiegel."),
    too_large_hint: "See whether this is the right file; it stays as it is.",
    no_session: |reference| format!("There is no session '{reference}'."),
    no_session_hint: "See which there are with: spiegel list",
    ambiguous: |reference| format!("More than one session can be '{reference}'."),
    ambiguous_hint: |all| format!("Name one by its id: {all}"),
    no_card: |id| format!("There is no card '{id}'."),
    no_card_hint: "See which there are with: spiegel card list",
    bare_card: "it has no aspects or no scenarios",
    twice_on_card: |id| format!("the id '{id}' stands twice"),
    cells_of_card: |aspect, found, expected| {
        format!("aspect '{aspect}' has {found} descriptions, and there are {expected} scenarios")
    },
    not_a_card: |file, why| format!("{file} is not a whole card: {why}."),
    not_a_card_hint: "Mend the file in a text editor, or take it out of the folder of cards.",
    card_unused: |file, id, used| {
        let used = used.map_or_else(|| "that comes with Spiegel".to_owned(), |used| format!("in {used}"));
        format!("The card in {file} is not used: the card with the id '{id}' is the one {used}.")
    },
    card_unused_hint: "Give it another id in the file, or take the file out of the folder of cards.",
    conflict: "Somebody else has changed this session's file.",
    conflict_hint: |file| format!("Your version is saved; the other one stands beside it as {file}."),
    conflict_unsaved_hint: |file| format!("The other version is beside it as {file}; yours is not saved yet."),
    repaired: "The file said something that cannot be; that was mended.",
    repaired_hint: "The file as it was is in the folder backups (spiegel paths).",
    row_twice: |aspect| format!("{aspect} stood there twice: joined, the first one goes first."),
    mark_twice: |mark, aspect| format!("{mark} at {aspect} stood there twice: the first one holds."),
    no_such_aspect: |aspect| format!("'{aspect}' is not an aspect of the card: left out."),
    no_such_place: |mark, aspect| format!("{mark} at {aspect} named no scenario of the card: cleared."),
    card_replaced: Sentences {
        why: "The card of this session is gone. This is the text that you read then, which is kept.",
        hint: "Add the card again (Add a card on the start screen) if you want to begin new sessions on it.",
    },
    card_changed: |aspects| {
        let at = if aspects.is_empty() { String::new() } else { format!(", at: {aspects}") };
        format!("The text of the card has changed after this session{at}.")
    },
    card_changed_hint: "What you marked is still there, now at the new text.",
    number_unknown: |text| {
        format!(
            "The card is not there, so what '{text}' is on it is unknown. Say it with a name that is in the session."
        )
    },
    card_missing: |id| {
        format!("The card '{id}' of this session is not there. The names in the file stand for its titles and texts.")
    },
    card_missing_hint: "Add the card (Add a card on the start screen); then the texts are back. If it has another name now: link the session to it (K on the screen, or spiegel session link SESSION CARD).",
    panicked: |report| format!("Spiegel stopped unexpectedly. Report: {report}."),
    panicked_hint: "What was marked is saved. Start Spiegel again.",
    printed: "The session stands above; copy that text into a file that ends in .ron.",
    version_of_other_session: |file, version, session| {
        format!("Version {file} is of another session: its id is '{version}', that of the file is '{session}'.")
    },
    version_on_other_card: |file, version, session| {
        format!("Version {file} is about another card: '{version}', and the file about '{session}'.")
    },
    other_version_hint: "Nothing was brought back. See which versions there are with: spiegel recover",
    no_version: |text| format!("There is no earlier version '{text}'."),
    no_version_hint: "See which there are with: spiegel recover SESSION",
    not_regular: |path| format!("{path} is not a plain file, but a link or something else."),
    not_regular_hint: "Spiegel has done nothing with it. Take it away and try again.",
    other_folder: |path| format!("{path} is no longer the folder in which this session was opened."),
    other_folder_reason: "the folder has become another one; was the disk or vault disconnected?",
    other_folder_hint: "Spiegel writes nothing there. Connect the disk again, or press e to save elsewhere.",
    busy: "other programs keep writing into it",
    held: |file| format!("{file} is open elsewhere."),
    held_hint: "Close the session there and try again.",
    sealed: |file| format!("A round is running in {file}, with votes that are sealed."),
    sealed_hint: "Open the session and reveal or stop the round first: an earlier version would put the votes away, or tell who was when.",
    read_only: |file| format!("{file} is read-only."),
    no_scenario: |text| format!("'{text}' is not a scenario of this card."),
    ambiguous_scenario: |text| format!("'{text}' can be more than one scenario."),
    not_adjacent: |text| format!("'{text}' are not two neighbouring scenarios."),
    scenario_hint: |all| format!("Choose from {all}; or 2-3 (between), 'don't know', n/a, none (clear)."),
    no_aspect: |text| format!("'{text}' is not an aspect of this card."),
    ambiguous_aspect: |text| format!("'{text}' can be more than one aspect."),
    aspect_hint: |all| format!("Choose from {all}."),
    bad_date: |text| format!("'{text}' is not a date."),
    bad_date_hint: "Write Friday, Tue 8 Dec or 8-12, for instance.",
    no_title: Sentences {
        why: "A session needs a title.",
        hint: "Write, for instance: spiegel new \"Team meeting West\"",
    },
    nothing_to_mark: Sentences {
        why: "Nothing was said to mark.",
        hint: "Add --current, --desired or both; none clears an answer.",
    },
    nothing_to_note: Sentences {
        why: "Nothing was given to write down.",
        hint: "Add --explanation, --evidence or both; an empty text clears what was there.",
    },
    no_step: Sentences {
        why: "A next step needs words: what will be done?",
        hint: "Write for instance: spiegel step West 1 \"Write the plan\" --owner Noor --due \"in 6 weeks\"",
    },
    bad_due_hint: "Write for instance Friday, Tue 8 Dec, in 6 weeks, end of March or week 12; or a loose term: before the summer.",
    passed: |text, day| format!("'{text}' has passed: {day}."),
    passed_hint: "If you mean that day, add --past.",
    no_terminal: Sentences {
        why: "This is not a terminal in which Spiegel can draw.",
        hint: "Start Spiegel in an ordinary terminal window, or use the commands: spiegel --help",
    },
    bad_keys: |text| format!("'{text}' is not a key."),
    bad_keys_hint: "Write letters as they are and other keys as <Down>, <Enter>, <PgDn>, <C-c>.",
    terminal: |why| format!("The terminal gave an error: {why}."),
    terminal_hint: "What was saved is saved. Start Spiegel again.",
    only_a_picture: Sentences {
        why: "A picture of the screen writes no files.",
        hint: "Make the report with: spiegel report",
    },
    report_exists_hint: "Choose another name, or overwrite it with --force.",
    elsewhere_exists_hint: "Nothing was overwritten. Choose another name, or name a folder only.",
    nothing_planned: Sentences {
        why: "There is nothing for a calendar: no next step has a date.",
        hint: "Agree on when for a next step, or choose another format.",
    },
    not_for_a_terminal: Sentences {
        why: "This format is no text for a terminal.",
        hint: "Name a file, for instance: --output report.docx",
    },
    report_folder_hint: "Name a file in it too, for instance report.html in that folder.",
    nameless: |ending| format!("'.{ending}' is an ending, and no name yet."),
    nameless_hint: |ending| format!("Put a name before it, as in report.{ending}."),
    unknown_ending: |ending| format!("A report cannot end in .{ending}."),
    unknown_ending_hint: |all| format!("Give the file one of these endings: {all}."),
    other_ending: |ending, fitting| format!("A file that ends in .{ending} cannot hold .{fitting}."),
    other_ending_hint: |ending, fitting| {
        format!("Let the name end in .{fitting}, or let the ending .{ending} choose the format.")
    },
    report_hint: "See whether the folder exists, is yours and has room; or choose another place.",
};
