//! The questions of the gesprekskaart on disk: those that come with the program, or the user's own.

use serde::Deserialize;

use super::error::Error;
use super::library::Library;
use super::own::Bundled;
use crate::text::sanitise_line;

const BUNDLED: Bundled = Bundled { name: "gesprek.ron", bytes: include_bytes!("../../assets/gesprek.ron") };

/// Open questions, by what they are asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename = "Questions", default)]
pub struct QuestionsFile {
    /// Where they come from.
    pub source: String,
    /// Whatever is marked.
    pub always: Vec<String>,
    /// Where nothing is marked yet.
    pub unset: Vec<String>,
    /// Where current and desired are the same.
    pub keep: Vec<String>,
    /// Where they differ.
    pub change: Vec<String>,
    /// Where desired lies left of current.
    pub back: Vec<String>,
    /// Where the answer is not known.
    pub unknown: Vec<String>,
}

impl Library {
    /// The questions that come with the program, or the user's own; and what is wrong with the latter.
    #[must_use]
    pub fn questions(&self) -> (QuestionsFile, Option<Error>) {
        let (file, wrong) = self.own_or_bundled::<QuestionsFile>(&BUNDLED);
        (file.sanitised(), wrong)
    }
}

impl QuestionsFile {
    fn sanitised(mut self) -> Self {
        let lists =
            [&mut self.always, &mut self.unset, &mut self.keep, &mut self.change, &mut self.back, &mut self.unknown];
        for question in lists.into_iter().flatten().chain([&mut self.source]) {
            *question = sanitise_line(question).into_owned();
        }
        self
    }
}
