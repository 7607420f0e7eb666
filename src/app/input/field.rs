//! A one-line text field.

use std::rc::Rc;

use unicode_segmentation::UnicodeSegmentation;

use crate::app::{Code, Key};
use crate::text::{sanitise_after, sanitise_line, whole_words};

/// The longest name in characters: a longer title would make file names and lists unwieldy.
const MAX_NAME: usize = 200;
/// The longest sentence in characters.
const MAX_SENTENCE: usize = 2_000;

/// A one-line text and a cursor in it, with a suggestion that counts while nothing is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// A byte index, always between two graphemes.
    cursor: usize,
    suggestion: String,
    /// Whether the whole text is selected, so that what is typed next replaces it.
    selected: bool,
    /// The options, if one is chosen instead of typing.
    options: Rc<[String]>,
    /// Whether it is for a sentence and not for a name.
    is_long: bool,
}

impl Field {
    /// An empty field with a suggestion.
    #[must_use]
    pub fn suggesting(suggestion: String) -> Self {
        Self { suggestion, ..Self::default() }
    }

    /// A field with a text that is selected as a whole.
    #[must_use]
    pub fn holding(text: String) -> Self {
        Self { cursor: text.len(), text, selected: true, ..Self::default() }
    }

    /// A field with a text, the cursor at its end.
    #[must_use]
    pub fn at_end(text: String) -> Self {
        Self { cursor: text.len(), text, ..Self::default() }
    }

    /// A field with a sentence, the cursor at its end.
    #[must_use]
    pub fn long(text: String) -> Self {
        Self { is_long: true, ..Self::at_end(text) }
    }

    /// A field with a path, which is suggested again when the field is cleared.
    #[must_use]
    pub fn path(path: String) -> Self {
        Self { suggestion: path.clone(), ..Self::long(path) }
    }

    /// A field in which one of a few options is chosen.
    #[must_use]
    pub fn choosing(options: &[impl AsRef<str>], chosen: usize) -> Self {
        let options: Rc<[String]> = options.iter().map(|option| option.as_ref().to_owned()).collect();
        Self { text: options.get(chosen).cloned().unwrap_or_default(), options, ..Self::default() }
    }

    /// The index of the chosen option; `None` if the field has no options.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        self.options.iter().position(|option| *option == self.text)
    }

    /// The options to choose from; none if it is typed in.
    #[must_use]
    pub fn options(&self) -> &[String] {
        &self.options
    }

    /// Chooses the option with this index, if there is one.
    pub fn choose_option(&mut self, index: usize) {
        if let Some(option) = self.options.get(index) {
            self.text.clone_from(option);
        }
    }

    /// Puts a text in place of what is there, as if it had been typed; an option only if it is one of those to choose from.
    pub fn fill_in(&mut self, text: &str) {
        match self.options.iter().find(|option| **option == text) {
            Some(option) => self.text.clone_from(option),
            None if self.options.is_empty() => {
                self.remove(0..self.text.len());
                self.selected = false;
                self.insert(text);
            }
            None => {}
        }
    }

    /// Whether the whole text is selected.
    #[must_use]
    pub fn is_selected(&self) -> bool {
        self.selected
    }

    /// Selects the whole text, so that what is typed next replaces it.
    pub fn select_all(&mut self) {
        (self.selected, self.cursor) = (!self.text.is_empty(), self.text.len());
    }

    /// What was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What counts while nothing is typed.
    #[must_use]
    pub fn suggestion(&self) -> &str {
        &self.suggestion
    }

    /// The value: what was typed, or else the suggestion.
    #[must_use]
    pub fn value(&self) -> &str {
        if self.text.trim().is_empty() { &self.suggestion } else { self.text.trim() }
    }

    /// The text before the cursor.
    #[must_use]
    pub fn before_cursor(&self) -> &str {
        &self.text[..self.cursor]
    }

    /// Handles a key; says whether it was one for a field.
    pub fn press(&mut self, key: Key) -> bool {
        if let Some(chosen) = self.chosen() {
            return self.choose(key, chosen);
        }
        match (key.code, key.ctrl) {
            (Code::Left, false) => self.cursor = self.left(),
            (Code::Right, false) => self.cursor = self.right(),
            (Code::Home, false) | (Code::Char('a'), true) => self.cursor = 0,
            (Code::End, false) | (Code::Char('e'), true) => self.cursor = self.text.len(),
            (Code::Backspace | Code::Del, _) if self.selected => self.remove(0..self.text.len()),
            (Code::Backspace, _) => self.remove(self.left()..self.cursor),
            (Code::Del, _) => self.remove(self.cursor..self.right()),
            (Code::Char('u'), true) => self.remove(0..self.text.len()),
            _ => match key.typed() {
                Some(char) => drop(self.insert(char.encode_utf8(&mut [0; 4]))),
                None => return false,
            },
        }
        self.selected = false;
        true
    }

    fn choose(&mut self, key: Key, chosen: usize) -> bool {
        let count = self.options.len();
        let starting = |letter: char| self.options.iter().position(|option| option.starts_with(letter));
        if key.ctrl {
            return false;
        }
        let to = match key.code {
            Code::Left => (chosen + count - 1) % count,
            Code::Right | Code::Char(' ') => (chosen + 1) % count,
            Code::Char(letter) => starting(letter).unwrap_or(chosen),
            _ => return false,
        };
        self.text = self.options[to].clone();
        true
    }

    /// Types or pastes a text; says whether all of it fits.
    pub fn insert(&mut self, text: &str) -> bool {
        if self.chosen().is_some() {
            return true;
        }
        if std::mem::take(&mut self.selected) {
            self.remove(0..self.text.len());
        }
        let limit = if self.is_long { MAX_SENTENCE } else { MAX_NAME };
        let free = limit.saturating_sub(self.text.chars().count());
        let text = sanitise_line(text);
        let text = sanitise_after(self.before_cursor(), &text);
        let most = text.char_indices().nth(free).map_or(text.len(), |(at, _)| at);
        let fits = whole_words(&text, most);
        self.text.insert_str(self.cursor, fits);
        self.cursor += fits.len();
        // A combining mark joins the letter before it: the cursor must not be between them.
        if !self.text.grapheme_indices(true).any(|(at, _)| at == self.cursor) {
            self.cursor = self.right();
        }
        fits.len() == text.len()
    }

    fn remove(&mut self, range: std::ops::Range<usize>) {
        self.cursor = range.start;
        self.text.replace_range(range, "");
    }

    fn left(&self) -> usize {
        self.text.grapheme_indices(true).map(|(at, _)| at).take_while(|at| *at < self.cursor).last().unwrap_or(0)
    }

    fn right(&self) -> usize {
        let ends = self.text.grapheme_indices(true).map(|(at, grapheme)| at + grapheme.len());
        ends.into_iter().find(|at| *at > self.cursor).unwrap_or(self.text.len())
    }
}
