//! Every importer over files that were changed at random. A few hundred in every run of the tests; for as long as is asked with
//! `FUZZ_SECONDS=600 cargo test --test import fuzz -- --ignored --nocapture`, all importers at once, or with
//! `FUZZ_ONLY=delimited,pipes` some of them.

use std::time::{Duration, Instant};

use spiegel::import::{About, Choices, Source, guess, is_card_file, make, matrix, read, review, with_titles};
use spiegel::store::read_card;

use super::files::{c, document, docx, ods, word_table, xlsx};

/// What takes longer takes for ever: unoptimised, beside other work and at the lowest priority, a small file has taken half a minute.
const PATIENCE: Duration = Duration::from_secs(300);

/// Numbers that are the same in every run: xorshift64 (Marsaglia, "Xorshift RNGs", 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

/// What means something to one of the parsers.
const PIECES: [&[u8]; 40] = [
    b"\"",
    b"\t",
    b";",
    b",",
    b"\r\n",
    b"|",
    b"---|",
    b"+--+",
    b"<table>",
    b"</table>",
    b"<tr>",
    b"<td colspan=999>",
    b"<td rowspan=9>",
    b"</td>",
    b"<br>",
    b"<!--",
    b"-->",
    b"&#x1b;",
    b"&amp",
    b"<![CDATA[",
    b"]]>",
    b"<!DOCTYPE x [",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x00",
    b"\xe2\x80\xae",
    b"THEMA:",
    b"sep=;",
    b"=1+1",
    b"1E5",
    b"w:vMerge",
    b"table:number-columns-repeated=\"9999\"",
    b"r=\"XFD1048576\"",
    b"<mergeCell ref=\"A1:ZZ99\"/>",
    b"</w:tbl>",
    b"<w:gridSpan w:val=\"-1\"/>",
    b"Card(",
    b"Text(\"",
    b"\\u{0}",
    b"))))",
];

fn mutated(seed: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len() + 1);
        let length = random.below(40).min(bytes.len() - at);
        match random.below(6) {
            0 => drop(bytes.drain(at..at + length)),
            1 => drop(bytes.splice(at..at, PIECES[random.below(PIECES.len())].iter().copied())),
            2 => {
                let copied = bytes[at..at + length].repeat(1 + random.below(30));
                drop(bytes.splice(at..at, copied));
            }
            3 if at < bytes.len() => bytes[at] = u8::try_from(random.below(256)).unwrap(),
            4 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            _ => bytes.truncate(bytes.len() - length.min(bytes.len())),
        }
    }
    bytes
}

