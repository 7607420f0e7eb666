//! Whether other computers may change what is in a folder, and how.

use std::path::Path;

use super::system;

/// How other computers may reach a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// Not, as far as is known.
    Alone,
    /// It may be a folder of another computer: what is changed here is changed there, and only one program at a time changes a
    /// session.
    Network,
    /// A program copies it to other computers and back, at its own time: two of them can change one session, and both versions
    /// are kept then.
    Synced,
}

/// How the folders begin that such programs make: they have the account or the organisation behind that.
const SYNCED: [&str; 9] = [
    "OneDrive",
    "Dropbox",
    "Nextcloud",
    "ownCloud",
    "SURFdrive",
    "Google Drive",
    "My Drive",
    "Mijn Drive",
    // Of iCloud and of all others, on macOS.
    "Mobile Documents",
];

/// How other computers may reach a folder, which need not exist yet.
#[must_use]
pub fn sharing(folder: &Path) -> Sharing {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    if is_synced(&folder) {
        return Sharing::Synced;
    }
    let there = folder.ancestors().find(|folder| folder.exists());
    if there.is_some_and(system::is_shared) { Sharing::Network } else { Sharing::Alone }
}

fn is_synced(folder: &Path) -> bool {
    let mut names = folder.components().map(|part| part.as_os_str().to_string_lossy());
    names.any(|name| name == "CloudStorage" || SYNCED.iter().any(|synced| is_of(&name, synced)))
}

/// Whether a folder has this name, also with something behind it: `OneDrive - Hogeschool West`.
fn is_of(name: &str, synced: &str) -> bool {
    name.strip_prefix(synced).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_a_program_that_syncs_is_known_by_its_name() {
        for synced in
            ["/home/an/OneDrive - Hogeschool West/spiegel", "/x/OneDrive", "/x/Dropbox (Team)/a", "/x/SURFdrive/a/b"]
        {
            assert_eq!(sharing(Path::new(synced)), Sharing::Synced, "{synced}");
        }
        for alone in ["/proc/OneDriver", "/proc/spiegel"] {
            assert_eq!(sharing(Path::new(alone)), Sharing::Alone, "{alone}");
        }
    }
}
