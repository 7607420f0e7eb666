//! The agenda of the meeting, with a quiet timer. It belongs to the person who leads the meeting and is not in the session.

use core::time::Duration;

/// The parts of a meeting, and how far the meeting is in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// What kind of meeting it is for.
    pub title: String,
    /// Its parts, in order.
    pub parts: Vec<AgendaPart>,
    pace: Pace,
}

/// A part of the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaPart {
    /// What it is called.
    pub what: String,
    /// What to do in it.
    pub about: String,
    /// How long it is to take.
    pub planned: Duration,
    /// How long it has taken, without the time since the clock was started last.
    pub spent: Duration,
}

/// Whether the clock is running. A time is the duration since a fixed point in the past by the wall clock, because a
/// meeting goes on while the computer sleeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Pace {
    /// The meeting has not begun.
    #[default]
    Ready,
    /// This part is going on, and its clock was started at `since`.
    Running { part: usize, since: Duration },
    /// This part is going on, and its clock is stopped.
    Paused { part: usize },
}

/// How much time a part has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeLeft {
    /// This much.
    Still(Duration),
    /// None: it has taken this much more than planned.
    Over(Duration),
}

impl Agenda {
    /// A meeting that has not begun.
    #[must_use]
    pub fn new(title: String, parts: Vec<AgendaPart>) -> Self {
        Self { title, parts, pace: Pace::Ready }
    }

    /// The part that is going on.
    #[must_use]
    pub fn current(&self) -> Option<usize> {
        match self.pace {
            Pace::Ready => None,
            Pace::Running { part, .. } | Pace::Paused { part } => Some(part),
        }
    }

    /// The part after the one that is going on.
    #[must_use]
    pub fn next(&self) -> Option<usize> {
        Some(self.current()? + 1).filter(|next| *next < self.parts.len())
    }

    /// Whether the clock is running.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self.pace, Pace::Running { .. })
    }

    /// How long a part has taken by now. Setting the wall clock back does not make that less.
    #[must_use]
    pub fn spent(&self, part: usize, now: Duration) -> Duration {
        let running = match self.pace {
            Pace::Running { part: current, since } if current == part => now.saturating_sub(since),
            _ => Duration::ZERO,
        };
        self.parts.get(part).map_or(Duration::ZERO, |part| part.spent + running)
    }

    /// How much time a part has, in whole seconds.
    #[must_use]
    pub fn left(&self, part: usize, now: Duration) -> TimeLeft {
        let planned = self.parts.get(part).map_or(Duration::ZERO, |part| part.planned);
        let spent = Duration::from_secs(self.spent(part, now).as_secs());
        planned.checked_sub(spent).map_or_else(|| TimeLeft::Over(spent.saturating_sub(planned)), TimeLeft::Still)
    }

    /// How long all parts are to take.
    #[must_use]
    pub fn planned(&self) -> Duration {
        self.parts.iter().map(|part| part.planned).sum()
    }

    /// How long all parts have taken by now.
    #[must_use]
    pub fn spent_in_all(&self, now: Duration) -> Duration {
        (0..self.parts.len()).map(|part| self.spent(part, now)).sum()
    }

    /// How long until the next second has passed; `None` while the clock is stopped.
    #[must_use]
    pub fn until_next_second(&self, now: Duration) -> Option<Duration> {
        let part = self.current().filter(|_| self.is_running())?;
        let beyond = self.spent(part, now).subsec_nanos();
        // A millisecond later, so that the second has surely passed when the program wakes up.
        Some(Duration::from_millis(1001).saturating_sub(Duration::from_nanos(beyond.into())))
    }

    /// Begins a part. The time that other parts have taken is kept.
    pub fn begin(&mut self, part: usize, now: Duration) {
        self.pause(now);
        self.pace = Pace::Running { part, since: now };
    }

    /// Stops the clock, or lets it run again.
    pub fn pause_or_resume(&mut self, now: Duration) {
        match self.pace {
            Pace::Ready => {}
            Pace::Running { .. } => self.pause(now),
            Pace::Paused { part } => self.pace = Pace::Running { part, since: now },
        }
    }

    /// Stops the clock, and adds what it has measured to the current part.
    fn pause(&mut self, now: Duration) {
        if let Pace::Running { part, .. } = self.pace {
            self.parts[part].spent = self.spent(part, now);
            self.pace = Pace::Paused { part };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGIN: Duration = Duration::from_secs(1000);

    fn at(seconds: u64) -> Duration {
        BEGIN + Duration::from_secs(seconds)
    }

    fn minutes(minutes: &[u64]) -> Agenda {
        let part = |minutes: &u64| AgendaPart { planned: Duration::from_secs(60 * minutes), ..AgendaPart::default() };
        Agenda::new(String::new(), minutes.iter().map(part).collect())
    }

    #[test]
    fn only_the_current_part_takes_time() {
        let mut agenda = minutes(&[5, 2]);
        assert_eq!((agenda.current(), agenda.next(), agenda.until_next_second(at(0))), (None, None, None));
        agenda.begin(0, at(0));
        agenda.begin(1, at(100));
        assert_eq!(agenda.left(0, at(150)), TimeLeft::Still(Duration::from_secs(200)));
        assert_eq!(agenda.left(1, at(150)), TimeLeft::Still(Duration::from_secs(70)));
        assert_eq!(agenda.left(1, at(221)), TimeLeft::Over(Duration::from_secs(1)));
        assert_eq!(agenda.spent_in_all(at(221)), Duration::from_secs(221));
        assert_eq!(agenda.planned(), Duration::from_secs(420));
    }

    #[test]
    fn going_back_to_a_part_adds_to_what_it_has_taken() {
        let mut agenda = minutes(&[5, 2]);
        agenda.begin(0, at(0));
        agenda.begin(1, at(10));
        agenda.begin(0, at(20));
        assert_eq!(agenda.spent(0, at(25)), Duration::from_secs(15));
    }

    #[test]
    fn a_paused_part_takes_no_time() {
        let mut agenda = minutes(&[5]);
        agenda.begin(0, at(0));
        agenda.pause_or_resume(at(30));
        assert_eq!((agenda.is_running(), agenda.until_next_second(at(1000))), (false, None));
        agenda.pause_or_resume(at(1000));
        assert_eq!(agenda.spent(0, at(1001)), Duration::from_secs(31));
    }

    #[test]
    fn setting_the_clock_back_subtracts_nothing() {
        let mut agenda = minutes(&[5]);
        agenda.begin(0, at(100));
        assert_eq!(agenda.spent(0, at(0)), Duration::ZERO);
    }

    #[test]
    fn wakes_up_just_after_the_next_second() {
        let mut agenda = minutes(&[5]);
        agenda.begin(0, at(0));
        let wait = agenda.until_next_second(BEGIN + Duration::from_millis(2300)).unwrap_or_default();
        assert_eq!(wait, Duration::from_millis(701));
    }
}
