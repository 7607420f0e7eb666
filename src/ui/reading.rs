//! A description with what was said about its aspect below it, as one text to be read and scrolled.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::area::{cells, left};
use super::canvas::Canvas;
use super::steps;
use crate::app::{Extent, OpenCard, TextLocation};
use crate::domain::Part;

/// A stretch of the text.
struct Block {
    place: Option<TextLocation>,
    text: String,
    style: Style,
    /// A person's words have a bar at their left.
    is_said: bool,
}

/// Draws the description in focus and, where there is more to tell, what was said about its aspect.
pub fn draw(canvas: &mut Canvas, area: Rect, open_card: &OpenCard) {
    let measure = Rect { width: area.width.saturating_sub(1), ..area };
    let blocks = blocks(canvas, open_card);
    let heights: Vec<usize> = blocks.iter().map(|block| block.height(canvas, measure.width)).collect();
    let extent = Extent::new(heights.iter().sum(), area.height.into());
    let scroll = sought(canvas, open_card, &blocks, &heights, measure.width).unwrap_or(open_card.scroll);
    let scroll = scroll.min(extent.furthest());
    let mut line = 0;
    for (block, height) in blocks.iter().zip(heights) {
        if line + height > scroll && line < scroll + usize::from(area.height) {
            let skipped = scroll.saturating_sub(line);
            let offset = cells(line.saturating_sub(scroll));
            let room = Rect { y: area.y + offset, height: area.height - offset, ..measure };
            block.draw(canvas, Rect { height: room.height.min(cells(height - skipped)), ..room }, skipped);
        }
        line += height;
    }
    canvas.more(area, extent, scroll);
}

/// The scroll with which what is looked for is in sight, a line below the top.
fn sought(canvas: &mut Canvas, open_card: &OpenCard, blocks: &[Block], heights: &[usize], width: u16) -> Option<usize> {
    let (place, at) = open_card.seek?;
    let block = blocks.iter().position(|block| block.place == Some(place))?;
    let above: usize = heights[..block].iter().sum();
    let lines = canvas.lines(&blocks[block].text, blocks[block].width(width));
    let line = lines.iter().position(|line| at < line.range.end).unwrap_or(0);
    Some((above + line).saturating_sub(1))
}

fn blocks(canvas: &Canvas, open_card: &OpenCard) -> Vec<Block> {
    let (words, theme) = (&canvas.look.words.domain, &canvas.look.theme);
    let row = open_card.focus.aspect;
    let place = Some(TextLocation::Description(row, open_card.focus.scenario));
    let mut blocks = vec![match open_card.aspect().descriptions[open_card.focus.scenario].text() {
        Some(text) => Block { place, text: text.to_owned(), style: theme.text, is_said: false },
        None => Block { place, text: words.empty_in_source.to_owned(), style: theme.prompt, is_said: false },
    }];
    let Some(said) = open_card.reflection() else { return blocks };
    let heading = |text: &str| Block { place: None, text: format!("\n{text}"), style: theme.title, is_said: false };
    for (name, part) in [words.explanation, words.evidence].into_iter().zip(Part::BOTH) {
        if !said.text(part).is_empty() {
            blocks.push(heading(name));
            let text = said.text(part).to_owned();
            blocks.push(Block {
                place: Some(TextLocation::Reflection(row, part)),
                text,
                style: theme.text,
                is_said: true,
            });
        }
    }
    if !said.next_steps.is_empty() {
        blocks.push(heading(words.next_steps));
    }
    for (place, step) in said.next_steps.iter().enumerate() {
        let text = format!("{} ({})", step.what, steps::about(step, canvas.look));
        blocks.push(Block { place: Some(TextLocation::Step(row, place)), text, style: theme.text, is_said: true });
    }
    blocks
}

impl Block {
    fn width(&self, width: u16) -> u16 {
        width.saturating_sub(if self.is_said { 2 } else { 0 })
    }

    fn height(&self, canvas: &mut Canvas, width: u16) -> usize {
        canvas.lines(&self.text, self.width(width)).len()
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, skipped: usize) {
        let area = if self.is_said {
            canvas.bar(Rect { width: 1, ..area }, canvas.look.glyphs.quote, canvas.look.theme.rule);
            left(area, 2).1
        } else {
            area
        };
        canvas.write(area, &self.text, skipped, self.style);
    }
}
