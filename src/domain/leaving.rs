//! What leaves the room: the one rule for everything that a session gives to people outside its meeting. In the room the group
//! decides what it sees; whatever is mailed, merged, read aloud or counted elsewhere is made from what [`Session::leaving`]
//! returns. Two things are the group's own, and whole: the file of a session, also when `spiegel session export` writes it, and
//! the lines of `spiegel aggregate --format jsonl`, which say so.
//!
//! | | report | voice | code | form | many sessions |
//! |---|---|---|---|---|---|
//! | id and revision | yes | yes | as numbers | no | to count each once |
//! | title | yes | no | no | yes | no |
//! | day | yes | no | no | no | the year |
//! | partnership, facilitator | yes | no | no | no | no |
//! | roles that were present | yes | its one role | no | yes | no |
//! | answers | yes | yes | yes | no | yes |
//! | explanations | yes | if they are shared | no | no | no |
//! | evidence, next steps with owners | yes | no | no | no | no |
//! | rounds that were revealed | yes | no | no | no | answers and roles |
//! | the session that it carries on | yes | no | no | no | its answers |
//! | what lapsed with a card | yes | no | no | no | no |
//! | a round that is sealed | that there is one | no | no | no | no |
//! | the facilitator's note | no | no | no | no | no |
//!
//! Small groups are folded where they are counted: roles of one person by [`super::differing_roles`], counts over many sessions
//! in [`super::Picture`].

use super::ballots::Ballot;
use super::rounds::{Round, RunningRound, Votes};
use super::session::{CarriesOn, Reflection, Session, Sharing};

/// To whom something of a session goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    /// The report of the group itself, and its comparison with an earlier meeting.
    Report,
    /// The answers of somebody at home, into the session of a group.
    Voice,
    /// The same as a code that is read aloud.
    Code,
    /// A form that people fill in.
    Form,
    /// The counts over many sessions.
    Aggregate,
}

impl Session {
    /// What of this session leaves the room for this destination; everything else is left out, as if it had never been written.
    ///
    /// Every field is named here, so that one that is added stays in the room until somebody decides otherwise.
    #[must_use]
    pub fn leaving(&self, destination: Destination) -> Self {
        use Destination::{Aggregate, Code, Form, Report, Voice};
        let Self {
            id,
            revision,
            title,
            card,
            date,
            partnership,
            facilitator,
            roles,
            note: _,
            reflections,
            rounds,
            running,
            carries_on,
            sharing,
            lapsed,
        } = self;
        let text = |text: &String, destinations: &[Destination]| {
            if destinations.contains(&destination) { text.clone() } else { String::new() }
        };
        Self {
            id: text(id, &[Report, Voice, Code, Aggregate]),
            revision: if destination == Form { 0 } else { *revision },
            title: text(title, &[Report, Form]),
            card: card.clone(),
            date: *date,
            partnership: text(partnership, &[Report]),
            facilitator: text(facilitator, &[Report]),
            roles: if [Report, Voice, Form].contains(&destination) { roles.clone() } else { Vec::new() },
            note: String::new(),
            reflections: reflections.iter().map(|said| said.leaving(destination, *sharing)).collect(),
            rounds: rounds.iter().filter_map(|round| round.leaving(destination)).collect(),
            running: running.as_ref().filter(|_| destination == Report).map(RunningRound::redacted),
            carries_on: carries_on.as_ref().and_then(|earlier| earlier.leaving(destination)),
            sharing: if [Report, Voice].contains(&destination) { *sharing } else { Sharing::default() },
            lapsed: lapsed.clone().filter(|_| destination == Report),
        }
    }
}

impl CarriesOn {
    /// Counts tell what became of what was wanted, and so need the answers of then.
    fn leaving(&self, destination: Destination) -> Option<Self> {
        let Self { id: _, title: _, date, fingerprint, roles: _, answers } = self;
        match destination {
            Destination::Report => Some(self.clone()),
            Destination::Aggregate => Some(Self {
                id: String::new(),
                title: String::new(),
                date: *date,
                fingerprint: fingerprint.clone(),
                roles: Vec::new(),
                answers: answers.clone(),
            }),
            Destination::Voice | Destination::Code | Destination::Form => None,
        }
    }
}

impl Reflection {
    fn leaving(&self, destination: Destination, sharing: Sharing) -> Self {
        let Self { aspect, current, desired, explanation, evidence, next_steps } = self;
        let (is_report, has_answers) = (destination == Destination::Report, destination != Destination::Form);
        let explains = is_report || (destination == Destination::Voice && sharing.explanations);
        Self {
            aspect: aspect.clone(),
            current: current.clone().filter(|_| has_answers),
            desired: desired.clone().filter(|_| has_answers),
            explanation: if explains { explanation.clone() } else { String::new() },
            evidence: if is_report { evidence.clone() } else { String::new() },
            next_steps: if is_report { next_steps.clone() } else { Vec::new() },
        }
    }
}

impl Round {
    fn leaving(&self, destination: Destination) -> Option<Self> {
        let Self { number, asks, how, present, votes } = self;
        let votes = match (destination, votes) {
            (Destination::Report | Destination::Aggregate, Votes::Hands(hands)) => Votes::Hands(hands.clone()),
            (Destination::Report | Destination::Aggregate, Votes::Ballots(ballots)) => {
                Votes::of_ballots(ballots.iter().map(|ballot| ballot.leaving(destination)).collect())
            }
            (Destination::Voice | Destination::Code | Destination::Form, _) => return None,
        };
        Some(Self { number: *number, asks: *asks, how: *how, present: *present, votes })
    }
}

impl Ballot {
    /// Where it came from would tell two people of one role apart.
    fn leaving(&self, destination: Destination) -> Self {
        let Self { role, answers, origin: _, explanations } = self;
        let explanations = if destination == Destination::Report { explanations.clone() } else { Vec::new() };
        Self { role: role.clone(), answers: answers.clone(), origin: None, explanations }
    }
}
