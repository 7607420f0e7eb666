//! Reading every session of thousands gives what reading each by itself gives, in the order of the files.

use std::path::PathBuf;

use spiegel::domain::{Card, Session};
use spiegel::store::Error;

use super::corpus::{Corpus, card};
use super::generator;

type Read = Result<(Session, Card), String>;

fn one_by_one(corpus: &Corpus, files: &[PathBuf]) -> Vec<Read> {
    files.iter().map(|path| corpus.library.read(path).map_err(|error| error.to_string())).collect()
}

fn all_at_once(corpus: &Corpus, files: &[PathBuf]) -> Vec<Read> {
    let mut all = Vec::new();
    let make = |read: Result<(&Session, &Card), Error>| {
        read.map(|(session, card)| (session.clone(), card.clone())).map_err(|error| error.to_string())
    };
    let taken = corpus.library.for_each_session(files, make, |read| {
        all.push(read);
        Ok::<_, ()>(())
    });
    assert!(taken.is_ok());
    all
}

#[test]
fn all_at_once_is_one_by_one() {
    for seed in 0..100 {
        let corpus = Corpus::random(seed);
        let mut reworded = generator::session(&card(), seed, 77);
        reworded.card.fingerprint = "0000000000000000".to_owned();
        corpus.put_session("", &reworded);
        let mut without_card = generator::session(&card(), seed, 78);
        without_card.card.id = "weg".to_owned();
        corpus.put_session("west/", &without_card);
        let files = corpus.files();
        assert_eq!(all_at_once(&corpus, &files), one_by_one(&corpus, &files), "corpus {seed}");
    }
}

#[test]
fn more_files_than_are_read_at_once_keep_their_order() {
    let corpus = Corpus::new();
    generator::write_sessions(&corpus.folder(), &card(), 1, 1_500);
    let files = corpus.files();
    let ids = |read: Vec<Read>| read.into_iter().map(|read| read.unwrap().0.id).collect::<Vec<_>>();
    assert_eq!(ids(all_at_once(&corpus, &files)), ids(one_by_one(&corpus, &files)));
}

#[test]
fn an_error_of_who_takes_them_ends_it() {
    let corpus = Corpus::new();
    generator::write_sessions(&corpus.folder(), &card(), 1, 5);
    let mut taken = 0;
    let ended = corpus.library.for_each_session(
        &corpus.files(),
        |_| (),
        |()| {
            taken += 1;
            if taken == 3 { Err("enough") } else { Ok(()) }
        },
    );
    assert_eq!((ended, taken), (Err("enough"), 3));
}
