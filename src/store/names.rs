//! What files are called. A title is never used as a path.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::{Error, Operation};
use crate::text::{sanitise_line, unaccented};

/// The end of the name of a folder with the earlier versions of a session. No slug and so no older folder ends like this.
const VERSIONS: &str = ".versions";
/// What a data folder holds beside its sessions.
pub(super) const BESIDE_SESSIONS: [&str; 9] =
    ["backups", "trash", "cards", "editor", "drafts", "agenda", "config.ron", "gesprek.ron", "draaiboek.ron"];

/// In bytes: how much of an id goes into the name of a folder. Longer names are refused by file systems.
const LONGEST_ID: usize = 200;

/// In bytes: how long a file's name can be on the usual file systems.
const LONGEST_NAME: usize = 255;
/// In bytes: what is put before and after a file's name, at most: `.beschadigd-` with a number of ten digits, for example.
const ROOM_AROUND: usize = 25;

/// Separates the session's name from a number in the name of a file that keeps what somebody else wrote.
const CONFLICT: &str = ".conflict-";

/// The title as a part of a file name: lower case, `a-z`, `0-9` and single hyphens, at most 40 characters.
#[must_use]
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for char in title.chars().flat_map(char::to_lowercase) {
        match slug_letter(char) {
            Some(letter) => slug.push(letter),
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
        if slug.len() >= 40 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "sessie".to_owned() } else { slug.to_owned() }
}

/// The letter or digit that stands for a character in a slug; `None` if it has none.
fn slug_letter(char: char) -> Option<char> {
    // Scripts find sessions by their slugs, so a letter that has always been a hyphen in them must stay one.
    let was_never_folded = char > 'ü' || char == 'ø';
    let mut plain = unaccented(char);
    match (plain.next(), plain.next()) {
        (Some(letter @ ('a'..='z' | '0'..='9')), None) if !was_never_folded => Some(letter),
        _ => None,
    }
}

/// The visible `.ron` files of a folder, sorted by name; none if the folder does not exist yet.
pub(super) fn ron_files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let read = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut files: Vec<PathBuf> = match read {
        Ok(files) => files,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        // An incomplete list would be taken for the whole.
        Err(error) => return Err(Error::io(Operation::Reading, folder)(error)),
    };
    files.retain(|path| path.file_name().is_some_and(visible_ron));
    files.sort();
    Ok(files)
}

/// Whether a file of this name is a session or a card, and not a temporary file or a lock.
pub(super) fn visible_ron(name: &OsStr) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "ron")
        && !name.as_encoded_bytes().starts_with(b".")
}

/// The path of this name in this folder, with a number before the name if it is taken.
#[must_use]
pub fn free_name(folder: &Path, name: &str) -> PathBuf {
    let numbered = (2..).map(|number| folder.join(format!("{number}-{name}")));
    // The disk is full before the numbers run out.
    std::iter::once(folder.join(name)).chain(numbered).find(|path| !path.exists()).unwrap_or_else(|| folder.join(name))
}

/// Eight characters of Crockford's base 32, which leaves out the letters i, l, o and u that people misread: 40 random bits.
pub(super) fn random_id() -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    (0..8).map(|_| char::from(ALPHABET[fastrand::usize(..ALPHABET.len())])).collect()
}

/// The name of a file as it is a part of the names of the files that belong to it: its lock, for example. A name that leaves
/// no room for more is cut, and ends in a number that tells it from others with the same beginning.
pub(super) fn owner_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.len() <= LONGEST_NAME - ROOM_AROUND {
        return name.into_owned();
    }
    let ending = format!("~{:08x}.ron", fnv(name.as_bytes()));
    let longest = LONGEST_NAME - ROOM_AROUND - ending.len();
    let cut = name.char_indices().map(|(place, _)| place).take_while(|place| *place <= longest).last();
    format!("{}{ending}", &name[..cut.unwrap_or_default()])
}

/// FNV-1a, 32 bits (<https://www.rfc-editor.org/rfc/rfc9923>): the same number in every version of this program.
fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// A free path for what somebody else wrote into a session's file.
pub(super) fn conflict_name(session: &Path) -> PathBuf {
    let name = owner_name(session);
    let stem = name.strip_suffix(".ron").unwrap_or(&name);
    let numbered = (1_u32..).map(|number| session.with_file_name(format!("{stem}{CONFLICT}{number}.ron")));
    free(numbered, session)
}

