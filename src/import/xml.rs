//! The elements of a part of a document, one after another. Names are without their prefixes: what programs call the same
//! thing differs in these only.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Unreadable;

/// The deepest that elements may lie in each other.
const MAX_DEPTH: usize = 500;

/// What comes next in a part.
pub(super) enum Node<'x> {
    /// An element begins.
    Open(Element<'x>),
    /// An element ends; its name.
    Close(String),
    /// A text.
    Text(String),
}

/// An element, with its attributes.
pub(super) struct Element<'x> {
    /// Its name without a prefix.
    pub name: String,
    start: BytesStart<'x>,
}

impl Element<'_> {
    /// The value of an attribute; `None` if it is not there.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let mut read = attributes.with_checks(false).filter_map(Result::ok);
        let value = read.find(|attribute| attribute.key.local_name().into_inner() == name)?.value.into_owned();
        Some(quick_xml::escape::unescape(&value).map(std::borrow::Cow::into_owned).unwrap_or_default())
    }

    /// An attribute that counts something; 1 if it is not there.
    pub fn count(&self, name: &str) -> usize {
        self.attribute(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1)
    }
}

/// Reads a part. An element without contents opens and closes.
pub(super) fn read_nodes<'x>(
    xml: &'x str,
    mut take: impl FnMut(Node<'x>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Start(start) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(Unreadable::Damaged);
                }
                take(Node::Open(element(start)))?;
            }
            Event::Empty(start) => {
                let element = element(start);
                let name = element.name.clone();
                take(Node::Open(element))?;
                take(Node::Close(name))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                take(Node::Close(end.local_name().into_inner().to_owned()))?;
            }
            Event::Text(text) => take(Node::Text(text.to_string()))?,
            Event::CData(text) => take(Node::Text(text.to_string()))?,
            Event::GeneralRef(reference) => {
                let text = quick_xml::escape::unescape(&format!("&{};", &*reference)).map(std::borrow::Cow::into_owned);
                take(Node::Text(text.map_err(|_| Unreadable::Entities)?))?;
            }
            Event::DocType(_) => return Err(Unreadable::Entities),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn element(start: BytesStart<'_>) -> Element<'_> {
    Element { name: start.local_name().into_inner().to_owned(), start }
}
