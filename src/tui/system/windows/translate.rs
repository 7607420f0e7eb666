//! crossterm's events as ours, where crossterm reads the terminal.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::app::{Code, Key};
use crate::tui::input::Input;

/// What a person did; nothing for an event that is none of that.
pub fn translate(event: Event) -> Vec<Input> {
    match event {
        Event::Key(key) => pressed(key),
        Event::Paste(text) => vec![Input::Paste(text)],
        Event::Mouse(mouse) => clicked(mouse).into_iter().collect(),
        Event::Resize(..) | Event::FocusGained | Event::FocusLost => Vec::new(),
    }
}

fn clicked(mouse: MouseEvent) -> Option<Input> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Input::Press(mouse.column, mouse.row)),
        MouseEventKind::ScrollDown => Some(Input::Wheel(1)),
        MouseEventKind::ScrollUp => Some(Input::Wheel(-1)),
        _ => None,
    }
}

/// Releases are reported too: only a press is a key.
fn pressed(key: KeyEvent) -> Vec<Input> {
    let known = KeyModifiers::SHIFT | KeyModifiers::CONTROL | KeyModifiers::ALT;
    if key.kind == KeyEventKind::Release || !(key.modifiers - known).is_empty() {
        return Vec::new();
    }
    let (ctrl, alt) = (key.modifiers.contains(KeyModifiers::CONTROL), key.modifiers.contains(KeyModifiers::ALT));
    let input = |code, ctrl| Input::Key(Key { code, ctrl });
    match (code(key.code), ctrl, alt) {
        (None, ..) => Vec::new(),
        // Both together are AltGr, which only types.
        (Some(Code::Char(char)), true, true) => vec![input(Code::Char(char), false)],
        // As where it is sent as Escape and the character.
        (Some(Code::Char(char)), false, true) => vec![input(Code::Esc, false), input(Code::Char(char), false)],
        // A terminal that sends ^H for Backspace is not told from Ctrl-H, which is Backspace in every shell.
        (Some(Code::Char('h' | 'H')), true, false) => vec![input(Code::Backspace, false)],
        (Some(Code::Char(char)), true, false) => vec![input(Code::Char(char.to_ascii_lowercase()), true)],
        (Some(Code::Backspace), ..) => vec![input(Code::Backspace, ctrl || alt)],
        (Some(code), ..) => vec![input(code, ctrl)],
    }
}

fn code(code: KeyCode) -> Option<Code> {
    Some(match code {
        KeyCode::Char(char) => Code::Char(char),
        KeyCode::F(number) => Code::F(number),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Del,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PgUp,
        KeyCode::PageDown => Code::PgDn,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: KeyModifiers = KeyModifiers::NONE;
    const CTRL: KeyModifiers = KeyModifiers::CONTROL;
    const ALT: KeyModifiers = KeyModifiers::ALT;

    fn keys(code: KeyCode, modifiers: KeyModifiers) -> Vec<Input> {
        translate(Event::Key(KeyEvent::new(code, modifiers)))
    }

    fn named(names: &str) -> Vec<Input> {
        crate::app::keys(names).unwrap_or_default().into_iter().map(Input::Key).collect()
    }

    #[test]
    fn modifiers_count_where_they_mean_something() {
        let char = KeyCode::Char;
        assert_eq!((keys(char('h'), NONE), keys(char('H'), KeyModifiers::SHIFT)), (named("h"), named("H")));
        assert_eq!((keys(char('c'), CTRL), keys(char('h'), CTRL)), (named("<Ctrl-c>"), named("<BS>")));
        assert_eq!((keys(char('€'), CTRL | ALT), keys(char('h'), ALT)), (named("€"), named("<Esc>h")));
        assert_eq!((keys(KeyCode::Left, CTRL), keys(KeyCode::Left, ALT)), (named("<Ctrl-Left>"), named("<Left>")));
        assert_eq!(
            (keys(KeyCode::Backspace, NONE), keys(KeyCode::Backspace, ALT)),
            (named("<BS>"), named("<Ctrl-BS>"))
        );
        assert_eq!((keys(char('a'), KeyModifiers::SUPER), keys(KeyCode::Null, NONE)), (vec![], vec![]));
    }

    #[test]
    fn a_release_is_no_press_and_a_repeat_is_one() {
        let of_kind = |kind| Event::Key(KeyEvent::new_with_kind(KeyCode::Char('h'), NONE, kind));
        assert_eq!(translate(of_kind(KeyEventKind::Release)), []);
        assert_eq!(translate(of_kind(KeyEventKind::Repeat)), named("h"));
    }

    #[test]
    fn the_mouse_presses_and_turns_its_wheel() {
        let mouse = |kind| translate(Event::Mouse(MouseEvent { kind, column: 9, row: 4, modifiers: NONE }));
        assert_eq!(mouse(MouseEventKind::Down(MouseButton::Left)), [Input::Press(9, 4)]);
        assert_eq!(mouse(MouseEventKind::ScrollDown), [Input::Wheel(1)]);
        assert_eq!(mouse(MouseEventKind::ScrollUp), [Input::Wheel(-1)]);
        assert_eq!([mouse(MouseEventKind::Moved), mouse(MouseEventKind::Up(MouseButton::Left))].concat(), []);
    }
}
