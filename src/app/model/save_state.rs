//! Whether what is on screen is on disk. This alone says what is unsaved: `OpenCard` changes it at every edit and at every
//! answer from the disk, and everybody else reads it.

use jiff::civil::Time;

use super::follow::Link;

/// Whether a session is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// There is no file, so nothing is saved: the card is only being browsed.
    Sketch,
    /// Changed, and not on disk yet.
    Saving,
    /// On disk, since this time.
    Saved(Time),
    /// Not on disk, for this reason.
    Failed(String),
    /// It cannot be changed.
    ReadOnly(WhyReadOnly),
    /// It is what another program presents, and cannot be changed.
    Following(Link),
}

/// Why a session cannot be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyReadOnly {
    /// Another program has it open.
    HeldElsewhere,
    /// A newer version of the program made it.
    Newer,
    /// The folder is not writable.
    NotAllowed,
}

impl SaveState {
    /// Whether the session cannot be changed.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        matches!(self, Self::ReadOnly(_) | Self::Following(_))
    }
}
