//! How far a text goes, and how keys and the mouse wheel scroll it.

use crate::app::Intent;

/// How long the text or list in focus is, and how much of it is in view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// All lines.
    pub lines: usize,
    /// The number of lines in view.
    pub window: usize,
    /// The width in columns of a text that is being edited.
    pub width: u16,
    /// The first line in view.
    pub top: usize,
}

impl Extent {
    /// This many lines, of which a window shows this many.
    #[must_use]
    pub fn new(lines: usize, window: usize) -> Self {
        Self { lines, window, ..Self::default() }
    }

    /// The largest number of lines by which the text can be scrolled.
    #[must_use]
    pub fn furthest(self) -> usize {
        self.lines.saturating_sub(self.window)
    }
}

/// The first line in view after a key, for a text that can be scrolled by `furthest` lines.
pub(in crate::app) fn scrolled(first: usize, intent: Intent, furthest: usize, page: usize) -> usize {
    distance(intent, page).map_or(first, |lines| moved(first, lines, furthest + 1))
}

/// How many lines an intent moves, down is positive; `None` if it does not move.
pub(super) fn distance(intent: Intent, page: usize) -> Option<isize> {
    let page = page.max(1).cast_signed();
    match intent {
        Intent::Up => Some(-1),
        Intent::Down => Some(1),
        Intent::PageUp => Some(-page),
        Intent::PageDown => Some(page),
        Intent::First => Some(isize::MIN),
        Intent::Last => Some(isize::MAX),
        _ => None,
    }
}

/// The index that is `lines` further in `count` lines, stopping at both ends.
pub(super) fn moved(index: usize, lines: isize, count: usize) -> usize {
    index.saturating_add_signed(lines).min(count.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_scrolls_until_its_last_line_is_in_view() {
        assert_eq!(Extent::new(10, 4).furthest(), 6);
        assert_eq!(Extent::new(3, 4).furthest(), 0);
    }

    #[test]
    fn keys_scroll_and_stop_at_both_ends() {
        assert_eq!(scrolled(2, Intent::Down, 6, 4), 3);
        assert_eq!(scrolled(2, Intent::PageDown, 6, 4), 6);
        assert_eq!(scrolled(6, Intent::Down, 6, 4), 6);
        assert_eq!(scrolled(2, Intent::PageUp, 6, 4), 0);
        assert_eq!(scrolled(2, Intent::Last, 6, 4), 6);
        assert_eq!(scrolled(2, Intent::Choose, 6, 4), 2, "not a key that scrolls");
    }
}
