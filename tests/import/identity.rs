//! What is written out is read back as the same card.

use proptest::prelude::*;
use spiegel::domain::{Aspect, Card, Description, Imprint, Scenario};
use spiegel::import::{About, guess, make, matrix, read};
use spiegel::report::{CardFormat, card_file};
use spiegel::store::{read_card, write_card};

use super::files::card;

/// A text as a card holds it: safe, and without space at its ends.
fn text() -> impl Strategy<Value = String> {
    let odd = prop_oneof![
        Just("\"".to_owned()),
        Just(";".to_owned()),
        Just(",".to_owned()),
        Just("|".to_owned()),
        Just("\n".to_owned()),
        Just("=1+1".to_owned()),
        Just("'=x".to_owned()),
        Just("- punt".to_owned()),
        Just("<br>".to_owned()),
        Just("*_`\\".to_owned()),
        Just("&amp;".to_owned()),
        Just("1.".to_owned()),
        Just("#".to_owned()),
        Just("_x0041_".to_owned()),
        Just("![a](b)".to_owned()),
        Just("Ελλάδα".to_owned()),
        Just("日本".to_owned()),
        Just("مدرسة".to_owned()),
        Just("e\u{301}".to_owned()),
        Just("```".to_owned()),
        Just("+---+".to_owned()),
        Just("https://x.nl".to_owned()),
        Just("...".to_owned()),
    ];
    proptest::collection::vec(prop_oneof!["[a-zA-Z ]{1,8}", odd], 0..6)
        .prop_map(|parts| spiegel::text::sanitise(&parts.concat()).trim().to_owned())
}

fn title() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("T{}", spiegel::text::sanitise_line(&text).trim()))
}

fn any_card() -> impl Strategy<Value = Card> {
    let titles = |most| proptest::collection::vec(title(), 1..=most);
    (titles(5), titles(6), title(), title(), text()).prop_flat_map(|(scenarios, aspects, name, theme, source)| {
        let cells = proptest::collection::vec(text(), scenarios.len() * aspects.len());
        (Just((scenarios, aspects, name, theme, source)), cells).prop_map(|(parts, cells)| {
            let (scenarios, aspects, name, theme, source) = parts;
            let mut cells = cells.chunks(scenarios.len());
            let line = |text: &str| spiegel::text::sanitise_line(text).trim().to_owned();
            let imprint = Imprint {
                id: "x".to_owned(),
                title: name,
                theme: line(&theme),
                source: line(&source),
                owner: "Eigenaar".to_owned(),
                licence: "CC0".to_owned(),
                language: "nl".to_owned(),
            };
            let id = |index: usize| format!("x{index}");
            let scenarios = scenarios.into_iter().enumerate().map(|(index, title)| Scenario {
                id: id(index).into(),
                label: title.clone(),
                title,
            });
            let description =
                |text: &String| if text.is_empty() { Description::Empty } else { Description::Text(text.clone()) };
            let aspects = aspects.into_iter().enumerate().map(|(index, title)| Aspect {
                id: id(index).into(),
                label: title.clone(),
                title,
                descriptions: cells.next().unwrap().iter().map(description).collect(),
            });
            Card::new(imprint, scenarios.collect(), aspects.collect()).unwrap()
        })
    })
}

type Said = (Vec<String>, Vec<String>, Vec<(String, Vec<Description>)>);

/// Everything of a card but its ids and labels, which a table has no place for.
fn said(card: &Card) -> Said {
    let imprint = [card.title(), card.theme(), card.source(), card.owner(), card.licence(), card.language()];
    let scenarios = card.scenarios().iter().map(|it| it.title.clone()).collect();
    let aspects = card.aspects().iter().map(|it| (it.title.clone(), it.descriptions.clone())).collect();
    (imprint.map(str::to_owned).to_vec(), scenarios, aspects)
}

const TABLES: [CardFormat; 4] = [CardFormat::Tsv, CardFormat::Csv, CardFormat::Markdown, CardFormat::Xlsx];

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn import_of_export_is_the_same_card(own in any_card()) {
        for format in TABLES {
            let file = card_file(&own, format).unwrap();
            prop_assert_eq!(said(&card(&file)), said(&own), "{:?}\n{}", format, String::from_utf8_lossy(&file));
        }
        let path = std::path::Path::new("kaart.ron");
        prop_assert_eq!(read_card(write_card(&own).as_bytes(), path).unwrap(), own);
    }

    #[test]
    fn ids_come_back_too_if_the_card_is_known(own in any_card()) {
        for format in TABLES {
            let source = read(&card_file(&own, format).unwrap()).unwrap();
            let choices = guess(&source.tables, None).choices;
            let again = make(&matrix(&source.tables, &choices).unwrap(), &About::default(), Some(&own)).unwrap().card;
            let ids = |card: &Card| card.aspects().iter().map(|it| it.id.clone()).collect::<Vec<_>>();
            prop_assert_eq!((said(&again), ids(&again)), (said(&own), ids(&own)), "{:?}", format);
            prop_assert_eq!(again.scenarios(), own.scenarios());
        }
    }

    #[test]
    fn ids_do_not_depend_on_the_order(own in any_card(), turn in 0_usize..6) {
        let first = card(&card_file(&own, CardFormat::Tsv).unwrap());
        let mut aspects = first.aspects().to_vec();
        let by = turn % aspects.len();
        aspects.rotate_left(by);
        let imprint = Imprint { id: "x".to_owned(), title: "T".to_owned(), language: "nl".to_owned(), ..Imprint::default() };
        let turned = Card::new(imprint, first.scenarios().to_vec(), aspects.clone()).unwrap();
        let again = card(&card_file(&turned, CardFormat::Tsv).unwrap());
        let ids = |aspects: &[Aspect]| aspects.iter().map(|it| (it.title.clone(), it.descriptions.clone(), it.id.clone())).collect::<Vec<_>>();
        // Rows that are the same in title and in every text are told apart by nothing but their order.
        let is_plain = ids(&aspects).windows(2).all(|_| true) && {
            let mut seen = std::collections::HashSet::new();
            aspects.iter().all(|it| seen.insert(format!("{}{:?}", it.title, it.descriptions)))
        };
        if is_plain {
            prop_assert_eq!(ids(again.aspects()), ids(&aspects));
        }
    }
}
