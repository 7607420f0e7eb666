//! Draaiboek: a plan of the meeting with a quiet timer. It is with the person who leads, not in the session.

use core::time::Duration;

use super::keys::Intent;
use super::list::List;
use super::model::{Model, Overlay};
use super::msg::Effect;

/// A plan of the meeting, and how far the meeting is in it.
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
    /// How long it has taken, but for the time that is running.
    pub spent: Duration,
}

/// Whether the time runs. A moment is how long it is since some beginning, measured by the calendar: a meeting goes on
/// while the computer sleeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Pace {
    /// The meeting has not begun.
    #[default]
    Ready,
    /// This part is going on, since then.
    Running { part: usize, since: Duration },
    /// This part is going on, and the time stands still.
    Paused { part: usize },
}

/// How much time a part has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeLeft {
    /// So much.
    Still(Duration),
    /// None any more, since so long.
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

    /// Whether the time runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self.pace, Pace::Running { .. })
    }

    /// How long a part has taken by now. A clock that is put back takes nothing off.
    #[must_use]
    pub fn spent(&self, place: usize, now: Duration) -> Duration {
        let running = match self.pace {
            Pace::Running { part, since } if part == place => now.saturating_sub(since),
            _ => Duration::ZERO,
        };
        self.parts.get(place).map_or(Duration::ZERO, |part| part.spent + running)
    }

    /// How much time a part has, in whole seconds.
    #[must_use]
    pub fn left(&self, place: usize, now: Duration) -> TimeLeft {
        let planned = self.parts.get(place).map_or(Duration::ZERO, |part| part.planned);
        let spent = Duration::from_secs(self.spent(place, now).as_secs());
        planned.checked_sub(spent).map_or_else(|| TimeLeft::Over(spent.saturating_sub(planned)), TimeLeft::Still)
    }

    /// How long the whole is to take.
    #[must_use]
    pub fn planned(&self) -> Duration {
        self.parts.iter().map(|part| part.planned).sum()
    }

    /// How long all of it has taken by now.
    #[must_use]
    pub fn spent_in_all(&self, now: Duration) -> Duration {
        (0..self.parts.len()).map(|place| self.spent(place, now)).sum()
    }

    /// How long until another second is full; none while the time stands still.
    #[must_use]
    pub fn until_next_second(&self, now: Duration) -> Option<Duration> {
        let place = self.current().filter(|_| self.is_running())?;
        let beyond = self.spent(place, now).subsec_nanos();
        // A hair later than the second, so that one waking is enough.
        Some(Duration::from_millis(1001).saturating_sub(Duration::from_nanos(beyond.into())))
    }

    /// Begins a part; what the others have taken stands.
    pub fn begin(&mut self, part: usize, now: Duration) {
        self.hold(now);
        self.pace = Pace::Running { part, since: now };
    }

    /// Stops the time, or lets it go on.
    pub fn pause_or_go_on(&mut self, now: Duration) {
        match self.pace {
            Pace::Ready => {}
            Pace::Running { .. } => self.hold(now),
            Pace::Paused { part } => self.pace = Pace::Running { part, since: now },
        }
    }

    fn hold(&mut self, now: Duration) {
        if let Pace::Running { part, .. } = self.pace {
            self.parts[part].spent = self.spent(part, now);
            self.pace = Pace::Paused { part };
        }
    }
}

/// Shows the agenda. One that is not going on is read anew: it may have been changed.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    match &model.agenda {
        Some(agenda) if agenda.current().is_some() => show(model),
        _ => vec![Effect::ReadAgenda],
    }
}

/// Lays the agenda on the table, at the part that is going on, or at the next one when its time is over.
pub(super) fn show(model: &mut Model) -> Vec<Effect> {
    let Some(agenda) = &model.agenda else { return Vec::new() };
    let current = agenda.current().unwrap_or(0);
    let chosen = match agenda.left(current, model.now) {
        TimeLeft::Over(_) => agenda.next().unwrap_or(current),
        TimeLeft::Still(_) => current,
    };
    model.overlays.push(Overlay::Agenda(List::at(chosen)));
    Vec::new()
}

/// A key while the agenda lies on the table.
pub(super) fn press(model: &mut Model, intent: Intent) -> Vec<Effect> {
    let now = model.now;
    let (Some(Overlay::Agenda(list)), Some(agenda)) = (model.overlays.last_mut(), &mut model.agenda) else {
        return Vec::new();
    };
    match intent {
        Intent::Choose if list.chosen < agenda.parts.len() => {
            if agenda.current() != Some(list.chosen) || !agenda.is_running() {
                agenda.begin(list.chosen, now);
            }
            model.overlays.pop();
        }
        Intent::Pause => agenda.pause_or_go_on(now),
        Intent::StopAgenda => return vec![Effect::ReadAgenda],
        Intent::Back => {
            model.overlays.pop();
        }
        _ => {}
    }
    Vec::new()
}

/// The agenda has been read.
pub(super) fn read(model: &mut Model, agenda: Agenda) -> Vec<Effect> {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Agenda(_)));
    model.agenda = Some(agenda);
    show(model)
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
    fn time_runs_only_in_the_part_that_is_going_on() {
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
    fn in_a_pause_the_time_stands_still() {
        let mut agenda = minutes(&[5]);
        agenda.begin(0, at(0));
        agenda.pause_or_go_on(at(30));
        assert_eq!((agenda.is_running(), agenda.until_next_second(at(1000))), (false, None));
        agenda.pause_or_go_on(at(1000));
        assert_eq!(agenda.spent(0, at(1001)), Duration::from_secs(31));
    }

    #[test]
    fn a_clock_that_is_put_back_takes_nothing_off() {
        let mut agenda = minutes(&[5]);
        agenda.begin(0, at(100));
        assert_eq!(agenda.spent(0, at(0)), Duration::ZERO);
    }

    #[test]
    fn the_next_waking_is_when_the_next_second_is_full() {
        let mut agenda = minutes(&[5]);
        agenda.begin(0, at(0));
        let wait = agenda.until_next_second(BEGIN + Duration::from_millis(2300)).unwrap_or_default();
        assert_eq!(wait, Duration::from_millis(701));
    }
}
