//! The words for taking the report home, in both languages.

use super::{Action, Sentences};

/// The words for taking the report home.
#[derive(Debug)]
pub struct ReportSheetWords {
    pub report: Action,
    pub title: &'static str,
    pub about: &'static str,
    pub save: &'static str,
    pub copy_text: &'static str,
    pub copy_markdown: &'static str,
    pub open_file: &'static str,
    pub open_folder: &'static str,
    pub save_title: &'static str,
    pub format: &'static str,
    /// What the forms are called, in the order of [`crate::report::Format::OFFERED`].
    pub formats: &'static [&'static str],
    pub place: &'static str,
    /// What the file is called, from what it is about.
    pub file: fn(&str) -> String,
    pub replace_question: &'static str,
    pub sent: &'static str,
    pub too_large: Sentences,
    pub asked_to_open: fn(&str) -> String,
    pub not_opened: fn(&str, &str) -> String,
    pub not_opened_hint: &'static str,
    pub not_sent: fn(&str) -> String,
    pub not_sent_hint: &'static str,
}

pub(super) const NL: ReportSheetWords = ReportSheetWords {
    report: Action { short: "verslag", long: "het verslag opslaan of kopiëren" },
    title: "Verslag",
    about: "Wat jullie hebben gemarkeerd en opgeschreven, in één document. Je notitie en namen van wie stemde staan er niet in.",
    save: "Opslaan als bestand…",
    copy_text: "Kopiëren als tekst",
    copy_markdown: "Kopiëren als Markdown",
    open_file: "Het bestand openen",
    open_folder: "De map openen",
    save_title: "Verslag opslaan",
    format: "Vorm",
    formats: &["webpagina (HTML)", "tekst", "Markdown", "CSV", "CSV voor Excel", "JSON"],
    place: "Bestand",
    file: |name| format!("verslag-{name}"),
    replace_question: "Er staat al een bestand met die naam. Overschrijven?",
    sent: "Naar de terminal gestuurd, voor het klembord. Plak om te zien of het is aangekomen: niet elke terminal doet mee.",
    too_large: Sentences {
        why: "Het verslag is te lang voor het klembord van een terminal.",
        hint: "Sla het op als bestand.",
    },
    asked_to_open: |path| format!("Je computer is gevraagd dit te openen: {path}"),
    not_opened: |path, why| format!("{path} is niet te openen: {why}."),
    not_opened_hint: "Open het zelf in je bestandsbeheer.",
    not_sent: |why| format!("Het klembord is niet te bereiken: {why}."),
    not_sent_hint: "Sla het verslag op als bestand.",
};

pub(super) const EN: ReportSheetWords = ReportSheetWords {
    report: Action { short: "report", long: "save or copy the report" },
    title: "Report",
    about: "What you marked and wrote down, in one document. Your note and the names of voters are not in it.",
    save: "Save as a file…",
    copy_text: "Copy as text",
    copy_markdown: "Copy as Markdown",
    open_file: "Open the file",
    open_folder: "Open the folder",
    save_title: "Save the report",
    format: "Form",
    formats: &["web page (HTML)", "text", "Markdown", "CSV", "CSV for Dutch Excel", "JSON"],
    place: "File",
    file: |name| format!("report-{name}"),
    replace_question: "There is a file of that name already. Replace it?",
    sent: "Sent to the terminal, for the clipboard. Paste to see whether it arrived: not every terminal plays along.",
    too_large: Sentences { why: "The report is too long for the clipboard of a terminal.", hint: "Save it as a file." },
    asked_to_open: |path| format!("Your computer was asked to open this: {path}"),
    not_opened: |path, why| format!("{path} cannot be opened: {why}."),
    not_opened_hint: "Open it yourself in your file manager.",
    not_sent: |why| format!("The clipboard cannot be reached: {why}."),
    not_sent_hint: "Save the report as a file.",
};
