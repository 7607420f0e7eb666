//! Every text in Dutch: a file for every subject, each a constant of the struct in the file of the same name one
//! folder up.

mod actions;
mod agenda;
mod aggregate;
mod cli;
mod commands;
mod compare;
mod copies;
pub(super) mod dates;
mod domain;
mod draft;
mod errors;
mod import;
mod lapsed;
mod manual;
mod meeting;
mod merge;
mod notice;
mod office;
mod over_time;
mod own_editor;
mod places;
mod plain;
mod present;
mod region;
mod report;
mod report_sheet;
mod round;
mod screen;
mod session_file;
mod settings;
mod voices;

use super::Words;

/// The texts in Dutch.
pub const NL: Words = Words {
    lang: "nl",
    date: dates::date,
    weekday_date: dates::weekday_date,
    suggested_title: |today| format!("Reflectie {}", dates::date(today)),
    copy_title: |title| format!("Kopie van {title}"),
    domain: domain::DOMAIN,
    screen: screen::SCREEN,
    notice: notice::NOTICE,
    own_editor: own_editor::OWN_EDITOR,
    draft: draft::DRAFT,
    actions: actions::ACTIONS,
    places: places::PLACES,
    plain: plain::PLAIN,
    cli: cli::CLI,
    commands: commands::COMMANDS,
    compare: compare::COMPARE,
    errors: errors::ERRORS,
    report: report::REPORT,
    meeting: meeting::MEETING,
    round: round::ROUND,
    agenda: agenda::AGENDA,
    aggregate: aggregate::AGGREGATE,
    present: present::PRESENT,
    report_sheet: report_sheet::REPORT_SHEET,
    settings: settings::SETTINGS,
    import: import::IMPORT,
    region: region::REGION,
    lapsed: lapsed::LAPSED,
    session_file: session_file::SESSION_FILE,
    office: office::OFFICE,
    voices: voices::VOICES,
    merge: merge::MERGE,
    copies: copies::COPIES,
    manual: || &manual::MANUAL,
};
