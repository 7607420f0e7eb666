//! A text that is pasted into the console comes as keys, one after another. Run as commands, it would mark and throw away: what
//! comes faster than anybody types is one text.

use std::mem;
use std::time::{Duration, Instant};

use crate::app::{Code, Key};
use crate::tui::input::Input;

/// Between two keys of a paste there is less time than this, and between two that a person presses more.
const GAP: Duration = Duration::from_millis(10);
/// Two keys can be pressed at the same moment; of so many, none were.
const FEWEST: usize = 3;
/// A console pauses now and then in the middle of a long text.
const PAUSE: Duration = Duration::from_millis(200);
/// What comes so soon behind a paste is the rest of it, after a pause of a computer that is busy; but Enter alone is a person's.
const REST: Duration = Duration::from_secs(1);

/// Tells keys from a paste. As long as that is not clear, the keys are held back.
#[derive(Debug, Default)]
pub struct Pasting {
    held: Vec<Key>,
    /// When the last key came, if any is held.
    last: Option<Instant>,
    /// When the last key of the last paste came.
    pasted: Option<Instant>,
    /// Whether what is held came soon behind that.
    is_rest: bool,
}

impl Pasting {
    /// Takes what came at this moment, and returns what is clear by now.
    pub fn feed(&mut self, input: Input, at: Instant) -> Vec<Input> {
        let mut clear = self.lapse(at);
        match input {
            Input::Key(key) if types(key) => {
                if self.held.is_empty() {
                    self.is_rest = self.pasted.is_some_and(|pasted| at.saturating_duration_since(pasted) < REST);
                }
                self.held.push(key);
                self.last = Some(at);
            }
            input => {
                clear.extend(self.release());
                // No text has such a key: a person is there again.
                self.pasted = None;
                clear.push(input);
            }
        }
        clear
    }

    /// How long until what is held is clear, if nothing comes; `None` if nothing is held.
    pub fn patience(&self, now: Instant) -> Option<Duration> {
        self.last.map(|last| (last + self.gap()).saturating_duration_since(now))
    }

    /// What is clear because nothing has come for long enough.
    pub fn lapse(&mut self, now: Instant) -> Vec<Input> {
        if self.last.is_some_and(|last| now.saturating_duration_since(last) >= self.gap()) {
            self.release()
        } else {
            Vec::new()
        }
    }

    fn is_paste(&self) -> bool {
        let is_enter = matches!(self.held.as_slice(), [Key { code: Code::Enter, .. }]);
        self.held.len() >= FEWEST || (self.is_rest && !self.held.is_empty() && !is_enter)
    }

    fn gap(&self) -> Duration {
        if self.is_paste() { PAUSE } else { GAP }
    }

    fn release(&mut self) -> Vec<Input> {
        let last = self.last.take();
        if self.is_paste() {
            self.pasted = last;
            return vec![Input::Paste(mem::take(&mut self.held).into_iter().map(character).collect())];
        }
        mem::take(&mut self.held).into_iter().map(Input::Key).collect()
    }
}

/// Whether a key can be a part of a text.
fn types(key: Key) -> bool {
    !key.ctrl && matches!(key.code, Code::Char(_) | Code::Enter | Code::Tab)
}

fn character(key: Key) -> char {
    match key.code {
        Code::Char(char) => char,
        Code::Tab => '\t',
        _ => '\n',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of keys, each so many milliseconds after the one before.
    fn after(keys: &[(u64, &str)]) -> Vec<Input> {
        let (mut pasting, mut at) = (Pasting::default(), Instant::now());
        let mut clear = Vec::new();
        for (pause, name) in keys {
            at += Duration::from_millis(*pause);
            for key in named(name) {
                clear.extend(pasting.feed(Input::Key(key), at));
            }
        }
        assert!(pasting.patience(at).is_none_or(|patience| patience > Duration::ZERO));
        clear.extend(pasting.lapse(at + PAUSE));
        assert_eq!(pasting.patience(at), None);
        clear
    }

    fn named(names: &str) -> Vec<Key> {
        crate::app::keys(names).unwrap_or_default()
    }

    fn typed(names: &str) -> Vec<Input> {
        named(names).into_iter().map(Input::Key).collect()
    }

    fn pasted(text: &str) -> Vec<Input> {
        vec![Input::Paste(text.to_owned())]
    }

    #[test]
    fn what_a_person_types_is_keys() {
        assert_eq!(after(&[(0, "h"), (60, "g"), (10, "q")]), typed("hgq"));
        assert_eq!(after(&[(0, "hg")]), typed("hg"), "two at the same moment");
        assert_eq!(after(&[(0, "<Down><Down><Down><Down>h")]), typed("<Down><Down><Down><Down>h"));
    }

    #[test]
    fn what_comes_at_once_is_one_text() {
        assert_eq!(after(&[(0, "q<Enter>x"), (1, "j"), (9, "<Enter>")]), pasted("q\nxj\n"));
        assert_eq!(after(&[(0, "qqq"), (199, "q")]), pasted("qqqq"), "the console pauses");
        assert_eq!(after(&[(0, "qqq"), (1000, "q")]), [pasted("qqq"), typed("q")].concat());
        assert_eq!(
            after(&[(0, "h"), (60, "q<Tab>x"), (0, "<Esc>")]),
            [typed("h"), pasted("q\tx"), typed("<Esc>")].concat()
        );
    }

    #[test]
    fn the_rest_of_a_text_comes_after_a_pause() {
        assert_eq!(after(&[(0, "qqq"), (900, "x"), (900, "q")]), [pasted("qqq"), pasted("x"), pasted("q")].concat());
        assert_eq!(after(&[(0, "qqq"), (300, "<Enter>")]), [pasted("qqq"), typed("<Enter>")].concat());
        assert_eq!(after(&[(0, "qqq"), (300, "<Enter>x")]), [pasted("qqq"), pasted("\nx")].concat());
        assert_eq!(after(&[(0, "qqq"), (300, "<Esc>"), (60, "q")]), [pasted("qqq"), typed("<Esc>q")].concat());
    }

    #[test]
    fn a_long_text_comes_whole() {
        let text = "samen opleiden ".repeat(140);
        let keys: Vec<(u64, &str)> =
            text.char_indices().map(|(at, char)| (u64::from(at % 97 == 0), &text[at..at + char.len_utf8()])).collect();
        assert_eq!(after(&keys), pasted(&text));
    }
}
