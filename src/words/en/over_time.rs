//! In English: the help of the commands that reach over time and beyond the room.

use crate::words::over_time::OverTimeHelp;

pub const OVER_TIME: OverTimeHelp = OverTimeHelp {
    carries_on: "The session that this one carries on: partnership, roles, card and open next steps come along",
    compare: "Compares then and now: what became of what was wanted, of the next steps and of who was there",
    compare_sessions: "Two or more sessions about the same card; their dates decide which is then and which is now",
    compare_format: "The file type: text, markdown, html or json",
    form: "Makes a form to fill in at home: one HTML file, without internet, that gives a vote code",
    form_session: "The session that the form is for: its card and its roles; otherwise the card of --card",
    form_output: "The file, which ends in .html",
    code: "Gives what is marked in a session as a vote code, to pass on or to read aloud",
    code_role: "The role of whoever filled in the session",
    code_explanations: "Whether the explanations come along when this session is merged as a file; this is remembered",
    merge: "Merges votes from home into the session of a group: files and vote codes, in any order",
    merge_voices: "Session files, vote codes, or a text file with one vote code a line; - reads codes from standard input",
    merge_role: "The role for files that do not name one role themselves",
    merge_sealed: "Keeps the votes sealed until the round is revealed",
    merge_dry_run: "Shows what would happen, and changes nothing",
    merge_choose: "What to choose where this session and a copy of it both changed something: NUMBER=here, NUMBER=copy, here or copy",
    choose_placeholder: "CHOICE",
    voices_placeholder: "FILE|CODE",
    sessions_placeholder: "SESSION",
};
