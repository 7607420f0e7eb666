//! `spiegel help`, and what makes clap's help speak the user's language.

use std::io::Write;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::failure::Failure;
use super::language::{commands, help as texts};
use crate::words::{HelpWords, Words};

// clap's own `help` subcommand speaks English only, and does not name the nearest of a mistyped command.
#[derive(Debug, Args)]
#[command(about = texts().help_command.about)]
pub struct HelpArgs {
    #[arg(value_name = texts().placeholders.command, help = texts().help_command.command)]
    path: Vec<String>,
}

/// Prints the help of the command with this path, as far as there is one.
pub fn run(args: &HelpArgs, mut root: clap::Command, words: &Words, out: &mut impl Write) -> Result<(), Failure> {
    root.build();
    let mut command = &root;
    for name in &args.path {
        command = command.find_subcommand(name).unwrap_or(command);
    }
    let mut command = command.clone();
    // As `--help` does: only long help has blank lines between options.
    let help = if command.get_long_about().is_some() { command.render_long_help() } else { command.render_help() };
    Ok(write!(out, "{}", finish(&help.to_string(), words))?)
}

/// Lets `help` and `man` accept the names of commands only: clap then refuses others, and names the nearest.
pub fn with_command_names(root: clap::Command) -> clap::Command {
    let mut names = Vec::new();
    for command in root.get_subcommands() {
        names.push(command.get_name().to_owned());
        names.extend(command.get_subcommands().map(|command| command.get_name().to_owned()));
    }
    let names = PossibleValuesParser::new(names);
    ["help", "man"].into_iter().fold(root, |root, name| {
        root.mut_subcommand(name, |command| command.mut_arg("path", |path| path.value_parser(names.clone())))
    })
}

/// Replaces the words that clap has in English only, in the program and all its commands.
pub fn localise(root: clap::Command, words: &'static HelpWords) -> clap::Command {
    localise_below(root, &[], words)
}

/// The same for a command below these, of which the program itself is none, and all below it.
fn localise_below(command: clap::Command, above: &[&str], words: &'static HelpWords) -> clap::Command {
    let command = with_examples(command, above);
    let headings = &words.headings;
    let section = |is_there: bool, heading: &str, tag: &str| {
        if is_there { format!("{heading}:\n{{{tag}}}\n\n") } else { String::new() }
    };
    let commands = section(command.has_subcommands(), headings.commands, "subcommands");
    let arguments = section(command.get_positionals().next().is_some(), headings.arguments, "positionals");
    let (usage, options) = (headings.usage, headings.options);
    command
        .help_template(format!(
            "{{about-with-newline}}\n{usage}: {{usage}}\n\n{commands}{arguments}{options}:\n{{options}}{{after-help}}"
        ))
        .subcommand_value_name(words.placeholders.command)
        // What is missing is said in a sentence, not by printing all of the help.
        .arg_required_else_help(false)
        .mut_args(|arg| {
            let has_value = arg.get_action().takes_values();
            arg.hide_default_value(has_value)
        })
        .mut_subcommands(|subcommand| {
            let name = subcommand.get_name().to_owned();
            localise_below(subcommand, &[above, &[&name]].concat(), words)
        })
}

/// Replaces the one word of clap's usage line that cannot be set.
pub fn finish(help: &str, words: &Words) -> String {
    help.replace("[OPTIONS]", words.cli.help.headings.any_options)
}

/// Puts what may be typed below the help of the command with this path. One of a group has those of the group that are its own.
fn with_examples(command: clap::Command, path: &[&str]) -> clap::Command {
    let words = commands();
    let of_group = words.examples.iter().find(|(name, _)| Some(name) == path.first()).map_or(&[][..], |(_, all)| all);
    let typed = format!("spiegel {}", path.join(" "));
    let is_its_own = |example: &&&str| path.len() == 1 || example.strip_prefix(&typed).is_some_and(ends_word);
    let examples: Vec<&str> = of_group.iter().filter(is_its_own).copied().collect();
    if examples.is_empty() {
        return command;
    }
    command.after_help(format!("{}:\n  {}", words.examples_heading, examples.join("\n  ")))
}

/// Whether a word ends before this text.
fn ends_word(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}
