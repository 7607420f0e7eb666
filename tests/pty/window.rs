//! The window.

use std::io::{Read, Write};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{ChildKiller, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use vt100::{MouseProtocolMode, Screen};

use crate::home::{BLANK, Home, SESSION};
use crate::screen::{is_saved_card, position, shows, text_of};
use crate::{PROGRAM, USUAL};

/// Long enough for the slowest machine; a test that passes never waits for it.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The program in a terminal window that only this test sees.
pub struct Window {
    master: Option<Box<dyn MasterPty + Send>>,
    /// Kept open, so that the settings of the terminal can still be asked for when the program is gone.
    slave: Option<Box<dyn SlavePty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    glass: Arc<Glass>,
    reader: Option<JoinHandle<()>>,
    settings: String,
    process: u32,
    killer: Box<dyn ChildKiller + Send + Sync>,
    ended: Receiver<u32>,
    /// The exit code, once the program has ended.
    code: Option<u32>,
}

/// What the reader thread has seen so far, and a bell that it rings for more.
pub struct Glass {
    seen: Mutex<Seen>,
    bell: Condvar,
}

pub struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
    /// The reader lets go of the terminal when this is on the screen.
    close_at: Option<String>,
}

/// What is left when the program has ended.
pub struct Ended {
    code: u32,
    raw: Vec<u8>,
    screen: Screen,
    settings_are_as_found: bool,
}

impl Window {
    /// Starts the program in a window of so many columns and rows. Where it opens [`SESSION`], that is there.
    pub fn start(home: &Home, arguments: &[&str], environment: &[(&str, &str)], size: (u16, u16)) -> Self {
        if arguments.contains(&SESSION) && !home.has_session() {
            home.put_session(BLANK);
        }
        Self::run(home, PROGRAM, arguments, environment, size)
    }

    /// Lets a shell run a script there; `$SPIEGEL` is the program, and [`SESSION`] is there.
    pub fn shell(home: &Home, script: &str, environment: &[(&str, &str)], size: (u16, u16)) -> Self {
        home.put_session(BLANK);
        Self::run(home, "sh", &["-c", script], environment, size)
    }

    /// Runs any program there.
    pub fn run(home: &Home, program: &str, arguments: &[&str], environment: &[(&str, &str)], size: (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).expect("a pseudo-terminal");
        let settings = settings_of(pair.master.as_ref());
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.cwd(home.path());
        for (name, value) in home.environment() {
            command.env(name, value);
        }
        for (name, value) in environment {
            command.env(name, value);
        }
        let mut child = pair.slave.spawn_command(command).expect("the program starts");
        let (process, killer) = (child.process_id().expect("a process"), child.clone_killer());
        let (tell, ended) = channel();
        std::thread::spawn(move || tell.send(child.wait().map_or(u32::MAX, |status| status.exit_code())));
        let glass = Arc::new(Glass::new(size));
        let reader = Some(read(pair.master.as_ref(), &glass));
        let keyboard = Some(pair.master.take_writer().expect("the input of the terminal"));
        let (master, slave) = (Some(pair.master), Some(pair.slave));
        Self { master, slave, keyboard, glass, reader, settings, process, killer, ended, code: None }
    }

    pub fn master(&self) -> &dyn MasterPty {
        self.master.as_deref().expect("an open window")
    }

    pub fn send(&mut self, bytes: &[u8]) {
        let keyboard = self.keyboard.as_mut().expect("an open window");
        keyboard.write_all(bytes).and_then(|()| keyboard.flush()).expect("a program that reads its keys");
    }

