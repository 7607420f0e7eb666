//! In Dutch: the words that only documents for an office program have.

use crate::words::office::OfficeWords;

pub const OFFICE: OfficeWords = OfficeWords {
    title: "Titel",
    value: "Gegevens",
    aspects: "Aspecten",
    question: "Vraag",
    answer: "Antwoord",
    round: "Ronde",
    how: "Manier",
    count: "Aantal stemmen",
    no_answer: "geen antwoord",
    cut: " … [hier afgekapt: een cel in Excel houdt 32.767 tekens; de hele tekst staat in het verslag als webpagina]",
};
