//! The facts of a session.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, cells};
use super::form::fact_label;
use super::frame::Header;
use super::list;
use super::panel::Panel;
use crate::app::{Fact, List, OpenCard};

const LABEL_WIDTH: u16 = 16;
const WIDTH: u16 = 72;

/// The facts of the open session.
pub struct FactsDialog<'a> {
    pub open_card: &'a OpenCard,
    pub list: List,
    pub look: &'a Look,
}

impl StatefulWidget for FactsDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, look, .. } = self;
        let (words, theme) = (look.words, &look.theme);
        let canvas = &mut Canvas::new(buf, drawing, look);
        let titles = [words.screen.facts];
        let header = Header { aside: &open_card.session.title, ..Header::new(&titles, look) };
        let facts = cells(Fact::ALL.len());
        let body = Panel::new(header, WIDTH).draw(canvas, area, |_, _| 2 * facts - 1);
        let row_height = if body.height >= 2 * facts - 1 { 2 } else { 1 };
        for ((index, fact), row) in Fact::ALL.into_iter().enumerate().zip(body.rows().step_by(row_height)) {
            let inner = list::row(canvas, row, index, index == self.list.chosen);
            let style = if index == self.list.chosen { theme.title } else { theme.text };
            let label_width = LABEL_WIDTH.min(inner.width / 3);
            canvas.put_short(at_most(inner, label_width), fact_label(fact, words), style);
            let value = self.value(fact);
            let (value, style) =
                if value.is_empty() { (words.screen.none_yet, theme.second) } else { (value.as_str(), theme.text) };
            canvas.put_short(after(inner, label_width), value, style);
        }
    }
}

impl FactsDialog<'_> {
    /// What is known. The note is never drawn: the list may be on a projector.
    fn value(&self, fact: Fact) -> String {
        let session = &self.open_card.session;
        match fact {
            Fact::Title => session.title.clone(),
            Fact::Date => (self.look.words.date)(session.date),
            Fact::Partnership => session.partnership.clone(),
            Fact::Facilitator => session.facilitator.clone(),
            Fact::Roles => session.roles.join(", "),
            Fact::Note => self.look.words.screen.note_is_private.to_owned(),
        }
    }
}
