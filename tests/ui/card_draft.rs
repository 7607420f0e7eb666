//! Bringing a card in: from a table that was copied elsewhere to the grid.

use spiegel::domain::Card;

use crate::picture;
use crate::stage::Stage;

/// A table as Word puts it on the clipboard.
const TABLE: &str = "Reflectiekaart begeleiding\nTHEMA: Begeleiding\n\tIncidenteel\tGepland\tSamen\nStart van het jaar\tDe student zoekt zelf een \
    begeleider.\tDe school wijst een begeleider aan.\tSchool en instituut kiezen samen.\nGesprekken\tAls er iets is.\tElke maand.\t\n";

fn own_cards(stage: &Stage) -> Vec<Card> {
    stage.library().cards().unwrap().into_iter().skip(1).map(Result::unwrap).collect()
}

#[test]
fn from_a_copied_table_to_the_kept_card_is_a_paste_and_a_key() {
    let stage = Stage::fresh();
    for size in ["40x12", "60x18", "80x24", "120x40"] {
        picture!(stage.play_pasting(size, "¶", TABLE));
    }
    assert!(own_cards(&stage).is_empty(), "nothing is written before the yes");
    let played = stage.play_pasting("80x24", "¶<Enter>", TABLE);
    let [card] = own_cards(&stage).try_into().unwrap();
    assert_eq!((card.id(), card.title(), card.theme()), ("begeleiding", "Reflectiekaart begeleiding", "Begeleiding"));
    assert_eq!((card.aspects().len(), card.scenarios().len()), (2, 3));
    assert_eq!(played.program.open_card().unwrap().card, card);
    picture!(played);
}

#[test]
fn the_kept_card_is_on_the_start_screen_and_becomes_a_session() {
    let stage = Stage::fresh();
    stage.play_pasting("80x24", "¶<Enter>", TABLE);
    picture!(stage.play("60x18", ""));
    stage.play("60x18", "<Down><Down><Enter>h<C-s><Enter>");
    let (session, card) = stage.on_disk();
    assert_eq!((session.card.id.as_str(), card.aspects().len(), session.aspects_marked()), ("begeleiding", 2, 1));
}

/// Which card a session is about is chosen when it is made, on every screen where one is made.
#[test]
fn a_new_session_is_about_the_card_that_is_chosen() {
    let stage = Stage::fresh();
    stage.play_pasting("80x24", "¶<Enter>", TABLE);
    for size in ["40x12", "60x18", "80x24"] {
        // Away from it and back, so that nothing is left that the next one would begin with.
        picture!(stage.play(size, "n<Tab><Tab><Tab><Right><Left>"));
    }
    let made = |keys: &str| stage.play("80x24", keys).program.open_card().unwrap().session.clone();
    assert_eq!(made("n<Enter>").card.id, "professionalisering", "the published one is offered first");
    assert_eq!(made("n<Tab><Tab><Tab><Tab><Right><Enter>").card.id, "begeleiding");
    assert_eq!(made("on<Tab><Tab><Tab><Tab><Right><Enter>").card.id, "begeleiding", "the list asks the same");
}

/// A session that is carried on brings its card, so that there is none to choose; what was chosen is there again afterwards.
#[test]
fn a_session_that_is_carried_on_brings_its_card() {
    let stage = Stage::with_session();
    stage.play_pasting("80x24", "¶<Enter>", TABLE);
    let keys = "n<Tab><Tab><Tab><Tab><Right><Up><Right>";
    picture!(stage.play("80x24", keys));
    // What was typed is there again, with the cursor in the first field.
    let played = stage.play("80x24", "n<Enter>");
    assert_eq!(played.program.open_card().unwrap().session.card.id, "professionalisering");
    let played = stage.play("80x24", &format!("{keys}<Left><Enter>"));
    let session = &played.program.open_card().unwrap().session;
    assert_eq!((session.card.id.as_str(), session.carries_on.is_some()), ("begeleiding", false));
}

/// What had been chosen is there again when the form is opened once more.
#[test]
fn the_card_of_a_new_session_is_part_of_its_draft() {
    let stage = Stage::with_session();
    stage.play_pasting("80x24", "¶<Enter>", TABLE);
    let played = stage.play("80x24", "n<Tab><Tab><Tab><Tab><Right><Esc>n<Enter>");
    assert_eq!(played.program.open_card().unwrap().session.card.id, "begeleiding");
}

/// Two cards can have one name: then their ids tell which is which.
#[test]
fn cards_of_one_name_can_be_told_apart() {
    let stage = Stage::fresh();
    stage.play_pasting("80x24", "¶<Enter>", TABLE);
    let card = &own_cards(&stage)[0];
    stage.library().keep_card(&card.clone().with_id("tweede".to_owned())).unwrap();
    let screen = stage.screen("80x24", "n<Tab><Tab><Tab><Right><Right>");
    assert!(screen.contains("Reflectiekaart begeleiding (tweede)"), "{screen}");
    let played = stage.play("80x24", "n<Enter>");
    assert_eq!(played.program.open_card().unwrap().session.card.id, "tweede");
}

#[test]
fn questions_are_answered_on_the_grid() {
    let stage = Stage::fresh();
    let played = stage.play_pasting("80x24", "¶<Down><Down><Down><Enter>", TABLE);
    assert_eq!(played.program.open_card().unwrap().card.scenarios()[0].title, "Start van het jaar");
    let played = stage.play_pasting("80x24", "¶<Down><Down><Down><Down><Enter>C<Enter>", TABLE);
    assert_eq!(played.program.open_card().unwrap().card.scenarios().len(), 2);
    let played = stage.play_pasting("80x24", "¶<End><Up><Up><Enter>School West<Enter>", TABLE);
    picture!(played);
    stage.play_pasting("80x24", "¶<End><Up><Up><Enter>School West<Enter><Home><Enter>", TABLE);
    assert_eq!(own_cards(&stage)[0].source(), "School West");
}

