//! What has been written in a frame, for tests: no text is cut without a sign, neither by its author nor by what is drawn over it.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

/// Every text of a frame with the cells that it took.
#[derive(Debug, Default)]
pub struct Written {
    texts: Vec<(Rect, String)>,
    /// The texts that end in the sign for what is cut, whole.
    shortened: Vec<(Rect, String)>,
}

impl Written {
    /// Another frame begins.
    pub fn begin(&mut self) {
        self.texts.clear();
        self.shortened.clear();
    }

    /// A text has been written into these cells of a row. A sign of one column is no text: lines cross, and a mark lies on one.
    pub fn record(&mut self, row: Rect, text: &str) {
        if row.width > 1 {
            self.texts.push((row, text.to_owned()));
        }
    }

    /// A text did not fit here, and ends in the sign.
    pub fn shorten(&mut self, area: Rect, text: &str) {
        self.shortened.push((area, text.to_owned()));
    }

    /// The texts that ended in the sign.
    pub fn shortened(&self) -> Vec<String> {
        self.shortened.iter().map(|(_, text)| text.clone()).collect()
    }

    /// An area has been emptied for what covers it.
    pub fn forget(&mut self, area: Rect) {
        self.texts.retain(|(row, _)| !row.intersects(area));
        self.shortened.retain(|(row, _)| !row.intersects(area));
    }

    /// The texts that are neither whole on screen nor end in the sign for what is cut.
    pub fn cut(&self, buf: &Buffer, sign: &str) -> Vec<String> {
        let is_cut = |(row, text): &&(Rect, String)| {
            let shown = shown(buf, *row);
            let beginning = shown.strip_suffix(sign).unwrap_or(&shown);
            let is_whole = shown.trim_end() == text.trim_end();
            !is_whole && (beginning.len() == shown.len() && !sign.starts_with(&shown) || !text.starts_with(beginning))
        };
        self.texts
            .iter()
            .filter(is_cut)
            .map(|(row, text)| format!("{text:?} shown as {:?}", shown(buf, *row)))
            .collect()
    }
}

/// The symbols in a row; a wide one is followed by an empty cell that shows nothing.
fn shown(buf: &Buffer, row: Rect) -> String {
    let mut shown = String::new();
    let mut x = row.x;
    while x < row.right() {
        let symbol = buf.cell(Position::new(x, row.y)).map_or("", Cell::symbol);
        shown.push_str(symbol);
        x += u16::try_from(crate::text::columns(symbol)).unwrap_or(1).max(1);
    }
    shown
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    const ROW: Rect = Rect { x: 0, y: 0, width: 6, height: 1 };

    fn cut_of(on_screen: &str, text: &str) -> usize {
        let mut buf = Buffer::empty(ROW);
        buf.set_string(0, 0, on_screen, Style::new());
        let mut written = Written::default();
        written.record(ROW, text);
        written.cut(&buf, "…").len()
    }

    #[test]
    fn what_is_cut_without_a_sign_is_seen() {
        assert_eq!(cut_of("Zwolle", "Zwolle"), 0, "whole");
        assert_eq!(cut_of("Zwoll…", "Zwolle-West"), 0, "cut with a sign");
        assert_eq!(cut_of("Zwolle", "Zwolle-West"), 1, "cut without one");
        assert_eq!(cut_of("ZwolHU", "Zwolle"), 1, "something was drawn over it");
        assert_eq!(cut_of("West …", "Zwolle-West"), 1, "something with a sign of its own was drawn over it");
    }
}
