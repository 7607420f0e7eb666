//! A list of lines of which one is chosen: how keys, the mouse wheel and a click move in it, and which lines are in view.

use std::ops::Range;

use super::scroll::{distance, moved};
use crate::app::Intent;

/// The chosen line of a list. How many lines there are is for its owner to know: what the lines show may change at any
/// time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The chosen line, counted from 0.
    pub chosen: usize,
}

impl List {
    /// A list with this line chosen.
    #[must_use]
    pub const fn at(chosen: usize) -> Self {
        Self { chosen }
    }

    /// Moves by this many lines, down is positive, stopping at both ends of `count` lines.
    pub fn move_by(&mut self, lines: isize, count: usize) {
        self.chosen = moved(self.chosen, lines, count);
    }

    /// Handles a key in a list of `count` lines, of which a window shows `window`; says whether it was one for a list.
    pub fn press(&mut self, intent: Intent, count: usize, window: usize) -> bool {
        let Some(lines) = distance(intent, window) else { return false };
        self.move_by(lines, count);
        true
    }

    /// The lines that a window of `height` rows shows, the chosen one among them.
    #[must_use]
    pub fn window(self, height: usize, count: usize) -> Range<usize> {
        let first = self.chosen.saturating_sub(height / 2).min(count.saturating_sub(height));
        first..(first + height).min(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(chosen: usize, intent: Intent) -> usize {
        let mut list = List::at(chosen);
        assert!(list.press(intent, 10, 4));
        list.chosen
    }

    #[test]
    fn keys_move_and_stop_at_both_ends() {
        assert_eq!([0, 5].map(|chosen| pressed(chosen, Intent::Up)), [0, 4]);
        assert_eq!([5, 9].map(|chosen| pressed(chosen, Intent::Down)), [6, 9]);
        assert_eq!([3, 9].map(|chosen| pressed(chosen, Intent::PageUp)), [0, 5]);
        assert_eq!([3, 8].map(|chosen| pressed(chosen, Intent::PageDown)), [7, 9]);
        assert_eq!((pressed(5, Intent::First), pressed(5, Intent::Last)), (0, 9));
    }

    #[test]
    fn other_keys_are_not_for_a_list() {
        let mut list = List::at(3);
        assert!(!list.press(Intent::Choose, 10, 4));
        assert_eq!(list, List::at(3));
    }

    #[test]
    fn an_empty_list_keeps_its_first_line() {
        let mut list = List::default();
        assert!(list.press(Intent::Last, 0, 4));
        assert_eq!(list.chosen, 0);
    }

    #[test]
    fn a_page_is_one_line_in_a_window_of_unknown_height() {
        let mut list = List::at(3);
        assert!(list.press(Intent::PageDown, 10, 0));
        assert_eq!(list.chosen, 4);
    }

    #[test]
    fn the_chosen_line_is_in_view() {
        assert_eq!(List::at(0).window(4, 10), 0..4);
        assert_eq!(List::at(5).window(4, 10), 3..7);
        assert_eq!(List::at(9).window(4, 10), 6..10);
        assert_eq!(List::at(1).window(4, 2), 0..2);
    }
}
