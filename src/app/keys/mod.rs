//! The keys of the program: what can be meant ([`Intent`]), where one can be ([`Context`]), and the table that ties the
//! two to keys. The footer, the help, the palette and the manual are all made from that table.

mod intent;
mod keymap;
mod names;
mod table;

pub use intent::{Binding, Context, Intent, Label, Section};
pub use keymap::Keymap;
pub use names::key_name;
