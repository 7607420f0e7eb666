//! Wrong usage: what is wrong, and what to write instead.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::{Trouble, UsageWords};

/// One sentence on what is wrong, and one on what to do.
pub fn explain(error: &clap::Error, root: &clap::Command, arguments: &[OsString], words: &UsageWords) -> Trouble {
    let context = Context { error, words, arguments, asked: Asked::new(root, arguments) };
    Trouble::new(context.why(), context.hint())
}

/// The command that the arguments are for.
struct Asked<'a> {
    command: &'a clap::Command,
    /// As it is typed: "spiegel card show".
    path: String,
    is_help: bool,
}

impl<'a> Asked<'a> {
    /// Goes down the tree of commands as far as the arguments name one.
    fn new(root: &'a clap::Command, arguments: &[OsString]) -> Self {
        let mut asked = Self { command: root, path: root.get_name().to_owned(), is_help: false };
        for name in arguments.iter().skip(1).filter_map(|argument| argument.to_str()) {
            match asked.command.find_subcommand(name) {
                Some(_) if name == "help" => asked.is_help = true,
                Some(subcommand) => {
                    asked.command = subcommand;
                    asked.path = format!("{} {name}", asked.path);
                }
                None => {}
            }
        }
        asked
    }

    fn takes_text(&self) -> bool {
        self.command.get_positionals().next().is_some()
    }

    /// The option that is written like this, such as `--owner`.
    fn option(&self, written: &str) -> Option<&clap::Arg> {
        let name = written.strip_prefix("--")?;
        self.command.get_arguments().find(|arg| arg.get_long() == Some(name))
    }
}

/// What is known of an error.
struct Context<'a> {
    error: &'a clap::Error,
    words: &'a UsageWords,
    arguments: &'a [OsString],
    asked: Asked<'a>,
}

