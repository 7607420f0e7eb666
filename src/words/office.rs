//! The words that only documents for an office program have.

/// The words that only documents for an office program have.
#[derive(Debug)]
pub struct OfficeWords {
    /// The name of the title of a session.
    pub title: &'static str,
    /// The head of the column with the facts of a session.
    pub value: &'static str,
    /// The name of the sheet with all aspects.
    pub aspects: &'static str,
    pub question: &'static str,
    pub answer: &'static str,
    pub round: &'static str,
    pub how: &'static str,
    pub count: &'static str,
    pub no_answer: &'static str,
    /// Ends the text of a cell that Excel cannot hold as a whole.
    pub cut: &'static str,
}
