//! The manual inside the program.

use spiegel::app::Overlay;

use crate::stage::{Stage, Window};
use crate::story;

#[test]
fn f1_opens_the_manual_at_every_size() {
    for size in ["40x12", "60x18", "120x40"] {
        story!(Stage::fresh(), size, "<F1>");
    }
    story!(Stage::with_session(), "60x18", "<Enter><F1>/prullenbak<Enter>");
}

#[test]
fn a_word_that_is_searched_for_comes_into_view_and_the_next_one_after_it() {
    let stage = Stage::fresh();
    let mut window = Window::new(&stage, (60, 18), "<F1>");
    let found = window.press("/draaiboek<Enter>");
    assert!(found.contains("draaiboek") && found.contains("1 van "), "{found}");
    let next = window.press("n");
    assert!(next.contains("2 van ") && next.to_lowercase().contains("draaiboek"), "{next}");
    assert!(window.press("N").contains("1 van "));
    // Esc puts the word away first, and then the manual.
    window.press("<Esc>");
    assert!(matches!(window.program.model().overlays.as_slice(), [Overlay::Manual(manual)] if manual.found.is_none()));
    window.press("<Esc>");
    assert!(window.program.model().overlays.is_empty());
}

#[test]
fn a_word_that_is_not_there_is_told() {
    let stage = Stage::fresh();
    let mut window = Window::new(&stage, (60, 18), "<F1>");
    assert!(window.press("/zzzz").contains("niets gevonden"));
    assert!(window.press("<Enter>").contains("Niets gevonden: zzzz"));
}

/// Every line of the manual can be reached, and the last one is in view at the end.
#[test]
fn the_manual_is_read_to_its_end() {
    for size in [(40, 12), (200, 50)] {
        let mut window = Window::new(&Stage::fresh(), size, "<F1><End>");
        assert!(window.screen().replace(['\n', ' ', '-'], "").contains("anders."), "{}", window.screen());
    }
}
