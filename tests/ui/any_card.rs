//! Cards of every size and script: nothing is lost that the grid cannot show at once.

use spiegel::domain::{Aspect, Card, Description, Imprint, Scenario};

use crate::stage::{Stage, Window};
use crate::story;

/// A card of so many scenarios and aspects.
fn sized(scenarios: usize, aspects: usize, text: &str) -> Card {
    let titles = |name: &str, count: usize| (1..=count).map(|number| format!("{name} {number}")).collect::<Vec<_>>();
    let texts = vec![text.to_owned(); scenarios];
    let rows: Vec<(String, Vec<String>)> =
        titles("Aspect", aspects).into_iter().map(|title| (title, texts.clone())).collect();
    card("nl", &titles("Scenario", scenarios), &rows)
}

fn card(language: &str, scenarios: &[String], rows: &[(String, Vec<String>)]) -> Card {
    let imprint = Imprint {
        id: "kaart".to_owned(),
        title: "Kaart".to_owned(),
        theme: "Thema".to_owned(),
        language: language.to_owned(),
        ..Imprint::default()
    };
    let scenarios = scenarios.iter().enumerate().map(|(index, title)| Scenario {
        id: format!("s{index}").into(),
        title: title.clone(),
        label: title.clone(),
    });
    let aspects = rows.iter().enumerate().map(|(index, (title, texts))| Aspect {
        id: format!("a{index}").into(),
        title: title.clone(),
        label: title.clone(),
        descriptions: texts.iter().cloned().map(Description::Text).collect(),
    });
    Card::new(imprint, scenarios.collect(), aspects.collect()).unwrap()
}

/// A stage with a session on this card, in which the last scenario of the last aspect is current.
fn stage(card: &Card) -> Stage {
    let stage = Stage::fresh();
    stage.library().keep_card(card).unwrap();
    let scenario = card.scenarios().len().to_string();
    stage.add_with(card, "Sessie", &[(card.aspects().len() - 1, &scenario, "1")]);
    stage
}

#[test]
fn one_cell_two_by_nine_and_twelve_by_sixty() {
    for (scenarios, aspects) in [(1, 1), (2, 9), (12, 60)] {
        let card =
            sized(scenarios, aspects, "Een omschrijving van een paar woorden, lang genoeg voor meer dan een regel.");
        let stage = stage(&card);
        for size in ["40x12", "120x40"] {
            story!(stage, size, "<Enter>");
        }
    }
}

#[test]
fn the_grid_scrolls_both_ways_and_keeps_its_titles() {
    let stage = stage(&sized(12, 60, "Tekst."));
    let down = "<Down>".repeat(59);
    let right = "<Right>".repeat(11);
    for size in ["40x12", "80x24", "240x67"] {
        let screen = stage.screen(size, &format!("<Enter>{down}{right}"));
        assert!(screen.contains("60") && screen.contains("12"), "{size}:\n{screen}");
    }
    story!(stage, "60x18", &format!("<Enter>{down}{right}"));
}

#[test]
fn every_view_of_a_large_card_is_drawn() {
    let long = "Een heel lange omschrijving. ".repeat(140);
    let stage = stage(&sized(12, 60, &long));
    for size in [(40, 12), (80, 24), (240, 67)] {
        let mut window = Window::new(&stage, size, "<Enter>");
        for keys in ["<Enter>", "<Esc>", "<Tab>", "<Esc>", "l", "<Esc>", "<F5>", "<PgDn>", "<Esc>", "r", "<Esc>"] {
            let screen = window.press(keys);
            assert!(!screen.trim().is_empty(), "{keys} at {size:?}");
        }
    }
}

#[test]
fn greek_polish_arabic_and_japanese() {
    let rows = |rows: &[(&str, [&str; 2])]| {
        rows.iter().map(|(title, texts)| ((*title).to_owned(), texts.map(str::to_owned).to_vec())).collect::<Vec<_>>()
    };
    let cards = [
        (
            "el",
            ["Ατομική καθοδήγηση", "Συνεργασία"],
            rows(&[(
                "Ομάδες στόχου",
                [
                    "Η επαγγελματική ανάπτυξη απευθύνεται κυρίως στους άμεσους καθοδηγητές των φοιτητών.",
                    "Όλοι συμμετέχουν.",
                ],
            )]),
        ),
        (
            "pl",
            ["Indywidualne wsparcie", "Współpraca"],
            rows(&[(
                "Grupy docelowe",
                [
                    "Doskonalenie zawodowe skierowane jest przede wszystkim do bezpośrednich opiekunów studentów.",
                    "Wszyscy uczestniczą.",
                ],
            )]),
        ),
        (
            "ar",
            ["توجيه فردي", "تعاون"],
            rows(&[(
                "الفئات المستهدفة",
                ["يستهدف التطوير المهني بشكل رئيسي المشرفين المباشرين على الطلاب.", "يشارك الجميع."],
            )]),
        ),
        (
            "ja",
            ["個別指導", "協働"],
            rows(&[("対象グループ", ["専門的な研修は主に学生の直接の指導者を対象としている。", "全員が参加する。"])]),
        ),
    ];
    for (language, scenarios, rows) in cards {
        let stage = stage(&card(language, &scenarios.map(str::to_owned), &rows));
        for size in ["40x12", "80x24"] {
            story!(stage, size, "<Enter>");
        }
    }
}
