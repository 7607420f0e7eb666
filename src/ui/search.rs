//! The search field, over the lowest row above the keys.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, cells, rightmost};
use super::form::visible;
use crate::app::{Field, Search};

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
        let count = Line::styled(self.count(), theme.text);
        let inner = after(area.inner(Margin::new(1, 0)), used);
        let typed = at_most(inner, inner.width.saturating_sub(cells(count.width())));
        let (text, before_cursor) = visible(self.field, typed.width.saturating_sub(1), self.look);
        canvas.put_over(typed, &Line::styled(format!("{text} "), theme.title));
        canvas.put_over(rightmost(inner, cells(count.width())), &count);
        canvas.cursor(after(typed, before_cursor));
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
