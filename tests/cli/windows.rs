//! The Windows program in the place of the one that was built with the tests: `.ci/windows` names a script that runs it under
//! wine. The snapshots are the same, but for the paths, and for the lock files that stay there.

use std::ffi::OsString;
use std::path::Path;

/// The program to try instead; `None` for our own.
pub fn program() -> Option<OsString> {
    std::env::var_os("SPIEGEL_TEST_WINDOWS")
}

/// What the program said, with each path in this folder as it is here: `/tmp/a/data` for `Z:\tmp\a\data`, which JSON quotes.
pub fn with_paths_of_here(said: String, root: &Path) -> String {
    if program().is_none() {
        return said;
    }
    let root = root.to_str().expect("a path in UTF-8");
    let [once, twice] = [r"\", r"\\"].map(|separator| root.replace('/', separator));
    let same_root = [(&twice, "Z:"), (&once, "Z:"), (&twice, ""), (&once, "")]
        .iter()
        .fold(said, |said, (theirs, drive)| said.replace(&format!("{drive}{theirs}"), root))
        .replace(&format!("Z:{root}"), root);
    let mut parts = same_root.split(root);
    let mut mended = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(['\n', '"', '\'']).unwrap_or(part.len());
        mended += root;
        mended += &part[..end].replace(r"\\", "/").replace('\\', "/");
        mended += &part[end..];
    }
    with_slashes(&mended)
}

/// A path from the folder in which the program runs, such as `regio\half.ron`: words with backslashes between them, and an ending.
/// What JSON quotes, such as `iedereen\nkomt.`, has none.
fn with_slashes(said: &str) -> String {
    let is_path = |word: &str| {
        let mut names = word.split('\\');
        let ending = names.next_back().and_then(|name| name.split_once('.'));
        let are_names = word.split('\\').all(|name| name.starts_with(char::is_alphanumeric));
        names.next().is_some()
            && are_names
            && ending.is_some_and(|(_, ending)| ending.starts_with(char::is_alphanumeric))
    };
    said.split_inclusive([' ', ':', '\n', '"'])
        .map(|word| if is_path(word) { word.replace('\\', "/") } else { word.to_owned() })
        .collect()
}

/// Whether a file is a lock that nobody holds any more: on Windows they stay.
pub fn is_kept_lock(path: &Path) -> bool {
    program().is_some() && path.extension().is_some_and(|ending| ending == "lock")
}
