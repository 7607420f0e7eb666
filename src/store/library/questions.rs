//! Questions for the conversation (gesprekskaart) on disk: those that come with the program, or the user's own.

use std::path::PathBuf;

use serde::Deserialize;

use super::Library;
use super::bundled::BundledFile;
use crate::domain::Questions;
use crate::store::error::Error;
use crate::text::sanitise_line;

pub(super) const QUESTIONS: BundledFile = BundledFile {
    name: "gesprek.ron",
    dutch: include_bytes!("../../../assets/gesprek.ron"),
    english: include_bytes!("../../../assets/gesprek.en.ron"),
};

/// The file; what each list is asked about is said at [`Questions`].
#[derive(Default, Deserialize)]
#[serde(rename = "Questions", default)]
struct QuestionsFile {
    source: String,
    always: Vec<String>,
    unset: Vec<String>,
    keep: Vec<String>,
    change: Vec<String>,
    back: Vec<String>,
    unknown: Vec<String>,
}

impl Library {
    /// The user's own questions, or else the bundled ones in a language; and what is wrong with the former, if they cannot be read.
    #[must_use]
    pub fn questions(&self, lang: &str) -> (Questions, Option<Error>) {
        let (file, wrong) = self.own_or_bundled::<QuestionsFile>(&QUESTIONS, lang);
        (file.sanitised(), wrong)
    }

    /// Writes the bundled questions in a language into the user's own file, unless there is one. Returns its path, and whether it was written.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write_own_questions(&self, lang: &str) -> Result<(PathBuf, bool), Error> {
        self.write_own(&QUESTIONS, lang)
    }
}

impl QuestionsFile {
    fn sanitised(&self) -> Questions {
        let line = |text: &String| sanitise_line(text).into_owned();
        let lines = |texts: &[String]| texts.iter().map(line).collect();
        Questions {
            source: line(&self.source),
            always: lines(&self.always),
            unset: lines(&self.unset),
            keep: lines(&self.keep),
            change: lines(&self.change),
            back: lines(&self.back),
            unknown: lines(&self.unknown),
        }
    }
}
