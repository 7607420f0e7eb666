//! The agenda of the meeting, with a quiet timer. It belongs to the person who leads the meeting and is not in the session.

use core::time::Duration;

use crate::domain::{Countdown, How};

/// How many people the plan counts with as long as nobody has said how many there are.
pub const ASSUMED_PEOPLE: u16 = 6;
/// More people than this do not fit in a room with one beamer.
const MAX_PEOPLE: u16 = 99;

/// The parts of a meeting, and how far the meeting is in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// What kind of meeting it is for.
    pub title: String,
    /// Its parts, in order.
    pub parts: Vec<AgendaPart>,
    /// How many people are there, if somebody has said so.
    pub people: Option<u16>,
    /// How they vote.
    pub how: How,
    /// Who sees the clock.
    pub audience: Audience,
    /// Whether the clock is running.
    pub pace: Pace,
}

/// A part of the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaPart {
    /// What it is called.
    pub what: String,
    /// What to do in it.
    pub about: String,
    /// How long it is to take, however many people there are.
    pub base: Duration,
    /// How much longer for every person.
    pub per_person: PerPerson,
    /// How long it has taken, without the time since the clock was started last.
    pub spent: Duration,
}

/// The time that every person adds to a part, by how people vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerPerson {
    /// One after the other at the keyboard.
    pub in_turn: Duration,
    /// On slips that are typed in.
    pub on_paper: Duration,
    /// With hands that are counted.
    pub hands: Duration,
}

/// Who sees the clock of the meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Only the facilitator: whoever speaks is not to be hurried by it.
    #[default]
    Facilitator,
    /// Everyone.
    Everyone,
}

