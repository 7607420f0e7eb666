//! Marks: a shape and a letter, in the same place in every view.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::{Canvas, Glyphs, Look};
use crate::app::OpenCard;
use crate::domain::{Answer, AspectId, Mark, Reflection, ScenarioId};
use crate::text::columns;
use crate::words::DomainWords;

/// The marks in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellMark {
    Unmarked,
    Current,
    Desired,
    Both,
}

impl CellMark {
    /// The marks in the cell of this aspect and scenario.
    pub fn at(open_card: &OpenCard, aspect: usize, scenario: usize) -> Self {
        let aspect = &open_card.card.aspects()[aspect].id;
        let scenario = &open_card.card.scenarios()[scenario].id;
        let is_marked =
            |mark| open_card.session.answer(aspect, mark).is_some_and(|answer| answer.is_scenario(scenario));
        match (is_marked(Mark::Current), is_marked(Mark::Desired)) {
            (false, false) => Self::Unmarked,
            (true, false) => Self::Current,
            (false, true) => Self::Desired,
            (true, true) => Self::Both,
        }
    }

    /// As in `● H`, or `●H` in a narrow cell.
    pub fn letter(self, look: &Look, narrow: bool) -> String {
        let (words, glyphs) = (&look.words.domain, look.glyphs);
        let (current, desired) = (words.current_letter, words.desired_letter);
        match (self, glyphs.is_ascii(), narrow) {
            (Self::Unmarked, ..) => glyphs.unset.to_owned(),
            (Self::Both, true, false) => format!("[{current}+{desired}]"),
            (Self::Both, true, true) => format!("[{current}{desired}]"),
            (Self::Current, true, _) => format!("[{current}]"),
            (Self::Desired, true, _) => format!("[{desired}]"),
            (Self::Both, false, false) => format!("{} {current}+{desired}", glyphs.keep),
            (Self::Both, false, true) => format!("{}{current}{desired}", glyphs.keep),
            (Self::Current, false, _) => spaced(glyphs.current, current, narrow),
            (Self::Desired, false, _) => spaced(glyphs.desired, desired, narrow),
        }
    }

    /// The marks that stood in a cell then: hollow signs and small letters, as in `○ h`; empty if there were none.
    pub fn hollow([current, desired]: [bool; 2], look: &Look) -> String {
        let (words, glyphs) = (&look.words.domain, look.glyphs);
        let letters = [(current, words.current_letter), (desired, words.desired_letter)];
        let letters = letters.into_iter().filter(|(is_marked, _)| *is_marked).map(|(_, letter)| letter.to_lowercase());
        let letters = letters.collect::<Vec<_>>().join("+");
        let sign = match (current, desired) {
            (false, false) => return String::new(),
            (true, false) => glyphs.was_current,
            (false, true) => glyphs.was_desired,
            (true, true) => glyphs.was_keep,
        };
        if glyphs.is_ascii() { format!("({letters})") } else { format!("{sign} {letters}") }
    }

    /// As in `● Huidig`; empty if there is no mark.
    pub fn word(self, look: &Look) -> String {
        let (words, glyphs) = (&look.words.domain, look.glyphs);
        match self {
            Self::Unmarked => String::new(),
            Self::Current => word(glyphs.current, words.current, words.current_letter, glyphs),
            Self::Desired => word(glyphs.desired, words.desired, words.desired_letter, glyphs),
            Self::Both => word(glyphs.keep, words.keep, &letters(words), glyphs),
        }
    }

    /// The tint of a cell with this mark, over the whole cell: a mark is a place.
    pub fn cell_style(self, look: &Look) -> Style {
        match self {
            Self::Unmarked => Style::new(),
            Self::Current => look.theme.current_cell,
            Self::Desired => look.theme.desired_cell,
            Self::Both => look.theme.keep_cell,
        }
    }

    /// The colour on the tint, for a mark that stands in a line or on a rule.
    pub fn chip(self, look: &Look) -> Style {
        self.cell_style(look).patch(self.style(look))
    }

    /// As in `●`, or a letter where there are no signs.
    pub fn sign(self, look: &Look) -> &'static str {
        let (words, glyphs) = (&look.words.domain, look.glyphs);
        match self {
            Self::Current if glyphs.is_ascii() => words.current_letter,
            Self::Desired if glyphs.is_ascii() => words.desired_letter,
            Self::Both if glyphs.is_ascii() => "*",
            Self::Unmarked => glyphs.unset,
            Self::Current => glyphs.current,
            Self::Desired => glyphs.desired,
            Self::Both => glyphs.keep,
        }
    }

    /// The colour, which only repeats the sign.
    pub fn style(self, look: &Look) -> Style {
        match self {
            Self::Unmarked => look.theme.faint,
            Self::Current => look.theme.current,
            Self::Desired => look.theme.desired,
            Self::Both => look.theme.keep,
        }
    }
}

fn spaced(sign: &str, letter: &str, narrow: bool) -> String {
    if narrow { format!("{sign}{letter}") } else { format!("{sign} {letter}") }
}

fn letters(words: &DomainWords) -> String {
    format!("{}+{}", words.current_letter, words.desired_letter)
}

fn word(sign: &str, word: &str, letter: &str, glyphs: &Glyphs) -> String {
    if glyphs.is_ascii() { format!("[{letter}] {word}") } else { format!("{sign} {word}") }
}

/// Writes a cell's mark as a sign and a letter.
pub fn put(canvas: &mut Canvas, area: Rect, mark: CellMark, narrow: bool) -> u16 {
    let look = canvas.look;
    canvas.put(area, &mark.letter(look, narrow), mark.style(look))
}

