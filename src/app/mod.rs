//! What the program knows and does, without a terminal, a file system or a clock.
//!
//! A key becomes an [`Intent`] (what the user means) by the key table; [`update()`] changes the [`Model`] and
//! returns [`Effect`]s (what the program must do), which the `tui` room performs. Whatever comes of them comes
//! back as another [`Msg`].

mod actions;
mod counting;
mod editor;
mod field;
mod guide;
mod history;
mod key;
mod keymap;
mod keys;
mod lists;
mod model;
mod msg;
mod overlays;
mod paper;
mod present;
mod reading;
mod room;
mod search;
mod seeking;
mod sheets;
mod showing;
mod sitting;
mod talk;
mod update;

pub use actions::action;
pub use counting::Counting;
pub use editor::{Editor, Writes};
pub use field::Field;
pub use guide::{Guide, GuidePart, TimeLeft};
pub use key::{Code, Key, KeyError, keys};
pub use keymap::{Binding, Context, Intent, Keymap};
pub use model::{
    Answers, Choice, Commands, Fact, Form, FormAsks, Model, Notice, Overlay, Question, Screen, SessionRow, Sessions,
    Settings, Start, ThemeName, VersionRow, Versions, Wrong,
};
pub use msg::{Effect, Extent, Msg, NewSession, Target};
pub use paper::{Paper, PaperChoice};
pub use present::{Followed, Link};
pub use room::{Filling, Plan, Room, speakers};
pub use search::{Hit, Place, Search, hits};
pub use seeking::commands;
pub use showing::Showing;
pub use sitting::{Focus, Keeping, Sitting, View, WhyReadOnly};
pub use talk::Questions;
pub use update::update;
