//! A text field of many lines, with soft wrap and an undo of its own. It takes in nothing but text.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::app::{Code, Key};
use crate::domain::{AspectId, Edit, Part};
use crate::text::{columns, rows, sanitise, sanitise_after, whole_words};

/// The largest text. A session with many larger ones could not be opened again.
const MAX_BYTES: usize = 400_000;
/// This many changed characters are saved without waiting for a pause.
const MAX_UNSAVED: usize = 200;

/// A text that is being edited.
#[derive(Clone, Debug)]
pub struct Editor {
    /// Which text of the session it is.
    pub target: EditTarget,
    /// The first row in view, as last drawn.
    pub scroll: usize,
    text: String,
    /// A byte index, always between two graphemes.
    cursor: usize,
    /// The column that vertical movement aims at, if the last key moved vertically.
    column: Option<usize>,
    undo: Vec<Change>,
    redo: Vec<Change>,
    /// The number of characters that have changed since the text was last put into the session.
    unsaved: usize,
}

/// Which text of a session is being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditTarget {
    /// A text about an aspect.
    Reflection(AspectId, Part),
    /// The facilitator's note.
    Note,
}

/// A piece of text that replaced another.
#[derive(Clone, Debug)]
struct Change {
    at: usize,
    removed: String,
    inserted: String,
}

impl Change {
    fn inverse(self) -> Self {
        Self { at: self.at, removed: self.inserted, inserted: self.removed }
    }
}

