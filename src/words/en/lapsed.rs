//! In English: what was said about aspects and scenarios that are no longer on the card.

use crate::words::lapsed::LapsedWords;

pub const LAPSED: LapsedWords = LapsedWords {
    title: "Lapsed",
    about: "This was about aspects or scenarios that are no longer on the card. It is kept as it was.",
    row: |kind| format!("{kind} (lapsed)"),
    what: "What",
    told: |aspects| {
        let at = if aspects == 1 { "one aspect".to_owned() } else { format!("{aspects} aspects") };
        format!("What fits is still there. What no longer fits, at {at}, is kept and stands in the report as lapsed.")
    },
    line: |aspects| format!("Lapsed, kept in the report: {aspects}"),
};
