//! No text is cut without a sign, on any screen, at any size, with texts as long as people and cards may make them.

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use spiegel::app::ThemeName;
use spiegel::domain::{Asked, Card, Edit, Hands, How, NextStep, Part, RoundPlan, Session, Status, Votes};
use spiegel::text::Typesetter;
use spiegel::tui::Program;
use spiegel::ui::{ColourDepth, Glyphs, Look, Theme, draw};
use spiegel::words::words;

use crate::stage::{Stage, press_and_save};

/// Every screen, dialog and slide, by the keys that lead to it from the start screen.
const SCREENS: &[&str] = &[
    "",
    "o",
    "o<Down>e",
    "n",
    "<Enter>",
    "<Enter><Down><Right>",
    "<Enter><Down><Right><Enter>",
    "<Enter><Down><Down><Down><Right><Right><Right><Enter>",
    "<Enter><Tab>",
    "<Enter><Down><Tab><Right>",
    "<Enter>l",
    "<Enter>?",
    "<Enter>:",
    "<Enter>:stap",
    "<Enter>/professionalisering",
    "<Enter>/professionalisering<Enter>",
    "<Enter>t",
    "<Enter>o",
    "<Enter>v",
    "<Enter>vn",
    "<Enter>v<Enter>",
    "<Enter>m",
    "<Enter>k",
    "<Enter>i",
    "<Enter>i<Down><Down><Down><Down><Enter>",
    "<Enter>i<Down><Enter>",
    "<Enter>r",
    "<Enter>r<Down><Down><Enter>",
    "<Enter>d",
    "<Enter>d<Enter>",
    "<Enter><F5>",
    "<Enter><F5><F5><F5><PgDn>",
    "<Enter><F5><F5><F5><PgDn><PgDn>",
    "<Enter>l<F5><F5><F5>",
    "<Enter>l<F5><F5><F5><PgUp>",
    "<Enter>l<F5><F5><F5><PgDn>",
    "<Enter><F5><F5><F5><End>",
    // From here on a round is going on.
    "<Enter>s",
    "<Enter>s<Down><Down><Down><Enter>",
    "<Enter>s<Enter>",
    "<Enter>s<Enter><Enter>",
    "<Enter><F5>",
];

/// A session whose people wrote as much as there is space for, with words that no line can hold.
fn wordy(card: &str) -> Stage {
    let stage = Stage::fresh();
    std::fs::create_dir_all(stage.library().cards_folder()).unwrap();
    std::fs::write(stage.library().cards_folder().join("other.ron"), card_with_long_names()).unwrap();
    let card = stage.library().card(card).unwrap();
    let endless = "onderwijsprofessionaliseringsbegeleidingsoverleg".repeat(4);
    let title = format!("Teamoverleg van de opleidingsschool over {endless} en 日本語の教育 👩‍🏫 tot besluit");
    stage.add_with(&card, &title, &[(0, "2", "4"), (1, "2-3", "3"), (2, "3", "3"), (3, "unknown", "3-4")]);
    let path = stage.library().listing().unwrap()[0].clone();
    let mut opened = stage.library().open(&path).unwrap();
    let aspects: Vec<_> = opened.card.aspects().iter().map(|aspect| aspect.id.clone()).collect();
    for aspect in aspects {
        for part in Part::BOTH {
            let to = format!("Omdat {endless} en omdat wij dat samen zo zien. ").repeat(3);
            opened.session.apply(Edit::Text { aspect: aspect.clone(), part, to });
        }
        for (index, status) in Status::ALL.into_iter().enumerate() {
            let what = format!("Wij gaan {endless} bespreken en plannen");
            let step = NextStep { owner: format!("Noor {endless}"), status, ..NextStep::new(what) };
            opened.session.apply(Edit::AddStep { aspect: aspect.clone(), index, step });
        }
    }
    let round = hands(&opened.session, &opened.card);
    opened.session.apply(round);
    opened.session.apply(Edit::Partnership(format!("Partnerschap {endless}")));
    opened.session.apply(Edit::Facilitator(format!("Begeleider {endless}")));
    opened.session.apply(Edit::Roles(vec!["Schoolopleider".to_owned(), endless.clone(), format!("Student {endless}")]));
    opened.file.save(&opened.session).unwrap();
    stage
}