/// In a cell of fewer columns a mark is a letter.
const MIN_WORD_CELL: u16 = 14;
/// In a cell of fewer columns there is no space between a sign and its letter.
const MIN_SPACED_CELL: u16 = 7;

/// Writes what is marked in a cell into a row of it: a word if the cell is wide, else a letter.
pub fn put_in_cell(canvas: &mut Canvas, area: Rect, open_card: &OpenCard, aspect: usize, scenario: usize) {
    let look = canvas.look;
    let mark = CellMark::at(open_card, aspect, scenario);
    if let Some(between) = Between::in_cell(open_card, aspect, scenario) {
        between.put(canvas, area, scenario);
    } else if mark != CellMark::Unmarked && area.width >= MIN_WORD_CELL {
        canvas.put(area, &mark.word(look), mark.style(look));
    } else {
        put(canvas, area, mark, area.width < MIN_SPACED_CELL);
    }
}

/// An answer between two neighbours. It names them both, so that it is not taken for a mark of one of them.
struct Between {
    mark: CellMark,
    left: usize,
    right: usize,
}

impl Between {
    /// The answer that stands in this cell: the left one of the two, unless that has a mark of its own.
    fn in_cell(open_card: &OpenCard, aspect: usize, scenario: usize) -> Option<Self> {
        let (session, card) = (&open_card.session, &open_card.card);
        let id = &card.aspects()[aspect].id;
        let is_kept = session.reflection(id).and_then(Reflection::kept).is_some();
        let cell_mark = |mark| match mark {
            _ if is_kept => CellMark::Both,
            Mark::Current => CellMark::Current,
            Mark::Desired => CellMark::Desired,
        };
        Mark::BOTH.into_iter().find_map(|mark| {
            let Answer::Between(left, right) = session.answer(id, mark)? else { return None };
            let (left, right) = (card.column(left)?, card.column(right)?);
            let is_left_free = CellMark::at(open_card, aspect, left) == CellMark::Unmarked;
            let cell = if is_left_free { left } else { right };
            (cell == scenario).then(|| Self { mark: cell_mark(mark), left, right })
        })
    }

    /// Writes it at the side of the cell that the other neighbour is on, in the longest form that fits.
    fn put(&self, canvas: &mut Canvas, area: Rect, scenario: usize) {
        let (forms, style) = (self.forms(canvas.look), self.mark.chip(canvas.look));
        let text = forms.iter().find(|form| columns(form) <= area.width.into()).unwrap_or(&forms[forms.len() - 1]);
        if scenario == self.left {
            canvas.put_right(area, text, style);
        } else {
            canvas.put(area, text, style);
        }
    }

    /// `● Huidig tussen 2 en 3`, `● H tussen 2 en 3`, `● H 2-3` and `●2-3`.
    fn forms(&self, look: &Look) -> [String; 4] {
        let (left, right) = ((self.left + 1).to_string(), (self.right + 1).to_string());
        let in_words = (look.words.domain.between)(&left, &right);
        let (word, letter) = (self.mark.word(look), self.mark.letter(look, false));
        let sign = self.mark.sign(look);
        [
            format!("{word} {in_words}"),
            format!("{letter} {in_words}"),
            format!("{letter} {left}-{right}"),
            format!("{sign}{left}-{right}"),
        ]
    }
}

/// The answers on an aspect that are no cell of the card, in words: "Huidig: weet ik niet".
pub fn off_grid(open_card: &OpenCard, aspect: &AspectId, look: &Look) -> Vec<String> {
    let in_words = |mark| {
        let answer = open_card.session.answer(aspect, mark)?;
        let is_off_grid = !matches!(answer, Answer::Scenario(_));
        is_off_grid.then(|| format!("{}: {}", question(mark, look), answer_in_words(open_card, answer, look)))
    };
    Mark::BOTH.into_iter().filter_map(in_words).collect()
}

/// The answers on an aspect that have no place on the card, as short as possible: `H ?`, `G n.v.t.`.
pub fn unplaced(open_card: &OpenCard, aspect: usize, look: &Look) -> String {
    let words = &look.words.domain;
    let id = &open_card.card.aspects()[aspect].id;
    let short = |mark| {
        let letter = match mark {
            Mark::Current => words.current_letter,
            Mark::Desired => words.desired_letter,
        };
        match open_card.session.answer(id, mark)? {
            Answer::Unknown => Some(format!("{letter} ?")),
            Answer::NotApplicable => Some(format!("{letter} {}", words.not_applicable)),
            Answer::Scenario(_) | Answer::Between(..) => None,
        }
    };
    Mark::BOTH.into_iter().filter_map(short).collect::<Vec<_>>().join("  ")
}

/// An answer in few words: "tussen 2 en 3", "weet ik niet", or a scenario's number.
pub fn answer_in_words(open_card: &OpenCard, answer: &Answer, look: &Look) -> String {
    let words = &look.words.domain;
    match answer {
        Answer::Scenario(id) => number(open_card, id),
        Answer::Between(left, right) => (words.between)(&number(open_card, left), &number(open_card, right)),
        Answer::Unknown => words.unknown.to_owned(),
        Answer::NotApplicable => words.not_applicable.to_owned(),
    }
}

fn number(open_card: &OpenCard, id: &ScenarioId) -> String {
    open_card.card.column(id).map_or_else(String::new, |column| (column + 1).to_string())
}

/// What one of the two questions is called.
pub fn question(mark: Mark, look: &Look) -> &'static str {
    match mark {
        Mark::Current => look.words.domain.current,
        Mark::Desired => look.words.domain.desired,
    }
}
