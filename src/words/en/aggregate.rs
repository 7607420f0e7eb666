//! The picture of many sessions, in English.

use crate::words::aggregate::{AggregateHelp, AggregateWords};

pub(super) const AGGREGATE: AggregateWords = AggregateWords {
    title: |sessions| match sessions {
        1 => "The picture of 1 session".to_owned(),
        _ => format!("The picture of {sessions} sessions"),
    },
    files: |files, copies| {
        let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
        format!("{files} read, {copies} of them with an earlier version or a copy")
    },
    other_files: |count| match count {
        1 => "1 other file left alone".to_owned(),
        _ => format!("{count} other files left alone"),
    },
    refused: |count, kinds| format!("{count} not counted: {kinds}"),
    refusals: [
        "cannot be read",
        "too large",
        "damaged",
        "no session",
        "of a newer version of Spiegel",
        "about a card that is not here",
    ],
    nothing: "No sessions were found that count.",
    rounded: "Each count is rounded at random, up or down, to a multiple of three, so that nobody sees what one session said, \
              not even by subtracting two pictures from each other. So counts do not add up exactly.",
    small_groups: "A year and an answer then are shown from 3 sessions on, a role from 6 answers from 3 sessions on; what is smaller is shown \
                   together with the others.",
    of_card: |sessions, other_wording, carried_on| {
        let sessions = if sessions == 1 { "1 session".to_owned() } else { format!("{sessions} sessions") };
        let part = |count: u64, what: &str| if count > 0 { format!(", {count} of them {what}") } else { String::new() };
        let other_wording = part(other_wording, "about another wording of this card");
        sessions + &other_wording + &part(carried_on, "carrying on an earlier one")
    },
    too_few: "Fewer than 3 sessions: of these no picture can be shown without showing who said what.",
    all_sessions: "all sessions",
    per_year: "per year",
    other_years: "other years",
    per_role: "votes per role",
    other_roles: "other roles",
    no_role: "without a role",
    spread: "difference in view, in sessions",
    then_and_now: "current then, and what is current now",
    then: |answer| format!("then {answer}"),
    other_answers: "other answers",
    outcomes: "what became of what was desired, in sessions",
    numbers: "The scenarios",
    raw_material: "Mind: this is your own material, with what each group and each role answered. Do not pass it on.",
    written: |path| format!("Written: {path}"),
    refused_file: |path, why| format!("Not counted: {path}: {why}"),
    more_refused: |count| format!("And {count} more. With --refused FILE all of them go into a file."),
    stopped: "Stopped. Nothing has been written.",
    stopped_hint: "Give the command again to read everything anew.",
    only_in_lines: "Titles, partnerships, facilitators, texts and steps come along with --format jsonl only.",
    only_in_lines_hint: "Leave out --include: the other formats are there to be passed on.",
    nowhere: "There is no folder with sessions.",
    nowhere_hint: "Name a folder or files: spiegel aggregate FOLDER",
    progress: "{human_pos} of {human_len} files, {per_sec} a second, {eta} left",
    help: AggregateHelp {
        about: "Counts the answers of many sessions, per aspect and scenario, per role and per year; without names",
        paths: "Folders and files with sessions, also in folders inside them; else your own sessions",
        placeholder: "FOLDER|FILE",
        format: "The format: text, html, json or csv to pass on, or jsonl: your own material, a line a session",
        include: "What is to come along in jsonl: title, partnership, facilitator, texts, steps",
        include_placeholder: "WHAT",
        output: "The file to write to; else standard output",
        force: "Replaces the file if it exists already",
        refused: "A file for the list of everything that is not counted: path, kind and reason, with tabs between them",
    },
};
