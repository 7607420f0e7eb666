//! In English: the words for taking the report home.

use crate::words::actions::action;
use crate::words::errors::Sentences;
use crate::words::report_sheet::ReportSheetWords;

pub const REPORT_SHEET: ReportSheetWords = ReportSheetWords {
    report: action("report", "save or copy the report").also("export print pdf word excel mail share save"),
    another: action("another report", "another report, in another file type or another place"),
    title: "Report",
    about: "What you marked and wrote down, in one document. Who voted what and your own note (under i) are not in it.",
    save: "Save as a file…",
    copy_text: "Copy as text",
    copy_steps: "Copy the next steps as text",
    copy_markdown: "Copy as Markdown",
    open_file: "Open the file",
    open_folder: "Open the folder",
    save_title: "Save the report",
    format: "File type",
    formats: &[
        "web page, to mail (HTML)",
        "Word, to work on",
        "Excel, to calculate",
        "calendar, the next steps with a date",
        "other: text",
        "other: Markdown",
        "other: CSV",
        "other: JSON",
    ],
    format_names: &["web page", "Word", "Excel", "calendar", "text", "Markdown", "CSV", "JSON"],
    path: "File",
    file: |name| format!("report-{name}"),
    replace_question: |path| format!("This file exists, and what is in it will be lost: {path}. Replace it?"),
    sent: "Sent to the terminal, for the clipboard. Paste to see whether it arrived: not every terminal plays along.",
    sent_to_tmux: "Sent to tmux, for the clipboard. Does it not arrive when you paste? Then type once in a window of tmux: \
                   tmux set -g set-clipboard on",
    too_large: Sentences { why: "The report is too long for the clipboard of a terminal.", hint: "Save it as a file." },
    asked_to_open: |path| format!("Your computer was asked to open this: {path}"),
    not_opened: |path, why| format!("{path} cannot be opened: {why}."),
    not_opened_hint: "Open it yourself in your file manager.",
    not_sent: |why| format!("The clipboard cannot be reached: {why}."),
    not_sent_hint: "Save the report as a file.",
};
