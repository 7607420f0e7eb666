//! Keys and mouse, from crossterm's words to ours.

use crossterm::event::{
    Event as TerminalEvent, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::Event;
use crate::app::{Code, Key, Msg};

/// What a terminal event means for the program, if anything.
pub fn translate(event: TerminalEvent) -> Option<Event> {
    match event {
        TerminalEvent::Key(key) => Some(match pressed(key)? {
            // In raw mode the terminal leaves this to us.
            Key { code: Code::Char('z'), ctrl: true } => Event::Suspend,
            key => Event::Msg(Msg::Key(key)),
        }),
        TerminalEvent::Paste(text) => Some(Event::Msg(Msg::Paste(text))),
        TerminalEvent::Mouse(mouse) => mouse_event(mouse),
        TerminalEvent::Resize(..) => Some(Event::Redraw),
        TerminalEvent::FocusGained | TerminalEvent::FocusLost => None,
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

/// Some terminals tell of releases too: only a press is a key.
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
