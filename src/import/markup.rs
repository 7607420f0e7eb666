//! HTML in the cells of a table, as learning environments write it into their exports: the words stay, and it is told.

use super::html;
use super::table::{Cell, Table};

/// The tags that an editor on a web page makes.
const TAGS: [&str; 14] = ["p", "br", "ul", "ol", "li", "div", "span", "strong", "b", "em", "i", "u", "a", "table"];

/// Takes the tags out of cells.
pub(super) fn strip(table: &mut Table) {
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells).filter(|cell| has_tag(&cell.text)) {
        *cell = Cell { is_stripped: true, is_merged: cell.is_merged, ..Cell::new(&html::words(&cell.text)) };
    }
}

/// Whether one of these tags begins somewhere in a text.
fn has_tag(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let rest = text[at + 1..].trim_start_matches('/');
        let name = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let is_closed = rest[name.len()..].starts_with(['>', '/', ' ']) && rest.contains('>');
        is_closed && TAGS.iter().any(|tag| name.eq_ignore_ascii_case(tag))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tags_of_pages_are_tags() {
        for text in ["<p>x</p>", "a<br />b", "<A href=\"x\">y</A>"] {
            assert!(has_tag(text), "{text}");
        }
        for text in ["a < b > c", "<10 %", "<naam>", "x <b", "1 <i 2"] {
            assert!(!has_tag(text), "{text}");
        }
    }
}
