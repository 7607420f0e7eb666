//! In Dutch: what was said about aspects and scenarios that are no longer on the card.

use crate::words::lapsed::LapsedWords;

pub const LAPSED: LapsedWords = LapsedWords {
    title: "Vervallen",
    about: "Dit ging over aspecten of scenario's die niet meer op de kaart staan. Het blijft bewaard zoals het was.",
    row: |kind| format!("{kind} (vervallen)"),
    what: "Wat",
    told: |aspects| {
        let at = if aspects == 1 { "één aspect".to_owned() } else { format!("{aspects} aspecten") };
        format!("Wat past staat er nog. Wat bij {at} niet meer past, is bewaard en staat in het verslag als vervallen.")
    },
    line: |aspects| format!("Vervallen, bewaard in het verslag: {aspects}"),
};
