//! A pasted text between its marks.

/// The mark behind a pasted text. Its 8-bit form is not heeded: the letters of a text could be taken for it.
const END: &[u8] = b"\x1b[201~";
/// What comes after so many bytes is dropped. That is ten times more than any text of the program may be long, so that
/// whoever takes the text still sees that it is too long.
const MOST_BYTES: usize = 4 << 20;

/// Collects a pasted text, in time proportional to its length.
#[derive(Debug, Default)]
pub struct Paste {
    text: Vec<u8>,
    /// How much of [`END`] has just come.
    matched: usize,
}

impl Paste {
    /// Takes what belongs to the text, and returns the bytes behind its end if that has come.
    pub fn take<'b>(&mut self, mut bytes: &'b [u8]) -> Option<&'b [u8]> {
        while let Some((&byte, rest)) = bytes.split_first() {
            if byte == END[self.matched] {
                self.matched += 1;
                bytes = rest;
                if self.matched == END.len() {
                    return Some(bytes);
                }
                continue;
            }
            // It was no end: it belongs to the text. This byte may begin another one.
            let no_end = &END[..std::mem::take(&mut self.matched)];
            self.keep(no_end);
            let plain = bytes.iter().position(|byte| *byte == END[0]).unwrap_or(bytes.len());
            self.keep(&bytes[..plain]);
            bytes = &bytes[plain..];
        }
        None
    }

    fn keep(&mut self, bytes: &[u8]) {
        let free = MOST_BYTES.saturating_sub(self.text.len());
        self.text.extend_from_slice(&bytes[..bytes.len().min(free)]);
    }

    /// The text, with newlines for line breaks: terminals send them as the Enter key.
    pub fn finish(self) -> String {
        let text = String::from_utf8_lossy(&self.text);
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.into_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pasted(bytes: &[u8]) -> (String, Option<&[u8]>) {
        let mut paste = Paste::default();
        let rest = paste.take(bytes);
        (paste.finish(), rest)
    }

    #[test]
    fn ends_at_the_mark_and_nowhere_else() {
        assert_eq!(pasted(b"een\x1b[201~h"), ("een".to_owned(), Some(&b"h"[..])));
        assert_eq!(pasted(b"\x1b[20\x1b[201~"), ("\x1b[20".to_owned(), Some(&b""[..])));
        assert_eq!(pasted("\x1b[31mÛ201~\x1b".as_bytes()), ("\x1b[31mÛ201~".to_owned(), None));
    }

    #[test]
    fn has_one_kind_of_line_break() {
        assert_eq!(pasted(b"a\r\nb\rc\nd\n\r").0, "a\nb\nc\nd\n\n");
    }

    #[test]
    fn holds_so_much_and_no_more() {
        let sent = [&vec![b'x'; MOST_BYTES + 100][..], END, b"h"].concat();
        let (text, rest) = pasted(&sent);
        assert_eq!((text.len(), rest), (MOST_BYTES, Some(&b"h"[..])));
    }
}
