//! The start screen, new sessions and the list.

use std::fs;
#[cfg(unix)]
use std::time::SystemTime;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::{Msg, Screen};
#[cfg(unix)]
use spiegel::tui::screen_text;

use crate::stage::Stage;
use crate::story;

#[test]
fn start_on_a_fresh_machine() {
    story!(Stage::fresh(), "80x24", "");
}

#[test]
fn start_offers_the_last_session() {
    story!(Stage::with_session(), "60x18", "");
    story!(Stage::with_session(), "120x40", "");
}

#[test]
fn start_at_40x12() {
    story!(Stage::with_session(), "40x12", "<Down>");
}

#[test]
fn two_keys_from_start_to_the_card() {
    let played = Stage::fresh().play("80x24", "<Enter><Enter>");
    assert!(played.program.open_card().is_some());
}

#[test]
fn new_session_suggests_a_title_and_today() {
    story!(Stage::fresh(), "60x18", "n");
}

#[test]
fn new_session_takes_what_was_typed() {
    let stage = Stage::fresh();
    stage.play("60x18", "nÉérste overleg<Tab>1-2-2027<Tab>PO West<Enter>");
    let (session, _) = stage.on_disk();
    assert_eq!((session.title.as_str(), session.partnership.as_str()), ("Éérste overleg", "PO West"));
    assert_eq!(session.date, jiff::civil::date(2027, 2, 1));
}

#[test]
fn an_invalid_date_is_reported() {
    story!(Stage::fresh(), "60x18", "n<Tab>straks<Enter>");
}

#[test]
fn escape_closes_a_form_and_saves_nothing() {
    let stage = Stage::fresh();
    stage.play("60x18", "nIets<Esc>");
    assert!(!stage.library().sessions_folder().exists());
}

#[test]
fn the_list_shows_date_title_and_how_much_is_marked() {
    let stage = Stage::with_session();
    stage.add("Een tweede", &[]);
    std::fs::write(stage.library().sessions_folder().join("oud-00000000.ron"), "Session(schema: 1,\n  titel: 3)")
        .unwrap();
    let screen = stage.screen("80x24", "o");
    for part in ["23-11-2026", "3/4", "2/4", "beschadigd", "oud-00000000.ron"] {
        assert!(screen.contains(part), "{part} is not in\n{screen}");
    }
}

#[test]
fn a_damaged_file_is_explained_and_left_alone() {
    let stage = Stage::fresh();
    let file = stage.library().sessions_folder().join("oud-00000000.ron");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, "Session(schema: 1,\n  titel: 3)").unwrap();
    story!(stage, "60x18", "o<Enter>");
    assert_eq!(std::fs::read_to_string(file).unwrap(), "Session(schema: 1,\n  titel: 3)");
}

#[test]
fn the_list_without_sessions_says_what_to_do() {
    story!(Stage::fresh(), "60x18", "o");
}

#[test]
fn a_session_can_be_renamed_from_the_list_and_from_the_card() {
    let stage = Stage::with_session();
    stage.play("80x24", "or<C-u>Nieuwe naam<Enter>");
    assert_eq!(stage.on_disk().0.title, "Nieuwe naam");
    stage.play("80x24", "<Enter><F2><C-u>Nog een<Enter>");
    assert_eq!(stage.on_disk().0.title, "Nog een");
}

#[test]
fn the_selection_stays_on_its_session_when_the_list_changes() {
    let stage = Stage::fresh();
    for title in ["Een", "Twee", "Drie"] {
        stage.add(title, &[]);
    }
    stage.play("80x24", "o<Down><Down>r<C-u>Een anders<Enter>x");
    let titles: Vec<String> =
        stage.library().all_entries().unwrap().into_iter().map(|entry| entry.summary.unwrap().title).collect();
    assert_eq!(titles, ["Drie", "Twee"]);
}

