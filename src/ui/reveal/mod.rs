//! The reveal: what everyone said, the aspects over which people differ most on top. Voices stacked in the columns of the
//! card where there is space for a picture, else a dot a voice. How far they lie apart is said in words, and nothing is
//! added up.

mod layout;
mod letters;
mod measure;
mod row;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout as Split, Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, even_columns, row as row_of};
use super::corner::Corner;
use super::frame::{self, Header};
use super::heads::Heads;
use super::marks;
use super::voices::Voices;
use crate::app::{Extent, OpenCard, RevealView};
use crate::domain::{Round, by_disagreement};
use crate::text::columns;
use layout::Layout;
use letters::Letters;
use measure::Measure;
use row::Row;

/// A body of fewer rows has one for the scenarios' titles, else there are two.
const MIN_HEIGHT_FOR_TITLES: u16 = 24;
/// A body of more rows has one to spare.
const ROOMY_HEIGHT: u16 = 30;

/// The answers of everyone to one question.
pub struct RevealScreen<'a> {
    pub view: RevealView,
    pub open_card: &'a OpenCard,
    /// For an audience: what stands at the lower right.
    pub corner: Option<Corner<'a>>,
    pub look: &'a Look,
}

impl StatefulWidget for RevealScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let [header, body] = frame::areas(area);
        let rounds = self.view.rounds(&self.open_card.session);
        self.draw_header(canvas, header, &rounds);
        let body = frame::spaced(body, 14);
        let pages = if rounds.is_empty() {
            canvas.write(body.inner(Margin::new(1, 0)), self.look.words.meeting.nobody, self.look.theme.text);
            None
        } else {
            Some(self.draw_body(canvas, body, &rounds))
        };
        if let Some(corner) = &self.corner {
            let lowest = row_of(area, area.height.saturating_sub(1)).inner(Margin::new(1, 0));
            corner.put(canvas, lowest, pages);
        }
    }
}

impl<'a> RevealScreen<'a> {
    /// What was asked, in which round, how, and how many of how many answered.
    fn draw_header(&self, canvas: &mut Canvas, area: Rect, rounds: &[&Round]) {
        let look = self.look;
        let (domain, meeting) = (&look.words.domain, &look.words.meeting);
        let question = marks::question(self.view.mark, look).to_lowercase();
        let title = (meeting.reveal_title)(&question);
        // Hands are counted aspect by aspect: if several rounds count, each row says which one is its own.
        let &[round] = rounds else {
            return canvas.render(Header::new(&[&title, &question], look), area);
        };
        let join = |parts: &[&str]| parts.join(&format!(" {} ", look.glyphs.dot));
        let (number, how, voices) = ((domain.round)(round.number), domain.how(round.how), round.voices());
        let titles = [join(&[&title, &number, how]), join(&[&question, &number, how]), join(&[&question, &number])];
        let long = match round.present {
            Some(present) => (domain.votes_of_present)(voices, present),
            None => (domain.votes)(voices),
        };
        let fits = columns(&titles[0]) + columns(&long) + 4 <= area.width.into();
        let short = round.present.map(|present| (meeting.of_present)(voices, present));
        let status = short.filter(|_| !fits).unwrap_or(long);
        let titles = titles.each_ref().map(String::as_str);
        canvas.render(Header { status: &status, ..Header::new(&titles, look) }, area);
    }

    /// The aspects under the heads of their columns. Returns which page of how many is in view.
    fn draw_body(&self, canvas: &mut Canvas, area: Rect, rounds: &[&Round]) -> (usize, usize) {
        let look = self.look;
        let letters = Letters::new(self.open_card, self.view);
        let legend = letters.legend(look);
        let legend_height = if legend.is_empty() { 0 } else { canvas.height(&legend, area.width.saturating_sub(2)) };
        // The lowest row stays free for the corner of a slide, and where there is one to spare.
        let lowest = u16::from(self.corner.is_some() || area.height > ROOMY_HEIGHT);
        let split =
            [Constraint::Fill(1), Constraint::Length(legend_height.min(area.height)), Constraint::Length(lowest)];
        let [area, legend_area, _] = Split::vertical(split).areas(area);
        canvas.write(legend_area.inner(Margin::new(1, 0)), &legend, look.theme.second);
        let rows = self.rows(rounds.len() > 1);
        let labels_width = Measure::labels_width(area.width);
        let columns = even_columns(after(area, labels_width), cells(self.open_card.card.scenarios().len()));
        let heads = self.draw_heads(canvas, area, &columns);
        let head_rows = self.draw_order(canvas, at_most(area, labels_width), &rows).max(heads);
        let layout = Layout::new(canvas, below(area, head_rows), &columns, &rows);
        self.draw_rows(canvas, below(area, head_rows), &layout, &rows, &letters);
        if layout.measure.form.is_picture() && rows.iter().any(Row::has_earlier) {
            self.draw_key_to_rounds(canvas, at_most(below(area, head_rows), labels_width), &rows);
        }
        (layout.page + 1, layout.pages.len())
    }

