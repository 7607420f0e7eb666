//! Reading and marking a card.

use spiegel::app::{SaveState, View};
use spiegel::domain::{Answer, Mark};

use crate::stage::Stage;
use crate::story;

#[test]
fn card_at_40x12_is_a_map_and_a_text() {
    story!(Stage::with_session(), "40x12", "<Enter><Down><Right>");
}

#[test]
fn card_at_60x18_names_every_scenario() {
    story!(Stage::with_session(), "60x18", "<Enter><Down><Right>");
}

#[test]
fn card_at_80x24_shows_the_longest_text_whole() {
    story!(Stage::with_session(), "80x24", "<Enter><Down><Down><Down><End>");
}

#[test]
fn card_at_120x40_shows_text_in_its_cells() {
    story!(Stage::with_session(), "120x40", "<Enter><Down><Right>");
}

#[test]
fn card_at_240x67_shows_all_sixteen_texts_whole() {
    story!(Stage::with_session(), "240x67", "<Enter><Down><Right>");
}

#[test]
fn card_on_a_wide_low_window_has_its_text_beside() {
    story!(Stage::with_session(), "160x30", "<Enter><Down><Right>");
}

#[test]
fn card_in_the_smallest_window_is_one_text() {
    story!(Stage::with_session(), "20x5", "<Enter><Down><Right>");
}

#[test]
fn too_small_a_window_says_so() {
    story!(Stage::with_session(), "19x4", "<Enter>");
}

#[test]
fn the_empty_cell_says_that_the_source_is_empty() {
    story!(Stage::with_session(), "80x24", "<Enter><Down><Down><Down>");
}

#[test]
fn aspect_at_40x12_is_a_strip_and_a_text() {
    story!(Stage::with_session(), "40x12", "<Enter><Down><Right><Right><Enter>");
}

#[test]
fn aspect_at_60x18_is_a_strip_and_a_text() {
    story!(Stage::with_session(), "60x18", "<Enter><Down><Right><Enter>");
}

#[test]
fn aspect_at_80x24_is_a_strip_with_excerpts_and_a_text() {
    story!(Stage::with_session(), "80x24", "<Enter><Down><Down><Down><End><Enter>");
}

#[test]
fn aspect_at_120x40_shows_four_whole_texts() {
    story!(Stage::with_session(), "120x40", "<Enter><Down><Down><Down><End><Enter>");
}

#[test]
fn aspect_at_240x67_shows_four_whole_texts() {
    story!(Stage::with_session(), "240x67", "<Enter><Down><Down><Down><End><Enter>");
}

#[test]
fn arrows_scroll_a_text_that_does_not_fit() {
    story!(Stage::with_session(), "40x12", "<Enter><Down><Down><Down><End><Enter><Down><Down><Down>");
}

#[test]
fn scenario_at_60x18_is_read_from_top_to_bottom() {
    story!(Stage::with_session(), "60x18", "<Enter><Right><Right><Tab><Down><Down>");
}

#[test]
fn scenario_at_120x40_has_titles_beside_texts() {
    story!(Stage::with_session(), "120x40", "<Enter><Right><Tab><Down>");
}

#[test]
fn browsing_marks_nothing_on_disk() {
    let stage = Stage::fresh();
    story!(stage, "80x24", "k<Right>h<Right>g");
    assert!(!stage.library().sessions_folder().exists(), "browsing wrote something");
}

#[test]
fn leaving_a_marked_sketch_asks_whether_to_keep_it() {
    story!(Stage::fresh(), "60x18", "k<Right>hq");
}

#[test]
fn a_sketch_can_be_kept_as_a_session() {
    let stage = Stage::fresh();
    story!(stage, "80x24", "k<Right>h<C-s>Mijn blik<Enter>");
    let (session, card) = stage.on_disk();
    assert_eq!(session.title, "Mijn blik");
    assert_eq!(session.answer(&card.aspects()[0].id, Mark::Current), Answer::parse("2", &card).unwrap().as_ref());
}

