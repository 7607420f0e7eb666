//! Voices from home on screen: gathered, looked at, merged with one key and taken back with one; the form and the code.

use std::fs;
use std::path::PathBuf;

use spiegel::domain::{Answer, BallotAnswer, How, VoteCode};
use spiegel::store::SessionDraft;

use crate::stage::{Stage, Window, press_and_save, shown};
use crate::{picture, story};

/// A machine with the session of a group.
pub fn group() -> Stage {
    let stage = Stage::fresh();
    stage.add("Teamoverleg West", &[(0, "2", "3")]);
    stage
}

/// A folder with what people sent: a session's file, a mail with two codes of which one is wrong, and a session about another
/// card. Its path.
pub fn post(stage: &Stage) -> PathBuf {
    let folder = stage.folder.path().join("post");
    fs::create_dir_all(&folder).unwrap();
    let library = spiegel::store::Library::at(folder.join(".thuis"));
    let card = library.card("professionalisering").unwrap();
    let draft =
        SessionDraft { title: "Thuis".into(), date: jiff::civil::date(2026, 11, 20), partnership: String::new() };
    let (mut file, mut session) = library.create(draft, &card).unwrap();
    for (row, answer) in [(0, "1"), (1, "3-4")] {
        let aspect = card.aspects()[row].id.clone();
        let to = Answer::parse(answer, &card).unwrap();
        session.apply(spiegel::domain::Edit::Answer { aspect, mark: spiegel::domain::Mark::Current, to });
    }
    session.apply(spiegel::domain::Edit::Roles(vec!["schoolopleider".into()]));
    file.save(&session).unwrap();
    let text = fs::read_to_string(file.path()).unwrap().replace(&session.id, "0thuis00");
    fs::write(folder.join("anna.ron"), &text).unwrap();
    let other = text.replace("0thuis00", "0anders0").replace("id: \"professionalisering\"", "id: \"leesvaardigheid\"");
    fs::write(folder.join("bert.ron"), other).unwrap();
    fs::write(folder.join("mail.txt"), mail()).unwrap();
    fs::write(folder.join("foto.jpg"), "geen stem").unwrap();
    folder
}

fn code(person: u32) -> String {
    let card = Stage::fresh().library().card("professionalisering").unwrap();
    let answers = card.aspects().iter().map(|aspect| BallotAnswer {
        aspect: aspect.id.clone(),
        current: Answer::parse("2", &card).unwrap(),
        desired: Answer::parse("4", &card).unwrap(),
    });
    let code = VoteCode { role: "startende leraar".into(), person, revision: 1, answers: answers.collect() };
    code.write(&card).unwrap()
}

/// The last letter of the second code is another one.
fn mail() -> String {
    let (good, wrong) = (code(7), code(8));
    let last = if wrong.ends_with('A') { 'B' } else { 'A' };
    format!("Hoi!\nHier is mijn code:\n{good}\n\nEn die van Kees: {}{last}\nGroet, Anna\n", &wrong[..wrong.len() - 1])
}

#[test]
fn a_folder_is_looked_at_before_one_key_merges_it_and_one_takes_all_back() {
    let stage = group();
    let folder = post(&stage).display().to_string();
    for size in ["40x12", "60x18", "80x24", "120x40"] {
        picture!(stage.play_pasting(size, "<Enter>+¶", &folder));
        assert!(stage.on_disk().0.rounds.is_empty(), "nothing is written before the key");
    }
    let played = stage.play_pasting("80x24", "<Enter>+¶<Enter>", &folder);
    picture!(played);
    let (session, _) = stage.on_disk();
    assert_eq!((session.rounds.len(), session.rounds[0].how, session.rounds[0].voices()), (1, How::Brought, 2));
    drop(played);
    let undone = stage.play_pasting("80x24", "<Enter>+¶<Enter>u", &code(9));
    assert!(shown(&undone.frame).contains("samengevoegde stemmen"), "{}", shown(&undone.frame));
    drop(undone);
    assert_eq!(stage.on_disk().0.rounds[0].voices(), 2, "the undo takes back what was merged last, and no more");
}

#[test]
fn what_counted_already_is_a_repeat_and_changes_nothing() {
    let stage = group();
    drop(stage.play_pasting("80x24", "<Enter>+¶<Enter>", &code(7)));
    let (before, _) = stage.on_disk();
    let again = stage.play_pasting("80x24", "<Enter>+¶", &code(7));
    let screen = shown(&again.frame);
    assert!(screen.contains("telde al mee") && !screen.contains("1 stem samenvoegen"), "{screen}");
    drop(again);
    assert_eq!(stage.on_disk().0, before);
    let twice = stage.play_pasting("80x24", "<Enter>+¶¶", &code(8));
    assert!(shown(&twice.frame).contains("Dat staat er al bij."), "{}", shown(&twice.frame));
}

#[test]
fn a_code_can_be_typed_and_a_wrong_letter_leaves_the_field_open() {
    let stage = group();
    let good = code(7).replace(' ', "").to_lowercase();
    let mut window = Window::new(&stage, (80, 24), "<Enter>+<Enter>");
    press_and_save(&mut window.program, &format!("{}q<Enter>", &good[..good.len() - 1]));
    let screen = window.screen();
    assert!(screen.contains("verkeerd teken") || good.ends_with('q'), "{screen}");
    press_and_save(&mut window.program, &format!("<BS>{}<Enter>", &good[good.len() - 1..]));
    let screen = window.screen();
    assert!(screen.contains("startende leraar, 4 aspecten") && screen.contains("1 stem samenvoegen"), "{screen}");
    press_and_save(&mut window.program, "<Enter>");
    drop(window);
    assert_eq!(stage.on_disk().0.rounds[0].voices(), 1);
}

