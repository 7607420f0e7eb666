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