/// Keys and clicks that come in one batch are about what was on screen before it.
#[test]
fn a_click_on_a_line_that_is_gone_does_nothing() {
    let stage = Stage::fresh();
    (0..15).for_each(|number| drop(stage.add(&number.to_string(), &[])));
    let mut program = stage.program();
    let mut frame = Buffer::empty(Rect::new(0, 0, 80, 24));
    let key = |name: &str| Msg::Key(name.parse().unwrap());
    program.handle(key("o"));
    program.prepare(frame.area);
    program.draw(&mut frame);
    program.handle(key("q"));
    program.press(9, 13);
    program.handle(key("Enter"));
    program.prepare(frame.area);
    program.draw(&mut frame);
}

/// The start screen has looked up which sessions there are, and other programs may save meanwhile.
#[test]
#[cfg(unix)]
fn the_list_shows_what_was_saved_while_the_start_screen_was_shown() {
    let stage = Stage::fresh();
    let path = stage.add("Eerst", &[]);
    // A while ago: only then would another save show by its time.
    for old in [&path, &stage.library().sessions_folder()] {
        fs::File::open(old).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
    }
    let mut program = stage.program();
    let mut frame = Buffer::empty(Rect::new(0, 0, 80, 24));
    program.prepare(frame.area);
    program.draw(&mut frame);
    program.after_frame();
    let mut press = |key: &str| {
        program.handle(Msg::Key(key.parse().unwrap()));
        frame.reset();
        program.prepare(frame.area);
        program.draw(&mut frame);
        program.after_frame();
        screen_text(&frame)
    };
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"Eerst\"", "\"Daarna\"")).unwrap();
    let list = press("o");
    assert!(list.contains("Daarna") && !list.contains("Eerst"), "{list}");
    press("Esc");
    stage.add("Een nieuwe", &[]);
    let list = press("o");
    assert!(list.contains("Daarna") && list.contains("Een nieuwe"), "{list}");
}

/// Beside the work, but before a session is opened.
#[test]
fn leftovers_of_a_crash_are_removed_after_the_first_frame() {
    let stage = Stage::with_session();
    let left = stage.library().sessions_folder().join(".andere-1.ron.Xy12Ab.tmp");
    fs::write(&left, "half").unwrap();
    let mut program = stage.program();
    let mut frame = Buffer::empty(Rect::new(0, 0, 80, 24));
    program.prepare(frame.area);
    program.draw(&mut frame);
    assert!(left.exists(), "nobody waits for that before the first frame");
    program.after_frame();
    program.handle(Msg::Key("Enter".parse().unwrap()));
    assert!(program.open_card().is_some());
    assert!(!left.exists());
}

#[test]
fn a_trashed_session_can_be_restored() {
    let stage = Stage::with_session();
    let played = stage.play("80x24", "ox");
    assert!(matches!(&played.program.model().screen, Screen::Sessions(sessions) if sessions.files.is_empty()));
    assert!(stage.library().listing().unwrap().is_empty());
    let again = Stage::with_session();
    let before = again.on_disk();
    story!(again, "80x24", "oxu");
    assert_eq!(again.on_disk(), before);
}

#[test]
fn a_trashed_session_can_be_restored_after_a_restart() {
    let stage = Stage::with_session();
    let before = stage.on_disk();
    stage.play("80x24", "ox");
    let screen = stage.screen("60x18", "o");
    assert!(screen.contains("u terughalen"), "{screen}");
    stage.play("80x24", "ou");
    assert_eq!(stage.on_disk(), before);
}

/// What this program has thrown away itself comes back first, whatever another one throws away meanwhile; and what another one
/// has taken back is not in the way.
#[test]
fn taking_back_is_about_what_was_thrown_away_here() {
    let stage = Stage::fresh();
    let (here, elsewhere) = (stage.add("Hier", &[]), stage.add("Elders", &[]));
    let mut program = stage.program();
    let mut press = |keys: &[&str]| keys.iter().for_each(|key| program.handle(Msg::Key(key.parse().unwrap())));
    press(&["o"]);
    let is_second = stage.library().listing().unwrap()[1] == here;
    press(if is_second { &["Down", "x"] } else { &["x"] });
    assert!(!here.exists());
    stage.library().trash(&elsewhere).unwrap();
    press(&["u"]);
    assert!(here.exists() && !elsewhere.exists());
    press(&["x"]);
    assert!(!here.exists());
    let trashed = stage.library().find_trashed(here.file_stem().unwrap().to_str().unwrap()).unwrap().unwrap();
    stage.library().restore(&trashed).unwrap();
    press(&["u"]);
    assert!(here.exists() && elsewhere.exists(), "what is not there any more kept the other in the trash");
}