    /// The aspects in the order of disagreement.
    fn rows(&self, are_rounds_mixed: bool) -> Vec<Row<'a>> {
        let Self { view, open_card, look, .. } = *self;
        let order = by_disagreement(&open_card.session, view.mark, &open_card.card);
        let row = |(index, aspect): (usize, usize)| {
            let id = &open_card.card.aspects()[aspect].id;
            let voices = Voices::on(open_card, id, view.mark);
            Row { open_card, aspect, index, voices, is_chosen: index == view.list.chosen, are_rounds_mixed, look }
        };
        order.into_iter().enumerate().map(row).collect()
    }

    /// The scenarios' titles, or a shorter form of them. Returns the rows they take.
    fn draw_heads(&self, canvas: &mut Canvas, area: Rect, columns: &[Rect]) -> u16 {
        // A title begins behind the bar of its column, and here no column has one.
        let places: Vec<(usize, Rect)> =
            columns.iter().map(|column| Rect { x: column.x.saturating_sub(1), ..*column }).enumerate().collect();
        let rows = 1 + u16::from(area.height >= MIN_HEIGHT_FOR_TITLES);
        let heads = Heads::new(canvas, &places, self.open_card, rows);
        for (index, place) in &places {
            heads.write(canvas, *index, place.intersection(area), self.look.theme.text);
        }
        heads.height
    }

    /// Says in which order the aspects stand, if there is one. Returns the rows that it takes.
    fn draw_order(&self, canvas: &mut Canvas, area: Rect, rows: &[Row]) -> u16 {
        let area = after(area, 1);
        let forms = self.look.words.meeting.most_difference_first;
        let form = forms.into_iter().find(|form| columns(form) < area.width.into());
        let is_ordered = rows.iter().any(|row| !row.spread().is_empty());
        if let Some(form) = form.filter(|_| is_ordered) {
            canvas.put(area, form, self.look.theme.second);
        }
        1
    }

    /// Says on the first rule which bars are those of the earlier round.
    fn draw_key_to_rounds(&self, canvas: &mut Canvas, area: Rect, rows: &[Row]) {
        let look = self.look;
        let mut numbers: Vec<u32> = rows.iter().filter_map(Row::earlier_round).collect();
        numbers.dedup();
        let earlier = match numbers[..] {
            [number] => (look.words.domain.round)(number),
            _ => look.words.domain.earlier.to_owned(),
        };
        let text = format!(" {} {earlier} ", look.glyphs.shade.repeat(2));
        canvas.put_over(after(area, 2), &Line::styled(text, look.theme.second));
    }

    /// As many aspects as fit, the chosen one among them.
    fn draw_rows(&self, canvas: &mut Canvas, area: Rect, layout: &Layout, rows: &[Row], letters: &Letters) {
        let shown = layout.pages[layout.page].clone();
        canvas.more_in_signs(area, Extent::new(rows.len(), shown.len()), shown.start);
        let mut rest = area;
        for row in &rows[shown] {
            let height = layout.heights[row.index].min(rest.height);
            let mut content = Rect { height, ..rest };
            if layout.measure.form.is_picture() {
                let rule = Rect { height: 1, ..rest.inner(Margin::new(1, 0)) };
                canvas.fill(rule, self.look.glyphs.rule, self.look.theme.rule);
                content = below(content, 1);
            }
            row.draw(canvas, content, &layout.measure, letters, self.view.mark);
            rest = below(rest, height + layout.gap);
        }
    }
}
