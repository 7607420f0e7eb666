//! The text of the settings file: where in it every setting stands, so that one of them can be changed and everything else
//! stays as somebody wrote it, with comments and all.
//!
//! There is no crate that edits RON in place, as `toml_edit` does TOML; of RON's grammar it takes no more than what ends a
//! value: strings, comments and brackets.

use std::ops::Range;

use crate::store::error::Damage;

/// A setting in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name, with the `r#` that RON wants before some names.
    pub name: Range<usize>,
    /// Its value, without what is around it.
    pub value: Range<usize>,
}

/// The settings of a text, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries {
    /// The settings, up to where the text makes no sense any more.
    pub all: Vec<Entry>,
    /// Where the closing bracket is; `None` if the text makes no sense from somewhere on.
    pub end: Option<usize>,
    /// What is wrong between the settings, and where.
    pub wrong: Vec<(usize, Damage)>,
}

/// A piece of RON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    /// White space and comments.
    Blank,
    Open,
    Close,
    Comma,
    Colon,
    /// A name, a number, a string, a sign.
    Other,
}

/// Reads settings out of the pieces of a text.
struct Reader<'a> {
    text: &'a str,
    pieces: Vec<(Piece, Range<usize>)>,
    /// The next piece.
    next: usize,
    found: Entries,
}

/// Where the settings stand in a text.
#[must_use]
pub fn entries(text: &str) -> Entries {
    let pieces = pieces(text).filter(|(piece, _)| *piece != Piece::Blank).collect();
    let mut reader = Reader { text, pieces, next: 0, found: Entries::default() };
    if let Err(wrong) = reader.read() {
        reader.found.wrong.push(wrong);
    }
    reader.found
}

impl Reader<'_> {
    fn read(&mut self) -> Result<(), (usize, Damage)> {
        if self.piece(1) == Some(Piece::Open) && self.piece(0) == Some(Piece::Other) {
            self.next += 1;
        }
        self.expect(Piece::Open, "(")?;
        while self.piece(0) != Some(Piece::Close) {
            let name = self.expect(Piece::Other, ")")?;
            self.expect(Piece::Colon, ":")?;
            let value = self.value()?;
            self.found.all.push(Entry { name, value });
            match self.piece(0) {
                Some(Piece::Comma) => self.next += 1,
                Some(Piece::Other) => self.found.wrong.push((self.at(), Damage::Missing(","))),
                _ => {}
            }
        }
        let end = self.expect(Piece::Close, ")")?.start;
        match self.piece(0) {
            None => self.found.end = Some(end),
            Some(_) => return Err(self.unexpected()),
        }
        Ok(())
    }

    fn piece(&self, ahead: usize) -> Option<Piece> {
        self.pieces.get(self.next + ahead).map(|(piece, _)| *piece)
    }

    /// Where the next piece begins.
    fn at(&self) -> usize {
        self.pieces.get(self.next).map_or(self.text.trim_end().len(), |(_, range)| range.start)
    }

    fn expect(&mut self, piece: Piece, sign: &'static str) -> Result<Range<usize>, (usize, Damage)> {
        match self.pieces.get(self.next) {
            Some((found, range)) if *found == piece => {
                self.next += 1;
                Ok(range.clone())
            }
            Some(_) => Err((self.at(), Damage::Missing(sign))),
            None => Err((self.at(), Damage::Ends)),
        }
    }

    fn unexpected(&self) -> (usize, Damage) {
        let first = self.piece(0).and_then(|_| self.text[self.at()..].chars().next());
        (self.at(), first.map_or(Damage::Ends, Damage::Unexpected))
    }

    /// Reads a value, up to the comma after it, the closing bracket, or the name of the next setting.
    fn value(&mut self) -> Result<Range<usize>, (usize, Damage)> {
        let (first, mut depth) = (self.next, 0_usize);
        while let Some(piece) = self.piece(0) {
            let is_name = piece == Piece::Other && self.piece(1) == Some(Piece::Colon);
            match piece {
                Piece::Comma | Piece::Close | Piece::Colon if depth == 0 => break,
                _ if depth == 0 && is_name => break,
                Piece::Open => depth += 1,
                Piece::Close => depth -= 1,
                Piece::Blank | Piece::Comma | Piece::Colon | Piece::Other => {}
            }
            self.next += 1;
        }
        if self.piece(0).is_none() || self.next == first {
            return Err(self.unexpected());
        }
        Ok(self.pieces[first].1.start..self.pieces[self.next - 1].1.end)
    }
}

