//! In English: bringing a card in.

use crate::import::{FindingKind, NoMatrix, Place, Severity, SourceKind, Unreadable, column_name};
use crate::words::errors::Sentences;
use crate::words::import::ImportWords;

pub const IMPORT: ImportWords = ImportWords {
    kind: |kind| match kind {
        SourceKind::Delimited('\t') => "text with tabs",
        SourceKind::Delimited(';') => "CSV with semicolons",
        SourceKind::Delimited(_) => "CSV with commas",
        SourceKind::Pipes => "Markdown table",
        SourceKind::Html => "HTML table",
        SourceKind::Xlsx => "Excel workbook",
        SourceKind::Ods => "spreadsheet (ods)",
        SourceKind::Docx => "Word document",
    },
    read_as: |kind, encoding| match encoding {
        Some(encoding) => format!("Read as {kind}, in {encoding}."),
        None => format!("Read as {kind}."),
    },
    unreadable,
    no_matrix,
    place: |place| match place {
        Place::Line(line, column) => format!("line {line}, column {column}"),
        Place::Sheet(row, column) => format!("{}{row}", column_name(column.saturating_sub(1))),
    },
    finding,
    severity: |severity| match severity {
        Severity::Error => "error",
        Severity::Warning => "note",
    },
    more_findings: |count| format!("and {count} more; see all of it with: spiegel card check FILE"),
    nothing_found: "Nothing to remark.",
    table: "Table",
    titles: "Titles",
    turned: "Turned (scenarios are rows)",
    same: "The same as before",
    same_as: |title, known, is_same| {
        if is_same { format!("yes: '{title}' was '{known}'") } else { format!("no: '{title}' is new") }
    },
    dropped: "Columns left out",
    none: "none",
    yes: "yes",
    no: "no",
    table_of: |number, name, rows, columns| {
        let name = if name.is_empty() { String::new() } else { format!(" '{name}'") };
        let rows = if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
        let columns = if columns == 1 { "1 column".to_owned() } else { format!("{columns} columns") };
        format!("{number}{name}, {rows} by {columns}")
    },
    row: |is_sheet, first, second| {
        let name = if is_sheet { "row" } else { "line" };
        second.map_or_else(|| format!("{name} {first}"), |second| format!("{name} {first} and {second}"))
    },
    add_card: "Add a card",
    add_card_about: "a table from Word or Excel",
    path_or_paste: "Paste the table, or name a file",
    keep_card: "This is right: save it",
    look_at_card: "Look at the whole card first",
    read_card: |title| format!("Read card: {title}"),
    card_kept: |title| format!("The card '{title}' is saved. What you mark now can be saved as a session."),
    title: "Title",
    theme: "Theme",
    source: "Source",
    owner: "Owner",
    licence: "Licence",
    language: "Language",
    not_known: "(not known)",
    keep_it: "Save this card? [y/N] ",
    answers_yes: &["y", "yes", "j", "ja"],
    not_kept: "Nothing is saved. If it is right, add --yes; if not, --table, --header, --transpose, --drop and --new help.",
    replaces: |title| {
        format!("Replaces the card '{title}'; rows and columns that are recognised keep their ids, the old text stays.")
    },
    kept: |title| format!("The card '{title}' is saved."),
    kept_in: |title, size, path| format!("The card '{title}' is saved ({size}) in {path}"),
    written: |path| format!("The card is in {path}"),
    no_such: |option, value| {
        (
            format!("{option} {value} points at nothing in this table."),
            "Leave the option out to see what there is; rows and columns count from 1, columns may be called A, B, C too.".to_owned(),
        )
    },
    has_errors: Sentences {
        why: "This table cannot become a card as it is: look at the lines with 'error'.",
        hint: "Correct the file, or leave columns out with --drop, or turn the table with --transpose.",
    },
    no_title: Sentences {
        why: "The card has no title yet.",
        hint: "Name one: --title \"Scenarios\" --theme \"Practice\" --source \"School West\"",
    },
};

