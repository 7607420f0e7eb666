//! The agenda of a meeting (draaiboek) on disk: the one that comes with the program, or the user's own.

use serde::Deserialize;

use super::Library;
use super::bundled::BundledFile;
use crate::store::error::Error;
use crate::text::sanitise_line;

pub(super) const AGENDA: BundledFile =
    BundledFile { name: "draaiboek.ron", bytes: include_bytes!("../../../assets/draaiboek.ron") };

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
    /// How long it should take, in minutes.
    pub minutes: u16,
    /// What to do in it.
    #[serde(default)]
    pub about: String,
}

impl Library {
    /// The user's own agenda, or else the bundled one; and what is wrong with the former, if it cannot be read.
    #[must_use]
    pub fn agenda(&self) -> (AgendaFile, Option<Error>) {
        let (file, wrong) = self.own_or_bundled::<AgendaFile>(&AGENDA);
        (file.sanitised(), wrong)
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