/// The bundled card under another id, with names and words longer than a card has.
fn card_with_long_names() -> String {
    let bundled = include_str!("../../assets/cards/professionalisering.ron");
    let longer = ["Begeleiding", "Commitment", "Verbinden", "Innovatie", "Doelgroepen", "Voorwaarden", "studenten"];
    let card = bundled.replace("id: \"professionalisering\"", "id: \"other\"");
    longer.iter().fold(card, |card, name| card.replace(name, &format!("{name}sprofessionaliseringsoverleg 日本語")))
}

/// A round with hands in which people lie far apart.
fn hands(session: &Session, card: &Card) -> Edit {
    let (aspects, scenarios) = (card.aspects(), card.scenarios());
    let counts = [(scenarios[0].id.clone(), 11), (scenarios[3].id.clone(), 12)];
    let hands = aspects.iter().map(|aspect| Hands { aspect: aspect.id.clone(), counts: counts.to_vec() }).collect();
    let plan = RoundPlan { asks: Asked::Current, how: How::Hands, ..RoundPlan::default() };
    Edit::add_round(session, plan, Votes::Hands(hands))
}

/// Widths and heights from the smallest window to the largest: each near every border at which a layout changes.
fn sizes() -> impl Iterator<Item = (u16, u16)> {
    let widths = [40, 43, 49, 50, 59, 60, 69, 70, 79, 80, 89, 90, 99, 100, 109, 110, 119, 120, 139, 160, 183, 200, 240];
    let heights = [12, 13, 16, 18, 21, 24, 30, 40, 50, 67];
    widths.into_iter().flat_map(move |width| heights.into_iter().map(move |height| (width, height)))
}

const FEW_SIZES: [(u16, u16); 8] = [(40, 12), (47, 15), (60, 18), (80, 24), (100, 30), (120, 40), (160, 36), (200, 50)];

/// What is cut without a sign at this size.
fn cut(program: &mut Program, look: &Look, typesetter: &mut Typesetter, (width, height): (u16, u16)) -> Vec<String> {
    let area = Rect::new(0, 0, width, height);
    program.prepare(area);
    draw(&mut Buffer::empty(area), program.model(), look, typesetter).cut
}

/// Every text that is cut without a sign, with the first screen and size that it was seen at.
fn nothing_is_cut(stage: &Stage, ascii: bool, sizes: &[(u16, u16)]) {
    let look = Look {
        theme: Theme::named(ThemeName::Mono, ColourDepth::None),
        glyphs: Glyphs::new(ascii),
        words: words("nl"),
    };
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for keys in SCREENS {
        let mut program = stage.program();
        program.prepare(Rect::new(0, 0, 80, 24));
        program.draw(&mut Buffer::empty(Rect::new(0, 0, 80, 24)));
        press_and_save(&mut program, keys);
        let mut typesetter = Typesetter::default();
        for size in sizes {
            for text in cut(&mut program, &look, &mut typesetter, *size) {
                if seen.insert((keys, text.clone())) {
                    found.push(format!("{keys} at {size:?}: {text}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{} texts are cut:\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_text_is_cut_without_a_sign_at_any_size() {
    nothing_is_cut(&wordy("professionalisering"), false, &sizes().collect::<Vec<_>>());
}

#[test]
fn no_text_is_cut_without_a_sign_in_ascii() {
    nothing_is_cut(&wordy("professionalisering"), true, &FEW_SIZES);
}

#[test]
fn no_text_of_a_card_with_long_names_is_cut_without_a_sign() {
    nothing_is_cut(&wordy("other"), false, &FEW_SIZES);
}
