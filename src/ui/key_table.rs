//! The key table as people read it, in the help and in the manual: a part for every place where keys work, in which every
//! row stands where it is told first.

use super::canvas::Look;
use crate::app::{Binding, Context, Intent, Key, Keymap, Purpose, TYPING, key_name};
use crate::words::Words;

/// The columns that the keys of one row take, the space after them included.
pub const KEYS_WIDTH: u16 = 16;

/// The keys of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPlace {
    /// What the place is called.
    pub title: &'static str,
    /// Its rows by what one wants to do, without the rows that an earlier place tells.
    pub groups: Vec<KeyGroup>,
    /// The keys that do the same as in an earlier place, and what that place is called.
    pub as_before: Vec<(Vec<String>, &'static str)>,
}

/// Keys for what one wants to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyGroup {
    /// What one wants to do.
    pub title: &'static str,
    /// The names of keys, and what these keys do.
    pub entries: Vec<KeyEntry>,
}

/// A row: the names of keys, and what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// The keys themselves.
    pub keys: Vec<Key>,
    /// Their names, with spaces in between.
    pub names: String,
    /// What they do.
    pub what: &'static str,
    purpose: Purpose,
}

/// All keys: first those that work where `here` holds, if that is not empty, then those of every other place.
#[must_use]
pub fn key_table(keymap: &Keymap, here: &[Context], look: &Look) -> Vec<KeyPlace> {
    let here = (!here.is_empty()).then(|| here.to_vec());
    let others = Context::ALL.into_iter().filter(|context| !here.iter().flatten().any(|here| here == context));
    let places: Vec<Vec<Context>> = here.iter().cloned().chain(others.map(|context| vec![context])).collect();
    let mut told: Vec<(KeyEntry, &'static str)> = Vec::new();
    places.iter().map(|place| key_place(keymap, place, &mut told, look)).collect()
}

/// The keys of the place where all these contexts hold, and which of them an earlier place has told.
fn key_place(keymap: &Keymap, contexts: &[Context], told: &mut Vec<(KeyEntry, &'static str)>, look: &Look) -> KeyPlace {
    let title = contexts.first().map_or("", |context| context.title(look.words));
    let (mut new, mut as_before): (Vec<KeyEntry>, Vec<(Vec<String>, &'static str)>) = Default::default();
    for entry in key_entries(keymap, contexts, look) {
        match told.iter().find(|(earlier, _)| earlier.names == entry.names && earlier.what == entry.what) {
            None => new.push(entry),
            Some((_, place)) => match as_before.iter_mut().find(|(_, known)| known == place) {
                Some((names, _)) => names.push(entry.names),
                None => as_before.push((vec![entry.names], *place)),
            },
        }
    }
    told.extend(new.iter().map(|entry| (entry.clone(), title)));
    KeyPlace { title, groups: grouped(&new, look.words), as_before }
}

fn grouped(entries: &[KeyEntry], words: &Words) -> Vec<KeyGroup> {
    let group = |purpose: Purpose| KeyGroup {
        title: purpose.title(words),
        entries: entries.iter().filter(|entry| entry.purpose == purpose).cloned().collect(),
    };
    Purpose::ALL.into_iter().map(group).filter(|group| !group.entries.is_empty()).collect()
}

/// The rows that work where these contexts hold, each with the keys that no row before it takes.
#[must_use]
pub fn key_entries(keymap: &Keymap, contexts: &[Context], look: &Look) -> Vec<KeyEntry> {
    let words = look.words;
    let mut entries: Vec<KeyEntry> = Vec::new();
    for binding in keymap.bindings().iter().filter(|binding| binding.works_in(contexts)) {
        let is_free = |key: &&Key| entries.iter().all(|entry| !entry.keys.contains(key));
        let keys: Vec<Key> = binding.keys.iter().filter(is_free).copied().collect();
        if keys.is_empty() {
            continue;
        }
        match entries.iter_mut().find(|entry| is_plain_arrow(binding, words) && entry.what == ARROWS) {
            Some(arrows) => arrows.keys.extend(keys),
            None if is_plain_arrow(binding, words) => entries.insert(0, entry(binding, keys, words)),
            None => entries.push(entry(binding, keys, words)),
        }
    }
    for entry in entries.iter_mut().filter(|entry| entry.what == ARROWS) {
        let is_all = entry.keys.len() == 4;
        entry.what = if is_all { words.places.all_arrows } else { words.places.up_and_down };
        entry.names = if is_all { look.glyphs.arrows.to_owned() } else { key_names(words, &entry.keys) };
    }
    let typing = TYPING.iter().filter(|row| row.contexts.iter().any(|context| contexts.contains(context)));
    entries.extend(typing.map(|row| KeyEntry {
        keys: row.keys.to_vec(),
        names: key_names(words, row.keys),
        what: (row.label)(words),
        purpose: Purpose::Filling,
    }));
    entries
}

/// Stands for what the arrows do until all rows of a place are known.
const ARROWS: &str = "arrows";

/// Whether a row is one of the arrow keys, and does nothing but move: these are told in one line.
fn is_plain_arrow(binding: &Binding, words: &Words) -> bool {
    let plain = match binding.intent {
        Intent::Left => words.actions.left,
        Intent::Right => words.actions.right,
        Intent::Up => words.actions.up,
        Intent::Down => words.actions.down,
        _ => return false,
    };
    (binding.label)(words).long == plain.long
}

fn entry(binding: &Binding, keys: Vec<Key>, words: &Words) -> KeyEntry {
    let what = if is_plain_arrow(binding, words) { ARROWS } else { (binding.label)(words).long };
    KeyEntry { names: key_names(words, &keys), keys, what, purpose: binding.purpose }
}

/// The names of keys. A long list is shown as its first and its last key.
fn key_names(words: &Words, keys: &[Key]) -> String {
    let names: Vec<String> = keys.iter().map(|key| key_name(words, *key)).collect();
    match names.as_slice() {
        [first, .., last] if names.len() > 4 => format!("{first}-{last}"),
        names => names.join(" "),
    }
}
