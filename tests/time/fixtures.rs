//! Sessions on the bundled card and on small ones.

use std::path::PathBuf;

use jiff::civil::date;
use spiegel::domain::{Answer, Aspect, Card, Description, Edit, Imprint, Mark, Scenario, Session};
use spiegel::store::{BUNDLED_CARD, Library};

pub fn card() -> Card {
    Library::at(PathBuf::new()).card(BUNDLED_CARD).unwrap()
}

/// A card of so many aspects and scenarios.
pub fn card_of(aspects: usize, scenarios: usize) -> Card {
    let imprint = Imprint {
        id: "proef".into(),
        title: "Proef".into(),
        theme: "Proef".into(),
        source: String::new(),
        owner: String::new(),
        licence: String::new(),
        language: "nl".into(),
    };
    let name = |kind: &str, index: usize| format!("{kind}{index}");
    let scenario = |index| Scenario { id: name("s", index).into(), title: name("S", index), label: name("S", index) };
    let aspect = |index| Aspect {
        id: name("a", index).into(),
        title: name("A", index),
        label: name("A", index),
        descriptions: vec![Description::Empty; scenarios],
    };
    Card::new(imprint, (0..scenarios).map(scenario).collect(), (0..aspects).map(aspect).collect()).unwrap()
}

/// A session of this year, with answers as they are written on the command line: "2:3" for current and desired of each aspect.
pub fn session(id: &str, year: i16, answers: &[&str]) -> Session {
    let card = card();
    let mut session = Session::new(id.to_owned(), format!("Overleg {year}"), date(year, 11, 20), &card);
    for (aspect, written) in card.aspects().iter().zip(answers) {
        let (current, desired) = written.split_once(':').unwrap();
        for (mark, text) in Mark::BOTH.into_iter().zip([current, desired]) {
            let to = if text.is_empty() { None } else { Answer::parse(text, &card).unwrap() };
            session.apply(Edit::Answer { aspect: aspect.id.clone(), mark, to });
        }
    }
    session
}
