//! The agenda of the meeting, and how far the meeting is in it.

use std::time::Duration;

use crate::app::{Agenda, AgendaPart, Audience, Msg, Pace, PerPerson};
use crate::domain::How;
use crate::store::{AgendaFile, AgendaPartFile, KeptAgenda, KeptHow, KeptPace, KeptPart, PerPersonFile};
use crate::tui::program::Program;

/// A meeting that nobody has touched for longer is over: its clock would only tell how long ago that was.
const KEEP_FOR: Duration = Duration::from_secs(12 * 60 * 60);

impl Program {
    /// Reads the agenda. An error in the user's own file stops nothing, and is shown.
    pub(super) fn read_agenda(&mut self) -> Msg {
        let (file, error) = self.library.agenda(self.display.look.words.lang);
        if let Some(error) = error {
            self.tell(self.display.look.words.explain(&error));
        }
        Msg::Agenda(agenda_of(file))
    }

    /// Keeps how far the meeting about this session is.
    pub(super) fn keep_agenda(&self, session: String, agenda: &Agenda) -> Option<Msg> {
        let kept = KeptAgenda { session, at: millis(self.clock.moment()), ..KeptAgenda::from(agenda) };
        self.library.keep_agenda(&kept).err().map(|error| self.failed(&error))
    }

    /// Looks up how far the meeting about this session was, unless that is long ago.
    pub(super) fn resume_agenda(&self, session: &str) -> Option<Msg> {
        let kept = self.library.kept_agenda(session)?;
        let age = self.clock.moment().saturating_sub(Duration::from_millis(kept.at));
        (age < KEEP_FOR).then(|| Msg::AgendaResumed(kept.into()))
    }
}

/// The agenda in a file, of a meeting that has not begun.
#[must_use]
pub fn agenda_of(file: AgendaFile) -> Agenda {
    Agenda::new(file.title, file.parts.into_iter().map(part).collect())
}

fn part(part: AgendaPartFile) -> AgendaPart {
    AgendaPart {
        what: part.what,
        about: part.about,
        base: Duration::from_secs(60 * u64::from(part.minutes)),
        per_person: part.per_person.into(),
        spent: Duration::ZERO,
    }
}

fn millis(time: Duration) -> u64 {
    time.as_millis().try_into().unwrap_or(u64::MAX)
}

impl From<PerPersonFile> for PerPerson {
    fn from(file: PerPersonFile) -> Self {
        let seconds = |seconds: u16| Duration::from_secs(seconds.into());
        Self { in_turn: seconds(file.in_turn), on_paper: seconds(file.on_paper), hands: seconds(file.hands) }
    }
}

impl From<PerPerson> for PerPersonFile {
    fn from(part: PerPerson) -> Self {
        let seconds = |time: Duration| time.as_secs().try_into().unwrap_or(u16::MAX);
        Self { in_turn: seconds(part.in_turn), on_paper: seconds(part.on_paper), hands: seconds(part.hands) }
    }
}

impl From<&Agenda> for KeptAgenda {
    fn from(agenda: &Agenda) -> Self {
        let part = |part: &AgendaPart| KeptPart {
            what: part.what.clone(),
            about: part.about.clone(),
            minutes: (part.base.as_secs() / 60).try_into().unwrap_or(u16::MAX),
            per_person: part.per_person.into(),
            spent: millis(part.spent),
        };
        Self {
            title: agenda.title.clone(),
            parts: agenda.parts.iter().map(part).collect(),
            people: agenda.people,
            how: match agenda.how {
                How::Silent | How::Brought => KeptHow::Silent,
                How::Masked => KeptHow::Masked,
                How::Paper => KeptHow::Paper,
                How::Hands => KeptHow::Hands,
            },
            everyone: agenda.audience == Audience::Everyone,
            pace: match agenda.pace {
                Pace::Ready => KeptPace::Ready,
                Pace::Running { part, since } => KeptPace::Running { part, since: millis(since) },
                Pace::Paused { part } => KeptPace::Paused { part },
            },
            ..Self::default()
        }
    }
}

impl From<KeptAgenda> for Agenda {
    fn from(kept: KeptAgenda) -> Self {
        let part = |kept: KeptPart| AgendaPart {
            spent: Duration::from_millis(kept.spent).min(KEEP_FOR),
            ..part(AgendaPartFile {
                what: kept.what,
                about: kept.about,
                minutes: kept.minutes,
                per_person: kept.per_person,
            })
        };
        Self {
            title: kept.title,
            parts: kept.parts.into_iter().map(part).collect(),
            people: kept.people.map(|people| people.max(1)),
            how: match kept.how {
                KeptHow::Silent => How::Silent,
                KeptHow::Masked => How::Masked,
                KeptHow::Paper => How::Paper,
                KeptHow::Hands => How::Hands,
            },
            audience: if kept.everyone { Audience::Everyone } else { Audience::Facilitator },
            pace: match kept.pace {
                KeptPace::Ready => Pace::Ready,
                KeptPace::Running { part, since } => Pace::Running { part, since: Duration::from_millis(since) },
                KeptPace::Paused { part } => Pace::Paused { part },
            },
        }
    }
}
