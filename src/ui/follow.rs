//! A second screen: what it shows while there is nothing to follow, and how it is with the session that is followed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells};
use crate::app::Link;

/// Lines on a wall are read from afar: longer ones lose their beginning.
const MAX_LINE: u16 = 50;

/// No session is open yet.
pub struct WaitingScreen<'a> {
    pub look: &'a Look,
}

impl StatefulWidget for WaitingScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let (words, theme) = (&self.look.words.present, &self.look.theme);
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let width = area.width.saturating_sub(2).min(MAX_LINE);
        let height = canvas.height(words.waiting, width) + 1 + canvas.height(words.waiting_about, width);
        let text = below(after(area, (area.width - width) / 2), area.height.saturating_sub(height) / 2);
        let used = canvas.write(at_most(text, width), words.waiting, theme.title);
        canvas.write(at_most(below(text, cells(used) + 1), width), words.waiting_about, theme.text);
    }
}

/// How it is with the session that is followed; `None` if all is well.
pub fn link_label(link: Link, look: &Look) -> Option<&'static str> {
    let words = &look.words.meeting;
    match link {
        Link::Live => None,
        Link::Ended => Some(words.link_ended),
        Link::Trashed => Some(words.link_trashed),
        Link::Gone => Some(words.link_gone),
        Link::Unreadable => Some(words.link_unreadable),
    }
}
