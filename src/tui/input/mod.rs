//! From what terminals send to what a person did.
//!
//! ```text
//! parser.rs      the grammar of what terminals send: keys, pastes, the mouse, and answers, which mean nothing
//! sequence.rs    which sequences are keys
//! mouse.rs paste.rs utf8.rs   what has a form of its own
//! event.rs       what comes of it
//! ```

mod event;
mod mouse;
mod parser;
mod paste;
mod sequence;
mod utf8;

pub use event::Input;
pub use parser::Parser;
