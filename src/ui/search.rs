//! The search field, over the lowest row above the keys.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, cells, rightmost};
use crate::app::{Field, Search};
use crate::text::columns;

/// The word that is typed, and which of the places where it stands is shown.
pub struct SearchField<'a> {
    pub field: &'a Field,
    pub found: Option<&'a Search>,
    pub look: &'a Look,
}

impl StatefulWidget for SearchField<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let theme = &self.look.theme;
        canvas.clear(area);
        canvas.fill(area, self.look.glyphs.rule, theme.rule);
        let label = Span::styled(format!(" {}: ", self.look.words.screen.search), theme.title);
        let used = canvas.put_over(after(area, 1), &Line::from(label));
        let typed = after(area, 1 + used);
        canvas.put_over(typed, &Line::styled(format!("{} ", self.field.text()), theme.title));
        let count = Line::styled(self.count(), theme.text);
        canvas.put_over(rightmost(area.inner(Margin::new(1, 0)), cells(count.width())), &count);
        canvas.cursor(after(typed, cells(columns(self.field.before_cursor()))));
    }
}

impl SearchField<'_> {
    /// Which of how many places is shown; empty as long as nothing has been searched for.
    fn count(&self) -> String {
        let words = &self.look.words.screen;
        match self.found {
            None => String::new(),
            Some(search) if search.count == 0 => format!(" {} ", words.nothing_found),
            Some(search) => format!(" {} ", (words.found)(search.shown + 1, search.count)),
        }
    }
}
