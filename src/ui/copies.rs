//! A copy of the open session: every field that differs, with what stands here, what stands in the copy, and whose value is
//! taken.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, below, cells};
use super::frame::Header;
use super::list;
use super::panel::Panel;
use crate::app::{CopyDialog, Extent, FoundCopy, List, OpenCard};
use crate::report::{ChangeInWords, change_in_words};

const WIDTH: u16 = 96;

/// A copy of the open session.
pub struct CopyScreen<'a> {
    pub open_card: &'a OpenCard,
    pub copy: &'a FoundCopy,
    pub list: List,
    pub look: &'a Look,
}

/// Draws the copy that a dialog is about.
pub fn draw(canvas: &mut Canvas, page: Rect, open_card: &OpenCard, dialog: CopyDialog) {
    let look = canvas.look;
    if let Some(copy) = open_card.gathered.copies.get(dialog.copy) {
        canvas.render(CopyScreen { open_card, copy, list: dialog.list, look }, page);
    }
}

impl StatefulWidget for CopyScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let titles = [self.look.words.copies.title];
        let header = Header { aside: &self.copy.name, ..Header::new(&titles, self.look) };
        let changes = self.changes();
        let body = Panel::new(header, WIDTH).draw(canvas, area, |canvas, space| {
            self.first_height(canvas, space.width)
                + changes.iter().map(|change| self.height(canvas, change, space.width)).sum::<u16>()
        });
        self.draw_rows(canvas, body, &changes);
    }
}

impl CopyScreen<'_> {
    fn changes(&self) -> Vec<ChangeInWords> {
        let changes = self.copy.merge.changes.iter();
        changes.map(|change| change_in_words(change, &self.open_card.card, self.look.words)).collect()
    }

    /// Merging, or why not yet; and that what is sealed in the copy stays there.
    fn first(&self) -> (String, &'static str) {
        let words = &self.look.words.copies;
        let merge = &self.copy.merge;
        let label = match merge.undecided() {
            0 => words.merge.to_owned(),
            open => (words.choose_first)(open),
        };
        (label, if merge.has_sealed { words.sealed_stays } else { "" })
    }

    fn first_height(&self, canvas: &mut Canvas, width: u16) -> u16 {
        let (_, about) = self.first();
        2 + if about.is_empty() { 0 } else { canvas.height(about, width.saturating_sub(2)) }
    }

    /// The field, what is taken, and the two values, each with what it wraps to.
    fn height(&self, canvas: &mut Canvas, change: &ChangeInWords, width: u16) -> u16 {
        let [here, copy] = self.values(change).map(|text| canvas.height(&text, width.saturating_sub(4)));
        1 + here + copy
    }

    fn values(&self, change: &ChangeInWords) -> [String; 2] {
        let words = &self.look.words.copies;
        [format!("{}: {}", words.side_here, change.here), format!("{}: {}", words.side_copy, change.copy)]
    }

    fn draw_rows(&self, canvas: &mut Canvas, area: Rect, changes: &[ChangeInWords]) {
        let first_height = self.first_height(canvas, area.width);
        let others = changes.iter().map(|change| self.height(canvas, change, area.width));
        let heights: Vec<u16> =
            std::iter::once(first_height).chain(others).map(|height| height.min(area.height)).collect();
        let chosen = self.list.chosen.min(heights.len() - 1);
        let rows = list::stacked(area, &heights, 0, chosen);
        for (index, row) in rows.iter().copied() {
            match index.checked_sub(1) {
                None => self.draw_first(canvas, row, index == chosen),
                Some(change) => self.draw_change(canvas, row, index, &changes[change]),
            }
        }
        canvas.more(area, Extent::new(heights.len(), rows.len()), rows.first().map_or(0, |(index, _)| *index));
    }

    fn draw_first(&self, canvas: &mut Canvas, area: Rect, is_chosen: bool) {
        let theme = &self.look.theme;
        let (label, about) = self.first();
        let inner = list::row(canvas, Rect { height: 1, ..area }, 0, is_chosen);
        canvas.put(inner, &label, if is_chosen { theme.title } else { theme.text });
        canvas.write(below(after(area, 2), 1), about, theme.second);
    }

    fn draw_change(&self, canvas: &mut Canvas, area: Rect, index: usize, change: &ChangeInWords) {
        let theme = &self.look.theme;
        let is_chosen = index == self.list.chosen;
        let inner = list::row(canvas, area, index, is_chosen);
        let is_open = self.copy.merge.changes[index - 1].side.is_none();
        let used = canvas.put(inner, &change.field, if is_chosen { theme.title } else { theme.text });
        let taken = after(Rect { height: 1, ..inner }, used + 2);
        canvas.put(taken, change.taken, if is_open { theme.alarm } else { theme.good });
        let mut rest = after(below(inner, 1), 2);
        for text in self.values(change) {
            let lines = canvas.write(rest, &text, theme.second);
            rest = below(rest, cells(lines));
        }
    }
}
