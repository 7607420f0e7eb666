//! Every text of the program itself, once per language.
//!
//! A subject has one file name in three places: its struct here, its Dutch texts in `nl/`, its English texts in `en/`.
//! A field of the struct that a language leaves out does not compile, so no text can be missing.
//!
//! ```text
//! domain.rs        card, aspect, scenario, marks, answers, explanation, evidence, next steps, spread
//! screen.rs        titles, questions and hints on the screens
//! notice.rs        what the notice line says once
//! over_time.rs     the help of compare, form, code and merge
//! own_editor.rs    what is told of the user's own editor
//! draft.rs         what was typed and not taken over
//! places.rs        where keys work: the headings of the help, and the keys that edit what is typed
//! actions.rs       what every key does, for the footer, the help and the palette
//! meeting.rs       silent rounds, counting hands, presenting, the agenda
//! round.rs         asking: how a round begins, a masked screen, slips, the list of rounds
//! aggregate.rs     the picture of many sessions
//! agenda.rs        planning a meeting for the people who are there
//! present.rs       what an audience reads beside the card, here and on a second screen
//! report.rs        the document that is mailed after a meeting
//! report_sheet.rs  the dialog that saves or copies that document
//! office.rs        what only documents for an office program say
//! session_file.rs  the file of a session, on its way elsewhere and back
//! voices.rs        voices from home: the form, the vote code, merging
//! merge.rs         the dialog that brings voices from home together
//! copies.rs        copies of one session that were changed apart
//! cli.rs           what the command line prints
//! commands.rs      the commands that do what the screens do, and examples of all commands
//! compare.rs       then and now: what became of what was wanted
//! import.rs        bringing a card in
//! lapsed.rs        what was said about what is no longer on the card
//! plain.rs         the conversation line by line, without a screen
//! settings.rs      the settings screen, the settings file, and what is wrong in that
//! errors.rs        what went wrong, and what to do about it
//! manual.rs        the manual that comes with the program: a field of `Words`, so only in `nl/` and `en/`
//! ```
//!
//! Four files make texts out of these, or read them: `explain.rs` turns errors into sentences, `dates.rs` writes dates,
//! `days.rs` reads days as people write them, and `missing_roles.rs` finds the usual roles that were absent.
//!
//! The card's own text is not here: it is quoted, never translated.

#![expect(missing_docs, reason = "the fields are named after the text they hold")]

mod actions;
mod agenda;
mod aggregate;
mod cli;
mod commands;
mod compare;
mod copies;
mod dates;
mod days;
mod domain;
mod draft;
mod en;
mod errors;
mod explain;
mod import;
mod lapsed;
mod meeting;
mod merge;
mod missing_roles;
mod nl;
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

use jiff::civil::Date;

use crate::text::Block;

pub use actions::{Action, ActionWords};
pub use agenda::AgendaWords;
pub use aggregate::{AggregateHelp, AggregateWords};
pub use cli::{CliWords, HelpWords, ManHelp, UsageWords};
pub use commands::CommandWords;
pub use compare::{ChangePhrase, CompareWords, Register};
pub use copies::CopiesWords;
pub use dates::{clock, numeric_date, stopwatch};
pub use days::{Due, read_date, read_due};
pub use domain::DomainWords;
pub use draft::DraftWords;
pub use en::EN;
pub use errors::{ErrorWords, Sentences};
pub use explain::Trouble;
pub use import::ImportWords;
pub use lapsed::LapsedWords;
pub use meeting::MeetingWords;
pub use merge::MergeWords;
pub use missing_roles::is_same_role;
pub use nl::NL;
pub use notice::NoticeWords;
pub use office::OfficeWords;
pub use own_editor::OwnEditorWords;
pub use places::PlaceWords;
pub use plain::PlainWords;
pub use present::PresentWords;
pub use region::RegionWords;
pub use report::{AnswerPhrase, CsvWords, DefaultRoles, ReportWords};
pub use report_sheet::ReportSheetWords;
pub use round::RoundWords;
pub use screen::ScreenWords;
pub use session_file::{SessionFileHelp, SessionFileWords};
pub use settings::{SettingWords, SettingsWords};
pub use voices::{FormWords, VoicesWords};

