//! What users see when something goes wrong with their files.

use std::fs;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use spiegel::app::SaveState;
use spiegel::store::{Call, Disk};

use crate::stage::{Stage, next_screen, press, press_and_save};
use crate::story;

/// A machine whose disk is full from now on.
fn full_disk() -> Stage {
    let mut stage = Stage::with_session();
    stage.disk = Disk::gated(|call, _| match call {
        Call::Stage => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    });
    stage
}

#[test]
fn a_full_disk_is_reported_for_as_long_as_it_lasts() {
    story!(full_disk(), "80x24", "<Enter>4h");
    story!(full_disk(), "60x18", "<Enter>4h<Down>");
}

/// It is in the file, but that is not what is promised.
#[test]
fn an_unconfirmed_save_is_not_called_saved() {
    let mut stage = Stage::with_session();
    stage.disk = Disk::gated(|call, path| match call {
        Call::SyncFolder if path.ends_with("sessions") => Err(io::ErrorKind::Other.into()),
        _ => Ok(()),
    });
    story!(stage, "80x24", "<Enter>4h");
    let mut played = stage.play("80x24", "<Enter>4g");
    let (_, trouble) = played.program.finish().unwrap();
    assert!(trouble.why.contains("De wijziging staat in het bestand"), "{trouble:?}");
    assert_eq!(stage.library().all_entries().unwrap().len(), 1, "our own save was taken for somebody else's");
}

#[test]
fn leaving_with_unsaved_changes_asks_first() {
    story!(full_disk(), "60x18", "<Enter>4hq");
    let stage = full_disk();
    assert!(stage.play("80x24", "<Enter>4h<C-c>").program.ended().is_none(), "it left without a question");
    assert!(stage.play("80x24", "<Enter>4h<C-c>j").program.ended().is_some());
}

/// Keys that come faster than the disk: leaving must wait for what is on its way, and then not leave.
#[test]
fn leaving_waits_for_a_pending_save_and_stays_if_it_fails() {
    for way_out in ["q", "<C-c>"] {
        let stage = full_disk();
        let mut program = stage.program();
        for key in spiegel::app::keys(&format!("<Enter>4h{way_out}")).unwrap() {
            program.handle(spiegel::app::Msg::Key(key));
        }
        assert!(
            program.open_card().is_some_and(|open_card| matches!(open_card.save_state, SaveState::Failed(_))),
            "{way_out}"
        );
        assert!(program.ended().is_none(), "{way_out}");
    }
}

#[test]
fn unsaved_changes_are_returned_when_the_program_ends() {
    let stage = full_disk();
    let mut played = stage.play("80x24", "<Enter>4h");
    let shown = played.program.open_card().unwrap().session.clone();
    let (session, trouble) = played.program.finish().unwrap();
    assert_eq!(*session, shown);
    assert!(trouble.why.contains("de schijf is vol"), "{trouble:?}");
}

#[test]
fn the_first_save_after_a_full_disk_includes_earlier_changes() {
    let mut stage = Stage::with_session();
    let full = Arc::new(AtomicBool::new(true));
    let gate = Arc::clone(&full);
    stage.disk = Disk::gated(move |call, _| match call {
        // The first save fails, and makes room.
        Call::Stage if gate.swap(false, Ordering::Relaxed) => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    });
    let mut played = stage.play("80x24", "<Enter>4h<Down>g");
    assert!(played.program.finish().is_none());
    assert!(matches!(played.program.open_card().unwrap().save_state, SaveState::Saved(_)));
    assert_eq!(stage.on_disk().0, played.program.open_card().unwrap().session);
}

#[test]
fn a_session_can_be_saved_elsewhere() {
    let mut stage = full_disk();
    let elsewhere = stage.folder.path().join("stick.ron");
    let place = elsewhere.to_string_lossy().into_owned();
    stage.disk = Disk::gated(|call, path| match call {
        Call::Stage if path.ends_with("sessions") => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    });
    let played = stage.play("80x24", &format!("<Enter>4he{place}<Enter>"));
    let shown = &played.program.open_card().unwrap().session;
    assert_eq!(fs::read_to_string(&elsewhere).unwrap(), spiegel::store::write_session(shown));
}

#[test]
fn saving_elsewhere_takes_a_folder_and_overwrites_nothing() {
    let mut stage = full_disk();
    let stick = stage.folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let place = stick.to_string_lossy().into_owned();
    stage.disk = Disk::gated(|call, path| match call {
        Call::Stage if path.ends_with("sessions") => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    });
    let played = stage.play("80x24", &format!("<Enter>4he{place}<Enter>he{place}<Enter>"));
    let name = stage.library().listing().unwrap()[0].file_name().unwrap().to_string_lossy().into_owned();
    let shown = spiegel::store::write_session(&played.program.open_card().unwrap().session);
    assert_eq!(fs::read_to_string(stick.join(format!("2-{name}"))).unwrap(), shown);
    let first = fs::read_to_string(stick.join(&name)).unwrap();
    assert_ne!(first, shown, "the first was overwritten");
    // It has the session open.
    drop(played);
    let told = stage.screen("80x24", &format!("<Enter>4he{place}/{name}<Enter>"));
    assert!(told.contains("Er is niets overschreven"), "{told}");
    assert_eq!(fs::read_to_string(stick.join(&name)).unwrap(), first);
}

