//! When what has been typed is kept: a while after it last changed, whatever else happens meanwhile.

use std::time::Duration;

/// How long after the last change.
const AUTOSAVE_AFTER: Duration = Duration::from_secs(1);

/// When what has been typed last changed.
#[derive(Debug, Default)]
pub struct Autosave {
    /// How many typed characters were unsaved then.
    unsaved: usize,
    changed: Duration,
}

impl Autosave {
    /// Takes note of how many typed characters are unsaved at this moment.
    pub fn watch(&mut self, unsaved: usize, now: Duration) {
        if unsaved != self.unsaved {
            *self = Self { unsaved, changed: now };
        }
    }

    /// How long it takes from this moment until what has been typed is to be kept; `None` if there is nothing to keep.
    pub fn remaining(&self, now: Duration) -> Option<Duration> {
        // A clock that was set back must not put it off.
        let unchanged_for = now.checked_sub(self.changed).unwrap_or(AUTOSAVE_AFTER);
        (self.unsaved > 0).then(|| AUTOSAVE_AFTER.saturating_sub(unchanged_for))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_typing_puts_it_off() {
        let at = Duration::from_millis;
        let mut autosave = Autosave::default();
        assert_eq!(autosave.remaining(at(5_000)), None);
        autosave.watch(1, at(5_000));
        autosave.watch(1, at(5_400));
        assert_eq!(autosave.remaining(at(5_400)), Some(at(600)));
        autosave.watch(2, at(5_900));
        assert_eq!(autosave.remaining(at(6_000)), Some(at(900)));
        assert_eq!(autosave.remaining(at(9_000)), Some(Duration::ZERO));
        assert_eq!(autosave.remaining(at(1_000)), Some(Duration::ZERO), "the clock was set back");
        autosave.watch(0, at(9_000));
        assert_eq!(autosave.remaining(at(9_000)), None);
    }
}
