//! What is known of another program that presents a session.

use crate::domain::{Card, Session, SharedView};

/// What another program shows of a session.
#[derive(Clone, Debug)]
pub struct Followed {
    /// The card and the session; `None` if they cannot be read now.
    pub content: Option<(Card, Session)>,
    /// What is presented; `None` if nothing new is known.
    pub shown: Option<SharedView>,
    /// Whether the other program presents, and if not, why.
    pub link: Link,
}

/// What is known of the program that is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// It shows the session.
    Live,
    /// It has ended, or has not started.
    Ended,
    /// The session is in the trash.
    Trashed,
    /// The session's file is not found.
    Gone,
    /// The session's file cannot be read.
    Unreadable,
}

/// What to type in another terminal on this computer, so that it follows this program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowCommand {
    /// The folder of the data, if it was given on the command line.
    pub data_folder: Option<String>,
    /// The file of the session that is open, if it is not in that folder.
    pub elsewhere: Option<String>,
}

impl FollowCommand {
    /// Whether the command names no file and no folder, so that an audience may see it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        *self == Self::default()
    }
}

impl core::fmt::Display for FollowCommand {
    fn fmt(&self, formatter: &mut core::fmt::Formatter) -> core::fmt::Result {
        formatter.write_str("spiegel follow")?;
        if let Some(file) = &self.elsewhere {
            write!(formatter, " \"{file}\"")?;
        }
        self.data_folder.as_ref().map_or(Ok(()), |folder| write!(formatter, " --data-dir \"{folder}\""))
    }
}
