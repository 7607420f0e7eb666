//! What is typed: keys.

mod key;

pub use key::{Code, Key, KeyError, keys};
