//! The draaiboek on disk: the one that comes with the program, or the user's own.

use serde::Deserialize;

use super::error::Error;
use super::library::Library;
use super::own::Bundled;
use crate::text::sanitise_line;

const BUNDLED: Bundled = Bundled { name: "draaiboek.ron", bytes: include_bytes!("../../assets/draaiboek.ron") };

/// A plan of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename = "Guide")]
pub struct AgendaFile {
    /// What kind of meeting it is for.
    #[serde(default)]
    pub title: String,
    /// Its parts, in order.
    pub parts: Vec<AgendaPartFile>,
}

/// A part of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct AgendaPartFile {
    /// What it is called.
    pub what: String,
    /// How long it is to take.
    pub minutes: u16,
    /// What to do in it.
    #[serde(default)]
    pub about: String,
}

impl Library {
    /// The plan that comes with the program, or the user's own; and what is wrong with the latter.
    #[must_use]
    pub fn agenda(&self) -> (AgendaFile, Option<Error>) {
        let (file, wrong) = self.own_or_bundled::<AgendaFile>(&BUNDLED);
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
