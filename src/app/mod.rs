//! What the program knows and does, without a terminal, a file system or a clock.
//!
//! A key becomes an [`Intent`] (what the user means) by the key table; [`update()`] changes the [`Model`] and
//! returns [`Effect`]s (what the program must do), which the `tui` room performs. Whatever comes of them comes
//! back as another [`Msg`].

mod field;
mod history;
mod key;
mod keymap;
mod model;
mod msg;
mod overlays;
mod sitting;
mod update;

pub use field::Field;
pub use key::{Code, Key, KeyError, keys};
pub use keymap::{Binding, Context, Intent, Keymap, KeymapError};
pub use model::{
    Choice, Form, FormAsks, Model, Notice, Overlay, Question, Screen, SessionRow, Sessions, Settings, Start, ThemeName,
    VersionRow, Versions,
};
pub use msg::{Effect, Extent, Msg, NewSession, Target};
pub use sitting::{Focus, Keeping, Sitting, View, WhyReadOnly};
pub use update::update;
