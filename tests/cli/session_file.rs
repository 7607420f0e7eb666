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
    // Linked to the wrong one, it is as it was.
    let undone = home.run(["undo", "West"]).done();
    assert!(undone.contains("Kaart: begeleiding"), "{undone}");
    assert!(home.run(["show", "West"]).stdout.contains("Huidig: later"));
    assert!(home.run(["redo", "West"]).done().contains("Kaart: Reflectiekaart"));
    assert!(home.run(["show", "West"]).done().contains("Huidig: 2 Later"));
}

/// A home with a session of three aspects of which one was taken off the card later, and the id of that card.
fn with_a_row_gone() -> Home {
    let home = Home::new();
    let table = "Reflectiekaart\nTHEMA: Begeleiding\nBron: School West\n\tStart\tOnderweg\tVerankerd\n\
                 Taal\teen\ttwee\tdrie\nRekenen\tvier\tvijf\tzes\nSport\tzeven\tacht\tnegen\n";
    let file = home.put("kaart.txt", table);
    home.run(["card", "import", file.to_str().unwrap(), "--yes"]).done_with_a_message();
    home.new_session("West", &["--card", "begeleiding"]);
    for aspect in ["taal", "rekenen", "sport"] {
        home.run(["mark", "West", aspect, "--current", "2", "--desired", "3"]).done();
    }
    let less = home.put("later.txt", &table.replace("Sport\tzeven\tacht\tnegen\n", ""));
    home.run(["card", "import", less.to_str().unwrap(), "--update", "begeleiding", "--yes"]).done_with_a_message();
    home
}

#[test]
fn a_session_of_which_the_card_changed_goes_elsewhere_with_the_text_that_was_read() {
    let here = with_a_row_gone();
    let file = here.root().join("west.ron");
    let path = file.to_str().unwrap();
    here.run(["session", "export", "West", "--output", path]).done_with_a_message();
    let there = Home::new();
    let shown = there.run(["show", path]).done();
    assert_eq!(shown.matches("Huidig: 2 Onderweg").count(), 3, "{shown}");
    assert_eq!(shown.matches("Gewenst: 3 Verankerd").count(), 3, "{shown}");
    assert!(shown.contains("acht") && !shown.contains("In de bron is deze cel leeg"), "{shown}");
}

#[test]
fn what_lapsed_does_not_count_in_the_list() {
    let home = with_a_row_gone();
    let listed = home.run(["list"]).done();
    assert!(listed.contains("2 van 2") && !listed.contains("3 van 2"), "{listed}");
}

#[test]
fn a_card_that_is_not_there_has_no_numbers_and_no_texts() {
    let home = with_own_card();
    std::fs::remove_file(home.data().join("cards").join("begeleiding.ron")).unwrap();
    let before = std::fs::read(&home.session_files()[0]).unwrap();
    for arguments in [
        ["mark", "West", "taal", "--current", "1"],
        ["mark", "West", "1", "--current", "later"],
        ["mark", "West", "taal", "--current", "1-2"],
    ] {
        let refused = home.run(arguments);
        assert!(
            refused.code == 1 && refused.stderr.contains("De kaart is er niet"),
            "{arguments:?}: {}",
            refused.stderr
        );
    }
    assert_eq!(std::fs::read(&home.session_files()[0]).unwrap(), before);

    for command in ["show", "report"] {
        let shown = home.run([command, "West"]);
        assert!(shown.code == 0 && shown.stderr.contains("session link"), "{command}: {}", shown.stderr);
        assert!(shown.stdout.contains("Huidig: later") || command == "report", "{}", shown.stdout);
        let is_made_up = shown.stdout.contains("1 later") || shown.stdout.contains("In de bron is deze cel leeg");
        assert!(!is_made_up, "{command}: {}", shown.stdout);
    }
    for arguments in [&["code", "West"][..], &["form", "West", "--output", "-"]] {
        let refused = home.run(arguments);
        assert!(refused.code == 1 && refused.stdout.is_empty(), "{arguments:?}: {}", refused.stdout);
        assert!(refused.stderr.contains("session link"), "{}", refused.stderr);
    }
    home.run(["mark", "West", "taal", "--desired", "later"]);
    let shown = home.run(["show", "West"]).stdout;
    assert!(shown.contains("Gewenst: later"), "{shown}");
}
