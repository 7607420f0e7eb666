//! In English: the words that only documents for an office program have.

use crate::words::office::OfficeWords;

pub const OFFICE: OfficeWords = OfficeWords {
    title: "Title",
    value: "Details",
    aspects: "Aspects",
    question: "Question",
    answer: "Answer",
    round: "Round",
    how: "Way",
    count: "Number of votes",
    no_answer: "no answer",
    cut: " … [cut off here: a cell in Excel holds 32,767 characters; the whole text is in the report as a web page]",
};