/// The name of the folder for the earlier versions of the session with this id: `ID.versions`. An id that somebody made up may
/// hold any character, and some file systems do not tell capitals apart, so all but small letters and digits are written as
/// their bytes.
pub(super) fn version_folder_name(id: &str) -> String {
    let mut name = String::new();
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' => name.push(char::from(byte)),
            // Writing to a string cannot fail.
            _ => drop(write!(name, "_{byte:02x}")),
        }
    }
    name.truncate(LONGEST_ID);
    if name.is_empty() { format!("_{VERSIONS}") } else { name + VERSIONS }
}

/// Whether a folder holds the earlier versions of one session. Folders of earlier releases are named after the session's file.
pub(super) fn is_version_folder(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| name.to_string_lossy().ends_with(VERSIONS))
}

/// The name of a new session's file, without its ending.
pub(super) fn file_stem(title: &str, id: &str) -> String {
    format!("{}-{id}", slug(title))
}

/// The name by which a session file is shown and found: without its folder and ending, and without characters that cannot be
/// shown.
#[must_use]
pub fn shown_name(session: &Path) -> String {
    sanitise_line(&session.file_stem().unwrap_or_default().to_string_lossy()).into_owned()
}

/// The id at the end of a session file's name; the whole name if it has no parts.
pub(super) fn id_in_name(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.rsplit_once('-').map_or(&*stem, |(_, id)| id).to_owned()
}

/// The ids at the ends of the names of all files in a folder.
#[derive(Clone, Debug, Default)]
pub struct NamedIds {
    all: HashSet<String>,
    /// Those that more than one name has.
    shared: HashSet<String>,
}

impl NamedIds {
    /// Those of these files, which are all of a folder.
    #[must_use]
    pub fn of(files: &[PathBuf]) -> Self {
        let mut ids = Self::default();
        for id in files.iter().map(|path| id_in_name(path)) {
            if !ids.all.insert(id.clone()) {
                ids.shared.insert(id);
            }
        }
        ids
    }

    /// Whether another file has the id in the name of this one.
    pub(super) fn is_shared(&self, path: &Path) -> bool {
        self.shared.contains(&id_in_name(path))
    }

    /// Whether a file may be there that is called as the program calls the session with this id.
    pub(super) fn may_hold(&self, id: &str) -> bool {
        self.all.contains(&id_in_name(&PathBuf::from(format!("{id}.ron"))))
    }
}

/// The path of this session file, or with a number if it is taken: for a session from the trash.
pub(super) fn restored_names(session: &Path) -> impl Iterator<Item = PathBuf> {
    let stem = session.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let folder = session.to_owned();
    let numbered = (1_u32..).map(move |number| folder.with_file_name(format!("{stem}.terug-{number}.ron")));
    std::iter::once(session.to_owned()).chain(numbered)
}

/// A free path for a session file that cannot be read.
pub(super) fn damaged_name(session: &Path) -> PathBuf {
    let name = owner_name(session);
    let numbered = (1_u32..).map(|number| session.with_file_name(format!("{name}.beschadigd-{number}")));
    free(numbered, session)
}

/// A free path, in the folder of a session's versions, for the file that it was repaired or migrated from.
pub(super) fn original_name(folder: &Path) -> PathBuf {
    free(original_names(folder), folder)
}

/// The files that a session was repaired or migrated from so far.
pub(super) fn originals(folder: &Path) -> impl Iterator<Item = PathBuf> {
    original_names(folder).take_while(|name| fs::symlink_metadata(name).is_ok())
}

fn original_names(folder: &Path) -> impl Iterator<Item = PathBuf> {
    (1_u32..).map(|number| folder.join(format!("origineel-{number}.ron")))
}

/// Whether a file is what somebody else wrote into a session's file.
pub(super) fn is_conflict(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().contains(CONFLICT))
}

/// The file of which this one is a copy, as its name says: sync clients add something where two computers changed a file, and so do
/// file managers and people. `None` if the name says no such thing. Whether it is a copy only its content tells.
pub(super) fn original_of(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_string_lossy();
    let stem = name.strip_suffix(".ron")?;
    let original = original_stem(stem).filter(|original| !original.is_empty())?;
    Some(path.with_file_name(format!("{original}.ron")))
}

