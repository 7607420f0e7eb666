//! The voices on the aspect in focus, below its texts: a row a question, under the numbers of the scenarios.
//!
//! ```text
//!  Stemmen    1        2        3        4
//!  Huidig     ●●● 3    ·        ● 1      ●● 2     tegenover elkaar
//!  Gewenst    ·        ◆ 1      ◆◆◆◆ 4   ·        dicht bij elkaar
//!             1 stem voor ‘weet ik niet’
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
use ratatui::widgets::StatefulWidget;

use super::canvas::{Canvas, Drawing, Look, after, at_most, below, cells, even_columns};
use super::marks;
use super::stack::{self, Cell, Form};
use super::voices::Voices;
use crate::app::OpenCard;
use crate::domain::Mark;
use crate::text::columns;

/// In a window of fewer columns a question is a letter.
const MIN_WIDTH_FOR_QUESTIONS: u16 = 60;
/// A column of more cells tells no more.
const MAX_COLUMN: u16 = 12;
/// The words beside the columns have at least so many cells as the longest word for a spread.
const MIN_WORDS: u16 = 17;
/// Words beside the columns with fewer cells than this are only the spread.
const MIN_SENTENCE: u16 = 30;
/// From this width on they also tell of which round they are.
const MIN_WHOLE_SENTENCE: u16 = 50;
/// An area of more rows has one to spare.
const ROOMY_HEIGHT: u16 = 24;
/// An area of fewer rows leaves no picture below the texts.
const MIN_HEIGHT_FOR_PICTURES: u16 = 30;
/// The rows of a picture, if the most voices in a column are fewer.
const PICTURE_HEIGHT: u16 = 7;
/// A column of a picture may be wider.
const MAX_PICTURE_COLUMN: u16 = 20;

/// The voices on the aspect in focus, laid out for an area that they share with its texts.
pub struct AspectVoices<'a> {
    voices: Vec<Voices<'a>>,
    look: &'a Look,
    area: Rect,
    questions_width: u16,
    column_width: u16,
    scenarios: u16,
    form: Form,
}

impl<'a> AspectVoices<'a> {
    /// What was said about the aspect in focus in the rounds that have been revealed: as a picture, if the texts fit in what
    /// it leaves of the area.
    pub fn new(
        canvas: &mut Canvas,
        open_card: &'a OpenCard,
        area: Rect,
        look: &'a Look,
        fit: impl Fn(&mut Canvas, Rect) -> bool,
    ) -> Self {
        let picture = Self::laid_out(open_card, area, look, true);
        let [texts, _] = picture.divide(canvas);
        let has_space = area.height >= MIN_HEIGHT_FOR_PICTURES && fit(canvas, texts);
        if has_space { picture } else { Self::laid_out(open_card, area, look, false) }
    }

    fn laid_out(open_card: &'a OpenCard, area: Rect, look: &'a Look, has_pictures: bool) -> Self {
        let on = |mark| Voices::on(open_card, &open_card.aspect().id, mark);
        let voices: Vec<Voices> = Mark::BOTH.into_iter().filter_map(on).collect();
        let is_narrow = area.width < MIN_WIDTH_FOR_QUESTIONS;
        let questions_width = if is_narrow { 2 } else { longest_name(look) + 3 };
        let words = MIN_WORDS.max((area.width / 3).saturating_sub(3));
        let space = area.width.saturating_sub(1 + questions_width + words);
        let scenarios = cells(open_card.card.scenarios().len());
        let widest = if has_pictures { MAX_PICTURE_COLUMN } else { MAX_COLUMN };
        let column_width = (space / scenarios.max(1)).clamp(3, widest);
        let largest = voices.iter().map(Voices::largest).max().unwrap_or(0);
        let height = if has_pictures { PICTURE_HEIGHT } else { 1 };
        let form = Form::of(column_width - 1, height, largest, look);
        Self { voices, look, area, questions_width, column_width, scenarios, form }
    }

    /// Divides the area into what is left for the texts and what the voices take, which is nothing if there are none.
    pub fn divide(&self, canvas: &mut Canvas) -> [Rect; 2] {
        let rows: u16 = self.voices.iter().map(|voices| self.row_height(canvas, voices)).sum();
        let space = u16::from(self.area.height > ROOMY_HEIGHT);
        let height = if self.voices.is_empty() { 0 } else { rows + 1 + space };
        let texts = Rect { height: self.area.height.saturating_sub(height), ..self.area };
        [texts, below(self.area, texts.height + space.min(height))]
    }