fn unreadable(why: Unreadable) -> Sentences {
    match why {
        Unreadable::TooLarge => Sentences {
            why: "The file is larger than 10 MB.",
            hint: "Put only the table into a new file, without pictures.",
        },
        Unreadable::TooManyCells => Sentences {
            why: "The file has more than 100,000 cells.",
            hint: "Put only the table of the card into a new file.",
        },
        Unreadable::Bomb => Sentences {
            why: "Unpacked, the file is far larger than a document should be; it was not read.",
            hint: "Ask where it comes from, or copy the table into a new file.",
        },
        Unreadable::Entities => Sentences {
            why: "The file declares entities of XML, which no office program writes; it was not read.",
            hint: "Ask where it comes from, or copy the table into a new file.",
        },
        Unreadable::Damaged => Sentences {
            why: "The file is damaged, or protected by a password.",
            hint: "Open it in Word, Excel or LibreOffice and save it again, or paste the table.",
        },
        Unreadable::Unknown => Sentences {
            why: "This is no kind of file that Spiegel can read.",
            hint: "Save it as .docx, .xlsx, .ods, .csv, .md or .txt, or copy the table and paste it. A PDF will not do.",
        },
        Unreadable::NoTable => Sentences {
            why: "There is no table in it.",
            hint: "A card is a table: the scenarios at the top, the aspects at the left, the descriptions between them.",
        },
    }
}

fn no_matrix(why: NoMatrix) -> Sentences {
    match why {
        NoMatrix::NoSuchTable => {
            Sentences { why: "There is no such table in it.", hint: "Leave --table out to see which there are." }
        }
        NoMatrix::TooSmall => Sentences {
            why: "This is no matrix: there is no row of titles with descriptions below it, or only one column.",
            hint: "Choose another table or another row of titles (--table, --header).",
        },
        NoMatrix::Keys => Sentences {
            why: "This is no matrix but a list of texts by their keys, such as a file for translators.",
            hint: "Find the file in which scenarios are columns and aspects are rows; if this is one after all, name the row of titles with --header.",
        },
        NoMatrix::LongForm => Sentences {
            why: "This is no matrix: every description is on a row of its own, with its aspect and scenario beside it.",
            hint: "Make a pivot table of it in Excel, with aspects as rows and scenarios as columns; or name the titles with --header.",
        },
        NoMatrix::Numbers => Sentences {
            why: "This is no matrix of descriptions: it holds only numbers.",
            hint: "Choose another table (--table), or name the row of titles with --header.",
        },
    }
}

fn finding(kind: &FindingKind) -> String {
    match kind {
        FindingKind::ManyScenarios(count) => {
            format!("{count} scenarios are more than a card can have (12): leave columns out, or turn the table.")
        }
        FindingKind::ManyAspects(count) => {
            format!("{count} aspects are more than a card can have (60): make several cards.")
        }
        FindingKind::LongTitle(length) => {
            format!("A title of {length} characters fits almost nowhere: keep it below 120.")
        }
        FindingKind::LongText(length) => {
            format!("Nobody reads a description of {length} characters in a meeting: keep it below 4000.")
        }
        FindingKind::NoTitle(number) => format!("No title: the number {number} stands for it now. Write one."),
        FindingKind::RepeatedTitle(title) => format!("The title '{title}' is there more than once: make them differ."),
        FindingKind::EmptyCell => "Empty cell: empty in the source, or forgotten? It stays empty.".to_owned(),
        FindingKind::CutOff => "The text seems to be cut off: see whether its end is there.".to_owned(),
        FindingKind::Merged => "Merged cell: the same text stands in every part. Is that right?".to_owned(),
        FindingKind::Stripped => "HTML, links or pictures were left out; the words are there.".to_owned(),
        FindingKind::Joined => "Loose lines were put together: see whether they belong to this cell.".to_owned(),
        FindingKind::TwoHeads => "Two rows of titles were joined: see whether the titles are right.".to_owned(),
        FindingKind::TwoLevels => "Titles in two columns were joined: see whether the aspects are right.".to_owned(),
        FindingKind::NoSource => {
            "The source is not known: name it with --source when you bring the card in, and it stands with the card everywhere.".to_owned()
        }
        FindingKind::RightToLeft => {
            "The text runs from right to left: it is shown as it is stored; the terminal decides the direction."
                .to_owned()
        }
        FindingKind::TakenFor { title, known } => {
            format!("'{title}' is taken for '{known}' of the card that is there, and keeps its id. Is that right?")
        }
        FindingKind::Gone(title) => {
            format!("'{title}' is no longer in the file: what was marked about it stays, as lapsed.")
        }
    }
}
