//! The formats that a document can have.

/// The format of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text in 80 columns.
    #[default]
    Text,
    /// GitHub-flavoured Markdown.
    Markdown,
    /// One page that needs no other file.
    Html,
    /// A table: a row for every aspect, and one for every next step.
    Csv,
    /// The same table as a Dutch Excel opens it: with semicolons, and with a mark that says it is UTF-8.
    CsvForExcel,
    /// For programs; its shape is a contract.
    Json,
    /// Not a document to send but all facts in turn, one paragraph a line: for the terminal and for screen readers.
    Linear,
}

impl Format {
    /// The formats that a document is saved in, in the order in which a form offers them.
    pub const OFFERED: [Self; 6] = [Self::Html, Self::Text, Self::Markdown, Self::Csv, Self::CsvForExcel, Self::Json];

    /// The file extension, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Text | Self::Linear => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Csv | Self::CsvForExcel => "csv",
            Self::Json => "json",
        }
    }

    /// The format that a file extension stands for, in capitals or not; `None` if it is not one of ours.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::OFFERED.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }
}
