//! In Dutch: the words for taking the report home.

use crate::words::actions::action;
use crate::words::errors::Sentences;
use crate::words::report_sheet::ReportSheetWords;

pub const REPORT_SHEET: ReportSheetWords = ReportSheetWords {
    report: action("verslag", "het verslag opslaan of kopiëren")
        .also("export exporteren printen afdrukken pdf word excel mailen delen opslaan"),
    another: action("ander verslag", "nog een verslag, in een ander bestandstype of op een andere plek"),
    title: "Verslag",
    about: "Wat jullie hebben gemarkeerd en opgeschreven, in één document. Wie wat stemde en je eigen notitie (bij i) staan er niet in.",
    save: "Opslaan als bestand…",
    copy_text: "Kopiëren als tekst",
    copy_steps: "Vervolgstappen kopiëren als tekst",
    copy_markdown: "Kopiëren als Markdown",
    open_file: "Het bestand openen",
    open_folder: "De map openen",
    save_title: "Verslag opslaan",
    format: "Bestandstype",
    formats: &[
        "webpagina, om te mailen (HTML)",
        "Word, om verder te werken",
        "Excel, om te rekenen",
        "agenda, de vervolgstappen met een datum",
        "overig: tekst",
        "overig: Markdown",
        "overig: CSV",
        "overig: JSON",
    ],
    format_names: &["webpagina", "Word", "Excel", "agenda", "tekst", "Markdown", "CSV", "JSON"],
    path: "Bestand",
    file: |name| format!("verslag-{name}"),
    replace_question: |path| format!("Dit bestand is er al, en wat erin staat gaat verloren: {path}. Overschrijven?"),
    sent: "Naar de terminal gestuurd, voor het klembord. Plak om te zien of het is aangekomen: niet elke terminal doet mee.",
    sent_to_tmux: "Naar tmux gestuurd, voor het klembord. Komt het bij plakken niet aan? Typ dan één keer in een venster van tmux: \
                   tmux set -g set-clipboard on",
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