#[test]
fn marks_are_shown_in_every_view() {
    let stage = Stage::with_session();
    let marks = |keys: &str| stage.screen("120x40", keys).matches("◉").count();
    assert_eq!(marks("<Enter><Down><Down>"), 1, "card");
    assert_eq!(marks("<Enter><Down><Down><Enter>"), 1, "aspect");
    assert_eq!(marks("<Enter><Right><Right><Tab>"), 1, "scenario");
}

#[test]
fn a_mark_is_on_disk_when_the_screen_says_so() {
    let stage = Stage::with_session();
    let played = stage.play("80x24", "<Enter><Down><Down><Down>h<End>g");
    let open_card = played.program.open_card().unwrap();
    assert!(matches!(open_card.save_state, SaveState::Saved(_)));
    assert_eq!(stage.on_disk().0, open_card.session);
}

#[test]
fn the_same_key_again_clears_the_mark() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter><Right>h");
    let (session, card) = stage.on_disk();
    assert_eq!(session.answer(&card.aspects()[0].id, Mark::Current), None);
}

#[test]
fn marking_another_column_moves_the_mark() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>4h");
    let (session, card) = stage.on_disk();
    assert_eq!(session.answer(&card.aspects()[0].id, Mark::Current), Answer::parse("4", &card).unwrap().as_ref());
}

#[test]
fn undo_and_redo_name_what_they_did() {
    story!(Stage::with_session(), "80x24", "<Enter><Down>h<Down>u");
    story!(Stage::with_session(), "80x24", "<Enter><Down>h<Down>uU");
}

#[test]
fn escape_goes_back_one_step_and_the_focus_stays() {
    let stage = Stage::with_session();
    let played = stage.play("80x24", "<Enter><Down><Right><Enter><Right><Esc>");
    let open_card = played.program.open_card().unwrap();
    assert_eq!((open_card.view, open_card.focus.aspect, open_card.focus.scenario), (View::Card, 1, 2));
}

#[test]
fn a_presenter_remote_steps_through_the_aspects() {
    let played = Stage::with_session().play("60x18", "<Enter><Enter><PgDn><PgDn><PgUp>");
    assert_eq!(played.program.open_card().unwrap().focus.aspect, 1);
}

#[test]
fn space_reads_a_whole_text_and_starts_over() {
    let stage = Stage::with_session();
    let long = "<Enter><Down><Down><Down><End>";
    let scroll = |keys: &str| stage.play("40x12", &format!("{long}{keys}")).program.open_card().unwrap().scroll;
    let (once, twice) = (scroll("<Space>"), scroll("<Space><Space>"));
    assert!(0 < once && once < twice);
    let pages = "<Space>".repeat(20);
    assert!((0..20).any(|page| scroll(&pages[..page * "<Space>".len()]) == 0 && page > 1));
}

#[test]
fn answers_that_are_no_single_scenario_are_drawn() {
    let stage = Stage::fresh();
    stage.add("Vreemd", &[(0, "2-3", "3-4"), (1, "unknown", "n/a"), (2, "1-2", "1-2")]);
    story!(stage, "80x24", "<Enter>");
    story!(stage, "120x40", "<Enter><Down>");
}

/// While a word is searched for, the key that saves the sketch still saves it, and `n` only goes to the next hit.
#[test]
fn a_search_leaves_the_keys_of_a_sketch_as_they_are() {
    let stage = Stage::fresh();
    let shown = stage.screen("120x40", "k<Right>h/visie<Enter>");
    for hint in ["n volgende", "N vorige", "Esc klaar", "Ctrl-S bewaren"] {
        assert!(shown.contains(hint), "{hint} is missing in\n{shown}");
    }
    let shown = |keys: &str| stage.play("80x24", keys).program.open_card().unwrap().found.clone().unwrap().shown;
    assert_eq!(shown("k<Right>h/visie<Enter>") + 1, shown("k<Right>h/visie<Enter>n"));
    stage.play("80x24", "k<Right>h/visie<Enter>n<C-s>Mijn blik<Enter>");
    assert_eq!(stage.on_disk().0.title, "Mijn blik");
    assert!(stage.screen("120x40", "k<Right>hn").contains("Ctrl-S bewaren"), "n must do nothing to a sketch");
}

#[test]
fn help_has_every_key() {
    story!(Stage::with_session(), "120x40", "<Enter>?");
}
