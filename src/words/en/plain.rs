//! In English: the conversation line by line, without a screen.

use crate::words::plain::PlainWords;

pub const PLAIN: PlainWords = PlainWords {
    welcome: "Spiegel, line by line. Type the number of an answer and press Enter. Everywhere works: back, again (read it out once more), go 3 (to aspect 3), undo, find WORD, settings, stop. A ? says more.",
    help_text: "Type the number of an answer, or its beginning. back: one step back. again: read everything here once more. go 3: to aspect 3. undo: take back the last change. redo: make it again. find WORD: where a word stands. settings: the language, and how Spiegel works. stop: end; everything is saved. Where you type a text, such a word counts only on the first line, and only alone; on the lines after it with a dot before it: .back, .again, .stop. What cannot be done here can be done with a command: spiegel compare (then and now), merge (voices from home), card import (a card of your own), recover (earlier versions, and back from the trash), rename and trash; --help behind each says how.",
    stop: &["stop", "quit", "exit"],
    back: &["back"],
    again: &["again"],
    help: &["?", "help"],
    undo: &["undo"],
    redo: &["redo"],
    go: &["go"],
    search: &["find", "search"],
    settings: &["settings"],
    in_text: "Every line belongs to the text. A line with a dot alone is the end. With a dot before it a command works here too: .back takes the last line away, .again reads what there is; .go 3, .find WORD, .settings and .stop save the text first.",
    line_removed: |line| format!("Taken away: {line}"),
    slips: |question| format!("Type slips in: what is {question}?"),
    slip_line: |number, aspects| {
        format!(
            "Slip {number}: {aspects} answers with spaces between them, such as 2 4 1 3 (Enter at once: these were all slips):"
        )
    },
    slips_kept: "The slips have been shuffled and counted",
    made: |title| format!("The session {title} is there. Saved."),
    present: "Present: the card slide by slide",
    next_slide: "Go on",
    previous_slide: "Back to what came before",
    stop_presenting: "Stop presenting",
    no_more_slides: "It goes no further.",
    not_here: "That is not possible here.",
    not_understood: |line, count| match count {
        0 => format!("'{line}' is no answer here. Type back, or ? for help."),
        _ => format!("'{line}' is no answer here. Type a number from 1 to {count}, or ? for help."),
    },
    choose_or_first: |first| format!("Choose a number (Enter: {first}):"),
    choose: "Choose a number:",
    go_back: "Type back to go on:",
    which: |mark, aspect, now| format!("What is {mark} for {aspect}? Now: {now}."),
    choose_briefly: |count| format!("Choose a number from 1 to {count}; again reads them out:"),
    start: "Start",
    new_session: "New session",
    browse: "Read the card, without saving",
    all_sessions: "All sessions",
    open_session: |title| format!("Continue: {title}"),
    stop_option: "Stop",
    sketch: "There is no session yet: what you mark here is saved only when you choose to.",
    sketch_question: "What you marked is not saved anywhere yet. Save it?",
    keep: "Save as a session",
    discard: "Do not save: everything is lost",
    read_only: "This session can only be read.",
    facts: "Facts of the session",
    together: "With the group",
    report: "Make the report",
    to_start: "To the start",
    add_step: "Add a next step",
    steps: "Change or remove a next step",
    change_step: "Change",
    remove_step: "Remove",
    step_count: |count| if count == 1 { "1 next step".to_owned() } else { format!("{count} next steps") },
    questions: "Questions for the conversation",
    next_aspect: "To the next aspect",
    clear: "clear",
    skip: "skip",
    role_present: |role| format!("{role}, present"),
    other_role: "another role",
    silent_round: |question| format!("Silent round: what is {question}?"),
    count_hands: |question| format!("Count hands: what is {question}?"),
    plan: "The plan of the meeting",
    revealed: "What everyone answered",
    next_person: "The next person votes",
    resume_vote: "Go on with a vote that is half filled in",
    reveal: "Reveal: everyone has voted",
    stop_round: "Stop without revealing",
    leave_round: "Go on later: the round keeps running",
    round_waits: "The round waits, with what is sealed. With the group goes on with it.",
    hand_in: "Hand in",
    vote_again: "Go through the answers again",
    round: "Silent round. Pass the keyboard on.",
    scrollback: "Note: what is typed here can be read back in this window. Vote only if nobody else looks back or listens, or count hands.",
    vote_on: |aspect, mark| format!("Your vote: what is {mark} for {aspect}?"),
    your_vote: "Your vote:",
    sealed: "Your vote is sealed and saved.",
    hands_kept: "The hands have been counted",
    yes: "Yes",
    no: "No",
    found: |count| if count == 1 { "1 hit".to_owned() } else { format!("{count} hits") },
    title_line: |title| format!("Title (Enter: {title}):"),
    date_line: |date| format!("Date (Enter: today, {date}):"),
    optional_line: |name| format!("{name} (Enter: leave empty):"),
    keep_line: |name, now| {
        if now.is_empty() {
            format!("{name} (Enter: leave empty):")
        } else {
            format!("{name} (now: {now}; Enter: leave it; wipe: clear it):")
        }
    },
    new_value: |now| format!("{now}. New (Enter: leave it; wipe: clear it):"),
    status_line: |all, now| format!("Status: {all} (Enter: {now}):"),
    choose_from: |all| format!("Choose from: {all}."),
    wipe: "wipe",
    text_lines: |name, now| {
        let now = if now.is_empty() { "still empty".to_owned() } else { now.to_owned() };
        format!(
            "{name}, now: {now}\nType the new text, as many lines as you like; a line with only a full stop ends it. Enter at once: leave it. wipe: clear it."
        )
    },
    left_as_it_is: "It stays as it was.",
    wiped: |name| format!("{name} is empty"),
    written: |name, text| format!("{name}: {text}"),
    passed: |day| format!("That day has passed: {day}. Type it once more if you mean it."),
    how_many: "How many people are there? (Enter: not counted)",
    bad_number: "Type a number from 1 to 99, or Enter at once.",
    hands_line: |aspect, scenarios| {
        format!("{aspect}: type {scenarios} numbers with spaces between them, from scenario 1 on (Enter: not counted):")
    },
    too_many_hands: |aspect, hands, present| {
        format!("{aspect}: these are {hands} hands, and {present} people are there. Count again.")
    },
    report_line: |path| {
        format!("File, which ends in txt, md, html, docx, xlsx, ics, csv or json (Enter: {path}.html):")
    },
    word_line: "Which word?",
    kept: "Saved.",
    not_kept_yet: "Not saved yet: choose to save it as a session.",
    keys_in_plan: "A letter between brackets is a key of the screens; here you choose a number.",
    too_long: "That is too long: nothing of it is taken.",
    farewell: "Everything is saved. Goodbye.",
    farewell_unsaved: "NOT everything is saved.",
    farewell_unfinished: |lines| {
        format!("Not saved, as it was not finished: {lines}. Everything else is saved. Goodbye.")
    },
};
