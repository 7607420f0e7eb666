//! What a new session carries on, and which card it is about.

use spiegel::domain::{Card, Session};

use super::{Stage, assert_can_be_heard, weather_card};

impl Stage {
    /// The session with this title, and its card.
    fn session(&self, title: &str) -> (Session, Card) {
        let library = self.library();
        let all = library.listing().unwrap();
        all.iter().map(|path| library.read(path).unwrap()).find(|(session, _)| session.title == title).unwrap()
    }
}

#[test]
fn a_new_session_asks_which_card_it_is_about_and_what_it_carries_on() {
    let stage = Stage::new("nl");
    stage.library().keep_card(&weather_card()).unwrap();
    let first = stage.log(&["nieuwe sessie", "Eerste", "", "", "3", "regels", "stop"]);
    let second = stage.log(&["nieuwe sessie", "Tweede", "", "", "niets", "", "stop"]);
    let third = stage.log(&["nieuwe sessie", "Derde", "", "", "eerste", "stop"]);
    let log = [first, second, third].concat();
    assert_can_be_heard(&log);
    insta::assert_snapshot!(log);

    let card_of = |title| stage.session(title).1.id().to_owned();
    assert_eq!(["Eerste", "Tweede", "Derde"].map(card_of), ["regels", "professionalisering", "regels"]);
    let carries_on = |title| stage.session(title).0.carries_on.is_some();
    assert_eq!(["Eerste", "Tweede", "Derde"].map(carries_on), [false, false, true]);
}

#[test]
fn where_there_is_no_choice_nothing_is_asked() {
    let stage = Stage::new("en");
    let log = stage.log(&["new session", "First", "", "", "stop"]);
    assert!(log.contains("The session First is there"), "{log}");
    let (session, _) = stage.on_disk();
    assert_eq!((session.title.as_str(), session.carries_on), ("First", None));
}

/// What was marked while browsing is about the card that was browsed, and carries on nothing.
#[test]
fn a_sketch_that_is_kept_has_its_card_already() {
    let stage = Stage::new("nl");
    stage.library().keep_card(&weather_card()).unwrap();
    stage.log(&["nieuwe sessie", "Eerste", "", "", "regels", "stop"]);
    let log = stage.log(&["de kaart bekijken", "1", "1", "2", "terug", "bewaren", "Bekeken", "", "", "stop"]);
    assert!(log.contains("De sessie Bekeken is er"), "{log}");
    let (session, card) = stage.session("Bekeken");
    assert_eq!((card.id(), session.carries_on), ("professionalisering", None));
}
