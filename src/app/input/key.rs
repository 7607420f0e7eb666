//! Keys as people write them: `h`, `Enter`, `Ctrl-r`, `PgDn`.

use std::fmt;

/// A key press, whatever terminal it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Whether Ctrl was held. Shift is in the character itself.
    pub ctrl: bool,
}

/// Which key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character, upper case with Shift.
    Char(char),
    /// F1 to F12.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Del,
    /// Cursor left.
    Left,
    /// Cursor right.
    Right,
    /// Cursor up.
    Up,
    /// Cursor down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up; a presenter remote's "back".
    PgUp,
    /// Page down; a presenter remote's "next".
    PgDn,
}

/// A word that names no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no key is called {0:?}")]
pub struct KeyError(pub String);

const NAMES: [(&str, Code); 16] = [
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Tab", Code::Tab),
    ("BackTab", Code::BackTab),
    ("BS", Code::Backspace),
    ("Del", Code::Del),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PgUp", Code::PgUp),
    ("PgDn", Code::PgDn),
    ("Space", Code::Char(' ')),
    ("lt", Code::Char('<')),
];

impl Key {
    /// A key without Ctrl.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false }
    }

    /// The number on the key, from 1 to 9.
    #[must_use]
    pub fn digit(self) -> Option<usize> {
        match self.code {
            Code::Char(char @ '1'..='9') => char.to_digit(10).map(|digit| digit as usize),
            _ => None,
        }
    }

    /// The figure that it types, from 0 to 9.
    #[must_use]
    pub fn figure(self) -> Option<u32> {
        self.typed().and_then(|char| char.to_digit(10))
    }

    /// The character it types into a field.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(char) if !self.ctrl => Some(char),
            _ => None,
        }
    }
}

impl std::str::FromStr for Key {
    type Err = KeyError;

    fn from_str(name: &str) -> Result<Self, KeyError> {
        let ctrl = name.strip_prefix("Ctrl-").or_else(|| name.strip_prefix("C-"));
        let code = code(ctrl.unwrap_or(name)).ok_or_else(|| KeyError(name.to_owned()))?;
        Ok(Self { code, ctrl: ctrl.is_some() })
    }
}

fn code(name: &str) -> Option<Code> {
    let mut chars = name.chars();
    if let (Some(char), None) = (chars.next(), chars.next()) {
        return Some(Code::Char(char));
    }
    let function = || name.strip_prefix('F')?.parse().ok().filter(|number| (1..=12).contains(number)).map(Code::F);
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code).or_else(function)
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        match (NAMES.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), code) if code != Code::Char('<') => f.write_str(name),
            (_, Code::Char(char)) => write!(f, "{char}"),
            (_, Code::F(number)) => write!(f, "F{number}"),
            (_, code) => write!(f, "{code:?}"),
        }
    }
}

/// Reads a row of keys: plain characters, and names in angle brackets, as in `<Down><Right>h`.
///
/// # Errors
/// Names the first word that is no key.
pub fn keys(text: &str) -> Result<Vec<Key>, KeyError> {
    let mut keys = Vec::new();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        rest = &rest[char.len_utf8()..];
        let named = (char == '<').then(|| rest.split_once('>')).flatten();
        if let Some((name, after)) = named {
            keys.push(name.parse()?);
            rest = after;
        } else {
            keys.push(Key::plain(Code::Char(char)));
        }
    }
    Ok(keys)
}
