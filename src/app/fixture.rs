//! A small card for tests: two aspects, two scenarios, and the word "wind" in every kind of text.

#![allow(clippy::unwrap_used, reason = "a test may end in a panic")]

use jiff::civil::date;

use super::{Keymap, Model, OpenCard, SaveState, Screen, Settings, ThemeName};
use crate::domain::{Aspect, Card, Description, Imprint, NextStep, Scenario, Session};

/// A model with the card open. The texts in reading order, with the index of each hit:
///
/// ```text
/// scenarios        "Wind" (0)             "Zachte wind" (1)
/// aspect 0         "De wind" (2)
///   descriptions   "wind en wind" (3, 4)  "geen wind" (5)
///   texts          "om de wind" (6), "wind" (7)
///   steps          "meer wind" (8) of "Windmaker" (9), "nog wind" (10)
/// aspect 1         "Wind" (11)
///   descriptions   none                   "wind" (12)
/// ```
pub fn model() -> Model {
    let mut model = Model::new(Keymap::default(), Settings::with_theme(ThemeName::Terminal), DAY);
    model.screen = Screen::OpenCard(Box::new(open_card()));
    model
}

const DAY: jiff::civil::Date = date(2026, 11, 23);

/// The card of [`model`].
pub fn open_card() -> OpenCard {
    let card = card();
    let mut session = Session::new("0mhk3v9q".to_owned(), "Titel".to_owned(), DAY, &card);
    let reflection = &mut session.reflections[0];
    reflection.explanation = "om de wind".to_owned();
    reflection.evidence = "wind".to_owned();
    let step = |what: &str| NextStep::new(what.to_owned());
    reflection.next_steps = vec![NextStep { owner: "Windmaker".to_owned(), ..step("meer wind") }, step("nog wind")];
    OpenCard::new(card, session, SaveState::Sketch)
}

fn card() -> Card {
    let imprint = Imprint { id: "kaart".to_owned(), language: "nl".to_owned(), ..Imprint::default() };
    let scenario = |id: &str, title: &str| Scenario { id: id.into(), title: title.to_owned(), label: String::new() };
    let text = |text: &str| Description::Text(text.to_owned());
    let aspect = |id: &str, title: &str, descriptions| Aspect {
        id: id.into(),
        title: title.to_owned(),
        label: String::new(),
        descriptions,
    };
    let scenarios = vec![scenario("links", "Wind"), scenario("rechts", "Zachte wind")];
    let aspects = vec![
        aspect("boven", "De wind", vec![text("wind en wind"), text("geen wind")]),
        aspect("onder", "Wind", vec![Description::Empty, text("wind")]),
    ];
    Card::new(imprint, scenarios, aspects).unwrap()
}