/// A text that one of the importers reads, and how it becomes the file.
struct Importer {
    name: &'static str,
    seeds: Vec<Vec<u8>>,
    file: fn(&[u8]) -> Vec<u8>,
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn importers() -> Vec<Importer> {
    let table = word_table(&[&["", "2:Nu"], &["", "a", "b"], &["Rij", "een\ntwee", "drie"], &["^", "vier", "vijf"]]);
    let sheet = format!(
        "<sheetData><row r=\"3\">{}{}</row><row r=\"4\">{}{}</row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A4:B4\"/></mergeCells>",
        c("B3", "Nu"),
        c("C3", "Later"),
        c("A4", "Rij"),
        c("B4", "een &amp; twee")
    );
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let rows = format!(
        "<table:table table:name=\"x\"><table:table-row><table:table-cell/>{}{}</table:table-row><table:table-row table:number-rows-repeated=\"2\">{}{}</table:table-row></table:table>",
        cell("Nu"),
        cell("Later"),
        cell("Rij"),
        cell("a<text:line-break/>b")
    );
    let raw = |bytes: &[u8]| bytes.to_vec();
    let of = |texts: &[&str]| texts.iter().map(|text| text.as_bytes().to_vec()).collect::<Vec<_>>();
    vec![
        Importer {
            name: "delimited",
            seeds: of(&[
                "Titel\nTHEMA: Proef\n\n\tNu\tLater\nRij\teen\ttwee\nAnders\t\"drie\nvier\"\tvijf\n",
                "sep=;\r\n\"Nr\";Criterium;Zwak;Goed\r\n1;Taal;\"a \"\"b\"\"\";<p>c</p>\r\n",
                "C,Naam,Tekst,Punten,Naam,Tekst,Punten\nx,Goed,lang en breed,2,Zwak,kort,1\ny,Goed,dit,2,Zwak,dat,0\n",
            ]),
            file: raw,
        },
        Importer {
            name: "pipes",
            seeds: of(&[
                "# T\n\n| | Nu | Later |\n|--|:-:|--|\n| **Rij** | a<br>b | [c](d) |\n",
                "+---+----+\n|   | A  |\n+===+====+\n| x | een|\n|   | y  |\n+---+----+\n",
            ]),
            file: raw,
        },
        Importer {
            name: "html",
            seeds: of(&[
                "<html><style>x</style><table><tr><th></th><th colspan=2>Nu &amp; dan</th></tr><tr><td rowspan=2>Rij</td><td>a<br>b</td><td><table><tr><td>c</td><td>d</td></tr></table></td></tr></table>",
            ]),
            file: raw,
        },
        Importer { name: "docx", seeds: of(&[&table]), file: |bytes| docx(&text(bytes)) },
        Importer { name: "xlsx", seeds: of(&[&sheet]), file: |bytes| xlsx(&[("Blad", &text(bytes))]) },
        Importer { name: "ods", seeds: of(&[&rows]), file: |bytes| ods(&text(bytes)) },
        Importer {
            name: "archive",
            seeds: vec![
                docx(&table),
                xlsx(&[("Blad", &sheet)]),
                ods(&rows),
                document(&[("word/document.xml", "<x/>")]),
            ],
            file: raw,
        },
        Importer {
            name: "ron",
            seeds: vec![include_bytes!("../../assets/cards/professionalisering.ron").to_vec()],
            file: raw,
        },
    ]
}

/// What must hold for any file: no panic, no long wait, and nothing in the card that steers a terminal.
fn check(bytes: &[u8], random: &mut Random) {
    let begin = Instant::now();
    if is_card_file(bytes)
        && let Ok(card) = read_card(bytes, std::path::Path::new("kaart.ron"))
    {
        let _ = review(&card);
        harmless(&card);
    }
    if let Ok(source) = read(bytes) {
        for choices in ways(&source, random) {
            let Ok(matrix) = matrix(&source.tables, &choices) else { continue };
            let _ = matrix.look(&source.tables, &choices);
            let Ok(made) = make(&matrix, &About::default(), None) else { continue };
            harmless(&made.card);
            // A file that is brought in again changes no id.
            let again = make(&matrix, &About::default(), Some(&made.card)).unwrap();
            let ids = |card: &spiegel::domain::Card| card.aspects().iter().map(|it| it.id.clone()).collect::<Vec<_>>();
            assert_eq!(ids(&again.card), ids(&made.card));
        }
    }
    assert!(begin.elapsed() < PATIENCE, "{:?}", begin.elapsed());
}

fn ways(source: &Source, random: &mut Random) -> Vec<Choices> {
    let index = random.below(source.tables.len());
    let guessed = guess(&source.tables, None).choices;
    let table = &source.tables[index];
    let titles = Some(random.below(table.rows.len())).filter(|_| random.below(3) > 0);
    let has_second = titles.is_some_and(|row| row + 1 < table.rows.len()) && random.below(2) == 0;
    let other = with_titles(table, index, (titles, has_second));
    let turned = Choices { is_turned: !guessed.is_turned, ..guessed.clone() };
    vec![guessed, turned, other]
}

fn harmless(card: &spiegel::domain::Card) {
    let titles = card.scenarios().iter().map(|it| &it.title).chain(card.aspects().iter().map(|it| &it.title));
    assert!(titles.clone().all(|title| !title.contains(char::is_control)), "{card:?}");
    let texts = card.aspects().iter().flat_map(|it| &it.descriptions).filter_map(|it| it.text());
    assert!(texts.clone().all(|text| !text.contains(|c: char| c.is_control() && c != '\n' && c != '\t')), "{card:?}");
}

/// Runs one importer; what fails is shown as it can be pasted into a test.
fn run(importer: &Importer, until: impl Fn(usize) -> bool) -> usize {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut count = 0;
    while !until(count) {
        count += 1;
        let seed = &importer.seeds[random.below(importer.seeds.len())];
        let content = mutated(seed, &mut random);
        let bytes = (importer.file)(&content);
        let held = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(&bytes, &mut random)));
        assert!(held.is_ok(), "{}, file {count}: b\"{}\"", importer.name, content.escape_ascii());
    }
    count
}

#[test]
fn every_importer_stands_changes_at_random() {
    for importer in importers() {
        run(&importer, |count| count == 150);
    }
}

#[test]
#[ignore = "takes as long as is asked"]
fn every_importer_stands_changes_for_as_long_as_asked() {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(600);
    let only = std::env::var("FUZZ_ONLY").unwrap_or_default();
    let is_asked = |importer: &Importer| only.is_empty() || only.split(',').any(|name| name == importer.name);
    let end = Instant::now() + Duration::from_secs(seconds);
    std::thread::scope(|scope| {
        for importer in importers().into_iter().filter(is_asked) {
            scope.spawn(move || println!("{}: {} files", importer.name, run(&importer, |_| Instant::now() > end)));
        }
    });
}
