//! The questions of the gesprekskaart on disk: those that come with the program, or the user's own.

use std::path::PathBuf;

use serde::Deserialize;

use super::error::Error;
use super::format::parse;
use super::library::Library;
use super::session_file::read;
use crate::text::sanitise_line;

const BUNDLED: &[u8] = include_bytes!("../../assets/gesprek.ron");

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
    /// Where the user's own questions are, if there are any.
    #[must_use]
    pub fn questions_file(&self) -> PathBuf {
        self.folder().join("gesprek.ron")
    }

    /// The questions that come with the program, or the user's own; and what is wrong with the latter.
    #[must_use]
    pub fn questions(&self) -> (QuestionsFile, Option<Error>) {
        let path = self.questions_file();
        let own = path.exists().then(|| read(self.disk(), &path).and_then(|bytes| parse(&bytes, &path)));
        match own {
            Some(Ok(own)) => (QuestionsFile::sanitised(own), None),
            Some(Err(error)) => (Self::bundled_questions(), Some(error)),
            None => (Self::bundled_questions(), None),
        }
    }

    /// A test reads the bundled file: it cannot be unreadable in a built program.
    fn bundled_questions() -> QuestionsFile {
        parse(BUNDLED, "gesprek.ron".as_ref()).unwrap_or_default()
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
