//! A document for an office program is a zip archive of XML files (ECMA-376, part 2). The same document is always the same
//! bytes, so that a file that did not change is no other file.

use std::io::{self, Cursor, Write};

use maud::{Markup, html};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The package of a document.
pub struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Package {
    pub fn new() -> Self {
        Self { zip: ZipWriter::new(Cursor::default()) }
    }

    /// Adds a file.
    pub fn part(&mut self, name: &str, root: Markup) -> io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(0o644);
        self.zip.start_file(name, options)?;
        let text = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.to_owned() + "\n" + &root.into_string();
        self.zip.write_all(text.replace(|c| !is_in_xml(c), "\u{fffd}").as_bytes())
    }

    pub fn write_to(self, out: &mut impl Write) -> io::Result<()> {
        out.write_all(self.zip.finish()?.get_ref())
    }
}

/// A relation to another part of a package: its type behind the last slash, and its path.
pub type Relation<'r> = (&'static str, &'r str);

/// The relations of a part, which are called r1, r2 and so on.
pub fn relations(relations: &[Relation]) -> Markup {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";
    html! {
        Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" {
            @for (index, (kind, target)) in relations.iter().enumerate() {
                @let namespace = if *kind == "core-properties" { PACKAGE } else { OFFICE };
                Relationship Id={ "r" (index + 1) } Type={ (namespace) (kind) } Target=(target) {}
            }
        }
    }
}

/// What every part is, from its path and its type behind `vnd.openxmlformats-`.
pub fn content_types(parts: &[(String, &str)]) -> Markup {
    const RELATIONS: &str = "application/vnd.openxmlformats-package.relationships+xml";
    html! {
        Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types" {
            Default Extension="rels" ContentType=(RELATIONS) {}
            Default Extension="xml" ContentType="application/xml" {}
            @for (path, kind) in parts {
                Override PartName={ "/" (path) } ContentType={ "application/vnd.openxmlformats-" (kind) "+xml" } {}
            }
        }
    }
}

/// The title, the language and the day of what the document is about.
pub fn core_properties(title: &str, lang: &str, day: Option<jiff::civil::Date>) -> Markup {
    const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    const ELEMENTS: &str = "http://purl.org/dc/elements/1.1/";
    const TERMS: &str = "http://purl.org/dc/terms/";
    const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";
    html! {
        cp:coreProperties xmlns:cp=(CORE) xmlns:dc=(ELEMENTS) xmlns:dcterms=(TERMS) xmlns:xsi=(INSTANCE) {
            dc:title { (title) }
            dc:creator { "Spiegel" }
            dc:language { (lang) }
            @if let Some(day) = day.filter(|day| day.year() > 0) {
                dcterms:created xsi:type="dcterms:W3CDTF" { (day) "T00:00:00Z" }
            }
        }
    }
}

/// Whether XML 1.0 can hold a character at all, even escaped.
fn is_in_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}
