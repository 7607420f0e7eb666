//! The cards to which a session can be linked whose own is missing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Drawing, Look};
use super::choice::ChoiceDialog;
use crate::app::CardLink;

/// The list of cards.
pub struct CardLinkDialog<'a> {
    pub link: &'a CardLink,
    pub look: &'a Look,
}

impl StatefulWidget for CardLinkDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { link, look } = self;
        let words = &look.words.session_file;
        let lines: Vec<String> = link.cards.iter().map(|card| (words.linkable)(&card.name, card.lapses)).collect();
        let (title, about) = (words.link_title, words.link_about);
        ChoiceDialog { title, about, lines: &lines, list: link.list, look }.render(area, buf, drawing);
    }
}
