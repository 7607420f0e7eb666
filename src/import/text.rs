//! Text files, and what is pasted: which kind of table is in them.

use std::borrow::Cow;

use super::{Source, SourceKind, Unreadable, delimited, html, pipes};
use crate::text::{Encoding, decode};

/// How many bytes are looked at to see that something is no text.
const SAMPLE: usize = 4_096;

pub(super) fn read(bytes: &[u8]) -> Result<Source, Unreadable> {
    let marked = with_mark(bytes);
    let (text, encoding) = decode(&marked);
    if encoding != Encoding::Utf16 && is_binary(&marked) {
        return Err(Unreadable::Unknown);
    }
    let (kind, tables) = tables(&text)?;
    Ok(Source { kind, encoding: Some(encoding), tables })
}

fn tables(text: &str) -> Result<(SourceKind, Vec<super::Table>), Unreadable> {
    if html::is_html(text) {
        return Ok((SourceKind::Html, html::read(text)?));
    }
    // A tab is never in a Markdown table that people type, a pipe may well be in a field between tabs.
    if pipes::are_drawn(text.lines())
        && pipes::are_drawn(delimited::lines_of_rows(text))
        && let Some(found) = pipes::read(text)?
    {
        return Ok(found);
    }
    if let Some((kind, table)) = delimited::read(text)? {
        return Ok((kind, vec![table]));
    }
    pipes::read(text)?.ok_or(Unreadable::NoTable)
}

/// UTF-16 without the mark that tells it: in texts of our letters every second byte is zero.
fn with_mark(bytes: &[u8]) -> Cow<'_, [u8]> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = |zeros: usize| zeros * 10 > sample.len() * 3;
    match (most(even), most(odd)) {
        (false, true) => Cow::Owned([b"\xff\xfe", bytes].concat()),
        (true, false) => Cow::Owned([b"\xfe\xff", bytes].concat()),
        _ => Cow::Borrowed(bytes),
    }
}

/// Whether it is a file of another kind: by what it begins with, or by zeros, which no text has.
fn is_binary(bytes: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 6] = [b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf"];
    let has_zeros = bytes[..bytes.len().min(SAMPLE)].contains(&0);
    has_zeros || BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end in a panic")]
mod tests {
    use super::*;

    #[test]
    fn utf_16_is_known_without_its_mark() {
        let bytes: Vec<u8> = "\tEen\tTwee\nRij\té\tb\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let source = read(&bytes).unwrap();
        assert_eq!(source.encoding, Some(Encoding::Utf16));
        assert_eq!(source.tables[0].rows[1].text(1), "é");
    }

    #[test]
    fn a_line_in_a_quoted_field_is_no_row_of_a_drawn_table() {
        let csv = "\"\",\"Nu | straks\"\n\"Rij\",\"a\n+---+\n| b\n| c\"\n";
        let source = read(csv.as_bytes()).unwrap();
        assert_eq!(source.kind, SourceKind::Delimited(','));
        assert_eq!(source.tables[0].rows[1].text(1), "a\n+---+\n| b\n| c");
        let one = "\n| a,b\n\"c\n| d\",e\n";
        assert_eq!(read(one.as_bytes()).unwrap().kind, SourceKind::Delimited(','), "an empty line is no row");
        let quoted = read("\"Samen\", zei zij.\n\n| | Nu, straks |\n|---|---|\n| Rij | a, b |\n".as_bytes()).unwrap();
        assert_eq!(quoted.kind, SourceKind::Pipes);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(read(b"%PDF-1.4\n\x01\x02"), Err(Unreadable::Unknown));
        assert_eq!(read(b"zomaar een zin"), Err(Unreadable::NoTable));
        assert_eq!(read(b""), Err(Unreadable::NoTable));
    }
}
