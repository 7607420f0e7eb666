//! A session of which the card has changed: what has no place on it any more is told, and stands below the card.

use crate::stage::Stage;
use crate::story;

#[test]
fn what_has_lapsed_is_told_and_stands_below_the_card() {
    let stage = Stage::fresh();
    let before = stage.own_card(&[0, 1, 2, 3]);
    stage.library().keep_card(&before).unwrap();
    stage.add_with(&before, "Sessie", &[(0, "2", "3"), (1, "1", "4"), (3, "3", "none")]);
    stage.library().keep_card(&stage.own_card(&[0, 2])).unwrap();
    for size in ["40x12", "60x18", "120x40"] {
        story!(stage, size, "<Enter>");
        story!(stage, size, "<Enter><Right>");
    }
}
