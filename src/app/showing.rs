//! What everyone said, after the reveal: which question, whose letters, and from which row on to the card.

use super::keys::Intent;
use super::list::List;
use super::model::{Model, Question};
use super::msg::Effect;
use super::room::{Meeting, ask, close, show};
use super::sitting::{Focus, View};
use crate::domain::{Asked, Mark, People, Session, by_disagreement};

/// How what everyone said is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpreadView {
    /// The question.
    pub mark: Mark,
    /// A dot a person, or the letter of the role.
    pub people: People,
    /// The chosen row, counted from the top of the screen.
    pub list: List,
}

/// What everyone said, of the question that was asked last.
pub(super) fn spread(session: &Session) -> Meeting {
    let asked = session.ballots.last().map(|ballot| ballot.asked);
    let hands = session.hands.last().map_or(Mark::Current, |hands| hands.mark);
    let mark = asked.map_or(hands, |asked| if asked == Asked::Desired { Mark::Desired } else { Mark::Current });
    Meeting::Spread(SpreadView { mark, people: People::Dots, list: List::default() })
}

pub(super) fn look(model: &mut Model, spread_view: SpreadView, intent: Intent) -> Vec<Effect> {
    let Some(open_card) = model.open_card_mut() else { return Vec::new() };
    let rows = by_disagreement(&open_card.session, spread_view.mark, &open_card.card);
    let other = if spread_view.mark == Mark::Current { Mark::Desired } else { Mark::Current };
    let moved = |lines| {
        let mut list = spread_view.list;
        list.move_by(lines, rows.len());
        SpreadView { list, ..spread_view }
    };
    let spread_view = match (intent, spread_view.people) {
        (Intent::Back, _) => return close(model),
        (Intent::ReadAspect, _) => {
            open_card.focus_on(Focus { aspect: rows[spread_view.list.chosen], ..open_card.focus });
            open_card.look(View::Aspect);
            return close(model);
        }
        (Intent::ShowRoles, People::Roles) => SpreadView { people: People::Dots, ..spread_view },
        (Intent::ShowRoles, People::Dots) if somebody_is_alone(&open_card.session, spread_view.mark) => {
            return ask(model, Question::ShowRoles);
        }
        (Intent::ShowRoles, People::Dots) => SpreadView { people: People::Roles, ..spread_view },
        (Intent::Turn, _) => SpreadView { mark: other, people: People::Dots, ..spread_view },
        (Intent::NextAspect, _) => moved(1),
        (Intent::PreviousAspect, _) => moved(-1),
        _ => spread_view,
    };
    show(model, Meeting::Spread(spread_view))
}

/// Whether the letter of a role would tell what one person said.
fn somebody_is_alone(session: &Session, mark: Mark) -> bool {
    let asked = || session.ballots.iter().filter(|ballot| ballot.asked.asks(mark));
    asked().any(|ballot| asked().filter(|other| other.role == ballot.role).count() == 1)
}
