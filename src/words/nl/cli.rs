//! In Dutch: what the command line prints.

use crate::words::cli::CliWords;

pub const CLI: CliWords = CliWords {
    no_sessions: "Er zijn nog geen sessies. Begin er een met: spiegel new TITEL",
    bundled: "meegeleverd",
    data_folder: "Gegevens",
    sessions_folder: "Sessies",
    cards_folder: "Kaarten",
    trash_folder: "Prullenbak",
    config_file: "Instellingen",
    revision: "Versie",
    of_card: |aspects, scenarios| format!("{aspects} aspecten, {scenarios} scenario's"),
    backups_folder: "Eerdere versies",
    versions: |count| if count == 1 { "1 eerdere versie".to_owned() } else { format!("{count} eerdere versies") },
    in_trash: "in de prullenbak",
    nothing_to_recover: "Er is niets om terug te zetten.",
    recovered: |file, revision| format!("{file}: versie {revision} is teruggezet."),
    untrashed: |file| format!("{file} is terug uit de prullenbak."),
    renamed: |title| format!("Nieuwe titel: {title}"),
    trashed: |title| format!("In de prullenbak: {title}"),
    votes: |count| if count == 1 { "1 stem".to_owned() } else { format!("{count} stemmen") },
    report_written: |path| format!("Het verslag staat in {path}"),
};
