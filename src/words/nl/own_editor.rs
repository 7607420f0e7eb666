//! In Dutch: what is told of the user's own editor.

use crate::words::Sentences;
use crate::words::own_editor::OwnEditorWords;

pub const OWN_EDITOR: OwnEditorWords = OwnEditorWords {
    not_started: |why| format!("De editor is niet te starten: {why}. Je tekst is niet veranderd."),
    not_started_hint: "Zet de naam van een editor in de variabele EDITOR, bijvoorbeeld nano.",
    not_understood: Sentences {
        why: "In de variabele VISUAL of EDITOR staat een aanhalingsteken dat niet wordt gesloten. Je tekst is niet veranderd.",
        hint: "Sluit het, zoals in EDITOR=\"'/map met spaties/editor' --wait\".",
    },
    failed: Sentences {
        why: "De editor stopte met een fout. Je tekst is niet veranderd.",
        hint: "Probeer het nog eens met Ctrl-E, of kies een andere editor met de variabele EDITOR.",
    },
    failed_with_text: |path| format!("De editor stopte met een fout. Wat je erin bewaarde, staat in {path}."),
    failed_with_text_hint: "Ctrl-E haalt die tekst hierheen.",
    came_back_at_once: "De editor kwam meteen terug, zonder wijziging.",
    came_back_at_once_hint: |path| {
        format!("Heeft hij een eigen venster? Bewaar je tekst daar en druk dan hier op Ctrl-E; het bestand is {path}.")
    },
    too_long: |path| format!("De tekst is te lang voor een sessie en staat nog in {path}."),
    too_long_hint: "Ctrl-E opent hem weer, om hem korter te maken.",
    converted: |path, encoding| format!("De tekst in {path} stond in {encoding} en is omgezet."),
    converted_hint: "Kijk of alle letters kloppen. Ctrl-Z neemt de tekst terug.",
    taken_over: |path| format!("De tekst uit {path} is overgenomen."),
    taken_over_hint: "Ctrl-Z neemt dat terug.",
    left_behind: |path| format!("Er staat nog een tekst uit je eigen editor in {path}."),
    left_behind_hint: "Open hier dezelfde tekst en druk op Ctrl-E om hem over te nemen, of verwijder het bestand.",
};