/// The same text with another value for a setting. One that is not there yet comes last, after `lines`, which say what it is
/// for. `None` if the text makes no sense.
#[must_use]
pub fn with_value(text: &str, name: &str, value: &str, lines: &str) -> Option<String> {
    let entries = entries(text);
    let end = entries.end?;
    if let Some(entry) = entries.all.iter().find(|entry| plain_name(&text[entry.name.clone()]) == name) {
        return Some(format!("{}{value}{}", &text[..entry.value.start], &text[entry.value.end..]));
    }
    let last = entries.all.last().map(|entry| entry.value.end);
    let needs_comma = last.is_some_and(|last| !pieces(&text[last..]).any(|(piece, _)| piece == Piece::Comma));
    let (before, rest) = text.split_at(last.unwrap_or(end));
    let (between, after) = rest.split_at(end - before.len());
    let comma = if needs_comma { "," } else { "" };
    // The closing bracket may be indented.
    let between = between.trim_end_matches([' ', '\t']);
    let new_line = if between.ends_with('\n') || between.is_empty() && before.ends_with('\n') { "" } else { "\n" };
    Some(format!("{before}{comma}{between}{new_line}{lines}    {name}: {value},\n{after}"))
}

/// A name without the `r#` that RON wants before some.
#[must_use]
pub fn plain_name(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The line and column of a place in a text, both counted from 1, in characters.
#[must_use]
pub fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[start..].trim_start_matches('\u{feff}').chars().count() + 1)
}

/// A text, piece by piece.
fn pieces(text: &str) -> impl Iterator<Item = (Piece, Range<usize>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let first = rest.chars().next()?;
        let (piece, length) = piece(rest, first);
        let range = at..at + length;
        at = range.end;
        Some((piece, range))
    })
}

/// The first piece of a text that begins with this character, and its length in bytes.
fn piece(rest: &str, first: char) -> (Piece, usize) {
    let one = first.len_utf8();
    match first {
        '/' if rest.starts_with("//") => (Piece::Blank, rest.find('\n').unwrap_or(rest.len())),
        '/' if rest.starts_with("/*") => (Piece::Blank, block_comment(rest)),
        '(' | '[' | '{' => (Piece::Open, one),
        ')' | ']' | '}' => (Piece::Close, one),
        ',' => (Piece::Comma, one),
        ':' => (Piece::Colon, one),
        '"' => (Piece::Other, quoted(rest, '"')),
        '\'' => (Piece::Other, quoted(rest, '\'')),
        _ if first.is_whitespace() || first == '\u{feff}' => (Piece::Blank, one),
        _ if is_of_name(first) => (Piece::Other, word(rest)),
        _ => (Piece::Other, one),
    }
}

/// A name, a number, or a string whose quotation mark has letters before it.
fn word(rest: &str) -> usize {
    let length = rest.find(|char| !is_of_name(char)).unwrap_or(rest.len());
    let (name, after) = rest.split_at(length);
    let signs = after.len() - after.trim_start_matches('#').len();
    let has_quote = after[signs..].starts_with('"');
    match name {
        "r" | "br" if has_quote => {
            let start = length + signs + 1;
            let closing = format!("\"{}", "#".repeat(signs));
            rest[start..].find(&closing).map_or(rest.len(), |end| start + end + closing.len())
        }
        // A name with other characters than these.
        "r" if signs == 1 => {
            let is_raw = |char: char| is_of_name(char) || matches!(char, '.' | '+' | '-');
            let start = length + 1;
            start + rest[start..].find(|char| !is_raw(char)).unwrap_or(rest.len() - start)
        }
        "b" if after.starts_with(['"', '\'']) => length + quoted(after, if has_quote { '"' } else { '\'' }),
        _ => length,
    }
}

