//! Pieces: what a text is cut into before the pieces are put into lines.

use std::iter;
use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use unicode_width::UnicodeWidthStr;

use super::hyphenate::{self, is_letter};

/// A word with fewer letters is hyphenated only if it does not fit on a line of its own.
const LETTERS_WORTH_A_HYPHEN: usize = 9;
/// A word with fewer letters has no room for three letters on both sides of a hyphen.
const LETTERS_FOR_A_HYPHEN: usize = 6;
/// What has more letters than this in a row is no word, and is cut wherever a line is full. Megabytes of letters would
/// take long to hyphenate.
const LETTERS_OF_THE_LONGEST_WORD: usize = 100;

/// The number of terminal columns that ratatui draws a text in, grapheme by grapheme. Control characters are not drawn
/// and have no width.
#[must_use]
pub fn columns(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.len();
    }
    if is_plain(text) {
        return text.chars().count();
    }
    text.graphemes(true).map(grapheme_columns).sum()
}

/// Whether every character of a text is a grapheme of its own and one column wide. That is true of nearly all text
/// here, and finding graphemes is slow, so this is asked first.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    let is_plain =
        |char| matches!(char, ' '..='~' | '\u{c0}'..='\u{24f}' | '\u{2500}'..='\u{257f}' | '●' | '◆' | '◉' | '·' | '→');
    text.chars().all(is_plain)
}

/// The byte offset of every grapheme of a text, and its columns.
pub(super) fn widths(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let (plain, other) = if is_plain(text) { (text, "") } else { ("", text) };
    let graphemes = other.grapheme_indices(true).map(|(at, grapheme)| (at, grapheme_columns(grapheme)));
    plain.char_indices().map(|(at, _)| (at, 1)).chain(graphemes)
}

fn grapheme_columns(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) {
        return 0;
    }
    grapheme.width()
}

/// A part of a text that is never broken, with the white space after it.
#[derive(Debug)]
pub(super) struct Piece {
    pub range: Range<usize>,
    /// Whether a hyphen is drawn after the piece if a line ends here.
    pub hyphen: bool,
    width: u16,
    space: u16,
}

impl Piece {
    fn new(text: &str, range: Range<usize>, hyphen: bool) -> Self {
        let width = narrow(columns(&text[range.clone()]));
        Self { range, hyphen, width, space: 0 }
    }

    /// Whether the next piece belongs to the same word.
    pub fn is_inside_word(&self) -> bool {
        self.space == 0
    }

    /// The number of columns of the piece with the white space after it.
    pub fn advance(&self) -> usize {
        usize::from(self.width) + usize::from(self.space)
    }

    /// The number of columns of the piece at the end of a line.
    pub fn drawn(&self) -> usize {
        usize::from(self.width) + usize::from(self.hyphen)
    }
}

/// A number of columns as a `u16`, in which the widest text is still wider than any line.
fn narrow(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// Cuts a paragraph everywhere a line of this width may end.
pub(super) fn pieces(paragraph: &str, width: u16) -> Vec<Piece> {
    let mut cutter =
        Cutter { text: paragraph, width: usize::from(width), pieces: Vec::with_capacity(paragraph.len() / 4) };
    for (word, space) in words(paragraph) {
        cutter.word(word, space.end == paragraph.len());
        cutter.space(space);
    }
    cutter.indent();
    cutter.pieces
}

/// The byte ranges of the words of a paragraph, each with that of the white space after it.
fn words(paragraph: &str) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
    let mut start = paragraph.len() - paragraph.trim_start_matches(is_space).len();
    // If a combining mark follows the indent, its last space is one grapheme with the mark and must not be cut off.
    if !is_boundary(paragraph, start) {
        start = 0;
    }
    iter::from_fn(move || {
        let space = space_after(paragraph, start);
        let word = start..space.start;
        start = space.end;
        (!word.is_empty()).then_some((word, space))
    })
}

/// The next white space from a byte on; empty, at the end of the paragraph, if there is none.
fn space_after(paragraph: &str, mut from: usize) -> Range<usize> {
    while let Some(start) = next_space(paragraph, from) {
        let rest = paragraph[start..].trim_start_matches(is_space);
        let end = paragraph.len() - rest.len();
        if is_boundary(paragraph, start) && is_boundary(paragraph, end) {
            return start..end;
        }
        from = end;
    }
    paragraph.len()..paragraph.len()
}