    /// Clicks on a cell of the screen, counted from 0.
    pub fn click(&mut self, column: u16, row: u16) {
        let (x, y) = (column + 1, row + 1);
        self.send(format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m").as_bytes());
    }

    /// Resizes the window; what the program draws from now on is for the new size.
    pub fn resize(&self, size: (u16, u16)) {
        let mut seen = self.glass.seen();
        seen.parser.screen_mut().set_size(size.1, size.0);
        self.master().resize(pty_size(size)).expect("a window that can be resized");
    }

    /// Waits until the screen is as it should be.
    pub fn wait_for(&self, what: &str, is_so: impl Fn(&Screen) -> bool) {
        self.wait_until(what, |seen| is_so(seen.parser.screen()));
    }

    /// Waits until so many bytes have come in all.
    pub fn wait_for_bytes(&self, count: usize) {
        self.wait_until("more bytes", |seen| seen.raw.len() >= count);
    }

    fn wait_until(&self, what: &str, is_so: impl Fn(&Seen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = self.glass.seen();
        while !is_so(&seen) {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let screen = text_of(seen.parser.screen());
                drop(seen);
                panic!("waited in vain for {what}; the screen is:\n{screen}");
            }
            seen = self.glass.bell.wait_timeout(seen, left).expect("a reader that did not panic").0;
        }
    }

    /// The screen as `spiegel snap` would print it.
    pub fn text(&self) -> String {
        text_of(self.glass.seen().parser.screen())
    }

    pub fn shows(&self, text: &str) -> bool {
        shows(self.glass.seen().parser.screen(), text)
    }

    /// The column and row of a text that is on the screen.
    pub fn find(&self, text: &str) -> (u16, u16) {
        let seen = self.glass.seen();
        position(seen.parser.screen(), text).unwrap_or_else(|| panic!("{text:?} is not on the screen"))
    }

    pub fn settings_are_as_found(&self) -> bool {
        self.settings_now() == self.settings
    }

    /// The terminal's settings as they are now.
    pub fn settings_now(&self) -> String {
        settings_of(self.master())
    }

    /// The name of the terminal.
    pub fn terminal_name(&self) -> String {
        self.master().tty_name().expect("a terminal with a name").to_string_lossy().into_owned()
    }

    /// Shows something that did not come from the program.
    pub fn spoil(&self, bytes: &[u8]) {
        self.glass.seen().parser.process(bytes);
    }

    /// The program's process.
    pub fn process(&self) -> u32 {
        self.process
    }

    /// How many bytes have come so far.
    pub fn bytes(&self) -> usize {
        self.glass.seen().raw.len()
    }

    /// Sends a signal, as the system does at the end of the day.
    pub fn signal(&self, name: &str) {
        signal(self.process, name);
    }

    /// Lets the reader go as soon as this text is on the screen; [`Self::hang_up`] then closes the window.
    pub fn close_at(&self, text: &str) {
        self.glass.seen().close_at = Some(text.to_owned());
    }

    /// Closes the window, and waits for the program to notice.
    pub fn hang_up(mut self) -> u32 {
        self.join_reader();
        (self.keyboard, self.master, self.slave) = (None, None, None);
        self.wait_for_end()
    }

    /// Waits for the program to end by itself.
    pub fn end(mut self) -> Ended {
        let code = self.wait_for_end();
        let settings_are_as_found = self.settings_are_as_found();
        // With nobody at the other end, the reader comes to the end of the output.
        self.slave = None;
        self.join_reader();
        let seen = self.glass.seen();
        Ended { code, raw: seen.raw.clone(), screen: seen.parser.screen().clone(), settings_are_as_found }
    }

    pub fn wait_for_end(&mut self) -> u32 {
        if let Some(code) = self.code {
            return code;
        }
        let Ok(code) = self.ended.recv_timeout(PATIENCE) else {
            let screen = text_of(self.glass.seen().parser.screen());
            panic!("the program does not end; the screen is:\n{screen}");
        };
        self.code = Some(code);
        code
    }

    /// Reads what the terminal shows again, after the reader has let go.
    pub fn read_on(&mut self) {
        self.glass.seen().close_at = None;
        self.reader = Some(read(self.master(), &self.glass));
    }

    pub fn join_reader(&mut self) {
        let reader = self.reader.take().expect("a reader");
        reader.join().expect("a reader that did not panic");
    }
}

/// A test that failed leaves no program behind.
impl Drop for Window {
    fn drop(&mut self) {
        if self.code.is_none() {
            let _ = self.killer.kill();
        }
    }
}

impl Glass {
    pub fn new((columns, rows): (u16, u16)) -> Self {
        let parser = vt100::Parser::new(rows, columns, 0);
        Self { seen: Mutex::new(Seen { parser, raw: Vec::new(), close_at: None }), bell: Condvar::new() }
    }

    pub fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("a reader that did not panic")
    }

    /// Reads all that the terminal shows, until it is gone or is to be closed.
    pub fn watch(&self, mut output: impl Read) {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = output.read(&mut bytes) {
            let mut seen = self.seen();
            seen.raw.extend_from_slice(&bytes[..count]);
            seen.parser.process(&bytes[..count]);
            let closes = seen.close_at.as_ref().is_some_and(|text| shows(seen.parser.screen(), text));
            drop(seen);
            self.bell.notify_all();
            if closes {
                return;
            }
        }
    }
}

impl Ended {
    /// What stands on the screen.
    pub fn text(&self) -> String {
        text_of(&self.screen).trim_end().to_owned()
    }

    /// It ended with this code and left the terminal as it was; returns all that it wrote.
    pub fn restored_with(self, code: u32) -> Vec<u8> {
        let screen = &self.screen;
        assert_eq!(self.code, code, "the exit code; the screen is:\n{}", text_of(screen));
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "pastes are still bracketed");
        assert_eq!(screen.mouse_protocol_mode(), MouseProtocolMode::None, "the mouse is still taken");
        assert_eq!(left_over(screen), None, "what comes next is not drawn as before");
        assert!(self.settings_are_as_found, "the settings of the terminal are not those from before");
        self.raw
    }
}

/// Sends a signal to any process.
pub fn signal(process: u32, name: &str) {
    let sent = Command::new("kill").args([format!("-{name}"), process.to_string()]).status();
    assert!(sent.expect("kill").success(), "no signal sent");
}

/// A colour or a style that the next letter would still have.
fn left_over(screen: &Screen) -> Option<String> {
    let colours = [screen.fgcolor(), screen.bgcolor()];
    let styles = [screen.bold(), screen.italic(), screen.underline(), screen.inverse()];
    let is_plain = colours == [vt100::Color::Default; 2] && styles == [false; 4];
    (!is_plain).then(|| format!("{colours:?}, {styles:?}"))
}

fn read(master: &dyn MasterPty, glass: &Arc<Glass>) -> JoinHandle<()> {
    let output = master.try_clone_reader().expect("the output of the terminal");
    let glass = Arc::clone(glass);
    std::thread::spawn(move || glass.watch(output))
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

/// The terminal's settings (termios), as text: only whether they are the same matters.
fn settings_of(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("the settings of the terminal"))
}

/// The card of a session in which nothing is marked, with the focus on its first cell.
pub fn open_session(home: &Home) -> Window {
    let window = Window::start(home, &["open", SESSION], &[], USUAL);
    window.wait_for("the card of the session", is_saved_card);
    window
}
