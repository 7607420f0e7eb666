//! In English: what the command line prints.

use crate::words::cli::CliWords;

pub const CLI: CliWords = CliWords {
    no_sessions: "There are no sessions yet. Begin one with: spiegel new TITLE",
    bundled: "bundled",
    data_folder: "Data",
    sessions_folder: "Sessions",
    cards_folder: "Cards",
    trash_folder: "Trash",
    config_file: "Settings",
    revision: "Revision",
    of_card: |aspects, scenarios| format!("{aspects} aspects, {scenarios} scenarios"),
    backups_folder: "Earlier versions",
    versions: |count| if count == 1 { "1 earlier version".to_owned() } else { format!("{count} earlier versions") },
    in_trash: "in the trash",
    nothing_to_recover: "There is nothing to bring back.",
    recovered: |file, revision| format!("{file}: version {revision} is back."),
    untrashed: |file| format!("{file} is back from the trash."),
    renamed: |title| format!("New title: {title}"),
    trashed: |title| format!("In the trash: {title}"),
    votes: |count| if count == 1 { "1 vote".to_owned() } else { format!("{count} votes") },
    report_written: |path| format!("The report is in {path}"),
};
