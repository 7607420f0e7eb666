//! Text for the terminal: made safe, wrapped to a width, hyphenated in Dutch, and searched.
//!
//! Every text from outside passes [`sanitise()`] or [`sanitise_line`] before it is shown. Every text on screen is
//! wrapped by [`wrap()`], or by a [`Typesetter`] that remembers what it has wrapped before.
//!
//! ```text
//! sanitise.rs    drops what steers a terminal or cannot be seen
//! wrap.rs        a text in lines, hyphenated        typesetter.rs  remembers the lines of wrap
//! pieces.rs      where a line may break             hyphenate.rs   where a word may break
//! reviewed.rs    words whose hyphens a person has approved
//! cut.rs         what of a text fits, never half a letter
//! fill.rs        a text in lines without hyphens, to copy or read aloud
//! rows.rs        a text that is being typed, in lines that keep every character
//! find.rs        words in a text, also by their beginnings
//! accents.rs     letters without their accents      ascii.rs       signs of typography in ASCII
//! capital.rs     a capital letter at the beginning
//! markdown.rs    a Markdown text in blocks      decode.rs      texts that are not in UTF-8
//! ```

mod accents;
mod ascii;
mod capital;
mod cut;
mod decode;
mod fill;
mod find;
mod hyphenate;
mod markdown;
mod pieces;
mod reviewed;
mod rows;
mod sanitise;
mod typesetter;
mod wrap;

pub use accents::unaccented;
pub use ascii::in_ascii;
pub use capital::capitalised;
pub use cut::{beginning, ending, whole_words};
pub use decode::{Encoding, decode};
pub use fill::fill;
pub use find::{WordMatch, find, first_spelling, is_same, match_word};
pub use markdown::{Block, BlockKind, blocks};
pub use pieces::{columns, is_plain};
pub use rows::rows;
pub use sanitise::{sanitise, sanitise_after, sanitise_line, sanitised, sanitised_line};
pub use typesetter::Typesetter;
pub use wrap::{Line, wrap};
