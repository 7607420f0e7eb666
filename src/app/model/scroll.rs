//! How far a text goes, and how keys and the mouse wheel scroll it.

use crate::app::Intent;

/// How long the text or list in focus is, and how much of it is in view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// All lines.
    pub lines: usize,
    /// The number of lines in view.
    pub window: usize,
    /// The width of the text in columns.
    pub width: u16,
    /// The first line in view.
    pub top: usize,
    /// Whether the texts beside the one in focus are in view whole as well.
    pub all_at_once: bool,
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

    /// The same text on this screen and another one: pages so short, and an end so far, that neither leaves out a line.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let all_at_once = self.all_at_once && other.all_at_once;
        let one = match (self.furthest(), other.furthest()) {
            (0, _) => other,
            (_, 0) => self,
            (furthest, other_furthest) => {
                let window = self.window.min(other.window);
                Self { lines: furthest.max(other_furthest) + window, window, ..self }
            }
        };
        Self { all_at_once, ..one }
    }

    /// The same rows on this screen and another one, each of which has the chosen row in view: those that both show.
    #[must_use]
    pub fn rows_with(self, other: Self) -> Self {
        let top = self.top.max(other.top);
        let bottom = (self.top + self.window).min(other.top + other.window);
        Self { top, window: bottom.saturating_sub(top), ..self }
    }

    /// On how many pages the text is read: windows full, of which the last one begins earlier if it would not be full.
    #[must_use]
    pub fn pages(self) -> usize {
        self.lines.div_ceil(self.window.max(1)).max(1)
    }

    /// The page that is in view, from 0.
    #[must_use]
    pub fn page(self) -> usize {
        self.page_of(self.top)
    }

    /// The page that begins at this line, from 0.
    fn page_of(self, top: usize) -> usize {
        top.min(self.furthest()).div_ceil(self.window.max(1))
    }

    /// The first line of the next page; `None` on the last one.
    pub(in crate::app) fn next_page(self, top: usize) -> Option<usize> {
        (top < self.furthest()).then(|| ((self.page_of(top) + 1) * self.window).min(self.furthest()))
    }

    /// The first line of the page before; `None` on the first one.
    pub(in crate::app) fn previous_page(self, top: usize) -> Option<usize> {
        (top > 0).then(|| self.page_of(top).saturating_sub(1) * self.window)
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
    fn the_last_page_is_full_and_pages_lead_back_the_same_way() {
        let extent = |top| Extent { top, ..Extent::new(10, 4) };
        assert_eq!((extent(0).pages(), Extent::new(3, 4).pages(), Extent::default().pages()), (3, 1, 1));
        assert_eq!([0, 4, 6].map(|top| extent(top).page()), [0, 1, 2]);
        assert_eq!([0, 4, 6].map(|top| extent(top).next_page(top)), [Some(4), Some(6), None]);
        assert_eq!([6, 4, 0].map(|top| extent(top).previous_page(top)), [Some(4), Some(0), None]);
        assert_eq!(Extent::new(3, 4).next_page(0), None);
    }

    #[test]
    fn two_screens_are_read_in_steps_that_leave_out_no_line_of_either() {
        // The lines and the window of each screen, whatever their relation.
        let sizes = [(0, 0), (3, 4), (10, 4), (17, 5), (9, 7), (31, 3), (12, 1)];
        for (one, other) in sizes.iter().flat_map(|one| sizes.map(|other| (*one, other))) {
            let screens = [one, other].map(|(lines, window)| Extent::new(lines, window));
            let both = screens[0].with(screens[1]);
            let tops = std::iter::successors(Some(0), |top| both.next_page(*top)).collect::<Vec<_>>();
            for screen in screens {
                let shown = |top: &usize| (*top).min(screen.furthest())..(*top).min(screen.furthest()) + screen.window;
                let read = |line: usize| tops.iter().any(|top| shown(top).contains(&line));
                assert!((0..screen.lines).all(read), "{one:?} with {other:?}: {tops:?}");
            }
            let back = std::iter::successors(tops.last().copied(), |top| both.previous_page(*top)).collect::<Vec<_>>();
            assert_eq!(back, tops.into_iter().rev().collect::<Vec<_>>());
        }
    }

    #[test]
    fn rows_on_two_screens_are_those_that_both_show() {
        let page = |top, window| Extent { top, ..Extent::new(9, window) };
        assert_eq!(page(4, 4).rows_with(page(6, 3)), page(6, 2));
        assert_eq!(page(6, 3).rows_with(page(4, 4)), page(6, 2));
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
