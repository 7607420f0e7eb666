//! What everyone said, after the reveal: which question, whose letters, and from which row on to the card.

use super::keymap::Intent;
use super::lists::moved;
use super::model::{Model, Question, Screen};
use super::msg::Effect;
use super::room::{Room, ask, close, show};
use super::sitting::{Focus, View};
use crate::domain::{Asked, Mark, People, Session, by_disagreement};

/// How what everyone said is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Showing {
    /// The question.
    pub mark: Mark,
    /// A dot a person, or the letter of the role.
    pub people: People,
    /// The chosen row, counted from the top of the screen.
    pub chosen: usize,
}

/// What everyone said, of the question that was asked last.
pub(super) fn spread(session: &Session) -> Room {
    let asked = session.ballots.last().map(|ballot| ballot.asked);
    let hands = session.hands.last().map_or(Mark::Current, |hands| hands.mark);
    let mark = asked.map_or(hands, |asked| if asked == Asked::Desired { Mark::Desired } else { Mark::Current });
    Room::Spread(Showing { mark, people: People::Dots, chosen: 0 })
}

pub(super) fn look(model: &mut Model, showing: Showing, intent: Intent) -> Vec<Effect> {
    let Screen::Sitting(sitting) = &mut model.screen else { return Vec::new() };
    let rows = by_disagreement(&sitting.session, showing.mark, &sitting.card);
    let other = if showing.mark == Mark::Current { Mark::Desired } else { Mark::Current };
    let showing = match (intent, showing.people) {
        (Intent::Back, _) => return close(model),
        (Intent::ReadAspect, _) => {
            sitting.focus_on(Focus { aspect: rows[showing.chosen], ..sitting.focus });
            sitting.look(View::Aspect);
            return close(model);
        }
        (Intent::ShowRoles, People::Roles) => Showing { people: People::Dots, ..showing },
        (Intent::ShowRoles, People::Dots) if somebody_is_alone(&sitting.session, showing.mark) => {
            return ask(model, Question::ShowRoles);
        }
        (Intent::ShowRoles, People::Dots) => Showing { people: People::Roles, ..showing },
        (Intent::Turn, _) => Showing { mark: other, people: People::Dots, ..showing },
        (Intent::NextAspect, _) => Showing { chosen: moved(showing.chosen, Intent::Down, rows.len(), 1), ..showing },
        (Intent::PreviousAspect, _) => Showing { chosen: moved(showing.chosen, Intent::Up, rows.len(), 1), ..showing },
        _ => Showing { chosen: moved(showing.chosen, intent, rows.len(), 1), ..showing },
    };
    show(model, Room::Spread(showing))
}

/// Whether the letter of a role would tell what one person said.
fn somebody_is_alone(session: &Session, mark: Mark) -> bool {
    let asked = || session.ballots.iter().filter(|ballot| ballot.asked.asks(mark));
    asked().any(|ballot| asked().filter(|other| other.role == ballot.role).count() == 1)
}
