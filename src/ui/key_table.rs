//! The key table as people read it: in the help, and in the manual.

use super::canvas::Look;
use crate::app::{Binding, Keymap, Section, key_name};
use crate::text::columns;
use crate::words::Words;

/// The columns that the keys of one row may take, the space after them included.
pub const KEYS_WIDTH: u16 = 14;

/// A part of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeySection {
    /// What it is about.
    pub title: &'static str,
    /// The names of keys, and what these keys do.
    pub entries: Vec<(String, &'static str)>,
}

/// The whole table in the parts of the help, without the rows that no part lists.
#[must_use]
pub fn key_table(keymap: &Keymap, look: &Look) -> Vec<KeySection> {
    let part = |section: Section| {
        let rows = keymap.bindings().iter().filter(|binding| binding.help == Some(section));
        let mut entries: Vec<_> = rows.map(|binding| entry(look.words, binding)).collect();
        if section == Section::Moving {
            entries.insert(0, (look.glyphs.arrows.to_owned(), look.words.screen.arrows_help));
        }
        KeySection { title: section.title(look.words), entries }
    };
    Section::ALL.into_iter().map(part).collect()
}

fn entry(words: &Words, binding: &Binding) -> (String, &'static str) {
    (key_names(words, binding), (binding.label)(words).long)
}

/// The keys of a row, as many as the column holds. A long list is shown as its first and its last key.
fn key_names(words: &Words, binding: &Binding) -> String {
    let names: Vec<String> = binding.keys.iter().map(|key| key_name(words, *key)).collect();
    if names.len() > 4 {
        return format!("{}-{}", names[0], names[names.len() - 1]);
    }
    let mut all = String::new();
    for name in names {
        let longer = if all.is_empty() { name } else { format!("{all} {name}") };
        if columns(&longer) < usize::from(KEYS_WIDTH) {
            all = longer;
        }
    }
    all
}
