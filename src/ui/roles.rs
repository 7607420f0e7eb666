//! The roles that may be at the meeting, with a check mark at those that are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, cells};
use super::frame::Header;
use super::list;
use super::panel::Panel;
use crate::app::{List, OpenCard};
use crate::text::columns;

/// The roles of the open session.
pub struct RolesDialog<'a> {
    pub open_card: &'a OpenCard,
    pub list: List,
    pub look: &'a Look,
}

impl StatefulWidget for RolesDialog<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, look, .. } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let titles = [look.words.screen.roles_present];
        let header = Header { aside: &open_card.session.title, ..Header::new(&titles, look) };
        let roles = open_card.possible_roles(look.words);
        let longest = roles.iter().map(|role| columns(role)).max().unwrap_or(0);
        let body = Panel::new(header, cells(longest + 7)).draw(canvas, area, |_, _| cells(roles.len()));
        for (index, row) in self.list.window(body.height.into(), roles.len()).zip(body.rows()) {
            let inner = list::row(canvas, row, index, index == self.list.chosen);
            let style = if index == self.list.chosen { look.theme.title } else { look.theme.text };
            let is_present = open_card.session.roles.contains(&roles[index]);
            canvas.put(inner, if is_present { "[x]" } else { "[ ]" }, style);
            canvas.put(after(inner, 4), &roles[index], style);
        }
    }
}
