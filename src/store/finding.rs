//! Finding a session by what a user calls it. There may be thousands: of each file only the beginning is read.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use super::error::Error;
use super::format;
use super::library::Library;
use super::names::{is_conflict, slug};
use super::session_file::read;
use crate::text::sanitise_line;

/// A session file, and what its session is called.
struct Named {
    path: PathBuf,
    id: String,
    title: String,
}

impl Library {
    /// The file of the session that a user calls so: a path, a file's name, an id, an exact title, a slug, or the
    /// unique start of an id, in this order.
    ///
    /// # Errors
    /// [`Error::NoSession`] or [`Error::Ambiguous`].
    pub fn find(&self, reference: &str) -> Result<PathBuf, Error> {
        let path = Path::new(reference);
        let looks_like_a_path = path.components().count() > 1 || path.extension().is_some_and(|ending| ending == "ron");
        if looks_like_a_path && path.is_file() {
            return Ok(path.to_owned());
        }
        let files = self.listing()?.files;
        let sessions = files.iter().filter(|path| !is_conflict(path));
        let named: Vec<Named> = sessions.filter_map(|path| self.named(path)).collect();
        let calls: [&dyn Fn(&Named) -> bool; 5] = [
            &|it| it.path.file_stem().is_some_and(|stem| stem == reference),
            &|it| it.id == reference,
            &|it| it.title == reference,
            &|it| slug(&it.title) == reference,
            &|it| !reference.is_empty() && it.id.starts_with(reference),
        ];
        for called_so in calls {
            let found: Vec<&Named> = named.iter().filter(|it| called_so(it)).collect();
            match found.as_slice() {
                [] => {}
                [only] => return Ok(only.path.clone()),
                several => {
                    let matches = several.iter().map(|it| (call(it, several), it.title.clone())).collect();
                    return Err(Error::Ambiguous { reference: reference.to_owned(), matches });
                }
            }
        }
        Err(Error::NoSession(reference.to_owned()))
    }

    /// None for what does not begin as a session does.
    fn named(&self, path: &Path) -> Option<Named> {
        let (id, title) = beginning(&read(self.disk(), path).ok()?)?;
        Some(Named { path: path.to_owned(), id, title })
    }
}

/// What to call one of several sessions that are called the same: its id, or its file's name where even the ids are one.
fn call(session: &Named, several: &[&Named]) -> String {
    let same = several.iter().filter(|other| other.id == session.id).count();
    if same == 1 {
        session.id.clone()
    } else {
        session.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// The id and the title in the bytes of a session file. What stands behind them is not looked at.
fn beginning(bytes: &[u8]) -> Option<(String, String)> {
    let mut beginning = Beginning::default();
    // Reading ends in an error, if in no other than that enough was read.
    let _ = format::parse_into(bytes, &mut beginning);
    let Beginning { id, title } = beginning;
    Some((sanitise_line(&id?).into_owned(), sanitise_line(&title?).into_owned()))
}

#[derive(Default)]
struct Beginning {
    id: Option<String>,
    title: Option<String>,
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Field {
    Id,
    Title,
    #[serde(other)]
    Other,
}

impl<'de> DeserializeSeed<'de> for &mut Beginning {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("Session", &["id", "title"], self)
    }
}

impl<'de> Visitor<'de> for &mut Beginning {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a session")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while self.id.is_none() || self.title.is_none() {
            match map.next_key()? {
                Some(Field::Id) => self.id = Some(map.next_value()?),
                Some(Field::Title) => self.title = Some(map.next_value()?),
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

    fn called(text: &str) -> Option<(String, String)> {
        beginning(text.as_bytes())
    }

    #[test]
    fn a_session_is_called_by_its_id_and_title_in_any_order() {
        let west = Some(("0a".to_owned(), "Team West".to_owned()));
        assert_eq!(called(r#"Session(schema: 2, id: "0a", revision: 3, title: "Team West", card: (id: "k"))"#), west);
        assert_eq!(called("\u{feff}(roles: [\"a\"], title: \"Team\\u{1b} West\", // hier\n id: \"0a\")"), west);
    }

    #[test]
    fn what_stands_behind_the_title_may_be_damaged() {
        assert_eq!(called(r#"Session(id: "0a", title: "T", card: (("#), Some(("0a".to_owned(), "T".to_owned())));
    }

    #[test]
    fn what_has_no_id_or_no_title_is_not_called_anything() {
        for text in
            ["", "Session(", r#"Session(id: "0a")"#, r#"Card(id: "0a", title: "T")"#, r#"Session(id: 3, title: "T")"#]
        {
            assert_eq!(called(text), None, "{text}");
        }
    }
}
