//! Keys and mouse: crossterm's events as ours.

mod event;
mod mouse;
mod parser;
mod paste;
mod sequence;
mod utf8;

pub use event::Input;
pub use parser::Parser;

use crossterm::event::{
    Event as TerminalEvent, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::event::{CTRL_Z, Event};
use crate::app::{Code, Key, Msg};

/// What a terminal event means for the program, if anything.
pub fn translate(event: TerminalEvent) -> Option<Event> {
    match event {
        TerminalEvent::Key(key) => Some(match pressed(key)? {
            CTRL_Z => Event::Suspend,
            key => Event::Msg(Msg::Key(key)),
        }),
        TerminalEvent::Paste(text) => Some(Event::Msg(Msg::Paste(text))),
        TerminalEvent::Mouse(mouse) => mouse_event(mouse),
        TerminalEvent::Resize(..) => Some(Event::Redraw),
        TerminalEvent::FocusGained | TerminalEvent::FocusLost => None,
    }
}

/// Whether the last thing read is the Escape key, or the first byte of another one.
pub fn ends_in_escape(events: &[TerminalEvent]) -> bool {
    events.last().is_some_and(|event| is_key(event, KeyCode::Esc))
}

/// Joins keys that were read in two parts, as Escape, a bracket and letters: nobody types that within one batch.
pub fn rejoin(events: Vec<TerminalEvent>) -> Vec<TerminalEvent> {
    let mut joined = Vec::with_capacity(events.len());
    let mut rest = events.into_iter().peekable();
    while let Some(event) = rest.next() {
        let bracket = |next: &TerminalEvent| is_key(next, KeyCode::Char('[')) || is_key(next, KeyCode::Char('O'));
        if !is_key(&event, KeyCode::Esc) || rest.next_if(bracket).is_none() {
            joined.push(event);
            continue;
        }
        // Numbers and separators, then one character that ends the key.
        let mut text = String::new();
        while let Some(char) = rest.next_if(|next| typed(next).is_some()).as_ref().and_then(typed) {
            text.push(char);
            if !(char.is_ascii_digit() || ";<?".contains(char)) {
                break;
            }
        }
        joined.extend(named(&text).map(|code| TerminalEvent::Key(KeyEvent::new(code, KeyModifiers::NONE))));
    }
    joined
}

/// The key of an escape sequence without its beginning, of those that this program uses.
fn named(sequence: &str) -> Option<KeyCode> {
    Some(match sequence {
        "A" => KeyCode::Up,
        "B" => KeyCode::Down,
        "C" => KeyCode::Right,
        "D" => KeyCode::Left,
        "H" | "1~" => KeyCode::Home,
        "F" | "4~" => KeyCode::End,
        "Z" => KeyCode::BackTab,
        "3~" => KeyCode::Delete,
        "5~" => KeyCode::PageUp,
        "6~" => KeyCode::PageDown,
        "P" => KeyCode::F(1),
        "Q" => KeyCode::F(2),
        "15~" => KeyCode::F(5),
        _ => return None,
    })
}

fn is_key(event: &TerminalEvent, code: KeyCode) -> bool {
    matches!(event, TerminalEvent::Key(key) if key.code == code && key.kind != KeyEventKind::Release)
}

fn typed(event: &TerminalEvent) -> Option<char> {
    match event {
        TerminalEvent::Key(KeyEvent { code: KeyCode::Char(char), .. }) => Some(*char),
        _ => None,
    }
}

fn mouse_event(mouse: MouseEvent) -> Option<Event> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Event::Press(mouse.column, mouse.row)),
        MouseEventKind::ScrollDown => Some(Event::Msg(Msg::Wheel(1))),
        MouseEventKind::ScrollUp => Some(Event::Msg(Msg::Wheel(-1))),
        _ => None,
    }
}

/// Some terminals report releases too: only a press is a key.
fn pressed(key: KeyEvent) -> Option<Key> {
    let is_press = key.kind != KeyEventKind::Release;
    let plain = (key.modifiers - KeyModifiers::SHIFT - KeyModifiers::CONTROL).is_empty();
    let code = code(key.code).filter(|_| is_press && plain)?;
    Some(Key { code, ctrl: key.modifiers.contains(KeyModifiers::CONTROL) })
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

    fn keys(codes: &[KeyCode]) -> Vec<TerminalEvent> {
        codes.iter().map(|code| TerminalEvent::Key(KeyEvent::new(*code, KeyModifiers::NONE))).collect()
    }

    #[test]
    fn a_key_in_two_parts_is_one_key() {
        let (esc, char) = (KeyCode::Esc, KeyCode::Char);
        assert_eq!(rejoin(keys(&[esc, char('['), char('C'), char('h')])), keys(&[KeyCode::Right, char('h')]));
        assert_eq!(rejoin(keys(&[esc, char('['), char('6'), char('~')])), keys(&[KeyCode::PageDown]));
        assert_eq!(rejoin(keys(&[esc, char('['), char('<'), char('0'), char(';'), char('9'), char('M')])), keys(&[]));
        assert_eq!(rejoin(keys(&[char('h'), esc, char('h')])), keys(&[char('h'), esc, char('h')]));
        assert_eq!(rejoin(keys(&[esc])), keys(&[esc]));
    }
}
