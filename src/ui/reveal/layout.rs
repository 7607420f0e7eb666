//! How the aspects of the reveal share a window: a picture of equal rows if every row then has space for its words, else
//! rows as high as they need, on as many pages as that takes.

use std::ops::Range;

use ratatui::layout::Rect;

use super::measure::{Measure, cells_in};
use super::row::Row;
use crate::ui::canvas::{Canvas, cells};
use crate::ui::stack::Form;

/// In a window of fewer columns what there is to say of a row stands below it, over the whole width.
const MIN_WIDTH_FOR_NOTES_BESIDE: u16 = 70;

/// Where everything stands.
pub struct Layout {
    pub measure: Measure,
    /// The height of every row, a rule above it included.
    pub heights: Vec<u16>,
    /// Empty rows between two rows.
    pub gap: u16,
    /// The rows on every page.
    pub pages: Vec<Range<usize>>,
    /// The page with the chosen row.
    pub page: usize,
}

impl Layout {
    /// Lays the rows out in an area with these columns.
    pub fn new(canvas: &mut Canvas, area: Rect, columns: &[Rect], rows: &[Row]) -> Self {
        let row_height = area.height / cells(rows.len()).max(1);
        let mut measure = Measure {
            width: area.width,
            labels_width: Measure::labels_width(area.width),
            cells: cells_in(columns),
            form: Form::Count,
            has_notes_below: false,
            is_brief: false,
        };
        let largest = rows.iter().map(Row::largest).max().unwrap_or(0);
        measure.form = Form::of(measure.cell_width(), row_height.saturating_sub(1), largest, canvas.look);
        let has_space = rows.iter().all(|row| row.words_height(canvas, &measure) < row_height);
        if measure.form.is_picture() && has_space {
            let heights = vec![row_height; rows.len()];
            Self::paged(measure, heights, 0, area.height, rows)
        } else {
            measure.form = Form::in_a_row(measure.cell_width(), largest);
            Self::compact(canvas, measure, area, rows)
        }
    }

    /// Rows as high as they need to be, with space between them if there is any; if they do not fit, with fewer words.
    fn compact(canvas: &mut Canvas, mut measure: Measure, area: Rect, rows: &[Row]) -> Self {
        measure.has_notes_below = area.width < MIN_WIDTH_FOR_NOTES_BESIDE;
        let mut heights = Vec::new();
        for is_brief in [false, true] {
            measure.is_brief = is_brief;
            heights = rows.iter().map(|row| row.height(canvas, &measure)).collect();
            if heights.iter().sum::<u16>() <= area.height {
                break;
            }
        }
        let spare = area.height.saturating_sub(heights.iter().sum());
        let gap = (spare / cells(rows.len().saturating_sub(1)).max(1)).min(1);
        Self::paged(measure, heights, gap, area.height, rows)
    }

    fn paged(measure: Measure, heights: Vec<u16>, gap: u16, height: u16, rows: &[Row]) -> Self {
        let pages = pages(&heights, gap, height);
        let chosen = rows.iter().position(|row| row.is_chosen).unwrap_or(0);
        let page = pages.iter().position(|page| page.contains(&chosen)).unwrap_or(0);
        Self { measure, heights, gap, pages, page }
    }
}

/// Which rows are on which page: as many as fit, and at least one.
fn pages(heights: &[u16], gap: u16, height: u16) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut first = 0;
    while first < heights.len() {
        let bottoms = heights[first..].iter().scan(0, |bottom, row| {
            let end = *bottom + row;
            *bottom = end + gap;
            Some(end)
        });
        let count = bottoms.take_while(|bottom| *bottom <= height).count().max(1);
        pages.push(first..first + count);
        first += count;
    }
    pages
}
