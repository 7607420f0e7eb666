//! In English: the screen with the picture of many sessions.

use crate::words::actions::action;
use crate::words::dates::stopwatch;
use crate::words::region::RegionWords;

pub const REGION: RegionWords = RegionWords {
    count: action("count many sessions", "the picture of all sessions in a folder, without names")
        .also("region folder aggregate sum bureau"),
    stop: action("stop", "stop counting"),
    show_files: action("what was counted", "which files were counted and which were not, or the counts again"),
    next_card: action("next card", "the picture of the next card"),
    title: "Count many sessions",
    folder: "Folder (empty: your own)",
    own: "your own sessions",
    counting: "Counting sessions",
    looking: "The files are being looked up.",
    read: |read, files| format!("{read} of {files} files read"),
    rate: |rate| format!("{rate} a second"),
    left: |left| format!("{} left", stopwatch(left)),
    only_reads: "The files are only read: nothing in them changes.",
    not_counted: |files| format!("{files} not counted"),
    files: "What was counted",
    more_files: |files| format!("And {files} more."),
    elsewhere: "between them and otherwise",
    came_from: "current here now, and then",
};
