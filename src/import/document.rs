//! Documents of office programs: which program a document is of.

use super::package::Package;
use super::{Source, SourceKind, Unreadable, docx, ods, xlsx};

pub(super) fn read(bytes: &[u8]) -> Result<Source, Unreadable> {
    let package = Package::unpack(bytes)?;
    let (kind, tables) = if package.has("xl/workbook.xml") {
        (SourceKind::Xlsx, xlsx::read(&package)?)
    } else if package.has("word/document.xml") {
        (SourceKind::Docx, docx::read(&package.text("word/document.xml")?)?)
    } else if package.has("content.xml") {
        (SourceKind::Ods, ods::read(&package.text("content.xml")?)?)
    } else {
        return Err(Unreadable::Unknown);
    };
    Ok(Source { kind, encoding: None, tables })
}
