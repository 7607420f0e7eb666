//! Documents of office programs are zip archives of XML files. They are unpacked within bounds, and only their XML.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::Unreadable;
use crate::text::{Encoding, decode};

/// The most bytes that the XML of a file may unpack to. A workbook of [`super::MAX_CELLS`] cells takes about a tenth.
const MAX_UNPACKED: u64 = 60_000_000;
/// The most files in an archive.
const MAX_PARTS: usize = 5_000;

/// The XML of a document.
pub(super) struct Package {
    parts: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// Unpacks the XML. What an archive says about its own sizes is not believed: what comes out is counted.
    pub fn unpack(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
        if archive.len() > MAX_PARTS {
            return Err(Unreadable::Bomb);
        }
        let (mut parts, mut left) = (Vec::new(), MAX_UNPACKED);
        for index in 0..archive.len() {
            let file = archive.by_index(index).map_err(|_| Unreadable::Damaged)?;
            let name = file.name().map_err(|_| Unreadable::Damaged)?.trim_start_matches('/').to_owned();
            if !is_xml(&name) {
                continue;
            }
            let mut part = Vec::new();
            file.take(left + 1).read_to_end(&mut part).map_err(|_| Unreadable::Damaged)?;
            left = left.checked_sub(part.len() as u64).ok_or(Unreadable::Bomb)?;
            refuse_entities(&part)?;
            parts.push((name, part));
        }
        Ok(Self { parts })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.part(name).is_some()
    }

    fn part(&self, name: &str) -> Option<&[u8]> {
        let mut named = self.parts.iter().filter(|(part, _)| part.eq_ignore_ascii_case(name));
        named.next().map(|(_, part)| part.as_slice())
    }

    /// The names of all parts.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|(name, _)| name.as_str())
    }

    /// A part as a text.
    pub fn text(&self, name: &str) -> Result<String, Unreadable> {
        match decode(self.part(name).ok_or(Unreadable::Damaged)?) {
            (text, Encoding::Utf8 | Encoding::Utf16) => Ok(text.into_owned()),
            (_, Encoding::Windows1252) => Err(Unreadable::Damaged),
        }
    }

    /// The same archive with nothing in it but what was unpacked, for a library that unpacks without bounds.
    pub fn repacked(&self) -> Result<Vec<u8>, Unreadable> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, part) in &self.parts {
            zip.start_file(name.as_str(), options).map_err(|_| Unreadable::Damaged)?;
            zip.write_all(part).map_err(|_| Unreadable::Damaged)?;
        }
        Ok(zip.finish().map_err(|_| Unreadable::Damaged)?.into_inner())
    }
}

fn is_xml(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    ending.eq_ignore_ascii_case("xml") || ending.eq_ignore_ascii_case("rels")
}

/// No office program writes a document type, so that one with entities was made to harm.
fn refuse_entities(part: &[u8]) -> Result<(), Unreadable> {
    // Every second byte of UTF-16 is zero there.
    let plain: Vec<u8> = part.iter().copied().filter(|byte| *byte != 0).take(4_096).collect();
    let has = |what: &[u8]| plain.windows(what.len()).any(|window| window.eq_ignore_ascii_case(what));
    if has(b"<!DOCTYPE") || has(b"<!ENTITY") { Err(Unreadable::Entities) } else { Ok(()) }
}
