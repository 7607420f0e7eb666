//! Text for the terminal: made harmless, wrapped to a width and hyphenated in Dutch.
//!
//! Everything that comes in passes [`sanitise()`] or [`sanitise_line`]; everything that is drawn is
//! wrapped by [`wrap()`], or by a [`Typesetter`] that remembers what it has wrapped before.

mod fill;
mod find;
mod hyphenate;
mod pieces;
mod reviewed;
mod rows;
mod sanitise;
mod typesetter;
mod wrap;

pub use fill::fill;
pub use find::{find, fit};
pub use pieces::{columns, is_plain};
pub use rows::rows;
pub use sanitise::{sanitise, sanitise_behind, sanitise_line};
pub use typesetter::Typesetter;
pub use wrap::{Line, wrap};
