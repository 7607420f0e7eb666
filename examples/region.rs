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
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64};

use rayon::iter::{ParallelBridge, ParallelIterator};
use spiegel::domain::{Card, Counted, Spread};
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

/// How many bytes are in the files of a folder.
fn read(folder: &Path) -> u64 {
    let read = |path: PathBuf| {
        let mut file = File::open(path).expect("a file");
        let mut bytes = Vec::with_capacity(usize::try_from(file.metadata().expect("its size").len()).unwrap_or(0) + 1);
        file.read_to_end(&mut bytes).expect("its content") as u64
    };
    fs::read_dir(folder).expect("a folder").par_bridge().map(|entry| read(entry.expect("a name").path())).sum()
}

/// The exact counts, which no document shows.
fn counts(folder: PathBuf) -> BTreeMap<String, u64> {
    let (stop, looked_at) = (AtomicBool::new(false), AtomicU64::new(0));
    let watch = Watch { stop: &stop, looked_at: &looked_at, refused: &|_, _, error| panic!("{error}") };
    let counted = Library::at(folder.clone()).aggregate(&[folder], &watch).expect("counts");
    let (aggregate, cards, _) = counted.expect("it was not stopped");
    let mut flat = BTreeMap::new();
    for card in &cards {
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
    let id = |column: usize| card.scenarios()[column].id.as_str();
    let answer = |position: usize| match position % 2 {
        0 => id(position / 2).to_owned(),
        _ => format!("{}|{}", id(position / 2), id(position / 2 + 1)),
    };
    let positions = (0..2 * card.scenarios().len() - 1).map(|position| (answer(position), counted.at(position)));
    positions.chain([("?".to_owned(), counted.unknown), ("n/a".to_owned(), counted.not_applicable)]).collect()
}