    fn cell_height(&self, voices: &Voices) -> u16 {
        if self.form.is_picture() { PICTURE_HEIGHT } else { self.form.rows(voices.has_changed()) }
    }

    fn row_height(&self, canvas: &mut Canvas, voices: &Voices) -> u16 {
        let beside = canvas.height(&self.beside(voices), self.beside_width());
        let below_columns = self.below(voices);
        let below_height = if below_columns.is_empty() { 0 } else { canvas.height(&below_columns, self.below_width()) };
        beside.max(self.cell_height(voices)) + below_height
    }

    /// What is left beside the columns.
    fn beside_width(&self) -> u16 {
        self.below_width().saturating_sub(self.column_width * self.scenarios)
    }

    fn below_width(&self) -> u16 {
        self.area.width.saturating_sub(2 + self.questions_width)
    }

    /// What stands beside the columns: as much as there is space for.
    fn beside(&self, voices: &Voices) -> String {
        let (look, space) = (self.look, self.beside_width());
        let mut parts = Vec::new();
        if space >= MIN_WHOLE_SENTENCE {
            parts.extend([voices.round(look), voices.people(look)]);
        }
        parts.push(voices.spread(look).to_owned());
        if space >= MIN_SENTENCE {
            parts.extend([voices.off_grid(look), voices.since_earlier(look)]);
        }
        parts.retain(|part| !part.is_empty());
        parts.join(", ")
    }

    /// The voices that are in no column, if there is no space for them beside the columns.
    fn below(&self, voices: &Voices) -> String {
        if self.beside_width() >= MIN_SENTENCE { String::new() } else { voices.off_grid(self.look) }
    }

    fn draw_row(&self, canvas: &mut Canvas, area: Rect, voices: &Voices) {
        let look = self.look;
        let cell_height = self.cell_height(voices);
        let question = marks::question(voices.mark, look);
        let is_short = columns(question) > self.questions_width.into();
        let question = if is_short { look.words.domain.letter(voices.mark) } else { question };
        // Beside a picture the words stand at its foot.
        let words = self.beside(voices);
        let words_height = canvas.height(&words, self.beside_width()).max(1);
        let foot = below(area, if self.form.is_picture() { cell_height.saturating_sub(words_height) } else { 0 });
        canvas.put(at_most(foot, self.questions_width), question, stack::style(voices.mark, look));
        for (column, (count, earlier)) in self.columns(area).iter().zip(voices.counts()) {
            let width = column.width.saturating_sub(1);
            let cell = Rect { width, height: cell_height.min(column.height), ..*column };
            self.form.draw(canvas, cell, &Cell { count, earlier, letters: "", mark: voices.mark });
        }
        let beside =
            at_most(after(foot, self.below_width() - self.beside_width() + self.questions_width), self.beside_width());
        canvas.write(beside, &words, look.theme.text);
        let below_columns =
            at_most(after(below(area, words_height.max(cell_height)), self.questions_width), self.below_width());
        canvas.write(below_columns, &self.below(voices), look.theme.text);
    }

    fn columns(&self, area: Rect) -> Vec<Rect> {
        even_columns(at_most(after(area, self.questions_width), self.column_width * self.scenarios), self.scenarios)
    }
}

impl StatefulWidget for &AspectVoices<'_> {
    type State = Drawing;

    fn render(self, area: Rect, buf: &mut Buffer, drawing: &mut Drawing) {
        if self.voices.is_empty() {
            return;
        }
        let canvas = &mut Canvas::new(buf, drawing, self.look);
        let mut rest = area.inner(Margin::new(1, 0));
        let title = self.look.words.domain.ballots;
        if columns(title) < self.questions_width.into() {
            canvas.put(rest, title, self.look.theme.second);
        }
        for (index, column) in self.columns(rest).into_iter().enumerate() {
            canvas.put(column, &(index + 1).to_string(), self.look.theme.second);
        }
        rest = below(rest, 1);
        for voices in &self.voices {
            self.draw_row(canvas, rest, voices);
            rest = below(rest, self.row_height(canvas, voices));
        }
    }
}

/// The columns of the longest of the names at the left.
fn longest_name(look: &Look) -> u16 {
    let names = Mark::BOTH.map(|mark| marks::question(mark, look));
    cells(names.into_iter().chain([look.words.domain.ballots]).map(columns).max().unwrap_or(0))
}
