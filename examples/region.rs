//! Many believable sessions, and what other engines are held against. `benches/region.py` and `.ci/engines` use it.
//!
//! ```text
//! cargo run --release --example region -- generate FOLDER COUNT [SEED]   writes sessions about the bundled card
//! cargo run --release --example region -- read FOLDER                    only reads every file, on all processors
//! cargo run --release --example region -- counts FOLDER                  the exact counts: card, aspect, question, part, answer
//! ```

#![allow(clippy::expect_used, reason = "a tool that cannot go on has failed")]

#[path = "../benches/generator/mod.rs"]
mod generator;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use spiegel::domain::{Card, Choice, Counted, Outcome, Spread};
use spiegel::store::{BUNDLED_CARD, Library, Watch};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |index: usize| arguments.get(index).map(|number| number.parse().expect("a number"));
    match (arguments.first().map(String::as_str), arguments.get(1), number(2)) {
        (Some("generate"), Some(folder), Some(count)) => {
            let card = Library::at(folder.into()).card(BUNDLED_CARD).expect("the bundled card");
            generator::write_sessions(Path::new(folder), &card, number(3).unwrap_or(1), count);
        }
        (Some("read"), Some(folder), None) => println!("{} bytes", read(Path::new(folder))),
        (Some("counts"), Some(folder), None) => {
            for (what, count) in counts(folder.into()) {
                println!("{what}\t{count}");
            }
        }
        _ => panic!("generate FOLDER COUNT [SEED] | read FOLDER | counts FOLDER"),
    }
}

/// How many bytes are in the files of a folder: each processor reads its share of the names.
fn read(folder: &Path) -> u64 {
    let names = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a name").path());
    let names: Vec<PathBuf> = names.collect();
    names.par_iter().map(|path| fs::read(path).expect("its content").len() as u64).sum()
}

/// The exact counts, which no document shows.
fn counts(folder: PathBuf) -> BTreeMap<String, u64> {
    let (stop, looked_at) = (AtomicBool::new(false), AtomicU64::new(0));
    let watch = Watch { stop: &stop, looked_at: &looked_at, refused: &|_, _, error| panic!("{error}") };
    let counted = Library::at(folder.clone()).aggregate(&[folder], &watch).expect("counts");
    let (aggregate, cards, _) = counted.expect("it was not stopped");
    let mut flat = BTreeMap::new();
    for card in &cards {
        for (aspect, moves) in card.aspects().iter().zip(aggregate.of(card).iter().flat_map(|it| &it.moves)) {
            let place = format!("{}\t{}\tcurrent", card.id(), aspect.id);
            for (from, counted) in &moves.from {
                for (answer, count) in answers(card, counted) {
                    flat.insert(format!("{place}\tmoved from {}\t{answer}", word(card, *from)), count);
                }
            }
            for (outcome, count) in Outcome::ALL.into_iter().zip(moves.outcomes) {
                flat.insert(format!("{place}\toutcome\t{}", outcome.code()), count);
            }
        }
        for (aspect, questions) in card.aspects().iter().zip(aggregate.of(card).iter().flat_map(|it| &it.aspects)) {
            for (question, counts) in ["current", "desired"].iter().zip(questions) {
                let place = format!("{}\t{}\t{question}", card.id(), aspect.id);
                let mut add = |part: &str, counted: &Counted| {
                    for (answer, count) in answers(card, counted) {
                        flat.insert(format!("{place}\t{part}\t{answer}"), count);
                    }
                };
                add("sessions", &counts.marks);
                counts.years.iter().for_each(|(year, counted)| add(&format!("year {year}"), counted));
                counts.roles.iter().for_each(|(role, counted)| add(&format!("role {role}"), counted));
                let codes = ["unanimous", "close", "one_apart", "opposed", "scattered"];
                for (spread, code) in Spread::ALL.into_iter().zip(codes) {
                    flat.insert(format!("{place}\tspread\t{code}"), counts.spreads[spread as usize]);
                }
            }
        }
    }
    flat.retain(|_, count| *count > 0);
    flat
}

/// Each answer as a line has it, with its count.
fn answers(card: &Card, counted: &Counted) -> Vec<(String, u64)> {
    let positions = (0_u16..).map(Choice::HalfColumn).take(2 * card.scenarios().len() - 1).enumerate();
    let counts = positions.map(|(position, choice)| (word(card, choice), counted.at(position)));
    counts.chain([("?".to_owned(), counted.unknown), ("n/a".to_owned(), counted.not_applicable)]).collect()
}

/// An answer as a line has it.
fn word(card: &Card, choice: Choice) -> String {
    let id = |column: u16| card.scenarios()[usize::from(column)].id.as_str();
    match choice {
        Choice::Unknown => "?".to_owned(),
        Choice::NotApplicable => "n/a".to_owned(),
        Choice::HalfColumn(position) if position % 2 == 0 => id(position / 2).to_owned(),
        Choice::HalfColumn(position) => format!("{}|{}", id(position / 2), id(position / 2 + 1)),
    }
}
