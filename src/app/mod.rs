//! What the program knows and does, without a terminal, a file system or a clock.
//!
//! A key becomes an [`Intent`] (what the user means) by the key table; [`update()`] changes the [`Model`] and returns
//! [`Effect`]s (what the program must do), which `tui` performs. Whatever comes of them comes back as another [`Msg`].
//!
//! ```text
//! update/   one file a subject: how keys, the mouse and messages change it
//! msg, effect   what can happen, and what the program must do
//! model/    one file a subject: what it holds
//! keys      the key table: which key means what, and where
//! input/    keys, and the fields that they are typed into
//! ```

mod effect;
#[cfg(test)]
mod fixture;
mod input;
mod keys;
mod model;
mod msg;
mod update;

pub use effect::{Effect, OwnFile, VoicesEffect};
pub use input::{Code, EditTarget, Editor, Field, Key, KeyError, keys};
pub use keys::{Binding, Context, Intent, Keymap, Label, Purpose, TYPING, TypingKeys, key_name};
pub use model::{
    ASSUMED_PEOPLE, Agenda, AgendaPart, Answers, Audience, BallotDraft, CardDetail, CardDraft, CardDraftChoice, Choice,
    CompareView, CopyDialog, CountProgress, EarlierSessions, Extent, Fact, Focus, FollowCommand, Followed, Form,
    FormError, FormPurpose, FoundCopy, Gathered, HandCount, HandsError, Hint, Hit, Lasting, Link, List, Manual,
    Meeting, MeetingChoice, MergeChoice, MergeNotice, Model, NewSession, Notice, OpenCard, Overlay, Pace, Palette,
    PerPerson, Question, Reading, RefusedFile, Region, RegionDetail, RegionPicture, RegionStage, ReportChoice,
    ReportSheet, RevealView, RoundStart, SaveState, Screen, Search, SeenHints, SessionOrder, SessionRow, Sessions,
    Setting, SettingLine, SettingName, Settings, SettingsSheet, SlipError, Slips, Start, StoredSettings, TextLocation,
    ThemeName, TimeLeft, VersionRow, Versions, View, WhyReadOnly, WrongSetting, hits, hits_in, role_choices,
};
pub use msg::{CountNews, MergeMsg, Msg, OpenedCard, Target};
pub use update::update;
