//! The voices on the aspect in focus, below its texts and in the columns of these.
//!
//! ```text
//!  Huidig   ronde 1, doorgeven, 6 stemmen, tegenover elkaar
//!  ●●● 3           ·               ● 1             ●● 2
//!  Gewenst  ronde 1, doorgeven, 6 stemmen, dicht bij elkaar, 1 stem voor ‘weet ik niet’
//!  ·               ◆ 1             ◆◆◆◆ 4          ·
//! ```
//!
//! In a low window a question has one row, with its letter at the left.

use ratatui::layout::{Margin, Rect};

use super::canvas::{Canvas, Look, after, at_most, below, cells};
use super::marks;
use super::stack::{self, Cell, Form};
use super::voices::Voices;
use crate::app::OpenCard;
use crate::domain::Mark;
use crate::text::columns;

/// In an area of fewer columns nothing is told of which round it was.
const MIN_WIDTH_FOR_ROUND: u16 = 60;
/// In an area of fewer rows a question has only one.
const MIN_HEIGHT_FOR_HEADINGS: u16 = 14;
/// An area of more rows has one to spare.
const ROOMY_HEIGHT: u16 = 18;
/// An area of fewer rows leaves no picture below the texts.
const MIN_HEIGHT_FOR_PICTURES: u16 = 32;
/// The rows of a picture.
const PICTURE_HEIGHT: u16 = 7;
/// The cells at the left of a column and at its right that are not its text's.
const MARGINS: u16 = 2;

/// The voices on the aspect in focus, laid out for an area that they share with its texts.
pub struct AspectVoices<'a> {
    voices: Vec<Voices<'a>>,
    look: &'a Look,
    area: Rect,
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
        let picture = Self::laid_out(open_card, area, look, PICTURE_HEIGHT);
        let [texts, _] = picture.divide(canvas);
        let has_space = area.height >= MIN_HEIGHT_FOR_PICTURES && fit(canvas, texts);
        if has_space { picture } else { Self::laid_out(open_card, area, look, 1) }
    }

    fn laid_out(open_card: &'a OpenCard, area: Rect, look: &'a Look, cell_height: u16) -> Self {
        let on = |mark| Voices::on(open_card, &open_card.aspect().id, mark);
        let voices: Vec<Voices> = Mark::BOTH.into_iter().filter_map(on).collect();
        let narrowest = area.width / cells(open_card.card.scenarios().len()).max(1);
        let largest = voices.iter().map(Voices::largest).max().unwrap_or(0);
        let form = Form::of(narrowest.saturating_sub(MARGINS), cell_height, largest, look);
        Self { voices, look, area, form }
    }

    /// Divides the area into what is left for the texts and what the voices take, which is nothing if there are none.
    pub fn divide(&self, canvas: &mut Canvas) -> [Rect; 2] {
        let rows: u16 = self.voices.iter().map(|voices| self.height(canvas, voices)).sum();
        let space = u16::from(self.area.height > ROOMY_HEIGHT);
        let height = if self.voices.is_empty() { 0 } else { rows + space };
        let texts = Rect { height: self.area.height.saturating_sub(height), ..self.area };
        [texts, below(self.area, texts.height + space.min(height))]
    }

    /// Draws them in an area, under these columns for the scenarios.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, columns: &[Rect]) {
        let mut rest = area;
        for voices in &self.voices {
            let heading = self.heading_height(canvas, voices);
            self.draw_heading(canvas, rest, voices);
            self.draw_cells(canvas, below(rest, heading), voices, columns);
            rest = below(rest, self.height(canvas, voices));
        }
    }

    fn has_headings(&self) -> bool {
        self.area.height >= MIN_HEIGHT_FOR_HEADINGS
    }

    fn height(&self, canvas: &mut Canvas, voices: &Voices) -> u16 {
        self.heading_height(canvas, voices) + self.cell_height(voices) + self.off_grid_height(canvas, voices)
    }

    fn cell_height(&self, voices: &Voices) -> u16 {
        if self.form.is_picture() { PICTURE_HEIGHT } else { self.form.rows(voices.has_changed()) }
    }

    fn heading_height(&self, canvas: &mut Canvas, voices: &Voices) -> u16 {
        let [_, sentence] = self.heading(self.area);
        if self.has_headings() { canvas.height(&self.sentence(voices), sentence.width).max(1) } else { 0 }
    }

    /// Without headings, what stands in no column has rows of its own.
    fn off_grid_height(&self, canvas: &mut Canvas, voices: &Voices) -> u16 {
        let text = if self.has_headings() { String::new() } else { voices.off_grid(self.look) };
        if text.is_empty() { 0 } else { canvas.height(&text, self.area.width.saturating_sub(MARGINS)) }
    }

    /// Where the name of a question stands, and the sentence behind it.
    fn heading(&self, area: Rect) -> [Rect; 2] {
        let names = Mark::BOTH.map(|mark| columns(marks::question(mark, self.look)));
        let name_width = cells(names.into_iter().max().unwrap_or(0)) + 2;
        let inner = area.inner(Margin::new(1, 0));
        [at_most(inner, name_width), after(inner, name_width)]
    }

    fn draw_heading(&self, canvas: &mut Canvas, area: Rect, voices: &Voices) {
        let (mark, look) = (voices.mark, self.look);
        if self.has_headings() {
            let [name, sentence] = self.heading(area);
            canvas.put(name, marks::question(mark, look), stack::style(mark, look));
            canvas.write(sentence, &self.sentence(voices), look.theme.text);
        } else {
            canvas.put(at_most(area, 1), look.words.domain.letter(mark), stack::style(mark, look));
        }
    }

    fn draw_cells(&self, canvas: &mut Canvas, area: Rect, voices: &Voices, columns: &[Rect]) {
        let height = self.cell_height(voices).min(area.height);
        for (column, (count, earlier)) in columns.iter().zip(voices.counts()) {
            let cell = Rect { x: column.x, width: column.width, height, ..area };
            self.form.draw(canvas, cell, &Cell { count, earlier, letters: "", mark: voices.mark });
        }
        if !self.has_headings() {
            let below_cells = below(area, height).inner(Margin::new(1, 0));
            canvas.write(below_cells, &voices.off_grid(self.look), self.look.theme.text);
        }
    }

    /// Who was asked, how far they lie apart, and what stands in no column.
    fn sentence(&self, voices: &Voices) -> String {
        let look = self.look;
        let round = if self.area.width < MIN_WIDTH_FOR_ROUND { String::new() } else { voices.round(look) };
        let [people, spread] = [voices.people(look), voices.spread(look).to_owned()];
        let mut parts = vec![round, people, spread, voices.off_grid(look), voices.since_earlier(look)];
        parts.retain(|part| !part.is_empty());
        parts.join(", ")
    }
}
