//! From the bytes that a terminal sends to what a person did.
//!
//! A terminal sends keys, pastes and the mouse over the same line as its answers to questions, also to those that another
//! program asked before. The parser follows the grammar that they share (ECMA-48), so that it knows where a sequence ends
//! without knowing what it means; what it means is looked up in [`sequence`]. These rules hold
//! besides the grammar, because a sequence may come in part, late or never whole:
//!
//! - A sequence that stays unfinished is dropped after a moment of silence ([`Parser::patience`]), a text between its
//!   marks also after a second in all.
//! - What cannot belong to a sequence ends it, and is read for itself: Ctrl-C is heeded at once everywhere but in a paste.
//! - Answers are swallowed whole, however long they are, and little of them is held.

use std::mem;
use std::time::{Duration, Instant};

use super::event::Input;
use super::paste::Paste;
use super::utf8::Decoder;
use super::{mouse, sequence};
use crate::app::{Code, Key};

/// Silence after which Escape was a key and not the beginning of another one.
const AFTER_ESCAPE: Duration = Duration::from_millis(25);
/// Silence after which the rest of a sequence will not come any more.
const AFTER_PART: Duration = Duration::from_millis(100);
/// Silence after which the end of a paste will not come any more.
const AFTER_PASTE: Duration = Duration::from_secs(1);
/// A control string that takes longer than this does not end: somebody is typing into it.
const LONGEST_STRING: Duration = Duration::from_secs(1);
/// No sequence that means anything is longer. A longer one still ends where the grammar says.
const MOST_CHARS: usize = 128;

/// Reads what comes from a terminal, in whatever parts it comes.
#[derive(Debug)]
pub struct Parser {
    /// The terminal's erase character, if it is not one of the usual two.
    erase: Option<char>,
    decoder: Decoder,
    state: State,
    /// Whether an Escape stands before the present sequence, which is a key of its own unless the sequence is a key.
    escaped: bool,
    /// When the last byte came.
    last: Instant,
}

#[derive(Debug, Default)]
enum State {
    /// Between sequences.
    #[default]
    Ground,
    /// After Escape.
    Escape,
    /// In a sequence that ends at its final character.
    Sequence(Kind, Body),
    /// After `CSI M`: an old mouse report, whose three bytes may be any.
    Mouse(Vec<u8>),
    /// In a control string, until its terminator.
    String(ControlString),
    /// In a pasted text.
    Paste(Paste),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A control sequence, after `ESC [`.
    Csi,
    /// One more character, after `ESC O`; terminals put numbers before it.
    Ss3,
    /// A function key of the Linux console, after `ESC [ [`.
    Console,
}

/// A sequence between its introducer and its final character.
#[derive(Debug)]
struct Body {
    /// The introducer's second character if it was sent as Escape and that.
    introducer: Option<char>,
    text: String,
}

#[derive(Clone, Copy, Debug)]
struct ControlString {
    /// As in [`Body`], for as long as nothing has come after it.
    introducer: Option<char>,
    /// Not in SOS, which may have any character but its terminator.
    ends_at_bell: bool,
    /// Whether the last character was Escape, the first half of the terminator.
    after_escape: bool,
    began: Instant,
}

impl Parser {
    /// A parser for a terminal with this erase character (`VERASE` of its settings), as far as it is known.
    #[must_use]
    pub fn new(erase: Option<u8>, now: Instant) -> Self {
        // A printable one dates from teletypes and must be typed; the others have a meaning that nobody can do without.
        let is_free = |byte: &u8| byte.is_ascii_control() && !matches!(byte, 0 | 0x03 | b'\t' | b'\n' | b'\r' | 0x1b);
        Self {
            erase: erase.filter(is_free).map(char::from),
            decoder: Decoder::default(),
            state: State::Ground,
            escaped: false,
            last: now,
        }
    }

    /// Takes bytes that have come by `now`, and returns what they complete. Read all there is before you say that time
    /// has passed ([`Parser::lapse`]): bytes may have come in time and be read late.
    pub fn feed(&mut self, mut bytes: &[u8], now: Instant) -> Vec<Input> {
        let mut out = Vec::new();
        self.end_overlong_string(now);
        self.last = now;
        while let Some((&byte, rest)) = bytes.split_first() {
            bytes = match &mut self.state {
                State::Paste(paste) => {
                    let rest = paste.take(bytes);
                    if rest.is_some() {
                        self.abandon(&mut out);
                    }
                    rest.unwrap_or_default()
                }
                // Coordinates beyond the range of this report are sent as 0.
                State::Mouse(report) if byte == 0 || byte >= b' ' => {
                    report.push(byte);
                    if report.len() == 3 {
                        let input = mouse::x10(report);
                        self.finish(input, &mut out);
                    }
                    rest
                }
                _ => {
                    if let Some(char) = self.decoder.push(byte) {
                        self.take(char, &mut out);
                    }
                    rest
                }
            };
        }
        out
    }