impl Context<'_> {
    /// Of which sort the error is. The values of `help` are names of commands.
    fn kind(&self) -> ErrorKind {
        match self.error.kind() {
            ErrorKind::InvalidValue if self.asked.is_help => ErrorKind::InvalidSubcommand,
            kind => kind,
        }
    }

    fn all(&self, kind: ContextKind) -> Vec<&str> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text],
            Some(ContextValue::Strings(texts)) => texts.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    fn text(&self, kind: ContextKind) -> String {
        self.all(kind).join(" ")
    }

    /// The candidate that is most like what was typed: clap puts it last.
    fn nearest(&self, kind: ContextKind) -> Option<&str> {
        self.all(kind).pop()
    }

    fn option(&self) -> String {
        self.text(ContextKind::InvalidArg)
    }

    fn value(&self) -> String {
        self.text(ContextKind::InvalidValue)
    }

    fn why(&self) -> String {
        let (words, option, value) = (self.words, self.option(), self.value());
        match self.kind() {
            ErrorKind::InvalidSubcommand => {
                (words.not_a_command)(&format!("{}{value}", self.text(ContextKind::InvalidSubcommand)))
            }
            ErrorKind::UnknownArgument => (words.not_expected)(&option),
            // What may be given several times has three dots behind it, which the sentence ends with already.
            ErrorKind::MissingRequiredArgument => (words.missing)(option.trim_end_matches('.')),
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                words.missing_command.to_owned()
            }
            ErrorKind::InvalidValue if value.is_empty() => (words.missing_value)(&option),
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => (words.bad_value)(&value, &option),
            ErrorKind::TooManyValues => (words.no_value_expected)(&option),
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => (words.value_count)(&option),
            ErrorKind::NoEquals => (words.needs_equals)(&option),
            ErrorKind::ArgumentConflict => self.conflict(),
            ErrorKind::InvalidUtf8 => words.not_utf8.to_owned(),
            _ => words.unclear.to_owned(),
        }
    }

    fn conflict(&self) -> String {
        let (option, other) = (self.option(), self.text(ContextKind::PriorArg));
        if other.is_empty() || other == option {
            (self.words.twice)(&option)
        } else {
            (self.words.conflict)(&option, &other)
        }
    }

    fn hint(&self) -> String {
        let hint = match self.kind() {
            ErrorKind::InvalidSubcommand => self
                .did_you_mean(ContextKind::SuggestedSubcommand)
                .or_else(|| self.did_you_mean(ContextKind::SuggestedValue)),
            ErrorKind::UnknownArgument => {
                self.did_you_mean(ContextKind::SuggestedArg).or_else(|| self.text_with_dash())
            }
            ErrorKind::MissingSubcommand => self.choose_from(ContextKind::ValidSubcommand),
            ErrorKind::InvalidValue => self.choose_from(ContextKind::ValidValue).or_else(|| self.value_after_option()),
            // The parsers of values say which are allowed.
            ErrorKind::ValueValidation => self.error.source().map(ToString::to_string),
            _ => None,
        };
        hint.unwrap_or_else(|| (self.words.see_help)(&self.asked.path))
    }

    fn did_you_mean(&self, kind: ContextKind) -> Option<String> {
        self.nearest(kind).map(self.words.did_you_mean)
    }

    fn choose_from(&self, kind: ContextKind) -> Option<String> {
        let all = self.all(kind).join(", ");
        match self.nearest(ContextKind::SuggestedValue) {
            _ if all.is_empty() => None,
            Some(nearest) => Some((self.words.nearest_of)(nearest, &all)),
            None => Some((self.words.choose_from)(&all)),
        }
    }

    /// What begins with a dash may be meant as a text, or as the value of the option before it.
    fn text_with_dash(&self) -> Option<String> {
        let unknown = self.option();
        if !unknown.starts_with('-') || self.asked.option(&unknown).is_some() {
            return None;
        }
        // Of `-15` clap only knows that `-1` is unknown.
        let is_unknown = |argument: &OsString| argument.to_str().is_some_and(|text| text.starts_with(&unknown));
        let index = self.arguments.iter().position(is_unknown)?;
        let (text, before) = (self.arguments[index].to_str()?, self.arguments[index.checked_sub(1)?].to_str()?);
        if self.asked.option(before).is_some_and(|option| option.get_action().takes_values()) {
            return Some((self.words.value_with_dash)(before, text));
        }
        self.asked.takes_text().then(|| (self.words.text_with_dash)(text, &self.asked.path))
    }

    /// Nothing follows the option, or something that begins with a dash.
    fn value_after_option(&self) -> Option<String> {
        let option = self.option();
        let (name, _) = option.split_once(' ')?;
        self.value().is_empty().then(|| (self.words.value_after_option)(name))
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use clap::error::ErrorKind;
    use clap::{Arg, ArgAction, Command};

    use super::explain;
    use crate::words::words;

    /// Errors that no command of today can give, and that one of tomorrow must not give without a sentence.
    #[test]
    fn every_kind_of_error_has_a_sentence() {
        let option = |name: &'static str| Arg::new(name).long(name).action(ArgAction::Append);
        let mut root = Command::new("spiegel")
            .arg(option("equals").require_equals(true))
            .arg(option("exactly").num_args(2))
            .arg(option("several").num_args(2..))
            .subcommand(Command::new("group").subcommand_required(true).subcommand(Command::new("one")))
            .subcommand(Command::new("shy").arg_required_else_help(true).arg(option("any")));
        let expected: [(ErrorKind, &[&str], &str, &str); 5] = [
            (ErrorKind::NoEquals, &["--equals", "x"], "hoort een =", "needs a ="),
            (ErrorKind::WrongNumberOfValues, &["--exactly", "x"], "ander aantal", "another number"),
            (ErrorKind::TooFewValues, &["--several", "x"], "ander aantal", "another number"),
            (ErrorKind::MissingSubcommand, &["group"], "ontbreekt een opdracht", "A command is missing"),
            (ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, &["shy"], "ontbreekt een opdracht", "is missing"),
        ];
        for (kind, arguments, dutch, english) in expected {
            let arguments: Vec<OsString> = [&["spiegel"], arguments].concat().into_iter().map(OsString::from).collect();
            let error = root.try_get_matches_from_mut(&arguments).err();
            assert_eq!(error.as_ref().map(clap::Error::kind), Some(kind));
            for (lang, sentence) in [("nl", dutch), ("en", english)] {
                let why = error.as_ref().map(|error| explain(error, &root, &arguments, &words(lang).cli.usage).why);
                assert!(why.as_ref().is_some_and(|why| why.contains(sentence)), "{kind:?}: {why:?}");
            }
        }
    }
}
