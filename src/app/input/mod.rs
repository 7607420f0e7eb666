//! What is typed: keys, and the fields that they are typed into.

mod editor;
mod field;
mod key;

pub use editor::{EditTarget, Editor};
pub use field::Field;
pub use key::{Code, Key, KeyError, keys};