/// What stands before the addition of Syncthing, ownCloud or this program; of Nextcloud and Dropbox; of a file manager.
fn original_stem(stem: &str) -> Option<String> {
    for addition in [".sync-conflict-", "_conflict-", CONFLICT] {
        if let Some((original, _)) = stem.split_once(addition) {
            return Some(original.to_owned());
        }
    }
    if let Some((original, addition)) = stem.rsplit_once(" (").filter(|_| stem.ends_with(')')) {
        let addition = addition.trim_end_matches(')').to_lowercase();
        let is_number = addition.chars().all(|char| char.is_ascii_digit());
        if is_number || ["conflict", "kopie", "copy"].iter().any(|word| addition.contains(word)) {
            return Some(original_stem(original).unwrap_or_else(|| original.to_owned()));
        }
    }
    let lower = stem.to_lowercase();
    let ends = [" - kopie", " - copy", " kopie", " copy", "-kopie", "-copy"];
    let begins = ["kopie van ", "copy of "];
    let behind = ends.iter().find(|end| lower.ends_with(**end)).and_then(|end| stem.get(..stem.len() - end.len()));
    let before = begins.iter().find(|begin| lower.starts_with(**begin)).and_then(|begin| stem.get(begin.len()..));
    behind.or(before).map(str::to_owned)
}

/// The first path that does not exist. The fallback is never used: the disk is full before the numbers run out.
fn free(mut names: impl Iterator<Item = PathBuf>, fallback: &Path) -> PathBuf {
    names.find(|name| fs::symlink_metadata(name).is_err()).unwrap_or_else(|| fallback.to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{conflict_name, original_of, owner_name, slug};

    #[test]
    fn the_names_of_copies_tell_what_they_are_copies_of() {
        let copies = [
            "west-0mhk3v9q (conflicted copy 2026-11-26 120000).ron",
            "west-0mhk3v9q (Noors conflicted copy 2026-11-26).ron",
            "west-0mhk3v9q (Conflictkopie van Noor 2026-11-26).ron",
            "west-0mhk3v9q.sync-conflict-20261126-120000-ABCDEFG.ron",
            "west-0mhk3v9q_conflict-20261126-120000.ron",
            "west-0mhk3v9q.conflict-1.ron",
            "west-0mhk3v9q (1).ron",
            "west-0mhk3v9q - kopie.ron",
            "west-0mhk3v9q - kopie (2).ron",
            "west-0mhk3v9q - Copy.ron",
            "Kopie van west-0mhk3v9q.ron",
            "west-0mhk3v9q kopie.ron",
        ];
        for copy in copies {
            assert_eq!(original_of(Path::new(copy)).as_deref(), Some(Path::new("west-0mhk3v9q.ron")), "{copy}");
        }
        for own in ["west-0mhk3v9q.ron", "kopie-0mhk3v9q.ron", "kopie van een kopie-0mhk3v9q.ron", "(1).ron"] {
            let original = original_of(Path::new(own));
            assert!(original.is_none() || own.starts_with("kopie van"), "{own}: {original:?}");
        }
    }

    #[test]
    fn what_belongs_to_a_file_with_the_longest_name_has_a_name_too() {
        let [one, other] = ["een", "ander"].map(|ending| format!("{}{ending}.ron", "é".repeat(123)));
        for name in [&one, &other, &format!("{}.ron", "x".repeat(251))] {
            let short = owner_name(Path::new(name));
            assert!(short.len() + ".".len() + ".beschadigd-1000000".len() <= 255, "{short}");
            assert!(conflict_name(Path::new(name)).as_os_str().len() <= 255);
        }
        assert_ne!(owner_name(Path::new(&one)), owner_name(Path::new(&other)));
        assert_eq!(owner_name(Path::new("west-0mhk3v9q.ron")), "west-0mhk3v9q.ron");
    }

    #[test]
    fn accented_letters_in_slugs_stay_as_they_have_always_been() {
        let middle = |char: char| slug(&format!("a{char}b")).chars().nth(1).unwrap_or_default();
        let latin: String = ('à'..='ÿ').map(middle).collect();
        assert_eq!(latin, "aaaaaa-ceeeeiiii-nooooo--uuuu---");
        assert!(('Ā'..='ſ').filter(|char| char.is_lowercase()).all(|char| middle(char) == '-'));
        assert_eq!(middle('ß'), '-');
        assert_eq!(slug("Één coo\u{308}rdinatie’s"), "een-coo-rdinatie-s");
    }
}
