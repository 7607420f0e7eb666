//! The fast reading of a session's file against the whole of RON: whatever both accept is the same, and what is refused is
//! refused with the same words.

use std::fs;
use std::path::Path;

use spiegel::domain::Session;
use spiegel::store::{Reading, read_session_with, write_session};

use super::corpus::card;
use super::generator;

fn read(bytes: &[u8], reading: Reading) -> Result<(Session, u32, String), String> {
    let read = read_session_with(bytes, Path::new("a.ron"), reading);
    read.map(|(session, schema, repairs)| (session, schema, format!("{repairs:?}"))).map_err(|error| format!("{error}"))
}

#[track_caller]
fn both_read_alike(bytes: &[u8]) {
    let [fast, whole] = [Reading::Fast, Reading::Whole].map(|reading| read(bytes, reading));
    assert_eq!(fast, whole, "{}", String::from_utf8_lossy(bytes));
}

#[test]
fn generated_sessions_read_alike_and_as_they_were_written() {
    let card = card();
    for index in 0..1_000 {
        let session = generator::session(&card, 7, index);
        let text = write_session(&session);
        assert_eq!(read(text.as_bytes(), Reading::Fast).unwrap().0, session);
        both_read_alike(text.as_bytes());
    }
}

#[test]
fn whatever_the_fuzzer_found_reads_alike() {
    let folder = fs::read_dir("tests/fixtures/fuzz/session").unwrap();
    let found = folder.map(|entry| fs::read(entry.unwrap().path()).unwrap());
    let kept = ["tests/fixtures/schema-1.ron", "tests/fixtures/schema-2.ron"].map(|path| fs::read(path).unwrap());
    let all: Vec<Vec<u8>> = found.chain(kept).collect();
    assert!(all.len() > 50);
    for bytes in &all {
        both_read_alike(bytes);
    }
}

/// Every single change of a byte, in a small file: what is still accepted, is accepted by both.
#[test]
fn a_file_with_any_byte_changed_reads_alike() {
    let text = r#"Session(schema: 3, id: "a", revision: 7, title: "T\n", card: (id: "k"), date: "2026-11-23", reflections: [
        (aspect: "d", current: Some(Between("a", "b")), desired: Unknown, next_steps: [(what: "w", due: None)])], rounds: [
        (number: 1, asks: Both, present: Some(3), ballots: [(role: "r", answers: [(aspect: "d", current: Some(Scenario("a"),),)],)]),
        (number: 2, how: Hands, hands: [(aspect: "d", counts: [1, ("b", 2)])])])"#;
    both_read_alike(text.as_bytes());
    assert!(read(text.as_bytes(), Reading::Fast).is_ok());
    for at in 0..text.len() {
        for byte in b"\0 \"\\(),:[]/_-+.#'0179aNrx\n\r\xff" {
            let mut bytes = text.as_bytes().to_vec();
            bytes[at] = *byte;
            both_read_alike(&bytes);
        }
        let mut shorter = text.as_bytes().to_vec();
        shorter.remove(at);
        both_read_alike(&shorter);
        both_read_alike(&text.as_bytes()[..at]);
    }
}
