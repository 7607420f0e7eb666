//! Marks: a shape and a letter, in the same place in every view.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::Canvas;
use super::theme::Look;
use crate::app::OpenCard;
use crate::domain::{Answer, AspectId, Mark};
use crate::words::DomainWords;

/// The signs on screen. Every one is one column wide in every font that has it.
#[derive(Debug)]
pub struct Glyphs {
    /// Today.
    pub current: &'static str,
    /// What is wanted.
    pub desired: &'static str,
    /// Both in one cell.
    pub keep: &'static str,
    /// A cell without a mark.
    pub unset: &'static str,
    /// At what is in focus.
    pub bar: &'static str,
    /// Thin rules.
    pub rule: &'static str,
    /// More text above.
    pub above: &'static str,
    /// More text below.
    pub below: &'static str,
    /// Where a title is cut.
    pub ellipsis: &'static str,
    /// The session is on disk.
    pub saved: &'static str,
    /// It is not.
    pub unsaved: &'static str,
    /// Between two titles.
    pub dot: &'static str,
    /// The arrow keys.
    pub arrows: &'static str,
    /// At what a person said.
    pub quote: &'static str,
    /// From current to desired.
    pub to: &'static str,
    /// The Enter key, where there is little room.
    pub enter: &'static str,
    ascii: bool,
}

/// For terminals that know Unicode.
pub const UNICODE: Glyphs = Glyphs {
    current: "●",
    desired: "◆",
    keep: "◉",
    unset: "·",
    bar: "▌",
    rule: "─",
    above: "▴",
    below: "▾",
    ellipsis: "…",
    saved: "✓",
    unsaved: "○",
    dot: "·",
    arrows: "←↑↓→",
    quote: "▏",
    to: "→",
    enter: "⏎",
    ascii: false,
};

/// For terminals that do not.
pub const ASCII: Glyphs = Glyphs {
    current: "",
    desired: "",
    keep: "",
    unset: ".",
    bar: "|",
    rule: "-",
    above: "^",
    below: "v",
    ellipsis: "...",
    saved: "",
    unsaved: "o",
    dot: "-",
    arrows: "<^v>",
    quote: ">",
    to: "->",
    enter: "Enter",
    ascii: true,
};

impl Glyphs {
    /// Whether these are for terminals that know ASCII only.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// The signs for a terminal.
    #[must_use]
    pub fn new(ascii: bool) -> &'static Self {
        if ascii { &ASCII } else { &UNICODE }
    }
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellMark {
    Nothing,
    Current,
    Desired,
    Both,
}

impl CellMark {
    /// What stands in the cell of this aspect and scenario.
    pub fn at(open_card: &OpenCard, aspect: usize, scenario: usize) -> Self {
        let aspect = &open_card.card.aspects()[aspect].id;
        let scenario = &open_card.card.scenarios()[scenario].id;
        let stands = |mark| open_card.session.answer(aspect, mark).is_some_and(|answer| answer.is_scenario(scenario));
        match (stands(Mark::Current), stands(Mark::Desired)) {
            (false, false) => Self::Nothing,
            (true, false) => Self::Current,
            (false, true) => Self::Desired,
            (true, true) => Self::Both,
        }
    }

    /// As in `● H`.
    pub fn letter(self, look: &Look, narrow: bool) -> String {
        let (words, glyphs) = (&look.words.domain, look.glyphs);
        let (current, desired) = (words.current_letter, words.desired_letter);
        match (self, glyphs.ascii, narrow) {
            (Self::Nothing, ..) => glyphs.unset.to_owned(),
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

    /// As in `● Huidig`; nothing where nothing stands.
    pub fn word(self, look: &Look) -> String {
        let (words, glyphs) = (&look.words.domain, look.glyphs);
        match self {
            Self::Nothing => String::new(),
            Self::Current => word(glyphs.current, words.current, words.current_letter, glyphs),
            Self::Desired => word(glyphs.desired, words.desired, words.desired_letter, glyphs),
            Self::Both => word(glyphs.keep, words.keep, &letters(words), glyphs),
        }
    }

    /// The colour, which only repeats the sign.
    pub fn style(self, look: &Look) -> Style {
        match self {
            Self::Nothing => look.theme.faint,
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
    if glyphs.ascii { format!("[{letter}] {word}") } else { format!("{sign} {word}") }
}

/// Writes a cell's mark, bold where the cell is in focus.
pub fn put(canvas: &mut Canvas, area: Rect, stands: CellMark, narrow: bool) -> u16 {
    let look = canvas.look;
    canvas.put(area, &stands.letter(look, narrow), stands.style(look))
}

/// Answers on an aspect that are no cell of the card, in words: "Huidig: weet ik niet".
pub fn off_grid(open_card: &OpenCard, aspect: &AspectId, look: &Look) -> Vec<String> {
    let said = |mark| {
        let answer = open_card.session.answer(aspect, mark)?;
        let is_off_grid = !matches!(answer, Answer::Scenario(_));
        is_off_grid.then(|| format!("{}: {}", question(mark, look), answer_in_words(open_card, answer, look)))
    };
    Mark::BOTH.into_iter().filter_map(said).collect()
}

/// An answer in few words: "tussen 2 en 3", "weet ik niet", or a scenario's number.
pub fn answer_in_words(open_card: &OpenCard, answer: &Answer, look: &Look) -> String {
    match answer {
        Answer::Scenario(id) => number(open_card, id),
        Answer::Between(left, right) => between(open_card, left, right, look),
        Answer::Unknown => look.words.domain.unknown.to_owned(),
        Answer::NotApplicable => look.words.domain.not_applicable.to_owned(),
    }
}

fn number(open_card: &OpenCard, id: &crate::domain::ScenarioId) -> String {
    open_card.card.column(id).map_or_else(String::new, |column| (column + 1).to_string())
}

fn between(
    open_card: &OpenCard,
    left: &crate::domain::ScenarioId,
    right: &crate::domain::ScenarioId,
    look: &Look,
) -> String {
    (look.words.domain.between)(&number(open_card, left), &number(open_card, right))
}

/// The word for one of the two questions.
pub fn question(mark: Mark, look: &Look) -> &'static str {
    look.words.domain.mark(mark)
}
