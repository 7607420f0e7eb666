//! The beginning of a session file: read only as far as is asked, for nobody waits for the rest.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use super::format;

/// What was found before enough was read, or before what cannot be read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Beginning {
    pub schema: Option<u32>,
    pub id: Option<String>,
    pub title: Option<String>,
}

impl Beginning {
    /// Of these bytes of a file, read until that is enough. What stands behind is not looked at.
    pub fn of(bytes: &[u8], is_enough: fn(&Self) -> bool) -> Self {
        let mut found = Self::default();
        // Reading ends in an error, if in no other than that enough was read.
        let _ = format::parse_into(bytes, Reader { found: &mut found, is_enough });
        found
    }
}

struct Reader<'f> {
    found: &'f mut Beginning,
    is_enough: fn(&Beginning) -> bool,
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Field {
    Schema,
    Id,
    Title,
    #[serde(other)]
    Other,
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("Session", &["schema", "id", "title"], self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a session")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while !(self.is_enough)(self.found) {
            match map.next_key()? {
                Some(Field::Schema) => self.found.schema = Some(map.next_value()?),
                Some(Field::Id) => self.found.id = Some(map.next_value()?),
                Some(Field::Title) => self.found.title = Some(map.next_value()?),
                Some(Field::Other) => drop(map.next_value::<IgnoredAny>()?),
                None => return Ok(()),
            }
        }
        Err(A::Error::custom("enough was read"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(text: &str) -> (Option<String>, Option<String>) {
        let found = Beginning::of(text.as_bytes(), |read| read.id.is_some() && read.title.is_some());
        (found.id, found.title)
    }

    fn west() -> (Option<String>, Option<String>) {
        (Some("0a".to_owned()), Some("West".to_owned()))
    }

    #[test]
    fn the_order_does_not_matter() {
        assert_eq!(called(r#"Session(schema: 2, id: "0a", revision: 3, title: "West", card: (id: "k"))"#), west());
        assert_eq!(called("\u{feff}(roles: [\"a\"], title: \"West\", // hier\n id: \"0a\")"), west());
    }

    #[test]
    fn what_stands_behind_may_be_damaged() {
        assert_eq!(called(r#"Session(id: "0a", title: "West", card: (("#), west());
        let found = Beginning::of(b"Session(schema: 7, id: 3", |read| read.schema.is_some());
        assert_eq!(found.schema, Some(7));
    }

    #[test]
    fn what_cannot_be_read_is_not_there() {
        for text in ["", "Session(", r#"Card(id: "0a", title: "T")"#, r#"Session(id: 3, title: "T")"#] {
            assert_eq!(called(text), (None, None), "{text}");
        }
        assert_eq!(called(r#"Session(id: "0a")"#), (Some("0a".to_owned()), None));
    }
}
