//! Decoding: a text from a program that may not write UTF-8.

use std::borrow::Cow;

/// How a text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, as nearly everything.
    Utf8,
    /// UTF-16, with the mark at its beginning that tells it.
    Utf16,
    /// Windows-1252, which holds all of Latin-1: taken for granted of what is neither of the others.
    Windows1252,
}

impl Encoding {
    /// Its usual name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252 (Latin-1)",
        }
    }
}

/// The text that these bytes hold, without a byte order mark. Every sequence of bytes is a text.
#[must_use]
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Encoding) {
    match bytes {
        [0xff, 0xfe, rest @ ..] => (Cow::Owned(utf16(rest, u16::from_le_bytes)), Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (Cow::Owned(utf16(rest, u16::from_be_bytes)), Encoding::Utf16),
        _ => match str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)), Encoding::Utf8),
            Err(_) => (Cow::Owned(bytes.iter().copied().map(windows_1252).collect()), Encoding::Windows1252),
        },
    }
}

/// What is half a character becomes the replacement character.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks();
    let units = pairs.iter().copied().map(unit).chain((!rest.is_empty()).then_some(0xfffd));
    char::decode_utf16(units).map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// <https://encoding.spec.whatwg.org/index-windows-1252.txt>. The five bytes that mean nothing are control characters.
fn windows_1252(byte: u8) -> char {
    const FROM_0X80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let special = byte.checked_sub(0x80).and_then(|index| FROM_0X80.get(usize::from(index)));
    special.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_however_it_was_written() {
        let text = "één “plan” – €5 🙂";
        let utf16 =
            |to_bytes: fn(u16) -> [u8; 2]| "\u{feff}één 🙂".encode_utf16().flat_map(to_bytes).collect::<Vec<_>>();
        assert_eq!(decode(text.as_bytes()), (text.into(), Encoding::Utf8));
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes()), (text.into(), Encoding::Utf8));
        assert_eq!(decode(&utf16(u16::to_le_bytes)), ("één 🙂".into(), Encoding::Utf16));
        assert_eq!(decode(&utf16(u16::to_be_bytes)), ("één 🙂".into(), Encoding::Utf16));
        let windows = b"\xe9\xe9n \x93plan\x94 \x96 \x805 \xff";
        assert_eq!(decode(windows), ("één “plan” – €5 ÿ".into(), Encoding::Windows1252));
        assert_eq!(decode(b""), ("".into(), Encoding::Utf8));
    }

    #[test]
    fn what_is_cut_in_a_character_is_still_read() {
        assert_eq!(decode(b"\xff\xfea\0\x3d\xd8b\0c").0, "a\u{fffd}b\u{fffd}");
        assert_eq!(decode("plan é".as_bytes()[..6].as_ref()).0, "plan Ã");
    }
}