#[test]
fn the_whole_card_can_be_looked_at_before_the_yes() {
    let stage = Stage::fresh();
    picture!(stage.play_pasting("80x24", "¶<Down><Enter>", TABLE));
    let played = stage.play_pasting("80x24", "¶<Down><Enter><Esc><Esc>", TABLE);
    assert!(played.program.open_card().is_none());
    assert!(own_cards(&stage).is_empty());
}

#[test]
fn a_file_is_named_and_what_is_no_card_says_so() {
    let stage = Stage::fresh();
    picture!(stage.play_pasting("60x18", "<Down><Down><Down><Enter>/er/is/niets.csv<Enter>", ""));
    picture!(stage.play_pasting("60x18", "<Down><Down><Down><Enter>¶", "Een tekst\nvan twee regels.\n"));
    let stage = Stage::fresh();
    let file = stage.library().folder().join("Mijn kaart.csv");
    std::fs::create_dir_all(stage.library().folder()).unwrap();
    std::fs::write(&file, ";Nu;Straks\nRij;a;b\n").unwrap();
    stage.play_pasting("80x24", &format!("<Down><Down><Down><Enter>{}<Enter><Enter>", file.display()), "");
    assert_eq!(own_cards(&stage)[0].title(), "Mijn kaart");
}

#[test]
fn a_corrected_table_takes_the_place_of_its_card() {
    let stage = Stage::fresh();
    stage.play_pasting("80x24", "¶<Enter>", TABLE);
    let corrected = TABLE.replace("Elke maand.", "Elke week.");
    picture!(stage.play_pasting("80x24", "¶", &corrected));
    stage.play_pasting("80x24", "¶<Enter>", &corrected);
    let [card] = own_cards(&stage).try_into().unwrap();
    assert_eq!(card.aspects()[1].descriptions[1].text(), Some("Elke week."));
}

#[test]
fn a_corrected_table_leaves_the_source_and_the_owner_that_were_typed() {
    let stage = Stage::fresh();
    stage.play_pasting(
        "80x24",
        "¶<End><Up><Up><Enter>School West<Enter><End><Up><Enter>Noor<Enter><Home><Enter>",
        TABLE,
    );
    stage.play_pasting("80x24", "¶<Enter>", &TABLE.replace("Elke maand.", "Elke week."));
    let [card] = own_cards(&stage).try_into().unwrap();
    assert_eq!(card.aspects()[1].descriptions[1].text(), Some("Elke week."));
    assert_eq!((card.source(), card.owner()), ("School West", "Noor"));
}

#[test]
fn what_is_typed_about_a_card_from_a_file_of_ours_is_kept_with_it() {
    let stage = Stage::fresh();
    let file = stage.library().folder().join("kaart.ron");
    std::fs::create_dir_all(stage.library().folder()).unwrap();
    let text = std::fs::read_to_string("assets/cards/professionalisering.ron").unwrap();
    std::fs::write(&file, text.replacen("id: \"professionalisering\"", "id: \"eigen\"", 1)).unwrap();
    let keys = format!("<Down><Down><Down><Enter>{}<Enter><End><Up><Enter>Noor<Enter><Home><Enter>", file.display());
    stage.play("80x24", &keys);
    assert_eq!(own_cards(&stage)[0].owner(), "Noor");
}

#[test]
fn where_it_is_unsure_whether_a_row_is_the_same_it_is_asked() {
    let stage = Stage::fresh();
    stage.play_pasting("80x24", "¶<Enter>", TABLE);
    let renamed = TABLE.replace("Gesprekken", "Overleg");
    picture!(stage.play_pasting("80x24", "¶", &renamed));
    picture!(stage.play_pasting("80x24", "¶<Down><Down><Enter>", &renamed));
    let ids = |stage: &Stage| own_cards(stage)[0].aspects().iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
    stage.play_pasting("80x24", "¶<Enter>", &renamed);
    assert_eq!(ids(&stage), ["start-van-het-jaar", "gesprekken"]);
    let stage = Stage::fresh();
    stage.play_pasting("80x24", "¶<Enter>", TABLE);
    stage.play_pasting("80x24", "¶<Down><Down><Enter><Home><Enter>", &renamed);
    assert_eq!(ids(&stage), ["start-van-het-jaar", "overleg"]);
}

/// Somebody has a table in Word: Ctrl-A, Ctrl-C there, then here a paste and Enter, and arrows reach the last cell of the grid.
#[test]
fn from_a_table_in_word_to_the_last_cell_of_the_grid_takes_few_keys() {
    let stage = Stage::fresh();
    // As Word copies it as text: a paragraph in a cell is a line of its own.
    let word = "Reflectiekaart\nTHEMA: Begeleiding\n\tIncidenteel\tGepland\nStart\tDe student zoekt.\nAlleen.\tDe school wijst aan.\nGesprekken\tSoms.\tElke maand.\n";
    let played = stage.play_pasting("80x24", "¶<Enter><Down><Right>h", word);
    let open_card = played.program.open_card().unwrap();
    assert_eq!(open_card.card.aspects()[0].descriptions[0].text(), Some("De student zoekt.\nAlleen."));
    assert_eq!(open_card.session.aspects_marked(), 1);
    // A paste, Enter, two arrows and a mark here; selecting and copying there.
    assert_eq!(own_cards(&stage).len(), 1);
}
