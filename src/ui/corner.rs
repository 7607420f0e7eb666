//! The top right of a slide: how far its reading is.

use ratatui::layout::Rect;

use super::canvas::{Canvas, Look, cells};
use crate::app::Extent;
use crate::text::columns;

/// What stands at the top right of a slide.
pub struct Corner<'a> {
    pub look: &'a Look,
}

impl Corner<'_> {
    /// Which page of how many this is; empty if there is only one.
    pub fn text(&self, pages: Option<(usize, usize)>) -> String {
        let page = pages.filter(|(_, pages)| *pages > 1);
        page.map_or_else(String::new, |(page, pages)| (self.look.words.present.page)(page, pages))
    }

    /// As [`Self::text`], for a text that was drawn with this extent.
    pub fn of(&self, extent: Extent) -> String {
        self.text(Some((extent.page() + 1, extent.pages())))
    }

    /// The columns that the text takes.
    pub fn width(&self, pages: Option<(usize, usize)>) -> u16 {
        cells(columns(&self.text(pages)))
    }

    /// Writes the text at the right of an area, if it fits.
    pub fn put(&self, canvas: &mut Canvas, area: Rect, pages: Option<(usize, usize)>) {
        let text = self.text(pages);
        if columns(&text) <= area.width.into() {
            canvas.put_right(area, &text, self.look.theme.faint);
        }
    }
}
