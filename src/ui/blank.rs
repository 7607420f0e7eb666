//! A blank screen, so that people look at each other: black, whatever the colours of the terminal are.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::style::{Color, Style};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, row};
use crate::app::Model;

/// The black of the fixed part of the 256-colour table: that of the first 16 colours is whatever the user made of it.
const BLACK: Color = Color::Indexed(16);
/// Just bright enough for whoever sits before it.
const GREY: Color = Color::Indexed(240);

/// A black screen.
pub struct BlankScreen<'a> {
    pub model: &'a Model,
    pub look: &'a Look,
}

impl StatefulWidget for BlankScreen<'_> {
    type State = Drawing;

    /// An audience sees nothing at all; the screen of the facilitator says why it is black.
    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        buf.set_style(area, Style::new().fg(BLACK).bg(BLACK));
        if !self.model.is_presenting() {
            let canvas = &mut Canvas::new(buf, drawing, self.look);
            let last = row(area, area.height.saturating_sub(1)).inner(Margin::new(1, 0));
            canvas.put(last, self.look.words.present.blanked, Style::new().fg(GREY).bg(BLACK));
        }
    }
}
