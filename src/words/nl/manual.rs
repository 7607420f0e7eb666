//! The manual in Dutch.

use std::sync::LazyLock;

use crate::text::{Block, blocks};

/// In blocks, once somebody opens it.
pub(super) static MANUAL: LazyLock<Vec<Block>> =
    LazyLock::new(|| blocks(include_str!("../../../assets/handleiding.md")));
