//! Questions for the conversation (gesprekskaart) on disk: those that come with the program, or the user's own.

use serde::Deserialize;

use super::Library;
use super::bundled::BundledFile;
use crate::store::error::Error;
use crate::text::sanitise_line;

pub(super) const QUESTIONS: BundledFile =
    BundledFile { name: "gesprek.ron", bytes: include_bytes!("../../../assets/gesprek.ron") };

/// Open questions, grouped by the marks that they are about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename = "Questions", default)]
pub struct QuestionsFile {
    /// Where they come from.
    pub source: String,
    /// Asked whatever is marked.
    pub always: Vec<String>,
    /// Asked if nothing is marked yet.
    pub unset: Vec<String>,
    /// Asked if current and desired are the same.
    pub keep: Vec<String>,
    /// Asked if they differ.
    pub change: Vec<String>,
    /// Asked if desired lies to the left of current.
    pub back: Vec<String>,
    /// Asked if the answer is "unknown".
    pub unknown: Vec<String>,
}

impl Library {
    /// The user's own questions, or else the bundled ones; and what is wrong with the former, if they cannot be read.
    #[must_use]
    pub fn questions(&self) -> (QuestionsFile, Option<Error>) {
        let (file, wrong) = self.own_or_bundled::<QuestionsFile>(&QUESTIONS);
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
