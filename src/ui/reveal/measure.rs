//! What the rows of the reveal are measured by and drawn with: widths, and how much is said.

use ratatui::layout::Rect;

use crate::ui::stack::Form;

/// In a window of fewer columns the labels are as narrow as the longest word for a spread allows.
const MIN_ROOMY_WIDTH: u16 = 60;
const NARROW_LABELS: u16 = 20;
/// What is said of an aspect stands this much further to the right than its name.
pub const INDENT: u16 = 2;

/// The same for all rows.
pub struct Measure {
    /// The width of the window.
    pub width: u16,
    pub labels_width: u16,
    /// The columns without the space between one and the next.
    pub cells: Vec<Rect>,
    pub form: Form,
    /// Whether what there is to say of a row stands below it, and not under its label.
    pub has_notes_below: bool,
    /// Whether only the chosen row says how many voices moved.
    pub is_brief: bool,
}

impl Measure {
    /// The width of the labels in a window of this width.
    pub fn labels_width(width: u16) -> u16 {
        if width < MIN_ROOMY_WIDTH { NARROW_LABELS.min(width / 2) } else { (width / 4 + 1).clamp(25, 40) }
    }

    /// The width of a name, between the bar at its left and an empty column at its right.
    pub fn name_width(&self) -> u16 {
        self.labels_width.saturating_sub(2)
    }

    /// The width of the word under a name.
    pub fn word_width(&self) -> u16 {
        self.name_width().saturating_sub(INDENT)
    }

    /// The width of what else there is to say. Below a row its last column is for the signs that there is more.
    pub fn notes_width(&self) -> u16 {
        if self.has_notes_below { self.width.saturating_sub(INDENT + 2) } else { self.word_width() }
    }

    /// The width of the narrowest cell.
    pub fn cell_width(&self) -> u16 {
        self.cells.iter().map(|cell| cell.width).min().unwrap_or(0)
    }
}

/// The columns without their last cell, which keeps them apart; behind the last column comes nothing.
pub fn cells_in(columns: &[Rect]) -> Vec<Rect> {
    let last = columns.len().saturating_sub(1);
    let cell = |(index, column): (usize, &Rect)| {
        let width = if index == last { column.width } else { column.width.saturating_sub(1) };
        Rect { width, ..*column }
    };
    columns.iter().enumerate().map(cell).collect()
}
