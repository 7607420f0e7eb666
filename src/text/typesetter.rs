//! The typesetter: wraps every text once, however often it is drawn.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::wrap::{Line, wrap};

/// More wrapped texts than this are forgotten.
const MOST_ENTRIES: usize = 1_000;
/// More bytes of remembered text than this are forgotten.
const MOST_BYTES: usize = 2_000_000;

/// A text and its lines.
type Wrapped = (Box<str>, Rc<[Line]>);

/// Remembers the lines of every text and width it has wrapped.
///
/// It knows a text by its content alone, so nobody has to tell it that a text has changed. When it
/// remembers too much it forgets everything: what is still on the screen is soon wrapped again.
#[derive(Debug, Default)]
pub struct Typesetter {
    /// By width and length in bytes. The few texts with the same of both are compared, which is faster than to hash
    /// every text.
    known: BTreeMap<(u16, usize), Vec<Wrapped>>,
    entries: usize,
    bytes: usize,
    wraps: usize,
}

impl Typesetter {
    /// The lines of a text as [`wrap`] makes them; from memory if they are known.
    pub fn lines(&mut self, text: &str, width: u16) -> Rc<[Line]> {
        let alike = self.known.get(&(width, text.len()));
        if let Some((_, lines)) = alike.and_then(|alike| alike.iter().find(|(known, _)| **known == *text)) {
            return Rc::clone(lines);
        }
        let lines: Rc<[Line]> = wrap(text, width).into();
        self.wraps += 1;
        self.remember(text, width, Rc::clone(&lines));
        lines
    }

    /// The number of texts that were wrapped, and not found in memory.
    #[must_use]
    pub fn wraps(&self) -> usize {
        self.wraps
    }

    fn remember(&mut self, text: &str, width: u16, lines: Rc<[Line]>) {
        self.entries += 1;
        self.bytes += text.len();
        if self.entries > MOST_ENTRIES || self.bytes > MOST_BYTES {
            self.known.clear();
            (self.entries, self.bytes) = (1, text.len());
        }
        self.known.entry((width, text.len())).or_default().push((text.into(), lines));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forgets_everything_when_it_remembers_too_many_texts() {
        let mut typesetter = Typesetter::default();
        for number in 0..=MOST_ENTRIES {
            typesetter.lines(&number.to_string(), 20);
        }
        assert_eq!(typesetter.entries, 1);
        typesetter.lines("0", 20);
        assert_eq!(typesetter.wraps(), MOST_ENTRIES + 2);
    }

    #[test]
    fn forgets_everything_when_it_remembers_too_much_text() {
        let mut typesetter = Typesetter::default();
        let long = "x".repeat(MOST_BYTES / 2 + 1);
        typesetter.lines(&long, 20);
        typesetter.lines(&long, 21);
        assert_eq!((typesetter.entries, typesetter.bytes), (1, long.len()));
    }
}
