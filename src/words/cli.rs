//! The words of the command line: what commands print, `--help`, and wrong usage.

use super::over_time::OverTimeHelp;

/// The words of the command line.
#[derive(Debug)]
pub struct CliWords {
    pub no_sessions: &'static str,
    pub bundled: &'static str,
    pub data_folder: &'static str,
    pub sessions_folder: &'static str,
    pub cards_folder: &'static str,
    pub drafts_folder: &'static str,
    pub trash_folder: &'static str,
    pub config_file: &'static str,
    pub why_there: WhyThere,
    /// About a data folder that other computers may reach, or get copies of.
    pub on_network: &'static str,
    pub synced: &'static str,
    pub revision: &'static str,
    pub of_card: fn(usize, usize) -> String,
    pub backups_folder: &'static str,
    pub versions: fn(usize) -> String,
    pub in_trash: &'static str,
    pub nothing_to_recover: &'static str,
    pub recovered: fn(&str, u64) -> String,
    /// From the number of the version that the present content has become.
    pub kept_as_version: fn(u64) -> String,
    /// From the name of the file in which the present content is.
    pub kept_beside: fn(&str) -> String,
    /// In the place of a file's name, from that and the file that it leads to.
    pub link_to: fn(&str, &str) -> String,
    pub untrashed: fn(&str) -> String,
    pub renamed: fn(&str) -> String,
    pub trashed: fn(&str) -> String,
    /// Before a window is closed that opened for the program alone.
    pub press_enter: &'static str,
    pub report_written: fn(&str) -> String,
    /// How many next steps are not in a calendar, because they have no day.
    pub steps_left_out: fn(usize) -> String,
    pub help: HelpWords,
    pub usage: UsageWords,
}

/// Why the data is where it is.
#[derive(Debug)]
pub struct WhyThere {
    pub heading: &'static str,
    pub option: &'static str,
    pub variable: &'static str,
    pub beside_program: &'static str,
    pub user: &'static str,
}

/// The texts of `--help`: those that stand at more than one command, and those of each command.
#[derive(Debug)]
pub struct HelpWords {
    pub headings: Headings,
    pub placeholders: Placeholders,
    pub about: &'static str,
    pub without_command: &'static str,
    pub data_dir: &'static str,
    pub lang: &'static str,
    pub theme: &'static str,
    pub ascii: &'static str,
    pub no_color: &'static str,
    pub help: &'static str,
    pub version: &'static str,
    pub session: &'static str,
    pub aspect: &'static str,
    pub card: &'static str,
    pub format: &'static str,
    pub new: NewHelp,
    pub open: OpenHelp,
    pub browse: BrowseHelp,
    pub follow: FollowHelp,
    pub list: ListHelp,
    pub show: ShowHelp,
    pub questions: QuestionsHelp,
    pub over_time: OverTimeHelp,
    pub report: ReportHelp,
    pub mark: MarkHelp,
    pub note: NoteHelp,
    pub step: StepHelp,
    pub ballot: BallotHelp,
    pub rename: RenameHelp,
    pub trash: TrashHelp,
    pub recover: RecoverHelp,
    pub card_command: CardHelp,
    pub snap: SnapHelp,
    pub paths: PathsHelp,
    pub completions: CompletionsHelp,
    pub man: ManHelp,
    pub help_command: HelpHelp,
}

/// What stands in for a value in `--help`: `<FILE>`.
#[derive(Debug)]
pub struct Placeholders {
    pub command: &'static str,
    pub folder: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub title: &'static str,
    pub card: &'static str,
    pub date: &'static str,
    pub partnership: &'static str,
    pub session: &'static str,
    pub aspect: &'static str,
    pub answer: &'static str,
    pub format: &'static str,
    pub file: &'static str,
    pub text: &'static str,
    pub what: &'static str,
    pub who: &'static str,
    pub when: &'static str,
    pub status: &'static str,
    pub ballot: &'static str,
    pub role: &'static str,
    pub round: &'static str,
    pub version: &'static str,
    pub size: &'static str,
    pub keys: &'static str,
    pub shell: &'static str,
    pub number: &'static str,
    pub row: &'static str,
    pub columns: &'static str,
}

/// The headings of `--help`.
#[derive(Debug)]
pub struct Headings {
    pub usage: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub any_options: &'static str,
}

/// The help of `spiegel new`.
#[derive(Debug)]
pub struct NewHelp {
    pub about: &'static str,
    pub title: &'static str,
    pub date: &'static str,
    pub partnership: &'static str,
}

/// The help of `spiegel open`.
#[derive(Debug)]
pub struct OpenHelp {
    pub about: &'static str,
    pub present: &'static str,
}

/// The help of `spiegel browse`.
#[derive(Debug)]
pub struct BrowseHelp {
    pub about: &'static str,
}

/// The help of `spiegel follow`.
#[derive(Debug)]
pub struct FollowHelp {
    pub about: &'static str,
    pub session: &'static str,
}

