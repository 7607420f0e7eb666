//! A description of the card in its style.

use ratatui::style::Style;

use super::canvas::Look;
use crate::app::OpenCard;
use crate::domain;

/// The description in focus, or the sentence that the source has none.
pub fn in_focus<'a>(open_card: &'a OpenCard, look: &Look) -> (&'a str, Style) {
    or_empty(&open_card.aspect().descriptions[open_card.focus.scenario], look)
}

/// A description, or the sentence that the source has none, in its style.
pub fn or_empty<'a>(description: &'a domain::Description, look: &Look) -> (&'a str, Style) {
    match description.text() {
        Some(text) => (text, look.theme.text),
        None if *description == domain::Description::Unknown => (look.words.domain.text_unknown, look.theme.prompt),
        None => (look.words.domain.empty_in_source, look.theme.prompt),
    }
}
