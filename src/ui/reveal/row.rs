//! One aspect of the reveal: who stands where, how far apart they are, and the voices that are in no column.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::letters::Letters;
use super::measure::{INDENT, Measure};
use crate::app::OpenCard;
use crate::domain::Mark;
use crate::ui::canvas::{Canvas, Look, after, at_most, below, cells};
use crate::ui::list;
use crate::ui::stack::{Cell, Form};
use crate::ui::voices::Voices;

/// One aspect.
pub struct Row<'a> {
    pub open_card: &'a OpenCard,
    pub aspect: usize,
    /// The index in the order of disagreement.
    pub index: usize,
    /// `None` if nobody was asked.
    pub voices: Option<Voices<'a>>,
    pub is_chosen: bool,
    /// Whether other rows tell of other rounds.
    pub are_rounds_mixed: bool,
    pub look: &'a Look,
}

impl Row<'_> {
    /// The most voices that any cell has or had.
    pub fn largest(&self) -> usize {
        self.voices.as_ref().map_or(0, Voices::largest)
    }

    /// Whether there was a round before the one that counts.
    pub fn has_earlier(&self) -> bool {
        self.earlier_round().is_some()
    }

    /// The rows of a cell that is no picture.
    fn cell_rows(&self, form: Form) -> u16 {
        form.rows(self.voices.as_ref().is_some_and(Voices::has_changed))
    }

    /// The number of that round.
    pub fn earlier_round(&self) -> Option<u32> {
        Some(self.voices.as_ref()?.earlier.as_ref()?.round.number)
    }

    /// How far the voices lie apart; empty if there are too few to say.
    pub fn spread(&self) -> &'static str {
        self.voices.as_ref().map_or("", |voices| voices.spread(self.look))
    }

    fn name(&self) -> String {
        format!("{} {}", self.aspect + 1, self.open_card.card.aspects()[self.aspect].label)
    }

    /// What else there is to say.
    fn notes(&self, measure: &Measure) -> Vec<(String, Style)> {
        let theme = &self.look.theme;
        let Some(voices) = &self.voices else {
            let nobody = self.look.words.meeting.nobody.to_owned();
            return if measure.has_notes_below { vec![(nobody, theme.second)] } else { Vec::new() };
        };
        let moved = if measure.is_brief && !self.is_chosen { String::new() } else { voices.since_earlier(self.look) };
        let round = if self.are_rounds_mixed {
            format!("{}, {}", voices.round(self.look), voices.people(self.look))
        } else if voices.tally.people() != voices.round.voices() {
            voices.people(self.look)
        } else {
            String::new()
        };
        let notes = [(voices.off_grid(self.look), theme.text), (moved, theme.second), (round, theme.second)];
        notes.into_iter().filter(|(note, _)| !note.is_empty()).collect()
    }

    /// The rows of the name and of the word under it.
    fn label_height(&self, canvas: &mut Canvas, measure: &Measure) -> u16 {
        let word = self.spread();
        let word_height = if word.is_empty() { 0 } else { canvas.height(word, measure.word_width()) };
        canvas.height(&self.name(), measure.name_width()) + word_height
    }

    /// The rows of what else there is to say.
    fn notes_height(&self, canvas: &mut Canvas, measure: &Measure) -> u16 {
        self.notes(measure).iter().map(|(note, _)| canvas.height(note, measure.notes_width())).sum()
    }

    /// The rows that all words need.
    pub fn words_height(&self, canvas: &mut Canvas, measure: &Measure) -> u16 {
        self.label_height(canvas, measure) + self.notes_height(canvas, measure)
    }

    /// The rows that the words and cells that are no pictures need.
    pub fn height(&self, canvas: &mut Canvas, measure: &Measure) -> u16 {
        let (label, notes) = (self.label_height(canvas, measure), self.notes_height(canvas, measure));
        let cells = self.cell_rows(measure.form);
        if measure.has_notes_below { label.max(cells) + notes } else { (label + notes).max(cells) }
    }

    /// Draws the row.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, measure: &Measure, letters: &Letters, mark: Mark) {
        list::row(canvas, area, self.index, self.is_chosen);
        let cell_rows = if measure.form.is_picture() { area.height } else { self.cell_rows(measure.form) };
        self.draw_words(canvas, area, measure, cell_rows);
        let Some(voices) = &self.voices else { return };
        let aspect = &self.open_card.card.aspects()[self.aspect].id;
        let scenarios = self.open_card.card.scenarios();
        for ((cell, (count, earlier)), scenario) in measure.cells.iter().zip(voices.counts()).zip(scenarios) {
            let letters = letters.of_cell(aspect, &scenario.id, mark, self.open_card);
            let cell = Rect { y: area.y, height: cell_rows.min(area.height), ..*cell };
            measure.form.draw(canvas, cell, &Cell { count, earlier, letters: &letters, mark });
        }
    }

    /// The name and the words: in the middle beside a picture, else from the top.
    fn draw_words(&self, canvas: &mut Canvas, area: Rect, measure: &Measure, cell_rows: u16) {
        let theme = &self.look.theme;
        let words_height = self.words_height(canvas, measure);
        let top = if measure.form.is_picture() { area.height.saturating_sub(words_height) / 2 } else { 0 };
        let label = at_most(after(below(area, top), 1), measure.name_width());
        let style = if self.is_chosen { theme.title } else { theme.text };
        if self.is_chosen {
            canvas.cursor(label);
        }
        let name_rows = cells(canvas.write(label, &self.name(), style));
        if self.voices.is_none() && !measure.has_notes_below {
            let cells = Rect { y: label.y, ..after(area, measure.labels_width) };
            canvas.put(cells, self.look.words.meeting.nobody, theme.second);
        }
        let word = at_most(after(below(label, name_rows), INDENT), measure.word_width());
        let word_rows = if self.spread().is_empty() { 0 } else { cells(canvas.write(word, self.spread(), theme.text)) };
        let mut notes = below(word, word_rows);
        if measure.has_notes_below {
            let first = cell_rows.max(name_rows + word_rows);
            notes = at_most(after(below(area, first), 1 + INDENT), measure.notes_width());
        }
        for (note, style) in self.notes(measure) {
            let rows = canvas.write(notes, &note, style);
            notes = below(notes, cells(rows));
        }
    }
}