    /// How long to wait for more before [`Parser::lapse`]; `None` if nothing is unfinished.
    #[must_use]
    pub fn patience(&self, now: Instant) -> Option<Duration> {
        let deadline = match &self.state {
            State::Ground => return None,
            State::Escape => self.last + AFTER_ESCAPE,
            State::Sequence(..) | State::Mouse(_) => self.last + AFTER_PART,
            State::String(string) => (self.last + AFTER_PART).min(string.began + LONGEST_STRING),
            State::Paste(_) => self.last + AFTER_PASTE,
        };
        Some(deadline.saturating_duration_since(now))
    }

    /// Ends what has stayed unfinished for too long by `now`, and returns what it was.
    pub fn lapse(&mut self, now: Instant) -> Vec<Input> {
        let mut out = Vec::new();
        if self.patience(now) != Some(Duration::ZERO) {
            return out;
        }
        let keys = self.keys_so_far();
        self.abandon(&mut out);
        out.extend(keys.into_iter().map(key));
        out
    }

    /// What was pressed if nothing more comes. An introducer alone is two keys, or one with Alt: answers do not stop
    /// there.
    fn keys_so_far(&self) -> Vec<Code> {
        let introducer = match &self.state {
            State::Escape => return vec![Code::Esc],
            State::Sequence(_, body) if body.text.is_empty() => body.introducer,
            State::String(string) => string.introducer,
            _ => None,
        };
        introducer.map_or_else(Vec::new, |char| vec![Code::Esc, Code::Char(char)])
    }

    fn end_overlong_string(&mut self, now: Instant) {
        if matches!(&self.state, State::String(string) if now >= string.began + LONGEST_STRING) {
            self.state = State::Ground;
        }
    }

    /// Takes the next character.
    fn take(&mut self, char: char, out: &mut Vec<Input>) {
        match mem::take(&mut self.state) {
            State::Ground => self.ground(char, out),
            State::Escape => self.after_escape(char, out),
            State::Sequence(kind, body) => self.sequence(kind, body, char, out),
            State::String(string) => self.string(string, char, out),
            unfinished @ (State::Mouse(_) | State::Paste(_)) => {
                self.state = unfinished;
                self.interrupt(char, out);
            }
        }
    }

    fn ground(&mut self, char: char, out: &mut Vec<Input>) {
        match char {
            '\x1b' => self.state = State::Escape,
            '\u{80}'..='\u{9f}' => self.begin(eight_bit(char), None),
            _ if self.is_backspace(char) => out.push(key(Code::Backspace)),
            _ => out.push(Input::Key(typed(char))),
        }
    }

    fn after_escape(&mut self, char: char, out: &mut Vec<Input>) {
        match char {
            '[' | 'O' | 'P' | ']' | 'X' | '^' | '_' => {
                let is_string = !matches!(char, '[' | 'O');
                if is_string {
                    self.give_escape(out);
                }
                self.begin(char, Some(char));
            }
            '\x1b' => {
                self.give_escape(out);
                self.escaped = true;
                self.state = State::Escape;
            }
            // The terminator of a string that has ended otherwise.
            '\\' => self.give_escape(out),
            // Alt with Backspace deletes a word wherever there is one to delete, as Ctrl does.
            _ if self.is_backspace(char) => {
                self.give_escape(out);
                out.push(Input::Key(Key { code: Code::Backspace, ctrl: true }));
            }
            // Option with an arrow goes by words, as Ctrl does: so the terminal of macOS sends it.
            'b' | 'f' => {
                self.give_escape(out);
                let code = if char == 'b' { Code::Left } else { Code::Right };
                out.push(Input::Key(Key { code, ctrl: true }));
            }
            _ => {
                self.give_escape(out);
                out.push(key(Code::Esc));
                self.ground(char, out);
            }
        }
    }

    /// Begins what is introduced by Escape and this character, or by the 8-bit character that stands for both.
    fn begin(&mut self, char: char, introducer: Option<char>) {
        let body = || Body { introducer, text: String::new() };
        self.state = match char {
            '[' => State::Sequence(Kind::Csi, body()),
            'O' => State::Sequence(Kind::Ss3, body()),
            'P' | ']' | 'X' | '^' | '_' => State::String(ControlString {
                introducer,
                ends_at_bell: char != 'X',
                after_escape: false,
                began: self.last,
            }),
            _ => State::Ground,
        };
    }

