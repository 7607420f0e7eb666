//! Telling a key that is held down from one that is pressed again.

use std::time::{Duration, Instant};

use crate::app::Key;

/// The longest time between two repeats of a key: keyboards repeat it ten to forty times a second, and nobody presses a
/// key so often.
const REPEATS_WITHIN: Duration = Duration::from_millis(100);

/// The last key. Terminals send the repeats of a key as if it were pressed again and again.
#[derive(Debug, Default)]
pub struct HeldKey {
    last: Option<(Key, Instant)>,
    /// How often it has come at the speed of repeats.
    repeats: usize,
}

impl HeldKey {
    /// Takes the next key; whether it is a repeat that changes nothing if the key takes back what it did before.
    ///
    /// A keyboard waits for half a second before it repeats a key, as a person does who presses it twice: only by the second
    /// repeat one can tell that it is held. By then the first one has taken the press back, so the second one still counts,
    /// and those after it do not: what stays is what one press did. Two presses always count, however quick they are.
    pub fn is_repeat(&mut self, key: Key, now: Instant) -> bool {
        let is_quick = self.last.is_some_and(|(last, at)| last == key && now.duration_since(at) <= REPEATS_WITHIN);
        self.repeats = if is_quick { self.repeats + 1 } else { 0 };
        self.last = Some((key, now));
        self.repeats > 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Code;

    const H: Key = Key::plain(Code::Char('h'));
    const G: Key = Key::plain(Code::Char('g'));

    /// How many of these keys, so many milliseconds after the one before, count.
    fn counting(keys: impl IntoIterator<Item = (Key, u64)>) -> usize {
        let (mut held, mut now) = (HeldKey::default(), Instant::now());
        let mut counts = |(key, after): (Key, u64)| {
            now += Duration::from_millis(after);
            !held.is_repeat(key, now)
        };
        keys.into_iter().filter(|key| counts(*key)).count()
    }

    #[test]
    fn a_key_that_is_held_counts_as_pressed_once() {
        for (delay, rate) in [(660, 40), (500, 33), (250, 92), (400, 25)] {
            for repeats in 2..100 {
                let held = [(H, 0), (H, delay)].into_iter().chain((1..repeats).map(|_| (H, rate)));
                assert_eq!(counting(held) % 2, 1, "{repeats} repeats of {rate} ms after {delay} ms");
            }
        }
    }

    #[test]
    fn every_press_of_a_person_counts() {
        assert_eq!(counting([(H, 0), (H, 60)]), 2, "as quick as can be");
        assert_eq!(counting((0..10).map(|_| (H, 120))), 10);
        assert_eq!(counting((0..10).map(|index| (if index % 2 == 0 { H } else { G }, 20))), 10);
        assert_eq!(counting([(H, 0), (H, 500), (H, 33), (G, 20), (H, 20), (H, 20)]), 6);
    }
}
