//! The palette: what people type finds what they mean, wherever there are keys.

use spiegel::app::{Field, Intent, Keymap, List, Overlay, Palette};
use spiegel::words::words;

use crate::stage::{Stage, press};
use crate::story;

/// What Enter would perform on the card after these letters.
fn first(lang: &str, typed: &str) -> Option<Intent> {
    let stage = Stage::with_session();
    let mut program = stage.program();
    press(&mut program, "<Enter>");
    let palette = Palette { field: Field::holding(typed.to_owned()), list: List::default() };
    let found = palette.commands(&Keymap::default(), &program.model().contexts(), words(lang));
    found.first().map(|binding| binding.intent)
}

#[test]
fn words_that_people_use_find_what_they_mean() {
    for (typed, intent) in [
        ("acties", Intent::Steps),
        ("stap", Intent::Steps),
        ("timer", Intent::Agenda),
        ("stemmen", Intent::Round),
        ("deelnemers", Intent::Facts),
        ("export", Intent::Report),
        ("printen", Intent::Report),
        ("verslag", Intent::Report),
        ("help", Intent::Help),
        ("HULP", Intent::Help),
        ("beamer", Intent::Present),
        ("samen", Intent::Round),
        ("waarom", Intent::Explain),
        ("lijn", Intent::Overview),
        ("ongedaan", Intent::Undo),
        ("opslaan", Intent::Report),
        ("vragen", Intent::Questions),
        ("zoeken", Intent::Search),
    ] {
        assert_eq!(first("nl", typed), Some(intent), "{typed}");
    }
    for (typed, intent) in [
        ("actions", Intent::Steps),
        ("timer", Intent::Agenda),
        ("vote", Intent::Round),
        ("participants", Intent::Facts),
        ("print", Intent::Report),
        ("help", Intent::Help),
        ("why", Intent::Explain),
    ] {
        assert_eq!(first("en", typed), Some(intent), "{typed}");
    }
}

#[test]
fn scattered_letters_find_nothing_and_enter_does_nothing() {
    assert_eq!(first("nl", "vrslg"), None);
    let stage = Stage::with_session();
    let mut program = stage.program();
    press(&mut program, "<Enter>:vrslg<Enter>");
    assert!(matches!(program.model().overlays.last(), Some(Overlay::Palette(_))));
    story!(stage, "60x18", "<Enter>:vrslg");
}

/// What is open over the card after these keys.
fn open_after(text: &str) -> Vec<Overlay> {
    let stage = Stage::with_session();
    let mut program = stage.program();
    press(&mut program, "<Enter>");
    press(&mut program, text);
    program.model().overlays.clone()
}

#[test]
fn dialogs_with_keys_of_their_own_have_a_palette() {
    let form_for_a_step = open_after("vRondvraag<Enter>:nieuwe<Enter>");
    assert!(matches!(form_for_a_step.as_slice(), [Overlay::Steps(_), Overlay::Form(_)]));
    assert!(matches!(open_after("d:pauze<Esc>").as_slice(), [Overlay::Agenda(_)]));
    // A text that is typed keeps its colon.
    assert!(matches!(open_after("t:").as_slice(), [Overlay::Notes(_)]));
}
