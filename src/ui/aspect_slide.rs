//! Presenting an aspect: all its texts side by side where they fit, else one after the other, page by page.
//!
//! ```text
//!  2/4  Professionaliseringsbeleid en aanbod   blad 1 van 5   the aspect, and how far its reading is
//!  1 Individuele b…         ▌2 Commitment ● H                 the scenarios and the marks
//!  3 Verbinden en…           4 Innovatie ◆ G
//! ─ 2 Commitment Samen Opleiden ─────────── ● Huidig ─
//!  Professionalisering en professionele ontwikkeling …        the text in focus
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::aspect::Descriptions;
use super::aspect_voices::AspectVoices;
use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells};
use super::corner::Corner;
use super::{description, heads, marks};
use crate::app::{Extent, OpenCard, Target};
use crate::domain;

/// Lines on a wall are read from afar: longer ones lose their beginning.
const MAX_LINE: u16 = 60;
/// A narrower column is not worth having a text in full.
const MIN_COLUMN: u16 = 26;
/// The columns of the aspect's number.
const NUMBER_WIDTH: u16 = 5;
/// A corner that leaves less than this to the aspect's title is left out.
const MIN_TITLE_WIDTH: u16 = 10;

/// One aspect for an audience.
pub struct AspectSlide<'a> {
    pub open_card: &'a OpenCard,
    pub corner: Corner<'a>,
    pub look: &'a Look,
}

impl StatefulWidget for AspectSlide<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, look, corner } = &self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        let area = below(area, u16::from(area.height > 40) * 2);
        let fit = |canvas: &mut Canvas, area: Rect| {
            let heading = self.heading(canvas, area, corner.width(None));
            self.columns(canvas, below(area, heading.height())).is_some()
        };
        let voices = AspectVoices::new(canvas, open_card, area, look, fit);
        let [area, below_texts] = voices.divide(canvas);
        let heading = self.heading(canvas, area, corner.width(None));
        if let Some(columns) = self.columns(canvas, below(area, heading.height())) {
            self.draw_heading(canvas, area, &heading);
            self.draw_columns(canvas, &columns);
            voices.draw(canvas, below_texts, &columns.areas);
        } else {
            let heading = self.heading(canvas, area, corner.width(Some((99, 99))));
            self.draw_heading(canvas, area, &heading);
            let (texts, area) = (Descriptions { open_card, look }, below(area, heading.height()));
            let columns = texts.text_columns(area, texts.fit_side_by_side(canvas, area));
            canvas.render(texts, area);
            voices.draw(canvas, below_texts, &columns);
        }
        let pages = self.pages(canvas);
        let first_row = Rect { height: 1, ..area.inner(Margin::new(1, 0)) };
        let space = first_row.width.saturating_sub(NUMBER_WIDTH + MIN_TITLE_WIDTH + 2);
        corner.put(canvas, after(first_row, first_row.width - space.min(first_row.width)), pages);
    }
}

/// Where we are, and what the aspect is called.
struct Heading<'a> {
    title: &'a str,
    title_width: u16,
    title_rows: u16,
    /// The answers that are no cell of the card.
    off_grid: String,
}

impl Heading<'_> {
    fn height(&self) -> u16 {
        self.title_rows + u16::from(!self.off_grid.is_empty())
    }
}

