//! In Dutch: what an audience reads beside the card.

use crate::words::actions::action;
use crate::words::present::PresentWords;

pub const PRESENT: PresentWords = PresentWords {
    page: |page, pages| format!("blad {page} van {pages}"),
    read_on: action("verder", "presenteren: verder lezen, blad na blad en dia na dia"),
    read_back: action("terug", "presenteren: terug naar wat hiervoor kwam"),
    blanked: "Zwart scherm: elke toets toont weer wat er stond.",
};