/// As sync clients and people make them.
#[test]
fn copies_of_a_session_are_told_apart_in_the_list_and_on_the_start_screen() {
    let stage = Stage::with_session();
    let own = stage.library().listing().unwrap()[0].clone();
    let name = own.file_stem().unwrap().to_string_lossy().into_owned();
    let copies = [format!("{name} (1)"), "kopie".to_owned()];
    for copy in &copies {
        fs::copy(&own, own.with_file_name(format!("{copy}.ron"))).unwrap();
    }
    for size in ["120x40", "60x18", "40x12"] {
        let list = stage.screen(size, "o");
        let [own, rows] = ["23-11-2026", "conflict"]
            .map(|first| list.lines().filter(|line| line.contains(first)).collect::<Vec<&str>>());
        assert_eq!((own.len(), rows.len()), (1, 2), "{list}");
        let ends = ["kopie ", " (1) "].map(|end| rows.iter().filter(|row| row.contains(end)).count());
        assert_eq!(ends, [1, 1], "{list}");
    }
    let list = stage.screen("120x40", "o");
    assert!(copies.iter().all(|copy| list.contains(copy)), "{list}");
    let latest = stage.library().listing().unwrap()[0].file_stem().unwrap().to_string_lossy().into_owned();
    assert!(latest != name, "the copies are newer");
    let start = stage.screen("120x40", "");
    assert!(start.contains("Verder met") && !start.contains(&latest), "a copy is not gone on with unasked: {start}");
    let text = fs::read_to_string(&own).unwrap();
    drop(stage.play("120x40", "<Enter>4h"));
    assert_ne!(fs::read_to_string(&own).unwrap(), text, "the session itself is gone on with");
    for copy in &copies {
        assert_eq!(fs::read_to_string(own.with_file_name(format!("{copy}.ron"))).unwrap(), text);
    }
}

#[test]
fn typing_replaces_a_suggested_title_unless_the_cursor_moved() {
    let stage = Stage::with_session();
    stage.play("80x24", "orNieuw<Enter>");
    assert_eq!(stage.on_disk().0.title, "Nieuw");
    stage.play("80x24", "or<End>er<Enter>");
    assert_eq!(stage.on_disk().0.title, "Nieuwer");
}

#[test]
fn two_sessions_may_have_the_same_title() {
    let stage = Stage::fresh();
    stage.play("80x24", "nZelfde<Enter>");
    stage.play("80x24", "nZelfde<Enter>");
    assert_eq!(stage.library().listing().unwrap().len(), 2);
}

#[test]
fn a_session_open_elsewhere_is_read_only() {
    let stage = Stage::with_session();
    let file = stage.library().listing().unwrap()[0].clone();
    let held = stage.library().open(&file).unwrap();
    story!(stage, "80x24", "<Enter>h");
    drop(held);
}

/// A title has 200 characters.
#[test]
fn a_paste_that_is_too_long_for_its_field_is_told_and_ends_with_a_whole_word() {
    use spiegel::tui::{Step, steps};
    for (keys, what) in [("n", "a form"), ("<Enter>/", "the search"), ("<Enter>:", "the palette")] {
        let mut play = steps(keys).unwrap();
        play.push(Step::Paste("woordjes ".repeat(40)));
        let played = Stage::with_session().play_steps("240x24", play);
        let screen = screen_text(&played.frame);
        assert!(screen.contains("De tekst is te lang"), "{what}: {screen}");
        assert!(!screen.contains("woordjes w ") && !screen.contains("woordj "), "{what}: {screen}");
    }
    let mut play = steps("n").unwrap();
    play.push(Step::Paste("woordjes ".repeat(40)));
    play.extend(steps("<Enter>").unwrap());
    let played = Stage::fresh().play_steps("80x24", play);
    let title = &played.program.open_card().unwrap().session.title;
    assert_eq!(*title, "woordjes ".repeat(22).trim_end(), "{} characters", title.chars().count());
}