impl<'a> AspectSlide<'a> {
    /// The aspect's title beside a corner of this width, in full if two rows suffice for it.
    fn heading(&self, canvas: &mut Canvas, area: Rect, corner_width: u16) -> Heading<'a> {
        let Self { open_card, look, .. } = *self;
        let width = area.width.saturating_sub(NUMBER_WIDTH + 2);
        let beside_corner = width.saturating_sub(corner_width + 2);
        let title_width = if corner_width == 0 || beside_corner < MIN_TITLE_WIDTH { width } else { beside_corner };
        let titles = [open_card.aspect().title.as_str(), &open_card.aspect().label];
        let max_rows = 1 + u16::from(area.height > 14);
        let title = titles.into_iter().find(|title| canvas.height(title, title_width) <= max_rows);
        let title = title.unwrap_or(titles[1]);
        let title_rows = canvas.height(title, title_width).min(2);
        let off_grid = marks::off_grid(open_card, &open_card.aspect().id, look).join(", ");
        Heading { title, title_width, title_rows, off_grid }
    }

    fn draw_heading(&self, canvas: &mut Canvas, area: Rect, heading: &Heading) {
        let Self { open_card, look, .. } = *self;
        let (number, count) = (open_card.focus.aspect + 1, open_card.card.aspects().len());
        canvas.tint(Rect { height: heading.title_rows, ..area }, look.theme.bar);
        let inner = area.inner(Margin::new(1, 0));
        canvas.put(inner, &format!("{number}/{count}"), look.theme.second);
        let titles = after(inner, NUMBER_WIDTH);
        let title = Rect { height: titles.height.min(heading.title_rows), ..at_most(titles, heading.title_width) };
        canvas.write(title, heading.title, look.theme.title);
        canvas.put(below(titles, heading.title_rows), &heading.off_grid, look.theme.title);
    }

    /// Which page of how many is in view; `None` if all is in view at once.
    fn pages(&self, canvas: &mut Canvas) -> Option<(usize, usize)> {
        let extent = canvas.drawing.drawn.extent;
        if extent.all_at_once {
            return None;
        }
        let descriptions = &self.open_card.aspect().descriptions;
        let mut pages_of = |scenario: usize| {
            let (text, _) = description::or_empty(&descriptions[scenario], self.look);
            Extent { lines: canvas.height(text, extent.width).into(), ..extent }.pages()
        };
        let order = &self.open_card.reading.order;
        let at = order.iter().position(|scenario| *scenario == self.open_card.focus.scenario).unwrap_or(0);
        let before: usize = order[..at].iter().map(|scenario| pages_of(*scenario)).sum();
        let rest: usize = order[at..].iter().map(|scenario| pages_of(*scenario)).sum();
        Some((before + extent.page() + 1, before + rest))
    }

    /// Columns in which all texts fit, with margins and as much space between the lines as there is.
    fn columns(&self, canvas: &mut Canvas, area: Rect) -> Option<Columns> {
        let open_card = self.open_card;
        let count = cells(open_card.card.scenarios().len());
        let gap = if area.width >= 160 { 4 } else { 2 };
        let width = (area.width.saturating_sub(4) / count).saturating_sub(gap).min(MAX_LINE);
        if width < MIN_COLUMN {
            return None;
        }
        let margin = (area.width - (count * (width + gap) - gap)) / 2;
        let area = below(area, if area.height > 40 { 3 } else { 1 });
        let column = |index| at_most(after(area, margin + index * (width + gap)), width);
        let titles = (0..open_card.card.scenarios().len()).map(|scenario| heads::title(open_card, scenario));
        let head = titles.map(|title| canvas.height(&title, width)).max().unwrap_or(1) + 2;
        let texts = open_card.aspect().descriptions.iter().filter_map(domain::Description::text);
        let longest = texts.map(|text| canvas.height(text, width)).max().unwrap_or(1);
        let leading = [2, 1].into_iter().find(|leading| head + leading * longest <= area.height)?;
        Some(Columns { areas: (0..count).map(column).collect(), head, leading })
    }

    fn draw_columns(&self, canvas: &mut Canvas, columns: &Columns) {
        canvas.drawing.drawn.extent = Extent { all_at_once: true, ..Extent::default() };
        for (scenario, area) in columns.areas.iter().enumerate() {
            self.draw_column(canvas, *area, columns, scenario);
        }
    }

    fn draw_column(&self, canvas: &mut Canvas, area: Rect, columns: &Columns, scenario: usize) {
        let Self { open_card, look, .. } = *self;
        let focus = open_card.focus;
        let title_rows = columns.head.saturating_sub(2);
        let layout = [title_rows, columns.head - title_rows].map(Constraint::Length);
        let layout = Layout::vertical(layout.into_iter().chain([Constraint::Fill(1)]));
        let [title_area, mark_area, text_area] = layout.areas(area);
        let in_focus = scenario == focus.scenario;
        let mark = marks::CellMark::at(open_card, focus.aspect, scenario);
        let (text, style) = description::or_empty(&open_card.aspect().descriptions[scenario], look);
        let lines = canvas.lines(text, area.width);
        let height = (columns.head + columns.leading * cells(lines.len())).min(area.height);
        let cell = Rect { x: area.x.saturating_sub(1), width: area.width + 2, height, ..area };
        canvas.tint(cell, mark.cell_style(look));
        let title_style = if in_focus { look.theme.title } else { look.theme.text };
        canvas.write(title_area, &heads::title(open_card, scenario), title_style);
        marks::put_in_cell(canvas, mark_area, open_card, focus.aspect, scenario);
        for (line, row) in lines.iter().zip(text_area.rows().step_by(columns.leading.into())) {
            canvas.put(row, &line.of(text), style);
        }
        if in_focus {
            canvas.bar(cell, look.glyphs.bar, look.theme.focus);
            canvas.cursor(mark_area);
        }
        canvas.target(area, Target::Cell { aspect: focus.aspect, scenario });
    }
}

/// How the texts of an aspect stand side by side.
struct Columns {
    areas: Vec<Rect>,
    /// The rows of the titles and the marks.
    head: u16,
    /// From one line of text to the next, in rows.
    leading: u16,
}