/// All texts in one language.
#[derive(Debug)]
pub struct Words {
    /// The code of the language: `nl` or `en`.
    pub lang: &'static str,
    /// A date in words: "23 november 2026".
    pub date: fn(Date) -> String,
    /// A date in words with its day of the week, which shows whether the right day was meant: "ma 23 november 2026".
    pub weekday_date: fn(Date) -> String,
    /// The title that the form for a new session suggests, from the day of the meeting.
    pub suggested_title: fn(Date) -> String,
    /// The title that the form for a copy suggests, from the title of the original.
    pub copy_title: fn(&str) -> String,
    /// The words of the reflection.
    pub domain: DomainWords,
    /// The words of the screens.
    pub screen: ScreenWords,
    /// What the notice line says once.
    pub notice: NoticeWords,
    /// What is told of the user's own editor.
    pub own_editor: OwnEditorWords,
    /// What was typed and not taken over.
    pub draft: DraftWords,
    /// What every key does.
    pub actions: ActionWords,
    /// The headings of the help.
    pub places: PlaceWords,
    /// The words of the command line.
    pub cli: CliWords,
    /// The words of the conversation without a screen.
    pub plain: PlainWords,
    /// The words of the commands that do what the screens do.
    pub commands: CommandWords,
    /// Then and now.
    pub compare: CompareWords,
    /// What went wrong, and what to do about it.
    pub errors: ErrorWords,
    /// The words of the document that is mailed after a meeting.
    pub report: ReportWords,
    /// The words of a meeting: silent rounds, counting hands, presenting, the agenda.
    pub meeting: MeetingWords,
    /// The words of asking: how a round begins, a masked screen, slips, the list of rounds.
    pub round: RoundWords,
    /// The words for planning a meeting.
    pub agenda: AgendaWords,
    /// The words for the picture of many sessions.
    pub aggregate: AggregateWords,
    /// The words of the screen with the picture of many sessions.
    pub region: RegionWords,
    /// What an audience reads beside the card.
    pub present: PresentWords,
    /// The words for taking the report home.
    pub report_sheet: ReportSheetWords,
    /// The words of the settings.
    pub settings: SettingsWords,
    /// The words for bringing a card in.
    pub import: ImportWords,
    /// The words for the file of a session.
    pub session_file: SessionFileWords,
    /// The words for what is no longer on the card.
    pub lapsed: LapsedWords,
    /// The words that only documents for an office program have.
    pub office: OfficeWords,
    /// The words of voices from home.
    pub voices: VoicesWords,
    /// The words of bringing these together.
    pub merge: MergeWords,
    /// The words of copies of one session that were changed apart.
    pub copies: CopiesWords,
    /// The manual that comes with the program.
    pub manual: fn() -> &'static [Block],
}

/// The texts in a language, by its code (`nl`, `en`); Dutch if there are none in that language.
#[must_use]
pub fn words(lang: &str) -> &'static Words {
    match lang {
        "en" => &EN,
        _ => &NL,
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::{Mark, Status};

    use super::{EN, NL};

    #[test]
    fn texts_that_must_be_written_out_use_the_words_of_the_domain() {
        for words in [&NL, &EN] {
            let statuses = Status::ALL.map(|status| words.domain.status(status));
            assert_eq!(words.actions.next_status.long, statuses.join(", "));
            let legend = words.report.legend.to_lowercase();
            let marks = Mark::BOTH.map(|mark| words.domain.mark(mark)).into_iter().chain([words.domain.keep]);
            for mark in marks {
                assert!(legend.contains(&mark.to_lowercase()), "{mark} is not in {legend}");
            }
        }
    }
}
