//! Voices that somebody brings: in files, in folders, and as codes that are typed or stand in a mail. Each becomes a ballot, or
//! a sentence that says why not; one that cannot be read stops none of the others.

use std::path::{Path, PathBuf};

use super::{codes_in, known_roles};
use crate::domain::{Ballot, Card, Session, VoteCode};
use crate::store::{Library, expand_home, read_document};
use crate::text::{beginning, decode, sanitise_line};
use crate::words::Words;

/// A mail with a code is shorter than so many bytes.
const MAX_BYTES: usize = 4 << 20;

/// A voice that somebody brings, with where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The name of the file, or the code.
    pub source: String,
    /// What is on it, or why it is refused.
    pub ballot: Result<Ballot, String>,
}

/// The session for which voices are gathered.
#[derive(Clone, Copy, Debug)]
pub struct Gathering<'g> {
    /// Reads the files.
    pub library: &'g Library,
    /// The session of the group.
    pub session: &'g Session,
    /// Its card.
    pub card: &'g Card,
    /// The role for files that do not name just one themselves.
    pub role: Option<&'g str>,
    /// The language of refusals.
    pub words: &'static Words,
}

impl Gathering<'_> {
    /// What a text brings that was typed, pasted or dropped on the window: paths of files and folders, or codes. At least one
    /// voice, if only a refused one.
    #[must_use]
    pub fn typed(&self, text: &str) -> Vec<Voice> {
        match paths_in(text) {
            Some(paths) => paths.iter().flat_map(|path| self.path(path)).collect(),
            None => self.text(text, None),
        }
    }

    /// The voice in a session's file, the codes in any other file, or those of all files in a folder.
    #[must_use]
    pub fn path(&self, path: &Path) -> Vec<Voice> {
        if path.is_dir() {
            return match self.library.voice_files(path) {
                Ok(files) if files.is_empty() => vec![refused(name(path), self.words.merge.empty_folder)],
                Ok(files) => files.iter().flat_map(|file| self.file(file)).collect(),
                Err(error) => vec![refused(name(path), self.words.explain(&error).why)],
            };
        }
        self.file(path)
    }

    /// The codes in a text; `source` names it if there is none. A code names itself.
    #[must_use]
    pub fn text(&self, text: &str, source: Option<&str>) -> Vec<Voice> {
        let roles = known_roles(self.session);
        let codes = codes_in(text, self.card);
        if codes.is_empty() {
            let source = source.map_or_else(|| short(&sanitise_line(text.trim())), str::to_owned);
            return vec![refused(source, self.words.voices.no_code)];
        }
        codes.iter().map(|code| self.code(code, &roles)).collect()
    }

    fn file(&self, path: &Path) -> Vec<Voice> {
        let is_session = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
        if is_session {
            return vec![Voice { source: name(path), ballot: self.session_file(path) }];
        }
        match read_document(path, MAX_BYTES) {
            Ok(bytes) => self.text(&decode(&bytes).0, Some(&name(path))),
            Err(error) => vec![refused(name(path), self.words.explain(&error).why)],
        }
    }

    fn session_file(&self, path: &Path) -> Result<Ballot, String> {
        let voice = self.library.read_voice(path).map_err(|error| self.words.explain(&error).why)?;
        let ballot = voice.as_voice(self.session, self.card, self.role);
        ballot.map_err(|error| self.words.voices.explain_merge(&error, &self.session.card.id))
    }

    fn code(&self, code: &str, roles: &[String]) -> Voice {
        let words = &self.words.voices;
        let ballot = match VoteCode::read(code, self.card, roles) {
            Ok(read) if read.is_of(self.session) => Err(self.words.merge.own_code_refused.to_owned()),
            Ok(read) => Ok(read.into_ballot()),
            Err(error) => Err(words.explain_code(&error)),
        };
        Voice { source: format!("{} {}", words.code, sanitise_line(code.trim())), ballot }
    }
}

fn refused(source: String, why: impl Into<String>) -> Voice {
    Voice { source, ballot: Err(why.into()) }
}

fn name(path: &Path) -> String {
    sanitise_line(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()).into_owned()
}

/// So much of a text that it can be recognised.
fn short(text: &str) -> String {
    const MOST: usize = 40;
    let fits = beginning(text, MOST);
    if fits == text { text.to_owned() } else { format!("{fits}...") }
}

/// The paths that a text is made of, if it is: one, one a line, or several in a line as a terminal pastes files that are dropped
/// on it, in quotes or with their spaces escaped.
fn paths_in(text: &str) -> Option<Vec<PathBuf>> {
    let existing = |text: &str| {
        let path = expand_home(Path::new(text.trim().trim_matches(['"', '\''])));
        (!text.trim().is_empty() && path.exists()).then_some(path)
    };
    if let Some(path) = existing(text) {
        return Some(vec![path]);
    }
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let in_line = |line: &str| match existing(line) {
        Some(path) => Some(vec![path]),
        None => shell_words(line).iter().map(|word| existing(word)).collect(),
    };
    let paths: Option<Vec<Vec<PathBuf>>> = lines.map(in_line).collect();
    paths.map(|paths| paths.concat()).filter(|paths| !paths.is_empty())
}

/// The words of a line as a shell divides it: at spaces that are neither in quotes nor behind a backslash.
fn shell_words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), String::new(), None);
    let mut chars = line.trim().chars();
    while let Some(char) = chars.next() {
        match (char, quote) {
            ('\\', None) => word.extend(chars.next()),
            ('"' | '\'', None) => quote = Some(char),
            (_, Some(open)) if char == open => quote = None,
            (' ', None) => words.push(std::mem::take(&mut word)),
            _ => word.push(char),
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::shell_words;

    #[test]
    fn dropped_files_are_told_apart_by_their_quotes_and_escapes() {
        assert_eq!(shell_words(r#"'/a b/c.ron' /d\ e.ron "f g" h"#), ["/a b/c.ron", "/d e.ron", "f g", "h"]);
        assert_eq!(shell_words("  een  "), ["een"]);
    }
}
