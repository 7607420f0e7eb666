//! What a new session is about: asked in a form, with the session that it carries on and its card to choose from.

use std::path::PathBuf;
use std::rc::Rc;

use jiff::civil::Date;

use crate::app::input::Field;
use crate::words::{Words, read_date};

/// The facts of a new session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Its title.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
    /// The partnership, or empty.
    pub partnership: String,
    /// The file of the session that it carries on, if it does.
    pub carries_on: Option<PathBuf>,
    /// The id of the card that it is about; `None` for the published one, or for that of the session that it carries on.
    pub card: Option<String>,
}

/// The fields before those in which something is chosen: title, day and partnership.
const TYPED: usize = 3;

/// What is chosen for a new session: which one it carries on and, in the last field, which card it is about.
#[derive(Clone, Debug, Default)]
pub(super) struct SessionChoices {
    /// The files of the sessions that it can carry on, in the order in which they are offered.
    earlier: Rc<[PathBuf]>,
    /// The cards to choose from; `None` if there is only one.
    cards: Option<CardChoice>,
}

/// Which card a new session is about.
#[derive(Clone, Debug)]
struct CardChoice {
    /// The ids of the cards, in the order in which they are offered.
    ids: Rc<[String]>,
    /// The field with what was chosen last.
    field: Field,
    /// What stands there instead while the session carries on another one, whose card it then has.
    of_earlier: Field,
}

impl SessionChoices {
    /// Among these sessions, by name and file, and these cards, by id and name; with the fields to choose in.
    pub(super) fn among(
        earlier: Vec<(String, PathBuf)>,
        cards: &[(String, String)],
        words: &Words,
    ) -> (Self, Vec<Field>) {
        let (names, files): (Vec<String>, Vec<PathBuf>) = earlier.into_iter().unzip();
        let (ids, titles): (Vec<String>, Vec<String>) = cards.iter().cloned().unzip();
        let options: Vec<String> = [words.compare.carries_on_nothing.to_owned()].into_iter().chain(names).collect();
        let cards = (ids.len() > 1).then(|| CardChoice {
            ids: ids.into(),
            field: Field::choosing(&titles, 0),
            of_earlier: Field::choosing(&[words.compare.card_of_earlier], 0),
        });
        let carries_on = (!files.is_empty()).then(|| Field::choosing(&options, 0));
        let fields = carries_on.into_iter().chain(cards.iter().map(|cards| cards.field.clone())).collect();
        (Self { earlier: files.into(), cards }, fields)
    }

    /// Whether it is asked what the new session carries on.
    pub(super) fn offers_earlier(&self) -> bool {
        !self.earlier.is_empty()
    }

    /// Whether it is asked which card the new session is about.
    pub(super) fn offers_card(&self) -> bool {
        self.cards.is_some()
    }

    /// What these fields say; `None` if the date is not understood.
    pub(super) fn new_session(&self, fields: &[Field], today: Date) -> Option<NewSession> {
        let [title, date, partnership, ..] = fields else { return None };
        let carries_on = self.carries_on(fields);
        let cards = self.cards.as_ref().filter(|_| carries_on.is_none());
        Some(NewSession {
            title: title.value().to_owned(),
            date: read_date(date.value(), today)?,
            partnership: partnership.value().to_owned(),
            card: cards.and_then(|cards| cards.ids.get(cards.field.chosen()?).cloned()),
            carries_on,
        })
    }

    /// Whoever carries on a session chooses no card, and finds the one that was chosen again on coming back from that.
    pub(super) fn agree_on_card(&mut self, fields: &mut [Field]) {
        let carries_on = self.carries_on(fields).is_some();
        if let (Some(cards), Some(field)) = (&mut self.cards, fields.last_mut()) {
            if *field != cards.of_earlier {
                cards.field = field.clone();
            }
            field.clone_from(if carries_on { &cards.of_earlier } else { &cards.field });
        }
    }

    /// The file of the session that the new one carries on, if it does.
    fn carries_on(&self, fields: &[Field]) -> Option<PathBuf> {
        let field = fields.get(TYPED).filter(|_| self.offers_earlier());
        // The first option is to carry on nothing.
        let index = field?.chosen()?.checked_sub(1)?;
        self.earlier.get(index).cloned()
    }
}
