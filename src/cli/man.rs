//! `spiegel man`: the page of the manual that the system's `man` shows, of the program or of one subcommand.

use std::io::Write;

use clap::Args;
use clap_mangen::Man;

use super::failure::Failure;
use super::language::help;
use crate::words::{ManHelp, Words};

#[derive(Debug, Args)]
#[command(about = help().man.about)]
pub struct ManArgs {
    #[arg(value_name = help().placeholders.command, help = help().help_command.command)]
    path: Vec<String>,
}

/// Prints the page of the command with this path, as far as there is one.
pub fn run(args: &ManArgs, mut root: clap::Command, words: &Words, out: &mut impl Write) -> Result<(), Failure> {
    root.build();
    let mut command = &root;
    for name in &args.path {
        command = command.find_subcommand(name).unwrap_or(command);
    }
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    // The examples have a heading of their own here.
    let heading = format!("{}:", words.commands.examples_heading);
    let mut lines = page.lines().filter(|line| *line != heading);
    lines.try_for_each(|line| writeln!(out, "{}", translated(line, &words.cli.help.man)))?;
    Ok(())
}

/// The headings, which the generator has in English only.
fn translated<'a>(line: &'a str, words: &ManHelp) -> &'a str {
    match line {
        ".SH NAME" => words.name,
        ".SH SYNOPSIS" => words.synopsis,
        ".SH DESCRIPTION" => words.description,
        ".SH OPTIONS" => words.options,
        ".SH SUBCOMMANDS" => words.commands,
        ".SH VERSION" => words.version,
        ".SH EXTRA" => words.examples,
        line => line,
    }
}
