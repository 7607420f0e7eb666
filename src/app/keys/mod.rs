//! The keys of the program: what can be meant ([`Intent`]), where one can be ([`Context`]), and the table that ties the
//! two to keys. The footer, the help, the palette and the manual are all made from that table.

mod binding;
mod context;
mod intent;
mod keymap;
mod names;
mod purpose;
mod table;
mod typing;

pub use binding::{Binding, Label};
pub use context::Context;
pub use intent::Intent;
pub use keymap::Keymap;
pub use names::key_name;
pub use purpose::Purpose;
pub use typing::{TYPING, TypingKeys};
