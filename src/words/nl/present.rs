//! In Dutch: what an audience reads beside the card.

use crate::words::actions::action;
use crate::words::present::PresentWords;

pub const PRESENT: PresentWords = PresentWords {
    page: |page, pages| format!("blad {page} van {pages}"),
    room_page: |page, pages| format!("zaal: blad {page} van {pages}"),
    read_on: action("verder", "presenteren: verder lezen, blad na blad en dia na dia"),
    read_back: action("terug", "presenteren: terug naar wat hiervoor kwam"),
    enlarge: |command| {
        let second = command.map_or_else(String::new, |command| format!(" Op een tweede scherm: {command}"));
        format!("Ctrl en +: groter. PgDn: kaart, aspecten, beeld, stappen. Esc: terug.{second}")
    },
    help_second_screen: "Tweede scherm",
    follow_with: |command| format!("Typ in een andere terminal op deze computer: {command}"),
    waiting: "Nog niets te volgen",
    waiting_about: "Zodra op deze computer een sessie wordt geopend, verschijnt die hier vanzelf.",
    turnout: |been, present| match (been, present) {
        (0, None) => "nog niemand geweest".to_owned(),
        (been, None) => format!("{been} geweest"),
        (been, Some(present)) => format!("{been} van {present} geweest"),
    },
    blanked: "Zwart scherm: elke toets toont weer wat er stond.",
};
