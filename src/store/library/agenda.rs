//! The agenda of a meeting (draaiboek) on disk: the one that comes with the program, or the user's own.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Library;
use super::bundled::BundledFile;
use crate::store::error::Error;
use crate::text::sanitise_line;

pub(super) const AGENDA: BundledFile = BundledFile {
    name: "draaiboek.ron",
    dutch: include_bytes!("../../../assets/draaiboek.ron"),
    english: include_bytes!("../../../assets/draaiboek.en.ron"),
};

/// An agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename = "Guide")]
pub struct AgendaFile {
    /// What kind of meeting it is for.
    #[serde(default)]
    pub title: String,
    /// Its parts, in order.
    pub parts: Vec<AgendaPartFile>,
}

/// One part of an agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct AgendaPartFile {
    /// Its title.
    pub what: String,
    /// How long it should take, in minutes, however many people there are.
    pub minutes: u16,
    /// How much longer for every person, in seconds.
    #[serde(default)]
    pub per_person: PerPersonFile,
    /// What to do in it.
    #[serde(default)]
    pub about: String,
}

/// The seconds that every person adds to a part of an agenda, by how people vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename = "PerPerson", default)]
pub struct PerPersonFile {
    /// One after the other at the keyboard.
    pub in_turn: u16,
    /// On slips that are typed in.
    pub on_paper: u16,
    /// With hands that are counted.
    pub hands: u16,
}

impl Library {
    /// The user's own agenda, or else the bundled one in a language; and what is wrong with the former, if it cannot be read.
    #[must_use]
    pub fn agenda(&self, lang: &str) -> (AgendaFile, Option<Error>) {
        let (file, wrong) = self.own_or_bundled::<AgendaFile>(&AGENDA, lang);
        (file.sanitised(), wrong)
    }

    /// Writes the bundled agenda in a language into the user's own file, unless there is one. Returns its path, and whether it
    /// was written.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write_own_agenda(&self, lang: &str) -> Result<(PathBuf, bool), Error> {
        self.write_own(&AGENDA, lang)
    }
}

impl AgendaFile {
    fn sanitised(mut self) -> Self {
        let texts = self.parts.iter_mut().flat_map(|part| [&mut part.what, &mut part.about]);
        for text in texts.chain([&mut self.title]) {
            *text = sanitise_line(text).into_owned();
        }
        self
    }
}
