//! What was gathered for the open session and is not merged: voices from home, and copies of the session itself.

use std::path::PathBuf;

use crate::domain::{Ballot, CopyMerge, MergePlan, Session, Taken};
use crate::report::voices::Voice;

/// What was gathered for the open session and is not merged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The voices, in the order in which they came.
    pub voices: Vec<Voice>,
    /// Whether they are to wait for a reveal, if no round is running.
    pub is_sealed: bool,
    /// The form that was written last.
    pub form: Option<PathBuf>,
    /// The copies of this session that another computer changed apart, as last looked up.
    pub copies: Vec<FoundCopy>,
}

/// A copy of the open session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundCopy {
    /// Its file.
    pub path: PathBuf,
    /// The name of that, as it is shown.
    pub name: String,
    /// What merging it comes to.
    pub merge: CopyMerge,
}

impl Gathered {
    /// What merging would do; the ballots are those of the voices that are not refused, in order.
    #[must_use]
    pub fn plan(&self, session: &Session) -> MergePlan {
        let ballots: Vec<Ballot> = self.voices.iter().filter_map(|voice| voice.ballot.clone().ok()).collect();
        session.plan_merge(ballots, self.is_sealed)
    }

    /// What becomes of each voice; `None` if it is refused.
    #[must_use]
    pub fn taken(&self, plan: &MergePlan) -> Vec<Option<Taken>> {
        let mut taken = plan.taken.iter().copied();
        self.voices.iter().map(|voice| voice.ballot.is_ok().then(|| taken.next()).flatten()).collect()
    }

    /// Adds voices, those left out that are here already; says how many are new.
    pub fn add(&mut self, voices: Vec<Voice>) -> usize {
        let count = self.voices.len();
        for voice in voices {
            if !self.voices.contains(&voice) {
                self.voices.push(voice);
            }
        }
        self.voices.len() - count
    }
}