    fn sequence(&mut self, kind: Kind, mut body: Body, char: char, out: &mut Vec<Input>) {
        let is_first = body.text.is_empty();
        match (kind, char) {
            (Kind::Csi, 'M') if is_first => self.state = State::Mouse(Vec::with_capacity(3)),
            (Kind::Csi, '[') if is_first => {
                self.state = State::Sequence(Kind::Console, Body { introducer: None, ..body });
            }
            (Kind::Csi, ' '..='?') | (Kind::Ss3, '0'..=';') => {
                if body.text.len() < MOST_CHARS {
                    body.text.push(char);
                }
                self.state = State::Sequence(kind, body);
            }
            (_, ' '..='~') => self.end_sequence(kind, &body.text, char, out),
            _ => {
                self.state = State::Sequence(kind, body);
                self.interrupt(char, out);
            }
        }
    }

    fn end_sequence(&mut self, kind: Kind, text: &str, last: char, out: &mut Vec<Input>) {
        let is_overlong = text.len() == MOST_CHARS;
        match kind {
            _ if is_overlong => self.give_escape(out),
            Kind::Csi if (text, last) == ("200", '~') => {
                self.give_escape(out);
                self.state = State::Paste(Paste::default());
            }
            Kind::Csi => self.finish(sequence::csi(text, last), out),
            Kind::Ss3 => self.finish(sequence::ss3(text, last), out),
            Kind::Console => self.finish(sequence::console(last), out),
        }
    }

    fn string(&mut self, string: ControlString, char: char, out: &mut Vec<Input>) {
        match char {
            // The terminator, or what cancels the string.
            '\\' if string.after_escape => {}
            '\u{9c}' | '\x18' | '\x1a' => {}
            '\x07' if string.ends_at_bell => {}
            '\x03' => self.ground(char, out),
            // Another sequence begins: this one has lost its end.
            _ if string.after_escape => self.after_escape(char, out),
            _ => {
                let after_escape = char == '\x1b';
                self.state = State::String(ControlString { introducer: None, after_escape, ..string });
            }
        }
    }

    /// Ends a sequence with what it means.
    fn finish(&mut self, input: impl IntoIterator<Item = Input>, out: &mut Vec<Input>) {
        let mut input = input.into_iter().peekable();
        // Some terminals send a key with Alt as Escape and the key: then the Escape belongs to the key.
        if matches!(input.peek(), Some(Input::Key(_))) {
            self.escaped = false;
        }
        self.give_escape(out);
        out.extend(input);
        self.state = State::Ground;
    }

    /// Ends a sequence at a character that cannot belong to it, and takes that.
    fn interrupt(&mut self, char: char, out: &mut Vec<Input>) {
        self.abandon(out);
        self.ground(char, out);
    }

    /// Ends a sequence where it is.
    fn abandon(&mut self, out: &mut Vec<Input>) {
        match mem::take(&mut self.state) {
            State::Sequence(Kind::Csi, body) => self.finish(sequence::unended(&body.text), out),
            State::Paste(paste) => self.finish(Some(Input::Paste(paste.finish())), out),
            _ => self.give_escape(out),
        }
    }

    /// The Escape before the present sequence was a key of its own.
    fn give_escape(&mut self, out: &mut Vec<Input>) {
        if mem::take(&mut self.escaped) {
            out.push(key(Code::Esc));
        }
    }

    /// Both usual characters delete the character before the cursor, whatever the terminal's settings say. Where they
    /// say ^H, DEL is no Delete key either: settings are often out of date (over SSH, in a container), and where they
    /// are right it is Backspace with Ctrl.
    fn is_backspace(&self, char: char) -> bool {
        matches!(char, '\x08' | '\x7f') || self.erase == Some(char)
    }
}

/// The character that with Escape stands for an 8-bit control character.
fn eight_bit(control: char) -> char {
    char::from_u32(u32::from(control) - 0x40).unwrap_or(control)
}

/// The key that sends this character.
fn typed(char: char) -> Key {
    let control = |code| Key { code: Code::Char(code), ctrl: true };
    match char {
        '\r' | '\n' => Key::plain(Code::Enter),
        '\t' => Key::plain(Code::Tab),
        '\0' => control(' '),
        '\x01'..='\x1a' => control(shifted_by(char, 0x60)),
        '\x1b'..='\x1f' => control(shifted_by(char, 0x40)),
        _ => Key::plain(Code::Char(char)),
    }
}

fn shifted_by(char: char, by: u32) -> char {
    char::from_u32(u32::from(char) + by).unwrap_or(char)
}

fn key(code: Code) -> Input {
    Input::Key(Key::plain(code))
}
