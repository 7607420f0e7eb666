//! A thin rule with a title at its left and details at its right.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, cells, rightmost};

/// `── Title ─────── ● Huidig ──`. A `Block` with titles cannot be used: it would let the style of the rule shine through.
pub struct Rule<'a> {
    /// What stands at the left.
    pub title: Line<'a>,
    /// What stands at the right.
    pub details: Line<'a>,
    /// If there is not space enough for both: whether the details are cut, not the title.
    pub is_title_whole: bool,
    pub look: &'a Look,
}

impl StatefulWidget for Rule<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        canvas.fill(area, self.look.glyphs.rule, self.look.theme.rule);
        let inner = area.inner(Margin::new(1, 0));
        let details_width = if self.is_title_whole { 0 } else { cells(self.details.width()) };
        let used = canvas.put_over(at_most(inner, inner.width.saturating_sub(details_width)), &self.title);
        canvas.put_over(rightmost(after(inner, used), cells(self.details.width())), &self.details);
    }
}

/// Parts of a line on a rule, each with a space on either side.
pub fn spaced<'a>(parts: impl IntoIterator<Item = (String, Style)>) -> Line<'a> {
    parts.into_iter().map(|(text, style)| Span::styled(format!(" {text} "), style)).collect()
}
