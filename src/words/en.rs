//! English.

use jiff::civil::Date;

use super::{Action, ActionWords, CliWords, DomainWords, ErrorWords, NoticeWords, ScreenWords, Sentences, Words};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The texts in English.
pub const EN: Words = Words {
    lang: "en",
    date,
    suggested_title: |today| format!("Reflection {}", date(today)),
    domain: DOMAIN,
    screen: SCREEN,
    notice: NOTICE,
    actions: ACTIONS,
    cli: CLI,
    errors: ERRORS,
};

fn date(date: Date) -> String {
    let month = usize::from(date.month().unsigned_abs()) - 1;
    format!("{} {} {}", date.day(), MONTHS[month], date.year())
}

const DOMAIN: DomainWords = DomainWords {
    card: "Card",
    theme: "Theme",
    scenario: "Scenario",
    aspect: "Aspect",
    source: "Source",
    current: "Current",
    desired: "Desired",
    keep: "Keep",
    // The letters stay Dutch: they are the keys, and they stand in printed reports.
    current_letter: "H",
    desired_letter: "G",
    unset: "not marked yet",
    between: |left, right| format!("between {left} and {right}"),
    unknown: "don't know",
    not_applicable: "n/a",
    explanation: "Explanation",
    evidence: "What shows it",
    next_steps: "Next steps",
    step_open: "open",
    step_running: "under way",
    step_done: "done",
    step_dropped: "dropped",
    empty_in_source: "This cell is empty in the source.",
    date: "Date",
    partnership: "Partnership",
    facilitator: "Facilitator",
    roles: "Roles",
    session: "Session",
    ballots: "Votes",
};

const SCREEN: ScreenWords = ScreenWords {
    tagline: "See together where you are and where you want to go",
    go_on_with: |title| format!("Go on with {title}"),
    new_session: "New session",
    new_session_about: "mark what is current and desired; everything is saved",
    browse: "Look at the card",
    browse_about: "read and try out; nothing is saved",
    open: "Open a session",
    open_about: "choose, rename or throw away",
    quit: "Quit",
    sessions: "Sessions",
    no_sessions: "There are no sessions yet. Press n for a new one.",
    marked: |marked, aspects| format!("{marked} of {aspects} marked"),
    damaged: "damaged",
    title: "Title",
    optional: "(may stay empty)",
    bad_date: "This date cannot be read. Write 23-11-2026, for instance.",
    rename: "Rename the session",
    keep_sketch: "Keep as a session",
    keep_sketch_question: "What you marked is not saved anywhere yet. Keep it as a session?",
    saving: "saving…",
    saved: |at| format!("saved {at}"),
    not_saved: |why| format!("NOT SAVED: {why}"),
    sketch: "just looking",
    sketch_marked: "not saved",
    read_only: "read-only",
    held_elsewhere: "The session is open elsewhere. Close it there to mark here.",
    newer: "The session was made by a newer Spiegel. Update Spiegel to mark.",
    not_allowed: "Spiegel may not write in this session's folder. Marking is not possible here.",
    help: "Help",
    help_moving: "Reading and moving",
    help_marking: "Marking",
    help_start: "Start screen",
    help_sessions: "Sessions",
    help_fields: "Fields and questions",
    help_always: "Always",
    help_signs: "Signs",
    too_small: "Window too small (min. 20x5)",
    arrows: "move",
    arrows_help: "to the next cell; in a long text: read",
};

const NOTICE: NoticeWords = NoticeWords {
    undone: |what| format!("Undone: {what}"),
    redone: |what| format!("Redone: {what}"),
    mark_of: |mark, aspect| format!("{mark} at {aspect}"),
    title_change: "the title",
    nothing_to_undo: "There is nothing to undo.",
    nothing_to_redo: "There is nothing to redo.",
    trashed: |title| format!("In the trash: {title}. Press u to undo."),
    restored: |title| format!("Back from the trash: {title}"),
    renamed: |title| format!("New title: {title}"),
    cannot_mark: "This session is read-only.",
    paste_ignored: "Pasting only works in a text field.",
    theme: |name| format!("Theme: {name}"),
    mouse_on: "The mouse chooses and scrolls. M gives it back to the terminal.",
    mouse_off: "The mouse is the terminal's: you can select text with it.",
};

const fn action(short: &'static str, long: &'static str) -> Action {
    Action { short, long }
}

