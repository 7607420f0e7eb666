//! Sessions on disk.

mod files;
mod identity;