fn is_of_name(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// The length of what stands between two of these signs, with both.
fn quoted(rest: &str, sign: char) -> usize {
    let mut is_escaped = false;
    for (at, char) in rest.char_indices().skip(1) {
        match char {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if char == sign => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a comment in which there may be others.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end in a panic")]
mod tests {
    use super::*;

    /// The names and values of a text, and whether it made sense to its end.
    fn read(text: &str) -> (Vec<(&str, &str)>, bool) {
        let entries = entries(text);
        let all = entries.all.iter().map(|entry| (&text[entry.name.clone()], &text[entry.value.clone()]));
        (all.collect(), entries.end.is_some())
    }

    #[test]
    fn settings_are_found_among_comments_strings_and_brackets() {
        let text = "// (no: 1)\n( a: Some(\"x), /* :\"), /* b: /* c */ 2, */ b: [1, (d: 2)], // e: 3\n r#f-g: 'x', h: r#\"\"q\"#)";
        let expected = [("a", "Some(\"x), /* :\")"), ("b", "[1, (d: 2)]"), ("r#f-g", "'x'"), ("h", "r#\"\"q\"#")];
        assert_eq!(read(text), (expected.to_vec(), true));
        assert_eq!(read("Config(a: b'\\'', c: \"\\\"\", )"), (vec![("a", "b'\\''"), ("c", "\"\\\"\"")], true));
        assert_eq!(read("()"), (Vec::new(), true));
    }

    #[test]
    fn what_makes_no_sense_is_told_with_its_place_and_what_stands_before_is_found() {
        let wrong = |text: &str| {
            let found = entries(text);
            (found.all.len(), found.wrong)
        };
        assert_eq!(wrong("(a: 1, b 2)"), (1, vec![(9, Damage::Missing(":"))]));
        assert_eq!(wrong("(a: 1, b: )"), (1, vec![(10, Damage::Unexpected(')'))]));
        assert_eq!(wrong("(a: 1, b: 2\n c: 3)"), (3, vec![(13, Damage::Missing(","))]));
        assert_eq!(wrong("(a: 1, b: (2 \n"), (1, vec![(12, Damage::Ends)]));
        assert_eq!(wrong("(a: \"1, b: 2)"), (0, vec![(13, Damage::Ends)]));
        assert_eq!(wrong(""), (0, vec![(0, Damage::Ends)]));
        assert_eq!(wrong("a: 1"), (0, vec![(0, Damage::Missing("("))]));
        assert_eq!(wrong("(a: 1) b"), (1, vec![(7, Damage::Unexpected('b'))]));
        assert_eq!(wrong("(a: 1, {}: 2)"), (1, vec![(7, Damage::Missing(")"))]));
    }

    #[test]
    fn another_value_leaves_everything_else_as_it_was() {
        let text = "( // mine\n  a:  1 /* one */ , b: 2 // two\n)\n// end\n";
        assert_eq!(with_value(text, "a", "10", "").unwrap(), text.replace("1 /*", "10 /*"));
        assert_eq!(with_value(text, "b", "20", "").unwrap(), text.replace("b: 2", "b: 20"));
        assert_eq!(with_value("(r#a: 1)", "a", "10", "").unwrap(), "(r#a: 10)");
        let more = with_value(text, "c", "3", "    // three\n").unwrap();
        assert_eq!(more, text.replace("b: 2 // two\n)", "b: 2, // two\n    // three\n    c: 3,\n)"));
        assert_eq!(with_value("()", "c", "3", "").unwrap(), "(\n    c: 3,\n)");
        assert_eq!(with_value("(a: 1,)", "c", "3", "").unwrap(), "(a: 1,\n    c: 3,\n)");
        assert_eq!(with_value("(a: ", "c", "3", ""), None);
    }

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let text = "\u{feff}é\nab: 1";
        let columns = [("é", (1, 1)), ("a", (2, 1)), ("1", (2, 5))];
        assert!(columns.iter().all(|(part, place)| line_and_column(text, text.find(part).unwrap()) == *place));
    }
}
