//! Widths for the columns of a card whose texts do not all fit in columns of one width: wider ones for longer texts.

use ratatui::layout::Rect;

use super::canvas::cells;
use crate::domain::{Aspect, Card};
use crate::text::columns;

/// A narrower column is all hyphens.
const MIN_COLUMN: u16 = 20;

/// Divides an area into the columns in which the rows of the card together take as few lines as can be; `None` if there is
/// no space for columns. The widths depend on the card and the area only, so that nothing moves while people read.
pub fn balanced_columns(area: Rect, card: &Card) -> Option<Vec<Rect>> {
    let count = cells(card.scenarios().len());
    let mut spare = area.width.checked_sub(MIN_COLUMN.saturating_mul(count))?;
    let lengths: Vec<Vec<f64>> = card.aspects().iter().map(lengths).collect();
    let mut widths = vec![MIN_COLUMN; card.scenarios().len()];
    while spare > 0 {
        let lines = |column: &usize| lines_with(&lengths, &widths, *column);
        let best = (0..widths.len()).min_by(|one, other| lines(one).total_cmp(&lines(other)))?;
        widths[best] += 1;
        spare -= 1;
    }
    let mut x = area.x;
    let column = |width| {
        let column = Rect { x, width, ..area };
        x += width;
        column
    };
    Some(widths.into_iter().map(column).collect())
}

fn lengths(aspect: &Aspect) -> Vec<f64> {
    let length = |text: &str| f64::from(cells(columns(text)));
    aspect.descriptions.iter().map(|description| length(description.text().unwrap_or_default())).collect()
}

/// About how many lines all rows take if this column is a cell wider.
fn lines_with(lengths: &[Vec<f64>], widths: &[u16], wider: usize) -> f64 {
    let width = |column: usize| f64::from(widths[column] + u16::from(column == wider) - 2);
    let lines = |row: &Vec<f64>| smooth_maximum(row.iter().enumerate().map(|(column, length)| length / width(column)));
    lengths.iter().map(lines).sum()
}

/// A little more than the largest number. Unlike the largest alone it goes down with each number, so that a step at a time
/// leads to the lowest of all.
fn smooth_maximum(numbers: impl Iterator<Item = f64>) -> f64 {
    numbers.map(|number| number.powi(8)).sum::<f64>().sqrt().sqrt().sqrt()
}