/// The help of `spiegel list`.
#[derive(Debug)]
pub struct ListHelp {
    pub about: &'static str,
}

/// The help of `spiegel show`.
#[derive(Debug)]
pub struct ShowHelp {
    pub about: &'static str,
}

/// The help of `spiegel questions`.
#[derive(Debug)]
pub struct QuestionsHelp {
    pub about: &'static str,
}

/// The help of `spiegel report`.
#[derive(Debug)]
pub struct ReportHelp {
    pub about: &'static str,
    pub card: &'static str,
    pub format: &'static str,
    pub excel: &'static str,
    pub output: &'static str,
    pub force: &'static str,
}

/// The help of `spiegel mark`.
#[derive(Debug)]
pub struct MarkHelp {
    pub about: &'static str,
    pub current: &'static str,
    pub desired: &'static str,
}

/// The help of `spiegel note`.
#[derive(Debug)]
pub struct NoteHelp {
    pub about: &'static str,
    pub explanation: &'static str,
    pub evidence: &'static str,
}

/// The help of `spiegel step`.
#[derive(Debug)]
pub struct StepHelp {
    pub about: &'static str,
    pub due: &'static str,
    pub status: &'static str,
}

/// The help of `spiegel ballot`.
#[derive(Debug)]
pub struct BallotHelp {
    pub about: &'static str,
    pub answers: &'static str,
    pub role: &'static str,
    pub round: &'static str,
}

/// The help of `spiegel rename`.
#[derive(Debug)]
pub struct RenameHelp {
    pub about: &'static str,
    pub title: &'static str,
}

/// The help of `spiegel trash`.
#[derive(Debug)]
pub struct TrashHelp {
    pub about: &'static str,
}

/// The help of `spiegel recover`.
#[derive(Debug)]
pub struct RecoverHelp {
    pub about: &'static str,
    pub session: &'static str,
    pub version: &'static str,
}

/// The help of `spiegel card`.
#[derive(Debug)]
pub struct CardHelp {
    pub about: &'static str,
    pub list: &'static str,
    pub show: &'static str,
    pub import: &'static str,
    pub check: &'static str,
    pub export: &'static str,
    pub file: &'static str,
    pub title: &'static str,
    pub theme: &'static str,
    pub source: &'static str,
    pub owner: &'static str,
    pub licence: &'static str,
    pub card_language: &'static str,
    pub table: &'static str,
    pub header: &'static str,
    pub transpose: &'static str,
    pub drop: &'static str,
    pub update: &'static str,
    pub new_title: &'static str,
    pub yes: &'static str,
    pub export_format: &'static str,
    pub output: &'static str,
    pub force: &'static str,
}

/// The help of `spiegel snap`.
#[derive(Debug)]
pub struct SnapHelp {
    pub about: &'static str,
    pub session: &'static str,
    pub size: &'static str,
    pub keys: &'static str,
}

/// The help of `spiegel paths`.
#[derive(Debug)]
pub struct PathsHelp {
    pub about: &'static str,
}

/// The help of `spiegel completions`.
#[derive(Debug)]
pub struct CompletionsHelp {
    pub about: &'static str,
    pub shell: &'static str,
}

/// The help of `spiegel man`, and the headings of the page as macros of troff.
#[derive(Debug)]
pub struct ManHelp {
    pub about: &'static str,
    pub name: &'static str,
    pub synopsis: &'static str,
    pub description: &'static str,
    pub options: &'static str,
    pub commands: &'static str,
    pub version: &'static str,
    pub examples: &'static str,
}

/// The help of `spiegel help`.
#[derive(Debug)]
pub struct HelpHelp {
    pub about: &'static str,
    pub command: &'static str,
}

/// Wrong usage: sentences that say what is wrong, and hints that say what to write instead.
#[derive(Debug)]
pub struct UsageWords {
    pub not_a_command: fn(&str) -> String,
    pub not_expected: fn(&str) -> String,
    pub missing: fn(&str) -> String,
    pub missing_command: &'static str,
    pub missing_value: fn(&str) -> String,
    pub bad_value: fn(&str, &str) -> String,
    pub no_value_expected: fn(&str) -> String,
    pub value_count: fn(&str) -> String,
    pub needs_equals: fn(&str) -> String,
    pub twice: fn(&str) -> String,
    pub conflict: fn(&str, &str) -> String,
    pub not_utf8: &'static str,
    pub unclear: &'static str,
    pub see_help: fn(&str) -> String,
    pub did_you_mean: fn(&str) -> String,
    pub choose_from: fn(&str) -> String,
    pub nearest_of: fn(&str, &str) -> String,
    pub value_after_option: fn(&str) -> String,
    pub value_with_dash: fn(&str, &str) -> String,
    pub text_with_dash: fn(&str, &str) -> String,
    pub statuses: &'static str,
    pub size_hint: &'static str,
    pub version_hint: &'static str,
}
