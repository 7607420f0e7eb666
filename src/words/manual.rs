//! The manual, which comes with the program. There is one, in Dutch.

use std::sync::OnceLock;

use crate::text::{Block, blocks};

static MANUAL: OnceLock<Vec<Block>> = OnceLock::new();

/// The manual, in blocks.
#[must_use]
pub fn manual() -> &'static [Block] {
    MANUAL.get_or_init(|| blocks(include_str!("../../assets/handleiding.md")))
}
