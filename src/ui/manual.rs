//! The manual: its blocks one below the other, in a column that can be read with ease.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, SCROLL_MARGIN, after, at_most, below, cells};
use super::frame::{self, Header};
use super::key_table::KEYS_WIDTH;
use crate::app::{Extent, Manual, Search};
use crate::text::{Block, BlockKind};

/// A line longer than this is hard to follow back to the next one.
const MAX_LINE: u16 = 88;

/// The manual, as far as it has been read.
pub struct ManualScreen<'a> {
    pub manual: &'a Manual,
    pub look: &'a Look,
}

impl StatefulWidget for ManualScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { manual: reading, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        let status = reading.found.as_ref().map(|search| self.found(search)).unwrap_or_default();
        canvas.render(Header { status: &status, ..Header::new(&[look.words.places.manual], look) }, header);
        let body = frame::spaced(body, 10).inner(Margin::new(1, 0));
        let column = at_most(body, body.width.saturating_sub(SCROLL_MARGIN).min(MAX_LINE));
        let blocks = reading.blocks();
        let (starts, lines) = layout(canvas, blocks, column.width);
        let extent = Extent::new(lines, body.height.into());
        let scroll = match reading.seek {
            Some((block, at)) => starts[block] + line_of(canvas, &blocks[block], at, column.width),
            None => reading.scroll,
        };
        let scroll = scroll.min(extent.furthest());
        for (block, start) in blocks.iter().zip(starts) {
            draw_block(canvas, column, block, start, scroll);
        }
        canvas.more(at_most(body, column.width + SCROLL_MARGIN), extent, scroll);
    }
}

impl ManualScreen<'_> {
    /// Which of how many places is shown.
    fn found(&self, search: &Search) -> String {
        match search.count {
            0 => self.look.words.screen.nothing_found.to_owned(),
            count => (self.look.words.screen.found)(search.shown + 1, count),
        }
    }
}

/// The first line of every block, and how many lines there are.
fn layout(canvas: &mut Canvas, blocks: &[Block], width: u16) -> (Vec<usize>, usize) {
    let mut line = 0;
    let mut starts = Vec::new();
    let mut before: Option<&BlockKind> = None;
    for block in blocks {
        // Rows and items stand together; an empty line parts everything else.
        let is_together = matches!((before, &block.kind), (Some(BlockKind::Row(_)), BlockKind::Row(_)))
            || matches!((before, &block.kind), (Some(BlockKind::Item), BlockKind::Item));
        line += usize::from(before.is_some() && !is_together);
        starts.push(line);
        line += usize::from(canvas.height(&block.text, width.saturating_sub(indent(block, width))));
        before = Some(&block.kind);
    }
    (starts, line)
}

/// The line of a block in which this byte of its text is.
fn line_of(canvas: &mut Canvas, block: &Block, at: usize, width: u16) -> usize {
    let lines = canvas.lines(&block.text, width.saturating_sub(indent(block, width)));
    lines.iter().rposition(|line| line.range.start <= at).unwrap_or(0)
}

/// The columns before the text of a block.
fn indent(block: &Block, width: u16) -> u16 {
    match block.kind {
        BlockKind::Item => 2,
        BlockKind::Row(_) => KEYS_WIDTH.min(width / 2),
        BlockKind::Heading(_) | BlockKind::Paragraph => 0,
    }
}

fn draw_block(canvas: &mut Canvas, area: Rect, block: &Block, start: usize, scroll: usize) {
    let theme = &canvas.look.theme;
    let style = if matches!(block.kind, BlockKind::Heading(_)) { theme.title } else { theme.text };
    let (above, top) = (scroll.saturating_sub(start), start.saturating_sub(scroll));
    let rows = below(area, cells(top));
    if rows.is_empty() {
        return;
    }
    let text = after(rows, indent(block, area.width));
    let lines = canvas.lines(&block.text, text.width);
    if above >= lines.len() {
        return;
    }
    if above == 0 {
        draw_sign(canvas, rows, block);
    }
    canvas.write_from(text, &block.text, above, style);
    canvas.style_ranges(text, &block.text, &lines[above..], &block.strong, canvas.look.theme.key);
}

/// What stands before the text: the sign of an item, or the keys of a row.
fn draw_sign(canvas: &mut Canvas, area: Rect, block: &Block) {
    let look = canvas.look;
    match &block.kind {
        BlockKind::Item => canvas.put(area, look.glyphs.dot, look.theme.second),
        BlockKind::Row(first) => canvas.put(at_most(area, indent(block, area.width) - 1), first, look.theme.key),
        BlockKind::Heading(_) | BlockKind::Paragraph => 0,
    };
}
