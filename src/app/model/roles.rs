//! The roles to choose from.

use super::open_card::OpenCard;
use crate::domain::Session;
use crate::words::Words;

impl OpenCard {
    /// The roles of people who may be present: the usual ones, then those that only this session has.
    #[must_use]
    pub fn possible_roles(&self, words: &Words) -> Vec<String> {
        let usual = words.report.default_roles;
        let own = self.session.roles.iter().filter(|role| !usual.contains(&role.as_str())).cloned();
        usual.iter().map(|role| (*role).to_owned()).chain(own).collect()
    }
}

/// The roles that somebody who answers chooses from: first those that are present, then the other usual ones.
#[must_use]
pub fn role_choices(session: &Session, words: &Words) -> Vec<String> {
    let usual = words.report.default_roles.iter().map(|role| (*role).to_owned());
    let usual = usual.filter(|role| !session.roles.contains(role));
    session.roles.iter().cloned().chain(usual).collect()
}
