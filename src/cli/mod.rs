//! The command line. Each subcommand is in its own file, with its arguments, and writes to `impl Write`. Data goes to
//! standard output, messages to standard error. Exit codes: 0 done, 1 cannot be done (a line that says why, a line that
//! says what to do), 2 wrong usage.
//!
//! A command that changes something ends with `failure::tell_done`: the change is made, also if nobody can be told. Then the
//! exit code is 0 as well, because whoever is told otherwise does it again.
//!
//! A new subcommand is a file with its arguments and its `run`, its lines here (`mod`, `Command`, `execute`); its
//! texts are in `words/cli.rs` and `words/{nl,en}/cli.rs`.

mod aggregate;
mod args;
mod ballot;
mod card;
mod change;
mod code;
mod colours;
mod compare;
mod completions;
mod copies;
mod data_folder;
mod environment;
mod facts;
mod failure;
mod form;
mod hands;
mod help;
mod language;
mod list;
mod man;
mod mark;
mod merge;
mod new;
mod note;
mod options;
mod own_file;
mod paths;
mod plan;
mod play;
mod progress;
mod questions;
mod recover;
mod rename;
mod report;
mod round;
mod search;
mod session;
mod show;
mod snap;
mod step;
mod trash;
mod typed;
mod undo;
mod usage;
mod values;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Subcommand;

use crate::store::{Way, outlive_limits};
use crate::tui::keep_window_open;
use crate::words::Words;
use aggregate::AggregateArgs;
use args::{Arguments, EarlyExit};
use ballot::BallotArgs;
use card::CardArgs;
use code::CodeArgs;
use compare::CompareArgs;
use completions::CompletionsArgs;
use environment::Environment;
use facts::FactsArgs;
use failure::Failure;
use form::FormArgs;
use hands::HandsArgs;
use help::HelpArgs;
use list::ListArgs;
use man::ManArgs;
use mark::MarkArgs;
use merge::MergeArgs;
use new::NewArgs;
use note::NoteArgs;
use paths::PathsArgs;
use plan::PlanArgs;
use play::{BrowseArgs, FollowArgs, OpenArgs};
use questions::QuestionsArgs;
use recover::RecoverArgs;
use rename::RenameArgs;
use report::ReportArgs;
use round::RoundArgs;
use search::SearchArgs;
use session::SessionArgs;
use show::ShowArgs;
use snap::SnapArgs;
use step::StepArgs;
use trash::TrashArgs;
use undo::{RedoArgs, UndoArgs};

/// Runs the program with these arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    outlive_limits();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let words = args::choose_language(&arguments);
    match args::parse(&arguments, words) {
        Ok(arguments) => run_command(arguments, words),
        Err(EarlyExit::WrongUsage(trouble)) => failure::fail(&trouble, 2),
        Err(EarlyExit::Text(text)) => {
            let _ = io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
    }
}

fn run_command(arguments: Arguments, words: &'static Words) -> ExitCode {
    let is_bare = arguments.command.is_none();
    let mut out = io::BufWriter::new(io::stdout());
    let done = Environment::new(&arguments.global, words).and_then(|env| {
        execute(&env, arguments.command, &mut out)?;
        Ok(out.flush()?)
    });
    // Dropping a writer tries once more to write what was not taken the first time, which nobody waits for.
    let _ = out.into_parts();
    let Err(failure) = done else { return ExitCode::SUCCESS };
    // Whoever closes the window, or logs off, waits for nothing.
    let is_told_to_end = matches!(failure, Failure::Signal(_));
    let code = failure.print(words);
    if is_bare && !is_told_to_end {
        keep_window_open(words.cli.press_enter);
    }
    code
}

/// The subcommands, in the order in which help lists them.
#[derive(Debug, Subcommand)]
enum Command {
    New(NewArgs),
    Open(OpenArgs),
    Follow(FollowArgs),
    Browse(BrowseArgs),
    List(ListArgs),
    Show(ShowArgs),
    Questions(QuestionsArgs),
    Report(ReportArgs),
    Search(SearchArgs),
    Plan(PlanArgs),
    Facts(FactsArgs),
    Aggregate(AggregateArgs),
    Compare(CompareArgs),
    Mark(MarkArgs),
    Note(NoteArgs),
    Step(StepArgs),
    Round(RoundArgs),
    Ballot(BallotArgs),
    Hands(HandsArgs),
    Undo(UndoArgs),
    Redo(RedoArgs),
    Form(FormArgs),
    Code(CodeArgs),
    Merge(MergeArgs),
    Rename(RenameArgs),
    Trash(TrashArgs),
    Recover(RecoverArgs),
    Session(SessionArgs),
    Card(CardArgs),
    Snap(SnapArgs),
    Paths(PathsArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
    Help(HelpArgs),
}

fn execute(env: &Environment, command: Option<Command>, out: &mut impl Write) -> Result<(), Failure> {
    let Some(command) = command else { return play::start(env) };
    match command {
        Command::New(args) => new::run(env, args, out),
        Command::Open(args) => play::open(env, &args),
        Command::Follow(args) => play::follow(env, &args),
        Command::Browse(args) => play::browse(env, &args),
        Command::List(args) => list::run(env, &args, out),
        Command::Show(args) => show::run(env, &args, out),
        Command::Questions(args) => questions::run(env, &args, out),
        Command::Report(args) => report::run(env, &args, out),
        Command::Search(args) => search::run(env, &args, out),
        Command::Plan(args) => plan::run(env, &args, out),
        Command::Facts(args) => facts::run(env, &args, out),
        Command::Round(args) => round::run(env, &args, out),
        Command::Hands(args) => hands::run(env, &args, out),
        Command::Undo(args) => undo::run(env, &args.session, Way::Back, out),
        Command::Redo(args) => undo::run(env, &args.session, Way::Forth, out),
        Command::Aggregate(args) => aggregate::run(env, &args, out),
        Command::Compare(args) => compare::run(env, &args, out),
        Command::Mark(args) => mark::run(env, &args, out),
        Command::Note(args) => note::run(env, &args, out),
        Command::Step(args) => step::run(env, &args, out),
        Command::Ballot(args) => ballot::run(env, &args, out),
        Command::Form(args) => form::run(env, &args, out),
        Command::Code(args) => code::run(env, &args, out),
        Command::Merge(args) => merge::run(env, &args, out),
        Command::Rename(args) => rename::run(env, &args, out),
        Command::Trash(args) => trash::run(env, &args, out),
        Command::Recover(args) => recover::run(env, &args, out),
        Command::Session(args) => session::run(env, &args, out),
        Command::Card(args) => card::run(env, &args, out),
        Command::Snap(args) => snap::run(env, &args, out),
        Command::Paths(_) => paths::run(env, out),
        Command::Completions(args) => completions::run(&args, args::command(env.words), out),
        Command::Man(args) => man::run(&args, args::command(env.words), env.words, out),
        Command::Help(args) => help::run(&args, args::command(env.words), env.words, out),
    }
}