#[test]
fn voices_can_wait_sealed_for_the_reveal_and_go_back_as_one() {
    let stage = group();
    let sealed = stage.play_pasting("80x24", "<Enter>+¶<Down><Enter>", &mail());
    assert!(shown(&sealed.frame).contains("onthulling: ja"), "{}", shown(&sealed.frame));
    drop(sealed);
    let merged = stage.play_pasting("80x24", "<Enter>+¶<Down><Enter><Up><Enter>", &mail());
    assert!(shown(&merged.frame).contains("dicht tot de ronde wordt onthuld"), "{}", shown(&merged.frame));
    let session = &merged.program.open_card().unwrap().session;
    assert!(session.rounds.is_empty() && session.running.as_ref().unwrap().voices() == 1);
    drop(merged);
    let later = Window::new(&stage, (80, 24), "<Enter><Esc>+").screen();
    assert!(later.contains("Er loopt een ronde"), "{later}");
    let undone = group();
    drop(undone.play_pasting("80x24", "<Enter>+¶<Down><Enter><Up><Enter>u", &mail()));
    assert!(undone.on_disk().0.running.is_none(), "the round was begun for these voices");
}

#[test]
fn a_voice_is_left_out_and_what_is_left_stays_after_leaving_the_dialog() {
    let stage = group();
    let folder = post(&stage).display().to_string();
    let played = stage.play_pasting("80x24", "<Enter>+¶<Down><Down><Down>x<Esc>+", &folder);
    let screen = shown(&played.frame);
    assert!(screen.contains("anna.ron") && !screen.contains("bert.ron"), "{screen}");
    assert_eq!(played.program.open_card().unwrap().gathered.voices.len(), 3);
}

#[test]
fn from_the_start_screen_a_session_is_chosen_first() {
    let stage = group();
    stage.add("Een andere groep", &[]);
    story!(stage, "60x18", "+");
    let chosen = stage.screen("60x18", "+<Down><Enter>");
    assert!(chosen.contains("Samenvoegen") && chosen.contains("Teamoverleg West"), "{chosen}");
    let listed = stage.screen("60x18", "o<Down>+");
    assert!(listed.contains("Samenvoegen") && listed.contains("Teamoverleg West"), "{listed}");
    let none = Stage::fresh().screen("60x18", "+");
    assert!(none.contains("nog geen sessie"), "{none}");
}

#[test]
fn the_palette_knows_it_by_other_words() {
    for word in ["stemcode", "thuis", "formulier"] {
        let screen = group().screen("80x24", &format!("<Enter>:{word}<Enter>"));
        assert!(screen.contains("Samenvoegen"), "{word}: {screen}");
    }
}

#[test]
fn nothing_is_merged_where_nothing_can_be_changed_but_a_form_can_be_made() {
    let browsing = group().screen("80x24", "k+");
    assert!(browsing.contains("Formulier maken") && browsing.contains("zonder sessie"), "{browsing}");
    let stage = group();
    let held = stage.library().open(&stage.library().listing().unwrap()[0]).unwrap();
    let read_only = stage.screen("80x24", "<Enter>+");
    assert!(!read_only.contains("toevoegen") && read_only.contains("alleen te lezen"), "{read_only}");
    drop(held);
}

#[test]
fn a_form_is_written_where_the_user_says_and_told_where() {
    let stage = group();
    let path = stage.folder.path().join("uitnodiging");
    let keys = format!("<Enter>+<Down><Enter><C-u>{}<Enter>", path.display());
    let played = stage.play("120x40", &keys);
    let screen = shown(&played.frame);
    let written = path.with_extension("html");
    assert!(screen.contains("Formulier geschreven") && screen.contains("Het formulier openen"), "{screen}");
    let page = fs::read_to_string(&written).unwrap();
    assert!(page.contains("Teamoverleg West") && page.contains("Content-Security-Policy"), "it is the form");
    drop(played);
    let again = stage.screen("80x24", &keys);
    assert!(again.contains("Overschrijven?"), "{again}");
    let other = stage.screen("80x24", &format!("<Enter>+<Down><Enter><C-u>{}.docx<Enter>", path.display()));
    assert!(other.contains(".html"), "{other}");
}

#[test]
fn the_code_of_a_session_stands_in_large_letters() {
    let stage = group();
    let path = stage.library().listing().unwrap()[0].clone();
    let id = stage.on_disk().0.id;
    let text = fs::read_to_string(&path).unwrap().replace(&id, "0groep00");
    fs::remove_file(&path).unwrap();
    fs::write(path.with_file_name("groep-0groep00.ron"), text).unwrap();
    for size in ["40x12", "60x18", "80x24", "120x40"] {
        story!(stage, size, "<Enter>+<End><Enter>");
    }
    let mut ascii = stage;
    ascii.preferences.ascii = true;
    story!(ascii, "120x40", "<Enter>+<End><Enter>");
    let copied = ascii.play("80x24", "<Enter>+<End><Enter><Enter>").copied.unwrap();
    let other = ascii.play("80x24", "<Enter>+<End><Enter><Down><Enter>").copied.unwrap();
    assert_eq!((copied.len(), other.len()), (19, 19));
    assert_ne!(copied, other, "each role has a code of its own");
    let itself = ascii.play_pasting("80x24", "<Enter>+¶", &copied);
    assert!(shown(&itself.frame).contains("van deze sessie zelf"), "{}", shown(&itself.frame));
}
