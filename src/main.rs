//! The program `spiegel`: arguments in, exit code out.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    spiegel::cli::run(std::env::args_os())
}
