//! `spiegel list`: all sessions, the one that was saved last first.

use super::language::help;
use super::values::FormatArg;
use clap::Args;
use std::io::Write;

use serde::Serialize;

use super::environment::Environment;
use super::failure::Failure;
use crate::domain::Marked;
use crate::store::SessionEntry;
use crate::text::sanitise_line;

#[derive(Debug, Args)]
#[command(about = help().list.about)]
pub struct ListArgs {
    #[arg(long, value_name = help().placeholders.format, help = help().format, value_enum, default_value_t = FormatArg::Text)]
    pub format: FormatArg,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ListedSession {
    Readable {
        id: String,
        title: String,
        date: String,
        partnership: String,
        marked: usize,
        aspects: usize,
        current: usize,
        desired: usize,
        sealed: bool,
        path: String,
        #[serde(rename = "conflict", skip_serializing_if = "std::ops::Not::not")]
        is_conflict: bool,
        /// Only if it is needed to tell copies of a session apart. The path says it to programs.
        #[serde(skip)]
        file_name: Option<String>,
    },
    Damaged {
        path: String,
        damaged: String,
    },
}

pub fn run(env: &Environment, args: &ListArgs, out: &mut impl Write) -> Result<(), Failure> {
    let entries = env.library.all_entries().map_err(|error| env.explain(&error))?;
    let rows: Vec<ListedSession> = entries.into_iter().map(|entry| listed(env, entry)).collect();
    match args.format {
        FormatArg::Json => {
            serde_json::to_writer_pretty(&mut *out, &rows).map_err(std::io::Error::from)?;
            Ok(writeln!(out)?)
        }
        FormatArg::Text if rows.is_empty() => {
            // Not data: a script that counts lines counts none.
            let _ = writeln!(std::io::stderr(), "{}", env.words.cli.no_sessions);
            Ok(())
        }
        FormatArg::Text => rows.iter().try_for_each(|row| Ok(write_line(env, row, out)?)),
    }
}

fn listed(env: &Environment, entry: SessionEntry) -> ListedSession {
    let path = sanitise_line(&entry.path.to_string_lossy()).into_owned();
    match entry.summary {
        Ok(summary) => ListedSession::Readable {
            is_conflict: summary.is_conflict,
            file_name: summary.file_name,
            id: summary.id,
            title: summary.title,
            date: summary.date.to_string(),
            partnership: summary.partnership,
            marked: summary.marked,
            aspects: summary.aspects,
            current: summary.answered.current,
            desired: summary.answered.desired,
            sealed: summary.is_sealed,
            path,
        },
        Err(error) => ListedSession::Damaged { path, damaged: env.words.explain(&error).why },
    }
}

fn write_line(env: &Environment, row: &ListedSession, out: &mut impl Write) -> std::io::Result<()> {
    let words = &env.words.screen;
    match row {
        ListedSession::Readable {
            id,
            title,
            date,
            aspects,
            current,
            desired,
            sealed,
            partnership,
            is_conflict,
            file_name,
            path,
            ..
        } => {
            if *is_conflict {
                return writeln!(out, "{}: {title}  {path}", words.conflict);
            }
            let marked = Marked { current: *current, desired: *desired, aspects: *aspects };
            write!(out, "{id}  {date}  {}  {title}", (words.marked)(marked))?;
            if *sealed {
                write!(out, "  {}", words.sealed_round)?;
            }
            if !partnership.is_empty() {
                write!(out, "  ({partnership})")?;
            }
            if let Some(file) = file_name {
                write!(out, "  {}", (words.in_file)(file))?;
            }
            writeln!(out)
        }
        ListedSession::Damaged { path, damaged } => writeln!(out, "{}: {damaged}  {path}", words.damaged),
    }
}