#[test]
fn every_kind_of_line_break_is_a_space_in_a_field() {
    use spiegel::tui::{Step, steps};
    let mut play = steps("n").unwrap();
    play.push(Step::Paste("a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f\r\ng".to_owned()));
    play.extend(steps("<Enter>").unwrap());
    let played = Stage::fresh().play_steps("80x24", play);
    assert_eq!(played.program.open_card().unwrap().session.title, "a b c d e f g");
}

#[test]
fn text_pasted_outside_a_field_runs_no_commands() {
    use spiegel::tui::Step;
    let stage = Stage::with_session();
    let mut steps = spiegel::tui::steps("<Enter>").unwrap();
    steps.push(Step::Paste("hgq".to_owned()));
    let played = stage.play_steps("80x24", steps);
    assert!(played.program.open_card().is_some_and(|open_card| !open_card.can_undo()));
}

/// Sessions with other titles, partnerships and dates.
fn with_several() -> Stage {
    let stage = Stage::fresh();
    let folder = stage.library().folder().join("sessions");
    fs::create_dir_all(&folder).unwrap();
    let sessions = [
        ("0aaaaaaa", "Teamoverleg West", "Opleidingsschool Rijnmond", "2024-03-01"),
        ("0bbbbbbb", "Studiedag", "Opleidingsschool Veluwe", "2026-01-15"),
        ("0ccccccc", "Beleid en geloofsvraag: coördinatie", "Opleidingsschool Rijnmond", "2025-06-20"),
    ];
    for (day, (id, title, partnership, date)) in (1..).zip(sessions) {
        let path = folder.join(format!("s-{id}.ron"));
        let text = format!(
            "Session(schema: 3, id: \"{id}\", title: \"{title}\", card: (id: \"professionalisering\"), date: \"{date}\", \
             partnership: \"{partnership}\")"
        );
        fs::write(&path, text).unwrap();
        let saved = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(day * 86_400);
        fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(saved)).unwrap();
    }
    stage
}

#[test]
fn the_list_is_filtered_by_what_is_typed() {
    story!(with_several(), "80x24", "o/rijnmond");
    story!(with_several(), "60x18", "o/rijnmond 2025<Enter>");
    story!(with_several(), "60x18", "o/COORD<Enter><Esc>");
    story!(with_several(), "40x12", "o/twente");
}

#[test]
fn the_list_is_sorted_by_date_and_by_title() {
    story!(with_several(), "80x24", "os");
    story!(with_several(), "80x24", "oss");
    story!(with_several(), "120x40", "osss");
}

#[test]
fn the_session_that_was_found_is_the_one_that_opens() {
    let played = with_several().play("80x24", "o/veluwe<Enter><Enter>");
    assert_eq!(played.program.open_card().unwrap().session.title, "Studiedag");
}

/// So many that they are listed on a thread: what the user does meanwhile stays.
#[test]
fn thousands_of_sessions_come_after_the_first_frame() {
    let stage = with_several();
    let folder = stage.library().folder().join("sessions");
    let text = fs::read_to_string(folder.join("s-0aaaaaaa.ron")).unwrap();
    for number in 0..600 {
        let path = folder.join(format!("oud-{number:08}.ron"));
        fs::write(&path, text.replace("0aaaaaaa", &format!("{number:08}"))).unwrap();
        let saved = std::time::SystemTime::UNIX_EPOCH;
        fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(saved)).unwrap();
    }
    let mut program = stage.program();
    program.begin();
    let Screen::Start(start) = &program.model().screen else { panic!("another screen") };
    assert!(start.is_looking && start.recent.is_empty(), "no file has been looked at");
    assert!(program.wait_for_lookup());
    let Screen::Start(start) = &program.model().screen else { panic!("another screen") };
    assert!(!start.is_looking && start.recent.len() == 8);
    assert_eq!(start.recent[0].name(), "Beleid en geloofsvraag: coördinatie");
    story!(stage, "80x24", "o/geloofsvraag");
}
