//! Kaart: all aspects and scenarios with their marks, and the text of the cell in focus.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, rightmost, split_bottom};
use super::frame::{self, CardHeader, Header};
use super::grid::Grid;
use super::pane::Pane;
use crate::app::{Model, OpenCard, TextLocation};
use crate::domain;
use crate::text::columns;

/// A body of fewer rows has no space for a grid beside a text.
const MIN_HEIGHT: u16 = 8;
/// With fewer rows below a grid that shows all texts, a pane says nothing that is not there already.
const MIN_PANE_BELOW_WHOLE: u16 = 6;
/// The text keeps at least this many rows of a pane.
const MIN_PANE_HEIGHT: u16 = 3;

/// The card of a session.
pub struct CardScreen<'a> {
    pub model: &'a Model,
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for CardScreen<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let Self { model, open_card, look } = self;
        let [header, body] = frame::areas(area);
        // Without a session there is space for whose the card is; of a session that stands with its facts.
        let attribution = attribution_beside_theme(&open_card.card, header.width * 3 / 4);
        let is_session = !open_card.session.title.is_empty();
        let aside = if is_session { &open_card.session.title } else { &attribution };
        let titles = [open_card.card.theme()];
        CardHeader { model, open_card, titles: &titles, aside, look }.render(header, buf, drawing);
        let has_space = body.height > MIN_HEIGHT;
        let lapsed = open_card.session.lapsed.as_ref().filter(|_| has_space).map(|lapsed| lapsed.titles().join(", "));
        let [body, rest] = split_bottom(body, u16::from(lapsed.is_some()));
        Matrix { open_card, look }.render(body, buf, drawing);
        if let Some(titles) = lapsed {
            Canvas::new(buf, drawing, look).put(after(rest, 1), &(look.words.lapsed.line)(&titles), look.theme.second);
        }
    }
}

/// Whose the card is, if that fits beside its theme whole; else nothing.
pub fn attribution_beside_theme(card: &domain::Card, width: u16) -> String {
    let attribution = card.attribution();
    let is_whole = columns(card.theme()) + 2 + columns(&attribution) <= width.into();
    if is_whole { attribution } else { String::new() }
}

/// The card without anything that was marked or written on it.
pub struct UnmarkedCard<'a> {
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for UnmarkedCard<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let [header, body] = frame::areas(area);
        let titles = [self.open_card.card.theme()];
        Header::new(&titles, self.look).render(header, buf, drawing);
        Matrix { open_card: &self.open_card.unmarked(), look: self.look }.render(body, buf, drawing);
    }
}

/// The grid with the pane beside it or below it.
pub struct Matrix<'a> {
    pub open_card: &'a OpenCard,
    pub look: &'a Look,
}

impl StatefulWidget for Matrix<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        if area.height < MIN_HEIGHT {
            canvas.render(self.pane(), area);
        } else if let Some(grid) = self.whole(canvas, area) {
            canvas.render(&grid, area);
            let rest = below(area, grid.height());
            if rest.height >= MIN_PANE_BELOW_WHOLE {
                canvas.render(self.pane(), rest);
            }
        } else if is_wide(area) {
            self.pane_beside(canvas, below(area, 1));
        } else {
            self.pane_below(canvas, area);
        }
    }
}

/// Whether a body is so wide and low that the pane stands better beside the grid.
fn is_wide(body: Rect) -> bool {
    body.width >= 110 && body.width >= 4 * (body.height + 2)
}

impl<'a> Matrix<'a> {
    fn pane(&self) -> Pane<'a> {
        Pane { open_card: self.open_card, names_aspect: true, shows_voices: true, look: self.look }
    }

    /// A grid with all texts of the card, unless a search has found something that only a pane shows.
    fn whole<'l: 'a>(&self, canvas: &mut Canvas<'l>, area: Rect) -> Option<Grid<'a>> {
        let grid = Grid::whole(canvas, area, self.open_card)?;
        let is_said = matches!(self.open_card.seek, Some((TextLocation::Reflection(..) | TextLocation::Step(..), _)));
        let has_pane = area.height.saturating_sub(grid.height()) >= MIN_PANE_BELOW_WHOLE;
        (has_pane || !is_said).then_some(grid)
    }

    fn pane_beside(&self, canvas: &mut Canvas, area: Rect) {
        let pane_width = (area.width * 3 / 8).clamp(44, 84);
        let (grid, pane) = (at_most(area, area.width - pane_width), rightmost(area, pane_width));
        let laid_out = Grid::new(canvas, grid, self.open_card);
        canvas.render(&laid_out, grid);
        canvas.render(self.pane(), pane);
    }

    /// The pane gets what its longest text needs, the grid the rest; if that is too little for the text, the pane scrolls.
    fn pane_below(&self, canvas: &mut Canvas, area: Rect) {
        let longest = self.open_card.card.longest_description();
        let wanted = canvas.height(longest, Pane::text_width(area.width)) + 1;
        let grid_height = Grid::min_height(canvas, area.width, self.open_card).min(area.height - MIN_PANE_HEIGHT);
        let pane_height = wanted.min(area.height - grid_height);
        // An empty row under the header, if there is one to spare.
        let gap = u16::from(area.height > grid_height + pane_height);
        let [grid_area, _] = split_bottom(below(area, gap), pane_height);
        let grid = Grid::new(canvas, grid_area, self.open_card);
        canvas.render(&grid, grid_area);
        // The grid may take fewer rows than it was given: the pane then gets more.
        canvas.render(self.pane(), below(area, gap + grid.height()));
    }
}
