//! The roles to choose from.

use super::open_card::OpenCard;
use crate::domain::Session;
use crate::words::{Words, is_same_role};

impl OpenCard {
    /// The roles of people who may be present: the usual ones, then those that only this session has.
    #[must_use]
    pub fn possible_roles(&self, words: &Words) -> Vec<String> {
        // A usual role that the session has in another language stays as it is there.
        let present = |role: &str| self.session.roles.iter().find(|present| is_same_role(present, role)).cloned();
        let usual = words.report.default_roles.iter().map(|role| present(role).unwrap_or_else(|| (*role).to_owned()));
        each_once(usual.chain(self.session.roles.iter().cloned()))
    }
}

/// The roles that somebody who answers chooses from: first those that are present, then the other usual ones, then those that
/// somebody before them typed, sorted, so that the list does not tell who came before.
#[must_use]
pub fn role_choices(session: &Session, words: &Words) -> Vec<String> {
    let usual = words.report.default_roles.iter().map(|role| (*role).to_owned());
    each_once(session.roles.iter().cloned().chain(usual).chain(session.voter_roles()))
}

/// Roles in the spelling that came first: in other capitals, with other accents, otherwise encoded or in another
/// language they are the same.
fn each_once(roles: impl Iterator<Item = String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for role in roles {
        if !once.iter().any(|other| is_same_role(other, &role)) {
            once.push(role);
        }
    }
    once
}
