//! Every text of the program fits where it stands, in both languages and in the windows of a projector and of a terminal; and with
//! `--lang en` nothing is Dutch but the card and what people wrote.

use std::collections::{BTreeMap, BTreeSet};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::ThemeName;
use spiegel::domain::{Card, Description, Edit, NextStep, Part, Session};
use spiegel::text::Typesetter;
use spiegel::tui::screen_text;
use spiegel::ui::{ColourDepth, Drawn, Glyphs, Look, Theme, draw};
use spiegel::words::words;

use crate::stage::{Stage, ballot, press_and_save};
use crate::truth::ON_A_RICH_SESSION;
use crate::vocabulary::Vocabulary;

const SIZES: [(u16, u16); 2] = [(60, 18), (80, 24)];

/// More places than the rich session has: other ones, and what is told and asked there.
const MORE: &[&str] = &[
    "o",
    "ox",
    "oxu",
    "o/",
    "oe",
    "oe<Enter>",
    "or",
    "n",
    "n<C-u>",
    "n<Tab><C-u>onzin<Enter>",
    "k",
    "k2h",
    "k2hq",
    "k2h<C-s>",
    "T",
    "M",
    "c",
    "<Enter>q",
    "<Enter><Esc>",
    "<Enter>u",
    "<Enter>U",
    "<Enter>vn<Enter>",
    "<Enter>vnX<Tab><Tab>1-1-2020",
    "<Enter>vnX<Tab><Tab>1-1-2020<Enter>",
    "<Enter>vnX<Tab><Tab>voor<Enter>",
    "<Enter>vnX<Esc>",
    "<Enter>vnX<C-x>",
    "<Enter>/qqq<Enter>",
    "<Enter>s<Enter>o",
    "<Enter>s<Enter>x",
    "<Enter>s<Enter><Enter><Enter>1h<C-x>",
    "<Enter>s<Enter><Enter><Enter>1h<Enter>",
    "<Enter>s<Enter><Enter><Enter>1h<Enter>j",
    "<Enter>s<Enter><Enter><Enter>1h<Enter>jo",
    "<Enter>s<Down><Enter>",
    "<Enter>s<Down><Down><Enter>1 2<Enter>",
    "<Enter>s<Down><Down><Enter>1 2 3 4<Enter><Enter>",
    "<Enter>s<Down><Down><Down><Enter>x<Enter>",
    "<Enter>s<Down><Down><Down><Enter><Enter>",
    "<Enter>s<End><Enter>x",
    "<Enter>d<Enter>dx",
    "<Enter>dD",
    "<Enter>de",
    "<Enter>ke",
    "<Enter>I",
    "<Enter>I<Down>",
    "<Enter>I<Down><Down>",
    "<Enter>I<Down><Down><Down>",
    "<Enter>I<End><Up><Up>",
    "<Enter>I<End><Up>",
    "<Enter>I<End>",
    "<Enter>b<Esc>",
    "<Enter>C",
];

/// A session of which people wrote nothing that is Dutch or long.
fn short_session(lang: &str) -> Stage {
    let mut stage = Stage::fresh();
    stage.preferences.words = words(lang);
    let path = stage.add("West", &[(0, "2", "4"), (1, "2", "none"), (2, "3", "3")]);
    let mut opened = stage.library().open(&path).unwrap();
    let aspect = opened.card.aspects()[0].id.clone();
    let step = NextStep { owner: "Noor".to_owned(), ..NextStep::new("Plan".to_owned()) };
    for edit in [
        Edit::Text { aspect: aspect.clone(), part: Part::Explanation, to: "Noor".to_owned() },
        Edit::AddStep { aspect, index: 0, step },
    ] {
        opened.session.apply(edit).unwrap();
    }
    opened.file.save(&opened.session).unwrap();
    drop(opened);
    let mut program = stage.program();
    press_and_save(&mut program, &format!("<Enter>s<Enter>{}{}oj<Esc>", ballot(2), ballot(4)));
    program.finish();
    stage
}

/// Every place at every size, in a language: the keys, what is on screen, and what is known of the frame.
fn every_screen(lang: &str, mut look_at: impl FnMut(&str, (u16, u16), &str, &Drawn)) {
    let look = Look {
        theme: Theme::named(ThemeName::Mono, ColourDepth::None),
        glyphs: Glyphs::new(false),
        words: words(lang),
    };
    for keys in ON_A_RICH_SESSION.iter().chain(MORE) {
        let stage = short_session(lang);
        let mut program = stage.program();
        program.prepare(Rect::new(0, 0, 60, 18));
        program.after_frame();
        program.draw(&mut Buffer::empty(Rect::new(0, 0, 60, 18)));
        press_and_save(&mut program, keys);
        for (width, height) in SIZES {
            let mut frame = Buffer::empty(Rect::new(0, 0, width, height));
            program.prepare(frame.area);
            let drawn = draw(&mut frame, program.model(), &look, &mut Typesetter::default());
            look_at(keys, (width, height), &screen_text(&frame), &drawn);
        }
    }
}

/// Everything that stands on the card, and what people wrote.
fn of_others(card: &Card, session: &Session) -> Vec<String> {
    let aspects = card.aspects().iter();
    let aspects = aspects.flat_map(|aspect| {
        let texts = aspect.descriptions.iter().filter_map(Description::text).map(str::to_owned);
        texts.chain([aspect.title.clone(), aspect.label.clone()]).collect::<Vec<_>>()
    });
    let scenarios = card.scenarios().iter().flat_map(|scenario| [scenario.title.clone(), scenario.label.clone()]);
    let about = [card.title().to_owned(), card.theme().to_owned(), card.attribution(), session.title.clone()];
    aspects.chain(scenarios).chain(about).collect()
}

#[test]
fn every_text_of_the_program_fits_in_both_languages() {
    let (session, card) = short_session("nl").on_disk();
    let others = of_others(&card, &session);
    let mut found = BTreeSet::new();
    for lang in ["nl", "en"] {
        every_screen(lang, |keys, size, _, drawn| {
            for text in &drawn.shortened {
                let text = text.trim_end_matches('…').trim();
                // What the card or people say may be long; and so may a path.
                let is_of_others = others.iter().any(|other| other.contains(text) || text.contains(other.as_str()));
                if !is_of_others && !text.contains('/') {
                    found.insert(format!("{lang} {size:?} {keys}: {text}"));
                }
            }
        });
    }
    assert!(
        found.is_empty(),
        "{} texts do not fit:\n{}",
        found.len(),
        found.into_iter().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn nothing_is_dutch_in_english_but_the_card_and_what_people_wrote() {
    let vocabulary = Vocabulary::read();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    every_screen("en", |keys, _, screen, _| {
        // What is typed stands on the screen too.
        for word in vocabulary.dutch_in(screen).into_iter().filter(|word| !keys.contains(word.as_str())) {
            found.entry(word).or_insert_with(|| keys.to_owned());
        }
    });
    assert!(found.is_empty(), "Dutch with --lang en: {found:?}");
}
