//! The time of day, here.

use std::fs;
use std::path::{Component, Path};
use std::sync::LazyLock;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The computer.
    System,
    /// A clock that stands still, for tests and pictures.
    Fixed(Date, Time),
}

impl Clock {
    /// Today.
    #[must_use]
    pub fn today(self) -> Date {
        match self {
            Self::System => self.local(SystemTime::now()).date(),
            Self::Fixed(date, _) => date,
        }
    }

    /// A moment, in the time zone of this computer.
    #[must_use]
    pub fn local(self, moment: SystemTime) -> DateTime {
        match (self, Timestamp::try_from(moment)) {
            (Self::System, Ok(moment)) => moment.to_zoned_datetime(zone()).datetime(),
            (Self::Fixed(date, time), _) => date.to_datetime(time),
            (Self::System, Err(_)) => DateTime::MIN,
        }
    }

    /// This moment, to measure time with: how long it is since 1970. Unlike the computer's counters it goes on while the
    /// computer sleeps.
    #[must_use]
    pub fn moment(self) -> Duration {
        match self {
            Self::System => SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default(),
            Self::Fixed(date, time) => {
                let moment = TimeZone::UTC.to_timestamp(date.to_datetime(time)).unwrap_or_default();
                moment.as_duration().unsigned_abs()
            }
        }
    }

    /// A clock that stands still, so much later.
    #[must_use]
    pub fn after(self, passed: Duration) -> Self {
        match self {
            Self::System => self,
            Self::Fixed(date, time) => {
                let later = date.to_datetime(time).saturating_add(passed);
                Self::Fixed(later.date(), later.time())
            }
        }
    }

    /// The time of day.
    #[must_use]
    pub fn now(self) -> Time {
        match self {
            Self::System => self.local(SystemTime::now()).time(),
            Self::Fixed(_, time) => time,
        }
    }
}

/// The time zone of this computer, or the one that the variable `TZ` names. That one is read once: every key asks for
/// today. The computer's may change, and jiff remembers it for as long as is wise.
fn zone() -> TimeZone {
    static NAMED: LazyLock<Option<TimeZone>> = LazyLock::new(named_zone);
    NAMED.clone().unwrap_or_else(TimeZone::system)
}

/// jiff would first read the whole folder of zones to look the name up, which costs more than all the rest of the
/// program's start.
fn named_zone() -> Option<TimeZone> {
    let name = std::env::var("TZ").ok()?;
    let name = name.trim_start_matches(':');
    let is_plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    let data = fs::read(Path::new("/usr/share/zoneinfo").join(name)).ok().filter(|_| is_plain && !name.is_empty())?;
    TimeZone::tzif(name, &data).ok()
}
