//! RON as this program writes it, read in a fraction of the time that all of RON takes.
//!
//! Whoever has thousands of files waits for nothing but their reading. This reader knows structs, lists, options, enums, texts
//! and whole numbers, and gives up at anything else: a comment, a raw string, a number with a sign, a mistake. It never
//! says what is wrong: the caller then reads the file with the whole of RON, which accepts everything that is accepted
//! here, with the same result, and has a message for the rest. `tests/plain.rs` holds the two against each other.

use std::fmt;

use memchr::memchr3;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};

/// Reads a record; `None` if there is anything that this reader does not know.
pub fn read<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    let mut reader = PlainReader { text: std::str::from_utf8(bytes).ok()?, at: 0 };
    let record = T::deserialize(&mut reader).ok()?;
    reader.next().is_none().then_some(record)
}

/// Something else than plain RON.
#[derive(Debug)]
struct NotPlain;

type Plain<T> = Result<T, NotPlain>;

impl fmt::Display for NotPlain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not plain")
    }
}

impl std::error::Error for NotPlain {}

impl serde::de::Error for NotPlain {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

struct PlainReader<'de> {
    text: &'de str,
    /// Where the next byte is.
    at: usize,
}

impl<'de> PlainReader<'de> {
    /// The next byte that is no space; `None` at the end.
    fn next(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.at..];
        let spaces = rest.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        self.at += spaces.unwrap_or(rest.len());
        rest.get(spaces?).copied()
    }

    fn is_next(&mut self, wanted: u8) -> bool {
        let is_next = self.next() == Some(wanted);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, wanted: u8) -> Plain<()> {
        if self.is_next(wanted) { Ok(()) } else { Err(NotPlain) }
    }

    /// The next bytes that all are such ones.
    fn run(&mut self, is_one: impl Fn(u8) -> bool) -> &'de str {
        let rest = &self.text[self.at..];
        let end = rest.bytes().position(|byte| !is_one(byte)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// A name; empty if there is none.
    fn name(&mut self) -> &'de str {
        match self.next() {
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_') => self.run(|byte| byte.is_ascii_alphanumeric() || byte == b'_'),
            _ => "",
        }
    }

    fn number(&mut self) -> Plain<u64> {
        self.next();
        let digits = self.run(|byte| byte.is_ascii_digit());
        let is_plain = !(digits.starts_with('0') && digits.len() > 1);
        digits.parse().ok().filter(|_| is_plain).ok_or(NotPlain)
    }

    /// A text between quotes, given to `visitor` as it stands in the file unless something in it is escaped.
    fn text<V: Visitor<'de>>(&mut self, visitor: V) -> Plain<V::Value> {
        self.expect(b'"')?;
        let plain = self.text_part();
        if self.ends_text()? {
            return visitor.visit_borrowed_str(plain);
        }
        let mut text = plain.to_owned();
        loop {
            text.push(self.escaped()?);
            text.push_str(self.text_part());
            if self.ends_text()? {
                return visitor.visit_string(text);
            }
        }
    }

    /// What stands before the next quote, backslash or carriage return.
    fn text_part(&mut self) -> &'de str {
        let rest = &self.text[self.at..];
        let end = memchr3(b'"', b'\\', b'\r', rest.as_bytes()).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// Whether the quote stands here that ends a text, and not a backslash.
    fn ends_text(&mut self) -> Plain<bool> {
        let ends = match self.text.as_bytes().get(self.at) {
            Some(b'"') => true,
            Some(b'\\') => false,
            _ => return Err(NotPlain),
        };
        self.at += 1;
        Ok(ends)
    }

    fn escaped(&mut self) -> Plain<char> {
        let escaped = match self.text.as_bytes().get(self.at) {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'\\') => '\\',
            Some(b'"') => '"',
            Some(b'\'') => '\'',
            _ => return Err(NotPlain),
        };
        self.at += 1;
        Ok(escaped)
    }
}

impl<'de> Deserializer<'de> for &mut PlainReader<'de> {
    type Error = NotPlain;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        match self.next() {
            Some(b'"') => self.text(visitor),
            Some(b'0'..=b'9') => visitor.visit_u64(self.number()?),
            Some(b'(') => self.deserialize_tuple(0, visitor),
            _ => Err(NotPlain),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        visitor.visit_u64(self.number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        self.next();
        self.text(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        let before = self.at;
        match self.name() {
            "None" => visitor.visit_none(),
            "Some" => {
                self.expect(b'(')?;
                let value = visitor.visit_some(&mut *self)?;
                self.is_next(b',');
                self.expect(b')')?;
                Ok(value)
            }
            // `Some(…)` may be left out.
            _ => {
                self.at = before;
                visitor.visit_some(self)
            }
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        self.expect(b'[')?;
        let value = visitor.visit_seq(Items { reader: &mut *self, end: b']', has_more: true })?;
        self.expect(b']')?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Plain<V::Value> {
        self.expect(b'(')?;
        let value = visitor.visit_seq(Items { reader: &mut *self, end: b')', has_more: true })?;
        self.expect(b')')?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Plain<V::Value> {
        let written = self.name();
        if !written.is_empty() && written != name {
            return Err(NotPlain);
        }
        self.expect(b'(')?;
        let value = visitor.visit_map(Items { reader: &mut *self, end: b')', has_more: true })?;
        self.expect(b')')?;
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Plain<V::Value> {
        visitor.visit_enum(self)
    }

    /// Of what this program does not know only texts and numbers are left out here: what is nested may be anything.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        match self.next() {
            Some(b'"' | b'0'..=b'9') => self.deserialize_any(visitor),
            _ => Err(NotPlain),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        visitor.visit_u32(self.number()?.try_into().map_err(|_| NotPlain)?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        match self.name() {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(NotPlain),
        }
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Plain<V::Value> {
        match self.name() {
            "" => Err(NotPlain),
            name => visitor.visit_borrowed_str(name),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct tuple_struct map
    }
}

/// What stands between two brackets, separated by commas: the items of a list, or the fields of a struct.
struct Items<'r, 'de> {
    reader: &'r mut PlainReader<'de>,
    end: u8,
    /// Whether a comma came last, or nothing yet.
    has_more: bool,
}

impl Items<'_, '_> {
    fn has_next(&mut self) -> bool {
        self.has_more && self.reader.next().is_some_and(|byte| byte != self.end)
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = NotPlain;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Plain<Option<T::Value>> {
        if !self.has_next() {
            return Ok(None);
        }
        let item = seed.deserialize(&mut *self.reader)?;
        self.has_more = self.reader.is_next(b',');
        Ok(Some(item))
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = NotPlain;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Plain<Option<K::Value>> {
        if !self.has_next() {
            return Ok(None);
        }
        let field = seed.deserialize(&mut *self.reader)?;
        self.reader.expect(b':')?;
        Ok(Some(field))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Plain<V::Value> {
        let value = seed.deserialize(&mut *self.reader)?;
        self.has_more = self.reader.is_next(b',');
        Ok(value)
    }
}

impl<'de> EnumAccess<'de> for &mut PlainReader<'de> {
    type Error = NotPlain;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Plain<(V::Value, Self)> {
        Ok((seed.deserialize(&mut *self)?, self))
    }
}

impl<'de> VariantAccess<'de> for &mut PlainReader<'de> {
    type Error = NotPlain;

    fn unit_variant(self) -> Plain<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Plain<T::Value> {
        self.expect(b'(')?;
        let value = seed.deserialize(&mut *self)?;
        self.is_next(b',');
        self.expect(b')')?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Plain<V::Value> {
        self.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Plain<V::Value> {
        Err(NotPlain)
    }
}
