//! How the roles of a round see a question about an aspect: the places that each chose, side by side. A role that only one person
//! has is told together with others, unless the group said that it may be told apart; and never so that what is left can be
//! told from it.

use super::answer::Mark;
use super::ballots::Ballot;
use super::card::{AspectId, Card};
use super::session::Session;

/// What the people of one role chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleView {
    /// The role; `None` for all that are told together.
    pub role: Option<String>,
    /// How often each position was chosen, in half columns from the left.
    pub half_columns: Vec<usize>,
}

impl RoleView {
    /// How many people chose a position.
    #[must_use]
    pub fn voices(&self) -> usize {
        self.half_columns.iter().sum()
    }

    /// The leftmost and the rightmost position that was chosen.
    #[must_use]
    pub fn range(&self) -> Option<(usize, usize)> {
        let first = self.half_columns.iter().position(|count| *count > 0)?;
        Some((first, self.half_columns.iter().rposition(|count| *count > 0)?))
    }

    fn add(&mut self, other: &Self) {
        for (count, more) in self.half_columns.iter_mut().zip(&other.half_columns) {
            *count += more;
        }
    }
}

/// The roles of the round that counts for a question, if two of them see it differently: not one position lies between the
/// leftmost and the rightmost one of both. None if roles see it alike, or if no two can be told apart.
#[must_use]
pub fn differing_roles(session: &Session, aspect: &AspectId, mark: Mark, card: &Card) -> Vec<RoleView> {
    let views = role_views(session, aspect, mark, card);
    let ranges: Vec<(usize, usize)> = views.iter().filter_map(RoleView::range).collect();
    let is_apart = |one: &(usize, usize)| ranges.iter().any(|other| one.1 < other.0);
    if ranges.iter().any(is_apart) { views } else { Vec::new() }
}

/// The roles of the round that counts for a question, by name, and last those that are told together.
fn role_views(session: &Session, aspect: &AspectId, mark: Mark, card: &Card) -> Vec<RoleView> {
    let Some(round) = session.last_round_on(aspect, mark) else { return Vec::new() };
    let mut views: Vec<RoleView> = Vec::new();
    let mut others = RoleView { role: None, half_columns: vec![0; card.positions()] };
    for ballot in round.ballots() {
        let Some(one) = view_of(ballot, aspect, mark, card) else { continue };
        let Some(role) = one.role.as_deref() else {
            others.add(&one);
            continue;
        };
        match views.iter_mut().find(|view| view.role.as_deref().is_some_and(|other| is_same(other, role))) {
            Some(view) => view.add(&one),
            None => views.push(one),
        }
    }
    if !session.sharing.single_roles {
        fold_singles(&mut views, &mut others);
    }
    views.sort_by(|one, other| one.role.cmp(&other.role));
    views.extend((others.voices() > 0).then_some(others));
    views
}

fn view_of(ballot: &Ballot, aspect: &AspectId, mark: Mark, card: &Card) -> Option<RoleView> {
    let position = ballot.answer(aspect, mark)?.half_columns(card)?;
    let mut half_columns = vec![0; card.positions()];
    *half_columns.get_mut(position)? = 1;
    let role = ballot.role.trim();
    Some(RoleView { role: (!role.is_empty()).then(|| role.to_owned()), half_columns })
}

/// Tells the roles of one person together. If that is only one person, the smallest of the other roles joins in: else what was
/// to be hidden would stand alone under another name.
fn fold_singles(views: &mut Vec<RoleView>, others: &mut RoleView) {
    for single in views.extract_if(.., |view| view.voices() < 2) {
        others.add(&single);
    }
    if others.voices() == 1
        && let Some(smallest) = (0..views.len()).min_by_key(|index| views[*index].voices())
    {
        others.add(&views.remove(smallest));
    }
}

/// Capitals make no other role.
fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
