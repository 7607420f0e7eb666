//! The user's own editor: whatever it does with the text, nothing that was saved in it is lost.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::keys;
use spiegel::app::{Key, Msg};
use spiegel::tui::{EditorEnd, Ended, Event, Program, Stage as Place, play, screen_text};

use crate::stage::Stage;

/// A window with an editor beside it.
struct Desk<'e> {
    /// One batch of keys after the other.
    batches: Vec<Vec<Key>>,
    frame: Buffer,
    /// What the editor does with a file.
    editor: &'e mut dyn FnMut(&Path) -> io::Result<EditorEnd>,
}

impl Place for Desk<'_> {
    fn area(&mut self) -> io::Result<Rect> {
        Ok(self.frame.area)
    }

    fn draw(&mut self, program: &mut Program) -> io::Result<()> {
        self.frame.reset();
        program.draw(&mut self.frame);
        Ok(())
    }

    fn wait(&mut self, program: &mut Program) -> Vec<Event> {
        program.wait_for_saver();
        if self.batches.is_empty() {
            return vec![Event::Over(Ended::Signal(1))];
        }
        self.batches.remove(0).into_iter().map(|key| Event::Msg(Msg::Key(key))).collect()
    }

    fn edit(&mut self, file: &Path) -> io::Result<EditorEnd> {
        (self.editor)(file)
    }
}

/// Plays keys with an editor beside them, those between two spaces at once; returns the program and its last screen.
fn written(stage: &Stage, pressed: &str, mut editor: impl FnMut(&Path) -> io::Result<EditorEnd>) -> (Program, String) {
    let mut program = stage.program();
    let batches = pressed.split(' ').map(|batch| keys(batch).unwrap()).collect();
    // As wide as the longest path, so that a sentence is on one line.
    let frame = Buffer::empty(Rect::new(0, 0, 300, 24));
    let mut desk = Desk { batches, frame, editor: &mut editor };
    play(&mut program, &mut desk);
    let screen = screen_text(&desk.frame);
    (program, screen)
}

/// An editor in which this is saved.
fn saving(bytes: &[u8], end: EditorEnd) -> impl FnMut(&Path) -> io::Result<EditorEnd> {
    move |file| fs::write(file, bytes).map(|()| end)
}

fn untouched(_: &Path) -> io::Result<EditorEnd> {
    panic!("an editor was opened")
}

fn kept(stage: &Stage) -> String {
    stage.on_disk().0.reflections[0].explanation.clone()
}

/// The files that are with editors.
fn files(stage: &Stage) -> Vec<PathBuf> {
    stage.library().editor_texts()
}

#[test]
fn what_was_saved_in_the_editor_is_on_disk_before_its_file_goes() {
    for end in [EditorEnd::Left, EditorEnd::AtOnce, EditorEnd::Interrupted] {
        let stage = Stage::with_session();
        let (program, _) = written(&stage, "<Enter>tHallo <C-e>", |file| {
            assert_eq!(fs::read_to_string(file).unwrap(), "Hallo");
            assert!(file.starts_with(stage.folder.path()), "{} is not in the data folder", file.display());
            #[cfg(unix)]
            assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(file)?.permissions()) & 0o777, 0o600);
            fs::write(file, "Hallo\ndaar\n").map(|()| end)
        });
        drop(program);
        assert_eq!(kept(&stage), "Hallo\ndaar", "{end:?}");
        assert_eq!(files(&stage), Vec::<PathBuf>::new(), "{end:?}");
    }
}

#[test]
fn a_file_stays_as_long_as_the_disk_does_not_take_its_text() {
    let mut stage = Stage::with_session();
    stage.disk = spiegel::store::Disk::gated(|call, path| match call {
        spiegel::store::Call::Stage if path.ends_with("sessions") => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    });
    let (mut program, _) = written(&stage, "<Enter>t <C-e>", saving(b"Hallo", EditorEnd::Left));
    assert!(program.finish().is_some());
    assert_eq!(fs::read(&files(&stage)[0]).unwrap(), b"Hallo");
}

#[test]
fn a_text_of_an_editor_that_fails_is_offered_the_next_time() {
    let stage = Stage::with_session();
    let (mut program, screen) = written(&stage, "<Enter>tHallo <C-e>", saving(b"Hallo daar", EditorEnd::Failed));
    let file = files(&stage)[0].clone();
    let told = format!("Wat je erin bewaarde, staat in {}. Ctrl-E haalt die tekst hierheen.", file.display());
    assert!(screen.contains(&told), "{screen}");
    assert!(program.finish().is_none());
    assert_eq!((kept(&stage).as_str(), fs::read(&file).unwrap()), ("Hallo", b"Hallo daar".to_vec()));
    // The next start says where it is, and the same text takes it over, without an editor.
    let (_, screen) = written(&stage, "", untouched);
    let told = format!("Er staat nog een tekst uit je eigen editor in {}.", file.display());
    assert!(screen.contains(&told), "{screen}");
    let (_, screen) = written(&stage, "<Enter>t <C-e>", untouched);
    assert!(screen.contains("is overgenomen. Ctrl-Z neemt dat terug."), "{screen}");
    assert_eq!((kept(&stage).as_str(), files(&stage)), ("Hallo daar", vec![]));
}

