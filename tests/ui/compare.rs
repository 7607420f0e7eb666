//! Then and now on screen: the picture in every size and theme, the list of earlier sessions, and the slide.

use jiff::civil::date;
use spiegel::app::{Settings, ThemeName};
use spiegel::domain::{Edit, NextStep};
use spiegel::store::SessionDraft;
use spiegel::ui::ColourDepth;

use crate::stage::{Stage, Window};
use crate::story;

/// A machine with a session of last year and its sequel, in which three of four aspects have moved.
pub fn a_year_later() -> Stage {
    let stage = Stage::fresh();
    let path = stage.add("Teamoverleg West", &[(0, "1", "3"), (1, "1", "4"), (2, "2", "3"), (3, "3", "3")]);
    let mut earlier = stage.library().open(&path).unwrap();
    let aspect = earlier.card.aspects()[0].id.clone();
    earlier.session.apply_all([
        Edit::Date(date(2025, 11, 20)),
        Edit::Roles(vec!["schoolopleider".into(), "programmaleider".into()]),
        Edit::AddStep { aspect, index: 0, step: NextStep::new("Plan schrijven".into()) },
    ]);
    earlier.file.save(&earlier.session).unwrap();
    let draft = SessionDraft { title: "Een jaar later".into(), date: date(2026, 11, 23), partnership: String::new() };
    let (mut file, mut session) = stage.library().carry_on(&earlier.session, draft, &earlier.card).unwrap();
    for (row, current, desired) in [(0, "3", "3"), (1, "2", "3-4"), (2, "2", "unknown")] {
        let aspect = earlier.card.aspects()[row].id.clone();
        for (mark, text) in spiegel::domain::Mark::BOTH.into_iter().zip([current, desired]) {
            let to = spiegel::domain::Answer::parse(text, &earlier.card).unwrap();
            session.apply(Edit::Answer { aspect: aspect.clone(), mark, to });
        }
    }
    file.save(&session).unwrap();
    stage
}

#[test]
fn then_and_now_at_every_size() {
    story!(a_year_later(), "40x12", "<Enter>c");
    story!(a_year_later(), "60x18", "<Enter>c");
    story!(a_year_later(), "80x24", "<Enter>c");
    story!(a_year_later(), "120x40", "<Enter>c");
    story!(a_year_later(), "240x67", "<Enter>c");
}

#[test]
fn then_and_now_without_signs_and_in_every_theme() {
    let mut stage = a_year_later();
    stage.preferences.ascii = true;
    story!(stage, "60x18", "<Enter>c");
    let mut pictures = Vec::new();
    for theme in ThemeName::ALL {
        let mut stage = a_year_later();
        stage.preferences.settings = Settings::with_theme(theme);
        stage.preferences.colours = ColourDepth::Table;
        let screen = stage.screen("60x18", "<Enter>c");
        // The last line is a fingerprint of the colours; the signs say all without them.
        pictures.push(
            screen
                .lines()
                .filter(|line| line.contains(['○', '●', '◇', '◆', '◎', '◉']))
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        );
    }
    assert_eq!(pictures.len(), 5);
    assert!(pictures.windows(2).all(|pair| pair[0] == pair[1]), "{pictures:?}");
}

#[test]
fn the_words_are_read_on_below_the_picture() {
    story!(a_year_later(), "60x18", "<Enter>c<PgDn>");
    story!(a_year_later(), "60x18", "<Enter>c<End>");
    let screen = a_year_later().screen("60x18", "<Enter>c<PgDn><Esc>");
    assert!(screen.contains("Een jaar later") && !screen.contains("Toen en nu"), "{screen}");
}

#[test]
fn from_the_start_screen_the_chosen_session_is_compared() {
    let start = a_year_later().screen("80x24", "c");
    assert!(start.contains("Toen en nu") && start.contains("2025 → 2026"), "{start}");
    let back = a_year_later().screen("80x24", "c<Esc>");
    assert!(back.contains("Verder met"), "{back}");
}

