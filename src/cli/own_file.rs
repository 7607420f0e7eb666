//! A file that comes with the program, written where the user's own version of it belongs.

use std::io::Write;
use std::path::PathBuf;

use super::environment::Environment;
use super::failure::{Failure, tell_done};
use crate::store::Error;
use crate::words::Trouble;

/// Tells where such a file has been written, to be changed there; one that is there already stays.
pub fn own_file(
    env: &Environment,
    written: Result<(PathBuf, bool), Error>,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let words = &env.words.commands;
    match written {
        Ok((path, true)) => tell_done(&format!("{}\n", (words.own_file_written)(&path.to_string_lossy())), out),
        Ok((path, false)) => {
            Err(Failure::of(Trouble::new((words.own_file_exists)(&path.to_string_lossy()), words.own_file_hint)))
        }
        Err(error) => Err(env.explain(&error)),
    }
}
