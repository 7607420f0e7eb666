//! UTF-8, one byte at a time.

use std::str;

/// Puts bytes together to characters. Half a character waits for its other half for as long as need be; nothing is lost
/// by that, because a byte that does not continue it stands for itself.
#[derive(Debug, Default)]
pub struct Decoder {
    pending: [u8; 4],
    len: usize,
}

impl Decoder {
    /// Takes a byte, and returns the character that it completes. Bytes that belong to no character are dropped, except
    /// those from 0x80 to 0x9f: terminals that send 8-bit control characters send them so, also in the midst of UTF-8.
    pub fn push(&mut self, byte: u8) -> Option<char> {
        if byte.is_ascii() {
            self.len = 0;
            return Some(byte.into());
        }
        let continues = self.len > 0;
        self.pending[self.len] = byte;
        self.len += 1;
        match str::from_utf8(&self.pending[..self.len]) {
            Ok(text) => {
                let char = text.chars().next();
                self.len = 0;
                char
            }
            Err(error) if error.error_len().is_none() => None,
            Err(_) => {
                self.len = 0;
                match byte {
                    // What it does not continue, it may begin.
                    _ if continues => self.push(byte),
                    0x80..=0x9f => Some(byte.into()),
                    _ => None,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> String {
        let mut decoder = Decoder::default();
        bytes.iter().filter_map(|byte| decoder.push(*byte)).collect()
    }

    #[test]
    fn decodes_what_is_utf8_and_drops_what_is_not() {
        assert_eq!(decoded("één 日本 🙂".as_bytes()), "één 日本 🙂");
        assert_eq!(decoded(b"a\xffb\xc3(\xe2\x82h\xf0\x9f\x99\xc3\xa9"), "ab(hé");
        assert_eq!(decoded(b"\xed\xa0\xc0\xaf\xf5h"), "h");
    }

    #[test]
    fn knows_8_bit_control_characters() {
        assert_eq!(decoded(b"\x9b1m\xc2\x9b\xe2\x9b"), "\u{9b}1m\u{9b}");
        assert_eq!(decoded("Û".as_bytes()), "Û");
    }
}