#[test]
fn with_several_earlier_sessions_one_is_chosen() {
    let stage = a_year_later();
    stage.add("Een andere groep", &[(0, "2", "2")]);
    story!(stage, "60x18", "oc");
    let chosen = stage.screen("60x18", "oc<Down><Enter>");
    assert!(chosen.contains("Toen en nu"), "{chosen}");
    for size in ["60x18", "120x40"] {
        story!(stage, size, "oc<End><Enter>");
    }
}

#[test]
fn without_an_earlier_session_it_says_so() {
    let screen = Stage::with_session().screen("80x24", "<Enter>c");
    assert!(screen.contains("geen eerdere sessie"), "{screen}");
}

/// What was marked then must not steer those who still answer.
#[test]
fn while_a_round_is_running_nothing_of_then_is_shown() {
    let stage = a_year_later();
    let mut window = Window::new(&stage, (80, 24), "<Enter>s<Enter><Esc>c");
    let screen = window.screen();
    assert!(screen.contains("na de ronde") && !screen.contains("Toen en nu"), "{screen}");
}

#[test]
fn what_was_marked_then_stands_faintly_beside_it_when_asked_and_never_in_a_round() {
    for size in ["40x12", "60x18", "120x40"] {
        story!(a_year_later(), size, "<Enter>w");
    }
    let stage = a_year_later();
    let plain = stage.screen("80x24", "<Enter>");
    assert!(!plain.contains('◇'), "only when asked: {plain}");
    assert_eq!(stage.screen("80x24", "<Enter>ww"), plain, "the same key hides them");
    let in_round = Window::new(&stage, (80, 24), "<Enter>ws<Enter><Esc>").screen();
    assert!(!in_round.contains('◇') && !in_round.contains('○'), "{in_round}");
    let no_sequel = Stage::with_session().screen("80x24", "<Enter>w");
    assert!(no_sequel.contains("nergens een vervolg op"), "{no_sequel}");
}

#[test]
fn then_and_now_is_a_slide_between_the_overview_and_the_steps() {
    story!(a_year_later(), "60x18", "<Enter><F5><End><PgUp><PgUp><PgUp>");
    let on = Window::new(&a_year_later(), (60, 18), "<Enter><F5><End><PgUp>").screen();
    assert!(on.contains("Toen en nu") && on.contains("blad 3 van 3"), "{on}");
    let no_sequel = Window::new(&Stage::with_session(), (60, 18), "<Enter><F5><End><PgUp>").screen();
    assert!(!no_sequel.contains("Toen en nu"), "{no_sequel}");
}

/// A new session takes along what is still open of the one that it carries on, and its partnership.
#[test]
fn a_new_session_offers_to_carry_an_earlier_one_on() {
    story!(Stage::with_session(), "60x18", "n<Tab><Tab><Tab><Right>");
    let stage = Stage::with_session();
    let path = stage.library().listing().unwrap()[0].clone();
    let mut earlier = stage.library().open(&path).unwrap();
    let aspect = earlier.card.aspects()[1].id.clone();
    earlier.session.apply(Edit::AddStep { aspect, index: 0, step: NextStep::new("Rooster naast elkaar".into()) });
    earlier.file.save(&earlier.session).unwrap();
    let id = earlier.session.id.clone();
    drop(earlier);
    let played = stage.play("80x24", "nEen jaar later<Tab><Tab><Tab><Right><Enter>");
    let session = &played.program.open_card().unwrap().session;
    assert_eq!(session.title, "Een jaar later");
    assert_eq!(session.carries_on.as_ref().map(|earlier| earlier.id.as_str()), Some(id.as_str()));
    assert_eq!(session.reflections[1].next_steps[0].from, Some(id));
    assert!(!session.reflections.iter().any(spiegel::domain::Reflection::is_marked), "marks stay with the meeting");
}
