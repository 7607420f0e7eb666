//! The words for what a key does.

use crate::app::{Code, Context, Intent, Key};
use crate::words::{Action, Words};

/// What an intent is called, which for a few depends on where one is.
pub fn action(words: &Words, intent: Intent, contexts: &[Context]) -> Action {
    let actions = &words.actions;
    match intent {
        Intent::Choose if contexts == [Context::Versions] => actions.recover,
        Intent::Choose => actions.choose,
        Intent::NewSession => actions.new_session,
        Intent::Browse => actions.browse,
        Intent::OpenList => actions.open_list,
        Intent::Rename => actions.rename,
        Intent::Trash => actions.trash,
        Intent::MarkCurrent => actions.mark_current,
        Intent::MarkDesired => actions.mark_desired,
        Intent::KeepSketch => actions.keep_sketch,
        Intent::CopySession => actions.copy_session,
        Intent::SaveElsewhere => actions.save_elsewhere,
        Intent::Versions => actions.versions,
        Intent::ReadAspect => actions.read_aspect,
        Intent::ReadOn => actions.read_on,
        Intent::Turn if contexts == [Context::Scenario] => actions.turn_to_aspect,
        Intent::Turn => actions.turn_to_scenario,
        Intent::NextAspect => actions.next_aspect,
        Intent::PreviousAspect => actions.previous_aspect,
        Intent::ToScenario => actions.to_scenario,
        Intent::Undo if contexts == [Context::Sessions] => actions.untrash,
        Intent::Undo => actions.undo,
        Intent::Redo => actions.redo,
        Intent::Left => actions.left,
        Intent::Right => actions.right,
        Intent::Up => actions.up,
        Intent::Down => actions.down,
        Intent::First => actions.first,
        Intent::Last => actions.last,
        Intent::PageDown => actions.page_down,
        Intent::PageUp => actions.page_up,
        Intent::Confirm => actions.confirm,
        Intent::NextField => actions.next_field,
        Intent::PreviousField => actions.previous_field,
        Intent::Yes => actions.yes,
        Intent::No => actions.no,
        Intent::Back if contexts.contains(&Context::Form) || contexts.contains(&Context::Question) => actions.cancel,
        Intent::Back => actions.back,
        Intent::Quit => actions.quit,
        Intent::ChangeTheme => actions.change_theme,
        Intent::ToggleMouse => actions.toggle_mouse,
        Intent::Help => actions.help,
        Intent::Leave => actions.leave,
    }
}

/// A key as users know it.
pub fn key(words: &Words, key: Key) -> String {
    match (key.code, key.ctrl) {
        (Code::Char(' '), false) => words.actions.space_key.to_owned(),
        (Code::BackTab, _) => "Shift-Tab".to_owned(),
        (Code::Backspace, _) => "Backspace".to_owned(),
        (Code::Char(char), true) => format!("Ctrl-{}", char.to_uppercase()),
        (Code::Left, false) => "←".to_owned(),
        (Code::Right, false) => "→".to_owned(),
        (Code::Up, false) => "↑".to_owned(),
        (Code::Down, false) => "↓".to_owned(),
        _ => key.to_string(),
    }
}