/// Both are told: that it is not saved, and that somebody else has changed the file.
#[test]
fn a_conflict_is_told_also_if_the_save_then_fails() {
    let mut stage = Stage::with_session();
    stage.disk = Disk::gated(|call, _| match call {
        Call::Exchange => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    });
    let file = stage.library().listing().unwrap()[0].clone();
    let mut program = stage.program();
    press(&mut program, "<Enter>");
    fs::write(&file, "van een ander").unwrap();
    press_and_save(&mut program, "4h");
    let screen = next_screen(&mut program, (80, 24));
    assert!(screen.contains("Iemand anders heeft het bestand van deze sessie gewijzigd"), "{screen}");
    assert!(screen.contains("NIET BEWAARD") && !screen.contains("versie is bewaard"), "{screen}");
    // Leaving does not make theirs ours.
    assert!(program.finish().is_some());
    assert_eq!(fs::read_to_string(&file).unwrap(), "van een ander");
}

#[test]
fn a_session_open_elsewhere_can_be_copied() {
    let stage = Stage::with_session();
    let file = stage.library().listing().unwrap()[0].clone();
    let held = stage.library().open(&file).unwrap();
    let played = stage.play("80x24", "<Enter>C<Enter>h");
    let copy = played.program.open_card().unwrap();
    assert_eq!(copy.session.title, "Kopie van Teamoverleg opleidingsschool West");
    assert_ne!(copy.session.id, held.session.id);
    assert!(matches!(copy.save_state, SaveState::Saved(_)));
    assert_eq!(stage.library().read(&file).unwrap().0, held.session, "the original was changed");
}

/// Beside the original it would tell who handed in after it was made.
#[test]
fn a_copy_leaves_a_sealed_round_where_it_is() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>s<Enter><Enter><Enter>1h<Enter>j");
    let file = stage.library().listing().unwrap()[0].clone();
    let held = stage.library().open(&file).unwrap();
    let played = stage.play("80x24", "<Enter>C<Enter>");
    assert!(played.program.open_card().unwrap().session.running.is_none());
    assert_eq!(held.session.running.as_ref().unwrap().voices(), 1);
}

#[test]
fn earlier_versions_are_listed_and_restored() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>4h");
    story!(stage, "80x24", "oe");
    story!(stage, "80x24", "oe<Enter>");
    let (session, card) = stage.on_disk();
    let answer = session.answer(&card.aspects()[0].id, spiegel::domain::Mark::Current);
    assert!(answer.is_some_and(|answer| answer.is_scenario(&card.scenarios()[1].id)), "{answer:?}");
}

#[test]
fn a_damaged_session_offers_its_earlier_versions() {
    let stage = Stage::with_session();
    stage.play("80x24", "<Enter>4h");
    let file = stage.library().listing().unwrap()[0].clone();
    fs::write(&file, "kapot").unwrap();
    // No picture of it: the file's name ends in an id that is another one every time.
    let told = stage.screen("240x24", "o<Enter>");
    assert!(told.contains("Zet een eerdere versie terug: met e in de lijst van sessies"), "{told}");
    stage.play("80x24", "oe<Enter>");
    assert_eq!(stage.library().all_entries().unwrap().iter().filter(|entry| entry.summary.is_ok()).count(), 1);
}

#[test]
fn a_repaired_file_is_reported() {
    let stage = Stage::with_session();
    let file = stage.library().listing().unwrap()[0].clone();
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("aspect: \"voorwaarden\"", "aspect: \"voorwarden\"", 1)).unwrap();
    story!(stage, "80x24", "<Enter>");
}

#[test]
fn a_file_changed_by_somebody_else_is_kept_and_reported() {
    let stage = Stage::with_session();
    let file = stage.library().listing().unwrap()[0].clone();
    let mut program = stage.program();
    press(&mut program, "<Enter>");
    fs::write(&file, "van een ander").unwrap();
    press_and_save(&mut program, "4h");
    let screen = next_screen(&mut program, (80, 24));
    assert!(screen.contains("Iemand anders heeft het bestand van deze sessie gewijzigd"), "{screen}");
    let beside = file.with_file_name(format!("{}.conflict-1.ron", file.file_stem().unwrap().to_string_lossy()));
    assert_eq!(fs::read_to_string(beside).unwrap(), "van een ander");
}

#[test]
fn a_second_card_with_the_same_id_is_reported() {
    let stage = Stage::with_session();
    let cards = stage.library().cards_folder();
    fs::create_dir_all(&cards).unwrap();
    fs::copy("assets/cards/professionalisering.ron", cards.join("eigen.ron")).unwrap();
    for keys in ["<Enter>", "k"] {
        let screen = spiegel::tui::screen_text(&stage.play("80x24", keys).frame);
        assert!(screen.contains("De kaart in eigen.ron wordt niet gebruikt"), "{screen}");
    }
}
