//! The beginning of a session's file, read only as far as it is needed: of thousands of files, nobody waits for the rest.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::ron::parse_seed;

/// What was found before reading stopped, because it was enough or because the file is damaged there.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Beginning {
    pub schema: Option<u32>,
    pub id: Option<String>,
    pub title: Option<String>,
}

impl Beginning {
    /// Reads the bytes of a file until that is enough, and ignores what follows.
    pub fn read(bytes: &[u8], is_enough: fn(&Self) -> bool) -> Self {
        let mut found = Self::default();
        // An error is expected: unless the file ends there, the parser finds more than it was asked for.
        let _ = parse_seed(bytes, BeginningReader { found: &mut found, is_enough });
        found
    }
}

struct BeginningReader<'f> {
    found: &'f mut Beginning,
    is_enough: fn(&Beginning) -> bool,
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum BeginningField {
    Schema,
    Id,
    Title,
    #[serde(other)]
    Other,
}

impl<'de> DeserializeSeed<'de> for BeginningReader<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("Session", &["schema", "id", "title"], self)
    }
}

impl<'de> Visitor<'de> for BeginningReader<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a session")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while !(self.is_enough)(self.found) {
            match map.next_key()? {
                Some(BeginningField::Schema) => self.found.schema = Some(map.next_value()?),
                Some(BeginningField::Id) => self.found.id = Some(map.next_value()?),
                Some(BeginningField::Title) => self.found.title = Some(map.next_value()?),
                Some(BeginningField::Other) => drop(map.next_value::<IgnoredAny>()?),
                None => break,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(text: &str) -> (Option<String>, Option<String>) {
        let found = Beginning::read(text.as_bytes(), |read| read.id.is_some() && read.title.is_some());
        (found.id, found.title)
    }

    fn west() -> (Option<String>, Option<String>) {
        (Some("0a".to_owned()), Some("West".to_owned()))
    }

    #[test]
    fn the_order_of_fields_does_not_matter() {
        assert_eq!(called(r#"Session(schema: 2, id: "0a", revision: 3, title: "West", card: (id: "k"))"#), west());
        assert_eq!(called("\u{feff}(roles: [\"a\"], title: \"West\", // hier\n id: \"0a\")"), west());
    }

    #[test]
    fn damage_after_the_beginning_does_not_matter() {
        assert_eq!(called(r#"Session(id: "0a", title: "West", card: (("#), west());
        let found = Beginning::read(b"Session(schema: 7, id: 3", |read| read.schema.is_some());
        assert_eq!(found.schema, Some(7));
    }

    #[test]
    fn what_cannot_be_read_is_not_found() {
        for text in ["", "Session(", r#"Card(id: "0a", title: "T")"#, r#"Session(id: 3, title: "T")"#] {
            assert_eq!(called(text), (None, None), "{text}");
        }
        assert_eq!(called(r#"Session(id: "0a")"#), (Some("0a".to_owned()), None));
    }
}
