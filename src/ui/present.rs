//! Presenting: what the audience needs to read, and nothing else. No names, no notes, no files, no keys.
//!
//! ```text
//!  2/4  Professionaliseringsbeleid en aanbod           where we are, and the aspect
//!  1 Individuele b…         ▌2 Commitment ● H          the scenarios and the marks
//!  3 Verbinden en…           4 Innovatie ◆ G
//! ─ 2 Commitment Samen Opleiden ─────────── ● Huidig ─
//!  Professionalisering en professionele ontwikkeling … the text in focus; all four where they fit
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::agreed_steps::AgreedSteps;
use super::aspect::Descriptions;
use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, row};
use super::card::Matrix;
use super::frame::{self, Header};
use super::notice::{self, Sentence};
use super::overview::Overview;
use super::spread::Spread;
use super::{description, footer, heads, marks};
use crate::app::{Extent, Link, Model, Notice, OpenCard, Overlay, SaveState, Target};
use crate::domain::{self, Slide};
use crate::text::columns;

/// Lines on a wall are read from afar: longer ones lose their beginning.
const MAX_LINE: u16 = 60;
/// A narrower column is not worth having a text in full.
const MIN_COLUMN: u16 = 26;

/// The card for an audience.
pub struct PresentScreen<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub slide: Slide,
    pub look: &'a Look,
}

impl StatefulWidget for PresentScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { open_card, look, .. } = self;
        let canvas = &mut Canvas::new(buf, drawing, look);
        match self.slide {
            Slide::Card => self.draw_card(canvas, area),
            Slide::Aspect => self.draw_aspect(canvas, area),
            Slide::Overview => canvas.render(Overview { open_card, look }, frame::spaced(area, 20)),
            Slide::Steps => canvas.render(AgreedSteps { open_card, look }, area),
            Slide::Silence => draw_silence(canvas, area),
            Slide::Spread(mark, people) => {
                // The lowest row stays free, as on the other screens.
                let [page, _] = frame::page_and_footer(area);
                canvas.render(Spread { view: open_card.spread_view(mark, people), open_card, look }, page);
            }
        }
        self.draw_notice(canvas, area);
    }
}

impl PresentScreen<'_> {
    fn draw_card(&self, canvas: &mut Canvas, area: Rect) {
        let Self { open_card, look, .. } = *self;
        let [header, body] = frame::areas(area);
        canvas.render(Header::new(&[open_card.card.theme()], look), header);
        canvas.render(Matrix { open_card, look }, body);
    }

    fn draw_aspect(&self, canvas: &mut Canvas, area: Rect) {
        let Self { open_card, look, .. } = *self;
        let body = self.draw_heading(canvas, area);
        match self.columns(canvas, body) {
            Some(columns) => self.draw_columns(canvas, &columns),
            None => canvas.render(Descriptions { open_card, look }, body),
        }
    }

    /// Where we are and the aspect's title, in full if two rows suffice for it. Returns what is left.
    fn draw_heading(&self, canvas: &mut Canvas, area: Rect) -> Rect {
        let Self { open_card, look, .. } = *self;
        let area = below(area, u16::from(area.height > 40) * 2);
        let (number, count) = (open_card.focus.aspect + 1, open_card.card.aspects().len());
        let inner = area.inner(Margin::new(1, 0));
        let title_area = after(inner, 5);
        let titles = [open_card.aspect().title.as_str(), &open_card.aspect().label];
        let max_height = 1 + u16::from(area.height > 14);
        let title = titles.into_iter().find(|title| canvas.height(title, title_area.width) <= max_height);
        canvas.put(inner, &format!("{number}/{count}"), look.theme.faint);
        let title_area = Rect { height: title_area.height.min(2), ..title_area };
        let lines = canvas.write(title_area, title.unwrap_or(titles[1]), 0, look.theme.title);
        let mut used = cells(lines).min(2);
        let off_grid = marks::off_grid(open_card, &open_card.aspect().id, look).join(", ");
        if !off_grid.is_empty() {
            let below_title = Rect { height: area.height, ..title_area };
            canvas.put_short(below(below_title, used), &off_grid, look.theme.title);
            used += 1;
        }
        below(area, used)
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
        canvas.drawing.drawn.extent = Extent::default();
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
        let title_style = if in_focus { look.theme.title } else { look.theme.text };
        canvas.write(title_area, &heads::title(open_card, scenario), 0, title_style);
        marks::put(canvas, mark_area, marks::CellMark::at(open_card, focus.aspect, scenario), false);
        let (text, style) = description::or_empty(&open_card.aspect().descriptions[scenario], look);
        let lines = canvas.lines(text, area.width);
        for (line, row) in lines.iter().zip(text_area.rows().step_by(columns.leading.into())) {
            canvas.put(row, &line.of(text), style);
        }
        if in_focus {
            let height = (columns.head + columns.leading * cells(lines.len())).min(area.height);
            let bar = Rect { x: area.x.saturating_sub(1), width: 1, height, ..area };
            canvas.bar(bar, look.glyphs.bar, look.theme.focus);
            canvas.cursor(mark_area);
        }
        canvas.target(area, Target::Cell { aspect: focus.aspect, scenario });
    }

    /// What must be said while the audience looks on; not what went wrong, which may name files and people.
    fn draw_notice(&self, canvas: &mut Canvas, area: Rect) {
        let Self { model, open_card, look, .. } = *self;
        let text = match (&open_card.save_state, model.overlays.last(), &model.notice) {
            (SaveState::Failed(_), ..) => {
                let last = row(area, area.height.saturating_sub(1)).inner(Margin::new(1, 0));
                return canvas.put_right(last, &frame::status(open_card, look), look.theme.alarm);
            }
            (SaveState::Following(link), ..) => match link_label(*link, look) {
                Some(label) => label.to_owned(),
                None => return,
            },
            (_, Some(Overlay::Question(question)), _) => {
                let [above, keys] = frame::page_and_footer(area);
                canvas.render(Sentence { text: &notice::question(*question, model, look), look }, above);
                return footer::draw(canvas, keys, model);
            }
            (_, _, Some(Notice::Trouble(_))) => look.words.meeting.something_wrong.to_owned(),
            (_, _, Some(notice)) => notice::label(notice, model, look),
            (_, _, None) => return,
        };
        canvas.render(Sentence { text: &text, look }, area);
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

/// How it is with the session that is followed, unless all is well.
fn link_label(link: Link, look: &Look) -> Option<&'static str> {
    let words = &look.words.meeting;
    match link {
        Link::Live => None,
        Link::Ended => Some(words.link_ended),
        Link::Trashed => Some(words.link_trashed),
        Link::Gone => Some(words.link_gone),
        Link::Unreadable => Some(words.link_unreadable),
    }
}

fn draw_silence(canvas: &mut Canvas, area: Rect) {
    let text = canvas.look.words.meeting.silence;
    let start = area.width.saturating_sub(cells(columns(text))) / 2;
    canvas.put(after(row(area, area.height / 2), start), text, canvas.look.theme.title);
}
