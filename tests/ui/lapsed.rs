//! A session of which the card has changed: what has no place on it any more is told, and stands below the card.

use spiegel::domain::{Card, Imprint};

use crate::stage::Stage;
use crate::story;

#[test]
fn what_has_lapsed_is_told_and_stands_below_the_card() {
    let stage = Stage::fresh();
    let bundled = stage.library().card("professionalisering").unwrap();
    let imprint = Imprint { id: "eigen".into(), title: "Eigen".into(), theme: "Eigen".into(), ..Imprint::default() };
    let card = |aspects: &[usize]| {
        let aspects = aspects.iter().map(|row| bundled.aspects()[*row].clone()).collect();
        Card::new(imprint.clone(), bundled.scenarios().to_vec(), aspects).unwrap()
    };
    let before = card(&[0, 1, 2, 3]);
    stage.library().keep_card(&before).unwrap();
    stage.add_with(&before, "Sessie", &[(0, "2", "3"), (1, "1", "4"), (3, "3", "none")]);
    stage.library().keep_card(&card(&[0, 2])).unwrap();
    for size in ["40x12", "60x18", "120x40"] {
        story!(stage, size, "<Enter>");
        story!(stage, size, "<Enter><Right>");
    }
}
