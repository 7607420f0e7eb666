//! Stories: keys in, a screen out, through the real loop, the real files and the real drawing.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may end in a panic")]

mod agenda;
mod any_card;
mod asking;
mod card_draft;
mod card_link;
mod compare;
mod contrast;
mod conversation;
mod copies;
mod cut;
mod documents;
mod drafts;
mod fits;
#[path = "../../benches/generator/mod.rs"]
mod generator;
mod hints;
mod lapsed;
mod look;
mod manual;
mod manual_keys;
mod meeting;
mod merge;
mod monkey;
mod mouse;
mod open_card;
mod own_editor;
mod palette;
mod panel;
mod picture;
mod present;
mod questions;
mod region;
mod report;
mod reveal;
mod round;
mod round_crash;
mod safety;
mod second_screen;
mod sessions;
mod settings;
mod space;
mod stage;
mod start;
mod truth;
mod typing;
mod visual_language;
#[path = "../vocabulary/mod.rs"]
mod vocabulary;
