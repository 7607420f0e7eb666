//! The typesetter: wraps every text once, however often it is drawn.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::wrap::{Line, wrap};

/// When it remembers more wrapped texts than this, it forgets those that are not on the screen.
const MOST_ENTRIES: usize = 1_000;
/// Likewise when it remembers more bytes of text than this: more than all texts of a session together, at two widths.
const MOST_BYTES: usize = 20_000_000;

/// A text and its lines.
#[derive(Debug)]
struct Wrapped {
    text: Box<str>,
    lines: Rc<[Line]>,
    /// The last frame that it was asked for in.
    frame: usize,
}

/// Remembers the lines of every text and width it has wrapped.
///
/// It knows a text by its content alone, so nobody has to tell it that a text has changed. What was in the last frame is
/// never forgotten, however large it is: it will be in the next one, and a key must not wait for it to be wrapped again.
#[derive(Debug, Default)]
pub struct Typesetter {
    /// By width and length in bytes. The few texts with the same of both are compared, which is faster than to hash
    /// every text.
    known: BTreeMap<(u16, usize), Vec<Wrapped>>,
    entries: usize,
    bytes: usize,
    wraps: usize,
    frame: usize,
}

impl Typesetter {
    /// A frame begins. If too much is remembered, what was not in the one before is forgotten.
    pub fn begin_frame(&mut self) {
        if self.entries > MOST_ENTRIES || self.bytes > MOST_BYTES {
            self.forget();
        }
        self.frame += 1;
    }

    /// The lines of a text as [`wrap`] makes them; from memory if they are known.
    pub fn lines(&mut self, text: &str, width: u16) -> Rc<[Line]> {
        let alike = self.known.entry((width, text.len())).or_default();
        if let Some(wrapped) = alike.iter_mut().find(|known| *known.text == *text) {
            wrapped.frame = self.frame;
            return Rc::clone(&wrapped.lines);
        }
        let lines: Rc<[Line]> = wrap(text, width).into();
        alike.push(Wrapped { text: text.into(), lines: Rc::clone(&lines), frame: self.frame });
        self.wraps += 1;
        self.entries += 1;
        self.bytes += text.len();
        lines
    }

    /// The number of texts that were wrapped, and not found in memory.
    #[must_use]
    pub fn wraps(&self) -> usize {
        self.wraps
    }

    fn forget(&mut self) {
        self.known.retain(|_, alike| {
            alike.retain(|wrapped| wrapped.frame == self.frame);
            !alike.is_empty()
        });
        self.entries = self.known.values().map(Vec::len).sum();
        self.bytes = self.known.iter().map(|((_, length), alike)| length * alike.len()).sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_texts_are_forgotten_but_those_of_the_last_frame() {
        let mut typesetter = Typesetter::default();
        for number in 0..=MOST_ENTRIES {
            typesetter.begin_frame();
            typesetter.lines(&number.to_string(), 20);
        }
        typesetter.begin_frame();
        assert_eq!(typesetter.entries, 1);
        typesetter.lines(&MOST_ENTRIES.to_string(), 20);
        assert_eq!(typesetter.wraps(), MOST_ENTRIES + 1);
        typesetter.lines("0", 20);
        assert_eq!(typesetter.wraps(), MOST_ENTRIES + 2);
    }

    #[test]
    fn texts_on_the_screen_are_remembered_however_large_they_are() {
        let mut typesetter = Typesetter::default();
        let long = "x".repeat(MOST_BYTES + 1);
        for _ in 0..3 {
            typesetter.begin_frame();
            typesetter.lines(&long, 20);
            typesetter.lines(&long, 21);
            typesetter.lines("kort", 20);
        }
        assert_eq!(typesetter.wraps(), 3);
        typesetter.begin_frame();
        typesetter.begin_frame();
        assert_eq!((typesetter.entries, typesetter.bytes), (0, 0), "nothing of this is on the screen any more");
    }
}
