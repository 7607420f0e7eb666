//! The key table as people read it: in the help, and in the manual.

use super::labels;
use super::theme::Look;
use crate::app::action;
use crate::app::{Binding, Context, Intent, Keymap};
use crate::text::columns;
use crate::words::Words;

/// The columns that the keys of one binding may take.
pub const KEYS_WIDTH: u16 = 14;

/// A part of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeySection {
    /// What it is about.
    pub title: &'static str,
    /// Keys, and what they do.
    pub entries: Vec<(String, &'static str)>,
}

/// The whole table, in parts; a binding is told in one part only, however many screens it works on.
#[must_use]
pub fn key_table(keymap: &Keymap, look: &Look) -> Vec<KeySection> {
    let words = &look.words.screen;
    let sections = [
        (words.help_marking, Section::Marking),
        (words.help_talking, Section::Talking),
        (words.help_moving, Section::Moving),
        (words.help_always, Section::Always),
        (words.help_start, Section::Start),
        (words.help_sessions, Section::Sessions),
        (words.help_fields, Section::Fields),
        (look.words.meeting.help_round, Section::Group),
    ];
    let part = |(title, section): (&'static str, Section)| {
        let bindings = keymap.bindings().iter().filter(|binding| section.holds(binding));
        let mut entries: Vec<_> = bindings.map(|binding| entry(look.words, binding)).collect();
        if section == Section::Moving {
            entries.insert(0, (look.glyphs.arrows.to_owned(), words.arrows_help));
        }
        KeySection { title, entries }
    };
    sections.into_iter().map(part).collect()
}

fn entry(words: &Words, binding: &Binding) -> (String, &'static str) {
    let what = match binding.intent {
        Intent::Turn if binding.contexts != [Context::Spread] => words.actions.turn_to_scenario.long,
        intent => action(words, intent, binding.contexts).long,
    };
    (keys(words, binding), what)
}

/// All keys of a binding, as far as the column holds them; a row of digits as its ends.
fn keys(words: &Words, binding: &Binding) -> String {
    let names: Vec<String> = binding.keys.iter().map(|key| labels::key(words, *key)).collect();
    if names.len() > 4 {
        return format!("{}-{}", names[0], names[names.len() - 1]);
    }
    let mut all = String::new();
    for name in names {
        let longer = if all.is_empty() { name } else { format!("{all} {name}") };
        if columns(&longer) < usize::from(KEYS_WIDTH) {
            all = longer;
        }
    }
    all
}

/// The parts of the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Marking,
    Talking,
    Moving,
    Always,
    Start,
    Sessions,
    Fields,
    Group,
}

impl Section {
    /// Whether a binding is told in this part.
    fn holds(self, binding: &Binding) -> bool {
        self == Self::of(binding)
            && binding.contexts != [Context::Help]
            && !matches!(binding.intent, Intent::Left | Intent::Right | Intent::Up | Intent::Down)
    }

    fn of(binding: &Binding) -> Self {
        let works = |context| binding.contexts.contains(&context);
        let is_of_group = |context: &Context| {
            use Context::{Agenda, Ballot, Choice, Lobby, Spread};
            matches!(context, Choice | Lobby | Ballot | Spread | Agenda)
        };
        match binding.intent {
            _ if binding.contexts.iter().all(is_of_group) => Self::Group,
            Intent::Round | Intent::Present | Intent::Blank | Intent::Agenda => Self::Group,
            Intent::MarkCurrent
            | Intent::MoreAnswers
            | Intent::MarkDesired
            | Intent::Undo
            | Intent::Redo
            | Intent::KeepSketch
            | Intent::CopySession
            | Intent::SaveElsewhere => Self::Marking,
            Intent::Explain
            | Intent::Evidence
            | Intent::Steps
            | Intent::Add
            | Intent::Remove
            | Intent::NextStatus
            | Intent::Overview
            | Intent::Questions
            | Intent::Report
            | Intent::Facts => Self::Talking,
            Intent::UndoTyping | Intent::RedoTyping | Intent::EditElsewhere => Self::Fields,
            Intent::Help | Intent::Palette | Intent::Leave | Intent::ChangeTheme | Intent::ToggleMouse => Self::Always,
            _ if works(Context::Card) => Self::Moving,
            _ if works(Context::Form) || works(Context::Question) || works(Context::Notes) => Self::Fields,
            _ if works(Context::Found) || works(Context::Search) => Self::Moving,
            _ if works(Context::Roles) || works(Context::Steps) || works(Context::Questions) => Self::Talking,
            _ if works(Context::Start) && !works(Context::Sessions) => Self::Start,
            _ => Self::Sessions,
        }
    }
}