/// The byte offset of the first white space from a byte on. Nearly every byte is an ASCII letter, so those are skipped
/// before any character is decoded.
fn next_space(paragraph: &str, mut from: usize) -> Option<usize> {
    loop {
        from += paragraph.as_bytes()[from..].iter().position(|byte| !matches!(byte, b'!'..=b'~'))?;
        let char = paragraph[from..].chars().next()?;
        if is_space(char) {
            return Some(from);
        }
        from += char.len_utf8();
    }
}

/// Whether a line may end at a character; it must not at a no-break space.
fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Whether a byte offset is between two graphemes.
fn is_boundary(text: &str, at: usize) -> bool {
    let is_simple = |c: Option<char>| c.is_none_or(|c| c < '\u{300}');
    let (left, right) = text.split_at(at);
    is_simple(left.chars().next_back()) && is_simple(right.chars().next())
        || GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

/// Cuts one paragraph, word by word.
struct Cutter<'t> {
    text: &'t str,
    width: usize,
    pieces: Vec<Piece>,
}

impl Cutter<'_> {
    /// Cuts a word at its slashes and hyphens, and the parts between them into syllables.
    fn word(&mut self, word: Range<usize>, is_last: bool) {
        let text = &self.text[word.clone()];
        let fits = self.fits(text);
        let mut seams = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'/' | b'-')).peekable();
        // Nearly every word is short and has no seam: it is one piece.
        if fits && text.len() < LETTERS_WORTH_A_HYPHEN && seams.peek().is_none() {
            return self.piece(word, false, true);
        }
        let is_prose = (fits && text.len() < LETTERS_WORTH_A_HYPHEN) || is_prose(text);
        // A word that ends a paragraph stays whole: breaking it never saves a line.
        let may_break = is_prose && !(fits && is_last);
        let mut start = word.start;
        for (at, _) in seams {
            if is_seam(text, at, fits) {
                let end = word.start + at + 1;
                self.part(start..end, is_prose, may_break);
                start = end;
            }
        }
        self.part(start..word.end, is_prose, may_break);
    }

    /// Whether a text fits on a line. No character is wider than its bytes, so most texts need no measuring.
    fn fits(&self, text: &str) -> bool {
        text.len() <= self.width || columns(text) <= self.width
    }

    /// Cuts a part of a word into syllables.
    fn part(&mut self, part: Range<usize>, is_prose: bool, may_break: bool) {
        let text = &self.text[part.clone()];
        let fits = self.fits(text);
        let mut start = part.start;
        if may_break && text.len() >= fewest_letters(fits) {
            for (at, letters) in runs_of_letters(text).filter(|(_, run)| may_hyphenate(run, fits)) {
                for offset in hyphenate::breaks(letters) {
                    let end = part.start + at + offset;
                    self.piece(start..end, true, is_prose);
                    start = end;
                }
            }
        }
        self.piece(start..part.end, false, is_prose);
    }

    /// Adds a piece, cut into slices if it is wider than a line.
    fn piece(&mut self, range: Range<usize>, hyphen: bool, is_prose: bool) {
        // On a line of one column there is no room for a hyphen.
        let hyphen = hyphen && self.width > 1;
        let piece = Piece::new(self.text, range, hyphen);
        if piece.drawn() <= self.width {
            self.pieces.push(piece);
        } else {
            self.slices(piece.range, hyphen, is_prose);
        }
    }

    /// Cuts what is wider than a line between its graphemes.
    fn slices(&mut self, range: Range<usize>, hyphen: bool, is_prose: bool) {
        let is_marked = is_prose && self.width > 1;
        let available = self.width - usize::from(is_marked);
        let text = self.text;
        let (mut start, mut used) = (range.start, 0);
        for (offset, width) in widths(&text[range.clone()]) {
            let at = range.start + offset;
            if used + width > available && at > start {
                let mark = is_marked && used < self.width && is_between_letters(text, at);
                self.pieces.push(Piece::new(text, start..at, mark));
                (start, used) = (at, 0);
            }
            used += width;
        }
        self.pieces.push(Piece::new(text, start..range.end, hyphen && used < self.width));
    }

    /// Adds white space after the last piece.
    fn space(&mut self, space: Range<usize>) {
        if let Some(piece) = self.pieces.last_mut() {
            piece.space = narrow(columns(&self.text[space]));
        }
    }

    /// Adds the indent of the paragraph to the first piece, unless the line is too narrow for both.
    fn indent(&mut self) {
        if let Some(first) = self.pieces.first_mut() {
            let indent = columns(&self.text[..first.range.start]);
            if indent + first.drawn() <= self.width {
                first.range.start = 0;
                first.width += narrow(indent);
            }
        }
    }
}