impl Editor {
    /// An editor of a text, the cursor at its end.
    #[must_use]
    pub fn new(target: EditTarget, text: String) -> Self {
        let cursor = text.len();
        Self { target, scroll: 0, text, cursor, column: None, undo: Vec::new(), redo: Vec::new(), unsaved: 0 }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The row and the column of the cursor in a text that is wrapped into these rows.
    #[must_use]
    pub fn cursor(&self, rows: &[Range<usize>]) -> (usize, usize) {
        let row = rows.iter().rposition(|row| row.start <= self.cursor).unwrap_or(0);
        let before = rows.get(row).and_then(|row| self.text.get(row.start..self.cursor)).unwrap_or_default();
        (row, columns(before))
    }

    /// How many characters have changed that are not in the session yet.
    #[must_use]
    pub fn unsaved(&self) -> usize {
        self.unsaved
    }

    /// Whether so much has changed that it is saved without waiting for a pause.
    #[must_use]
    pub fn must_save_now(&self) -> bool {
        self.unsaved >= MAX_UNSAVED
    }

    /// The edit that puts the text into the session. Counts as saved from now on.
    pub fn take_edit(&mut self) -> Edit {
        self.unsaved = 0;
        // A blank text says nothing, and trailing white space is not meant.
        let to = self.text.trim_end().to_owned();
        match &self.target {
            EditTarget::Reflection(aspect, part) => Edit::Text { aspect: aspect.clone(), part: *part, to },
            EditTarget::Note => Edit::Note(to),
        }
    }

    /// Handles a key, in a window of `width` columns and `height` rows.
    pub fn press(&mut self, key: Key, width: u16, height: usize) {
        match (key.code, key.ctrl) {
            (Code::Up, _) => self.move_rows(-1, width),
            (Code::Down, _) => self.move_rows(1, width),
            (Code::PgUp, _) => self.move_rows(-height.max(2).cast_signed() + 1, width),
            (Code::PgDn, _) => self.move_rows(height.max(2).cast_signed() - 1, width),
            (Code::Left, false) => self.put_cursor(self.left()),
            (Code::Right, false) => self.put_cursor(self.right()),
            (Code::Left, true) => self.put_cursor(self.word_left()),
            (Code::Right, true) => self.put_cursor(self.word_right()),
            (Code::Home, true) => self.put_cursor(0),
            (Code::End, true) => self.put_cursor(self.text.len()),
            (Code::Home, false) | (Code::Char('a'), true) => self.put_cursor(self.row(width).start),
            (Code::End, false) => self.put_cursor(self.row_end(width)),
            (Code::Backspace, false) => self.replace(self.left()..self.cursor, ""),
            (Code::Del, _) => self.replace(self.cursor..self.right(), ""),
            (Code::Backspace | Code::Char('w' | 'h'), true) => self.replace(self.word_left()..self.cursor, ""),
            (Code::Char('k'), true) => self.replace(self.cursor..self.row_end(width), ""),
            (Code::Char('u'), true) => self.replace(self.row(width).start..self.cursor, ""),
            (Code::Enter, _) => self.replace(self.cursor..self.cursor, "\n"),
            _ => {
                if let Some(char) = key.typed() {
                    self.insert(char.encode_utf8(&mut [0; 4]));
                }
            }
        }
    }

    /// Types or pastes a text; says whether all of it fits.
    pub fn insert(&mut self, text: &str) -> bool {
        let text = sanitise_after(&self.text[..self.cursor], text);
        let fits = whole_words(&text, MAX_BYTES.saturating_sub(self.text.len()));
        self.replace(self.cursor..self.cursor, fits);
        // A combining mark joins the letter before it: the cursor must not be between them.
        if !is_between_graphemes(&self.text, self.cursor) {
            self.cursor = self.right();
        }
        fits.len() == text.len()
    }

    /// Whether a text that replaces the whole one would not be cut.
    #[must_use]
    pub fn fits(text: &str) -> bool {
        sanitise(text).trim_end().len() <= MAX_BYTES
    }

    /// Whether a text of so many bytes would not be cut.
    #[must_use]
    pub fn has_room_for(length: usize) -> bool {
        length <= MAX_BYTES
    }

    /// Replaces the whole text, as one change.
    pub fn rewrite(&mut self, text: &str) {
        let text = sanitise(text);
        let text = text.trim_end();
        if text != self.text.trim_end() {
            self.replace(0..self.text.len(), whole_words(text, MAX_BYTES));
        }
    }

    /// Whether there is anything to undo in this editor.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Undoes the last change in this editor; says whether there was any.
    pub fn undo(&mut self) -> bool {
        let Some(change) = self.undo.pop() else { return false };
        let inverse = change.inverse();
        self.make(&inverse);
        self.redo.push(inverse);
        true
    }

    /// Redoes the change that was undone last; says whether there was any.
    pub fn redo(&mut self) -> bool {
        let Some(inverse) = self.redo.pop() else { return false };
        let change = inverse.inverse();
        self.make(&change);
        self.undo.push(change);
        true
    }

    fn make(&mut self, change: &Change) {
        self.text.replace_range(change.at..change.at + change.removed.len(), &change.inserted);
        self.cursor = change.at + change.inserted.len();
        self.column = None;
        self.unsaved += change.removed.chars().count().max(change.inserted.chars().count());
    }

    fn replace(&mut self, range: Range<usize>, with: &str) {
        if range.is_empty() && with.is_empty() {
            return;
        }
        let removed = self.text[range.clone()].to_owned();
        let change = Change { at: range.start, removed, inserted: with.to_owned() };
        self.make(&change);
        self.redo.clear();
        match self.undo.last_mut() {
            Some(last) if continues(last, &change) => last.inserted.push_str(with),
            _ => self.undo.push(change),
        }
    }

    fn put_cursor(&mut self, at: usize) {
        self.cursor = at;
        self.column = None;
    }

    /// Moves the cursor by this many rows, down is positive.
    pub fn move_rows(&mut self, by: isize, width: u16) {
        let rows = rows(&self.text, width);
        let (row, column) = self.cursor(&rows);
        let wanted = self.column.unwrap_or(column);
        let to = row.saturating_add_signed(by).min(rows.len() - 1);
        self.cursor = match (to == row, by < 0) {
            (true, true) => 0,
            (true, false) => self.text.len(),
            (false, _) => self.at_column(&rows, to, wanted),
        };
        self.column = Some(wanted);
    }

    /// The byte index in a row that is nearest to a column.
    fn at_column(&self, rows: &[Range<usize>], row: usize, column: usize) -> usize {
        let range = &rows[row];
        let mut used = 0;
        for (at, grapheme) in self.text[range.clone()].grapheme_indices(true) {
            let is_last_of_soft_row = range.start + at + grapheme.len() == range.end
                && rows.get(row + 1).is_some_and(|next| next.start == range.end);
            if used >= column || is_last_of_soft_row {
                return range.start + at;
            }
            used += columns(grapheme);
        }
        range.end
    }

    fn row(&self, width: u16) -> Range<usize> {
        let rows = rows(&self.text, width);
        let (row, _) = self.cursor(&rows);
        rows[row].clone()
    }

    /// The end of the row; in a row that is wrapped, before its last character.
    fn row_end(&self, width: u16) -> usize {
        let rows = rows(&self.text, width);
        let (row, _) = self.cursor(&rows);
        self.at_column(&rows, row, usize::MAX)
    }

    fn left(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn right(&self) -> usize {
        self.text[self.cursor..].graphemes(true).next().map_or(self.cursor, |next| self.cursor + next.len())
    }

    fn word_left(&self) -> usize {
        let before = self.text[..self.cursor].trim_end();
        before.char_indices().rev().find(|(_, char)| char.is_whitespace()).map_or(0, |(at, char)| at + char.len_utf8())
    }

    fn word_right(&self) -> usize {
        let after = &self.text[self.cursor..];
        let word = after.find(char::is_whitespace).unwrap_or(after.len());
        let space = after[word..].find(|char: char| !char.is_whitespace()).unwrap_or(after.len() - word);
        self.cursor + word + space
    }
}

/// Whether a change continues to type where the last one ended, in the same word: both are undone together.
fn continues(last: &Change, change: &Change) -> bool {
    let ends_a_word = last.inserted.ends_with(char::is_whitespace) && !change.inserted.starts_with(char::is_whitespace);
    let is_typed = change.removed.is_empty() && change.inserted.chars().nth(1).is_none() && change.inserted != "\n";
    is_typed && !last.inserted.is_empty() && last.at + last.inserted.len() == change.at && !ends_a_word
}

fn is_between_graphemes(text: &str, at: usize) -> bool {
    // A grapheme depends only on what is near, and a text may be long.
    let start = text[..at].char_indices().rev().take(32).last().map_or(0, |(start, _)| start);
    at == text.len() || text[start..].grapheme_indices(true).any(|(index, _)| start + index == at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keys;

    fn edited(text: &str, typed: &str) -> Editor {
        let mut editor = Editor::new(EditTarget::Note, text.to_owned());
        for key in keys(typed).unwrap_or_default() {
            editor.press(key, 10, 4);
        }
        editor
    }

    #[test]
    fn keys_move_and_change_text() {
        assert_eq!(edited("", "een twee<BS><BS>").text(), "een tw");
        assert_eq!(edited("een twee drie", "<C-Left><C-w>").text(), "een drie");
        assert_eq!(edited("een twee drie", "<Up>x").text(), "een xtwee drie");
        assert_eq!(edited("een twee drie vier", "<Up><Home>x<End>y").text(), "xeen tweey drie vier");
        assert_eq!(edited("een", "<Home><Del><Enter>").text(), "\nen");
        assert_eq!(edited("één", "<Left><BS>").text(), "én");
        assert_eq!(edited("een twee", "<Home><C-k>").text(), "");
    }

    #[test]
    fn undo_and_redo_go_word_by_word() {
        let mut editor = edited("", "een twee");
        assert!(editor.undo());
        assert_eq!(editor.text(), "een ");
        assert!(editor.undo() && !editor.undo());
        assert_eq!(editor.text(), "");
        assert!(editor.redo() && editor.redo() && !editor.redo());
        assert_eq!(editor.text(), "een twee");
    }

    #[test]
    fn combining_marks_typed_one_by_one_are_limited() {
        let editor = edited("", &format!("z{}", "\u{301}".repeat(20)));
        assert_eq!(editor.text(), sanitise(editor.text()), "the text is not what will be read back");
        assert_eq!(editor.text().chars().count(), 5);
    }

    #[test]
    fn text_from_another_editor_is_one_change() {
        let mut editor = edited("", "een");
        editor.rewrite("een twee\r\n\n");
        assert_eq!(editor.text(), "een twee");
        assert!(editor.undo());
        assert_eq!(editor.text(), "een");
    }

    #[test]
    fn pasted_text_is_sanitised_and_cut() {
        let mut editor = Editor::new(EditTarget::Note, String::new());
        assert!(editor.insert("a\u{1b}[31m\r\nb\u{202e}"));
        assert_eq!(editor.text(), "a[31m\nb");
        assert!(!editor.insert(&"é".repeat(MAX_BYTES)));
        assert!(editor.text().len() <= MAX_BYTES && editor.must_save_now());
    }
}