const ACTIONS: ActionWords = ActionWords {
    choose: action("choose", "take the chosen line"),
    new_session: action("new session", "begin a new session"),
    browse: action("card", "look at the card without a session"),
    open_list: action("open", "the list of sessions"),
    rename: action("rename", "give the session another title"),
    trash: action("throw away", "move the session to the trash"),
    mark_current: action("current", "this scenario is the current situation; again: clear"),
    mark_desired: action("desired", "this scenario is the desired situation; again: clear"),
    keep_sketch: action("keep", "keep what you marked as a session"),
    read_aspect: action("aspect", "read this aspect in all scenarios"),
    read_on: action("read on", "the next part of a long text"),
    turn_to_scenario: action("scenario", "read this scenario in all aspects"),
    turn_to_aspect: action("aspect", "read this aspect in all scenarios"),
    next_aspect: action("next", "to the next aspect"),
    previous_aspect: action("previous", "to the previous aspect"),
    to_scenario: action("scenario", "to the scenario with this number"),
    undo: action("undo", "take the last change back"),
    redo: action("redo", "make the change again"),
    left: action("left", "to the left"),
    right: action("right", "to the right"),
    up: action("up", "up"),
    down: action("down", "down"),
    first: action("first", "to the beginning"),
    last: action("last", "to the end"),
    page_down: action("on", "a page on"),
    page_up: action("back", "a page back"),
    confirm: action("done", "take what is written"),
    next_field: action("next field", "to the next field"),
    previous_field: action("previous field", "to the previous field"),
    yes: action("yes", "yes"),
    no: action("no", "no"),
    back: action("back", "one step back"),
    cancel: action("cancel", "back without changing anything"),
    quit: action("quit", "quit Spiegel"),
    change_theme: action("theme", "other colours: terminal, licht, donker, contrast, mono"),
    toggle_mouse: action("mouse", "the mouse for Spiegel, or for the terminal to select text"),
    help: action("help", "all keys"),
    leave: action("quit", "quit Spiegel, wherever you are"),
    space_key: "space",
};

const CLI: CliWords = CliWords {
    no_sessions: "There are no sessions yet. Begin one with: spiegel new TITLE",
    bundled: "bundled",
    data_folder: "Data",
    sessions_folder: "Sessions",
    cards_folder: "Cards",
    trash_folder: "Trash",
    config_file: "Settings",
    revision: "Revision",
    of_card: |aspects, scenarios| format!("{aspects} aspects, {scenarios} scenarios"),
    votes: |count| if count == 1 { "1 vote".to_owned() } else { format!("{count} votes") },
};

const ERRORS: ErrorWords = ErrorWords {
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
    already_there: "something of that name is there already",
    io_hint: "See that the folder exists, is yours and has room; or choose another with --data-dir FOLDER.",
    damaged: |file, line, column, what| {
        if line == 0 {
            format!("{file} is damaged: {what}.")
        } else {
            format!("{file} is damaged, line {line}, column {column}: {what}.")
        }
    },
    damaged_hint: "The file stays as it is; you can mend it in a text editor.",
    too_large: |file| format!("{file} is too large to be a session or a card."),
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
    not_on_card: |file, id| format!("{file} names '{id}', which is not on the card."),
    not_on_card_hint: "Mend the name in a text editor; the file stays as it is.",
    held: |file| format!("{file} is open elsewhere."),
    held_hint: "Close the session there and try again.",
    read_only: |file| format!("{file} is read-only."),
    read_only_hint: "Close the session where it is still open, or update Spiegel.",
    no_scenario: |text| format!("'{text}' is not a scenario of this card."),
    ambiguous_scenario: |text| format!("'{text}' can be more than one scenario."),
    not_adjacent: |text| format!("'{text}' are not two neighbouring scenarios."),
    scenario_hint: |all| format!("Choose from {all}; or 2-3 (between), unknown, n/a, none (clear)."),
    no_aspect: |text| format!("'{text}' is not an aspect of this card."),
    ambiguous_aspect: |text| format!("'{text}' can be more than one aspect."),
    aspect_hint: |all| format!("Choose from {all}."),
    bad_date: |text| format!("'{text}' is not a date."),
    bad_date_hint: "Write 2026-11-23 or 23-11-2026, for instance.",
    no_title: Sentences {
        why: "A session needs a title.",
        hint: "Write, for instance: spiegel new \"Team meeting West\"",
    },
    nothing_to_mark: Sentences {
        why: "Nothing was said to mark.",
        hint: "Add --current, --desired or both; none clears an answer.",
    },
    no_terminal: Sentences {
        why: "This is not a terminal in which Spiegel can draw.",
        hint: "Start Spiegel in an ordinary terminal window, or use: spiegel show SESSION",
    },
    bad_keys: |text| format!("'{text}' is not a key."),
    bad_keys_hint: "Write letters as they are and other keys as <Down>, <Enter>, <PgDn>, <C-c>.",
    terminal: |why| format!("The terminal gave an error: {why}."),
    terminal_hint: "What was saved is saved. Start Spiegel again.",
};
