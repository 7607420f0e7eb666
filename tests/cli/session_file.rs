//! `spiegel session`: a session that opens elsewhere, and one that is linked to a card.

use super::home::Home;

const TABLE: &str =
    "Reflectiekaart\nTHEMA: Begeleiding\nBron: School West\n\tNu\tLater\nTaal\teen\ttwee\nBron\tdrie\tvier\n";

/// A home with an own card and a session on it.
fn with_own_card() -> Home {
    let home = Home::new();
    let table = home.put("kaart.txt", TABLE);
    home.run(["card", "import", table.to_str().unwrap(), "--yes"]).done_with_a_message();
    home.new_session("West", &["--card", "begeleiding"]);
    home.run(["mark", "West", "taal", "--current", "2"]).done();
    home
}

#[test]
fn a_session_goes_elsewhere_with_its_card() {
    let here = with_own_card();
    let file = here.root().join("west.ron");
    let path = file.to_str().unwrap();
    here.run(["session", "export", "West", "--output", path]).done_with_a_message();
    let again = here.run(["session", "export", "West", "--output", path]);
    assert_eq!(again.code, 1, "a file that is there is not overwritten");
    here.run(["session", "export", "West", "--output", path, "--force"]).done_with_a_message();

    let there = Home::new();
    let shown = there.run(["show", path]).done();
    assert!(shown.contains("School West") && shown.contains("Huidig: 2 Later"), "{shown}");
    assert!(!there.run(["card", "list"]).done().contains("begeleiding"), "nothing is kept unasked");
    there.run(["mark", path, "bron", "--current", "1"]).done();
    assert!(there.run(["show", path]).done().contains("Huidig: 1 Nu"));
    there.run(["card", "import", path, "--yes"]).done_with_a_message();
    assert!(there.run(["card", "list"]).done().contains("begeleiding"));
    // Such a file is a voice for a group session as any other, and can be compared.
    there.new_session("Groep", &["--card", "begeleiding"]);
    assert!(there.run(["merge", "Groep", path]).done().contains("telt mee"));
    assert!(there.run(["compare", "Groep", path]).done().contains("Taal"));
}

#[test]
fn the_bundled_card_goes_along_only_if_that_is_asked() {
    let home = Home::new();
    home.new_session("West", &[]);
    let has_card = |arguments: &[&str]| home.run(arguments).done().contains("\nCard(");
    assert!(!has_card(&["session", "export", "West"]));
    assert!(has_card(&["session", "export", "West", "--with-card"]));
}

#[test]
fn a_session_without_its_card_is_linked_later() {
    let home = with_own_card();
    std::fs::remove_file(home.data().join("cards").join("begeleiding.ron")).unwrap();
    let shown = home.run(["mark", "West", "taal", "--desired", "unknown"]);
    assert!(shown.stderr.contains("session link"), "{shown:?}", shown = shown.stderr);
    let other = home.put("ander.txt", &TABLE.replace("Begeleiding", "Coaching").replace("Bron\tdrie", "Rest\tdrie"));
    home.run(["card", "import", other.to_str().unwrap(), "--yes"]).done_with_a_message();
    let linked = home.run(["session", "link", "West", "coaching"]).done();
    assert!(linked.contains("'Reflectiekaart'"), "{linked}");
    assert!(home.run(["show", "West"]).done().contains("Huidig: 2 Later"));
}
