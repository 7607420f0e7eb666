//! `spiegel card`.

use insta::assert_snapshot;

use super::fixtures::OWN_CARD;
use super::home::Home;
use super::show::{assert_card_json, assert_descriptions_json};

#[test]
fn the_bundled_card_needs_no_file() {
    let home = Home::new();
    home.run(["card", "list"]).done();
    home.run(["card", "show", "professionalisering"]).done();
    home.run(["card", "show", "leiderschap"]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn card_json_is_session_json_without_the_session() {
    let home = Home::new();
    let shown = home.json(["card", "show", "professionalisering", "--format", "json"]);
    assert_eq!(shown.get("session"), None);
    assert_card_json(&shown["card"]);
    let aspects = shown["aspects"].as_array().expect("a list of aspects");
    assert_eq!(aspects.len(), 4);
    assert!(aspects.iter().all(|aspect| aspect["current"].is_null() && aspect["direction"].is_null()));
    assert_descriptions_json(aspects);
}

#[test]
fn an_own_card_is_listed_shown_and_used() {
    let home = Home::new();
    home.put_card("samen.ron", OWN_CARD);
    home.run(["card", "list"]).done();
    home.run(["card", "show", "samen"]).done();
    let id = home.new_session("Eigen kaart", &["--card", "samen", "--date", "2026-11-23"]);
    home.run(["mark", &id, "leren", "--current", "1", "--desired", "1-2"]).done();
    home.run(["mark", &id, "werken", "--current", "3"]).failed();
    home.run(["show", &id]).done();
    home.run(["list"]).done();
    home.run(["snap", &id, "--size", "60x18"]).done();
    assert_snapshot!(home.transcript());
}

#[test]
fn of_two_cards_with_one_id_the_unused_one_is_reported() {
    let home = Home::new();
    home.put_card("a.ron", OWN_CARD);
    home.put_card("b.ron", OWN_CARD);
    home.put_card("c.ron", &OWN_CARD.replace("id: \"samen\"", "id: \"professionalisering\""));
    home.run(["card", "list"]).done();
    home.run(["card", "list", "--lang", "en"]).done();
    assert_snapshot!(home.transcript());
    for (id, unused) in [("samen", "b.ron"), ("professionalisering", "c.ron")] {
        let said = home.run(["card", "show", id]);
        assert!(said.stderr.contains(unused), "{said}");
        said.done_with_a_message();
        home.run(["new", "Titel", "--card", id]).done_with_a_message();
    }
}

#[test]
fn a_card_with_a_cell_too_many_is_reported() {
    let home = Home::new();
    home.put_card("scheef.ron", &OWN_CARD.replace("id: \"samen\"", "id: \"scheef\"").replace("Empty", "Empty, Empty"));
    home.run(["card", "list"]).done();
    assert_snapshot!(home.transcript());
    let arguments: [&[&str]; 2] = [&["card", "show", "scheef"], &["new", "Titel", "--card", "scheef"]];
    for arguments in arguments {
        let why = home.run(arguments).failed();
        assert!(why.contains("scheef.ron") && why.contains("omschrijvingen"), "what is wrong is not told: {why}");
    }
}
