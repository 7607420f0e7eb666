//! Folders with sessions, copies, earlier revisions, another card, and files that are no sessions.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64};

use fastrand::Rng;
use spiegel::domain::{Aggregate, Aspect, Card, Description, Imprint, Scenario, Session};
use spiegel::store::{BUNDLED_CARD, Census, Included, Library, Refusal, SCHEMA, Watch, write_session};
use tempfile::TempDir;

use super::generator;

pub fn card() -> Card {
    Library::at(PathBuf::new()).card(BUNDLED_CARD).unwrap()
}

/// A card of two scenarios and three aspects.
pub fn own_card() -> Card {
    let imprint = Imprint {
        id: "eigen".to_owned(),
        title: "Eigen".to_owned(),
        theme: "Thema".to_owned(),
        source: "Bron".to_owned(),
        owner: String::new(),
        licence: String::new(),
        language: "nl".to_owned(),
    };
    let scenario = |id: &str| Scenario { id: id.into(), title: id.to_uppercase(), label: id.to_uppercase() };
    let aspect = |id: &str| Aspect {
        id: id.into(),
        title: id.to_uppercase(),
        label: id.to_uppercase(),
        descriptions: vec![Description::Empty; 2],
    };
    Card::new(imprint, ["links", "rechts"].map(scenario).into(), ["a", "b", "c"].map(aspect).into()).unwrap()
}

const OWN_CARD: &str = r#"Card(id: "eigen", title: "Eigen", theme: "Thema", source: "Bron", language: "nl",
    scenarios: [(id: "links", title: "LINKS"), (id: "rechts", title: "RECHTS")], aspects: [
    (id: "a", title: "A", cells: [Empty, Empty]), (id: "b", title: "B", cells: [Empty, Empty]),
    (id: "c", title: "C", cells: [Empty, Empty])])"#;

/// A folder to count, and the library that knows the cards.
pub struct Corpus {
    folder: TempDir,
    pub library: Library,
}

impl Corpus {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("gegevens");
        fs::create_dir_all(data.join("cards")).unwrap();
        fs::write(data.join("cards/eigen.ron"), OWN_CARD).unwrap();
        fs::create_dir_all(folder.path().join("regio/west")).unwrap();
        Self { library: Library::at(data), folder }
    }

    pub fn folder(&self) -> PathBuf {
        self.folder.path().join("regio")
    }

    /// The files with the name of a session, in any folder, sorted.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        collect(&self.folder(), &mut files);
        files.sort();
        files
    }

    pub fn put(&self, name: &str, text: &str) {
        fs::write(self.folder().join(name), text).unwrap();
    }

    pub fn put_session(&self, folder: &str, session: &Session) {
        self.put(&format!("{folder}team-{}.ron", session.id), &write_session(session));
    }

    /// A random corpus of this seed: up to a dozen sessions and what else lies around.
    pub fn random(seed: u64) -> Self {
        let (corpus, mut rng) = (Self::new(), Rng::with_seed(seed));
        let cards = [card(), own_card()];
        for index in 0..rng.u64(0..12) {
            let mut session = generator::session(rng.choice(&cards).unwrap(), seed, index);
            let folder = if rng.bool() { "" } else { "west/" };
            corpus.put_session(folder, &session);
            match rng.u32(0..6) {
                0 => corpus.put(&format!("west/kopie van {}.ron", session.id), &write_session(&session)),
                1 => {
                    // An earlier or a later revision that says something else.
                    session.revision = session.revision.saturating_add_signed(rng.i64(-3..=3));
                    session.reflections[0].current = None;
                    session.rounds.clear();
                    corpus.put(&format!("{} (conflicted copy).ron", session.id), &write_session(&session));
                }
                _ => {}
            }
        }
        corpus.put_what_is_no_session(&mut rng);
        corpus
    }

    fn put_what_is_no_session(&self, rng: &mut Rng) {
        let whole = write_session(&generator::session(&card(), 1, 1_000_000));
        let files = [
            ("half.ron", whole[..whole.len() / 2].to_owned()),
            ("kaart.ron", OWN_CARD.to_owned()),
            ("brief.txt", "Beste allen".to_owned()),
            ("onbekend.ron", whole.replace("\"professionalisering\"", "\"elders\"")),
            (
                "later.ron",
                whole
                    .replace(&format!("schema: {SCHEMA}"), "schema: 999")
                    .replace("rounds:", "rondes: Anders, rounds:"),
            ),
            (".verborgen.ron", "?".to_owned()),
        ];
        files.iter().filter(|_| rng.bool()).for_each(|(name, text)| self.put(name, text));
    }

    pub fn aggregate(&self) -> (Aggregate, Vec<Card>, Census, Vec<(Refusal, PathBuf)>) {
        let refused = Mutex::new(Vec::new());
        let note = |kind, path: &Path, _: &_| refused.lock().unwrap().push((kind, path.to_owned()));
        let (stop, looked_at) = (AtomicBool::new(false), AtomicU64::new(0));
        let watch = Watch { stop: &stop, looked_at: &looked_at, refused: &note };
        let (aggregate, cards, census) = self.library.aggregate(&[self.folder()], &watch).unwrap().unwrap();
        (aggregate, cards, census, refused.into_inner().unwrap())
    }

    pub fn lines(&self, included: Included) -> (String, Census) {
        let (stop, looked_at) = (AtomicBool::new(false), AtomicU64::new(0));
        let watch = Watch { stop: &stop, looked_at: &looked_at, refused: &|_, _, _| {} };
        let (lines, mut census) = self.library.lines(&[self.folder()], included, &watch).unwrap().unwrap();
        let mut text = Vec::new();
        lines.write(&mut census, &stop, &mut text).unwrap();
        (String::from_utf8(text).unwrap(), census)
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "ron") && !name.starts_with('.') {
            files.push(path);
        }
    }
}