/// Whether a word is ordinary language, which may be hyphenated: no number, web address or mail address.
fn is_prose(word: &str) -> bool {
    let is_foreign = |byte| matches!(byte, b'0'..=b'9' | b'@' | b'_' | b'\\' | b':' | b'.');
    let mut bytes = word.bytes().enumerate().filter(|&(_, byte)| is_foreign(byte));
    // A full stop or a colon is part of an address only if letters or a slash follow.
    !bytes.any(|(at, byte)| !matches!(byte, b'.' | b':') || word[at + 1..].starts_with(|c| is_letter(c) || c == '/'))
}

/// Whether a line may end after the slash or hyphen at a byte of a word.
///
/// A hyphen has three letters on both sides: *co-creatie* and *MT-lid* break only if they must.
fn is_seam(word: &str, at: usize, fits: bool) -> bool {
    let fewest = if fits && word[at..].starts_with('-') { 3 } else { 1 };
    let left = word[..at].chars().rev().take_while(|&c| is_letter(c));
    let right = word[at + 1..].chars().take_while(|&c| is_letter(c));
    left.take(fewest).count() == fewest && right.take(fewest).count() == fewest
}

/// Whether a run of letters may be hyphenated.
///
/// Capitals are an abbreviation or a heading, and stay whole if they fit on a line.
fn may_hyphenate(letters: &str, fits: bool) -> bool {
    let count = letters.chars().take(LETTERS_OF_THE_LONGEST_WORD + 1).count();
    (fewest_letters(fits)..=LETTERS_OF_THE_LONGEST_WORD).contains(&count)
        && (!fits || letters.contains(char::is_lowercase))
}

/// The length of the shortest word that may be hyphenated.
fn fewest_letters(fits: bool) -> usize {
    if fits { LETTERS_WORTH_A_HYPHEN } else { LETTERS_FOR_A_HYPHEN }
}

/// The runs of letters in a word, each with the byte offset where it begins.
fn runs_of_letters(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    iter::from_fn(move || {
        let start = at + word[at..].find(is_letter)?;
        at = end_of_letters(word, start);
        Some((start, &word[start..at]))
    })
}

/// The byte offset where a run of letters ends. Nearly every letter is ASCII, so those are skipped before any character
/// is decoded.
fn end_of_letters(word: &str, mut from: usize) -> usize {
    loop {
        from += word.as_bytes()[from..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        match word[from..].chars().next() {
            Some(char) if is_letter(char) => from += char.len_utf8(),
            _ => return from,
        }
    }
}

fn is_between_letters(text: &str, at: usize) -> bool {
    let (left, right) = text.split_at(at);
    left.ends_with(is_letter) && right.starts_with(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So that its cost is that of its lines: a key must not wait for a text without a space.
    #[test]
    fn what_is_too_long_for_a_word_is_cut_into_lines_and_nothing_smaller() {
        for letter in ["a", "é", "1", "语"] {
            for count in [1_000, 10_000] {
                let text = letter.repeat(count);
                let lines = (count * grapheme_columns(letter)).div_ceil(70);
                let pieces = pieces(&text, 77).len();
                assert!(pieces <= lines, "{pieces} pieces of {count} times {letter}");
            }
        }
        assert!(pieces(&"onderzoeken".repeat(9), 77).len() > 20, "this could be a word");
    }
}
