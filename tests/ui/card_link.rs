//! Linking a session whose card is missing to another card.

use std::{fs, io};

use spiegel::app::{Keymap, Notice, Overlay, Screen, keys};
use spiegel::domain::{Card, Imprint};
use spiegel::store::{BUNDLED_CARD, Call, Disk};

use crate::stage::{Stage, in_one_line, press_and_save, shown};
use crate::story;

/// A card of one's own with these aspects of the bundled one.
fn card(stage: &Stage, id: &str, aspects: &[usize]) -> Card {
    stage.card_of(Imprint { id: id.into(), title: "Kaart".into(), theme: id.into(), ..Imprint::default() }, aspects)
}

/// A session whose card is not there, and another card on which half of it fits.
pub fn orphan() -> Stage {
    let stage = Stage::fresh();
    stage.library().keep_card(&card(&stage, "half", &[0, 1])).unwrap();
    let gone = card(&stage, "weg", &[0, 1, 2, 3]);
    stage.add_with(&gone, "Van vorig jaar", &[(0, "2", "3"), (1, "1", "4"), (3, "3", "none")]);
    stage
}

#[test]
fn a_session_without_its_card_offers_the_cards_that_there_are() {
    let stage = orphan();
    for size in ["40x12", "80x24"] {
        story!(stage, size, "<Enter><Down>");
        story!(stage, size, "<Enter>K");
        story!(stage, size, "<Enter>K<Down><Enter>");
    }
    assert!(stage.screen("80x24", "<Enter>:koppel<Enter>").contains("Over welke kaart gaat deze sessie?"));
}

#[test]
fn only_a_yes_links_it() {
    let stage = orphan();
    let card_of = |stage: &Stage| stage.on_disk().0.card.id;
    for text in ["<Enter>K<Esc>", "<Enter>K<Enter>n", "<Enter>K<Enter><Esc>", "<Enter>K<Enter><Enter>"] {
        stage.play("80x24", text);
        assert_eq!(card_of(&stage), "weg", "{text}");
    }
    story!(stage, "80x24", "<Enter>K<Enter>j");
    let (session, card) = stage.on_disk();
    assert_eq!((session.card.id.as_str(), session.lapsed.is_none()), (BUNDLED_CARD, true));
    assert_eq!(session.aspects_marked(), 3);
    assert_eq!(session.card.fingerprint, card.fingerprint());
    // From then on it is a session as any other.
    stage.play("80x24", "<Enter><Down><Down>4h");
    assert_eq!(stage.on_disk().0.aspects_marked(), 4);
}

#[test]
fn what_does_not_fit_lapses_and_is_kept() {
    let stage = orphan();
    let screen = stage.screen("80x24", "<Enter>K<Down><Enter>j");
    assert!(in_one_line(&screen).contains("Wat bij één aspect niet past, is bewaard als vervallen"), "{screen}");
    let (session, _) = stage.on_disk();
    assert_eq!(session.card.id, "half");
    assert_eq!(session.lapsed.map(|lapsed| lapsed.titles().len()), Some(1));
}

#[test]
fn a_link_that_cannot_be_saved_leaves_the_session_open_as_it_was() {
    let mut stage = orphan();
    stage.disk = Disk::gated(|call, path| match call {
        Call::Stage if path.ends_with("sessions") => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    });
    let played = stage.play("80x24", "<Enter>K<Enter>j");
    let open_card = played.program.open_card().unwrap();
    assert!(open_card.card.is_of_ids() && open_card.session.title == "Van vorig jaar");
    assert!(shown(&played.frame).contains("vol"), "{}", shown(&played.frame));
}

#[test]
fn a_session_whose_file_is_gone_is_closed_and_says_so() {
    let stage = orphan();
    let mut program = stage.program();
    press_and_save(&mut program, "<Enter>K<Enter>");
    fs::remove_file(&stage.library().listing().unwrap()[0]).unwrap();
    press_and_save(&mut program, "j");
    assert!(matches!(program.model().screen, Screen::Start(_)));
    assert!(matches!(program.model().notice, Some(Notice::Trouble(_))), "{:?}", program.model().notice);
}

#[test]
fn a_session_with_its_card_is_not_linked() {
    let stage = Stage::with_session();
    let mut program = stage.program();
    press_and_save(&mut program, "<Enter>K");
    assert!(!program.model().overlays.iter().any(|overlay| matches!(overlay, Overlay::CardLink(_))));
    let key = keys("K").unwrap()[0];
    assert_eq!(Keymap::default().intent(key, &program.model().contexts()), None);
}
