//! What the program knows and does, without a terminal, a file system or a clock.
//!
//! A key becomes an [`Intent`] (what the user means) by the key table; [`update()`] changes the [`Model`] and
//! returns [`Effect`]s (what the program must do), which the `tui` room performs. Whatever comes of them comes
//! back as another [`Msg`].

mod counting;
mod editor;
mod field;
mod guide;
mod history;
mod input;
mod keys;
mod list;
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

pub use counting::HandCount;
pub use editor::{Editor, Writes};
pub use field::Field;
pub use guide::{Agenda, AgendaPart, TimeLeft};
pub use input::{Code, Key, KeyError, keys};
pub use keys::{Binding, Context, Intent, Keymap, Label, Section, key_name};
pub use list::List;
pub use model::{
    Answers, Choice, Fact, Form, FormPurpose, Model, Notice, Overlay, Palette, Question, Screen, SessionRow, Sessions,
    Settings, Start, ThemeName, VersionRow, Versions, Wrong,
};
pub use msg::{Effect, Extent, Msg, NewSession, Target};
pub use paper::{ReportChoice, ReportSheet};
pub use present::{Followed, Link};
pub use room::{BallotDraft, Meeting, MeetingChoice, role_choices};
pub use search::{Hit, Place, Search, hits};
pub use seeking::commands;
pub use showing::SpreadView;
pub use sitting::{Focus, OpenCard, SaveState, View, WhyReadOnly};
pub use talk::Questions;
pub use update::update;
