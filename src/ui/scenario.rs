//! Scenario: one column of the card, read from top to bottom as a profile; in a wide window with the group's words beside it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, SCROLL_MARGIN, after, at_most, below, cells};
use super::description;
use super::frame::{self, CardHeader};
use super::marks::{self, CellMark};
use super::pane::MEASURE;
use super::passages::Passages;
use crate::app::{Extent, Model, OpenCard, Target};
use crate::domain::Aspect;

/// From this width on, the aspects' titles stand beside their texts.
const TITLES_BESIDE: u16 = 90;
/// From this width on, what the group wrote stands beside the texts.
const WRITTEN_BESIDE: u16 = 150;
/// A line longer than this is hard to follow back to the next one.
const MAX_LINE: u16 = 84;
/// The columns between one part of a section and the next.
const GUTTER: u16 = 3;

/// One scenario of the card.
pub struct ScenarioScreen<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

/// Where an aspect stands in the profile, in rows from its top, with an empty row at its end.
struct Section {
    start: usize,
    height: usize,
}

impl StatefulWidget for ScenarioScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { model, open_card, look } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let [header, body] = frame::areas(area);
        let (number, count) = (open_card.focus.scenario + 1, open_card.card.scenarios().len());
        let title = format!("{number}/{count} {}", open_card.scenario().title);
        let label = format!("{number}/{count} {}", open_card.scenario().label);
        canvas.render(CardHeader { model, open_card, titles: &[&title, &label], aside: "", look }, header);
        self.draw_profile(canvas, frame::spaced(body, 16));
    }
}

impl ScenarioScreen<'_> {
    fn draw_profile(&self, canvas: &mut Canvas, area: Rect) {
        let window = usize::from(area.height);
        let sections = self.sections(canvas, area.width);
        let lines = sections.last().map_or(0, |section| section.start + section.height).saturating_sub(1);
        let in_focus = &sections[self.open_card.focus.aspect];
        // The focus stands at the top, unless it is visible anyway.
        let start = if in_focus.start + in_focus.height <= window + 1 { 0 } else { in_focus.start };
        let furthest = lines.saturating_sub(window);
        let offset = (start + self.open_card.scroll).min(furthest);
        for (aspect, section) in sections.iter().enumerate() {
            self.draw_section(canvas, area, aspect, section, offset);
        }
        let extent = Extent::new(lines - start.min(furthest), window);
        canvas.drawing.drawn.extent = Extent { top: self.open_card.scroll.min(extent.furthest()), ..extent };
        canvas.scrollbar(area, Extent::new(lines, window), offset);
    }

    fn sections(&self, canvas: &mut Canvas, width: u16) -> Vec<Section> {
        let mut start = 0;
        let section = |(index, aspect): (usize, &Aspect)| {
            let section = Section { start, height: self.section_height(canvas, width, index, aspect) };
            start += section.height;
            section
        };
        self.open_card.card.aspects().iter().enumerate().map(section).collect()
    }

    /// Title, mark, text, what was written beside it, and an empty row.
    fn section_height(&self, canvas: &mut Canvas, width: u16, index: usize, aspect: &Aspect) -> usize {
        let (text, _) = description::or_empty(&aspect.descriptions[self.open_card.focus.scenario], self.look);
        let widths = Widths::new(width);
        let (text, title) = (canvas.lines(text, widths.text).len(), canvas.lines(&aspect.title, widths.title).len());
        let written = self.written(index, widths.written).height(canvas, widths.written);
        if widths.is_beside { text.max(title + 1).max(written) + 1 } else { text + title + 1 }
    }

    /// What the group wrote about an aspect, if that has a width.
    fn written(&self, aspect: usize, width: u16) -> Passages {
        if width > 0 { Passages::written(self.open_card, aspect, self.look) } else { Passages::default() }
    }

    fn draw_section(&self, canvas: &mut Canvas, body: Rect, aspect: usize, section: &Section, offset: usize) {
        let bottom = offset + usize::from(body.height);
        let visible = section.start.max(offset)..(section.start + section.height - 1).min(bottom);
        if visible.is_empty() {
            return;
        }
        let area = Rect { y: body.y + cells(visible.start - offset), height: cells(visible.len()), ..body };
        if aspect == self.open_card.focus.aspect {
            canvas.focus(area);
        }
        canvas.target(area, Target::Cell { aspect, scenario: self.open_card.focus.scenario });
        let mark = CellMark::at(self.open_card, aspect, self.open_card.focus.scenario);
        canvas.tint(at_most(area, area.width.saturating_sub(1)), mark.cell_style(self.look));
        self.write_section(canvas, after(area, 1), aspect, visible.start - section.start);
    }

    /// Writes what is visible of an aspect, from its row `skipped` on.
    fn write_section(&self, canvas: &mut Canvas, area: Rect, aspect: usize, skipped: usize) {
        let Self { open_card, look, .. } = *self;
        let widths = Widths::new(area.width + 1);
        let row = &open_card.card.aspects()[aspect];
        let style = if aspect == open_card.focus.aspect { look.theme.title } else { look.theme.text };
        if skipped == 0 {
            canvas.put(area, &(aspect + 1).to_string(), style);
        }
        let titles = after(area, 2);
        let title_rows = canvas.write_from(at_most(titles, widths.title), &row.title, skipped, style);
        let mark = CellMark::at(open_card, aspect, open_card.focus.scenario);
        let (text_area, text_skipped) = if widths.is_beside {
            if let Some(mark_row) = title_rows.checked_sub(skipped) {
                put_mark(canvas, below(titles, cells(mark_row)), mark);
            }
            (after(area, widths.title + 4), skipped)
        } else {
            if skipped == 0 {
                let row = at_most(area, area.width.saturating_sub(SCROLL_MARGIN));
                canvas.put_right(row, &mark.word(look), mark.style(look));
            }
            (below(titles, cells(title_rows.saturating_sub(skipped))), skipped.saturating_sub(title_rows))
        };
        let (text, style) = description::or_empty(&row.descriptions[open_card.focus.scenario], look);
        canvas.write_from(at_most(text_area, widths.text), text, text_skipped, style);
        let written_area = at_most(after(text_area, widths.text + GUTTER), widths.written);
        self.written(aspect, widths.written).draw(canvas, written_area, text_skipped);
    }
}

/// How a width is divided between titles and texts.
struct Widths {
    /// Whether titles stand beside texts, not above them.
    is_beside: bool,
    title: u16,
    text: u16,
    /// 0 if there is no space for it.
    written: u16,
}

impl Widths {
    fn new(width: u16) -> Self {
        let is_beside = width >= TITLES_BESIDE;
        let has_written = width >= WRITTEN_BESIDE;
        let title =
            if is_beside { width / 4 } else { width.saturating_sub(14) }.min(if has_written { 40 } else { width });
        let text = if is_beside { width - title - 5 } else { width.saturating_sub(4) };
        let text = text.min(if has_written { MEASURE } else { MAX_LINE });
        let written = if has_written { (width - title - 5 - text - GUTTER).min(MEASURE) } else { 0 };
        Self { is_beside, title: title.saturating_sub(2), text, written }
    }
}

fn put_mark(canvas: &mut Canvas, area: Rect, mark: CellMark) {
    if mark == CellMark::Unmarked {
        marks::put(canvas, area, mark, false);
    } else {
        canvas.put(area, &mark.word(canvas.look), mark.style(canvas.look));
    }
}
