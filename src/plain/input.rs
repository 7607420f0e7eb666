//! Lines as they come, one at a time, and the end: no line any more, or a signal in the midst of waiting for one.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use crate::text::decode;
use crate::tui::{Ended, watch_for_end};

/// No line that somebody types is longer, in bytes.
const LONGEST_LINE: u64 = 1 << 20;

/// By then a line that was entered has been read.
const PATIENCE: Duration = Duration::from_millis(100);

/// What was heard.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    /// A line, without what ends it.
    Line(String),
    /// A line that is too long for any answer; it has been passed over.
    TooLong,
    /// No line comes any more, or the program is asked to end.
    Over(Ended),
}

/// Where lines come from.
#[derive(Debug)]
pub struct Input {
    /// Asks for a line. None is read from a terminal unasked: what is typed behind the last one is for whoever reads after us.
    wanted: Sender<()>,
    heard: Receiver<io::Result<Heard>>,
}

impl Input {
    /// Standard input. From now on a signal is heard, too.
    ///
    /// # Errors
    /// If the system does not tell of signals.
    pub fn standard() -> io::Result<Self> {
        let (tell, heard) = channel();
        let tell_of_end = tell.clone();
        watch_for_end(move |ended| drop(tell_of_end.send(Ok(Heard::Over(ended)))))?;
        Ok(Self { wanted: read_lines(BufReader::new(io::stdin()), tell), heard })
    }

    /// Anything else that can be read.
    #[must_use]
    pub fn of(source: impl Read + Send + 'static) -> Self {
        let (tell, heard) = channel();
        Self { wanted: read_lines(BufReader::new(source), tell), heard }
    }

    /// Waits for the next line, or for the end.
    ///
    /// # Errors
    /// If the source cannot be read.
    pub(super) fn next(&mut self) -> io::Result<Heard> {
        // Without anybody who reads, nothing comes.
        let _ = self.wanted.send(());
        self.heard.recv().unwrap_or(Ok(Heard::Over(Ended::Quit)))
    }

    /// The lines that were entered before the end and not asked for yet.
    pub(super) fn rest(&mut self) -> Vec<String> {
        let mut lines = Vec::new();
        while let Ok(Ok(heard)) = self.heard.recv_timeout(PATIENCE) {
            match heard {
                Heard::Line(line) => lines.push(line),
                Heard::TooLong => {}
                Heard::Over(_) => break,
            }
            let _ = self.wanted.send(());
        }
        lines
    }
}

/// Reads a line, on a thread of its own, each time that it is asked for.
fn read_lines(mut source: impl BufRead + Send + 'static, tell: Sender<io::Result<Heard>>) -> Sender<()> {
    let (wanted, asked) = channel();
    std::thread::spawn(move || while asked.recv().is_ok() && tell.send(read_line(&mut source)).is_ok() {});
    wanted
}

fn read_line(source: &mut impl BufRead) -> io::Result<Heard> {
    let mut line = Vec::new();
    if source.take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0 {
        return Ok(Heard::Over(Ended::Quit));
    }
    if line.len() as u64 == LONGEST_LINE && !line.ends_with(b"\n") {
        source.skip_until(b'\n')?;
        return Ok(Heard::TooLong);
    }
    let line = decode(&line).0;
    Ok(Heard::Line(line.trim_end_matches(['\n', '\r']).to_owned()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end in a panic")]
mod tests {
    use super::*;

    #[test]
    fn lines_come_one_by_one_and_one_without_an_end_of_its_own_counts() {
        let mut input = Input::of("een\r\n\ntwee".as_bytes());
        for line in ["een", "", "twee"] {
            assert_eq!(input.next().unwrap(), Heard::Line(line.to_owned()));
        }
        assert_eq!(input.next().unwrap(), Heard::Over(Ended::Quit));
    }

    #[test]
    fn what_was_entered_before_a_signal_is_heard_after_it() {
        let (tell, heard) = channel();
        let signal = Heard::Over(Ended::Signal(15));
        tell.send(Ok(signal)).unwrap();
        let long = "a".repeat(2 * usize::try_from(LONGEST_LINE).unwrap());
        let source = io::Cursor::new(format!("een\n{long}\ntwee\n"));
        let mut input = Input { wanted: read_lines(source, tell), heard };
        assert_eq!(input.next().unwrap(), Heard::Over(Ended::Signal(15)));
        assert_eq!(input.rest(), ["een", "twee"]);
        assert_eq!(input.rest(), [""; 0]);
    }

    #[test]
    fn a_line_that_is_too_long_is_passed_over_and_no_other() {
        let length = usize::try_from(LONGEST_LINE).unwrap();
        let long = |length: usize| "a".repeat(length);
        let mut input = Input::of(io::Cursor::new([long(length - 1), long(3 * length), "twee".to_owned()].join("\n")));
        assert_eq!(input.next().unwrap(), Heard::Line(long(length - 1)));
        assert_eq!(input.next().unwrap(), Heard::TooLong);
        assert_eq!(input.next().unwrap(), Heard::Line("twee".to_owned()));
    }
}
