//! Writes believable sessions into a folder: `cargo run --example generate -- FOLDER COUNT [SEED]`. What the benches of many
//! sessions and `.ci/engines` work with.

#![allow(clippy::expect_used, reason = "a tool that cannot go on has failed")]

#[path = "../benches/generator/mod.rs"]
mod generator;

use std::path::Path;

use spiegel::store::{BUNDLED_CARD, Library};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |index: usize| arguments.get(index).map(|number| number.parse().expect("a number"));
    let (Some(folder), Some(count)) = (arguments.first(), number(1)) else {
        eprintln!("generate FOLDER COUNT [SEED]");
        std::process::exit(2);
    };
    let card = Library::at(folder.into()).card(BUNDLED_CARD).expect("the bundled card");
    generator::write_sessions(Path::new(folder), &card, number(2).unwrap_or(1), count);
}