/// Whether the clock is running. A time is the duration since a fixed point in the past by the wall clock, because a
/// meeting goes on while the computer sleeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// The meeting has not begun.
    #[default]
    Ready,
    /// A part is going on, and its clock was started at `since`.
    Running {
        /// Its index.
        part: usize,
        /// When.
        since: Duration,
    },
    /// A part is going on, and its clock is stopped.
    Paused {
        /// Its index.
        part: usize,
    },
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
        Self { title, parts, ..Self::default() }
    }

    /// The ways of voting that take a different time, in the order in which a key goes through them.
    const HOWS: [How; 4] = [How::Silent, How::Masked, How::Paper, How::Hands];

    /// How long a part is to take for these people: whole minutes, rounded up.
    #[must_use]
    pub fn planned_for(&self, part: usize) -> Duration {
        let Some(part) = self.parts.get(part) else { return Duration::ZERO };
        let each = match self.how {
            How::Silent | How::Masked | How::Brought => part.per_person.in_turn,
            How::Paper => part.per_person.on_paper,
            How::Hands => part.per_person.hands,
        };
        let people = self.people.unwrap_or(ASSUMED_PEOPLE);
        let seconds = part.base.saturating_add(each.saturating_mul(people.into())).as_secs();
        Duration::from_secs(seconds.div_ceil(60).saturating_mul(60))
    }

    /// Whether any part takes longer with more people.
    #[must_use]
    pub fn depends_on_people(&self) -> bool {
        self.parts.iter().any(|part| part.per_person != PerPerson::default())
    }

    /// Counts one person more or less; the first time it only says how many were assumed.
    pub fn count_people(&mut self, more: bool) {
        let count = match self.people {
            None => ASSUMED_PEOPLE,
            Some(people) if more => people.saturating_add(1),
            Some(people) => people.saturating_sub(1),
        };
        self.people = Some(count.clamp(1, MAX_PEOPLE));
    }

    /// Plans with the next way of voting.
    pub fn vote_otherwise(&mut self) {
        let index = Self::HOWS.iter().position(|how| *how == self.how).unwrap_or(0);
        self.how = Self::HOWS[(index + 1) % Self::HOWS.len()];
    }

    /// Puts the meeting back to its beginning. Who is there does not change by that.
    pub fn reset(&mut self) {
        self.pace = Pace::Ready;
        for part in &mut self.parts {
            part.spent = Duration::ZERO;
        }
    }

    /// The clock of the part that is going on.
    #[must_use]
    pub fn countdown(&self) -> Option<Countdown> {
        let part = self.current()?;
        let (planned, spent) = (self.planned_for(part), self.parts.get(part)?.spent);
        Some(match self.pace {
            Pace::Running { since, .. } => {
                Countdown { ends: since.saturating_add(planned).saturating_sub(spent), stopped: None }
            }
            Pace::Ready | Pace::Paused { .. } => Countdown { ends: planned, stopped: Some(spent) },
        })
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
        self.parts.get(part).map_or(Duration::ZERO, |part| part.spent.saturating_add(running))
    }

    /// How much time a part has, in whole seconds.
    #[must_use]
    pub fn left(&self, part: usize, now: Duration) -> TimeLeft {
        TimeLeft::new(self.planned_for(part), self.spent(part, now))
    }

    /// How long all parts are to take.
    #[must_use]
    pub fn planned(&self) -> Duration {
        (0..self.parts.len()).map(|part| self.planned_for(part)).sum()
    }

    /// How long all parts have taken by now.
    #[must_use]
    pub fn spent_in_all(&self, now: Duration) -> Duration {
        (0..self.parts.len()).map(|part| self.spent(part, now)).sum()
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

impl TimeLeft {
    /// What is left of the time planned, in whole seconds.
    fn new(planned: Duration, spent: Duration) -> Self {
        let spent = Duration::from_secs(spent.as_secs());
        planned.checked_sub(spent).map_or_else(|| Self::Over(spent.saturating_sub(planned)), Self::Still)
    }

    /// What a clock shows now. Setting the wall clock back does not matter while it is stopped.
    #[must_use]
    pub fn of(clock: Countdown, now: Duration) -> Self {
        let now = clock.stopped.unwrap_or(now);
        match clock.ends.checked_sub(now) {
            // A second that has begun is still there.
            Some(left) => {
                Self::Still(Duration::from_secs(left.as_secs().saturating_add(u64::from(left.subsec_nanos() > 0))))
            }
            None => match now.saturating_sub(clock.ends).as_secs() {
                0 => Self::Still(Duration::ZERO),
                over => Self::Over(Duration::from_secs(over)),
            },
        }
    }
}

/// How long until a clock shows the next second; `None` while it is stopped.
#[must_use]
pub fn until_next_second(clock: Countdown, now: Duration) -> Option<Duration> {
    const SECOND: Duration = Duration::from_secs(1);
    if clock.stopped.is_some() {
        return None;
    }
    let fraction = |time: Duration| Duration::from_nanos(time.subsec_nanos().into());
    let wait = match clock.ends.checked_sub(now).map(fraction) {
        Some(Duration::ZERO) => SECOND,
        Some(left) => left,
        None => SECOND.saturating_sub(fraction(now.saturating_sub(clock.ends))),
    };
    // A millisecond later, so that the second has surely passed when the program wakes up.
    Some(wait + Duration::from_millis(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGIN: Duration = Duration::from_secs(1000);

    fn at(seconds: u64) -> Duration {
        BEGIN + Duration::from_secs(seconds)
    }

    fn minutes(minutes: &[u64]) -> Agenda {
        let part = |minutes: &u64| AgendaPart { base: Duration::from_secs(60 * minutes), ..AgendaPart::default() };
        Agenda::new(String::new(), minutes.iter().map(part).collect())
    }

    #[test]
    fn only_the_current_part_takes_time() {
        let mut agenda = minutes(&[5, 2]);
        assert_eq!((agenda.current(), agenda.next(), agenda.countdown()), (None, None, None));
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
        assert_eq!((agenda.is_running(), wait(&agenda, at(1000))), (false, None));
        agenda.pause_or_resume(at(1000));
        assert_eq!(agenda.spent(0, at(1001)), Duration::from_secs(31));
    }

    #[test]
    fn setting_the_clock_back_subtracts_nothing() {
        let mut agenda = minutes(&[5]);
        agenda.begin(0, at(100));
        assert_eq!(agenda.spent(0, at(0)), Duration::ZERO);
    }

    fn wait(agenda: &Agenda, now: Duration) -> Option<Duration> {
        until_next_second(agenda.countdown()?, now)
    }

    #[test]
    fn wakes_up_just_after_the_next_second() {
        let mut agenda = minutes(&[5]);
        agenda.begin(0, at(0));
        let after = |millis| BEGIN + Duration::from_millis(millis);
        assert_eq!(wait(&agenda, after(2300)), Some(Duration::from_millis(701)));
        assert_eq!(wait(&agenda, after(2000)), Some(Duration::from_millis(1001)));
        assert_eq!(wait(&agenda, after(300_400)), Some(Duration::from_millis(601)), "over time");
    }

    #[test]
    fn a_clock_that_is_shared_shows_what_the_agenda_shows() {
        let mut agenda = minutes(&[1, 2]);
        agenda.begin(0, at(0));
        agenda.begin(1, at(7));
        agenda.pause_or_resume(at(20));
        agenda.pause_or_resume(at(25));
        let shared = |agenda: &Agenda, now| agenda.countdown().map(|clock| TimeLeft::of(clock, now));
        for millis in [25_000, 25_001, 26_999, 131_999, 132_000, 132_001, 133_500, 900_000] {
            let now = BEGIN + Duration::from_millis(millis);
            assert_eq!(shared(&agenda, now), Some(agenda.left(1, now)), "{millis}");
        }
        agenda.pause_or_resume(at(40));
        assert_eq!(shared(&agenda, at(9000)), Some(agenda.left(1, at(9000))));
    }

    #[test]
    fn a_vote_takes_longer_with_more_people_and_less_on_paper() {
        let seconds = Duration::from_secs;
        let per_person = PerPerson { in_turn: seconds(90), on_paper: seconds(20), hands: seconds(10) };
        let vote = AgendaPart { base: seconds(180), per_person, ..AgendaPart::default() };
        let mut agenda =
            Agenda::new(String::new(), vec![vote, AgendaPart { base: seconds(300), ..AgendaPart::default() }]);
        let minutes = |agenda: &Agenda| (agenda.planned_for(0).as_secs(), agenda.planned().as_secs());
        assert_eq!(minutes(&agenda), (12 * 60, 17 * 60), "six people in turn");
        agenda.people = Some(20);
        assert_eq!(minutes(&agenda), (33 * 60, 38 * 60));
        let mut others = Vec::new();
        for _ in 0..3 {
            agenda.vote_otherwise();
            others.push((agenda.how, minutes(&agenda).0 / 60));
        }
        // The seconds are rounded up to whole minutes.
        assert_eq!(others, [(How::Masked, 33), (How::Paper, 10), (How::Hands, 7)]);
    }

    #[test]
    fn people_are_counted_from_the_number_that_was_assumed() {
        let mut agenda = minutes(&[5]);
        let mut counted = |more| {
            agenda.count_people(more);
            agenda.people
        };
        assert_eq!([true, true, false, false].map(&mut counted), [6, 7, 6, 5].map(Some));
        assert_eq!((0..10).map(|_| counted(false)).last(), Some(Some(1)));
        assert_eq!((0..200).map(|_| counted(true)).last(), Some(Some(99)));
    }

    #[test]
    fn a_reset_keeps_who_is_there() {
        let mut agenda = minutes(&[5, 2]);
        agenda.people = Some(9);
        agenda.begin(0, at(0));
        agenda.begin(1, at(9));
        agenda.reset();
        assert_eq!((agenda.current(), agenda.spent_in_all(at(99)), agenda.people), (None, Duration::ZERO, Some(9)));
    }
}
