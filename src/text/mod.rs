//! Text for the terminal: made harmless, wrapped to a width and hyphenated in Dutch.
//!
//! Everything that comes in passes [`sanitise()`] or [`sanitise_line`]; everything that is drawn is
//! wrapped by [`wrap()`], or by a [`Typesetter`] that remembers what it has wrapped before.

mod fill;
mod hyphenate;
mod pieces;
mod reviewed;
mod sanitise;
mod typesetter;
mod wrap;

pub use fill::fill;
pub use pieces::columns;
pub use sanitise::{sanitise, sanitise_line};
pub use typesetter::Typesetter;
pub use wrap::{Line, wrap};
