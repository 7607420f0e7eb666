//! `spiegel card import`, `check` and `export`.

use insta::assert_snapshot;

use super::home::Home;

const RUBRIC: &str = "Nr;Criterium;Zwak;Goed;Opmerkingen\n1;Taal;\"kort\nen krom\";helder;\n2;Bron;;veel;mooi\n";

/// The path of a file with this text.
fn put(home: &Home, name: &str, text: &str) -> String {
    home.put(name, text).to_str().expect("a path in UTF-8").to_owned()
}

#[test]
fn a_table_is_shown_and_kept_only_after_a_yes() {
    let home = Home::new();
    let file = put(&home, "Mijn rubric.csv", RUBRIC);
    home.run(["card", "import", &file]).done_with_a_message();
    home.run(["card", "list"]).done();
    home.run([
        "card",
        "import",
        &file,
        "--yes",
        "--theme",
        "Schrijven",
        "--source",
        "School West",
        "--licence",
        "CC BY",
    ])
    .done_with_a_message();
    home.run(["card", "list"]).done();
    home.run(["card", "show", "schrijven"]).done();
    let table = home.data().join("kaart.tsv");
    home.run(["card", "export", "schrijven", "--output", table.to_str().expect("a path in UTF-8")])
        .done_with_a_message();
    let told = std::fs::read_to_string(&table).unwrap();
    assert_eq!(
        told,
        "Mijn rubric\nTHEMA: Schrijven\nBRON: School West\nLICENTIE: CC BY\nTAAL: nl\n\n\tZwak\tGoed\nTaal\t\"kort\nen krom\"\thelder\nBron\t\tveel\n"
    );
    home.run(["card", "export", "schrijven", "--format", "markdown"]).done();
    home.run(["card", "export", "schrijven"]).done();
    assert_snapshot!(home.transcript());
}

#[test]
fn a_corrected_file_replaces_the_card_and_keeps_its_ids() {
    let home = Home::new();
    let file = put(&home, "a.csv", RUBRIC);
    home.run(["card", "import", &file, "--yes", "--theme", "Schrijven"]).done_with_a_message();
    let id = home.new_session("Sessie", &["--card", "schrijven", "--date", "2026-11-26"]);
    home.run(["mark", &id, "taal", "--current", "2"]).done();
    let file = put(&home, "b.csv", &RUBRIC.replace("Taal", "De taal").replace("helder", "heel helder"));
    home.run(["card", "import", &file, "--yes", "--update", "schrijven"]).done_with_a_message();
    home.run(["card", "list"]).done();
    home.run(["show", &id]);
    assert_snapshot!(home.transcript());
}

#[test]
fn a_script_says_how_a_table_is_read() {
    let home = Home::new();
    let file = put(&home, "a.csv", RUBRIC);
    home.run(["card", "import", &file, "--drop", "none", "--header", "1"]).done_with_a_message();
    home.run(["card", "import", &file, "--drop", "A,Opmerkingen", "--transpose"]).done_with_a_message();
    assert_eq!(home.run(["card", "import", &file, "--table", "2"]).code, 2);
    assert_eq!(home.run(["card", "import", &file, "--drop", "Z"]).code, 2);
    assert_eq!(home.run(["card", "import", &file, "--header", "9"]).code, 2);
    assert_snapshot!(home.transcript());
}

#[test]
fn check_tells_everything_at_once() {
    let home = Home::new();
    let wide = format!(";{}\nRij;{}\n", ["Nu"; 13].join(";"), ["a"; 13].join(";"));
    for (name, text) in [("goed.csv", RUBRIC), ("breed.csv", wide.as_str())] {
        let file = put(&home, name, text);
        let said = home.run(["card", "check", &file]);
        assert_eq!(said.code, i32::from(name != "goed.csv"), "{said}");
    }
    let file = put(&home, "lijst.txt", "Zomaar een tekst.\n");
    home.run(["card", "check", &file]).failed();
    home.run(["card", "check", "er-is-niets.csv"]).failed();
    assert_snapshot!(home.transcript());
}

#[test]
fn the_list_of_cards_is_there_for_programs() {
    let home = Home::new();
    let cards = home.json(["card", "list", "--format", "json"]);
    assert_eq!(
        (&cards[0]["id"], &cards[0]["bundled"], &cards[0]["aspects"]),
        (&"professionalisering".into(), &true.into(), &4.into())
    );
}
