//! `spiegel list`: all sessions, the one that was saved last first.

use std::io::Write;

use serde::Serialize;

use super::args::FormatArg;
use super::{Failure, Setting};
use crate::store::SessionEntry;
use crate::text::sanitise_line;

#[derive(Serialize)]
#[serde(untagged)]
enum Row {
    Readable {
        id: String,
        title: String,
        date: String,
        partnership: String,
        marked: usize,
        aspects: usize,
        path: String,
        #[serde(rename = "conflict", skip_serializing_if = "std::ops::Not::not")]
        is_conflict: bool,
    },
    Damaged {
        path: String,
        damaged: String,
    },
}

pub fn run(setting: &Setting, format: FormatArg, out: &mut impl Write) -> Result<(), Failure> {
    let entries = setting.library.all_entries().map_err(|error| setting.explain(&error))?;
    let rows: Vec<Row> = entries.into_iter().map(|entry| row(setting, entry)).collect();
    match format {
        FormatArg::Json => {
            serde_json::to_writer_pretty(&mut *out, &rows).map_err(std::io::Error::from)?;
            Ok(writeln!(out)?)
        }
        FormatArg::Text if rows.is_empty() => {
            // Not data: a script that counts lines counts none.
            let _ = writeln!(std::io::stderr(), "{}", setting.words.cli.no_sessions);
            Ok(())
        }
        FormatArg::Text => rows.iter().try_for_each(|row| Ok(write_row(setting, row, out)?)),
    }
}

fn row(setting: &Setting, entry: SessionEntry) -> Row {
    let path = sanitise_line(&entry.path.to_string_lossy()).into_owned();
    match entry.summary {
        Ok(summary) => Row::Readable {
            is_conflict: summary.is_conflict,
            id: summary.id,
            title: summary.title,
            date: summary.date.to_string(),
            partnership: summary.partnership,
            marked: summary.marked,
            aspects: summary.aspects,
            path,
        },
        Err(error) => Row::Damaged { path, damaged: setting.words.explain(&error).why },
    }
}

fn write_row(setting: &Setting, row: &Row, out: &mut impl Write) -> std::io::Result<()> {
    let words = &setting.words.screen;
    match row {
        Row::Readable { id, title, date, marked, aspects, partnership, is_conflict, path } => {
            if *is_conflict {
                return writeln!(out, "{}: {title}  {path}", words.conflict);
            }
            write!(out, "{id}  {date}  {}  {title}", (words.marked)(*marked, *aspects))?;
            if !partnership.is_empty() {
                write!(out, "  ({partnership})")?;
            }
            writeln!(out)
        }
        Row::Damaged { path, damaged } => writeln!(out, "{}: {damaged}  {path}", words.damaged),
    }
}