#[test]
fn an_editor_with_a_window_of_its_own_can_save_later() {
    let stage = Stage::with_session();
    let mut opened = Vec::new();
    let (mut program, screen) = written(&stage, "<Enter>tHallo <C-e>", |file| {
        opened.push(file.to_owned());
        Ok(EditorEnd::AtOnce)
    });
    assert!(screen.contains("De editor kwam meteen terug, zonder wijziging. Heeft hij een eigen venster?"), "{screen}");
    assert!(screen.contains(&*opened[0].to_string_lossy()), "{screen}");
    fs::write(&opened[0], "Hallo daar").unwrap();
    for key in keys("<C-e>").unwrap() {
        program.handle(Msg::Key(key));
    }
    assert!(program.stage_request().is_none(), "the editor was opened again");
    assert_eq!((kept(&stage).as_str(), files(&stage)), ("Hallo daar", vec![]));
    // It saves once more, which nobody here sees. The next start does.
    fs::write(&opened[0], "Hallo daar ook").unwrap();
    assert!(program.finish().is_none());
    assert_eq!(files(&stage), opened);
}

#[test]
fn a_file_without_a_change_goes_with_the_session() {
    for end in [EditorEnd::Left, EditorEnd::AtOnce, EditorEnd::Failed, EditorEnd::Interrupted] {
        let stage = Stage::with_session();
        let (mut program, _) = written(&stage, "<Enter>tHallo <C-e>", |_| Ok(end));
        assert!(program.finish().is_none());
        assert_eq!((kept(&stage).as_str(), files(&stage)), ("Hallo", vec![]), "{end:?}");
    }
    // What is typed after that is what the editor gets the next time, not what it got before.
    let stage = Stage::with_session();
    let mut handed = Vec::new();
    written(&stage, "<Enter>tHallo <C-e> daar <C-e>", |file| {
        handed.push(fs::read_to_string(file)?);
        Ok(EditorEnd::Left)
    });
    assert_eq!(handed, ["Hallo", "Hallodaar"]);
}

#[test]
fn texts_in_other_encodings_are_converted_and_that_is_told() {
    let utf16: Vec<u8> = "\u{feff}één plan".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, encoding) in [(utf16.as_slice(), "UTF-16"), (b"\xe9\xe9n plan", "Windows-1252 (Latin-1)")] {
        let stage = Stage::with_session();
        let (mut program, screen) = written(&stage, "<Enter>t <C-e>", saving(bytes, EditorEnd::Left));
        assert_eq!(kept(&stage), "één plan");
        let told = format!("De tekst in {} stond in {encoding} en is omgezet.", files(&stage)[0].display());
        assert!(screen.contains(&told), "{screen}");
        assert!(program.finish().is_none());
        assert_eq!(files(&stage), Vec::<PathBuf>::new());
    }
    let stage = Stage::with_session();
    written(&stage, "<Enter>t <C-e>", saving("\u{feff}één".as_bytes(), EditorEnd::Left));
    assert_eq!((kept(&stage).as_str(), files(&stage)), ("één", vec![]));
}

#[test]
fn a_text_that_is_too_long_stays_in_its_file_and_can_be_made_shorter() {
    for long in [400_001, 9_000_000] {
        let stage = Stage::with_session();
        let mut lengths = Vec::new();
        let (_, screen) = written(&stage, "<Enter>tHallo <C-e>", saving(&vec![b'x'; long], EditorEnd::Left));
        let told = format!("De tekst is te lang voor een sessie en staat nog in {}.", files(&stage)[0].display());
        assert!(screen.contains(&told), "{screen}");
        assert_eq!(kept(&stage), "Hallo");
        written(&stage, "<Enter>t <C-e>", |file| {
            lengths.push(fs::metadata(file)?.len());
            fs::write(file, "kort").map(|()| EditorEnd::Left)
        });
        assert_eq!(lengths, [long as u64], "the editor got another text");
        assert_eq!((kept(&stage).as_str(), files(&stage)), ("kort", vec![]));
    }
    let stage = Stage::with_session();
    written(&stage, "<Enter>t <C-e>", saving(&vec![b'x'; 400_000], EditorEnd::Left));
    assert_eq!(kept(&stage).len(), 400_000);
}

#[test]
fn an_editor_that_does_not_start_leaves_nothing() {
    for (kind, told) in [
        (io::ErrorKind::NotFound, "De editor is niet te starten"),
        (io::ErrorKind::InvalidInput, "een aanhalingsteken dat niet wordt gesloten"),
    ] {
        let stage = Stage::with_session();
        let (_, screen) = written(&stage, "<Enter>tHallo <C-e>", |_| Err(kind.into()));
        assert!(screen.contains(told), "{screen}");
        assert_eq!(files(&stage), Vec::<PathBuf>::new());
    }
}

/// Keys that came at once with the one that opened the editor have left the text, or put the help over it.
#[test]
fn a_text_that_was_left_meanwhile_is_not_lost() {
    let stage = Stage::with_session();
    written(&stage, "<Enter>t <C-e><F1>", saving(b"Hallo", EditorEnd::Left));
    assert_eq!((kept(&stage).as_str(), files(&stage)), ("Hallo", vec![]));
    let (mut program, screen) = written(&stage, "<Enter>t <C-e><Esc>", saving(b"Hallo daar", EditorEnd::Left));
    let file = files(&stage)[0].clone();
    assert!(screen.contains(&format!("Er staat nog een tekst uit je eigen editor in {}.", file.display())), "{screen}");
    assert!(program.finish().is_none());
    assert_eq!(fs::read(file).unwrap(), b"Hallo daar");
}

/// Without a session there is nothing on disk: the file stays.
#[test]
fn a_text_about_a_card_without_a_session_stays_in_its_file() {
    let stage = Stage::fresh();
    let (mut program, _) = written(&stage, "k t <C-e>", saving(b"Hallo", EditorEnd::Left));
    assert_eq!(program.open_card().unwrap().session.reflections[0].explanation, "Hallo");
    program.finish();
    assert_eq!(fs::read(&files(&stage)[0]).unwrap(), b"Hallo");
}
